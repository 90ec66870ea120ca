"""Wrong links that once passed: each stays for review, and its right twin is verified."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from attrib.model import Grade, Kind, Verdict
from tests.links import candidate, verify


class Link(NamedTuple):
    text: str
    content: str
    source: str
    cue: str
    kind: Kind = Kind.INDIRECT
    speakers: tuple[str, ...] = ()


ALARM = "Alarmed by the flood at Moll, Ann Lee met Bob Roe."
LETTER = "A second letter, which the firm asked this paper to ignore, gave no names at all."
LEAVING = "The clerk, who said she would stay in Moll, was seen to leave."
MAYORS = (
    "Mayors Lee and Roe highlight the enduring strength of their towns, emphasizing their hope "
    "for a dry year."
)
MOST = "“Not ‘most’, as the clerk’s letter said,” Ann Lee answered."
REPORT = (
    "Your husband, Emil Oka, sits on the board. The auditor wrote in her report that there was "
    "“no sign of fraud”."
)


@pytest.mark.parametrize(
    "link",
    [
        Link(ALARM, "the flood at Moll", "Bob Roe", "Alarmed"),
        Link("Worried about the dam, Ann Lee met Bob Roe.", "the dam", "Bob Roe", "Worried about"),
        Link(LETTER, "to ignore, gave no names at all", "the firm", "asked"),
        Link(LEAVING, "she would stay in Moll, was seen to leave", "who", "said"),
        Link(MOST, "Not ‘most’", "the clerk’s letter", "said", Kind.DIRECT),
        Link(MAYORS, "their hope for a dry year", "the enduring strength", "emphasizing"),
        Link(MAYORS, "their hope for a dry year", "their towns", "emphasizing"),
        Link("Lee heard “Help!” from the dam.", "“Help!” from the dam", "Lee", "heard"),
        Link("Lee had seen “a wall of ice”.", "a wall of ice", "Lee", "had seen", Kind.DIRECT),
        Link("The dam did not break, as Lee said.", "The dam did not break", "Lee", "said"),
        Link(REPORT, "there was “no sign of fraud”", "her", "report", Kind.MIXED, ("Emil Oka",)),
    ],
)
def test_a_wrong_link_is_for_review(link: Link) -> None:
    (attribution,) = verify(
        link.text,
        candidate(link.content, link.source, link.cue, link.speakers, kind=link.kind),
    )
    assert attribution.grade is Grade.REVIEW


@pytest.mark.parametrize(
    "link",
    [
        Link(ALARM, "the flood at Moll", "Ann Lee", "Alarmed"),
        Link(ALARM, "the flood at Moll", "Ann Lee", "Alarmed by"),
        Link(MAYORS, "their hope for a dry year", "Mayors Lee and Roe", "emphasizing"),
        Link(LETTER, "to ignore", "the firm", "asked"),
        Link(LEAVING, "she would stay in Moll", "who", "said"),
        Link("The dam broke, as Lee said.", "The dam broke", "Lee", "said"),
        Link("As Lee said, the dam did not break.", "the dam did not break", "Lee", "said"),
        Link(
            "The clerk said the men, who came late, were seen to leave.",
            "the men, who came late, were seen to leave",
            "The clerk",
            "said",
        ),
    ],
)
def test_the_right_link_beside_it_is_verified(link: Link) -> None:
    (attribution,) = verify(
        link.text, candidate(link.content, link.source, link.cue, kind=link.kind)
    )
    assert attribution.grade is Grade.VERIFIED


def test_a_possessive_may_be_of_who_does_it() -> None:
    text = "Emilia Oka sits on the board. The auditor wrote in her report that it was cheap."
    (attribution,) = verify(text, candidate("it was cheap", "her", "report", ("Emilia Oka",)))
    assert attribution.grade is Grade.REVIEW
    assert any("The auditor" in reason for reason in attribution.reasons)


TALK = """\
“Tell us your name!” said the clerk. “Quick!”

“Lee, sir.”

