"""Rules on names, kind and context, and the word order of other languages."""

from __future__ import annotations

import pytest

from attrib.model import (
    Attribution,
    Chunk,
    Extraction,
    Grade,
    Kind,
    Landmark,
    Mode,
    Outcome,
    Position,
    Span,
    Stance,
    Words,
)
from attrib.verify import Verifier
from tests.links import candidate, verify
from tests.rule_outcomes import CANNOT_TELL, DIRECT, FAIL, INDIRECT, MET, PASS, outcome
from tests.sheets import document

# --- names, kind, context -----------------------------------------------------------------


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


# --- other languages ----------------------------------------------------------------------


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
