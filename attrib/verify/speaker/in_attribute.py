"""A name that only tells which one another is: "Apple CEO Sam Cole", "the Holt family".

And "the lawyer defending Holt", "everyone but Holt". English; the first in German, too.
"""

from __future__ import annotations

from attrib.language.names import fold, is_role, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import AUXILIARIES
from attrib.verify.page import Page

_BEFORE_NAME = regex(r"(?P<words>(?:\s[A-ZÄÖÜ][\w-]+){1,4}|\s[a-z-]+)\s[A-ZÄÖÜ][\w’-]+")
"""What stands between it and the name of another: " CEO", " Campaign Manager", " adviser"."""
_DOING = r"(?P<noun>[\w’-]+)\s\w{3,}ing\s"
_WITH_TITLE = rf"{_DOING}(?:(?:former|the)\s)?(?:[A-Z]\w+\.?\s){{0,2}}"
""" "the head of the | group backing former Gov. | Bob Roe"."""
_PARTICIPLE_BEFORE = regex(rf"\s(?:an?|the|one|his|her|their)\s(?:[\w’-]+\s){{0,2}}?{_DOING}")
_OPENS = regex(rf"\W*(?:An?|The|One|His|Her)\s(?:[\w’-]+\s){{0,5}}?{_WITH_TITLE}")
_APPOSED = regex(rf"(?<=,\s)(?:an?|the|his|her)\s(?:[\w’-]+\s){{0,4}}?{_WITH_TITLE}$")
""" "Ann Lee, | a lawyer representing | Bob Roe, said"."""
_QUOTED_BY = regex(r"\b(?:quoted|cited|described|recorded|filmed|overheard)\sby\s(?:\w+\s){0,2}$")
_BUT = regex(r"\b(?:everyone|everybody|all|nobody|no\sone|anyone)\s(?:but|except)\s$")
_AROUND = regex(
    r"\b(?:people|those|sources|aides|allies|friends)\s(?:around|close\sto|near|behind)\s$"
)
_NOUN = regex(r"\s(?P<noun>[a-z]{3,})(?=\s?$|[.,;:])")
_NO_NOUNS = frozenset(
    """
    also then later never once still even just now soon often always again first himself herself
    itself themselves simply only both there here today yesterday and but who which that while when
    """.split()  # noqa: SIM905
)


def in_attribute(page: Page, source: Span, cue: Span) -> str | None:
    """The words that show it, or None."""
    text = page.text
    name = _BEFORE_NAME.match(text, source.end)
    if name is not None and (
        name.start() <= cue.start < name.end() or text[source.start].islower()
    ):
        name = None  # "| Lee | Tells Guest Bob Roe" in a headline
    office = name is not None and any(map(_is_office, name["words"].split()))
    if name is not None and office and not _is_somebody(text, source):
        return text[source.start : name.end()]
    if page.language != "en":
        return None
    start = page.sentence_around(source.start).start
    lead = text[start : source.start]
    saying = text.startswith("saying", cue.start) or text.startswith("as saying", cue.start)
    for pattern in (_QUOTED_BY, _BUT, _AROUND):
        found = pattern.search(lead)
        if found is not None and (saying or pattern is not _QUOTED_BY):
            return f"{found[0]}{text[source.start : source.end]}"
    if cue.end <= source.start:
        found = _PARTICIPLE_BEFORE.fullmatch(text, cue.end, source.start)
    else:
        found = _OPENS.fullmatch(text, start, source.start)
    if found is None and text.startswith(",", source.end):
        found = _APPOSED.search(lead)
    if found is not None and _is_carrier(found["noun"]):
        return f"{found[0].strip()} {text[source.start : source.end]}"
    return _of_noun(text, source, cue, lead)


def _of_noun(text: str, source: Span, cue: Span, lead: str) -> str | None:
    """ "the | Holt | family said", "said the | Holt | camp."."""
    given = text[source.start : source.end]
    articled = given.lower().startswith("the ") or lead.endswith(("The ", "the "))
    if not articled or not given[-1:].isalpha() or given.split()[-1][:1].islower():
        return None
    end = cue.start if source.end < cue.start else min(source.end + 24, len(text))
    found = _NOUN.match(text, source.end, end) if source.end < cue.start else None
    if found is not None and text[found.end() : cue.start].strip():
        found = None
    found = found or (_NOUN.match(text, source.end, end) if cue.end <= source.start else None)
    noun = found["noun"] if found is not None else ""
    adverb = noun.endswith(("ly", "ed")) and noun != "family"
    if not noun or adverb or noun in _NO_NOUNS or noun in AUXILIARIES:
        return None
    return f"{given} {noun}"


def _is_office(word: str) -> bool:
    known = is_role(word) or names_person(word.lower())
    german = word.islower() and not names_person(word)  # "beschuldigte"
    return (known and not german) or word in ("CEO", "MP", "CFO", "Vorstand")


def _is_carrier(noun: str) -> bool:
    return names_person(noun.lower()) or noun in _CARRIERS


_CARRIERS = frozenset(
    """
    man woman account biopic film someone somebody actor group committee campaign team firm company
    union charity organisation organization coalition PAC
    """.split()  # noqa: SIM905
)


def _is_somebody(text: str, source: Span) -> bool:
    """A name with a given name, or a title itself: "Bishop | Dean Cole"."""
    given = text[source.start : source.end]
    first = fold(parse_name(given).given.partition(" ")[0])
    return first in name_words().given_gender or _is_office(given.split()[-1])
