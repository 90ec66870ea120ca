"""Is a mention behind a French or Spanish cue its subject: "a dit hier à Roe | la ministre Lee"."""

from __future__ import annotations

import re

from attrib.language.cues import lookup
from attrib.language.names import fold, gender_of, names_person, words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.romance.after_cue import Following, Part, after_cue
from attrib.verify.speaker.stand_in import is_said_or_counted

_FUNCTION = frozenset(
    """
    le la les l' un une des el los las una de du d' del à a al au aux en dans sur sobre contra
    contre avec con pour para par por que qui selon según d'après devant ante
    """.split()  # noqa: SIM905
)
_OF = frozenset("de du des d' del".split())  # noqa: SIM905


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
    given = page.text[source.start : source.end]
    agent = inside.startswith(("par ", "por "))
    if part.role in ("other", "clause") and not (
        agent or _is_behind_place(page, found, part, source)
    ):
        return f"“{given}” is part of “{inside}”"
    whole = found.subject()
    if found.joint and whole is not None and whole.covers(source):
        missing = page.text[whole.start : source.start] + page.text[source.end : whole.end]
        if any(map(str.isalnum, missing)):
            return f"“{page.text[whole.start : whole.end].strip(' ,')}” say it together"
    if not found.joint and (_only_tells_whose(page, part, source) or _is_owner(page, part, source)):
        return f"“{given}” only says whose “{_first_noun(page, part)}” it is"
    return None


_READ = regex(
    r"\b(?:lit-on|peut-on lire|on (?:peut )?lire|on lit|se lee|se leía"
    r"|(?:se puede|puede) leer(?:se)?)$"
)
_FROM_BODY = regex(r"\sdesde\s")
_IN = regex(r"\s+(?:dans|sur|en|à)(?:\s+(?:le|la|les|el|los|las|une?|una))?\s+")


def is_read_in(page: Page, source: Span, cue: Span) -> bool:
    """ "peut-on lire dans | le rapport", "avisan desde | la empresa": where one has it."""
    several = page.text.endswith("n", cue.start, cue.end)
    if several and _FROM_BODY.fullmatch(page.text, cue.end, source.start):
        return True
    read = _READ.search(page.text[cue.start : cue.end]) is not None
    return read and _IN.fullmatch(page.text, cue.end, source.start) is not None


def is_subject_after(page: Page, source: Span, cue: Span) -> bool:
    """The mention is the subject that follows the cue: "dit hier à l’AFP | Lee"."""
    found = page.once(after_cue, cue)
    part = found.part(source)
    if part is None or part.role == "open":
        return False
    if part.role not in ("subject", "apposed"):
        return _is_behind_place(page, found, part, source)
    return found.joint or not (
        _only_tells_whose(page, part, source) or _is_owner(page, part, source)
    )


def _only_tells_whose(  # noqa: PLR0911 (one return for each construction)
    page: Page, part: Part, source: Span
) -> bool:
    """ "la veuve de | Lee", not "la directrice de l’agence | Ana Lee", "la moitié des | élus"."""
    if part.role not in ("subject", "apposed"):
        return False
    ahead = page.text[part.span.start : source.start].lower().replace("’", "'").split()
    if not any(word in _OF or word.startswith("d'") for word in ahead):
        return False
    if _FAKE.intersection(ahead):
        return True
    if is_said_or_counted(page.language, _first_noun(page, part)):
        return False
    last = ahead[-1]
    if _FULL_NAME.fullmatch(page.text, source.start, source.end) is None or last in _FUNCTION:
        return True
    if _OF_PLACE.fullmatch(page.text, part.span.start, source.start):
        return fold(page.text[source.start : source.end].split()[0]) not in words().given_gender
    capital = page.text[part.span.start : source.start].split()[-1][0].isupper()
    return capital or not last.isalpha() or names_person(last)


_OF_PLACE = regex(
    r"(?:le|la|el)\s(?:maire|préfète?|évêque|procureure?|alcalde|alcaldesa|obispo|delegad[oa])\sde\s"
    r"[^\W\d_a-zà-ÿ][\w’-]+\s"
)
""" "le maire de Brest | Paul Roux"."""
_FAKE = frozenset("parodique satirique faux fausse piraté paródica paródico falso falsa".split())  # noqa: SIM905


