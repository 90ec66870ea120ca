"""Which stretches of a text were said in one go, by one speaker."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.quotations import Quotation


class Utterances:
    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._outer = [q for q in quotations if q.level == 0]
