"""Phrases before a pronoun that is the subject: "Asked by Jane Roe, | she said".

Whoever is named in a participle that opens the sentence, or after its last preposition, is not
the one whom the pronoun means: the participle has that same subject (principle C of the theory
of binding; Chomsky 1981, *Lectures on Government and Binding*).
"""

from __future__ import annotations

import re

from attrib.language.names import Gender, pronoun
from attrib.language.regex import regex

_PARTICIPLE = regex(
    r"(?:(?:on|in|at|last|this|earlier|later)\s[^,;:]{1,30},\s+)?"
    r"(?:(?:when|while|after|before|once|though|although|if|until|since|upon|on|by|without|despite"
    r"|even|still|later|then|[a-z]+ly),?\s+)?(?:not\s+|being\s+|having\s+(?:been\s+)?)?"
    r"(?P<verb>[a-z]{2,}(?:ing|ed)|told|shown|given|sent|seen|caught|met|held|hit|led|left|put|paid"
    r"|taught|thrown|driven|shaken|taken|torn|struck|stung|beaten|known)\b[^;:]*,\s*",
    re.IGNORECASE,
)
_PHRASE = regex(
    r"(?!(?:after|before)\s[A-Z])"
    r"(?:in|at|during|on|after|before|with|without|from|like|unlike|beside|alongside|according)\b"
    r"(?:(?!\b(?:that|who|which|when|where|as|while|because|had|has|was|were|did)\b)[^,;:])*?"
    r"\b(?:to|with|by|from|of|for|against|about|like|unlike|beside|alongside)\s+(?:[a-z-]+\s+){0,3}"
    r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*"
    r"(?:\s(?:on|in|at|last|this|earlier|later|yesterday)\b[^,;:]*)?,\s*",
)
_TOPIC = regex(r"(?:(?:but|and|yet)\s)?when\sit\scomes\sto\s[^,;:]*,\s")
_NO_PARTICIPLES = frozenset(
    ["king", "during", "according", "red", "indeed", "nothing", "something"]
)
_SET_OFF = regex(r"\w+\s+(?:\w+\s+)?\w+,")
_FOREIGN = {
    "de": regex(
        r"(?![^,;:]*\s(?:und|aber|doch|denn|oder)\s[a-zäöüß])[A-ZÄÖÜ][^,;:]*,?\s(?!(?:und|oder|aber|denn|als|wie|wo|ob|obwohl|sowie|doch|weil|wenn|indem|damit|dass"
        r"|nachdem|bevor|bis|während|seit|sobald|falls|d(?:er|ie|as|en|em|essen|eren)|w(?:as|er|em|en|arum|ann))\s)"
        r"[a-zäöüß]+\s"
    ),  # whatever stands before the verb: "In einem Brief an Ute Lang schrieb | sie"
    "fr": regex(
        r"(?:Interrogée?|Questionnée?|Dans|Selon|D['’]après|Après|Avec|À|Face|Devant|Lors|Au|En)\b"
        r"(?:(?!\bque?\b)[^;:])*,\s"
    ),
}


def fronted(text: str, start: int, at: int, language: str | None) -> int:
    """Where the clause of the pronoun at ``at`` begins, in code points.

    That is behind the phrase with which the sentence opens at ``start``, where it is one that
    names nobody whom the pronoun can mean, or where the clause is set off from what it reports
    ("Methane, | he says, is easy"); else ``start``.
    """
    foreign = _FOREIGN.get(language or "")
    if foreign is not None:
        return at if foreign.fullmatch(text, start, at) else start
    if text.endswith(", ", start, at) and _SET_OFF.match(text, at):
        return at
    participle = _PARTICIPLE.fullmatch(text, start, at)
    if participle is not None and participle["verb"].lower() not in _NO_PARTICIPLES:
        return at
    opening = text[start : start + 1].lower() + text[start + 1 : at]
    return at if _PHRASE.fullmatch(opening) or _TOPIC.fullmatch(opening) else start


def is_after_report(text: str, start: int, at: int) -> bool:
    """The tag of the pronoun at ``at`` ends the sentence, which may tell of another: "Lee won, | he
    said."."""
    tag = text.endswith(", ", start, at) and _ENDING_TAG.match(text, at)
    return bool(tag) and _JOINED.match(text, start) is None


_ENDING_TAG = regex(r"(?:he|she)\s(?:[a-z]+ly\s|also\s|later\s|then\s)?[a-z]+(?:ed|id|s|ote|ght)\.")
_JOINED = regex(
    r"(?:When|While|After|Before|As|Once|If|Since|Though|Although|Because|Asked|For|Of)\b"
)


def own_clause(text: str, start: int, end: int, gender: Gender | None, language: str | None) -> int:
    """Where a sentence begins to be about its own "he" or "she", in code points.

    Behind the phrase that opens it, if that is one before such a pronoun of ``gender``; else
    ``start``.
    """
    for word in _SUBJECT.finditer(text, start, end):
        known = pronoun(word[0])
        if known is not None and known.gender == gender:
            return fronted(text, start, word.start(), language)
    return start


def behind_asker(text: str, start: int, end: int, gender: Gender | None) -> int:
    """Where a sentence goes on behind who asks in its opening words, in code points.

    "Asked by Jane Roe | whether …, the vicar", "When a reporter asked him | …, he": whoever asks
    is not the one who is asked, and answers.
    """
    found = _ASKED_BY.match(text, start, end)
    if found is not None:
        return found.end()
    found = _WHEN_ASKED.match(text, start, end)
    asked = pronoun(found["whom"]) if found is not None else None
    return found.end() if found is not None and asked and asked.gender == gender else start


_ASKED_BY = regex(
    r"(?:Asked|Pressed|Questioned|Challenged|Interviewed|Quizzed|Confronted)\s(?:[a-z]+\s){0,2}by\s[^,;:]*"
    r"|Auf\s(?:die|eine)\s(?:Frage|Nachfrage|Bitte|Rückfrage)\s(?:eine[rs]|vo[nm]|de[rs])\s[^,;:]*"
    r"|Vo[nm]\s[^,;:]{2,60}\s(?:gefragt|befragt|angesprochen)\b"
    r"|(?:À\s(?:la|une)\squestion|Interrogée?|Relancée?|Questionnée?)\s(?:par\s|d['’]|de\s|du\s)[^,;:]*"
    r"|A\s(?:la\s|una\s)?preguntas?\sdel?\s[^,;:]*|Preguntad[oa]\spor\s(?=[A-ZÁÉÍÓÚ])[^,;:]*"
)
_WHEN_ASKED = regex(
    r"(?:When|After|As|Once|Before)\s[^,;:.]{2,60}?\s(?:had\s|once\s|then\s)?"
    r"(?:asked|told|pressed|questioned|challenged|reminded|confronted|interrupted|warned)\s"
    r"(?P<whom>him|her)\b"
)
_SUBJECT = regex(r"\b(?:he|she|er|il|elle|él|ella)\b")
