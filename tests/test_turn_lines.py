"""Turns without a colon: names on lines of their own, and the letters of an interview."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.check.asked import Asked, wordings
from attrib.check.search import search
from attrib.extract.embedded.turns import Turn, find_turns
from attrib.findings import Agreement, Finding
from attrib.language.interview_letters import interview_letters
from attrib.language.name_lines import name_lines
from attrib.model import Grade
from attrib.verify.labels import Labels
from tests.links import candidate, verify
from tests.sheets import document

WELCOME = "Good morning, and welcome to the call of Harrow Marine. Jane Roe will begin."
GROWTH = "Thank you. Our revenue grew nine percent to 41 million."
ORDERS = "We have never had so many orders."
FROM_VANCE = "Our first question comes from Peter Vance of Dunmore Bank."
ASKS = "Thanks for that. How much of it came from the new yard?"
HALF = "About half of it, and I expect more."
MARGINS = "I would add that the margins fell."
OVER = "There are no further questions. Thank you all."


def call(*turns: tuple[str, str], between: str = "\n\n", after: str = "\n\n") -> str:
    """Names and what they say."""
    return after.join(f"{name}{between}{words}" for name, words in turns) + "\n"


TURNS = (
    ("Operator", WELCOME),
    ("Jane Roe", f"{GROWTH}\n\n{ORDERS}"),
    ("Operator", FROM_VANCE),
    ("Peter Vance", ASKS),
    ("Jane Roe", HALF),
    ("Operator", OVER),
)
CALL = "Harrow Marine Third Quarter Call\n\n" + call(*TURNS)


def with_office(pattern: str) -> str:
    offices = {"Jane Roe": "Chief Financial Officer", "Peter Vance": "Dunmore Bank"}
    turns = [
        (pattern.format(name, offices[name]) if name in offices else name, words)
        for name, words in TURNS
    ]
    return call(*turns)


FORMS = {
    "alone": CALL,
    "alone, right above the words": call(*TURNS, between="\n"),
    "a page, a line a paragraph": CALL.replace("\n\n", "\n"),
    "dashes": with_office("{} -- {}"),
    "a dash": with_office("{} – {}"),
    "a hyphen": with_office("{} - {}"),
    "a comma": with_office("{}, {}"),
    "brackets": with_office("{} ({})"),
    "bold": with_office("**{}**"),
    "a heading": with_office("## {}"),
    "the office below": with_office("{}\n{}"),
    "Windows": CALL.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", FORMS)
def test_names_on_lines_of_their_own_are_labels(form: str) -> None:
    text = FORMS[form]
    labels = Labels(text)
    assert [label.name for label in labels.all] == [name for name, _ in TURNS]
    for name, words in TURNS:
        for part in words.split("\n\n"):
            at = labels.at(text.index(part))
            assert at is not None and at.name == name
            assert labels.is_sure(text.index(part))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_said_below_a_name_is_his_or_hers(form: str) -> None:
    doc = document(FORMS[form])
    said = [
        ("".join(doc.text[span.start : span.end] for span in turn.content), turn.name)
        for turn in find_turns(doc)
    ]
    assert said == [(part, name) for name, words in TURNS for part in words.split("\n\n")]
    (right,) = verify(doc, candidate(ORDERS, "Jane Roe", None, ["Jane Roe"]))
    (wrong,) = verify(doc, candidate(ORDERS, "Peter Vance", None, ["Peter Vance"]))
    assert right.grade is Grade.VERIFIED
    assert wrong.grade is not Grade.VERIFIED


@pytest.mark.parametrize("form", FORMS)
def test_who_is_claimed_is_compared_with_the_name(form: str) -> None:
    def found(claimed: str) -> Finding:
        asked = Asked("q", ORDERS, wordings([ORDERS]), "here", (claimed,))
        return one_of(FORMS[form], asked)

    assert found("Ms. Roe").agreement is Agreement.AGREES
    assert found("Peter Vance").agreement is Agreement.DISAGREES


def one_of(text: str, asked: Asked) -> Finding:
    (finding,), _ = search([document(text)], [(asked, [0])])
    return finding


LATE = "\n\n".join((CALL.strip(), "Tom Abel", MARGINS, "Operator", OVER)) + "\n"


def test_whom_nothing_else_names_is_not_known_to_speak() -> None:
    """The line may be a heading as well; what stands below it is nobody's."""
    labels = Labels(LATE)
    assert "Tom Abel" not in {label.name for label in labels.all}
    assert not labels.is_sure(LATE.index(MARGINS))
    assert MARGINS not in {LATE[t.content[0].start : t.content[0].end] for t in turns_of(LATE)}
    for name in ("Operator", "Tom Abel", "Jane Roe"):
        (made,) = verify(LATE, candidate(MARGINS, name, None, [name]))
        assert made.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    "by", ["Tom Abel will add to that.", "Tom Abel -- Chief Executive Officer"]
)
def test_who_is_named_elsewhere_or_with_an_office_may_speak_once(by: str) -> None:
    text = LATE.replace(HALF, f"{HALF} {by}") if by.endswith(".") else LATE.replace("Tom Abel", by)
    assert "Tom Abel" in {label.name for label in Labels(text).all}
    (made,) = verify(text, candidate(MARGINS, "Tom Abel", None, ["Tom Abel"]))
    assert made.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    "ending",
    [
        "Duration: 61 minutes",
        "More about Harrow Marine",
        "Call participants:\n\nJane Roe -- Chief Financial Officer\n\nPeter Vance -- Dunmore Bank",
        "Jane Roe - Chief Financial Officer\nPeter Vance - Dunmore Bank",
    ],
)
def test_what_the_page_adds_is_not_said_by_the_last_speaker(ending: str) -> None:
    note = "We write down every call that we hear. Thank you for reading."
    text = f"{CALL}\n{ending}\n\n{note}\n"
    assert [label.name for label in Labels(text).all] == [name for name, _ in TURNS]
    assert not Labels(text).is_sure(text.index(note))
    assert all(note not in text[t.content[0].start : t.content[-1].end] for t in turns_of(text))


