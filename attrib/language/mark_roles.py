"""What each quotation mark does where it stands: open, close, or neither.

A mark is judged by which way it leans, by the quotations that are open around it, and by a
bounded look at the marks that follow in its paragraph. Apostrophes, plural possessives,
decades, feet and inches do neither.
"""

from __future__ import annotations

from attrib.language.marks import (
    CLOSE,
    NEUTRAL,
    OPEN,
    Mark,
    Marks,
    ends_clipped,
    starts_clipped,
)
from attrib.language.regex import regex

STYLES = {
    '"': "straight-double",
    "＂": "straight-double",
    "“": "curly-double",
    "‟": "curly-double",
    "‘‘": "doubled-single",
    "”": "right-double",
    "’’": "right-double",
    "„": "low-high",
    ",,": "low-high",
    "''": "doubled-single",
    "``": "backtick",
    "'": "straight-single",
    "‘": "curly-single",
    "‛": "curly-single",
    "’": "right-single",
    "‚": "low-high-single",
    "`": "backtick-single",
    "«": "guillemets",
    "»": "guillemets-inverted",
    "‹": "angles",
    "›": "angles-inverted",
    **dict.fromkeys("「『﹁﹃", "brackets-cjk"),
}
"""Style of the quotation that a mark opens."""

CLOSERS = {
    "straight-double": ('"', "＂"),
    "curly-double": ("”", "’’"),
    "right-double": ("”", "’’"),
    "low-high": ("“", "”", '"', "‟"),
    "doubled-single": ("''", "’’"),
    "backtick": ("''", "’’"),
    "straight-single": ("'",),
    "curly-single": ("’",),
    "right-single": ("’",),
    "low-high-single": ("‘", "’"),
    "backtick-single": ("'", "´"),
    "guillemets": ("»",),
    "guillemets-inverted": ("«",),
    "angles": ("›",),
    "angles-inverted": ("‹",),
    "brackets-cjk": ("」", "﹂", "』", "﹄"),
    "dash": (),
}
"""Marks that properly close a quotation of each style; others of the family may stand in."""

_LOOK = 40
"""Marks looked ahead in a paragraph."""

_FEET = regex(r"\d['’]\s?\d{1,2}$")


