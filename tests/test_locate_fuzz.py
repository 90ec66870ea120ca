"""Any two strings go in: no crash, no span out of range, no VERBATIM that is none."""

import unicodedata
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrib.model import Verdict
from attrib.verify.words.locate import SourceIndex
from attrib.verify.words.typography import JOINERS, SOFT_HYPHEN, ZERO_WIDTH
from benchmarks.fuzz import broken, pieces, unicode_text

SETTINGS = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(source=unicode_text, quote=unicode_text)
@SETTINGS
def test_unrelated_unicode(source: str, quote: str) -> None:
    assert broken(source, quote) is None


@given(source=pieces, quote=pieces)
@SETTINGS
def test_text_made_of_what_is_hard(source: str, quote: str) -> None:
    assert broken(source, quote) is None


@given(source=pieces | unicode_text, data=st.data())
@SETTINGS
def test_a_stretch_of_the_source_changed_in_one_place(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    at = data.draw(st.integers(start, end))
    change = data.draw(pieces | unicode_text)
    assert broken(source, source[start:at] + change + source[at:end]) is None


_COMPARES = ("<", ">", "≤", "≥", "±")


def _is_fraction(char: str) -> bool:
    return char.isnumeric() and not char.isdecimal()


@given(source=pieces, data=st.data())
@SETTINGS
def test_whole_words_of_the_source_are_verbatim(source: str, data: st.DataObject) -> None:
    borders = [0, *(i + 1 for i, c in enumerate(source) if c == " "), len(source) + 1]
    first = data.draw(st.integers(0, len(borders) - 2))
    last = data.draw(st.integers(first + 1, len(borders) - 1))
    quote = source[borders[first] : borders[last] - 1]
    # A skin tone is one character with what stands before it, be that a blank.
    seen = unescape(quote).lstrip(ZERO_WIDTH + JOINERS + SOFT_HYPHEN)
    toned = "\U0001f3fb" <= seen[:1] <= "\U0001f3ff" and first > 0
    # So is a mark that is put over a blank.
    toned = toned or (first > 0 and unicodedata.category(quote[:1] or "x").startswith("M"))
    # So is a number with the fraction behind it: "1,000 ½".
    before, after = source[: borders[first]].rstrip(), source[borders[last] :].lstrip()
    counted = (before[-1:].isdecimal() and _is_fraction(quote[:1])) or (
        quote[-1:].isdecimal() and _is_fraction(after[:1])
    )
    # And a number with the sign that compares it: "p < 0.05".
    counted = counted or (before[-1:] in _COMPARES and quote[:1].isdigit())
    counted = counted or (quote[-1:] in _COMPARES and after[:1].isdigit())
    if (
        not toned
        and not counted
        and quote == quote.strip()
        and any(c.isalnum() for c in unescape(quote))
    ):
        assert SourceIndex(source).locate(quote).verdict is Verdict.VERBATIM


def test_a_number_is_not_parted_from_its_fraction() -> None:
    assert SourceIndex("not 1,000 ½").locate("not 1,000").verdict is Verdict.ALTERED
    assert SourceIndex("not 1,000 cows").locate("not 1,000").verdict is Verdict.VERBATIM


def test_a_number_is_not_parted_from_the_sign_that_compares_it() -> None:
    source = SourceIndex("at p < 0.05 we stop")
    assert source.locate("0.05 we stop").verdict is Verdict.ALTERED
    assert source.locate("at p <").verdict is Verdict.ALTERED
    assert source.locate("p < 0.05").verdict is Verdict.VERBATIM
    assert SourceIndex("if a < b we stop").locate("if a <").verdict is Verdict.VERBATIM


@given(source=pieces, quotes=st.lists(pieces, max_size=5))
@SETTINGS
def test_many_at_once_is_one_after_the_other(source: str, quotes: list[str]) -> None:
    index = SourceIndex(source)
    assert index.locate_all(quotes) == [index.locate(quote) for quote in quotes]