@pytest.mark.parametrize(
    "beginning",
    [
        "Company Participants\n\nJane Roe - Chief Financial Officer\n\nConference Call\n\n"
        "Peter Vance - Dunmore Bank\n\n",
        "Jane Roe -- Chief Financial Officer\nPeter Vance -- Dunmore Bank\n\n",
        "By Ann Lee\n\nHarrow Marine grew in the third quarter. This is what was said.\n\n",
    ],
)
def test_what_stands_above_the_first_words_is_nobodys(beginning: str) -> None:
    text = beginning + call(*TURNS)
    assert [label.name for label in Labels(text).all] == [name for name, _ in TURNS]


@pytest.mark.parametrize(
    ("part", "known"), [("Unidentified Analyst", True), ("Opérateur", True), ("Company", False)]
)
def test_a_part_in_the_conversation_is_a_label(part: str, known: bool) -> None:
    text = CALL.replace("Peter Vance\n\nThanks", f"{part}\n\nThanks")
    labels = Labels(text)
    at = labels.at(text.index(ASKS))
    assert at is not None
    assert (at.name == part) == labels.is_sure(text.index(ASKS)) == known


@pytest.mark.parametrize(
    ("remark", "known"),
    [
        ("I agree with Ms. Zorn.", True),
        ("Thank you, Xanthe.", True),
        ("Thank you Xanthe!", True),
        ("Our next question comes from Xanthe Zorn of Dunmore Bank.", True),
        ("I like Xanthe Zorn.", False),
        ("I like it.", False),
    ],
)
def test_a_name_that_no_list_knows_is_known_by_how_the_others_call_it(
    remark: str, known: bool
) -> None:
    text = call(
        ("Operator", remark), ("Xanthe Zorn", ASKS), ("Jane Roe", HALF),
        ("Xanthe Zorn", "Thanks. That is what I thought."), ("Jane Roe", MARGINS),
        ("Operator", OVER),
    )  # fmt: skip
    labels = Labels(text)
    assert ("Xanthe Zorn" in {label.name for label in labels.all}) == known
    assert labels.is_sure(text.index(ASKS)) == known


def turns_of(text: str) -> list[Turn]:
    return find_turns(document(text))