class Roles:
    """Judges the marks of one text."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._text = marks.text
        self._low = marks.has("„") or marks.has(",,")
        self._openers = frozenset("»›") if marks.inverted_guillemets() else frozenset("«‹")

    def only_curly(self, first: int, end: int) -> bool:
        """True if marks ``first`` to ``end`` are “ and ” in turn, the commonest paragraph."""
        return not self._low and self._marks.alternate("“", "”", first, end)

    def role(self, at: int, mark: Mark, end: int, style: str | None, innermost: str | None) -> int:
        """OPEN, CLOSE or NEUTRAL (neither) for ``mark``, number ``at``, before offset ``end``.

        ``style`` is that of the innermost open quotation of the mark's family, ``innermost``
        that of the innermost open quotation of all; ``end`` is the end of the paragraph.
        """
        family, sign = mark.family, mark.sign
        if sign == "“":
            return self._left_curly(mark, style)
        if sign == "”" and style is not None:
            return OPEN if mark.lean == OPEN and style == "right-double" else CLOSE
        if family == "double":
            return self._double(at, mark, end, style)
        if family == "single":
            return self._single(at, mark, end, innermost)
        if family in ("guillemet", "angle"):
            return self._guillemet(mark, style, innermost)
        return OPEN if sign in "「『﹁﹃" else CLOSE

    def next_of(self, family: str, at: int, end: int) -> Mark | None:
        """The next mark of ``family`` from number ``at`` on and before offset ``end``."""
        for number in range(at, min(at + _LOOK, len(self._marks))):
            mark = self._marks[number]
            if mark.start >= end:
                break
            if mark.family == family:
                return mark
        return None

    # --- double marks -----------------------------------------------------------------

    def _double(self, at: int, mark: Mark, end: int, style: str | None) -> int:
        sign = mark.sign
        if sign in ("‟", "‘‘"):
            return self._left_curly(mark, style)
        if sign in ("”", "’’"):
            if style is None:
                # ”so” in Swedish and Finnish
                return OPEN if mark.lean == OPEN and sign == "”" else NEUTRAL
            return OPEN if mark.lean == OPEN and style == "right-double" else CLOSE
        if sign in ("„", ",,", "``"):
            return OPEN
        return self._straight(at, mark, end, style)

    def _left_curly(self, mark: Mark, style: str | None) -> int:
        if style is None:
            # With „ about, “ closes.
            return NEUTRAL if mark.lean == CLOSE and self._low else OPEN
        if style == "low-high":
            return OPEN if mark.lean == OPEN else CLOSE
        return CLOSE if mark.lean == CLOSE else OPEN

    def _straight(self, at: int, mark: Mark, end: int, style: str | None) -> int:
        if style is None:
            return NEUTRAL if mark.lean == CLOSE else OPEN
        if mark.lean == CLOSE:
            return NEUTRAL if self._is_inches(at, mark, end) else CLOSE
        if mark.lean == NEUTRAL:
            return CLOSE
        if mark.sign not in CLOSERS[style]:
            return OPEN
        # A space before it, and one open already. When the next one opens too, or there is
        # none, this one closes in spite of the space: "Yes, "he said. Else it nests.
        following = self.next_of("double", at + 1, end)
        return CLOSE if following is None or following.lean == OPEN else OPEN

    def _is_inches(self, at: int, mark: Mark, end: int) -> bool:
        text, start = self._text, mark.start
        if start == 0 or not text[start - 1].isdigit():
            return False
        if _FEET.search(text, max(0, start - 6), start):
            return True
        following = self.next_of("double", at + 1, end)
        return following is not None and following.lean == CLOSE

    # --- single marks -----------------------------------------------------------------

    def _single(self, at: int, mark: Mark, end: int, innermost: str | None) -> int:
        # A single quotation closes only while it is the innermost one: between other marks
        # an apostrophe is by far the likelier.
        inside = innermost is not None and innermost.endswith("single")
        inside = inside and innermost != "doubled-single"
        if mark.lean == OPEN and mark.sign != "´":
            return self._single_opens(at, mark, end, innermost)
        if not inside or mark.sign in "‚‛" or (mark.lean != CLOSE and mark.sign in "‘`"):
            return NEUTRAL
        if mark.lean == CLOSE and ends_clipped(self._text, mark.start):
            return NEUTRAL if self._ahead(at, end, weak=False) == CLOSE else CLOSE
        return CLOSE

    def _single_opens(self, at: int, mark: Mark, end: int, innermost: str | None) -> int:
        if starts_clipped(self._text, mark.start):
            return NEUTRAL
        if mark.sign in "‘‛‚":
            return OPEN
        if mark.sign == "’" and innermost != "right-double":
            return NEUTRAL
        return OPEN if self._ahead(at, end, weak=True) == CLOSE else NEUTRAL

    def _ahead(self, at: int, end: int, *, weak: bool) -> int:
        """CLOSE when a single mark that closes comes next, before one opens.

        With ``weak`` a mark that may be a possessive (voters') counts as closing too, and so
        does one that opens the next paragraph, for a quotation that goes on there.
        """
        for number in range(at + 1, min(at + _LOOK, len(self._marks))):
            mark = self._marks[number]
            if mark.start >= end:
                reopens = mark.sign == self._marks[at].sign and mark.lean == OPEN
                first = not self._text[end : mark.start].strip()
                return CLOSE if weak and reopens and first else NEUTRAL
            if mark.family == "single":
                if mark.lean == OPEN:
                    if mark.sign == "’" or starts_clipped(self._text, mark.start):
                        continue
                    return OPEN
                if mark.sign in "'’´" and (weak or not ends_clipped(self._text, mark.start)):
                    return CLOSE
        return NEUTRAL

    # --- guillemets -------------------------------------------------------------------

    def _guillemet(self, mark: Mark, style: str | None, innermost: str | None) -> int:
        if mark.sign in self._openers:
            return CLOSE if style is not None and mark.lean == CLOSE else OPEN
        if style is not None or (innermost == "dash" and mark.lean != OPEN):
            # After the last turn of a dialogue: « A. / — B. / — C. »
            return CLOSE
        # »so» in Finnish and Swedish
        return OPEN if mark.lean == OPEN and mark.sign in "»›" else NEUTRAL
