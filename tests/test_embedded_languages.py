"""What the embedded engine reads in German, French, Spanish, and in languages without rules."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Kind
from tests.embedded_runs import article, found, one, words


@pytest.fixture(scope="module")
def council() -> list[Candidate]:
    return article("stadtrat.de.txt")


@pytest.fixture(scope="module")
def fishers() -> list[Candidate]:
    return article("pecheurs.fr.txt")


def test_german_quotation_split_by_its_cue(council: list[Candidate]) -> None:
    said = one(council, "Wir haben das Geld nicht")
    assert said.speakers == ("Jonas Albrecht",)
    assert words(said) == (
        "Wir haben das Geld nicht … und wir werden es auch im nächsten Jahr nicht haben."
    )


def test_german_quotation_inside_a_quotation(council: list[Candidate]) -> None:
    inner = next(c for c in council if words(c) == "Die Brücke bleibt.")
    assert inner.speakers == ("Katrin Wenzel",)
    assert inner.within is not None
    assert council[inner.within].speakers == ("Uwe Albrecht",)


def test_german_report_by_the_subjunctive_keeps_the_speaker(council: list[Candidate]) -> None:
    assert one(council, "jede Tabelle offengelegt").speakers == ("Jonas Albrecht",)


def test_german_sources_after_laut_and_before_their_verb(council: list[Candidate]) -> None:
    report = one(council, "nur noch eingeschränkt tragfähig")
    assert report.source is not None
    assert report.source.text == "einem Gutachten der Ingenieurgesellschaft Kranz"
    assert one(council, "eine Sanierung koste").speakers == ("Leyla Demir",)


def test_german_term_and_title_are_nobodys(council: list[Candidate]) -> None:
    assert not [c for c in council if "wunder" in words(c) or "am Rand der Welt" in words(c)]


def test_french_cue_inside_the_guillemets(fishers: list[Candidate]) -> None:
    said = one(fishers, "Nous avons posé nos filets")
    assert said.speakers == ("Yann Kerdoncuff",)
    assert said.cue is not None and said.cue.text == "a-t-il poursuivi"
    assert "poursuivi" not in words(said)


def test_french_clause_with_que_is_reported(fishers: list[Candidate]) -> None:
    said = one(fishers, "la décision reposait")
    assert said.kind is Kind.MIXED
    assert said.speakers == ("Maëlle Le Drennec",)


def test_french_namesakes_stay_apart(fishers: list[Candidate]) -> None:
    assert one(fishers, "cette version").speakers == ("Aurélien Castaing",)
    assert one(fishers, "le débat est mal posé").speakers == ("Inès Castaing",)


def test_french_title_and_ship_are_nobodys(fishers: list[Candidate]) -> None:
    for term in ("Petit Mousse", "plan de sauvetage", "Cap sur demain"):
        assert not [words(c) for c in fishers if words(c) == term]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "«La presa va a resistir», afirmó la ingeniera Ana Pérez en la reunión de ayer.",
            "La presa va a resistir",
            "Ana Pérez",
        ),
        (
            "Ana Pérez dijo que la presa iba a resistir durante los próximos cien años.",
            "la presa iba a resistir durante los próximos cien años",
            "Ana Pérez",
        ),
        (
            "Según Ana Pérez, la presa no va a resistir el agua de este año.",
            "la presa no va a resistir el agua de este año",
            "Ana Pérez",
        ),
    ],
)
def test_spanish(text: str, content: str, speaker: str) -> None:
    (said,) = found(text)
    assert words(said) == content
    assert said.speakers == (speaker,)


def test_other_languages_give_quotations_without_a_speaker() -> None:
    text = (
        "Premier Jan Nowak wrócił wczoraj do kraju. "
        "„Nie będzie żadnych zmian w tej ustawie w tym roku.”"
    )
    (said,) = found(text)
    assert said.kind is Kind.DIRECT
    assert words(said) == "Nie będzie żadnych zmian w tej ustawie w tym roku."
    assert said.speakers == ()
    assert said.source is None


def test_german_colon_announces_whoever_stands_before_its_verb() -> None:
    said = found(
        "Im Stadtrat von Moll sprach am Dienstag Hubert Renz. Er war ärgerlich. Renz bezweifelte "
        "die Zahl: „Das wird doppelt so teuer.“ Zudem seien die Anwohner nie gefragt worden."
    )
    assert [(words(a), a.speakers) for a in said] == [
        ("Das wird doppelt so teuer.", ("Hubert Renz",)),
        ("Zudem seien die Anwohner nie gefragt worden", ("Hubert Renz",)),
    ]


def test_the_name_after_an_office_with_its_genitive_is_the_speaker() -> None:
    (german,) = found("Der Sprecher des Verbands, Tobias Renz, sagte, man warte noch immer.")
    (french,) = found("Le président du club, Jean Roux, a déclaré que tout allait bien.")
    assert (german.speakers, french.speakers) == (("Tobias Renz",), ("Jean Roux",))


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Zuvor hatte der Bootsverein vorgeschlagen, die Rinne zu räumen.", "der Bootsverein",
         "die Rinne zu räumen"),
        ("Dem Lotsen zufolge, der lange zusah, gibt es zwei Rinnen.", "Dem Lotsen",
         "gibt es zwei Rinnen"),
        ("Dem Lotsen zufolge gibt es zwei Rinnen, die frei sind.", "Dem Lotsen",
         "gibt es zwei Rinnen, die frei sind"),
    ],
)  # fmt: skip
def test_german_source_ends_where_it_ends(sentence: str, source: str, content: str) -> None:
    lead = "Im Hafen hat es am Abend noch lange geregnet, und die Boote sind nicht gefahren. "
    (said,) = found(lead + sentence)
    assert said.source is not None
    assert (said.source.text, words(said)) == (source, content)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("des Hafenamts", "Hafenamt"),
        ("des Ministeriums", "Ministerium"),
        ("des Campus", "Campus"),
        ("der Polizei", "Polizei"),
    ],
)
def test_who_is_named_in_the_genitive_is_called_by_the_nominative(mention: str, name: str) -> None:
    said = one(found(f"Der Hafen bleibt nach Angaben {mention} bis Mai geschlossen."), "bleibt")
    assert said.speakers == (name,)


@pytest.mark.parametrize(
    "adverb",
    [
        *("Darauf", "Danach", "Anschließend", "Deshalb", "Gleichzeitig", "Zunächst", "Inzwischen"),
        *("Trotzdem", "Schließlich", "Immerhin"),
    ],
)
def test_a_german_adverb_that_opens_a_sentence_says_nothing(adverb: str) -> None:
    said = one(found(f"{adverb} erklärte Jule Petersen, die Zahl sei falsch."), "die Zahl")
    assert said.speakers == ("Jule Petersen",)
