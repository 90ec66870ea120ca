"""Who a description is: the name beside it, or the only one whom the document calls so.

"The judge" is Miriam Holt where the text has "the judge, Miriam Holt," there, or "Judge Miriam
Holt" before it, and speaks of no other judge.
"""

from __future__ import annotations

import re

from attrib.language.guess import is_function_word
from attrib.language.names import (
    Gender,
    Pronoun,
    fold,
    gender_of,
    is_role,
    names_person,
)
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.ages import is_of_another_age, of_age
from attrib.verify.speaker.antecedents import antecedents
from attrib.verify.speaker.person_names import GENDER_BY_ARTICLE, UPPER, person_names

_NO_NAME = r"(?:and|or|but|who|whom|which|that|with|by|as|to|for|of|told|said|says|asked|met)\b"
_THEN_NAME = regex(
    r"(?:\s(?:of|for|at|in|from)\s[^,.;:!?\n()]{1,60}|\s(?:who|that)\s[^,.;:!?\n()]{1,80})?"
    rf"\s*[,(–—]\s*(?:(?!{_NO_NAME})[a-z-]+\s){{0,3}}|\s"
)
"""Between a description and its name: "the mayor of Moll, | Ann Lee"."""
_THEN_DESCRIPTION = regex(r"\s*[,(–—]\s*(?:\d+,\s*)?(?:who\s(?:is|was)\s)?|\s(?:is|was)\s")
""" "Ann Lee, 54, | the mayor"."""
_CLOSED = regex(r"\s*(?:[,)–—.;:!?”\"\n]|$)")
_GOES_ON = regex(r"\s*(?:[,)–—.;:!?”\"\n]|$|(?:of|for|at|in|from|who|whose)\b)")


def beside(page: Page, source: Span, name: str) -> Span | None:
    """Where ``name`` stands next to the description ``source``: "the spokesman, Dmitry Peskov,"."""
    text = page.text
    for place in page.index.occurrences(name, Span(max(source.start - 150, 0), source.end + 150)):
        if place.overlaps(source):
            if _NAMED_INSIDE.search(text, source.start, place.start):
                return place  # "his wife, Ana", "The Minister (Ms. Ana Roe)"
            continue
        if place.start > source.start:
            gap = text[source.end : place.start]
            of_another = _ENDS_IN_ANOTHER.match(gap)
            if of_another is not None and is_role(of_another[1]):
                continue  # "the man who met the chief, Ann Lee, said", "the widow of the chief,"
            together = gap == " " or _CLOSED.match(text, place.end) is not None
            if together and _THEN_NAME.fullmatch(gap):
                return place
        elif _THEN_DESCRIPTION.fullmatch(text, place.end, source.start) and _GOES_ON.match(
            text, source.end
        ):
            return place
    return None


_NAMED_INSIDE = regex(r"[,(]\s*(?:[A-Z][a-z]*\.?\s)?$")
_ENDS_IN_ANOTHER = regex(r"\s(?:who|that|of|for)\s.*?(\w+)\s*[,(–—]")


def of_that_age(page: Page, given: str, source: Span) -> Span | None:
    """ "Ann Lee won. “…,” | the 26-year-old said": the only one named up to there in her paragraph.

    Or, where it names nobody, in the one before.
    """
    if _OF_AGE.match(given) is None:
        return None
    stated = of_age(page, given)
    if stated:
        at = page.text.find(stated)
        return None if is_of_another_age(page, given, stated) else Span(at, at + len(stated))
    number = page.paragraph_of(source)
    for back in (0, 1):
        start = page.paragraphs[max(number - back, 0)].start
        names = person_names(page.text, Span(start, source.start))
        if names:
            longest = max(names, key=len)
            at = page.text.find(longest, start)
            alone = all(same_person(longest, name) for name in names)
            if alone:
                another = is_of_another_age(page, given, longest)
                return None if another else Span(at, at + len(longest))
            return None if back else _pointed_at(page, given, source)
    return None


def _pointed_at(page: Page, given: str, source: Span) -> Span | None:
    """The one whom a pronoun there would mean: "Lee beat Roe. Lee smiled. “…,” | the …"."""
    gender = GENDER_BY_ARTICLE.get(given.split(maxsplit=1)[0].lower())
    one = antecedents(page, source, Pronoun(gender, False, 3))
    if len(one) != 1 or is_of_another_age(page, given, one[0]):
        return None
    at = page.text.rfind(one[0], 0, source.start)
    return Span(at, at + len(one[0])) if at >= 0 else None


