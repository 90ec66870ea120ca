"""The verifier on any document and any answer: it never fails, and what it shows is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrib.load import load
from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Extraction,
    Grade,
    Kind,
    Located,
    Outcome,
    Span,
    Verdict,
    Words,
)
from attrib.verify import Verifier
from tests.links import candidate, verify
from tests.sheets import document

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# fmt: off
_PIECES = st.sampled_from([
    "Ann Lee", "Bob Roe", "she", "he", "They", "It", "said", "told", "wrote", "according to", "by",
    "“", "”", '"', "'", "‘", "’", "«", "»", ".", ",", ":", "\n", "\n\n", "—", "…", "(", ")", "and",
    "’s spokesman", "the mayor", "that", "not", "if", "it rained", "yes", "5%", "MS. LEE:",
    "日本", "e\u0301", "\U0001f1fa\U0001f1f8", "\ufeff",
])
# fmt: on
_TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(_PIECES, max_size=40).map(" ".join),
    st.lists(_PIECES).map("".join),
)


@st.composite
def _answers(draw: st.DrawFn) -> tuple[str, list[Candidate], Span]:
    text = draw(_TEXTS)

    def words() -> Words:
        if text and draw(st.booleans()):
            start = draw(st.integers(0, len(text)))
            given_words = text[start : draw(st.integers(start, len(text)))]
        else:
            given_words = draw(_TEXTS)
        hint = draw(st.none() | st.tuples(st.integers(-5, 200), st.integers(-5, 200)))
        return Words(text=given_words, hint=Span(*hint) if hint else None)

    def answer() -> Candidate:
        return Candidate(
            content=tuple(words() for _ in range(draw(st.integers(1, 3)))),
            source=words() if draw(st.booleans()) else None,
            cue=words() if draw(st.booleans()) else None,
            speakers=tuple(draw(st.lists(_TEXTS, max_size=2))),
            kind=draw(st.sampled_from(Kind)),
            within=draw(st.none() | st.integers(-1, 3)),
        )

    start = draw(st.integers(0, len(text)))
    return (
        text,
        [answer() for _ in range(draw(st.integers(1, 3)))],
        Span(start, draw(st.integers(start, len(text)))),
    )


@pytest.mark.parametrize("marks", ["\r“", "“ ”", "\u2028", "\t'", "…", "\ufeff"])
def test_a_speaker_of_marks_and_spaces_alone_is_nobody(marks: str) -> None:
    text = f"The dam is safe, said Ann Lee. {marks} He left."
    stated = Words(text=marks)
    answer = candidate("The dam is safe", "Ann Lee", "said").model_copy(update={"source": stated})
    (found,) = verify(text, answer)
    assert found.grade is not Grade.VERIFIED


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(_answers())
def test_any_answer_about_any_text_is_checked(answers: tuple[str, list[Candidate], Span]) -> None:
    text, candidates, span = answers
    doc = document(text)
    verifier = Verifier(doc)
    chunk = Chunk(index=0, span=span)
    extraction = Extraction(chunk=chunk, candidates=tuple(candidates))
    found = verifier.verify(extraction)
    assert len(found) == len(candidates)
    for attribution, stated in zip(found, candidates, strict=True):
        located = [*attribution.content, attribution.source, attribution.cue]
        for part in located:
            if part is not None:
                _is_true(text, part)
        for check in attribution.checks:
            assert all(0 <= s.start <= s.end <= len(text) for s in check.evidence)
        if attribution.grade is Grade.VERIFIED:
            assert attribution.verdict in (Verdict.VERBATIM, Verdict.NORMALIZED, Verdict.EDITED)
            assert stated.source is not None
            assert not any(c.outcome is Outcome.FAIL for c in attribution.checks[:5])
            assert not attribution.reasons
        verifier.complaint(stated, chunk)
        # what the verifier builds without validation is as valid as what a sheet is read from
        read_again = Attribution.model_validate(attribution.model_dump())
        assert read_again == attribution
        assert hash(read_again) == hash(attribution)
        assert all(type(check.outcome) is Outcome for check in attribution.checks)
    # What was read for a complaint is not read again for the sheet.
    assert verifier.verify(extraction) == found


def _is_true(text: str, part: Located) -> None:
    if part.span is None:
        assert part.verdict is Verdict.ABSENT
        assert part.found is None
        return
    assert text[part.span.start : part.span.end] == part.found
    if part.verdict is Verdict.VERBATIM:
        assert part.found == part.given


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_a_true_link_stays_verified_wherever_it_stands(random: object) -> None:
    """Sentences in any order: the words of each speaker stay the words of that speaker."""
    said = [
        ("“We will pay by June,” Mayor Olga Trent said.", "We will pay by June", "Olga Trent"),
        ("“Nobody believes it,” Bram Oster said.", "Nobody believes it", "Bram Oster"),
        ("Ann Lee said the roof was rotten.", "the roof was rotten", "Ann Lee"),
    ]
    fill = ["It was late.", "The hall had 300 seats.", "Some people left early."]
    sentences = [text for text, _, _ in said] + fill
    random.shuffle(sentences)  # type: ignore[attr-defined]
    text = "\n\n".join(sentences)
    for _, content, speaker in said:
        for other in ("Olga Trent", "Bram Oster", "Ann Lee"):
            (attribution,) = verify(text, candidate(content, other, "said", [other]))
            assert (attribution.grade is Grade.VERIFIED) == (other == speaker)


# --- the seed article -------------------------------------------------------------------------

_PUTIN, _XI = "Vladimir Putin", "Xi Jinping"
_ROLE = "strengthening its role as one of the key pillars of a fair multipolar world order"
_NEED = "the need for Russia and China to uphold their long-standing friendship"
_BOTH = "Russian President Vladimir Putin and Chinese leader Xi Jinping"

RIGHT = [
    (_ROLE, "Putin", "stated", [_PUTIN]),
    (
        "the cooperation is not directed against any specific entity",
        "Putin",
        "emphasizing",
        [_PUTIN],
    ),
    ("old friend", "Xi", "referring to", [_XI]),
    ("the challenging global landscape", "Xi", "acknowledged", [_XI]),
    (_NEED, "Xi", "stressed", [_XI]),
    ("optimism for the future of their bilateral relations", "Xi", "expressing", [_XI]),
    ("partnership", _BOTH, "have praised", [_PUTIN, _XI]),
    ("to mediate peace in the Russia-Ukraine conflict", "Erdogan", "offered", ["Erdogan"]),
    ("this possibility", "Putin's spokesperson", "dismissed", ["Putin's spokesperson"]),
]
WRONG = [
    ("old friend", "Putin", "referring to", [_PUTIN]),
    ("optimism for the future of their bilateral relations", "Putin", "expressing", [_PUTIN]),
    ("the challenging global landscape", "Putin", "acknowledged", [_PUTIN]),
    ("partnership", "Chinese leader Xi Jinping", "have praised", [_XI]),
    ("to mediate peace in the Russia-Ukraine conflict", "Putin", "offered", [_PUTIN]),
    ("this possibility", "Putin", "dismissed", [_PUTIN]),
    ("no limits", "They", "solidifying", [_PUTIN, _XI]),
    ("no limits", "Putin", "stated", [_PUTIN]),
    ("no limits", None, None, []),
    ("approximately 40 times", "They", "have met", [_PUTIN, _XI]),
    ("Belarus, a key ally of Russia, was set to join the SCO", "Belarus", "was set", ["Belarus"]),
    ("Your email address will not be published", None, None, ["John Doe"]),
    ("Your email address will not be published", "John Doe", "said", ["John Doe"]),
]


@pytest.fixture(scope="module")
def seed() -> Verifier:
    return Verifier(load("fixtures/articles/sco_summit.txt", id="d1"))


def _graded(
    verifier: Verifier, content: str, source: str | None, cue: str | None, names: list[str]
) -> Grade:
    size = len(Path("fixtures/articles/sco_summit.txt").read_text(encoding="utf-8"))
    extraction = Extraction(
        chunk=Chunk(index=0, span=Span(0, size)),
        candidates=(candidate(content, source, cue, names),),
    )
    return verifier.verify(extraction)[0].grade


@pytest.mark.parametrize(("content", "source", "cue", "names"), RIGHT)
def test_the_seed_article_has_these_speakers(
    seed: Verifier, content: str, source: str, cue: str, names: list[str]
) -> None:
    assert _graded(seed, content, source, cue, names) is Grade.VERIFIED


@pytest.mark.parametrize(("content", "source", "cue", "names"), WRONG)
def test_the_seed_article_has_not_these(
    seed: Verifier, content: str, source: str | None, cue: str | None, names: list[str]
) -> None:
    assert _graded(seed, content, source, cue, names) is not Grade.VERIFIED
