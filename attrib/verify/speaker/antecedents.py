"""People named shortly before a pronoun, whom it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrib.language.fronted import fronted, own_clause
from attrib.language.given_names import only_opens
from attrib.language.guess import is_function_word
from attrib.language.names import (
    POSSESSIVE,
    Gender,
    Name,
    Pronoun,
    fold,
    gender_of,
    is_person_name,
    is_role,
    parse_name,
    pronoun,
)
from attrib.language.names import words as name_words
from attrib.language.quotations import Quotation, outside
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.german.clause import may_be_subject
from attrib.verify.german.nouns import names_speaker
from attrib.verify.page import Page

UPPER = "".join(filter(str.isupper, map(chr, range(0x530))))
"""Capitals of the Latin, Greek and Cyrillic alphabets."""
_NAME = regex(  # the class of characters first, which makes the search twice as fast
    rf"[{UPPER}](?<!\w.)[\w'’.-]*"
    rf"(?:\s+(?:(?:de|von|van|bin|al|el|la|du|der)\s+)?[{UPPER}][\w'’-]*\.?)*"
)
SENTENCES_BACK = 3
_CLAUSE = r"(?:and|but|or|who|whom|whose|which|that|when|where|while|as|with|after|before)\b"


def antecedents(page: Page, source: Span, wanted: Pronoun) -> list[str]:
    """People named shortly before a pronoun that it can point to, one mention for each.

    Goes back sentence by sentence to the first one that names somebody fitting. What stands
    in quotation marks is left out, and so are names that follow a preposition of place, and those
    in a phrase before the pronoun that cannot be it ("Asked by Jane Roe, | she said"). Where such
    a sentence has the pronoun as its own subject ("She told Jane Roe"), it goes on: both fit. In a
    quotation those whom it names come first ("My aunt knew him. “Hello,” | she told him").
    Nobody is meant whom the same clause names ("| She told Jane Roe").
    """
    addressed = spoken_to(page, source)
    around = page.quotations_around(source)
    if around and wanted.gender and page.language == "en":
        within = Span(around[-1].inner.start, source.start)
        inner = page.quotations_within(within)
        named = _fitting(page, _unquoted(page.text, within, inner, wanted.gender), wanted)
        if named:
            return named
    number = page.sentence_at(source.start)
    named = []
    for back in range(min(SENTENCES_BACK, number) + 1):
        start, end = page.sentences[number - back]
        if back == 0:
            start, end = fronted(page.text, start, source.start, page.language), source.start
        else:
            start = own_clause(page.text, start, end, wanted.gender, page.language)
        found = people_in(page, Span(start, end), wanted.gender)
        if addressed:
            found = [name for name in found if not same_person(name, addressed)]
        fitting = _fitting(page, found, wanted)
        opening = _FIRST_WORD.match(page.text, start, end)
        if fitting and (opening is None or pronoun(opening[0]) != wanted):
            return _fitting(page, named + found, wanted) if named else fitting
        named += found
    return _fitting(page, named, wanted)


_FIRST_WORD = regex(r"\w+")


def _fitting(page: Page, names: list[str], wanted: Pronoun) -> list[str]:
    """Those whom the pronoun can mean, each person once, by the longest mention."""
    found: list[str] = []
    for name in names:
        gender = gender_of(_OWNER.split(name)[-1])  # "my brother’s | wife"
        gender = gender or page.genders_by_surname.get(name)
        if wanted.gender and gender and wanted.gender != gender:
            continue
        same = next((n for n, other in enumerate(found) if same_person(name, other)), None)
        if same is None:
            found.append(name)
        elif len(name) > len(found[same]):
            found[same] = name
    return found


_OWNER = regex(r"['’]s\s")


def spoken_to(page: Page, source: Span) -> str:
    """Whom the clause of the pronoun names as its object: "| she told Roe", "he said to Roe".

    A name is nobody whom a pronoun before it in its clause means (principle C of the theory of
    binding; Chomsky 1981, *Lectures on Government and Binding*).
    """
    found = _OBJECT.match(page.text, source.end) if page.language == "en" else None
    return "" if found is None or found["who"].endswith(("’s", "'s")) else found["who"]


_OBJECT = regex(
    r"\s(?:(?:had|has|have|then|later|also|once|never|[a-z]+ly)\s)*"
    r"(?:told|tells|asked|asks|reminded|warned|assured|informed|advised|urged|answered|interrupted"
    r"|thanked|called|described|accused|praised|greeted|texted|e-?mailed|wrote"
    r"|[a-z]+(?:ed|id|ote)\s(?:to|of|about))\s"
    rf"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Sir|Senator)\.?\s)?[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*)*)"
)


def people_in(page: Page, span: Span, gender: Gender | None) -> list[str]:
    """Everybody named or mentioned in ``span`` who can be of that gender."""
    return _unquoted(page.text, span, page.outer_quotations(span), gender)


def _unquoted(
    text: str, span: Span, quotations: Iterable[Quotation], gender: Gender | None
) -> list[str]:
    found: list[str] = []
    for gap in outside(span, quotations):
        if gap.end <= gap.start + 1:
            continue  # only the space between two quotations
        names = person_names(text, gap, gender)
        for owner in _owners(text, gap):
            if owner in names:
                names.remove(owner)
        found += names + _roles(text, gap)
    return found


def _owners(text: str, span: Span) -> list[str]:
    """Who only tells whose lawyer or wife somebody named is: "Roe’s lawyer, Ann Lee,"."""
    known = name_words().person_gender
    return [
        POSSESSIVE.sub("", match[1])
        for match in _OWNED_ROLE.finditer(text, span.start, span.end)
        if match[2] in known and (match[3] or _apposed(text, match.start(), match.end(2)))
    ]


def _apposed(text: str, start: int, end: int) -> bool:
    """The description between the offsets stands behind its name: "Ann Lee, | Roe’s lawyer,"."""
    return (
        text.startswith(",", end)
        and _NAME_BEFORE.search(text, max(start - 40, 0), start) is not None
    )


def _roles(text: str, span: Span) -> list[str]:
    """People mentioned by what they are: "the driver", "her old teacher", "Roe’s lawyer"."""
    known = name_words().person_gender
    found = []
    for match in _ROLE.finditer(text, span.start, span.end):
        words = list(_WORD.finditer(text, match.start(), match.end()))
        ends = [word.end() for word in words[1:] if word[0].lower() in known]
        if not ends or _NAME_FOLLOWS.match(text, ends[-1]):
            continue
        if not _apposed(text, match.start(), ends[-1]):
            found.append(" ".join(text[match.start() : ends[-1]].split()))
    found += [match[0] for match in _ROLE_ROMANCE.finditer(text, span.start, span.end)]
    for match in _ROLE_GERMAN.finditer(text, span.start, span.end):
        if is_role(match[1]) and not _GERMAN_NAME_FOLLOWS.match(text, match.end()):
            found.append(match[0])
    return found


_ROLE_ROMANCE = regex(
    r"\b(?:[Ll][ae]|[Ll]['’]|[Uu]ne?|[Ee]l|[Uu]na)\s?[a-zà-ÿ]{3,}(?:iste|euse|trice|logue|ista)"
    rf"(?![\w’'-])(?!,?\s(?:de\s)?[{UPPER}])"
)
""" "le garagiste", with no name behind it."""
_ROLE_GERMAN = regex(
    r"\b(?:[Dd]er|[Dd]ie|[Ee]ine?|[Ss]eine?|[Ii]hre?)\s(?:[a-zäöüß]+\s)?([A-ZÄÖÜ][a-zäöüß]+)\b"
)
_GERMAN_NAME_FOLLOWS = regex(
    rf"(?:\s(?:der|des|von|vom|für|beim|im)\s[^,.;:!?]{{1,60}},|,)?\s[{UPPER}]"
)
""" "der Vorsitzende der Liste, | Uwe Lang", "die Anwältin | Eva Kern"."""
_WORD = regex(r"\S+")
_NAME_FOLLOWS = regex(
    r"(?:\s(?:of|for|at)\s[a-z’'\s-]{1,40}(?=,)|\s(?:who|that)\s[^,.;:!?]{1,60})?,?\s*"
    rf"(?:,\s+(?!{_CLAUSE})(?:[a-z-]+\s+){{1,3}})?[{UPPER}]"
)
""" "the witness, | Ann Lee", "the witness, | auditor Ann Lee", "its head | of roads, Ann Lee",
"the one | who saw it, Ann Lee"."""

_OWNED_ROLE = regex(
    rf"({_NAME.pattern})(?<=['’]s)\s(?:[a-z-]+\s){{0,2}}([a-z-]+)\b(,\s(?:[a-z-]+\s){{0,2}}[{UPPER}])?"
)
_NAME_BEFORE = regex(rf"[{UPPER}][\w’'-]*,\s$")

_ROLE = regex(
    rf"(?:{_NAME.pattern}(?<=['’]s)|"
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our))"
    rf"(?:\s+[a-z-]+['’]s)?(?:(?<=\bA)(?:\s+[{UPPER}][\w’'-]+){{1,3}})?"
    r"(?:\s+[a-z-]+\b(?!['’])){1,3}"
)


def person_names(text: str, span: Span, gender: Gender | None = None) -> list[str]:
    """Strings in ``span`` that look like names of people; not "his sister Ann" for a man."""
    roles = name_words().person_gender
    names = []
    for match in _NAME.finditer(text, span.start, span.end):
        start = match.start()
        lead = _LEAD.match(text, start, match.end())
        if lead is not None:  # "For | Ruth Calder, ..." opens a sentence
            start = lead.end()
        name = POSSESSIVE.sub("", text[start : match.end()].rstrip(".’'"))
        if _is_heading(text, start, match.end(), name) or _ELIDED.fullmatch(name):
            continue
        before = text[max(start - 40, 0) : start].split()
        article = _article(before, name)
        if gender is not None and (article in _NOT_OF[gender] or _NEUTER.search(name)):
            _, _, owner = name.partition(" von ")
            names += [owner] if is_person_name(owner) else []  # "den Brief von | Ute Helm"
            continue  # "die Behörde" is no "er", nor is "das Gericht"
        if article:
            name = _without_noun(article, name)
            if " " not in name:
                names += [name] if name and names_speaker([article, name]) else []
                continue
        if gender is not None and _gender_by_article(text, start) not in (None, gender):
            continue  # "la skieuse | Ilona Perrinet"
        role = roles.get(before[-1].rstrip(",").rpartition("-")[2]) if before and gender else None
        if role and role != gender:
            continue
        parsed = parse_name(name)
        if not parsed.surname or not is_person_name(name) or pronoun(name) is not None:
            continue
        alone = not parsed.given and not parsed.title
        if _only_goes_with(text, start, before, name) or (
            alone and _is_no_name(text, start, match.end(), name)
        ):
            continue
        if not parsed.title and _is_body(text, start, parsed.given):
            continue
        if _is_place(text, start, parsed):
            continue
        names.append(name)
    return names


def _only_goes_with(text: str, start: int, before: list[str], name: str) -> bool:
    """ "his | Albuquerque home", "als | Kind", "vor solchen | Bomben": a thing or a place."""
    if " " not in name and before and before[-1].lower() in ("his", "her", "their", "its"):
        return True
    opens, _, noun = name.rpartition(" ")
    led = opens in _OPENING or (
        not opens and _GERMAN_NOUN.search(text, max(start - 30, 0), start) is not None
    )
    return led and text.count(f" {noun}") <= 1  # a name would come again, or with a given name


_OPENING = frozenset("Als Vor Nach Mit Ohne Seit Für Gegen Durch Unter Über Aus".split())  # noqa: SIM905
_GERMAN_NOUN = regex(
    r"\b(?:[Aa]ls|vor|ohne|seit|für|gegen|durch|unter|über|mit|nach|aus)\s(?:[a-zäöüß]+e[nrsm]?\s)?$"
)


_ELIDED = regex(r"[LD]['’][a-zà-ÿ]+")
""" "L’ancien | trésorier": no name."""


def _is_heading(text: str, start: int, end: int, name: str) -> bool:
    """ "CORRECTION: ..."; or "A Halvorsen | spokeswoman", who is no A Halvorsen."""
    if name.startswith("A "):
        return _SOMEBODYS.match(text, start) is not None
    return name.isupper() and text.startswith(":", end)


def _is_no_name(text: str, start: int, end: int, name: str) -> bool:
    """One word that only opens its sentence, a description, or "le ministre de la | Mer"."""
    if is_function_word(name) or not may_be_subject(name) or only_opens(text, name, start):
        return True  # "Dabei", "Afterward"
    several = name.endswith("s") and fold(name[:-1]) in name_words().noun_gender
    if several or _describes(text, end):
        return True  # "Residents of Moll", "Transport minister Ann Lee"
    before = text[max(start - 10, 0) : start]
    return _OF_IT.search(before) is not None and fold(name) not in name_words().given_gender


def _is_place(text: str, start: int, name: Name) -> bool:
    """ "In | Brandt", "at | Lorne Park": no given name that anybody has."""
    before = text[max(start - 9, 0) : start]
    if fold(name.title) in ("st", "saint", "ste", "sainte", "san", "santa"):
        return _WHERE.search(before) is not None
    if not name.given and not name.title:
        return _PLACE.search(before) is not None
    first = name.given.split(maxsplit=1)[0] if name.given else ""
    unknown = bool(first) and not name.title and fold(first) not in name_words().given_gender
    return unknown and _WHERE.search(before) is not None


def _article(before: Sequence[str], name: str) -> str:
    """The German article of a noun that ``_NAME`` takes for a name; empty if there is none."""
    first, _, noun = name.partition(" ")
    if noun and first.lower() in _ARTICLES:
        return first.lower()
    for word in reversed(before[-3:]):
        if word in _ARTICLES:
            return word
        if not _ADJECTIVE.fullmatch(word):
            break
    return ""


def _without_noun(article: str, name: str) -> str:
    """Of a German noun with its article only whose it is: "die Vorwürfe von | Ines Kahl".

    Not of one who speaks: "die Rätin", "die Polizei".
    """
    noun, *more = name.removeprefix(f"{article.capitalize()} ").split()
    if names_speaker([article, noun]) or names_speaker([article, noun, *more]):
        return name
    return " ".join(more[1:]) if more and more[0] in ("von", "der") else ""


def _gender_by_article(text: str, start: int) -> Gender | None:
    """Of a French or Spanish name with its noun: "la skieuse | Ilona", "el técnico | Hernán"."""
    found = _NOUN_BEFORE.search(text, max(start - 40, 0), start)
    if found is None:
        return None
    return "female" if found["article"].lower() in ("la", "une", "una") else "male"


_NOUN_BEFORE = regex(
    r"\b(?P<article>la|une|una|le|un|el|du|au|al|del)\s(?!victime|víctima|star|personne|persona)"
    r"[a-zà-ÿ][\w’'-]+\s$",
    re.IGNORECASE,
)
_NEUTER = regex(
    r"\b\w*(?:[Gg]ericht|[Aa]mt|[Mm]inisterium|[Hh]aus|[Pp]räsidium|[Pp]arlament|[Ii]nstitut"
    r"|[Uu]nternehmen|[Bb]latt|[Mm]agazin|[Kk]omitee|[Gg]remium|[Kk]abinett)$"
)
_NOT_OF: dict[Gender, frozenset[str]] = {
    "male": frozenset(["die", "eine", "zur", "ihre", "seine", "unsere"]),
    "female": frozenset(
        """
        dem den des zum vom beim einem einen eines ihrem ihren seinem seinen unserem unseren
        """.split()  # noqa: SIM905
    ),
}
"""German articles of nouns that are of the other gender, or several."""
_LEAD = regex(
    r"(?:For|To|With|By|Like|Unlike|Beside|Behind|Against|Without|Besides|Alongside)\s"
    rf"(?=[{UPPER}][\w’'-]+\s[{UPPER}])"
)
_SOMEBODYS = regex(rf"An? (?:[{UPPER}][\w’'-]+ ){{1,3}}[a-z]")
_ADJECTIVE = regex(r"(?:\d+-)?[a-zäöüß-]+e[nrsm]?")
_ARTICLES = frozenset(
    """
    die der das den dem des ein eine einen einem einer eines am im zum zur beim vom ins ans
    ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner unser unsere unserem unseren
    """.split()  # noqa: SIM905
)


def _describes(text: str, end: int) -> bool:
    """What ends here begins a description of whoever is named behind it."""
    follows = _DESCRIPTION.match(text, end)
    known = name_words()
    return follows is not None and (
        follows[1] in known.before_name
        or follows[1] in known.noun_gender
        or follows[1].endswith(_AGENTS)
    )


_AGENTS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "eer")
""" "Head | gardener | Ann Lee"."""


def _is_body(text: str, start: int, given: str) -> bool:
    """ "the Irish Ledger", "the Institute for Process Safety": no given name that anybody has."""
    if not given or given.split(maxsplit=1)[0].lower() in name_words().given_gender:
        return False
    before = text[max(start - 40, 0) : start].split()[-3:]
    if before[-1:] == ["the"]:
        return True
    joined = len(before) > 1 and before[-1] in ("for", "of")
    return joined and before[-2].lower() in name_words().organisations


_DESCRIPTION = regex(rf" (?:(?:union|party|company|team|bank|police) )?([a-z]+) (?=[{UPPER}])")
_OF_IT = regex(r"\b(?:(?:dans|sur) (?:l[ae] |l['’])|de la |del? |du |à |en |d['’]|de l['’])$")
_WHERE = regex(r"\b(?:in|at|near|outside|across|into|dans|à|en)\s$", re.IGNORECASE)
_PLACE = regex(
    r"\b(?:in|from|at|near|to|outside|of|the|into|across|visited|reached|leaving)\s$", re.IGNORECASE
)