_OF_AGE = regex(
    r"(?:the|der|die|dem|den|le|la|el) \d+[- ](?:year-old|jährige|ans\b|años\b)", re.IGNORECASE
)


def man_or_woman(page: Page, given: str) -> Pronoun | None:
    """What "the woman" can point to, where the text speaks of no man or woman without a name."""
    found = _MAN_OR_WOMAN.fullmatch(given)
    if found is None or _SOME_MAN_OR_WOMAN.search(page.text):
        return None
    return Pronoun("male" if found["he"] else "female", False, 3)


_MAN_OR_WOMAN = regex(
    r"(?:(?P<he>the man|der mann|l['’]homme|el hombre)|the woman|die frau|la femme|la mujer)",
    re.IGNORECASE,
)
_SOME_MAN_OR_WOMAN = regex(
    r"\b(?:(?:an?|another|one|this|that|young|old|two|three|few)\s(?:[a-z-]+\s)*(?:wo)?m[ae]n"
    r"|(?:eine?|einen?m?|einer)\s(?:[a-zäöüß]+\s)?(?:Mann|Frau)|une?\s(?:[a-zà-ÿ]+\s)?(?:homme|femme)"
    r"|una?\s(?:[a-zà-ÿ]+\s)?(?:hombre|mujer))\b",
    re.IGNORECASE,
)


def named_right_before(page: Page, source: Span) -> str:
    """Who is named right before a relative pronoun: "her deputy, Ann Lee, | who"; else empty."""
    start = max(page.sentence_around(source.start).start, source.start - 60)
    names = person_names(page.text, Span(start, source.start))
    if not names or " " not in names[-1]:
        return ""
    before = page.text[start : source.start].rstrip(" ,")
    return names[-1] if before.endswith(names[-1]) else ""


def counted(page: Page, given: str, source: Span) -> str:
    """Whom "the former" and "the latter" mean: the first or second of two people just named."""
    last = _LAST.fullmatch(given)
    if last is not None:
        return _last_named(page, source, "male" if last["he"] else "female")
    which = _WHICH.get(given.lower())
    if which is None:
        return ""
    sentence = page.sentence_around(source.start)
    before = person_names(page.text, Span(sentence.start, source.start))
    if not before:
        sentence = page.sentences[max(page.sentence_at(source.start) - 1, 0)]
        before = person_names(page.text, sentence)
    return before[which] if len(before) == 2 else ""


def _last_named(page: Page, source: Span, gender: Gender) -> str:
    """ "Roe accuse Lee. | Celle-ci répond": the last one named who can be of that gender."""
    sentence = page.sentence_around(source.start)
    gaps = page.unquoted(Span(sentence.start, source.start))
    names = [name for gap in gaps for name in person_names(page.text, gap, gender)]
    if not names:
        before = page.sentences[max(page.sentence_at(source.start) - 1, 0)]
        names = person_names(page.text, before, gender)
    fitting = [name for name in names if gender_of(name) in (gender, None)]
    if not fitting:
        return ""
    since = page.text.rfind(fitting[-1], 0, source.start) + len(fitting[-1])
    others = [w for w in _WORDS.findall(page.text, since, source.start) if w != "son"]
    body = page.language == "de" and any(map(_GERMAN_BODY.search, others))
    several = body or any(map(names_person, others)) or _TO_ANOTHER.search(" ".join(others))
    return "" if several else fitting[-1]


_GERMAN_BODY = regex(
    r"(?i:firma|partei|behörde|gesellschaft|gruppe|stiftung|bank|konzern|verband|verein|verlag|sender|kammer"
    r"|gewerkschaft|zeitung|bund)$"
)
""" "Kern leitet die Firma Bolt. | Diese | …"."""
_TO_ANOTHER = regex(r"\b(?:al|a la|au|à la)\s[a-zà-ÿ]+")
_WORDS = regex(r"[^\W\d_]+")
_LAST = regex(
    r"(?:(?P<he>celui-ci|ce dernier|[ée]ste(?: último)?|dieser|letzterer|el (?:aludido|interesado)"
    r"|(?:l['’]|le principal )intéressé|der angesprochene)"
    r"|celle-ci|cette dernière|[ée]sta(?: última)?|diese|letztere|la (?:aludida|interesada)"
    r"|(?:l['’]|la principale )intéressée|die angesprochene)",
    re.IGNORECASE,
)
_WHICH = {
    "the former": 0,
    "the latter": 1,
    "ersterer": 0,
    "erstere": 0,
}


