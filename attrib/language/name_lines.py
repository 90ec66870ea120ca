"""Transcripts whose speakers stand on lines of their own above their words: ``Operator``,
``Jane Roe``, ``Jane Roe -- Chief Financial Officer``, ``Jane Roe, CFO``.

Nothing but its place tells such a line from a heading, a by-line, a name under a picture or in a
list. So there must be a conversation: two at least who speak again and again, are known for
people, speak of themselves and to each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from attrib.language.lines import on_lines
from attrib.language.names import fold, is_person_name, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import CAPITAL, regex
from attrib.language.sentences import paragraph_spans
from attrib.language.turn_line import TurnLine, TurnLines
from attrib.model import Span

_WORD = rf"{CAPITAL}(?:[\w’'.-]*[\w.])?"
_PARTICLE = r"(?:(?:de|del|della|la|le|van|von|der|den|di|da|bin|al|el)[ \xa0]){0,2}"
_LINE = regex(
    rf"^[ \t>*_#]*(?P<name>{_WORD}(?:[ \xa0]{_PARTICLE}{_WORD}){{0,4}})[*_]*"
    r"(?P<aside>(?:[ \t]+(?:--|[-–—|])[ \t]+|,[ \t]+|[ \t]*\()[^\n]{0,90}[^\n.!?:;,”\"’…\s*_])?"
    r"[ \t\r*_]*$",
    re.MULTILINE,
)
_OPENS = regex(r"(?:\A|\n[ \t\r]*\n|[.!?…:;”\"’'»)\]*_][ \t\r]*\n)\Z")
"""Before such a line: a blank one, or a stop."""
_BELOW = regex(r"[ \t\r]*\n[ \t*_]*")
_STOP = regex(r"[.!?…]")
_ENDS = frozenset(".!?…;—–-”\"’'»)]*_")
"""What a paragraph of speech ends in; some are broken off."""
_QUOTED = regex(r"“[^”\n]*”?|„[^“”\n]*[“”]?|«[^»\n]*»?|\"[^\"\n]*\"?")
_OF_ITSELF = regex(
    r"\b(?:i|we|me|my|our|ours|you|your|thanks?"
    r"|ich|wir|mir|mich|uns|mein\w*|unser\w*|danke"
    r"|je|nous|vous|mon|mes|notre|nos|votre|vos|merci"
    r"|yo|mi|mis|nosotr[oa]s|nuestr\w+|ustedes|usted|gracias)\b|\bj['’]",
    re.IGNORECASE,
)
_TO_OTHERS = regex(
    r"\?|\b(?:you|your|thanks?|ihnen|danke|vous|votre|vos|merci|ustedes|usted|gracias)\b",
    re.IGNORECASE,
)
_PARTS = frozenset(
    fold(word)
    for word in """
    operator moderator interviewer host chair chairman chairwoman chairperson presenter facilitator
    analyst speaker executive participant questioner representative
    moderatorin moderation opérateur opératrice animateur animatrice operador operadora moderador
    moderadora modérateur modératrice
    """.split()  # noqa: SIM905
)
"""A part in the conversation instead of a name: "Operator"."""
_WHICH = frozenset(["unidentified", "unknown", "the", "company", "male", "female"])
"""Before it: "Unidentified Analyst"."""
_TITLED = regex(
    r"\b(?:M[rs]s?\.?|Miss|Dr\.?|Herrn?|Frau|M\.|Mme|Sra?\.?|señora?) "
    rf"({_PARTICLE}{_WORD})(?=\W)"
)
_ADDRESSED = regex(rf"(?:,|\b(?:[Yy]ou|[Tt]hanks|[Dd]anke|[Mm]erci|[Gg]racias)) ({_WORD})[,.!?]")
_PLACED = regex(
    rf"\b({_WORD}(?: {_WORD}){{1,5}}) (?:of|with|from|at|von|vom|de|del|du) [^\W\d_a-z]"
)
_MOST_ONCE = 200
"""Names with one turn that are looked for in the running text."""
_LEAST = 4
"""Turns that make a transcript, of two speakers with two each at the least."""


@lru_cache(maxsize=8)
def name_lines(text: str) -> TurnLines:
    """The labels, where they are unmistakable; none in other texts."""
    found = list(on_lines(_LINE, text))
    if len(found) < _LEAST or _least_again(match["name"] for match in found):
        return TurnLines()
    lines = _with_office_below(text, list(_opening(text, found)))
    people = _People(text, lines)
    spoken = list(_spoken(text, lines))
    again = [line for line in spoken if people.speaks_again(line)]
    if len(again) < _LEAST or _least_again(_name(text, line) for line in again):
        return TurnLines()
    known = set(again)
    labels = [line for line in spoken if line in known or people.speaks_once(line)]
    if _signed(text, lines, labels) or not _converse(list(_words(text, labels))):
        return TurnLines()
    return TurnLines(tuple(labels), tuple(sorted(_doubtful(text, lines, labels))))


def _least_again(names: Iterable[str]) -> bool:
    """Fewer than two of them occur twice."""
    return sum(times > 1 for times in Counter(names).values()) < 2


def _opening(text: str, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Without what ends a wrapped sentence; one may stand right below another."""
    last = -1
    for match in found:
        start = match.start()
        if start == last + 1 or _OPENS.search(text, max(start - 80, 0), start):
            last = match.end()
            yield match


