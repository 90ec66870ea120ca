"""What a cue verb governs after it: clause, quotation, infinitive, object."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911, PLR0912, SIM102, SIM114

from __future__ import annotations

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.phrases import NP, VG, Phrase, Q
from attrib.language.cues import CueEntry, Lexicon
from attrib.model import Span

_AUXILIARY = frozenset(
    "would could will may might must should can is was has had does did".split()  # noqa: SIM905
)
_CLAUSE_FRAMES = frozenset(("that", "zero", "told"))


class Governed:
    """Reads the content after a verb; base of the reader of a sentence."""

    def __init__(self, clauses: Clauses, known: Lexicon) -> None:
        self.c = clauses
        self.s = clauses.sentence
        self.known = known
        self.drafts: list[Draft] = []
        self._target: Span | None = None
        """Object of the verb under work."""
        self._is_clausal = False
        """The content of the verb under work is a clause."""

    def _cue(self, p: Phrase) -> tuple[CueEntry, int] | None:
        """Entry of the verb group and the token after its last word; longest cue first."""
        lows = self.s.lows
        forms = self.known.forms.get(lows[p.head])
        if forms is None:
            return None
        for form in forms:
            if form.entry.category != "verb":
                continue
            size = len(form.words)
            if size == 1 or tuple(lows[p.head : p.head + size]) == form.words:
                return form.entry, p.head + size
        return None

    def _cue_span(self, p: Phrase, end: int) -> Span:
        return self.s.cut(p.start, end)

    def _phrase_at(self, token: int) -> int:
        """Index of the phrase that holds ``token``; cues may end inside a phrase."""
        for k, p in enumerate(self.c.phrases):
            if p.start >= token:
                return k
            if p.start < token < p.end:
                return k
        return len(self.c.phrases)

    def _complement(self, k: int, entry: CueEntry, after: int) -> list[Span] | None:
        c = self.c
        frames = entry.frames
        j = after
        total = len(c.phrases)
        if j >= total:
            return None
        kind = c.kind(j)
        # Directly governed infinitive and gerund.
        if kind == "RB":
            j += 1
            kind = c.kind(j)
        if "to" in frames and kind == VG and c.phrases[j].form == "inf":
            return self._clause(j, k)
        if (
            "ing" in frames
            and kind == VG
            and c.phrases[j].form == "part"
            and not c.phrases[j].passive
        ):
            return self._clause(j, k)
        if frames & {"that", "zero", "told", "quote"}:
            found = self._said(k, entry, j)
            if found is not None:
                return found
        if "np_to" in frames and kind in (NP, Q):
            found = self._object_infinitive(k, j)
            if found is not None:
                return found
        if "np_as" in frames and kind in (NP, Q):
            found = self._object_as(k, j)
            if found is not None:
                return found
        if "name" in frames and kind in (NP, Q):
            return self._object(k, j, named=True)
        if "np" in frames and (kind in (NP, Q, "WH") or self._gerund(j)):
            return self._object(k, j)
        return None

    def _gerund(self, j: int) -> bool:
        return (
            self.c.kind(j) == VG
            and self.c.phrases[j].form == "part"
            and (self.s.tags[self.c.phrases[j].head] == "VBG")
        )

    def _clause(self, j: int, cue: int) -> list[Span] | None:
        if self.c.kind(j) == Q and self._complete(j):
            return [self.c.span(j, j)]
        last = self.c.clause_end(j, cue)
        while last >= j and self.c.kind(last) in (",", ".", "!", "?", ":", "…", "...", "—", "--"):
            last -= 1
        if last < j:
            return None
        return [self.c.span(j, last)]

    def _complete(self, j: int) -> bool:
        """The quotation at ``j`` ends an utterance: what follows is the reporter's."""
        span = self.c.span(j, j)
        inner = self.c.text[span.start : span.end].rstrip("”\"'’»“")
        return inner.endswith((",", ".", "!", "?")) and self.c.kind(j + 1) not in (Q, "IN", "TO")

    def _said(self, k: int, entry: CueEntry, j: int) -> list[Span] | None:
        """A clause, with or without "that", or a quotation, after a verb of saying."""
        c = self.c
        frames = entry.frames
        if "told" in frames and c.kind(j) == NP and not c.is_time(j):
            j = self._past_addressee(j)
        elif "told" in frames and entry.lemma != "ask":
            pass
        m = c.skip_adjuncts(j)
        for x in (j, m) if m != j else (j,):
            kind = c.kind(x)
            if kind == "THAT" and frames & _CLAUSE_FRAMES:
                if c.kind(x + 1) == "" or (c.kind(x + 1) == "RB" and c.kind(x + 2) in (":", ".")):
                    return None
                if self._points(x):
                    return None
                self._is_clausal = True
                points = c.kind(x + 1) == VG and c.low(x + 1) in _AUXILIARY
                return self._clause(x if points else x + 1, k)  # "believes that would be wrong"
            if kind == NP and c.kind(x + 1) == "THAT" and frames & _CLAUSE_FRAMES:
                if self.s.tags[c.phrases[x].start] in ("OBJ", "PRP") and x == j:
                    return self._clause(x + 2, k)
            if kind == NP and x == j and frames >= {"that", "np_to"}:
                that = self._past_addressee(x)  # "warned the directors that"
                if c.kind(that) == "THAT" and (c.kind(that + 1) == Q or c.clause_follows(that + 1)):
                    return self._clause(that + 1, k)
            if kind == ":" or (kind == "," and c.kind(x + 1) == Q):
                if "quote" in frames or "told" in frames:
                    return self._after_mark(x + 1, k)
                return None
            if kind == Q and ("quote" in frames or "zero" in frames or "told" in frames):
                return self._clause(x, k)
            if kind == "WH" and "that" in frames | {"that" if "told" in frames else ""}:
                return self._clause(x, k)
            asked = ("if", "when") if x == j else ("if",)
            if kind == "SUB" and c.low(x) in asked and entry.factivity == "question":
                return self._clause(x, k)
            if kind == VG and c.phrases[x].form == "inf" and "told" in frames and x == j:
                return self._clause(x, k)
            zero = "zero" in frames or "told" in frames
            if zero and (kind in (NP, Q) or self._gerund(x)) and not c.is_time(x):
                if c.clause_follows(x):
                    self._is_clausal = True
                    return self._clause(x, k)
            if zero and kind == "SUB" and x == m and c.low(x) in ("if", "when", "while", "as"):
                if entry.lemma == "say":
                    return self._clause(x, k)
        far = self._quotation_after(j) if "quote" in frames else None
        if far is not None:
            return self._clause(far, k)
        if (
            frames & {"zero"}
            and c.kind(j) in ("IN",)
            and c.kind(m) == ","
            and (c.clause_follows(m + 1))
        ):
            return self._clause(j, k)
        return None

    def _points(self, that: int) -> bool:
        """ "Lee wrote that after a visit", "ruled that out": no clause follows."""
        if self.c.kind(that + 1) not in ("IN", "SUB", "TO"):
            return False
        for m in range(that + 1, len(self.c.phrases)):
            if self.c.finite(m) or self.c.kind(m) == Q:
                return False
            if self.c.kind(m) == ";" or (self.c.kind(m) == "CC" and self.c.kind(m + 1) == VG):
                break
        return True

    def _quotation_after(self, j: int) -> int | None:
        """A quotation after a comma or colon, with only phrases of time and place before it."""
        c = self.c
        for m in range(j, min(len(c.phrases), j + 16)):
            kind = c.kind(m)
            if kind == Q and c.kind(m - 1) in (",", ":") and self.s.tags[c.phrases[m].start] == "Q":
                return m
            if kind not in ("IN", "TO", NP, ",", "RB", "CC"):
                return None
        return None

    def _past_addressee(self, j: int) -> int:
        c = self.c
        last = j
        while True:
            after = c.kind(last + 1)
            if after in ("IN",) and c.kind(last + 2) == NP:
                last += 2
            elif after == "CC" and c.kind(last + 2) == NP and c.kind(last + 3) != VG:
                last += 2
            elif after == NP and c.is_time(last + 1):
                last += 1
            else:
                break
        return last + 1

    def _after_mark(self, x: int, k: int) -> list[Span] | None:
        """Content after a colon or a comma: quotations, else the rest of the sentence."""
        c = self.c
        if x >= len(c.phrases):
            return None
        return self._clause(x, k)

    def _object_infinitive(self, k: int, j: int) -> list[Span] | None:
        c = self.c
        last = j
        while last + 1 < len(c.phrases):
            kind = c.kind(last + 1)
            if kind == VG and c.phrases[last + 1].form == "inf":
                end = self._clause(last + 1, k)
                self._target = c.span(j, last)
                return [Span(c.span(j, j).start, end[0].end)] if end else None
            if kind in ("IN", "TO", "CC") and c.kind(last + 2) in (NP, Q):
                last += 2
            elif kind in ("NOT", "RB"):
                last += 1
            elif kind == "," and c.kind(last + 2) == NP and c.kind(last + 3) == ",":
                last += 3  # "called on the minister, Ann Lee, to go"
            else:
                return None
        return None

    def _object_as(self, k: int, j: int) -> list[Span] | None:
        """Object, "as", and what it is said to be."""
        c = self.c
        limit = min(len(c.phrases), j + 12)
        for m in range(j + 1, limit):
            kind = c.kind(m)
            if kind == "SUB" and c.low(m) == "as" and m + 1 < len(c.phrases):
                end = self._clause(m + 1, k)
                if end is None:
                    return None
                self._target = c.span(j, m - 1)
                alone = self._quoted_alone(m + 1, end[0])
                if alone is not None and self.s.lows[c.phrases[k].head].startswith("refer"):
                    return [alone]
                return [Span(c.span(j, j).start, end[0].end)]
            if kind in (",", ";", ":") or (kind == VG and c.finite(m) and m < j + 2):
                return None
        return None

    def _quoted_alone(self, m: int, end: Span) -> Span | None:
        """The quotation, when nothing but an article stands beside it: as an "old friend"."""
        first, last = self.c.phrases[m].start, self.c.phrases[m].end
        quotes = [i for i in range(first, last) if self.s.quotes[i] >= 0]
        others = [i for i in range(first, last) if i not in quotes and self.s.tags[i] != "DT"]
        if len(quotes) != 1 or others or self.s.ends[last - 1] < end.end:
            return None
        return self.s.cut(quotes[0], quotes[0] + 1)

    def _object(self, k: int, j: int, named: bool = False) -> list[Span] | None:
        c = self.c
        if c.is_time(j):
            return None
        last = c.noun_phrase_end(j)
        while last > j and c.kind(last) in (",", ".", "RB", "CC", "IN", "TO"):
            last -= 1
        if named and last == j:
            last = self._participles_after(j)
        if named and last == j and c.kind(j) == Q and not self._what_is_called(k):
            return None  # an organisation called “The Local”
        if named and last == j and c.kind(j) == NP and c.kind(j + 1) not in (NP, Q):
            p = c.phrases[j]
            called = self.s.tags[p.end - 1] in ("NN", "NNS", "NNP") and not c.quotes_in(
                [c.span(j, j)]
            )
            if p.end - p.start == 1 or called:
                return None  # "called the police": the object, and not what it is called
        self._target = c.span(j, j) if named else c.span(j, self._target_end(j, last))
        return [c.span(j, last)]

    def _participles_after(self, j: int) -> int:
        """Last phrase of what the object is called, told by participles: "it outdated"."""
        c = self.c
        last = j
        joined = 0
        while c.kind(last + 1 + joined) == VG:
            p = c.phrases[last + 1 + joined]
            if p.end - p.start > 1 or self.s.tags[p.head] not in ("VBD", "VBN"):
                break
            last += 1 + joined
            joined = int(c.kind(last + 1) == "CC")
        return j if c.kind(last + 1) in (NP, "IN", "TO") else last  # "the man | hit by a car"

    def _what_is_called(self, k: int) -> bool:
        """What she called “a sham”: the object stands before the subject."""
        subject = self.c.subject(k)
        return subject is not None and self.c.low(subject.first - 1) in (
            "what", "which", "that", "whom", "whatever", "so",
        )  # fmt: skip

    def _target_end(self, j: int, last: int) -> int:
        """The object itself with its "of", without clauses and further phrases."""
        end = j
        while end + 2 <= last and self.c.kind(end + 1) == "IN" and self.c.low(end + 1) == "of":
            end += 2
        return min(end, last)
