"""A day or month is one wherever it matters: before a name, after a number, in a changed quote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from attrib.language.calendar import days, filled_in, months
from attrib.language.names import parse_name
from attrib.language.sentences import sentence_spans
from attrib.verify.words.locate import SourceIndex

LANGUAGES = ("en", "de", "fr", "es")


@pytest.mark.parametrize("word", [*days("en", "de"), *months("en", "de")])
def test_it_is_no_part_of_a_name(word: str) -> None:
    assert parse_name(f"{word.capitalize()} Hubert Steidle").given == "Hubert"


@pytest.mark.parametrize("month", [*months("de"), "mai"])
def test_a_number_before_a_german_month_ends_no_sentence(month: str) -> None:
    text = f"Sie kam am 3. {month.capitalize()} an. Dann ging sie."
    assert [text[s.start : s.end] for s in sentence_spans(text, ())][1] == "Dann ging sie."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("listed", [days, months])
def test_another_one_is_flagged_as_a_date(listed: Callable[..., list[str]], language: str) -> None:
    words = listed(language)
    for said, written in zip(words, [*words[1:], words[0]], strict=True):
        found = SourceIndex(f"They will open the new dam in {said}, she said.").locate(
            f"They will open the new dam in {written}"
        )
        assert [change.flags for change in found.changes] == [("date",)], (said, written)


def test_a_list_names_what_else_it_holds() -> None:
    assert list(filled_in(["noon", "{days}"], "es")) == ["noon", *days("es")]
    assert "may" not in months("en") and "march" not in months("en")