def _with_office_below(text: str, found: Sequence[re.Match[str]]) -> list[TurnLine]:
    """The lines; where an office stands on the next one, that is no line of its own."""
    pairs = Counter((one["name"], other["name"]) for one, other in pairwise(found))
    lines: list[TurnLine] = []
    taken = False
    for at, match in enumerate(found):
        if taken:
            taken = False
            continue
        end, aside = match.end(), (match["aside"] or "").strip(" \t,|–—-")
        below = found[at + 1] if at + 1 < len(found) else None
        if below is not None and not aside and _BELOW.fullmatch(text, end, below.start("name")):
            words = below["name"]
            office = any(map(names_person, words.split())) or not is_person_name(words)
            if office or pairs[match["name"], below["name"]] > 1:
                end, aside, taken = below.end(), below[0].strip(" \t*_"), True
        lines.append(TurnLine(Span(*match.span("name")), aside, end))
    return lines


def _words(text: str, lines: Sequence[TurnLine]) -> Iterator[str]:
    """What stands between each line and the next."""
    for at, line in enumerate(lines, 1):
        yield text[line.end : lines[at].name.start if at < len(lines) else len(text)]


def _spoken(text: str, lines: Sequence[TurnLine]) -> Iterator[TurnLine]:
    """Those with a sentence below them. A list of those present has none but for its last, below
    which stands something else."""
    listed = False
    for line, words in zip(lines, _words(text, lines), strict=True):
        if _STOP.search(words) and (not listed or _is_part(_name(text, line))):
            yield line
        listed = not words.strip()


def _signed(text: str, lines: Sequence[TurnLine], labels: Sequence[TurnLine]) -> bool:
    """Names that stand below their words, as letters are signed: nothing follows the last one, or
    they stand nearer to what is above them."""
    if not text[lines[-1].end :].strip() and text[lines[-2].end : lines[-1].name.start].strip():
        return True
    nearer = sum(_breaks_before(text, line) < _breaks_after(text, line) for line in labels)
    return nearer * 2 > len(labels)


def _breaks_before(text: str, line: TurnLine) -> int:
    return _white(text[max(line.name.start - 20, 0) : line.name.start][::-1])


def _breaks_after(text: str, line: TurnLine) -> int:
    return _white(text[line.end : line.end + 20])


def _white(text: str) -> int:
    """Line ends before the first word."""
    return text[: len(text) - len(text.lstrip(" \t\r\n>*_#"))].count("\n")


class _People:
    """Who of those on the lines is known for a person, and who speaks how often."""

    def __init__(self, text: str, lines: Sequence[TurnLine]) -> None:
        self._text = text
        self._count = Counter(_name(text, line) for line in lines)
        self._few = sum(times == 1 for times in self._count.values()) <= _MOST_ONCE

    def speaks_again(self, line: TurnLine) -> bool:
        name = _name(self._text, line)
        if self._count[name] < 2 or not _may_speak(name):
            return False
        return bool(line.aside) or _is_known(name) or self._is_called(name)

    def speaks_once(self, line: TurnLine) -> bool:
        name = _name(self._text, line)
        if self._count[name] > 1 or not _may_speak(name) or not _is_known(name):
            return False
        # The running text may name him: "from | Peter Vance | of Dunmore Bank".
        return bool(line.aside) or _is_part(name) or (self._few and self._text.count(name) > 1)

    def _is_called(self, name: str) -> bool:
        """As only people are: "Ms. Roe", "thank you, Jane", "Jane Roe from Dunmore Bank"."""
        parsed, (titled, addressed, placed) = parse_name(name), self._called
        return parsed.surname in titled or parsed.given in addressed or name in placed

    @cached_property
    def _called(self) -> tuple[set[str], set[str], set[str]]:
        """Surnames after a title, given names of who is addressed, names with a place or firm."""
        placed = (match.split() for match in _PLACED.findall(self._text))
        return (
            {surname.rstrip(".") for surname in _TITLED.findall(self._text)},
            set(_ADDRESSED.findall(self._text)),
            {" ".join(words[at:]) for words in placed for at in range(len(words) - 1)},
        )


def _name(text: str, line: TurnLine) -> str:
    return text[line.name.start : line.name.end]


def _is_part(name: str) -> bool:
    *which, part = map(fold, name.split())
    return part in _PARTS and all(word in _WHICH for word in which)


def _may_speak(name: str) -> bool:
    known, first = name_words(), fold(name.split(maxsplit=1)[0])
    if _is_part(name):
        return True
    parsed = parse_name(name)
    plain = first in known.no_speaker or first in known.not_names
    return not plain and is_person_name(name) and bool(parsed.given or parsed.title)


def _is_known(name: str) -> bool:
    """By a title, a given name or the part in the conversation."""
    known = name_words()
    first = fold(name.split(maxsplit=1)[0])
    return _is_part(name) or first in known.given_gender or first in known.title_gender


def _converse(turns: Sequence[str]) -> bool:
    """Half of them speak of themselves or ask, and two speak to somebody. Not so what stands in
    quotation marks: articles have that, too."""
    said = [_QUOTED.sub("", turn) for turn in turns]
    of_themselves = sum(1 for turn in said if "?" in turn or _OF_ITSELF.search(turn))
    to_others = sum(1 for turn in said if _TO_OTHERS.search(turn))
    return of_themselves * 2 >= len(said) and to_others > 1


def _doubtful(text: str, lines: Sequence[TurnLine], labels: Sequence[TurnLine]) -> Iterator[int]:
    """Lines with a name that is not known to speak, and paragraphs without a stop."""
    first, known = labels[0].name.start, set(labels)
    yield from (line.name.start for line in lines if line.name.start > first and line not in known)
    starts = [line.name.start for line in labels]
    for start, end in paragraph_spans(text):
        at = bisect_left(starts, end) - 1
        if at >= 0 and text[end - 1] not in _ENDS and labels[at].end < end:
            yield start