def of_two_generations(page: Page, given: str, source: Span) -> str:
    """Who of father and son with one name: "le fils" after "Dumas fils", "el hijo"."""
    which = _GENERATION.fullmatch(given)
    if which is None:
        return ""
    named = {
        found[0]
        for found in _WITH_GENERATION.finditer(page.text, 0, source.start)
        if found["which"] == which[1]
    }
    return named.pop() if len(named) == 1 else ""


_GENERATION = regex(r"(?:le|el) (fils|père|hijo|padre)", re.IGNORECASE)
_WITH_GENERATION = regex(rf"(?:[{UPPER}][\w’-]+ )+(?P<which>fils|père|hijo|padre)\b")


def only_body(page: Page, given: str, source: Span) -> Span | None:
    """Which body "the company" is: the only name before it in its sentence or up to two before.

    "Net profit at | Moll Foods fell, the company said". None where that may be a place or a person;
    whom a quotation is from is passed over.
    """
    company = _COMPANIES.get(page.language)
    if company is None or company.fullmatch(given) is None:
        return None
    number = page.sentence_at(source.start)
    opens: Span | None = None
    for back in range(min(number, _SENTENCES_BACK) + 1):
        start, end = page.sentences[number - back]
        names = [
            match
            for match in _CAPITALS.finditer(page.text, start, min(end, source.start))
            if match.start() > start or " " in match[0]
        ]
        known = [
            name
            for name in names
            if fold(name[0]) not in name_words().not_names
            and not _IN.search(page.text, max(name.start() - 24, 0), name.start())
        ]
        speaks = back and page.outer_quotations(Span(start, end)) and len(known) == 1
        if speaks and fold(known[0][0].split()[0]) in name_words().given_gender:
            continue  # "“…,” said its founder, Ann Lee."
        if known:
            one = known[0]
            body = name_words().given_gender.get(fold(one[0].split()[0])) is None
            return Span(*one.span()) if len(known) == 1 and body else None
        first = _CAPITALS.match(page.text, start, end)
        deals = first is not None and _DEALS.match(page.text, first.end())
        if opens is None and first is not None and deals and _is_unknown(page, first[0]):
            opens = Span(*first.span())  # "| Navex| will cut 300 jobs"
    return opens


_SENTENCES_BACK = 2

_DEALS = regex(
    r"\s(?:reported\sa|posted\sa|will\s(?:cut|close|open|build|shut|lay\soff|hire|recall)|(?:is|has)\s(?:recall|clos|cut)\w*|recalled"
    r"|supprime|ferme|embauche|recrute|investit|rappelle|appelle\sà\sla\sgrève|despedirá|cerrará|abrirá|invertirá|contratará)\b"
)
""" "Navex | will cut 300 jobs": what firms do, and hardly a person."""


def _is_unknown(page: Page, word: str) -> bool:
    """ "Navex | will cut jobs": no word of the language, and nobody’s surname in the text."""
    if (
        is_function_word(word)
        or fold(word) in name_words().not_names
        or word[1:].lower() != word[1:]
    ):
        return word.isupper() and len(word) > 2
    if names_person(word) or fold(word) in name_words().given_gender or len(word) < 4:
        return False
    again = re.search(rf"\b[{UPPER}][\w’'-]+\.?\s{re.escape(word)}\b", page.text)
    return again is None and not word.endswith(("ing", "ed", "ly"))


_COMPANY = regex(
    r"[Tt]he (?:(?:[a-z-]+ )?(?:maker|giant|lender|insurer|publisher|broadcaster|utility)"
    r"|company|firm|business|group|airline|carrier|retailer|brewer|carmaker|chain|operator"
    r"|charity|supermarket|manufacturer|developer)"
)
_COMPANIES = {
    "en": _COMPANY,
    "fr": regex(
        r"[Ll]['’](?:entreprise|enseigne|opérateur|association)"
        r"|[Ll]e (?:groupe|constructeur|syndicat|club|parti|distributeur)"
        r"|[Ll]a (?:société|compagnie|marque|banque|chaîne)"
    ),
    "es": regex(
        r"[Ll]a (?:empresa|compañía|firma|entidad|aerolínea|cadena|organización)"
        r"|[Ee]l (?:grupo|club|sindicato|banco|partido|fabricante)"
    ),
}
_CAPITALS = regex(r"(?<![\w’'-])[A-Z][\w’&-]*(?:\s(?:&\s|of\s)?[A-Z][\w’&-]*)*")
_IN = regex(
    r"(?<!\bshares )\b(?:in|from|to|near|(?<!chief executive )(?<!head )of|(?<!\bprofit )"
    r"(?<!\bsales )at|by)\s$",
    re.IGNORECASE,
)
