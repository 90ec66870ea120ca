"""Verbs without a subject of their own: "«…», añadió.", "… et a ajouté", "…, tout en admettant"."""

from __future__ import annotations

import re

from attrib.extract.embedded.continental_phrases import AND, BORDERS, CLITICS, Found, Phrases
from attrib.extract.embedded.people import role_noun
from attrib.language.names import is_person_name
from attrib.model import Span

_FIRST_PERSON = frozenset(("digo", "dije", "he", "hemos", "creo"))
_PARTICIPLE = re.compile(r"\w{3,}(?:[ai]d[oa]s?|ées?|és?|an|ando|iendo)")
_HE_OR_SHE = frozenset(("él", "ella", "il", "elle"))
_MOST_OF_ROLE = 5
"""Words in lower case between an article and the name or the noun for a person."""
_THEN = frozenset(("puis", "luego", "después", "ensuite", "et", "y", "mais", "pero", "o", "ou"))


class Dropped(Phrases):
    """Finds whom a sentence is about where a verb does not say it."""

    before: Span | None = None
    """The subject of the sentence before."""

    def subject_for_next(self, sources: list[Span]) -> Span | None:
        """Whom a verb without a subject in the next sentence means; ``sources``: of this one."""
        if sources:
            return sources[-1]
        if self.low(0) in CLITICS or (
            self.low(0) in self.syntax.opens
            and self.words[1:2]
            and self.words[1].islower()
            and self.lows[1] not in self.syntax.articles
            and "," not in self.lows
        ):
            return self.before  # "Se levanta y vuelve.", "Luego retoma el relato."
        return self.opening_subject()

    def opening_subject(self) -> Span | None:
        """A person whom the sentence begins with, after what leads to it."""
        first = 0
        while first < len(self.lows) and self.lows[first] in (*BORDERS, *AND):
            first += 1
        lead = self.low(first) in self.syntax.opens or _PARTICIPLE.fullmatch(self.low(first))
        if lead and "," in self.lows[first:]:
            first = self.lows.index(",", first) + 1
        if self.low(first) in _HE_OR_SHE:
            return self.spans[first]
        return self._person_at(first)

    def _person_at(self, first: int) -> Span | None:
        end = first
        if self.low(first) in self.syntax.articles:
            end += 1
            while self.words[end : end + 1] and self.words[end].islower():
                if end - first > _MOST_OF_ROLE or self.lows[end] in self.syntax.opens:
                    break
                end += 1
                if role_noun(self.text_of(first, end)) is not None:
                    end = self._past_complement(end)
                    break
        while self.words[end : end + 1] and self.words[end][0].isupper():
            end += 1
        mention = self.text_of(first, end)
        named = end > first and self.words[end - 1][0].isupper() and is_person_name(mention)
        if not named and role_noun(mention) is None:
            return None
        if end - first == 1 and not self._is_known_name(mention):
            return None
        return self.cut(first, self.with_name(first, end))

    def _past_complement(self, at: int) -> int:
        """ "el ministro | de Pesca |, Luis Rey,": up to the comma, if that is near."""
        comma = next(
            (k for k in range(at, min(at + _MOST_OF_ROLE, len(self.lows))) if self.lows[k] == ","),
            at,
        )
        return comma if self.low(at) in ("de", "del", "du", "des", "d'", "d’") else at

    def _is_known_name(self, word: str) -> bool:
        """A word that has its capital elsewhere too, where no sentence begins."""
        return re.search(rf"[^\W\d_],? {re.escape(word)}\b", self.text) is not None

    def dropped(self, cue: Found) -> Span | None:
        """The subject that a Spanish verb leaves out: "«…», añadió.", "Dijo que ..."."""
        if self.language != "es" or self.before is None:
            return None
        said = self.lows[cue.start : cue.end]
        if any(low.endswith(("n", "é", "mos")) or low in _FIRST_PERSON for low in said[:1]):
            return None
        if _PARTICIPLE.fullmatch(said[0]):
            return None
        at = self._past_clitics(cue.start)
        skipped = AND | self.known.adverbs | self.syntax.opens
        while at > 0 and self.lows[at - 1] in skipped:
            at -= 1
        beside = self.low(at - 1)
        if at and beside not in (*BORDERS, "aunque", "mientras") and at - 1 not in self.quotes:
            return None
        first = next((i for i, low in enumerate(self.lows) if low not in BORDERS), at)
        leads = (
            min(self.quotes, default=at) <= first
            or first >= at
            or self.lows[first] in self.syntax.opens
            or self.lows[first] in self.known.adverbs
            or _PARTICIPLE.fullmatch(self.lows[first]) is not None
        )
        return self.before if leads else None

    def trimmed(self, source: Span) -> Span:
        """Without what else the subject does: "la actriz | duda y al fin" suelta."""
        within = [i for i, span in enumerate(self.spans) if source.covers(span)]
        joint = next((i for i in within[1:] if self.lows[i] in AND), 0)
        following = self.words[joint + 1 : joint + 2]
        joins_names = following and (
            following[0][0].isupper() or following[0].lower() in self.syntax.articles
        )
        if self.language == "de" or not joint or joins_names:
            return source
        return self._person_at(within[0]) or source

    def shared(self, cue: Found) -> Span | None:
        """The subject of the sentence for "puis lâche" and for "tout en admettant"."""
        gerund = self.low(cue.start - 1) == "en" and self.low(cue.verb).endswith("ant")
        if not gerund and self.low(self._past_clitics(cue.start) - 1) not in _THEN:
            return None
        return self.opening_subject()
