"""Verbs without a subject of their own: "«…», añadió.", "… et a ajouté", "…, tout en admettant"."""

from __future__ import annotations

import re
from functools import cached_property

from attrib.extract.embedded.capitals import capitals_inside
from attrib.extract.embedded.continental_phrases import AND, BORDERS, CLITICS, Found
from attrib.extract.embedded.continental_subjects import Subjects
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.people import role_noun
from attrib.language.names import Gender, fold, gender_of, is_person_name, names_person
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span

_FIRST_PERSON = frozenset(("digo", "dije", "he", "hemos", "creo"))
_PARTICIPLE = regex(r"\w{3,}(?:[ai]d[oa]s?|ées?|és?|an|ando|iendo)")
HE_OR_SHE: dict[str, Gender] = {
    "él": "male", "ella": "female", "il": "male", "elle": "female",
}  # fmt: skip
_ARTICLES: dict[str, Gender] = {
    "le": "male", "un": "male", "el": "male", "la": "female", "une": "female", "una": "female",
    "cette": "female", "ce": "male", "sa": "female",
}  # fmt: skip
_MOST_OF_ROLE = 5
"""Words in lower case between an article and the name or the noun for a person."""
_BEFORE = frozenset(("avant", "antes"))
_THEN = frozenset(("puis", "luego", "después", "ensuite", "et", "y", "mais", "pero", "o", "ou"))


class Dropped(Subjects):
    """Finds whom a sentence is about where a verb does not say it."""

    before: Span | None = None
    """The subject of the sentence before."""

    def subject_for_next(self, sources: list[Span]) -> Span | None:
        """Whom a verb without a subject in the next sentence means; ``sources``: of this one."""
        if sources:
            return sources[-1]
        if self.low(0) in CLITICS - self.syntax.articles or (
            self.low(0) in self.syntax.opens
            and self.words[1:2]
            and self.words[1].islower()
            and self.lows[1] not in self.syntax.articles
            and "," not in self.lows
        ):
            return self.before  # "Se levanta y vuelve.", "Luego retoma el relato."
        return self.opening_subject or (self.before if self._mentions_nobody() else None)

    def _mentions_nobody(self) -> bool:
        """The sentence tells of no person, outside quotation marks."""
        return not any(
            i not in self.quotes and (names_person(word) or (i and word[0].isupper()))
            for i, word in enumerate(self.words)
        )

    @cached_property
    def opening_subject(self) -> Span | None:
        """A person whom the sentence begins with, after what leads to it."""
        first = 0
        while first < len(self.lows) and self.lows[first] in (*BORDERS, *AND):
            first += 1
        lead = self.low(first) in self.syntax.opens or _PARTICIPLE.fullmatch(self.low(first))
        if lead and "," in self.lows[first:]:
            first = self.lows.index(",", first) + 1
        for at in range(len(self.lows) - 2, first, -1):
            later = self.low(at) == "," and self.low(at + 1) in AND
            person = self._person_at(at + 2) if later else None
            if person is not None:
                return person  # "hubo quejas, pero | Luis Rey | lo negó"
        if self.low(first) in HE_OR_SHE:
            return self.spans[first]
        return self._person_at(first)

    def refer(self, draft: Draft) -> None:
        """A pronoun as source points to the subject of the sentence before, if that fits."""
        if draft.source is None or self.before is None or draft.antecedent is not None:
            return
        mention = self.text[draft.source.start : draft.source.end].lower()
        before = self.text[self.before.start : self.before.end]
        if mention not in HE_OR_SHE or before.lower() in HE_OR_SHE or self.language == "de":
            return
        gender = gender_of(before) or _ARTICLES.get(before.partition(" ")[0].lower())
        if gender is None or gender == HE_OR_SHE[mention]:
            draft.antecedent = self.before

    def _person_at(self, first: int) -> Span | None:
        end = first
        if first >= len(self.words) or re.fullmatch(r"\w\.", self.lows[first]):
            return None  # nothing, or the label of a question or an answer
        if self.low(first) in self.syntax.articles:
            end += 1
            while self.words[end : end + 1] and self.words[end].islower():
                if end - first > _MOST_OF_ROLE or self.lows[end] in self.syntax.opens:
                    break
                end += 1
                if role_noun(self.text_of(first, end)) is not None:
                    break
            end = self._past_complement(end)
        while self.words[end : end + 1] and self.words[end][0].isupper():
            end += 1
        mention = self.text_of(first, end)
        named = end > first and self.words[end - 1][0].isupper() and is_person_name(mention)
        whole = self.with_name(first, end)
        if not named and role_noun(mention) is None and whole == end:
            return None
        if first == 0 and end == 1 and not self._is_known_name(mention):
            return None
        return self.cut(first, whole)

    def _past_complement(self, at: int) -> int:
        """ "el ministro | de Pesca |, Luis Rey,": up to a comma with a name behind it."""
        near = self.lows[at : at + _MOST_OF_ROLE]
        comma = at + near.index(",") if "," in near else at
        named = self.words[comma + 1 : comma + 2]
        return comma if named and named[0][0].isupper() else at

    def _is_known_name(self, word: str) -> bool:
        """A given name, or a word that has its capital where no sentence begins, too."""
        return fold(word) in name_words().given_gender or word in capitals_inside(self.text)

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
        if self.low(cue.start - 1) in ("de", "d'", "d’") and self.low(cue.start - 2) in _BEFORE:
            return self._shared  # "dit-elle, avant d’ajouter que"
        gerund = self.low(cue.start - 1) == "en" and self.low(cue.verb).endswith("ant")
        if not gerund and self.low(self._past_clitics(cue.start) - 1) not in _THEN:
            return None
        return self.opening_subject
