"""``attrib check``: what a transcriber puts between the words is not spoken: remarks, times, the
label that goes on with the same speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

import attrib
from attrib.findings import Agreement
from attrib.model import Verdict
from tests.check_runs import find

TIMES = """\
[00:01:02] Ann Lee: We open the gate on Friday
[00:01:09] at noon, whatever happens.

[00:01:20] Bob Roe: Thank you for that.

[00:01:30] Ann Lee: You are welcome.

[00:01:40] Bob Roe: Good night.
"""
MEETING = """\
Ann Lee 00:01
We open the gate on Friday

Ann Lee 00:09
at noon, whatever happens.

Bob Roe 00:20
Thank you for that.

Ann Lee 00:30
You are welcome.
"""
SPEECH = """\
ANN LEE: We open the gate on Friday at noon. (Applause.) It will not shut again. [inaudible] We pay.

BOB ROE: Thank you for that. [Laughter]

ANN LEE: It cost five years of work.
"""
BUNDESTAG = """\
Präsidentin Rosa Roth:
Das Wort hat der Kollege Max Mohr.

Max Mohr (SPD):
Frau Präsidentin! Wir bauen das Wehr nicht.
(Beifall bei der SPD – Zuruf von der FDP: Das ist falsch!)
Wir reparieren die Brücke.

Präsidentin Rosa Roth:
Vielen Dank.

Lea Lau, Bundesministerin der Häfen:
Das ist ein Irrtum.

Max Mohr (SPD):
Nein, Frau Ministerin.
"""


@pytest.mark.parametrize(
    ("source", "quote", "speaker"),
    [
        (TIMES, "We open the gate on Friday at noon, whatever happens.", "Ann Lee"),
        (MEETING, "We open the gate on Friday at noon, whatever happens.", "Ann Lee"),
        (SPEECH, "We open the gate on Friday at noon. It will not shut again.", "Ann Lee"),
        (BUNDESTAG, "Wir bauen das Wehr nicht. Wir reparieren die Brücke.", "Max Mohr"),
    ],
)
def test_words_run_on_over_what_the_transcriber_put_there(
    tmp_path: Path, source: str, quote: str, speaker: str
) -> None:
    finding = find(tmp_path, source, quote, speaker)
    assert finding.verdict is Verdict.NORMALIZED
    assert finding.agreement is Agreement.AGREES
    assert "what the transcriber put within the words left out" in finding.located.notes
    assert finding.warnings == ()


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Le pont est ouvert. (Rires et exclamations sur plusieurs bancs.) Il restera ouvert.",
         "Le pont est ouvert. Il restera ouvert."),
        ("Le pont est ouvert. (Applaudissements sur les bancs du groupe LR.) Il restera ouvert.",
         "Le pont est ouvert. Il restera ouvert."),
        ("Le pont est ouvert. (M. Paul Roy applaudit.) Il restera ouvert.",
         "Le pont est ouvert. Il restera ouvert."),
        ("El puente está abierto. (Aplausos). Seguirá abierto.",
         "El puente está abierto. Seguirá abierto."),
        ("El puente está abierto. (Rumores y protestas en los escaños). Seguirá abierto.",
         "El puente está abierto. Seguirá abierto."),
        ("The bridge is open. [Interruption.] It stays open.",
         "The bridge is open. It stays open."),
        ("Die Brücke ist offen. (Udo Lenz [AfD]: Seit wann?) Sie bleibt offen.",
         "Die Brücke ist offen. Sie bleibt offen."),
    ],
)  # fmt: skip
def test_remarks_of_several_parliaments(tmp_path: Path, said: str, quote: str) -> None:
    source = f"ANN LEE: {said}\n\nBOB ROE: So be it.\n\nANN LEE: So be it.\n"
    assert find(tmp_path, source, quote, "Ann Lee").verdict is Verdict.NORMALIZED


def test_a_remark_that_is_quoted_is_no_change(tmp_path: Path) -> None:
    finding = find(tmp_path, SPEECH, "on Friday at noon. (Applause.) It will not shut", "Ann Lee")
    assert finding.verdict is Verdict.VERBATIM


def test_words_that_nobody_heard_are_not_left_out(tmp_path: Path) -> None:
    finding = find(tmp_path, SPEECH, "It will not shut again. We pay.", "Ann Lee")
    assert finding.verdict is Verdict.ALTERED


def test_a_label_between_two_speakers_stays(tmp_path: Path) -> None:
    finding = find(tmp_path, MEETING, "at noon, whatever happens. Thank you for that.", "Ann Lee")
    assert finding.verdict in (Verdict.ALTERED, Verdict.SPLICED)


def test_a_changed_word_is_told_without_the_time_beside_it(tmp_path: Path) -> None:
    finding = find(tmp_path, TIMES, "We shut the gate on Friday at noon", "Ann Lee")
    assert [(change.given, change.found) for change in finding.located.changes] == [
        ("shut", "open")
    ]


def test_what_a_heckler_says_is_not_the_speakers(tmp_path: Path) -> None:
    finding = find(tmp_path, BUNDESTAG, "Das ist falsch!", "Max Mohr")
    assert finding.agreement is Agreement.CANNOT_TELL
    assert any("brackets" in warning for warning in finding.warnings)


def test_a_label_with_an_office_on_a_line_of_its_own(tmp_path: Path) -> None:
    finding = find(tmp_path, BUNDESTAG, "Das ist ein Irrtum.", "Lea Lau")
    assert finding.agreement is Agreement.AGREES and finding.label == "Lea Lau"
    assert find(tmp_path, BUNDESTAG, "Das ist ein Irrtum.", "Rosa Roth").agreement is (
        Agreement.DISAGREES
    )


def test_parts_from_two_turns_are_spliced(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "The gate opens soon. “We open the gate on Friday at noon,” said Ann Lee, the mayor of the "
        "town. “It cost five years of work.”\n",
        encoding="utf-8",
    )
    source = tmp_path / "s.txt"
    source.write_text(SPEECH, encoding="utf-8")
    (finding,) = attrib.check_quotes(str(article), str(source)).findings
    assert finding.verdict is Verdict.SPLICED
    assert [piece.label for piece in finding.pieces] == ["ANN LEE", "ANN LEE"]


QUOTING = """\
ANN LEE: “I am no friend of the boats,” said Voss. Nor am I.

