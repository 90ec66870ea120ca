"""Tags of speaker and cue alone are answered at once; nothing passes that reading on would stop."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import attrib.verify
from attrib.model import Attribution, Candidate, Chunk, Document, Extraction, Kind, Span, Words
from attrib.verify import Verifier
from tests.link_tables import passes, rows

TAGS = """
“The dam will hold,” Ann Lee said.
  right: The dam will hold < Ann Lee < said
The council met on Monday. “The dam will hold,” said Ann Lee, who runs the port. “We tested it.”
  right: The dam will hold < Ann Lee < said
  right: We tested it < Ann Lee < said
“The dam will hold,” Ann Lee, the city’s chief engineer, told the members of the council.
  right: The dam will hold < Ann Lee < told
“The dam will hold,” the spokeswoman, Ann Lee, said in an e-mail.
  right: The dam will hold < Ann Lee < said
“The dam will hold,” Ann Lee never said.
  wrong: The dam will hold < Ann Lee < said
“The dam will hold,” Ann Lee may have said.
  wrong: The dam will hold < Ann Lee < said
“The dam will hold,” said nobody.
  wrong: The dam will hold < nobody < said
“The dam will hold,” Ann Lee said, according to Bob Roe.
  wrong: The dam will hold < Ann Lee < said
“The dam will hold,” said Ann Lee, according to Bob Roe.
  wrong: The dam will hold < Ann Lee < said
“The dam will hold,” said Ann Lee, according to a transcript.
  right: The dam will hold < Ann Lee < said
“The dam will hold,” said Ann Lee and Bob Roe.
  wrong: The dam will hold < Ann Lee < said
“The dam will hold,” Ann Lee’s aide said.
  wrong: The dam will hold < Ann Lee < said
Bob Roe had a dream of Ann Lee. “The dam will hold,” she said.
  wrong: The dam will hold < she < said
“We won,” said Ann Lee. “We lost,” said Bob Roe.
  wrong: We lost < Ann Lee < said
  right: We lost < Bob Roe < said
If it ever rains, “the dam will hold,” Ann Lee said.
  wrong: the dam will hold < Bob Roe < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(TAGS))
def test_what_a_tag_shows(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


LEADS = ["", "The board met. ", "If it rains, ", "Bob Roe told Ann Lee: ", "Roe dreamed of her. "]
WHO = ["she", "Ann Lee", "the mayor", "Lee", "the mayor, Ann Lee,", "Dr Ann Lee", "nobody", "It"]
ASIDES = ["", ", the head of the port,", ", who denied it,", ", a friend of Bob Roe,"]
CUES = ["said", "wrote", "told", "warned", "cried", "denied", "heard", "say", "never said"]
TAILS = [
    *("", " reporters", " the council", " on Monday", " in an e-mail", " that it was late"),
    *(
        ", quoting Bob Roe",
        ", according to Roe",
        " and left",
        ", who is nine",
        ", a poet",
        " to Roe",
    ),
]
NEXT = [
    "",
    " “We tested it.”",
    " “We tested it,” said Roe.",
    " “We tested it.” Roe left.",
    " Roe left.",
]


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, Candidate]:
    """A quotation with a tag, plain or not, and the link between them; or the one behind it."""
    who, cue = draw(st.sampled_from(WHO)), draw(st.sampled_from(CUES))
    name = f"{who}{draw(st.sampled_from(ASIDES))}"
    tag = draw(st.sampled_from([f"{name} {cue}", f"{cue} {name}"])).rstrip(",")
    tail, behind = draw(st.sampled_from(TAILS)), draw(st.sampled_from(NEXT))
    end = draw(st.sampled_from([",", "?", "."]))
    text = f"{draw(st.sampled_from(LEADS))}“The dam will hold{end}” {tag}{tail}.{behind}"
    pieces = [["The dam will hold"], ["The dam will hold", "We tested it"], ["We tested it"]]
    content = draw(st.sampled_from(pieces if "“We" in behind else pieces[:1]))
    candidate = Candidate(
        content=tuple(Words(text=piece) for piece in content),
        source=Words(text=who.rstrip(",")),
        cue=Words(text=cue),
        speakers=(),
        kind=Kind.DIRECT,
    )
    return text, candidate


def verified(text: str, candidate: Candidate) -> Attribution:
    chunk = Chunk(index=0, span=Span(0, len(text)))
    (found,) = Verifier(Document.of_text(text)).verify(
        Extraction(chunk=chunk, candidates=(candidate,))
    )
    return found


@settings(max_examples=400, deadline=None)
@given(tagged())
def test_nothing_passes_that_reading_on_would_stop(case: tuple[str, Candidate]) -> None:
    at_once = verified(*case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attrib.verify, "plain_tag", lambda *_: None)
        read_on = verified(*case)
    assert at_once.grade == read_on.grade, case[0]
