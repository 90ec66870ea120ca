"""Speech that a fake, a fiction or hearsay has, or of which one is named who did not say it.

"…,” Lee says | in a deepfake", "Im Tatort sagt Lenz", "Roux a dit, | paraît-il|, que", "Ce n’est
pas | Roux qui a dit", "La delegada, | no Ruiz|, dijo": English, German, French and Spanish.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_SETTING = {
    "en": regex(
        r"\W*(?:In\s(?:an?|the|one|this)\s(?:[\w’-]+\s){0,2}?(?:myth|legend|fantasy|satire|sitcom|musical|parody|sketch|skit|alternate\shistory)\b"
        r"|In\s(?:an?|the)\s(?:satirical|fake|doctored)\s\w+|In\san?\s(?:video|clip|image)\s(?:made|created|generated)\s(?:with|by)\sAI\b"
        r"|As\sthe\s(?:villain|hero|narrator),|The\sjoke\sgoes|As\sthe\sstory\sgoes)"
    ),
    "de": regex(
        r"\W*(?:In\s(?:einem|einer|dem|der|ihrer|seiner)\s(?:KI-\w+|Sage|Fantasie|Karikatur|Satire|Parodie|satirischen\s\w+|fiktiven\s\w+)"
        r"|Auf\seiner\sKarikatur|(?:Einer|Der)\s(?:Legende|Sage)\s(?:nach|zufolge)|Im\s(?:Theaterstück|(?:neuen\s)?Tatort|Hörspiel)"
        r"|Als\s(?:Bösewicht|Hamlet))\b"
    ),
    "fr": regex(
        r"\W*(?:Dans\s(?:un\srêve|une\sparodie|une\svidéo\s(?:truquée|générée)|la\s(?:fiction|série|pièce)|le\s(?:film|rêve|sketch))"
        r"|Sur\sune\saffiche\s(?:trafiquée|détournée)|Poisson\sd['’]avril|Selon\sla\slégende)\b"
    ),
    "es": regex(
        r"\W*(?:En\s(?:un\ssueño|una\sparodia|un\svídeo\s(?:falso|manipulado)|la\s(?:ficción|serie|película|obra)|el\s(?:sueño|sketch))"
        r"|Inocentada|Falso:|Según\sla\sleyenda)(?!\w)"
    ),
}
_BEHIND = {
    "en": regex(
        r",?\sin\s(?:an?|the|one|his|her)\s(?:(?!interview|speech|statement|post|tweet)[\w’-]+\s)??(?:fake|deepfake|doctored|AI-generated|dream|sketch|skit|parody|spoof|cartoon"
        r"|satirical|thriller|sitcom|musical|comedy\sshow)\b"
        r"|,?\sin\s(?:the|an?|one)\s(?:[\w’-]+\s){0,2}?(?:trailer|scene|thriller)\b|,?\sas\sHamlet\b"
        r"|,?\sin\s(?:his|her)\sbest\s[\w’-]+\s(?:voice|accent|impression)\b"
        r"|,\s(?:allegedly|supposedly|purportedly)\b|,\sif\s[^.;]{3,60}\s(?:believed|trusted)\b|,?\sin\scharacter\b"
        r"|,\saccording\sto\san?\s(?:satirical|false|fake|rumou?r|disputed|post\slater)\b"
    ),
    "de": regex(
        r"\s(?:(?:in|auf)\s(?:einem|einer|dem|der)\s(?:gefälschten?|manipulierten?|KI-\w+|Deepfake|Sketch|Traum|Parodie|Karikatur)"
        r"|im\s(?:Roman|Traum|Sketch|(?:neuen\s)?Tatort|Hörspiel|Theaterstück)|angeblich|mutmaßlich|vermeintlich|beinahe"
        r"|der\sLegende\snach|(?:einem|laut\seinem|laut)\s(?:\w*[Gg]erücht\w*|Satire\w+))\b|,\s(?:so\swill\ses\sdie\sLegende|wenn\sman\s[^.;]{3,40}\sdarf)"
    ),
    "fr": regex(
        r"\sdans\sun(?:e)?\s(?:sketch|rêve|roman|deepfake|parodie|fausse?\s\w+|\w+\struquée?)\b|,\s(?:paraît-il|semble-t-il|dit-on|prétendument|soi-disant)\b"
        r"|,\s(?:à\sen\scroire|selon|d['’]après)\s[^,]{2,40},\sque?\b"
    ),
    "es": regex(
        r"\sen\sun(?:a)?\s(?:sueño|sketch|deepfake|parodia|\w+\s(?:fals[oa]|trucad[oa]|manipulad[oa]))\b|,\s(?:al\sparecer|supuestamente|presuntamente|dicen)\b"
        r"|,\s(?:según|a\sdecir\sde)\s[^,]{2,40},\sque\b"
    ),
}
_IN_A_PART = regex(r",\s(?:dans\sle\srôle\sd|en\sel\spapel\sde|playing\s)[^,.;:]{0,60},?\s$")
""" "Roux, | dans le rôle du maire, | lance"."""
_COUNTERFEIT = regex(
    r"\b(?:[Uu]n(?:e|a)?\s(?:faux|fausse|fals[oa])|[Aa]\sfake|[Ee]ine?\sfalscher?)\s$"
)
_SINGS = regex(
    r"\b(?:chant(?:e|ait|é|a)|entonn\w+|fredonn\w+|cantó|canta|cantaba|enton[aó]|tarare\w+)$"
)
_TRANSLATES = regex(
    r"\b(?:tradui(?:t|sit|sait)|tradu(?:jo|ce|cía)|translate[ds]|übersetzte?|cité|citó|recit(?:ó|a)|récit(?:e|é))$"
    r"|\b(?:lu|leyó)\s(?:à|en)\s(?:voix|voz)\s(?:haute|alta)$"
)
""" "« … », | a traduit | Roux": another's words."""
_SAYS_ANOTHER = regex(
    r",\s(?:affirme|assure|soutient|prétend|croit\s(?:savoir|se\ssouvenir)|afirma|asegura|sostiene|cree\srecordar)\s"
    r"(?:la|le|el|l['’]|un|une|una|[A-ZÀ-Ý]\w)"
)
_NO_EVIDENCE = regex(
    r"\W*There\s(?:is|was)\s(?:no|little)\s(?:evidence|proof|sign|record|indication)\s(?:that\s)?"
)
_NOT_HIM = regex(
    r"\b(?:[Cc]e\sn['’](?:est|était)\spas|[Nn]o\s(?:fue|es|era)|[Ss]i\sc['’](?:est|était)|[Ee]st-ce|[Tt]ou[st]\b[^.;:,]{0,20}\s(?:à\spart|sauf|excepté)"
    r"|[Tt]od[oa]s?\b[^.;:]{0,16},?\s(?:menos|salvo|excepto))\s$"
    r"|,\s(?:pas|non|no|et\snon|y\sno|und\snicht|not|and\snot)\s$|(?:^|[.!?]\s)Nicht\s$"
)


