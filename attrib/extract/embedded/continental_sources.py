"""Who is named as the source of a sentence: "selon X", "X zufolge", "según X"."""

from __future__ import annotations

from functools import cache

from attrib.extract.embedded.continental_phrases import BORDERS, CLITICS, ENDS, Found
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.dropped_subjects import Dropped
from attrib.extract.embedded.people import role_noun
from attrib.language.cues import CueEntry, lexicon
from attrib.language.german_mentions import BEYOND_NAME
from attrib.language.names import is_person_name
from attrib.language.regex import regex
from attrib.model import Span

_GENITIVE = frozenset(("der", "des", "von", "und", "für", "den", "dem", "am", "im", "in", "zu"))
_GERMAN_RELATIVES = frozenset(("der", "die", "das", "dem", "den", "denen", "deren", "dessen"))
_RELATIVES = frozenset(
    ("qui", "que", "qu'", "qu’", "dont", "où", "quien", "quienes", "donde", "cuyo")
)


@cache
def _phrases(language: str) -> dict[str, list[tuple[tuple[str, ...], CueEntry]]]:
    """Phrases of the lexicon by their first token; an elision is a token of its own."""
    found: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
    for forms in lexicon(language).forms.values():
        for form in forms:
            if form.entry.position in ("before_source", "after_source"):
                words = tuple(_WORD.findall(" ".join(form.words)))
                found.setdefault(words[0], []).append((words, form.entry))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


_WORD = regex(r"[^\W\d_]+['’]|[^\W\d_]+")


_PRETERITE = regex(r"[a-zà-ÿ]{2,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán|erá|irá|irán)")
"""Spanish: "Según la Fiscalía, | el acusado entregó": no office."""


