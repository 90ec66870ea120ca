"""German noun phrases by their nouns: who may speak, what nobody speaks as."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.names import is_person_name
from attrib.verify.phrases import is_person_word

FEMININE = re.compile(
    r"(?:[^aeiou]in|ung|heit|keit|schaft|tion|sion|tät|erei|izei|tei|logie|agentur|kammer|presse)$"
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
    return any(
        is_person_word(word.lower()) or word.lower().endswith((*_BODIES, *_WOMEN)) for word in words
    ) or (
        len(words) >= _NAME
        and all(word[0].isupper() for word in words[-_NAME:])
        and words[-_NAME].lower() not in _ARTICLES
        and is_person_name(" ".join(words[-_NAME:]))
    )


_WOMAN = re.compile(r"[a-zäöüß]{3}[^aeiou]in$")
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
