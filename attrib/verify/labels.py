"""Speaker labels: ``MS. LEE:``, ``Mr. LEE.`` or ``Q.`` at the beginning of a line of a transcript,
``PORTIA.`` or ``Jane Roe, CFO`` on a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from attrib.language.interview_letters import interview_letters
from attrib.language.lines import on_lines
from attrib.language.name_lines import name_lines
from attrib.language.names import fold, is_person_name
from attrib.language.names import words as name_words
from attrib.language.next_turn import ANOTHERS
from attrib.language.one_answers import unlabelled
from attrib.language.record_labels import (
    broadcast_titles,
    dashed,
    french_titles,
    hearing_titles,
    held_offices,
    in_brackets,
    italian_titles,
    officed_names,
    spanish_titles,
)
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.language.turn_line import INLINE_LABEL, in_small_letters
from attrib.model import Span

_OPENS = (
    r"^[ \t>*_-]*(?:\d{1,3}\.[ \t]+)?(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?[ \t*_-]+)?"
)
"""Before a label: marks of Markdown, the time."""
_LABEL = regex(
    _OPENS + r"(?P<label>(?:(?:de|van|von|der|den|du|di|da|la|le|el|al|ten|ter|zu|bin) ){0,3}"
    r"[^\W\d_a-z][^\n:(]{0,48}?)[ \t\xa0\u202f*_]*"
    r"(?P<aside>(?:[(\[][^()\[\]\n]{0,60}[)\]][ \t\xa0\u202f*_]*){0,3})"
    r":(?!(?<=\d:)\d)[ \t\xa0*_]*(?=\S)",
    re.MULTILINE,
)
_TIMED = regex(
    r"^[ \t>*_-]*(?P<label>[^\W\d_a-z][^\n:([]{0,48}?)[ \t*_]+"
    r"(?P<aside>[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?)[ \t*_]*:?[ \t*_]*(?=\n[ \t]*\S)",
    re.MULTILINE,
)
"""As meetings are transcribed by machine: name and time on a line above the words."""
_ALONE = regex(
    r"^[ \t>*_]*(?P<label>[^\W\d_a-z](?:[^\n.,:!?;(]|\.(?= ?[^\W\d_a-z])){0,48}?)[ \t]*"
    r"(?P<aside>(?:\([^()\n]{0,60}\)|,[^\n:.!?;]{1,60})?)[ \t\xa0\u202f]?:[ \t*_]*(?=\n[ \t]*\S)",
    re.MULTILINE,
)
"""Above the words, as the Bundestag has it: ``Max Mohr (SPD):``, ``Lea Lau, Bundesministerin:``."""
_LINE = regex(
    r"(?:\A|\n[ \t]*\n)[ \t]*"
    r"(?P<label>[^\W\d_a-z](?:[^\n.:!?,;]|\.(?= [^\W\d_a-z])){0,24}?)[.:]?[ \t]*"
    r"(?=\n[ \t]*\S)"
)
_CAPITALS = r"(?:Ma?c)?[^\W\d_a-z](?:[’'-]?[^\W\d_a-z])+"
_STOPPED = regex(
    r"^[ \t>*_]*(?P<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|The|Senator|Judge|Mme|M)\.? )?"
    rf"{_CAPITALS}(?: {_CAPITALS}){{0,3}}(?: of(?: [^\W\d_a-z]\w+)+| pro tempore)?)"
    r"\.(?:[*_]*[ \t]+|[—–]|--)[ \t—–-]*(?=[^\W_a-z]|[“\"(\[‘'«])",
    re.MULTILINE,
)
"""The style of the Congressional Record, and of plays."""
_ABBREVIATED = frozenset(
    "capt col dr gen gov hon jr lt m messrs mme mr mrs ms prof rep rev sen sgt sr st".split()  # noqa: SIM905
)
"""Before a name in capitals ("MR. LEE"); the stop ends no label."""
_LETTER = regex(
    r"^[ \t>*_]*(?P<label>[QA])"
    r"(?:[.:][ \t\xa0*_]+|[*_]+[.:]?[ \t\xa0]+|[ \t\xa0]{2,}|\t|(?<=Q)[ \xa0])"
    r"(?=[^\W_a-z]|[“\"(\[‘'«—–-])",
    re.MULTILINE,
)
"""Questions and answers. After Q, which is no word, a single space is enough."""
_LINE_START = regex(r"^[ \t]*", re.MULTILINE)
_TIME = regex(r"\d:\d\d")
_SENTENCE_ENDS = tuple(".!?:)]—–”’\"'")
_HECKLED = regex(
    r"\([^()]*(?:Beifall|Zuruf|Lachen|Heiterkeit|Unruhe|Widerspruch|\w \[[^\[\]]+\]:)[^()]*\)\s*\Z"
)
"""Before a dash with which the speaker goes on, as German parliaments have it."""
_SINGLE_BREAK = regex(r"\n(?<!\n\n)[ \t]*\S")
"""Follows every label on a line of its own; most articles have none."""
_LEAST = 3
"""Labels that make a transcript; one colon at a line start makes none."""
_MOST_WORDS = 6


class Label(NamedTuple):
    """A label and where it stands; it holds until the next one."""

    name: str
    span: Span
    aside: str = ""
    """What stands in brackets after it: a constituency, a party, who holds the office."""
    stated: bool = False
    """The form alone says that it is one: an office whose holder stands in brackets."""


class Labels:
    """The labels of a text, if it is a transcript."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def all(self) -> list[Label]:
        return self._marked or self._without_colon()

    @cached_property
    def _marked(self) -> list[Label]:
        """Set off from the words by a colon, a stop or capitals."""
        colons = self._colons
        labels = max(
            _transcript(colons, above=self._is_above)
            or self._only_answers(colons)
            or self._every_line(colons),
            _transcript(map(_label, self._with_stop()), set_off=_has_title),
            _transcript(map(_label, dashed(self._text))),
            _transcript(map(_label, self._on_lines())),
            key=len,
        )
        names = frozenset(label.name for label in labels)
        if names:
            labels = _joined(labels, map(_label, in_brackets(self._text, names)))
        if "Q" not in self._text:
            return labels  # nobody asks
        letters = [_label(match) for match in on_lines(_LETTER, self._text)]
        asked, both = _questions(letters)
        if both or (asked and labels):
            # Where others have names, a lone "A" is the article.
            letters = letters if both else [label for label in letters if label.name == "Q"]
            labels = _joined(labels, letters)
        return labels

    @cached_property
    def _stated(self) -> list[Label]:
        ways = (held_offices, officed_names, spanish_titles, broadcast_titles)
        found = chain(*(way(self._text) for way in ways))
        return _joined([], [_label(match)._replace(stated=True) for match in found])

    @cached_property
    def _colons(self) -> list[Label]:
        stated = self._stated
        return _joined(stated, map(_label, self._with_colon(stated)))

    def _without_colon(self) -> list[Label]:
        lines = interview_letters(self._text) or name_lines(self._text).labels
        return [
            Label(self._text[line.name.start : line.name.end], line.name, line.aside)
            for line in lines
        ]

    def _with_colon(self, stated: Iterable[Label] = ()) -> Iterator[re.Match[str]]:
        """Only lines that have a colon are looked at; not those on which a ``stated`` one ends."""
        text = self._text
        wrapped = {text.rfind("\n", 0, label.span.end) + 1 for label in stated}
        colon = text.find(":")
        while colon >= 0:
            line = text.rfind("\n", 0, colon) + 1
            match = _TIMED.match(text, line) or _LABEL.match(text, line) or _ALONE.match(text, line)
            end = text.find("\n", colon)
            if match is not None and _is_name(match["label"]) and line not in wrapped:
                yield match
                if match["label"].isupper():
                    yield from INLINE_LABEL.finditer(
                        text, match.end(), end if end >= 0 else len(text)
                    )
            colon = text.find(":", end) if end >= 0 else -1

    def _is_above(self, label: Label) -> bool:
        """ "Lea Lau (SPD):" on a line of its own: a name with a party or an office, no words."""
        end = self._text.find("\n", label.span.end)
        ends = self._text[label.span.end : max(end, label.span.end)].rstrip(" \t*_").endswith(":")
        return ends and bool(label.aside) and _names_somebody(label.name)

    def _only_answers(self, labels: list[Label]) -> list[Label]:
        """Of an interview in which nobody is named but who answers."""
        sure = [label for label in labels if _names_somebody(label.name) or label.stated]
        whole = max((label.name for label in sure), key=len, default="")
        sure = [label for label in labels if whole and same_person(label.name, whole)]
        return sure if self._asked(sure) else []

    def _asked(self, labels: list[Label]) -> list[Span]:
        names = {label.name for label in labels}
        return unlabelled(self._text, names, [label.span.start for label in labels])

    def _every_line(self, labels: list[Label]) -> list[Label]:
        """Of a text that is nothing but turns, however few: each line begins with a name."""
        if len(labels) < 2 or not all(_names_somebody(label.name) for label in labels):
            return []
        lines = sum(1 for line in self._text.splitlines() if line.strip())
        opened = {self._text.rfind("\n", 0, label.span.start) for label in labels}
        return labels if len(opened) == lines else []

    def _with_stop(self) -> Iterator[re.Match[str]]:
        """Where a sentence may begin: so may a wrapped line ("he wrote to⏎Mr. LEE. She")."""
        titles = (titled(self._text) for titled in (french_titles, hearing_titles, italian_titles))
        for match in chain(on_lines(_STOPPED, self._text), *titles):
            before = self._text[max(match.start() - 80, 0) : match.start()].rstrip(" \t\r")
            opens = before.endswith("\n\n") or before.rstrip().endswith(_SENTENCE_ENDS)
            opens = opens or not before.strip()
            if opens and fold(match["label"].split()[-1]) not in _ABBREVIATED:
                yield match

    def _on_lines(self) -> Iterator[re.Match[str]]:
        if not _SINGLE_BREAK.search(self._text):
            return
        for match in _LINE.finditer(self._text):
            ends = match[0].rstrip()[-1] in ".:" or match["label"].isupper()
            if ends and _is_name(match["label"]):
                yield match

    @cached_property
    def _starts(self) -> list[int]:
        return [label.span.start for label in self.all]

    def at(self, offset: int) -> Label | None:
        """The label in force at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return self.all[at] if at >= 0 else None

    def turn(self, offset: int) -> Span:
        """What is said under the label in force at ``offset``."""
        at = bisect_right(self._starts, offset)
        start = self.all[at - 1].span.end if at else 0
        return Span(start, self._starts[at] if at < len(self._starts) else len(self._text))

    def is_sure(self, offset: int) -> bool:
        """Whether no line between the label in force and ``offset`` may open another turn."""
        at = bisect_right(self._unsure, offset) - 1
        return at < 0 or self._unsure[at] < self._starts[bisect_right(self._starts, offset) - 1]

    @cached_property
    def _unsure(self) -> list[int]:
        """Where somebody may speak once ("Voss: No."), or nobody ("Look: it is gone.")."""
        known, none = set(self._starts), name_words().no_speaker | name_words().not_names
        others = [
            at.start()
            for at in _LINE_START.finditer(self._text)
            if ANOTHERS.match(self._text, at.end())
            and not _HECKLED.search(self._text, max(at.start() - 400, 0), at.start())
        ]
        others += (paragraph.start for paragraph in self._asked(self._marked))
        # Other labels say where their turns end.
        others += () if self._marked else name_lines(self._text).doubtful
        return sorted(
            others
            + [
                label.span.start
                for match in self._with_colon(self._stated)
                if (label := _label(match)).span.start not in known
                and fold(label.name.split()[0]) not in none
                # a line that ends in a colon may lead to what follows
                and (match.re is not _ALONE or _names_somebody(label.name))
            ]
        )

    def one_turn(self, one: Span, other: Span) -> bool:
        """True if both lie under the same label, without another one between."""
        return bisect_right(self._starts, one.start) == bisect_right(self._starts, other.start)


def _label(match: re.Match[str]) -> Label:
    aside = match.groupdict().get("aside") or ""
    name = " ".join(match["label"].split("\n"))
    return Label(name.strip(), Span(*match.span("label")), aside.strip(" \t\xa0\u202f*_"))


def _joined(labels: Iterable[Label], more: Iterable[Label]) -> list[Label]:
    """In text order; of two that begin at one place the first."""
    at = {label.span.start: label for label in chain(reversed(list(more)), labels)}
    return [at[start] for start in sorted(at)]


def _transcript(
    labels: Iterable[Label],
    set_off: Callable[[str], bool] = str.isupper,
    above: Callable[[Label], bool] = lambda label: label.stated,
) -> list[Label]:
    """Labels that recur, are set off (in capitals, ``above`` the words) or have a time beside them,
    if there are enough of them; with these, any others that name somebody, who may speak but once.
    """
    found = list(labels)
    count = Counter(label.name for label in found)
    sure = {name for name, times in count.items() if times > 1 or set_off(name)}
    sure |= {
        label.name for label in found if label.stated or above(label) or _TIME.search(label.aside)
    }
    if len(sure) == 1 and sum(map(_is_titled, count)) > _LEAST:
        sure |= set(filter(_is_titled, count))  # who presides gives others the floor
    if len(sure) < 2 or sum(count[name] for name in sure) < _LEAST:
        return []
    return [label for label in found if label.name in sure or _names_somebody(label.name)]


def _questions(letters: Iterable[Label]) -> tuple[bool, bool]:
    """Whether there are questions, and whether questions and answers alone make a transcript."""
    count = Counter(label.name for label in letters)
    return count["Q"] > 1, count["Q"] > 0 and count["A"] > 0 and count.total() >= _LEAST


def _is_titled(label: str) -> bool:
    """ "Mr. Lee", "The President", "Ambassador Ann Lee"."""
    words = label.split()
    at = len(words) > 1 and words[0] == "The"
    return len(words) > 1 and fold(words[at]) in name_words().title_gender


def _has_title(label: str) -> bool:
    """ "Mr. HALE of Ohio", but not a line that begins with a word in capitals."""
    return not label.isupper()


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= _MOST_WORDS and all(
        not word[0].islower() or len(word) <= 3 for word in words
    )


def _names_somebody(label: str) -> bool:
    """A name of two words, or with a title; not "Note" nor "Yes"."""
    known = name_words()
    words = [fold(word) for word in label.replace(",", " ").split()]
    if not words or words[0] in known.no_speaker:
        return False
    if any(word in known.noun_gender for word in words):
        return True
    # "BOB ROE" is no abbreviation of a body here
    named = is_person_name(in_small_letters(label))
    return len(words) > 1 and words[0] not in known.not_names and named
