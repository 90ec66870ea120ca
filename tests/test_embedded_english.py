"""English shapes of attribution that the embedded engine reads."""

from __future__ import annotations

import pytest

from attrib.model import Furniture, Kind, Span
from tests.embedded_runs import article, found, found_in, one, words
from tests.sheets import document

LEE = "The dam was inspected on Monday by Ann Lee, an engineer. "


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“It will hold,” Ann Lee said.", "Ann Lee", "said", "It will hold"),
        ('"It will hold," said Ann Lee.', "Ann Lee", "said", "It will hold"),
        ("Ann Lee said: “It will hold.”", "Ann Lee", "said", "It will hold."),
        ("''It will hold,'' Ann Lee wrote on Monday.", "Ann Lee", "wrote", "It will hold"),
        (
            "“It will hold,” Ann Lee said, “for a hundred years.”",
            "Ann Lee",
            "said",
            "It will hold … for a hundred years.",
        ),
        (
            "“It will hold,” Ann Lee told the council on Monday. “I built it.”",
            "Ann Lee",
            "told",
            "It will hold … I built it.",
        ),
        (
            "“It will hold,” said Ann Lee, an engineer from Leeds who built it.",
            "Ann Lee",
            "said",
            "It will hold",
        ),
    ],
)
def test_direct_speech(text: str, source: str, cue: str, content: str) -> None:
    (said,) = found(text)
    assert said.kind is Kind.DIRECT
    assert said.source is not None and said.source.text == source
    assert said.cue is not None and said.cue.text == cue
    assert words(said) == content
    assert said.speakers == ("Ann Lee",)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ann Lee said that the dam would hold.", "Ann Lee", "the dam would hold"),
        ("Ann Lee said the dam would hold.", "Ann Lee", "the dam would hold"),
        ("The dam would hold, Ann Lee said.", "Ann Lee", "The dam would hold"),
        ("The dam, Ann Lee said, would hold.", "Ann Lee", "The dam … would hold"),
        ("According to Ann Lee, the dam would hold.", "Ann Lee", "the dam would hold"),
        ("The dam would hold, according to Ann Lee.", "Ann Lee", "The dam would hold"),
        (
            "Ann Lee told reporters on Monday that the dam would hold.",
            "Ann Lee",
            "the dam would hold",
        ),
        ("Ann Lee asked whether the dam would hold.", "Ann Lee", "whether the dam would hold"),
        (
            "Ann Lee, who built it, insisted that the dam would hold.",
            "Ann Lee",
            "the dam would hold",
        ),
        ("Ann Lee, 52, of Leeds, says the dam will hold.", "Ann Lee", "the dam will hold"),
        ("Ann Lee vowed to rebuild the dam.", "Ann Lee", "to rebuild the dam"),
        ("Ann Lee praised the council’s plan.", "Ann Lee", "the council’s plan"),
        ("The plan was criticized by Ann Lee.", "Ann Lee", "The plan"),
        (
            "Ann Lee urged the council to rebuild the dam.",
            "Ann Lee",
            "the council to rebuild the dam",
        ),
        ("In a new poll, most voters want the dam.", "a new poll", "most voters want the dam"),
    ],
)
def test_reported_speech(text: str, source: str, content: str) -> None:
    (said,) = found(text)
    assert said.kind is Kind.INDIRECT
    assert said.source is not None and said.source.text == source
    assert words(said) == content


def test_one_subject_serves_verbs_joined_by_and() -> None:
    first, second = found("Ann Lee praised the plan and called for a second dam.")
    assert words(first) == "the plan"
    assert words(second) == "a second dam"
    assert first.speakers == second.speakers == ("Ann Lee",)


def test_a_participle_goes_on_with_the_speaker_not_with_the_nearest_name() -> None:
    said = found("Ann Lee said that Tom Roe is a liar, adding that the dam would hold.")
    assert one(said, "the dam would hold").speakers == ("Ann Lee",)


def test_what_is_added_after_a_quotation_is_no_part_of_it() -> None:
    said = found("“It will hold,” Ann Lee said, adding that two members refused to go in.")
    assert [words(a) for a in said] == ["It will hold", "two members refused to go in"]
    assert [a.speakers for a in said] == [("Ann Lee",)] * 2


def test_claims_that_are_rejected_are_not_said_by_whose_they_are() -> None:
    (rejected,) = found("The board rejected union claims that the dam had moved.")
    assert words(rejected) == "union claims that the dam had moved"


