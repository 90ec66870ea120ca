"""The verifier as a whole: ids and places, every rule once, and its complaints to a model."""

from __future__ import annotations

import pytest

from attrib.model import Chunk, Grade, Span, Verdict
from attrib.verify import Verifier
from tests.links import candidate, verify
from tests.rule_outcomes import INDIRECT, MET
from tests.sheets import document

# --- the whole ----------------------------------------------------------------------------


def test_repeated_words_resolve_to_the_ones_that_belong_together() -> None:
    text = "“No,” said Ann Lee. It was late. “No,” said Bob Roe. “No,” said Cy Poe."
    (attribution,) = verify(text, candidate("No", "Bob Roe", "said"))
    at = text.index("No,” said Bob")
    assert attribution.content[0].span == Span(at, at + 2)
    assert attribution.cue is not None
    assert attribution.cue.span is not None
    assert attribution.cue.span.start == text.index("said Bob")
    assert attribution.grade is Grade.VERIFIED


def test_ids_documents_and_places_are_filled_in() -> None:
    text = "First line.\n“Yes,” said Ann Lee."
    (attribution,) = verify(text, candidate("Yes", "Ann Lee", "said", ["Ann Lee"]))
    assert attribution.id == "c3.0"
    assert attribution.document == "d1"
    assert attribution.place is not None
    assert attribution.place.line == 2
    assert attribution.chunks == (3,)
    assert attribution.verdict is Verdict.VERBATIM
    assert attribution.grade is Grade.VERIFIED
    assert attribution.reasons == ()


def test_every_rule_speaks_once_for_every_attribution() -> None:
    odd = [
        candidate("", "", "", [""]),
        candidate("…", None, None),
        candidate("nothing of the kind", "nobody", "nothing", ["Nobody"], within=0),
        candidate(["We will pay", "zzz"], "she", "said", within=7),
    ]
    for attribution in verify(MET, *odd):
        rules = [check.rule for check in attribution.checks]
        assert len(rules) == len(set(rules)) == 14
        assert attribution.grade is not Grade.VERIFIED
        assert attribution.reasons


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "…"])
def test_an_empty_document_refuses_everything(text: str) -> None:
    (attribution,) = verify(text, candidate("Yes", "Ann Lee", "said", ["Ann Lee"]))
    assert attribution.grade is Grade.REFUSED
    assert attribution.verdict is Verdict.ABSENT


# --- complaint ----------------------------------------------------------------------------


def complaint(text: str, *args: object, **how: object) -> str | None:
    doc = document(text)
    chunk = Chunk(index=0, span=Span(0, len(text)))
    return Verifier(doc).complaint(candidate(*args, **how), chunk)  # type: ignore[arg-type]


def test_nothing_is_held_against_what_is_fine() -> None:
    assert complaint(MET, "We will pay by June", "she", "said", ["Olga Trent"]) is None
    assert complaint(MET, '"we will pay by June,"', "she", "said") is None


def test_a_complaint_says_what_to_copy() -> None:
    said = complaint(MET, "We will pay in June", "she", "said")
    assert said is not None
    assert "“We will pay by June”: copy them exactly" in said


def test_a_complaint_names_what_is_missing() -> None:
    said = complaint(MET, "There will be no money at all", "John Doe", "said")
    assert said is not None
    assert "“There will be no money at all” is not in the passage." in said
    assert "“John Doe” is not in the passage." in said


def test_a_complaint_about_the_wrong_speaker_says_who_speaks() -> None:
    said = complaint(MET, "the idea", "Trent", "dismissed", (), INDIRECT)
    assert said is not None
    assert "spokesman" in said


def test_what_stands_outside_the_chunk_is_not_in_the_passage() -> None:
    doc = document(MET)
    chunk = Chunk(index=0, span=Span(0, MET.index("Oster replied")))
    said = Verifier(doc).complaint(candidate("he would wait", "she", "said"), chunk)
    assert said is not None
    assert "“he would wait” is not in the passage" in said
