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

from attrib.extract.embedded.continental_phrases import BORDERS, ENDS, Found
from attrib.extract.embedded.continental_sources import NamedSources
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.incises import incised
from attrib.extract.embedded.inserted_tags import around_tag, names_only
from attrib.extract.embedded.quoted import place_quotations
from attrib.language.german_comments import COMMENTING
from attrib.language.names import is_person_name
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.language.topics import is_topic
from attrib.model import Span

_NEAR = 8
_LABEL_WORDS = 6
"""Tokens between a cue and the quotation that it announces."""
_BEFORE_INFINITIVE = frozenset(
    ("no", "ne", "n'", "n’", "pas", "jamais", "nunca", "lo", "l'", "y", "en")
)
_INFINITIVE = regex(r"\w+(?:er|ir|re|ar)")
_GERUND = regex(r"\w+(?:ant|ando|iendo)")
""" "s’indigne-t-il, | précisant que": who speaks has been named."""
_JOINS = {
    "fr": frozenset(("et", "mais", "or", "car", "tandis", "puis")),
    "es": frozenset(("y", "pero", "mientras", "pues", "aunque")),
}
"""After a comma these begin a clause of the writer’s."""
_PLAIN_THAT = frozenset(("que", "qu'", "qu’", "dass", "daß"))
_ANSWERS = frozenset(("réponse", "réaction", "commentaire", "respuesta", "reacción", "comentario"))


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
        self._before: Span | None = None
        used: set[int] = set()
        at = 0
        for span in sentences:
            while at < len(quotations) and quotations[at][1].span.end <= span.start:
                at += 1
            last = at
            while last < len(quotations) and quotations[last][1].span.start < span.end:
                last += 1
            sentence = _Sentence(text, span, quotations[at:last], language)
            sentence.before, sentence.used = self._before, used
            found = sentence.read()
            for draft in found:
                sentence.refer(draft)
            if language != "de":
                self._before = sentence.subject_for_next([d.source for d in found if d.source])
            if not found and self.drafts and sentence.is_reported():
                found = sentence.carried_over(self.drafts[-1])
            self.drafts.extend(found)
            used.update(index for draft in found for index in draft.quotes)
        place_quotations(self)


