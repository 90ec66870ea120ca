"""A sentence as tokens: words, punctuation, and one token for each quotation in it."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span

_TOKEN = regex(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|Prof|Jr|Sr"
    r"|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd|No|vs|Calif|Mass|Conn|Fla|Pa|Va|Ariz|Ill"
    r"|Mich|Minn|Wis|Tenn|Tex|Vt|Md|Colo|Nev|Ore|Okla|Ala|Ark|Del|Kan|Ky|La|Mo|Neb|Ga|D|R)\."
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?"
    r"|[A-Z]\.(?=\s+[A-Z])"
    r"|n['’]t\b"
    r"|['’](?:s|S|d|re|ve|ll|m)\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|\d+[-‑]years?[-‑]olds?"
    r"|\$?\d[\d,.]*\d%?|\$?\d%?"
    r"|[^\W_]+(?:[-‑/&][^\W_]+)*(?:['’][^\W\d_]{3,})?"
    r"|--+|\.\.\.+|[^\w\s]"
)
_SHORT_QUOTE = 5
"""Words of a quotation that may still be part of a noun phrase (a “big tent” party)."""


class Tagged:
    """A sentence as parallel lists, one item a token."""

    __slots__ = ("ends", "lows", "quotes", "span", "starts", "tags", "text", "title", "words")

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self.words: list[str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tags: list[str] = []
        self.quotes: list[int] = []
        """Index of the quotation for a Q token, else -1."""
        self.title = False
        """Capitals say nothing: a headline in title case."""

    def __len__(self) -> int:
        return len(self.words)

    def cut(self, start: int, end: int) -> Span:
        """Span of the tokens ``start`` to ``end`` (excluded)."""
        return Span(self.starts[start], self.ends[end - 1])


def tokenised(text: str, span: Span, quotations: Sequence[tuple[int, Quotation]]) -> Tagged:
    """The tokens of one sentence, untagged but for the quotations that touch it."""
    sentence = Tagged(text, span)
    at = span.start
    for index, quotation in quotations:
        start, end = max(quotation.span.start, at), min(quotation.span.end, span.end)
        if start >= end:
            continue
        _tokens(sentence, at, start)
        _push(sentence, text[start:end], start, end, index)
        if _is_short(text[max(start, quotation.inner.start) : min(end, quotation.inner.end)]):
            sentence.tags[-1] = "QN"
        at = end
    _tokens(sentence, at, span.end)
    return sentence


def _is_short(inner: str) -> bool:
    """A term or a few words taken up, not an utterance by itself."""
    if not inner[:1].islower() and inner.rstrip().endswith((",", "…")):
        return False
    if inner.partition(" ")[0] in _HELPING:
        return False
    return inner.count(" ") < _SHORT_QUOTE and not inner.rstrip().endswith((".", "?", "!"))


_HELPING = frozenset(
    (
        "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot",
        "is", "was", "were", "has", "had", "does", "did",
    )
)  # fmt: skip
"""What begins so goes on with a clause: the council “should have acted sooner”."""


def _tokens(sentence: Tagged, start: int, end: int) -> None:
    words, lows = sentence.words, sentence.lows
    starts, ends, quotes, tags = sentence.starts, sentence.ends, sentence.quotes, sentence.tags
    for match in _TOKEN.finditer(sentence.text, start, end):
        word = match.group()
        words.append(word)
        lows.append(word.lower())
        starts.append(match.start())
        ends.append(match.end())
        quotes.append(-1)
        tags.append("")


def _push(sentence: Tagged, word: str, start: int, end: int, quote: int) -> None:
    sentence.words.append(word)
    sentence.lows.append("“”")
    sentence.starts.append(start)
    sentence.ends.append(end)
    sentence.quotes.append(quote)
    sentence.tags.append("Q")
