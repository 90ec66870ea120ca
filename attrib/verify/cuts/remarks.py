"""The writer's own remark behind what was said: ", a phrase that cost him the job", ", I think"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_OPINION = {
    "en": regex(
        r"[,–—]\s(?:but\s|and\s|though\s)?I(?:['’](?:d|m)\s\w+"
        r"|\s(?:\w+ly\s)?(?:think|suspect|believe|fear|doubt|would|say|suppose|guess))\b"
    ),
    "de": regex(
        r"[,–—]\s(?:aber\s|und\s|doch\s)?ich\s"
        r"(?:glaube|denke|finde|meine|vermute|fürchte|sage|tippe|behaupte)\b"
    ),
    "fr": regex(
        r"[,–—]\s(?:mais\s|et\s|moi,?\s)?je\s(?:crois|pense|crains|dirais|parierais|soupçonne)\b"
    ),
    "es": regex(r"[,–—]\s(?:pero\s|y\s)?yo\s(?:creo|pienso|diría|sospecho|temo)\b"),
}
"""Of the writer: "claims that they grind their teeth in anger, | I think rather …"."""
_I = frozenset(["i", "ich", "je", "j'", "j’", "yo", "we", "wir", "nous"])
_OURS = (
    r"(?:this\s(?:newspaper|paper|magazine|site|website|programme|broadcaster)"
    r"|diese[rs]?\s(?:Zeitung|Redaktion|Magazin|Sender)s?|(?:notre|nuestr[oa]|este|esta)\s(?:journal"
    r"|rédaction|quotidien|site|periódico|diario|redacción|medio|cadena))\b"
)
_SEEN_BY_US = regex(
    r",\s(?:but|although|though|while|aber|doch|obwohl|während|mais|alors\sque|tandis\sque|même\ssi"
    rf"|bien\sque|pero|aunque|mientras|si\sbien)\s[^.;:]*?\b{_OURS}"
    r"|,\s(?:which|the\ssame|die|der|das|den|denselben|dieselbe|que|el\smismo\sque|la\smisma\sque|la\smême\sque"
    rf"|le\smême\sque)\s{_OURS}",
    re.IGNORECASE,
)
""" "it stopped nine times | , although records seen by this newspaper show one"."""
_OF_THE_WORDS = regex(
    r"(?:,|\s?[–—])\san?\s(?:[a-z-]+\s)?(?:phrase|sentence|line|formula|formulation|wording|expression"
    r"|quip|boast|promise|pledge|verdict|metaphor|comparison|statement|slogan|refrain|prediction)\s"
    r"(?:that|which|whose|(?:he|she|they)\s(?:would|has|have|had|came|later))\b"
    r"|(?:,|\s?[–—])\seine?n?\s(?:[a-zäöüß]+e[rsnm]?\s)?(?:Satz|Wort|Formulierung|Spruch|Ausdruck|Ausspruch"
    r"|Bemerkung|Äußerung|Aussage|Behauptung|Versprechen|Floskel|Formel|Vergleich|Prognose|Ankündigung),\s"
    r"(?:(?:mit|von|über|an|auf|für)\s)?d(?:er|ie|as|en|em|essen|eren)\b"
    r"|(?:,|\s?[–—])\sune?\s(?:[a-zà-ÿ]+\s)?(?:phrase|formule|expression|mot|déclaration|promesse|affirmation"
    r"|comparaison|boutade|prédiction)\s(?:[a-zà-ÿ]+\s)?(?:qui|que|qu['’]|dont)"
    r"|(?:,|\s?[–—])\suna?\s(?:[a-zá-ú]+\s)?(?:frase|expresión|palabra|fórmula|afirmación|promesa|comparación"
    r"|sentencia|declaración|predicción)\s(?:[a-zá-ú]+\s)?que\b"
)
""" "the orders were safe | – a sentence that haunts him": what became of the words."""
_UNSAID = {
    "de": regex(
        r",\s(?:jedoch\s|aber\s|allerdings\s|doch\s)?ohne\s[^,.;:]{2,60}\szu\s(?:nennen|sagen|präzisieren|erläutern"
        r"|beziffern|belegen|konkretisieren)\b"
        r"|,\s(?:nannte|wollte|machte|ließ|gab|sagte)\s(?:dazu\s)?(?:aber|jedoch|allerdings|dazu)\s[^.;:]{0,60}?"
        r"\b(?:keine?n?|nicht|nichts|offen)\b"
    ),
    "fr": regex(
        r",\s(?:mais\s|toutefois\s)?sans\s(?:toutefois\s|pour\sautant\s|vouloir\s|autrement\s)*(?:préciser|donner|détailler"
        r"|dire|avancer|citer|nommer|chiffrer|révéler)\b"
        r"|,\s(?:mais|même\ss['’]il|même\ssi|bien\squ['’])\s?(?:(?:elle|il)s?\s)?(?:a|ont|n['’]a|n['’]ont)\s(?:pas\s)?"
        r"(?:refusé|éludé|évité|décliné|voulu|précisé|souhaité|détaillé)\b"
    ),
    "es": regex(
        r",\s(?:pero\s|aunque\s)?sin\s(?:querer\s)?(?:precisar|dar|concretar|detallar|aclarar|revelar|especificar|citar)\b"
        r"|,\s(?:si\sbien|aunque|pero)\s(?:eludió|evitó|rehusó|rechazó|declinó|se\snegó\sa"
        r"|no\s(?:quiso|precisó|detalló|aclaró|dio|reveló|especificó|concretó|supo))\b"
    ),
}
""" "the plant lost money | , si bien eludió dar la cifra": what the speaker left unsaid."""


def remark(page: Page, content: Sequence[Span], source: Span) -> Span | None:
    """From where content outside of quotation marks is a remark of the writer's."""
    own = page.text[source.start : source.end].lower() in _I
    opinion = None if own else _OPINION.get(page.language)
    unsaid = _UNSAID.get(page.language)
    patterns = [one for one in (opinion, unsaid, _SEEN_BY_US, _OF_THE_WORDS) if one]
    for span in content:
        for gap in page.unquoted(span) if not page.quotations_around(span) else ():
            for pattern in patterns:
                found = pattern.search(page.text, *gap)
                if found is not None:
                    return Span(found.start(), gap.end)
    return None