class _Sentence(NamedSources):
    """Reads the attributions of one sentence."""

    used: set[int]
    """Quotations that a sentence before has, which may reach into this one."""

    def read(self) -> list[Draft]:
        drafts = self._named_sources()
        cues = self._cues()
        for cue in cues:
            if len(cues) > 1 and self._is_told(cue):
                continue
            if any(piece.covers(self.spans[cue.verb]) for d in drafts for piece in d.content):
                continue
            draft = self._draft(cue)
            if draft is not None and not any(draft.content == d.content for d in drafts):
                drafts.append(draft)  # "Lee a refusé de | dire comment": the words are taken
                self._shared = draft.source
        drafts.extend(self._cues_inside())
        drafts.extend(self._before_colon())
        drafts.sort(key=lambda d: d.start)
        return drafts

    def _is_told(self, cue: Found) -> bool:
        """Er | fordere nichts, stellte Lang klar: a cue of what is reported."""
        verb = self.lows[cue.verb]
        subjunctive = verb.endswith("e") and not verb.endswith("te")
        return self.language == "de" and subjunctive and "ich" not in self.lows

    def _before_colon(self) -> list[Draft]:
        """Roth bezweifelte die Zahl: „...“. Before a colon any verb announces a quotation."""
        drafts: list[Draft] = []
        for quote, index in self.quotes.items():
            if quote in self.taken or index in self.used or self.low(quote - 1) != ":":
                continue
            if is_topic(self.text_of(0, quote - 1)):
                continue  # "Affaire Morel : « … »"
            if self.language != "de":
                who = self._answering(quote - 1) or self.opening_subject
                if who is not None and who.end < self.spans[quote].start:
                    drafts.append(Draft(content=[self.spans[quote]], source=who, quotes={index}))
                    self.taken.add(quote)
                continue
            first = quote - 1
            while first > 0 and self.lows[first - 1] not in BORDERS:
                first -= 1
            verb = next((i for i in range(first + 1, quote - 1) if self._is_verb(i)), None)
            if verb is None and first == 0 and self._is_label(quote - 1):
                who = self.cut(0, quote - 1)  # "Uwe Hansen: „…“"
                drafts.append(Draft(content=[self.spans[quote]], source=who, quotes={index}))
                self.taken.add(quote)
                continue
            if verb is None or not self._is_somebody(self.cut(first, verb)):
                continue
            draft = Draft(content=[self.spans[quote]], quotes={index})
            draft.source, draft.cue = self.cut(first, verb), self.spans[verb]
            drafts.append(draft)
            self.taken.add(quote)
        return drafts

    def _is_label(self, colon: int) -> bool:
        """A name or an office and nothing else before a colon."""
        words = self.lows[:colon]
        if not words or len(words) > _LABEL_WORDS or not self.syntax.finite.isdisjoint(words):
            return False
        return is_person_name(self.text_of(0, colon)) or self._is_somebody(self.cut(0, colon))

    def _answering(self, colon: int) -> Span | None:
        """ "Réponse de Luc Roy : « … »": the words before the colon name who answers."""
        answers = self.low(0) in _ANSWERS and self.low(1) in ("de", "du", "del", "d'", "d’")
        return self.cut(2, colon) if answers and colon > 2 else None

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
        if self.low(0) in ("comme", "como") and self._past_clitics(cue.start) == 1:
            return self._as_recalled(cue)
        if self.language == "de" and self._is_of_clause(cue):
            return None
        before = self._quote_before(cue.start)
        if before is not None and before not in self.taken and self._goes_on(before):
            return self._after_quotation(cue, before)
        put_in = self._around(cue)
        if put_in is not None:
            return put_in
        after = self._governed(cue)
        if after is not None:
            if self._is_passive(cue):
                return self._made(cue, None, after)
            gerund = self.language != "de" and _GERUND.fullmatch(self.lows[cue.verb])
            source = self.shared(cue) or (self._shared if gerund else None)
            source = source or self._subject(cue) or self._shared or self.dropped(cue)
            if source is not None and self.span.covers(source):
                source = self.trimmed(source)
            return self._made(cue, source, after) if source is not None else None
        return self._after_clause(cue)

    def _around(self, cue: Found) -> Draft | None:
        """Der Bau, sagte Lang, ruhe seit Mai."""
        source, after = self._inverted(cue)
        if source is None and self.language == "es" and self.low(cue.end) == ",":
            source, after = self.dropped(cue), cue.end
        pieces = around_tag(self, cue, source, after)
        return self._made(cue, source, pieces) if pieces else None

    def _as_reported(self, cue: Found) -> Draft | None:
        """Wie die BBC berichtet, ist er frei."""
        last = len(self.lows)
        while last > 0 and self.lows[last - 1] in ENDS:
            last -= 1
        if cue.start < 2 or cue.end + 1 >= last:
            return None
        pieces = [self.cut(cue.end + 1, last)]
        return self._made(cue, self.cut(1, cue.start), pieces)

    def _as_recalled(self, cue: Found) -> Draft | None:
        """Comme le rappelle Luc Roy, le pont est vieux. / Como recuerda Ana Lara, ..."""
        source, after = self._inverted(cue)
        last = self._last()
        if source is None or self.low(after) != "," or after + 1 >= last:
            return None
        return self._made(cue, source, [self.cut(after + 1, last)])

    def _quote_before(self, start: int) -> int | None:
        j = start - 1
        if self.language != "de":
            j = self._past_clitics(start) - 1
        while j >= 0 and self.lows[j] in (",", "-", "—", "–"):
            j -= 1
        return j if j in self.quotes else None

    def _goes_on(self, quote: int) -> bool:
        """No new sentence begins after the quotation: «Era una broma.» | Explica que ..."""
        following = self.words[quote + 1 : quote + 2]
        return self.language == "de" or not (following and following[0][0].isupper())

    def _after_quotation(self, cue: Found, quote: int) -> Draft | None:
        """ "...", sagte Wenzel, "..." """
        source, after = self._inverted(cue)
        if source is None:
            source, after = self.dropped(cue), cue.end
        if source is None:
            return None
        pieces = [self._with_lead(quote)]
        while after < len(self.lows) and after not in self.quotes and after < cue.end + 14:
            if self.lows[after] in (".", ";"):
                break
            after += 1
        if after in self.quotes and self.low(after - 1) in (",", ":"):
            pieces.append(self.spans[after])
        return self._made(cue, source, pieces)

    def _with_lead(self, quote: int) -> Span:
        """Man habe "alles bearbeitet", teilte er mit: the words before belong to what was said."""
        first = quote
        while first > 0 and self.lows[first - 1] not in BORDERS:
            first -= 1
        lead = self.lows[first:quote]
        if any(low in self.syntax.reported or low in self.syntax.finite for low in lead):
            return self.cut(first, quote + 1)
        return self.spans[quote]

    def _governed(  # noqa: PLR0912 (one branch for each form)
        self, cue: Found
    ) -> list[Span] | None:
        """What the cue governs after it: quotation, reported clause, object."""
        total = len(self.lows)
        j = cue.end
        limit = min(total, j + _NEAR)
        while j < limit:
            low = self.lows[j]
            if j in self.quotes:
                return self._with_quote(cue, j)
            if low in COMMENTING and self.lows[cue.end] in self.syntax.articles and j > cue.end + 2:
                break
            if low in self.syntax.that and (self.language != "de" or self.low(j - 1) == ","):
                return self._clause(j + 1 if low in _PLAIN_THAT else j)
            if low == ":":
                if j + 1 in self.quotes:
                    return [self.spans[j + 1]]
                return self._clause(j + 1) if j + 1 < total else None
            if low == "," and j == cue.end and self._inserted_end(j) is not None:
                j = self._inserted_end(j) or limit
                continue
            if low == "," and self.low(j + 1) not in self.syntax.that:
                if self.language == "de" and "that" in cue.entry.frames:
                    return self._clause(j + 1) if self._is_clause(j + 1) else None
                if j + 1 in self.quotes:
                    return self._with_quote(cue, j + 1)
                return None
            if self.language != "de" and j == cue.end and self._begins_infinitive(j):
                return self._clause(j)
            j += 1
        depends = self.language != "de" and self.low(cue.start - 1) in _PLAIN_THAT
        if depends:
            return None  # "un argumento que | rechaza el alcalde"
        if "np" in cue.entry.frames and cue.end < total and self.lows[cue.end] not in BORDERS:
            end = cue.end
            while end < total and self.lows[end] not in BORDERS:
                end += 1
            noun = self.language != "de" or any(w[0].isupper() for w in self.words[cue.end : end])
            return [self.cut(cue.end, end)] if end > cue.end and noun else None
        return None

    def _inserted_end(self, comma: int) -> int | None:
        """ "señaló, sin embargo, | que": the token after a short insertion, if a clause follows."""
        for j in range(comma + 1, min(comma + _NEAR, len(self.lows) - 1)):
            if self.lows[j] == "," and self.language != "de":
                return j + 1 if self.lows[j + 1] in self.syntax.that else None
        return None

    def _begins_infinitive(self, j: int) -> bool:
        """ "dit | avoir vu", "assure | n'avoir rien vu", "aseguró | no haber visto"."""
        while self.low(j) in _BEFORE_INFINITIVE:
            j += 1
        return self.low(j) in ("avoir", "être", "haber", "ser", "estar", "tener")

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
            if end > first + 2 and self._next_clause(end):
                break
            end += 1
        while end > first and self.lows[end - 1] in ENDS:
            end -= 1
        return [self.cut(first, end)] if end > first else None

    def _next_clause(self, i: int) -> bool:
        """ "..., et la ville ferme": what is reported too has a "que" of its own."""
        if self.low(i - 1) != "," or self.language == "de":
            return False
        if self.lows[i] in ("sans", "sin"):  # "…, sans en préciser le montant"
            return any(map(_INFINITIVE.fullmatch, self.lows[i + 1 : i + 3]))
        return self.lows[i] in _JOINS[self.language] and self.low(i + 1) not in self.syntax.that

    def _after_clause(self, cue: Found) -> Draft | None:
        """Sie habe gezögert, sagte Wenzel, "aber ...": the clause stands before the cue."""
        start = cue.start if self.language == "de" else self._past_clitics(cue.start)
        if self.low(start - 1) != "," or start < 3 or "quote" not in cue.entry.frames:
            return None
        source, after = self._inverted(cue)
        if source is None:
            source = self.dropped(cue)
        if source is None:
            return None
        first = start - 1
        while first > 0 and self.lows[first - 1] not in (";", ":"):
            first -= 1
        if first == start - 1 or names_only(self, first, start - 1):
            return None
        pieces = [self.cut(first, start - 1)]
        if self.low(after) == "," and after + 1 in self.quotes:
            pieces.append(self.spans[after + 1])
        elif self._is_adverbial(first, start - 1) and self.low(after) == ",":
            pieces += [self.cut(after + 1, self._last())] if after + 1 < self._last() else []
        return self._made(cue, source, pieces)

    def _is_adverbial(self, first: int, end: int) -> bool:
        """ "À vingt ans, raconte-t-elle, elle dormait": too little to be all that is said."""
        return (
            self.language != "de" and end - first <= _NEAR and self.lows[first] in self.syntax.opens
        )

    def _cues_inside(self) -> list[Draft]:
        """« Nous avons posé nos filets, a-t-il poursuivi, et nous attendons. »"""
        if self.language == "de":
            return []
        drafts: list[Draft] = []
        for token, index in self.quotes.items():
            if token in self.taken or index in self.used:
                continue
            draft = incised(self.text, self.quotations[index], index, self.language)
            if draft is not None:
                drafts.append(draft)
                self.taken.add(token)
        return drafts
