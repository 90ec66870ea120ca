"""Who a description or a pronoun is by the words of the text, and who it only stands near."""

from __future__ import annotations

import pytest

from attrib.language.fronted import fronted
from attrib.model import Grade, Kind
from tests.links import candidate, verify


def grade(text: str, source: str, name: str, cue: str = "said") -> Grade:
    content = next(c for c in ("it was late", "It was late", "es sei spät") if c in text)
    (said,) = verify(text, candidate(content, source, cue, [name], Kind.INDIRECT))
    return said.grade


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The mayor, Ann Lee, said it was late.", "The mayor", "Ann Lee"),
        ("The mayor of Moll, Ann Lee, said it was late.", "The mayor", "Ann Lee"),
        ("The mayor (Ann Lee) said it was late.", "The mayor", "Ann Lee"),
        ("Ann Lee, the mayor, said it was late.", "the mayor", "Ann Lee"),
        ("His mother, retired nurse Ann Lee, said it was late.", "His mother", "Ann Lee"),
        ("The engineer who tested it, Ann Lee, said it was late.", "The engineer", "Ann Lee"),
        ("It was late, said the mayor, Ann Lee.", "the mayor", "Ann Lee"),
    ],
)
def test_the_name_beside_a_description_is_its_own(text: str, source: str, name: str) -> None:
    assert grade(text, source, name) is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor met Ann Lee and said it was late.", "The mayor", "said"),
        ("The mayor told Ann Lee it was late.", "The mayor", "told"),
        ("The mayor said it was late for Ann Lee.", "The mayor", "said"),
        ("With Ann Lee gone, the mayor said it was late.", "the mayor", "said"),
        ("His mother said it was late for Ann Lee.", "His mother", "said"),
        ("The man who met the chief, Ann Lee, said it was late.", "The man", "said"),
        ("The widow of the mayor, Ann Lee, said it was late.", "The widow", "said"),
        (
            "The man who met the chief, Ann Lee, said it was late.",
            "The man who met the chief, Ann Lee",
            "said",
        ),
    ],
)
def test_a_name_in_the_same_sentence_is_not_the_description(
    text: str, source: str, cue: str
) -> None:
    assert grade(text, source, "Ann Lee", cue) is Grade.REVIEW


@pytest.mark.parametrize(
    ("before", "name", "expected"),
    [
        ("Judge Miriam Holt came.", "Miriam Holt", Grade.VERIFIED),
        ("Judge Holt slept. Judge Miriam Holt came.", "Miriam Holt", Grade.VERIFIED),
        ("The judge, Miriam Holt, came. It rained. All left.", "Miriam Holt", Grade.VERIFIED),
        ("Judge Miriam Holt met Bob Roe.", "Bob Roe", Grade.REVIEW),
        ("Judge Miriam Holt met Judge Ann Lee.", "Miriam Holt", Grade.REVIEW),
        ("Judge Miriam Holt met a judge from Leeds.", "Miriam Holt", Grade.REVIEW),
        ("Judge Miriam Holt met two judges.", "Miriam Holt", Grade.REVIEW),
        ("Judge Miriam Holt met Bob Roe, the judge of the fair.", "Miriam Holt", Grade.REVIEW),
        ("Leeds’s judge came after Judge Miriam Holt.", "Miriam Holt", Grade.REVIEW),
        ("Former judge Miriam Holt came.", "Miriam Holt", Grade.REVIEW),
    ],
)  # fmt: skip
def test_an_office_is_whoever_alone_is_called_so(before: str, name: str, expected: Grade) -> None:
    assert grade(f"{before} Then the judge said it was late.", "the judge", name) is expected


def test_a_comma_before_a_mention_is_no_office() -> None:
    assert grade("Ann Lee sat  , Roe said it was late.", " , Roe", "Ann Lee") is Grade.REVIEW


def test_whom_the_text_calls_so_later_is_not_yet_known() -> None:
    text = "The judge said it was late. Judge Miriam Holt then left."
    assert grade(text, "The judge", "Miriam Holt") is Grade.REVIEW


def test_an_office_in_german() -> None:
    text = "Bürgermeisterin Eva Kern kam. Die Bürgermeisterin sagte, es sei spät."
    assert grade(text, "Die Bürgermeisterin", "Eva Kern", "sagte") is Grade.VERIFIED


