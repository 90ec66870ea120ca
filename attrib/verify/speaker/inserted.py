"""A speaker named only inside of what is inserted between the subject and its cue.

"The captain, whose brother Lee was on board, said", "the firm, its founder Lee having died, said".
What English inserts otherwise the grammar of its subjects knows.
"""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_OPENS = regex(
    r",\s+(?:\w+\s+){0,2}(?:dessen|deren|whose|dont|cuy[oa]s?|qui|quien(?:es)?|où|donde"
    r"|auxquels?|auxquelles?|(?P<german>d(?:er|ie|as|em|en|enen)))\s[^,;:.!?]*$"
)
_CLOSES = regex(r"[^,;:.!?]*,")
_PARTICIPLE = regex(
    r",\s+(?:\w+\s+)?(?:\w+ant|[a-zà-ÿ]+(?:ando|iendo)"
    r"|(?:\w+(?:é|ée|és|ées)|\w+(?:ad|id)[oa]s?)\s(?:par|por))\s[^,;:.!?]*$"
)
""" "Un voisin, citant | Lee, affirme"."""
_VERB_LAST = regex(r"\s[^,;:.!?]*\b[a-zäöüß]+(?:t|te|ten|en|tten|war|ar|ien?|ieß|ahm|ab|am|ing),$")
_CONTACT = regex(r"\s(?:the|an?|one|someone|somebody)\s(?:[a-z-]+\s){1,3}$")
_ONE_VERB = regex(r"\s(?:(?:had|has|once)\s)*[a-z]+(?:ed|id|ew|ot|et|ought)\s")
_SET_BESIDE = regex(
    r",\s(?:unlike|like|besides|without|not|instead\sof|rather\sthan)\s(?:[a-z]+\s)?$"
)
_DID = regex(
    r"\s(?:had|has|have|once|was|were|is|hired|met|knew|knows|named|married|sued|[a-z]+ed)\b"
)
_ABSOLUTE = regex(r"\s+(?:having|being|ayant|étant)\b[^;:.!?]*,")
_APART = regex(r"\s[–—-]\s|—")


def only_inserted(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span
) -> bool:
    """True where the clause that names the source ends before the cue."""
    text = page.text
    if cue.end < source.start and _CONTACT.search(text, cue.end, source.start):
        return _DID.match(text, source.end) is not None  # "said the man | Lee | had hired"
    if source.end < cue.start and page.language == "en":
        first = page.sentence_around(source.start).start
        met = _ONE_VERB.fullmatch(text, source.end, cue.start)
        if met and _CONTACT.search(text[first : source.start].lower().rjust(60)):
            return True  # "the woman | Lee | married said"
        if _SET_BESIDE.search(text, first, source.start) and text.startswith(", ", source.end):
            return True  # "Ann Lee, unlike | Roe|, said"
    if source.end > cue.start or text[source.end : cue.start].isspace():
        return False
    sentence = page.sentence_around(source.start)
    if _ABSOLUTE.match(text, source.end, cue.start):
        return True
    closes = _CLOSES.match(text, source.end, cue.start)
    opens = _OPENS.search(text, sentence.start, source.start)
    if closes is not None and opens is not None:
        if opens["german"] is None:
            return True
        return page.language == "de" and _VERB_LAST.match(closes[0]) is not None
    if page.language == "en":
        return False
    if closes is not None and page.language in ("fr", "es"):
        done = _PARTICIPLE.search(text, sentence.start, source.start)
        if done is not None and text[sentence.start : done.start()].strip():
            return True
    before = list(_APART.finditer(text, sentence.start, source.start))
    return (
        len(before) % 2 == 1
        and text[before[-1].end() : source.start].strip(" ") != ""
        and _APART.search(text, source.end, cue.start) is not None
    )