def test_a_relative_clause_that_a_comma_ends_has_no_more_verbs() -> None:
    said = found("Ann Lee read a study that predicted losses, and said the dam would hold.")
    assert one(said, "the dam would hold").speakers == ("Ann Lee",)


def test_who_speaks_is_not_she_of_her_own_words() -> None:
    said = found("Ann Lee shut the door. “My mother knew him. ‘Go,’ she told him,” Ann Lee said.")
    assert [a.speakers for a in said if words(a) == "Go"] == [()]


@pytest.mark.parametrize("called", ["the report outdated", "the report flawed and outdated"])
def test_what_something_is_called_belongs_to_it(called: str) -> None:
    (said,) = found(f"The clerk called {called}.")
    assert words(said) == called


def test_a_name_in_a_description_is_not_the_speaker() -> None:
    (said,) = found("Trump campaign manager Ann Lee said it would hold.")
    assert said.speakers == ("Ann Lee",)


def test_whoever_is_the_subject_of_with_is_the_speaker() -> None:
    said = found("The two met on Monday, with Tom Roe calling the dam a success.")
    assert one(said, "the dam a success").speakers == ("Tom Roe",)


def test_mixed_content_keeps_its_marks() -> None:
    (said,) = found("Ann Lee said the dam was “a disgrace” and must go.")
    assert said.kind is Kind.MIXED
    assert words(said) == "the dam was “a disgrace” and must go"


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“The dam will hold,” Ann Lee said.\n\n"
        "“I have built three of them. None has ever failed.”\n\n"
        "The council meets on Friday."
    )
    (said,) = found(text)
    assert words(said) == ("The dam will hold … I have built three of them. None has ever failed.")


def test_a_quotation_over_three_paragraphs_is_one_with_a_piece_for_each() -> None:
    said = one(article("bridge_press_release.html"), "honest about the cost")
    assert said.speakers == ("Miriam Castellan",)
    assert len(said.content) == 4
    assert (
        said.content[0].text
        == "People told us it could not be done without shutting the river road"
    )


def test_in_a_dialogue_the_next_paragraph_is_the_other_ones() -> None:
    turns = "\n\n".join(f"“Line number {n} of the talk is this one.”" for n in range(12))
    said = found("“Good evening to you,” said Ann Lee.\n\n" + turns)
    assert len(said) == 13
    assert all(c.speakers == () for c in said[1:])


def test_quotations_nest() -> None:
    said = article("appeal_court.txt")
    inner = next(c for c in said if c.content[0].text.startswith("It's legal"))
    assert inner.speakers == ("Daniel Oakes",)
    assert inner.within is not None
    middle = said[inner.within]
    assert middle.speakers == ("Daniel Oakes",)
    assert middle.within is not None
    assert said[middle.within].speakers == ("Lady Justice Thorne",)
    advised = one(said, "My brother told me")
    assert advised.speakers == ("Peter Oakes",)


def test_terms_titles_and_scare_quotes_are_nobodys() -> None:
    assert not found("The “smart” meters failed. The film “The Last Dam” opened on Friday.")


def test_furniture_is_never_quoted() -> None:
    form = "“Tell us what you think of this,” said nobody at all."
    text = "Ann Lee said the dam would hold.\n\n" + form
    marked = Furniture(span=Span(text.index(form), len(text)), reason="comment form")
    doc = document(text, furniture=(marked,))
    assert [words(c) for c in found_in(doc)] == ["the dam would hold"]


def test_a_mark_that_never_closes_swallows_neither_cue_nor_speaker() -> None:
    said = one(article("hostile_page.html"), "We will not be silenced")
    assert said.speakers == ("Theo Marsh",)
    assert words(said).endswith("by a plumbing company")


def test_asked_without_a_subject_has_no_source() -> None:
    asked = one(found("Asked whether the dam would hold, Ann Lee shook her head."), "whether")
    assert asked.source is None
    assert asked.speakers == ()


# --- who ---------------------------------------------------------------------------------


def test_a_last_name_is_the_person_named_before() -> None:
    assert one(found(LEE + "Lee said it would hold."), "hold").speakers == ("Ann Lee",)


def test_a_pronoun_is_the_one_person_it_fits() -> None:
    text = "Ann Lee met Tom Roe at the dam on Monday. She said it would hold."
    assert one(found(text), "hold").speakers == ("Ann Lee",)


def test_a_pronoun_that_fits_two_stays_open() -> None:
    text = "Ann Lee and Mary Roe met at the dam on Monday. She said it would hold."
    assert one(found(text), "hold").speakers == ()


