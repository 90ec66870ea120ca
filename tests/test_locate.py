"""Verdicts: where words stand and how far they are the words of the source."""

from __future__ import annotations

import pytest
from hypothesis import settings

from attrib.model import Span, Verdict
from attrib.verify.words.locate import SourceIndex
from tests.places_of_words import SOURCE, V, locate

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


# --- verdicts -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("We will not sign the treaty", V.VERBATIM),
        ("“We will not sign the treaty, and we never promised to sign it,”", V.VERBATIM),
        ('"We will not sign the treaty, and we never promised to sign it,"', V.NORMALIZED),
        ("‘We will not sign the treaty’", V.NORMALIZED),
        ("she said on Monday", V.NORMALIZED),
        ("asked for a delay -- that is their right", V.NORMALIZED),
        ("asked for a delay—that is their right", V.NORMALIZED),
        ("Lee told reporters", V.NORMALIZED),
        ("we will not sign the treaty", V.EDITED),
        ("We will not sign […] and we never promised to sign it", V.EDITED),
        ("We … never promised to sign it", V.EDITED),
        ("Five of the twelve [member] states have asked for a delay", V.EDITED),
        ("[T]he treaty should be signed before [winter]", V.EDITED),
        ("[t]he treaty should be signed before the winter", V.EDITED),
        ("We will sign the treaty", V.ALTERED),
        ("We will not sign the treaties", V.ALTERED),
        ("Six of the twelve states have asked for a delay", V.ALTERED),
        ("We will not sign the treaty and we never promised to sign it", V.ALTERED),
        ("Unemployment rose by 5.3% to 1,000,000", V.ALTERED),
        ("Five of the twelve states should be signed before the winter", V.SPLICED),
        ("that is their right … I do not believe that a delay helps", V.SPLICED),
        ("The moon landing was staged in a studio", V.ABSENT),
        ("", V.ABSENT),
        ("  \n ", V.ABSENT),
        ("“…”", V.ABSENT),
        ("—", V.ABSENT),
    ],
)
def test_verdict(words: str, verdict: Verdict) -> None:
    assert locate(words).verdict is verdict


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("he is able", "she is able to win"),
        ("able to win", "he is unable to win"),
        ("the therapist", "the therapists agree"),
        ("violent protest", "a non-violent protest"),
        ("5 million people", "$1.5 million people"),
        ("5 million people", "a total of 1,5 million people"),
        ("sign the treaty", "they re-\nsign the treaty"),
        ("5 degrees tonight", "it was -5 degrees tonight"),
        ("rose by 5", "it rose by 5%"),
        ("00 people came", "1,000 people came"),
        ("est venu", "il n'est venu"),
        ("the minister of Putin", "the minister of Putin's office"),
        ("the U", "in the U.S. economy"),
        ("5年前", "15年前に"),
    ],
)
def test_part_of_a_word_is_no_quote(words: str, source: str) -> None:
    found = locate(words, source)
    assert found.verdict in (V.ALTERED, V.ABSENT)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("homme est venu", "l'homme est venu hier"),
        ("不会签署", "他说我们不会签署条约"),
        ("ไม่ลงนาม", "เราจะไม่ลงนามในสนธิสัญญา"),
        ("end", "this is the end.Next sentence"),
        ("word", "one word—another"),
        ("نعم", "قال نعم اليوم"),
    ],
)
def test_word_borders_of_other_scripts_and_settings(words: str, source: str) -> None:
    assert locate(words, source).verdict is V.VERBATIM


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("resign", "he will re-\nsign today"),
        ("re-sign", "he will re-\nsign today"),
        ("long-\nterm", "a long-term plan"),
        ("long- term plan", "a long-\nterm plan"),
        ("“A first paragraph. A second one.”", "“A first paragraph.\n\n“A second one.”"),
        ("caf\u0065\u0301 culture", "the café culture"),
        ("fine offices", "\ufb01ne o\ufb03ces"),
        ("zero width", "ze\u200bro wi\u00addth"),
        ("he said &quot;no&quot;", "he said “no” again"),
        ("in ‘1995’", "in “1995” and"),
        ("Quoi ?", "« Quoi? »"),
    ],
)
def test_typography_is_no_change(words: str, source: str) -> None:
    found = locate(words, source)
    assert found.verdict is V.NORMALIZED
    assert any(note.startswith(("typography:", "quotation marks")) for note in found.notes)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("about 102 people", "about 10² people"),
        ("a 5'6\" man", "a 5'6' man"),
        ("the score was 5-3 then", "the sum was 5−3 then"),
        ("a man-eating shark", "a man - eating shark"),
        ("we recover it", "we re-cover it"),
        ("می\u200cخواهم بروم", "میخواهم بروم"),
    ],
)
def test_what_changes_the_meaning_is_no_typography(words: str, source: str) -> None:
    assert locate(words, source).verdict in (V.ALTERED, V.ABSENT)


