"""A bare description of whoever was just named: "Ann Lee grows rye. “…,” | the farmer said".

It points as a pronoun does, to the one person of the sentence before; but not where it is an
office, which somebody else may hold ("the judge"), nor where the text has another of that kind.
"""

from __future__ import annotations

import re

from attrib.language.names import Gender, Pronoun, fold, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.ages import is_of_another_age
from attrib.verify.speaker.antecedents import antecedents, people_in, whom_it_fits
from attrib.verify.speaker.origin_of import is_of_another_origin, tells_origin
from attrib.verify.speaker.person_names import GENDER_BY_ARTICLE


def takes_up(page: Page, given: str, source: Span) -> str:
    """Whom the description ``given`` at ``source`` means; empty where it may be another."""
    found = _DEFINITE.fullmatch(given)
    if found is None:
        return ""
    words = found["noun"].split()
    if page.language != "de" and any(map(_is_name, words)):
        return ""  # "el delantero Luis Rey"
    if page.language not in ("fr", "es"):
        words = words[-1:]  # "the veteran driver"; but "la vieille dame", "el técnico argentino"
    noun = next((word for word in words if _is_kind(page, word)), "")
    if not noun or _may_be_new(noun) or _has_another(page, noun, source):
        return ""
    gender = GENDER_BY_ARTICLE.get(found["article"].lower()) or name_words().person_gender.get(
        noun.lower()
    )
    if gender is None and page.language == "fr":
        gender = "female" if _HERS.search(noun) else "male" if _HIS.search(noun) else None
    candidates = antecedents(page, source, Pronoun(gender, False, 3))
    if len(candidates) != 1 or not parse_name(candidates[0]).surname:
        return ""
    name = candidates[0]
    origin = tells_origin(page, noun)
    if is_of_another_age(page, given, name) or (origin and is_of_another_origin(page, noun, name)):
        return ""
    any_kind = noun[0].isdigit() or _ANY.search(noun) or origin
    other = not any_kind and _is_other_kind(page, name)
    alone = _alone(page, source, name, gender) or (
        not origin and _right_before(page, source, name, gender)
    )
    return name if not other and alone else ""


def _is_name(word: str) -> bool:
    """Not "the Norwegian", "the Swede", "the Ghana-born winger"."""
    if not word[0].isupper() or _FROM_SOMEWHERE.search(word):
        return False
    return fold(word) not in name_words().demonyms | name_words().origins


_FROM_SOMEWHERE = regex(
    r"-(?:born|based|bred|trained|raised)$"
    r"|^[A-Z][a-z]+(?:onian|ensian|inian)$|^(?:New\s)?Yorker$"
)


def _right_before(page: Page, source: Span, name: str, gender: Gender | None) -> bool:
    """Where the article shows the gender: named in the sentence before, of the same paragraph."""
    if page.language not in ("de", "fr", "es") or not _is_last(page, source, name):
        return False
    paragraph = page.paragraphs[max(page.paragraph_of(source), 0)]
    last = name.rsplit(maxsplit=1)[-1]
    word, one = r"[^\W\d_]+", re.escape(last)
    pair = rf"\b(?:{word} (?:und|et|y) (?:{word} )?{one}|{one} (?:und|et|y) {word} {word})\b"
    here = page.text.rfind(last, paragraph.start, source.start) >= 0
    every = people_in(page, Span(paragraph.start, source.start), gender)
    others = [one for one in every if not same_person(one, name)]
    if not has_kind(page, name) and any(has_kind(page, one) for one in others):
        return False  # "Virologe Uwe Lang kam. Auch Jan Roth war da. | Der Forscher | sagte"
    return here and re.search(pair, page.text) is None  # "Ayla und Meryem Roth": which of them?


def _may_be_new(noun: str) -> bool:
    """An office, a stand-in or a body: another than who was just named."""
    low = fold(noun)
    return any(pattern.search(low) is not None for pattern in (_OFFICE, _STAND_IN, _BODY))


def is_of_kind(page: Page, given: str, name: str) -> bool:
    """ "A former engineer told us. “…,” | the engineer said": the text has one without a name."""
    kind, one = _DEFINITE.fullmatch(given), _SOME_KIND.fullmatch(_WHOSE.split(name)[0])
    if kind is None or one is None or kind["noun"].lower() != one["noun"].lower():
        return False
    noun, text = kind["noun"].lower(), page.text
    ends = [at + len(noun) for at in page.beginnings(noun)]
    whole = all(not text[end : end + 1].isalnum() for end in ends)  # no "engineers"
    named = any(_NAME_BEHIND.match(text, end) for end in ends)
    first, *more = [text[max(end - 60, 0) : end] for end in ends]
    return (
        whole
        and not named
        and _SOME_KIND.search(first) is not None
        and all(_DEFINITE.fullmatch(" ".join(before.split()[-2:])) for before in more)
    )


