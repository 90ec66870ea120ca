"""Words that make what is said depend on something, in several languages."""

from __future__ import annotations

import re

from attrib.language.regex import regex

_WORD = (
    "if unless provided wenn falls sofern solange vorausgesetzt si sauf pourvu salvo purché tranne "
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
    "(?<!en )tant qu(?:e|['’])",
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
_WILL = regex(
    r"\b(?:will|would|werden?|wird|würden?)\b|['’]ll\b"
    r"|\b\w+(?:ra|ront|rait|raient|rá|rán|ría|rían)\b"
)
""" "The road would reopen | as soon as the engineers agree"."""