def _is_owner(page: Page, part: Part, source: Span) -> bool:
    """ "la fille du sénateur, | Jean Roux": the name goes with whose she is."""
    if part.role != "apposed" or page.text[source.start].islower():
        return False
    head = _HEAD_OF.search(page.text, max(part.span.start - _LONGEST, 0), part.span.start)
    if head is None:
        return False
    victim = head["owner"] in ("victime", "víctima")
    if not victim and not names_person(head["owner"]):
        return False
    if not (victim or names_person(head["noun"])) and _FULL_NAME.match(page.text, source.start):
        return True  # "l’entourage de la maire, | Ana Lee"
    gender = gender_of(page.text[source.start : source.end])
    mine, theirs = map(_GENDERS.get, (head["article"], head["of"]))
    if gender is None or mine is None:
        return not victim and _KIN.fullmatch(head["noun"]) is not None
    return mine not in (gender, theirs)


_LONGEST = 80
_HEAD_OF = regex(
    r"(?<!\w)(?P<article>l['’]|le|la|une?|el|una|son|sa|su)\s?(?P<noun>[a-zà-ÿ-]+)(?:\s[a-zà-ÿ]+)?\s"
    r"(?P<of>de la|de l['’]|du|del|d['’]une?|de son|de sa|de su|de un|de una)\s?"
    r"(?P<owner>[a-zà-ÿ-]+)(?:\s[^,.;:]*)?,\s$"
)
_KIN = regex(
    r"fils|fille|frère|sœur|père|mère|épouse|mari|veuve|veuf|compagne|compagnon|cousine?"
    r"|hij[oa]|herman[oa]|padre|madre|espos[oa]|marido|viud[oa]|prim[oa]|pareja"
)
_GENDERS = {
    "le": "male",
    "un": "male",
    "el": "male",
    "la": "female",
    "une": "female",
    "una": "female",
    "du": "male",
    "del": "male",
    "de la": "female",
    "d'une": "female",
    "d’une": "female",
    "de una": "female",
    "de un": "male",
    "d'un": "male",
    "d’un": "male",
}


def _first_noun(page: Page, part: Part) -> str:
    words = re.findall(r"[^\W\d_]+", page.text[part.span.start : part.span.end])
    return next((word for word in words if word.lower() not in _FUNCTION | {"l", "d"}), "")


def _is_behind_place(page: Page, found: Following, part: Part, source: Span) -> bool:
    """ "desde Alepo | Samir Nasser": behind a place and ahead of nobody else, a whole name."""
    return (
        part.role == "other"
        and found.subject() is None
        and _PLACE.fullmatch(page.text, part.span.start, source.start) is not None
        and _FULL_NAME.fullmatch(page.text, source.start, source.end) is not None
        and not page.text[source.end : part.span.end].strip(" .")
    )


_PLACE = regex(r"(?:à|en|depuis|desde)\s[^\W\d_a-zà-ÿ][\w’-]+\s")
_FULL_NAME = regex(r"[^\W\d_a-zà-ÿ][\w’-]+(?: [^\W\d_a-zà-ÿ][\w’-]+)+")


def _is_verb(page: Page, cue: Span) -> bool:
    """The cue may have a subject behind it: not "selon", nor "la | remarque | de"."""
    said = page.text[cue.start : cue.end].lower().replace("’", "'")
    last = said.split()[-1:]
    if not last or last[0] in _FUNCTION or said.startswith(("l'", "d'")):
        return False
    known = lookup(said, page.language)
    if known is not None and known.category == "phrase":
        return False  # "a juicio | del geólogo"
    before = _BEFORE.search(page.text, max(cue.start - 16, 0), cue.start)
    article = before[0].lower() if before is not None else ""
    if article in _CLITICS:
        return _OF_AFTER.match(page.text, cue.end) is None
    return article not in _ARTICLES


_BEFORE = regex(r"[^\W\d_]+['’]?(?=\s*$)")
_OF_AFTER = regex(r"\s(?:de|du|des|del)\s|\sd['’]")
_CLITICS = frozenset("le la les l' l’ lo los las".split())  # noqa: SIM905
_ARTICLES = frozenset(
    """
    un une ce cet cette ces son sa ses leur leurs notre nos votre vos el una unos unas su sus este
    esta estos estas ese esa esos esas mi mis mon ma mes nuestro nuestra
    """.split()  # noqa: SIM905
)
