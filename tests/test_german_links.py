"""German constructions: for each a right speaker and a wrong one. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.model import Outcome
from tests.german_sentences import passes, verify


@pytest.mark.parametrize(
    ("text", "content", "right", "wrong", "cue"),
    [
        pytest.param(
            "Der Rat wurde von Peter Mohr aufgefordert, die Brücke zu sperren.",
            "die Brücke zu sperren",
            "Peter Mohr",
            "Der Rat",
            "aufgefordert",
            id="passive",
        ),
        pytest.param(
            "Von Peter Mohr wurde Anna Lenz gewarnt, dass die Brücke nachgebe.",
            "dass die Brücke nachgebe",
            "Peter Mohr",
            "Anna Lenz",
            "gewarnt",
            id="passive, agent first",
        ),
        pytest.param(
            "Von Peter Mohr wurde Anna Lenz als „Zauderer“ bezeichnet.",
            "„Zauderer“",
            "Peter Mohr",
            "Anna Lenz",
            "bezeichnet",
            id="passive, over a quotation",
        ),
        pytest.param(
            "In einer Erklärung wurde verkündet, dass die Brücke ruhe.",
            "dass die Brücke ruhe",
            "einer Erklärung",
            "die Brücke",
            "wurde verkündet",
            id="passive, in a document",
        ),
        pytest.param(
            "„Wir haben es geprüft und verworfen“, zitiert die Abendpost den Leiter Peter Mohr.",
            "„Wir haben es geprüft und verworfen“",
            "Peter Mohr",
            "die Abendpost",
            "zitiert",
            id="quoted after",
        ),
        pytest.param(
            "Die Abendpost zitiert Peter Mohr mit den Worten: „Wir haben es verworfen.“",
            "„Wir haben es verworfen.“",
            "Peter Mohr",
            "Die Abendpost",
            "zitiert",
            id="quoted before",
        ),
        pytest.param(
            "„Wir haben es geprüft und verworfen“, wird Peter Mohr von der Abendpost zitiert.",
            "„Wir haben es geprüft und verworfen“",
            "Peter Mohr",
            "der Abendpost",
            "zitiert",
            id="quoted, passive",
        ),
        pytest.param(
            "Im Gutachten von Ines Kahl heißt es wörtlich, die Brücke gebe nach.",
            "die Brücke gebe nach",
            "Gutachten",
            "die Brücke",
            "heißt es",
            id="it says there",
        ),
        pytest.param(
            "Der Leiter des Bauamts, Peter Mohr, hat in einem Gespräch mit der Abendpost "
            "gefordert, dass die Brücke ruhe.",
            "dass die Brücke ruhe",
            "Der Leiter des Bauamts, Peter Mohr",
            "der Abendpost",
            "gefordert",
            id="apposition before the verb",
        ),
        pytest.param(
            "Die Stadträtin Ines Kahl beschuldigte die Bürgermeisterin, die Zahlen zu fälschen.",
            "die Zahlen zu fälschen",
            "Ines Kahl",
            "die Bürgermeisterin",
            "beschuldigte",
            id="who stands first",
        ),
        pytest.param(
            "Am Freitag hat die Kammer die Klage der Rätin Ines Kahl mit der Begründung abgelehnt, "
            "dass die Frist verstrichen sei.",
            "dass die Frist verstrichen sei",
            "die Kammer",
            "Ines Kahl",
            "abgelehnt",
            id="beside the auxiliary",
        ),
        pytest.param(
            "Die Brücke ruht gemäß einem Sprecher der Werft bis Montag.",
            "Die Brücke ruht",
            "einem Sprecher der Werft",
            "Die Brücke",
            "gemäß",
            id="gemäß",
        ),
        pytest.param(
            "Der Bau sei, so Ines Kahl, „reine Verschwendung“.",
            "„reine Verschwendung“",
            "Ines Kahl",
            "Der Bau",
            "so",
            id="so",
        ),
        pytest.param(
            "Das Oberhaupt der Stadt, die Königin Ida Rahn, bat Minister Peter Mohr, die Brücke zu "
            "sperren.",
            "die Brücke zu sperren",
            "Das Oberhaupt der Stadt, die Königin Ida Rahn",
            "Peter Mohr",
            "bat",
            id="apposition before the verb, object after it",
        ),
        pytest.param(
            "Auch Anwohner berichten der Rätin Ines Kahl, die Brücke gebe nach.",
            "die Brücke gebe nach",
            "Anwohner",
            "Ines Kahl",
            "berichten",
            id="also",
        ),
        pytest.param(
            "Die Leiterin des Wahlkampfs von Peter Mohr betonte, die Brücke ruhe.",
            "die Brücke ruhe",
            "Die Leiterin des Wahlkampfs",
            "Peter Mohr",
            "betonte",
            id="whose leader",
        ),
        pytest.param(
            "„Das wird eine schöne Brücke“, zitiert die „Abendpost“ Mohr in einem Bericht.",
            "„Das wird eine schöne Brücke“",
            "Mohr",
            "die „Abendpost“",
            "zitiert",
            id="quoted after a title",
        ),
        pytest.param(
            "Anders als Anna Lenz hält Peter Mohr die Brücke für „sicher und schön“.",
            "„sicher und schön“",
            "Peter Mohr",
            "Anna Lenz",
            "hält",
            id="unlike somebody else",
        ),
        pytest.param(
            "Peter Mohr berichtete am Mittag gegenüber dem Stadtrat, die Brücke ruhe.",
            "die Brücke ruhe",
            "Peter Mohr",
            "dem Stadtrat",
            "berichtete",
            id="no subject after a preposition",
        ),
    ],
)
def test_who_speaks(text: str, content: str, right: str, wrong: str, cue: str) -> None:
    assert passes(text, content, right, cue)
    assert not passes(text, content, wrong, cue)


@pytest.mark.parametrize(
    "text",
    [
        "Hätte Ben Arndt gemeldet, dass die Bremsen weich waren, wäre er gekommen.",
        "Ben Arndt sagte nicht, dass die Bremsen weich waren.",
        "Ob Ben Arndt sagt, dass die Bremsen weich waren, bleibt offen.",
    ],
)
def test_what_was_not_said_is_not_reported(text: str) -> None:
    assert not passes(text, "dass die Bremsen weich waren", "Ben Arndt")
    assert passes("Ben Arndt meldete, der Zug stehe.", "der Zug stehe", "Ben Arndt")


def test_who_only_belongs_to_the_speaker_does_not_speak() -> None:
    text = "Ute Helm, Sprecherin des Büros von Ines Kahl, betonte, die Brücke sei alt."
    assert passes(text, "die Brücke sei alt", "Ute Helm, Sprecherin des Büros von Ines Kahl")
    assert not passes(text, "die Brücke sei alt", "Kahl", "betonte")


def test_where_somebody_is_quoted_nobody_else_speaks() -> None:
    text = "In der Meldung der Werft wird Peter Mohr so zitiert: „Die Brücke ist schon lange alt.“"
    assert passes(text, "„Die Brücke ist schon lange alt.“", "Peter Mohr")
    assert not passes(text, "„Die Brücke ist schon lange alt.“", "der Meldung der Werft")


@pytest.mark.parametrize(
    ("text", "content", "right", "wrong"),
    [
        (
            "Von „mutwilliger Zerstörung“ sprechen Anwohner am Hafen seit Wochen.",
            "„mutwilliger Zerstörung“",
            "Anwohner",
            "Hafen",
        ),
        (
            "„Wir haben es geprüft“, sagte Peter Mohr zu Anna Lenz.",
            "„Wir haben es geprüft“",
            "Peter Mohr",
            "Anna Lenz",
        ),
        (
            "Peter Mohr bat Anna Lenz um Geduld und sagte, der Bau sei teuer.",
            "der Bau sei teuer",
            "Peter Mohr",
            "Anna Lenz",
        ),
        ("Der Bau sei, so Ines Kahl, zu teuer.", "zu teuer", "Ines Kahl", "Der Bau"),
    ],
)
def test_a_cue_that_the_answer_leaves_out(text: str, content: str, right: str, wrong: str) -> None:
    assert passes(text, content, right)
    assert not passes(text, content, wrong)


def test_a_clause_that_follows_gives_the_words_to_nobody() -> None:
    text = "Der Markt bleibt offen, zumal Peter Mohr immer gesagt hat, der Bau sei teuer."
    assert not passes(text, "Der Markt bleibt offen", "Peter Mohr")
    assert passes(text, "der Bau sei teuer", "Peter Mohr")


@pytest.mark.parametrize(
    ("text", "content", "right", "cue"),
    [
        (
            "Am Montag hat im Mai 2005 der Leiter Jan Kohl gefordert, die Brücke zu sperren.",
            "die Brücke zu sperren",
            "der Leiter Jan Kohl",
            "gefordert",
        ),
        (
            "Der Leiter Jan Kohl (CDU) hat nun angekündigt, die Werft zu schließen.",
            "die Werft zu schließen",
            "Der Leiter Jan Kohl (CDU)",
            "angekündigt",
        ),
        (
            "So hat sich die Leiterin des Amtes, Ute Helm, gerade gegen den Bau ausgesprochen und "
            "behauptet, die Brücke sei alt.",
            "die Brücke sei alt",
            "die Leiterin des Amtes, Ute Helm",
            "behauptet",
        ),
        (
            "Als Beispiel führte er den Bau an und betonte, die Brücke sei gut.",
            "die Brücke sei gut",
            "er",
            "betonte",
        ),
        (
            "Der Mann schrieb einen Zettel in dem er verlangte, dass die Brücke ruht.",
            "dass die Brücke ruht",
            "er",
            "verlangte",
        ),
        (
            "Der neuen Agentur Nord sagte Mohr, die Brücke sei gut.",
            "die Brücke sei gut",
            "Mohr",
            "sagte",
        ),
        (
            "Da die Kapitäne bei Sturm oft ruhen, rechnet Ute Helm mit einem Mangel.",
            "mit einem Mangel",
            "Ute Helm",
            "rechnet",
        ),
        (
            "Der Turm ist alt, wobei man davon ausgeht, dass er hält.",
            "dass er hält",
            "man",
            "davon ausgeht",
        ),
        (
            "Er sei frei und gesund, bestätigte ein Sprecher des Amtes.",
            "Er sei frei und gesund",
            "ein Sprecher des Amtes",
            "bestätigte",
        ),
    ],
)
def test_who_is_the_subject(text: str, content: str, right: str, cue: str) -> None:
    """Told for sure, so that another is not."""
    found = verify(text, content, right, cue)
    (rule,) = (check for check in found.checks if check.rule == "no_nearer_speaker")
    assert rule.outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Ein Kapitän nach dem Unfall: „Die Brücke war schon lange alt.“",
        "Rätin Ines Kahl zum neuen Hafen: „Die Brücke war schon lange alt.“",
    ],
)
def test_a_name_with_its_topic_leads_to_a_quotation(text: str) -> None:
    name = "Ein Kapitän" if text.startswith("Ein") else "Rätin Ines Kahl"
    assert passes(text, "„Die Brücke war schon lange alt.“", name)
    assert not passes(text.replace(" zum", " dankte zum"), "„Die Brücke", "neuen Hafen")
