"""Each rule on right and wrong links, the wrong ones as language models go wrong."""

from __future__ import annotations

import pytest

from attrib.model import (
    Attribution,
    Chunk,
    Document,
    Extraction,
    Furniture,
    Grade,
    Kind,
    Landmark,
    Mode,
    Outcome,
    Position,
    Span,
    Stance,
    Verdict,
    Words,
)
from attrib.verify import Verifier
from tests.links import candidate, verify
from tests.sheets import document

DIRECT, INDIRECT = Kind.DIRECT, Kind.INDIRECT
PASS, FAIL, CANNOT_TELL = Outcome.PASS, Outcome.FAIL, Outcome.CANNOT_TELL


def outcome(doc: Document | str, rule: str, *args: object, **how: object) -> Outcome:
    (attribution,) = verify(doc, candidate(*args, **how))  # type: ignore[arg-type]
    (found,) = [check for check in attribution.checks if check.rule == rule]
    assert found.reason
    for span in found.evidence:
        text = doc if isinstance(doc, str) else doc.text
        assert 0 <= span.start <= span.end <= len(text)
    return found.outcome


MET = (
    "Mayor Olga Trent met union chief Bram Oster on Monday. “We will pay by June,” she said. "
    "Oster replied that he would wait, although Trent’s spokesman later dismissed the idea."
)


# --- words ------------------------------------------------------------------------------------


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
        ("Ann Lee never said it was true.", "it was true", "Ann Lee", "never said", INDIRECT, PASS),
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


# --- link -------------------------------------------------------------------------------------


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


# --- names, kind, context ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "name", "expected"),
    [
        ("Olga Trent came. “Yes,” Trent said.", "Trent", "Olga Trent", PASS),
        ("“Yes,” said Mayor Olga Trent.", "Mayor Olga Trent", "Olga Trent", PASS),
        ("Olga Trent came. “Yes,” she said.", "she", "Olga Trent", PASS),
        ("Olga Trent met Mary Oster. “Yes,” she said.", "she", "Olga Trent", CANNOT_TELL),
        ("Olga Trent came. “Yes,” he said.", "he", "Olga Trent", FAIL),
        ("Olga Trent came. “Yes,” she said.", "she", "Jane Doe", FAIL),
        ("Olga Trent met Bram Oster. “Yes,” Trent said.", "Trent", "Bram Oster", FAIL),
        ("The company grew. It said “yes” again.", "It", "The company", PASS),
        ("Dev Rao founded it. It said “yes” again.", "It", "Dev Rao", FAIL),
        ("“Yes,” she said. Olga Trent came.", "she", "", PASS),
    ],
)
def test_name_licensed(text: str, source: str, name: str, expected: Outcome) -> None:
    speakers = [name] if name else []
    content = "Yes" if "Yes" in text else "yes"
    assert outcome(text, "name_licensed", content, source, "said", speakers) is expected


def test_a_letter_before_an_answer_names_nobody() -> None:
    text = "Q: Who opened the gate?\nA: It broke by itself.\nQ: And then?\nA: Then it rained.\n"
    (answer,) = verify(text, candidate("It broke by itself.", "A", None, []))
    assert answer.grade is Grade.REVIEW
    assert any("“A” is a label, and names nobody" in reason for reason in answer.reasons)


def test_the_pronoun_i_is_no_label() -> None:
    right = candidate("the gate was shut", "I", "thought", [], INDIRECT)
    assert verify("I thought the gate was shut.", right)[0].grade is Grade.VERIFIED
    labelled = candidate("Who shut the gate?", "I", None, [])
    interview = "I: Who shut the gate?\nR: The wind did.\nI: And then?\nR: Then it rained.\n"
    assert verify(interview, labelled)[0].grade is Grade.REVIEW


def test_joint_names() -> None:
    text = "Ann Lee and Bob Roe met. They said it rained. Ann Lee and Bob Roe said it was cold."
    rule = "name_licensed"
    both = ["Ann Lee", "Bob Roe"]
    assert outcome(text, rule, "it rained", "They", "said", both, INDIRECT) is PASS
    assert outcome(text, rule, "it was cold", "Ann Lee and Bob Roe", "said", both, INDIRECT) is PASS
    one = ["Ann Lee"]
    assert outcome(text, rule, "it was cold", "Ann Lee and Bob Roe", "said", one, INDIRECT) is FAIL


def test_kind_follows_the_quotation_marks_of_the_text() -> None:
    text = "Ann Lee said it was “a very bad year for all of us” in the end."
    whole = candidate("it was “a very bad year for all of us” in the end", "Ann Lee", "said")
    (attribution,) = verify(text, whole)
    assert attribution.kind is Kind.MIXED
    assert outcome(text, "kind_agrees", "a very bad year for all of us", "Ann Lee", "said") is PASS
    assert outcome(text, "kind_agrees", "it was", "Ann Lee", "said") is FAIL


