"""Verdicts, for any words and any text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from attrib.model import Span, Verdict
from attrib.verify.words.boundaries import at_borders, inside_word
from attrib.verify.words.locate import SourceIndex
from attrib.verify.words.typography import normalize
from tests.places_of_words import V, locate

# fmt: off
_PIECES = st.sampled_from([
    "he", "she", "is", "able", "un", "not", "5", "1,000", "$", "%", "-", "—", "–", "…", "...", "’",
    "'", '"', "“", "”", "«", " ", " ", " ", "\n", "\xa0", "\u00ad", "\u200b", "\u200d", "é", "日",
    "e\u0301", "\ufb01", "&amp;", "[", "]", "[...]", ".", ",", "Ан", "ש", "ك", "🇺🇸", "−", "²",
])
# fmt: on


_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=30).map("".join))


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A source, and words that are often a part of it, often changed a little."""
    source = draw(_TEXTS)
    if draw(st.booleans()):
        return source, draw(_TEXTS)
    start = draw(st.integers(0, len(source)))
    words = source[start : draw(st.integers(start, len(source)))]
    if draw(st.booleans()) and words:
        at = draw(st.integers(0, len(words) - 1))
        words = words[:at] + draw(_TEXTS)[:3] + words[at + draw(st.integers(0, 2)) :]
    return source, words


@settings(max_examples=600)
@given(_pairs())
@example(("she is able", "he is able"))
@example(("a… b", "a. b"))
def test_verdicts_hold_what_they_say(pair: tuple[str, str]) -> None:
    source, words = pair
    found = locate(words, source)
    if found.verdict is V.ABSENT:
        return
    assert found.span is not None
    assert 0 <= found.span.start <= found.span.end <= len(source)
    for change in found.changes:
        assert 0 <= change.span.start <= change.span.end <= len(source)
        assert source[change.span.start : change.span.end] == change.found
    if found.verdict is V.VERBATIM:
        assert found.found == words
        assert not _cuts_a_word(source, found.span.start)
        assert not _cuts_a_word(source, found.span.end)
        assert not found.changes
    if found.verdict is V.NORMALIZED:
        assert found.found != words
        assert not found.changes
        assert _letters(words) == _letters(found.found or "")
    if found.verdict in (V.EDITED, V.ALTERED):
        assert found.changes


def _cuts_a_word(text: str, at: int) -> bool:
    """The plainest cases of a cut inside a word, by rules of the test's own."""
    if not 0 < at < len(text):
        return False
    if unicodedata.category(text[at])[0] == "M" and not text[at - 1].isspace():
        return True
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and (before + after).isascii()


def _letters(text: str) -> str:
    """Letters and digits alone: typography touches none of them."""
    return "".join(filter(str.isalnum, normalize(text).text))


@settings(max_examples=300)
@given(_TEXTS, st.data())
def test_what_stands_at_word_borders_is_verbatim(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    words = source[start:end]
    if not any(map(str.isalnum, words)) or not at_borders(source, Span(start, end)):
        return
    if words[0].isalnum() and words[-1].isalnum() and "&" not in source:
        assert locate(words, source).verdict is V.VERBATIM


@given(_pairs())
def test_a_wider_cut_is_inside_a_word_only_between_its_characters(pair: tuple[str, str]) -> None:
    source, _ = pair
    assert not inside_word(source, 0)
    assert not inside_word(source, len(source))
    for at in range(1, len(source)):
        if source[at - 1].isascii() and source[at - 1].isalpha() and source[at].isascii():
            assert inside_word(source, at) or not source[at].isalpha()


_VOCABULARY = (
    "we",
    "they",
    "never",
    "will",
    "sign",
    "break",
    "the",
    "old",
    "treaty",
    "by",
    "Monday",
)
_CLEAN = st.lists(st.sampled_from(_VOCABULARY), min_size=6, max_size=14)
_FILLER = " ".join(f"filler{n} words{n % 7}" for n in range(40))


@given(_CLEAN, st.randoms(use_true_random=False))
def test_a_changed_word_is_never_accepted(words: list[str], random: object) -> None:
    quote = " ".join(words)
    source = f"{_FILLER} {quote} {_FILLER}"
    at = random.randrange(len(words))  # type: ignore[attr-defined]
    changed = " ".join([*words[:at], "elephant", *words[at + 1 :]])
    found = locate(changed, source)
    assert found.verdict is V.ALTERED
    assert any("elephant" in change.given for change in found.changes)


_SETTINGS = [("“", '"'), ("”", '"'), ("’", "'"), (" – ", " -- "), ("…", "..."), (" ", "\n")]


@given(st.sets(st.sampled_from(_SETTINGS), min_size=1))
def test_any_mix_of_settings_is_normalized(chosen: set[tuple[str, str]]) -> None:
    quote = "we said “no” – and that’s … all of it"
    given_words = quote
    for old, new in sorted(chosen):
        given_words = given_words.replace(old, new)
    found = locate(given_words, f"{_FILLER}. {quote}. {_FILLER}")
    assert found.verdict is V.NORMALIZED
    assert found.found == quote


@pytest.mark.parametrize(
    ("words", "source", "verdict"),
    [
        ("called it “a joke”, and left", "He called it “a joke,” and left.", Verdict.NORMALIZED),
        ("called it “a joke,” and left", "He called it “a joke”, and left.", Verdict.NORMALIZED),
        ("a ‘joke’. We left", "It was a “joke.” We left.", Verdict.NORMALIZED),
        ("called it “a joke” and left", "He called it “a joke,” and left.", Verdict.ALTERED),
        ("called it “a joke”; we left", "He called it “a joke.” we left", Verdict.ALTERED),
        ("the boys,’ and left", "It is the boys’, and left.", Verdict.ALTERED),
    ],
)
def test_a_comma_before_or_after_a_closing_mark(words: str, source: str, verdict: Verdict) -> None:
    assert SourceIndex(source).locate(words).verdict is verdict


@pytest.mark.parametrize(
    ("words", "source", "flag"),
    [
        ("WE WILL NEVER SELL THE BOATS", "We will never sell the boats to Kells.", "case"),
        ("We will never sell the boats", "WE WILL NEVER SELL THE BOATS TO KELLS.", "case"),
        ("We will sell the boats", "WE WILL NEVER SELL THE BOATS TO KELLS.", "negation"),
    ],
)
def test_words_in_capitals_are_found(words: str, source: str, flag: str) -> None:
    located = SourceIndex(f"It was late. {source} They left.").locate(words)
    assert located.verdict is Verdict.ALTERED
    assert [change.flags[0] for change in located.changes] == [flag]
