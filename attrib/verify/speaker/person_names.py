"""Names of people in a stretch of text, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.given_names import only_opens
from attrib.language.guess import is_function_word
from attrib.language.names import (
    POSSESSIVE,
    Gender,
    Name,
    fold,
    is_person_name,
    parse_name,
    pronoun,
)
from attrib.language.names import words as name_words
from attrib.language.opening_words import behind_opening, opens_only
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.clause import may_be_subject
from attrib.verify.german.nouns import is_thing, names_speaker
from attrib.verify.speaker.no_person import is_no_person

UPPER = "".join(filter(str.isupper, map(chr, range(0x530))))
"""Capitals of the Latin, Greek and Cyrillic alphabets."""
GENDER_BY_ARTICLE: dict[str, Gender] = {
    **dict.fromkeys(
        ("der", "dem", "den", "le", "ce", "cet", "un", "du", "au", "el", "al", "del"), "male"
    ),
    **dict.fromkeys(("die", "la", "cette", "une", "una"), "female"),
}
AFTER_CAPITAL = (
    r"(?<!\w.)(?:\w{0,3}\.(?:\w\.)*|[\w'’-]*(?:\.\w[\w'’-]*)*)"
    rf"(?:\s+(?:(?:de|von|van|bin|al|el|la|du|der)\s+)?[{UPPER}](?:\w{{0,2}}\.|[\w'’-]*))*"
)
NAME = regex(rf"[{UPPER}]{AFTER_CAPITAL}")
"""The class of characters first, which makes the search twice as fast."""


def person_names(text: str, span: Span, gender: Gender | None = None) -> list[str]:
    """Strings in ``span`` that look like names of people; not "his sister Ann" for a man."""
    roles = name_words().person_gender
    names = []
    found = NAME.finditer(text, span.start, span.end)
    for match in [match for match in found if not opens_only(match[0])]:  # mostly "The"
        start = behind_opening(text, match.start(), match.end())
        name = POSSESSIVE.sub("", text[start : match.end()].rstrip(".’'"))
        if _is_heading(text, start, match.end(), name) or is_no_person(
            text, start, match.end(), name
        ):
            continue
        before = text[max(start - 40, 0) : start].split()
        article = "" if _is_relative(before, name) else _article(before, name)
        neuter = article in ("das", "ins", "ans") and not name.startswith(_NEUTER_PEOPLE)
        if gender is not None and (neuter or article in _NOT_OF[gender] or _is_neuter(name)):
            _, _, owner = name.partition(" von ")
            names += [owner] if is_person_name(owner) else []  # "den Brief von | Ute Helm"
            continue  # "die Behörde" is no "er", nor is "das Gericht"
        if article:
            name = _without_noun(article, name)
            if " " not in name:
                names += [name] if name and names_speaker([article, name]) else []
                continue
        if gender is not None and _gender_by_article(text, start, before) not in (None, gender):
            continue  # "la skieuse | Ilona Perrinet"
        role = roles.get(before[-1].rstrip(",").rpartition("-")[2]) if before and gender else None
        if role and role != gender:
            continue
        parsed = parse_name(name)
        if not parsed.surname or not is_person_name(name) or pronoun(name) is not None:
            continue
        alone = not parsed.given and not parsed.title
        if alone and _PREDICATE.match(text, match.end()) and names_speaker(["die", name]):
            continue  # "dass sie | Lehrerin | wird"
        if _only_goes_with(text, start, before, name) or (
            alone and (_is_no_name(text, start, match.end(), name) or _is_thing(name))
        ):
            continue
        titled = parsed.title and parsed.title not in _ROMANCE_ARTICLES
        if not titled and _is_body(text, start, match.end(), parsed):
            continue
        if before and _is_place(text, start, before[-1], parsed):
            continue
        names.append(name)
    return names


def _only_goes_with(text: str, start: int, before: list[str], name: str) -> bool:
    """ "his | Albuquerque home", "als | Kind", "vor solchen | Bomben": a thing or a place."""
    if " " not in name and before and before[-1].lower() in ("his", "her", "their", "its"):
        return True
    counted = any(map(_MAY_COUNT, before[-3:])) and _COUNTED.search(text, max(start - 40, 0), start)
    if counted and not parse_name(name).title:
        return fold(name.split(maxsplit=1)[0]) not in name_words().given_gender
    opens, _, noun = name.rpartition(" ")
    led = opens in _OPENING or (
        not opens
        and any(map(_LEADS_NOUN, before[-2:]))
        and _GERMAN_NOUN.search(text, max(start - 30, 0), start) is not None
    )
    return led and text.count(f" {noun}") <= 1  # a name would come again, or with a given name


_OPENING = frozenset(
    "Wenig Viel Mehr Als Vor Nach Mit Ohne Seit Für Gegen Durch Unter Über Aus".split()  # noqa: SIM905
)
_GERMAN_NOUN = regex(
    r"\b(?:[Aa]ls|vor|ohne|seit|für|gegen|durch|unter|über|mit|nach|aus|um|wegen|bei)\s(?:[a-zäöüß]+e[nrsm]?\s)?$"
)
_LEADS_NOUN = regex(
    r"\W*(?:[Aa]ls|vor|ohne|seit|für|gegen|durch|unter|über|mit|nach|aus|um|wegen|bei)$"
).match
_MAY_COUNT = regex(
    r"\W*(?:kein|eine?[mr]?$|beide|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|viele|einige"
    r"|mehrere|alle|solche|manche|weitere|wenige|auf$|an$|in$|zu$|von$|zwischen$|trotz$|neben$|hinter$)"
    r"|\w+(?:zehn|zig)$"
).match
"""Whether the words before it are worth a search: in a tenth of the time."""
_COUNTED = regex(
    r"\b(?:keiner|keinem|keinen|ein(?:e|em|er)?\s[a-zäöüß]+es|beiden?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zehn|\w+zig|viele"
    r"|einige|mehrere|alle|keine|solche|manche|weitere|wenige)\s(?:[a-zäöüß]+en?\s)?$"
    r"|\b(?:auf|an|in|zu|von|zwischen|trotz|neben|hinter)\s[a-zäöüß]+(?:nde|ene|ige|liche|ische|are|ere)[nrsm]?\s$"
)
""" "auf vierzehn | Tore", "auf gestiegene | Energiekosten": several things."""


def _is_heading(text: str, start: int, end: int, name: str) -> bool:
    """ "CORRECTION: ..."; or "A Halvorsen | spokeswoman", who is no A Halvorsen."""
    if name.startswith("A "):
        return _SOMEBODYS.match(text, start) is not None
    return name.isupper() and text.startswith(":", end)


def _is_thing(name: str) -> bool:
    noun = name.rpartition(" ")[2]
    return name_words().is_german_thing(noun) or is_thing(noun)


def _is_no_name(text: str, start: int, end: int, name: str) -> bool:
    """One word that only opens its sentence, a description, or "le ministre de la | Mer"."""
    first = _OPENS.search(text, max(start - 3, 0), start) is not None
    opens = _opens_clause(text, end, name) or (
        first and (_SAYS_THAT.match(text, end) or _DETERMINED.match(text, end))
    )
    if opens and _only_opens(text, name):
        return True
    if is_function_word(name) or not may_be_subject(name) or only_opens(text, name, start):
        return True  # "Dabei", "Afterward"
    known, one = name_words(), fold(name[:-1])
    several = name.endswith("s") and (
        one in known.noun_gender
        or one in known.not_names
        or one.rpartition("-")[2] in known.demonyms
        or one in _GROUPS
    )
    several = several or ("-" in name and fold(name.rpartition("-")[2]) in known.demonyms)
    if several or _describes(text, end):
        return True  # "Residents of Moll", "Transport minister Ann Lee"
    before = text[max(start - 10, 0) : start]
    return _OF_IT.search(before) is not None and fold(name) not in name_words().given_gender


def _only_opens(text: str, name: str) -> bool:
    """The text has the word once, or only where a sentence begins: "Contó", "Recordó"."""
    times = text.count(name)
    return times == 1 or times == len(re.findall(rf"(?:\A|[.!?»”]\s|\n){re.escape(name)}\b", text))


_GROUPS = frozenset(["jew", "latino", "latina", "hispanic", "democrat", "republican", "millennial"])


def _is_place(text: str, start: int, last: str, name: Name) -> bool:
    """ "In | Brandt", "at | Lorne Park": no given name that anybody has."""
    if not _MAY_LEAD_TO_PLACE(last):
        return False
    before = text[max(start - 9, 0) : start]
    if last == "to" and _TO_SOMEBODY.search(text, max(start - 14, 0), start):
        return False
    if fold(name.title) in ("st", "saint", "ste", "sainte", "san", "santa"):
        return _WHERE.search(before) is not None
    if not name.given and not name.title:
        town = _PLACE_GERMAN.search(text, max(start - 24, 0), start)
        return town is not None or _PLACE.search(before) is not None
    first = name.given.split(maxsplit=1)[0] if name.given else ""
    unknown = bool(first) and not name.title and fold(first) not in name_words().given_gender
    return unknown and _WHERE.search(before) is not None


def _article(before: Sequence[str], name: str) -> str:
    """The German article of a noun that ``NAME`` takes for a name; empty if there is none."""
    first, _, noun = name.partition(" ")
    if noun and first.lower() in _ARTICLES:
        return first.lower()
    for word in reversed(before[-3:]):
        if word in _ARTICLES:
            return word
        if not _ADJECTIVE.fullmatch(word):
            break
    return ""


def _is_relative(before: Sequence[str], name: str) -> bool:
    """ "der Brief, den | Roth schrieb"; not "Uwe Lang, der | Koch"."""
    pair = before[-2:]
    bare = len(pair) > 1 and pair[0].endswith(",") and pair[1] in ("den", "dem") and " " not in name
    return bare and not names_speaker([pair[1], name])


def _without_noun(article: str, name: str) -> str:
    """Of a German noun with its article only whose it is: "die Vorwürfe von | Ines Kahl".

    Not of one who speaks: "die Rätin", "die Polizei".
    """
    noun, *more = name.removeprefix(f"{article.capitalize()} ").split()
    if names_speaker([article, noun]):
        return name
    if more and fold(more[0]) in name_words().given_gender:
        return " ".join(more)  # "der US-Amerikaner | Steve Roth"
    if names_speaker([article, noun, *more]):
        return name
    return " ".join(more[1:]) if more and more[0] in ("von", "der") else ""


def _gender_by_article(text: str, start: int, before: Sequence[str]) -> Gender | None:
    """Of a French or Spanish name with its noun: "la skieuse | Ilona", "el técnico | Hernán"."""
    if len(before) < 2 or not before[-2].lower().endswith(_ROMANCE):
        return None
    found = _NOUN_BEFORE.search(text, max(start - 40, 0), start)
    if found is None:
        return None
    return GENDER_BY_ARTICLE[found["article"].lower()]


_ROMANCE = ("la", "une", "una", "le", "un", "el", "du", "au", "al")
_NOUN_BEFORE = regex(
    r"\b(?P<article>la|une|una|le|un|el|du|au|al|del)\s(?!victime|víctima|star|personne|persona)"
    r"[a-zà-ÿ][\w’'-]+\s$",
    re.IGNORECASE,
)
_NEUTER = regex(
    r"\b\w*(?:[Gg]ericht|[Aa]mt|[Mm]inisterium|[Hh]aus|[Pp]räsidium|[Pp]arlament|[Ii]nstitut"
    r"|[Uu]nternehmen|[Bb]latt|[Mm]agazin|[Kk]omitee|[Gg]remium|[Kk]abinett)(?:$|\s)"
)


def _is_neuter(name: str) -> bool:
    """ "Amtsgericht Moll", "Moller Amtsgericht"; not "Till Backhaus"."""
    first, _, surname = name.partition(" ")
    named = fold(first) in name_words().given_gender or not first.endswith(("e", "er", "es", "en"))
    return _NEUTER.search(first if surname and named else name) is not None


_PREDICATE = regex(r"\s(?:wird|werden|wurde|werde|geworden|zu\swerden)\b")
_NEUTER_PEOPLE = ("Mädchen", "Kind", "Opfer", "Mitglied", "Model", "Paar")
_NOT_OF: dict[Gender, frozenset[str]] = {
    "male": frozenset(["die", "eine", "zur", "ihre", "seine", "unsere"]),
    "female": frozenset(
        """
        dem den des zum vom beim einem einen eines ihrem ihren seinem seinen unserem unseren
        """.split()  # noqa: SIM905
    ),
}
"""German articles of nouns that are of the other gender, or several."""
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


def _is_body(  # noqa: PLR0911 (one return for each reason)
    text: str, start: int, end: int, name: Name
) -> bool:
    """ "the Irish Ledger", "the Institute for Process Safety": no given name that anybody has."""
    given = name.given
    if not given and not name.title:  # "the courier firm | Swiftlane"
        return text[max(start - 20, 0) : start].split()[-1:] in _A_BODY
    if not given or given.split(maxsplit=1)[0].lower() in name_words().given_gender:
        return False
    if name.title:
        return True  # "El | Deportivo Moll"
    before = text[max(start - 40, 0) : start].split()[-3:]
    if given.startswith("The ") or (before[-1:] in (["a"], ["an"]) and _GOES_ON.match(text, end)):
        return True  # "The | Irish Ledger", "a | Boca Raton lawyer"
    if before[-1:] == ["the"] or (before and before[-1].lower() in BODIES):
        return True  # "the courier firm | Swift Lane"
    if before and before[-1] in ("el", "la", "los", "las", "le", "les", "del", "al", "du", "au"):
        return True  # "el | Deportivo Moll"
    if before and before[-1].endswith(",") and before[-1][:-1].lower() in BODIES:
        return True  # "the operator, | Sound Lines,"
    joined = len(before) > 1 and before[-1] in ("for", "of")
    return joined and before[-2].lower() in name_words().organisations


_GOES_ON = regex(r"\s[a-z]")
BODIES = frozenset(
    """
    operator company firm airline charity union party club agency bank retailer carrier developer
    manufacturer newspaper paper magazine publisher university supplier
    """.split()  # noqa: SIM905
)
_A_BODY = [[noun] for noun in BODIES]
_ROMANCE_ARTICLES = ("El", "La", "Los", "Las", "Les")
_DESCRIPTION = regex(rf" (?:(?:union|party|company|team|bank|police) )?([a-z]+) (?=[{UPPER}])")


def _opens_clause(text: str, end: int, name: str) -> bool:
    """ "Reprenant la parole, Lee ...", "Battu, l’Espagnol ...", "Acompañada por su hermano"."""
    if _GERUND.fullmatch(name):
        return _DETERMINED.match(text, end) is not None
    if name in _NO_NAMES and text.startswith(" ", end):
        return True  # "Sept | ans", "Después | relató"
    if _TRADE.search(name) and _OF_WHERE.match(text, end):
        return True  # "Apiculteur | à Moll, Luc Roux …"
    if name in _PARTICIPLES:
        return _WHERE_TO.match(text, end) is not None
    done = _DONE.fullmatch(name) is not None or name in _OPENING_CLAUSE
    return done and (text.startswith(",", end) or _DETERMINED.match(text, end) is not None)


_TRADE = regex(r"\w{3}(?:eur|euse|trice|ière|iste|ien|ienne|dora?|ista)$")
_OF_WHERE = regex(r"\s(?:à|au|aux|de|du|en|a|del)\s")
_PARTICIPLES = frozenset(
    "Born Raised Educated Known Brought Caught Built Sent Shown Torn Worn".split()  # noqa: SIM905
)
_WHERE_TO = regex(r"\s(?:in|on|at|above|near|into|to|and|by|for|from|up|outside|with|under)\s")
""" "Born | above a shop"."""
_SAYS_THAT = regex(
    r"\squ(?:e\s|['’])|(?<=[aeó])\s(?!sogar|\w+bar\b)[a-zñ]{3,}[ai]r(?:se|l[aeo]s?)?\s"
)
_OPENS = regex(r"(?:[.!?»”]|\n)\s*$")
""" ". | Relató que ...", ". | Recomienda llevar ...", ". | Aprendió el oficio"."""
_NO_NAMES = frozenset(
    """
    Después Luego Entonces Ahora También Además Ayer Hoy Mañana Puis Ensuite Alors Hier Enfin
    Née Né Nés Nées Moins Plus Très Trop Peu Casi Así Muy Más Menos Onze Douze Treize Quinze Seize
    Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Vingt Trente Cent Mille Quelque Quelques Plusieurs
    Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Veinte Treinta Cien Mil Unos Unas Varios Varias
    """.split()  # noqa: SIM905
)
_OPENING_CLAUSE = frozenset(
    """
    Présent Présente Assis Assise Venu Venue Battu Battue Vaincu Vaincue Reçu Reçue Élu Élue Faux
    Vrai Seul Seule Face Outre Hormis Bref Presente Autrefois Jadis Désormais Entretemps Antaño
    """.split()  # noqa: SIM905
)
_GERUND = regex(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:ant|ando|iendo)")
_DONE = regex(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:é|ée|és|ées|ado|ada|ados|adas|ido|ida|idos|idas)")
_DETERMINED = regex(
    r"\s(?:(?:la|le|les|un|une|des|du|de|d|à|aux?|sur|par|en|depuis|dès|pour|desde|tras|para|entre|son|sa|ses|el|los|las|una|por|con|su|sus|a|al|dans|chez|avec|hier|lundi|mardi|mercredi|jeudi|vendredi)\b"
    r"|l['’]|d['’])"
)
_OF_IT = regex(r"\b(?:(?:dans|sur) (?:l[ae] |l['’])|de la |del? |du |aux? |à |en |d['’]|de l['’])$")
_WHERE = regex(r"\b(?:in|at|near|outside|across|into|dans|à|en|chez)\s$", re.IGNORECASE)
_MAY_LEAD_TO_PLACE = regex(
    r"(?:.*\W)?(?:in|at|near|outside|across|into|dans|à|en|chez|from|to|above|below|along|of|the|visited|reached"
    r"|leaving|von|zu)$",
    re.IGNORECASE,
).match
_TO_SOMEBODY = regex(r"(?:ccording|thanks|said|spoke|talked|wrote|replied|listened)\sto\s$")
_PLACE_GERMAN = regex(
    r"(?:[Ss]tadt|Gemeinde|Dorf|Ort|[Kk]reis|[Bb]ahnhof|[Hh]afen|[Rr]athaus|[Tt]heater|Dom)"
    r"\s(?:von|zu|in)\s$"
)
_PLACE = regex(
    r"\b(?:in|from|at|near|to|outside|above|below|along|of|the|into|across|chez|visited|reached|leaving"
    r"|(?-i:À|Dans|En))\s$",
    re.IGNORECASE,
)
