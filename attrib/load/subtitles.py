"""SubRip and WebVTT: the words of the cues, each cue with a landmark of its time code.

How cues become text. Lines of one cue, and cues in which the same speech runs on, are
joined by a space, so that a sentence (and a quotation) that runs over cues is whole. A
new line begins where somebody else begins to speak (another voice, a label such as
``ANN:``, a dash, ``>>``), at a sound description and at a pause. Labels stay in the text.

webvtt-py drops a cue whose number is missing or whose time code it cannot read, and keeps
one voice of a cue with two; here every word of the file stays in the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from attrib.errors import InputError
from attrib.language.regex import regex
from attrib.load.loaded import Loaded, one_line
from attrib.model import Furniture, Landmark, Span

PAUSE_AFTER_SENTENCE = 1.0
"""Seconds of silence that begin a new line when the sentence before has ended."""
PAUSE_ANYWHERE = 5.0
"""Seconds of silence that begin a new line in any case."""

_STAMP = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = regex(rf"\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?")
_INLINE_TIME = regex(r"<(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}>")
_TAG = regex(r"</?(?:c|i|b|u|s|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)
_VOICE = regex(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>|</v\s*>", re.IGNORECASE)
_ONLY_DASH = regex(r"\s*[-–—]\s*")
_COMMENT_BLOCK = regex(r"(?:NOTE|STYLE|REGION)(?:\s|$)")

_SENTENCE_END = regex(r"""[.!?…。！？][)\]"'”’»“]*$""")
_NEW_SPEAKER = regex(
    r"(?:[-–—‐]\s?\S|>>|[♪♫])"  # a dash, teletext chevrons, a song
    r"|[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}:(?=\s|$)"  # "Ann Reed: ..."
    r"|[\[(][^\[\]()]{1,40}[\])]:(?=\s|$)"  # "[Ann]: ..."
)
_SOUND = regex(r"(?:[-–—]\s?|>>+\s*)?(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫#\s]+)")


class _Piece(NamedTuple):
    """Words of one line of a cue that one voice speaks."""

    words: str
    voice: str | None


@dataclass
class _Cue:
    time: str | None
    start: float
    end: float
    lines: list[str]


def read_subtitles(text: str) -> Loaded:
    """Words of a SubRip or WebVTT file. Raises InputError when it holds no cue."""
    web = text.startswith("WEBVTT")
    cues, gaps = _parse(re.split(r"\r\n|\r|\n", text), web)
    # Live captions (with a time tag on each word) show the line before once more.
    rolling = any(_INLINE_TIME.search(line) for cue in cues for line in cue.lines)
    writer = _Writer()
    shown: list[_Piece] = []
    for cue in cues:
        pieces = list(_pieces(cue, web))
        writer.add(cue, pieces[_repeated(shown, pieces) :] if rolling else pieces)
        shown = pieces or shown
    return writer.loaded(gaps)


def _parse(lines: list[str], web: bool) -> tuple[list[_Cue], tuple[str, ...]]:
    cues: list[_Cue] = []
    gaps: list[str] = []
    for first, block in _blocks(lines, web):
        timing = _TIMING.fullmatch(block[0])
        if timing:
            groups = timing.groups()
            begin, end = groups[:4], groups[4:]
            cues.append(_Cue(_time_code(begin), _seconds(begin), _seconds(end), block[1:]))
            continue
        # Words without a usable time code are kept; the one before stands for it.
        last = cues[-1] if cues else _Cue(None, 0.0, 0.0, [])
        unreadable = "-->" in block[0]
        cues.append(_Cue(last.time, last.end, last.end, block[1:] if unreadable else block))
        gaps.append(
            f"line {first}: the time code {one_line(block[0])!r} cannot be read"
            if unreadable
            else f"line {first}: words before the first time code"
        )
    if all(cue.time is None for cue in cues):
        raise InputError("holds no subtitle cue; if it is a plain transcript, name it .txt")
    return cues, tuple(gaps)


