"""PDF files: their text, their pages, and what is refused."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.load import load
from attrib.model import Document
from tests.pdfs import IMAGE, pdf


def load_pdf(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    return load(str(path), id="d1")


def test_every_word_is_cited_by_its_page(tmp_path: Path) -> None:
    data = pdf(
        ["“We will not go,” said Ann Reed.", "She left."], ["Tom Lake said no."], title="Talks"
    )
    document = load_pdf(tmp_path / "a.pdf", data)
    assert document.title == "Talks"
    assert document.media_type == "application/pdf"
    for words, page in [("“We will not go,”", 1), ("She left.", 1), ("Tom Lake", 2)]:
        assert document.place(document.text.index(words)).page == page
    assert document.place(document.text.index("She left")).line == 2


def test_a_page_reaches_from_its_first_to_its_last_character(tmp_path: Path) -> None:
    words = ["Alpha.", "Beta.", "Gamma.", "Delta.", "Epsilon.", "Zeta."]
    document = load_pdf(tmp_path / "a.pdf", pdf(*([word] for word in words)))
    for page, word in enumerate(words, start=1):
        at = document.text.index(word)
        assert {document.place(n).page for n in range(at, at + len(word))} == {page}


def test_a_scanned_page_between_others_is_said_to_be_missing(tmp_path: Path) -> None:
    document = load_pdf(tmp_path / "a.pdf", pdf(["First."], IMAGE, ["Third."]))
    assert document.place(document.text.index("Third")).page == 3
    (gap,) = document.gaps
    assert gap.startswith("page 2 ")


def test_an_empty_page_is_no_gap(tmp_path: Path) -> None:
    document = load_pdf(tmp_path / "a.pdf", pdf(["First."], [], ["Third."]))
    assert document.gaps == ()
    assert document.place(document.text.index("Third")).page == 3


def test_a_scan_without_text_layer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="OCR"):
        load_pdf(tmp_path / "a.pdf", pdf(IMAGE, IMAGE))


def test_a_pdf_that_shows_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no text"):
        load_pdf(tmp_path / "a.pdf", pdf([]))


def encrypted(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["She said no."]))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_encrypted_pdf_is_refused_unless_it_opens_without_a_password(tmp_path: Path) -> None:
    assert "She said no." in load_pdf(tmp_path / "open.pdf", encrypted("")).text
    with pytest.raises(InputError, match="password"):
        load_pdf(tmp_path / "locked.pdf", encrypted("secret"))


@pytest.mark.parametrize("keep", [12, 200, 600])
def test_a_cut_off_pdf_is_refused_and_nothing_leaks_to_stderr(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(["She said no."])[:keep])
    code = (
        "import sys\nfrom attrib.load import load\nfrom attrib.errors import InputError\n"
        "try:\n    load(sys.argv[1], id='d1')\nexcept InputError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stderr == ""
    assert done.stdout.startswith(f"{path}: ") and done.stdout.count("\n") == 1


def test_running_heads_and_page_numbers_are_furniture(tmp_path: Path) -> None:
    pages = [
        ["Report of the Harbour Board", f"Ann Reed said item {n} was late.", "We go on.", str(n)]
        for n in (7, 8, 9)
    ]
    document = load_pdf(tmp_path / "a.pdf", pdf(*pages))
    marked = [document.text[f.span.start : f.span.end] for f in document.furniture]
    assert marked.count("Report of the Harbour Board") == 3
    assert [line for line in marked if line.isdigit()] == ["7", "8", "9"]
    assert not any("Ann Reed" in line for line in marked)


def test_a_year_at_the_foot_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    pages = [["The board met in", "the spring of", "1984"], ["That was all, he said.", "2"]]
    document = load_pdf(tmp_path / "a.pdf", pdf(*pages))
    assert document.furniture == ()
