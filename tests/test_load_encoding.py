"""Decoding: the text is what the bytes say, unchanged, and line numbers are true."""

from __future__ import annotations

import codecs
import io
import itertools
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.load import load
from attrib.load.encoding import decode
from attrib.model import Document

# What plain text can hold: no lone surrogates, no NUL; a byte order mark at the start is
# dropped, and some first words are another format's signature.
_SIGNATURES = ("%PDF-", "PK\x03\x04", "{\\rtf", "WEBVTT", "\ufeff")
texts = st.text(
    st.one_of(
        st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"),
        st.sampled_from("\n\r\t “”‘’«»„\u00a0\u2028\u0085\ufeff"),
    ),
    min_size=1,
).filter(lambda text: text.strip() and not text.lstrip(" \t\r\n\ufeff").startswith(_SIGNATURES))


def load_bytes(data: bytes) -> Document:
    return load("-", id="d1", stdin=io.BytesIO(data))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("encoding") / "a.txt"


@given(texts)
def test_any_text_survives_a_utf8_file_unchanged(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    document = load(str(path), id="d1")
    assert document.text == text
    assert document.source_sha256 == document.sha256
    path.write_bytes(codecs.BOM_UTF8 + text.encode())
    assert load(str(path), id="d1").text == text


@given(texts, st.sampled_from(["utf-16", "utf-32", "utf-16-be", "utf-32-be"]))
def test_any_text_survives_utf16_and_utf32_with_a_mark(text: str, encoding: str) -> None:
    marked = text if encoding in ("utf-16", "utf-32") else "\ufeff" + text
    assert decode(marked.encode(encoding)) == text


@given(texts)
def test_line_numbers_count_line_feeds(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    document = load(str(path), id="d1")
    line = 1
    for offset, char in enumerate(text):
        assert document.place(offset).line == line
        line += char == "\n"


@given(texts)
def test_furniture_lies_in_the_text_in_order_and_apart(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    spans = [f.span for f in load(str(path), id="d1").furniture]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


def test_windows_line_ends_are_kept_and_counted_once() -> None:
    document = load_bytes(b"One.\r\nTwo.\r\n\r\nFour.")
    assert document.text == "One.\r\nTwo.\r\n\r\nFour."
    assert document.place(document.text.index("Four")).line == 4


def test_text_is_never_normalised() -> None:
    text = unicodedata.normalize("NFD", "Müller: “é”") + "\u00a0\u200b\tﬁn "
    assert load_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "“We won’t go,” said Müller. It’s not – as he claimed – “over”.",
        "Der Minister sagte: „Wir müssen größere Brücken bauen“, und ging.",
        "Le maire a déclaré : « Nous n’irons pas à l’été », hier soir. Où ça ? Cœur.",
        "Le maire a déclaré : « Nous n’irons pas à l’été », hier soir.",
        "¿Qué pasó? «Nada», dijo él. ¡Señor Muñoz calló! El 1.º de mayo costó 3 €.",
    ],
)
def test_western_windows_text_is_told_from_other_code_pages(text: str) -> None:
    assert load_bytes(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "gb18030",
            "普京表示，上合组织正在加强其作为公平多极世界秩序关键支柱之一的作用。习近平称他为老朋友。",
        ),
        ("cp1251", "Путин заявил, что ШОС укрепляет свою роль одной из ключевых опор мира."),
        ("cp1250", "Minister powiedział: „będzie źle”, łódź żółta."),
        ("mac_roman", "Die Bürgermeisterin Sabine Kröger sagte: „Wir prüfen das.“"),
        ("shift_jis", "プーチン大統領は、両国の友好関係を称賛した。"),
    ],
)
def test_other_legacy_encodings_are_told_by_their_bytes(encoding: str, text: str) -> None:
    assert load_bytes(text.encode(encoding)).text == text


def test_a_declaration_is_followed_where_the_bytes_allow_several_readings() -> None:
    data = "Minister powiedział: źle".encode("iso8859-2")
    assert decode(data, declared="ISO-8859-2") == "Minister powiedział: źle"
    assert decode("“a”".encode("cp1252"), declared="iso-8859-1") == "“a”"
    assert decode("日本".encode("iso2022_jp"), declared="iso-2022-jp") == "日本"


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "nonsense", "hex", "", "utf-16"])
def test_utf8_is_recognised_under_a_wrong_or_useless_declaration(declared: str) -> None:
    assert decode("“é”".encode(), declared=declared) == "“é”"


def test_utf8_with_a_bad_byte_stays_utf8_and_the_fault_is_said() -> None:
    words = "“Nous n’irons pas à l’été”, a dit Zoé."
    document = load_bytes(words.encode() + b" Caf\xe9.")
    assert document.text == words + " Caf\ufffd."
    (gap,) = document.gaps
    assert "U+FFFD" in gap
    assert load_bytes("a \ufffd “b”".encode()).gaps == ()


def test_a_broken_byte_order_mark_file_is_refused() -> None:
    with pytest.raises(InputError, match="UTF-16"):
        load_bytes(codecs.BOM_UTF16_LE + b"a\0b\0c")
