"""Where names stand in a text."""

from __future__ import annotations

import unicodedata
from typing import Literal

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.language.standing import find_mention

WORD = st.text(st.sampled_from("abcdeéüñßІЛ’-"), min_size=1, max_size=6).filter(
    lambda w: w[0].isalpha() and w[-1].isalpha()
)
BLANK = st.sampled_from([" ", "\n", "  ", "\u00a0", " \n\t"])


@hypothesis.settings(deadline=None)
@given(st.lists(WORD, min_size=1, max_size=4), st.data())
def test_a_name_is_found_however_it_is_set(words: list[str], data: st.DataObject) -> None:
    """Line breaks, composition, apostrophes and hyphens are the text's, not the name's."""
    name = " ".join(words)
    form: Literal["NFC", "NFD"] = data.draw(st.sampled_from(["NFC", "NFD"]))
    text = unicodedata.normalize(form, words[0])
    for word in words[1:]:
        text += data.draw(BLANK) + unicodedata.normalize(form, word)
    text = text.replace("’", data.draw(st.sampled_from("'’"))).replace(
        "-", data.draw(st.sampled_from("-‐"))
    )
    before, after = data.draw(st.sampled_from([("", ""), ("1 ", "."), ("“", "”"), ("(", " x")]))
    found = find_mention(before + text + after, name)
    assert found is not None
    assert found.end <= len(before) + len(text)


@hypothesis.settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=12))
def test_what_is_found_reads_as_the_name(text: str, name: str) -> None:
    found = find_mention(text, name)
    if found is not None:
        written = text[found.start : found.end]
        assert plain(written) == plain(name)


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFC", " ".join(text.split())).casefold()
    for mark in "’‘ʼ":
        folded = folded.replace(mark, "'")
    for mark in "‐‑–":
        folded = folded.replace(mark, "-")
    return folded


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Marrows met", "Marrow"),
        ("in Tamarrow", "marrow"),
        ("LENA OKAFOR", "Lena Okafor"),
        ("Lena. Okafor", "Lena Okafor"),
        ("anything", ""),
        ("… , …", "…"),
    ],
)
def test_what_only_looks_alike_is_not_found(text: str, name: str) -> None:
    assert find_mention(text, name) is None
