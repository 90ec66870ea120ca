"""Names become speakers: one person under many names is one, two people under one name never."""

from __future__ import annotations

import pytest

from attrib.merge import Merged, merge
from attrib.model import Grade, Speaker
from tests.merge_answers import attribution
from tests.sheets import document


def speakers_of(text: str, *said: tuple[str, str, str | None]) -> Merged:
    """Merge attributions given as (content, speaker, source mention)."""
    doc = document(text)
    return merge(
        doc,
        [
            attribution(doc, f"c0.{i}", words, name, source=mention)
            for i, (words, name, mention) in enumerate(said)
        ],
    )


def by_name(merged: Merged) -> dict[str, Speaker]:
    return {s.name: s for s in merged.speakers}


def test_title_surname_and_full_name_are_one_person() -> None:
    merged = speakers_of(
        'Russian President Vladimir Putin said "one". Putin said "two". He said "three".',
        ('"one"', "Russian President Vladimir Putin", "Russian President Vladimir Putin"),
        ('"two"', "Putin", "Putin"),
        ('"three"', "Vladimir Putin", "He"),
    )
    (putin,) = merged.speakers
    assert putin.name == "Vladimir Putin"
    assert putin.aliases == ("Putin", "Russian President Vladimir Putin")
    assert [a.speaker_ids for a in merged.attributions] == [("s1",)] * 3


def test_the_full_name_may_stand_where_nobody_speaks() -> None:
    merged = speakers_of(
        'The meeting was opened by Vladimir Putin. "One," Putin said.', ('"One,"', "Putin", "Putin")
    )
    assert [s.name for s in merged.speakers] == ["Vladimir Putin"]


def test_a_surname_that_two_speakers_share_joins_neither() -> None:
    merged = speakers_of(
        'Hillary Clinton said "one". Bill Clinton said "two". Clinton said "three".',
        ('"one"', "Hillary Clinton", "Hillary Clinton"),
        ('"two"', "Bill Clinton", "Bill Clinton"),
        ('"three"', "Clinton", "Clinton"),
    )
    assert set(by_name(merged)) == {"Hillary Clinton", "Bill Clinton", "Clinton"}
    note = by_name(merged)["Clinton"].note or ""
    assert "Hillary Clinton" in note
    assert "Bill Clinton" in note
    third = merged.attributions[2]
    assert third.grade is Grade.REVIEW
    assert any("Bill Clinton" in reason for reason in third.reasons)


def test_a_namesake_who_says_nothing_makes_the_surname_open_too() -> None:
    merged = speakers_of(
        'Hillary Clinton said "one" of her husband, Bill Clinton. Clinton said "two".',
        ('"one"', "Hillary Clinton", "Hillary Clinton"),
        ('"two"', "Clinton", "Clinton"),
    )
    assert set(by_name(merged)) == {"Hillary Clinton", "Clinton"}
    assert merged.attributions[1].grade is Grade.REVIEW


def test_a_given_name_that_two_have_is_open() -> None:
    merged = speakers_of(
        'Ann Lee said "one" to Ann Roe. Ann said "two".',
        ('"one"', "Ann Lee", "Ann Lee"),
        ('"two"', "Ann Lee", "Ann"),
    )
    assert merged.attributions[1].grade is Grade.REVIEW
    assert any("Ann Roe" in reason for reason in merged.attributions[1].reasons)


def test_a_title_decides_between_namesakes() -> None:
    merged = speakers_of(
        'Hillary Clinton said "one". Bill Clinton said "two". Mrs. Clinton said "three".',
        ('"one"', "Hillary Clinton", "Hillary Clinton"),
        ('"two"', "Bill Clinton", "Bill Clinton"),
        ('"three"', "Mrs. Clinton", "Mrs. Clinton"),
    )
    assert merged.attributions[2].speaker_ids == merged.attributions[0].speaker_ids
    assert by_name(merged)["Hillary Clinton"].aliases == ("Mrs. Clinton",)


def test_the_mention_decides_where_the_name_given_is_open() -> None:
    merged = speakers_of(
        'Hillary Clinton said "one". Bill Clinton said "two". Mr. Clinton said "three".',
        ('"one"', "Hillary Clinton", "Hillary Clinton"),
        ('"two"', "Bill Clinton", "Bill Clinton"),
        ('"three"', "Clinton", "Mr. Clinton"),
    )
    assert merged.attributions[2].speaker_ids == merged.attributions[1].speaker_ids
    assert merged.attributions[2].grade is Grade.VERIFIED


def test_the_resolution_of_the_engine_stands_but_a_shared_mention_is_no_alias() -> None:
    merged = speakers_of(
        'Hillary Clinton spoke: "one," Clinton said. Bill Clinton spoke: "two," Clinton said.',
        ('"one,"', "Hillary Clinton", "Clinton"),
        ('"two,"', "Bill Clinton", "Clinton"),
    )
    assert {s.name: s.aliases for s in merged.speakers} == {
        "Hillary Clinton": (),
        "Bill Clinton": (),
    }
    assert {a.grade for a in merged.attributions} == {Grade.REVIEW}
    assert "taken for Bill Clinton" in merged.attributions[1].reasons[0]


def test_a_surname_is_no_alias_where_somebody_else_of_that_name_is_spoken_of() -> None:
    merged = speakers_of(
        'Daniel Oakes was sentenced. His brother, Peter Oakes, said "one". "Two," Oakes said.',
        ('"one"', "Peter Oakes", "Peter Oakes"),
        ('"Two,"', "Peter Oakes", "Oakes"),
    )
    assert [(s.name, s.aliases) for s in merged.speakers] == [("Peter Oakes", ())]
    assert [a.grade for a in merged.attributions] == [Grade.VERIFIED, Grade.REVIEW]


