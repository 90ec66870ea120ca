"""What a cue denies, stated without the word that shows it: "denied that | he had lied".

By itself such a clause reads as what the speaker says is so.
"""

from __future__ import annotations

import re

from attrib.language.cues import CueEntry
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.subject.words import is_finite, tokens_of

_DENY = frozenset(
    [
        *("deny", "disavow", "disclaim", "rebut", "refute", "repudiate", "contradict", "gainsay"),
        *("negate", "disprove", "debunk", "dispute", "dismiss", "reject", "rule out", "doubt"),
        *("bestreiten", "dementieren", "leugnen", "abstreiten", "ausschließen", "zurückweisen"),
        *("verneinen", "bezweifeln"),
        *("nier", "démentir", "contester", "réfuter", "rejeter", "récuser", "exclure", "douter"),
        *("negar", "desmentir", "descartar", "rechazar", "refutar", "dudar"),
    ]
)
_DOUBTS = regex(
    r"\b(?:doubt(?:s|ed)?|dout(?:e|ait|aient|ent)|dud(?:a|ó|aba|aban|an|aron)|bezweifel\w+|verneint\w*)\b"
)
_AGAINST = _DENY | {"ablehnen"}
_THAT = regex(r"(?:\b(?:[Tt]hat|[Dd]ass|[Dd]aß|[Qq]ue)\s|\b[Qq]u['’])$")
_LEFT_IN = regex(r"(?:that|whether|dass|daß|ob|que|si)\b|qu['’]", re.IGNORECASE)
_BESIDE = regex(r"\s|(?:\s[^,.;:«»“”]{1,40})?(?:,\s|\s)")
"""Between the cue and a clause that begins without "that"."""
_CLAUSES = {
    "en": regex(r"(?:he|she|they|it|I|we|there)(?:['’]\w+)?\s"),
    "de": regex(
        r"(?:er|sie|es|man|der|die|das)\s.*\b(?:hätten?|haben?|seien?|wären?|würden?)\b"
        r"|.*\b(?:zu\s\w+n|\w+zu\w+en)\W*$",
        re.DOTALL,
    ),
    "fr": regex(r"(?:ne\s|n['’]|s['’]|se\s)?(?:avoir|être|\w{2,}(?:er|ir|re))\b"),
    "es": regex(r"(?:no\s)?(?:haber|\w{2,}[aei]r)(?:l[aeo]s?|se)?\b"),
}


def denied(page: Page, placed: Placed, entry: CueEntry | None) -> str | None:
    """Why it is for review, or None; a noun ("denied | the charge") shows itself what it is."""
    cue = placed.cue_span
    if cue is not None and entry is None and _DOUBTS.search(page.text, *cue):
        return _left_to_cue(page, placed, cue)
    if cue is None or entry is None:
        return None
    given = placed.cue.given if placed.cue is not None else ""  # "hat … nie gesagt"
    never = _NOT_SAID.search(given) or _NEVER_TOLD.search(given)
    before = never and any(piece.end <= cue.start for piece in placed.content_spans)
    if before or (_NOT_SAID.search(page.text, *cue) and _is_stated(page, placed, cue)):
        return f"“{page.text[cue.start : cue.end]}”: the words are what was not said"
    if page.language == "de" and _COUNTERS.search(page.text, *cue):
        rumour = next(filter(None, (_after_rumour(page, p) for p in placed.content_spans)), None)
        if rumour is not None:
            return f"“{page.text[cue.start : cue.end]}” is said against “{rumour}”"
    if entry.lemma in _AGAINST and _is_label(page, placed, cue):
        return f"“{page.text[cue.start : cue.end]}” turns against these words of another"
    denies = entry.lemma in _DENY or _is_parted(page, cue)
    return _left_to_cue(page, placed, cue) if denies else None


def _is_parted(page: Page, cue: Span) -> bool:
    """ "Dass er geht, | schloss | sie aus": German, with the other part of the verb behind."""
    part = _PARTED.get(page.text[cue.start : cue.end]) if page.language == "de" else None
    return part is not None and part.match(page.text, cue.end) is not None


_PARTED = {
    form: regex(rf"[^,.;:!?]{{0,60}}\s{part}(?=[,.;:!?]|\s(?:und|aber|doch)\b|$)")
    for part, forms in (
        ("aus", "schließt schloss schließen schlossen"),
        ("ab", "streitet stritt streiten stritten"),
    )
    for form in forms.split()
}


def _is_label(page: Page, placed: Placed, cue: Span) -> bool:
    labels = (_LABEL.match(page.text, p.end) for p in placed.content_spans if p.end < cue.start)
    return any(label is not None and label.end() <= cue.start for label in labels)


