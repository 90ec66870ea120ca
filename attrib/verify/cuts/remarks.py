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
_DENIES = (
    r"(?:disput|den[yi]|reject|contest|dismiss|contradict|challeng|disagre|bestreit|widersprech|widersprich|bezweif"
    r"|dementier|zurückweis|ablehn|conteste|nie|dément|réfut|rejet|neg[aó]|nieg|desmient|desmint|rechaz|cuestion)"
)
_WHO = (
    r"(?:[A-ZÀ-Ý][\w’-]+|(?:the|her|his|its|their|[Dd]ie|[Dd]er|[Dd]as|ihr\w*|sein\w*|la|le|les|l['’]|el|los|las|su|sus)\s?[\w’-]+"
    r"|critics|opponents|experts|officials|Kritiker|Experten)"
)
_ANOTHER_DENIES = regex(
    rf"(?:,|\s?[–—])\s(?:an?\s\w+\s(?:that\s)?|algo\sque\s|cosa\sque\s|ce\sque\s|was\s|what\s){_WHO}\s(?:\w+\s)?{_DENIES}\w*"
    rf"|(?:,|\s?[–—])\s(?:but|though|although|while|doch|aber|während|obwohl|mais|alors\sque|pero|aunque)\s{_WHO}\s"
    rf"(?:(?:\w+\s|l['’]|le\s|lo\s|das\s|dies\s){{0,2}}){_DENIES}\w*"
    rf"|\s\({_WHO}\s(?:\w+\s)?(?:l['’]|le\s|lo\s|das\s)?{_DENIES}\w*"
    r"|,\sce\squi\sest\s(?:faux|inexact)|,\slo\sque\ses\s(?:falso|inexacto)|,\swas\s(?:falsch|unwahr)\sist"
)
""" ", a claim | the board denied", ", algo que | la alcaldesa niega", " (Lang | widerspricht)"."""
_REACTION = regex(
    r",\s(?:sending|pushing|lifting|dragging)\s(?:its|their|the)\s(?:shares?|stocks?|prices?)\b"
    r"|,\swhich\s(?:surprised|angered|stunned|shocked|delighted|drew|sparked|prompted)\b"
    r"|,?\sbut\s(?:(?:declined|refused)\sto|gave\sno|offered\sno|provided\sno)\b|\swhen\sasked\b"
    r"|,\sso\s(?:die|der|das)\s[A-ZÄÖÜ]"
    r"|,\s(?:provoquant|suscitant|déclenchant|s['’]attirant|sans\sapporter\sde|provocando|desatando|sin\saportar)\b"
    r"|,\s(?:lo\sque|ce\squi)\s(?:provocó|desató|causó|sorprendió|a\s(?:provoqué|suscité|surpris|déclenché))\b"
    r"|,\s(?:a\srapporté|rapporte|informó|informa|según\sinformó|recogió)\s(?:le|la|el|l['’])\s?[\w’-]+"
    r"|\s(?:sous\sles\s(?:huées|applaudissements)|entre\s(?:abucheos|aplausos|vítores)|unter\s(?:Buhrufen|Applaus|Beifall))\b"
)
""" ", sending its shares up", " entre abucheos": what came of it."""
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
    every = (opinion, unsaid, _SEEN_BY_US, _OF_THE_WORDS, _ANOTHER_DENIES, _REACTION)
    patterns = [one for one in every if one]
    for span in content:
        for gap in page.unquoted(span) if not page.quotations_around(span) else ():
            for pattern in patterns:
                found = pattern.search(page.text, *gap)
                if found is not None:
                    return Span(found.start(), gap.end)
    return None
