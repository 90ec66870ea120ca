"""Who answers in an interview: the heading says it."""

from __future__ import annotations

from attrib.language.names import is_person_name, parse_name
from attrib.language.regex import regex

_NAME_WORD = r"(?:[^\W\d_a-z]\w?\.|(?:Mrs|Prof|Hon)\.|[^\W\d_a-z][\w’'-]*)"
_NAME = rf"({_NAME_WORD}(?: (?:(?:de|del|la|van|von|der|bin|al) )?{_NAME_WORD}){{0,5}})"
_OFFICE = (
    r"(?:(?:the|la|el|le|l['’]|dem|der) ?"
    r"(?:(?!(?:de|del|du|des|of|for|von) |d['’])[a-zà-ÿ-]+ ){1,3})?"
)
""" "Entrevista con | la ebanista | Pilar Rey", not "con el alcalde de San Juan"."""
_INTERVIEWED = regex(
    r"\b(?i:interview with|(?:deposition|testimony|examination) of|interview mit|entretien avec"
    rf"|entrevista (?:con|a)) {_OFFICE}{_NAME}"
)
_TALKS = regex(
    rf"(?<!\w){_NAME}(?:, [^,.\n]{{2,60}},)?"
    r" (?:talks?|talked|spoke|speaks|sat down|answers|answered)"
    r" (?:(?:to|with) (?:us|our)|our|your)\b"
)


_CREDIT = regex(
    r"\b(?:[Ee]ntrevista de|[Dd]as (?:Gespräch|Interview) führten?|[Dd]ie Fragen stellten?"
    rf"|[Ii]nterview(?:ed)? by|[Pp]ropos recueillis par|[Ee]ntretien par) {_NAME}"
)
_HEADED = regex(
    rf"^{_NAME}(?=\s?: ?[«“„\"]| über | sur | sobre )|{_NAME}(?= über (?:de[nr]|die|das|sein|ihr))"
)
""" "| Ana Lis|: «Subo yo»" over "Entrevista de Luis Rey"."""


def interviewed(head: str) -> str | None:
    """ "Interview with Ann Lee", "Ann Lee talks to us" in what stands above the first question, or
    whom the headline names where who asks is credited.

    None for two of them.
    """
    found = _INTERVIEWED.findall(head) + _TALKS.findall(head)
    credit = _CREDIT.search(head)
    if credit is not None and not found:
        headed = (one[1] or one[2] for line in head.split("\n") for one in _HEADED.finditer(line))
        found = [parse_name(name).full or name for name in headed if name != credit[1]]
    names = {" ".join(name.split()) for name in found}
    full = [name for name in names if is_full_name(name)]
    return full[0] if len(full) == 1 else None


def is_full_name(text: str) -> bool:
    """ "Ann Lee", "Mr. Lee"; a constituency or a party is none."""
    name = parse_name(text)
    return is_person_name(text) and bool(name.title or name.given)
