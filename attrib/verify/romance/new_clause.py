"""A clause that begins between a name and the cue, and has a name of its own: "Roy est partie quand
| Gil a dit …", "Ruiz aplaudió y | Gil dijo …"."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_BEGINS = regex(
    r"(?P<lead>\s[^.;:!?«»“”()\n]*?)\s(?P<joint>cuando|mientras|porque|aunque|hasta\sque|después\sde\sque|quand|lorsque"
    r"|pendant\sque|tandis\sque|alors\sque|parce\sque|pero|mais|puis|luego|y|et)\s"
    r"(?:(?:le|la|les|el|los|las|son|sa|su|une?|una)\s[a-zà-ÿñ-]+\s)?"
    rf"(?P<who>[{UPPER}][\w’'-]+(?:\s(?:de\s|del\s|du\s)?[{UPPER}][\w’'-]+){{0,3}})"
    r"\s(?:(?:a|ha|avait|había|le|les|lui|también|aussi)\s)*"
)
_MANY = regex(r"(?:[a-záéíóúñ]+n|(?:ont|avaient)\b.*|[a-zà-ÿ]+ent)$")
""" "Ruiz y Gil | dijeron": both say it."""
_ACTS = regex(
    r"(?<!\w)(?:[a-zñáéíóú]{2,}(?:ó|aron|ieron|aba|aban|ía|ían)|[a-zà-ÿ]{3,}(?:ait|aient|èrent|ut|it|a)"
    r"|a|ont|est|sont|avait|ha|han|fue|vino|hizo|puso|dio|vio|estuvo|es|está)(?!\w)"
)
_ONE_WORD = regex(r"\s(?!para|sobre|entre)[a-zà-ÿñ]{4,}[ea]")
""" "Roy | chante| et Gil dit"."""
_JOINS = frozenset(["y", "et"])


def begins_between(page: Page, source: Span, cue: Span) -> str | None:
    """The name that stands right before the cue in a clause which has begun after the source."""
    if source.end >= cue.start or _MANY.fullmatch(page.text, *cue):
        return None
    found = _BEGINS.fullmatch(page.text, source.end, cue.start)
    if found is None or same_person(found["who"], page.text[source.start : source.end]):
        return None
    lead = found["lead"]
    if found["joint"] in _JOINS and not (_ACTS.search(lead) or _ONE_WORD.fullmatch(lead)):
        return None
    return found["who"]