def make_believe(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The words that show it, or None."""
    language, text = page.language, page.text
    if language not in _SETTING:
        return None
    sentence = page.sentence_around(cue.start)
    first, last = min(source.start, cue.start), max(source.end, cue.end)
    excluded = _NOT_HIM.search(text, sentence.start, source.start)
    aside = excluded is not None and excluded[0].startswith((", no", ", pas", ", not"))
    if excluded is not None and (not aside or text.startswith(",", source.end)):
        return f"{excluded[0].strip(' ,.')} {text[source.start : source.end]}"
    setting = _SETTING[language].match(text, sentence.start, first)
    setting = setting or _NO_EVIDENCE.fullmatch(text, sentence.start, source.start)
    setting = setting or _IN_A_PART.search(text, source.end, cue.start)
    setting = setting or _COUNTERFEIT.search(text, sentence.start, source.start)
    if setting is None and content and page.quoted_share(content[0]):
        one = text[source.start].isupper()  # not "chantait la foule"
        setting = (_SINGS.search(text, *cue) if one else None) or _TRANSLATES.search(text, *cue)
    if setting is not None:
        return setting[0].strip(" ,")
    behind = _BEHIND[language].match(text, last, sentence.end)
    if behind is not None:
        return behind[0].strip(" ,")
    told = content and content[-1].start >= last and not page.quoted_share(content[-1])
    another = _SAYS_ANOTHER.match(text, content[-1].end, sentence.end) if told else None
    return f"{another[0].strip(' ,')} …" if another is not None else None