def _left_to_cue(page: Page, placed: Placed, cue: Span) -> str | None:
    """A cue that denies, beside words that do not."""
    for piece in placed.content_spans:
        if piece.end < cue.start and _WHICH.match(page.text, piece.end, cue.start):
            return f"“{page.text[cue.start : cue.end]}” denies these words, which do not show it"
        if page.quoted_share(piece) > 0 or _LEFT_IN.match(page.text, piece.start):
            continue
        cut = _THAT.search(page.text, max(piece.start - len(" that "), 0), piece.start)
        led = cue.end <= piece.start and _BESIDE.fullmatch(page.text, cue.end, piece.start)
        clause = _CLAUSES.get(page.language)
        if cut or (led and clause and clause.match(page.text, *piece)):
            return f"“{page.text[cue.start : cue.end]}” denies these words, which do not show it"
    return None


_WHICH = regex(
    r",?[”\"»“]?,?\s(?:which|something|(?:an?|the)\s(?:claim|charge|allegation|accusation|account|story)|was"
    r"|ce\squ(?:e\s|['’])|chose\sque|(?:une\s)?(?:accusation|version|information)\sque|lo\s(?:que|cual)"
    r"|algo\sque|(?:un\s)?(?:extremo|hecho|cosa|acusación|versión)\sque)(?:\b|(?<=['’\s]))"
)
""" "the dam leaks, | which Lee denies"."""


def _after_rumour(page: Page, piece: Span) -> str | None:
    found = _RUMOUR.search(page.text, max(piece.start - 60, 0), piece.start)
    return found["what"] if found is not None else None


_COUNTERS = regex(
    r"\b(?:widersp(?:rach|rachen|richt|rechen|rochen)|trat(?:en)?\b.*\bentgegen|entgegen(?:ge)?tret\w+"
    r"|tritt\b.*\bentgegen|weist\b.*\bzurück|wies(?:en)?\b.*\bzurück|zurückgewiesen"
    r"|nenn(?:t|en)|nannten?|genannt|bezeichne\w*)"
)
_RUMOUR = regex(
    r"\b(?P<what>(?:Darstellung|Behauptung|Gerücht|Vorwurf|Vorwürfe|Aussage|Eindruck|Version|Bericht"
    r"|Spekulation|Verdacht|Unterstellung|Meldung|Annahme|Lesart)(?:en|n|e|s)?)"
    r"(?:\s(?:(?!entgegen|zurück)[^\s,.;:„“]+\s?){1,5})?,\s(?:wonach\s|nach denen\s)?$"
)
""" "widersprach der Darstellung, ⟦sie sei gewarnt worden⟧": it is others who say so."""
_LABEL = regex(
    r"[.,]?[”“\"»’']?,?\s(?:an?|the|une?|una|un|eine?)\s(?:\w+\s)?(?:label|phrase|word|term|description|charge|claim"
    r"|nickname|étiquette|mot|terme|expression|formule|qualificatif|surnom|accusation|version"
    r"|etiqueta|palabra|término|expresión|calificativo|apodo|acusación|versión"
    r"|Etikett|Wort|Begriff|Ausdruck|Formulierung|Bezeichnung|Vorwurf|Darstellung)"
    r"\s?,?\s(?:that\s|which\s|qu(?:e\s|['’])|que\s|d(?:as|ie|en|er)\s)"
)
""" "called her “the great”, a label that | she rejects": who called her so says it."""
_NOT_SAID = regex(
    r"\b(?:not|never|\w+n['’]t)\s(?:\w+ly\s)?(?:say|claim|suggest|tell|said|claimed|suggested)\b"
)
_NEVER_TOLD = regex(
    r"\b(?:not|never|\w+n['’]t)\s(?:\w+ly\s|even\s|once\s)?(?:told|mention(?:ed)?|admit(?:ted)?|wr(?:i|o)te|written"
    r"|announced?|stated?|reported|promised?|warn(?:ed)?|explain(?:ed)?|reveal(?:ed)?|disclosed?|inform(?:ed)?)\b"
    r"|\b(?:nie(?:mals)?|nicht)\s(?:gesagt|erzählt|erwähnt|mitgeteilt|geschrieben|behauptet|versprochen|berichtet)\b"
    r"|\b(?:jamais|pas)\s(?:dit|écrit|raconté|annoncé|promis|affirmé|mentionné|prévenu|expliqué|avoué)\b"
    r"|\b(?:nunca|jamás|no)\s(?:(?:lo|la|le|se|les|me)\s)*(?:dijo|contó|mencionó|escribió|anunció|prometió|afirmó|explicó"
    r"|reveló|ha dicho|había dicho|haya dicho)\b"
)
""" "The dam leaked, but | never told | the board"."""
_OPEN = regex(
    r"(?:if|when|how|why|what|who|where|which|so|as|anything|nothing|any|much|many)\b",
    re.IGNORECASE,
)


def _is_stated(page: Page, placed: Placed, cue: Span) -> bool:
    """ "did not say | the dam was safe"; not "did not say | whether it was", "say | when"."""
    return any(
        piece.start >= cue.end
        and not _LEFT_IN.match(page.text, piece.start)
        and not _OPEN.match(page.text, piece.start)
        and page.quoted_share(piece) == 0
        and any(map(is_finite, tokens_of(page.text, piece, [])))
        for piece in placed.content_spans
    )
