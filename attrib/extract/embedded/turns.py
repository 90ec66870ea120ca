"""Turns of a conversation: transcript labels, questions and answers, voices of subtitles.

What stands in a turn was said by the one the label names; no cue and no mark says so. One item
is made of each paragraph of a turn (each run of captions of one voice), so that what is cited
stays short enough to check. Paragraphs without a label belong to the turn before them, unless
they tell of its speaker as an article does ("Keller insists"), or of the interview ("edited for
length"): those are the writer's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from attrib.extract.embedded.people import role_noun
from attrib.language.cues import find_cues
from attrib.language.guess import guess_language
from attrib.language.interview_letters import interview_letters
from attrib.language.interviewed import interviewed
from attrib.language.name_lines import name_lines
from attrib.language.names import is_person_name, parse_name
from attrib.language.names import words as name_words
from attrib.language.next_turn import ANOTHERS
from attrib.language.one_answers import unlabelled
from attrib.language.regex import regex
from attrib.language.sentences import paragraph_spans
from attrib.language.turn_line import INLINE_LABEL, TurnLine, TurnLines, in_small_letters
from attrib.model import Document, Span

_LABEL = regex(
    r"[ \t>*_#-]*(?:\d{1,3}\.\s)?"
    r"(?P<label>[^\W\d_a-z][^\n:.?!“”\"]{0,48}?(?:\.(?=\s[^\W\d_a-z])[^\n:.?!]{0,30})?)"
    r"[ \t*_]*(?P<aside>(?:\([^()\n]{0,40}\)[ \t*_]*){0,3}):[ \t*_]*(?=\S)"
)
_ASIDE = regex(
    r"[(\[](?:[^()\[\]]{0,40}?\b)?(?:laugh\w*|applause|applaud\w*|cheer\w*|crosstalk|inaudible"
    r"|unintelligible|pause\w*|silence|music|ph|sic|voice-over|through \w+|booing|boos|sigh\w*"
    r"|smil\w+|the meeting [^()\[\]]{0,60})[^()\[\]]{0,40}[)\]]",
    re.IGNORECASE,
)
_BREAK = regex(r"(?:#{1,6}\s|[-*_=]{3,}\s*$|[(\[][^()\[\]]*[)\]]\W*$)")
_INTERVIEWER = regex(
    r"\b(?:[Ii]nterview(?:ed)?|[Qq]uestions) by "
    r"((?:[^\W\d_a-z][\w’'-]+)(?: [^\W\d_a-z][\w’'-]+){0,3})"
)
_VOCATIVE = regex(r"((?:[^\W\d_a-z][\w.’'-]+ ?){1,3}),")
_QUESTION = frozenset(("q", "question", "f", "frage", "p", "pregunta"))
_ANSWER = frozenset(("a", "answer", "antwort", "r", "réponse", "respuesta"))
_LEAST = 3
"""Labelled paragraphs that make a transcript."""
_DENSE = 0.3
"""Share of the paragraphs that have a label; below it, only labels that nothing else looks like
("Q:", "MS. LEE:") are believed, and a turn ends with its paragraph."""
_MOST_WORDS = 6
_LEAST_LETTERS = 3
"""Of a surname that is looked for in a paragraph."""
_EDITED = regex(
    r"\W*(?:this|the) (?:interview|conversation|discussion|transcript|q&a)\b[^\n.]{0,60}?"
    r"\b(?:edited|condensed|conducted|translated|abridged|shortened)\b",
    re.IGNORECASE,
)
"""A note of the editors about the conversation."""
_SENTENCE = regex(r"[^\W\d_]{2}|[!?]")
_HOLDS = regex(
    r"(?:(?:M[rs]s?|Dr|Cllr|Frau|Herr|Mme|Sra?)\.?\s)?[^\W\d_a-z][\w’-]+"
    r"(?:\s[^\W\d_a-z][\w’-]+){1,3}\s*"
)
"""A name and no more, without a stop: who holds an office, at the head of the minutes."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of one speaker."""

    content: tuple[Span, ...]
    """Without the label and without audience reactions."""
    label: Span | None
    """Where the label stands; None for the voice of a subtitle."""
    name: str
    """The label or voice as written."""
    speaker: str | None
    """Who it is, where the document says so for Q and A; else the label is looked up."""


def find_turns(document: Document) -> list[Turn]:
    """The turns of the document, in text order; empty for running text."""
    if any(mark.voice for mark in document.landmarks):
        return _voices(document)
    return _labelled(document)


# --- voices ---------------------------------------------------------------------------


def _voices(document: Document) -> list[Turn]:
    text = document.text
    marks = document.landmarks
    turns: list[Turn] = []
    for i, mark in enumerate(marks):
        end = marks[i + 1].start if i + 1 < len(marks) else len(text)
        if not mark.voice:
            continue
        pieces = _pieces(text, Span(mark.start, end), document)
        if not pieces:
            continue
        before = turns[-1] if turns else None
        if before is not None and before.name == mark.voice and not _ends(text, before.content):
            # The caption before cut the sentence: go on with it.
            joined = text[before.content[-1].end : pieces[0].start]
            if not joined.strip():
                whole = Span(before.content[-1].start, pieces[0].end)
                content = (*before.content[:-1], whole, *pieces[1:])
                turns[-1] = Turn(content, None, mark.voice, mark.voice)
                continue
        turns.append(Turn(tuple(pieces), None, mark.voice, mark.voice))
    return turns


