"""``attrib check``: whom a transcript names at a place, in the styles that there are, and whether
that is the claimed speaker, however either is spelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check.speaker import judge
from attrib.findings import Agreement
from attrib.verify.labels import Labels
from tests.check_runs import find

HANSARD = """\
Sarah Whitcombe (Kells North) (Ind): I am grateful to the Minister. It is a thin statement.

The Minister for Ports (Folake Oyelaran): The harbour is a place, and places are shown on maps.

Sarah Whitcombe (Kells North) (Ind): That is an answer to a question which I did not ask.

Mr. Tobias Nkemelu (Strand) (Lab): Who took the decision, and on what day?

The Minister for Ports (Folake Oyelaran): I took it, on a Friday.
"""
MARKDOWN = """\
**Councillor Niamh Ó Briain:** The council was told in January.

**Cllr. Rhys Price-Jones:** She signed the report. We all signed it.

**Councillor Niamh Ó Briain:** I signed a report on parking.

**The Mayor:** This council has never refused money for the harbour.

**Cllr. Rhys Price-Jones:** Then let us vote tonight.
"""
RECORD = """\
  Mr. HALE of Ohio. Mr. Speaker, I rise to speak about the harbour. I wrote to
Mr. VOSS. He did not write back.
  The SPEAKER pro tempore. The gentleman's time has expired.
  Mr. HALE of Ohio. I yield to the gentlewoman from Maine.
  Ms. McKINLEY-ROE. I thank the gentleman. The fish are gone.
  Mr. VOSS. They are not gone; they have moved.
"""
QUESTIONS = """\
Q. When did you hear of the cracks?

A. In November. A diver told me.

Q. What did you do?

A. I rang the ministry the same evening.
"""
PODIUM = """\
THE PRESIDENT:  We will build the pier.

Q    Sir, when will it be built?

THE PRESIDENT:  Soon. Very soon.

Q And who pays for it?

MS. LEE:  Thank you, everybody.
"""
TIMED = """\
Ann Lee (00:12): Thank you for coming.

Carl Voss (00:31): It is a pleasure, and a surprise.

Ann Lee (01:02): The quay is closed.
"""
STAMPED = """\
[00:00:12] Ann Lee: Thank you for coming.
[00:00:31] Carl Voss: It is a pleasure, and a surprise.
[00:01:02] Ann Lee: The quay is closed.
[00:01:10] Carl Voss: Since when?
"""
MEETING = """\
Ann Lee  0:12
Thank you for coming.

Carl Voss  0:31
It is a pleasure, and a surprise.

