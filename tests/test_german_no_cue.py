"""German links without a cue: reports that go on, acts of speech, and wrong ones beside them."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.german_sentences import LENZ, passes, reason, verify


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Die Zahlen seien falsch.", "Die Zahlen seien falsch."),
        ("Die Zahlen, die im Rathaus lägen, seien falsch.", "Die Zahlen, die im Rathaus lägen"),
        ("Wenn das stimme, müsse man handeln.", "Wenn das stimme, müsse man handeln."),
        ("Sie rate zum Abwarten.", "Sie rate zum Abwarten."),
        ("Dazu gehöre auch die Brücke.", "Dazu gehöre auch die Brücke."),
        ("Das Gesetz sichere den Bau.", "Das Gesetz sichere den Bau."),
        ("Die Zahlen seien falsch. „Wir haben sie geprüft.“", "„Wir haben sie geprüft.“"),
        ("Die Zahlen seien falsch. „Wir wissen es.“ Man bleibe dabei.", "Man bleibe dabei."),
        ("Die Zahlen seien falsch. Mohr habe anderes gesagt. Das sei so.", "Das sei so."),
        ("„Wir haben sie geprüft.“", "„Wir haben sie geprüft.“"),
        ("\n\nDie Zahlen seien falsch.", "Die Zahlen seien falsch."),
        ("Demnach stimmen die Zahlen nicht. Der Bau sei teuer.", "Der Bau sei teuer."),
    ],
)
def test_a_report_goes_on(text: str, content: str) -> None:
    assert passes(LENZ + text, content, "Anna Lenz")
    assert "goes on with what “wies” reports" in reason(LENZ + text, content, "Anna Lenz")
    assert not passes(LENZ + text, content, "Kritik"), "who is its object"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Die Zahlen sind falsch.", "Die Zahlen sind falsch."),
        ("Der Turm wurde 1990 gebaut, obwohl er zu teuer sei.", "Der Turm wurde 1990 gebaut"),
        ("Es heißt, der Bau sei teuer. Der Markt bleibe offen.", "Der Markt bleibe offen."),
        ("Der Turm steht noch. Der Markt bleibe offen.", "Der Markt bleibe offen."),
        ("Der Bau ruhe. Weil er zu laut wurde. Der Markt bleibe offen.", "Der Markt bleibe offen."),
        ("Eine schöne, alte Stadt.", "Eine schöne, alte Stadt."),
        ("Die Zahlen seien falsch, sagte Peter Mohr.", "Die Zahlen seien falsch"),
        ("Die Zahlen seien falsch, so Peter Mohr.", "Die Zahlen seien falsch"),
        ("Die Zahlen seien falsch. Das erklärte Peter Mohr.", "Die Zahlen seien falsch."),
        ("Laut Peter Mohr seien die Zahlen falsch.", "seien die Zahlen falsch"),
        ("Nach Angaben von Peter Mohr seien die Zahlen falsch.", "seien die Zahlen falsch"),
        ("Peter Mohr zufolge sei der Bau teuer. Er bleibe leer.", "Er bleibe leer."),
        ("Der Bau ist laut Peter Mohr teuer. Er bleibe leer.", "Er bleibe leer."),
        ("Im Gutachten steht, dass der Bau teuer sei. Er bleibe leer.", "Er bleibe leer."),
        ("Die Opposition ist anderer Meinung: Die Zahlen seien falsch.", "Die Zahlen seien falsch"),
        ("Kritik kam von der Opposition: Die Zahlen seien falsch.", "Die Zahlen seien falsch"),
        ("Peter Mohr hingegen: „Die Zahlen sind falsch.“", "„Die Zahlen sind falsch.“"),
        ("„Die Zahlen sind falsch.“ So Peter Mohr.", "„Die Zahlen sind falsch.“"),
        ("„Die Zahlen sind falsch.“ Peter Mohr sagte das.", "„Die Zahlen sind falsch.“"),
        ("Der Vorwurf, die Zahlen seien falsch, kam von Peter Mohr.", "die Zahlen seien falsch"),
        ("Mohr sprach mit ihr. Er sagte, es sei spät. Der Bau ruhe.", "Der Bau ruhe."),
        ("\n\nDer Turm soll alt sein.", "Der Turm soll alt sein."),
        ("\n\nDer Bau ruhe. Der Markt bleibe. Das sagte Peter Mohr.", "Der Bau ruhe."),
        ("\n\nDer Bau ruhe. Der Markt bleibe, sagte Peter Mohr.", "Der Bau ruhe."),
        ("\n\nDer Bau ruhe. Der Markt sei laut Peter Mohr offen.", "Der Bau ruhe."),
        ("Der Bau sei teuer.\n\nEs gebe Zweifel.\n\nDer Markt bleibe.", "Der Markt bleibe."),
        ("Der Bau ruhe, bestätigte Peter Mohr. Der Markt bleibe.", "Der Markt bleibe."),
    ],
)
def test_a_report_does_not_go_on(text: str, content: str) -> None:
    assert not passes(LENZ + text, content, "Anna Lenz")


def test_who_is_criticised_does_not_go_on_speaking() -> None:
    text = "Anna Lenz wurde von Peter Mohr kritisiert. Die Zahlen seien falsch."
    assert passes(text, "Die Zahlen seien falsch.", "Peter Mohr")
    assert not passes(text, "Die Zahlen seien falsch.", "Anna Lenz")


def test_what_is_reported_in_a_report_is_the_reporters() -> None:
    text = "Peter Mohr sagte, dass Ines Kahl die Zahlen kritisiert habe. Der Bau sei teuer."
    assert passes(text, "Der Bau sei teuer.", "Peter Mohr")
    assert not passes(text, "Der Bau sei teuer.", "Ines Kahl")


@pytest.mark.parametrize(
    ("content", "right", "wrong"),
    [
        ("Die Kammer fordert niedrigere Gebühren.", "Die Kammer", "Gebühren"),
        ("Peter Mohr lobte Anna Lenz für den Bau.", "Peter Mohr", "Anna Lenz"),
        ("Den Vorschlag bezeichnete Ines Kahl als mutig.", "Ines Kahl", "Den Vorschlag"),
        ("Der Verein warf dem Rat Untätigkeit vor.", "Der Verein", "dem Rat"),
        ("Von der Opposition wurde Anna Lenz scharf kritisiert.", "der Opposition", "Anna Lenz"),
        ("Peter Mohr sprach von einem Sieg für Ines Kahl.", "Peter Mohr", "Ines Kahl"),
        (
            "Der Sprecher von Ines Kahl begrüßte den Plan.",
            "Der Sprecher von Ines Kahl",
            "Ines Kahl",
        ),
        ("Am Abend gab das Amt den Tod des Sängers bekannt.", "das Amt", "des Sängers"),
        ("Die Stadt lehnte den Bau ab, während Ines Kahl schwieg.", "Die Stadt", "Ines Kahl"),
        ("Auch Anwohner klagten über den Lärm der Werft.", "Anwohner", "Werft"),
        ("Als Grund führte Ines Kahl das Alter der Brücke an.", "Ines Kahl", "Brücke"),
        ("Peter Mohr erwog auch eine Sperrung der Brücke.", "Peter Mohr", "Brücke"),
        ("Den Lärm empfanden Anwohner als Zumutung.", "Anwohner", "Den Lärm"),
        ("Die Kapitäne sagten für Montag Sturm voraus.", "Die Kapitäne", "Montag"),
        ("Die Werft hatte eine Senkung der Preise angeboten.", "Die Werft", "Preise"),
        ("Sie fordern mehr Lohn und beklagen nicht gezahlte Prämien.", "Sie", "Prämien"),
        (
            "Der Plan für Moll wird vom Deutschen Rat als mutig eingestuft.",
            "Deutschen Rat",
            "Moll",
        ),
    ],
)
def test_an_act_of_speech(content: str, right: str, wrong: str) -> None:
    assert passes(content, content, right)
    assert "a report of what was said" in reason(content, content, right)
    assert not passes(content, content, wrong)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Lenz lehnte den Plan nicht ab.", None),
        ("Anna Lenz will den Plan ablehnen.", None),
        ("Wenn Anna Lenz den Plan ablehnt, ruht der Bau.", None),
        ("Anna Lenz lehne den Plan ab.", None),
        ("Laut Peter Mohr lehnte Anna Lenz den Plan ab.", None),
        ("Peter Mohr sagte, dass Anna Lenz den Plan ablehnte.", "dass Anna Lenz den Plan ablehnte"),
        ("Anna Lenz traf Peter Mohr, der den Plan kritisierte.", None),
        ("Anna Lenz sagte, die Zahlen seien falsch.", None),
        ("Anna Lenz forderte, die Zahlen zu prüfen.", None),
        ("„Der Bau ruht“, sagte Anna Lenz am Montag.", None),
        ("Anna Lenz sprach mit Peter Mohr.", None),
        ("Anna Lenz stellte den Krug auf den Tisch.", None),
        ("Anna Lenz ging von der Brücke aus zum Markt.", None),
        ("Niemand außer Anna Lenz kritisierte den Plan.", None),
        ("Anna Lenz sah in Moll den Zug.", None),
        ("Anna Lenz führte den Zug der Kapitäne an.", None),
        ("Anna Lenz bot am Hafen Äpfel an.", None),
        ("Peter Mohr sprach mit Anna Lenz und warnte vor dem Sturm.", "warnte vor dem Sturm"),
        ("Die Tochter der Rätin Anna Lenz kritisierte den Plan.", None),
    ],
)
def test_no_act_of_speech(text: str, content: str | None) -> None:
    assert not passes(text, content or text, "Anna Lenz")


def test_an_act_of_speech_goes_on_after_and() -> None:
    text = "Peter Mohr sprach mit Anna Lenz und warnte vor dem Sturm."
    assert passes(text, "warnte vor dem Sturm", "Peter Mohr")


def test_an_act_of_speech_names_the_speaker_inside_the_content() -> None:
    text = "Peter Mohr kam zu spät. Peter Mohr kritisierte den Plan."
    found = verify(text, "Peter Mohr kritisierte den Plan.", "Peter Mohr", None)
    assert found.grade is Grade.VERIFIED
    source, content = found.source, found.content[0]
    assert source is not None
    assert source.span is not None
    assert content.span is not None
    assert content.span.covers(source.span)
