"""German, French and Spanish tags put into what they report: "Der Bau, | sagte Lang, | ruhe".

What stands before and behind such a tag is one statement without quotation marks; a subject with
commas around it is none.
"""

from __future__ import annotations

from attrib.extract.embedded.continental_phrases import BORDERS, Found
from attrib.extract.embedded.continental_subjects import EMPHATIC, Subjects
from attrib.language.names import is_person_name
from attrib.model import Span

_MOST_ADDED = 5
"""Tokens between the subject and the comma behind it: "am Abend"."""
_FRAMES = frozenset(["quote", "that", "zero"])
_OF_ANOTHER_CLAUSE = frozenset(
    """
    der die das dem den deren dessen welche welcher welches und aber doch während wobei nachdem als
    was wie da denn qui que qu' qu’ dont où et mais alors tandis avant après puis quien cuyo cuya y
    pero mientras aunque antes después
    """.split()  # noqa: SIM905
)


def around_tag(sentence: Subjects, cue: Found, source: Span | None, after: int) -> list[Span]:
    """The pieces before and behind the tag; empty where it is not put into a statement.

    ``source``: the subject behind the cue, ``after``: the token behind both.
    """
    start = sentence.tag_start(cue)
    if source is None or sentence.low(start - 1) != "," or _FRAMES.isdisjoint(cue.entry.frames):
        return []
    first = start - 1
    while first > 0 and sentence.lows[first - 1] not in (";", ":"):
        first -= 1
    comma = after
    while comma < after + _MOST_ADDED and sentence.low(comma) not in BORDERS:
        comma += 1
    last = len(sentence.lows)
    while last > comma and sentence.lows[last - 1] in BORDERS:
        last -= 1
    inside = range(first, last)
    if first >= start - 1 or sentence.low(comma) != "," or comma + 1 >= last:
        return []
    if any(k in sentence.quotes or sentence.lows[k] in (";", ":") for k in inside):
        return []
    if not _goes_on(sentence, sentence.lows[first : start - 1], sentence.lows[comma + 1 : last]):
        return []
    return [sentence.cut(first, start - 1), sentence.cut(comma + 1, last)]


def _goes_on(sentence: Subjects, before: list[str], behind: list[str]) -> bool:
    """What stands behind belongs to what stands before."""
    if behind[0] in _OF_ANOTHER_CLAUSE:
        return False
    if sentence.language == "de":
        return not sentence.syntax.reported.isdisjoint([*before, *behind]) or behind[0].endswith(
            ("e", "en", "te", "ten")
        )
    return sentence.syntax.finite.isdisjoint(before)


def names_only(sentence: Subjects, first: int, end: int) -> bool:
    """ "Su editora, Ana Lara, recuerda un taller": a subject, not what is said."""
    if sentence.low(end - 1) in EMPHATIC and sentence.low(end - 2) == ",":
        end -= 2  # "Sa collègue Ana Lara, elle, | a demandé"
    named = is_person_name(sentence.text_of(max(first, end - 2), end))
    if sentence.language == "de" or not named:
        return False
    says = sentence.syntax.finite | sentence.known.auxiliaries | sentence.syntax.subject
    return says.isdisjoint(sentence.lows[first:end])