Ann Lee  11:02
The quay is closed.
"""


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (HANSARD, "It is a thin statement.", "Sarah Whitcombe"),
        (HANSARD, "Who took the decision", "Mr. Tobias Nkemelu"),
        (HANSARD, "I took it, on a Friday", "The Minister for Ports"),
        (MARKDOWN, "We all signed it.", "Cllr. Rhys Price-Jones"),
        (MARKDOWN, "never refused money for the harbour", "The Mayor"),
        (RECORD, "He did not write back.", "Mr. HALE of Ohio"),
        (RECORD, "time has expired", "The SPEAKER pro tempore"),
        (RECORD, "The fish are gone.", "Ms. McKINLEY-ROE"),
        (RECORD, "they have moved", "Mr. VOSS"),
        (QUESTIONS, "A diver told me.", "A"),
        (QUESTIONS, "What did you do?", "Q"),
        (PODIUM, "when will it be built?", "Q"),
        (PODIUM, "Very soon.", "THE PRESIDENT"),
        (PODIUM, "And who pays for it?", "Q"),
        (PODIUM, "Thank you, everybody.", "MS. LEE"),
        (TIMED, "a pleasure, and a surprise", "Carl Voss"),
        (MEETING, "a surprise", "Carl Voss"),
        (MEETING.replace("  0", " (0").replace("1\n", "1):\n"), "a surprise", "Carl Voss"),
        (STAMPED, "The quay is closed.", "Ann Lee"),
        (STAMPED, "Since when?", "Carl Voss"),
        ("ANN LEE: The quay is shut.\nCarl Voss: Since when?\n", "is shut", "ANN LEE"),
        ("MR. KING: Who pays?\n\nMS. LEE: You do.\n", "You do.", "MS. LEE"),
    ],
)
def test_labels_in_many_styles(tmp_path: Path, text: str, quote: str, label: str) -> None:
    assert find(tmp_path, text, quote, "").label == label


@pytest.mark.parametrize(
    "text",
    [
        "A. First of all.\n\nB. Second.\n\nA. Third of all.\n",
        "PROS: It is quick.\nCONS: It is loud.\n",
        "Ann Lee: It is shut.\nThen she left.\n",
        "The plan is simple.\n\nNote: it is not.\n\nHowever: it is.\n",
        "LONDON. The sea rose.\n\nPARIS. The river rose.\n\nROME. Nothing rose.\n",
        "He wrote to\nMr. VOSS. She wrote to\nMs. LEE. They wrote to\nMr. VOSS. Nobody came.\n",
    ],
)
def test_what_is_no_transcript_has_no_labels(text: str) -> None:
    assert Labels(text).all == []


def test_a_line_with_a_colon_in_a_turn_is_no_speaker() -> None:
    text = MARKDOWN + "\nNote: tea is served.\n\nSomething else: nobody came.\n"
    assert [label.name for label in Labels(text).all][-1] == "Cllr. Rhys Price-Jones"


@pytest.mark.parametrize(
    ("line", "agreement"),
    [
        ("Voss: I told you so.", Agreement.CANNOT_TELL),
        ("Carl Voss: I told you so.", Agreement.DISAGREES),
        ("Note: I told you so.", Agreement.AGREES),
        ("Two things: I told you so.", Agreement.AGREES),
        ("And: I told you so.", Agreement.AGREES),
    ],
)
def test_one_who_speaks_once_is_not_the_one_before(
    tmp_path: Path, line: str, agreement: Agreement
) -> None:
    turns = "Lee: The quay is closed.\n\nMarsh: Since when?\n\n"
    text = f"{turns}{turns}Lee: Since May.\n\n{line}\n\nMarsh: Nobody told me.\n"
    finding = find(tmp_path, text, "I told you so", "Lee")
    assert finding.agreement is agreement, finding.reason
    assert find(tmp_path, text, "Nobody told me", "Marsh").agreement is Agreement.AGREES


@pytest.mark.parametrize(
    ("quote", "speaker", "agreement"),
    [
        ("I took it, on a Friday.", "Folake Oyelaran", Agreement.AGREES),
        ("I took it, on a Friday.", "Ms Oyelaran", Agreement.AGREES),
        ("I took it, on a Friday.", "Sarah Whitcombe", Agreement.DISAGREES),
        ("I took it, on a Friday.", "Tobias Nkemelu", Agreement.DISAGREES),
        ("I took it, on a Friday.", "the minister", Agreement.CANNOT_TELL),
        ("Who took the decision", "Tobias Nkemelu", Agreement.AGREES),
        ("Who took the decision", "Folake Oyelaran", Agreement.DISAGREES),
    ],
)
def test_brackets_may_say_who_holds_the_office(
    tmp_path: Path, quote: str, speaker: str, agreement: Agreement
) -> None:
    finding = find(tmp_path, HANSARD, quote, speaker)
    assert finding.agreement is agreement, finding.reason


@pytest.mark.parametrize(
    ("head", "speaker", "agreement"),
    [
        ("Interview with Harbour Master Tove Lindqvist", "Tove Lindqvist", Agreement.AGREES),
        ("DEPOSITION OF TOVE LINDQVIST", "Lindqvist", Agreement.AGREES),
        ("Interview with Tove Lindqvist", "Carl Voss", Agreement.DISAGREES),
        ("Interview with the harbour master", "Tove Lindqvist", Agreement.CANNOT_TELL),
        ("Interview with Ann Lee. Interview with Bob Marsh.", "Ann Lee", Agreement.CANNOT_TELL),
        ("", "Tove Lindqvist", Agreement.CANNOT_TELL),
    ],
)
def test_the_head_of_an_interview_says_who_answers(
    tmp_path: Path, head: str, speaker: str, agreement: Agreement
) -> None:
    finding = find(tmp_path, f"{head}\n\n{QUESTIONS}", "A diver told me.", speaker)
    assert finding.agreement is agreement, finding.reason
    asked = find(tmp_path, f"{head}\n\n{QUESTIONS}", "What did you do?", speaker)
    assert asked.agreement is not Agreement.AGREES


@pytest.mark.parametrize(
    ("claimed", "label", "others", "agreement"),
    [
        # initials
        ("Ann Lee", "DR. ANN M. LEE", (), Agreement.AGREES),
        ("Ann M. Lee", "ANN LEE", (), Agreement.AGREES),
        ("John M. Lee", "JOHN Q. LEE", (), Agreement.DISAGREES),
        ("Ann Lee", "ANN B. LEE", ("ANN M. LEE",), Agreement.CANNOT_TELL),
        ("Ann Lee", "MR. LEE", ("DR. ANN M. LEE",), Agreement.DISAGREES),
        ("Mary Ann Lee", "ANN LEE", (), Agreement.CANNOT_TELL),
        # hyphens and double surnames
        ("José García-Márquez", "JOSE GARCIA MARQUEZ", (), Agreement.AGREES),
        ("Price Jones", "RHYS PRICE-JONES", (), Agreement.AGREES),
        ("Zoë Müller", "ZOË MÜLLER-ŁUKASZ", (), Agreement.CANNOT_TELL),
        ("John Smith", "MARY SMITH-JONES", (), Agreement.DISAGREES),
        # letters
        ("Zoe Muller-Lukasz", "ZOË MÜLLER-ŁUKASZ", (), Agreement.AGREES),
        ("Zoe Mueller", "ZOË MÜLLER", (), Agreement.AGREES),
        ("Søren Kjær", "SOREN KJAER", (), Agreement.AGREES),
        ("Ó Briain", "COUNCILLOR NIAMH Ó BRIAIN", (), Agreement.AGREES),
        ("Ann O'Neil", "ANN O NEIL", (), Agreement.AGREES),
        # surname first
        ("Lee, Ann", "ANN LEE", (), Agreement.AGREES),
        ("Lee, Ann", "BOB LEE", (), Agreement.DISAGREES),
        ("Oyelaran, Folake", "FOLAKE OYELARAN", (), Agreement.AGREES),
        ("Oyelaran, Folake", "TUNDE OYELARAN", (), Agreement.CANNOT_TELL),
        # titles
        ("Cllr Rhys Jones", "RHYS JONES", (), Agreement.AGREES),
        ("the minister", "MINISTER OYELARAN", (), Agreement.AGREES),
        ("the minister", "MINISTER OYELARAN", ("MINISTER BASSI",), Agreement.CANNOT_TELL),
        ("the minister", "OYELARAN", (), Agreement.CANNOT_TELL),
        ("Ann Lee", "PR LEE", (), Agreement.AGREES),
        ("Ann Lee", "STS’IN LEE", (), Agreement.AGREES),
        ("Ann Lee", "XQR LEE", (), Agreement.CANNOT_TELL),
        ("Ann Lee", "BOB LEE", (), Agreement.DISAGREES),
        ("Ann Lee MP", "ANN LEE", (), Agreement.AGREES),
        ("Ann Lee", "Ann Lee KC", (), Agreement.AGREES),
        ("Ann Lee, MdB", "ANN LEE", (), Agreement.AGREES),
        # short forms and initials
        ("Beatrice Lund", "BEA LUND", (), Agreement.CANNOT_TELL),
        ("Benjamin Lund", "BENJI LUND", (), Agreement.CANNOT_TELL),
        ("Hans Ulrich Lund", "ULI LUND", (), Agreement.CANNOT_TELL),
        ("Chris Lund", "CHRISTINE LUND", (), Agreement.CANNOT_TELL),
        ("Dan Lund", "DANA LUND", (), Agreement.DISAGREES),
        ("M. Lund", "MARTHA LUND", (), Agreement.AGREES),
        ("Dr. M. Lund", "MARTHA LUND", (), Agreement.AGREES),
        ("M. Lund", "MME LUND", (), Agreement.CANNOT_TELL),
        ("Nora Vane", "NV", (), Agreement.AGREES),
        ("Nora Vane", "NV", ("NILS VOSS",), Agreement.CANNOT_TELL),
        # order and number of the names
        ("Harbour Secretary Wen Vane", "MS. VANE", (), Agreement.AGREES),
        ("Wen Jiabao", "MR. WEN", (), Agreement.AGREES),
        ("Park Geun-hye", "PRESIDENT PARK", (), Agreement.CANNOT_TELL),
        ("Rosa Olmedo", "La señora OLMEDO FUENTES", (), Agreement.AGREES),
        ("Rosa Olmedo Fuentes", "La señora OLMEDO FUENTES", (), Agreement.AGREES),
        ("Fuentes", "La señora OLMEDO FUENTES", (), Agreement.CANNOT_TELL),
        ("Luis Olmedo", "La señora OLMEDO FUENTES", (), Agreement.DISAGREES),
        ("Olmedo", "La señora OLMEDO FUENTES", ("El señor OLMEDO RUIZ",), Agreement.CANNOT_TELL),
        ("Olmedo Fuentes", "ROSA OLMEDO FUENTES", (), Agreement.AGREES),
        ("Rosa Olmedo", "ROSA OLMEDO FUENTES", (), Agreement.CANNOT_TELL),
        ("Rosa Olmedo", "ROSA OLMEDO FUENTES", ("OLMEDO",), Agreement.CANNOT_TELL),
        # given names alone
        ("Lund", "HANNES", ("INTERVIEWER", "ROSA"), Agreement.CANNOT_TELL),
        ("Lund", "HANNES", ("MR. ROE", "STORCK"), Agreement.DISAGREES),
        ("Rosa Lund", "HANNES", (), Agreement.DISAGREES),
        # offices
        ("la ministra de Puertos", "La señora MINISTRA DE PUERTOS", (), Agreement.AGREES),
        ("la ministra", "La señora MINISTRA DE PUERTOS", (), Agreement.CANNOT_TELL),
        # several
        ("Ann Lee and Bob Marsh", "BOB MARSH", (), Agreement.AGREES),
        ("Ann Lee; Bob Marsh", "CARL VOSS", (), Agreement.DISAGREES),
        ("Bob Marsh", "ANN LEE AND BOB MARSH", (), Agreement.AGREES),
        # no names
        ("she", "MS. LEE", (), Agreement.CANNOT_TELL),
        ("a spokesman", "MR. LEE", (), Agreement.CANNOT_TELL),
        ("Oyelaran’s spokesman", "MINISTER OYELARAN", (), Agreement.CANNOT_TELL),
    ],
)
def test_spellings_of_one_name(
    claimed: str, label: str, others: tuple[str, ...], agreement: Agreement
) -> None:
    judged = judge((claimed,), label, (label, *others))
    assert judged.agreement is agreement, judged.reason


@pytest.mark.parametrize(
    ("claimed", "label", "agreement"),
    [
        ("Martin King", "MR. KING", Agreement.AGREES),
        ("Mr King", "MR. KING", Agreement.AGREES),
        ("King", "MR. KING", Agreement.AGREES),
        ("Martin King", "KING", Agreement.AGREES),
        ("Martin King", "MARTIN KING", Agreement.AGREES),
        ("Angus King Jr.", "Sen. King", Agreement.AGREES),
        ("John Major", "MR. MAJOR", Agreement.AGREES),
        ("Martha King", "MR. KING", Agreement.DISAGREES),
        ("Martin Kingsley", "MR. KING", Agreement.DISAGREES),
        ("Ann Lee", "MR. KING", Agreement.DISAGREES),
        ("the king", "MR. KING", Agreement.CANNOT_TELL),
        ("Martin King", "THE KING", Agreement.CANNOT_TELL),
        ("Ann Lee Jr.", "ANN LEE", Agreement.CANNOT_TELL),
        ("AOC", "MS. OCASIO-CORTEZ", Agreement.CANNOT_TELL),
        ("JFK", "PRESIDENT KENNEDY", Agreement.CANNOT_TELL),
        ("LEE", "MR. ROE", Agreement.DISAGREES),
        ("the speaker", "MR. KING", Agreement.CANNOT_TELL),
        ("Martin King", "MR. SPEAKER", Agreement.CANNOT_TELL),
    ],
)
def test_a_surname_that_is_a_title_and_other_short_forms(
    claimed: str, label: str, agreement: Agreement
) -> None:
    assert judge([claimed], label, [label]).agreement is agreement


def test_a_bare_surname_that_two_have() -> None:
    labels = ["MR. KING", "MS. KING"]
    assert judge(["King"], "MR. KING", labels).agreement is Agreement.CANNOT_TELL
    assert judge(["Martha King"], "MR. KING", labels).agreement is Agreement.DISAGREES


@pytest.mark.parametrize(
    ("claimed", "label", "agreement"),
    [
        ("Lady Bishop", "MR. BISHOP", Agreement.CANNOT_TELL),
        ("Ann Carter", "BBC", Agreement.DISAGREES),
        ("John Kennedy", "JFK", Agreement.CANNOT_TELL),
    ],
)
def test_titles_and_initials_that_are_anothers(
    claimed: str, label: str, agreement: Agreement
) -> None:
    assert judge([claimed], label, [label]).agreement is agreement
