"""A source in lines of any width: what was said in one go is known as that, and only that."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from attrib.model import Verdict
from attrib.verify.words.locate import SourceIndex

PARAGRAPHS = (
    'The union promised to fight. "This is not over," its regional organiser, Lena Fairweather, '
    'told reporters on the quay. "We will see them in court, and if we lose there we will see '
    'them at the ballot box."',
    '"The harbour is silting up every single winter," he said, "and nobody has dredged it for '
    'years now," said Mary Roe, who runs the boatyard at the far end of the quay.',
    "Whether the boat will sail at all in the spring is what nobody in the town can tell, and the "
    "owners do not say.",
)
WIDTHS = st.integers(45, 140)
BREAKS = st.sampled_from(("\n", "\r\n"))


def wrapped(width: int, line_break: str) -> SourceIndex:
    lines = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    return SourceIndex(lines.replace("\n", line_break))


@given(WIDTHS, BREAKS)
def test_a_line_that_breaks_in_the_tag_divides_no_quotation(width: int, line_break: str) -> None:
    located = wrapped(width, line_break).locate("This is not over […] We will see them in court")
    assert located.verdict is Verdict.EDITED


@given(WIDTHS, BREAKS)
def test_a_line_that_breaks_before_the_tag_joins_no_two_speakers(
    width: int, line_break: str
) -> None:
    located = wrapped(width, line_break).locate(
        "silting up every single winter […] nobody has dredged it for years"
    )
    assert located.verdict is Verdict.SPLICED
