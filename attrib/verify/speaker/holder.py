"""Who holds an office: the only one whom the document calls "the judge".

Where the text has "Judge Miriam Holt" before it, and speaks of no other judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrib.language.cues import lexicon
from attrib.language.german_people import is_german_person
from attrib.language.guess import is_function_word
from attrib.language.names import Pronoun, fold, is_role, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.speaker.antecedents import antecedents
from attrib.verify.speaker.bare_description import has_kind
from attrib.verify.speaker.offices import OF_MANY, SAME_OFFICE, same_offices
from attrib.verify.speaker.person_names import BODIES, GENDER_BY_ARTICLE, UPPER

_DEFINITE = regex(
    r"(?:(?:the|der|die|dem|le|la|el)\s+(?:propi[oa]\s)?|l['’])([^\W\d_]+)"
    r"|the\s([a-z]+\s[a-z]+)"
    r"|(?:el|la|le)\s(?P<office>[^\W\d_]+)\s[a-zà-ÿ]+(?:o|a|és|esa|ol|ola|ais|aise|ien|ienne|ain|aine|ular)",
    re.IGNORECASE,
)
_ARTICLE = regex(
    r"(?:^|[\s“\"'‘„(—-])(?:the|der|die|dem|den|le|la|el|du|del|au|al|frau|herr|herrn)\s$", re.I
)
_NO_HOLDER = regex(
    r"(?:former|late|retired|deputy|vice|assistant|acting|then|one-time|onetime|ex|co|fellow"
    r"|ehemalige[rn]?|frühere[rn]?|stellvertretende[rn]?|ancien|ancienne|exalcalde)[\s-]$",
    re.IGNORECASE,
)
_PART = (
    rf"(?:(?:Mrs?|Ms|Drs?|Prof|St|Sra?|Hon|Rev|Sen|Gov|Gen|Col|Capt|Lt|Sgt|Rep|[{UPPER}])\."
    rf"|[{UPPER}](?:[\w’'-]|\.(?=\w))*)"
)
_NAME = rf"{_PART}(?:\s+(?:(?:de|von|van|bin|al|el|la|du|der)\s+)?{_PART})*"
_PARTY = r"(?:\s\([^()\n]{1,24}\))?"
""" "Otto Lang (SPD)"."""
_CALLED = regex(
    rf"\s({_NAME})|,\s(?:the\s(?:Right\s|Very\s)?(?:Reverend|Honou?rable)\s)?({_NAME})[,.]"
)
_IS_ONE = regex(
    rf"({_NAME}){_PARTY}(?:,\s(?:\d+,\s)?(?:an?\s)?|(?:,\swho)?\s(?:is|has\sbeen|became|becomes"
    r"|was\s(?:re-?)?(?:elected|appointed|named|sworn\sin)(?:\sas)?)\s(?:the\s|an?\s)?)$"
)
""" "Ann Lee, a | teacher", "Ann Lee, who is | mayor of Moll", "Ann Lee was elected | mayor"."""
_IST = regex(
    rf"({_NAME}){_PARTY}(?:,\s(?:\d+,\s)?|\s(?:ist|wurde|wird)\s(?:(?:seit|im|am)\s(?:\w+\s){{1,2}})?"
    r"(?:(?:die|der)\s|zur\s|zum\s)?)(?:(?!der\s)[a-zäöüß]+e[rs]?\s)?$"
)
""" "Otto Lang, | Gemeinderat der Freien Liste", "Eva Kern ist seit 2019 | Ministerin"."""
_THE_ONE = regex(rf"({_NAME}){_PARTY},\s(?:the\s(?:[A-Z][\w-]+\s)?|die\s|der\s)$")
_SET_OFF = regex(r"(?:\s(?:of|for|at|von|des|der)\s[^,.;:!?]{2,40})?(?:\sist)?,(?!\s(?:and|und)\b)")
""" "Ann Lee, the | mayor of Moll|,": no list."""
_AS = regex(r"(?:As|Als|In (?:her|his) role as)\s$")
_AS_CALLED = regex(
    rf"(?:\s(?:of|for|von|der|des)\s[^,.;:]{{2,40}})?(?:,\s|\s(?:war|ist|sagte|erklärte|hat)\s)({_NAME})(?=\s[a-z])"
)
""" "As | mayor of Moll, | Ann Lee opened it"."""
_IS_HELD_BY = regex(
    r"(?:\s(?:(?:of|for|at|von|der|des|de|du|del)\s(?:la\s)?|d['’])[^,.;:!?\s]{2,30}(?:\s[^,.;:!?\s]{2,30}){0,3}?)?"
    rf"\s(?:is|ist|heißt|est|es)\s({_NAME})(?=[,.;])"
)
""" "The | mayor of Moll | is Ann Lee"."""
_IN_BRACKETS = regex(rf"(?:\b(?:Cllrs?|Mrs?|Ms|Drs?)\.?\s)?({_NAME})\s\($")
""" "Present: Ann Lee (| chair)"."""
_OF_GERMAN = regex(r"\s(?:von|des|der)\b")
_OF = regex(r"\s(?:of(?!\s[a-z]+ing\b)|for|at|in|who|von|des|der|de|du|del)\b")


def holder(page: Page, given: str, source: Span) -> Span | None:
    """Where the document names the one person who holds the office ``given`` ("the judge").

    None where it names nobody before ``source``, or speaks of another one, with or without a
    name: "a judge", "judges", "the former judge", "the judge of the court".
    """
    asked = _DEFINITE.fullmatch(given)
    office = (asked[1] or asked[2] or asked["office"]).lower() if asked is not None else ""
    head = office.rpartition(" ")[2]  # of "the home secretary"
    if not office or not (
        office in SAME_OFFICE
        or is_role(head)
        or (head in BODIES and page.language == "en")
        or fold(head) in name_words().title_gender
        or (page.language != "en" and page.once(_is_person, head))
    ):
        return None
    earlier = _before(source, page.once(_holders, office))
    if not earlier and office in SAME_OFFICE:
        others = same_offices(given, office)
        every = [_before(source, page.once(_holders, other)) for other in others]
        earlier = next(filter(None, every), []) if sum(map(bool, every)) == 1 else []
        if earlier and office in OF_MANY and _may_be_another(page, given, source, earlier[-1]):
            return None
    return earlier[-1] if earlier else None


def _may_be_another(page: Page, given: str, source: Span, one: Span) -> bool:
    """Somebody named since of whom the text says no such thing: "The researcher" may be they."""
    gender = GENDER_BY_ARTICLE.get(given.split(maxsplit=1)[0].lower())
    name = page.text[one.start : one.end]
    last = page.text.rfind(parse_name(name).surname, 0, source.start)
    return any(
        page.text.rfind(other, 0, source.start) > last
        and not same_person(other, name)
        and not has_kind(page, other)
        for other in antecedents(page, source, Pronoun(gender, False, 3))
    )


def _before(source: Span, named: Iterable[Span]) -> list[Span]:
    return [span for span in named if span.end <= source.start]


def _is_person(page: Page, noun: str) -> bool:
    """A noun for a person; or one right before a full name: "la ganadera | Pilar Lara"."""
    if page.language == "de":
        named = rf"\b{re.escape(noun.capitalize())}\s[{UPPER}]\w+\s[{UPPER}]"
    else:
        named = (
            rf"\b(?:[Ll]a|[Ee]l|[Aa]l|[Dd]el|[Ll]e|[Aa]u|[Dd]u|[Ll]['’])\s?{re.escape(noun)},?\s"
            rf"[{UPPER}]\w+\s[{UPPER}]"
        )
    german = page.language == "de" and is_german_person(noun.capitalize())
    return german or names_person(noun) or re.search(named, page.text) is not None


_OFFICES = ("minist", "sprecher", "präsident", "chef", "direktor", "vorsitzend", "trainer", "anw")
_COMPOUND = r"(?:(?!Vize|Alt|Ex|Ehren)[A-ZÄÖÜ][a-zäöüß]+)?"
""" "Bildungs | ministerin Eva Kern" is "die Ministerin"; a Vizepräsident is no president."""


def _holders(page: Page, office: str) -> tuple[Span, ...]:
    """Every place where the one holder of the office is named; none where there may be two."""
    romance = page.language in ("fr", "es")
    named: list[Span] = []
    of = _OF_GERMAN if page.language == "de" else _OF
    for start, end, several in _mentions(page, office):
        if romance:
            there = _in_romance(page, start, end, several)
            if there is None:
                return ()
            named += there
            continue
        before = page.text[max(start - 50, 0) : start]
        called = _CALLED.match(page.text, end) or _IS_HELD_BY.match(page.text, end)
        if called is None and _AS.search(before):
            called = _AS_CALLED.match(page.text, end)
        if called is not None and not several and not _NO_HOLDER.search(before):
            named.append(Span(*called.span(called.lastindex or 1)))
        elif (
            not several
            and page.text.startswith(")", end)
            and (member := _IN_BRACKETS.search(before))
        ):
            first = start - len(before)
            named.append(Span(first + member.start(1), first + member.end(1)))
        elif not several and (whose := _who_is(page, office, before, end)):
            first = start - len(before)
            named.append(Span(first + whose.start(1), first + whose.end(1)))
        elif several or not _ARTICLE.search(before) or of.match(page.text, end):
            return ()
    names = [page.text[start:end] for start, end in named]
    alike = all(same_person(names[0], name) for name in names[1:])
    known = bool(names) and (office in BODIES or bool(parse_name(names[0]).surname))
    return tuple(named) if known and alike else ()


def _who_is(page: Page, office: str, before: str, end: int) -> re.Match[str] | None:
    """The name in front of its description, which ends at ``end``."""
    if page.text.startswith(("’", "'"), end):
        return None  # "Tom Roe, the | mayor|’s husband"
    english = page.language == "en"
    found = (_IS_ONE if english else _IST).search(before)
    if found is None and _SET_OFF.match(page.text, end):
        found = _THE_ONE.search(before)
    if found is None or _OF_NAMED.search(before, 0, found.start(1)):
        return None  # "The wife of | Ann Lee | is mayor"
    dative = office.endswith("in") and before.endswith("der ")  # "ist der Rätin begegnet"
    return None if dative and not english else found


_OF_NAMED = regex(r"(?:\b(?:of|von|de|del|du|in|at|near|aus)\s|\bd['’])$")


def _mentions(page: Page, office: str) -> Iterator[tuple[int, int, bool]]:
    """Where each mention of the office begins and ends, and whether it speaks of several."""
    if page.language == "de" and office.startswith(_OFFICES):
        stem = "[rn]?" if office.startswith("vorsitzend") else ""  # "ist Vorsitzender"
        noun = re.compile(rf"(?<![\w’'-]){_COMPOUND}{re.escape(office)}{stem}(s?)(?![\w-])", re.I)
        for match in noun.finditer(page.text):
            yield *match.span(), bool(match[1])
        return
    joined = "-" if page.language in ("fr", "es") else "’'-"
    for start in page.beginnings(office):
        ending = _ENDING.match(page.text, start + len(office))
        if ending is not None and (not start or page.text[start - 1] not in joined):
            yield start, ending.end(), bool(ending[0])


_ENDING = regex(r"[sS]?(?![\w-])")


def _in_romance(page: Page, start: int, end: int, several: bool) -> list[Span] | None:
    """Who holds it where French or Spanish text has the noun; none if it only says "le ministre".

    None where it may be another one: "un ministre", "le ministre belge", "l’ancien ministre".
    """
    text = page.text
    before = text[max(start - 60, 0) : start]
    after = _ROMANCE_CALLED.match(text, end) or _IS_HELD_BY.match(text, end)
    apposed = _ROMANCE_IS_ONE.search(before)
    if apposed is not None and (
        _OF_NAMED.search(before, 0, apposed.start(1)) or _IN_LIST.match(text, end)
    ):
        apposed = None
    listed = after is not None and text.endswith(", ", 0, after.start(1))
    if listed and apposed is not None and " " in apposed[1]:
        after = None  # "Anne Roux, | maire de Lens, | Paul Roy, préfet, et …"
    of_another = after is not None and _OF_ANOTHER.search(text, end, after.start(1))
    if several or _NO_HOLDER.search(before) or of_another:
        return None  # "Le secrétaire du maire | Paul Roux"
    of = _OF_OFFICE.search(before) is not None
    if after is not None and not (of and text.endswith(", ", 0, after.start(1))):
        return [Span(*after.span(1))]
    if apposed is not None:
        first = start - len(before)
        return [Span(first + apposed.start(1), first + apposed.end(1))]
    of = of or _ROMANCE_OF.match(text, end) is not None
    if of or not _ROMANCE_ARTICLE.search(before):
        return None
    follows = _NEXT_WORD.match(text, end)
    if follows is None:
        return []
    known = lexicon(page.language)
    word = follows[1].lower()
    plain = word in PREPOSITIONS or is_function_word(word)
    return [] if plain or word in known.forms or known.skips(word) else None


_IN_LIST = regex(r"\s(?:et|y)\s(?:le|la|el|les|los|un|une|una|son|sa|su)\s|\s(?:et|y)\sl['’]")
""" "Paul Roux, | le préfet | et la maire": three."""
_OF_ANOTHER = regex(
    r"\s(?:du|del|de\s(?:la|l['’]))\s?(?:maire|ministre|préfet|préfète|président|présidente|juge|alcalde|alcaldesa|ministr[oa]"
    r"|delegad[oa]|president[ea]|juez|jueza|directeur|directrice|director|directora)\s$"
)
_ROMANCE_CALLED = regex(
    rf"{_PARTY}(?:(?:\s(?:d(?:e|u|es|el)\s|d['’])[^,.;:«»“”]{{2,60}}(?=,)"
    r"|\s(?:d(?:u|es|el)\s|de\s(?=[a-zà-ÿ]))[^,.;:«»“”]{2,60}"
    r"|\s(?!(?:d(?:e|u|es|el)|à|en|aux?|chez|dans|par|pour|para|por|con|y|et|ni|o|ou)\s)[a-zà-ÿ]+(?:\sdel?\s[^,.;:«»“”]{2,60}(?=,))?|\s[A-Z]{2,8})?"
    rf"(?:,\s|\s)({_NAME})(?=[,.;:]|\s[a-zà-ÿ(]))"
)
""" "le ministre | Hervé Roux", "le ministre des Transports, | Hervé Roux"."""
_ROMANCE_IS_ONE = regex(
    rf"({_NAME}){_PARTY}(?:,\s(?:\d+\s(?:ans|años),\s)?|(?:,\s(?:qui|que))?\s(?:est|es)\s"
    r"|\s(?:a\sété|fut|fue|ha\ssido)\s(?:ré)?(?:re)?(?:élue?|nommée?|elegid[oa]|nombrad[oa])\s)"
    r"(?:(?:le|la|el|une?|una)\s|l['’])?(?:nouve(?:au|lle)\s|actuelle?\s|nuev[oa]\s|actual\s)?$"
)
""" "Hervé Roux, | ministre", "Ana Lee, nueva | alcaldesa", "Ana Lee fue elegida | alcaldesa"."""
_OF_OFFICE = regex(r"[a-zà-ÿ]\s(?:du|de la|de l['’]|del)\s?$")
""" "le porte-parole du | ministre"."""
_ROMANCE_ARTICLE = regex(
    r"(?:\b(?:le|la|el|du|del|au|al|cet|cette|ce|este|esta)\s(?:propi[oa]\s|même\s)?|\bl['’])$",
    re.IGNORECASE,
)
_ROMANCE_OF = regex(r"\s(?:d(?:e|u|es|el)\s|d['’])")
_NEXT_WORD = regex(r"\s([^\W\d_]+)")
