"""Words of the same quotation that leave what was kept no longer, or only perhaps, meant."""

from __future__ import annotations

import re

from attrib.language.regex import regex


def thought_once(folded: str) -> bool:
    """ "I used to think that | …", "Ich träumte, dass | …", "Antes pensaba que | …"."""
    return _ONCE.search(folded) is not None


def perhaps(folded: str) -> bool:
    """The words in front are a "perhaps" and no more: "Maybe | it leaks", "In theory, | …"."""
    return _PERHAPS.fullmatch(folded) is not None


def turned_behind(folded: str) -> str:
    """What the words behind the cut do, if they take it back or give it away; else empty.

    "| but that is not true", "| in theory", "| but only in May"; "| as my rivals claim", "| is
    what Roe says"; not "as I said", "as everybody says".
    """
    if _AS_THEY_SAY.match(folded):
        return "give it to somebody else"
    return "take it back" if _BACK.match(folded) else ""


_ONCE = regex(
    r"(?:^|[.:;,]\s|\b(?:and|that|und|et|y)\s)(?:"
    r"i\s(?:used\sto|once|always)\s(?:think|thought|believed?|say|said|dream(?:t|ed)?|fear(?:ed)?)"
    r"|i\s(?:\w+\s)?(?:dreamt|dreamed|imagined|had\sthought|had\sbelieved)"
    r"|(?:früher|damals|einst)\s(?:dachte|glaubte|meinte|sagte|behauptete)\sich"
    r"|ich\s(?:habe\s(?:früher|einmal|einst|lange)\s(?:gedacht|geglaubt)|träumte|habe\sgeträumt"
    r"|(?:dachte|glaubte|meinte)(?:\s(?:früher|damals|einst|immer|lange))?)"
    r"|(?:autrefois|avant|jadis|naguère|à\sl'époque),?\s(?:je\s|j')(?:pensais|croyais|disais|imaginais)"
    r"|(?:nous\s(?:pensions|croyions)|on\s(?:pensait|croyait)|we\s(?:used\sto\s(?:think|believe)|had\s(?:thought|believed)"
    r"|(?:once|always)\s(?:thought|believed))|wir\s(?:dachten|glaubten)(?:\s(?:früher|damals|lange|immer))?|(?:nosotros\s)?"
    r"(?:pensábamos|creíamos))"
    r"|j(?:'ai\srêvé|e\srêvais|e\s(?:pensais|croyais|m'imaginais)(?:\s(?:autrefois|avant|jadis))?)"
    r"|(?:antes|entonces|en\saquella\sépoca),?\s(?:yo\s)?(?:pensaba|creía|decía|opinaba)"
    r"|(?:yo\s)?(?:soñé|soñaba|pensaba|creía)(?:\s(?:antes|entonces))?"
    r"),?\s(?:(?:that|dass|que)\s|qu')?$",
    re.IGNORECASE,
)
_PERHAPS = regex(
    r"\W*(?:(?:but|and|so|aber|und|mais|et|pero|y)\s)?"
    r"(?:perhaps|maybe|possibly|supposedly|in\stheory|on\spaper"
    r"|vielleicht|möglicherweise|womöglich|theoretisch|in\sder\stheorie|auf\sdem\spapier"
    r"|peut-être(?:\sbien)?(?:\squ(?:e|'))?|possiblement|en\sthéorie|sur\sle\spapier"
    r"|quizás?|tal\svez|a\slo\smejor|posiblemente|puede\sque|en\steoría|sobre\sel\spapel),?\s?",
    re.IGNORECASE,
)
_BACK = regex(
    r"\W*(?:(?:i\swas\s|i'm\s)?just\skidding|only\sjoking|or\sso\si\sthought|at\sleast,?\sthat\sis\swhat"
    r"|das\swar\s(?:nur\s)?ein\s(?:scherz|witz)|kleiner\sscherz|nur\sspaß|je\splaisante|c'est\sune\sblague|es\s(?:una\s)?broma)\b"
    r"|(?:in\stheory|on\spaper|theoretisch|in\sder\stheorie|auf\sdem\spapier|en\sthéorie"
    r"|sur\sle\spapier|en\steoría|sobre\sel\spapel)\b"
    r"|(?:but|aber|mais|pero)\s(?:only|nur|seulement|uniquement|sólo|solo|solamente)\b"
    r"|(?:but|aber|mais|pero)\s(?:that|this|it|das|dies|es|c'|cela|ça|eso|esto)\s?"
    r"(?:is|was|isn't|wasn't|ist|war|stimmt|est|était|n'est|no\ses|es|era)\b"
    r"[^.;:!?]{0,12}\b(?:not|n't|false|untrue|wrong|nonsense|nicht|falsch|unwahr|pas|faux|fals[oa]"
    r"|mentira|cierto|verdad)\b",
    re.IGNORECASE,
)
_AS_THEY_SAY = regex(
    r"(?:,\s)?(?:as\s(?!i\b|we\b|you\b|every|all\b|the\s(?:saying|law|proverb))(?:[\w'-]+\s){1,3}?"
    r"(?:claims?|says?|allege[sd]?|asserts?|insists?|claimed|said|would\shave\s(?:it|us\sbelieve))\b"
    r"|(?:is|was)\swhat\s(?!i\b|we\b)(?:[\w'-]+\s){1,3}?(?:says?|said|claims?|claimed|thinks?|thought)\b"
    r"|wie\s(?!ich\b|wir\b|alle\b|jeder\b)(?:\w+\s){1,3}?(?:behaupt|mein|sag)e?n?t?e?n?\b"
    r"|comme\s(?!je\b|nous\b|tout\b)(?:(?:le|l'|la|les)\s?)?(?:\w+\s){1,3}?"
    r"(?:prétend(?:ent)?|dit|disent|affirment?)\b"
    r"|como\s(?!todos\b)(?:\w+\s){1,3}?(?:dicen?|sostienen?|afirman?|pretenden?)\b)",
    re.IGNORECASE,
)
