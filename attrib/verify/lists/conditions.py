"""Words that make what is said depend on something, in several languages."""

from __future__ import annotations

import re

from attrib.language.regex import regex

_WORD = (
    r"if unless provided wenn falls sofern solange vorausgesetzt si(?!\sbien\b) sauf pourvu salvo "
    "purché tranne "
    "tenzij mits indien hvis medmindre если якщо jeśli jeżeli pokud dacă jos eğer αν εάν "
    "إذا اذا لو اگر אם 만약"
)
_PHRASE = (
    "as long as",
    "so long as",
    "on (?:the )?condition",
    "only (?:if|when|once|after|with)",
    "s['’]ils?",
    "es sei denn",
    "unter der (?:einzigen )?bedingung",
    "nur (?:wenn|falls|unter)",
    "à (?:la )?(?:seule )?condition",
    "à supposer",
    r"(?<!en )tant qu(?:e|['’]\w+)",
    "in case (?:of|that|the|it|he|she|they|we|you)",
    "in the event (?:of|that)",
    "im falle? (?:eine[rs]|von)",
    "für den fall, dass",
    r"en cas d(?:e|u|['’]\w+)",
    "en caso de",
    "suponiendo que",
    "(?:supposing|assuming) (?:that )?(?:the|it|he|she|they|we|you)",
    "angenommen,",
    "à moins",
    "seulement si",
    "a menos que",
    "a no ser",
    "con tal",
    "siempre que",
    "siempre y cuando",
    "(?:a|con la) (?:única )?condición",
    "a meno che",
    "a condizione",
    "a patto",
    "sol(?:o|tanto) se",
    "sempre che",
    "a não ser",
    "desde que",
    "при условии",
    # "se" alone is a reflexive pronoun, too
    "se (?:non|noi|voi|loro|lui|gli|ci|il|i|não|nós|você|eles|foss[ei]|fossero|avess[ei]|avessero"
    r"|dovesse|dovessero|potesse|potessero|tivesse|\w+(?:iamo|eremo|ranno|armos|ermos|irmos))",
)
_UNSPACED = "如果|假如|要是|除非|只要|只有|倘若|もし|万一|万が一|ถ้า|หาก|अगर|यदि"
_CONDITION = regex(
    rf"(?:(?<!\w)(?:{'|'.join([*_PHRASE, *_WORD.split()])})(?!\w)|{_UNSPACED})", re.IGNORECASE
)
_OF_NOT = r"de (?:no )?\w+[aei]r(?:l[aeo]s?|se)?(?=[^.;:]*,)"
""" "De no aplicarla, …"."""
_WERE_IT = (
    r"(?-i:(?:Had|Were|Should)\s(?!to\b)[^,.;:?“”]{3,80},)"
    r"|(?-i:(?:[Ss]ollten?|[Ww]ürden?|[Hh]ätten?|[Ww]ären?|[Kk]önnten?|[Mm]üssten?|[Kk]ämen?)\s"
    r"(?:sich\s)?(?:d(?:er|ie|as|en)|er|sie|es|man|eine?|kein\w*|[A-ZÄÖÜ])[^.;:?„“]{0,120},)"
)
""" "Had prices risen, …", "Sollten die Preise sinken, …"."""
_FIRST = [*_PHRASE, *_WORD.split(), "except", "excepto", "außer", _OF_NOT]
_BEGINS = regex(
    rf"\W*(?:(?:{'|'.join(_FIRST)})(?!\w)|{_WERE_IT}|{_UNSPACED})",
    re.IGNORECASE,
)