class NamedSources(Dropped):
    """Finds the phrases of a sentence that name a source, and makes drafts."""

    def _made(self, cue: Found, source: Span | None, pieces: list[Span]) -> Draft:
        if source is not None and self.language == "de":
            source = self._named_only(source)
        draft = Draft(content=pieces, source=source, cue=self._cue_span(cue), entry=cue.entry)
        for token, index in self.quotes.items():
            if any(piece.covers(self.spans[token]) for piece in pieces):
                draft.quotes.add(index)
                self.taken.add(token)
        return draft

    def _named_only(self, source: Span) -> Span:
        """ "antwortete Lang | ausweichend": without what does not name him."""
        end = source.end
        while beyond := BEYOND_NAME.search(self.text[source.start : end]):
            end = source.start + beyond.start()
        return Span(source.start, end)

    def _named_sources(self) -> list[Draft]:
        """Selon lui, C. / Laut einem Gutachten ist C. / C, según el alcalde."""
        drafts: list[Draft] = []
        for i, low in enumerate(self.lows):
            for words, entry in _phrases(self.language).get(low, ()):
                size = len(words)
                if tuple(self.lows[i : i + size]) != words:
                    continue
                if entry.position == "after_source":
                    draft = self._source_before(i, entry)
                elif self._relative_end(i + size) is not None:
                    draft = self._named_before(i, entry, self._relative_end(i + size) or 0)
                else:
                    draft = self._according(i, i + size, entry)
                if draft is not None:
                    drafts.append(draft)
                break
        return drafts

    def _relative_end(self, i: int) -> int | None:
        """After "selon | qui", "según | el cual": the token after the relative pronoun."""
        if self.low(i) in ("qui", "quien", "quienes", "lequel", "laquelle"):
            return i + 1
        if self.low(i) in ("el", "la") and self.low(i + 1) == "cual":
            return i + 2
        return None

    def _named_before(self, i: int, entry: CueEntry, start: int) -> Draft | None:
        """Gaël Penn, selon qui ...: the source is who is named right before."""
        if self.low(i - 1) != ",":
            return None
        first = i - 1
        while first > 0 and self.words[first - 1][0].isupper():
            first -= 1
        last = self._last()
        who = self.text[self.spans[first].start : self.spans[i - 2].end] if first < i - 1 else ""
        if not is_person_name(who) or start >= last:
            return None
        cue = Found(i, start, i, entry)
        return self._made(cue, self.cut(first, i - 1), [self.cut(start, last)])

    def _last(self) -> int:
        """The token after the last one that is no stop."""
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in ENDS:
            last -= 1
        return last

    def _according(self, i: int, start: int, entry: CueEntry) -> Draft | None:
        if entry.lemma in ("pour", "so") and not self._may_be_source(i, start, entry.lemma):
            return None
        if self.low(start) in ("von", "de", "d'", "d’"):
            start += 1
        end = self._source_end(start, entry.lemma)
        if end == start:
            return None
        last = self._last()
        if i == 0 or (i == 1 and not self.words[0][0].isalpha()):
            first = end
            if entry.lemma == "pour" and self.low(first) == ",":
                first = max(end, self._last_insertion(end))
            elif self.low(first) == ",":
                de = self.language == "de"
                first = self._past_description(end) if de else self._past_insertion(end)
            while first < last and self.lows[first] in (",", ":"):
                first += 1
            pieces = [self.cut(first, last)] if first < last else []
        else:
            stop = i - 1 if self.lows[i - 1] == "," else i
            pieces = [self.cut(0, stop)] if stop > 0 else []
            rest = end + 1 if self.low(end) in (",", "weiter") else end  # "…, so Uwe Roth | weiter"
            tag = entry.lemma == "so" and rest == end  # "…, so Roth | in einer Mitteilung"
            ended = self.low(end) in (";", ":")
            if self.language == "de" and not (tag or ended) and rest < last:
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
        last = self._last()
        pieces = [self.cut(0, start)] if start > 0 and self.words[0][0].isalnum() else []
        first = self._past_description(i + 1)
        if first < last:
            pieces.append(self.cut(first, last))
        if start == i or not pieces:
            return None
        return self._made(Found(i, i + 1, i, entry), self.cut(start, i), pieces)

    def _past_description(self, i: int) -> int:
        """ "Dem Zeugen zufolge, der es sah, | war es dunkel": past the relative clause."""
        if self.low(i) != ",":
            return i
        described = self.low(i + 1) in _GERMAN_RELATIVES and "," in self.lows[i + 1 :]
        return self.lows.index(",", i + 1) + 1 if described else i + 1

    def _last_insertion(self, end: int) -> int:
        """After "Pour Inès Castaing, biologiste à Roz-Ven," the comma that closes it."""
        for j in range(end + 1, min(len(self.lows), end + 22)):
            if self.lows[j] == ",":
                return j
        return end

    def _past_insertion(self, comma: int) -> int:
        """After "Selon Luc Roy, qui a vu le pont," or "..., maire de Brest," the last comma."""
        at = comma + 1
        while at < len(self.lows) and self.lows[at] not in BORDERS:
            at += 1
        if self.low(at) != ",":
            return comma
        inserted = self.lows[comma + 1 : at]
        relative = inserted[:1] and (
            inserted[0] in _RELATIVES
            or (inserted[0] in ("a", "al", "con", "en") and "que" in inserted)
        )
        says = self.syntax.finite | self.known.auxiliaries | self.syntax.subject
        begins = self.syntax.articles | self.syntax.opens | CLITICS
        office = (
            inserted[:1]
            and says.isdisjoint(inserted)
            and not any(map(_PRETERITE.fullmatch, inserted))
            and (inserted[0] not in begins or role_noun(" ".join(inserted[:4])) is not None)
        )
        return at if relative or office else comma

    def _may_be_source(self, i: int, start: int, lemma: str) -> bool:
        if lemma == "pour" and self.low(start) in ("sa", "son", "le", "la", "l'", "l’"):
            while start < len(self.words) and self.words[start].islower():
                start += 1  # "Pour sa collègue | Inès Castaing"
        name = self.words[start : start + 2]
        capital = len(name) == 2 and all(word[0].isupper() for word in name)
        if lemma == "pour":
            return i == 0 and capital
        return (
            self.low(i - 1) == ","
            and bool(name)
            and (name[0][0].isupper() or name[0].lower() in ("der", "die", "das", "ein", "eine"))
        )
