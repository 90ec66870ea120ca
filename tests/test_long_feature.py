"""What a long news feature is full of: descriptions beside names, pronouns, insertions."""

from __future__ import annotations

import pytest

from attrib.language.names import parse_name
from attrib.model import Grade, Kind
from tests.embedded_runs import found, one, words
from tests.links import candidate, verify

LEADER = "The leader, Ann Grey, said the plan was dead. She left.\n\n"


@pytest.mark.parametrize(
    ("text", "phrase", "speaker"),
    [
        (
            LEADER
            + "Her neighbour, Colin Fry, has sold his house, though he admits the roof leaks.",
            "the roof leaks",
            "Colin Fry",
        ),
        (
            LEADER + "The coroner, Lydia Marsh, opened an inquest. She warned that she would act.",
            "she would act",
            "Lydia Marsh",
        ),
        (
            LEADER + "Captain Hugh Holm, 61, came on Monday. “The boat was rotten,” he wrote.",
            "The boat was rotten",
            "Hugh Holm",
        ),
        (
            LEADER
            + "In Kells, the local MP, Gareth Pole, has called the plan “an act of madness”.",
            "an act of madness",
            "Gareth Pole",
        ),
        (
            LEADER + "Pressed on the costs, she said: “They are high.”",
            "They are high",
            "Ann Grey",
        ),
        (
            LEADER + "Hugh Holm told the Courier it was a lie. He insisted that the boat was new.",
            "the boat was new",
            "Hugh Holm",
        ),
    ],
)
def test_who_is_meant(text: str, phrase: str, speaker: str) -> None:
    said = one(found(text), phrase)
    assert said.speakers == (speaker,)
    (link,) = verify(text, said)
    assert link.grade is Grade.VERIFIED


def test_a_surname_has_the_gender_of_its_full_name() -> None:
    """ "She" after a sentence about Holm: the text has a Hugh Holm, and so it is not he."""
    text = (
        "Hugh Holm met Professor Ada Brook.\n\n“With respect to Professor Brook, it is a guess,” "
        "Holm said. She replied: “It is a good one.”"
    )
    said = one(found(text), "It is a good one")
    (link,) = verify(text, said.model_copy(update={"speakers": ("Ada Brook",)}))
    assert link.grade is Grade.VERIFIED
    (wrong,) = verify(text, said.model_copy(update={"speakers": ("Hugh Holm",)}))
    assert wrong.grade is not Grade.VERIFIED
    other = text.replace("Hugh Holm", "Wyn Holm")  # who may be a woman
    (link,) = verify(other, said.model_copy(update={"speakers": ("Ada Brook",)}))
    assert link.grade is Grade.REVIEW


def test_a_name_keeps_the_order_in_which_it_is_written() -> None:
    assert parse_name("Grace Lin").full == "Grace Lin"
    assert parse_name("Lin Biao").full == "Lin Biao"


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("“It was cold,” Ann Lee said by telephone.", "It was cold", "Ann Lee", "said"),
        (
            "A memo of May, read to the inquiry, warned directors that “words will not help”.",
            "words will not help",
            "A memo of May",
            "warned",
        ),
        (
            "Ann Lee said the firm “should have acted sooner” on the dam.",
            "the firm “should have acted sooner” on the dam",
            "Ann Lee",
            "said",
        ),
        (
            "In a letter, seen by the Courier, Ann Lee wrote: “We are late.”",
            "We are late.",
            "Ann Lee",
            "wrote",
        ),
        (
            "Ann Lee repeated her claim on Monday that the dam would hold.",
            "the dam would hold",
            "her",
            "claim",
        ),
    ],
)
def test_who_says_what(text: str, content: str, source: str, cue: str) -> None:
    (said,) = [c for c in found(text) if c.cue and c.cue.text == cue]
    assert words(said) == content
    assert said.source is not None and said.source.text == source


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee handed in her letter on Monday morning.",
        "The ministers have repeatedly ruled that out.",
        "Ann Lee wrote that after a visit of forty minutes.",
        "The plan, seen by the Courier, is long.",
    ],
)
def test_no_one_is_said_to_say_anything(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "“We run it,” said Marcus Tully, Chief Executive of Low Water Foods. “It pays.”",
            "We run it … It pays.",
            "Marcus Tully",
        ),
        ("“Gone?” Ann Lee whispered. “But Rory—”", "Gone? … But Rory—", "Ann Lee"),
    ],
)
def test_who_says_it_and_all_of_it(text: str, content: str, source: str) -> None:
    (said,) = found(text)
    assert words(said) == content
    assert said.source is not None and said.source.text == source


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Experts say sales like this have become common.",
            "sales like this have become common",
            "Experts",
        ),
        ("Petty, whose barn flooded, said she was late.", "she was late", "Petty"),
        ("Mr Okoro asked when it would resume.", "when it would resume", "Mr Okoro"),
        (
            "According to the churchwarden, Susan Bright, more than four people gave.",
            "more than four people gave",
            "the churchwarden, Susan Bright",
        ),
        ("Dredging\tDr Fisk: “The silt is worse.”", "The silt is worse.", "Dr Fisk"),
    ],
)
def test_borders(text: str, content: str, source: str) -> None:
    (said,) = found(text)
    assert words(said) == content
    assert said.source is not None and said.source.text == source


