"""Coverage: what the embedded engine says of quotations that nobody speaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from attrib.errors import Exit
from attrib.extract.embedded import EmbeddedEngine
from attrib.language.quotations import find_quotations
from attrib.sheet import exit_code
from tests.coverage_runs import sheet_of, words_of
from tests.embedded_runs import SENTENCES
from tests.sheets import document


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the so-called “bridge tax” on Monday, and the town went home.",
        "She starred in “The Lord of the Many Golden Rings of Power” last year in Bree.",
        "Das Haus am Markt heißt seit dem Umbau „Brückenstube“ und ist am Sonntag nicht offen.",
        "Le conseil a voté mardi le prétendu « plan de sauvetage » de la commune.",
        "Pulong ng bayan kahapon ang “buwis sa tulay” at umuwi na ang mga tao.",
    ],
)
def test_the_embedded_engine_says_why_nobody_speaks(text: str) -> None:
    sheet = sheet_of(document(text), EmbeddedEngine())
    (covered,) = sheet.coverage
    assert sheet.problems == ()
    (statement,) = covered.unspoken
    assert "title" in statement.reason
    assert covered.attributed == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # An utterance, whatever its length.
        ("The two met at the dam in the rain.\n\n“Why me?”\n\nThe rain fell on.", "“Why me?”"),
        # Too long for a term, and no capitals of a title.
        (
            "The rain fell for a week with “no great haste but with very great patience” on us.",
            "“no great haste but with very great patience”",
        ),
        # The sentence reports something, and the term may be the speaker's.
        (
            "Falk, who was asked by nobody that day, walked past a “calm river” plan on the wall.",
            "“calm river”",
        ),
        # A language without rules: length, a colon before it and a dash after it are known.
        (
            "记者了解到，“我们必须马上修好这座大桥，不能再等了”。",
            "“我们必须马上修好这座大桥，不能再等了”",
        ),
        ("«Это неправда», — сказал вчера журналистам Олег Иванов.", "«Это неправда»"),
        ("قال رئيس البلدية أحمد علي: «سنبني الجسر هذا العام».", "«سنبني الجسر هذا العام»"),
    ],
)
def test_the_embedded_engine_does_not_talk_speech_away(text: str, words: str) -> None:
    doc = document(text)
    sheet = sheet_of(doc, EmbeddedEngine())
    assert words_of(doc, sheet.coverage[0].unaccounted) == [words]
    assert exit_code(sheet) is Exit.REVIEW


@pytest.mark.parametrize(
    "text",
    [
        # Turns hold the quotations in them.
        "Q: What about the “bridge tax” now?\n\nA: I call it “a very bad joke”. It ends.\n\n"
        "Q: When?\n\nA: In May, I hope.\n\nQ: Sure?\n\nA: “Quite sure,” my wife says.",
        # Dash dialogue.
        "—No quiero volver a ver esa casa nunca más —dijo Ana.\n\n"
        "—Pues tendrás que volver mañana por la mañana conmigo —respondió Luis.\n\n"
        "—¿Y por qué tendría que volver yo a la casa? —preguntó Ana.\n",
    ],
)
def test_turns_and_dialogues_are_accounted_for(text: str) -> None:
    sheet = sheet_of(document(text), EmbeddedEngine())
    (covered,) = sheet.coverage
    assert covered.quotations >= 3
    assert covered.attributed == covered.quotations
    assert sheet.problems == ()


@settings(max_examples=100, deadline=None)
@given(SENTENCES)
def test_the_embedded_engine_speaks_of_quotations_only(text: str) -> None:
    doc = document(text)
    (covered,) = sheet_of(doc, EmbeddedEngine()).coverage
    located = {q.span for q in find_quotations(text) if q.level == 0}
    assert {u.span for u in covered.unspoken} <= located
    assert all(u.reason.strip() for u in covered.unspoken)
