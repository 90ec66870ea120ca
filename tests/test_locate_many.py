"""Many quotes in long and hostile texts: the places that single look-ups find."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.model import Span, Verdict
from attrib.verify.words.finder import BatchFinder, Scanner, WordPlaces, find_all
from attrib.verify.words.locate import SourceIndex
from tests.places_of_words import V, locate


def test_a_batch_finds_what_single_look_ups_find() -> None:
    text = Path("fixtures/articles/sco_summit.txt").read_text(encoding="utf-8")
    sentences = [s.strip() for s in text.replace("\n", ". ").split(". ") if len(s) > 40]
    quotes = [*sentences, *(s.replace(" the ", " a ", 1) for s in sentences)]
    quotes += ["nothing like this stands anywhere in the text", "", "Xi", "old fried"]
    filler = " ".join(f"w{n % 977} of the x{n % 1009}" for n in range(15_000))
    source = f"{filler}\n{text}\n{filler}"
    index = SourceIndex(source)
    assert index.locate_all(quotes) == [index.locate(quote) for quote in quotes]


def test_the_batch_finder_finds_the_same_places_as_the_scanner() -> None:
    text = "a b c d e f g a b c x d e f g h i 'a b c d e"
    quotes = ["a b c d e", "b c d", "c x d e f", "a b", "z", "x y z w", ""]
    batch, single = BatchFinder(text, quotes), Scanner(text)
    for quote in quotes:
        if quote:
            assert list(batch.exact(quote)) == list(single.exact(quote))


@pytest.mark.parametrize(
    "source", ["a " * 200_000, "a" * 400_000, "no, " * 100_000, "“" * 50_000, "… " * 100_000]
)
@pytest.mark.parametrize(
    "words", ["a a a a a b a a a a", "a" * 300, "no, no, yes, no, no", "no, no … no, no", "“a”"]
)
def test_hostile_repetition_is_answered(source: str, words: str) -> None:
    locate(words, source)


def test_a_repeated_quote_is_told_apart_from_a_unique_one() -> None:
    found = locate("a a a", "a " * 5000)
    assert found.verdict is V.VERBATIM
    assert any("many more places" in note for note in found.notes)


def test_pieces_of_a_batched_quote_are_found_by_words_that_were_not_its_rarest() -> None:
    filler = " ".join(f"w{n} common words go on here" for n in range(9000))
    said = "alpha one two three four beta gamma delta mu nu epsilon zeta eta theta iota"
    text = f"{filler}. She said: “{said}.” {filler}"
    quotes = [
        "alpha one two three four beta gamma delta … epsilon zeta eta theta iota",
        "alpha one [two] three four beta gamma delta mu nu epsilon zeta eta theta iota",
        *(f"w{n} common words go on here" for n in range(40)),
    ]
    index = SourceIndex(text)
    assert index.locate_all(quotes) == [SourceIndex(text).locate(quote) for quote in quotes]
    assert index.locate_all(quotes)[0].verdict is Verdict.EDITED


@given(text=st.text("ab  ", max_size=40), data=st.data())
def test_places_by_words_are_those_of_a_search(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for quote in (text[start:end], data.draw(st.text("ab  ", min_size=3, max_size=8))):
        if quote.count(" ") > 1:
            assert list(WordPlaces(text).exact(quote)) == list(find_all(text, quote))


def test_a_long_text_that_is_searched_often_gives_the_same_places() -> None:
    text = " ".join(f"Line {n} of the log says that {n % 7} things went well." for n in range(5000))
    scanner = Scanner(text)
    for n in range(150):
        quote = f"of the log says that {n % 9} things"
        assert list(scanner.exact(quote)) == list(find_all(text, quote))


def test_a_name_set_otherwise_before_does_not_change_its_verdict() -> None:
    text = "The\nman came. The man sat."
    whole = Span(0, len(text))

    def verdicts(*names: str) -> dict[str, Verdict]:
        index = SourceIndex(text)
        found = (
            index.place(name, within=whole, prefer=lambda spans: [min(spans)], name=True)
            for name in names
        )
        return {located.given: located.verdict for located in found}

    expected = {"The\nman": Verdict.VERBATIM, "The man": Verdict.NORMALIZED}
    assert verdicts("The\nman", "The man") == verdicts("The man", "The\nman") == expected
