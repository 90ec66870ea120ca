"""Words that are a cue by what they stand with, and reported speech that has no cue of its own.

The pairs of right and wrong links are in ``fixtures/suite/attribution_cases.jsonl`` (batch 3,
``tests/test_attribution_suite.py``); here is what they rest on.
"""

import tomllib
from importlib import resources

import pytest

from attrib.language.cues import (
    STATED,
    find_cues,
    find_stated_cues,
    lexicon,
    lookup,
    lookup_stated,
    stated_lexicon,
)
from attrib.language.inflect import german_forms
from attrib.model import (
    Attribution,
    Grade,
    Kind,
    Mode,
    Outcome,
    Span,
)
from attrib.verify.lists.wordlists import DEEDS
from tests import links


def verified(text: str, content: str, source: str, cue: str | None) -> Attribution:
    stated = links.candidate(content, source, cue, speakers=(source,), kind=Kind.INDIRECT)
    (found,) = links.verify(text, stated)
    return found


def outcome(attribution: Attribution, rule: str) -> Outcome:
    return next(check.outcome for check in attribution.checks if check.rule == rule)


@pytest.mark.parametrize("language", STATED)
def test_stated_words_are_never_looked_for(language: str) -> None:
    """No engine finds them: a text that is full of them has no cue in it."""
    text = {"en": "The board savaged and lauded nothing.", "de": "Der Rat prangert dies an."}
    known = {entry.lemma for entry in (c.entry for c in find_cues(text["en"]))}
    assert "savage" not in known
    assert find_cues(text["de"], language="de") == []
    for forms in stated_lexicon(language).forms.values():
        assert all(form.entry.stated for form in forms)
    for forms in lexicon(language).forms.values():
        assert not any(form.entry.stated for form in forms)


@pytest.mark.parametrize("language", STATED)
def test_no_stated_word_is_hidden_by_the_lexicon(language: str) -> None:
    """``lookup`` comes first, so an entry that it knows in all its forms would be dead."""
    for category in ("noun", "adjective", "phrase"):
        for lemma in _lemmas(f"stated_{language}", category):
            entry = lookup(lemma, language)
            assert entry is None or (entry.lemma, entry.category) != (lemma, category)
            assert lookup_stated(lemma, language) is not None, lemma


def test_stated_verbs_are_not_deeds_unless_a_clause_is_asked_for() -> None:
    data = _data("stated_en")
    for group in data["verb"]:
        if "to" not in group.get("frames", ()):
            assert not DEEDS & set(group["lemmas"]), group["group"]


@pytest.mark.parametrize(
    ("cue", "lemma", "mode"),
    [
        ("prangerte an", "anprangern", Mode.SPEECH),
        ("anprangerte", "anprangern", Mode.SPEECH),
        ("hat angeprangert", "anprangern", Mode.SPEECH),
        ("hervorhob", "hervorheben", Mode.SPEECH),
        ("wies entschieden zurück", "zurückweisen", Mode.SPEECH),
        ("nannte", "nennen", Mode.SPEECH),
        ("die Befürchtung", "befürchtung", Mode.THOUGHT),
        ("ist der Meinung", "meinung", Mode.THOUGHT),
    ],
)
def test_german_cues_in_every_word_order(cue: str, lemma: str, mode: Mode) -> None:
    entry = lookup(cue, "de") or lookup_stated(cue, "de")
    assert entry is not None
    assert (entry.lemma, entry.mode) == (lemma, mode)


def test_german_forms_stand_apart_and_together() -> None:
    weak = german_forms("an", "klagen", None)
    assert {"klagte an", "anklagte", "angeklagt", "anzuklagen"} <= set(weak)
    strong = german_forms("hin", "weisen", "weist wies wiesen gewiesen weise")
    assert {"wies hin", "hinwies", "hingewiesen", "hinzuweisen"} <= set(strong)
    assert "reden" in german_forms("", "reden", None)
    assert all(form == form.strip() for form in german_forms("", "reden", None))


