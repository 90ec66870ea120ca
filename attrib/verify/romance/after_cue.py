"""What stands behind a French or Spanish cue: who says it, and to whom, where, after what.

"a dit hier devant la presse | la ministre Lee | à son collègue Roe, venu la voir": one pass over
the words, by closed classes: a determiner or a capital begins a noun phrase, a preposition one that
is no subject, a relative pronoun or a gerund a clause.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.calendar import days
from attrib.language.names import fold, names_person
from attrib.language.names import words as name_words
from attrib.model import Span
from attrib.verify.page import Page

_TOKEN = re.compile(
    r"(?:[ldnsmtjc]|qu|jusqu)['’]|[^\W_]+(?:[.’'-](?=[^\W_])[^\W_]+)*|[^\w\s.-]", re.IGNORECASE
)
_ENDS = frozenset(':;«»“”"–—?!()…')
_DETERMINERS = frozenset(
    """
    le la les l' un une ce cet cette ces son sa ses leur leurs notre nos votre vos celui celle ceux
    celles el los las una unos unas su sus este esta estos estas ese esa esos esas nuestro nuestra
    """.split()  # noqa: SIM905
)
_OF = frozenset("de du des d' del".split())  # noqa: SIM905
_PREPOSITIONS = frozenset(
    """
    à au aux devant avant après dans sur lors pendant depuis contre vers sous en avec sans chez par
    pour durant face auprès entre malgré dès envers hors selon jusqu' jusque a al ante bajo con
    desde hacia hasta mediante para por según sin sobre tras durante contra antes después
    """.split()  # noqa: SIM905
)
_WITHIN = frozenset("dans en sur sous depuis desde sobre bajo hacia vers pour para".split())  # noqa: SIM905
"""Prepositions behind which a noun is mostly a thing."""
_ALL = frozenset("tout toute tous toutes todo toda todos todas".split())  # noqa: SIM905
_LEADS = _ALL | _DETERMINERS | _OF | _PREPOSITIONS
"""What may stand between a preposition and its noun."""
_RELATIVE = frozenset(
    """
    qui que qu' dont où lequel laquelle lesquels lesquelles auquel quien quienes cual cuales cuyo
    cuya cuyos cuyas donde quand lorsque cuando
    """.split()  # noqa: SIM905
)
_WHO = frozenset(["quien", "quienes"])
_AND = frozenset("et y e ou o u".split())  # noqa: SIM905
_BREAKS = frozenset("mais puis tandis alors mientras pero luego aunque bien".split())  # noqa: SIM905
_TIMES = frozenset(
    [
        *days("fr", "es"),
        *"""
        matin soir après-midi nuit veille lendemain semaine mois jour année mañana tarde noche
        víspera semana mes día año fin
        """.split(),  # noqa: SIM905
    ]
)
""" "le lundi", "esta mañana": no subject."""
_MANNER = frozenset(
    """
    téléphone micro micros part côté tour sourire rire soupir souffle ton geste larmes voix antenne
    presse télévision radio conférence communiqué entretien interview visioconférence sanglots
    teléfono micrófonos parte lado vez sonrisa risa suspiro tono gesto lágrimas voz prensa
    televisión comunicado entrevista videoconferencia sollozos calma conversación
    """.split()  # noqa: SIM905
)
"""Nouns of how it is said, which no name goes with: "con una sonrisa | Ana Lee"."""
_GERUND = re.compile(r"\w{2,}(?:[aiy]e?ndo)(?:l[eoa]s?|se)?")
_INFINITIVE = re.compile(r"\w+(?:er|ir|re|ar)(?:l[eoa]s?|se)?")
_PLURAL = re.compile(r"\w*n(?:t|$)|.*\b(?:ont|sont|han|habían|avaient)\s")


class Part(NamedTuple):
    """A stretch of what follows the cue."""

    span: Span
    role: str
    """``subject``, ``apposed`` (to the subject), ``other`` (no subject), ``open``."""


class Following(NamedTuple):
    parts: tuple[Part, ...]
    joint: bool
    """Several are the subject together."""

    def part(self, source: Span) -> Part | None:
        """The one in which the mention begins; None where the pass has not come to it."""
        for part in self.parts:
            if part.span.start <= source.start < part.span.end:
                return part
        return None

    def subject(self) -> Span | None:
        spans = [part.span for part in self.parts if part.role == "subject"]
        return Span(spans[0].start, spans[-1].end) if spans else None


def after_cue(page: Page, cue: Span) -> Following:
    """The phrases between a cue and the end of its clause, by what they are to it."""
    around = page.quotations_around(cue)
    end = page.sentence_around(cue.start).end
    scan = _Scan(page.text, cue, min(end, around[-1].inner.end) if around else end)
    at = 0
    while 0 <= at < len(scan.marks):
        at = scan.step(at)
    return Following(tuple(scan.parts), scan.joint)


class _Scan:
    def __init__(self, text: str, cue: Span, end: int) -> None:
        self.marks: list[re.Match[str]] = []
        aside = False
        for mark in _TOKEN.finditer(text, cue.end, end):
            if aside or mark[0] == "(":  # "le maire (sans étiquette) de Brest"
                aside = mark[0] != ")"
                continue
            if mark[0] in _ENDS:
                end = mark.start()
                break
            self.marks.append(mark)
        self.words = [mark[0].replace("’", "'") for mark in self.marks]
        """As they stand: with a capital, a word is a name, no article."""
        self.end = end
        self.plural = _PLURAL.match(text[cue.start : cue.end].lower()) is not None
        self.parts: list[Part] = []
        self.start, self.role = -1, ""
        """Of the part that is being read."""
        self.subject = self.joint = False
        self.last = ""
        """What the last noun phrase was: ``subject``, ``person``, ``thing`` or ``clause``."""

    def _open(self, at: int, role: str, last: str) -> None:
        self._close(at)
        self.start, self.role, self.last = self.marks[at].start(), role, last
        self.subject = self.subject or role == "subject"

    def _close(self, at: int) -> None:
        end = self.marks[at].start() if at < len(self.marks) else self.end
        if self.start >= 0:
            self.parts.append(Part(Span(self.start, end), self.role))
        self.start, self.role = -1, ""

    def _word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""

    def _is_noun_phrase(self, at: int) -> bool:
        return at < len(self.marks) and (
            self.words[at] in _DETERMINERS or self.marks[at][0][0].isupper()
        )

    def step(self, at: int) -> int:
        """Read the token at ``at``; gives the next to read, -1 where the clause has ended."""
        next_ = self._read(at)
        if next_ < 0 or next_ >= len(self.marks):
            self._close(at if next_ < 0 else len(self.marks))
        return next_

    def _read(self, at: int) -> int:  # noqa: PLR0911 (one return for each class)
        word, following = self.words[at], self._word(at + 1)
        if word == ",":
            return self._comma(at)
        if self.role == "clause":
            return at + 1
        if word in _RELATIVE:
            if word in _WHO and not self.subject and self.role == "":
                self._open(at, "subject", "subject")  # "quien | dirige la agencia"
            return self._relative(at)
        if word in _AND or (word in _BREAKS and self.role == ""):
            return self._joined(at)
        if word in _PREPOSITIONS or (word in _OF and self.role == ""):
            return self._preposition(at)
        if word in _OF:
            return at + 2 if following in _DETERMINERS else at + 1
        if self.role and _GERUND.fullmatch(word):
            self._open(at, "clause", "clause")
            return at + 1
        if word in _DETERMINERS and following in _TIMES:
            self._close(at)
            return at + 2
        named = self.marks[at][0][0].isupper() and (
            self.role == "" or (self.role == "other" and self._ends_before(at))
        )
        if word in _DETERMINERS or named:
            if self.subject:
                self._open(at, "open", self.last)
            else:
                self._open(at, "subject", "subject")
        return at + 1

    def _relative(self, at: int) -> int:
        """ "celle | qui dirige l’agence": up to its comma; a name behind it may be another’s."""
        inside = self.role == "subject"
        if self.start != self.marks[at].start():
            self._open(at, "clause", "clause")
        until = at + 1
        persons = False
        while until < len(self.words) and self.words[until] != ",":
            article = self.words[until - 1] in _LEADS
            persons = persons or (article and names_person(self.words[until]))
            until += 1
        self.last = "subject" if inside and not persons else "clause"
        return until

    def _preposition(self, at: int) -> int:
        """Open a phrase that is no subject, with its noun: "devant toute la presse"."""
        self._open(at, "other", "thing")
        noun = at + 1
        while self._word(noun) in _LEADS:
            noun += 1
        word = self._word(noun)
        verb = _INFINITIVE.fullmatch(word) and noun == at + 1 and not names_person(word)
        if (
            verb
            or word in ("avoir", "être", "haber")
            or (self.words[at] == "en" and word.endswith("ant"))
        ):
            self.role = self.last = "clause"
        elif word and (
            names_person(word) or (self.words[at] not in _WITHIN and word not in _MANNER)
        ):
            self.last = "person"
        return noun + 1 if word != "," else noun

    def _ends_before(self, at: int) -> bool:
        """A name that does not go with the phrase before it: "à l’AFP | Ana Lee"."""
        before, word = self.marks[at - 1][0], self.words[at - 1]
        if before[0].islower():
            joined = not _AND.isdisjoint(self.words[at : at + 4])
            return word in _MANNER or (word.endswith("s") and not joined)
        if before.isupper() and len(before) > 1:
            return True
        known = name_words().given_gender
        return fold(self.marks[at][0]) in known and fold(before) not in known

    def _joined(self, at: int) -> int:
        """ "Lee | et Roe": one subject of a plural verb; else a new clause begins."""
        noun = self._is_noun_phrase(at + 1)
        if noun and self.plural and (self.role in ("subject", "apposed")):
            self.joint, self.role = True, "subject"
            return at + 2
        if self.role == "other" or (self.role and not noun):
            return at + 2  # "devant Lee et Roe", "un homme blond et mince"
        return -1

    def _comma(self, at: int) -> int:  # noqa: PLR0911 (one return for each class)
        """What a comma ends, and what comes behind it."""
        first = self.role == "" and not self.parts
        self._close(at)
        if at + 1 >= len(self.words):
            return at + 1
        word, at = self.words[at + 1], at + 1
        if word in _PREPOSITIONS | _OF | _DETERMINERS and self._begins_relative(at):
            self._open(at, "clause", "clause")
            return at + 2
        if word in _RELATIVE:
            self._open(at, "clause", "clause")
            return at + 1
        if word in _AND and self.plural and self.subject and self._is_noun_phrase(at + 1):
            self.joint = True
            self._open(at, "subject", "subject")
            return at + 2
        if word in _AND | _BREAKS:
            return -1
        if word in _PREPOSITIONS | _OF:
            return at
        if not self._is_noun_phrase(at):  # "hilare", "venu le voir", "maire de Brest"
            return self._aside(at, "other")
        if first and word in _DETERMINERS and "," in self.words[at:]:
            return self._aside(at, "open")  # ", la voix tremblante, Lee"
        if self.subject:
            apposed = self.last in ("subject", "thing")
            role = "apposed" if apposed else "other" if self.last == "person" else "open"
            self._open(at, role, "subject" if apposed else self.last)
        elif self.last != "person":
            self._open(at, "subject", "subject")
        elif word not in _DETERMINERS:
            self._open(at, "other", "named")  # "à son collègue, | Roe"
        else:
            self._open(at, "open", "thing")
        return at + 1

    def _begins_relative(self, at: int) -> bool:
        """ "à | qui", "al | que", "la | cual", "contre lequel"."""
        return self._word(at + 1) in _RELATIVE or (
            self._word(at + 1) in _DETERMINERS and self._word(at + 2) in _RELATIVE
        )

    def _aside(self, at: int, role: str) -> int:
        last = self.last
        self._open(at, role, last)
        until = at + 1
        while until < len(self.words) and self.words[until] != ",":
            until += 1
        return until


def no_subject_after(page: Page, source: Span, cue: Span) -> str | None:
    """Why a mention behind the cue is no subject of it, or None where nothing shows it.

    "dit | à Roe", "dit Lee, que | Roe | connaît", "disent | Lee | et Roe".
    """
    if source.start < cue.end or not _is_verb(page, cue) or is_read_in(page, source, cue):
        return None
    found = page.once(after_cue, cue)
    part = found.part(source)
    if part is None:
        return None
    inside = page.text[part.span.start : part.span.end].strip(" .")
    agent = inside.startswith(("par ", "por "))
    if part.role in ("other", "clause") and not (
        agent or _is_behind_place(page, found, part, source)
    ):
        return f"“{page.text[source.start : source.end]}” is part of “{inside}”"
    whole = found.subject()
    if found.joint and whole is not None and whole.covers(source):
        missing = page.text[whole.start : source.start] + page.text[source.end : whole.end]
        if any(map(str.isalnum, missing)):
            return f"“{page.text[whole.start : whole.end].strip(' ,')}” say it together"
    return None


_READ = re.compile(
    r"\b(?:lit-on|peut-on lire|on (?:peut )?lire|on lit|se lee|se leía"
    r"|(?:se puede|puede) leer(?:se)?)$"
)
_IN = re.compile(r"\s+(?:dans|sur|en|à)(?:\s+(?:le|la|les|el|los|las|une?|una))?\s+")


def is_read_in(page: Page, source: Span, cue: Span) -> bool:
    """ "peut-on lire dans | le rapport": the cue says where it stands."""
    read = _READ.search(page.text[cue.start : cue.end]) is not None
    return read and _IN.fullmatch(page.text, cue.end, source.start) is not None


def is_subject_after(page: Page, source: Span, cue: Span) -> bool:
    """The mention is the subject that follows the cue: "dit hier à l’AFP | Lee".

    Not what depends on it: "la veuve de | Lee".
    """
    found = page.once(after_cue, cue)
    part = found.part(source)
    if part is None or part.role == "open":
        return False
    if part.role not in ("subject", "apposed"):
        return _is_behind_place(page, found, part, source)
    if found.joint:
        return True  # as a whole
    ahead = page.text[part.span.start : source.start].lower().replace("’", "'").split()
    if not any(word in _OF or word.startswith("d'") for word in ahead):
        return True
    named = _FULL_NAME.fullmatch(page.text, source.start, source.end) is not None
    last = page.text[: source.start].split()[-1]
    return (
        named and last.isalpha() and last.islower() and not (last in _LEADS or names_person(last))
    )


def _is_behind_place(page: Page, found: Following, part: Part, source: Span) -> bool:
    """ "desde Alepo | Samir Nasser": behind a place and ahead of nobody else, a whole name."""
    ahead = page.text[part.span.start : source.start].split()
    return (
        part.role == "other"
        and found.subject() is None
        and len(ahead) > 1
        and ahead[0].lower() in _WITHIN
        and ahead[-1][0].isupper()
        and _FULL_NAME.fullmatch(page.text, source.start, source.end) is not None
        and not page.text[source.end : part.span.end].strip(" .")
    )


_FULL_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’-]+(?: [^\W\d_a-zà-ÿ][\w’-]+)+")


def _is_verb(page: Page, cue: Span) -> bool:
    """The cue may have a subject behind it: not "selon", nor "la | remarque | de"."""
    said = page.text[cue.start : cue.end].lower().replace("’", "'")
    last = said.split()[-1:]
    if not last or last[0] in _PREPOSITIONS | _OF or said.startswith(("l'", "d'")):
        return False
    before = _BEFORE.search(page.text, max(cue.start - 16, 0), cue.start)
    article = before[0].lower().replace("’", "'") if before is not None else ""
    if article not in _DETERMINERS:
        return True
    after = _TOKEN.search(page.text, cue.end)
    return article in _CLITICS and (after is None or after[0].lower().replace("’", "'") not in _OF)


_BEFORE = re.compile(r"[^\W\d_]+['’]?(?=\s*$)")
_CLITICS = frozenset("le la les l' lo los las".split())  # noqa: SIM905
