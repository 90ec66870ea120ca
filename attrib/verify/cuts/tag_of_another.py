"""Content over several sentences, the last of which has a tag of its own with somebody else: "Lee
said it was ready. He would call a strike | , people close to him said."."""

from __future__ import annotations

from attrib.language.cues import find_cues
from attrib.language.names import parse_name, pronoun
from attrib.language.regex import regex
from attrib.model import Mode, Span
from attrib.verify.page import Page

_JOINED = regex(r",\s|(?<=[,?!][”\"])\s|(?<=[”“»])\s")
_MOST = 10
"""Words of a tag, at most."""
_HEARD = regex(
    r"(?:hieß|heißt|verlautete?)\ses?\s?(?:aus|in|im|bei|beim|von|vom)\s|verlautete?\saus\s"
    r"|(?:war|ist)\s(?:aus|in|im|bei)\s[^,.;:]+\szu\shören"
    r"|(?:a-t-on|dit-on|apprend-on|indique-t-on|assure-t-on|explique-t-on|fait-on\ssavoir)\b"
    r"|(?:dicen|dijeron|aseguran|aseguraron|explican|explicaron|señalan|señalaron|indican|indicaron)\s(?:en|desde)\s"
)
""" "hieß es aus dem Rat", "a-t-on appris de son entourage", "dicen en su entorno"."""
_ARTICLES = ("Der ", "Die ", "Das ", "der ", "die ", "das ")
_HIESS = regex(r"(?:hieß|heißt)\ses(?=[.,;])")
"""Of a body it goes on with what that says: "Bolt teilte mit, …. …, | hieß es"."""
_LEAD = 8
"""Code points of an auxiliary before the verb of a tag: "hat … gesagt", "a dit"."""
_SOMEBODY = regex(
    r"(?:(?:eine?r?|der|die|das|seine?|ihre?|ein|une?|le|la|les|l['’]|son|sa|ses|leur|un|una|el|los|las|sus?|the|an?|his|her"
    r"|their|its|another|one)\b|sources|fuentes|officials|police|aides|people|critics|experts|medios|allegados"
    r"|(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Montag|Diens|Mitt|Donners|Frei|Sams|Sonn)[A-ZÄÖÜÉ])"
)
_OWNED = frozenset("his her their its sein seine ihr ihre son sa ses leur su sus".split())  # noqa: SIM905
_PARTED = regex(
    r"(?:teilte?n?|gab(?:en)?|kündigte?n?|räumte?n?|fügte?n?|wies(?:en)?)\s(?P<who>[^,.;:]+?)\s"
    r"(?:mit|an|bekannt|ein|hinzu|hin|zurück|zu)\b"
)
_SAID = frozenset([Mode.SPEECH, Mode.WRITING])


def tag_of_another(page: Page, content: Span, source: Span, cue: Span) -> Span | None:
    """The last sentence of content that is not quoted, if a tag behind it names another."""
    last, ends = page.sentence_around(content.end - 1), content.end
    if cue.end > last.start or last.start <= content.start or page.quotations_around(content):
        return None
    quoted = page.quotations_around(Span(content.end - 1, content.end))
    if quoted and quoted[0].span.start == last.start:  # "…. ⟦“It is late⟧,” | said Roe"
        ends = quoted[0].span.end
    joined = _JOINED.match(page.text, ends)
    tag = Span(joined.end(), last.end) if joined is not None else last
    if joined is None or page.text.count(" ", *tag) >= _MOST:
        return None
    given = page.text[source.start : source.end]
    person = parse_name(given).given and not given.startswith(_ARTICLES)
    heard = _HEARD.match(page.text, tag.start) or (person and _HIESS.match(page.text, tag.start))
    another = bool(heard) or _names(page, tag, source)
    return Span(last.start, content.end) if another else None


def _names(page: Page, tag: Span, source: Span) -> bool:
    parted = _PARTED.match(page.text, tag.start) if page.language == "de" else None
    if parted is not None:
        return _is_another(page, parted["who"], source)
    said = [cue for cue in find_cues(page.text, tag, page.language) if cue.entry.mode in _SAID]
    if not said:
        return False
    verb = said[0].span
    who = page.text[verb.end : tag.end]
    if verb.start > tag.start:
        ahead = page.text[tag.start : verb.start]
        if page.language == "en":
            who = ahead
        elif len(ahead) > _LEAD:
            return False
    return _is_another(page, who, source)


def _is_another(page: Page, who: str, source: Span) -> bool:
    words = who.strip(" .!?\n").split()
    owned = len(words) > 1 and words[0].lower() in _OWNED
    if not words or (pronoun(words[0]) is not None and not owned):
        return False
    told = page.text[source.start : source.end].split()
    same = any(word in told for word in words if word[0].isupper())
    return not same and _SOMEBODY.match(who.lstrip()) is not None
