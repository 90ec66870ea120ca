"""What news articles have around speech: datelines, somebody new in the next paragraph."""

from __future__ import annotations

import pytest

from attrib import Attribution, Document, EmbeddedEngine, Loaded, make_sheet
from attrib.model import Grade
from tests.links import candidate, verify


def attributions(text: str) -> tuple[Attribution, ...]:
    document = Document.of_text(text)
    sheet = make_sheet(Loaded(documents=(document,), problems=()), EmbeddedEngine())
    return sheet.attributions


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT ALDER — ",
        "CAMBRIDGE, Mass., Dec. 11 (UPI) — ",
        "WASHINGTON (AP) — ",
        "NEW YORK – ",
        "ST. LOUIS -- ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(dateline: str) -> None:
    text = f"{dateline}The firm will cut its winter sailings, the mayor announced on Tuesday."
    (found,) = attributions(text)
    assert [piece.found for piece in found.content] == ["The firm will cut its winter sailings"]


def test_a_name_before_a_dash_is_no_dateline() -> None:
    text = "Ann Lee — a nurse — will stay, the mayor announced on Tuesday."
    (found,) = attributions(text)
    assert (found.content[0].found or "").startswith("Ann Lee")


SHE = (
    "Tom Roe spoke first. His predecessor, Ann Frobisher, said ministers would step in.\n\n"
    "For Ruth Calder, who runs the bakery, the row is not about money. “The boat is the road,” "
    "she said."
)


def test_she_is_who_the_new_paragraph_names() -> None:
    said = next(a for a in attributions(SHE) if a.content[0].found == "The boat is the road")
    assert said.speakers == ("Ruth Calder",)
    assert said.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    "opening",
    [
        "For Ruth Calder, the row is not about money.",
        "To Ruth Calder the row is not about money.",
        "Like Ruth Calder, the town is tired.",
        "With Ruth Calder it is not about money.",
    ],
)
def test_she_is_not_who_was_named_before_the_one_who_opens_the_sentence(opening: str) -> None:
    text = f"Ann Frobisher left. {opening} “The boat is the road,” she said."
    content = ["The boat is the road,"]
    for name, grade in (("Ann Frobisher", Grade.REVIEW), ("Ruth Calder", Grade.VERIFIED)):
        (attribution,) = verify(text, candidate(content, "she", "said", [name]))
        assert attribution.grade is grade