BOB ROE: “So be it, I say to all of you,” he said.

ANN LEE: Good night.
"""
IN_MARKS = """\
[00:01] Ann Lee: “I am no friend of the boats.” [laughter]

[00:02] Bob Roe: “So be it, I say to all of you.”

[00:03] Ann Lee: “Good night.”

[00:04] Bob Roe: “Good night.”
"""


def test_words_that_the_speaker_quotes_at_the_beginning(tmp_path: Path) -> None:
    finding = find(tmp_path, QUOTING, "I am no friend of the boats", "Ann Lee")
    assert finding.agreement is Agreement.CANNOT_TELL
    assert "quotes these words" in finding.reason


def test_a_transcript_with_every_turn_in_marks(tmp_path: Path) -> None:
    finding = find(tmp_path, IN_MARKS, "I am no friend of the boats.", "Ann Lee")
    assert finding.agreement is Agreement.AGREES


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("ANN LEE: I said (music is my life, and not politics) that I go.", "I said that I go"),
        ("ANN LEE: We build [music to my ears: only if they pay] next year.", "We build next year"),
        ("ANN LEE: Ich bleibe (Unruhe ist nicht mein Ziel) bis Mai.", "Ich bleibe bis Mai"),
        ("ANN LEE: We pay (protestas de los bancos, digo yo) and go.", "We pay and go"),
        ("ANN LEE: Je dis (rires dans la rue, je les entends) que oui.", "Je dis que oui"),
        ("ANN LEE: Je pars (vive la liberté) demain.", "Je pars demain"),
        ("ANN LEE: We pay [crosstalk] next year.", "We pay next year"),
        ("ANN LEE: We count [10:15] and then [11:20] here.", "We count and then here"),
    ],
)
def test_brackets_of_the_speaker_are_no_remarks(source: str, quote: str, tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text(source, encoding="utf-8")
    (finding,) = attrib.check_quotes([quote], [str(path)]).findings
    assert finding.verdict not in (Verdict.VERBATIM, Verdict.NORMALIZED)


MACHINE = """\
Speaker 1   0:03
okay so the ferry came back on monday and they want another six weeks

Speaker 2   0:14
six weeks from when because we paid them in may and nobody said no to that

Speaker 1   0:16
from today i think we said yes
"""


def test_a_machine_that_writes_no_stops_leaves_them_to_the_writer(tmp_path: Path) -> None:
    quote = "Okay, so the ferry came back on Monday, and they want another six weeks."
    finding = find(tmp_path, MACHINE, quote, "Speaker 1")
    assert finding.verdict is Verdict.EDITED and not finding.turned
    assert any("no capitals and stops" in note for note in finding.located.notes)
    assert find(tmp_path, MACHINE, quote.replace("six", "ten"), "").verdict is Verdict.ALTERED


def test_where_a_source_has_stops_those_of_the_quote_count(tmp_path: Path) -> None:
    source = MACHINE.replace("monday and", "Monday. And")
    quote = "Okay, so the ferry came back on Monday, and they want another six weeks."
    assert find(tmp_path, source, quote, "Speaker 1").verdict is Verdict.ALTERED
