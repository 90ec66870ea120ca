"""The tokens of a sentence, and who was found before the verbs in it.

Each part of a quotation asks who is the subject of the same cue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.words import Token, as_title, is_title, tokens_of


class Sentence(list[Token]):
    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.before: dict[tuple[int, frozenset[str]], tuple[Subject, ...]] = {}
        """Subjects before a token, auxiliaries passed over."""
        self.shared: dict[tuple[int, str], tuple[Subject, ...]] = {}
        """What was found for the joints in it."""


def sentence_of(
    text: str, sentence: Span, quoted: Sequence[Span], content: Sequence[Span]
) -> Sentence:
    """Each quotation in ``quoted`` is one token; a title that is no content is a word."""
    titles = [
        span
        for span in quoted
        if (is_title(text[span.start : span.end]) or _is_work(text, span))
        and not any(map(span.overlaps, content))
        and not _is_said(text, sentence, span)
    ]
    return _read(text, sentence, tuple(quoted), tuple(titles))


def _is_said(text: str, sentence: Span, quotation: Span) -> bool:
    """ "„Der Damm ist leer“, | sagte Lenz": it opens the sentence, and a verb follows its comma."""
    follows = _VERB.match(text, quotation.end)
    return follows is not None and not any(map(str.isalnum, text[sentence.start : quotation.start]))


def _is_work(text: str, quotation: Span) -> bool:
    """A title with the comma of its sentence inside: the author of “Going Viral,” said."""
    inner = text[quotation.start : quotation.end - 1]
    return (
        inner.endswith(",")
        and _WORK.search(text, max(quotation.start - 12, 0), quotation.start) is not None
        and is_title(inner[:-1])
    )


_WORK = regex(
    r"\b(?:of|in|novel|book|film|movie|song|album|show|play|series|column|essay|memoir|poem|called"
    r"|titled|entitled)\s$"
)
_VERB = regex(r",\s(?!(?:d(?:er|ie|as|em)|eine?|so)\s)[a-zäöüß]{2,}\s")


@lru_cache(maxsize=64)
def _read(
    text: str, sentence: Span, quoted: tuple[Span, ...], titles: tuple[Span, ...]
) -> Sentence:
    tokens = tokens_of(text, sentence, quoted)
    if not titles:
        return Sentence(tokens)
    return Sentence(
        word for t in tokens for word in (as_title(t) if t.quoted and t.span in titles else [t])
    )
