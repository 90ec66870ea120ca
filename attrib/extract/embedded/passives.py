"""Cues whose subject does not speak: passives ("was told that", "seen by … as") and "seems to"."""

from __future__ import annotations

from attrib.extract.embedded.clauses import Subject
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.foregoing import Foregoing
from attrib.extract.embedded.phrases import NP, VG, Phrase, Q
from attrib.language.cues import CueEntry
from attrib.model import Span

_PERCEIVES = frozenset(("see", "view"))
""" "an e-mail seen by the paper" holds no view; "seen by the paper as a threat" does."""


class Passives(Foregoing):
    """Reads what a cue in the passive reports, and by whom."""

    def _seeming(self, k: int, p: Phrase, entry: CueEntry, end: int) -> Draft | None:
        """ "The race seems to be over": the writer does not say to whom."""
        c = self.c
        after = self._phrase_at(end)
        subject = c.subject(k)
        if c.kind(after) != VG or c.phrases[after].form != "inf" or subject is None:
            return None
        rest = self._clause(after, k)
        if rest is None or c.low(subject.first) in ("it", "there", "that", "which"):
            return None
        draft = Draft(content=[self._subject_span(subject), *rest])
        draft.cue = self._cue_span(p, end)
        draft.entry = entry
        self._note_quotes(draft)
        return draft

    def _passive(self, k: int, p: Phrase, entry: CueEntry, end: int) -> Draft | None:
        c = self.c
        after = self._phrase_at(end)
        agent = self._agent(after)
        subject = c.subject(k)
        draft: Draft | None = None
        if entry.frames & {"told", "that"}:
            draft = self._passive_clause(k, p, entry, after, agent)
        if draft is not None:
            pass
        elif agent is not None and entry.frames & {"np", "np_as", "np_to"}:
            if subject is None or entry.factivity == "question":
                return None  # "Asked by the judge, he left"
            if entry.lemma in _PERCEIVES and c.low(agent[1] + 1) != "as":
                return None
            draft = Draft(content=[self._subject_span(subject)])
            draft.source = c.span(*agent)
        elif (
            p.form == "finite"
            and entry.frames & {"np_to"}
            and c.kind(after) == VG
            and c.phrases[after].form == "inf"
            and subject is not None
        ):
            rest = self._clause(after, k)
            if rest is None:
                return None
            draft = Draft(content=[self._subject_span(subject), *rest])
        if draft is None:
            return None
        draft.cue = self._cue_span(p, end)
        draft.entry = entry
        self._note_quotes(draft)
        return draft

    def _passive_clause(
        self,
        k: int,
        p: Phrase,
        entry: CueEntry,
        after: int,
        agent: tuple[int, int] | None,
    ) -> Draft | None:
        """ "Asked whether ...", "was told that ...", "it was reported that ..."."""
        c = self.c
        j = agent[1] + 1 if agent is not None else after
        m = c.skip_adjuncts(j)
        for x in (j, m):
            kind = c.kind(x)
            asks = entry.factivity == "question" and kind == "SUB" and c.low(x) == "if"
            quoted = kind == "," and c.kind(x + 1) == Q
            if kind in ("THAT", "WH") or asks or quoted:
                content = self._asked(x + 1 if quoted or kind == "THAT" else x, k, p)
                if content is None:
                    return None
                draft = Draft(content=content)
                if agent is not None:
                    draft.source = c.span(*agent)
                return draft
        if entry.factivity != "question" or agent is None:
            return None  # "Asked about it, she said": what was asked, and by whom, is not told
        if c.low(j) == "about" and c.kind(j + 1) in (NP, Q, "WH"):
            draft = Draft(content=[c.span(j + 1, c.noun_phrase_end(j + 1))])
            draft.source = c.span(*agent)
            return draft
        return None

    def _asked(self, x: int, k: int, p: Phrase) -> list[Span] | None:
        """The clause at ``x``; after "Asked ..." at the start it ends with the next comma."""
        c = self.c
        if p.form != "part":
            return self._clause(x, k)
        if c.kind(x) == "WH" and c.kind(x + 1) == ",":
            return [c.span(x, x)]
        for m in range(x + 1, len(c.phrases)):
            if (
                c.kind(m) == ","
                and c.kind(m + 1) in (NP, "RB")
                and any(c.finite(n) for n in range(x, m))
            ):
                return [c.span(x, m - 1)]
        return self._clause(x, k)

    def _subject_span(self, subject: Subject) -> Span:
        return self.c.span(subject.first, subject.last)

    def _agent(self, j: int) -> tuple[int, int] | None:
        c = self.c
        for m in range(j, min(len(c.phrases), j + 4)):
            if c.kind(m) == "IN" and c.low(m) == "by" and c.kind(m + 1) == NP:
                if c.is_time(m + 1):
                    return None
                last = m + 1
                while True:
                    if c.kind(last + 1) == "IN" and c.kind(last + 2) == NP:
                        if c.low(last + 1) not in ("of", "for", "from"):
                            break
                        last += 2
                    elif c.kind(last + 1) == "CC" and c.kind(last + 2) == NP:
                        if c.kind(last + 3) == VG:
                            break
                        last += 2
                    else:
                        break
                return m + 1, last
            if c.kind(m) not in ("RB", NP, "IN", "SUB"):
                return None
        return None

    def _note_quotes(self, draft: Draft) -> None:
        draft.quotes = self.c.quotes_in(draft.content)