def _ends(text: str, content: Sequence[Span]) -> bool:
    last = text[content[-1].start : content[-1].end]
    return last.rstrip("\"”’'»)]").endswith((".", "!", "?", "…"))


# --- labels ---------------------------------------------------------------------------


class _Script(NamedTuple):
    """A text in turns."""

    paragraphs: list[Span]
    labels: dict[int, TurnLine]
    """By the paragraph that begins with it."""
    dense: bool
    """Paragraphs without a label belong to the turn before."""
    doubtful: frozenset[int] = frozenset()
    """Where paragraphs begin that end the turn before."""


def _labelled(document: Document) -> list[Turn]:
    text = document.text
    script = _with_colon(text) or _without_colon(text)
    if script is None:
        return []
    paragraphs, labels, dense, doubtful = script
    people = _question_and_answer(text, labels)
    told = _told(document, paragraphs, labels, people)
    named = {text[label.name.start : label.name.end] for label in labels.values()}
    turns: list[Turn] = []
    current: TurnLine | None = None
    for n, paragraph in enumerate(paragraphs):
        start = paragraph.start
        if n in labels:
            current = labels[n]
            start = current.end
        elif start in doubtful:
            current = None
            continue
        elif current is None or not dense or n in told or _BREAK.match(text, start, paragraph.end):
            if text.startswith(("---", "***", "#"), start):
                current = None
            continue
        elif ANOTHERS.match(text, start, paragraph.end):
            current = None  # who it is, nothing says
            continue
        # The office may stand on a line of its own below the name.
        start = min(max(start, current.end), paragraph.end)
        pieces = _pieces(text, Span(start, paragraph.end), document)
        if not pieces:
            continue
        name = text[current.name.start : current.name.end]
        holder = people.get(name.casefold()) or _holder(name, current.aside)
        holder = holder or _in_full(name, named)
        turns.append(Turn(tuple(pieces), current.name, name, holder))
    return turns


def _with_colon(text: str) -> _Script | None:
    paragraphs = _lines(text)
    labels: dict[int, TurnLine] = {}
    for n, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match is None or not _is_label(match["label"]):
            continue
        held = _HOLDS.fullmatch(text, match.end(), paragraph.end)  # "Chair: Ms Ines Falk"
        if _SENTENCE.search(text, match.end(), paragraph.end) and not held:
            start = match.start("label")
            name = Span(start, start + len(match["label"].rstrip()))
            labels[n] = TurnLine(name, match["aside"].strip(" \t*_"), match.end())
    names = Counter(text[label.name.start : label.name.end] for label in labels.values())
    turns_only = len(labels) == len(paragraphs) and all(map(_names_somebody, names))
    starts = [label.name.start for label in labels.values()]
    if unlabelled(text, names, starts):
        return _Script(paragraphs, labels, dense=False)  # who asks is not named
    if len(names) < 2:
        return None
    if not turns_only and (len(labels) < _LEAST or max(names.values()) < 2):
        return None
    dense = len(labels) >= _DENSE * (max(labels) - min(labels) + 1)
    if not dense and not all(_is_set_off(name) for name in names):
        return None
    return _Script(paragraphs, labels, dense)


def _names_somebody(label: str) -> bool:
    """ "ANN LEE", "Ann Lee", "Mr. Lee"; not "Note"."""
    name = parse_name(in_small_letters(label))
    if label.isupper() and role_noun(in_small_letters(label)) is not None:
        return True  # "NARRATOR"
    return bool(name.surname and (name.given or name.title)) and is_person_name(name.full)


def _without_colon(text: str) -> _Script | None:
    """Names on lines of their own, or the letters of an interview."""
    letters = interview_letters(text)
    found = TurnLines(letters) if letters else name_lines(text)
    if not found.labels:
        return None
    by_start = {label.name.start: label for label in found.labels}
    starts = sorted({*by_start, *found.doubtful})
    paragraphs: list[Span] = []
    for start, end in paragraph_spans(text):
        inside = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        cut = map(Span._make, pairwise((start, *inside, end)))
        paragraphs += [part for part in cut if text[part.start : part.end].strip("*_># \t\r\n")]
    labels = {n: by_start[p.start] for n, p in enumerate(paragraphs) if p.start in by_start}
    return _Script(paragraphs, labels, dense=True, doubtful=frozenset(found.doubtful))


def _holder(label: str, aside: str) -> str | None:
    """Who holds the office that the label names: "The Minister for Roads (Ann Lee):"."""
    inside = aside[1:-1] if aside.startswith("(") else ""
    known = parse_name(label).surname or not is_person_name(inside)
    return None if known or not parse_name(inside).given else inside


