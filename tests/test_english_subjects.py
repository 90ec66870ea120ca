"""Who is the subject of an English cue where another name of the sentence stands near it."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

LINKS = [
    # text, content, right speaker, wrong speaker, cue
    # objects of a verb or of a preposition are no subjects of what follows
    (
        "Ann Lee shunned Bob Roe during the fair, claiming that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "claiming",
    ),
    (
        "Ann Lee clashed with the board during the Harbour Days hearing, warning that it rained.",
        "it rained",
        "Ann Lee",
        "Harbour Days",
        "warning",
    ),
    (
        "Ann Lee complained of the Norwood Bank and argued that it rained.",
        "it rained",
        "Ann Lee",
        "Norwood Bank",
        "argued",
    ),
    (
        "Ann Lee said Bob Roe was at sea and claimed that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "claimed",
    ),
    # a clause that has ended has no say in the next one
    (
        "As Bob Roe spoke, Ann Lee left the hall, claiming that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "claiming",
    ),
    (
        "When Bob Roe opened the fair, Ann Lee took a walk to say that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "to say",
    ),
    # a participle or an adjective right after those who do so
    (
        "Bob Roe won the vote of farmers hoping that it rained.",
        "it rained",
        "farmers",
        "Bob Roe",
        "hoping",
    ),
    (
        "Bob Roe leads among those saying that it rained.",
        "it rained",
        "those",
        "Bob Roe",
        "saying",
    ),
    (
        "Bob Roe filmed a talk about Ann Lee claiming that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "claiming",
    ),
    (
        "Bob Roe rules the town, with many worried that it rained.",
        "it rained",
        "many",
        "Bob Roe",
        "worried",
    ),
    # whose a noun is
    (
        "Bob Roe did not answer Ann Lee’s request for a boat.",
        "a boat",
        "Ann Lee’s",
        "Bob Roe",
        "request for",
    ),
    # who feels
    (
        "In the Norwood Hills, farmers were alarmed by the rain.",
        "the rain",
        "farmers",
        "Norwood Hills",
        "were alarmed by",
    ),
    # a name before its noun is not who speaks
    (
        "The Norwood crowd said that it rained.",
        "it rained",
        "The Norwood crowd",
        "Norwood",
        "said",
    ),
    (
        "A Harbour Post reporter wrote that it rained.",
        "it rained",
        "A Harbour Post reporter",
        "Harbour Post",
        "wrote",
    ),
    # who does what another made them do, or is judged for
    (
        "Bob Roe criticised Ann Lee for claiming that it rained.",
        "it rained",
        "Ann Lee",
        "Bob Roe",
        "claiming",
    ),
    (
        "Bob Roe tricked farmers into saying that it rained.",
        "it rained",
        "farmers",
        "Bob Roe",
        "saying",
    ),
    # who is made to feel so
    ("The dam’s price makes me wary of the dam.", "the dam", "me", "price", "wary of"),
    # what something was called stands before who called it so
    (
        "The dam was called “the Norwood Folly” by Ann Lee.",
        "the Norwood Folly",
        "Ann Lee",
        "The dam",
        "was called",
    ),
    # those of whom a clause tells are named before it
    (
        "Many of the farmers who prefer Bob Roe say that it rained.",
        "it rained",
        "Many of the farmers",
        "Bob Roe",
        "say",
    ),
    # whose view it is
    (
        "The fair of Bob Roe seems unsafe to Ann Lee.",
        "The fair of Bob Roe",
        "Ann Lee",
        "Roe",
        "seems unsafe",
    ),
    ("Bob Roe made known a document by Ann Lee.", "known", "Ann Lee", "Bob Roe", "a document"),
    # how many there are is no preposition
    (
        "In Norwood, about half of the farmers said that it rained.",
        "it rained",
        "about half of the farmers",
        "Norwood",
        "said",
    ),
]


def grade(text: str, content: str, source: str, cue: str) -> Grade:
    (attribution,) = verify(text, candidate(content, source, cue, kind=Kind.INDIRECT))
    return attribution.grade


@pytest.mark.parametrize(("text", "content", "right", "wrong", "cue"), LINKS)
def test_another_name_of_the_sentence_is_not_the_subject(
    text: str, content: str, right: str, wrong: str, cue: str
) -> None:
    assert grade(text, content, right, cue) is Grade.VERIFIED
    assert grade(text, content, wrong, cue) is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        (
            "The Norwood Bank has praised farmers for months; Bob Roe sent them a letter on tolls.",
            "tolls",
            "The Norwood Bank",
            "letter on",
        ),
        (
            "Bob Roe met farmers of the upper valley at the fair despite the criticism of tolls.",
            "tolls",
            "Bob Roe",
            "criticism of",
        ),
        (
            "The delay of the ferry was a blow to Bob Roe as criticism of tolls grew in May.",
            "tolls",
            "ferry",
            "criticism of",
        ),
    ],
)
def test_a_noun_far_from_the_speaker_is_tied_to_nobody(
    text: str, content: str, source: str, cue: str
) -> None:
    assert grade(text, content, source, cue) is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Ann Lee emailed farmers, saying that it rained.", "it rained", "Ann Lee", "saying"),
        ("Ann Lee emailed farmers saying that it rained.", "it rained", "Ann Lee", "saying"),
        ("Ann Lee made a pitch to farmers saying it rained.", "it rained", "Ann Lee", "saying"),
        ("Ann Lee was among those saying that it rained.", "it rained", "Ann Lee", "saying"),
        (
            "Ann Lee praised Bob Roe, who came home and claimed that it rained.",
            "it rained",
            "Bob Roe",
            "claimed",
        ),
        ("The mayor came to Ann Lee’s defence.", "Ann Lee’s", "The mayor", "defence"),
        ("Ann Lee herself said that it rained.", "it rained", "Ann Lee", "said"),
        ("To Ann Lee, the dam seemed to leak.", "to leak", "Ann Lee", "seemed"),
        (
            "Bob Roe built the dam, but farmers left the fair, wary of the rain.",
            "the rain",
            "farmers",
            "wary of",
        ),
        ("Ann Lee spent Thursday discussing the dam.", "the dam", "Ann Lee", "discussing"),
        ("Ann Lee said no, as well as warning that it rained.", "it rained", "Ann Lee", "warning"),
        (
            "The promise Ann Lee has made is that it will rain.",
            "it will rain",
            "Ann Lee",
            "promise",
        ),
        (
            "Ann Lee came home last week with harsh words about the dam.",
            "the dam",
            "Ann Lee",
            "words",
        ),
        ("Ann Lee has made the dam a talking point.", "the dam", "Ann Lee", "a talking point"),
        ("The mayor, visibly alarmed by the rain, left.", "the rain", "The mayor", "alarmed by"),
    ],
)
def test_whoever_speaks_may_stand_at_some_distance(
    text: str, content: str, source: str, cue: str
) -> None:
    assert grade(text, content, source, cue) is Grade.VERIFIED
