"""The cue lexicon: which words say that somebody said, wrote, thought or plans something.

The entries are data (``data/cues_*.toml``) with the reason beside each group; this module
loads, inflects and matches them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from attrib.language import inflect
from attrib.language.regex import regex
from attrib.model import Mode, Span

LANGUAGES = ("en", "de", "fr", "es")
"""Languages with a cue lexicon."""
STATED = ("en", "de")
"""Languages with a lexicon of words that count only where they are stated as a cue."""

TOKEN = regex(r"[^\W\d_]+(?:[-][^\W\d_]+)*(?:n['’]t|['’][^\W\d_]+)?|['’]\w+|[:—–―-]|\d+")


@dataclass(frozen=True, slots=True)
class CueEntry:
    """What the lexicon knows of one cue. The terms are explained in ``data/cues_en.toml``."""

    lemma: str
    mode: Mode
    language: str
    category: str
    """``verb``, ``noun``, ``adjective`` or ``phrase``."""
    group: str
    factivity: str = "neutral"
    """neutral, factive, doubtful, negative, positive, question, directive or commissive."""
    frames: frozenset[str] = frozenset()
    position: str = ""
    """Phrases: ``before_source``, ``after_source``, ``no_source`` or ``mark``."""
    negated: bool = False
    """The cue as written holds a negation ("did not say", "never said")."""
    stated: bool = False
    """Counts only where somebody states it as a cue (``data/stated_*.toml``)."""


class Form(NamedTuple):
    """One inflected form of an entry, as words in lower case."""

    words: tuple[str, ...]
    entry: CueEntry
    tense: str
    """``base``, ``third``, ``past``, ``participle``, ``ing``, ``any``; nouns: ``one``, ``many``."""


class Cue(NamedTuple):
    """A cue as it stands in a text."""

    span: Span
    entry: CueEntry
    tense: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of one language, by the first word of each form, longest form first."""

    language: str
    forms: dict[str, tuple[Form, ...]]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    writing: frozenset[str]

    def skips(self, word: str) -> bool:
        """The word may stand in a verb group without changing which cue it is."""
        return (
            word in self.auxiliaries
            or word in self.negations
            or word in self.adverbs
            or (self.language == "en" and word.endswith("ly"))
            or (self.language in ("fr", "es") and word.endswith(("ment", "mente")))
        )


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language in ``LANGUAGES``; raises KeyError for others."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return _build(_data(f"cues_{language}"))


@cache
def stated_lexicon(language: str) -> Lexicon:
    """Words that are a cue where somebody states them as one, and too much else to look for.

    For languages in ``STATED``; raises KeyError for others.
    """
    if language not in STATED:
        raise KeyError(language)
    data = _data(f"stated_{language}")
    if language == "en":  # the German file states the parts of strong verbs instead
        data = {**data, "irregular": _irregular()}
    return _build(data, stated=True)


