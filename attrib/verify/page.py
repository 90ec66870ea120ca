"""A document as the rules see it: sentences, quotations, labels. Nothing is built before use."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar, TypeVarTuple

from attrib.language.cues import lexicon
from attrib.language.guess import guess_language, is_function_word
from attrib.language.interviewed import interviewed
from attrib.language.names import Gender, gender_of, parse_name
from attrib.language.next_turn import NextTurn
from attrib.language.quotations import Quotation, find_quotations, outside
from attrib.language.regex import regex
from attrib.model import Document, Furniture, Span
from attrib.verify.labels import Label, Labels
from attrib.verify.rare_words import RareWords
from attrib.verify.words.finder import find_all
from attrib.verify.words.locate import SourceIndex
from attrib.verify.words.utterances import Utterances

_SAMPLE = 4000
_COMMON = {
    "en": (frozenset(["the", "of", "and", "to", "that", "was", "is", "said", "with", "it"]), ()),
    "de": (
        frozenset(["der", "die", "das", "und", "ist", "nicht", "den", "ein", "im"]),
        ("ß", "ü", "„"),
    ),
    "fr": (
        frozenset(["le", "la", "les", "et", "est", "des", "du", "que", "une", "pas"]),
        (" l’", " l'", " d’", " qu’", "ê", "è", "ç", "« "),
    ),
    "es": (
        frozenset(["el", "la", "los", "y", "es", "del", "que", "una", "las", "se"]),
        ("ñ", "¿", "ó"),
    ),
}
"""Commonest words of a language, and signs that count double."""
_ALL_COMMON = frozenset().union(*(words for words, _ in _COMMON.values()))

_CAPITALS = regex(r"(?<=[\w,] )[A-ZÄÖÜ](?:\.|[\w’-]+)(?: [A-ZÄÖÜ][\w’-]+)+")
_FULL_NAME = regex(r"[A-ZÄÖÜ][\w’-]+(?: [A-ZÄÖÜ][\w’-]+)+")
_FEW_WORDS = 40


def _is_cue(word: str, language: str) -> bool:
    forms = lexicon(language).forms.get(word.strip('.,;:!?«»“”"—-'), ())
    return any(form.entry.category == "verb" and len(form.words) == 1 for form in forms)


_LONG_QUOTATION = 120
"""Code points: in no novel of LitBank is the median quotation that begins a paragraph over 83."""
_MOSTLY_QUOTED = 0.5
_QUESTION = regex(r"^[QP][.:]", re.MULTILINE)
"""The first of too few to count as labels."""
_WITH_WORDS = frozenset("_.,)-'’")
""" "Mr.", "l’", "whether, ": signs that may end a word or stand right after it."""


_UNASKED: Any = object()
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


class _Around(dict[Span, list[Quotation]]):
    def __init__(self, quotations: Sequence[Quotation], starts: Sequence[int]) -> None:
        super().__init__()
        self._quotations = quotations
        self._starts = starts

    def __missing__(self, span: Span) -> list[Quotation]:
        start, end = span
        found: list[Quotation] = []
        number = bisect_right(self._starts, start) - 1
        while number >= 0:
            quotation = self._quotations[number]
            whole = quotation.span
            if end <= whole[1] and whole != span:
                found.append(quotation)
            if quotation.level == 0:
                break
            number -= 1
        found.reverse()
        self[span] = found
        return found


class _Touched(dict[Span, range]):
    def __init__(self, starts: Sequence[int]) -> None:
        super().__init__()
        self._starts = starts

    def __missing__(self, span: Span) -> range:
        start, end = span
        first = bisect_right(self._starts, start) or 1
        last = bisect_right(self._starts, end - 1) if end > start else first
        numbers = self[span] = range(first - 1, max(last, first))
        return numbers


class Page:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._quoted_share: dict[Span, float] = {}
        self._found: dict[tuple[object, ...], Any] = {}

    def once(self, ask: Callable[[Page, *Asked], Answer], *of: *Asked) -> Answer:
        """What ``ask`` finds: each part of a quotation asks it of the same speaker and cue."""
        key = (ask, *of)
        found: Answer = self._found.get(key, _UNASKED)
        if found is _UNASKED:
            found = self._found[key] = ask(self, *of)
        return found

    @cached_property
    def _low(self) -> str:
        """The text in small letters, each at its own offset."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)  # of "İ"

    def beginnings(self, low: str) -> list[int]:
        """Where words begin with ``low``, in small letters or capitals."""
        text = self.text
        return [
            at
            for at in find_all(self._low, low)
            if not at or not (text[at - 1].isalnum() or text[at - 1] == "_")
        ]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(self.text)

    @cached_property
    def index(self) -> SourceIndex:
        return SourceIndex(self.text, quotations=self.quotations)

    @cached_property
    def utterances(self) -> Utterances:
        return self.index.utterances

    @cached_property
    def sentences(self) -> list[Span]:
        return self.utterances.sentences

    @cached_property
    def paragraphs(self) -> list[Span]:
        return self.utterances.paragraphs

    @cached_property
    def told_language(self) -> str | None:
        """``de``, ``fr``, ``es`` or ``en`` where the words of the beginning leave no doubt."""
        told = guess_language(self.text)
        words = self.text.lower().split() if told in ("fr", "es") else []
        if not words or len(words) > _FEW_WORDS:
            return told
        # two languages with many short words in common: their verbs of saying tell more
        cues = {code: sum(_is_cue(word, code) for word in words) for code in ("fr", "es")}
        return max(cues, key=lambda code: (cues[code], code == told))

    @cached_property
    def language(self) -> str:
        """One of the four in any case: whose rules are nearest."""
        told = self.told_language
        if told is not None:
            return told
        sample = self.text[:_SAMPLE].lower()
        words = Counter(filter(_ALL_COMMON.__contains__, sample.split()))
        counts = {
            code: sum(words[word] for word in common)
            + 2 * sum(sample.count(c) for c in signs if c in sample)
            for code, (common, signs) in _COMMON.items()
        }
        return max(counts, key=lambda code: counts[code])

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Words that follow another capital inside a sentence: "der Rätin Ines | Kahl"."""
        runs = _CAPITALS.findall(self.text)
        return frozenset(word for run in runs for word in run.split()[1:])

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    def ends_in_word(self, start: int, end: int) -> bool:
        """False where surely no word stands right before ``end``: mostly a quotation ends there.

        Asked before a search for words that have to end there.
        """
        last = self.text[start:end].rstrip()[-1:]
        return last.isalnum() or last in _WITH_WORDS

    @cached_property
    def rare_words(self) -> RareWords:
        return RareWords(self.text)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that ``offset`` lies in (or follows); -1 before the first."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence_around(self, offset: int) -> Span:
        """The sentence that ``offset`` lies in (or follows); before the first, the first."""
        number = bisect_right(self._sentence_starts, offset)
        return self.sentences[number - 1 if number else 0]

    def sentence_at_level(self, span: Span) -> Span:
        """The sentence around the beginning of ``span``, at its own level of quotation."""
        start, end = sentence = self.sentence_around(span[0])
        around = self.quotations_around(span)
        if not around:
            return sentence
        inner = around[-1].inner
        return Span(max(start, inner.start), min(end, inner.end))

    @cached_property
    def sentences_of(self) -> Callable[[Span], range]:
        """Numbers of the sentences that a span touches. Asked too often for a method."""
        return _Touched(self._sentence_starts).__getitem__

    def in_sentences_of(self, near: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
        """Those of ``spans`` that begin in a sentence that one of ``near`` touches."""
        numbers: Container[int]
        if len(near) == 1:
            numbers = self.sentences_of(near[0])
        else:
            numbers = frozenset().union(*map(self.sentences_of, near))
        starts = self._sentence_starts
        return [span for span in sorted(spans) if bisect_right(starts, span[0]) - 1 in numbers]

    @cached_property
    def is_dialogue(self) -> bool:
        """True for a text most paragraphs of which begin with a short quotation, as in a novel.

        Not for a report of a speech, whose quotations are long.
        """
        starts = frozenset(paragraph.start for paragraph in self.paragraphs)
        lengths = sorted(
            q.span.end - q.span.start for q in self.quotations if q.span.start in starts
        )
        return (
            len(lengths) > _MOSTLY_QUOTED * len(self.paragraphs)
            and lengths[len(lengths) // 2] < _LONG_QUOTATION
        )

    @cached_property
    def genders_by_surname(self) -> dict[str, Gender]:
        """Of surnames whose full names in the text are all of people of that gender."""
        stated: dict[str, set[Gender | None]] = {}
        for match in _FULL_NAME.finditer(self.text):
            named = parse_name(match[0])
            if named.given and named.surname and not is_function_word(named.given.split()[0]):
                stated.setdefault(named.surname, set()).add(gender_of(match[0]))
        return {
            surname: gender
            for surname, genders in stated.items()
            for gender in genders
            if gender and len(genders) == 1
        }

    @cached_property
    def next_turn(self) -> NextTurn:
        outer = [quotation for quotation in self.quotations if quotation.level == 0]
        return NextTurn(self.text, outer, self.paragraphs)

    def paragraph_of(self, span: Span) -> int:
        return bisect_right(self.paragraphs, span.start, key=lambda p: p.start) - 1

    @cached_property
    def quotations_around(self) -> Callable[[Span], list[Quotation]]:
        """Quotations whose inside holds all of a span, outermost first. As for sentences."""
        return _Around(self.quotations, self._quotation_starts).__getitem__

    def quotations_within(self, span: Span) -> Sequence[Quotation]:
        """Quotations that begin inside ``span``."""
        first = bisect_left(self._quotation_starts, span.start)
        last = bisect_left(self._quotation_starts, span.end)
        return self.quotations[first:last]

    def outer_quotations(self, span: Span) -> list[Quotation]:
        """Quotations of the outermost level that touch ``span``."""
        start, end = span
        starts, quotations = self._quotation_starts, self.quotations
        first = bisect_right(starts, start) - 1
        while first > 0 and quotations[first].level:
            first -= 1
        last = bisect_left(starts, end)
        return [
            quotation
            for quotation in quotations[max(first, 0) : last]
            if quotation.level == 0 and start < quotation.span.end
        ]

    def unquoted(self, span: Span) -> Iterator[Span]:
        """The stretches of ``span`` outside all quotation marks; some may be empty."""
        return outside(span, self.outer_quotations(span))

    def quoted_share(self, span: Span, level: int = 0) -> float:
        """Share of the letters and digits of ``span`` that lie in quotation marks.

        Those of the ``level`` quotations around all of it do not count.
        """
        if level:
            return self._count_quoted(span, level)
        known = self._quoted_share.get(span)
        if known is None:
            known = self._quoted_share[span] = self._count_quoted(span, 0)
        return known

    def _count_quoted(self, span: Span, level: int) -> float:
        inside = self.text[span.start : span.end]
        if not inside[:1].isalnum() and not any(map(str.isalnum, inside)):
            return 0.0
        if len(self.quotations_around(span)) > level:
            return 1.0  # the common case, nothing to count
        within = self.quotations_within(span) if level else self.outer_quotations(span)
        quoted = 0
        for quotation in within:
            if quotation.level == level:
                start = max(span.start, quotation.span.start)
                end = min(span.end, quotation.span.end)
                quoted += sum(map(str.isalnum, self.text[start:end]))
        return quoted / sum(map(str.isalnum, inside))

    @cached_property
    def label_at(self) -> Callable[[int], Label | None]:
        """The speaker label of a transcript, if any that surely holds at an offset."""
        labels, none = self._labels, dict[int, Label]()
        if labels is None:
            return none.get  # as mostly, at no cost

        def sure(offset: int) -> Label | None:
            return labels.at(offset) if labels.is_sure(offset) else None

        return sure

    @cached_property
    def _labels(self) -> Labels | None:
        labels = self.utterances.labels
        return labels if labels.all else None

    @cached_property
    def answering(self) -> str | None:
        """Who "A" is in an interview, as the heading has it."""
        if self._labels is not None:
            return interviewed(self.text[: self._labels.all[0].span.start])
        question = _QUESTION.search(self.text)
        return interviewed(self.text[: question.start()]) if question is not None else None

    @cached_property
    def voices(self) -> frozenset[str]:
        """All voices that the subtitle file names."""
        return frozenset(mark.voice for mark in self.document.landmarks if mark.voice)

    @cached_property
    def voice_at(self) -> Callable[[int], str | None]:
        """The voice that the subtitle file names at an offset."""
        document, none = self.document, dict[int, str]()
        if not document.landmarks:
            return none.get

        def voice(offset: int) -> str | None:
            mark = document.landmark(offset)
            return mark.voice if mark else None

        return voice

    def furniture_at(self, span: Span) -> Furniture | None:
        for item in self.document.furniture:
            if item.span.overlaps(span):
                return item
        return None
