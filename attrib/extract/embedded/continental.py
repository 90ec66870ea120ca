"""Attributions of German, French and Spanish texts: quotations, reported clauses, "laut X".

There is no tagging here. A cue is a form of the lexicon; its subject is a pronoun, or the words
between it and the nearest border of a phrase; what it governs is a quotation beside it or the
clause that a conjunction opens.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.quoted import place_quotations
from attrib.language.cues import CueEntry, Lexicon, lexicon
from attrib.language.quotations import Quotation
from attrib.model import Span

_CLITIC = r"(?:il|elle|on|ils|elles|je|nous|vous)\b"
_TOKEN = re.compile(
    rf"-t-{_CLITIC}|-{_CLITIC}|[^\W\d_]+['’](?=\w)"
    rf"|[^\W\d_]+(?:-(?!t-|{_CLITIC})[^\W\d_]+)*\.?(?<!\w\w\w\.)|\d[\d.,]*|[^\w\s]"
)
_BORDERS = frozenset((",", ";", ":", "(", ")", "—", "–", "“”", ".", "!", "?", "…"))
_ENDS = frozenset((".", "!", "?", "…", ","))
_NEAR = 8
"""Tokens between a cue and the quotation that it announces."""


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
    return Syntax(**{key: frozenset(words) for key, words in table.items()})


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue in a sentence: tokens ``start`` to ``end`` (excluded), its verb at ``verb``."""

    start: int
    end: int
    verb: int
    entry: CueEntry