NONE = {
    "headings": "Our Approach\n\nWe build ferries for you. Why not more?\n\nKey Points\n\nWe build "
    "in Kells. Do you?\n\nOur Approach\n\nWe sell them. Will you buy?\n\nKey Points\n\nYou may.\n",
    "headings with names": "Victoria Park\n\nWe walked there.\n\nFlorence Bridge\n\nI saw it. You "
    "too?\n\nMason Hall\n\nWe went in. Did you?\n\nGrace Chapel\n\nIt is ours.\n",
    "pictures": "The ferry “is ours”, she said. “Do you see?”\n\nJane Roe\n\nThe crew left.\n\n"
    "Tom Abel\n\nNobody came back. “We did,” they said.\n\nJane Roe\n\nThe harbour closed.\n\n"
    "Tom Abel\n\nIt opened again.\n",
    "letters": "I do not like the ferry. Do you?\n\nJane Roe\nKells\n\nWe like it, thank you.\n\n"
    "Tom Abel\nKells\n\nI still do not.\n\nJane Roe\nKells\n\nYou never will.\n\nTom Abel\nKells\n",
    "signed right below": "I do not like it. Do you?\nJane Roe\n\nWe like it, thank you.\n"
    "Tom Abel\n\nI still do not.\nJane Roe\n\nYou never will.\nTom Abel\n\nAll letters are ours.\n",
    "a list of names": "Jane Roe\nTom Abel\nPeter Vance\nJane Roe\nTom Abel\nAnn Lee\n\nWe thank "
    "them. Do you?\n",
    "a directory": "Jane Roe\nEditor\nroe@example.org\n\nTom Abel\nReporter\nabel@example.org\n\n"
    "Peter Vance\nReporter\nvance@example.org\n",
    "addresses": "Jane Roe\n4 Quay Street\nKells\n\nTom Abel\n6 Quay Street\nKells\n\nJane Roe\n"
    "4 Quay Street\nKells\n",
    "a poem": "Annabel Lee\nby the sea I wait for you,\nAnnabel Lee\n\nAnnabel Lee\n"
    "do you see what I see,\nAnnabel Lee?\n\nMary Ann\nis not with you or me,\nMary Ann.\n",
    "a song": "Verse\nI wait for you.\n\nChorus\nDo you wait for me?\n\nVerse\nI left you.\n\n"
    "Chorus\nDo you wait for me?\n",
    "one who is asked": "Jane Roe\n\nI like it. Do you?\n\nJane Roe\n\nWe do. Thank you.\n\n"
    "Jane Roe\n\nI told you so.\n\nJane Roe\n\nYou see?\n",
    "each once": "Jane Roe\n\nI like it. Do you?\n\nTom Abel\n\nI do. Thank you.\n\nPeter Vance\n\n"
    "We do not. Why would you?\n\nAnn Lee\n\nYou see?\n",
    "lives": "Jane Roe\n\nShe was born in Kells. She built ferries.\n\nTom Abel\n\nHe wrote.\n\n"
    "Jane Roe\n\nShe died in 1911.\n\nTom Abel\n\nHe went on writing.\n",
    "places": "Kells, Ohio\n\nWe saw it. Did you?\n\nDover, Kent\n\nWe liked it.\n\nKells, Ohio\n\n"
    "You would. Thank you.\n\nDover, Kent\n\nWe left.\n",
    "wrapped": "We wrote to\nJane Roe\nand to\nTom Abel\nabout you. Did you see? We wrote to\n"
    "Jane Roe\nagain and to\nTom Abel\nas well. Thank you.\n",
}
"""Texts with names or headings on lines of their own that nobody speaks under."""


@pytest.mark.parametrize("case", NONE)
def test_other_lines_of_their_own_are_no_speakers(case: str) -> None:
    text = NONE[case]
    assert name_lines(text).labels == ()
    assert Labels(text).all == []
    assert turns_of(text) == []


HEADINGS = st.sampled_from(
    ["Key Points", "Next Steps", "Our Approach", "Prepared Remarks", "About Us", "Harrow Marine",
     "Question-and-Answer Session", "Dunmore Bank", "Kells", "Getty Images", "Fourth Quarter"]
)  # fmt: skip
SENTENCES = st.sampled_from([GROWTH, ORDERS, ASKS, HALF, MARGINS, "They left.", "It is late."])


@given(st.lists(st.tuples(HEADINGS, SENTENCES), max_size=12), st.sampled_from(["\n", "\n\n"]))
def test_no_heading_becomes_a_speaker(parts: list[tuple[str, str]], between: str) -> None:
    text = call(*parts, between=between)
    assert name_lines(text).labels == ()


