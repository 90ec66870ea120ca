"""One sentence with its phrases: what each of them is by itself, and on the noun before it."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.embedded.grammar import grammar
from attrib.extract.embedded.phrases import NP, VG, phrases
from attrib.extract.embedded.tokens import Tagged
from attrib.model import Span

ATTACHING = frozenset(("IN", "TO"))
"""Kinds of phrases that hang a noun phrase on the one before."""
_TIME_TAGS = frozenset(("TIME", "DT", "JJ", "NUM", "POS"))


class Phrased:
    """One sentence with its phrases."""

    __slots__ = ("phrases", "quoted", "sentence", "text")

    def __init__(self, sentence: Tagged, quoted: bool = False) -> None:
        self.quoted = quoted
        """The sentence stands inside a quotation or a turn."""
        self.sentence = sentence
        self.text = sentence.text
        self.phrases = phrases(sentence)

    def kind(self, k: int) -> str:
        return self.phrases[k].kind if 0 <= k < len(self.phrases) else ""

    def low(self, k: int) -> str:
        """First word of phrase ``k`` in lower case."""
        return self.sentence.lows[self.phrases[k].start] if 0 <= k < len(self.phrases) else ""

    def span(self, first: int, last: int) -> Span:
        """Span of the phrases ``first`` to ``last``, both included."""
        return self.sentence.cut(self.phrases[first].start, self.phrases[last].end)

    def quotes_in(self, pieces: Sequence[Span]) -> set[int]:
        """Indices of the quotations that lie in the pieces."""
        s = self.sentence
        return {
            quote
            for i, quote in enumerate(s.quotes)
            if quote >= 0 and any(p.start <= s.starts[i] and s.ends[i] <= p.end for p in pieces)
        }

    def is_time(self, k: int) -> bool:
        if self.kind(k) != NP:
            return False
        p = self.phrases[k]
        tags = self.sentence.tags[p.start : p.end]
        return "TIME" in tags and all(tag in _TIME_TAGS for tag in tags)

    def finite(self, k: int) -> bool:
        return self.kind(k) == VG and self.phrases[k].form == "finite"

    def _reporting(self, k: int) -> bool:
        return self.sentence.lows[self.phrases[k].head] in grammar().reporting

    def _tense(self, k: int) -> str:
        p = self.phrases[k]
        for i in range(p.start, p.end):
            tag = self.sentence.tags[i]
            if tag in ("VBD", "VBZ", "VBP"):
                return "past" if tag == "VBD" else "present"
            if tag in ("BE", "HV", "DO"):
                low = self.sentence.lows[i]
                return "past" if low in ("was", "were", "had", "did") else "present"
            if tag == "MD":
                return "modal"
        return ""

    def _done_by(self, verb: int, finite: bool) -> int | None:
        """The noun whose participle is at ``verb``: "a report | led by", "a clerk | acting for"."""
        p = self.phrases[verb] if self.kind(verb) == VG else None
        if p is None or (p.form != "part" and not (finite and self._may_be_participle(verb))):
            return None
        noun = verb - 2 if self.kind(verb - 1) == "CC" else verb - 1
        return noun if self.kind(noun) == NP and not self.is_time(noun) else None

    def _done_to(self, verb: int) -> int | None:
        """The noun of whom a gerund tells: "a man accused of | robbing a bank |"."""
        gerund = self.phrases[verb].form == "part" and self.kind(verb - 1) == "IN"
        if not gerund or self.sentence.tags[self.phrases[verb].head] != "VBG":
            return None
        return self._done_by(verb - 2, True)

    def _is_attribute(self, verb: int) -> bool:
        """ "a bill | banning | tolls said": of a noun that stands in a phrase itself."""
        gerund = self.sentence.tags[self.phrases[verb].head] == "VBG"
        return gerund and self.kind(verb - 2) in ATTACHING

    def _may_be_participle(self, verb: int) -> bool:
        """ "a soldier | killed | in Iraq said": a past form that has another verb behind it."""
        p = self.phrases[verb]
        low = self.sentence.lows[p.head]
        past = self.sentence.tags[p.head] == "VBD" and low.endswith("ed") and p.end - p.start == 1
        of_doing = self.kind(verb + 1) == "IN" and self.kind(verb + 2) == VG  # "accused of robbing"
        told = self._reporting(verb) and not of_doing
        return past and not told and self.kind(verb - 1) == NP
