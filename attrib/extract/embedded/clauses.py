"""Subjects, objects and ends of clauses, read off the phrases of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from attrib.extract.embedded.phrases import NP, VG, Phrase, Q, phrases
from attrib.extract.embedded.tagging import Tagged
from attrib.language.cues import lexicon
from attrib.model import Mode, Span

_PERSONAL = frozenset(("PRP", "OBJ"))
_TIME_TAGS = frozenset(("TIME", "DT", "JJ", "NUM", "POS"))
_ATTACHING = frozenset(("IN", "TO"))
_BREAKS = frozenset((";", "—", "–", "--", "(", ")", "...", ":"))
_SUBORDINATE_CUT = frozenset(
    (
        "while",
        "although",
        "though",
        "whereas",
        "as",
        "because",
        "since",
        "when",
        "after",
        "before",
        "if",
        "until",
        "unless",
    )
)


class Subject(NamedTuple):
    """Phrases ``first`` to ``last`` (included) of a subject."""

    first: int
    last: int
    antecedent: tuple[int, int] | None = None
    """Phrases that a relative pronoun points to."""


class Clauses:
    """One sentence with its phrases and what can be read off them."""

    __slots__ = ("_subjects", "phrases", "quoted", "sentence", "text")

    def __init__(self, sentence: Tagged, quoted: bool = False) -> None:
        self.quoted = quoted
        """The sentence stands inside a quotation or a turn."""
        self.sentence = sentence
        self.text = sentence.text
        self.phrases = phrases(sentence)
        self._subjects: dict[int, Subject | None] = {}

    # --- small questions --------------------------------------------------------------

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

    def is_pronoun(self, k: int) -> bool:
        return self.kind(k) == NP and self.sentence.tags[self.phrases[k].start] in _PERSONAL

    def finite(self, k: int) -> bool:
        return self.kind(k) == VG and self.phrases[k].form == "finite"

    # --- subjects ---------------------------------------------------------------------

    def subject(self, k: int) -> Subject | None:
        """Who does what the verb group ``k`` says, as far as the sentence states it."""
        if k not in self._subjects:
            self._subjects[k] = None  # against cycles
            self._subjects[k] = self._find_subject(k)
        return self._subjects[k]

    def _find_subject(self, k: int) -> Subject | None:
        p = self.phrases[k]
        if p.form == "inf":
            return self._controller(k)
        if p.form in ("part", "base"):
            return self._participle_subject(k)
        return self._subject_before(k - 1, k)

    def _subject_before(self, j: int, k: int) -> Subject | None:
        j = self._skip_back(j)
        if j < 0:
            return None
        kind = self.kind(j)
        if kind == NP:
            return self._np_back(j, k)
        if kind in ("WH", "THAT"):
            return self._relative(j)
        if kind == ",":
            found = self._across_insertion(j, k)
            if found is None and self.kind(k - 1) == "RB" and self.low(k - 1) == "then":
                found = self._shared(j - 1, k)
            return found
        if kind == "CC":
            return self._shared(j - 1, k)
        if kind == VG:
            if self.phrases[j].form == "part" and self.phrases[j].passive:
                return self._subject_before(j - 1, k)  # reduced relative
            return None
        return None

    def _skip_back(self, j: int) -> int:
        """Past adverbs, times and brackets that stand between subject and verb."""
        while j >= 0:
            kind = self.kind(j)
            if kind in ("RB", "NOT"):
                j -= 1
            elif kind == ")":
                opening = j - 1
                while opening >= 0 and self.kind(opening) != "(":
                    opening -= 1
                if opening < 0:
                    return j
                j = opening - 1
            elif kind == NP and self.is_time(j):
                if self.kind(j - 1) == "IN":
                    j -= 1
                elif self.kind(j - 1) not in (NP, ",", ")", "RB", "CC", "IN"):
                    return j
                j -= 1
            else:
                return j
        return j

    def _np_back(self, j: int, k: int) -> Subject | None:
        """The noun phrase that ends at ``j``, with its attributes and coordinated members."""
        first = j
        while True:
            before = self.kind(first - 1)
            if before in _ATTACHING and self.kind(first - 2) == NP and not self.is_time(first - 2):
                first -= 2
            elif before in _ATTACHING:
                # "In Iowa voters said": without a noun before it the phrase is no subject.
                return None
            elif before == "CC" and self.low(first - 1) in ("and", "or", "&"):
                wider = self._coordinated(first)
                if wider is None:
                    return Subject(first, j)
                first = wider
            elif (
                before == VG
                and self.phrases[first - 1].form == "part"
                and self.kind(first - 2) == NP
                and self.phrases[first - 1].passive
            ):
                first -= 2
            elif before == VG and not self._opens_clause(first - 1):
                return self._before_relative(first - 1)
            else:
                return Subject(first, j)

    def _opens_clause(self, verb: int) -> bool:
        """A clause without "that" may follow the verb: "he said Trump called"."""
        return self._reporting(verb) or self.phrases[verb].form == "part"

    def _before_relative(self, verb: int) -> Subject | None:
        """What the relative clause that ends here belongs to: "those who want peace say"."""
        for m in range(verb, max(-1, verb - 9), -1):
            kind = self.kind(m)
            if kind in ("WH", "THAT") and self.kind(m - 1) == NP:
                return self._np_back(m - 1, verb)
            if kind in (",", ";", ":", "CC", "SUB"):
                return None
        return None

    def _coordinated(self, first: int) -> int | None:
        """First phrase of a list whose last member begins at ``first``."""
        j = first - 2
        if self.kind(j) == ",":
            j -= 1
        if self.kind(j) != NP or self.is_time(j):
            return None
        start = j
        while self.kind(start - 1) in _ATTACHING and self.kind(start - 2) == NP:
            start -= 2
        while self.kind(start - 1) == "," and self.kind(start - 2) == NP and start - 2 == 0:
            start -= 2
        before = self.kind(start - 1)
        if before == VG or before in _ATTACHING:
            return None
        return start

    def _relative(self, j: int) -> Subject | None:
        low = self.low(j)
        if low in ("what", "where", "how", "why", "whether", "whatever", "whom"):
            return None
        back = j - 1
        if self.kind(back) in ("IN",):
            back -= 1
        if self.kind(back) == ",":
            back -= 1
        if self.kind(back) == ")":
            back = self._skip_back(back)
        if self.kind(back) != NP:
            return None
        ante = self._np_back_loose(back)
        return Subject(j, j, ante)

    def _np_back_loose(self, j: int) -> tuple[int, int]:
        first = j
        while (
            self.kind(first - 1) == "IN"
            and self.low(first - 1) in ("of", "for", "from")
            and (self.kind(first - 2) == NP)
        ):
            first -= 2
        return first, j

    def _across_insertion(self, j: int, k: int) -> Subject | None:
        """Subject before phrases set off by commas: "Ann Lee, 29, of Leeds, who came, said"."""
        best: Subject | None = None
        close = j
        while True:
            opening = self._comma_before(close)
            if opening is None:
                break
            if not self._is_insertion(opening + 1, close):
                break
            back = self._skip_back(opening - 1)
            if self.kind(back) == NP:
                found = self._np_back(back, k)
                before = self.kind(found.first - 1) if found is not None else VG
                if found is not None and before not in (VG, "IN", "TO", NP):
                    best = found
                    if before != ",":
                        break
            close = opening
        return best

    def _comma_before(self, j: int) -> int | None:
        for m in range(j - 1, max(-1, j - 40), -1):
            kind = self.kind(m)
            if kind == ",":
                return m
            if kind in (";", ":", "—", "--"):
                return None
        return None

    def _is_insertion(self, first: int, end: int) -> bool:
        """The phrases say more of the noun before them: no clause of their own."""
        if self.kind(first) in ("WH", "IN", "RB", "SUB", "TO"):
            return True
        if self.kind(first) == VG:
            return self.phrases[first].form == "part"
        return not any(
            self.finite(m) and self.kind(m - 1) not in ("WH", "THAT") for m in range(first, end)
        )

    def _shared(self, j: int, k: int) -> Subject | None:
        """Subject of the verb that this one is joined to with "and"."""
        wanted = self._tense(k)
        fallback: Subject | None = None
        for m in range(j, -1, -1):
            if self.kind(m) == ";":
                break
            if not self.finite(m):
                continue
            found = self.subject(m)
            if found is None:
                continue
            if self._tense(m) == wanted:
                return self._main(m) if wanted == "past" else found
            fallback = fallback or found
        return fallback

    def _reporting(self, k: int) -> bool:
        return self.sentence.lows[self.phrases[k].head] in reporting_words()

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

    def _participle_subject(self, k: int) -> Subject | None:
        j = self._skip_back(k - 1)
        kind = self.kind(j)
        if kind == "CC" or (kind == "," and self.kind(j - 1) == "CC"):
            for m in range(j - 1, -1, -1):
                if self.kind(m) == VG and self.phrases[m].form == self.phrases[k].form:
                    return self.subject(m)
                if self.kind(m) in (";", ":"):
                    return None
        if kind == NP and self.kind(j - 1) == "IN" and self.low(j - 1) == "with":
            return Subject(j, j)
        if kind == NP and j == k - 1 and self.phrases[k].form == "part":
            near = self._np_back(j, k) or Subject(j, j)
            if near.first == 0 or self.kind(near.first - 1) in (",", "CC", "SUB", "THAT", ":"):
                return near
            verb, noun = self.phrases[k].head, self.phrases[j].head
            if self.sentence.tags[verb] != "VBG":
                return near
            if self.sentence.tags[noun] == "NNS" and self.kind(near.first - 1) in ("IN", VG):
                return (
                    near
                    if not self._reporting(k)
                    else Subject(j, j)
                    if (self.sentence.lows[noun] in _PEOPLE)
                    else self._participle_main(k)
                )
        if kind in ("VG",) and not self.phrases[j].passive:
            return self.subject(j)
        return self._participle_main(k)

    def _participle_main(self, k: int) -> Subject | None:
        relative: Subject | None = None
        for m in range(k - 1, -1, -1):
            if self.kind(m) == ";":
                break
            found = self.subject(m) if self.finite(m) else None
            if found is None:
                continue
            if found.antecedent is None:
                return self._main(m)
            relative = relative or found
        if relative is not None:
            return relative
        for m in range(k + 1, len(self.phrases)):
            found = self.subject(m) if self.finite(m) else None
            if found is not None and found.first > k and self.kind(found.first - 1) == ",":
                return found
        return None

    def _main(self, m: int) -> Subject | None:
        """Subject of the verb at ``m``, or of the reporting verb whose clause it is in."""
        found = self.subject(m)
        if found is None:
            return None
        before = found.first - 1
        if self.kind(before) == "THAT":
            before -= 1
        while (
            before > 0 and self.kind(before) in ("RB", "IN", "TO", NP) and not self.finite(before)
        ):
            if self.kind(before) == NP and not self.is_time(before):
                break
            before -= 1
        if self.finite(before) and self._reporting(before):
            outer = self.subject(before)
            if outer is not None:
                return outer
        return found

    def _controller(self, k: int) -> Subject | None:
        j = self._skip_back(k - 1)
        if self.kind(j) == "CC":
            for m in range(j - 1, -1, -1):
                if self.kind(m) == VG and self.phrases[m].form == "inf":
                    return self.subject(m)
            return None
        if self.kind(j) == VG:
            return self.subject(j)
        for m in range(j, max(-1, j - 5), -1):
            if self.kind(m) == VG:
                return self.subject(m)
            if self.kind(m) in (",", ";", ":", "SUB", "THAT"):
                return None
        return None

    def subject_after(self, k: int) -> Subject | None:
        """Subject of an inverted verb: "said Ann Lee, a farmer of Leeds"."""
        j = k + 1
        if self.kind(j) != NP or self.is_time(j):
            return None
        last = j
        while True:
            after = self.kind(last + 1)
            if after == "IN" and self.low(last + 1) in ("of", "for", "from", "at", "with", "in"):
                if self.kind(last + 2) != NP or self.is_time(last + 2):
                    break
                last += 2
            elif after == "CC" and self.low(last + 1) == "and" and self.kind(last + 2) == NP:
                if self.kind(last + 3) == VG:
                    break
                last += 2
            else:
                break
        return Subject(j, last)

    # --- complements ------------------------------------------------------------------

    def skip_adjuncts(self, k: int) -> int:
        """Index after adverbs, times and prepositional phrases that follow a verb group."""
        j = k
        total = len(self.phrases)
        while j < total:
            kind = self.kind(j)
            if kind == "RB" or (kind == NP and self.is_time(j)):
                j += 1
            elif kind in _ATTACHING and self.kind(j + 1) == NP:
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
            if after in _ATTACHING and self.kind(last + 2) in (NP, Q):
                if self.is_time(last + 2) and self.low(last + 1) in ("on", "in", "at", "during"):
                    break
                last += 2
            elif after in _ATTACHING and self.kind(last + 2) == VG:
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
                kind == "CC"
                and m > j
                and (self._returns_to(m, j, cue) or self._another_says(m, cue))
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
                self.sentence.lows[self.phrases[m + 1].head] in reporting_words()
            )
        if after == "SUB" and low in ("while", "although", "though", "whereas"):
            return verbs > 0
        if after == "CC" and self._another_says(m + 1, cue):
            return True
        if after == "CC":
            if self._returns_to(m + 1, j, cue):
                return True
            return low == "but" and verbs > 0 and self.kind(m + 2) == NP
        if after == NP and verbs and self._reports_next(m + 1):
            return True
        return False

    def _reports_next(self, m: int) -> bool:
        """ ", he said" after the clause."""
        for x in range(m + 1, min(len(self.phrases), m + 4)):
            if self.kind(x) == VG:
                return self.finite(x) and self.sentence.lows[self.phrases[x].head] in _SAID
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
        return head in _SAID and head == self.sentence.lows[self.phrases[cue].head]

    def _returns_to(self, m: int, j: int, cue: int) -> bool:
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
        return head in reporting_words() or self.sentence.tags[self.phrases[nxt].head] == "VBD"


_PEOPLE = frozenset(
    """people voters supporters republicans democrats officials leaders executives critics members
    activists protesters women men americans lawmakers politicians donors workers delegates others
    those groups experts conservatives liberals candidates reporters journalists residents
    students""".split()
)
_SAID = frozenset(("said", "says", "added", "wrote", "noted", "told", "argued", "explained"))


@cache
def reporting_words() -> frozenset[str]:
    """First words of all forms of English verbs that report speech or writing."""
    return frozenset(
        form.words[0]
        for forms in lexicon("en").forms.values()
        for form in forms
        if form.entry.category == "verb"
        and form.entry.mode in (Mode.SPEECH, Mode.WRITING)
        and form.words[0] not in _LIGHT
    )


_LIGHT = frozenset(
    """make makes made making go goes went going take takes took taking put puts putting come
    hold holds held holding cast casts hit hits raise raises raised raising run runs ran running
    lay lays laid laying set sets setting play plays played playing back backs backed backing
    offer push pushes pushed pushing point see sees saw throw throws threw bring brings brought
    break breaks broke cut cuts find finds found stand stands stood show shows showed show""".split()
)
