"""The verb of a cue that shares its subject with the one before it: "Lee est venu et | a dit".

"Ana Ruiz negó que fuera cara, aunque | admitió que perdía agua": over a clause, too.
"""

from __future__ import annotations

import re

from attrib.language.calendar import days
from attrib.language.cues import find_cues
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.romance.postponed import is_subject_after

CLITIC = (
    r"(?:(?:l|s|m|t|n|j)['’]\s?|(?:le|la|les|lui|leur|se|nous|vous|me|te|y|en|lo|los|las|nos|ne"
    r"|no|a|ont|avait"
    r"|avaient|eut|ha|han|había|habían|hubo|est|sont|était|aussi|également|déjà|encore|même|bien"
    r"|ensuite|alors"
    r"|también|ya|luego|después|además|incluso|toujours|souvent|siempre)\s+)*"
)
_FRENCH_DAYS, _SPANISH_DAYS = "|".join(days("fr")), "|".join(days("es"))
WHEN = (
    rf"\s+(?:hier|aujourd['’]hui|ayer|hoy|(?:{_FRENCH_DAYS})"
    rf"|(?:el|este) (?:{_SPANISH_DAYS})|ce matin|ce soir"
    r"|esta (?:mañana|tarde|noche)|également|también|ensuite|alors|luego|encore|aussi)"
)
SHARES = regex(
    rf"\s(?:et|puis|mais|ou|y|e|pero|aunque|o|u)(?:\s+(?:puis|luego|después))?\s+{CLITIC}$"
)
QUOTED = regex(r"«[^«»]*»|“[^“”]*”")
OTHER_CLAUSE = regex(
    r"[.;:!?«»“”]|\b(?:qui|que|dont|où|quien|cuy\w+|donde|si|quand|cuando)\b|\bqu['’]"
)
_TO_DO = regex(r"\w+[aei]r(?:l[eoa]s?|se|me|nos)?")


def shares(between: str, cue: str, language: str) -> bool:
    """The verb before it has the same subject; not "prevé verlos y | pedirles": it is planned."""
    joined = SHARES.search(between) and not OTHER_CLAUSE.search(between)
    return bool(joined) and not (language == "es" and _TO_DO.fullmatch(cue))


_AND_SAYS = regex(
    rf"[^.;:!?«»“”]*?,?\s(?:et|mais|puis|y|e|pero|aunque)\s(?:(?:\w+(?:ment|mente)|aussi|también|además)\s)?"
    rf"{CLITIC}"
)
_THAT = regex(r"\s(?:(?:aussi|también|además|\w+mente?)\s)?(?:que\b|qu['’]|de que\b|[«“\"])")


_THEN_THAT = regex(rf"(?:{WHEN})*{_THAT.pattern}")


def goes_on(page: Page, source: Span, before: Span) -> bool:
    """ "« … », dit | Lee | de Roe, et ajoute": the subject of the cue before it goes on."""
    if OTHER_CLAUSE.search(page.text, source.end, before.end):
        return False
    cues = find_cues(page.text, Span(before.start, source.start), page.language)
    last = cues[-1].span if cues else None
    ends = last is not None and page.text[: last.start].rstrip().endswith((",", "»", "”"))
    return ends and last is not None and is_subject_after(page, source, last)


_TWO_CAPITALS = regex(r"\b[^\W\d_a-zà-ÿ][\w’-]+ [^\W\d_a-zà-ÿ][\w’-]+")
""" "Ana Lee": anybody else by name."""


def says_both(page: Page, source: Span, cue: Span) -> bool:
    """ "Le ministre | a dit que la loi passerait et | ajouté | que": nobody else is named there."""
    text = page.text
    between = Span(source.end, cue.start)
    told = QUOTED.sub(" ", text[between.start : between.end])
    if _THAT.match(text, cue.end) is None or _AND_SAYS.fullmatch(told) is None:
        return False
    first = next(iter(find_cues(text, between, page.language)), None)
    if (
        first is None
        or first.entry.category != "verb"
        or not _THEN_THAT.match(text, first.span.end)
    ):
        return False
    if re.fullmatch(rf"(?:,[^,]*,|,)?\s+{CLITIC}", text[source.end : first.span.start]) is None:
        return False
    clause = QUOTED.sub(" ", text[first.span.end : cue.start])
    words = re.findall(r"[^\W\d_]+", clause)
    return not (any(map(names_person, words)) or _TWO_CAPITALS.search(clause))