@pytest.mark.parametrize(
    ("text", "content", "warned"),
    [
        ("“I do not believe that it will fall,” said Ann Lee.", "it will fall", "not"),
        ("“If they pay, I will stay,” said Ann Lee.", "I will stay", "If"),
        ("“It is a lie that we knew,” said Ann Lee.", "we knew", "lie"),
        ("Ann Lee said she doubted that she ever knew.", "she ever knew", "doubted"),
        ("“They may sing, but it will fall,” said Ann Lee.", "it will fall", ""),
        ("“It is unlikely that it will fall,” said Ann Lee.", "it will fall", "unlikely"),
        ("“They claim that it will fall,” said Ann Lee.", "it will fall", "They claim"),
        ("“According to Bob Roe, it will fall,” said Ann Lee.", "it will fall", "According"),
        ("“Few of us think it will fall,” said Ann Lee.", "it will fall", "Few of us"),
        ("“I was told that it will fall,” said Ann Lee.", "it will fall", "was told"),
        ("“I think it will fall,” said Ann Lee.", "it will fall", ""),
        ("“Bob Roe spoke, and it will fall,” said Ann Lee.", "it will fall", ""),
        ("“They say no more and we will stay,” said Ann Lee.", "We will stay", "no"),
        ("“We will stay if they pay,” said Ann Lee.", "We will stay", "if they pay"),
        ("“We will stay not one day,” said Ann Lee.", "We will stay", "not one day"),
        ("“We will stay no matter what,” said Ann Lee.", "We will stay", ""),
        ("Ann Lee said: „Wir bauen das Wehr nicht.“", "Wir bauen das Wehr", "nicht"),
        ("“It will fall,” said Ann Lee.", "It will fall", ""),
        ("“No. It will fall,” said Ann Lee.", "It will fall", ""),
    ],
)
def test_a_cut_that_turns_the_meaning_is_shown(text: str, content: str, warned: str) -> None:
    (attribution,) = verify(text, candidate(content, "Ann Lee", "said"))
    warnings = " ".join(attribution.context.warnings)
    if warned:
        assert warned in warnings
        assert attribution.grade is Grade.REVIEW
    else:
        assert not warnings


def test_context_gives_the_sentences_around() -> None:
    (attribution,) = verify(MET, candidate("We will pay by June", "she", "said"))
    context = attribution.context
    assert context.before is not None
    assert context.after is not None
    assert MET[context.before.start : context.before.end].startswith("Mayor Olga Trent met")
    assert MET[context.after.start : context.after.end].startswith("Oster replied")


# --- the whole --------------------------------------------------------------------------------


def test_repeated_words_resolve_to_the_ones_that_belong_together() -> None:
    text = "“No,” said Ann Lee. It was late. “No,” said Bob Roe. “No,” said Cy Poe."
    (attribution,) = verify(text, candidate("No", "Bob Roe", "said"))
    at = text.index("No,” said Bob")
    assert attribution.content[0].span == Span(at, at + 2)
    assert attribution.cue is not None
    assert attribution.cue.span is not None
    assert attribution.cue.span.start == text.index("said Bob")
    assert attribution.grade is Grade.VERIFIED


def test_ids_documents_and_places_are_filled_in() -> None:
    text = "First line.\n“Yes,” said Ann Lee."
    (attribution,) = verify(text, candidate("Yes", "Ann Lee", "said", ["Ann Lee"]))
    assert attribution.id == "c3.0"
    assert attribution.document == "d1"
    assert attribution.place is not None
    assert attribution.place.line == 2
    assert attribution.chunks == (3,)
    assert attribution.verdict is Verdict.VERBATIM
    assert attribution.grade is Grade.VERIFIED
    assert attribution.reasons == ()


def test_every_rule_speaks_once_for_every_attribution() -> None:
    odd = [
        candidate("", "", "", [""]),
        candidate("…", None, None),
        candidate("nothing of the kind", "nobody", "nothing", ["Nobody"], within=0),
        candidate(["We will pay", "zzz"], "she", "said", within=7),
    ]
    for attribution in verify(MET, *odd):
        rules = [check.rule for check in attribution.checks]
        assert len(rules) == len(set(rules)) == 14
        assert attribution.grade is not Grade.VERIFIED
        assert attribution.reasons


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "…"])
def test_an_empty_document_refuses_everything(text: str) -> None:
    (attribution,) = verify(text, candidate("Yes", "Ann Lee", "said", ["Ann Lee"]))
    assert attribution.grade is Grade.REFUSED
    assert attribution.verdict is Verdict.ABSENT


# --- complaint --------------------------------------------------------------------------------


def complaint(text: str, *args: object, **how: object) -> str | None:
    doc = document(text)
    chunk = Chunk(index=0, span=Span(0, len(text)))
    return Verifier(doc).complaint(candidate(*args, **how), chunk)  # type: ignore[arg-type]


def test_nothing_is_held_against_what_is_fine() -> None:
    assert complaint(MET, "We will pay by June", "she", "said", ["Olga Trent"]) is None
    assert complaint(MET, '"we will pay by June,"', "she", "said") is None


