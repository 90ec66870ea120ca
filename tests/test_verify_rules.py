"""Rules on words and links, right and wrong ones, the wrong as language models go wrong."""

from __future__ import annotations

import pytest

from attrib.model import Furniture, Grade, Kind, Landmark, Mode, Outcome, Span
from tests.links import candidate, verify
from tests.rule_outcomes import CANNOT_TELL, DIRECT, FAIL, INDIRECT, MET, PASS, outcome
from tests.sheets import document

# --- words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("We will pay by June", PASS),
        ("we will pay by June", PASS),
        ("We will pay … June", PASS),
        ("We will never pay by June", FAIL),
        ("We will sing by June", FAIL),
        ("We will pay by July", FAIL),
        ("We will pay by June he would wait", FAIL),
        ("There will be no money at all", FAIL),
        ("We will pay by June!", CANNOT_TELL),
    ],
)
def test_content_in_text(content: str, expected: Outcome) -> None:
    assert outcome(MET, "content_in_text", content, "she", "said") is expected


def test_an_ellipsis_that_hides_a_negation_is_for_a_person() -> None:
    text = "“We will certainly not pay this bill,” Ann Lee said."
    args = ("We will certainly … pay this bill", "Ann Lee", "said")
    assert outcome(text, "content_in_text", *args) is CANNOT_TELL
    assert verify(text, candidate(*args))[0].grade is Grade.REVIEW


def test_source_and_cue_in_text() -> None:
    args = ("We will pay by June", "John Doe", "promised")
    assert outcome(MET, "source_in_text", *args) is FAIL
    assert outcome(MET, "cue_in_text", *args) is FAIL
    args = ("We will pay by June", "she", "said")
    assert outcome(MET, "source_in_text", *args) is PASS
    assert outcome(MET, "cue_in_text", *args) is PASS
    assert outcome(MET, "source_in_text", "We will pay by June", None, None) is CANNOT_TELL


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "kind", "expected"),
    [
        ("“Yes,” said Ann Lee.", "Yes", "Ann Lee", "said", DIRECT, PASS),
        ("Ann Lee thinks it will rain.", "it will rain", "Ann Lee", "thinks", INDIRECT, PASS),
        ("Ann Lee met the mayor.", "the mayor", "Ann Lee", "met", INDIRECT, FAIL),
        ("Ann Lee never said it was true.", "it was true", "Ann Lee", "said", INDIRECT, FAIL),
        ("Ann Lee never said it was true.", "it was true", "Ann Lee", "never said", INDIRECT, FAIL),
        (
            "Ann Lee never said if it was true.",
            "if it was",
            "Ann Lee",
            "never said",
            INDIRECT,
            PASS,
        ),
        ("If Ann Lee says it is fair, fine.", "it is fair", "Ann Lee", "says", INDIRECT, FAIL),
        ("Ann Lee should say it is fair.", "it is fair", "Ann Lee", "say", INDIRECT, FAIL),
        ("“I do it like this,” hummed Ann.", "I do it like this", "Ann", "hummed", DIRECT, PASS),
        ("They built a “no limits” pact.", "no limits", "They", "built", DIRECT, FAIL),
    ],
)
def test_cue_is_cue(
    text: str, content: str, source: str, cue: str, kind: Kind, expected: Outcome
) -> None:
    assert outcome(text, "cue_is_cue", content, source, cue, (), kind) is expected


def test_mode_comes_from_the_cue() -> None:
    def mode(text: str, cue: str) -> Mode:
        return verify(text, candidate("it will rain", "Ann Lee", cue, (), INDIRECT))[0].mode

    assert mode("Ann Lee said it will rain.", "said") is Mode.SPEECH
    assert mode("Ann Lee wrote it will rain.", "wrote") is Mode.WRITING
    assert mode("Ann Lee thinks it will rain.", "thinks") is Mode.THOUGHT


def test_furniture_is_nobodys_speech() -> None:
    text = "“Yes,” said Ann Lee.\nYour comment will be reviewed."
    at = text.index("Your")
    doc = document(text, furniture=(Furniture(span=Span(at, len(text)), reason="comment form"),))
    args = ("Your comment will be reviewed", "Ann Lee", "said")
    assert outcome(doc, "not_furniture", *args) is FAIL
    assert verify(doc, candidate(*args))[0].grade is Grade.REFUSED
    assert outcome(doc, "not_furniture", "Yes", "Ann Lee", "said") is PASS