_START = r"(?:\A[\s,;:'\"“„«]*|[,;:.'\"“„«]\s*|\b(?:and|but|so|und|aber|et|mais|y|pero)\s)"
_LED_TO = regex(
    rf"{_START}(?:Had|Were|Should)\s(?!to\b)[^,.;:?]{{2,80}},\s*\Z"
    r"|\A\s*(?:that,?\s)?(?:had|were|should)\s(?!to\b)[^,.;:?]{2,80},\s*\Z"
    r"|(?:\bthat,?|,|\band|\bbut|\bso)\s(?:had|were|should)\s(?:it|he|she|they|we|you|I|there)\s[^,.;:?]{2,80},\s*\Z"
    rf"|{_START}(?:qu'|que\s)?[a-zA-ZÀ-ÿ]+(?:rait|raient)-(?:t-)?(?:ils?|elles?|on|ce)\s[^.;:?]{{2,80}},\s*\Z"
    rf"|(?:{_START}|\bque,?\s)[Dd]e (?:no )?[a-zá-ú]+[aei]r(?:l[aeo]s?|se)?\b[^.;:?]{{0,80}},\s*\Z"
    rf"|(?:{_START}|\bque,?\s)[Mm]ientras\s(?:no\s|[^.,;:]{{0,40}}?\b(?:siga|haya|esté|sea|dure|tenga|pueda"
    r"|quede|exista|continúe|permanezca|mantenga|llueva|falte|vaya|hagan?|den?|quieran?)n?\b)"
    r"[^.;:?]{0,80},\s*\Z"
)
""" "Had it rained, | …", "Aurait-il plu, | …", "De llover, | …", "Mientras siga cerrado, | …"."""
_VERB_FIRST = regex(
    rf"{_START}(?:[Ss]ollten?|[Ss]olle|[Ww]ürden?|[Hh]ätten?|[Ww]ären?|[Kk]önnten?|[Mm]üssten?|[Kk]äme?n?"
    r"|[Gg]äbe|[Kk]omm(?:t|e|en)|[Gg](?:ibt|ebe)|[Ss]timm(?:t|e|en)|[Bb]leib(?:t|e|en)|[Ww]ird|[Ww]erden?|[Ii]st|[Ss]ind"
    r"|[Ss]eie?n?|[Hh]at|[Hh]aben?|[Ff](?:ä|a)ll(?:t|e|en)|[Ss]teig(?:t|e|en)|[Ss]ink(?:t|e|en)|[Gg]eh(?:t|e|en)"
    r"|[Ll]äuft|[Ss]cheiter(?:t|e|n)|[Gg]eling(?:t|e)|[Ff]ind(?:et|e|en)|[Bb]ekomm(?:t|e|en)|[Ee]rh(?:ält|alten?)"
    r"|[Zz]ahl(?:t|e|en)|[Ff]ehl(?:t|e|en)|[Rr]eich(?:t|e|en)|[Hh](?:ält|alten?)|[Rr]egne[t]?|[Ll](?:ässt|asse)"
    r"|[Tt]r(?:itt|eten?)|[Nn](?:immt|ehmen?)|[Mm]uss|[Mm]üssen?|[Kk]ann|[Kk]önnen?|[Dd]arf|[Dd]ürfen?|[Ww]ill|[Ww]ollen?)"
    r"\s[^.;:?]{2,100},\s*\Z"
)
""" "Kommt das Geld, | wird gebaut"."""
_SUBJUNCTIVE = r"[a-zäöü]*(?:ä[bcdghmnsß]+|i[en]g|ieb|ief|ünd|öhn|ög|ürd|ätt|är|äs)en?"
""" "säße", "läge", "ginge", "stünde", "bliebe", "liefe"."""
_THEN = regex(
    r"(?:so\s|dann\s)?(?:w(?:ird|erden?|ürden?|är(?:e|en))|ist|sind|seie?n?|hat|haben?|hätten?|muss|müssen?|müssten?"
    r"|kann|können?|könnten?|dürf(?:e|en|te|ten)|darf|soll(?:e|en|te|ten)?|will|wolle|bleib(?:t|e|en)|gib(?:t)|gebe|gäbe"
    r"|komm(?:t|e|en)|käme|geh(?:t|e|en)|steig(?:t|e|en)|sink(?:t|e|en)|br(?:icht|eche)"
    rf"|{_SUBJUNCTIVE})\s"
)