def test_parts_of_a_german_verb_are_found_apart() -> None:
    text = "Der Verband prangerte am Montag die Zustände im Hafen an."
    (cue,) = find_stated_cues(text, Span(0, len(text)), "de")
    assert text[cue.span.start : cue.span.end] == "prangerte"
    assert find_stated_cues(text, Span(0, len(text)), "fr") == []


def test_who_feels_is_the_object_or_the_subject_of_the_passive() -> None:
    active, passive = "The delay infuriated the dockers.", "The dockers were infuriated by it."
    assert verified(active, "The delay", "the dockers", "infuriated").grade is Grade.VERIFIED
    wrong = verified(active, "the dockers", "The delay", "infuriated")
    assert outcome(wrong, "no_nearer_speaker") is Outcome.FAIL
    assert verified(passive, "by it", "The dockers", "were infuriated").mode is Mode.THOUGHT


@pytest.mark.parametrize(
    ("holder", "grade"),
    [
        ("The survey", Grade.VERIFIED),
        ("The surveyor", Grade.REVIEW),
        ("The poll worker", Grade.REVIEW),
    ],
)
def test_has_is_a_cue_only_of_documents(holder: str, grade: Grade) -> None:
    text = f"{holder} has the mayor eleven points behind."
    found = verified(text, "the mayor eleven points behind", holder, "has")
    assert found.grade is grade


@pytest.mark.parametrize(
    ("made", "grade"),
    [("a rebuke of the board", Grade.VERIFIED), ("a crate of apples", Grade.REVIEW)],
)
def test_a_light_verb_takes_a_message(made: str, grade: Grade) -> None:
    found = verified(f"Senator Falk delivered {made}.", made, "Senator Falk", "delivered")
    assert found.grade is grade


def test_a_noun_names_its_speaker_by_by_and_not_by_to() -> None:
    text = "The warning {} engineer Adder that the quay was unsafe came too late."
    spoken = verified(text.format("by"), "the quay was unsafe", "engineer Adder", "warning")
    heard = verified(text.format("to"), "the quay was unsafe", "engineer Adder", "warning")
    assert spoken.grade is Grade.VERIFIED
    assert outcome(heard, "no_nearer_speaker") is Outcome.FAIL


@pytest.mark.parametrize("between", [" Die Zahlen seien falsch. ", "\n\n"])
def test_reported_mood_goes_on_without_a_cue(between: str) -> None:
    text = f"Die Ministerin wies die Kritik zurück.{between}Das wisse man."
    found = verified(text, "Das wisse man", "Die Ministerin", None)
    assert found.grade is Grade.VERIFIED
    (belongs,) = [check for check in found.checks if check.rule == "belongs_together"]
    at = belongs.evidence[0]
    assert text[at.start : at.end] == "wies"


@pytest.mark.parametrize(
    "text",
    [
        "Die Ministerin wies die Kritik zurück. Die Zahlen sind falsch. Das wisse man.",
        "Die Ministerin wies die Kritik zurück. Der Verband bestritt dies. Das wisse man.",
        "Die Ministerin wies die Kritik zurück.\n\nDie Zahlen sind falsch. Das wisse man.",
        "Die Ministerin besuchte den Hafen. Das wisse man.",
    ],
)
def test_reported_mood_needs_an_unbroken_line_to_its_speaker(text: str) -> None:
    found = verified(text, "Das wisse man", "Die Ministerin", None)
    assert found.grade is not Grade.VERIFIED


def test_english_has_no_such_mood() -> None:
    text = "The minister rejected the criticism. The figures were wrong."
    found = verified(text, "The figures were wrong", "The minister", None)
    assert found.grade is not Grade.VERIFIED


def _data(name: str) -> dict[str, list[dict[str, list[str]]]]:
    path = resources.files("attrib.language").joinpath("data", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _lemmas(name: str, category: str) -> list[str]:
    return [lemma for group in _data(name)[category] for lemma in group["lemmas"]]
