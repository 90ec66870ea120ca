"""German names that show no case: of whom is told, or who only describes another one.

"Sie sagte | Lang|: „…“", "Der Trainer hatte | Lang | erklärt", "sagte Roth der | Morgenpost",
"riet | Lang | ihr Trainer", "ein | Lang | nahestehender Politiker".
"""

from __future__ import annotations

import re

from attrib.language.german_people import is_german_person
from attrib.language.guess import is_function_word
from attrib.language.names import is_role
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_NAME = rf"[{UPPER}][\wäöüß-]+"
_OBJECTS = frozenset(["ihn", "ihm", "ihnen", "mich", "mir", "dich", "dir", "uns", "euch"])
_ATTRIBUTE = regex(
    r"\s(?:gut\s|sehr\s|eng\s)?(?!folgend)[a-zäöüß]+(?:stehende|ende|ierte|elte|bekannte|geborene)[rnms]?\s[A-ZÄÖÜ]"
)
_OF_NOUN = regex(r"\b(?:[Dd](?:er|ie|as|em|en)|[Ee]ine?[mrn]?|[Ll]aut\seine[mr])\s$")
_WHO = (
    rf"(?P<who>er|sie|man|ich|wir|(?P<name>{_NAME}(?:\s{_NAME}){{0,2}})"
    r"|(?:der|die|das|eine?|seine?|ihre?)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\wäöüß-]+)"
)
_SUBJECT_BEFORE = regex(rf"(?:^|[,;:]\s|[“”]\s?,\s|\b(?:und|aber|denn|dass)\s){_WHO}\s$")
_PERFECT = regex(rf"(?:^|[“”]\s?,\s|[.:]\s){_WHO}\s(?:hat|hatte|habe|haben|hatten)\s$")
_AFTER_SUBJECT = regex(
    rf"\s(?:er|sie|man|ich|wir|{_NAME}(?:\s{_NAME}){{0,3}}|(?:der|die|das|eine?|seine?|ihre?)\s(?:[a-zäöüß]+\s)?{_NAME}(?:\s{_NAME}){{0,2}})"
    r"\s(?P<article>(?:der|dem|den)\s)?(?:(?:Zeitung|Nachrichtenagentur|Agentur|Sender|Magazin|Portal|Moderatorin?)\s)?[„“\"]?"
)
_NOMINATIVE = regex(
    r"\s(?:(?:ihr|sein|ein|unser|mein)\s(?:[a-zäöüß]+er\s)?(?P<any>[A-ZÄÖÜ][\wäöüß-]+)|der\s(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
    r"|die\s(?P<body>Polizei|Feuerwehr|Staatsanwaltschaft|Stadt|Behörde|Bahn|Firma|Klinik))(?=[.,;:“]|\s[a-zäöü]|\s*$)"
)
_ASKED = regex(
    r"\b(?:wurden?|wird|werden|worden|bekam|bekommt|bekamen|kriegte?)\s(?:[^,.;:„“]*\s)?$"
)


def not_subject(page: Page, source: Span, cue: Span) -> str | None:
    """Why the source is an object, or stands in an attribute; None where nothing shows it."""
    text = page.text
    given = text[source.start : source.end]
    if text.startswith(("ziti", "Ziti"), cue.start):
        return None  # "Die Zeitung zitierte | Lang | mit den Worten"
    if given.lower() in _OBJECTS:
        return f"“{given}” is whom it is said to"
    start = page.sentence_around(cue.start).start
    lead = text[start : source.start]
    inside = _OF_NOUN.search(lead) or _OF_NOUN.search(given.partition(" ")[0] + " ")
    if inside and _ATTRIBUTE.match(text, source.end):
        return f"“{given}” only describes somebody else there"
    if source.start >= cue.end:
        return _behind(page, source, cue, given)
    between = text[source.end : cue.start]
    own = _own_clause(page, start, source.start)
    if not between.strip() and _names(page, _PERFECT.search(own)) and given[0].isupper():
        return f"“{given}” is whom it is said to"
    return None


def _behind(page: Page, source: Span, cue: Span, given: str) -> str | None:
    text = page.text
    gap = text[cue.end : source.start]
    own = _own_clause(page, page.sentence_around(cue.start).start, cue.start)
    if gap == " " and given[0].isupper() and _names(page, _SUBJECT_BEFORE.search(own)):
        return f"“{given}” is whom it is said to"
    after = _AFTER_SUBJECT.fullmatch(text, cue.end, source.start)
    dative = given.partition(" ")[0] in ("der", "dem")  # "sagte Roth | der Morgenpost"
    if after is not None and not given.islower() and (dative or _two(gap)):
        return f"“{given}” is whom it is said to"
    if gap != " ":
        return None
    behind = _NOMINATIVE.match(text, source.end)
    if behind is None:
        return None
    noun, person = behind["noun"], behind["noun"] or behind["any"]
    woman = noun is not None and noun.endswith("in")  # "sagte Lang | der Ministerin"
    if woman or (person is not None and not (is_role(person) or is_german_person(person))):
        return None
    return f"the subject of the cue is “{behind[0].strip()}”, not “{given}”"


def _names(page: Page, found: re.Match[str] | None) -> bool:
    """Not "So sagte | Lang", "Über Jan Roth sagte | Lang"."""
    if found is None or found["name"] is None:
        article, _, noun = found["who"].rpartition(" ") if found is not None else ("", "", "")
        dative = article.startswith("der") and (
            noun.endswith("in") or not (is_role(noun) or is_german_person(noun))
        )
        return found is not None and not dative  # "Der Zeitung sagte | Lang"
    words = found["name"].split()
    if is_function_word(words[0]) or words[0].lower() in PREPOSITIONS or words[0] in _CASES:
        return False
    return words[-1] in page.surnames


_CASES = ("Den", "Dem", "Des", "Einem", "Einen", "Seinem", "Ihrem", "Gegenüber", "Laut")


def _two(gap: str) -> bool:
    """Somebody named stands between, with an article or another name behind: no title alone."""
    words = gap.strip(' „“"').split()
    last = words[-1] if words else ""
    if last in ("der", "dem", "den"):
        return len(words) > 1 and not is_role(words[-2])
    return len(words) > 1 and not (is_role(last) or is_german_person(last))


def _own_clause(page: Page, start: int, end: int) -> str:
    """From where the clause begins, without what stands in quotation marks before it."""
    before = page.outer_quotations(Span(start, end)) if end > start else []
    opens = before[-1].span.end if before else start
    lead = page.text[max(opens, start) : end].lstrip(" ,")
    return lead[:1].lower() + lead[1:] if lead[:3].lower() in _FUNCTION else lead


_FUNCTION = ("er ", "sie", "man", "ich", "wir", "der", "die", "das", "ein", "sei", "ihr")


def is_asked(page: Page, source: Span, cue: Span) -> bool:
    """ "„Was war los?“, wurde | Lang | gefragt": a passive, and who asks is not told."""
    text = page.text
    said = text[cue.start : cue.end]
    by = text[max(source.start - 8, 0) : source.start].split()[-1:]
    if not _PASSIVE.fullmatch(said) or by[:1] in (["von"], ["Von"], ["vom"], ["Vom"]):
        return False
    first = page.sentence_around(cue.start).start
    return _ASKED.search(text, first, min(source.start, cue.start)) is not None or (
        source.end <= cue.start and _ASKED.search(text, source.end, cue.start) is not None
    )


_PASSIVE = regex(
    r"(?:gefragt|gesagt|erzählt|vorgeworfen|mitgeteilt|geraten|zugerufen|genannt|beschrieben)"
)
