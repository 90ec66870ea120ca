"""Words that a report, a rule or a question has of which the cue only speaks, not its speaker.

"Lee responded to reports that …", "reagierte auf die Kritik, …", "cited the law: “…”", "received
the answer: “…”", "the rumour about Lee that …".
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_REPORTS = (
    r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|criticisms?|complaints?|charges?"
    r"|speculation|fears|calls|demands|view|notion|idea)"
)
_BERICHTE = (
    r"(?:Kritik|Vorw[uü]rfe?n?|Berichte?n?|Gerüchte?n?|Behauptung(?:en)?|Forderung(?:en)?|Meldung(?:en)?"
    r"|Spekulation(?:en)?|Anschuldigung(?:en)?|Aussagen?|Frage)"
)
_RUMEURS = r"(?:rumeurs?|accusations?|critiques?|reproches?|informations?|allégations?|soupçons?)"
_RUMORES = (
    r"(?:rumor(?:es)?|acusaci(?:ón|ones)|críticas?|reproches?|informaci(?:ón|ones)|sospechas?)"
)
_REACTS = {
    "en": regex(
        rf"(?:respond|react|repl(?:y|ied)|answer|comment|address|warn|argu|point|acknowledg)\w*(?:\s\w+)?"
        rf"\s(?:to\s|on\s|against\s|about\s)?(?:(?:[\w’'-]+)\s){{0,2}}?{_REPORTS}"
        rf"\s(?:by\s[^,.:;]+\s|from\s[^,.:;]+\s)?(?:that|of|whether)\s(?:[\w’',-]+\s)*$|mention\w*\san?\sreport\ssaying\s(?:that\s)?$"
    ),
    "de": regex(
        rf"(?:(?:reagier|antwort|verw[ie]|klag|sprach|spr[ie]ch|warn)\w*\s(?:auf|über|von|vor)|kommentier\w*|kritisier\w*"
        rf"|erwähn\w*|(?:äußer\w*\s)?sich\szu)\s(?:[\w-]+\s){{0,2}}?{_BERICHTE}(?:\s(?:von\s)?[\w-]+){{0,2}},\s(?:dass\s|ob\s)?(?:[\w-]+\s)*$"
    ),
    "fr": regex(
        rf"(?:réag|répond|comment)\w*\s(?:à\s|aux?\s)?(?:[\w-]+\s){{0,2}}?{_RUMEURS}\s(?:selon\slesquel|qu|de\s|d['’])[^:;,]*$"
    ),
    "es": regex(
        rf"(?:reaccion|respond|contest|coment)\w*\s(?:a\s)?(?:[\w-]+\s){{0,2}}?{_RUMORES}\s(?:de\s(?:que\s)?|sobre\s(?:que\s|si\s)|según\s)[^:;,]*$"
    ),
}
""" "responded to reports that | the firm was near ruin"."""
_WRITTEN = (
    r"(?:law|statute|constitution|Bible|Article\s\d+|rule|slogan|motto|proverb|question|headlines?|wording|sign"
    r"|chants?|phrase|screenshot|verse|lyrics?|sentence|words|comment\sby|remark\sby|advice)"
)
_TEXTE = (
    r"(?:Gesetz|Grundgesetz|Bibel|Artikel\s\d+|Satz|Schlagzeilen?|Parolen?|Frage|Formel|Sprichwort|Motto|Spruch"
    r"|Worte|Losung)"
)
_CITES = {
    "en": regex(
        r"(?:cit|quot|recall|remember|mention|recit|repeat|post|refer|complain|criticiz|criticis|explain|answer|repl|laugh|respond)\w*\s"
        rf"(?:from\s|to\s|about\s|at\s)?(?:the\s|an?\s|his\s|her\s)?(?:(?!with|by|in)\w+\s(?:of\sa\s)?)?{_WRITTEN}\b(?:(?!saying\b|with\b)[^.;:“]){{0,30}}:?\s?$"
    ),
    "de": regex(
        rf"(?:zitier|erinner|erwähn|wiederhol|verw[ie]|kritisier|erklär|beantwort)\w*\s(?:an\s|auf\s|aus\s)?(?:[\w-]+\s){{0,2}}?{_TEXTE}\s?:?\s?$"
    ),
}
""" "cited the law: “…”", "erinnerte an den Satz: „…“"."""
_OF_ANOTHER = regex(
    r"(?:\s[\w-]+){0,4}?\s(?:an\s)?(?:die\sWorte|den\s(?:Rat|Satz|Befehl|Spruch)|das\sMotto)"
    r"\s(?:des|der|ihre[sr]|seine[sr]|von)\s"
)
""" "„…“, wiederholte Holt | die Worte des Polizisten"."""
_RECEIVES = regex(
    r"(?:received|receives|got|gets|faced|faces|ignored|heard|knows|welcomed|trusts|fought|read"
    r"|erhielt|erhält|bekam|bekommt|kennt|kannte|hatte|hörte|las"
    r"|recibió|recibe|recibieron|oyó|escuchó|leyó|tropieza\s(?:\w+\s)?con|se\stopó\scon"
    r"|a\sreçu|reçoit|reçut|(?:est|a)\stombée?\ssur|se\sheurte(?:\s\w+)?\sà|n['’](?:oubliera|a)\spas(?:\sdigéré)?|a\sentendu|a\slu)"
    r"\s(?:always\s|siempre\s|partout\s|only\s)?(?:the|an?|das|den|die|eine?n?|la|le|l['’]|une?|el|un|una|est[ea]|ce|cette)\s?(?:misma\s|mismo\s|même\s|same\s)?$"
)
""" "received the | answer: “…”"."""
_RETRACTS = regex(
    r"\s(?:has\s|later\s|had\s|a\s)?(?:retracted|withdrew|withdrawn|took\sback|abandoned|dropped|never\smade|widerrief|korrigierte|zog|nahm"
    r"|rückte\svon|retiré|(?:est\s)?revenue?\ssur|retiró|se\sretractó\sde|se\sdesdijo\sde)"
    r"\s(?:his|her|their|the|seine[rnm]?|ihre[rnm]?|sa|son|ses|su|sus|la|el)\s(?:earlier\s|frühere[rn]?\s)?$"
)
""" "retracted her | claim that …"."""
_NOUN = regex(
    r"(?:claim|rumou?r|allegation|report|comment|remark|answer|reply|response|message|question|criticism|accusation"
    r"|warning|announcement|promise|statement|gerücht|behauptung|vorwurf|aussage|bemerkung|antwort|frage|kritik|zusage|information"
    r"|réponse|commentaire|message|rumeur|accusation|critique|phrase|propos|déclaration|declaración|respuesta|comentario|mensaje|rumor|acusación"
    r"|crítica|pregunta|frase|worte)e?n?s?"
)
_ABOUT = regex(
    r"\s(?:(?:of|by|from|von|des|der|de\sla|de\sl['’]|du|del?|d['’])\s?[^,.;:]{2,40}\s)?"
    r"(?:about|against|regarding|over|to|über|gegen|für|an|sur|sobre|contre|contra|à|a)\s"
)
""" "the rumour | about | Lee"."""


_QUOTING = regex(
    r"(?:Quoting|Imitating|Mimicking|Paraphrasing|Reading\sfrom(?!\s(?:a\sprepared|prepared|his|her)\b)|In\sthe\swords\sof|Zitierend|Citant|Imitant|Citando\sa|Imitando)\s[^.;:“«„]{2,60},\s$"
)
_QUOTING_BESIDE = regex(
    r",\s(?:quoting|imitating|mimicking|paraphrasing|citant|imitant|citando|imitando)\s[^.;:“«„]{2,60},\s$"
)
_REPEATING = regex(
    r",?\s(?:repeating\s(?:what|the\swords)|quoting\sfrom|imitating|mimicking|in\sden\sWorten)\b"
    r"|,\sde[nmr]\s[A-ZÄÖÜ][\w-]+\s(?:nachahmend|zitierend|imitierend)\b"
)


def of_a_report(page: Page, source: Span, cue: Span, content: Span) -> Span | None:
    """The words that say what has it; None where the sentence does not."""
    text, language = page.text, page.language
    around = page.outer_quotations(content)
    begins = around[0].span.start if around else content.start
    sentence = page.sentence_around(cue.start)
    if begins < sentence.start:
        return None
    if around:
        first, last = min(source.start, cue.start), max(source.end, cue.end)
        lent = _QUOTING.match(text, sentence.start, first)
        lent = lent or _QUOTING_BESIDE.search(text, source.end, cue.start)
        lent = lent or _REPEATING.match(text, last, sentence.end)
        if lent is not None:
            return Span(*lent.span())
    noun = _NOUN.fullmatch(text[cue.start : cue.end].lower())
    found: re.Match[str] | None = None
    if noun and cue.end < source.start and _ABOUT.fullmatch(text, cue.end, source.start):
        return Span(cue.start, source.end)
    if noun and source.end < cue.start < begins:
        found = _RECEIVES.search(text, source.end, cue.start)
        found = found or _RETRACTS.fullmatch(text, source.end, cue.start)
    elif cue.end <= begins:
        found = (language in _REACTS and _REACTS[language].match(text, cue.start, begins)) or None
        if found is None and around and language in _CITES:
            found = _CITES[language].match(text, cue.start, begins)
    elif around and language == "de" and content.end <= cue.start:
        found = _OF_ANOTHER.match(text, max(cue.end, source.end), sentence.end)
    return Span(*found.span()) if found is not None else None
