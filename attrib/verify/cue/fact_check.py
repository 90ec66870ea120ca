"""What a fact-check only examines, and words beside somebody's picture: nobody vouches for them."""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_EXAMINED = regex(
    r"\W*(?:(?:the\s)?(?:claim|rumou?r)|what\s(?:was|is)\sclaimed|(?:die\s)?behauptung|(?:das\s)?gerücht"
    r"|(?:el\s)?bulo|(?:la\s)?afirmación|(?:l['’])?(?:affirmation|infox)|intox|(?:la\s)?rumeur)\s?:\s",
    re.IGNORECASE,
)
_WORDS = regex(
    r"(?:words?|phrase|quote|caption|sentence|line|text|slogan|[SZ]\w*(?:atz|itat)e?|Worte?n?|Spruch|Text"
    r"|mots?|citation|légende|texte|frase|palabras|cita|leyenda|texto|lema)"
)
_BESIDE = regex(
    r"\s(?:(?:beside|next\sto|above|below|under|over|alongside|and|with)\s(?:the|an?)"
    r"|(?:neben|über|unter|und|mit)\s(?:de[mnr]|die|das|einem)|(?:et|avec|sous)\s(?:l[ae]s?|une?|ces|cette)"
    r"|(?:à\scôté|au-dessus|au-dessous)\s(?:du|des|de\sla)|(?:y|con|bajo|sobre)\s(?:el|l[ao]s?|una?|esta)"
    r"|junto\sa(?:l|\sl[ao]s?))\s(?:[\w-]+\s)?"
)


def examined(page: Page, source: Span, cue: Span) -> str | None:
    """The words that show it, or None.

    "Claim: A post shows Lee saying …", "shows Lee | beside the words | “…”".
    """
    label = _EXAMINED.match(page.text, page.paragraphs[page.paragraph_of(cue)].start, cue.start)
    if label is not None:
        return label[0].strip()
    if source.end < cue.start and _WORDS.fullmatch(page.text, *cue):
        beside = _BESIDE.fullmatch(page.text, source.end, cue.start)
        if beside is not None:
            return f"{beside[0].strip()} {page.text[cue.start : cue.end]}"
    return None
