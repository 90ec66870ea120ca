"""German constructions: for each a right speaker and a wrong one. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.model import Attribution, Grade, Kind, Outcome
from tests import links

BEFORE = "Es war ein langer Tag in der Stadt, und die Sonne schien über den Dächern. "
LENZ = "Die Ministerin Anna Lenz wies die Kritik zurück. "


def verify(text: str, content: str, source: str, cue: str | None) -> Attribution:
    kind = Kind.DIRECT if content.startswith("„") else Kind.INDIRECT
    stated = links.candidate(content, source, cue, speakers=(source,), kind=kind)
    (found,) = links.verify(BEFORE + text, stated)
    return found


def passes(text: str, content: str, source: str, cue: str | None = None) -> bool:
    return verify(text, content, source, cue).grade is Grade.VERIFIED


def reason(text: str, content: str, source: str) -> str:
    checks = verify(text, content, source, None).checks
    return next(check.reason for check in checks if check.rule == "cue_is_cue")


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


def test_what_is_reported_in_a_report_is_the_reporters() -> None:
    text = "Peter Mohr sagte, dass Ines Kahl die Zahlen kritisiert habe. Der Bau sei teuer."
    assert passes(text, "Der Bau sei teuer.", "Peter Mohr")
    assert not passes(text, "Der Bau sei teuer.", "Ines Kahl")


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
