"""English clauses of reported speech that somebody else tells, asks or only supposes.

"Lee said it was weak, Roe recalled", "Lee, it is claimed, said", "Legend has it Lee said", "In
Roe’s telling, Lee said", "Lee told Roe to say that", "Lee said it was weak?": the article does
not say that Lee said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import lookup
from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.lists.wordlists import ACQUAINTED, RELATIVES
from attrib.verify.page import Page
from attrib.verify.subject.words import is_person_word

_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*"


def only_told(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The words that show it, or None."""
    text, sentence = page.text, page.sentence_around(cue.start)
    opening = _OPENING.match(text[sentence.start : source.start])
    given = text[source.start : source.end]
    own = opening and opening["whose"]
    if opening and not (own and (pronoun(given) or same_person(own, given))):
        return opening[0].strip(" ,")
    another = _is_another(page, source, cue)
    if another is not None:
        return another
    found = _PUT_IN.fullmatch(text, source.end, cue.start) if source.end < cue.start else None
    if found is None and content and cue.end <= content[0].start:
        told = _TO_SAY.fullmatch(text, cue.end, content[0].start)
        told = told or _FINDS_A_NOTE.fullmatch(text, cue.start, content[0].start)
        if page.quoted_share(content[-1]) == 0:
            told = told or _SAYS_ANOTHER.match(text, content[-1].end)
            stated = given.lower() not in RELATIVES
            if told is None and stated and _is_asked(page, sentence, cue, content):
                return text[sentence.end - 1] + " …"
        found = told
    return found[0].strip(" ,") if found is not None else None


def _is_another(page: Page, source: Span, cue: Span) -> str | None:
    """ "| said | a man Lee had hired": it is not the one named."""
    hired = _A_MAN.fullmatch(page.text, cue.end, source.end) if cue.end < source.start else None
    if hired is None or _HAD_HIRED.match(page.text, source.end) is None:
        return None
    somebody = hired["noun"] in _ANYONE or is_person_word(hired["noun"])
    return f"{page.text[cue.start : cue.end]}{hired[0]} …" if somebody else None


_A_MAN = regex(rf"\s(?:(?:an?|the|one|some)\s)?(?:[a-z-]+\s){{0,3}}(?P<noun>[a-z-]+)\s{_NAME}")
_ANYONE = frozenset(["someone", "somebody", "anyone"])
_HAD_HIRED = regex(
    r"\s(?:(?:had|has|have|once|later|recently|never|also)\s)*(?:[a-z]+ed|met|knew|knows|saw|sees|brought|sent"
    r"|wrote|told|taught|found|chose|hires|employs|calls|likes|trusts|represents)\b(?!,)"
)


def _is_asked(page: Page, sentence: Span, cue: Span, content: Sequence[Span]) -> bool:
    """ "Lee said it was weak?", "Who but Lee said so?"; not "Why did Lee say so?"."""
    entry = lookup(page.text[cue.start : cue.end])
    end = page.text[content[-1].end : sentence.end].strip()
    why = page.text.startswith(("Why ", "How "), sentence.start)
    return (
        end == "?"
        and not why
        and sentence.start <= cue.start
        and (entry is None or entry.group != "ask")
    )


RECALLS = r"claim(?:s|ed)|recall(?:s|ed)|allege[sd]|remember(?:s|ed)|insist(?:s|ed)|swears|swore"
"""Verbs with which another tells what somebody said, as a pattern."""
_SAYS = rf"(?:{RECALLS}|says|said)"
_OPENING = regex(
    r"\W*(?:(?:Legend|Lore|Gossip|Word|Rumou?r)\s(?:has\sit|is)|(?:The\s)?[Ss]tory\s(?:goes|has\sit))\s(?:that\s)?"
    rf"|\W*(?:In|By|On)\s(?P<whose>{_NAME}?)[’']s?\s(?:own\s)?"
    r"(?:telling|retelling|version|account|recollection|memory|play|novel|film|imagination|reading)\b"
)
_FINDS = (
    r"(?:(?:like|repost|retweet|delete|keep|find|receive|get|read|carrie|wear)s|(?:lik|repost|retweet|delet"
    r"|receiv|carri)ed|found|got|kept|read|wore|saw)"
)
_NOTE = (
    r"\s(?:an?|the|one|his|her)\s(?:[\w-]+\s){0,3}(?:tweet|post|message|letter|note|text|e-?mail|sign|banner|placard"
    r"|T?-?shirt|poster|card|caption|comment|meme|leaflet|flyer)s?\s(?:[^,.;:“”]{1,40}\s)?(?:that\s|which\s)?"
)
_FINDS_A_NOTE = regex(
    rf"{_FINDS}{_NOTE}(?:reads?|said|says?|saying|reading|stating|stated)(?:\sthat)?[:,]?\s[“\"‘']?"
)
""" "Lee | found | a note that read: “…”": another wrote it."""
_PUT_IN = regex(
    r",\s(?:it\s(?:is|was|has\sbeen)\s(?:\w+\s)?(?:claimed|alleged|thought|believed|rumou?red|reported|assumed|said)"
    r"|it\s(?:seems|appears|would\s(?:seem|appear))|as\sfar\sas\s[^,.;“”]+|if\s[^,.;“”]+|so\sthe\sstory\sgoes"
    rf"|{_NAME}\s{_SAYS}),\s(?:\w+\s)?"
    rf"|\s(?:wants?|wanted|told|asked|urged|persuaded|begged|forced|paid|ordered|got|needs|expects?|instructed)\s"
    rf"(?:him|her|them|us|{_NAME}|(?:the|his|her|an?)\s[a-z]+)\sto\s(?:\w+\s)?"
    rf"|\s{_FINDS}{_NOTE}"
    r"|,\s(?:playing|portraying|impersonating|in\scharacter\b|in\sthe\srole\sof)[^,.;“”]*,\s"
    rf"|(?:,\swho\s{_NAME})?\s(?:says|said|thinks|thought|claims|claimed|believes|believed|insists|insisted)"
    r"\s(?:had\s|has\s|have\s)?"
    rf"|\sremind(?:s|ed)\s{_NAME}\sof\s"
    r"|\sdid\s(?:everything|anything)\sbut\s|\s(?:thought|spoke|dreamt|dreamed|thinks)\s(?:of|about)\s"
    r"|\s(?:cit|quot|shar|show|brandish|h[eo]ld|wav|receiv)\w*\s(?:an?|the|one)\s[a-z](?:(?!\sand\s)[^,.;:“”]){1,50}\s"
)
""" "Lee, | it seems, | said", "Lee | wants Roe to | say", "Lee | cited a study | saying"."""
_TO_SAY = regex(
    rf"\s(?:him|her|them|us|{_NAME}|(?:the|his|her|an?)\s[a-z]+)\sto\s(?:say|tell\s\w+|claim|write|admit)\s"
    r"(?:that\s)?[“\"]?"
)
""" "Lee told | Roe to say | the dam was weak"."""
_SAYS_ANOTHER = regex(
    rf",\s(?:{ACQUAINTED})\s(?:[^.,;:“”]{{1,40}}\s)?(?:say|said)(?=[.;])"
    rf"|(?:,|\s?[–—-])\s(?:or\s)?(?:so\s)?{_NAME}\s{_SAYS}(?=[.;]|\s(?:in|on|at|last|later)\b)"
)
""" "Lee said the dam was weak|, Roe recalled."."""
