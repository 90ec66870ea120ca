"""Content that stands before its cue: “It will hold,” she said. / The dam, she said, will hold."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911, SIM102

from __future__ import annotations

from attrib.extract.embedded.clauses import Subject
from attrib.extract.embedded.governed import Governed
from attrib.extract.embedded.phrases import NP, VG, Phrase, Q
from attrib.model import Span


class Foregoing(Governed):
    """Reads the content before a verb, and what of it goes on behind."""

    def _content_before(
        self, k: int, p: Phrase, subject: Subject | None
    ) -> tuple[list[Span] | None, Subject | None]:
        """ "...", she said. / The plan failed, said Lee. / The plan, she said, failed."""
        c = self.c
        inverted = False
        if subject is None or subject.last > k or c.kind(k - 1) == Q or self._closes(k):
            may_follow = p.form == "finite" and c.kind(k - 1) in (",", Q, "—", "--", "")
            after = c.subject_after(k) if may_follow else None
            if after is not None:
                subject, inverted = after, True
            elif subject is None:
                return None, None
        edge = (k if inverted else subject.first) - 1
        if c.kind(edge) not in (",", Q, "—", "--", "–", "?", "!", "..."):
            return None, subject
        if not inverted and subject.antecedent is not None:
            return None, subject
        if not inverted and c.kind(edge) != Q and not self._ends_after(k):
            return None, subject
        last = edge if c.kind(edge) == Q else edge - 1
        while last >= 0 and c.kind(last) in (",", "—", "--"):
            last -= 1
        if last < 0:
            return None, subject
        behind = subject.last if inverted else k
        goes_on = self._quotation_goes_on if c.kind(edge) == Q else self._rest
        rest = goes_on(behind)
        first = self._clause_start(last, rest is not None)
        if first is None:
            adverb = (
                rest is not None and c.kind(edge) == "," and c.kind(last) in ("RB", "CC", "TIME")
            )
            return [rest] if adverb and rest is not None else None, subject
        pieces = [c.span(first, last)]
        if rest is not None:
            pieces.append(rest)
        return pieces, subject

    def _ends_after(self, k: int) -> bool:
        """Nothing that could be an object or complement follows the verb group ``k``."""
        c = self.c
        j = k + 1
        if self.s.lows[c.phrases[k].head] in ("told", "tells", "tell", "telling", "asked"):
            return True
        behind = False
        while c.kind(j) in ("RB", "IN", "TO", "SUB") or (c.kind(j) == NP and c.is_time(j)):
            behind = behind or c.kind(j) == "IN"
            j += 2 if c.kind(j) in ("IN", "TO") else 1
        return c.kind(j) not in (NP, "THAT") and (c.kind(j) != VG or behind)

    def _closes(self, k: int) -> bool:
        """After a comma only a name follows the verb, then the sentence or clause ends."""
        after = self.c.subject_after(k) if self.c.kind(k - 1) == "," else None
        if after is None or self.s.lows[self.c.phrases[k].head] in ("told", "tells", "asked"):
            return False
        return self.c.kind(after.last + 1) in ("", ".", ",", ";", "!", "?", "IN", NP)

    def _clause_start(self, last: int, goes_on: bool) -> int | None:
        """First phrase of the clause that ends at ``last`` and stands before "X said"."""
        c = self.c
        if c.kind(last) == Q:
            first = last
            # Words before the quotation belong to it unless they are its own cue.
            while first > 0 and c.kind(first - 1) not in (",", ":", ";", "—", "--"):
                first -= 1
            if first < last and not any(c.finite(m) for m in range(first, last)):
                if c.kind(first) in ("SUB", "CC", "RB"):
                    return last
            if c.kind(first) == "CC":
                first += 1
            return first
        verbs = False
        first = last
        while first >= 0 and c.kind(first) not in (";", ":"):
            verbs = verbs or c.finite(first)
            first -= 1
        first += 1
        while first < last and c.kind(first) in (",", "CC", ".", "—", "--", "("):
            first += 1
        if c.kind(first) == "SUB" and not goes_on and not self._has_main(first, last):
            return None
        whole = verbs or (
            goes_on and c.kind(first) in (NP, "IN", "SUB", "WH", VG) and first <= last
        )
        whole = whole or (goes_on and c.kind(first) == "RB" and first < last)
        return first if whole else None

    def _has_main(self, first: int, last: int) -> bool:
        """A main clause follows the subordinate one that begins at ``first``."""
        c = self.c
        return any(
            c.kind(m) == "," and c.kind(m + 1) == NP and c.clause_follows(m + 1)
            for m in range(first, last)
        )

    def _quotation_goes_on(self, k: int, anywhere: bool = False) -> Span | None:
        """The second half of a split quotation, in the same sentence: ..., “and it failed.”"""
        c = self.c
        for m in range(k + 1, len(c.phrases)):
            if c.kind(m) == Q and c.kind(m - 1) in (",", ":", "—", "--", "."):
                span = c.span(m, m)
                inner = c.text[span.start : span.end].lstrip("“\"'‘`«")
                beside = anywhere or m <= k + 4 or c.kind(m - 1) == ":"
                return (
                    span
                    if beside or inner[:1].islower() or inner[:2] in ("I ", "I’", "I'")
                    else None
                )
            if c.kind(m) in (";", ":") or self._says(m):
                return None
        return None

    def _says(self, m: int) -> bool:
        """Another verb of saying at ``m``: what follows is its content."""
        p = self.c.phrases[m]
        found = self._cue(p) if p.kind == VG else None
        if found is None or "quote" not in found[0].frames:
            return False
        return self.c.finite(m) or self.s.tags[p.head] == "VBG"

    def _rest(self, k: int) -> Span | None:
        """Second half of the content after ", she said, ..."."""
        c = self.c
        j = k + 1
        if self.s.lows[c.phrases[k].head] in ("told", "tells", "asked", "asks") and c.kind(j) == NP:
            j = self._past_addressee(j)
        j = c.skip_adjuncts(j)
        if c.kind(j) not in (",", ":", "—", "--", "."):
            return None
        j += 1
        if j >= len(c.phrases):
            return None
        if c.kind(j) == Q:
            last = j
            return c.span(j, last)
        if c.kind(j) == VG and c.phrases[j].form == "part":
            return None
        if c.kind(j) in (NP, "THAT", "IN", "CC", VG) and c.kind(j - 1) == ",":
            if c.kind(j) == "CC" and c.kind(j + 1) == VG:
                return None
            if c.kind(j) == NP and not c.clause_follows(j):
                return None
            if c.kind(j) in ("IN",):
                return None
            last = c.clause_end(j, k)
            while last > j and c.kind(last) in (",", ".", "!", "?"):
                last -= 1
            return c.span(j, last)
        return None

    def _leads_on(self, k: int, subject: Subject | None, after: int) -> bool:
        """“Is it so?” Lee replied: “It is.”: the cue is that of the second quotation."""
        if self.c.kind(after) != ":" or self.c.kind(after + 1) != Q:
            return False
        edge = subject.first - 1 if subject is not None and subject.last < k else k - 1
        span = self.c.span(edge, edge)
        return not self.c.text[span.start : span.end].rstrip("”\"'’»").endswith(",")

    def _follows_quotation(self, k: int, subject: Subject | None) -> bool:
        """The verb, or its subject, comes right after a quotation, and no other verb between."""
        edge = k - 1
        if subject is not None and subject.last < k and self.c.kind(subject.first - 1) == Q:
            if any(self.c.kind(m) == VG for m in range(subject.last + 1, k)):
                return False  # “It holds,” he said, adding that he had been there
            edge = subject.first - 1
        return self.c.kind(edge) == Q and self.s.tags[self.c.phrases[edge].start] == "Q"
