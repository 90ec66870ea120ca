"""English constructions that name a speaker or make a cue, each with a wrong link beside it."""

import pytest

from attrib.model import Attribution, Grade, Kind
from tests import links


def verify(text: str, content: str | tuple[str, ...], source: str, cue: str) -> Attribution:
    (found,) = links.verify(text, links.candidate(content, source, cue, kind=Kind.INDIRECT))
    return found


SPEAKERS = [
    # text, content, speaker, cue: whom a preposition names after the cue
    ("Bob Roe drew praise from Ann Lee.", "Bob Roe", "Ann Lee", "drew praise from"),
    ("Bob Roe has the backing of Ann Lee.", "Bob Roe", "Ann Lee", "has the backing of"),
    ("The claim was attributed to Ann Lee.", "The claim", "Ann Lee", "was attributed to"),
    ("Bob Roe is named in the report.", "Bob Roe", "the report", "is named"),
    ("The shed was listed on the records.", "The shed", "the records", "was listed"),
]


@pytest.mark.parametrize(("text", "content", "speaker", "cue"), SPEAKERS)
def test_a_preposition_after_the_cue_names_the_speaker(
    text: str, content: str, speaker: str, cue: str
) -> None:
    assert verify(text, content, speaker, cue).grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        # given to the subject, not by it
        ("Bob Roe drew praise from Ann Lee for the dam.", "the dam", "Bob Roe", "drew praise from"),
        # only the one who sends, only some of those joined
        ("Bob Roe won praise from Ann Lee’s aide.", "Bob Roe", "Ann Lee", "won praise from"),
        ("Bob Roe won praise from Ann Lee and Al Fox.", "Bob Roe", "Ann Lee", "won praise from"),
        # the object of the support
        ("Bob Roe voiced support of Ann Lee.", "Bob Roe", "Ann Lee", "voiced support of"),
        # no document
        ("Bob Roe is named in the garden.", "Bob Roe", "the garden", "is named"),
    ],
)
def test_not_everything_after_a_preposition_speaks(
    text: str, content: str, source: str, cue: str
) -> None:
    assert verify(text, content, source, cue).grade is not Grade.VERIFIED


SUBJECTS = [
    # text, content, right speaker, wrong speaker, cue
    ("Ann Lee then mocked Roe’s proposed dam and praised it.", "it", "Ann Lee", "Roe", "praised"),
    ("Ann Lee represents Al Fox and warns that it rained.", "it rained", "Ann Lee", "Al", "warns"),
    ("Those who saw what Bob Roe made said it sank.", "it sank", "Those", "Bob Roe", "said"),
    ("Ann Lee the optimist told Bob Roe it sank.", "it sank", "Ann Lee", "Bob Roe", "told"),
    (
        "The board less than two weeks ago told Ann Lee that it sank.",
        "it sank",
        "The board",
        "Ann Lee",
        "told",
    ),
    (
        "A survey on Tuesday of leading captains for Bob Roe found that it sank.",
        "it sank",
        "A survey",
        "Bob Roe",
        "found",
    ),
    (
        "The pilots who’d work for Cole or Ben Carr told Ann Lee it sank.",
        "it sank",
        "The pilots",
        "Ann Lee",
        "told",
    ),
    (
        "He saw those of Dover, who review the charts and tell Ann Lee whether to sail.",
        "whether to sail",
        "who",
        "Ann Lee",
        "tell",
    ),
    (
        "Captains who favour Ann Lee agree that it sank.",
        "it sank",
        "Captains",
        "Ann Lee",
        "agree",
    ),
    (
        "The yard was built by Bob Roe, and which through the century supported tolls.",
        "tolls",
        "which",
        "Bob Roe",
        "supported",
    ),
    (
        "Citing a leak in “the whole yard,” Ann Lee urged Bob Roe to leave.",
        "a leak in “the whole yard,”",
        "Ann Lee",
        "Bob Roe",
        "Citing",
    ),
    ("Bell Blasts Al Fox, Says Boats Sank", "Boats Sank", "Bell", "Al Fox", "Says"),
    (
        "The vote permitted Ann Lee to warn Bob Roe that it sank.",
        "it sank",
        "Ann Lee",
        "The vote",
        "to warn",
    ),
    (
        "The leak gave Ann Lee new reason to denounce Bob Roe.",
        "Bob Roe",
        "Ann Lee",
        "The leak",
        "to denounce",
    ),
    (
        "The leak offers captains a chance to denounce Bob Roe.",
        "Bob Roe",
        "captains",
        "The leak",
        "to denounce",
    ),
    (
        "It may be enough for Ann Lee to warn Bob Roe that it sank.",
        "it sank",
        "Ann Lee",
        "Bob Roe",
        "to warn",
    ),
    (
        "The yards rely on pilots to warn Bob Roe that it sank.",
        "it sank",
        "pilots",
        "The yards",
        "to warn",
    ),
    (
        "Lee hung it under a poster that said it sank.",
        "it sank",
        "a poster",
        "Lee",
        "that said",
    ),
    ("The leak worried Ann Lee.", "The leak", "Ann Lee", "The leak", "worried"),
]


