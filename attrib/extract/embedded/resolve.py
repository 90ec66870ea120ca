"""Who a mention is: the fullest name the document gives, or nobody when that is not clear."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.people import People, Person, role_noun, spoken
from attrib.language.fronted import fronted, own_clause
from attrib.language.german_she import is_she
from attrib.language.names import (
    Gender,
    Name,
    fold,
    gender_of,
    is_person_name,
    is_role,
    parse_name,
    words,
)
from attrib.language.names import pronoun as as_pronoun
from attrib.language.owners_name import is_owners_name
from attrib.language.regex import regex
from attrib.language.turn_line import in_small_letters
from attrib.model import Span

_REACH = 1500
"""Characters back to which a pronoun or "the two leaders" can point."""
_NEXT = 400
"""Characters after which "she said" no longer goes on with the speaker before."""
_BESIDE = 250
"""Characters within which a subject of unknown gender may be meant; further off, nobody knows."""
_UNSURE = 0.4
"""Weight of a name whose gender is not known."""
_CLEAR = 0.8
"""A second candidate this near to the first makes the pronoun unclear."""
_AND = regex(r",?\s+(?:and|und|et|y|&)\s+")
_ADJECTIVES = regex(r"(?!who\b|which\b|an?\b|the\b|that\b)[a-zß-ÿ\d]")
"""After the comma the description goes on: "the bespectacled, elderly diplomat"."""
_PAIR = regex(r"(?:the two|both|the pair|the duo)\b", re.IGNORECASE)
_OF_IT = regex(r"(?:des|eines)\s[A-ZÄÖÜ][\w-]*[bcdfghjklmnpqrtvw]s")
""" "nach Angaben des Hafenamts": it is called so without the s; "des Rates" has two readings."""
_ARTICLE = regex(r"(?:the|an?|der|die|das|les?|la|los|las|el)\s", re.IGNORECASE)
_DEFINITE = regex(r"(?:the|der|die|das|le|la|el)\s", re.IGNORECASE)
_ARTICLE_GENDER: dict[str, dict[str, Gender]] = {
    "fr": {"la": "female", "une": "female", "le": "male", "un": "male"},
    "es": {"la": "female", "una": "female", "el": "male", "un": "male"},
}
_OPEN = frozenset(
    (
        "this", "that", "these", "those", "his", "her", "their", "its", "my", "our", "your", "ihr",
        "ihre", "sein", "seine", "unser", "son", "sa", "ses", "leur", "su", "sus", "nuestro",
    )
)  # fmt: skip
"""A description that begins so leans on another mention."""


def _is_full(name: str) -> bool:
    """A given name that is known, and a surname."""
    given = parse_name(name).given.split()[:1]
    return bool(given) and fold(given[0]) in words().given_gender


_WHO_IS = regex(r",\s(?:qui|que|quien|who|which)\s[^,]*$")
""" "L’Association du port|, qui représente 140 firmes": no part of its name."""


_THE_LATTER = frozenset(
    ("dieser", "diese", "jener", "este", "esta", "éste", "ésta", "celui-ci", "celle-ci", "usted",
     "ce dernier", "cette dernière", "the latter")
)  # fmt: skip
"""Who that is these words leave open; they are no name."""


class Resolver:
    """Resolves the drafts of one document, in text order: each may look at those before."""

    def __init__(
        self, text: str, sentences: Sequence[Span], people: People, language: str | None
    ) -> None:
        self.text = text
        self.people = people
        self._sentences = sentences
        self.language = language
        self._names: dict[int, tuple[str, ...]] = {}
        self._last: Draft | None = None
        self._pair: tuple[int, tuple[str, ...]] | None = None

    def of(self, draft: Draft) -> tuple[str, ...]:
        """Names of the speakers of a draft; empty when they are not clear."""
        known = self._names.get(id(draft))
        if known is None:
            known = self._names[id(draft)] = self._resolve(draft)
            if draft.parent is None and draft.source is not None:
                self._last = draft
            if len(known) == 2:
                self._pair = draft.start, known
        return known

    def _resolve(self, draft: Draft) -> tuple[str, ...]:
        if draft.speakers:
            return tuple(self._fullest(name, name) for name in draft.speakers)
        if draft.follows is not None:
            return self.of(draft.follows)
        if draft.source is None:
            return ()
        mention = self._at(draft.source)
        if draft.verbatim:
            if len(mention) < 3:
                return ()
            return (self._fullest(in_small_letters(mention), mention),)
        points = as_pronoun(mention)
        if points is not None and points.person == 1:
            return self.of(draft.parent) if draft.parent is not None else ()
        if points is not None and draft.antecedent:
            return self._of_antecedent(draft, draft.antecedent, points.gender)
        return self._speakers(draft, draft.source)

    def _of_antecedent(
        self, draft: Draft, antecedent: Span, gender: Gender | None
    ) -> tuple[str, ...]:
        """Of several of one surname, the one whom the pronoun fits."""
        matching = self.people.matching(self._at(antecedent))
        if gender is None or len(matching) < 2:
            return self._speakers(draft, antecedent)
        fitting = [person for person in matching if person.gender == gender]
        return (fitting[0].name,) if len(fitting) == 1 else ()

    def _at(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def _fullest(self, name: str, written: str) -> str:
        matching = self.people.matching(name)
        return matching[0].name if len(matching) == 1 else written

    def _speakers(self, draft: Draft, source: Span) -> tuple[str, ...]:
        mention = self._at(source)
        points = as_pronoun(mention)
        if points is None:
            points_back = mention.lower() in _THE_LATTER
            return () if points_back else self._named(mention, source.start)
        if self.language == "de" and mention.lower() == "sie" and is_she(self.text, source):
            return self._just_named(source.start, "female")
        if points.gender is None or points.plural:
            return ()
        quoted = draft.parent is not None
        found = (
            self._continued(draft, points.gender)
            or (() if quoted else self._just_named(source.start, points.gender))
            or self._antecedent(source.start, points.gender, quoted)
        )
        return () if found and found == self._quoting(draft, source) else found

    def _quoting(self, draft: Draft, source: Span) -> tuple[str, ...]:
        """Who says the quotation in which ``source`` stands, and would call himself "I" there."""
        parent = draft.parent
        if parent is None or not (parent.quotes or parent.verbatim):
            return ()
        piece = next((piece for piece in parent.content if piece.covers(source)), None)
        if piece is None or (self.text[piece.start].isalnum() and not parent.verbatim):
            return ()
        return self.of(parent)

    def target(self, span: Span) -> str | None:
        """Whom or what a mention means, as a name where it is one; None for a bare pronoun."""
        mention = self._at(span)
        if as_pronoun(mention) is not None:
            return None
        matching = self.people.matching(mention)
        return matching[0].name if len(matching) == 1 else mention

    # --- names and descriptions -------------------------------------------------------

    def _named(self, mention: str, at: int) -> tuple[str, ...]:
        found = self._persons(mention, at)
        if len(found) == 1 and _NO_NAME.fullmatch(found[0]):
            return (mention,)  # "Die 22-Jährige", "Seine Partnerin"
        if len(found) == 1 and any(
            is_owners_name(mention, name) for name in (found[0], parse_name(found[0]).surname)
        ):
            return (mention,)  # "a spokeswoman for Ann Lee"
        if self.language == "de" and len(found) == 1 and _OF_IT.fullmatch(mention):
            return (found[0].removesuffix("s"),)
        return found

    def _persons(self, mention: str, at: int) -> tuple[str, ...]:
        mention = _WHO_IS.sub("", mention)
        parts = [part for part in _AND.split(mention) if part.strip()]
        if " & " in mention and not all(parse_name(part).given for part in parts):
            return (mention,)  # a firm
        if len(parts) > 1 and all(self._is_name(part) or _ARTICLE.match(part) for part in parts):
            return tuple(name for part in parts for name in self._named(part, at))
        if _PAIR.match(mention) and self._pair is not None and at - self._pair[0] < _REACH:
            return self._pair[1]
        named = parse_name(mention)
        office, comma, name = mention.rpartition(", ")
        if comma and _ARTICLE.match(office) and role_noun(office) is not None and _is_full(name):
            return self._named(name, at)  # "the owner of the Red Lion, | Tom Baker"
        if not named.surname or _is_body(mention, named):
            return self._described(mention, at)
        if named.given:
            mention = self.people.proper(mention, at, at + len(mention))
            named = parse_name(mention)
        matching = self.people.matching(mention)
        if len(matching) > 1 and not named.given:
            titles = {fold(word) for word in named.title.split()}
            matching = [p for p in matching if p.titles & titles] or matching
            stated = gender_of(mention)
            matching = [p for p in matching if stated and p.gender == stated] or matching
        if len(matching) == 1 or (matching and named.given):
            return (matching[0].name,)
        if not self._is_name(mention):
            return self._described(mention, at)
        # Two people of that name, or one that is no person: as written, merged with nobody.
        return (spoken(named),)

    def _is_name(self, mention: str) -> bool:
        named = parse_name(mention)
        if not named.surname:
            return False
        if self.language == "en" or self.people.matching(mention):
            return True
        given = fold(named.given).split()[:1]
        office = named.title.split()[-1:]  # "Ihr Anwalt | Cem Aydin": whatever the given name
        known = bool(given and given[0] in words().given_gender)
        held = named.given[:1].isupper() and any(map(is_role, office))
        return not named.given or known or held

    def _described(self, mention: str, at: int) -> tuple[str, ...]:
        """A description: the name beside it, the one person of that title, or as written."""
        head, comma, name = mention.partition(",")
        office = role_noun(head) is not None
        full = self.language in ("fr", "es") and len(name.split()) > 1
        if comma and is_person_name(name) and (office or full or self._is_name(name.strip())):
            return self._named(name.strip(), at)
        if head.partition(" ")[0].casefold() in _OPEN:
            return ()
        noun = role_noun(head)
        if _DEFINITE.match(head) and noun is not None:
            holders = self.people.titled(noun)
            if holders:
                return (holders[0].name,) if len(holders) == 1 else ()
        adjectives = bool(comma) and _ADJECTIVES.match(name.strip()) is not None
        return (mention if adjectives else head.strip(),)

    # --- pronouns ---------------------------------------------------------------------

    def _continued(self, draft: Draft, gender: Gender) -> tuple[str, ...]:
        """ "she said" right after another attribution goes on with its speaker, if that fits."""
        last = self._last
        if last is None or draft.parent is not None or last.source is None or draft.source is None:
            return ()
        names = self._names[id(last)]
        gap = draft.source.start - last.source.end
        if len(names) != 1 or not 0 <= gap <= _NEXT or self._gender(last, names[0]) != gender:
            return ()
        if last.source.start >= self._before(draft.source.start):
            return ()
        between = (
            person
            for person in self.people.named_in(last.source.end, draft.source.start)
            if person.gender in (None, gender) and person.name != names[0]
            for at in person.at
            if last.source.end <= at < draft.source.start
            and (at in person.subjects or self._new_paragraph(last.source.end, at))
        )
        return () if any(between) else names

    def _new_paragraph(self, start: int, end: int) -> bool:
        return "\n" in self.text[start:end]

    def _gender(self, draft: Draft, name: str) -> Gender | None:
        for person in self.people.matching(name):
            if person.gender is not None:
                return person.gender
        assert draft.source is not None
        mention = self._at(draft.source)
        stated = gender_of(mention) or gender_of(name)
        article = mention.partition(" ")[0].casefold()
        return stated or _ARTICLE_GENDER.get(self.language or "", {}).get(article)

    def _just_named(self, at: int, gender: Gender) -> tuple[str, ...]:
        """The one person who fits in the last sentence of the paragraph that names any."""
        start = max(self.text.rfind("\n", 0, at) + 1, at - _REACH)
        n = bisect.bisect_right(self._sentences, at, key=lambda sentence: sentence.start) - 1
        end = self._before(at)
        while n >= 0 and self._sentences[n].start >= start:
            sentence = self._sentences[n]
            first = own_clause(self.text, *sentence, gender, self.language)
            found = self._fitting(Span(min(first, end), end), gender)
            if len(found) == 1:
                sure = found[0].gender is not None or not any(
                    person.gender for person in self._fitting(Span(start, end), gender)
                )
                return (found[0].name,) if sure else ()
            if found:
                return ()
            n -= 1
        return ()

    def _before(self, at: int) -> int:
        """Where that ends which the pronoun at ``at`` can point back to: | Asked by Roe, she"""
        n = bisect.bisect_right(self._sentences, at, key=lambda sentence: sentence.start) - 1
        start = self._sentences[n].start if n >= 0 else at
        return start if fronted(self.text, start, at, self.language) > start else at

    def _fitting(self, span: Span, gender: Gender) -> list[Person]:
        """Whom the reporter names in ``span`` and may mean with a pronoun of ``gender``."""
        return [
            person
            for person in self.people.named_in(span.start, span.end)
            if person.gender in (None, gender) and any(x in range(*span) for x in person.at)
        ]

    def _antecedent(self, at: int, gender: Gender, quoted: bool) -> tuple[str, ...]:
        """The person that "he" or "she" at ``at`` points to, if one stands out.

        Weighed are distance in characters and whether the name was a subject; a name of
        unknown gender counts less than one that is known to fit, and only as a subject.
        """
        ranked: list[tuple[float, str]] = []
        end = self._before(at)
        for person in self.people.named_in(at - _REACH, end):
            if person.gender != gender and (person.gender or not person.subjects):
                continue
            places = sorted(person.at + person.quoted) if quoted else person.at
            n = bisect.bisect_left(places, end)
            if not n or at - places[n - 1] > _REACH:
                continue
            if person.gender is None and not (
                places[n - 1] in person.subjects and at - places[n - 1] <= _BESIDE
            ):
                continue
            score = max(
                (2.0 if x in person.subjects else 1.0) / (150 + at - x)
                for x in places[max(0, n - 3) : n]
            )
            ranked.append((score if person.gender else score * _UNSURE, person.name))
        ranked.sort(reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[1][0] > _CLEAR * ranked[0][0]):
            return ()
        return (ranked[0][1],)


_NO_NAME = regex(r"(?:D(?:ie|er)\s)?Jährigen?|(?:Seine?|Ihre?|Unsere?|Meine?)[nrms]?|[Ss]on|[Ss]u")


def _is_body(mention: str, named: Name) -> bool:
    """ "the National Audit Panel": an article before capitals, no title and no given name."""
    if mention[:4].casefold() != "the " or not mention[4:5].isupper():
        return False
    known = words()
    titled = any(fold(t) in known.title_gender for t in named.title.split())
    given = bool(named.given) and fold(named.given.split()[0]) in known.given_gender
    return not titled and not given