def test_a_line_break_is_no_part_of_a_name() -> None:
    merged = speakers_of(
        'A spokesman for\nthe mill said "one".',
        ('"one"', "A spokesman for\nthe mill", "A spokesman for\nthe mill"),
    )
    assert [s.name for s in merged.speakers] == ["A spokesman for the mill"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Putin's spokesperson", "Putin"),
        ("Vladimir Putin's spokesperson", "Vladimir Putin"),
        ("A spokesman for Harrow Lane", "Harrow Lane"),
        ("A spokesman for the Harrow Lane Trust", "the Harrow Lane Trust"),
        ("Die Sprecherin von Katrin Wenzel", "Katrin Wenzel"),
        ("Le porte-parole de Maëlle Castaing", "Maëlle Castaing"),
        ("the lawyer of Peter Oakes", "Peter Oakes"),
        ("The Okafor Foundation", "Adaeze Okafor"),
        ("US", "Ursula Schmidt"),
        ("John Smith Sr.", "John Smith Jr."),
        ("Anna Berg", "Anders Berg"),
        ("Lena Orsolo", "Lena Ors\u043el\u043e"),
    ],
)
def test_these_are_two(one: str, other: str) -> None:
    merged = speakers_of(
        f'{one} said "one". {other} said "two".', ('"one"', one, one), ('"two"', other, other)
    )
    assert len({a.speaker_ids for a in merged.attributions}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("VLADIMIR PUTIN", "Vladimir Putin"),
        ("the Ministry of Defence", "The Ministry of Defence"),
        ("V. Putin", "Vladimir Putin"),
        ("Secretary of State Ann Lee", "Ann Lee"),
        ("SCO", "Shanghai Cooperation Organisation"),
    ],
)
def test_these_are_one(one: str, other: str) -> None:
    merged = speakers_of(
        f'{one} said "one". {other} said "two".', ('"one"', one, one), ('"two"', other, other)
    )
    assert len(merged.speakers) == 1


def test_a_pronoun_is_nobodys_alias_and_two_of_them_are_not_one_speaker() -> None:
    merged = speakers_of(
        'Ann Berg said "one". He said "two". He said "three".',
        ('"one"', "Ann Berg", "Ann Berg"),
        ('"two"', "He", "He"),
        ('"three"', "He", "He"),
    )
    assert len(merged.speakers) == 3
    assert all(s.aliases == () for s in merged.speakers)
    assert merged.speakers[1].note


def test_a_title_alone_is_no_alias() -> None:
    merged = speakers_of(
        'Ann Berg said "one". The mayor said "two".',
        ('"one"', "Ann Berg", "Ann Berg"),
        ('"two"', "Ann Berg", "The mayor"),
    )
    assert merged.speakers[0].aliases == ()


def test_an_official_here_and_an_official_there_may_be_two() -> None:
    merged = speakers_of(
        'An official said "one". Another day, an official said "two".',
        ('"one"', "An official", "An official"),
        ('"two"', "an official", "an official"),
    )
    assert len(merged.speakers) == 2


def test_joint_speakers_get_an_id_each() -> None:
    merged = speakers_of(
        'Putin and Xi praised their "partnership". Xi said "two".', ('"two"', "Xi", "Xi")
    )
    doc = document('Putin and Xi praised their "partnership". Xi said "two".')
    merged = merge(
        doc,
        [
            attribution(doc, "c0.0", '"partnership"', "Putin", "Xi", source="Putin and Xi"),
            attribution(doc, "c0.1", '"two"', "Xi", source="Xi"),
        ],
    )
    assert [a.speaker_ids for a in merged.attributions] == [("s1", "s2"), ("s2",)]
    assert all(s.aliases == () for s in merged.speakers)


def test_a_family_name_that_comes_first_finds_its_full_name() -> None:
    merged = speakers_of(
        'Chinese leader Xi Jinping arrived. "One," Xi said.', ('"One,"', "Xi", "Xi")
    )
    assert [s.name for s in merged.speakers] == ["Xi Jinping"]


def test_a_body_named_after_a_person_is_no_full_name_of_theirs() -> None:
    merged = speakers_of(
        'The old Clinton Foundation hall was full. "One," Clinton said.',
        ('"One,"', "Clinton", "Clinton"),
    )
    assert [s.name for s in merged.speakers] == ["Clinton"]


def test_a_full_name_that_opens_a_sentence_counts_as_somebody() -> None:
    merged = speakers_of(
        'Adaeze Okafor has been mayor for years. Emeka Okafor said "no". Mayor Okafor said "yes".',
        ('"no"', "Emeka Okafor", "Emeka Okafor"),
        ('"yes"', "Mayor Okafor", "Mayor Okafor"),
    )
    assert set(by_name(merged)) == {"Emeka Okafor", "Mayor Okafor"}
    assert "Adaeze Okafor" in (by_name(merged)["Mayor Okafor"].note or "")


def test_a_name_does_not_begin_in_the_sentence_before() -> None:
    merged = speakers_of(
        'It is the largest in the Universe. Trump said "one". Donald Trump said "two".',
        ('"one"', "Trump", "Trump"),
        ('"two"', "Donald Trump", "Donald Trump"),
    )
    assert [s.name for s in merged.speakers] == ["Donald Trump"]