OPENINGS = [
    "Asked by Jane Roe,",
    "When questioned by Jane Roe,",
    "On Monday, pressed by Jane Roe about it,",
    "Told that Jane Roe had left,",
    "After meeting Jane Roe,",
    "Speaking after Jane Roe,",
    "In a letter to Jane Roe on Monday,",
    "According to Jane Roe,",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_whom_an_opening_phrase_names_is_not_the_subject_behind_it(opening: str) -> None:
    text = f"Ann Lee came. {opening} she said it was late."
    assert grade(text, "she", "Jane Roe") is Grade.REVIEW
    if not opening.startswith("According"):
        assert grade(text, "she", "Ann Lee") is Grade.VERIFIED


@pytest.mark.parametrize("opening", OPENINGS)
def test_only_the_phrase_itself_is_passed_over(opening: str) -> None:
    assert fronted(f"x {opening} she", 2, len(opening) + 3, "en") == len(opening) + 3
    assert fronted(f"{opening[:-1]} met Ann Lee; then she", 0, len(opening) + 20, "en") == 0


@pytest.mark.parametrize(
    "opening",
    [
        "When Jane Roe arrived,",
        "On the day Jane Roe resigned,",
        "King Jane Roe waved,",
        "After Bob Roe had read the letter to Jane Roe,",
        "After the man was led to Jane Roe,",
    ],
)
def test_a_clause_of_her_own_may_name_her(opening: str) -> None:
    assert fronted(opening + " ", 0, len(opening) + 1, "en") == 0


def test_a_pronoun_that_goes_on_from_a_pronoun_may_be_either() -> None:
    text = "Ann Lee came. She told {} about it. She said it was late."
    assert grade(text.format("Jane Roe"), "She", "Jane Roe") is Grade.REVIEW
    assert grade(text.format("Jane Roe"), "She", "Ann Lee") is Grade.REVIEW
    assert grade(text.format("Bob Roe"), "She", "Ann Lee") is Grade.VERIFIED


def test_a_participle_that_opens_a_sentence_names_nobody() -> None:
    text = "Opening the case, prosecutor Ann Lee stood. She said it was late."
    assert grade(text, "She", "Ann Lee") is Grade.VERIFIED


@pytest.mark.parametrize(
    "clause", ["who had met Bob Roe, a doctor,", "who has seen Bob Roe, who lives there,"]
)
def test_who_is_met_in_a_relative_clause_does_not_say_what_follows(clause: str) -> None:
    text = f"A lawyer {clause} said it was late."
    assert grade(text, "A lawyer", "A lawyer") is Grade.VERIFIED
    assert grade(text, "Bob Roe", "Bob Roe") is Grade.REVIEW


@pytest.mark.parametrize(
    ("before", "wrong", "right"),
    [
        ("Ann Lee’s mother came.", "Ann Lee", None),
        ("Ann Lee and Jane Roe met. Lee’s sister left.", "Ann Lee", None),
        ("Jane Roe’s lawyer, Ann Lee, came.", "Jane Roe", "Ann Lee"),
        ("Ann Lee, Jane Roe’s lawyer, came.", "Jane Roe", "Ann Lee"),
        ("The teacher who saw it, Ann Lee, came.", "Bob Roe", "Ann Lee"),
    ],
)
def test_an_owner_is_not_who_is_owned(before: str, wrong: str, right: str | None) -> None:
    text = f"{before} She said it was late."
    assert grade(text, "She", wrong) is not Grade.VERIFIED
    if right is not None:
        assert grade(text, "She", right) is Grade.VERIFIED


@pytest.mark.parametrize(
    ("before", "name", "expected"),
    [
        ("Moll Ltd sued Zeta plc.", "Moll Ltd", Grade.VERIFIED),
        ("On Monday, Moll Ltd sued Zeta plc.", "Moll Ltd", Grade.VERIFIED),
        ("Moll Ltd sued Zeta plc.", "Zeta plc", Grade.REVIEW),
        ("The firm sued Moll Ltd.", "Moll Ltd", Grade.REVIEW),
        ("Shares of Moll Ltd fell.", "Moll Ltd", Grade.REVIEW),
    ],
)
def test_it_is_what_the_sentence_before_begins_with(
    before: str, name: str, expected: Grade
) -> None:
    assert grade(f"{before} It said it was late.", "It", name) is expected


@pytest.mark.parametrize(
    "source", ["The Ann Lee Foundation", "A source close to Ann Lee", "The book by Ann Lee"]
)
def test_what_is_named_after_somebody_or_near_her_is_not_she(source: str) -> None:
    assert grade(f"Ann Lee left. {source} said it was late.", source, "Ann Lee") is Grade.REVIEW


@pytest.mark.parametrize(
    ("between", "wrong"),
    [
        ("Ann Lee told Jane Roe.", "Jane Roe"),
        ("said Ann Lee. Jane Roe nodded.", "Jane Roe"),
        ("said Ann Lee about Jane Roe.", "Jane Roe"),
    ],
)
def test_who_adds_something_spoke_before(between: str, wrong: str) -> None:
    text = f"“We go,” {between} “It was late,” she added."
    for name, expected in ((wrong, Grade.REVIEW), ("Ann Lee", Grade.VERIFIED)):
        (said,) = verify(text, candidate("It was late", "she", "added", [name]))
        assert said.grade is expected


@pytest.mark.parametrize(
    ("text", "source", "names", "expected"),
    [
        ("Ann Lee and Bob Roe said it was late.", "Ann Lee and Bob Roe", 2, Grade.VERIFIED),
        ("Ann Lee or Bob Roe said it was late.", "Ann Lee or Bob Roe", 2, Grade.REVIEW),
        ("Ann Lee met Bob Roe. They said it was late.", "They", 2, Grade.VERIFIED),
        ("Ann Lee met Bob Roe and Carl Poe. They said it was late.", "They", 2, Grade.REVIEW),
        ("People like Ann Lee said it was late.", "People like Ann Lee", 1, Grade.REVIEW),
        ("Ann Lee Jones said it was late.", "Ann Lee", 1, Grade.REVIEW),
        ("Ann Lee Monday said it was late.", "Ann Lee", 1, Grade.VERIFIED),
        ("Ann Lee Says it was late.", "Ann Lee", 1, Grade.VERIFIED),
    ],
)
def test_several_names_and_parts_of_names(
    text: str, source: str, names: int, expected: Grade
) -> None:
    cue = "Says" if "Says" in text else "said"
    speakers = ["Ann Lee", "Bob Roe"][:names]
    (found,) = verify(text, candidate("it was late", source, cue, speakers, Kind.INDIRECT))
    assert found.grade is expected


def test_the_former_and_the_latter_are_two() -> None:
    text = "The vicar, Simon Pell, met the sexton, Judy Marsh; the latter said it was late."
    assert grade(text, "the latter", "Judy Marsh") is Grade.VERIFIED
    assert grade(text, "the latter", "Simon Pell") is Grade.REVIEW
    three = "Simon Pell met Judy Marsh and Bob Roe. The former said it was late."
    assert grade(three, "The former", "Simon Pell") is Grade.REVIEW


@pytest.mark.parametrize("source", ["his wife, Ana", "The clerk (Ms. Ana)"])
def test_a_description_may_hold_the_name(source: str) -> None:
    assert grade(f"Jed left. Then {source} said it was late.", source, "Ana") is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "source", "wrong", "cue"),
    [
        ("Ann Lee, the mayor says, it was late for.", "the mayor", "Ann Lee", "says"),
        ("Ann Lee, says Bob Roe, it was late for.", "Bob Roe", "Ann Lee", "says"),
        ("Ann Lee, he says, it was late for.", "he", "Ann Lee", "says"),
    ],
)
def test_what_a_clause_between_commas_reports_is_not_who_says_it(
    text: str, source: str, wrong: str, cue: str
) -> None:
    assert grade(text, source, source, cue) is Grade.VERIFIED
    assert grade(text, wrong, wrong, cue) is Grade.REVIEW
    if source == "he":
        assert grade(text, source, wrong, cue) is Grade.REVIEW


