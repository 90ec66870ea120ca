"""The cue lexicon: what is found behind a cue as written."""

from __future__ import annotations

import pytest

from attrib.language.cues import LANGUAGES, find_cues, lexicon, lookup
from attrib.model import Mode, Span


@pytest.mark.parametrize(
    ("cue", "lemma", "mode", "language"),
    [
        ("said", "say", Mode.SPEECH, "en"),
        ("said in a statement", "say", Mode.SPEECH, "en"),
        ("told reporters", "tell", Mode.SPEECH, "en"),
        ("has long argued", "argue", Mode.SPEECH, "en"),
        ("according to", "according to", Mode.SPEECH, "en"),
        (":", ":", Mode.SPEECH, "en"),
        ("shot back", "shoot back", Mode.SPEECH, "en"),
        ("has repeatedly called for", "call for", Mode.SPEECH, "en"),
        ("wrote", "write", Mode.WRITING, "en"),
        ("said in a tweet", "say", Mode.WRITING, "en"),
        ("believes", "believe", Mode.THOUGHT, "en"),
        ("hopes", "hope", Mode.THOUGHT, "en"),
        ("plans", "plan", Mode.PLAN, "en"),
        ("was accused of", "accuse", Mode.SPEECH, "en"),
        ("sagte", "sagen", Mode.SPEECH, "de"),
        ("hat gesagt", "sagen", Mode.SPEECH, "de"),
        ("teilte ihm am Freitag mit", "mitteilen", Mode.SPEECH, "de"),
        ("zufolge", "zufolge", Mode.SPEECH, "de"),
        ("schrieb", "schreiben", Mode.WRITING, "de"),
        ("a déclaré", "déclarer", Mode.SPEECH, "fr"),
        ("s'est exclamé", "exclamer", Mode.SPEECH, "fr"),
        ("espère", "espérer", Mode.THOUGHT, "fr"),
        ("afirmó", "afirmar", Mode.SPEECH, "es"),
        ("ha dicho", "decir", Mode.SPEECH, "es"),
        ("según", "según", Mode.SPEECH, "es"),
    ],
)
def test_lookup(cue: str, lemma: str, mode: Mode, language: str) -> None:
    for given in (lookup(cue), lookup(cue, language)):
        assert given is not None
        assert (given.lemma, given.mode, given.language) == (lemma, mode, language)


@pytest.mark.parametrize("cue", ["", "banana", "the", "in 2015", "walked to the shop"])
def test_what_is_no_cue_has_no_entry(cue: str) -> None:
    assert lookup(cue) is None


@pytest.mark.parametrize(
    "cue", ["denied", "dismissed this possibility", "rejected", "bestritt", "a nié"]
)
def test_denials_oppose_what_they_govern(cue: str) -> None:
    entry = lookup(cue)
    assert entry is not None and entry.factivity == "negative"


@pytest.mark.parametrize(
    ("cue", "negated"),
    [("said", False), ("did not say", True), ("never said", True), ("hasn’t said", True)],
)
def test_a_negation_in_the_cue_is_seen(cue: str, negated: bool) -> None:
    entry = lookup(cue)
    assert entry is not None and entry.negated is negated


def test_a_noun_after_its_article_is_the_noun() -> None:
    noun, verb = lookup("the claim"), lookup("claims that")
    assert noun is not None and noun.category == "noun"
    assert verb is not None and verb.category == "verb"


def test_find_cues_gives_the_places_in_order() -> None:
    text = "Lee said no. According to Roe, yes. Poe pointed out a flaw."
    cues = find_cues(text)
    assert [text[c.span.start : c.span.end] for c in cues] == [
        "said",
        "According to",
        "pointed out",
    ]
    assert [c.entry.lemma for c in find_cues(text, Span(13, len(text)))] == [
        "according to",
        "point out",
    ]


def test_an_unknown_language_has_no_cues() -> None:
    assert find_cues("Lee said no.", language="pl") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_in_a_lexicon_is_found_again(language: str) -> None:
    known = lexicon(language)
    missed = [
        form.words
        for forms in known.forms.values()
        for form in forms
        if lookup(" ".join(form.words), language) is None
    ]
    assert not missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terms_of_the_lexicon_are_those_it_explains(language: str) -> None:
    factivity = {
        "neutral", "factive", "doubtful", "negative", "positive", "question", "directive",
        "commissive",
    }  # fmt: skip
    frames = {"quote", "that", "zero", "told", "to", "np", "np_to", "np_as", "name", "ing"}
    for forms in lexicon(language).forms.values():
        for form in forms:
            assert form.entry.factivity in factivity
            assert form.entry.frames <= frames
