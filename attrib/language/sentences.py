"""Paragraphs and sentences as spans, in English, French, German and Spanish.

A sentence border inside a quotation is no border of the sentence that quotes:
``“A. B,” he said.`` is one sentence, and ``“A. B.” Next.`` is two. Text is never looked at
twice, so the time taken is linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrib.model import Span

if TYPE_CHECKING:
    from attrib.language.quotations import Quotation

# --- paragraphs -----------------------------------------------------------------------

_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_ONE_BREAK = frozenset({"\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\n\x0c", "\r\n\x0c"})
_ENDS = frozenset(".!?…:;。！？：»«”“\"'’)]*_")
_ITEM = re.compile(r"(?:[-*+•‣◦▪●·]|\d{1,3}[.)]|#{1,6}|>)\s")
_SAMPLE = 2000
"""Line breaks looked at to find out whether a document is hard-wrapped."""


def paragraph_spans(text: str) -> list[Span]:
    """Paragraphs in text order, without the white space around them.

    A blank line is always a border. A single line break is one unless the document is
    hard-wrapped; there it is one before a list item and after a line that has been left
    clearly shorter than the width, as extracted PDF text and old mail have it.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    spans: list[Span] = []
    start = -1
    previous = Span(0, 0)
    for line, single in lines:
        if start < 0:
            start = line.start
        elif not single or width is None or _left_short(text, previous, line, width):
            spans.append(Span(start, previous.end))
            start = line.start
        previous = line
    if start >= 0:
        spans.append(Span(start, previous.end))
    return spans


def _lines(text: str) -> list[tuple[Span, bool]]:
    """Non-blank lines, trimmed; with each, whether one line break parts it from the last."""
    lines: list[tuple[Span, bool]] = []
    last = -1
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        begin = match.start()
        at = begin + raw.index(stripped[0])
        single = last >= 0 and text[last:begin] in _ONE_BREAK
        lines.append((Span(at, at + len(stripped)), single))
        last = match.end()
    return lines


def _wrap_width(text: str, lines: Sequence[tuple[Span, bool]]) -> int | None:
    """Width in code points at which the text was hard-wrapped; None when it was not.

    A break is in mid-sentence when no stop stands before it and a small letter after it.
    A break is full when the next word would not have fitted on the line.
    """
    lengths: list[int] = []
    breaks: list[tuple[Span, Span]] = []
    before = None
    for line, single in lines:
        if single and before is not None:
            breaks.append((before, line))
            lengths.append(before.end - before.start)
            if len(breaks) >= _SAMPLE:
                break
        before = line
    if not breaks:
        return None
    lengths.sort()
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    middle = full = ended = 0
    for above, below in breaks:
        if text[above.end - 1] in _ENDS:
            ended += 1
        elif text[below.start].islower():
            middle += 1
        full += above.end - above.start + 1 + _first_word(text, below) > width
    total = len(breaks)
    wrapped = (
        middle * 2 >= total
        or (middle * 5 >= total and full * 5 >= total * 3)
        or (ended * 10 <= total * 3 and full * 10 >= total * 8 and width >= 20)
    )
    return width if wrapped else None


def _first_word(text: str, line: Span) -> int:
    space = text.find(" ", line.start, line.end)
    return (line.end if space < 0 else space) - line.start


def _left_short(text: str, above: Span, below: Span, width: int) -> bool:
    if _ITEM.match(text, below.start, below.end):
        return True
    if text[below.start].islower() and text[above.end - 1] not in ".!?…":
        return False
    return above.end - above.start + 1 + _first_word(text, below) <= width * 3 // 4


# --- sentences ------------------------------------------------------------------------

_STOP = re.compile(r"[.!?…]+(?=[\s\"”“’'»«›‹)\]}*_]|$)|[。！？]+")
_CLOSING = frozenset("\"”“’'»«›‹)]}*_」』")
_NEVER_ENDS = frozenset(
    # Titles and words that always stand before something.
    "mr mrs ms dr prof gen lt col sgt capt cmdr adm maj cpl pvt rep reps sen sens gov govs "
    "pres supt rev hon fr msgr st ste mt ft vs approx attys atty det insp dep asst assoc "
    "mme mlle mm mgr me "
    "bzw ca evtl ggf inkl exkl sog vgl zzgl hl abs art ziff geb gest dipl ing bspw usw "
    "sr sra srta srs d dña ud uds vd lic excmo excma núm "
    "z.b d.h u.a s.o s.u i.d.r o.ä u.u z.t v.a i.e e.g c.f cf p.ej ee.uu nr tel abb".split()
)
_BEFORE_NUMBER = frozenset(
    "no nos nr núm num art fig vol pp p ch sec par abs jan feb mar apr jun "
    "jul aug sep sept oct nov dec bd kap s".split()
)
_MAY_END = frozenset(
    "jr inc corp co ltd llc bros etc al u.s u.k u.n e.u d.c a.m p.m a.d b.c ph.d m.d b.a m.a "
    "calif fla conn wash ariz mass mich minn mo pa va tenn tex ill ind colo ga kan ky la md me "
    "miss mont neb nev okla ore wis wyo ala ark del n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i l.a "
    "ave blvd rd jan feb aug sept oct nov dec mio mrd tsd usw u.s.a".split()
)
_STARTERS = frozenset(
    "the a an in on at he she it they we i you but and so this that these those there if when "
    "while as for with from by his her its their our my no not one some many most all both after "
    "before since although though however what who why how where yet or "
    "der die das ein eine er sie es wir ich ihr aber und doch in im am auf mit nach bei zu dass "
    "le la les un une il elle ils elles on nous vous je ce cette ces mais et dans pour avec en "
    "el los las uno una ella ellos pero y con por para su sus se al de del".split()
)
_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember "
    "jahrhundert jahrhunderts jahrestag platz mal auflage klasse weltkrieg bundesliga".split()
)
_CUE = re.compile(
    r"(?!(?:He|She|It|They|We|I|You|But|And|Then|The|This|That|So|In|On|At|When|After)\b)"
    r"(?:[^\W\d_][\w.'’-]*\s+){1,4}?"
    r"(?:said|says|asked|asks|added|told|tells|replied|wrote|writes|cried|shouted|continued"
    r"|answered|explained|tweeted|exclaimed|wondered|demanded|declared|noted|insisted)\b"
)
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")