def test_a_centre_for_something_is_no_person() -> None:
    text = "Lucy Mark leads the Centre for Atmospheric Studies. She said it was late."
    assert grade(text, "She", "Lucy Mark") is Grade.VERIFIED


@pytest.mark.parametrize(
    "opening",
    [
        "Von Ute Lang gefragt, sagte",
        "Nach einem Gespräch mit Ute Lang sagte",
        "In einem Brief an Ute Lang sagte",
    ],
)
def test_german_openings_name_nobody_whom_the_pronoun_means(opening: str) -> None:
    text = f"Eva Kern kam. {opening} sie, es sei spät."
    assert grade(text, "sie", "Ute Lang", "sagte") is Grade.REVIEW
    assert grade(text, "sie", "Eva Kern", "sagte") is Grade.VERIFIED


def test_a_german_description_with_its_name_is_one_person() -> None:
    text = "Der Vorsitzende der Liste, Uwe Lang, kam. Er sagte, es sei spät."
    assert grade(text, "Er", "Uwe Lang", "sagte") is Grade.VERIFIED


def test_a_german_description_can_be_whom_the_pronoun_means() -> None:
    text = "Die Anwältin von Eva Kern kam. Sie sagte, es sei spät."
    assert grade(text, "Sie", "Eva Kern", "sagte") is Grade.REVIEW


def test_who_asked_her_is_not_she_in_the_sentences_that_follow() -> None:
    text = (
        "The witness, Grace Holm, said she had left. Asked by Adeleke what came next, she said she "
        "was moved. Under pressure she agreed that it rained. “Not once?” asked Edmund Pike. Then "
        "she said it was late."
    )
    assert grade(text, "she", "Adeleke") is Grade.REVIEW
    near = "Ann Lee came. Asked by Jane Roe, she left. She said it was late."
    assert grade(near, "She", "Jane Roe") is Grade.REVIEW
    assert grade(near, "She", "Ann Lee") is Grade.VERIFIED


def test_somebodys_spokeswoman_is_a_person_of_her_own() -> None:
    text = "Lund said it rained. A Halvorsen spokeswoman denied that. She said it was late."
    assert grade(text, "She", "A Halvorsen spokeswoman") is Grade.VERIFIED
    for other in ("Halvorsen", "Lund"):
        assert grade(text, "She", other) is Grade.REVIEW


def test_a_director_may_be_a_woman() -> None:
    text = "Priya Raman asked. Finance director Ulla Berg struck a note. She said it was late."
    assert grade(text, "She", "Ulla Berg") is Grade.VERIFIED
    assert grade(text, "She", "Priya Raman") is Grade.REVIEW
