"""``attrib check``: the speaker at the place, by label or voice."""

from __future__ import annotations

import pytest

from attrib.check.speaker import judge
from attrib.findings import Agreement
from attrib.load import load
from attrib.model import Verdict
from tests.check_runs import COUNCIL, SPEECHES, TRANSCRIPT, one


@pytest.mark.parametrize(
    ("quote", "claimed", "agreement"),
    [
        ("The survey is finished.", "Ms. Lee", Agreement.AGREES),
        ("The survey is finished.", "Mr. Lee", Agreement.DISAGREES),
        ("The survey is finished.", "Lee", Agreement.CANNOT_TELL),
        ("The survey is finished.", "Elena Ruiz", Agreement.DISAGREES),
        ("The survey is finished.", "", Agreement.CANNOT_TELL),
        ("the river will not wait for me", "President Ruiz", Agreement.AGREES),
        ("the river will not wait for me", "the President", Agreement.AGREES),
        ("Which of you is right?", "Paul Marsh", Agreement.CANNOT_TELL),
        ("Which of you is right?", "Ruiz", Agreement.DISAGREES),
    ],
)
def test_the_label_at_the_place_decides(quote: str, claimed: str, agreement: Agreement) -> None:
    finding = one(quote, claimed)
    assert finding.verdict is Verdict.VERBATIM
    assert finding.agreement is agreement, finding.reason


@pytest.mark.parametrize(
    ("claimed", "label", "others", "agreement"),
    [
        ("Konrad von Stetten", "ABG. DR. VON STETTEN", (), Agreement.AGREES),
        ("Ursula von der Heide", "VON DER HEIDE", (), Agreement.AGREES),
        ("Adam Ruiz", "BEN RUIZ", (), Agreement.DISAGREES),
        ("Friedrich Albers", "BUNDESKANZLER ALBERS", (), Agreement.AGREES),
        ("John O'Neil", "MR. O’NEIL", (), Agreement.AGREES),
        ("Emeka Okafor", "ADAEZE OKAFOR", (), Agreement.DISAGREES),
        ("J. Marsh", "JOHN MARSH", (), Agreement.AGREES),
        ("Ann Lee", "MS. LEE", ("MR. LEE",), Agreement.AGREES),
        ("Ann Lee", "MR. LEE", ("MS. LEE",), Agreement.DISAGREES),
        ("Lee", "ANN LEE", ("BOB LEE",), Agreement.CANNOT_TELL),
        ("President Xu", "THE PRESIDENT", ("PRESIDENT XU",), Agreement.DISAGREES),
        ("Mayor Okafor", "A", ("Q",), Agreement.CANNOT_TELL),
        ("Ivan Petrov", "ПЕТРОВ", (), Agreement.CANNOT_TELL),
        ("the harbour office", "MS. LEE", (), Agreement.CANNOT_TELL),
    ],
)
def test_what_a_label_can_stand_for(
    claimed: str, label: str, others: tuple[str, ...], agreement: Agreement
) -> None:
    judged = judge((claimed,), label, (label, *others))
    assert judged.agreement is agreement, judged.reason


def test_of_equal_places_the_one_of_the_claimed_speaker_is_best() -> None:
    for claimed, line in (("Mr. Lee", 12), ("Ms. Lee", 14)):
        finding = one("We both are.", claimed)
        assert finding.place is not None and finding.place.line == line
        assert finding.agreement is Agreement.AGREES
        assert finding.others == 1


def test_of_changed_words_too() -> None:
    for claimed, line in (("Mr. Lee", 12), ("Ms. Lee", 14)):
        finding = one("We both were.", claimed)
        assert finding.verdict is Verdict.ALTERED
        assert finding.place is not None and finding.place.line == line
        assert finding.agreement is Agreement.AGREES
        (change,) = finding.located.changes
        text = load(TRANSCRIPT, id="x").text
        assert text[change.span.start : change.span.end] == change.found == "are"


def test_words_that_the_speaker_quotes_are_nobodys_by_label() -> None:
    for claimed in ("President Ruiz", "a farmer from Upper Marden"):
        finding = one("nobody asked the chairs", claimed)
        assert finding.label == "PRESIDENT RUIZ"
        assert finding.agreement is Agreement.CANNOT_TELL
        assert "quotes these words" in finding.reason


def test_voices_of_subtitles_are_speakers() -> None:
    mine = one("My cattle drink there.", "Otis Vane", COUNCIL)
    assert (mine.label, mine.agreement) == ("Otis Vane", Agreement.AGREES)
    assert mine.place is not None and mine.place.time == "00:00:04.500"
    assert one("My cattle drink there.", "Hanna Brandt", COUNCIL).agreement is Agreement.DISAGREES


def test_words_that_run_over_two_voices_are_spliced() -> None:
    finding = one("My cattle drink there. Your cattle have a trough.", "Otis Vane", COUNCIL)
    assert finding.verdict is Verdict.SPLICED
    assert [(p.words, p.label) for p in finding.pieces] == [
        ("My cattle drink there.", "Otis Vane"),
        ("Your cattle have a trough.", "Hanna Brandt"),
    ]
    assert finding.agreement is Agreement.DISAGREES


def test_captions_of_one_voice_are_one_utterance() -> None:
    finding = one("Your cattle have a trough. I paid for it.", "Brandt", COUNCIL)
    assert finding.verdict in (Verdict.VERBATIM, Verdict.NORMALIZED)
    assert not finding.pieces


def test_a_source_without_labels_names_nobody() -> None:
    finding = one("We do not ask for thanks.", "Ruiz", SPEECHES)
    assert (finding.label, finding.agreement) == (None, Agreement.CANNOT_TELL)