@cache
def _data(name: str) -> dict[str, Any]:
    """One file, read once; not to be changed."""
    path = resources.files("attrib.language").joinpath("data", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _irregular() -> dict[str, str]:
    """Forms of English verbs, by their lemma."""
    return {**_data("cues_en")["irregular"], **_data("stated_en")["irregular"]}


def inflected(lemma: str) -> Sequence[str]:
    """The other forms of an English verb of one word: third person, past, participle, "-ing"."""
    known = _irregular().get(lemma)
    return known.split() if known else inflect.english_verb(lemma)


_SHORT = regex(r"[^aeiou]*[aeiou][bdglmnprt]")
"""Verbs of one short syllable, which mostly double their last letter."""


@cache
def english_forms(lemmas: frozenset[str]) -> frozenset[str]:
    """Every form of these English verbs of one word."""
    forms = set(lemmas)
    for lemma in lemmas:
        forms.update(inflected(lemma))
        if lemma not in _irregular() and _SHORT.fullmatch(lemma):  # "dropped", "planning"
            forms.update((f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"))
    return frozenset(forms)


def lookup(cue_text: str, language: str | None = None) -> CueEntry | None:
    """The entry behind a cue as written ("has long argued", "said in a statement", "sagte").

    A negation in the cue sets ``negated``; a written medium ("said in a tweet") turns speech
    into writing. Without ``language`` the lexicons are tried in the order of ``LANGUAGES``.
    """
    words = [m.group().lower() for m in TOKEN.finditer(cue_text)]
    for code in (language,) if language in LANGUAGES else LANGUAGES:
        assert code is not None
        entry = _lookup(words, lexicon(code))
        if entry is not None:
            return entry
    if words and words[0].startswith(("s'", "s’")):
        return lookup(cue_text.lstrip()[2:], "fr")
    return None


def lookup_stated(cue_text: str, language: str) -> CueEntry | None:
    """The entry behind a cue that ``lookup`` does not know, for somebody states it as one."""
    if language not in STATED:
        return None
    words = [m.group().lower() for m in TOKEN.finditer(cue_text)]
    return _lookup(words, stated_lexicon(language))


def find_cues(text: str, span: Span | None = None, language: str = "en") -> list[Cue]:
    """Every string in ``span`` that may be a cue, in text order; nothing is disambiguated."""
    if language not in LANGUAGES:
        return []
    known = lexicon(language)
    start, end = span if span is not None else (0, len(text))
    words = [word.lower() for word in TOKEN.findall(text, start, end)]
    if known.forms.keys().isdisjoint(words):
        return []
    marks = list(TOKEN.finditer(text, start, end))
    found: list[Cue] = []
    i = 0
    while i < len(words):
        form = next(_matches(words, i, known), None) if words[i] in known.forms else None
        if form is None:
            i += 1
            continue
        last = i + len(form.words) - 1
        found.append(Cue(Span(marks[i].start(), marks[last].end()), form.entry, form.tense))
        i = last + 1
    return found


def find_stated_cues(text: str, span: Span, language: str) -> list[Cue]:
    """Verbs of the stated lexicon in ``span``; their parts may stand apart ("wies ... zurück").

    Of several verbs with the same first word that counts whose part ends its clause: "warf ihm
    vor, in Moll zu sein" is no "einwerfen".
    """
    if language not in STATED:
        return []
    known = stated_lexicon(language)
    marks = list(TOKEN.finditer(text, *span))
    words = [mark[0].lower() for mark in marks]
    found = []
    for i, word in enumerate(words):
        forms = list(_matches_apart(words, i, known)) if word in known.forms else []
        if not forms:
            continue
        forms = [(form, at) for form, at in forms if _in_one_clause(form, text, marks[i : at + 1])]
        if not forms:
            continue
        form, at = min(forms, key=lambda f: not _ENDS_CLAUSE.match(text, marks[f[1]].end()))
        if form.entry.category == "verb":
            verb = marks[at] if _ends_in_verb(form) else marks[i]
            found.append(Cue(Span(*verb.span()), form.entry, form.tense))
    return found


def _in_one_clause(form: Form, text: str, marks: Sequence[re.Match[str]]) -> bool:
    """Not "geben, | nehmen Leute an", nor "auf | Anfrage gefordert"."""
    if len(form.words) == 1:
        return True
    if _ends_in_verb(form) and " " not in form.entry.lemma:
        return len(marks) == len(form.words)
    return not any(
        text[before.end() : after.start()].strip() == "," and after[0].endswith(_FINITE)
        for before, after in pairwise(marks)
    )


def _ends_in_verb(form: Form) -> bool:
    """ "Anklage erhoben", "auf gefordert"."""
    return len(form.words) > 1 and form.entry.lemma.startswith(form.words[0])


_FINITE = ("te", "ten", "t", "en")


_ENDS_CLAUSE = regex(r"\s*(?:[^\w\s]|\Z)|\s(?:und|sowie|oder)\s")


def _matches(words: list[str], i: int, known: Lexicon) -> Iterator[Form]:
    for form in known.forms.get(words[i], ()):
        if tuple(words[i : i + len(form.words)]) == form.words:
            yield form


def _matches_apart(words: list[str], i: int, known: Lexicon) -> Iterator[tuple[Form, int]]:
    """As ``_matches``, with each place where the last word of the form may stand.

    The later words of a form may stand further on ("teilte ihm mit").
    """
    for form in known.forms.get(words[i], ()):
        at = i
        for word in form.words[1:-1]:
            at = words.index(word, at + 1) if word in words[at + 1 :] else len(words)
        if len(form.words) == 1:
            yield form, i
        else:
            last = form.words[-1]
            yield from ((form, n) for n in range(at + 1, len(words)) if words[n] == last)


class Best(NamedTuple):
    """A form among the words of a cue: of its words the first, and the one behind the last."""

    form: Form
    start: int
    end: int


def best_form(words: list[str], known: Lexicon) -> Best | None:
    """The form by which the words are a cue; of two of a kind the first."""
    found = [
        (_rank(form, words, at, known), Best(form, at, last + 1))
        for at in range(len(words))
        for form, last in _matches_apart(words, at, known)
    ]
    return min(found, key=itemgetter(0))[1] if found else None


def _lookup(words: list[str], known: Lexicon) -> CueEntry | None:
    best = best_form(words, known)
    if best is None:
        return None
    entry, at = best.form.entry, best.start
    if any(word in known.negations or word.endswith(("n't", "n’t")) for word in words[:at]):
        entry = replace(entry, negated=True)
    if entry.mode is Mode.SPEECH and any(word in known.writing for word in words[at + 1 :]):
        entry = replace(entry, mode=Mode.WRITING)
    return entry


def _rank(form: Form, words: list[str], i: int, known: Lexicon) -> int:
    """Lower is better: phrases, then verbs, then adjectives and nouns; marks last."""
    if form.entry.position == "mark":
        return 9
    if form.entry.category == "phrase":
        return 0
    nominal = i > 0 and words[i - 1] in _DETERMINERS
    if form.entry.category == "verb":
        if known.skips(words[i]) and i + 1 < len(words) and len(form.words) == 1:
            return 5
        return 4 if nominal else 1
    return 2 if nominal or form.entry.category == "adjective" else 3


_DETERMINERS = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "this", "no", "any")
)


def _build(data: dict[str, Any], *, stated: bool = False) -> Lexicon:
    language = data["language"]
    entries: dict[tuple[str, str], CueEntry] = {}
    for category in ("verb", "noun", "adjective", "phrase"):
        for group in data.get(category, ()):
            for lemma in group["lemmas"]:
                old = entries.get((category, lemma))
                new = CueEntry(
                    lemma=lemma,
                    mode=Mode(group["mode"]),
                    language=language,
                    category=category,
                    group=group["group"],
                    factivity=group.get("factivity", "neutral"),
                    frames=frozenset(group.get("frames", ())),
                    position=group.get("position", ""),
                    stated=stated,
                )
                entries[category, lemma] = new if old is None else _merged(old, new)
    table: dict[str, list[Form]] = {}
    drops = stated and language == "en"  # "an" is a part of German verbs
    for entry in entries.values():
        seen = set()
        shown = replace(entry, lemma=entry.lemma.replace("|", ""))
        for tense, form in _inflections(entry, data.get("irregular", {}), data.get("strong", {})):
            words = tuple(w for w in form.split() if not (drops and w in _DETERMINERS))
            if words and words not in seen:
                seen.add(words)
                table.setdefault(words[0], []).append(Form(words, shown, tense))
    group = data["group"]
    return Lexicon(
        language=language,
        forms={w: tuple(sorted(fs, key=lambda f: -len(f.words))) for w, fs in table.items()},
        auxiliaries=frozenset(group["auxiliaries"]),
        negations=frozenset(group["negations"]),
        adverbs=frozenset(group["adverbs"]),
        writing=frozenset(data["medium"]["writing"]),
    )


def _merged(old: CueEntry, new: CueEntry) -> CueEntry:
    """A lemma in two groups has the frames of both; the first group that takes a side rules."""
    ruling = new if old.factivity == "neutral" and new.factivity != "neutral" else old
    return replace(ruling, mode=old.mode, frames=old.frames | new.frames)


def _inflections(
    entry: CueEntry, irregular: dict[str, str], strong: dict[str, str]
) -> Iterator[tuple[str, str]]:
    lemma = entry.lemma
    if entry.stated and entry.category in ("verb", "noun") and entry.language == "de":
        apart, _, verb = lemma.rpartition("|")
        noun = inflect.german_noun(lemma) if entry.category == "noun" else None
        for form in noun or inflect.german_forms(apart, verb, strong.get(verb)):
            yield "any", form
    elif entry.category == "noun" and entry.language == "en":
        yield "one", lemma
        yield "many", inflect.english_plural(lemma)
    elif entry.category != "verb":
        yield "any", lemma
    elif entry.language == "en":
        head, _, rest = lemma.partition(" ")
        if head in ("be", "would"):
            yield "any", rest
            return
        forms = irregular[head].split() if head in irregular else inflect.english_verb(head)
        names = ("third", "past", "participle", "ing")
        yield "base", lemma
        for tense, form in zip(names, forms, strict=True):
            yield tense, f"{form} {rest}".strip()
    elif lemma in irregular:
        for form in irregular[lemma].split(","):
            yield "any", form.strip()
            verb, _, apart = form.strip().partition(" ")
            if entry.language == "de" and apart and lemma.startswith(apart):
                yield "any", apart + verb  # "gab zu": in a clause that depends, "zugab"
                yield "any", lemma
    else:
        yield from (("any", form) for form in _BY_RULE[entry.language](lemma))


_BY_RULE = {"de": inflect.german_verb, "fr": inflect.french_verb, "es": inflect.spanish_verb}
