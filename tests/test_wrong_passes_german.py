"""German links that once passed, by case and order: each for review, its right twin verified."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind, Outcome
from tests.links import candidate, verify

GERMAN = "Es war ein langer Tag in der Stadt, und die Sonne schien über den Dächern. "
MOHR = "Neben dem Rathaus stand der Rat Jan Mohr. "


@pytest.mark.parametrize(
    ("text", "content", "right", "wrong", "cue"),
    [
        pytest.param(
            "Ein Zeuge sagte der „Moller Zeitung“, die Brücke gebe nach.",
            "die Brücke gebe nach",
            "Ein Zeuge",
            "Moller Zeitung",
            "sagte",
            id="told to",
        ),
        pytest.param(
            "Ein Zeuge erzählte der Agentur Nord, die Brücke gebe nach.",
            "die Brücke gebe nach",
            "Ein Zeuge",
            "Agentur Nord",
            "erzählte",
            id="told to, feminine",
        ),
        pytest.param(
            "In einem Gespräch mit der Abendpost erklärte der Leiter des Amtes, Jan Kohl, die "
            "Brücke gebe nach.",
            "die Brücke gebe nach",
            "der Leiter des Amtes, Jan Kohl",
            "Abendpost",
            "erklärte",
            id="talked with",
        ),
        pytest.param(
            "Mit den Kollegen Ines Kahl und Ute Helm betonte er, die Brücke halte.",
            "die Brücke halte",
            "er",
            "Ute Helm",
            "betonte",
            id="with two",
        ),
        pytest.param(
            "Die Stadt Moll hat das Netzwerk Ahoi aufgefordert, die Brücke zu sperren.",
            "die Brücke zu sperren",
            "Die Stadt Moll",
            "Netzwerk Ahoi",
            "hat das Netzwerk Ahoi aufgefordert",
            id="object inside the cue",
        ),
        pytest.param(
            "Einige der ältesten Kapitäne haben Minister Jan Mohr geschrieben, die Brücke gebe "
            "nach.",
            "die Brücke gebe nach",
            "Einige der ältesten Kapitäne",
            "Jan Mohr",
            "haben Minister Jan Mohr geschrieben",
            id="several, one inside the cue",
        ),
        pytest.param(
            "Im Stadtrat warb Ines Kahl für den Bau mit den Worten: „Wir brauchen diese Brücke.“",
            "„Wir brauchen diese Brücke.“",
            "Ines Kahl",
            "Im Stadtrat",
            "warb Ines Kahl für den Bau mit den Worten",
            id="a place before the cue",
        ),
        pytest.param(
            "Jede Verantwortung für den Bau wies Ines Kahl von sich: „Das war der alte Rat.“",
            "„Das war der alte Rat.“",
            "Ines Kahl",
            "Jede Verantwortung",
            "wies Ines Kahl von sich",
            id="an object before the cue",
        ),
        pytest.param(
            "Dem Rat schlug er vor, die Brücke zu sperren.",
            "die Brücke zu sperren",
            "er",
            "Dem Rat",
            "schlug er vor",
            id="the pronoun inside the cue",
        ),
        pytest.param(
            "Um 9 Uhr meldete die Werft, die Brücke gebe nach.",
            "die Brücke gebe nach",
            "die Werft",
            "9 Uhr",
            "meldete",
            id="a time",
        ),
        pytest.param(
            MOHR + "Mohr kritisierte die Absage Kahls als „Unsinn ohne Beispiel“.",
            "„Unsinn ohne Beispiel“",
            "Mohr",
            "die Absage Kahls",
            "kritisierte",
            id="a name before its object",
        ),
        pytest.param(
            "Der Plan ruhte trotz einer Warnung der Kapitäne, bald abzulegen.",
            "bald abzulegen",
            "der Kapitäne",
            "Der Plan",
            "einer Warnung",
            id="whose warning",
        ),
        pytest.param(
            "Ines Kahl, Sprecherin der Werft, wird von der Zeitung Abendpost mit den Worten "
            "zitiert: „Wir haben alles geprüft.“",
            "„Wir haben alles geprüft.“",
            "Ines Kahl, Sprecherin der Werft",
            "Zeitung Abendpost",
            "wird von der Zeitung Abendpost mit den Worten zitiert",
            id="who quotes",
        ),
        pytest.param(
            "Für Ute Helm, so schrieb diese am Abend, sei die Brücke schön.",
            "sei die Brücke schön",
            "diese",
            "Für Ute Helm",
            "so schrieb",
            id="so wrote",
        ),
        pytest.param(
            "Die Werft ist für den Bau, während der Verein den Plan ablehnt und fordert, dass die "
            "Brücke ruht.",
            "dass die Brücke ruht",
            "der Verein",
            "Die Werft",
            "fordert",
            id="joined inside a clause",
        ),
        pytest.param(
            "In der Abendpost stand ein Brief, der den Bau als „große Dummheit der Stadt“ "
            "bezeichnet, den alle zahlen.",
            "„große Dummheit der Stadt“",
            "ein Brief",
            "In der Abendpost",
            "bezeichnet",
            id="over a quotation",
        ),
    ],
)
def test_german_case_and_order(text: str, content: str, right: str, wrong: str, cue: str) -> None:
    kind = Kind.DIRECT if content.startswith("„") else Kind.INDIRECT
    rest = () if right in ("er", "diese") else (right,)
    (found,) = verify(GERMAN + text, candidate(content, right, cue, rest, kind=kind))
    assert next(c for c in found.checks if c.rule == "no_nearer_speaker").outcome is Outcome.PASS
    (other,) = verify(GERMAN + text, candidate(content, wrong, cue, (wrong,), kind=kind))
    assert other.grade is Grade.REVIEW


TWO = "Am Tor standen der Rat Jan Mohr, die Rätin Ines Kahl und der Kapitän Ben Arndt. "


@pytest.mark.parametrize(
    ("text", "right", "wrong", "cue"),
    [
        (
            "Auch die Rätin Kahl bat die Werft Nord, abzulegen.",
            "die Rätin Kahl",
            "Werft Nord",
            "bat",
        ),
        ("Die Kapitänin bat die Werft, abzulegen.", "Die Kapitänin", "die Werft", "bat"),
        ("Gestern bat Mohr Kahl, abzulegen.", "Mohr", "Kahl", "bat"),
        ("Der Rat bat die Rätin, abzulegen.", "Der Rat", "die Rätin", "bat"),
        ("Mohr traf Kahl, die bat, abzulegen.", "die", "Mohr", "bat"),
        ("Mohr dankte Kahl, die erklärt hatte, abzulegen.", "Kahl", "Mohr", "erklärt hatte"),
        ("Kahl wurde von Mohr gefragt, ob sie ablege.", "Mohr", "Kahl", "gefragt"),
        ("Kahl musste sich von Mohr vorwerfen lassen, abzulegen.", "Mohr", "Kahl", "vorwerfen"),
        ("Kahl sah sich dem Vorwurf ausgesetzt, zu spät abzulegen.", None, "Kahl", "Vorwurf"),
        ("Kahl bekam einen Brief, in dem Mohr vorschlug, abzulegen.", "Mohr", "Kahl", "vorschlug"),
        ("Mohr las eine Meldung der Werft, wonach man ablege.", None, "Mohr", "wonach"),
        ("Nachdem Mohr gekommen war, schlug Kahl vor, abzulegen.", "Kahl", "Mohr", "schlug"),
    ],
)
def test_german_two_in_one_sentence(text: str, right: str | None, wrong: str, cue: str) -> None:
    content = text.rpartition(", ")[2].rstrip(".")
    if right is not None:
        (found,) = verify(TWO + text, candidate(content, right, cue, kind=Kind.INDIRECT))
        assert found.grade is not Grade.REFUSED
        assert (
            next(c for c in found.checks if c.rule == "no_nearer_speaker").outcome is Outcome.PASS
        )
    (other,) = verify(TWO + text, candidate(content, wrong, cue, (wrong,), kind=Kind.INDIRECT))
    assert other.grade is Grade.REVIEW