def test_a_look_alike_letter_is_reported_and_never_folded() -> None:
    found = locate("We will not s\u0456gn the treaty")
    assert found.verdict is V.ALTERED
    (change,) = found.changes
    assert "homoglyph" in change.flags
    assert any("different scripts" in note for note in found.notes)


def test_a_direction_override_is_reported() -> None:
    found = locate("\u202enot sign\u202c the treaty")
    assert found.verdict is not V.VERBATIM
    assert any("hidden direction" in note for note in found.notes)


# --- changes ------------------------------------------------------------------------------


def test_a_dropped_negation_is_flagged_at_its_place() -> None:
    (change,) = locate("We will sign the treaty").changes
    assert (change.given, change.found) == ("", "not")
    assert SOURCE[change.span.start : change.span.end] == "not"
    assert change.flags == ("negation",)


def test_an_added_word_has_an_empty_span_where_it_was_put() -> None:
    (change,) = locate("I do not really believe that a delay helps anybody").changes
    assert (change.given, change.found) == ("really", "")
    assert SOURCE[: change.span.start].endswith("I do not")


def test_an_ellipsis_says_what_it_leaves_out() -> None:
    found = locate("I do … believe that a delay helps")
    assert found.verdict is V.EDITED
    (change,) = found.changes
    assert change.found == "not"
    assert "elision" in change.flags
    assert "negation" in change.flags


def test_leading_and_trailing_ellipses_are_edits() -> None:
    assert locate("…sign the treaty…").verdict is V.EDITED


def test_words_stitched_from_single_words_are_not_edited() -> None:
    assert locate("We … promised … it").verdict is not V.EDITED


def test_pieces_in_the_wrong_order_are_not_edited() -> None:
    words = "we never promised to sign it … We will not sign the treaty"
    assert locate(words).verdict not in (V.EDITED, V.VERBATIM, V.NORMALIZED)


def test_an_unmarked_omission_is_altered() -> None:
    found = locate("We will not sign the treaty, she said")
    assert found.verdict in (V.ALTERED, V.SPLICED)
    assert locate("We will not sign the treaty, promised to sign it").verdict is V.ALTERED


def test_a_quotation_goes_on_after_its_cue() -> None:
    source = "“We won, and we will win again,” Ann Lee said. “Nobody can stop us now.” She left."
    assert locate("we will win again … Nobody can stop us", source).verdict is V.EDITED
    other = source.replace("She left.", "“Wait and see,” said Bob Roe.")
    assert locate("Nobody can stop us … Wait and see", other).verdict is V.SPLICED


def test_turns_of_a_transcript_are_utterances_of_their_own() -> None:
    source = (
        "MS. LEE: We will cut taxes next year.\n\nMR. ROE: We will not cut spending at all.\n\n"
        "MS. LEE: That is what I heard.\n\nMR. ROE: And so it is.\n"
    )
    assert locate("We will cut taxes … We will not cut spending", source).verdict is V.SPLICED


def test_a_single_similar_word_is_a_near_match() -> None:
    assert locate("disagrees").verdict is V.ALTERED
    assert locate("elephants").verdict is V.ABSENT


# --- choice of the place ------------------------------------------------------------------


REPEATED = "“No,” said Ann. “No,” said Bob. “No,” said Cy. It was late. “No,” said Dee."


def test_the_place_nearest_to_cue_and_source_is_chosen_and_the_others_are_noted() -> None:
    index = SourceIndex(REPEATED)
    at = REPEATED.index("Cy")
    found = index.locate("No", near=[Span(at, at + 2)])
    assert found.span is not None
    assert found.span.start == REPEATED.index("No,” said Cy")
    assert found.notes == ("the same words stand also at 1, 17, 61",)


def test_within_comes_before_near() -> None:
    index = SourceIndex(REPEATED)
    late = REPEATED.index("It was late")
    found = index.locate("No", within=Span(late, len(REPEATED)), near=[Span(0, 5)])
    assert found.span is not None
    assert found.span.start > late


def test_words_outside_the_passage_are_found_and_that_is_said() -> None:
    found = SourceIndex(SOURCE).locate("We will not sign the treaty", within=Span(200, len(SOURCE)))
    assert found.verdict is V.VERBATIM
    assert "stands outside the passage" in found.notes


def test_a_hint_is_only_a_hint() -> None:
    index = SourceIndex(REPEATED)
    second = REPEATED.index("No,” said Bob")
    found = index.locate("No", hint=Span(second, second + 2))
    assert found.span == Span(second, second + 2)
    assert index.locate("No", hint=Span(3, 9)).span == Span(1, 3)
    assert index.locate("no such", hint=Span(0, 7)).verdict is V.ABSENT
    inside = Span(SOURCE.index("disagreed"), SOURCE.index("disagreed") + 8)
    assert SourceIndex(SOURCE).locate("disagree", hint=inside).verdict is not V.VERBATIM
