"""German noun phrases by their nouns: who may speak, what nobody speaks as."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import gender_of, is_person_name
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.subject.words import is_person_word

FEMININE = regex(
    r"(?:[^aeiou]in|ung|heit|keit|schaft|tion|sion|tät|erei|izei|tei|logie|agentur|kammer|presse"
    r"|mutter|schwester|tochter|frau|dame)$"
)
"""Ends of feminine nouns: "der Rätin" is no nominative."""


def is_thing(text: str) -> bool:
    """A noun for what nobody speaks as, by its end: "Jegliche Verantwortung", not "Die Leitung"."""
    words = text.split()
    noun = next((word for word in words[1:] if word[0].isupper()), words[0]).lower()
    return noun.endswith(_THINGS) and not noun.endswith((*_BODIES, *_TEXTS))


def names_speaker(words: Sequence[str]) -> bool:
    """A person or a body: "Die Stadträtin Ines Kahl", "Die Polizei", not "Die Brücke"."""
    owned = next((n for n, word in enumerate(words[1:], 1) if word in ("der", "des", "von")), None)
    words = words[:owned]
    if words[0].lower() in ("die", "eine") and _WOMAN.search(words[-1]):
        return True
    return (
        any(
            (is_person_word(word.lower()) and not word.endswith("men"))  # "Themen" are no men
            or word.lower().endswith((*_BODIES, *_WOMEN, *_MEN))
            for word in words
        )
        or (
            len(words) >= _NAME
            and all(word[0].isupper() for word in words[-_NAME:])
            and words[-_NAME].lower() not in _ARTICLES
            and is_person_name(" ".join(words[-_NAME:]))
        )
    )


def is_nominative(words: Sequence[str]) -> bool:
    """A man by his article: "der Sprecher", "der junge Rat", not "der Rätin", "der neuen Werft".

    "Der" before a feminine noun is a dative, "den" and "dem" are no nominatives; "ein" and the
    like may be the accusative of a neuter noun.
    """
    low = [word.lower() for word in words]
    if len(words) < _NAME or low[0] not in _MASCULINE:
        return False
    noun = next((n for n, word in enumerate(words[1:], 1) if word[0].isupper()), None)
    if noun is None or any(not word.endswith(_MASCULINE[low[0]]) for word in low[1:noun]):
        return False
    if noun > 1 and low[0] in _STRONG:
        return True  # "der neue Rat"
    man = is_person_word(low[noun]) or low[noun].endswith(_MEN)
    return man and not FEMININE.search(low[noun])


def agrees(given: str, pronoun: str) -> bool:
    """Whether "er" or "sie" can be the mention, as far as article, office or name show it."""
    words = given.split()
    article = _GENDER.get(words[0].lower())
    if article is not None:
        return article == pronoun
    gender = gender_of(given)
    if gender is not None:
        return (gender == "female") == (pronoun == "sie")
    if words[0].lower().endswith(_MEN):
        return pronoun == "er"
    return pronoun == "sie" and words[0].endswith(("er", "en", "te", "innen"))


_GENDER = dict.fromkeys(["der", "ein", "dieser"], "er") | dict.fromkeys(
    ["die", "eine", "diese", "beide", "mehrere", "viele"], "sie"
)


def is_owner(text: str, source: Span, noun: Span) -> bool:
    """The noun is the source’s ("der Vorwurf | der Werft") or within it ("dem Plan von Lenz")."""
    if source.covers(noun):
        return _OF.match(text, noun.end, source.end) is not None
    if noun.end + 1 == source.start:
        return _OF.match(text, noun.end, source.end) is not None
    return _OF.fullmatch(text, noun.end, source.start) is not None


def owned_noun(text: str, source: Span, content: Span) -> Span | None:
    """The noun of the source that the content right after it spells out.

    "der Vorwurf | der Werft, es fehle Geld", "der Plan von Lenz, | den Bau zu stoppen"; of a clause
    it may be a quotation in it: "der Vorwurf der Werft, es sei ein | „Loch“".
    """
    quoted = text[content.start] in '„“»"'
    gap = _WITHIN if quoted else _COMMA
    if not gap.fullmatch(text, source.end, content.start):
        return None
    start = text.rfind(" ", 0, max(source.start - 1, 0)) + 1
    nouns = (Span(*found.span()) for found in _NOUN.finditer(text, start, source.end))
    return next(
        (
            noun
            for noun in nouns
            if is_owner(text, source, noun)
            and text[noun.start : noun.end].lower() not in PREPOSITIONS
        ),
        None,
    )


def object_of_another(text: str, cue: Span, source: Span, content: Span) -> Span | None:
    """Whose noun the content spells out, if it is the object of the cue and not the source’s.

    "Mohr begrüßte die Aussage von | Lenz, es sei spät".
    """
    if content.start <= cue.end:
        return None
    found = _OBJECT.fullmatch(text, cue.end, content.start)
    if found is None and _TO_DO.search(text, *content):
        verb = text.find(" ", cue.start, cue.end)  # "wies die Forderung von Lenz zurück, zu gehen"
        found = _OBJECT.fullmatch(text, verb, content.start) if verb >= 0 else None
    if found is None:
        return None
    owner = Span(*found.span("owner"))
    return None if owner.overlaps(source) else owner


_OBJECT = regex(
    r"\s(?:d(?:ie|en|as|er|em)|eine[nmr]?|ein)\s(?:[a-zäöüß]+\s)?(?:Aussage|Äußerung|Bemerkung"
    r"|Behauptung|Darstellung|Vorw[uü]rfe?|Forderung|Ankündigung|Zusage|Versprechen|Drohung|Warnung"
    r"|Feststellung|Mitteilung|Hinweis|These|Ansicht|Auffassung|Meinung|Einschätzung|Vermutung)(?:s|en)?"
    r"\s(?:von|vom|des|der|eines|einer)\s(?P<owner>[^.,;:!?“”„\"()]{2,60}?)"
    r"(?:\s(?:zurück|ab|an|auf))?,\s(?:dass\s)?"
)
_TO_DO = regex(r"\b(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)\W*\Z")
_COMMA = regex(r",\s")
_WITHIN = regex(
    r",\s(?=\S+\s(?:\S+\s)?(?:sei|seien|habe|hätten?|werde|würden?|könnten?|könne|müssten?|müsse|wolle"
    r"|[a-zäöüß]+e)\s|dass\s)[^,.;:!?]{1,100}(?:,\s(?:(?:mit|in|an|von|bei|zu|über)\s)?d\w{2}\s[^,.;:!?]{1,80})?"
)
"""The clause in the subjunctive, up to a quotation in it or in a relative clause of it."""
_OF = regex(r"\s(?:de[rs]|eine[rs]|von|vom|[Ii]hrer|[Ss]einer)\s")
_NOUN = regex(r"\b[A-ZÄÖÜ][\w-]+")
_STRONG = frozenset(["der", "dieser", "jener"])
_MASCULINE = dict.fromkeys(_STRONG, "e") | dict.fromkeys(
    ["ein", "kein", "sein", "ihr", "unser", "mein"], "er"
)
"""Articles of the nominative and how adjectives end after them."""
_MEN = (
    "meister", "minister", "präsident", "sprecher", "leiter", "chef", "direktor", "vorsitzende",
    "rat", "anwalt", "richter", "trainer", "vertreter", "mann", "vater", "sohn", "bruder", "könig",
    "papst", "pfarrer", "arzt", "lehrer", "professor", "kanzler", "senator", "botschafter",
    "kommissar", "inspektor", "zeuge", "experte", "forscher", "autor", "kollege", "kandidat",
)  # fmt: skip
_WOMAN = regex(r"[a-zäöüß]{3}[^aeiou]in$")
""" "Die Kapitänin"."""
_NAME = 2
"""Words of a name with a given name."""
_ARTICLES = frozenset(["der", "die", "das", "ein", "eine", "seine", "ihre", "diese", "dieser"])
_THINGS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "ismus", "nis", "weise", "tion")
_BODIES = (
    "regierung", "opposition", "polizei", "partei", "fraktion", "gewerkschaft", "behörde",
    "behörden", "anwaltschaft", "gericht", "ministerium", "verband", "organisation", "kommission",
    "koalition", "verwaltung", "kammer", "unternehmen", "konzern", "armee", "agentur", "zeitung",
    "leitung", "stiftung", "vereinigung", "abteilung", "führung", "verteidigung", "bevölkerung",
    "versammlung", "vertretung", "redaktion", "delegation", "institution", "direktion", "sektion",
    "generation", "bewegung", "innung", "föderation", "administration", "inspektion", "nation",
    "station", "siedlung", "zeitungen", "organisationen", "regierungen",
)  # fmt: skip
"""Ends of nouns for bodies."""
_WOMEN = (
    "erin", "ärin", "ätin", "istin", "entin", "antin", "eurin", "orin", "eisterin",
)  # fmt: skip
_TEXTS = (
    "verordnung", "anordnung", "erklärung", "mitteilung", "untersuchung", "erhebung", "meldung",
    "verfassung", "vorlesung", "schreibung", "begründung", "rechnung", "schätzung", "umfragen",
    "meldungen",
)  # fmt: skip
"""Ends of nouns for what holds words."""
