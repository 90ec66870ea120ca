"""What stands before a German verb and is not its subject: an object, a clause beside it."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.nouns import is_thing
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import person_names


def of_fronted_thing(page: Page, source: Span, cue: Span) -> str | None:
    """Who is the subject where a thing stands before the verb.

    "Jegliche Verantwortung | weist | Lang von sich: …", "Die Äußerung | nannte | Lang …".
    """
    given = page.text[source.start : source.end]
    if not given[:1].isupper() or " " not in given or not is_thing(given):
        return None
    if page.text[source.end : cue.start] == " ":
        follows = _NAME.match(page.text, cue.end)
    else:
        follows = _ACTS_AND.fullmatch(page.text, source.end, cue.start)
    if follows is None or not person_names(page.text, Span(*follows.span("who"))):
        return None
    return follows["who"]


_ACTS_AND = regex(r"\s[a-zäöüß]+\s(?P<who>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){0,2})\s[^.;:]*\sund\s")
""" "Die Äußerungen | nannte Lang gut und | glaubt": he does."""
_NAME = regex(r"\s(?P<who>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){0,2})\b")


def is_beside_clause(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """ "⟦Während der Star 100 zählte⟧, sprach | die Polizei | von 50": told beside it."""
    if content.end > cue.start:
        return False
    if _ANSWERED.search(page.text, max(content.start - 80, 0), content.start):
        return True  # "Auf den Einwand der Zeitung, ⟦es koste Geld⟧, | entgegnete | sie"
    return cue.start < source.start and (
        _BESIDE.fullmatch(page.text, *content) is not None
        and page.text[content.end : cue.start] == ", "
        and _OBJECT.match(page.text, source.end) is not None
    )


_ANSWERED = regex(
    r"(?:^|[.:“]\s)(?:Auf|Gegen|Trotz)\s(?:den|die|das|dem|der|des|einen?|eine[rm]?)\s(?:[a-zäöüß]+\s)?"
    r"(?:Einwand|Einwände|Vorwurf|Vorwürfe|Frage|Kritik|Hinweis|Behauptung|Darstellung|Argument|These)"
    r"[ns]?(?:\s[^,.;:„“]{1,40})?,\s$"
)
_OBJECT = regex(
    r"\s(?:nur\s|noch\s|etwa\s)?(?:von|für|gegen|hinter|den|die|das|dem|einen?|eine[rm]?|sich|\d)"
)
""" "sprach die Polizei | von 50": not "sagte die Polizei am Montag"."""


_BESIDE = regex(
    r"(?!.*\b(?:sei|seien|habe|werde|wolle|könne|müsse|solle|dürfe)\b)"
    r"(?:Während|Nachdem|Als|Bevor|Ehe)\s[^;:„“]*\s[a-zäöüß]{3,}\W*"
)
