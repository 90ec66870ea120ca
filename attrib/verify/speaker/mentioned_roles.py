"""People mentioned by what they are: "the driver", "her old teacher", "Roe’s lawyer"."""

from __future__ import annotations

from attrib.language.german_people import is_german_person
from attrib.language.names import Gender, is_role, names_person
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.speaker.person_names import AFTER_CAPITAL, UPPER, person_names

_CLAUSE = r"(?:and|but|or|who|whom|whose|which|that|when|where|while|as|with|after|before)\b"


def roles(text: str, span: Span, language: str, gender: Gender | None) -> list[str]:
    """The mentions in ``span`` of somebody of that gender who is not named beside them."""
    if language in ("fr", "es"):
        return _romance(text, span)
    if language == "de":
        return _german(text, span)
    return _english(text, span, gender)


def _romance(text: str, span: Span) -> list[str]:
    found = (*_ROLE_ROMANCE.finditer(text, *span), *_OFFICE_ROMANCE.finditer(text, *span))
    opens = _OPENS_ROMANCE.match(text, *span)
    beside = opens is not None and names_person(opens["noun"]) and person_names(text, span)
    return [match[0] for match in found] + ([opens[0]] if beside and opens else [])


def _german(text: str, span: Span) -> list[str]:
    return [
        match[0]
        for match in _ROLE_GERMAN.finditer(text, *span)
        if (is_role(match[1]) or (match.start() == span.start and is_german_person(match[1])))
        and not _GERMAN_NAME_FOLLOWS.match(text, match.end())
        and not (
            _FULL_NAME_BEFORE.search(text, max(match.start() - 50, 0), match.start())
            and _ENDS_ASIDE.match(text, match.end())
        )
    ]


def _english(text: str, span: Span, gender: Gender | None) -> list[str]:
    found = []
    for match in _ROLE.finditer(text, *span):
        start, end = match.start(), _end_of_noun(text, span, match.start(), match.end())
        if not end or _NAME_FOLLOWS.match(text, end):
            continue
        if _IS.search(text, max(start - 16, span.start), start):
            continue  # "At 78 he is | the oldest person", "ran as | a candidate"
        if match[0].startswith(("his ", "her ")) and text.endswith("ed ", 0, start):
            continue  # "Ann Lee praised | her keeper. “…,” she said": whose keeper it is
        if not (apposed(text, start, end) or _is_aside(text, span, start, end, gender)):
            found.append(" ".join(text[start:end].split()))
    return found


def _end_of_noun(text: str, span: Span, start: int, end: int) -> int:
    """Behind the last noun for somebody of the phrase, before "of" and the like; else 0."""
    known = name_words()
    some = text.startswith(("a ", "an "), start)
    last = 0
    for word in list(_WORD.finditer(text, start, end))[1:]:
        if word[0] in _OF:
            break  # "his candidacy for | president"
        named = word[0].lower() in known.person_gender and (word[0].islower() or not some)
        beside = (some or start == span.start) and word[0] in known.english_people
        adjective = word[0] in _ADJECTIVES or word[0][0].isupper()
        if (named or beside) and not (adjective and _NOUN.match(text, word.end())):
            last = word.end()
    return last


_OF = frozenset(["of", "as", "for", "to", "from", "by", "at", "in", "on", "with"])
_ADJECTIVES = frozenset(
    """
    official executive general conservative liberal delegate voter donor parent federal native
    democrat republican radical senior junior student refugee
    """.split()  # noqa: SIM905
)
_NOUN = regex(
    r"\s(?!(?:who|that|and|or|but|of|in|at|for|with|from|to|by|on|as|than|if|when|where|while|because|since|after"
    r"|before|into|about|over|under|against|during|without|will|would|can|could|may|might|must|should|shall|did|had|said"
    r"|told|wrote|spoke|went|came|took|gave|made|then|also|later|once|now|never|still|himself|herself|not)\b)"
    r"[a-z]+\b(?<!ed)(?<!s)(?<!ly)"
)
""" "her official | biography", "a liberal | icon"; not "the general | said"."""
_IS = regex(
    r"\b(?:is|was|be|been|being|became|becomes?|becoming|remain(?:s|ed)?|as|named|elected)"
    r"(?:\s(?:not|now|also|still|once|only|just))?\s$"
)


def apposed(text: str, start: int, end: int) -> bool:
    """The description between the offsets stands behind its name: "Ann Lee, | Roe’s lawyer,"."""
    return (
        text.startswith(",", end)
        and _NAME_BEFORE.search(text, max(start - 40, 0), start) is not None
    )


def _is_aside(text: str, span: Span, start: int, end: int, gender: Gender | None) -> bool:
    """Behind a name, and no verb behind it: "Rubio, | a candidate | with a plan".

    Not where that is no name for one of ``gender``: it stands for who is described. Nor behind
    a clause that a conjunction opens: "When he met Lee, | a doctor | from Moll told him".
    """
    named = _NAME_BEFORE.search(text, max(start - 40, 0), start)
    if named is None or _CONJUNCTION.match(text, span.start):
        return False
    ends = _NO_VERB if text.startswith(("a ", "an "), start) else _ENDS
    if ends.match(text, end) is None:
        return False
    return bool(person_names(text, Span(named.start("first"), named.end("last")), gender))


