"""``attrib check``: nobody is accused because a label writes a name in its own way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attrib.check.speaker import judge
from attrib.findings import Agreement

GIVEN = [
    "Nora",
    "Otto",
    "Zbigniew",
    "Mei",
    "Ann-Kathrin",
    "José",
    "Rosa María",
    "Wen",
    "Udo",
    "Park",
]
SURNAMES = ["Vane", "Brandt", "O'Dowd", "Müller", "Lee", "Olmedo", "Kjær", "de la Vega", "Nguyen"]
WAYS = [
    "{given} {surname}",
    "{surname}",
    "{initial}. {surname}",
    "Dr. {given} {surname}",
    "{given} {surname} MP",
    "{given} {surname}, KC",
    "Senator {surname}",
    "PR {surname}",
    "{surname}, {given}",
    "{given} X. {surname}",
]

people = st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES))


def written(way: str, given_name: str, surname: str, capitals: bool) -> str:
    name = way.format(given=given_name, surname=surname, initial=given_name[0])
    return name.upper() if capitals else name


@given(people, st.sampled_from(WAYS), st.sampled_from(WAYS), st.booleans())
def test_one_person_is_never_two(
    person: tuple[str, str], claimed: str, label: str, capitals: bool
) -> None:
    name, there = written(claimed, *person, False), written(label, *person, capitals)
    judged = judge([name], there, [there])
    assert judged.agreement is not Agreement.DISAGREES, judged.reason


@given(people, people, st.sampled_from(WAYS), st.booleans())
def test_two_people_with_other_surnames_never_agree(
    one: tuple[str, str], other: tuple[str, str], way: str, capitals: bool
) -> None:
    names = {word.casefold() for person in (one, other) for part in person for word in part.split()}
    if len(names) < sum(len(part.split()) for person in (one, other) for part in person):
        return  # they share a name
    label = written(way, *other, capitals)
    judged = judge([f"{one[0]} {one[1]}"], label, [label])
    assert judged.agreement is not Agreement.AGREES, judged.reason
