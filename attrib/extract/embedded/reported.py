"""Attributions inside one sentence: a cue verb, its subject, and the content it governs."""

from __future__ import annotations

from attrib.extract.embedded.clauses import Clauses, Subject
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.phrases import NP, VG, Phrase, Q
from attrib.language.cues import CueEntry, Lexicon
from attrib.model import Mode, Span

_SECOND_PERSON = frozenset(("you", "it", "there", "one"))
_ADDRESSEE_FRAMES = frozenset(("told",))
_CLAUSE_FRAMES = frozenset(("that", "zero", "told"))


_NO_SOURCE = frozenset(("it", "there", "this", "that", "nobody", "none", "nothing", "everything"))


class Reported:
    """Reads one sentence; ``drafts`` holds what was found, in text order."""

    def __init__(self, clauses: Clauses, known: Lexicon) -> None:
        self.c = clauses
        self.s = clauses.sentence
        self.known = known
        self.drafts: list[Draft] = []
        self._target: Span | None = None
        """Object of the verb under work."""
        self._is_clausal = False
        """The content of the verb under work is a clause."""

    def read(self) -> list[Draft]:
        for k, phrase in enumerate(self.c.phrases):
            if phrase.kind != VG:
                continue
            found = self._cue(phrase)
            if found is None and phrase.form == "finite" and not phrase.passive:
                draft = self._after_speech(k, phrase)
                if draft is not None:
                    self.drafts.append(draft)
            if found is not None:
                entry, end = found
                draft = self._verb(k, phrase, entry, end)
                if draft is not None:
                    self.drafts.append(draft)
        self._before_colon()
        return self.drafts

    def _before_colon(self) -> None:
        """He demurred: “...”. Before a colon and a quotation any verb with a subject is a cue."""
        c = self.c
        for m in range(1, len(c.phrases)):
            if c.kind(m) != ":" or c.kind(m + 1) not in (Q, ""):
                continue
            span = c.span(m + 1, m + 1) if c.kind(m + 1) == Q else None
            if span is not None and any(
                piece.overlaps(span) for draft in self.drafts for piece in draft.content
            ):
                continue
            if span is None and any(draft.awaits for draft in self.drafts):
                continue
            if span is not None and self._label_draft(m, span):
                continue
            for k in range(m - 1, -1, -1):
                if c.kind(k) == VG and c.finite(k) and not c.phrases[k].passive:
                    self._colon_draft(k, span)
                    break

    def _label_draft(self, m: int, span: Span) -> bool:
        """More from the pollster - Ann Lee: “...”: a name right before the colon is the source."""
        c = self.c
        first = m - 1
        while c.kind(first - 1) in ("IN", "CC") and c.kind(first - 2) == NP:
            first -= 2
        if c.kind(first) != NP or c.kind(first - 1) not in ("", "-", "—", "–", "--", ".", "IN"):
            return False
        if "NNP" not in self.s.tags[c.phrases[first].start : c.phrases[first].end]:
            return False
        draft = Draft(content=[span], source=c.span(first, m - 1), cue=c.span(m, m))
        self._note_quotes(draft)
        self.drafts.append(draft)
        return True

    def _colon_draft(self, k: int, span: Span | None) -> None:
        p = self.c.phrases[k]
        subject = self.c.subject(k)
        if subject is None or subject.antecedent is not None or self.c.kind(subject.first) != NP:
            return
        draft = Draft(content=[span] if span else [], cue=self._cue_span(p, p.end))
        draft.awaits = span is None
        self._set_source(draft, subject)
        self._note_quotes(draft)
        self.drafts.append(draft)

    # --- cue --------------------------------------------------------------------------

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
        start = p.start
        while start < p.head and self.s.tags[start] in ("RB",) and False:
            start += 1
        return self.s.cut(start, end)

    # --- one verb ---------------------------------------------------------------------

    def _verb(self, k: int, p: Phrase, entry: CueEntry, end: int) -> Draft | None:
        if p.passive:
            return self._passive(k, p, entry, end)
        if entry.group == "seem":
            return self._seeming(k, p, entry, end)
        subject = self._since_quotation(k, entry) or self.c.subject(k)
        after = self._phrase_at(end)
        opening = self._inverted_start(k, entry) if subject is None else None
        if opening is not None:
            subject, after = opening, opening.last + 1
        inverted = False
        self._target, self._is_clausal = None, False
        content: list[Span] | None = None
        quotes = "quote" in entry.frames or "told" in entry.frames
        if quotes and p.form in ("finite", "part") and self._follows_quotation(k, subject):
            content, subject, inverted = self._content_before(k, p, subject)
        if content is None:
            content = self._complement(k, p, entry, after)
        if content is None and quotes and p.form in ("finite", "part"):
            content, subject, inverted = self._content_before(k, p, subject)
        if content is not None and p.form == "inf" and not self._clausal(content[0], entry):
            return None
        if content is None:
            return self._announcement(k, p, entry, end, subject) if quotes else None
        if not self._speaks(p, entry, subject) and not self._reads(subject, content):
            return None
        draft = Draft(content=content, cue=self._cue_span(p, end), entry=entry)
        draft.negated, draft.clause, draft.target = p.negated, self._is_clausal, self._target
        self._set_source(draft, subject)
        self._note_quotes(draft)
        return draft

    def _reads(self, subject: Subject | None, content: list[Span]) -> bool:
        """ "...", it reads: a thing can be the source of words in quotation marks."""
        return subject is not None and bool(self.c.quotes_in(content))

    def _clausal(self, piece: Span, entry: CueEntry) -> bool:
        """The content of "to say" is a clause or quotation; a bare object is no attribution."""
        if not entry.frames & {"quote", "told"}:
            return False
        first = self.s.starts.index(piece.start)
        return self.s.tags[first] in ("THAT", "WH", "Q", "QN")

    def _speaks(self, p: Phrase, entry: CueEntry, subject: Subject | None) -> bool:
        """Whether the subject can be a source at all."""
        if subject is None:
            return False
        first = self.c.phrases[subject.first]
        if first.kind == "THAT":
            return "quote" in entry.frames
        low = self.s.lows[first.start]
        alone = subject.first == subject.last and first.end - first.start == 1
        return not alone or low not in _NO_SOURCE

    def _since_quotation(self, k: int, entry: CueEntry) -> Subject | None:
        """“...,” CBS This Morning anchor DeMarco Morgan said: all between is the subject."""
        if not entry.frames & {"quote", "told"}:
            return None
        for m in range(k - 1, max(-1, k - 10), -1):
            kind = self.c.kind(m)
            if kind == Q and self.s.tags[self.c.phrases[m].start] == "Q":
                named = m + 1 < k and any(self.c.kind(x) == NP for x in range(m + 1, k))
                return Subject(m + 1, k - 1) if named else None
            if kind in (VG, ";", ":", ","):
                return None
        return None

    def _after_speech(self, k: int, p: Phrase) -> Draft | None:
        """“...,” he riffed: after quoted words that end in a comma any verb is a cue."""
        subject = self.c.subject(k)
        if subject is None or subject.first == 0 or not self._follows_quotation(k, subject):
            return None
        quotation = self.c.span(subject.first - 1, subject.first - 1)
        inner = self.c.text[quotation.start : quotation.end].rstrip("”\"'’»")
        if not inner.endswith((",", "?", "!")):
            return None
        content, subject, _ = self._content_before(k, p, subject)
        if content is None:
            return None
        draft = Draft(content=content, cue=self._cue_span(p, p.end))
        self._set_source(draft, subject)
        self._note_quotes(draft)
        return draft

    def _follows_quotation(self, k: int, subject: Subject | None) -> bool:
        """The verb, or its subject, comes right after a quotation."""
        edge = k - 1
        if subject is not None and subject.last < k and self.c.kind(subject.first - 1) == Q:
            edge = subject.first - 1
        return self.c.kind(edge) == Q and self.s.tags[self.c.phrases[edge].start] == "Q"

    def _announcement(
        self, k: int, p: Phrase, entry: CueEntry, end: int, subject: Subject | None
    ) -> Draft | None:
        """A verb of saying without content at the end of its sentence: the quotation follows."""
        if subject is None or "quote" not in entry.frames or p.form == "inf" or p.negated:
            return None
        if subject.antecedent is not None or entry.mode not in (Mode.SPEECH, Mode.WRITING):
            return None
        for m in range(self._phrase_at(end), len(self.c.phrases)):
            if self.c.kind(m) in (VG, ";", Q):
                return None
            if self.c.kind(m) == "SUB" and self.c.low(m) in ("as", "when", "while", "after"):
                break
        draft = Draft(content=[], cue=self._cue_span(p, end), entry=entry, awaits=True)
        self._set_source(draft, subject)
        return draft

    def _phrase_at(self, token: int) -> int:
        """Index of the phrase that holds ``token``; cues may end inside a phrase."""
        for k, p in enumerate(self.c.phrases):
            if p.start >= token:
                return k
            if p.start < token < p.end:
                return k
        return len(self.c.phrases)

    def _set_source(self, draft: Draft, subject: Subject | None) -> None:
        if subject is None:
            return
        last = self._apposition(subject)
        draft.source = self.c.span(subject.first, last)
        if subject.antecedent is not None:
            draft.antecedent = self.c.span(*subject.antecedent)

    def _apposition(self, subject: Subject) -> int:
        """Last phrase of the source: a name after a description belongs to it.

        "His barrister, Celia Marsh KC, argued": without the name nobody knows who it was.
        """
        c = self.c
        tags = self.s.tags
        first, last = c.phrases[subject.first], c.phrases[subject.last]
        if "NNP" in tags[first.head : last.end] or first.kind != NP:
            return subject.last
        name = subject.last + 2
        if c.kind(subject.last + 1) != "," or c.kind(name) != NP:
            return subject.last
        p = c.phrases[name]
        if (
            tags[p.start] != "NNP"
            or tags[p.head] != "NNP"
            or c.kind(name + 1) not in (",", ".", "")
        ):
            return subject.last
        return name

    def _note_quotes(self, draft: Draft) -> None:
        draft.quotes = self.c.quotes_in(draft.content)

    # --- content after the cue --------------------------------------------------------

    def _complement(self, k: int, p: Phrase, entry: CueEntry, after: int) -> list[Span] | None:
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
        if "np" in frames and kind in (NP, Q, "WH") or ("np" in frames and self._gerund(j)):
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
        while last > j and self.c.kind(last) in (",", ".", "!", "?", ":", "…", "...", "—", "--"):
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
                if c.kind(x + 1) == "":
                    return None
                self._is_clausal = True
                return self._clause(x + 1, k)
            if kind == NP and c.kind(x + 1) == "THAT" and frames & _CLAUSE_FRAMES:
                if self.s.tags[c.phrases[x].start] in ("OBJ", "PRP") and x == j:
                    return self._clause(x + 2, k)
            if kind == ":" or (kind == "," and c.kind(x + 1) == Q):
                if "quote" in frames or "told" in frames:
                    return self._after_mark(x + 1, k)
                return None
            if kind == Q and ("quote" in frames or "zero" in frames or "told" in frames):
                return self._clause(x, k)
            if kind == "WH" and "that" in frames | {"that" if "told" in frames else ""}:
                return self._clause(x, k)
            if kind == "SUB" and c.low(x) == "if" and entry.factivity == "question":
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
        if named and last == j and c.kind(j) == NP and c.kind(j + 1) not in (NP, Q):
            size = c.phrases[j].end - c.phrases[j].start
            if size == 1:
                return None
        self._target = c.span(j, j) if named else c.span(j, self._target_end(j, last))
        return [c.span(j, last)]

    def _target_end(self, j: int, last: int) -> int:
        """The object itself with its "of", without clauses and further phrases."""
        end = j
        while end + 2 <= last and self.c.kind(end + 1) == "IN" and self.c.low(end + 1) == "of":
            end += 2
        return min(end, last)

    # --- content before the cue -------------------------------------------------------

    def _content_before(
        self, k: int, p: Phrase, subject: Subject | None
    ) -> tuple[list[Span] | None, Subject | None, bool]:
        """ "...", she said. / The plan failed, said Lee. / The plan, she said, failed."""
        c = self.c
        inverted = False
        if subject is None or subject.last > k or c.kind(k - 1) == Q or self._closes(k):
            may_follow = p.form == "finite" and c.kind(k - 1) in (",", Q, "—", "--", "")
            after = c.subject_after(k) if may_follow else None
            if after is not None:
                subject, inverted = after, True
            elif subject is None:
                return None, None, False
        edge = (k if inverted else subject.first) - 1
        if c.kind(edge) not in (",", Q, "—", "--", "–", "?", "!", "..."):
            return None, subject, inverted
        if not inverted and subject.antecedent is not None:
            return None, subject, inverted
        if not inverted and c.kind(edge) != Q and not self._ends_after(k):
            return None, subject, inverted
        last = edge if c.kind(edge) == Q else edge - 1
        while last >= 0 and c.kind(last) in (",", "—", "--"):
            last -= 1
        if last < 0:
            return None, subject, inverted
        after = k if not inverted else subject.last
        if c.kind(edge) == Q:
            rest = self._quotation_goes_on(after)
        else:
            rest = self._rest(after)
        first = self._clause_start(last, rest is not None)
        if first is None:
            adverb = (
                rest is not None and c.kind(edge) == "," and c.kind(last) in ("RB", "CC", "TIME")
            )
            return [rest] if adverb and rest is not None else None, subject, inverted
        pieces = [c.span(first, last)]
        if rest is not None:
            pieces.append(rest)
        return pieces, subject, inverted

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

    def _quotation_goes_on(self, k: int) -> Span | None:
        """The second half of a split quotation, in the same sentence: ..., “and it failed.”"""
        c = self.c
        for m in range(k + 1, len(c.phrases)):
            if c.kind(m) == Q and c.kind(m - 1) in (",", ":", "—", "--", "."):
                span = c.span(m, m)
                inner = c.text[span.start : span.end].lstrip("“\"'‘`«")
                beside = m <= k + 4 or c.kind(m - 1) == ":"
                return (
                    span
                    if beside or inner[:1].islower() or inner[:2] in ("I ", "I’", "I'")
                    else None
                )
            if c.kind(m) in (";", ":") or (
                c.kind(m) == VG
                and self._cue(c.phrases[m])
                and (c.finite(m) or self.s.tags[c.phrases[m].head] == "VBG")
                and "quote" in self._cue(c.phrases[m])[0].frames
            ):
                return None
        return None

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

    def _inverted_start(self, k: int, entry: CueEntry) -> Subject | None:
        """Said Ann Lee: "...": the verb opens the sentence."""
        past = self.s.tags[self.c.phrases[k].head] in ("VBD", "VBZ")
        if k == 0 and past and "quote" in entry.frames:
            return self.c.subject_after(k)
        return None

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

    # --- passive ----------------------------------------------------------------------

    def _passive(self, k: int, p: Phrase, entry: CueEntry, end: int) -> Draft | None:
        c = self.c
        after = self._phrase_at(end)
        agent = self._agent(after)
        subject = c.subject(k)
        draft: Draft | None = None
        if entry.frames & {"told", "that"}:
            draft = self._passive_clause(k, p, entry, after, agent, subject)
        if draft is not None:
            pass
        elif agent is not None and entry.frames & {"np", "np_as", "np_to"}:
            if subject is None:
                return None
            draft = Draft(content=[self._subject_span(subject)])
            draft.source = c.span(*agent)
        elif p.form == "finite" and entry.frames & {"np_to"}:
            if c.kind(after) == VG and c.phrases[after].form == "inf" and subject is not None:
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
        subject: Subject | None,
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
                content = self._asked(x + 1 if quoted else x, k, p)
                if content is None:
                    return None
                draft = Draft(content=content)
                if agent is not None:
                    draft.source = c.span(*agent)
                return draft
        if entry.factivity == "question" and c.low(j) == "about" and c.kind(j + 1) in (NP, Q, "WH"):
            draft = Draft(content=[c.span(j + 1, c.noun_phrase_end(j + 1))])
            if agent is not None:
                draft.source = c.span(*agent)
            return draft
        return None

    def _asked(self, x: int, k: int, p: Phrase) -> list[Span] | None:
        """The clause at ``x``; after "Asked ..." at the start it ends with the next comma."""
        c = self.c
        if p.form != "part":
            return self._clause(x, k)
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