def test_two_people_of_one_surname_are_never_one() -> None:
    text = (
        "Ann Lee and her brother Tom Lee built the dam. "
        "Mr. Lee said it would hold. Ms. Lee said it would fail. Lee said nothing was wrong."
    )
    said = found(text)
    assert one(said, "it would hold").speakers == ("Tom Lee",)
    assert one(said, "it would fail").speakers == ("Ann Lee",)
    assert one(said, "nothing was wrong").speakers == ("Lee",)


def test_the_name_beside_a_description_is_the_speaker() -> None:
    said = found("His lawyer, Celia Marsh, argued that the tape had been cut.")
    assert one(said, "the tape").speakers == ("Celia Marsh",)


def test_a_persons_office_is_not_the_person() -> None:
    text = LEE + "Lee’s office said that the dam would hold."
    assert one(found(text), "hold").speakers == ("Lee’s office",)


# --- turns -------------------------------------------------------------------------------


def test_labels_of_a_transcript_are_speakers() -> None:
    said = article("harbour_speech.txt")
    turn = one(said, "Let me turn to money")
    assert turn.speakers == ("Ines Valcourt",)
    assert turn.source is not None and turn.source.text == "COMMISSIONER VALCOURT"
    assert turn.kind is Kind.DIRECT
    assert not [c for c in said if "Applause" in words(c)]
    hand = next(c for c in said if c.content[0].text == "Lady, this port will bury you.")
    assert hand.speakers == ("an old dock hand",)
    assert hand.within is not None
    assert said[hand.within].speakers == ("Ines Valcourt",)


def test_questions_and_answers_have_their_speakers() -> None:
    said = article("council_interview.md")
    assert one(said, "How bad is it?").speakers == ("Petra Lindqvist",)
    answer = one(said, "There is no pool in them")
    assert answer.source is not None and answer.source.text == "A"
    assert answer.speakers in (("Mayor Okafor",), ("Adaeze Okafor",))
    assert one(said, "Ask the auditor").speakers != answer.speakers


INTERVIEW = """TOM BRANDT: Will the fees rise?

MARTA KELLER: No. Not this year.

TOM BRANDT: Is that a promise?

MARTA KELLER: It is what the board decided.

We have said so since the summer.
"""


def test_what_is_written_about_a_speaker_is_not_her_turn() -> None:
    told = (
        "\nFishermen disagree. “She said the same last year,” said Jan Olsen.\n"
        "\nThe quay will open in May, Keller insists.\n"
    )
    said = found(INTERVIEW + told)
    assert one(said, "She said the same last year").speakers == ("Jan Olsen",)
    assert one(said, "The quay will open in May").kind is Kind.INDIRECT
    assert not [c for c in said if "Fishermen disagree" in words(c)]
    turns = [words(c) for c in said if c.source and c.source.text == "MARTA KELLER"]
    assert turns == ["No. Not this year.", "It is what the board decided."]


def test_a_turn_goes_on_in_paragraphs_without_a_label() -> None:
    told = "\nMy grandfather, Hans Keller, built the first quay.\n"
    said = found(INTERVIEW + told)
    assert one(said, "We have said so").speakers == ("Marta Keller",)
    assert one(said, "built the first quay").speakers == ("Marta Keller",)


def test_a_note_of_the_editors_is_in_nobodys_turn() -> None:
    note = "This interview has been edited for length and clarity."
    said = found(f"{INTERVIEW}\n{note}\n")
    assert one(said, "We have said so").speakers == ("Marta Keller",)
    assert not [c for c in said if "edited for length" in words(c)]


def test_voices_of_subtitles_are_speakers() -> None:
    said = article("flood_briefing.vtt")
    opening = one(said, "I speak for the county")
    assert opening.speakers == ("Dana Whitlock",)
    assert opening.source is None and opening.cue is None
    assert not [c for c in said if "camera shutters" in words(c)]


# --- claims ------------------------------------------------------------------------------


def test_a_claim_is_worded_when_nothing_in_it_points_elsewhere() -> None:
    said = one(found(LEE + "Lee said the dam would hold until 2030."), "the dam")
    assert said.claim == "Ann Lee said that the dam would hold until 2030."


def test_no_claim_is_worded_around_a_pronoun() -> None:
    assert one(found(LEE + "Lee said it would hold until 2030."), "2030").claim is None


@pytest.mark.parametrize("who", ["A 70-year-old from Moll", "The 22-year-old", "Two 9-year-olds"])
def test_whoever_is_known_by_age_is_named_with_it(who: str) -> None:
    said = one(found(f"{who} said the dam would hold."), "would hold")
    assert said.speakers == (who,)