# --- link ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("“We won,” Ann Lee said. “Nobody can stop us.”", "Nobody can stop us.", "Ann Lee", "said"),
        ("“We won.” Ann Lee said.", "We won.", "Ann Lee", "said"),
        ("Ann Lee was blunt and said so. “We won.”", "We won.", "Ann Lee", "said"),
        ("Ann Lee said this:\n\n“We won.”", "We won.", "Ann Lee", "said"),
        ("“One.\n\n“Two.\n\n“Three,” said Ann Lee.", "One.", "Ann Lee", "said"),
        ("According to Ann Lee, it will rain.", "it will rain", "Ann Lee", "According to"),
        ("“We won,” Ann Lee said.\n\n“We did it again.”", "We won", "Ann Lee", "said"),
    ],
)
def test_patterns_in_which_content_cue_and_source_belong_together(
    text: str, content: str, source: str, cue: str
) -> None:
    assert outcome(text, "belongs_together", content, source, cue) is PASS


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        # another sentence
        ("Ann Lee left. Bob Roe said he would stay.", "he would stay", "Ann Lee", "said"),
        # two utterances of two people
        ("“Yes,” said Ann Lee. “No,” said Bob Roe.", ["Yes", "No"], "Ann Lee", "said"),
        # a sentence that holds its own speaker and cue
        ("Ann Lee said it rained.", "Ann Lee said it rained", "Ann Lee", "said"),
        # words of the quotation itself
        ("“It rained. My son said no.” Ann Lee left.", "It rained.", "My son", "said"),
    ],
)
def test_what_does_not_belong_together(
    text: str, content: str | list[str], source: str, cue: str
) -> None:
    assert outcome(text, "belongs_together", content, source, cue) is not PASS


def test_speaker_labels_and_voices() -> None:
    text = (
        "MS. LEE: We will cut taxes.\nMR. ROE: You will not.\nMS. LEE: Wait and see.\n"
        "MR. ROE: I shall.\n"
    )
    assert outcome(text, "belongs_together", "You will not.", "MR. ROE", None) is PASS
    assert outcome(text, "belongs_together", "You will not.", "MS. LEE", None) is not PASS
    right, wrong = verify(
        text,
        candidate("You will not.", "MR. ROE", None, ["Mr. Roe"]),
        candidate("You will not.", "MS. LEE", None, ["Ms. Lee"]),
    )
    assert right.grade is Grade.VERIFIED
    assert wrong.grade is not Grade.VERIFIED
    subtitles = document("It rained.\nIt did not.", landmarks=(Landmark(start=0, voice="Ann"),))
    assert outcome(subtitles, "belongs_together", "It rained.", "Ann", None) is PASS