@pytest.mark.parametrize(("text", "content", "right", "wrong", "cue"), SUBJECTS)
def test_the_subject_is_read(text: str, content: str, right: str, wrong: str, cue: str) -> None:
    assert verify(text, content, right, cue).grade is Grade.VERIFIED
    assert verify(text, content, wrong, cue).grade is not Grade.VERIFIED


FEELINGS = [
    ("She isn’t impressed by the dam.", "the dam", "She", "isn’t impressed by"),
    ("She was delighted by the dam.", "the dam", "She", "was delighted by"),
    ("Alarmed by the leak, Ann Lee left.", "the leak", "Ann Lee", "Alarmed by"),
    ("The leak is galling to Ann Lee.", "The leak", "Ann Lee", "is galling to"),
    ("The plan struck a chord with captains.", "The plan", "captains", "struck a chord"),
]


@pytest.mark.parametrize(("text", "content", "source", "cue"), FEELINGS)
def test_who_feels(text: str, content: str, source: str, cue: str) -> None:
    assert verify(text, content, source, cue).grade is Grade.VERIFIED
    assert verify(text, source, content, cue).grade is not Grade.VERIFIED


CUES = [
    # what is said to be one, and what looks like it and is none
    ("In Ann Lee’s mind, it is lost.", "it is lost", "Ann Lee’s mind", "In", True),
    ("In Ann Lee’s house, it is lost.", "it is lost", "Ann Lee’s house", "In", False),
    ("By some measures, it is lost.", "it is lost", "some measures", "By", True),
    ("By some bridges, it is lost.", "it is lost", "some bridges", "By", False),
    ("To Ann Lee, the dam is a threat.", "the dam is a threat", "Ann Lee", "To", True),
    ("To Ann Lee, the town gave a cup.", "the town gave a cup", "Ann Lee", "To", False),
    ("For Ann Lee, the dam was a home.", "the dam was a home", "Ann Lee", "For", False),
    ("Under the new rules, dogs may sail.", "dogs may sail", "the new rules", "Under", True),
    ("Under the new bridge, dogs may sail.", "dogs may sail", "the new bridge", "Under", False),
    ("He read a law that would ban tolls.", "ban tolls", "that", "would", True),
    ("He met a man that would ban tolls.", "ban tolls", "that", "would", False),
    ("He read a speech that included a list.", "a list", "that", "included", True),
    ("He met a crew that included a cook.", "a cook", "that", "included", False),
    ("Ann Lee hit Bob Roe over the fees.", "Bob Roe over the fees", "Ann Lee", "hit", True),
    ("Ann Lee hit Bob Roe over the head.", "Bob Roe over the head", "Ann Lee", "hit", False),
    ("The storm hit it over the weekend.", "it over the weekend", "The storm", "hit", False),
    ("Ann Lee knocked it as unfair.", "it as unfair", "Ann Lee", "knocked", True),
    ("Ann Lee knocked it as he left.", "it as he left", "Ann Lee", "knocked", False),
    ("Ann Lee took a swipe at the fee.", "the fee", "Ann Lee", "took a swipe at", True),
    ("Ann Lee took a spade at the fee.", "the fee", "Ann Lee", "took a spade at", False),
    ("Ann Lee ranked it among the worst.", "it among the worst", "Ann Lee", "ranked", True),
    ("Ann Lee ranked the cups.", "the cups", "Ann Lee", "ranked", False),
    ("Ann Lee drew a sharp contrast.", "a sharp contrast", "Ann Lee", "drew", True),
    ("Ann Lee drew a sharp knife.", "a sharp knife", "Ann Lee", "drew", False),
    ("They launched a trio of posters.", "a trio of posters", "They", "launched", True),
    ("They launched a trio of boats.", "a trio of boats", "They", "launched", False),
    ("She often referred to him as a rat.", "to him as a rat", "She", "often referred", True),
    ("She often walked to him by sea.", "to him by sea", "She", "often walked", False),
    ("She coached him to “breathe” first.", "to “breathe” first", "She", "coached", True),
    ("She coached a “good” team.", "a “good” team", "She", "coached", False),
    ("They are set to sue him.", "sue him", "They", "are set to", True),
    ("“Great!” beamed Ann Lee.", "“Great!”", "Ann Lee", "beamed", True),
    # what somebody is, and what only stands near
    ("Ann Lee is a sharp critic of the dam.", "the dam", "Ann Lee", "critic of", True),
    ("Ann Lee, a banker and fan of tolls, left.", "tolls", "Ann Lee", "fan of", True),
    ("Ann Lee met Bob Roe, a fierce critic of tolls.", "tolls", "Ann Lee", "critic of", False),
    # what leads to the main clause
    ("In response to the leak, Ann Lee left.", "the leak", "Ann Lee", "In response to", True),
    ("In response to the leak, Al saw Bob Roe.", "the leak", "Bob Roe", "In response to", False),
    # heads of documents; what rises from whom
    ("Tolls fell in just about every poll.", "Tolls fell", "just about every poll", "in", True),
    ("Tolls fell in just about every town.", "Tolls fell", "just about every town", "in", False),
    ("Boos erupt from the crowd.", "Boos", "the crowd", "erupt from", True),
    ("Boats rise from the crowd.", "Boats", "the crowd", "rise from", False),
    # not only, not, no
    ("They not only mocked it but left.", "it", "They", "mocked", True),
    ("They had not mocked the dam.", "the dam", "They", "mocked", False),
    ("A leak they denied, noting that it rained.", "it rained", "they", "noting", True),
    # "it" is the object of an attitude, but no words
    ("They opposed it.", "it", "They", "opposed", True),
    ("They said it.", "it", "They", "said", False),
    ("They denied it.", "it", "They", "denied", False),
    ("They believed it.", "it", "They", "believed", False),
    ("They railed against it.", "it", "They", "railed against", True),
]


