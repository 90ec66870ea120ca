"""Attributions of German, French and Spanish texts: quotations, reported clauses, "laut X".

There is no tagging here. A cue is a form of the lexicon; its subject is a pronoun, or the words
between it and the nearest border of a phrase; what it governs is a quotation beside it or the
clause that a conjunction opens.
"""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.extract.embedded.continental_phrases import BORDERS, ENDS, Found, Phrases
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.quoted import place_quotations
from attrib.language.cues import CueEntry
from attrib.language.quotations import Quotation
from attrib.model import Span

_NEAR = 8
"""Tokens between a cue and the quotation that it announces."""
_GENITIVE = frozenset(("der", "des", "von", "und", "für", "den", "dem", "am", "im", "in", "zu"))
_PLAIN_THAT = frozenset(("que", "qu'", "qu’", "dass", "daß"))
_INCISE = re.compile(
    r",\s+(?P<cue>(?:(?:a|ont|avait|s['’]est|s['’]était)-(?:t-)?)?"
    r"(?:(?<=-)(?P<first>il|elle|on|ils|elles)\s+)?"
    r"(?P<verb>[^\W\d_]+)(?:-(?:t-)?(?P<second>il|elle|on|ils|elles))?)\s*(?:[,.!?]\s*|$)"
)
"""``, a-t-il poursuivi,`` and ``, sourit-elle.``; one of ``first`` and ``second`` is set."""


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


class _Sentence(Phrases):
    """Reads the attributions of one sentence."""

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
        drafts.extend(self._before_colon())
        drafts.sort(key=lambda d: d.start)
        return drafts

    def _before_colon(self) -> list[Draft]:
        """Roth bezweifelte die Zahl: „...“. Before a colon any verb announces a quotation."""
        drafts: list[Draft] = []
        for quote, index in self.quotes.items():
            if self.language != "de" or quote in self.taken or self.low(quote - 1) != ":":
                continue
            first = quote - 1
            while first > 0 and self.lows[first - 1] not in BORDERS:
                first -= 1
            verb = next((i for i in range(first + 1, quote - 1) if self._is_verb(i)), None)
            if verb is None or not self._is_somebody(self.cut(first, verb)):
                continue
            draft = Draft(content=[self.spans[quote]], quotes={index})
            draft.source, draft.cue = self.cut(first, verb), self.spans[verb]
            drafts.append(draft)
            self.taken.add(quote)
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
        while end > 1 and self.lows[end - 1] in ENDS:
            end -= 1
        draft = Draft(content=[self.cut(0, end)], quotes=set(self.quotes.values()))
        draft.follows = previous.follows or previous
        draft.source = draft.follows.source
        return [draft]

    def _draft(self, cue: Found) -> Draft | None:
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

    def _as_reported(self, cue: Found) -> Draft | None:
        """Wie die BBC berichtet, ist er frei."""
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in ENDS:
            last -= 1
        if cue.start < 2 or cue.end + 1 >= last:
            return None
        pieces = [self.cut(cue.end + 1, last)]
        return self._made(cue, self.cut(1, cue.start), pieces)

    def _made(self, cue: Found, source: Span | None, pieces: list[Span]) -> Draft:
        draft = Draft(content=pieces, source=source, cue=self._cue_span(cue), entry=cue.entry)
        for token, index in self.quotes.items():
            if any(piece.covers(self.spans[token]) for piece in pieces):
                draft.quotes.add(index)
                self.taken.add(token)
        return draft

    def _quote_before(self, start: int) -> int | None:
        j = start - 1
        while j >= 0 and self.lows[j] in (",", "-", "—", "–"):
            j -= 1
        return j if j in self.quotes else None

    def _after_quotation(self, cue: Found, quote: int) -> Draft | None:
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
        while first > 0 and self.lows[first - 1] not in BORDERS:
            first -= 1
        lead = self.lows[first:quote]
        if any(low in self.syntax.reported or low in self.syntax.finite for low in lead):
            return self.cut(first, quote + 1)
        return self.spans[quote]

    def _governed(self, cue: Found) -> list[Span] | None:
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
        if "np" in cue.entry.frames and cue.end < total and self.lows[cue.end] not in BORDERS:
            end = cue.end
            while end < total and self.lows[end] not in BORDERS:
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

    def _with_quote(self, cue: Found, quote: int) -> list[Span]:
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
        while end > first and self.lows[end - 1] in ENDS:
            end -= 1
        return [self.cut(first, end)] if end > first else None

    def _after_clause(self, cue: Found) -> Draft | None:
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
        while last > 0 and self.lows[last - 1] in ENDS:
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
            rest = end + 1 if self.low(end) in (",", "weiter") else end  # "…, so Uwe Roth | weiter"
            if self.language == "de" and rest < last and self.low(end) not in (";", ":"):
                pieces.append(self.cut(rest, last))
        if not pieces:
            return None
        cue = Found(i, start, i, entry)
        return self._made(cue, self.cut(start, end), pieces)

    def _source_end(self, start: int, lemma: str) -> int:
        """End of a source after "laut" or "selon"; in German its last noun ends it."""
        end = start
        capital = False
        while end < len(self.lows) and self.lows[end] not in BORDERS:
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
        while start > 0 and self.lows[start - 1] not in BORDERS:
            start -= 1
            if self.lows[start] in self.syntax.articles and not self.words[start - 1][0].isupper():
                break
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in ENDS:
            last -= 1
        pieces = [self.cut(0, start)] if start > 0 and self.words[0][0].isalnum() else []
        if i + 1 < last:
            pieces.append(self.cut(i + 1, last))
        if start == i or not pieces:
            return None
        return self._made(Found(i, i + 1, i, entry), self.cut(start, i), pieces)

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