NEARER = [
    # subject of the cue
    ("Xi met Putin and expressed hope for peace.", "hope for peace", "Xi", "Putin", "expressed"),
    ("Putin came. Erdogan offered to help.", "to help", "Erdogan", "Putin", "offered"),
    ("“Go,” the captain told Ann Lee.", "Go", "the captain", "Ann Lee", "told"),
    ("“Go,” said Bob Roe, who came with Ann Lee.", "Go", "Bob Roe", "Ann Lee", "said"),
    ("Bob Roe, the brother of Ann Lee, said it rained.", "it rained", "Bob Roe", "Ann Lee", "said"),
    ("Standing beside Ann Lee, Bob Roe said it rained.", "it rained", "Bob Roe", "Ann Lee", "said"),
    # spokespeople and others who only belong to a person
    ("Putin's spokesman said no.", "no", "Putin's spokesman", "Putin", "said"),
    ("A lawyer for Ann said it rained.", "it rained", "A lawyer for Ann", "Ann", "said"),
    ("„Nein“, sagte ein Sprecher von Ute.", "Nein", "ein Sprecher von Ute", "Ute", "sagte"),
    # joint statements
    ("Ann and Bob Roe said it rained.", "it rained", "Ann and Bob Roe", "Bob Roe", "said"),
    # passive
    ("Ann Lee was told by Bob Roe that it rained.", "it rained", "Bob Roe", "Ann Lee", "told"),
    (
        "The two mayors discussed the bridge, with Ann Oke calling it bad and predicting its end.",
        "its end",
        "Ann Oke",
        "The two mayors",
        "predicting",
    ),
    (
        "The two mayors discussed the bridge, with Ann Oke describing it as a ruin.",
        "a ruin",
        "Ann Oke",
        "The two mayors",
        "describing",
    ),
    # determiners alone, the object of a verb that makes somebody do it
    ("The cut led some to doubt that it rained.", "it rained", "some", "The cut", "doubt"),
    ("The vote allowed Ann Lee to say that it rained.", "it rained", "Ann Lee", "The vote", "say"),
    (
        "The two captains praise the old bridge over the river, adding no doubt.",
        "no doubt",
        "The two captains",
        "the old bridge",
        "adding",
    ),
    (
        "There was a chance for Ann Lee to warn Bob Roe that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "warn",
    ),
    (
        "The storm will surely force Ann to admit it rained.",
        "it rained",
        "Ann",
        "The storm",
        "admit",
    ),
    ("Bob is not the only pilot to fear that it rained.", "it rained", "pilot", "it", "fear"),
    (
        "Citing a flood, an old one, Ann Lee told Bob Roe that it rained.",
        "a flood",
        "Ann Lee",
        "Bob Roe",
        "Citing",
    ),
    (
        "The dam broke, according to calculations by Ann Lee for Bob Roe.",
        "The dam broke",
        "Ann Lee",
        "Bob Roe",
        "according to",
    ),
    ("One of the boats Ann Lee told Bob Roe of sank.", "boats", "Ann Lee", "Bob Roe", "told"),
    (
        "The pair was described as brave by nearly all sailors.",
        "brave",
        "all sailors",
        "The pair",
        "described",
    ),
    (
        "Roe claimed no part in it, but in a later interview with Lee admitted a leak.",
        "a leak",
        "Roe",
        "Lee",
        "admitted",
    ),
    (
        "A survey on Tuesday of sailors for Ann Lee found that it rained.",
        "it rained",
        "A survey",
        "Tuesday",
        "found",
    ),
    (
        "Some captains remain wary of Ann Lee, often citing the old fees.",
        "the old fees",
        "captains",
        "Ann Lee",
        "citing",
    ),
    ("Bob met Ann; those who voted said it rained.", "it rained", "those", "Ann", "said"),
]


@pytest.mark.parametrize(("text", "content", "right", "wrong", "cue"), NEARER)
def test_no_nearer_speaker(text: str, content: str, right: str, wrong: str, cue: str) -> None:
    rule = "no_nearer_speaker"
    assert outcome(text, rule, content, right, cue, (), INDIRECT) is not FAIL
    assert outcome(text, rule, content, wrong, cue, (), INDIRECT) is FAIL


def test_the_same_pronoun_twice_in_a_sentence_is_one_speaker() -> None:
    text = "She says she will not sail and considers the ferry a wreck."
    rule = "no_nearer_speaker"
    assert outcome(text, rule, "the ferry a wreck", "she", "considers", (), INDIRECT) is PASS


def test_no_nearer_cue() -> None:
    text = "Although Ida Moll warned that money was short, Sam Teague insisted it would be built."
    rule = "no_nearer_cue"
    assert outcome(text, rule, "it would be built", "Sam Teague", "insisted", (), INDIRECT) is PASS
    assert outcome(text, rule, "it would be built", "Ida Moll", "warned", (), INDIRECT) is FAIL
    assert outcome(text, rule, "money was short", "Sam Teague", "insisted", (), INDIRECT) is FAIL


def test_quotation_marks_without_a_speaker_are_terms() -> None:
    text = "They built a “no limits” partnership."
    (attribution,) = verify(text, candidate("no limits", None, None))
    assert attribution.grade is Grade.REFUSED
    assert outcome(text, "speech_not_term", "no limits", None, None) is FAIL
    marked = "Ann Lee showed us a box marked “do not open”."
    assert outcome(marked, "speech_not_term", "do not open", "Ann Lee", "showed") is FAIL


def test_nested_quotation_keeps_its_levels() -> None:
    text = "“My mother told me, ‘Water remembers,’ and I laughed,” said the engineer Ravi Sohn."
    outer = candidate("My mother told me, ‘Water remembers,’ and I laughed", "the engineer", "said")
    inner = candidate("Water remembers", "My mother", "told", within=0)
    first, second = verify(text, outer, inner)
    assert second.within == first.id == "c3.0"
    assert outcome(text, "keeps_levels", "Water remembers", "My mother", "told") is PASS
    assert outcome(text, "keeps_levels", "Water remembers", "the engineer", "said") is FAIL
    misplaced = verify(text, candidate("said the engineer", None, None), inner)[1]
    (check,) = [check for check in misplaced.checks if check.rule == "keeps_levels"]
    assert check.outcome is FAIL
