"""Words, cues and subjects of a German, French or Spanish sentence, without tagging."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from attrib.extract.embedded.people import role_noun
from attrib.language.calendar import days, filled_in
from attrib.language.cues import CueEntry, Lexicon, lexicon
from attrib.language.names import is_person_name
from attrib.language.quotations import Quotation
from attrib.model import Span

_CLITIC = r"(?:il|elle|on|ils|elles|je|nous|vous)\b"
_TOKEN = re.compile(
    rf"-t-{_CLITIC}|-{_CLITIC}|[^\W\d_]+['’](?=\w)"
    rf"|[^\W\d_]+(?:-(?!t-|{_CLITIC})[^\W\d_]+)*\.?(?<!\w\w\w\.)|\d[\d.,]*|[^\w\s]"
)
BORDERS = frozenset((",", ";", ":", "(", ")", "—", "–", "“”", ".", "!", "?", "…"))
ENDS = frozenset((".", "!", "?", "…", ","))
CLITICS = frozenset(
    (
        "se",
        "s'",
        "s’",
        "lui",
        "leur",
        "me",
        "m'",
        "m’",
        "nous",
        "vous",
        "le",
        "les",
        "nos",
        "te",
        "lo",
    )
)
"""French and Spanish pronouns right before a verb that are not its subject."""
_BEFORE_CLITIC = frozenset(("comme", "il", "elle", "ils", "elles", "on", "qui", "ne", "je", "nous"))
_WHO = frozenset(("qui", "quien", "quienes"))
_EMPHATIC = frozenset(("lui", "elle", "eux", "elles", "él", "ella"))
_OF_TIME = frozenset(("el", "este", "esta", "ce", "cet", "cette"))
_TIMES = frozenset((*days("fr"), *days("es"))) | frozenset(
    (
        "hoy", "ayer", "anoche", "mañana", "tarde", "noche", "semana", "hier", "soir", "matin",
        "midi", "après-midi", "semaine",
    )
)  # fmt: skip
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
    """One sentence as words, with its cues and what can be their subject."""

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
            if start >= end:
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

    def _past_clitics(self, i: int) -> int:
        """The token before the clitics and auxiliaries that end before ``i``: "| lui disait-il"."""
        while i > 0 and (self.lows[i - 1] in CLITICS or self.lows[i - 1] in self.known.auxiliaries):
            i -= 1
        return i

    def _past_time(self, i: int) -> int:
        """The token after a statement of time: "annonça | mardi soir la maire"."""
        at = i
        if self.low(at) in _OF_TIME and self.low(at + 1) in _TIMES:
            at += 1
        while self.low(at) in _TIMES:
            at += 1
        return at

    def _inverted(self, cue: Found) -> tuple[Span | None, int]:
        """Subject after the verb, and the token after it."""
        clitic = next((k for k in range(cue.start, cue.verb) if self.lows[k].startswith("-")), None)
        if clitic is None and self.low(cue.end).startswith("-"):
            clitic = cue.end
        if clitic is not None:
            word = self.spans[clitic]
            lead = self.words[clitic].rfind("-") + 1
            return Span(word.start + lead, word.end), max(cue.end, clitic + 1)
        parted = self.language == "de" and cue.end > cue.verb + 1
        i = cue.verb + 1 if parted else cue.end
        while self.low(i) in ("auch", "dann", "noch", "también", "aussi", "encore", "weiter"):
            i += 1
        if self.language != "de":
            i = self._past_time(i)
        if self.low(i) in self.syntax.subject:
            return self.spans[i], cue.end if parted else i + 1
        end = self._phrase_end(i)
        if end == i or not self._may_speak(i, end):
            return None, cue.end
        if self.language != "de":
            end = self.with_name(i, end)
        return self.cut(i, end), max(end, cue.end)

    def with_name(self, first: int, end: int) -> int:
        """The end of a mention with the name beside it: "su secretario|, Gael Rey|,"."""
        last = end + 1
        while self.words[last : last + 1] and self.words[last][0].isupper():
            last += 1
        alone = last - end == 2 and self.low(last) not in (",", ".")
        office = self.words[end - 1].islower() or role_noun(self.text_of(first, end)) is not None
        named = self.low(end) == "," and last > end + 1 and not alone
        return last if office and named and is_person_name(self.text_of(end + 1, last)) else end

    def _may_speak(self, start: int, end: int) -> bool:
        """The words hold a name, or begin with an article: no adverb, no object pronoun."""
        return self.lows[start] in self.syntax.articles or any(
            word[0].isupper() for word in self.words[start:end]
        )

    def _phrase_end(self, i: int) -> int:
        end = i
        capital = False
        while end < len(self.lows):
            low = self.lows[end]
            if low in BORDERS or low in self.known.auxiliaries:
                break
            if low in ("d'", "d’") and self.low(end + 1) in ("un", "une"):
                break  # "dit Lee | d’une voix lasse"
            if low in self.syntax.closes and (end > i or not self.words[end][0].isupper()):
                break
            if capital and self.language == "de" and low in self.syntax.finite:
                break
            capital = capital or self.words[end][0].isupper()
            end += 1
        return end

    def _subject(self, cue: Found) -> Span | None:
        """Subject of a cue that governs what follows it."""
        if self.low(cue.verb + 1) in self.syntax.subject:
            return self.spans[cue.verb + 1]
        end = cue.start if self.language == "de" else self._past_clitics(cue.start)
        aux = self._auxiliary(cue.verb) if self.language == "de" else None
        if aux is not None:
            end = aux
        if self.low(end - 1) in _WHO:
            return self._antecedent(end - 1)
        first = self._segment_start(end)
        if first < end and self.lows[first] not in self.syntax.opens:
            return self._before(first, end)
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        if aux is not None:
            stop = self._phrase_end(aux + 1)
            return self.cut(aux + 1, stop) if stop > aux + 1 else None
        if self.low(cue.end) in self.syntax.that or self.low(cue.start - 1) in AND:
            return None
        if (
            self.language == "de" and cue.end > cue.verb + 1
        ):  # a parted verb: the subject stands inside it
            stop = self._phrase_end(cue.verb + 1)
            return self.cut(cue.verb + 1, stop) if stop > cue.verb + 1 else None
        source, _ = self._inverted(cue)
        return source

    def _antecedent(self, relative: int) -> Span | None:
        """ "dit | la magistrate |, qui a rappelé": whom the relative pronoun stands for."""
        end = relative - 1 if self.low(relative - 1) == "," else relative
        if self._shared is not None and end and self._shared.end == self.spans[end - 1].end:
            return self._shared
        first = end
        while first > 0 and self.lows[first - 1] not in BORDERS:
            first -= 1
        return self.cut(first, end) if is_person_name(self.text_of(first, end)) else None

    def _is_passive(self, cue: Found) -> bool:
        """Ihm wird vorgeworfen, ...: the subject of a German passive is not who says it."""
        if self.language != "de":
            return False
        for k in range(cue.verb - 1, -1, -1):
            if self.lows[k] in ("wird", "wurde", "wurden", "werden", "werde"):
                return True
            if self.lows[k] in BORDERS:
                return False
        return False

    def _auxiliary(self, verb: int) -> int | None:
        """The finite verb of a perfect whose participle stands at the end."""
        for k in range(verb - 1, max(-1, verb - 12), -1):
            if self.lows[k] in ("hat", "haben", "hatte", "hatten", "habe"):
                return k
            if self.lows[k] in (";", ":", "“”"):
                return None
        return None

    def _segment_start(self, i: int) -> int:
        """First token of the stretch between commas that ends at ``i``; past an insertion."""
        j = i - 1
        if self.low(j) == ",":
            j -= 1
            while j >= 0 and self.lows[j] not in BORDERS:
                j -= 1
            if self.low(j) == ",":
                j -= 1
        while j >= 0 and self.lows[j] not in BORDERS:
            if self.lows[j] in AND and (j == i - 1 or self._verb_before(j)):
                break
            j -= 1
        return j + 1

    def _verb_before(self, j: int) -> bool:
        """A verb stands between the border before and ``j``: "and" joins clauses, not names."""
        for k in range(j - 1, -1, -1):
            if self.lows[k] in BORDERS:
                return False
            if self.lows[k] in self.known.auxiliaries or self._cue_at(k) is not None:
                return True
        return False

    def _before(self, first: int, end: int) -> Span | None:
        while end > first and (
            self.lows[end - 1] == ","
            or self.lows[end - 1] in self.known.negations
            or (
                self.lows[end - 1] in self.known.adverbs
                and self.lows[end - 1] not in self.syntax.subject
            )
        ):
            end -= 1
        if self.language != "de":
            while end > first and self.lows[first] in AND:
                first += 1
            while end > first and (
                self.lows[end - 1] in self.known.auxiliaries or self.lows[end - 1] in CLITICS
            ):
                end -= 1
            while end > first and (
                self.lows[first] in self.known.adverbs
                and self.lows[first] not in self.syntax.subject
            ):
                first += 1
        if end <= first:
            return None
        emphatic = self.low(end) == "," and self.low(end - 2) == ","
        if emphatic and end - 2 > first and self.lows[end - 1] in _EMPHATIC:
            end -= 2  # "L’opposition, elle, | dénonce"
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        return self.cut(first, end)

    def _is_verb(self, i: int) -> bool:
        """A word in lower case after a name or pronoun, with the ending of a third person."""
        before = self.words[i - 1][0].isupper() or self.lows[i - 1] in self.syntax.subject
        return before and self.words[i].islower() and self.lows[i].endswith(("t", "te", "ten"))

    def _is_somebody(self, mention: Span) -> bool:
        """A pronoun, an office, a full name, or a surname that was named in full before."""
        words = self.text[mention.start : mention.end]
        if words.lower() in ("er", "sie") or role_noun(words) is not None:
            return True
        if " " in words:
            return is_person_name(words)
        full = rf"\b[^\W\d_a-zäöüß][\w-]+ {re.escape(words)}\b"
        return words[0].isupper() and bool(re.search(full, self.text[: mention.start]))
