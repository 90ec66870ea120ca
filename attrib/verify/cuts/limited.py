"""Words beside a cut that limit what was kept, or say who only believes or hears it.

"would be sold | , except for Moll", "said in theory | it held", "said she had heard | it leaked":
English, German, French and Spanish, each looked for in every text.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex

_LIMITS = (
    r"except(?:ing)?\b(?!\sthat\b)|(?:apart|aside)\sfrom(?!\s\w+ing\b)|with\sthe\sexception|barring|subject\sto|pending\b|depending\son"
    r"|at\s(?:most|best|the\searliest)|at\sleast\s(?:in\spart|on\spaper|for\snow|partly|until)|on\spaper|in\s(?:theory|principle|name\sonly)"
    r"|as\sa\slast\sresort|over\s(?:his|her|my)\sdead\sbody|only\s(?:for|in|on|at|as|by|from|with|after|once|if|when)\b"
    r"|(?:perhaps|maybe|possibly)(?=[.;]|$)|if\sat\sall|or\s(?:he|she|they|it)\s(?:would|will)\b"
    r"|außer\b|ausgenommen|bis\sauf|mit\sausnahme|abgesehen\svon|zumindest\b|wenigstens\b|allenfalls|höchstens|frühestens"
    r"|bestenfalls|auf\sdem\spapier|theoretisch|vorbehaltlich|vielleicht|vermutlich|womöglich|möglicherweise|nur\s(?:für|in|im|an|am|mit|bei|nach)\b"
    r"|hormis|excepté|à\sl'exception|sous\sréserve|peut-être|sans\sdoute|au\smieux|au\splus\stôt|en\s(?:théorie|principe)"
    r"|sur\sle\spapier|(?:seulement|uniquement)\b|une\sfois\s(?:le|la|les|que|l')|faute\sde|ou\s(?:serait|sera|seraient|seront)\b"
    r"|excepto\b|menos\s(?:el|la|los|las|en)\b|a\sexcepción|a\sreserva|s[oó]lo\s(?:el|la|los|las|en|para|si|a)\b|(?:solamente|únicamente)\b"
    r"|tal\svez|quizás?\b|a\slo\ssumo|como\s(?:mucho|pronto)|en\steoría|sobre\sel\spapel|al\smenos\sen\sparte|de\shaber\b|previ[oa]\b"
    r"|o\sser(?:á|ía|án|ían)\b|sino\b|una\svez\s(?:que|el|la)"
)
_BUT_NOT = (
    r"(?:but|though|aber|jedoch|allerdings|doch|mais|toutefois|pero|aunque)\s"
    r"(?:not|never|nicht|nie|pas|no|nunca|nur|only|seulement|uniquement|solo|sólo|erst)\b"
    r"(?!\s(?-i:[A-Z])|\s(?:\w+ing|mention|without|before|because|in\sso|to|ohne|sans|sin|that|dass|que)\b)"
)
_BEHIND = regex(rf"(?:\s*[,–—-]-?)?\s(?:{_LIMITS}|{_BUT_NOT})", re.IGNORECASE)
_ONLY_THAT = regex(r"\s(?:que|qu')\s?(?:le|la|les|l'|si|lorsqu|quand|d'|en|à|après|dans|pour|\d)")
_NE = regex(r"\b(?:ne\s|n')[\w-]+$", re.IGNORECASE)
""" "n’ouvrirait | que le samedi": not never, but on Saturdays."""
_AGAIN = regex(rf"(?:{_LIMITS}|{_BUT_NOT})", re.IGNORECASE)


def limited_behind(kept: str, folded: str) -> bool:
    """The words right behind ``kept`` in its sentence take something off it."""
    if _BEHIND.match(folded) is not None:
        return True
    return _NE.search(kept) is not None and _ONLY_THAT.match(folded) is not None


def limits_again(folded: str) -> bool:
    """The words behind a tag do: "…,” Lee said, | “but not today”"."""
    return _AGAIN.match(folded) is not None


_FRAMES = regex(
    r"\b(?:(?:in|on)\s(?:theory|paper)|in\sthe\s(?:worst|best)\scase|in\san\sideal\sworld|either"
    r"|theoretisch|in\sder\stheorie|auf\sdem\spapier|im\sschlimmsten\sfall|im\sbesten\sfall|entweder"
    r"|en\sthéorie|sur\sle\spapier|au\spire|au\smieux|en\steoría|sobre\sel\spapel|en\sel\s(?:peor|mejor)\scaso),?\s$",
    re.IGNORECASE,
)
_OF_OTHERS = regex(
    r"\b(?:according\sto|laut|selon|d'après|según)\s(?!(?:lequel|laquelle|which|la\scual|el\scual|lo\scual|los\scuales|las\scuales|him|her|ihm|ihr|lui|elle|él|ella)\b)[^,.;:]{2,40},?\s$"
    r"|\bin\s(?:the|his|her|their)\s[^,.;:]{2,30}['’]s?\s(?:view|opinion|eyes),?\s$",
    re.IGNORECASE,
)
_PART = regex(
    r"\b(?:(?:half|some|most|few|none)\sof|few"
    r"|(?:die\shälfte|einige|manche|wenige|ein\steil)\sder|wenige"
    r"|peu\sd['e]|seuls?|seules?|la\splupart\sd['e]s?|près\sd['e]|la\smoitié\sd['e]s?"
    r"|poc[oa]s|s[oó]lo|la\smayoría\sde|la\smitad\sde|algun[oa]s\sde|cerca\sde)\s?$",
    re.IGNORECASE,
)
_BELIEVED = regex(
    r"\b(?:had|has|have|'d|'ve)\s(?:\w+\s)?(?:heard|read|dream(?:ed|t)|assumed|thought|believed|imagined|been\stold|seen)"
    r"(?:\sthat)?\s$"
    r"|\b(?:heard|dream(?:ed|t)|assumed|wondered)(?:\sthat)?\s$"
    r"|\bit\s(?:seemed|appeared|was\s(?:possible|likely|conceivable|doubtful))(?:\sto\s\w+)?(?:\sthat)?\s$"
    r"|\b(?:some|many|critics|others|opponents|experts|people)\b(?:\s\w+){0,2}\s(?:believed?|think|thought|said|say"
    r"|claim(?:ed)?|fear(?:ed)?|hoped?)(?:\sthat)?\s$"
    r"|\b(?:idea|rumou?r|notion|suggestion|myth)s?(?:\sthat)?\s$"
    r"|\b(?:habe|hat|hätten?|haben)\s(?:\w+\s){0,3}(?:gehört|gelesen|geträumt|angenommen|geglaubt|gedacht|gehofft"
    r"|befürchtet),\s(?:dass\s)?$"
    r"|\bman\s(?:habe|hat|hatte)\s(?:\w+\s){0,2}(?:gesagt|erzählt|mitgeteilt),\s(?:dass\s)?$"
    r"|\b(?:fürchte[nt]?|fürchtet|befürchtet?|hoffe|hofft|bezweifl?el?t?|bezweifle|vermute)(?:\sdaran)?,\s(?:dass\s)?$"
    r"|\b(?:märchen|gerücht|mythos|lüge|idee|annahme|(?<!vor der )(?<!nach der )vorstellung),\s"
    r"(?:dass\s)?$"
    r"|\b(?:kritiker|manche|viele|einige|gegner)\s(?:\w+\s)?(?:glaubt?en|meint?en|sagt?en|dachten|denken|fürchte(?:te)?n),\s"
    r"(?:dass\s)?$"
    r"|\b(?:douter|craindre|espérer|ignorer|redouter|souhaiter|avoir\s(?:cru|entendu|lu|rêvé|pensé|appris)|empêcher\w*)\s"
    r"qu(?:e\s|')$"
    r"|\b(?:idée|rumeur|hypothèse)\s(?:selon\slaquelle\s|qu(?:e\s|'))$"
    r"|\b(?:ceux|celles|certains|beaucoup|d'autres)\s(?:qui\s)?(?:disent|disaient|affirment|pensent|croient|prétendent)\s"
    r"qu(?:e\s|')$"
    r"|\bil\s(?:est|était|serait)\s(?:absurde|possible|faux|douteux|inexact)\squ(?:e\s|')$"
    r"|\b(?:dudar|temer|esperar|desconocer|ignorar|desear|haber\s(?:creído|oído|leído|soñado|pensado))\s(?:de\s)?que\s$"
    r"|\b(?:oyó|leyó|soñó|duda|teme|impedirá|impediría|impide)\sque\s$"
    r"|\b(?:idea|hipótesis|rumor)\sde\sque\s$"
    r"|\b(?:quienes|los\sque|algunos|muchos|otros)\s(?:dicen|decían|piensan|creen|afirman)\sque\s$",
    re.IGNORECASE,
)


def framed(left_out: str, *, led: bool) -> str:
    """What the words right before the cut do to the words kept; empty if nothing.

    ``led``: the cue stands before them.
    """
    if _FRAMES.search(left_out):
        return "hold a hedge"
    if led and _OF_OTHERS.search(left_out):
        return "give it to somebody else"
    if _PART.search(left_out):
        return "limit the number"
    return "say who believes it, or hears it" if _BELIEVED.search(left_out) else ""