def sentence_spans(text: str, quotations: Sequence[Quotation]) -> list[Span]:
    """Sentences in text order; every character that is not white space lies in one.

    A sentence ends inside a quotation only where a quotation of several paragraphs does;
    inside a dialogue turn that a dash opens it ends as anywhere.
    """
    closed_by = {q.inner.end: q.span.end for q in quotations if q.span.end > q.inner.end}
    spans: list[Span] = []
    barriers = _barriers(quotations)
    for paragraph in paragraph_spans(text):
        spans.extend(_split(text, paragraph, closed_by, barriers))
    return spans


def inner_sentence_spans(text: str, span: Span) -> list[Span]:
    """Sentences inside ``span`` (the inside of a quotation), without white space around."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return list(_split(text, Span(start, end), {}, [])) if start < end else []


def _barriers(quotations: Sequence[Quotation]) -> list[Span]:
    """Outermost quotations, last one first, ready to be popped in text order."""
    barriers: list[Span] = []
    until = 0
    for quotation in quotations:
        if quotation.style != "dash" and quotation.span.start >= until:
            barriers.append(quotation.span)
            until = quotation.span.end
    barriers.reverse()
    return barriers


def _split(
    text: str, block: Span, closed_by: dict[int, int], barriers: list[Span]
) -> Iterable[Span]:
    start, end = block
    for stop in _STOP.finditer(text, start, end):
        border = _after_marks(text, stop.end(), end, closed_by)
        while barriers and barriers[-1].end <= border:
            barriers.pop()
        if barriers and barriers[-1].start < border:
            continue
        following = border
        while following < end and text[following].isspace():
            following += 1
        if following >= end or border <= start:
            continue
        if not _ends(text, start, stop.start(), stop.end(), border, following):
            continue
        yield Span(start, border)
        start = following
    if start < end:
        yield Span(start, end)


def _after_marks(text: str, at: int, end: int, closed_by: dict[int, int]) -> int:
    """Past the closing marks and brackets that belong to the sentence ending at ``at``."""
    while at < end:
        if at in closed_by:
            at = closed_by[at]
        elif text[at] in _CLOSING:
            at += 1
        else:
            break
    return at


def _ends(text: str, start: int, stop: int, after: int, border: int, following: int) -> bool:
    """Whether the stop at ``stop`` ends a sentence, seen what stands before and after."""
    sign = text[stop]
    if sign in "。！？":
        return True
    if border == following:
        return False
    first = text[following]
    if first.islower():
        return False
    if border > after and sign in "!?" and _CUE.match(text, following, following + 60):
        return False
    if sign != "." or after - stop > 1 or border > after:
        return True
    match = _WORD_BEFORE.search(text, max(start, stop - 24), stop)
    if match is None:
        return True
    return not _abbreviated(text, match.group(), match.start() <= start, following)


def _abbreviated(text: str, word: str, leads: bool, following: int) -> bool:
    lower = word.lower().lstrip("'’-")
    match = _NEXT_WORD.match(text, following)
    following_word = match.group().lower() if match else ""
    if word.isdigit():
        # A numbered item at the start, a German ordinal before its noun.
        return (leads and len(word) <= 3) or (len(word) <= 2 and following_word in _MONTHS)
    if len(word) == 1 and word.isalpha() and word.isupper():
        return following_word not in _STARTERS or following_word in ("a", "i", "la", "de", "del")
    if lower in _NEVER_ENDS:
        return True
    if lower in _BEFORE_NUMBER and text[following].isdigit():
        return True
    if lower in _MAY_END or ("." in word and all(len(part) <= 2 for part in word.split("."))):
        return bool(following_word) and following_word not in _STARTERS
    return False