“Once more,” said the clerk.
"""


def test_who_answers_in_the_next_paragraph_is_somebody_else() -> None:
    merged = candidate(["Tell us your name!", "Quick!", "Lee, sir."], "the clerk", "said")
    (attribution,) = verify(TALK, merged)
    assert attribution.grade is Grade.REVIEW
    (attribution,) = verify(TALK, candidate(["Tell us your name!", "Quick!"], "the clerk", "said"))
    assert attribution.grade is Grade.VERIFIED


def test_a_quotation_that_runs_over_paragraphs_is_still_one_speaker() -> None:
    text = "“The dam is old,” said Ann Lee. “It leaks.\n\n“And it will be mended.”"
    whole = candidate(["The dam is old", "It leaks.", "And it will be mended."], "Ann Lee", "said")
    (attribution,) = verify(text, whole)
    assert attribution.grade is Grade.VERIFIED


@pytest.mark.parametrize("cue", ["didn’t say", "never said", "may say"])
def test_words_that_were_not_said_are_for_review(cue: str) -> None:
    text = f"Ann Lee {cue} “perhaps we shall lose the dam”."
    (attribution,) = verify(text, candidate("perhaps we shall lose the dam", "Ann Lee", cue))
    assert attribution.grade is Grade.REVIEW


def test_who_answers_is_not_whom_is_answered() -> None:
    text = "“It is your best work,” said Lord Henry.\n\n“I shall not send it,” he answered."
    (attribution,) = verify(
        text, candidate("I shall not send it", "he", "answered", ("Lord Henry",))
    )
    assert attribution.grade is Grade.REVIEW


def test_a_role_of_my_own_is_one_more_whom_she_may_be() -> None:
    text = (
        "I bowed to the picture of Countess Amelia Rhys. My brother’s wife sighed.\n\n"
        "“I wish you would take it away,” said she."
    )
    said = candidate("I wish you would take it away", "she", "said", ("Countess Amelia Rhys",))
    (attribution,) = verify(text, said)
    assert attribution.grade is Grade.REVIEW


def test_he_is_not_mary() -> None:
    text = "Mary was silent. “Let us return to the dam,” he continued."
    (attribution,) = verify(
        text, candidate("Let us return to the dam", "he", "continued", ("Mary",))
    )
    assert attribution.grade is Grade.REVIEW


def test_in_news_the_speaker_goes_on_in_the_next_paragraph() -> None:
    text = (
        "The dam was shut on Monday.\n\n“It leaks!” said Ann Lee.\n\n“It will be mended in June.”"
        "\n\n"
        "The council meets again in May.\n\nBob Roe was away."
    )
    said = candidate(["It leaks!", "It will be mended in June."], "Ann Lee", "said")
    (attribution,) = verify(text, said)
    assert attribution.grade is Grade.VERIFIED


SHORT, HOLDS = "A bad dam", "It holds."


@pytest.mark.parametrize(
    "text",
    [
        "“A bad dam,” said Bob Roe, and Ann Lee replied. “It holds.”",
        "“A bad dam,” Bob Roe said, but Ann Lee disagreed. “It holds.”",
        "“A bad dam,” Bob Roe said; Ann Lee laughed. “It holds.”",
        "“A bad dam,” said Bob Roe. Al Cole nodded. “It holds.”",
        "“A bad dam,” said Bob Roe. The clerk nodded. “It holds.”",
        "“A bad dam,” said Bob Roe. She nodded. “It holds.”",
    ],
)
@pytest.mark.parametrize("content", [(HOLDS,), (SHORT, HOLDS)])
def test_who_goes_on_after_somebody_else_is_for_review(text: str, content: tuple[str, ...]) -> None:
    (attribution,) = verify(text, candidate(content, "Bob Roe", "said"))
    assert attribution.grade is Grade.REVIEW
    (first,) = verify(text, candidate(SHORT, "Bob Roe", "said"))
    assert first.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "“A bad dam,” said Bob Roe. “It holds.”",
        "“A bad dam,” said Bob Roe, and he smiled. “It holds.”",
        "“A bad dam,” said Bob Roe, who has met Ann Lee. “It holds.”",
        "“A bad dam,” said Bob Roe when asked what Mr. Cole said. “It holds.”",
        "“A bad dam,” said Bob Roe. He nodded. “It holds.”",
        "“A bad dam,” said Bob Roe. Roe built it. “It holds.”",
    ],
)
def test_a_speaker_goes_on_where_nobody_else_comes_between(text: str) -> None:
    (attribution,) = verify(text, candidate((SHORT, HOLDS), "Bob Roe", "said"))
    assert attribution.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ann Lee told the critic of the dam that it leaks.", "critic"),
        ("Ann Lee met a supporter of the dam.", "supporter"),
        ("Ann Lee is married to a critic of the dam.", "critic"),
        ("Ann Lee was replaced by a critic of the dam.", "critic"),
        ("Ann Hughes met a critic of the dam.", "critic"),
    ],
)
def test_whoever_meets_a_critic_is_none(text: str, cue: str) -> None:
    name = " ".join(text.split()[:2])
    (attribution,) = verify(text, candidate("the dam", name, cue, kind=Kind.INDIRECT))
    assert attribution.grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ann Lee is a critic of the dam.", "critic"),
        ("Ann Lee, a supporter of the dam, left.", "supporter"),
        ("Ann Lee has not voted and is a loud critic of the dam.", "is a loud critic of"),
        ("Ann Lee is one of the fiercest critics of the dam.", "critics"),
    ],
)
def test_whoever_is_a_critic_is_one(text: str, cue: str) -> None:
    (attribution,) = verify(text, candidate("the dam", "Ann Lee", cue, kind=Kind.INDIRECT))
    assert attribution.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Bob Roe is named in the report as owner of the dam.", "owner of the dam", "is named"),
        ("Bob Roe was described as owner of the dam.", "owner of the dam", "was described"),
        ("Bob Roe was told that the dam leaks.", "the dam leaks", "was told"),
        ("Bob Roe was blamed for the leak.", "the leak", "was blamed for"),
        ("Bob Roe has been accused of a lie.", "a lie", "has been accused of"),
        ("Bob Roe is said to own the dam.", "own the dam", "is said to"),
    ],
)
def test_a_passive_is_one_with_its_be_inside_the_cue(text: str, content: str, cue: str) -> None:
    (attribution,) = verify(text, candidate(content, "Bob Roe", cue, kind=Kind.INDIRECT))
    assert attribution.grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Bob Roe is convinced that the dam leaks.", "Bob Roe", "is convinced"),
        ("Bob Roe was quoted as saying the dam leaks.", "Bob Roe", "was quoted as saying"),
        ("Bob Roe was forced to admit the dam leaks.", "Bob Roe", "was forced to admit"),
        ("Bob Roe was told by Ann Lee that the dam leaks.", "Ann Lee", "was told by"),
    ],
)
def test_a_participle_may_be_the_speaker_s_own(text: str, source: str, cue: str) -> None:
    (attribution,) = verify(text, candidate("the dam leaks", source, cue, kind=Kind.INDIRECT))
    assert attribution.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "speaker", "other"),
    [
        ("Ann Lee read a study that saw losses, and said it would hold.", "Ann Lee", "a study"),
        ("Ann Lee praised Bob Roe, who built dams, and said it would hold.", "Ann Lee", "Bob Roe"),
        ("Ann Lee met Bob Roe, who built dams and said it would hold.", "Bob Roe", "Ann Lee"),
    ],
)
def test_commas_tell_whose_verb_follows_a_relative_clause(
    text: str, speaker: str, other: str
) -> None:
    right, wrong = verify(
        text,
        candidate("it would hold", speaker, "said", kind=Kind.INDIRECT),
        candidate("it would hold", other, "said", kind=Kind.INDIRECT),
    )
    assert (right.grade, wrong.grade) == (Grade.VERIFIED, Grade.REVIEW)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Bob Roe, who cast a vote, said little.", "Bob Roe, who cast a vote", "little"),
        ("The dam is safe, said nobody.", "The dam is safe", "nobody"),
    ],
)
def test_nobody_and_little_do_not_speak(text: str, content: str, source: str) -> None:
    (wrong,) = verify(text, candidate(content, source, "said", kind=Kind.INDIRECT))
    assert wrong.grade is Grade.REVIEW


@pytest.mark.parametrize("name", ["Trump", "Vox"])
def test_who_only_describes_the_speaker_does_not_speak(name: str) -> None:
    text = f"{name} campaign manager Ann Lee said it was over."
    mention = text.partition(" said")[0]
    wrong, right = verify(
        text,
        candidate("it was over", mention, "said", (name,), kind=Kind.INDIRECT),
        candidate("it was over", mention, "said", ("Ann Lee",), kind=Kind.INDIRECT),
    )
    assert (wrong.grade, right.grade) == (Grade.REVIEW, Grade.VERIFIED)


def test_a_ministry_before_its_minister_is_nobody_else() -> None:
    text = "Transport minister Ann Lee came by bus. “Nobody need fear,” she said."
    (right,) = verify(text, candidate("Nobody need fear", "she", "said", ("Ann Lee",)))
    assert right.grade is Grade.VERIFIED
    text = "Smith met minister Ann Lee. “Nobody need fear,” she said."
    (open_,) = verify(text, candidate("Nobody need fear", "she", "said", ("Ann Lee",)))
    assert open_.grade is Grade.REVIEW


NIGHT = (
    "My aunt Rosa spoke. “Your grandmother knew one of them. ‘Good evening, Emil,’ she told him, "
    "and he said it was late,” she said."
)


def test_she_inside_a_quotation_is_whom_the_quotation_names() -> None:
    wrong, right = verify(
        NIGHT,
        candidate("Good evening, Emil", "she", "told", ("Rosa",)),
        candidate("Good evening, Emil", "she", "told", ("Your grandmother",)),
    )
    assert (wrong.grade, right.grade) == (Grade.REVIEW, Grade.VERIFIED)


def test_what_a_quotation_reports_is_not_quoted_from_whom_it_reports() -> None:
    inner, outer = verify(
        NIGHT,
        candidate("Good evening, Emil", "she", "told"),
        candidate("it was late", "he", "said"),
    )
    assert (inner.kind, outer.kind) == (Kind.DIRECT, Kind.INDIRECT)


@pytest.mark.parametrize("mention", ["reports in France", "officials at Moll"])
def test_where_somebody_speaks_is_nobody(mention: str) -> None:
    wrong, right = verify(
        f"The dam held, according to {mention}.",
        candidate("The dam held", mention, "according to", (mention.rsplit(maxsplit=1)[-1],)),
        candidate("The dam held", mention, "according to", (mention,)),
    )
    assert (wrong.grade, right.grade) == (Grade.REVIEW, Grade.VERIFIED)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Uwe Roth zeigte auf das Schild: „Wir gehen nie.“", "Uwe Roth", "zeigte"),
        ("Uwe Roth bezweifelte die Aussage des Rats: „Wir gehen nie.“", "Uwe Roth", "bezweifelte"),
        ("Ann Lee pointed to the sign: “Wir gehen nie.”", "Ann Lee", "pointed"),
        ("Ann Lee mocked the words of Bob Roe: “Wir gehen nie.”", "Ann Lee", "mocked"),
    ],
)
def test_what_stands_on_a_sign_is_not_said_by_who_points_to_it(
    text: str, speaker: str, cue: str
) -> None:
    (wrong,) = verify(text, candidate("Wir gehen nie.", speaker, cue))
    assert wrong.grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Ann Lee was misquoted as saying the dam holds.", "the dam holds", "saying"),
        ("Ann Lee was accused of saying the dam holds.", "the dam holds", "saying"),
        ("It is a lie that Ann Lee said the dam holds.", "the dam holds", "said"),
        ("Ann Lee said the dam would not hold.", "the dam would", "said"),
        (
            "«La presa va a aguantar», dijo a Ann Lee el alcalde de la ciudad, que es de Moll.",
            "La presa va a aguantar",
            "dijo",
        ),
    ],
)
def test_what_she_did_not_say_is_for_review(text: str, content: str, cue: str) -> None:
    (wrong,) = verify(text, candidate(content, "Ann Lee", cue, kind=Kind.INDIRECT))
    assert wrong.grade is Grade.REVIEW


def test_a_sentence_of_endless_infinitives_is_read_in_time() -> None:
    text = "Ann Lee was" + " to have" * 300 + " said the dam would hold."
    (found,) = verify(text, candidate("the dam would hold", "Ann Lee", "said", kind=Kind.INDIRECT))
    assert found.verdict is Verdict.VERBATIM
