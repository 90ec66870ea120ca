"""Words in quotation marks that the sentence of a cue gives to somebody else.

"Lee spoke over chants of “…”", "Lang sagte, Roth habe ihn „faul“ genannt", "lassé d’être traité
de « clown »", "respondió a quienes coreaban «…»".
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_NOTE = r"(?:sign|banner|letter|note|text|message|poster|shirt|headline|placard|e-?mail|tweet|post)"
_LEADS = {
    "en": regex(
        r"\b(?:to|over|amid|about|against|with|by|at)\s(?:\w+\s){0,2}?(?:chants|cries|shouts|calls|claims|allegations|accusations"
        r"|rumou?rs|suggestions|signs|banners)\b[^.;:]*$"
        r"|\b(?:those|people|fans|protesters|critics|anyone|somebody|someone|an?\s\w+|the\s\w+)\s"
        r"(?:who\s(?:\w+\s)?(?:chant|shout|yell|call|said|say|cried|scream|sang|demand)\w*|chanting|shouting|yelling|calling|holding|carrying|yell|shout|scream)\b[^.;:]*$"
        r"|\b(?:hears?|heard|saw|watched)\s(?:an?|the|his|her|their|[A-Z]\w+)\s(?:\w+\s){0,2}?(?:shout|yell|say|cry|scream|call|whisper|ask)"
        r"(?:\sout)?,?:?\s?$"
        rf"|\b{_NOTE}\b[^.;:]*\b(?:reads?|said|says|saying|reading)\s?(?:that\s)?[:,]?\s?$"
        rf"|\b(?:got|received|had|saw)\san?\s(?:\w+\s)?(?:{_NOTE}|reply|answer)\b[^.;]*$"
        r"|\b(?:was|were|been|being)\s(?:once\s|often\s|also\s)?(?:called|described|labell?ed|dubbed|branded|told|nicknamed)\b[^.;:]*$"
        r"|\bthe\s(?:answer|reply|response)\s(?:was|came)\b[^.;]*$|\b(?:hears|remembers|recalls)\s(?:his|her|their)\swords\b[^.;]*$"
        r"|\b(?:of|for)\s(?:calling|saying|branding|labelling|describing)\b[^.;:]*$"
        r"|\b(?:critics|opponents|people|some|others|they)\s(?:\w+\s)?(?:see|call|called|saw|describe)\b[^.;:]*$"
    ),
    "de": regex(
        r"\b(?:jene|den\s\w+|die\s\w+|dem\s\w+|einen\s\w+|einem\s\w+),\s(?:der|die|das|denen|dem)\s$"
        r"|\bauf\s$|\bmit\s$|\bLangs\s$|\bdie\sAntwort\s(?:sei|war|ist|lautete)\b[^.;]*$"
    ),
    "fr": regex(
        r"\b(?:à|aux|au|contre)\s(?:ceux|celles|[\w-]+)\squi\s(?:cri|scand|hurl|chant|dis|brandiss|réclam)\w*\s$"
        r"|\b(?:traité|qualifié|accusé|taxé|surnommé|baptisé)e?s?\s(?:de\s|d['’])(?:\w+\s)?$"
        r"|\b(?:sous|malgré|parmi)\s(?:les|des)\s(?:cris|huées|slogans|pancartes)\s(?:de\s)?$"
        r"|\bdes\smessages\s(?:comme|tels\sque|du\stype)\s$|\b(?:entendu|vu)\s[^.;:]*\b(?:crier|hurler|dire|écrire)\s$"
        r"|\bqu['’]on\s(?:l['’]|les\s|lui\s|leur\s)?(?:ait|a|avait|aurait)\s(?:traité|qualifié|dit|répondu|crié)\w*\s?(?:de\s)?:?\s?$"
        r"|\bla\s\w+\sl['’](?:ait|a|avait)\s(?:traité|qualifié)e?\sde\s$"
        r"|\b(?:(?:promesse|parole|menace|devise|SMS|tract|courrier|un\svers)s?\s(?:de\s|d['’]|du\s|des\s)|un\s(?:SMS|tract)|l['’]article)\s?[^.;:«]{0,40}:\s$"
        r"|\bce\sque\s(?:lui\s)?(?:disait|a\sdit|dit)\s[^.;:]*:\s$|\ben\scitant\s[^.;:]*:\s$|\bqu['’](?:il|elle)\sn['’]a\sjamais\sdit\s:\s$"
    ),
    "es": regex(
        r"\b(?:a\s|ante\s|contra\s)?(?:quienes|los\sque|las\sque|el\sque|la\sque)\s(?:core|grit|dec|clam|exig|ped)\w*\s$"
        r"|\bque\s(?:lo|la|le|los)\s(?:llam|tach|tild|calific|trat)\w*\s(?:de\s)?$"
        r"|\b(?:tachad|tildad|calificad|acusad|llamad|apodad)[oa]s?\s(?:de\s|como\s)?$"
        r"|\bentre\s(?:gritos|cánticos|pitos)\s(?:de\s)?$|\bmensajes\s(?:como|del\stipo)\s$"
        r"|\b(?:oyó|escuchó|oído)\s[^.;:]*\b(?:gritar|decir)\s$"
        r"|\blo\sque\sle\s(?:dijo|respondió|contestó)\s[^.;:]*:\s$|\bque\sle\s(?:respondieron|dijeron|contestaron)\s?:\s$"
        r"|\b(?:promesa|amenaza|frase|lema|verso|artículo|mensaje|carta)\s(?:de\s|del\s)[^.;:«“]{2,40}:\s$|\bcitando\s[^.;:]*:\s$"
    ),
}
_ACCUSED = regex(
    r"\W*(?:Accusé|Qualifié|Traité|Taxé)e?s?\s(?:de\s|d['’])(?:\w+\s)?$|\W*(?:Acusad|Tachad|Tildad|Calificad)[oa]s?\s(?:de\s)$"
    r"|\W*(?:Accused\sof|Called|Branded|Labell?ed|Dubbed|Described\sas)\s(?:an?\s)?$"
)
_HAS_CALLED = regex(
    r"(?:^|[\s,])(?!(?:er|sie|ich|wir|man)\s)(?:(?:der|die|das|eine?|seine?|ihre?)\s)?[A-ZÄÖÜ][\w-]+\s"
    r"(?:habe|hat|hätte|haben|hätten)\s(?:[^.;:]*\s)?$"
)
_CALLED = regex(r"\s(?:genannt|gerufen|bezeichnet|beschimpft|tituliert|gescholten)\b")
_RELATIVE_VERB = regex(
    r"\s(?:rief|riefen|nannten?|nennt|nennen|forderten?|skandierten?|schrien?|gerufen|genannt)\b"
)
_COMPOUND = regex(r"-[A-ZÄÖÜ][a-zäöüß]+")
_WRITES = regex(
    r"(?:\w+\s)?(?:wr[oi]te|written|writes|posted|posts|published|left|sent|sends|printed|tweeted|held|waved|signed)"
)
""" "Lee | wrote | a note that read “…”": her own."""
_TOLD_ME = regex(
    r",?\s(?:m['’](?:a|avait|ont|a-t-on|avait-on)\sdit|m['’]a-t-on\s(?:dit|répondu)|me\s(?:dijo|dijeron)|eso\sme\sdij\w+"
    r"|(?:he|she|they|my\s\w+)\stold\sme|(?:sagte|hat)\s(?:er|sie|man|mein\w*\s\w+)\s(?:mir|uns))\b"
    r"|\s?:\s(?:voilà\sce\squ|eso\sme\sdij|that\sis\swhat\s\w+\stold\sme)"
)
_AS_HE_SAID = regex(
    r"(?:Comme\s(?:disait|dit|le\sdisait)|Como\s(?:decía|dice|dijo)|As\s\w+\s(?:used\sto\ssay|once\ssaid)|Wie\s(?:schon\s)?\w+\ssagte)\b[^,]*,\s$"
)


def whose_quotation(page: Page, source: Span, cue: Span, content: Span) -> Span | None:
    """The words that give it to another; None where the sentence does not."""
    around, text = page.outer_quotations(content), page.text
    if not around or not around[0].inner.covers(content):
        return None
    whole, inner = around[0].span, around[0].inner
    found = _TOLD_ME.match(text, content.end, inner.end)
    found = found or _AS_HE_SAID.match(text, inner.start, content.start)
    start = page.sentence_around(cue.start).start
    if found is None and whole.start >= start:
        after = max(cue.end, source.end)
        if after > whole.start:
            found = _ACCUSED.fullmatch(text, start, whole.start)
        elif page.language == "de":
            found = _german(text, Span(after, whole.start), whole.end)
        elif page.language in _LEADS and not _WRITES.fullmatch(text, *cue):
            found = _LEADS[page.language].search(text, after, whole.start)
    return Span(*found.span()) if found is not None else None


def _german(text: str, lead: Span, end: int) -> re.Match[str] | None:
    """By the verb behind the quotation, which ends its clause, or the noun that it is part of."""
    found = _LEADS["de"].search(text, *lead)
    verb = _CALLED.match(text, end) if _HAS_CALLED.search(text, *lead) else None
    if found is not None:
        relative = found[0].startswith(("auf", "mit")) or found[0].endswith(": ")
        verb = verb or (_COMPOUND if relative else _RELATIVE_VERB).match(text, end)
    return verb