def test_an_office_is_not_the_one_who_holds_it() -> None:
    text = (
        "Mayor Ann Lee left. The mayor’s office later issued a statement saying she would return."
    )
    said = one(found(text), "she would return")
    assert said.speakers == ("The mayor’s office",)


def test_which_after_an_adjective_is_nobody() -> None:
    text = "“I am allergic, which tells you how well they know me,” Ann Lee said."
    assert all("allergic" not in name for c in found(text) for name in c.speakers)


@pytest.mark.parametrize(
    ("ahead", "source", "grade"),
    [
        ("Not ", "everyone in Moll", Grade.REVIEW),
        ("Not all ", "residents", Grade.REVIEW),
        ("Hardly ", "anyone", Grade.REVIEW),
        ("", "Not everyone in Moll", Grade.VERIFIED),  # the sheet shows who
        ("Not long ago ", "the clerk", Grade.VERIFIED),
        ("Not all came. ", "Everyone", Grade.VERIFIED),
    ],
)
def test_what_not_everyone_says_is_not_everyones(ahead: str, source: str, grade: Grade) -> None:
    text = f"{ahead}{source} believes the dam will hold."
    given = candidate("the dam will hold", source, "believes", kind=Kind.INDIRECT)
    (link,) = verify(text, given)
    assert link.grade is grade


COUPLE = (
    "Tom and Bredda Hanlon came home. “It was a cake,” Mr Hanlon said. Mrs Hanlon said it fell."
)


@pytest.mark.parametrize(
    ("phrase", "speaker", "grade"),
    [
        ("It was a cake", "Bredda Hanlon", Grade.REVIEW),
        ("it fell", "Bredda Hanlon", Grade.VERIFIED),
        ("it fell", "Tom Hanlon", Grade.REVIEW),
    ],
)
def test_of_a_couple_each_is_called_by_his_or_her_title(
    phrase: str, speaker: str, grade: Grade
) -> None:
    said = one(found(COUPLE), phrase)
    assert said.speakers != (speaker,) or grade is Grade.VERIFIED
    (link,) = verify(COUPLE, said.model_copy(update={"speakers": (speaker,)}))
    assert link.grade is grade


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "A solicitor acting for him said he was “ready”.",
            "he was “ready”",
            "A solicitor acting for him",
        ),
        (
            "The union called on the minister, Ann Lee, to resign.",
            "the minister, Ann Lee, to resign",
            "The union",
        ),
        (
            "The Taoiseach, Ann Garvan, said it was over.",
            "it was over",
            "The Taoiseach, Ann Garvan",
        ),
        (
            "“He told them,” Ann Lee said. “'It leaks.' That is what he wrote.”",
            "He told them … 'It leaks.' That is what he wrote.",
            "Ann Lee",
        ),
    ],
)
def test_more_borders(text: str, content: str, source: str) -> None:
    (said,) = [c for c in found(text) if c.within is None]
    assert words(said) == content
    assert said.source is not None and said.source.text == source


def test_who_comes_upon_a_thing_says_nothing() -> None:
    assert found("Tom and Ann Lee found their kitchen ceiling on the table.") == []
    assert found("Ann Lee found that the ceiling had come down.") != []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Ann Lee — who came late — argues the dam is “thin”.", "the dam is “thin”", "Ann Lee"),
        (
            "“A child cannot learn so.”\n>\n> — Baroness Orme, in a speech",
            "A child cannot learn so.",
            "Baroness Orme",
        ),
        (
            "Asked by the judge, Mrs Justice Peel, he said: “I have never seen it.”",
            "I have never seen it.",
            "he",
        ),
    ],
)
def test_dashes_and_offices(text: str, content: str, source: str) -> None:
    (said,) = found(text)
    assert words(said) == content
    assert said.source is not None and said.source.text == source


def test_what_leads_to_an_answer_is_not_the_question_s() -> None:
    text = "Bob Roe asked: “Is it so?” Ann Lee replied: “It is.”"
    assert [(words(c), c.speakers) for c in found(text)] == [
        ("Is it so?", ("Bob Roe",)),
        ("It is.", ("Ann Lee",)),
    ]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Roe ‘took it all’, jury told\n\nA clerk took it.", Grade.REVIEW),
        ("Roe ‘took it all’, clerk told\n\nA clerk took it.", Grade.VERIFIED),
        ("Roe ‘took it all’, jury told us on Monday.", Grade.VERIFIED),
    ],
)
def test_in_a_headline_a_jury_is_told(text: str, grade: Grade) -> None:
    source = "clerk" if "clerk told" in text else "jury"
    given = candidate("Roe ‘took it all’", source, "told", kind=Kind.MIXED)
    (link,) = verify(text, given)
    assert link.grade is grade
