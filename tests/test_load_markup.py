"""HTML and Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.load import load
from attrib.model import Document

PAGE = """<!DOCTYPE html><html><head>{head}<title>Bridge opens | Example Times</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge opens</h1>
<p>“We will not close it again,” said the mayor, Ann Reed, on Monday. Café owners cheered.</p>
<p>The engineer, Tom Lake, said that the <b>bridge</b>
would <a href="/x">stand</a> for a century.</p>
</article>
<section id="comments"><h2>Comments</h2><p>I was there and it was ugly, trust me.</p></section>
<footer>© 2024 Example Times. All rights reserved.</footer></body></html>"""


def load_file(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    return load(str(path), id="d1")


def test_the_main_text_of_a_page_is_the_document(tmp_path: Path) -> None:
    document = load_file(tmp_path / "a.html", PAGE.format(head="").encode())
    assert "“We will not close it again,” said the mayor, Ann Reed, on Monday." in document.text
    assert "said that the bridge would stand for a century." in document.text
    assert "Home" not in document.text
    assert "trust me" not in document.text
    assert document.title == "Bridge opens"
    assert document.media_type == "text/html"
    assert document.sha256 != document.source_sha256


def test_paragraphs_of_a_page_stay_apart(tmp_path: Path) -> None:
    document = load_file(tmp_path / "a.html", PAGE.format(head="").encode())
    first, second = document.text.index("“We will"), document.text.index("The engineer")
    assert document.place(first).line < document.place(second).line


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
        ("", "utf-16"),
        ("", "cp1252"),
    ],
)
def test_the_declared_character_set_of_a_page_is_used(
    tmp_path: Path, head: str, encoding: str
) -> None:
    document = load_file(tmp_path / "a.html", PAGE.format(head=head).encode(encoding))
    assert "“We will not close it again,”" in document.text
    assert "Café" in document.text


def test_a_fragment_without_a_page_around_it_is_read(tmp_path: Path) -> None:
    document = load_file(tmp_path / "a.html", "<p>“No,” she said.</p><p>He left.</p>".encode())
    assert document.text == "“No,” she said.\nHe left."


def test_a_page_without_text_says_what_to_do(tmp_path: Path) -> None:
    page = b"<html><body><div id=app></div><script>run()</script></body></html>"
    with pytest.raises(InputError, match="JavaScript"):
        load_file(tmp_path / "a.html", page)


def test_markdown_is_kept_as_it_is_and_its_front_matter_marked(tmp_path: Path) -> None:
    source = '---\ntitle: "The bridge"\ndate: 2024\n---\n\n# Opening\n\n> *“No,”* she said.\n'
    document = load_file(tmp_path / "a.md", source.encode())
    assert document.text == source
    assert document.title == "The bridge"
    front = document.furniture[0]
    assert front.reason == "front matter"
    assert source[front.span.start : front.span.end].endswith("2024\n---")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_that_never_ends_is_text(tmp_path: Path, end: str) -> None:
    source = f"---{end}" + f"title: x{end}" * 5000
    document = load_file(tmp_path / "a.md", source.encode())
    assert (document.text, document.furniture) == (source, ())


def test_many_comments_before_no_page_are_text(tmp_path: Path) -> None:
    source = "<!-- -->" * 500 + "She said no."
    assert load_file(tmp_path / "a", source.encode()).text == source


def test_markdown_title_is_its_first_heading_and_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    source = "---\n“No,” she said.\n---\n# The bridge #\r\ntext"
    document = load_file(tmp_path / "a.md", source.encode())
    assert document.title == "The bridge"
    assert document.furniture == ()