@given(st.lists(st.tuples(HEADINGS, SENTENCES), max_size=4), st.integers(0, 5))
def test_nor_in_a_call(parts: list[tuple[str, str]], at: int) -> None:
    text = call(*TURNS[:at], *parts, *TURNS[at:])
    names = {text[label.name.start : label.name.end] for label in name_lines(text).labels}
    assert names == {"Operator", "Jane Roe", "Peter Vance"}
    labels = Labels(text)
    for heading, words in parts if at else ():
        assert not labels.is_sure(text.index(f"{heading}\n\n{words}") + len(heading) + 2)


LETTERS = {
    "Q. A.": ("Q. ", "A. "),
    "Q A": ("Q ", "A "),
    "Q/R": ("Q. ", "R. "),
    "F/A": ("F. ", "A. "),
    "P/R": ("P. ", "R. "),
    "P R": ("P ", "R "),
    "dashes": ("P.— ", "R.— "),
    "bold": ("**P.** ", "**R.** "),
}


@pytest.mark.parametrize("form", LETTERS)
def test_letters_are_labels(form: str) -> None:
    asks, answers = LETTERS[form]
    text = (
        "Interview with Ann Lee\n\n"
        f"{asks}When did you hear of it?\n\n{answers}On Monday.\n\nWe closed the lock.\n\n"
        f"{asks}And then?\n\n{answers}Nothing. It held.\n"
    )
    letters = [asks.strip(" .—*"), answers.strip(" .—*")] * 2
    assert [label.name for label in Labels(text).all] == letters
    said = [(text[t.content[0].start : t.content[-1].end], t.speaker) for t in turns_of(text)]
    assert ("We closed the lock.", "Ann Lee") in said
    assert ("And then?", None) in said
    (made,) = verify(text, candidate("We closed the lock.", letters[1], None, ["Ann Lee"]))
    assert made.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "P. Lind came late. R. Moor did not.\n\nP. Lind went.\n\nR. Moor stayed.\n",
        "A. Build it.\n\nB. Sell it.\n\nC. Why not?\n\nQ. Buy it.\n\nA. Keep it.\n",
        "A Kells man came. Why?\n\nQ Boats sold it.\n\nA Kells woman stayed.\n\nQ Boats went.\n",
        "P. Who came?\n\nR. Nobody.\n",
        "F. Lind, Kells\n\nA. Moor, Kells\n\nF. Abel, Dover\n\nA. Roe, Dover\n",
        "R. Nobody.\n\nP. Who came?\n\nR. Nobody.\n\nP. Who left?\n",
    ],
)
def test_initials_points_and_articles_are_no_letters(text: str) -> None:
    assert interview_letters(text) == ()


def test_the_letter_of_who_asks_is_no_other_person() -> None:
    text = (
        "Entrevista con Ana Lee\n\nP. ¿Quién vino?\n\nR. Nadie.\n\nP. ¿Y luego?\n\nR. Nada más.\n"
    )
    for words, claimed, expected in (
        ("¿Y luego?", "Bo Roe", Agreement.CANNOT_TELL),
        ("Nada más.", "Ana Lee", Agreement.AGREES),
        ("Nada más.", "Bo Roe", Agreement.DISAGREES),
    ):
        found = one_of(text, Asked("q", words, wordings([words]), "here", (claimed,)))
        assert found.agreement is expected, found.reason


RUNS_ON = (
    "ANN LEE: It holds. We built it.\n\nBOB ROE: It leaks.\n\nANN LEE: No.\n\nBOB ROE: Look.\n"
)


@pytest.mark.parametrize(
    ("text", "content", "name", "expected"),
    [
        (RUNS_ON, "We built it.", "ANN LEE", Grade.VERIFIED),
        (RUNS_ON, "We built it.\n\nBOB ROE: It leaks.", "ANN LEE", Grade.REVIEW),
        (CALL, f"{GROWTH}\n\n{ORDERS}", "Jane Roe", Grade.VERIFIED),
        (CALL, f"{ORDERS}\n\nOperator\n\n{FROM_VANCE}", "Jane Roe", Grade.REVIEW),
        (LATE, f"{OVER}\n\nTom Abel\n\n{MARGINS}", "Operator", Grade.REVIEW),
    ],
)
def test_words_that_run_on_into_another_turn_are_not_one_persons(
    text: str, content: str, name: str, expected: Grade
) -> None:
    (made,) = verify(text, candidate(content, name, None, [name]))
    assert made.grade is expected