@pytest.mark.parametrize(("text", "content", "source", "cue", "is_cue"), CUES)
def test_what_makes_a_cue(text: str, content: str, source: str, cue: str, is_cue: bool) -> None:
    assert (verify(text, content, source, cue).grade is Grade.VERIFIED) is is_cue


GOES_ON = [
    # between the two quotations, and whether the second is still the speaker's
    (", half joking. He plans to sail.", True),
    (", referring to what he calls the leak.", True),
    (" when asked whom he would back.", True),
    (". Roe thinks of the sea.", True),
    (". She plans to sail.", False),
    (". He met Cole. He replied at once.", False),
    (". Ann Lee laughed.", False),
    (". Ann Lee disagreed.", False),
]


@pytest.mark.parametrize(("between", "goes_on"), GOES_ON)
def test_a_later_quotation_is_the_speakers_if_nobody_else_spoke(
    between: str, goes_on: bool
) -> None:
    text = f"“I am good at it,” said Bob Roe{between} “You are not good at it.”"
    pieces = ("I am good at it", "You are not good at it.")
    assert (verify(text, pieces, "Bob Roe", "said").grade is Grade.VERIFIED) is goes_on


NEARER = [
    # between cue and content, and whether it is another's cue
    ("Ann Lee said in her opening remarks that boats sank.", False),
    ("Ann Lee said in her note, written by Bob Roe, a clerk, that boats sank.", False),
    ("Ann Lee said — and Bob Roe presumably believes — that boats sank.", False),
    ("Ann Lee said, while Bob Roe insists that boats sank.", True),
    ("Ann Lee said — and Bob Roe insisted that boats sank.", True),
    ("Ann Lee said of a report that claims that boats sank.", True),
]


@pytest.mark.parametrize(("text", "nearer"), NEARER)
def test_plurals_and_insertions_are_no_nearer_cue(text: str, nearer: bool) -> None:
    assert (verify(text, "boats sank", "Ann Lee", "said").grade is Grade.VERIFIED) is not nearer


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        # what an authority says, which makes it so
        (
            "The court struck down the toll on the bridge.",
            "the toll on the bridge",
            0,
            "struck down",
        ),
        ("The council appointed Bob Roe.", "Bob Roe", 0, "appointed"),
        # the clause is about the document, not about what is done with it
        (
            "The release of the report that said the dam leaks took a year.",
            "the dam leaks",
            1,
            "said",
        ),
        # whose deed the infinitive is
        ("The law would require the owner to admit that it leaks.", "it leaks", 2, "to admit"),
        # what is broadcast, what a work is about
        ("The network covered the flood.", "the flood", 0, "covered"),
        ("“Low Water” follows a clerk.", "a clerk", 4, "follows"),
        # “something” goes back to what was named
        ("He wants a dam, something Ann Lee opposed.", "something", 3, "opposed"),
    ],
)
def test_who_decrees_or_is_led_to_speak(text: str, content: str, speaker: int, cue: str) -> None:
    speakers = [" ".join(text.split()[:2]), "the report", "the owner", "Ann Lee", "“Low Water”"]
    assert verify(text, content, speakers[speaker], cue).grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Bob Roe was appointed to the council.", "the council", "Bob Roe", "was appointed to"),
        (
            "If the court strikes down the toll, Lee leaves.",
            "the toll",
            "the court",
            "strikes down",
        ),
        ("An aide to the author of the report said it leaks.", "it leaks", "the report", "said"),
        (
            "The law would require the owner to admit that it leaks.",
            "it leaks",
            "The law",
            "to admit",
        ),
        ("The driver covered the flood.", "the flood", "The driver", "covered"),
        ("The driver follows a clerk.", "a clerk", "The driver", "follows"),
        ("Ann Lee said something.", "something", "Ann Lee", "said"),
        ("Ann Lee opposed something.", "something", "Ann Lee", "opposed"),
    ],
)
def test_who_decrees_nothing_and_whom_a_clause_is_not_about(
    text: str, content: str, source: str, cue: str
) -> None:
    assert verify(text, content, source, cue).grade is not Grade.VERIFIED
