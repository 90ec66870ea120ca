"""Whom a pronoun means, as far as the sentences before it tell."""

from __future__ import annotations

import re
from dataclasses import replace

from attrib.language.german_she import is_she
from attrib.language.guess import is_function_word
from attrib.language.names import Pronoun, fold, gender_of, is_person_name, parse_name
from attrib.language.names import words as name_words
from attrib.language.owners_name import is_owners_name
from attrib.language.regex import regex
from attrib.language.same_name import conflict, same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.lists.wordlists import POSSESSIVES
from attrib.verify.page import Page
from attrib.verify.rules.words import check
from attrib.verify.speaker.antecedents import (
    SENTENCES_BACK,
    antecedents,
    named_again,
    people_in,
    spoken_to,
)
from attrib.verify.speaker.bare_description import has_kind, takes_up
from attrib.verify.speaker.gender_in_text import gender_in_text
from attrib.verify.speaker.holder import holder
from attrib.verify.speaker.namesakes import namesake
from attrib.verify.speaker.no_more import no_more
from attrib.verify.speaker.no_person import in_dateline
from attrib.verify.speaker.no_rivals import no_rivals
from attrib.verify.speaker.person_names import GENDER_BY_ARTICLE, UPPER, person_names

_RULE = "name_licensed"


def pronoun_means(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page, source: Span, given: str, name: str, wanted: Pronoun
) -> Check:
    """The check ``name_licensed`` of the pronoun ``given`` at ``source``, resolved to ``name``."""
    gender = gender_in_text(page, name)
    person = is_person_name(name) and bool(gender or _is_called(name, given))
    if page.language == "de" and given.lower() == "sie" and is_she(page.text, source):
        wanted = replace(wanted, gender="female")
    if page.language == "fr" and given == "Lui":  # "| Lui soutenait que …": no object
        wanted = replace(wanted, gender="male")
    if wanted.gender and gender and wanted.gender != gender:
        return check(_RULE, Outcome.FAIL, f"“{given}” cannot be “{name}”", source)
    if given.lower() in _THINGS and person:
        return check(_RULE, Outcome.FAIL, f"“{given}” cannot be a person, “{name}”", source)
    if given.lower() in _NOBODY_NAMED:
        reason = f"“{given}” names nobody, and need not be “{name}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if wanted.plural and person:
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” may be more than “{name}”", source)
    if wanted.plural and _opens_before(page, source, name):
        return check(_RULE, Outcome.PASS, f"“{name}” opens the sentence before “{given}”", source)
    if not person and page.language != "en" and _is_body_before(page, source, name, wanted):
        return check(_RULE, Outcome.PASS, f"“{name}” opens the sentence before “{given}”", source)
    if not person and not wanted.gender:
        return _thing(page, source, given, name)
    owner = _owner(page, source) if given.lower() in POSSESSIVES else ""
    if owner and not (same_person(owner, name) or _is_role(owner, name)):
        reason = f"“{given}” may be “{owner}”, the subject before it"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if _answers(page, source, name):
        reason = f"“{given}” may be the one who answers “{name}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    turn = page.label_at(source.start)
    if turn and wanted.person == 3 and person and same_person(turn.name, name):
        return check(_RULE, Outcome.FAIL, f"“{given}” stands in what “{name}” says", source)
    if person and wanted.person == 3 and not _is_said_of(page, source, name):
        reason = f"“{given}” stands in a quotation that does not say who it is"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if _speaks_around(page, source, name):
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” stands in what “{name}” says", source)
    first = _first_to_speak(page, source)
    if first and conflict(first, name) and gender_of(first) in (None, wanted.gender):
        reason = f"“{given}” may go on with what “{first}” says"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if first and same_person(first, name):
        reason = f"“{given}” goes on with what “{name}” says"
        return check(_RULE, Outcome.PASS, reason, source)
    body = _french_body(page, source, wanted) if page.language == "fr" and person else ""
    if body:
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” may be “{body}”", source)
    others = antecedents(page, source, wanted)
    if turn and wanted.person == 3:  # whose turn it is says "I"
        others = [other for other in others if not same_person(other, turn.name)]
    return _among(page, source, given, name, others)