_CONJUNCTION = regex(
    r"[“\"]?(?:When|While|After|As|Before|Once|If|Since|Although|Though|Because|Until|For|To|In)\b"
)
_NO_VERB = regex(
    r"[,.;:)—–]|(?:\s[a-z-]+)?\s(?:of|in|at|for|with|from|who|whose|that|on|based|turned|and|by|to"
    r"|[a-z]+ing)\b"
)
_ENDS = regex(r"[;:)—–]|\s(?:of|at|for)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+)?[,;:)—–]")
""" "Clinton, the former secretary | of state,"."""
_ROLE_ROMANCE = regex(
    r"[LlUuEe](?<=\b.)(?:(?<=[Ll])[ae'’]|(?<=[Uu])n[ea]?|(?<=[Ee])l)"
    r"\s?(?!(?:re|entre)vista\b|autopista\b|(?:re)?conquista\b|(?:cata|dia|pro|épi|mono|homo)logue\b"
    r"|(?:cica|ma|calcula|agrafeu)trice\b)[a-zà-ÿ]{3,}(?:iste|euse|trice|logue|ista)"
    rf"(?![\w’'-])(?!,?\s(?:de\s)?[{UPPER}])"
    rf"(?!\s(?:en|de|du|des|à)\s[a-zà-ÿ’' -]{{3,40}},\s[{UPPER}])"
)
""" "le garagiste", with no name behind it."""
_OFFICE_ROMANCE = regex(
    r"\b(?:[Ll][ae]\s|[Ll]['’]|[Ee]l\s|al\s|au\s|à\sla\s)(?:maire|juge|médecin|avocate?|procureure?"
    r"|directeur|père|mère|frère|sœur|voisine?|alcalde|alcaldesa|jueza?|médic[oa]|abogad[oa]|fiscal|director"
    rf"|padre|madre|herman[oa]|vecin[oa])(?![\w’'-]|\s\Z)(?!(?:\s[a-zà-ÿ’'-]+){{0,5}},?\s(?:d['’])?[{UPPER}])"
)
""" "vio al alcalde", with no name behind it."""
_OPENS_ROMANCE = regex(
    r"(?:L[ae]\s|L['’]|Une?\s|El\s|Una\s|S(?:on|a|u)\s)(?P<noun>[a-zà-ÿñ-]+)"
    rf"(?=\s[a-zà-ÿ])(?!(?:\s[a-zà-ÿ’'-]+){{0,5}},?\s(?:d['’])?[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)?,)"
)
""" "| La juge | a interrogé Anne Roux": the subject, with no name beside it."""
_ROLE_GERMAN = regex(
    r"[DdEeSsIi](?<=\b.)(?:(?<=[Dd])(?:er|ie)|(?<=[Ee])ine?|(?<=[Ss])eine?|(?<=[Ii])hre?)"
    r"\s(?:[a-zäöüß]+\s)?(?:[A-ZÄÖÜ][A-Za-zäöüß]*-)?([A-ZÄÖÜ][a-zäöüß]+)\b"
)
_GERMAN_NAME_FOLLOWS = regex(
    rf"(?:\s(?:der|des|von|vom|für|beim|im)\s[^,.;:!?]{{1,60}},|,)?\s[{UPPER}]"
    rf"|,\s(?:der|die)\s(?:[a-zäöüß]+\s)?[{UPPER}][\w-]+\s[{UPPER}][\w-]+\s[{UPPER}]"
)
""" "der Vorsitzende der Liste, | Uwe Lang", "die Anwältin | Eva Kern", "ihr Mann, | der Koch Uwe
Lang"."""
_WORD = regex(r"\S+")
_NAME_FOLLOWS = regex(
    r"(?:\s(?:of|for|at)\s[\w’'\s-]{1,40}(?=,)|\s(?:who|that)\s[^,.;:!?]{1,60})?,?\s*"
    rf"(?:,\s+(?!{_CLAUSE})(?:[a-zà-ÿ\d-]+\s+){{1,3}})?[{UPPER}]"
)
""" "the witness, | Ann Lee", "the witness, | auditor Ann Lee", "its head | of roads, Ann Lee",
"the one | who saw it, Ann Lee", "the oldest, | 84-year-old Ann Lee"."""

_FULL_NAME_BEFORE = regex(rf"[{UPPER}][\w-]+\s[{UPPER}][\w-]+,\s$")
_ENDS_ASIDE = regex(r"[^,;:.!?„“]{0,40},")
""" "Eva Kern, | die Schwester des Kochs|,": who she is."""
_NAME_BEFORE = regex(
    rf"(?P<first>(?:[{UPPER}][\w’'.-]*\s)*)(?P<last>[{UPPER}][\w’'-]*),\s(?:\d+,\s)?(?:(?:him|her)self\s)?$"
)

_ROLE = regex(
    # The class of characters first, as for names.
    rf"[{UPPER}tahimoy](?:(?<=[{UPPER}]){AFTER_CAPITAL}(?<=['’]s)"
    r"|(?<=\b.)(?:(?<=[Tt])he(?:ir)?|(?<=[Aa])n?|(?<=[Hh])(?:is|er)|(?<=[Ii])ts|(?<=[Mm])y"
    r"|(?<=[Oo])ur|(?<=[Yy])our))"
    rf"(?:\s+[a-z-]+['’]s)?(?:(?:(?<=\b[Aa])|(?<=\b[Aa]n)|(?<=\b[Tt]he))(?:\s+[{UPPER}][\w’'-]+){{1,3}})?"
    r"(?:\s+[a-z-]+\b(?!['’])){1,3}"
)