def _blocks(lines: list[str], web: bool) -> Iterator[tuple[int, list[str]]]:
    """Number of the first line, and the lines from one time code to the next.

    The cue's number or name, blank lines, and WebVTT's header and comments are left out.
    """
    block: list[str] = []
    first = 1
    seen = 0
    comment = web  # the header block runs to the first blank line, like a comment
    for number, line in enumerate(lines, start=1):
        following = lines[number] if number < len(lines) else ""
        blank_before = number == 1 or not lines[number - 2].strip()
        if "-->" in line:
            if block:
                yield first, block
            block, first, comment = [line], number, False
            seen += 1
        elif not line.strip():
            comment = False
        elif comment or (web and blank_before and _COMMENT_BLOCK.match(line)):
            comment = True
        elif "-->" in following and _names_cue(line.strip(), web, blank_before, seen):
            continue
        else:
            if not block:
                first = number
            block.append(line)
    if block:
        yield first, block


def _names_cue(line: str, web: bool, blank_before: bool, seen: int) -> bool:
    """Whether the line above a time code is the cue's number or name, not words spoken."""
    if blank_before:
        return web or line.isdecimal()
    # Without a blank line before it, "1984" may well be the end of the cue before.
    return line.isdecimal() and int(line[:9]) in (seen, seen + 1)


def _pieces(cue: _Cue, web: bool) -> Iterator[_Piece]:
    voice: str | None = None
    for line in cue.lines:
        bare = _TAG.sub("", _INLINE_TIME.sub("", line))
        at, dash = 0, ""
        for tag in _VOICE.finditer(bare):
            words, at = bare[at : tag.start()], tag.end()
            if _ONLY_DASH.fullmatch(words):
                dash = words.lstrip()  # "- <v Ann>Yes": the dash belongs to the voice
            else:
                yield from _piece(dash + words, voice, web)
                dash = ""
            voice = one_line(html.unescape(tag[1])) if tag[1] else None
        yield from _piece(dash + bare[at:], voice, web)


def _piece(words: str, voice: str | None, web: bool) -> Iterator[_Piece]:
    words = (html.unescape(words) if web else words).strip()
    if words:
        yield _Piece(words, voice)


def _repeated(shown: list[_Piece], pieces: list[_Piece]) -> int:
    """How many of the first ``pieces`` are the last that were ``shown``."""
    for count in range(min(len(shown), len(pieces)), 0, -1):
        if shown[-count:] == pieces[:count]:
            return count
    return 0


class _Writer:
    """Joins pieces to one text and notes where each cue and voice begins."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._landmarks: list[Landmark] = []
        self._furniture: list[Furniture] = []
        self._last: tuple[_Cue, _Piece] | None = None

    def add(self, cue: _Cue, pieces: list[_Piece]) -> None:
        for piece in pieces:
            if self._last is not None:
                self._append("\n" if _begins_line(*self._last, cue, piece) else " ")
            start = self._length
            self._append(piece.words)
            mark = Landmark(start=start, time=cue.time, voice=piece.voice)
            before = self._landmarks[-1] if self._landmarks else None
            if before is None or (before.time, before.voice) != (mark.time, mark.voice):
                self._landmarks.append(mark)
            if _SOUND.fullmatch(piece.words):
                span = Span(start, self._length)
                self._furniture.append(Furniture(span=span, reason="sound description"))
            self._last = (cue, piece)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def loaded(self, gaps: tuple[str, ...]) -> Loaded:
        return Loaded(
            "".join(self._parts),
            landmarks=tuple(self._landmarks),
            furniture=tuple(self._furniture),
            gaps=gaps,
        )


def _begins_line(cue_before: _Cue, before: _Piece, cue: _Cue, piece: _Piece) -> bool:
    if before.voice != piece.voice or _NEW_SPEAKER.match(piece.words):
        return True
    if _SOUND.fullmatch(piece.words) or _SOUND.fullmatch(before.words):
        return True
    pause = cue.start - cue_before.end if cue is not cue_before else 0.0
    ended = _SENTENCE_END.search(before.words) is not None
    return pause >= PAUSE_ANYWHERE or (ended and pause >= PAUSE_AFTER_SENTENCE)


def _seconds(stamp: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in stamp)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def _time_code(stamp: tuple[str | None, ...]) -> str:
    hours, minutes, seconds, fraction = (part or "0" for part in stamp)
    return f"{int(hours):02}:{int(minutes):02}:{seconds}.{fraction:0<3}"
