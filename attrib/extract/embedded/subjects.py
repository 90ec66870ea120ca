"""Subjects of verb groups, read off the phrases of one sentence."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911

from __future__ import annotations

from typing import NamedTuple

from attrib.extract.embedded.grammar import grammar
from attrib.extract.embedded.phrased import ATTACHING, Phrased
from attrib.extract.embedded.phrases import NP, VG
from attrib.extract.embedded.tokens import Tagged


class Subject(NamedTuple):
    """Phrases ``first`` to ``last`` (included) of a subject."""

    first: int
    last: int
    antecedent: tuple[int, int] | None = None
    """Phrases that a relative pronoun points to."""


class Subjects(Phrased):
    """Who does what each verb group of a sentence says."""

    __slots__ = ("_subjects",)

    def __init__(self, sentence: Tagged, quoted: bool = False) -> None:
        super().__init__(sentence, quoted)
        self._subjects: dict[int, Subject | None] = {}

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
            return self._np_back(j, finite=self.finite(k))
        if kind in ("WH", "THAT"):
            return self._relative(j)
        if kind == ",":
            found = self._across_insertion(j)
            if found is None and self.kind(k - 1) == "RB" and self.low(k - 1) == "then":
                found = self._shared(j - 1, k)
            return found
        if kind in ("—", "–", "--"):
            return self._across_dashes(j)
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

    def _np_back(self, j: int, *, finite: bool = False) -> Subject | None:
        """The noun phrase that ends at ``j``, with its attributes and coordinated members.

        ``finite``: a finite verb follows, so that a past form in it is a participle.
        """
        first = j
        while True:
            before = self.kind(first - 1)
            if before in ATTACHING and self.kind(first - 2) == NP and not self.is_time(first - 2):
                first -= 2
            elif before == "IN" and (noun := self._done_by(first - 2, finite)) is not None:
                first = noun
            elif before in ATTACHING:
                # "In Iowa voters said": without a noun before it the phrase is no subject.
                verb = first - 2
                return self._before_relative(verb) if self.kind(verb) == VG else None
            elif before == "CC" and self.low(first - 1) in ("and", "or", "&"):
                wider = self._coordinated(first)
                if wider is None:
                    return Subject(first, j)
                first = wider
            elif (
                before == VG
                and self.phrases[first - 1].form == "part"
                and self.kind(first - 2) == NP
                and (self.phrases[first - 1].passive or (finite and self._is_attribute(first - 1)))
            ):
                first -= 2
            elif finite and before == VG and (noun := self._done_to(first - 1)) is not None:
                first = noun
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
                return self._np_back(m - 1)
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
        while self.kind(start - 1) in ATTACHING and self.kind(start - 2) == NP:
            start -= 2
        while self.kind(start - 1) == "," and self.kind(start - 2) == NP and start - 2 == 0:
            start -= 2
        before = self.kind(start - 1)
        if before == VG or before in ATTACHING:
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
        p = self.phrases[back]
        if self.sentence.tags[p.start : p.end] == ["JJ"]:
            return Subject(j, j)  # "she is allergic, which tells you": the whole clause
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

    def _across_insertion(self, j: int) -> Subject | None:
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
                found = self._np_back(back)
                before = self.kind(found.first - 1) if found is not None else VG
                if found is not None and before not in (VG, "IN", "TO", NP):
                    best = found
                    if before != ",":
                        break
            close = opening
        return best

    def _across_dashes(self, j: int) -> Subject | None:
        """Ann Lee — who came late — said"""
        opening = next(
            (m for m in range(j - 1, max(-1, j - 40), -1) if self.kind(m) == self.kind(j)), None
        )
        if opening is None or not self._is_insertion(opening + 1, j):
            return None
        back = self._skip_back(opening - 1)
        return self._np_back(back) if self.kind(back) == NP else None

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
        if self.kind(first) in ("WH", "IN", "RB", "SUB", "TO") or self.low(first) == "whose":
            return True
        if self.kind(first) == VG:
            told = self.kind(first + 1) in (*ATTACHING, "Q", "RB") or self.is_time(first + 1)
            participle = self.phrases[first].form == "part"
            return participle or (
                told and self.sentence.lows[self.phrases[first].head][-2:] == "ed"
            )
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
            if self._tense(m) == wanted and not self._closed(found, j):
                return self._main(m) if wanted == "past" else found
            fallback = fallback or found
        return fallback or self._of_participle(j)

    def _of_participle(self, j: int) -> Subject | None:
        """ "His father, Jo Orr, | watched from the stand and was heard": no participle, then."""
        for m in range(j, 0, -1):
            if self.kind(m) == VG and self.kind(m - 1) == ",":
                return self._across_insertion(m - 1) if self.phrases[m].passive else None
            if self.kind(m) in (VG, ",", ";", ":"):
                return None
        return None

    def _closed(self, found: Subject, j: int) -> bool:
        """The relative clause ends with the comma ``j``: "a study that saw losses, and said"."""
        if found.antecedent is None or self.kind(j) != ",":
            return False
        return not any(self.kind(m) == "," for m in range(found.last + 1, j))

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
            near = self._np_back(j) or Subject(j, j)
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
                    if (self.sentence.lows[noun] in grammar().people)
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