_WHOSE = regex(r"\s(?:for|of|des|der|von|du|del|de)\s")
""" "A spokesman | for the ministry"."""
_SOME_KIND = regex(
    r"\b(?:[Aa]n?|[Oo]ne|[Ee]ine?|[Uu]ne?|[Uu]na?)\s(?:[\w-]+\s){0,3}?(?P<noun>[\w-]+)$"
)
_NAME_BEHIND = regex(r",?\s[A-ZÀ-Ý]")


def _is_other_kind(page: Page, name: str) -> bool:
    """ "Ann Lee, a lawyer,", "Lawyer Ann Lee" is not "the farmer"; an office does not matter."""
    titled = page.language == "en" and [word.lower() for word in name.split()[:-1]]
    if titled and any(word not in _RELATIONS and names_person(word) for word in titled):
        return True
    for place in page.index.occurrences(name, name=True)[:_MOST_PLACES]:
        before = page.text[max(place.start - 30, 0) : place.start].split()[-1:]
        noun = before[0].lower() if before else ""
        if noun not in _RELATIONS and noun and names_person(noun):
            return True
        apposed = _IS_A.match(page.text, place.end)
        kind = fold(apposed["noun"].split()[-1]) if apposed else ""
        post = _OFFICE.search(kind) and not _TRADE.search(kind)
        if kind and names_person(kind) and not post:
            return True
    return False


_MOST_PLACES = 5
_RELATIONS = frozenset(
    """
    colleague friend neighbour neighbor partner mother father sister brother wife husband daughter
    son aunt uncle cousin predecessor successor rival kollege kollegin freund freundin nachbar
    nachbarin partnerin mutter vater schwester bruder frau mann tochter sohn vorgänger nachfolger
    collègue ami amie voisin voisine mère père soeur sœur frère épouse mari fille fils prédécesseur
    successeur colega amigo amiga vecino vecina madre padre hermana hermano esposa marido hija hijo
    predecesor sucesor
    """.split()  # noqa: SIM905
)
"""What somebody is to another, whatever kind of work they do."""
_IS_A = regex(r",\s(?:\d+,\s)?(?:an?|eine?|une?|una)\s(?P<noun>(?:[\w-]+\s)?[\w-]+),")


def _is_kind(page: Page, noun: str) -> bool:
    low = noun.lower()
    if low in name_words().person_gender or tells_origin(page, noun) or _is_trade(noun):
        return True
    kinds = _KINDS.get(page.language)
    return kinds is not None and kinds.search(low) is not None


def _is_trade(noun: str) -> bool:
    low, trades = fold(noun), name_words().trades
    return names_person(noun) or low in trades or low.removesuffix("in") in trades


_HERS = regex(r"(?:euse|trice|ière|ienne|ée|eure|ente|ante)$")
_HIS = regex(r"(?:eur|ier|ien|é|ent|ant)$")
_KINDS = {
    "en": regex(r"\w{3}(?:ist|ian|woman|man)$"),
    "de": regex(
        r"\w{3}(?:in|ist|loge|ner|ler|ier|eur|tor|ger|ker|ber|ter|cher|wirt|arzt|nom|urg)$|^\d+-jährige$"
        r"|^(?:geistliche|gelehrte|überlebende|geselle|parteilose|alleinerziehende)$"
    ),
    "fr": regex(
        r"\w{3}(?:euse|trice|ière|ienne|iste|aste|naire|logue|graphe|nome|ien|aise?|oise?)$|^jeune$|\w{3}eur$"
    ),
    "es": regex(
        r"\w{3}(?:era|ero|tora|tor|dora|dor|ista|triz|óloga|ólogo|ógrafa|ógrafo|ian[oa]|pin[oa]|ectiv[oa])$"
        r"|^joven$|^ancian[oa]$"
    ),
}
"""Ends of nouns for somebody by trade, where one speaks."""


def _has_another(page: Page, noun: str, source: Span) -> bool:
    """ "A farmer", "farmers", "the farmer Bob Roe": another one may be meant."""
    size = len(noun)
    return any(
        not source.covers(Span(at, ending.end()))
        for at in page.beginnings(noun.lower())
        if (ending := _ENDING.match(page.text, at + size)) is not None
    )


_ENDING = regex(r"\w{0,2}(?!\w)")


def _alone(page: Page, source: Span, name: str, gender: Gender | None) -> bool:
    """Nobody else of that gender is named in the paragraph before the description.

    Or, where it names nobody, in the paragraph before that one.
    """
    number = page.paragraph_of(source)
    for back in (0, 1):
        start = page.paragraphs[max(number - back, 0)].start
        every = people_in(page, Span(start, source.start), gender)
        near = whom_it_fits(page, every, Pronoun(gender, False, 3))
        if near:
            others = [one for one in near if not same_person(one, name)]
            return not others or (
                page.language in ("fr", "es")
                and _is_last(page, source, name)
                and has_kind(page, name)
                and all(has_kind(page, one) for one in others)
            )
    return False


def _is_last(page: Page, source: Span, name: str) -> bool:
    """Named in the sentence of the description or the one before."""
    number = page.sentence_at(source.start)
    start = page.sentences[max(number - 1, 0)].start
    return page.text.find(name, start, source.start) >= 0


