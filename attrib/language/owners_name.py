"""Names in a mention that are not the speaker's, but of the one whose spokeswoman or son speaks.

"a spokeswoman for Transport Minister | Ann Lee |", "der Anwalt des Ministers | Uwe Lang |", "an
aide to the mayor, | Ann Lee |"; but "the aide to the mayor, Bo Roe". So is that of a body: "a
spokeswoman for the company, | Moll Lines |".
"""

from __future__ import annotations

import re

from attrib.language.names import fold, is_role, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex


def is_owners_name(given: str, name: str) -> bool:  # noqa: PLR0911 (one return for each case)
    """Whether ``name`` may be that of whom the mention ``given`` only speaks as an owner."""
    words, theirs = _ELIDED.sub(r"\g<0> ", given).split(), fold(name).split()
    folded = [fold(word.strip(",;")) for word in words]
    at = next((n for n in range(1, len(words)) if folded[n : n + len(theirs)] == theirs), 0)
    said = set(theirs[:-1]) & set(folded)  # "eines Sprechers des Verbandes" is "Sprecher des …"
    if not at and folded[-1:] == theirs[-1:] and not said:  # "la porte-parole de Mme | Roy"
        at = len(words) - 1
    if not at:
        return False
    before = " ".join(words[:at])
    if _WITH_ARTICLE.search(before):
        return _OF.search(before.rpartition(" ")[0]) is not None
    found = _OF.search(before if before.endswith(",") else f"{before} ")
    if found is None:
        return False
    rest = found["rest"].strip(" ,").split()
    if not rest or (len(rest) == 1 and rest[0] in _ARTICLES):  # "the lawyer for | Ann Lee"
        return _is_person(before[: found.start("of")].split()[-1])
    if before.endswith(",") and _CIRCLE.match(before):
        return True  # "L'entourage du sénateur, | Luc Roy |, regrette"
    if before.endswith(",") and (_DEFINITE.match(before) or parse_name(" ".join(rest)).given):
        return False  # "the widow of the singer Bob Roe, | Ann Lee"
    if before.endswith(",") and fold(rest[-1]) in _OF_ONE_PLACE:
        return False  # "A spokeswoman for the county, | Lila Okafor": it needs no name
    if before.endswith(",") and fold(rest[-1]) in name_words().organisations:
        return fold(theirs[0]) not in name_words().given_gender and not parse_name(name).title
    return _is_person(rest[-1])


def _is_person(word: str) -> bool:
    low = fold(word)
    one = not low.endswith("s") or low.endswith(("ss", "tters", "ministers", "meisters", "sidents"))
    known = low in name_words().title_gender or is_role(word) or names_person(low)
    genitive = low.endswith("s") and (is_role(word[:-1]) or names_person(low[:-1]))
    return (one and known) or (genitive and word[0].isupper())


_ARTICLES = frozenset(["the", "der", "die", "das", "le", "la", "les", "el", "los", "las"])
_OF_ONE_PLACE = frozenset(
    """
    county council city town district police ministry department government court hospital
    university school office army navy embassy parish prosecution defence
    """.split()  # noqa: SIM905
)
_ELIDED = regex(r"\b[dDlL]['’](?=\w)")
_WITH_ARTICLE = regex(r",\s(?:the|der|die|das|le|la|el)$")
""" "a spokesman for the line, the | Moll Lines": no name of a person."""
_CIRCLE = regex(
    r"(?:(?:the|el|la|le|der|die|das)\s|l['’]\s?)?(?:entourage|entorno|umfeld|circle|camp|family|famille|familia|equipo|équipe"
    r"|team|office|cabinet|gabinete|familie|lager)\b",
    re.IGNORECASE,
)
_DEFINITE = regex(r"(?!(?:an?|one|ein(?:e|er)?|une?|una)\s)", re.IGNORECASE)
_OF = regex(
    r"\S\s+(?P<of>of|for|to|von|vom|des|der|dem|de|du|del|d['’])(?:\s+|(?<=['’]))(?P<rest>(?:(?!\s(?:of|for|to|von"
    r"|vom|des|der|de|du|del)\s)[^,])*,?)$"
)
"""The last preposition or article of an owner, and what stands between it and the name."""
