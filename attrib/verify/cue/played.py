"""Words of a part that somebody plays: "As Lady Macbeth, Lee says …", "“…,” says Lee in character".

What an actor says on stage or screen is an author's. English, German, French and Spanish; as an
office ("As mayor, Lee said", "Als Ministerin sagte Kern") one speaks for oneself.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import is_role, names_person
from attrib.language.regex import CAPITAL, regex
from attrib.model import Span
from attrib.verify.page import Page


def played(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The words that name the part, or None."""
    sentence = page.sentence_around(cue.start)
    text, first = page.text, min(source.start, cue.start)
    opening = _OPENING.match(text, sentence.start, first)
    if opening is not None and (
        opening["part"] is None
        or (_is_part(opening["part"]) and _THE_ACTOR.fullmatch(text, opening.end(), first))
    ):
        return opening["all"].strip(" ,")
    tag = content and content[-1].end <= first
    behind = _BEHIND.match(text, max(source.end, cue.end), sentence.end) if tag else None
    if behind is not None and _is_part(behind["part"]):
        return behind[0].strip(" ,.:")
    return None


def _is_part(name: str | None) -> bool:
    """A name that holds no office: "Lady Macbeth"; not "Prime Minister", "MP for Dover"."""
    if name is None:
        return True
    words = name.split()
    return len(words) > 1 and not (is_role(words[-1]) or names_person(words[-1].lower()))


_NAME = rf"{CAPITAL}[\w’'-]+(?:\s{CAPITAL}[\w’'-]+)*"
_OPENING = regex(
    r"[\s\W]*(?P<all>"
    rf"As\s(?P<part>{_NAME}),\s"
    r"|(?:Playing|Portraying|Impersonating|Voicing|In\scharacter\sas|In\sthe\s(?:title\s)?(?:role|part)\sof)\s[^,.;:]{2,60},\s"
    r"|(?:In|Als)\s(?:der|einer|seiner|ihrer)\s(?:\w+\s)?(?:(?:Titel|Haupt|Neben)?[Rr]olle)\b"
    r"|Dans\s(?:la\speau|le\s(?:premier\s)?rôle)\sd(?:e|u|es)?\b"
    r"|En\s(?:la\spiel|el\spapel)\sde[l]?\b"
    r")"
)
_THE_ACTOR = regex(r"(?:(?:the|an?)\s(?:[a-z-]+\s){1,3})?")
""" "As Lady Macbeth, | the actor | Ann Lee"; not "As Tom Roe, | the engineer, looked on, | Lee"."""
_BEHIND = regex(
    rf",?\s(?:as\s(?P<part>{_NAME})|in\scharacter|playing\s[^,.;:]{{2,40}}|in\sthe\s(?:role|part)\sof\s[^,.;:]{{2,40}}"
    r"|in\sder\sRolle\sd\w+\s[^,.;:]{2,40}|dans\sle\srôle\sde\s[^,.;:]{2,40}|en\sel\spapel\sde\s[^,.;:]{2,40})(?=[,.;:])"
)