def has_kind(page: Page, name: str) -> bool:
    """ "L’astronome | Léa Roux", "le chef de la police, | Luc Roux": told what they are."""
    places = page.index.occurrences(name, name=True)
    if not places:
        return True  # "la novelista"
    title = parse_name(name).title.split()[-1:]
    if title and _is_kind(page, title[0]):
        return True  # "L’astronome Léa Roux"
    return any(_is_told_what(page, place) for place in places[:_MOST_PLACES]) or _is_other_kind(
        page, name
    )


def _is_told_what(page: Page, place: Span) -> bool:
    """What somebody is stands right beside the name at ``place``."""
    behind = _APPOSED.match(page.text, place.end)
    if behind is not None and _is_trade(behind["noun"]):
        return True
    found = _CALLED.search(page.text, max(place.start - 80, 0), place.start)
    if found is None or found["noun"].lower() in _RELATIONS:
        return False
    return _is_kind(page, found["noun"]) or _OFFICE.search(fold(found["noun"])) is not None


_APPOSED = regex(r",\s(?:\d+\s(?:ans|años),\s)?(?P<noun>[a-zà-ÿ-]+)(?=[\s,])")
""" "Claire Roux, | géologue à Lyon"."""
_CALLED = regex(
    r"(?:\b(?:[Ll][ea]|[Ee]l|[Ss](?:on|a|u))\s|[Ll]['’])(?P<noun>[\w-]+)(?:\s[^,.;:«»“”]{0,60},\s|,?\s)$"
)
_DEFINITE = regex(
    r"(?P<article>[Tt]he|[Dd]er|[Dd]ie|[Ll]e|[Ll]a|[Ee]l|[Ll]['’]|[Cc]ett?e?|[Cc]e)\s?"
    r"(?P<noun>(?:(?!d(?:e|u|er|es|el)\b)[\w-]+\s){0,2}[\w-]+?)(?:\sde\s\d+\sans"
    r"|\s(?:de|von|aus|of|from)\s(?:[Ll]a\s|[Ll]['’])?[A-ZÀ-Ý][\w’'-]+)?"
)
_TRADE = regex(
    r"lawyer|attorney|judge|priest|bishop|anwalt|richter|pfarrer|bischof|avocat|juge\b|abogad|juez"
)
_OFFICE = regex(
    r"(?:judge|mayor|minister|president|premier|chancellor|governor|senator|king|queen|prosecutor|lawyer"
    r"|attorney|counsel|coach|manager|referee|captain|spokes|chair|director|chief|boss|head|leader|editor"
    r"|bishop|priest|sheriff|inspector|commissioner|secretary|ambassador|speaker|officer|witness|defendant"
    r"|richter|meister|prasident|kanzler|sprecher|anwalt|trainer|chef|leiter|direktor|vorsitz|intendant"
    r"|kommissar|sekretar|zeug|angeklagt|rektor|dekan|pfarrer|bischof"
    r"|juge|maire|ministre|president|prefet|procureur|avocat|entraineur|capitaine|porte-parole|directeur"
    r"|directrice|patron|chef|temoin|prevenu|accuse|adjoint|conseill|depute"
    r"|juez|alcald|ministr|fiscal|abogad|entrenador|tecnico|capitan|portavoz|director|jef|presiden|testigo"
    r"|acusad|consejer|concejal|edil|diputad|gerente|regidor|letrad|magistrad)"
)
_STAND_IN = regex(
    r"(?:verteidig|vertret|staatsanw|polizist|beamt|schiedsricht|moderat|report|journalist|nachbar|kolleg"
    r"|stellvertr|nachfolg|vorgang|rival|gegner|gegenspiel|kund[ei]|klient|patient|assistent|klag|beschuldigt"
    r"|arbeitgeb|vermiet|mieter|ubersetz|dolmetsch|policier|gendarme|agent|arbitr|animat|voisin"
    r"|collegue|associe|successeur|predec|adversaire|client|victim|assistant|interpret|presentat|plaignant"
    r"|redact|vocer|policia|periodista|presentad|vecin|colega|socio|socia|adjunt|suces|asistent|denunciante|imputad)"
)
"""Somebody new may come in by such a word: "the reporter", "his neighbour"."""
_BODY = regex(
    r"(?:hersteller|betreiber|anbieter|versicherer|sender|veranstalter|trager|discounter|zulieferer"
    r"|autobauer|handler|dienstleister|constructeur|operat|distribut|fabricant|fabricante|assureur|editeur"
    r"|transporteur|fournisseur|diffuseur|employeur|promotora|aseguradora|emisora|concesionari|aerolinea"
    r"|naviera|petrolera|minera$|organizad)(?:e|s|a|in)?$"
)
_ANY = regex(
    r"(?:player$|researcher$|scientist$|academic$|politician$|athlete$|jugador|expert|medec|medic|candidat|directiv|responsable|dirigeant|joueu|politik|medizin|spiel|fach"
    r"|wissenschaft|forsch|cherch|investigador|cientific|artista|artist|kunstl|sportl|athlet|deportista|professionn)",
    re.IGNORECASE,
)
"""Whatever kind of work they do more exactly."""
