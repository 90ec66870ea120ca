"""Finding places in one long text: exact ones, and ones that a changed quote may belong to.

``Scanner`` searches with ``str.find`` and needs no preparation; of a long text it reads all words
once (``WordPlaces``) when it was asked often enough. ``BatchFinder`` reads the text once for a
whole batch of quotes and remembers where their rarest words stand; from some hundred quotes on
it costs less than a search for each. All give candidates only; what stands there is looked at by
the caller.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, count

from attrib.language.regex import regex

MOST_PLACES = 1000
"""Places of the same words that are kept; text made of one repeated word has millions."""

_MOST_HITS = 24
_MOST_HITS_OF_WORD = 400
"""Places looked at for one anchor or word; what is more frequent tells nothing."""
_MOST_WORDS = 8
_ANCHOR_SIZES = (32, 16, 8)
_FEW_WORDS = 3
"""A quote of so few words is looked for by halves of its words, too."""
_LONG = 200_000
_OFTEN = 100
"""Searches of a text of so many characters after which reading its words costs less."""
_RUNS = regex(r"[^\W_]+")
_LETTERS = regex(r"\w{3,}")


def find_all(
    text: str, needle: str, start: int = 0, end: int | None = None, most: int = MOST_PLACES
) -> Iterator[int]:
    """Offsets of ``needle`` in text order, overlapping ones included, at most ``most``."""
    at = text.find(needle, start, end)
    while at >= 0 and most > 0:
        yield at
        most -= 1
        at = text.find(needle, at + 1, end)


class WordPlaces:
    """Where each word of a text stands; words are what stands between single spaces."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("Q")
        self._numbers: dict[str, array[int]] = {}
        start = 0
        for number, word in enumerate(text.split(" ")):
            self._starts.append(start)
            start += len(word) + 1
            if word in self._numbers:
                self._numbers[word].append(number)
            else:
                self._numbers[word] = array("Q", (number,))

    def exact(self, quote: str) -> Iterator[int]:
        """As ``find_all`` would find it. For three words or more: those between the first and
        the last are whole words of the text.
        """
        words = quote.split(" ")
        inner = [(self._numbers.get(word, ()), at) for at, word in enumerate(words[1:-1], 1)]
        numbers, at = min(inner, key=lambda placed: len(placed[0]))
        most = MOST_PLACES
        for number in numbers:
            before = number - at + 1  # the second word of the quote
            if before < 1 or most == 0:
                continue
            start = self._starts[before] - 1 - len(words[0])
            if start >= 0 and self._text.startswith(quote, start):
                yield start
                most -= 1