def _is_said_of(page: Page, source: Span, name: str) -> bool:
    """Outside quotation marks, or where the quotation names them: whoever is quoted in "“She said
    ‘no’,” Roe told the court" need not speak of the woman whom the article named last.
    """
    around = page.quotations_around(source)
    if not around or page.text.endswith("-", 0, source.start):  # « …, dit- | elle. … »
        return True
    last = parse_name(name).surname or name
    return page.text.find(last, around[0].inner.start, around[0].inner.end) >= 0


def _french_body(page: Page, source: Span, wanted: Pronoun) -> str:
    """The body of which the sentence before tells, and of nobody: "L’agence attend. | Elle"."""
    number = page.sentence_at(source.start)
    before = page.sentences[max(number - 1, 0)]
    body = _BODIES[wanted.gender].match(page.text, *before) if wanted.gender else None
    if number < 1 or body is None or page.paragraph_of(before) != page.paragraph_of(source):
        return ""
    span = Span(body.end(), source.start)
    return "" if people_in(page, span, wanted.gender) else body[0]


_BODIES = {
    "female": regex(
        r"(?:La\s|L['’]|Une\s|Cette\s|Sa\s)(?i:agence|société|entreprise|compagnie|mairie|préfecture|ville|commune|région"
        r"|commission|association|fédération|fondation|banque|police|gendarmerie|direction|université|ligue|chaîne"
        r"|marque|filiale|coopérative|municipalité|métropole|cour|chambre|start-up|ONG|enseigne|institution)\b"
    ),
    "male": regex(
        r"(?:Le\s|Un\s|Ce\s|Son\s|L['’])(?i:ministère|groupe|syndicat|parti|conseil|tribunal|parquet|club|gouvernement"
        r"|constructeur|collectif|comité|fabricant|opérateur|exploitant|institut|hôpital|musée|festival)\b"
    ),
}


_NOBODY_NAMED = frozenset(
    """
    others some those one many none both another someone somebody anyone anybody everyone everybody
    these few most several nobody
    """.split()  # noqa: SIM905
)


def _is_called(name: str, given: str) -> bool:
    """A given name; one that somebody has where "it" is "Northern Line Rail"."""
    called = parse_name(name).given
    known = fold(called.partition(" ")[0]) in name_words().given_gender
    short = len(name.split()) < _WORDS_OF_BODY
    return bool(called) and (known or short or given.lower() not in _THINGS)


_WORDS_OF_BODY = 3


def _among(page: Page, source: Span, given: str, name: str, candidates: list[str]) -> Check:
    """Whether ``name`` is the one of the ``candidates``."""
    another = spoken_to(page, source)
    if not (another and same_person(another, name)):
        another = named_again(page, source, name)
    if another:
        reason = f"“{given}” is another than “{another}”, of whom the same clause speaks"
        return check(_RULE, Outcome.FAIL, reason, source)
    matching = [
        text
        for text in candidates
        if (
            (same_person(text, name) or fold(text).endswith(f" {fold(name)}"))
            and not is_owners_name(text, name)  # "Shipbuilder Amos Finn", "Anwalt von Uwe Lang"
        )
        or _is_role(text, name)
        or (page.language == "de" and fold(text).startswith(f"{fold(name)} "))  # "Eva Kern Orgeln"
        or fold(name).startswith(tuple(f"{fold(text)} {of} " for of in _OF))
        or _is_described_as(page, source, text, name)
    ]
    others = [text for text in candidates if text not in matching]
    if matching and others:
        others = no_rivals(page, source, matching[0], others)
    unnamed = all(_SOMEBODY.match(other) for other in others) and _is_full(matching)
    gone = no_more(page, source, matching[0]) if matching else None
    gone = gone or (_another_of(page, source, matching[0], name) if matching else None)
    if matching and not gone and (not others or unnamed):
        return check(_RULE, Outcome.PASS, f"“{name}” is the only one “{given}” can be", source)
    if matching:
        reason = f"“{given}” could also be {', '.join(others) or f'another: “{gone}”'}"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if candidates:
        reason = f"“{given}” points to {' or '.join(candidates)}, not “{name}”"
        return check(_RULE, Outcome.FAIL, reason, source)
    if not is_person_name(name):
        return _thing(page, source, given, name)
    return check(_RULE, Outcome.CANNOT_TELL, f"nothing near says whom “{given}” points to", source)


