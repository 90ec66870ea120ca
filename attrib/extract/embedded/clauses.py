"""Clauses and noun phrases of one sentence: where they follow, and where they end."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911, PLR0912, SIM103, SIM114

from __future__ import annotations

from attrib.extract.embedded.grammar import grammar
from attrib.extract.embedded.phrased import ATTACHING
from attrib.extract.embedded.phrases import NP, VG, Q
from attrib.extract.embedded.subjects import Subject, Subjects

__all__ = ["Clauses", "Subject"]


_SCENES = frozenset(
    ("sidelines", "interview", "statement", "speech", "tweet", "rally", "conference", "twitter",
     "facebook", "email", "letter", "debate", "remarks", "address", "broadcast")
)  # fmt: skip


class Clauses(Subjects):
    """One sentence with its phrases and what can be read off them."""

    __slots__ = ()

    def skip_adjuncts(self, k: int) -> int:
        """Index after adverbs, times and prepositional phrases that follow a verb group."""
        j = k
        total = len(self.phrases)
        while j < total:
            kind = self.kind(j)
            if kind == "RB" or (kind == NP and self.is_time(j)):
                j += 1
            elif kind in ATTACHING and self.kind(j + 1) == NP:
                j += 2
            elif kind == "," and self._closed_insertion(j) is not None:
                j = self._closed_insertion(j) or j
            else:
                break
        return j

    def _closed_insertion(self, j: int) -> int | None:
        """Index after ", however," and the like, when a clause with "that" follows."""
        for m in range(j + 1, min(j + 9, len(self.phrases))):
            if self.kind(m) == ",":
                follows = self.kind(m + 1)
                return m + 1 if follows == "THAT" else None
            if self.kind(m) in (VG, Q, ";"):
                return None
        return None

    def clause_follows(self, j: int) -> bool:
        """A noun phrase at ``j`` is followed by its finite verb: a clause without "that"."""
        if self.kind(j) != NP and self.kind(j) != Q:
            return self.kind(j) == VG and self.phrases[j].form == "part" and self._gerund_clause(j)
        m = j + 1
        limit = min(len(self.phrases), j + 14)
        while m < limit:
            kind = self.kind(m)
            if kind == VG:
                p = self.phrases[m]
                if p.form == "finite":
                    return True
                m += 1
                continue
            if kind in ("WH", "THAT"):
                return self._relative_then_verb(m)
            if kind == "," and self.kind(m + 1) in ("WH", "NP", "RB", "IN") and m > j:
                close = next((x for x in range(m + 1, limit) if self.kind(x) == ","), None)
                if close is None:
                    return False
                m = close
            elif kind == Q:
                return True
            elif kind == "CC" and self.kind(m + 1) in (VG, "RB"):
                return False
            elif kind not in (NP, "IN", "TO", "CC", "RB", "NOT", "(", ")", "QN", "’", "'"):
                return False
            m += 1
        return False

    def _gerund_clause(self, j: int) -> bool:
        for m in range(j + 1, min(len(self.phrases), j + 8)):
            if self.finite(m):
                return True
            if self.kind(m) not in (NP, "IN", "TO"):
                return False
        return False

    def _relative_then_verb(self, m: int) -> bool:
        """After a relative clause a second finite verb follows, which is the main one."""
        verbs = 0
        for x in range(m + 1, min(len(self.phrases), m + 14)):
            if self.kind(x) in (";", ":"):
                break
            if self.finite(x):
                verbs += 1
                if verbs == 2:
                    return True
        return False

    def noun_phrase_end(self, j: int) -> int:
        """Last phrase of the noun phrase that starts at ``j`` with all that hangs on it."""
        last = j
        total = len(self.phrases)
        while last + 1 < total:
            after = self.kind(last + 1)
            if after == "IN" and self._sets_scene(last + 1):
                break
            if after in ATTACHING and self.kind(last + 2) in (NP, Q):
                if self.is_time(last + 2) and self.low(last + 1) in ("on", "in", "at", "during"):
                    break
                last += 2
            elif after in ATTACHING and self.kind(last + 2) == VG:
                last += 2
            elif after == "IN" and self.kind(last + 2) in ("IN", "WH", "RB", "TO"):
                last += 1
            elif after in (NP, Q, "RB", "’", "'") and not (after == NP and self.is_time(last + 1)):
                last += 1
            elif after == VG and self.phrases[last + 1].form in ("inf", "part"):
                last += 1
            elif after in ("WH", "THAT") or (
                after == VG and self.finite(last + 1) and self._in_relative(j, last + 1)
            ):
                last += 1
            elif after == "CC" and self.kind(last + 2) in (NP, Q):
                if self.clause_follows(last + 2):
                    break
                last += 2
            elif after == "CC" and self.kind(last + 2) == VG and not self.finite(last + 2):
                last += 2
            elif after == "(":
                close = next((x for x in range(last + 2, total) if self.kind(x) == ")"), None)
                if close is None:
                    break
                last = close
            elif after == "," and self.kind(last + 2) == NP and self._list_goes_on(last + 2):
                last += 2
            else:
                break
        return last

    def _sets_scene(self, j: int) -> bool:
        """A phrase that says where or when it was said, not what: "on the sidelines of"."""
        if self.low(j) in ("during", "amid"):
            return True
        head = self.sentence.lows[self.phrases[j + 1].head] if self.kind(j + 1) == NP else ""
        return self.low(j) in ("on", "at", "in") and head in _SCENES

    def _in_relative(self, j: int, verb: int) -> bool:
        subject = self.subject(verb)
        if subject is None:
            return False
        return self.kind(subject.first) in ("WH", "THAT") or subject.first > j

    def _list_goes_on(self, j: int) -> bool:
        """A list "a, b and c" is under way at ``j``."""
        for m in range(j, min(len(self.phrases), j + 6)):
            kind = self.kind(m)
            if kind == "CC":
                return self.kind(m + 1) == NP and not self.clause_follows(m + 1)
            if kind == "," and self.kind(m + 1) == "CC":
                return self.kind(m + 2) == NP and not self.clause_follows(m + 2)
            if kind == VG or kind in (";", ":", "WH", "SUB"):
                return False
        return False

    def clause_end(self, j: int, cue: int) -> int:
        """Last phrase of the content clause that starts at ``j`` under the cue verb ``cue``."""
        total = len(self.phrases)
        depth = 0
        m = j
        verbs = 0
        subject = self.subject(cue)
        relative = subject is not None and subject.antecedent is not None
        allowed = 1 if self.kind(j) in (NP, Q, "THAT", "WH") else 0
        under = subject is not None and self.kind(subject.first - 1) == "SUB" and subject.first < 3
        while m < total:
            kind = self.kind(m)
            if kind in ("WH", "THAT", "SUB", "CC", ","):
                allowed += 1
            if kind == "(":
                depth += 1
            elif kind == ")":
                if depth == 0:
                    return m - 1
                depth -= 1
            elif kind == VG and self.phrases[m].form != "part":
                verbs += 1
                if self.finite(m):
                    if relative and allowed == 0 and m > j:
                        return m - 1
                    allowed -= 1
            elif kind in (";",):
                return m - 1
            elif kind == "," and relative and self.finite(m + 1) and m > j:
                return m - 1
            elif kind == "," and under and self.kind(m + 1) == NP and self.clause_follows(m + 1):
                # While Lee said that it holds, Roe ...: the main clause is not what Lee said.
                return m - 1
            elif kind == "," and m > j and self._content_stops(m, j, cue, verbs):
                return m - 1
            elif (
                kind == "CC" and m > j and (self._returns_to(m, cue) or self._another_says(m, cue))
            ):
                return m - 1
            m += 1
        return total - 1

    def _content_stops(self, m: int, j: int, cue: int, verbs: int) -> bool:
        """Whether the content ends before the comma at ``m``."""
        after = self.kind(m + 1)
        low = self.low(m + 1)
        if low == "according":
            return True
        if after == VG and self.phrases[m + 1].form == "part":
            return self.sentence.tags[self.phrases[m + 1].head] == "VBG" and (
                self.sentence.lows[self.phrases[m + 1].head] in grammar().reporting
            )
        if after == VG and low == "then":
            return self._tense(m + 1) == self._tense(cue)  # "refused to go, then went"
        if after == "SUB" and low in ("while", "although", "though", "whereas"):
            return verbs > 0
        if after == "CC" and self._another_says(m + 1, cue):
            return True
        if after == "CC":
            if self._returns_to(m + 1, cue):
                return True
            return low == "but" and verbs > 0 and self.kind(m + 2) == NP
        quoted = self.sentence.quotes[self.phrases[j].start : self.phrases[m].start]
        stated = verbs or any(quote >= 0 for quote in quoted)
        if after == NP and stated and self._reports_next(m + 1):
            return True
        return False

    def _reports_next(self, m: int) -> bool:
        """ ", he said" after the clause."""
        for x in range(m + 1, min(len(self.phrases), m + 4)):
            if self.kind(x) == VG:
                return (
                    self.finite(x)
                    and self.sentence.lows[self.phrases[x].head] in grammar().said_again
                )
            if self.kind(x) not in (NP, "IN", "RB"):
                return False
        return False

    def _another_says(self, m: int, cue: int) -> bool:
        """After "and" at ``m`` somebody else says the next thing: "and others have said"."""
        if (
            self.kind(m + 1) != NP
            or not self.finite(m + 2)
            or self._tense(m + 2) != self._tense(cue)
        ):
            return False
        head = self.sentence.lows[self.phrases[m + 2].head]
        return head in grammar().said_again and head == self.sentence.lows[self.phrases[cue].head]

    def _returns_to(self, m: int, cue: int) -> bool:
        """After "and" at ``m`` the subject of the cue goes on with another reporting verb."""
        nxt = m + 1
        if self.kind(nxt) == VG and self.phrases[nxt].form == "part":
            both = self.phrases[cue].form == "part" and not self.phrases[nxt].passive
            return both and self._reporting(nxt)
        if not self.finite(nxt):
            return False
        if self._tense(nxt) != self._tense(cue):
            return False
        head = self.sentence.lows[self.phrases[nxt].head]
        return head in grammar().reporting or self.sentence.tags[self.phrases[nxt].head] == "VBD"
