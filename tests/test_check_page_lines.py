"""``attrib check``: what a page puts between the words of a plain text, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.check.page_lines import page_lines, without_page_lines
from attrib.findings import Agreement
from attrib.model import Verdict
from tests.check_runs import find

COURT = """\
                                                          Page 4
                     N. Vane - Direct
 1            MR. BRANDT:  The State calls Nora Vane.
 2       Q.   Where were you when the weir
 3  broke?
 4       A.   I was on the footbridge with my
 5  daughter, and we ran.
 6       Q.   Who ran first?
 7       A.   She did.  She is quicker than
 8  anybody I know.
 9       Q.   And the boats?
10       A.   I did not see any boats that
11  evening, not one of them.
12            THE COURT:  Speak up, please.
                                                          Page 5
                     N. Vane - Cross
 1       A.   I am sorry.
 2       Q.   Had the siren sounded?
 3       A.   Not until we had reached the
 4  road.
"""
GAZETTE = """\
PORT GAZETTE                The weir                Column 71

Nora Vane: The weir has stood for ninety years. It was built by hand.
It was mended by hand as well.
It was never mended badly.
It has outlived four mayors.
It will outlive this one.
It asks for nothing.
It has never asked for a lock.

Otto Brandt: It asks for eleven
PORT GAZETTE                The weir                Column 72
million, and we do not have it. The boats must go another way.

Nora Vane: There is no other way.

                              - 73 -

Otto Brandt: Then they must wait.
"""
DAY = """\
Day 4                                        6 June 1998

NORA VANE:  Good morning.

OTTO BRANDT:  Good morning.

NORA VANE:  Shall I begin?

OTTO BRANDT:  Please do.

NORA VANE:  It was in May.

OTTO BRANDT:  Go on.

NORA VANE:  It was a Friday.

OTTO BRANDT:  Go on.

NORA VANE:  The weir was shut by

                         Page 8

Day 4                                        6 June 1998

the harbour master himself.

OTTO BRANDT:  Since when?

NORA VANE:  Since May.
"""


@pytest.mark.parametrize(
    ("source", "quote", "speaker"),
    [
        (COURT, "I was on the footbridge with my daughter, and we ran.", "Nora Vane"),
        (COURT, "I did not see any boats that evening, not one of them.", "Ms. Vane"),
        (COURT, "Not until we had reached the road.", "Nora Vane"),
        (GAZETTE, "It asks for eleven million, and we do not have it.", "Otto Brandt"),
        (DAY, "The weir was shut by the harbour master himself.", "Nora Vane"),
    ],
)
def test_words_run_on_over_the_lines_of_a_page(
    tmp_path: Path, source: str, quote: str, speaker: str
) -> None:
    finding = find(tmp_path, source, quote, speaker)
    assert finding.verdict is Verdict.NORMALIZED
    assert finding.agreement is Agreement.AGREES, finding.reason
    assert any("line numbers, page numbers or running heads" in n for n in finding.located.notes)


def test_a_changed_word_is_told_without_the_numbers(tmp_path: Path) -> None:
    finding = find(
        tmp_path, COURT, "I was on the bridge with my daughter, and we ran.", "Nora Vane"
    )
    assert finding.verdict is Verdict.ALTERED
    assert [(c.given, c.found) for c in finding.located.changes] == [("bridge", "footbridge")]


def test_words_on_one_line_are_as_they_stand(tmp_path: Path) -> None:
    finding = find(tmp_path, COURT, "She is quicker than", "Nora Vane")
    assert finding.verdict is Verdict.VERBATIM and not finding.located.notes


def test_a_page_line_that_is_quoted_stands_there_too(tmp_path: Path) -> None:
    finding = find(tmp_path, GAZETTE, "eleven\nPORT GAZETTE                The weir", "")
    assert finding.verdict is Verdict.VERBATIM


def test_a_number_that_was_said_counts(tmp_path: Path) -> None:
    source = COURT.replace("with my\n 5  daughter", "with 4\n 5  daughters")
    assert find(tmp_path, source, "the footbridge with daughters", "").verdict is Verdict.ALTERED
    exact = find(tmp_path, source, "the footbridge with 4 daughters", "")
    assert exact.verdict is Verdict.NORMALIZED


@pytest.mark.parametrize(
    "text",
    [
        "1 flour\n2 eggs\n3 milk\n4 salt\n5 sugar\n6 butter\n7 yeast\n8 oil\n9 rye\n10 oats\n",
        "\n".join(f"{n} stir it all and wait until it is" for n in range(1, 15)),
        "1. We shut\nthe weir.\n2. We pay\nfor it.\n3. We go.\n",
        "We shall not be moved\n\nLike a tree\n\nWe shall not be moved\n",
        "Speaker 1   0:03\nnot today\n\nSpeaker 1   0:04\nnor tomorrow\n",
        "Total          12\nTotal          13\nTotal          14\n",
        "In the year\n1968\nwe met, and in\n1969\nwe married.\n",
        "Q   No\n\n   Page 8\n\nQ   No\n".replace("Page 8", "Pages"),
        "She said:\nColumn five is wrong.\nPage after page is wrong.\n",
        "as you can see in\nColumn 5\nof the table, which is on\nPage 12.\n",
        "Refrain\n\n   Page 5\n\nRefrain\n".replace("Page", "Pager"),
        "12 Boats lay there\n13 more came\n14 left\n15 sank\n",
    ],
)
def test_what_is_said_or_listed_is_no_line_of_a_page(text: str) -> None:
    assert page_lines(text) == []


@given(st.text(alphabet="ab \n-.1234PageColumn\t", max_size=200))
def test_offsets_stay(text: str) -> None:
    gaps = page_lines(text)
    blank = without_page_lines(text, gaps)
    assert len(blank) == len(text)
    at = 0
    for gap in gaps:
        assert at <= gap.start < gap.end
        assert blank[at : gap.start] == text[at : gap.start]
        assert not blank[gap.start : gap.end].strip()
        at = gap.end
    assert blank[at:] == text[at:]


@given(
    st.lists(st.sampled_from(["We shut it.", "and so on", "Ann Lee: No.", "", "No"]), max_size=30)
)
def test_a_text_without_numbers_has_no_page_lines(lines: list[str]) -> None:
    assert page_lines("\n".join(lines)) == []


def test_a_name_above_the_words_beside_a_page_number_is_a_label(tmp_path: Path) -> None:
    turn = "{}\n\nI thank you for that. {}\n\n"
    source = "".join(
        turn.format(name, " ".join([said] * 3))
        for name, said in (
            ("Nora Vane", "You said it would open."),
            ("Otto Brandt", "It is open, as you know."),
            ("Nora Vane", "We shall see that."),
        )
    )
    source += "                    - 8 -\n\n" + turn.format("Otto Brandt", "Do you doubt it?")
    source += turn.format("Nora Vane", "I do.")
    assert find(tmp_path, source, "Do you doubt it?", "Otto Brandt").agreement is Agreement.AGREES
