"""Files, folders, globs and standard input: which sources are read, and what is refused."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.load import expand, load


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.HTML",
        "sub/deep/d.srt",
        ".hidden/e.txt",
        ".f.txt",
        "g.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("She said no.")
    return tmp_path


def test_a_folder_gives_its_readable_files_sorted_and_leaves_out_hidden_ones(tree: Path) -> None:
    found = [str(Path(origin).relative_to(tree)) for origin in expand([str(tree)])]
    assert found == ["a.md", "b.txt", "sub/c.HTML", "sub/deep/d.srt"]


def test_globs_match_as_in_a_shell(tree: Path) -> None:
    assert expand([f"{tree}/*.txt"]) == [f"{tree}/b.txt"]
    assert expand([f"{tree}/**/*.srt"]) == [f"{tree}/sub/deep/d.srt"]
    assert expand([f"{tree}/s*"]) == [f"{tree}/sub/c.HTML", f"{tree}/sub/deep/d.srt"]


def test_order_is_kept_and_a_file_named_twice_is_read_once(tree: Path) -> None:
    sources = [
        "-",
        f"{tree}/b.txt",
        "https://example.org/a",
        f"{tree}/sub/../b.txt",
        f"{tree}/*.txt",
    ]
    assert expand([*sources, "-"]) == ["-", f"{tree}/b.txt", "https://example.org/a"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "notes [1].txt"
    path.write_text("x")
    (tmp_path / "notes 1.txt").write_text("y")
    assert expand([str(path)]) == [str(path)]


def test_a_file_of_unknown_suffix_is_read_when_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "article.dat"
    path.write_text("She said no.")
    assert load(*expand([str(path)]), id="d1").text == "She said no."


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("missing.txt", "no such file"),
        ("missing/*.txt", "matches no file"),
        ("", "no such file"),
        ("ftp://example.org/a.txt", "not supported"),
        ("file:///etc/hosts", "not supported"),
        ("a\0b", "NUL"),
        ("two\nlines.txt", "no such file"),
    ],
)
def test_a_source_that_is_nothing_is_one_line_that_names_it(source: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        expand([source])
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(" ".join(source.replace("\0", " ").split()) or "''")


def test_a_folder_without_a_readable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with pytest.raises(InputError, match="holds no readable file"):
        expand([str(tmp_path)])


def test_a_link_that_leads_back_up_does_not_run_for_ever(tree: Path) -> None:
    (tree / "sub" / "up").symlink_to(tree)
    assert len(expand([str(tree)])) == 4


@pytest.mark.skipif(os.name == "nt", reason="Windows file names are always Unicode")
def test_a_file_name_that_is_not_utf8_can_be_read(tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_text("She said no.")
    document = load(*expand([str(tmp_path)]), id="d1")
    assert document.origin.endswith("caf\ufffd.txt")
    document.model_dump_json()


def test_standard_input_is_recognised_by_its_content() -> None:
    for data, media_type in [
        (b"She said no.", "text/plain"),
        (b"\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n", "text/vtt"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nNo.\r\n", "application/x-subrip"),
        (b"<!-- saved -->\n<!DOCTYPE html><body><p>She said no.</p>", "text/html"),
        ("<html><p>She said no.</p></html>".encode("utf-16"), "text/html"),
    ]:
        document = load("-", id="d1", stdin=io.BytesIO(data))
        assert document.media_type == media_type
        assert "o." in document.text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "is empty"),
        ("a.pdf", b"", "is empty"),
        ("a.txt", b" \n\t\n", "holds no text"),
        ("a.html", b" \n", "holds no text"),
        ("a.srt", b"\n", "holds no text"),
        ("a.txt", b"abc\0\xff\xfe", "binary"),
        ("a.txt", b"abc\0def", "NUL"),
        ("a.pdf", b"<html><p>Log in first</p></html>", "holds no PDF"),
        ("a.docx", b"She said no.", "no Word document"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.txt", b"{\\rtf1\\ansi She said no.}", "RTF"),
        ("a.odt", b"PK\x03\x04 broken", "damaged"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "OCR"),
        ("a.txt.gz", b"\x1f\x8b\x08\0\0", "unpack"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=words) as caught:
        load(str(path), id="d1")
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert ";" in message and "\n" not in message


def test_a_sentence_that_begins_like_a_sound_file_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ID3 tags are old, she said.")
    assert load(str(path), id="d1").text == "ID3 tags are old, she said."


def test_a_folder_or_a_missing_file_given_to_load_is_an_input_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.txt"):
        with pytest.raises(InputError):
            load(str(path), id="d1")


def test_content_outranks_a_wrong_suffix_for_a_word_file(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("She said no.")
    path = tmp_path / "a.txt"
    document.save(str(path))
    assert load(str(path), id="d1").text == "She said no."


DAMAGE = st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), min_size=1, max_size=8)


@pytest.mark.parametrize("suffix", [".docx", ".vtt", ".html"])
def test_damage_is_an_input_error_or_leaves_a_sound_document(
    tmp_path_factory: pytest.TempPathFactory, suffix: str
) -> None:
    import docx

    path = tmp_path_factory.mktemp("damage") / f"a{suffix}"
    if suffix == ".docx":
        word = docx.Document()
        word.add_paragraph("“No,” she said.")
        word.save(str(path))
    else:
        cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>“No,”</v> <v Tom>&amp; he.</v>\n"
        path.write_text(cue if suffix == ".vtt" else "<p>“No,” she said.</p>", encoding="utf-8")
    whole = path.read_bytes()

    @settings(max_examples=60)
    @given(DAMAGE)
    def damage(places: list[tuple[float, int]]) -> None:
        data = bytearray(whole)
        for where, value in places:
            data[int(where * len(data))] = value
        path.write_bytes(data)
        try:
            load(str(path), id="d1").model_dump_json()
        except InputError as error:
            assert "\n" not in str(error)

    damage()
