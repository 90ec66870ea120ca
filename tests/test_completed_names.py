"""A resolved name has nothing that the text does not say of its bearer."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from attrib.run import Loaded, make_sheet
from tests.links import candidate, verify
from tests.sheets import document
from tests.stated_engine import StatedEngine

TEXT = (
    "Sen. Ann Lee said that the dam holds. Bob Roe, mayor of Moll, of the Irish ministry, said "
    "that it leaks. Gov. Tom Cod, of Iran, said it is new. Later Lee was named chair of the board. "
    "Ann Lee and Tom Cod left."
)
GERMAN = (
    "Der Vorsitzende Kai Lang sagte, der Zaun sei neu. Ida Kern sagte, das Tor sei alt. "
    "Die Ministerin Eva Voss sagte, der Weg sei lang."
)


@pytest.mark.parametrize(
    ("source", "content", "name", "added"),
    [
        ("Ann Lee", "the dam holds", "Senator Ann Lee", None),
        ("Ann Lee", "the dam holds", "Sen. Ann Lee", None),
        ("Ann Lee", "the dam holds", "Ms. Ann Lee", None),
        ("Ann Lee", "the dam holds", "Ann Lee, chair of the board", None),
        ("Ann Lee", "the dam holds", "President Ann Lee", "President"),
        ("Ann Lee", "the dam holds", "Dr. Ann Lee", "Dr"),
        ("Ann Lee", "the dam holds", "Ann Lee, mayor of Moll", "mayor Moll"),
        ("Ann Lee", "the dam holds", "Ann Lee (Acme)", "Acme"),
        ("Ann Lee", "the dam holds", "Ann Lee, who denied it", "denied"),
        ("Ann Lee", "the dam holds", "Ann Lee and Bob Roe", "Bob Roe"),
        ("Ann Lee", "the dam holds", "Ann Lee and Tom Cod", "Tom Cod"),
        ("Bob Roe", "it leaks", "Mayor Bob Roe", None),
        ("Bob Roe", "it leaks", "Mayor Roe", None),
        ("Bob Roe", "it leaks", "Minister Bob Roe", "Minister"),
        ("Bob Roe", "it leaks", "Senator Roe", "Senator"),
        ("Tom Cod", "it is new", "Governor Tom Cod", None),
        ("Tom Cod", "it is new", "Iranian Governor Tom Cod", None),
        ("Tom Cod", "it is new", "Irish Governor Tom Cod", "Irish"),
    ],
)
def test_a_title_or_second_person_is_the_texts(
    source: str, content: str, name: str, added: str | None
) -> None:
    _holds(TEXT, source, "said", content, name, added)


@pytest.mark.parametrize(
    ("source", "content", "name", "added"),
    [
        ("Kai Lang", "der Zaun sei neu", "Vorsitzender Kai Lang", None),
        ("Kai Lang", "der Zaun sei neu", "Minister Kai Lang", "Minister"),
        ("Ida Kern", "das Tor sei alt", "Frau Ida Kern", None),
        ("Ida Kern", "das Tor sei alt", "Ministerin Ida Kern", "Ministerin"),
        ("Die Ministerin Eva Voss", "der Weg sei lang", "Ministerin Eva Voss", None),
    ],
)
def test_so_it_is_in_german(source: str, content: str, name: str, added: str | None) -> None:
    _holds(GERMAN, source, "sagte", content, name, added)


def test_a_completed_name_is_no_alias_of_its_bearer() -> None:
    text = "“It holds,” said Ann Lee. “We will see,” Lee added."
    answers = [
        candidate("It holds", "Ann Lee", "said", ["President Ann Lee"]),
        candidate("We will see", "Lee", "added", ["Ann Lee"]),
    ]
    sheet = make_sheet(Loaded((document(text),), ()), StatedEngine(*answers))
    assert [(s.name, s.aliases) for s in sheet.speakers] == [("Ann Lee", ("Lee",))]
    assert [a.speakers for a in sheet.attributions] == [("President Ann Lee",), ("Ann Lee",)]


def _holds(text: str, source: str, cue: str, content: str, name: str, added: str | None) -> None:
    (one,) = verify(text, candidate(content, source, cue, [name], Kind.INDIRECT))
    if added is None:
        assert one.grade is Grade.VERIFIED, one.reasons
    else:
        assert one.reasons == (f"“{name}” has “{added}”, which the text does not say of them",)
        assert one.grade is Grade.REVIEW
