"""What is known of English words: classes, possible verbs, exceptions. Read from the data files."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from attrib.language import inflect
from attrib.language.calendar import filled_in
from attrib.language.cues import lexicon
from attrib.model import Mode

BASE, THIRD, PAST, PART, ING = 1, 2, 4, 8, 16
"""Which forms of a verb a word can be; flags."""
_TENSE = {"base": BASE, "third": THIRD, "past": PAST, "participle": PART, "ing": ING}


class Grammar:
    """Word classes of English; built once."""

    def __init__(self) -> None:
        path = resources.files("attrib.language").joinpath("data", "grammar_en.toml")
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.closed: dict[str, str] = {}
        for tag, members in data["classes"].items():
            for word in filled_in(members, "en"):
                self.closed.setdefault(word, tag)
        self.verbs: dict[str, int] = {}
        self.says: set[str] = set()
        """Base forms of verbs that take a clause without "that"."""
        self.said: set[str] = set()
        """Past forms of verbs of saying: after a comma they are seldom bare participles."""
        self.objects: set[str] = set()
        """Forms of cues that take an object, and a clause only with "that"."""
        for lemma in data["verbs"]["regular"].split():
            self._add(lemma, inflect.english_verb(lemma))
        for line in data["verbs"]["irregular"].strip().splitlines():
            lemma, *forms = line.split()
            self._add(lemma, forms)
        cues = [form for forms in lexicon("en").forms.values() for form in forms]
        own_participle = {form.entry.lemma for form in cues if form.tense == "participle"}
        for form in cues:
            if form.entry.category != "verb" or form.tense not in _TENSE:
                continue
            self._mark(form.words[0], _TENSE[form.tense])
            if "np" in form.entry.frames and not form.entry.frames & {"zero", "told"}:
                self.objects.add(form.words[0])
            if form.tense == "base" and form.entry.frames & {"zero", "that"}:
                self.says.add(form.words[0])
            if form.tense == "past":
                if form.entry.lemma not in own_participle:
                    self._mark(form.words[0], PART)
                if form.entry.frames & {"quote", "told"}:
                    self.said.add(form.words[0])
        self._mark("born", PART)
        self.nouns = frozenset(data["nouns"]["words"])
        table = {name: frozenset(words) for name, words in data["tagging"].items()}
        self.exists = table["exists"]
        self.quantities = table["quantities"]
        self.ly_nouns = table["ly_nouns"]
        self.ly_adjectives = table["ly_adjectives"]
        self.not_adjectives = table["not_adjectives"]
        self.ends_sentence = table["ends_sentence"]
        self.opens_sentence = table["opens_sentence"]
        self.singular_s = table["singular_s"]
        self.plurals = table["plurals"]
        reporting = {name: frozenset(words) for name, words in data["reporting"].items()}
        self.said_again = reporting["said"]
        self.people = reporting["people"]
        self.reporting = (
            frozenset(
                form.words[0]
                for form in cues
                if form.entry.category == "verb" and form.entry.mode in (Mode.SPEECH, Mode.WRITING)
            )
            - reporting["light"]
        )
        """First words of all forms of verbs that report speech or writing."""

    def _add(self, lemma: str, forms: Sequence[str]) -> None:
        self._mark(lemma, BASE)
        for form, flag in zip(forms, (THIRD, PAST, PART, ING), strict=True):
            self._mark(form, flag)

    def _mark(self, word: str, flag: int) -> None:
        self.verbs[word] = self.verbs.get(word, 0) | flag


@cache
def grammar() -> Grammar:
    return Grammar()
