"""Quotations in sloppy typing, over paragraphs, never closed, with dashes."""

from __future__ import annotations

import pytest

from attrib.language.quotations import find_quotations
from tests.quotations_shown import inner, only, shown

PARAGRAPHS = ["The first day was long.", "The second was longer.", "The third never ended,"]


@pytest.mark.parametrize(
    ("mark", "close", "style"),
    [
        ('"', '"', "straight-double"),
        ("“", "”", "curly-double"),
        ("''", "''", "doubled-single"),
        ("‘", "’", "curly-single"),
        ("'", "'", "straight-single"),
        ("„", "“", "low-high"),
        ("« ", " »", "guillemets"),
    ],
)
def test_a_quotation_of_several_paragraphs_reopens_each(mark: str, close: str, style: str) -> None:
    body = f"\n\n{mark}".join(PARAGRAPHS)
    text = f"He wrote:\n\n{mark}{body}{close} he said. {mark}Good night.{close}\n\nHe left."
    first, second = find_quotations(text)
    assert [text[p.start : p.end] for p in first.pieces] == PARAGRAPHS
    assert first.closed
    assert first.style == style
    assert text[first.span.start : first.span.end].endswith(PARAGRAPHS[-1] + close)
    assert text[second.inner.start : second.inner.end] == "Good night."


def test_french_repeats_the_closing_mark_too() -> None:
    text = "Il écrit :\n\n« Premier jour.\n\n» Second jour. »\n\nFin."
    quotation = only(text)
    assert [text[p.start : p.end] for p in quotation.pieces] == ["Premier jour.", "Second jour."]


def test_a_nested_quotation_goes_on_over_paragraphs() -> None:
    text = "“She wrote, ‘One.\n\n“‘Two.’ Then she left,” he said."
    outer, nested = find_quotations(text)
    assert [text[p.start : p.end] for p in nested.pieces] == ["One.", "Two."]
    assert text[outer.pieces[1].start : outer.pieces[1].end] == "‘Two.’ Then she left,"


def test_a_letter_may_have_paragraphs_that_do_not_reopen() -> None:
    text = "He read it out. “Dear Ann,\n\nI shall not come.\n\nYours, B.” She wept."
    quotation = only(text)
    assert quotation.closed
    assert [text[p.start : p.end] for p in quotation.pieces] == [
        "Dear Ann,",
        "I shall not come.",
        "Yours, B.",
    ]


@pytest.mark.parametrize("mark", ['"', "“", "''", "„", "« "])
def test_a_mark_that_is_never_closed_ends_with_its_paragraph(mark: str) -> None:
    close = {'"': '"', "“": "”", "''": "''", "„": "“", "« ": " »"}[mark]
    text = (
        f"He said: {mark}I never close\n\nShe said: {mark}I do.{close} Good.\n\n"
        f"He: {mark}Me too.{close}"
    )
    first, second, third = find_quotations(text)
    assert text[first.inner.start : first.inner.end] == "I never close"
    assert not first.closed
    assert text[second.inner.start : second.inner.end] == "I do."
    assert text[third.inner.start : third.inner.end] == "Me too."
    assert second.closed
    assert third.closed
    assert second.level == third.level == 0


def test_a_forgotten_closing_mark_does_not_swallow_the_next_quotation() -> None:
    text = "“I love it, he said. “I always did.”\n\n“And you?” she asked."
    assert shown(text) == [(0, "I love it, he said."), (0, "I always did."), (0, "And you?")]
    assert [q.closed for q in find_quotations(text)] == [False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        'He said “no, thank you" and left.',
        'He said "no, thank you” and left.',
        "He said “no, thank you“ and left.",
        "He said “no, thank you’’ and left.",
        "He said ''no, thank you” and left.",
        'He said „no, thank you" and left.',
        "He said »no, thank you» and left.",
    ],
)
def test_wrong_closing_marks(text: str) -> None:
    assert inner(text) == ["no, thank you"]
    assert only(text).closed


