"""A firm of two names is one speaker: "Moll & Sons" is not Moll and Sons."""

from __future__ import annotations

import pytest

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Grade, Kind
from attrib.run import Loaded, make_sheet
from tests.links import candidate, verify
from tests.sheets import document

FIRM = "Moll & Sons warned of rain. According to the consultancy Brack & Dunn, the wall leaks."


def test_the_embedded_engine_gives_one_speaker() -> None:
    sheet = make_sheet(Loaded((document(FIRM),), ()), EmbeddedEngine())
    assert [a.speakers for a in sheet.attributions] == [
        ("Moll & Sons",),
        ("the consultancy Brack & Dunn",),
    ]
    assert sheet.speakers[0].name == "Moll & Sons"


def test_two_people_are_two() -> None:
    text = "Ann Lee & Bob Roe said that it holds."
    sheet = make_sheet(Loaded((document(text),), ()), EmbeddedEngine())
    assert [a.speakers for a in sheet.attributions] == [("Ann Lee", "Bob Roe")]
    assert sheet.attributions[0].grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("names", "right"), [(["Moll & Sons"], True), (["Moll", "Sons"], False), (["Moll"], False)]
)
def test_half_of_a_firm_is_nobody(names: list[str], right: bool) -> None:
    answer = candidate("of rain", "Moll & Sons", "warned", names, Kind.INDIRECT)
    (one,) = verify(FIRM, answer)
    assert (one.grade is Grade.VERIFIED) == right, one.reasons