def _another_of(page: Page, source: Span, mention: str, name: str) -> str | None:
    """Another whom the bare surname names that the pronoun points to: "Clinton spoke. | She …"."""
    at = page.text.rfind(mention, 0, source.start)
    if at < 0 or " " in mention:
        return None
    another = namesake(page, Span(at, at + len(mention)), mention, name)
    return another if another and gender_of(another) == gender_in_text(page, name) else None


def _is_described_as(page: Page, source: Span, text: str, name: str) -> bool:
    """ "the vicar" is he whom the text has named so: "the vicar, Tom Hallett,"."""
    at = page.text.rfind(text, 0, source.start)
    if at < 0:
        return False
    place = Span(at, at + len(text))
    noun = _GERMAN_OFFICE.match(text) if page.language == "de" else None
    one = holder(page, f"die {noun[0]}" if noun else text, source)
    if one is not None:
        return same_person(page.text[one.start : one.end], name)
    clause = page.sentence_around(at)
    if any(clause.start <= named.start < at for named in page.index.occurrences(name, name=True)):
        return False  # "Tom Roe met | the general"
    told = bool(page.outer_quotations(clause)) or has_kind(page, name)
    return told and same_person(takes_up(page, text, place), name)  # not "Roe fell. | The pilot"


_GERMAN_OFFICE = regex(r"[A-ZÄÖÜ][a-zäöüß]+(?=\s(?:von|der|des)\s)")
""" "| Bürgermeisterin| von Moll ist Eva Kern"."""
_OF = ("of", "for", "from", "at", "des", "der", "du", "de", "del")
_SOMEBODY = regex(r"(?:an?|one|some|un|une|una|ein|eine)\s[^\W\d_A-Z]")
""" "an engineer": nobody that the text goes on about."""


def _is_full(names: list[str]) -> bool:
    return any(parse_name(name).given for name in names)


def _answers(page: Page, source: Span, name: str) -> bool:
    """True for “…,” said Ann Lee. ¶ “…,” she answered: one of two who talk to one another."""
    replies = _REPLIES.match(page.text, source.end) or _REPLIES_FIRST.search(
        page.text, max(source.start - 20, 0), source.start
    )
    if replies and _is_told_by(page, source, name):
        return True
    at = page.paragraph_of(source)
    if at < 1 or not replies:
        return False
    before = page.paragraphs[at - 1]
    named = any(page.text.find(word, *before) >= 0 for word in name.split())
    if not named or not page.outer_quotations(before):
        return False
    near = person_names(page.text, Span(page.paragraphs[at].start, source.start))
    spoken = [text for text in people_in(page, before, None) if same_person(text, name)]
    return bool(spoken) and not any(same_person(text, name) for text in near)


def _is_told_by(page: Page, source: Span, name: str) -> bool:
    """ "Sa voisine Lucette lui conseille d’attendre. « … », répond- | elle": she who was told."""
    before = page.sentences[max(page.sentence_at(source.start) - 1, 0)]
    told = _TOLD.match(page.text, *before)
    return told is not None and same_person(told["who"], name)