def test_a_single_mark_that_closes_a_double_one() -> None:
    text = "She wrote: “Let us act now.’ He was in the room when she did.\n\n“Well,” he said."
    assert inner(text) == ["Let us act now.", "Well,"]


def test_hard_wrapped_text() -> None:
    text = (
        "When the committee had at last come to the end of its papers, the chair\n"
        "rose and said, “We have been here since the morning, and I for one am\n"
        "going home. Whoever wishes to stay may stay; the lamps will be put out\n"
        "at nine.” Nobody answered, and so the sitting was over before the clock\n"
        "in the tower, which was said to be ‘as slow as the council’, had struck."
    )
    assert [words.replace("\n", " ") for words in inner(text)] == [
        "We have been here since the morning, and I for one am going home. Whoever wishes to stay"
        " may stay; the lamps will be put out at nine.",
        "as slow as the council",
    ]


def test_one_paragraph_a_line() -> None:
    text = (
        "The minister opened the session with a long list of figures that nobody had asked for.\n"
        "He called the plan “bold and never said another word about it in the whole debate.\n"
        "The opposition was short.\n"
        "Its leader called it “thin”, and the hall laughed for the first time on that long day."
    )
    first, second = find_quotations(text)
    assert not first.closed
    assert text[second.inner.start : second.inner.end] == "thin"


def test_dialogue_dashes() -> None:
    text = (
        "Le vieux leva les yeux vers la porte et ne dit rien pendant une minute.\n\n"
        "— Vous êtes en retard.\n\n"
        "— Le train, répondit-elle. Il m’a dit : « Attendez. »\n\n"
        "Il ferma le livre."
    )
    turns = [q for q in find_quotations(text) if q.style == "dash"]
    assert [text[q.inner.start : q.inner.end] for q in turns] == [
        "Vous êtes en retard.",
        "Le train, répondit-elle. Il m’a dit : « Attendez. »",
    ]
    assert [item for item in shown(text) if item[0] > 0] == [(1, "Attendez.")]


def test_a_french_dialogue_that_guillemets_hold_together() -> None:
    text = (
        "Le vieux leva les yeux vers la porte :\n\n"
        "« Vous êtes en retard.\n\n"
        "— Le train n’avançait pas.\n\n"
        "— Comme toujours. » Il ferma le livre."
    )
    assert inner(text) == ["Vous êtes en retard.", "Le train n’avançait pas.", "Comme toujours."]


def test_noise_nests_no_deeper_than_a_text_can() -> None:
    text = "“a " * 500 + "b” " * 500
    assert max(q.level for q in find_quotations(text)) < 20


def test_spanish_dashes_part_speech_from_narration() -> None:
    text = (
        "—Llegas tarde —dijo el viejo sin levantar la vista—. Siéntate ahí.\n"
        "—El tren —respondió ella.\n"
        "El viejo cerró el libro y la luz se apagó en la casa."
    )
    first, second = find_quotations(text)
    assert [text[p.start : p.end] for p in first.pieces] == ["Llegas tarde", "Siéntate ahí."]
    assert [text[p.start : p.end] for p in second.pieces] == ["El tren"]


def test_an_english_novel_that_sets_speech_with_dashes() -> None:
    turns = ["You are late.", "The train stood still.", "As ever?", "Sit down.", "I will not."]
    text = "The old man raised his eyes to the door of the room.\n\n--"
    text += "\n\n--".join(turns) + "\n\nHe closed the book and the lamp."
    assert inner(text) == turns


def test_an_english_list_with_dashes_is_no_dialogue() -> None:
    items = ["The bridge is shut.", "The ring road is to be repaired.", "The mill is for sale."]
    text = "What the report of the council says about the roads of the town:\n\n— "
    text += "\n\n— ".join(items * 3)
    assert inner(text) == []
