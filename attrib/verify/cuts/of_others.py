"""Words around a cut that say whose the kept words are, or that they are not so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.regex import regex


def fronts_negation(lead: str, kept: str) -> bool:
    """ "Under no circumstances, | she said, | should they stop": the verb in front shows it."""
    return _FRONTED_NO.match(lead) is not None and _INVERTED.match(kept) is not None


_FRONTED_NO = regex(
    r"\W*(?:(?:Under|In|At|On|By|For) no|Not|Never|Nowhere|Rarely|Seldom|Hardly|Scarcely|No longer"
    r"|Neither|Nor)\b"
)
_INVERTED = regex(
    r"(?:should|would|could|must|can|may|might|will|did|does|do|was|were|is|are|has|have|had)\b"
)


def told_by_others(folded: str) -> bool:
    """ "They assured us in May that | …", "On nous a juré que | …", "Nos aseguraron que | …"."""
    return (_BY_OTHERS.search(folded) or _THEY_BELIEVED.search(folded)) is not None


def called_false(left_out: str) -> bool:
    """ "Posts claiming that ⟦the dam broke⟧ | were false"; German parts it by a comma."""
    return _FALSE.match(left_out) is not None


def compares(kept: str, behind: Sequence[str]) -> bool:
    """ "My client is as guilty | as the rain"."""
    return bool(behind) and behind[0] in _THAN and _COMPARES.search(kept) is not None


_THAN = frozenset(["as", "that", "wie", "dass", "que", "de", "como"])
_COMPARES = regex(r"\b(?:aussi|autant|as|tan|so|ebenso|genauso)\s[^\W\d_]+$")


def not_yet_so(folded: str) -> bool:
    """ "It is too early to speak of | a crime", "Encore un peu et | on nagera en janvier"."""
    return _TOO_EARLY.search(folded) is not None


_TOO_EARLY = regex(
    r"\b(?:too (?:early|soon)|premature|trop tôt|prématuré|zu früh|verfrüht|demasiado pronto"
    r"|muy pronto|prematuro),? (?:to|for|pour|de|d|um|zu|von|para)\b[^.,;:!?]*$"
    r"|\b(?:encore un peu et|pour un peu,?|un poco más y) $",
    re.IGNORECASE,
)
_BY_OTHERS = regex(
    r"\b(?:they|he|she|someone|somebody|people)\s(?:had\s|have\s|has\s)?(?:told|assured|promised|swore"
    r"|informed|warned|reassured|guaranteed)\s(?:us|me|him|her|them|everyone)\b[^,.;:]{0,40}\sthat\s$"
    r"|\b(?:man|er|sie)\s(?:hat|haben|hatten?)\s(?:uns|mir|ihm|ihr|ihnen)\b[^.;:]{0,40}\s(?:versichert"
    r"|gesagt|versprochen|zugesagt|erzählt|mitgeteilt|garantiert|geschworen),\s(?:dass\s)?$"
    r"|\b(?:uns|mir)\swurde\s[^.;:]{0,40}(?:versichert|gesagt|versprochen|zugesagt|erzählt|mitgeteilt"
    r"|garantiert),\sdass\s$"
    r"|\b(?:on|ils?|elles?)\s(?:nous\s|m'|me\s|lui\s|leur\s|l')?(?:a\s|ont\s|avait\s|avaient\s)?(?:juré|promis"
    r"|assuré|dit|garanti|affirmé|annoncé|raconté|certifié|répété|expliqué|répondu)\b[^,.;:]{0,40}\s"
    r"qu(?:e\s|')$"
    r"|\b(?:m'|nous\s)(?:a|ont|avait|avaient)\s(?:dit|écrit|juré|promis|assuré|raconté|affirmé|répondu|expliqué)"
    r"\b[^,.;:]{0,30}\squ(?:e\s|')$"
    r"|\b(?:nos|me|les|le)\s(?:ha\s|han\s|había\s|habían\s)?(?:asegur(?:aron|ó|ado)|jur(?:aron|ó|ado)"
    r"|prometi(?:eron|ó|do)|dij(?:eron|o)|dicho|garantiz(?:aron|ó|ado)|cont(?:aron|ó|ado)"
    r"|inform(?:aron|ó|ado)|explic(?:aron|ó|ado))\b[^,.;:]{0,40}\sque\s$"
    r"|\b(?:they|people|he|she)\s(?:always\s|kept\s|keep\s|still\s)?(?:tell|tells|telling|told|promise|promising)"
    r"\s(?:us|me|him|her|them|everyone)\s(?:\w+\s)?that\s$"
    r"|\b(?:man|er|sie)\s(?:sagte?n?|versichert?e?n?|versprach(?:en)?|verspricht|erzählt?e?n?)\s(?:uns|mir|ihm|ihr|ihnen)"
    r"\b[^.;:]{0,30},\sdass\s$"
    r"|\b(?:on|ils?|elles?)\s(?:(?:nous|me|lui|leur)\s|m'|l')(?:répèt|disai|dis|di|promet|promett|assur|jur|racont|affirm|serin)"
    r"[a-zà-ÿ]*\b[^,.;:]{0,30}\squ(?:e\s|')$"
    r"|\b(?:nos|me|les)\s(?:dec(?:ía|ían)|dicen?|repet(?:ía|ían)|repiten?|asegura(?:ba|ban)?|promet(?:ía|ían|en)|juran?|juraban?)"
    r"\b[^,.;:]{0,30}\sque\s$"
    r"|\b(?!my\b|our\b)(?:his|her|their|your|[a-z]+'s|[a-z]+s')\s(?:only\s|first\s|favourite\s)?"
    r"(?:rule|motto|advice|words|answer|reply|verdict|maxim|saying|mantra|argument|line)\s"
    r"(?:was|is|were|are)\b[:,]?\s(?:that\s)?$",
    re.IGNORECASE,
)
_THEY_BELIEVED = regex(
    r"(?:^|[.!?…:;,]\s|\b(?:dass|weil|und|aber)\s)(?![^.;:]*\b(?:ich|wir)\b)(?:mein|sein|ihr|unser|die|der|das|alle|viele"
    r"|manche|einige|er|sie|niemand|jeder)\w*\b[^,.;:]{0,40}?\s?\b(?:glaubte|dachte|meinte|hoffte|fürchtete"
    r"|behauptete)n?,\s(?:dass\s)?$"
    r"|\b(?:m[aeo]n?|mes|sa|son|ses|notre|nos|la|les?|tous|tout le monde|beaucoup|certains|elles?"
    r"|ils?)\b[^,.;:]{0,40}?\s?\b(?:(?:croyai|pensai|disai|prétendai|craignai|espérai)(?:t|ent)"
    r"|(?:a|ont|avait|avaient) (?:cru|pensé|dit|prétendu|craint))\squ(?:e\s|')$"
    r"|\b(?:mis?|sus?|nuestr[oa]s?|la|el|los|las|todos|todas|muchos|algunos|otros|él|ellas?|ellos)\b[^,.;:]{0,40}?"
    r"\s?\b(?:crey(?:ó|eron)|creían?|decían?|pens(?:ó|aron|aban?)|dij(?:o|eron)|tem(?:ía|ían))\sque\s$",
    re.IGNORECASE,
)
""" "Mi madre creyó que | …": in German, French and Spanish."""
_FALSE = regex(
    r"\s(?:is|are|was|were|has been|have been|had been)\s(?:\w+ly\s|all\s|also\s)?(?:false|untrue"
    r"|wrong|baseless|unfounded|nonsense|incorrect|fabricated|fake|inaccurate|misleading|lies"
    r"|an?\s(?:lie|myth|hoax|fabrication))\b"
    r"|,?\s(?:sei|seien|ist|sind|war|waren)\s(?:\w+\s)?(?:falsch|unwahr|erfunden|erlogen|gelogen|Unsinn"
    r"|haltlos|unbegründet)\b"
    r"|\s(?:est|sont|était|étaient|serait|seraient)\s(?:\w+\s)?(?:faux|fausses?|infondé\w*|mensong\w+"
    r"|erroné\w*)\b"
    r"|\s(?:es|son|era|eran|sería|serían)\s(?:\w+\s)?(?:fals[oa]s?|mentira|infundad\w+|erróne\w+)\b",
    re.IGNORECASE,
)