_TOLD = regex(
    rf"(?:[\w’'-]+\s){{0,3}}?(?P<who>[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)?),?\s"
    r"(?:(?:lui|le|ihm|ihr)\s[a-zà-ÿ]+|(?:[a-zäöüß]+e?t|asked|told|warned|advised|asks|tells)\s(?:him|her|ihm|ihr|ihn|sie))\b"
)
_REPLY = (
    r"(?:answered|replied|responded|retorted|returned|rejoined|antwortete|erwiderte|entgegnete"
    r"|répond(?:it|u)?|rétorqu\w+|répliqu\w+|respond(?:ió|e)|replicó|contest(?:ó|a))"
)
_REPLIES = regex(rf"\s+{_REPLY}\b")
_REPLIES_FIRST = regex(rf"\b{_REPLY}(?:\s+|-(?:t-)?)$")


def _speaks_around(page: Page, source: Span, name: str) -> bool:
    """ "“He offered us tea,” Lee recalls. “… and | he said no.”": another than Lee."""
    around = page.quotations_around(source)
    if not around or page.language != "en":
        return False
    paragraph = page.paragraphs[max(page.paragraph_of(source), 0)]
    for quotation in page.outer_quotations(Span(paragraph.start, around[0].span.end)):
        named = _BESIDE_QUOTATION.match(page.text, quotation.span.end)
        if named is not None and is_person_name(named[1]) and same_person(named[1], name):
            return True
    return False


def _first_to_speak(page: Page, source: Span) -> str:
    """Who is named beside the quotation before, where the pronoun goes on: "| she added"."""
    if not _ADDS.match(page.text, source.end):
        return ""
    paragraph = page.paragraphs[max(page.paragraph_of(source), 0)]
    before = page.outer_quotations(Span(paragraph.start, source.start))[:-1]
    named = _BESIDE_QUOTATION.match(page.text, before[-1].span.end) if before else None
    if named is None or named[1].endswith(("’s", "'s")):
        return ""  # "said Lee’s lawyer"
    return named[1] if is_person_name(named[1]) else ""


_ADDS = regex(r"\s+(?:added|adds|continued|continues|went on|goes on|concluded|concludes)\b")
_BESIDE_QUOTATION = regex(
    rf"[,.]?\s+(?:[a-z]+\s)?((?:(?:Mrs?|Ms|Dr)\.\s)?[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)*)"
)


def _owner(page: Page, source: Span) -> str:
    """Who does what the clause of a possessive says: "The auditor wrote in | her report"."""
    sentence = page.sentence_around(source.start)
    doers = list(_DOER.finditer(page.text, sentence.start, source.start))
    return doers[-1][1] if doers else ""


_DOER = regex(
    r"(?:^|(?<=[.,;:]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bthat\s)|(?<=[^\w\s]))"
    r"((?:[Tt]he|[Aa]n?)(?: [a-z-]+){0,2} [a-z]+(?:or|er|ist|ian|ant|ent|man|woman|chair))"
    r" (?:wrote|writes|said|says|noted|notes|stated|told|claimed|argued|found|warned|explained"
    r"|added|concluded|reported|announced|published|repeated|held|gave|made|issued)\b",
    re.MULTILINE,
)
_THINGS = frozenset(["it", "its"])


def _is_role(text: str, name: str) -> bool:
    return (
        text.casefold().split()[-1:] == name.casefold().split()[-1:] and not parse_name(name).given
    )


def _thing(page: Page, source: Span, given: str, name: str) -> Check:
    """A body or an unnamed person that is mentioned in the sentences before, nobody else being."""
    number = page.sentence_at(source.start)
    first = page.sentences[max(number - SENTENCES_BACK, 0)].start
    named = page.index.occurrences(name, Span(first, source.start))
    places = [one for one in named if not in_dateline(page.text, one.start, one.end)]
    if given.lower() in _THINGS and _taken_up(page, number, name):
        return check(_RULE, Outcome.PASS, f"“{given}” is “{name}”, named again before it", source)
    if (
        places
        and _ISSUED.match(page.text, places[-1].end)
        and number - 1 <= page.sentence_at(places[-1].start)
    ):
        return check(_RULE, Outcome.PASS, f"“{name}” issued what “{given}” says", source)
    if places and given.lower() in _THINGS and not _opens_sentence(page, places[-1].start):
        reason = f"“{given}” may be another one than “{name}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if places:
        return check(_RULE, Outcome.PASS, f"“{name}” is named shortly before “{given}”", source)
    return check(_RULE, Outcome.CANNOT_TELL, f"nothing near says what “{given}” points to", source)


