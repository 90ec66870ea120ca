"""Words and cues of a German, French or Spanish sentence, without tagging."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from attrib.language.calendar import filled_in
from attrib.language.cues import CueEntry, Lexicon, lexicon
from attrib.language.outlets import names_outlet
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span

_CLITIC = r"(?:il|elle|on|ils|elles|je|nous|vous)\b"
_TOKEN = regex(
    rf"-t-{_CLITIC}|-{_CLITIC}|[^\W\d_]+['’](?=\w)|\b(?:ca|vs|cf|nr)\."
    rf"|[^\W\d_]+(?:-(?!t-|{_CLITIC})[^\W\d_]+)*\.?(?<!\w\w\w\.)(?<!\b[a-zß-öø-ÿ]\w\.)"
    r"|\d+(?:[.,]\d+)*|[^\w\s]"
)
"""A stop belongs to an initial or a short title ("M.", "Dr."), not to "er" at the end."""
BORDERS = frozenset((",", ";", ":", "(", ")", "—", "–", "“”", ".", "!", "?", "…"))
ENDS = frozenset((".", "!", "?", "…", ","))
CLITICS = frozenset(
    (
        "se", "s'", "s’", "lui", "leur", "me", "m'", "m’", "nous", "vous", "le", "les", "nos", "te",
        "lo",
    )
)  # fmt: skip
"""French and Spanish pronouns right before a verb that are not its subject."""
_BEFORE_CLITIC = frozenset(("comme", "il", "elle", "ils", "elles", "on", "qui", "ne", "je", "nous"))
AND = frozenset(("und", "et", "y", "mais", "aber", "pero"))


@dataclass(frozen=True, slots=True)
class Syntax:
    """What ``clauses_other.toml`` says of one language."""

    subject: frozenset[str]
    closes: frozenset[str]
    opens: frozenset[str]
    that: frozenset[str]
    finite: frozenset[str]
    reported: frozenset[str]
    articles: frozenset[str]


@cache
def syntax(language: str) -> Syntax:
    path = resources.files("attrib.language").joinpath("data", "clauses_other.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))[language]
    return Syntax(**{key: frozenset(filled_in(words, language)) for key, words in table.items()})


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in a sentence: tokens ``start`` to ``end`` (excluded), its verb at ``verb``."""

    start: int
    end: int
    verb: int
    entry: CueEntry


class Phrases:
    """One sentence as words, with its cues."""

    def __init__(
        self, text: str, span: Span, quotations: Sequence[tuple[int, Quotation]], language: str
    ) -> None:
        self.text = text
        self.span = span
        self.language = language
        self.known: Lexicon = lexicon(language)
        self.syntax = syntax(language)
        self.words: list[str] = []
        self.lows: list[str] = []
        self.spans: list[Span] = []
        self.quotes: dict[int, int] = {}
        self.quotations = dict(quotations)
        self.taken: set[int] = set()
        self._shared: Span | None = None
        """Subject of the cue before, which one after "and" has too."""
        at = span.start
        for index, quotation in quotations:
            start, end = max(at, quotation.span.start), min(span.end, quotation.span.end)
            if start >= end or names_outlet(text, quotation, language):
                continue
            self._tokens(at, start)
            self.quotes[len(self.words)] = index
            self._push("“”", Span(start, end))
            at = end
        self._tokens(at, span.end)

    def _tokens(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(self.text, start, end):
            self._push(match.group(), Span(*match.span()))

    def _push(self, word: str, span: Span) -> None:
        self.words.append(word)
        self.lows.append(word.lower())
        self.spans.append(span)

    def low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def cut(self, start: int, end: int) -> Span:
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def text_of(self, start: int, end: int) -> str:
        return self.text[self.spans[start].start : self.spans[end - 1].end] if start < end else ""

    def _cues(self) -> list[Found]:
        found: list[Found] = []
        i = 0
        while i < len(self.lows):
            cue = self._cue_at(i)
            if cue is not None and not (found and cue.start < found[-1].end):
                found.append(cue)
            i += 1
        return found

    def _cue_at(self, i: int) -> Found | None:
        if self.low(i - 1) in self.syntax.articles and not self._is_clitic(i - 1):
            return None
        for form in self.known.forms.get(self.lows[i], ()):
            if form.entry.category != "verb":
                continue
            last = self._rest_of_form(i, form.words)
            if last is None:
                continue
            whole = "," not in self.lows[i:last] and not any(
                k in self.quotes for k in range(i, last)
            )
            return Found(self._verb_start(i), last + 1 if whole else i + 1, i, form.entry)
        return None

    def _is_clitic(self, i: int) -> bool:
        """ "comme | le | rappelle Lee", "Lee | lo | niega": no article."""
        if self.language == "es":
            return self.lows[i] == "lo" and not self.low(i + 1).endswith(("do", "dos"))
        return self.language == "fr" and self.low(i - 1) in _BEFORE_CLITIC

    def _rest_of_form(self, i: int, words: tuple[str, ...]) -> int | None:
        """Index of the last word of a form that may be parted ("teilte er am Freitag mit")."""
        last = i
        for word in words[1:]:
            try:
                last = self.lows.index(word, last + 1, last + 14)
            except ValueError:
                return None
        return last

    def _verb_start(self, i: int) -> int:
        """Include auxiliaries, adverbs and clitics that stand right before the verb."""
        start = i
        while start > 0 and (
            self.lows[start - 1] in self.known.auxiliaries
            or self.lows[start - 1].startswith("-")
            or (self.language == "fr" and self.known.skips(self.lows[start - 1]))
        ):
            if self.lows[start - 1] in self.syntax.subject:
                break
            start -= 1
        while start < i and self.lows[start] not in self.known.auxiliaries:
            start += 1
        return start

    def _cue_span(self, cue: Found) -> Span:
        return self.cut(cue.start, cue.end)