def _in_full(label: str, labels: Collection[str]) -> str | None:
    """ "Lotte Brandt" for "Brandt", where one label is longer by her given name."""
    longer = [other for other in labels if other.endswith(f" {label}") and is_person_name(other)]
    return longer[0] if len(longer) == 1 and parse_name(longer[0]).given else None


def _told(
    document: Document,
    paragraphs: Sequence[Span],
    labels: dict[int, TurnLine],
    people: dict[str, str],
) -> set[int]:
    """Paragraphs without a label that are the writer's: all up to the next label, where one of
    them reports the speaker of the turn under his own surname."""
    text = document.text
    language = guess_language(text) or "en"
    told: set[int] = set()
    for n, following in pairwise([*sorted(labels), len(paragraphs)]):
        stretch = range(n + 1, following)
        label = text[labels[n].name.start : labels[n].name.end]
        name = people.get(label.casefold(), label)
        surname = parse_name(name).surname
        if " " in name and any(text.startswith(f"{name} ", paragraphs[i].start) for i in stretch):
            told.update(stretch)  # "Ann Lee lives in Moll."
        if any(_reports(text, paragraphs[i], surname, language) for i in stretch):
            told.update(stretch)
        told.update(i for i in stretch if _EDITED.match(text, paragraphs[i].start))
    return told


def _reports(text: str, paragraph: Span, surname: str, language: str) -> bool:
    """Keller insists, said Keller."""
    if len(surname) < _LEAST_LETTERS:
        return False
    name = re.compile(rf"\b{re.escape(surname)}\b", re.IGNORECASE)
    places = [m.span() for m in name.finditer(text, *paragraph) if text[m.start()].isupper()]
    if not places:
        return False
    cues = [c.span for c in find_cues(text, paragraph, language) if c.entry.category == "verb"]
    starts, ends = {start for start, _ in places}, {end for _, end in places}
    return any(cue.start - 1 in ends or cue.end + 1 in starts for cue in cues)


def _lines(text: str) -> list[Span]:
    """Paragraphs, parted once more where a line begins with a label."""
    spans: list[Span] = []
    for paragraph in paragraph_spans(text):
        start = paragraph.start
        for match in re.finditer(r"\n[ \t]*", text[paragraph.start : paragraph.end]):
            at = paragraph.start + match.end()
            label = _LABEL.match(text, at, paragraph.end)
            if label is not None and _is_label(label["label"]) and label["label"].isupper():
                spans.append(Span(start, paragraph.start + match.start()))
                start = at
        spans.append(Span(start, paragraph.end))
    return [part for span in spans for part in _at_labels(text, span)]


def _at_labels(text: str, paragraph: Span) -> list[Span]:
    """A paragraph that begins with a label in capitals, parted at the others inside it."""
    label = _LABEL.match(text, *paragraph)
    if label is None or not label["label"].isupper() or not _is_label(label["label"]):
        return [paragraph]
    inside = [m.start() for m in INLINE_LABEL.finditer(text, label.end(), paragraph.end)]
    borders = [paragraph.start, *inside, paragraph.end]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in pairwise(borders)]


def _is_set_off(label: str) -> bool:
    return label.isupper() or label.casefold() in _QUESTION | _ANSWER


def _is_label(label: str) -> bool:
    words = label.split()
    if not words or len(words) > _MOST_WORDS:
        return False
    if words[0].casefold().strip(".,") in name_words().no_speaker:
        return False
    if any(word[0].islower() and len(word) > 3 for word in words):
        return False
    if len(words) == 1 and words[0].casefold() in _QUESTION | _ANSWER:
        return True
    return label.isupper() or is_person_name(label) or role_noun(label) is not None


def _question_and_answer(text: str, labels: dict[int, TurnLine]) -> dict[str, str]:
    """Who "Q" and "A" are, where the document names interviewer and interviewee."""
    found: dict[str, str] = {}
    head = text[: labels[min(labels)].name.start]
    named = _INTERVIEWER.search(head)
    answering = interviewed(head)
    if answering is not None:
        found.update(dict.fromkeys(_ANSWER, answering))
    for n, line in labels.items():
        label = text[line.name.start : line.name.end].casefold()
        if label in _QUESTION and named is not None:
            found[label] = named.group(1)
        elif label in _ANSWER and label not in found:
            asked = labels.get(n - 1)
            if asked is None:
                continue
            called = _VOCATIVE.match(text, asked.end)
            if called is not None and is_person_name(called.group(1).strip()):
                found[label] = called.group(1).strip()
    return found


def _pieces(text: str, span: Span, document: Document) -> list[Span]:
    """The words of a turn without reactions, furniture and Markdown marks around them."""
    cuts = [match.span() for match in _ASIDE.finditer(text, span.start, span.end)]
    cuts += [(f.span.start, f.span.end) for f in document.furniture if f.span.overlaps(span)]
    pieces: list[Span] = []
    at = span.start
    for start, end in [*sorted(cuts), (span.end, span.end)]:
        piece = _trim(text, at, start)
        if piece is not None:
            pieces.append(piece)
        at = max(at, end)
    return pieces


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None
