"""Attributions inside one sentence: a cue verb, its subject, and its content."""

from __future__ import annotations

from attrib.extract.embedded.clauses import Subject
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.passives import Passives
from attrib.extract.embedded.people import role_noun
from attrib.extract.embedded.phrases import NP, VG, Phrase, Q
from attrib.language.cues import CueEntry
from attrib.language.names import fold, is_person_name, is_role, words
from attrib.language.topics import is_topic
from attrib.model import Mode, Span

_NO_SOURCE = frozenset(("it", "there", "this", "that", "nobody", "none", "nothing", "everything"))


class Reported(Passives):
    """Reads one sentence; ``drafts`` holds what was found, in text order."""

    def read(self) -> list[Draft]:
        for k, phrase in enumerate(self.c.phrases):
            if phrase.kind != VG:
                continue
            found = self._cue(phrase)
            said = found is not None and bool(found[0].frames & {"quote", "told"})
            if not said and phrase.form == "finite" and not phrase.passive:
                draft = self._after_speech(k, phrase)
                if draft is not None:
                    self.drafts.append(draft)
                    continue
            if found is not None:
                entry, end = found
                draft = self._verb(k, phrase, entry, end)
                if draft is not None and not self._is_part(draft):
                    self.drafts.append(draft)
        self._before_colon()
        return self.drafts

    def _is_part(self, draft: Draft) -> bool:
        """Its cue is part of another: "to say" of "went on to say"."""
        cue = draft.cue
        return cue is not None and any(d.cue and d.cue.covers(cue) for d in self.drafts)

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
        source = c.span(first, m - 1)
        if is_topic(c.text[source.start : source.end]):
            return False
        cell = c.text.rfind("\t", source.start, source.end) + 1  # of a table
        source = Span(max(source.start, cell), source.end)
        draft = Draft(content=[span], source=source, cue=c.span(m, m))
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
        self._target, self._is_clausal = None, False
        content: list[Span] | None = None
        quotes = "quote" in entry.frames or "told" in entry.frames
        follows = p.form in ("finite", "part") and self._follows_quotation(k, subject)
        if quotes and follows and not self._leads_on(k, subject, after):
            content, subject = self._content_before(k, p, subject)
        if content is None:
            content = self._complement(k, entry, after)
        if content is None and opening is not None:
            quoted = self._quotation_goes_on(after, anywhere=True)
            content = [quoted] if quoted is not None else None
        if content is None and quotes and p.form in ("finite", "part"):
            content, subject = self._content_before(k, p, subject)
        if content is not None and p.form == "inf" and not self._clausal(content[0], entry):
            return None
        if content is None:
            return self._announcement(p, entry, end, subject) if quotes else None
        spoken = self._speaks(p, entry, subject) or self._reads(subject, content)
        if not spoken or (entry.lemma == "find" and self._came_upon(subject, content)):
            return None
        draft = Draft(content=content, cue=self._cue_span(p, end), entry=entry)
        draft.negated, draft.clause, draft.target = p.negated, self._is_clausal, self._target
        self._set_source(draft, subject)
        self._note_quotes(draft)
        return draft

    def _came_upon(self, subject: Subject | None, content: list[Span]) -> bool:
        """ "Lee found her keys on the table": a person, and a thing without a verb."""
        if subject is None or not self._is_person(subject) or self.c.quotes_in(content):
            return False
        first = self._phrase_at(self.s.starts.index(content[0].start))
        return not any(
            self.c.kind(m) == VG and self.s.starts[self.c.phrases[m].start] < content[-1].end
            for m in range(first, len(self.c.phrases))
        )

    def _reads(self, subject: Subject | None, content: list[Span]) -> bool:
        """ "...", it reads: a thing can be the source of words in quotation marks."""
        return subject is not None and bool(self.c.quotes_in(content))

    def _clausal(self, piece: Span, entry: CueEntry) -> bool:
        """The content of "to say" is a clause or quotation; a bare object is no attribution."""
        if not entry.frames & {"quote", "told"}:
            return False
        first = self.s.starts.index(piece.start)
        return self._is_clausal or self.s.tags[first] in ("THAT", "WH", "Q", "QN")

    def _speaks(self, p: Phrase, entry: CueEntry, subject: Subject | None) -> bool:
        """Whether the subject can be a source at all."""
        if subject is None:
            return False
        first = self.c.phrases[subject.first]
        if first.kind == "THAT":
            return "quote" in entry.frames
        if p.form == "part" and entry.group == "show_by_itself" and not self._is_person(subject):
            return False
        low = self.s.lows[first.start]
        alone = subject.first == subject.last and first.end - first.start == 1
        return not alone or low not in _NO_SOURCE

    def _is_person(self, subject: Subject) -> bool:
        """The subject can speak: a pronoun, a name, or a noun for a person."""
        first, last = self.c.phrases[subject.first], self.c.phrases[subject.last]
        mention = self.c.text[self.s.starts[first.start] : self.s.ends[last.end - 1]]
        if self.s.tags[first.start] in ("PRP", "WH") or role_noun(mention) is not None:
            return True
        return is_person_name(mention)

    def _since_quotation(self, k: int, entry: CueEntry) -> Subject | None:
        """“...,” CBS This Morning anchor DeMarco Morgan said: all between is the subject."""
        if not entry.frames & {"quote", "told"}:
            return None
        for m in range(k - 1, max(-1, k - 10), -1):
            kind = self.c.kind(m)
            if kind == Q and self.s.tags[self.c.phrases[m].start] == "Q":
                named = m + 1 < k and any(self.c.kind(x) == NP for x in range(m + 1, k))
                return Subject(m + 1, k - 1) if named else None
            adjectives = kind == "," and self.s.tags[self.c.phrases[m - 1].head] == "JJ"
            if kind in (VG, ";", ":", ",") and not adjectives:
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
        content, subject = self._content_before(k, p, subject)
        if content is None:
            return None
        draft = Draft(content=content, cue=self._cue_span(p, p.end))
        self._set_source(draft, subject)
        self._note_quotes(draft)
        return draft

    def _announcement(
        self, p: Phrase, entry: CueEntry, end: int, subject: Subject | None
    ) -> Draft | None:
        """A verb of saying without content at the end of its sentence: the quotation follows."""
        if subject is None or "quote" not in entry.frames or p.form == "inf" or p.negated:
            return None
        if subject.antecedent is not None or entry.mode not in (Mode.SPEECH, Mode.WRITING):
            return None
        for m in range(self._phrase_at(end), len(self.c.phrases)):
            if self.c.kind(m) in (VG, ";", Q, "THAT"):
                return None
            if self.c.kind(m) == "SUB" and self.c.low(m) in ("as", "when", "while", "after"):
                break
        draft = Draft(content=[], cue=self._cue_span(p, end), entry=entry, awaits=True)
        self._set_source(draft, subject)
        return draft

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
        office = c.text[self.s.starts[first.start] : self.s.ends[first.end - 1]]
        held = first is not last and role_noun(office) is not None  # "the owner of the Red Lion"
        has_name = any(
            tags[i] == "NNP" and self.s.lows[i] not in words().person_gender
            for i in range(max(1, first.head), (first if held else last).end)
        )
        if has_name or first.kind != NP:
            return subject.last
        comma = subject.last + 1
        if c.kind(comma) == "WH":  # "the engineer who tested it, Ann Lee, said"
            comma = next((m for m in range(comma, len(c.phrases)) if c.kind(m) == ","), comma)
        name = comma + 1
        if c.kind(comma) != "," or c.kind(name) != NP:
            return subject.last
        if comma > subject.last + 1 and is_role(self.s.words[c.phrases[comma].start - 1]):
            return subject.last  # "the man who met the chief, Ann Lee, said"
        p = c.phrases[name]
        named = is_person_name(c.text[self.s.starts[p.start] : self.s.ends[p.end - 1]])
        of_one = held and "NNP" in tags[first.end : last.end]
        if of_one and fold(self.s.words[p.start]) not in words().given_gender:
            return subject.last  # "the mayor of Leeds, West Yorkshire, said"
        late = self.s.lows[p.start : p.start + 2] == ["the", "late"]
        described = (
            late or tags[p.start] in ("NN", "JJ")
        ) and named  # "the witness, auditor Ann Lee,"
        if (
            (tags[p.start] != "NNP" and not described)
            or tags[p.head] != "NNP"
            or c.kind(name + 1) not in (",", ".", "")
        ):
            return subject.last
        return name

    def _inverted_start(self, k: int, entry: CueEntry) -> Subject | None:
        """Said Ann Lee: "...": the verb opens the sentence."""
        past = self.s.tags[self.c.phrases[k].head] in ("VBD", "VBZ")
        if k == 0 and past and "quote" in entry.frames:
            return self.c.subject_after(k)
        return None
