"""Words side by side: tokens, alignment and the flags of a change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.verify.words.flags import change_flags
from attrib.verify.words.worddiff import align, same_word, squash, tokens

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def _keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


def test_tokens_are_words_numbers_and_signs() -> None:
    assert _keys("He said: “I don’t owe $1,000.50!”") == [
        *("He", "said", ":", "'", "I", "don't", "owe", "$", "1,000.50", "!", "'")
    ]
    assert _keys("COVID-19 and re-\nsign at 10:30") == [
        *("COVID-19", "and", "re\x1fsign", "at", "10:30")
    ]
    assert _keys("minus -5 but 5-6") == ["minus", "-5", "but", "5", "-", "6"]
    assert _keys("他说不") == ["他", "说", "不"]
    assert _keys("नमस्ते दुनिया") == ["नमस्ते", "दुनिया"]


def test_a_mark_after_a_digit_is_a_measure_unless_it_closes_something() -> None:
    assert _keys("5'6\"")[1::2] == ["′", "″"]
    assert _keys('"in 1995"') == ["'", "in", "1995", "'"]


@given(st.text())
def test_tokens_lie_in_order_and_leave_out_only_space(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert not text[at : token.start].strip()
        assert text[token.start : token.end] == token.text
        at = token.end
    assert not text[at:].strip()


def test_a_word_broken_at_a_line_end_may_be_either() -> None:
    assert same_word("re\x1fsign", "resign")
    assert same_word("re\x1fsign", "re-sign")
    assert not same_word("resign", "re-sign")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("word—word", "word — word"),
        ("word--word", "word – word"),
        ("so…and", "so … and"),
        ("« oui »", '"oui"'),
        ("re-\nsign", "re- sign"),
        ("Quoi ?", "Quoi?"),
    ],
)
def test_one_reading_in_common(one: str, other: str) -> None:
    assert squash(one) & squash(other)


@pytest.mark.parametrize(
    ("one", "other"), [("man-eating", "man - eating"), ("recover", "re-cover"), ("a -5", "a - 5")]
)
def test_no_reading_in_common(one: str, other: str) -> None:
    assert not squash(one) & squash(other)


_SENTENCE = ("we", "will", "never", "accept", "the", "plan", "that", "they", "put", "forward")


@given(st.integers(0, len(_SENTENCE) - 1), st.sampled_from(["drop", "swap", "insert"]))
def test_one_changed_word_is_the_one_in_the_diff(at: int, kind: str) -> None:
    words = list(_SENTENCE)
    old, new = words[at], ""
    if kind == "drop":
        del words[at]
    elif kind == "swap":
        words[at] = new = "elephants"
    else:
        words.insert(at, "elephants")
        old, new = "", "elephants"
    given_tokens = tokens(" ".join(words))
    source = "Before this. " + " ".join(_SENTENCE) + ". After that we will see."
    found = tokens(source)
    alignment = align(given_tokens, found)
    assert alignment is not None
    inner = 0 < at < len(_SENTENCE) - 1
    if inner:
        (block,) = alignment.changes
        assert " ".join(t.text for t in given_tokens[block.g1 : block.g2]) == new
        assert " ".join(t.text for t in found[block.f1 : block.f2]) == old


@pytest.mark.parametrize(
    ("given", "found", "flag"),
    [
        ("", "not", "negation"),
        ("can", "can't", "negation"),
        ("able", "unable", "negation"),
        ("ist", "ist nicht", "negation"),
        ("five", "six", "number"),
        ("5,000", "50,000", "number"),
        ("-5", "5", "number"),
        ("Monday", "Tuesday", "date"),
        ("1995", "1996", "date"),
        ("Putin", "Xi", "name"),
        ("may", "will", "modal"),
        ("perhaps", "", "hedge"),
        ("all", "some", "quantifier"),
        ("he", "she", "pronoun"),
        ("if", "", "condition"),
        ("us", "US", "case"),
        (",", "", "punctuation"),
    ],
)
def test_flags_say_why_a_change_matters(given: str, found: str, flag: str) -> None:
    assert flag in change_flags(given, found)


def test_a_plain_change_has_no_flag() -> None:
    assert change_flags("swift", "quick") == ()


@pytest.mark.parametrize(
    ("printed", "said", "date"),
    [
        ("they will sail", "they may sail", False),
        ("we march on", "we walk on", False),
        ("in May", "in June", True),
        ("in March", "in spring", True),
    ],
)
def test_may_and_march_are_months_in_capitals_only(printed: str, said: str, date: bool) -> None:
    assert ("date" in change_flags(printed, said)) is date