class Scanner:
    """Search by ``str.find``: fast enough for few quotes or a short text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._searches = 0
        self._absent: set[str] = set()
        """What was looked for in vain; a changed quote is looked for in more than one way."""

    @cached_property
    def _word_places(self) -> WordPlaces:
        return WordPlaces(self._text)

    def exact(self, quote: str) -> Iterator[int]:
        if len(self._text) >= _LONG and quote.count(" ") > 1:
            self._searches += 1
            if self._searches > _OFTEN:
                return self._word_places.exact(quote)
        first = -1 if quote in self._absent else self._text.find(quote)
        if first < 0:
            self._absent.add(quote)
            return iter(())
        return find_all(self._text, quote, first)

    def has_word(self, word: str) -> bool:
        """False if the text has no such word, whatever signs stand around it."""
        return word in self._text

    def likely(self, quote: str) -> list[tuple[int, int]]:
        """Offsets where ``quote`` likely begins, if that is known without a search."""
        return []

    def near(
        self, quote: str, start: int = 0, end: int | None = None
    ) -> Iterator[list[tuple[int, int]]]:
        """Offsets where ``quote`` may begin if some of it was changed, with their votes.

        Comes in lists, each from a finer search than the one before and each with the
        likeliest first; the caller stops when it is content. A vote counts as many as the
        characters that agree.
        """
        votes: Counter[int] = Counter()
        for size in _ANCHOR_SIZES:
            for offset, anchor in _anchors(quote, size):
                self._vote(votes, anchor, offset, start, end)
            if votes:
                yield _merged(votes)
                break
        if votes and quote.count(" ") >= _MOST_WORDS:
            return
        words = sorted(_LETTERS.finditer(quote), key=lambda m: m.start() - m.end())
        for match in words[:_MOST_WORDS]:
            self._vote(votes, match[0], match.start(), start, end, _MOST_HITS_OF_WORD)
        if votes:
            yield _merged(votes)
        elif quote.count(" ") < _FEW_WORDS:
            for match in words:
                half = max(len(match[0]) // 2, 3)
                self._vote(votes, match[0][:half], match.start(), start, end)
                self._vote(votes, match[0][-half:], match.end() - half, start, end)
            yield _merged(votes)

    def _vote(
        self,
        votes: Counter[int],
        anchor: str,
        offset: int,
        start: int,
        end: int | None,
        most: int = _MOST_HITS,
    ) -> None:
        hits = list(find_all(self._text, anchor, start, end, most + 1))
        if len(hits) <= most or len(anchor) >= _ANCHOR_SIZES[-1]:
            for at in hits[:most]:
                votes[max(at - offset, 0)] += len(anchor)


class BatchFinder(Scanner):
    """Search for many quotes in one text with spaces: the text is read once for all of them."""

    _RAREST = 6
    _FREQUENT = 200
    _TOO_FREQUENT = 3000
    _NEIGHBOURS = 4
    """Words by which a dropped or added word may shift the rest of a quote."""

    def __init__(self, text: str, quotes: Sequence[str]) -> None:
        super().__init__(text)
        words = text.split(" ")
        self._ends = array("Q", accumulate(map(len, words)))
        """Ends of the words, the spaces before them not counted."""
        self._words = set(_RUNS.findall(" ".join(set(words))))
        self._needed = {word for quote in quotes for word in quote.split(" ")}
        self._counts = Counter(filter(self._needed.__contains__, words))
        self._places: dict[str, array[int]] = {
            word: array("Q") for quote in quotes for _, word in self._rarest(quote)
        }
        adds = {word: places.append for word, places in self._places.items()}
        for at in compress(count(), map(adds.__contains__, words)):
            adds[words[at]](at)

    def has_word(self, word: str) -> bool:
        return all(run in self._words for run in _RUNS.findall(word))

    def _start(self, at: int) -> int:
        """Offset of the word with this number."""
        return self._ends[at - 1] + at if at else 0

    def exact(self, quote: str) -> Iterator[int]:
        inner = quote.split(" ")[1:-1]
        if self._needed.issuperset(inner) and not all(map(self._counts.__getitem__, inner)):
            return
        placed = [pair for pair in self._rarest(quote) if pair[1] in self._places]
        if not placed:  # a piece of a quote whose rarest words are others than the whole one's
            yield from super().exact(quote)
            return
        first = quote.index(" ")
        position, word = placed[0]
        found = 0
        for at in self._places[word]:
            start = self._start(at - position + 1) - 1 - first if at >= position else -1
            if start >= 0 and self._text.startswith(quote, start):
                yield start
                found += 1
                if found == MOST_PLACES:
                    return

    def likely(self, quote: str) -> list[tuple[int, int]]:
        ballots: Counter[int] = Counter()
        for used, (position, word) in enumerate(self._rarest(quote)):
            if used > 2 and self._counts[word] > self._FREQUENT:
                break
            for at in self._places.get(word, ()):
                ballots[max(at - position, 0)] += len(word)
        likely = _merged(ballots, self._NEIGHBOURS)[:_MOST_HITS]
        return [(self._start(at), votes) for at, votes in likely]

    def _rarest(self, quote: str) -> list[tuple[int, str]]:
        """Rarest inner words of the quote that occur in the text, with their position in it."""
        inner = list(enumerate(quote.split(" ")))[1:-1]
        counts = self._counts
        known = [(at, word) for at, word in inner if 0 < counts[word] <= self._TOO_FREQUENT]
        known.sort(key=lambda pair: counts[pair[1]])
        return known[: self._RAREST]


def _anchors(quote: str, size: int) -> Iterator[tuple[int, str]]:
    """Pieces of at least ``size`` characters, cut between words, with their offsets.

    Pieces do not overlap, so that one changed word spoils one piece.
    """
    start = 0
    while start < len(quote):
        end = start + size
        if end >= len(quote):
            break
        border = quote.find(" ", end)
        if border < 0 and len(quote) - end < size:
            break
        if 0 <= border < end + size:
            end = border
        yield start, quote[start:end]
        start = end + 1 if quote[end : end + 1] == " " else end
    if len(quote) - start >= size // 2 or not start:
        yield start, quote[start:]


def _merged(votes: Counter[int], reach: int = 48) -> list[tuple[int, int]]:
    """Starts with most votes first; starts within ``reach`` of each other vote together."""
    groups: list[tuple[int, int]] = []
    for start in sorted(votes):
        if groups and start - groups[-1][0] <= reach:
            first, count = groups[-1]
            groups[-1] = (first, count + votes[start])
        else:
            groups.append((start, votes[start]))
    groups.sort(key=lambda group: -group[1])
    return groups