_ISSUED = regex(
    r"\s(?:later\s|also\s|then\s|\w+ly\s)?(?:issued|released|published|posted|put\sout|sent)\s(?:an?|its)\s"
    r"[^.;,]{0,30}?\b(?:statement|report|note|letter|notice|release|bulletin)\b"
)
""" "the league later issued a statement. | It | said …"."""


def _taken_up(page: Page, number: int, name: str) -> bool:
    """ "the road ministry … | The ministry gave no ground. “…,” it said": the only ministry."""
    before, (*more, noun) = page.sentences[max(number - 1, 0)], name.lower().split() or [""]
    kinds = [word for word in more if word not in ("the", "a", "an")]
    if number < 1 or not kinds or not page.text.startswith(f"The {noun} ", before.start):
        return False
    named = page.text.lower().find(" ".join((*kinds, noun)), 0, before.start)
    heads = (page.text[max(at - 24, 0) : at].lower().split()[-1:] for at in page.beginnings(noun))
    return named >= 0 and all(head in ([], ["the"], ["this"], kinds[-1:]) for head in heads)


def _opens_before(page: Page, source: Span, name: str) -> bool:
    """ "The Lee sisters run the shop. | They said": nobody else is several there."""
    number = page.sentence_at(source.start)
    before = page.sentences[max(number - 1, 0)]
    if number < 1 or not _SEVERAL.match(name) or "\n\n" in page.text[before.end : source.start]:
        return False
    end = before.start + len(name)
    opens = fold(page.text[before.start : end]) == fold(name)
    return opens and _SEVERAL.search(page.text, end, before.end) is None


def _is_body_before(page: Page, source: Span, name: str, wanted: Pronoun) -> bool:
    """ "L’Agence des ports attend. | Elle | indique": nobody else is named whom it can mean."""
    number = page.sentence_at(source.start)
    before = page.sentences[max(number - 1, 0)]
    if number < 1 or page.paragraph_of(before) != page.paragraph_of(source):
        return False
    opening = _ITS_ARTICLE.match(page.text, before.start, before.end)
    if opening is None or not page.text.startswith(name, opening.end()):
        return False
    gender = GENDER_BY_ARTICLE.get(opening[0].strip().lower())
    others = people_in(page, Span(opening.end() + len(name), before.end), wanted.gender)
    lead = Span(page.sentences[number].start, source.start)
    others += people_in(page, lead, wanted.gender)
    return not others and gender in (None, wanted.gender)


_ITS_ARTICLE = regex(r"(?:(?:L[ea]|El|Die|Der|Das)\s|L['’])")
_SEVERAL = regex(
    r"\b(?:[Tt]he\s(?:[\w’'-]+\s){0,3}?[a-z]+s\b|[Ll]es\s[^\s]+[sx]\b|[Dd]es\s[^\s]+s\b|[Ll][oa]s\s[^\s]+s\b"
    r"|[Tt]wo\s|[Tt]hree\s|[Ss]ome\s|[Mm]any\s)"
)


def _opens_sentence(page: Page, at: int) -> bool:
    """Only small words and days stand before it: "On Monday | Moll Ltd"."""
    sentence = page.sentence_around(at)
    small = name_words().not_names
    before = re.findall(r"[^\W\d_]+", page.text[sentence.start : at])
    return all(is_function_word(word) or fold(word) in small for word in before)
