"""What turns a link at its far end: the tag of the last sentence, a "nicht" behind the subject,
what it is that stands in quotation marks, and the "if" that has no word for it."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

TWO = {
    "said": ("The board met. Alf Reit said ", "the suit was almost ready. He would call a strike"),
    "erklärte": ("Es war Montag. Alf Reit erklärte, ", "die Klage sei fertig. Er rufe zum Streik"),
    "a annoncé": (
        "C’était lundi. Alf Reit a annoncé que ",
        "la plainte était prête. Il appellerait à la grève",
    ),
    "anunció": ("Era lunes. Alf Reit anunció que ", "la demanda estaba lista. Llamaría al paro"),
}


@pytest.mark.parametrize(
    ("cue", "tag", "his"),
    [
        ("said", ", said Karin Lenz.", False),
        ("said", ", people close to him said.", False),
        ("said", ", according to his lawyer.", False),
        ("said", ", he said.", True),
        ("said", ", Reit added.", True),
        ("said", ".", True),
        ("erklärte", ", hieß es aus seinem Umfeld.", False),
        ("erklärte", ", hieß es.", False),
        ("erklärte", ", teilte eine Sprecherin mit.", False),
        ("erklärte", ", so sein Anwalt.", False),
        ("erklärte", ", sagte er.", True),
        ("erklärte", ", so Reit weiter.", True),
        ("a annoncé", ", a-t-on appris de son entourage.", False),
        ("a annoncé", ", a indiqué une porte-parole.", False),
        ("a annoncé", ".", True),
        ("anunció", ", dicen en su entorno.", False),
        ("anunció", ", señalaron fuentes cercanas.", False),
        ("anunció", ", dijo.", True),
    ],
)
def test_the_last_sentence_of_content_may_have_a_tag_with_somebody_else(
    cue: str, tag: str, his: bool
) -> None:
    lead, content = TWO[cue]
    found = candidate(content, "Alf Reit", cue, ["Alf Reit"], Kind.INDIRECT)
    (got,) = verify(lead + content + tag, found)
    assert (got.grade is Grade.VERIFIED) is his


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (" nicht.", False),
        (" bislang nicht.", False),
        (" am Montag noch nicht.", False),
        (".", True),
        (", nicht ohne Stolz.", True),
        (" nicht ohne Stolz.", True),
    ],
)
def test_nicht_behind_the_subject_denies_the_cue(end: str, said: bool) -> None:
    kept = "die Täter hätten einen Schlüssel besessen"
    text = f"Der Rat tagte. Gerüchte, {kept}, bestätigte die Polizei{end}"
    (got,) = verify(text, candidate(kept, "die Polizei", "bestätigte", ["die Polizei"]))
    assert (got.grade is Grade.VERIFIED) is said


@pytest.mark.parametrize(
    ("text", "title", "cue"),
    [
        ("In seinem Ratgeber „Keine Angst“ erklärt Sand die Befunde.", "Keine Angst", "erklärt"),
        ("Sand publie ce mois-ci « Je n’irai pas », son roman.", "Je n’irai pas", "publie"),
        ("Sand publie « Je n’irai pas », un essai sur la peur.", "Je n’irai pas", "publie"),
        ("Last year Sand wrote “I Won’t Go,” her first book.", "I Won’t Go", "wrote"),
    ],
)
def test_a_work_that_is_named_for_its_kind_is_not_speech(text: str, title: str, cue: str) -> None:
    (got,) = verify("Vera Sand lives here. " + text, candidate(title, "Sand", cue, ["Vera Sand"]))
    assert got.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("condition", "kept", "cue"),
    [
        ("Hätte ich gewartet, ", "säße ich nicht hier", "sagt"),
        ("Käme der Regen, ", "liefe das Tal voll", "sagt"),
        ("Noch ein Tag, und ", "ich läge im Grab", "sagt"),
        ("One more day and ", "I would be dead", "said"),
        ("J’aurais attendu, ", "je serais mort", "dit"),
        ("Hubiera esperado, ", "estaría muerto", "dice"),
    ],
)
def test_a_condition_without_a_word_for_if_is_not_cut_off(
    condition: str, kept: str, cue: str
) -> None:
    marks = {"sagt": "„{}“, sagt Lenz.", "said": "“{},” said Lenz.", "dit": "« {} », dit Lenz."}
    text = marks.get(cue, "«{}», dice Lenz.").format(condition + kept)
    (cut,) = verify(text, candidate(kept, "Lenz", cue, ["Lenz"]))
    (whole,) = verify(text, candidate(condition + kept, "Lenz", cue, ["Lenz"]))
    assert cut.grade is not Grade.VERIFIED
    assert whole.grade is Grade.VERIFIED


def test_of_a_body_it_says_goes_on() -> None:
    kept = "die Klage sei fast fertig. Man werde zum Boykott aufrufen"
    text = f"Der Rat tagte am Montag. Das Unternehmen teilte mit, {kept}, hieß es weiter."
    found = candidate(kept, "Das Unternehmen", "teilte mit", ["Das Unternehmen"], Kind.INDIRECT)
    (got,) = verify(text, found)
    assert got.grade is Grade.VERIFIED


@pytest.mark.parametrize("kept", ["the lock had been shut", "the lock had been shut, {}"])
@pytest.mark.parametrize("tag", ["people close to him said", "friends said"])
def test_what_others_say_he_said(kept: str, tag: str) -> None:
    text = f"The board met. Owen Hale said the lock had been shut, {tag}."
    found = candidate(kept.format(tag), "Owen Hale", "said", ["Owen Hale"], Kind.INDIRECT)
    (got,) = verify(text, found)
    assert got.grade is not Grade.VERIFIED


def test_where_it_is_told_is_not_what_is_told() -> None:
    text = "Tan lives here. In her book “The Last Gate,” Tan describes the lock as a church."
    (got,) = verify(text, candidate("In her book “The Last Gate,”", "Tan", "describes", ["Tan"]))
    assert got.grade is not Grade.VERIFIED
