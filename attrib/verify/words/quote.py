"""Words that are looked for, normalised once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from attrib.model import Located, Verdict
from attrib.verify.words.normalized import Normalized
from attrib.verify.words.scripts import warnings_of
from attrib.verify.words.typography import DOUBLE_MARKS, SINGLE_MARKS, normalize
from attrib.verify.words.worddiff import Token, tokens

_new = tuple.__new__  # a named tuple's own way takes twice the time
_MARKS = '"' + DOUBLE_MARKS + SINGLE_MARKS


class Quote(NamedTuple):
    """Words to be located. ``text`` is normalised and has no space around it."""

    given: str
    normal: Normalized
    text: str
    note: str = ""
    """What was left out to get ``text``."""

    @property
    def has_words(self) -> bool:
        return self.text[:1].isalnum() or any(map(str.isalnum, self.text))

    @property
    def inner(self) -> str:
        """The words before marks, dashes and spaces were folded."""
        plain = self.normal.plain.strip()
        return plain.strip(_MARKS).strip() if self.note else plain

    def without_marks(self) -> Quote:
        """Without the quotation marks that an engine put around the words; itself if none."""
        text = self.text
        if len(text) > 1 and text[0] == "'" == text[-1]:
            text = text[1:-1].strip()
        elif text.startswith("'") and text.count("'") == 1:
            text = text[1:].strip()
        elif text.endswith("'") and text.count("'") == 1:
            text = text[:-1].strip()
        if text == self.text or not text:
            return self
        return Quote(self.given, self.normal, text, "quotation marks around the words left out")

    def tokens(self) -> list[Token]:
        found = tokens(self.normal.plain)
        if self.note:
            if found[0].key in "'′″":
                found = found[1:]
            if found and found[-1].key in "'′″" and not self.text.endswith("'"):
                found = found[:-1]
        return found

    def raw(self, start: int, end: int) -> str:
        """What was given for ``normal.text[start:end]``."""
        span = self.normal.true_span(start, end)
        return self.given[span.start : span.end]

    def absent(self, note: str = "") -> Located:
        notes = (note,) if note else ()
        return Located(
            given=self.given, verdict=Verdict.ABSENT, notes=(*notes, *warnings_of(self.given))
        )


@lru_cache(maxsize=512)
def quote_of(given: str) -> Quote:
    """The words, normalised; names and cues come again and again."""
    normal = normalize(given)
    return _new(Quote, (given, normal, normal.text.strip(), ""))
