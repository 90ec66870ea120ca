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
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_TOKEN = regex(
    r"(?:[ldnsmtjc]|qu|jusqu)['’]|[^\W_]+(?:[.’'-](?=[^\W_])[^\W_]+)*|[^\w\s.-]", re.IGNORECASE
)
_ENDS = frozenset(':;«»“”"–—?!()…')
_DETERMINERS = frozenset(
    """
    le la les l' un une ce cet cette ces son sa ses leur leurs notre nos votre vos celui celle ceux
    celles mon ma mes
    el los las una unos unas su sus mi mis este esta estos estas ese esa esos esas nuestro nuestra
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
_THEMSELVES = frozenset(["él", "ella", "ellos", "ellas", "lui-même", "elle-même", "eux-mêmes"])
""" "Lo aseguró | él mismo"."""
_AND = frozenset("et y e ou o u".split())  # noqa: SIM905
_BREAKS = frozenset("mais tandis mientras pero aunque".split())  # noqa: SIM905
_BREAKS_WITH_THAT = frozenset("alors bien pendant lors après dès ya luego puesto".split())  # noqa: SIM905
""" "alors | qu’il parlait", not "dit alors Lee"."""
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
    unisson unísono anonymat anonimato bout demi-mot façon manière ironie humour amusement
    fermeté prudence firmeza ironía humor prudencia rires pleurs cris risas lloros bromas gritos
    """.split()  # noqa: SIM905
)
"""Nouns of how it is said, which no name goes with: "con una sonrisa | Ana Lee"."""
_OCCASIONS = frozenset(
    """
    diario periódico medio emisora cadena reunión sesión pleno encuentro acto término partido vista
    journal quotidien réunion séance vote conseil rencontre audience match débat assemblée rédaction
    """.split()  # noqa: SIM905
)
"""Where or to whom it is said, which no name goes with: "al término de la reunión | Ana Lee"."""
_SEATS = frozenset(
    """
    place siège banc pupitre fauteuil box voiture fenêtre balcon lit bureau escaño asiento sitio
    coche ventana balcón silla banco cama despacho mesa
    """.split()  # noqa: SIM905
)
_PLATFORMS = frozenset("tribune pupitre estrade podium perchoir estrado tribuna atril".split())  # noqa: SIM905
_THEIR = frozenset("sa son ses leur leurs su sus".split())  # noqa: SIM905
""" "a crié depuis sa place | Ahmed Ziani"."""
_SMILING = frozenset(
    """
    souriant riant pleurant rougissant soupirant plaisantant sanglotant rigolant ricanant murmurant
    """.split()  # noqa: SIM905
)
""" "glisse en souriant | la judoka": nothing goes with them."""
_NAMED_AFTER = frozenset(
    """
    rue avenue boulevard place stade théâtre hôtel lycée collège hôpital institut fondation musée
    centre palais salle prix calle plaza avenida paseo estadio teatro hotel colegio hospital
    instituto fundación museo centro palacio sala premio
    """.split()  # noqa: SIM905
)
"""What is named after somebody: "la Plaza | Juan Bravo"."""
_GERUND = regex(r"\w{2,}(?:[aiy]e?ndo)(?:l[eoa]s?|se)?")
_INFINITIVE = regex(r"\w+(?:er|ir|re|ar)(?:l[eoa]s?|se)?")
_PLURAL = regex(r"\w*n(?:t|$)|.*\b(?:ont|sont|han|habían|avaient)\s")


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
    while at < len(scan.marks):
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
        """Read the token at ``at``; gives the next to read."""
        following = self._read(at)
        if following >= len(self.marks):
            self._close(len(self.marks))
        return following

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
        if word in _AND or self._breaks(at):
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
        if word in _DETERMINERS or named or (self.role == "" and word in _THEMSELVES):
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
        if self.words[at] == "en" and word in _SMILING:
            self.role = "other"
            self._close(noun + 1)
            return noun + 1
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
        before, word = self.marks[at - 1][0], self.words[at - 1].lower()
        if before[0].islower():
            joined = not _AND.isdisjoint(self.words[at : at + 4])
            seat = word in _PLATFORMS or (word in _SEATS and self.words[at - 2] in _THEIR)
            full = self.marks[at][0].istitle() and self._word(at + 1)[:1].isalpha()
            thing = self.last == "thing" or not names_person(word)
            occasion = word in _OCCASIONS and thing and full
            return word in _MANNER or seat or occasion or (word.endswith("s") and not joined)
        if before.isupper() and len(before) > 1:
            return True
        if word in _NAMED_AFTER:
            return False
        known = name_words().given_gender
        return fold(self.marks[at][0]) in known and fold(before) not in known

    def _joined(self, at: int) -> int:
        """ "Lee | et Roe": one subject of a plural verb; else a new clause begins."""
        noun = self._is_noun_phrase(at + 1)
        if self.words[at] not in _AND:
            return self._another_clause(at)
        if noun and self.plural and (self.role in ("subject", "apposed")):
            self.joint, self.role = True, "subject"
            return at + 2
        if self.role == "other" or (self.role and not noun):
            return at + 2  # "devant Lee et Roe", "un homme blond et mince"
        return self._another_clause(at)

    def _breaks(self, at: int) -> bool:
        return self.words[at] in _BREAKS or (
            self.words[at] in _BREAKS_WITH_THAT and self._word(at + 1) in ("que", "qu'")
        )

    def _another_clause(self, at: int) -> int:
        """All that follows is no part of the clause of the cue."""
        self._open(at, "clause", "clause")
        return len(self.marks)

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
        if word in _AND or self._breaks(at):
            return self._another_clause(at)
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