def test_a_complaint_says_what_to_copy() -> None:
    said = complaint(MET, "We will pay in June", "she", "said")
    assert said is not None
    assert "“We will pay by June”: copy them exactly" in said


def test_a_complaint_names_what_is_missing() -> None:
    said = complaint(MET, "There will be no money at all", "John Doe", "said")
    assert said is not None
    assert "“There will be no money at all” is not in the passage." in said
    assert "“John Doe” is not in the passage." in said


def test_a_complaint_about_the_wrong_speaker_says_who_speaks() -> None:
    said = complaint(MET, "the idea", "Trent", "dismissed", (), INDIRECT)
    assert said is not None
    assert "spokesman" in said


def test_what_stands_outside_the_chunk_is_not_in_the_passage() -> None:
    doc = document(MET)
    chunk = Chunk(index=0, span=Span(0, MET.index("Oster replied")))
    said = Verifier(doc).complaint(candidate("he would wait", "she", "said"), chunk)
    assert said is not None
    assert "“he would wait” is not in the passage" in said


# --- other languages --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        (
            "Der Sender teilte der Polizei mit, dass es brenne.",
            "es brenne",
            "Der Sender",
            "teilte mit",
        ),
        ("Am Montag äußerte sich Ute Falk: „Es brennt.“", "Es brennt.", "Ute Falk", "äußerte sich"),
        ("Ute Falk hatte in Kiel gesagt, es brenne.", "es brenne", "Ute Falk", "hatte gesagt"),
        ("Nach Angaben der Polizei brenne es.", "brenne es", "Angaben der Polizei", "Nach"),
        ("Selon Maud Sorel, il pleut.", "il pleut", "Maud Sorel", "Selon"),
        ("« Il pleut », a dit Maud Sorel.", "Il pleut", "Maud Sorel", "dit"),
        ("«No firmé nada», dijo Hugo Lema.", "No firmé nada", "Hugo Lema", "dijo"),
    ],
)
def test_word_order_of_other_languages(text: str, content: str, source: str, cue: str) -> None:
    kind = DIRECT if "„" in text or "«" in text else INDIRECT
    (attribution,) = verify(text, candidate(content, source, cue, (), kind))
    assert attribution.grade is Grade.VERIFIED, attribution.reasons
    assert attribution.mode is Mode.SPEECH


def test_evidence_of_a_stance_stands_in_the_text() -> None:
    text = "“The dam is a disgrace,” said Ann Lee. “It must go.”"
    made = candidate("The dam is a disgrace,", "Ann Lee", "said")

    def with_evidence(words: str | None) -> Attribution:
        evidence = Words(text=words) if words else None
        stance = Stance(position=Position.OPPOSE, target="the dam", evidence=evidence)
        (said,) = verify(text, made.model_copy(update={"stance": stance}))
        return said

    shown = with_evidence("a disgrace")
    assert shown.grade is Grade.VERIFIED
    assert shown.stance.evidence is not None
    assert shown.stance.evidence.hint is not None
    assert text[slice(*shown.stance.evidence.hint)] == "a disgrace"
    made_up = with_evidence("a crime against the valley")
    assert made_up.grade is Grade.REVIEW
    assert any("a crime against the valley" in reason for reason in made_up.reasons)
    assert with_evidence(None).grade is Grade.VERIFIED


def test_a_voice_of_the_subtitles_is_a_speaker_although_no_word_of_the_text_names_it() -> None:
    spoken = "It rained. I said, “Leave the bridge.” It did not."
    marks = (Landmark(start=0, voice="Ann Lee"), Landmark(start=39, voice="Bo Roe"))
    page = document(spoken, landmarks=marks)

    def judged(words: str, speaker: str) -> Attribution:
        made = candidate(words, None, None, [speaker])
        extraction = Extraction(chunk=Chunk(index=0, span=Span(0, len(spoken))), candidates=(made,))
        return Verifier(page).verify(extraction)[0]

    def grade_of(words: str, speaker: str) -> Grade:
        return judged(words, speaker).grade

    assert judged("It rained.", "Ann Lee").mode is Mode.SPEECH

    assert grade_of("It rained.", "Ann Lee") is Grade.VERIFIED
    assert grade_of("It did not.", "Bo Roe") is Grade.VERIFIED
    assert grade_of("It did not.", "Ann Lee") is not Grade.VERIFIED
    assert grade_of("It rained.", "Bo Roe") is not Grade.VERIFIED


def test_a_spokesman_for_somebody_is_not_verified_as_that_person() -> None:
    text = "Ada Brook opened the bridge. A spokesman for Brook said the cost had doubled."
    made = candidate("the cost had doubled", "A spokesman for Brook", "said", kind=INDIRECT)
    (right,) = verify(text, made)
    assert right.grade is Grade.VERIFIED
    (wrong,) = verify(text, made.model_copy(update={"speakers": ("Ada Brook",)}))
    assert wrong.grade is not Grade.VERIFIED
