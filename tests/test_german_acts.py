"""German sentences that report an act of speech, and whose it is. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests import links
from tests.german_sentences import BEFORE, passes


@pytest.mark.parametrize(
    ("content", "right", "wrong"),
    [
        ("Die Werft erwog im Mai den Bau zu stoppen.", "Die Werft", "den Bau"),
        (
            "Die Werft hat ein Gesetz angekündigt, das den Hafen (HA) schließen soll.",
            "Die Werft",
            "Hafen",
        ),
        ("Peter Mohr rät den Bau zu stoppen.", "Peter Mohr", "den Bau"),
        (
            "Peter Mohr würdigte die Werft als Ort, der half, die Stadt zu retten.",
            "Peter Mohr",
            "die Werft",
        ),
        ("So bezeichnete sie es als Chance, „neue Wege“ am Hafen zu gehen.", "sie", "Chance"),
        ("Ines Kahl weist auf den Lärm hin, wie er früher nicht vorkam.", "Ines Kahl", "den Lärm"),
        ("Ines Kahl rügt die Werft, ohne einen Namen zu nennen.", "Ines Kahl", "die Werft"),
        ("Ines Kahl lehnt den Plan ab und will keinen Umbau erlauben.", "Ines Kahl", "den Plan"),
        ("Die Opposition sieht in dem Plan einen ersten Schritt.", "Die Opposition", "dem Plan"),
        ("Die Grünen sehen in dem Plan keine Lösung.", "Die Grünen", "dem Plan"),
        ("Peter Mohr macht den Wind für den Schaden verantwortlich.", "Peter Mohr", "den Wind"),
        ("Das Amt warf dem Rat Einmischung in ein Verfahren vor.", "Das Amt", "dem Rat"),
        ("Die Stadt erklärte den Turm für gefährlich.", "Die Stadt", "den Turm"),
        ("Die Stadt stellte eine Prüfung der Brücke in Aussicht.", "Die Stadt", "Brücke"),
        ("Der Hafen wird im Bericht als gefährlich bezeichnet.", "Bericht", "Der Hafen"),
        ("Der Schaden wird im Bericht auf den Sturm zurückgeführt.", "Bericht", "Der Schaden"),
        ("In dem Schreiben war von einem Abbruch die Rede.", "dem Schreiben", "einem Abbruch"),
    ],
)
def test_an_act_of_speech(content: str, right: str, wrong: str) -> None:
    assert passes(content, content, right)
    assert not passes(content, content, wrong)


@pytest.mark.parametrize(
    "content",
    [
        "Anna Lenz sprach davon, dass der Bau ruhe.",
        "Anna Lenz bat die Werft, den Bau zu stoppen.",
        "Anna Lenz sah in dem Haus einen Mann.",
        "Anna Lenz sah als Kind die Brücke.",
        "Anna Lenz sah in der Wohnung eine Zeitung.",
        "Anna Lenz erklärte dem Rat den Plan.",
        "Anna Lenz machte den Weg frei.",
        "Anna Lenz stellte den Krug in die Aussicht.",
        "Das ist für Anna Lenz die Rede.",
        "Anna Lenz wirft einen Ball ein und geht vor.",
    ],
)
def test_no_act_of_speech(content: str) -> None:
    assert not passes(content, content, "Anna Lenz")


@pytest.mark.parametrize(
    ("text", "content", "right", "wrong"),
    [
        (
            "„Es reicht“, schrieb Peter Mohr und kündigte weitere Schritte an.",
            "und kündigte weitere Schritte an",
            "Peter Mohr",
            "Schritte",
        ),
        (
            "Ines Kahl räumte Fehler ein, sprach aber von einem guten Jahr.",
            "sprach aber von einem guten Jahr",
            "Ines Kahl",
            "Fehler",
        ),
        (
            "Die Werft teilte mit, dass der Sturm anhalte, und warnte vor hohen Wellen.",
            "und warnte vor hohen Wellen",
            "Die Werft",
            "Sturm",
        ),
        (
            "Während die Werft von acht Booten sprach (das Amt hatte zwölf angegeben), sprach "
            "Peter Mohr von zwanzig Booten.",
            "sprach Peter Mohr von zwanzig Booten",
            "Peter Mohr",
            "die Werft",
        ),
        (
            "Die Werft schätzte den Schaden auf acht Boote; laut Peter Mohr waren es zwölf.",
            "Die Werft schätzte den Schaden auf acht Boote;",
            "Die Werft",
            "Peter Mohr",
        ),
    ],
)
def test_an_act_beside_another_report(text: str, content: str, right: str, wrong: str) -> None:
    assert passes(text, content, right)
    assert not passes(text, content, wrong)


@pytest.mark.parametrize(
    ("text", "content", "cue", "right", "wrong"),
    [
        (
            "Ann Lee sagte der Bürgermeister, es sei spät.",
            "es sei spät",
            "sagte",
            "der Bürgermeister",
            "Ann Lee",
        ),
        ("Mohr sagte der junge Rat, es sei spät.", "es sei spät", "sagte", "der junge Rat", "Mohr"),
        (
            "Ann Lee sagte ein Sprecher, es sei spät.",
            "es sei spät",
            "sagte",
            "ein Sprecher",
            "Ann Lee",
        ),
        (
            "Ann Lee sagte am Montag der Rat, es sei spät.",
            "es sei spät",
            "sagte",
            "der Rat",
            "Ann Lee",
        ),
        ("Ann Lee sagte der Rätin, es sei spät.", "es sei spät", "sagte", "Ann Lee", "der Rätin"),
        ("Ann Lee sagte der Mutter, es sei spät.", "es sei spät", "sagte", "Ann Lee", "der Mutter"),
        (
            "Ann Lee sagte der neuen Werft, es sei spät.",
            "es sei spät",
            "sagte",
            "Ann Lee",
            "der neuen Werft",
        ),
        (
            "In einem Gespräch mit Peter Mohr sagte dieser, es sei spät.",
            "es sei spät",
            "sagte",
            "Peter Mohr",
            "einem Gespräch",
        ),
        (
            "Laut Ines Kahl ist der Bau alt, laut Peter Mohr aber neu.",
            "ist der Bau alt",
            "Laut",
            "Ines Kahl",
            "Peter Mohr",
        ),
        (
            "Der Bau soll, nach Angaben der Werft, „bald“ enden, nach Angaben der Stadt im Mai.",
            "„bald“",
            "nach",
            "Angaben der Werft",
            "Angaben der Stadt",
        ),
    ],
)
def test_whom_case_and_word_order_name(
    text: str, content: str, cue: str, right: str, wrong: str
) -> None:
    assert passes(text, content, right, cue)
    assert not passes(text, content, wrong, cue)


def test_when_it_was_is_nobody() -> None:
    text = "Der Hafen ruht, weil die Werft, Anfang Mai gegründet, es Ende Juni gefordert hatte."
    assert not passes(text, "Der Hafen ruht", "Ende Juni", "gefordert hatte")


@pytest.mark.parametrize(
    ("text", "content", "cue", "reported"),
    [
        ("„Wo ist er?“, wollte Peter Mohr wissen.", "„Wo ist er?“", "wollte", True),
        (
            "Wie der Richter, Peter Mohr, ausführte, hätte er kommen sollen.",
            "hätte er kommen sollen",
            "Wie der Richter, Peter Mohr, ausführte",
            True,
        ),
        ("Peter Mohr hätte ausgeführt, dass er kommt.", "dass er kommt", "ausgeführt", False),
        ("Es half, was angeblich fehlte. Peter Mohr sagte, es sei da.", "es sei da", "sagte", True),
        ("Angeblich sagte Peter Mohr, es sei da.", "es sei da", "sagte", False),
        (
            "„Besser wird es nicht“, räumte Peter Mohr ein, „aber gut.“",
            "„aber gut.“",
            "räumte",
            True,
        ),
        ("Nicht räumte Peter Mohr ein, es sei gut.", "es sei gut", "räumte", False),
        (
            "Peter Mohr sagte, ohne die Werft zu nennen, dass es gut sei.",
            "dass es gut sei",
            "sagte",
            True,
        ),
        ("Peter Mohr sagte, es sei nicht so, dass es gut sei.", "dass es gut sei", "sagte", False),
        (
            "Peter Mohr sagte, der Bau ruhe, doch am Hafen fahren Kräne.",
            "am Hafen fahren Kräne",
            "sagte",
            False,
        ),
        (
            "Peter Mohr sagte, der Bau ruhe, doch am Hafen führen Kräne.",
            "der Bau ruhe",
            "sagte",
            True,
        ),
        ("Peter Mohr las den Brief vor, den die Rätin schrieb: „Kommt!“", "„Kommt!“", "las", False),
        ("Peter Mohr widersprach der Behauptung, es sei da.", "es sei da", "Behauptung", False),
        ("Die Behauptung von Peter Mohr, es sei da, half.", "es sei da", "Behauptung", True),
    ],
)
def test_whether_it_is_reported(text: str, content: str, cue: str, *, reported: bool) -> None:
    assert passes(text, content, "Peter Mohr", cue) is reported


@pytest.mark.parametrize(
    ("before", "verified"),
    [
        ("Die Leiterin Iris Kahl wies die Vorwürfe zurück. Die Brücke sei gut, ", True),
        ("Die Leiterin Iris Kahl wies die Vorwürfe der Rätin zurück. Die Brücke sei gut, ", False),
        ("Die Leiterin Iris Kahl traf die Sprecherin. Die Brücke sei gut, ", False),
        ("Die Leiterin Iris Kahl rief die Polizei. Die Brücke sei gut, ", False),
        ("Die Leiterin Iris Kahl las den Brief von Ute Helm. Die Brücke sei gut, ", False),
    ],
)
def test_a_noun_for_a_thing_is_nobody_whom_she_may_mean(before: str, *, verified: bool) -> None:
    stated = links.candidate("Die Brücke sei gut", "sie", "sagte", speakers=("Iris Kahl",))
    (found,) = links.verify(BEFORE + before + "sagte sie.", stated)
    assert (found.grade is Grade.VERIFIED) is verified
