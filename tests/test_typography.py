"""Typographic equivalences: what is folded, what never is, and the way back to the true text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.verify.words.typography import EQUIVALENCES, equivalences_used, normalize

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“no”", '"no"'),
        ("«no»", "‘no’"),
        ("„nein“", "“nein”"),
        ("``no''", '"no"'),
        ("「いや」", "“いや”"),
        ("don’t", "don't"),
        ("a — b", "a – b"),
        ("a -- b", "a — b"),
        ("Paris–Berlin", "Paris-Berlin"),
        ("−5 degrees", "-5 degrees"),
        ("well…", "well..."),
        ("well. . . now", "well... now"),
        ("two\nlines", "two lines"),
        ("two \r\n\t lines", "two lines"),
        ("10\xa0000", "10 000"),
        ("caf\u0065\u0301", "café"),
        ("\ufb01ne o\ufb03ce", "fine office"),
        ("ＡＢＣ１２３", "ABC123"),
        ("ｶﾞｽ", "ガス"),
        ("co\u00adoperate", "cooperate"),
        ("zero\u200bwidth", "zerowidth"),
        ("\ufeffstart", "start"),
        ("news\npaper-\nlike", "news paperlike"),
        ("co\u00ad\noperate", "cooperate"),
        ("Anglo-\nSaxon", "Anglo-Saxon"),
        ("AT&amp;T &ldquo;x&rdquo;", "AT&T “x”"),
        ("it&#8217;s&nbsp;so", "it's so"),
        ("i\u200cx", "ix"),
    ],
)
def test_equal_in_typography(one: str, other: str) -> None:
    assert normalize(one).text == normalize(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("½", "1/2"),
        ("①", "1"),
        ("Ⅳ", "IV"),
        ("x™", "xTM"),
        ("6′", "6″"),
        ("polish", "Polish"),
        ("resume", "résumé"),
        ("pаy", "pay"),  # Cyrillic а
        ("می\u200cخواهم", "میخواهم"),  # the joiner parts two morphemes in Persian
        ("क्\u200dष", "क्ष"),
        ("👨\u200d👩", "👨👩"),
        ("\u202ecba", "cba"),
        ("recover", "re-cover"),
        ("1990-\n1995", "19901995"),
        ("the &unknown; sign", "the sign"),
        ("5 €", "5 $"),
    ],
)
def test_never_folded(one: str, other: str) -> None:
    assert normalize(one).text != normalize(other).text


@given(st.text())
def test_every_offset_maps_back_into_the_text(text: str) -> None:
    normal = normalize(text)
    size = len(normal.text)
    assert normal.true_span(0, size).start >= 0
    last = 0
    for at in range(size):
        span = normal.true_span(at, at + 1)
        assert 0 <= span.start <= span.end <= len(text)
        assert span.start >= last
        last = span.start


# fmt: off
_WORDS = st.sampled_from([
    "he", "said", "“no”", "don’t", "a—b", "x…", "\n\n", " ", "\xa0", "caf\u0065\u0301", "\ufb01ne",
    "co\u00adop", "&amp;", "end-\nless", "&quot;", "--", "''", "ＡＢ", "\u200b", "12", "日本",
])
# fmt: on


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_a_mapped_word_normalises_to_itself(text: str) -> None:
    """What an unchanged stretch of normalised text was made of gives that stretch again."""
    normal = normalize(text)
    for word in ("he", "said", "12", "fine", "coop", "AB"):
        at = normal.text.find(word)
        if at >= 0:
            span = normal.true_span(at, at + len(word))
            assert normalize(text[span.start : span.end]).text == word


@given(st.text())
def test_normalising_forward_and_back_meets(text: str) -> None:
    normal = normalize(text)
    offsets = [normal.offset(at) for at in range(len(text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[0] == 0
    assert all(0 <= at <= len(normal.text) for at in offsets)


@given(st.text(alphabet="abc ABC.,;1"))
def test_plain_ascii_with_single_spaces_is_left_alone(text: str) -> None:
    text = " ".join(text.split())
    if "..." not in text and ". ." not in text:
        assert normalize(text).text == text


@given(st.text())
def test_canonically_equal_texts_normalise_alike(text: str) -> None:
    composed = normalize(unicodedata.normalize("NFC", text)).text
    assert normalize(unicodedata.normalize("NFD", text)).text == composed


@pytest.mark.parametrize(
    ("given", "found", "names"),
    [
        ('"so"', "“so”", ("quotation mark style",)),
        ("don't", "don’t", ("apostrophes",)),
        ("a - b", "a — b", ("dashes",)),
        ("a b", "a\nb", ("spaces and line breaks",)),
        ("so...", "so…", ("ellipsis",)),
        ("fine", "\ufb01ne", ("width and ligatures",)),
        ("AT&T", "AT&amp;T", ("HTML entities",)),
        ("“so”, he", "“so,” he", ("stop beside a closing double mark",)),
        ("same", "same", ()),
    ],
)
def test_the_equivalence_used_is_named(given: str, found: str, names: tuple[str, ...]) -> None:
    assert equivalences_used(given, found) == names


def test_the_published_table_covers_what_the_project_promises() -> None:
    names = [equivalence.name for equivalence in EQUIVALENCES]
    assert len(names) == len(set(names))
    for promised in (
        "quotation mark style",
        "apostrophes",
        "dashes",
        "ellipsis",
        "spaces and line breaks",
        "composition",
        "width and ligatures",
        "soft hyphens",
        "zero-width characters",
        "line-end hyphenation",
        "HTML entities",
    ):
        assert promised in names