_ONE_MORE = regex(
    rf"{_START}(?:one|another|two|three|a few|an? \w+|ein(?:e|en)?|noch|zwei|drei|wenige"
    r"|nur|une?|deux|trois|encore"
    r"|quelques|una?|dos|tres|unos|unas)\s[^,.;:?]{2,40}?,?\s(?:and|or|und|oder|et|ou|y|o)\s\Z",
    re.IGNORECASE,
)
""" "One more day and | I would not be here", "Einen Tag später, und | ich säße nicht hier"."""
_IN_THAT_CASE = regex(
    rf"{_START}(?:(?:[jJ]['’]|(?:[Jj]e|[Tt]u|[Ii]ls?|[Ee]lles?|[Oo]n|[Nn]ous|[Vv]ous) )"
    r"[^,.;:?]{0,20}?\w+r(?:ais|ait|ions|iez|aient)\b"
    r"|[A-Z]\w+r(?:ais|ait|ions|iez|aient)-(?:je|tu|il|elle|on|nous|vous|ils|elles)\b"
    r"|(?:Hubiera|Hubiese|Hubieran|Hubiesen|Hubiéramos|Fuera|Fuese)\s)[^,.;:?]{0,60},\s\Z"
)
""" "J’aurais attendu, | je ne serais pas ici", "Hubiera esperado, | no estaría aquí"."""
_WOULD_BE = regex(
    r"\b(?:would|could|might|['’]d|wouldn['’]t|couldn['’]t)\b|\b\w+r(?:ais|ait|ions|iez|aient)\b|\b\w+[aei]r[íi]a(?:s|n|mos)?\b"
    rf"|\b{_SUBJUNCTIVE}\b"
)


_RESTRICTED = regex(
    r"(?:\A|[.:;,'\"„“«]\s*)(?:Für|für|Ohne|ohne|Nur|nur|Bei|bei|Außer|außer|Unter|unter|Abgesehen|abgesehen)\s"
    r"[^,.;:?]{2,60}\s\Z"
)
""" "Für Gesunde | bestehe kaum Gefahr": for nobody else is it said."""
_VERB = regex(r"[a-zäöüß]{2,}[etn]\s")


def leads_condition(folded: str, kept: str) -> bool:
    """True if a clause that sets a condition without "if" leads to the words kept."""
    if _RESTRICTED.search(folded) and _VERB.match(kept):
        return True
    if _LED_TO.search(folded) or (_THEN.match(kept) and _VERB_FIRST.search(folded)):
        return True
    if (_ONE_MORE.search(folded) or _IN_THAT_CASE.search(folded)) and _WOULD_BE.search(kept):
        return True
    return _SOON.search(folded) is not None and _WILL.search(kept) is not None


def has_condition(folded: str) -> bool:
    """True if the words say under which condition something holds."""
    return _CONDITION.search(folded) is not None


def begins_condition(folded: str) -> bool:
    """True if the words that follow begin with one: "if", "provided", "es sei denn"."""
    return _BEGINS.match(folded) is not None


def as_soon_as(kept: str, folded: str) -> bool:
    """True if what will be so depends on the words that follow: "| as soon as they agree"."""
    return _WILL.search(kept) is not None and AS_SOON_AS.match(folded) is not None


AS_SOON_AS = regex(
    r"(?:as soon as|once(?!\s(?:an?|again|more|every|in)\b)|sobald|dès que"
    r"|dès qu['’]|une fois qu(?:e|['’])|en cuanto|una vez que)\b"
)
_SOON = regex(
    rf"(?:{_START}|\b(?:that|dass),?\s|\bqu(?:e\s|'))(?i:{AS_SOON_AS.pattern})[^.;:?]{{2,80}},\s*\Z"
)
""" "Once the engineers agree, | the road will reopen"."""
_WILL = regex(
    r"\b(?:will|would|werden?|wird|würden?)\b|['’]ll\b"
    r"|\b\w+(?:ra|ront|rait|raient|rá|rán|ría|rían)\b"
)
""" "The road would reopen | as soon as the engineers agree"."""
