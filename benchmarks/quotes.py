"""Quotes drawn from works, the words in them, and an oracle that knows nothing of attrib.

The oracle answers one question: do these words stand in that text, if all typography is
forgiven? A mutated quote that stands somewhere in its source by chance is no test, and is
thrown away. It is written without a look at ``attrib/verify`` and forgives more than that does.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape

from attrib.model import Span
from benchmarks.corpora import Work

CJK = frozenset({"ja", "zh"})
"""Languages written without spaces; a "word" there is one or two ideographs."""

_CHUNK = re.compile(r"(?:(?!--)[^\s—–―…«»“”„\"()\[\]{}<>|])+")
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]{1,2}")


def words(text: str, language: str) -> list[Span]:
    """Words without the punctuation around them."""
    if language in CJK:
        return [Span(*m.span()) for m in _IDEOGRAPHS.finditer(text)]
    found = []
    for chunk in _CHUNK.finditer(text):
        start, end = chunk.span()
        while start < end and _is_mark(text[start]):
            start += 1
        while end > start and _is_mark(text[end - 1]):
            end -= 1
        if start < end:
            found.append(Span(start, end))
    return found


def _is_mark(char: str) -> bool:
    """Currency and per-cent signs are part of the number that they stand by."""
    category = unicodedata.category(char)
    return category[0] in "PSZC" and category != "Sc" and char not in "%‰"


@dataclass(frozen=True)
class Quote:
    """A stretch of somebody's speech in a work, cut at word boundaries."""

    work: Work
    span: Span
    speech: Span

    @cached_property
    def text(self) -> str:
        return self.work.text[self.span.start : self.span.end]

    @cached_property
    def words(self) -> list[Span]:
        """Relative to ``text``."""
        return words(self.text, self.work.language)

    def word(self, index: int) -> str:
        return self.text[self.words[index].start : self.words[index].end]

    @property
    def language(self) -> str:
        return self.work.language


class Library:
    """Works, grouped so that each language and kind of text is drawn equally often."""

    def __init__(self, works: Sequence[Work]) -> None:
        self.groups: dict[str, list[Work]] = {}
        for work in works:
            if work.speeches:
                self.groups.setdefault(work.id.split("/")[0], []).append(work)
        self.names = sorted(self.groups)
        self._vocabulary: dict[str, list[str]] = {}

    def work(self, rng: random.Random) -> Work:
        return rng.choice(self.groups[rng.choice(self.names)])

    def quote(self, rng: random.Random, at_least: int = 5, at_most: int = 60) -> Quote | None:
        """A quote of that many words from a random speech; None if the draw hit none."""
        work = self.work(rng)
        for _ in range(20):
            quote = cut(rng, work, rng.choice(work.speeches), at_least, at_most)
            if quote:
                return quote
        return None

    def vocabulary(self, work: Work) -> list[str]:
        """Words of speeches in works of the same kind and language, in a fixed order."""
        group = work.id.split("/")[0]
        kind = f"{group} {work.language}"
        if kind not in self._vocabulary:
            alike = [w for w in self.groups[group] if w.language == work.language]
            rng, found = random.Random(kind), set()
            for _ in range(300):
                other = rng.choice(alike)
                speech = other.text[slice(*rng.choice(other.speeches))]
                found |= {speech[s:e] for s, e in words(speech, work.language)}
            self._vocabulary[kind] = sorted(found)
        return self._vocabulary[kind]


def cut(rng: random.Random, work: Work, speech: Span, at_least: int, at_most: int) -> Quote | None:
    """A random run of words of one speech, with the punctuation between them."""
    inside = words(work.text[speech.start : speech.end], work.language)
    if len(inside) < at_least:
        return None
    count = rng.randint(at_least, min(at_most, len(inside)))
    first = rng.randint(0, len(inside) - count)
    start, end = inside[first].start, inside[first + count - 1].end
    if first + count == len(inside) and rng.random() < 0.5:
        end = speech.end - speech.start
    around = Span(speech.start + start, speech.start + end)
    if _HYPHENATED.search(work.text[around.start - 8 : around.start]) or _HYPHENATED.match(
        work.text[around.end : around.end + 8]
    ):
        return None  # begins or ends inside a word that a line end divides
    if any(parted(work.text, at) for at in around):
        return None
    return Quote(work, Span(speech.start + start, speech.start + end), speech)


def parted(text: str, at: int) -> bool:
    """Whether a cut lies inside a number, or parts a word from what denies it."""
    return _PARTED.search(f"{text[max(at - 12, 0) : at]}|{text[at : at + 12]}") is not None


_PARTED = re.compile(
    r"[〇零一二三四五六七八九十百千万萬亿億\d]\|[〇零一二三四五六七八九十百千万萬亿億]|第\||分[之の]\||\|分之"
    r"|(?:[不没沒未莫勿][有会會能可以想要愿願肯敢必应應该該得是再]{0,2}|[非無无]|[無无]法)\|"
    r"|\|(?:では|じゃ|でも|[をはがもく])?(?:し|でき|され|させ|して(?:は)?い|て(?:は)?い)?"
    r"(?:な[いかくけ]|ありま|ません|ず)"
    r"|\d\s?\|\s?(?:[%‰½¼¾]|\d{3}\b|million|Million|Prozent|percent|per cent|mill|mil\b|thousand)"
    r"|\w\s?\|\s?(?:hundred|thousand|million|dozen|hundert|tausend|cent|mille|mil)\b"
)
_HYPHENATED = re.compile(r"^[-‐]\s*\n|[-‐]\s*\n\s*$")


# --- oracle -------------------------------------------------------------------------------

_QUOTES = dict.fromkeys(map(ord, "\"'`´‘’‚‛“”„‟«»‹›ʼ′″「」『』＂＇"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_INVISIBLE = dict.fromkeys(
    [*map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), *range(0x202A, 0x202F)], None
)


def forgiving(text: str) -> str:
    """``text`` with all typography flattened; case, accents and letters kept."""
    text = unicodedata.normalize("NFKC", unescape(text))
    text = text.translate(_QUOTES).translate(_DASHES).translate(_INVISIBLE)
    text = re.sub(r"-[ \t]*\n\s*", "", text)
    text = text.replace("--", "-").replace(". . .", "...")
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def _flattened(text: str) -> str:
    return forgiving(text)


def stands_in(quote: str, work: Work, *, whole_words: bool = False) -> bool:
    """Whether ``quote`` occurs in the work, typography forgiven."""
    flat, source = forgiving(quote).strip(), _flattened(work.text)
    if whole_words:
        return re.search(rf"(?<!\w){re.escape(flat)}(?!\w)", source) is not None
    return flat in source


@lru_cache(maxsize=4096)
def _paragraphs(text: str) -> list[str]:
    return [forgiving(paragraph) for paragraph in text.split("\n\n")]


def follow_one_another(pieces: Sequence[str], work: Work) -> bool:
    """Whether the pieces stand one after the other in one and the same paragraph."""
    flat = [forgiving(piece).strip() for piece in pieces]
    return any(_in_order(flat, paragraph) for paragraph in _paragraphs(work.text))


def _in_order(pieces: Sequence[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True