class Continental:
    """A stretch of text read once, as ``english.Reading``."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        quotations: Sequence[tuple[int, Quotation]],
        language: str,
    ) -> None:
        self.text = text
        self.sentences = list(sentences)
        self.quotations = quotations
        self.drafts: list[Draft] = []
        at = 0
        for span in sentences:
            while at < len(quotations) and quotations[at][1].span.end <= span.start:
                at += 1
            last = at
            while last < len(quotations) and quotations[last][1].span.start < span.end:
                last += 1
            sentence = _Sentence(text, span, quotations[at:last], language)
            found = sentence.read()
            if not found and self.drafts and sentence.is_reported():
                found = sentence.carried_over(self.drafts[-1])
            self.drafts.extend(found)
        place_quotations(self)


class _Sentence:
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

    # --- reading ----------------------------------------------------------------------

    def read(self) -> list[Draft]:
        drafts = self._named_sources()
        for cue in self._cues():
            if any(piece.covers(self.spans[cue.verb]) for d in drafts for piece in d.content):
                continue
            draft = self._draft(cue)
            if draft is not None:
                drafts.append(draft)
                self._shared = draft.source
        drafts.extend(self._cues_inside())
        drafts.sort(key=lambda d: d.start)
        return drafts

    def is_reported(self) -> bool:
        """The verb form alone says that it is reported (German subjunctive)."""
        first = not any(low in ("ich", "wenn") for low in self.lows)
        return first and any(low in self.syntax.reported for low in self.lows)

    def carried_over(self, previous: Draft) -> list[Draft]:
        """Reported on from the sentence before, with the speaker of that sentence."""
        if previous.source is None:
            return []
        end = len(self.words)
        while end > 1 and self.lows[end - 1] in _ENDS:
            end -= 1
        draft = Draft(content=[self.cut(0, end)], quotes=set(self.quotes.values()))
        draft.follows = previous.follows or previous
        draft.source = draft.follows.source
        return [draft]

    def _cues(self) -> list[_Found]:
        found: list[_Found] = []
        i = 0
        while i < len(self.lows):
            cue = self._cue_at(i)
            if cue is not None and not (found and cue.start < found[-1].end):
                found.append(cue)
            i += 1
        return found

    def _cue_at(self, i: int) -> _Found | None:
        if self.low(i - 1) in self.syntax.articles:
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
            return _Found(self._verb_start(i), last + 1 if whole else i + 1, i, form.entry)
        return None

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

    # --- one cue ----------------------------------------------------------------------

    def _draft(self, cue: _Found) -> Draft | None:
        if self.low(0) == "wie" and 0 < cue.start <= 8 and self.low(cue.end) == ",":
            return self._as_reported(cue)
        before = self._quote_before(cue.start)
        if before is not None and before not in self.taken:
            return self._after_quotation(cue, before)
        after = self._governed(cue)
        if after is not None:
            if self._is_passive(cue):
                return self._made(cue, None, after)
            source = self._subject(cue) or self._shared
            if source is None:
                return None
            return self._made(cue, source, after)
        return self._after_clause(cue)

    def _as_reported(self, cue: _Found) -> Draft | None:
        """Wie die BBC berichtet, ist er frei."""
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in _ENDS:
            last -= 1
        if cue.start < 2 or cue.end + 1 >= last:
            return None
        pieces = [self.cut(cue.end + 1, last)]
        return self._made(cue, self.cut(1, cue.start), pieces)

    def _made(self, cue: _Found, source: Span | None, pieces: list[Span]) -> Draft:
        draft = Draft(content=pieces, source=source, cue=self._cue_span(cue), entry=cue.entry)
        for token, index in self.quotes.items():
            if any(piece.covers(self.spans[token]) for piece in pieces):
                draft.quotes.add(index)
                self.taken.add(token)
        return draft

    def _cue_span(self, cue: _Found) -> Span:
        return self.cut(cue.start, cue.end)

    def _quote_before(self, start: int) -> int | None:
        j = start - 1
        while j >= 0 and self.lows[j] in (",", "-", "—", "–"):
            j -= 1
        return j if j in self.quotes else None

    def _after_quotation(self, cue: _Found, quote: int) -> Draft | None:
        """ "...", sagte Wenzel, "..." """
        source, after = self._inverted(cue)
        if source is None:
            return None
        pieces = [self._with_lead(quote, cue.start)]
        while after < len(self.lows) and after not in self.quotes and after < cue.end + 14:
            if self.lows[after] in (".", ";"):
                break
            after += 1
        if after in self.quotes and self.low(after - 1) in (",", ":"):
            pieces.append(self.spans[after])
        return self._made(cue, source, pieces)

    def _with_lead(self, quote: int, cue: int) -> Span:
        """Man habe "alles bearbeitet", teilte er mit: the words before belong to what was said."""
        first = quote
        while first > 0 and self.lows[first - 1] not in _BORDERS:
            first -= 1
        lead = self.lows[first:quote]
        if any(low in self.syntax.reported or low in self.syntax.finite for low in lead):
            return self.cut(first, quote + 1)
        return self.spans[quote]

    def _inverted(self, cue: _Found) -> tuple[Span | None, int]:
        """Subject after the verb, and the token after it."""
        clitic = next((k for k in range(cue.start, cue.verb) if self.lows[k].startswith("-")), None)
        if clitic is None and self.low(cue.end).startswith("-"):
            clitic = cue.end
        if clitic is not None:
            word = self.spans[clitic]
            lead = self.words[clitic].rfind("-") + 1
            return Span(word.start + lead, word.end), max(cue.end, clitic + 1)
        parted = cue.end > cue.verb + 1
        i = cue.verb + 1 if parted else cue.end
        while self.low(i) in ("auch", "dann", "noch", "también", "aussi", "encore", "weiter"):
            i += 1
        if self.low(i) in self.syntax.subject:
            return self.spans[i], cue.end if parted else i + 1
        end = self._phrase_end(i)
        if end == i or not self._may_speak(i, end):
            return None, cue.end
        return self.cut(i, end), max(end, cue.end)

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
            if low in _BORDERS or low in self.known.auxiliaries:
                break
            if low in self.syntax.closes and (end > i or not self.words[end][0].isupper()):
                break
            if capital and self.language == "de" and low in self.syntax.finite:
                break
            capital = capital or self.words[end][0].isupper()
            end += 1
        return end

    def _subject(self, cue: _Found) -> Span | None:
        """Subject of a cue that governs what follows it."""
        if self.low(cue.verb + 1) in self.syntax.subject:
            return self.spans[cue.verb + 1]
        end = cue.start
        aux = self._auxiliary(cue.verb) if self.language == "de" else None
        if aux is not None:
            end = aux
        first = self._segment_start(end)
        if first < end and self.lows[first] not in self.syntax.opens:
            return self._before(first, end)
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        if aux is not None:
            stop = self._phrase_end(aux + 1)
            return self.cut(aux + 1, stop) if stop > aux + 1 else None
        if self.low(cue.end) in self.syntax.that or self.low(cue.start - 1) in _AND:
            return None
        if cue.end > cue.verb + 1:  # a parted verb: the subject stands inside it
            stop = self._phrase_end(cue.verb + 1)
            return self.cut(cue.verb + 1, stop) if stop > cue.verb + 1 else None
        source, _ = self._inverted(cue)
        return source

    def _is_passive(self, cue: _Found) -> bool:
        """Ihm wird vorgeworfen, ...: the subject of a German passive is not who says it."""
        if self.language != "de":
            return False
        for k in range(cue.verb - 1, -1, -1):
            if self.lows[k] in ("wird", "wurde", "wurden", "werden", "werde"):
                return True
            if self.lows[k] in _BORDERS:
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
            while j >= 0 and self.lows[j] not in _BORDERS:
                j -= 1
            if self.low(j) == ",":
                j -= 1
        while j >= 0 and self.lows[j] not in _BORDERS:
            if self.lows[j] in _AND and (j == i - 1 or self._verb_before(j)):
                break
            j -= 1
        return j + 1

    def _verb_before(self, j: int) -> bool:
        """A verb stands between the border before and ``j``: "and" joins clauses, not names."""
        for k in range(j - 1, -1, -1):
            if self.lows[k] in _BORDERS:
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
        if end <= first:
            return None
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        return self.cut(first, end)

    def _governed(self, cue: _Found) -> list[Span] | None:
        """What the cue governs after it: quotation, reported clause, object."""
        total = len(self.lows)
        j = cue.end
        limit = min(total, j + _NEAR)
        while j < limit:
            low = self.lows[j]
            if j in self.quotes:
                return self._with_quote(cue, j)
            if low in self.syntax.that and (self.language != "de" or self.low(j - 1) == ","):
                return self._clause(j + 1 if low in _PLAIN_THAT else j)
            if low == ":":
                if j + 1 in self.quotes:
                    return [self.spans[j + 1]]
                return self._clause(j + 1) if j + 1 < total else None
            if low == "," and self.low(j + 1) not in self.syntax.that:
                if self.language == "de" and "that" in cue.entry.frames:
                    return self._clause(j + 1) if self._is_clause(j + 1) else None
                if j + 1 in self.quotes:
                    return self._with_quote(cue, j + 1)
                return None
            if self.language != "de" and j == cue.end and low in ("avoir", "être", "haber", "ser"):
                return self._clause(j)
            j += 1
        if "np" in cue.entry.frames and cue.end < total and self.lows[cue.end] not in _BORDERS:
            end = cue.end
            while end < total and self.lows[end] not in _BORDERS:
                end += 1
            noun = self.language != "de" or any(w[0].isupper() for w in self.words[cue.end : end])
            return [self.cut(cue.end, end)] if end > cue.end and noun else None
        return None

    def _is_clause(self, i: int) -> bool:
        """A German clause without conjunction: it holds a subjunctive, or an infinitive."""
        for low in self.lows[i:]:
            if low == "zu" or re.fullmatch(r"\w{2,6}zu\w+e[rl]?n", low):
                return True
            if low in (";", ":"):
                break
        return any(low in self.syntax.reported for low in self.lows[i : i + 25]) or any(
            low.endswith("te") or low in self.syntax.finite for low in self.lows[i : i + 6]
        )

    def _with_quote(self, cue: _Found, quote: int) -> list[Span]:
        """The quotation, with the words between when they are part of what was said."""
        between = self.lows[cue.end : quote]
        if between and between[0] in ("avoir", "être", "haber", "ser"):
            return self._clause(cue.end) or [self.spans[quote]]
        return [self.spans[quote]]

    def _clause(self, first: int) -> list[Span] | None:
        end = first
        while end < len(self.lows) and self.lows[end] not in (";", "!", "?"):
            joins = self.lows[end] in ("et", "und", "y") and end + 1 < len(self.lows)
            if joins and end > first + 2 and self._cue_at(end + 1) is not None:
                break
            end += 1
        while end > first and self.lows[end - 1] in _ENDS:
            end -= 1
        return [self.cut(first, end)] if end > first else None

    def _after_clause(self, cue: _Found) -> Draft | None:
        """Sie habe gezögert, sagte Wenzel, "aber ...": the clause stands before the cue."""
        if self.low(cue.start - 1) != "," or cue.start < 3 or "quote" not in cue.entry.frames:
            return None
        source, after = self._inverted(cue)
        if source is None:
            return None
        first = cue.start - 1
        while first > 0 and self.lows[first - 1] not in (";", ":"):
            first -= 1
        pieces = [self.cut(first, cue.start - 1)]
        if self.low(after) == "," and after + 1 in self.quotes:
            pieces.append(self.spans[after + 1])
        return self._made(cue, source, pieces)

    # --- sources that phrases name ----------------------------------------------------

    def _named_sources(self) -> list[Draft]:
        """Selon lui, C. / Laut einem Gutachten ist C. / C, según el alcalde."""
        drafts: list[Draft] = []
        for i, low in enumerate(self.lows):
            for form in self.known.forms.get(low, ()):
                if form.entry.category != "phrase":
                    continue
                size = len(form.words)
                if tuple(self.lows[i : i + size]) != form.words:
                    continue
                if form.entry.position == "after_source":
                    draft = self._source_before(i, form.entry)
                elif form.entry.position == "before_source":
                    draft = self._according(i, i + size, form.entry)
                else:
                    continue
                if draft is not None:
                    drafts.append(draft)
                break
        return drafts

    def _according(self, i: int, start: int, entry: CueEntry) -> Draft | None:
        if entry.lemma in ("pour", "so") and not self._may_be_source(i, start, entry.lemma):
            return None
        if self.low(start) in ("von", "de", "d'", "d’"):
            start += 1
        end = self._source_end(start, entry.lemma)
        if end == start:
            return None
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in _ENDS:
            last -= 1
        if i == 0 or (i == 1 and not self.words[0][0].isalpha()):
            first = end
            if entry.lemma == "pour" and self.low(first) == ",":
                first = max(end, self._last_insertion(end))
            while first < last and self.lows[first] in (",", ":"):
                first += 1
            pieces = [self.cut(first, last)] if first < last else []
        else:
            stop = i - 1 if self.lows[i - 1] == "," else i
            pieces = [self.cut(0, stop)] if stop > 0 else []
            rest = end + 1 if self.low(end) == "," else end
            if self.language == "de" and rest < last and self.low(end) not in (";", ":"):
                pieces.append(self.cut(rest, last))
        if not pieces:
            return None
        cue = _Found(i, start, i, entry)
        return self._made(cue, self.cut(start, end), pieces)

    def _source_end(self, start: int, lemma: str) -> int:
        """End of a source after "laut" or "selon"; in German its last noun ends it."""
        end = start
        capital = False
        while end < len(self.lows) and self.lows[end] not in _BORDERS:
            low = self.lows[end]
            if self.language == "de" and end > start:
                if low in self.syntax.finite or (lemma == "so" and low in self.syntax.closes):
                    break
                if capital and self.words[end][0].islower() and low not in _GENITIVE:
                    break
            capital = capital or self.words[end][0].isupper()
            end += 1
        while end > start and self.lows[end - 1] in _GENITIVE:
            end -= 1
        return end

    def _source_before(self, i: int, entry: CueEntry) -> Draft | None:
        """Dem Zeugen zufolge ...: the source stands before its cue."""
        start = i
        while start > 0 and self.lows[start - 1] not in _BORDERS:
            start -= 1
            if self.lows[start] in self.syntax.articles and not self.words[start - 1][0].isupper():
                break
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in _ENDS:
            last -= 1
        pieces = [self.cut(0, start)] if start > 0 and self.words[0][0].isalnum() else []
        if i + 1 < last:
            pieces.append(self.cut(i + 1, last))
        if start == i or not pieces:
            return None
        return self._made(_Found(i, i + 1, i, entry), self.cut(start, i), pieces)

    def _last_insertion(self, end: int) -> int:
        """After "Pour Inès Castaing, biologiste à Roz-Ven," the comma that closes it."""
        for j in range(end + 1, min(len(self.lows), end + 22)):
            if self.lows[j] == ",":
                return j
        return end

    def _may_be_source(self, i: int, start: int, lemma: str) -> bool:
        name = self.words[start : start + 2]
        capital = len(name) == 2 and all(word[0].isupper() for word in name)
        if lemma == "pour":
            return i == 0 and capital
        return (
            self.low(i - 1) == ","
            and bool(name)
            and (name[0][0].isupper() or name[0].lower() in ("der", "die", "das", "ein", "eine"))
        )

    # --- French: the cue inside the quotation ------------------------------------------

    def _cues_inside(self) -> list[Draft]:
        """« Nous avons posé nos filets, a-t-il poursuivi, et nous attendons. »"""
        if self.language != "fr":
            return []
        drafts: list[Draft] = []
        for token, index in self.quotes.items():
            if token in self.taken:
                continue
            quotation = self.quotations[index]
            for match in _INCISE.finditer(self.text, quotation.inner.start, quotation.inner.end):
                entry = self._verb_entry(match["verb"])
                who = "first" if match["first"] else "second"
                if entry is None or not match[who]:
                    continue
                pieces = [Span(quotation.span.start, match.start())]
                if match.end() < quotation.inner.end:
                    pieces.append(Span(match.end(), quotation.span.end))
                draft = Draft(content=pieces, entry=entry, quotes={index})
                draft.source = Span(*match.span(who))
                draft.cue = Span(match.start("cue"), match.end("cue"))
                drafts.append(draft)
                self.taken.add(token)
                break
        return drafts

    def _verb_entry(self, verb: str) -> CueEntry | None:
        for form in self.known.forms.get(verb.lower(), ()):
            if form.entry.category == "verb" and len(form.words) == 1:
                return form.entry
        return None


_AND = frozenset(("und", "et", "y", "mais", "aber", "pero"))
_GENITIVE = frozenset(("der", "des", "von", "und", "für", "den", "dem", "am", "im", "in", "zu"))
_PLAIN_THAT = frozenset(("que", "qu'", "qu’", "dass", "daß"))
_INCISE = re.compile(
    r",\s+(?P<cue>(?:(?:a|ont|avait|s['’]est|s['’]était)-(?:t-)?)?"
    r"(?:(?<=-)(?P<first>il|elle|on|ils|elles)\s+)?"
    r"(?P<verb>[^\W\d_]+)(?:-(?:t-)?(?P<second>il|elle|on|ils|elles))?)\s*(?:[,.!?]\s*|$)"
)
"""``, a-t-il poursuivi,`` and ``, sourit-elle.``; one of ``first`` and ``second`` is set."""
