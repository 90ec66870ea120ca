"""Where the parts of one attribution stand: the places of content, cue and source are chosen
together, so that repeated words resolve to the ones that belong to each other.

The rarest part comes first and the others are looked for beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Candidate, Change, Chunk, Located, Span, Verdict, Words
from attrib.verify.page import Page
from attrib.verify.within_marks import within_marks
from attrib.verify.words.locate import Preference, least
from attrib.verify.words.source import distance


class Placed(NamedTuple):
    """One candidate with what was found for each of its parts."""

    candidate: Candidate
    chunk: Chunk
    content: tuple[Located, ...]
    source: Located | None
    cue: Located | None
    content_spans: list[Span]
    source_span: Span | None
    cue_span: Span | None

    @classmethod
    def of(
        cls,
        candidate: Candidate,
        chunk: Chunk,
        content: Sequence[Located],
        source: Located | None,
        cue: Located | None,
    ) -> Placed:
        spans = [piece.span for piece in content if piece.span is not None]
        source_span = source.span if source is not None else None
        cue_span = cue.span if cue is not None else None
        return cls(candidate, chunk, tuple(content), source, cue, spans, source_span, cue_span)

    def but(
        self,
        *,
        candidate: Candidate | None = None,
        content: Sequence[Located] | None = None,
        source: Located | None = None,
        cue: Located | None = None,
    ) -> Placed:
        """The same with other parts where they are given."""
        changed = Placed.of(
            candidate or self.candidate,
            self.chunk,
            self.content if content is None else content,
            source or self.source,
            cue or self.cue,
        )
        return (
            changed if content is not None else changed._replace(content_spans=self.content_spans)
        )

    def without_marks(self, page: Page) -> Placed:
        """The same with what was said inside the quotation marks that were answered with it."""
        if self.cue_span is None:
            return self
        spans = [within_marks(page, span) for span in self.content_spans]
        return self if spans == self.content_spans else self._replace(content_spans=spans)


def differs_in_capitals(part: Located) -> bool:
    """ "A dit" for "a dit": the words of the text but for capitals, or not even that."""
    return part.found is not None and part.found.lower() == part.given.lower()


def standing_at(page: Page, span: Span) -> Located:
    """The words at ``span``, as if they had been answered."""
    words = page.text[span.start : span.end]
    return Located(given=words, verdict=Verdict.VERBATIM, span=span, found=words)


def with_cue(page: Page, placed: Placed, cue: Span) -> Placed:
    """The same as if the answer had stated the words at ``cue`` for its cue."""
    located = standing_at(page, cue)
    candidate = placed.candidate.model_copy(update={"cue": Words(text=located.given)})
    return placed.but(candidate=candidate, cue=located)


def place(page: Page, candidate: Candidate, chunk: Chunk) -> Placed:
    """Locate all parts of ``candidate`` in the document, preferably inside ``chunk``."""
    content: list[Located] = []
    spans: list[Span] = []
    for words in _with_words(candidate.content):
        if not content and words.hint is None:
            prefer = _beside_rest(page, candidate, chunk)
        else:
            prefer = _near(page, spans, [])
        piece = page.index.place(
            words.text,
            within=chunk.span,
            prefer=prefer,
            hint=words.hint,
            name=_is_subject_of_clitic(candidate, words.text),
        )
        content.append(piece)
        if piece.span is not None:
            spans.append(piece.span)
    tag = _tag_beside(page, candidate, chunk, spans[0]) if spans else None
    if tag is not None:
        return Placed.of(candidate, chunk, content, *tag).without_marks(page)
    cue = _part(page, candidate.cue, chunk, spans, spans)
    if cue is not None and cue.verdict not in _EXACT and not differs_in_capitals(cue):
        cue = _apart(page, cue, spans) or cue
    cue = _beside_source(page, candidate, chunk, cue, spans) or cue
    cue = _in_tag(page, candidate, cue, spans) or cue
    cue = _of_only_source(page, candidate, chunk, cue, spans) or cue
    cue = _of_label(page, candidate, cue, spans) or cue
    near = [cue.span, *spans] if cue is not None and cue.span is not None else spans
    stated = candidate.source
    is_word = stated is not None and any(map(str.isalnum, stated.text))  # "," names nobody
    source = _part(page, stated if is_word else None, chunk, near, spans)
    source = _relative(page, source, cue) or source
    return Placed.of(candidate, chunk, content, source, cue).without_marks(page)


def _tag_beside(
    page: Page, candidate: Candidate, chunk: Chunk, content: Span
) -> tuple[Located, Located] | None:
    """Speaker and cue where both stand right behind the content or right before it.

    “⟦It is done⟧,” | she said |., | She said |: “⟦It is done⟧.”: nothing can be nearer.
    """
    source, cue = candidate.source, candidate.cue
    if source is None or cue is None or source.hint is not None or cue.hint is not None:
        return None
    size, text = len(source.text) + len(cue.text) + 1, page.text
    behind = _BEHIND.match(text, content.end)
    if behind is not None:
        at = behind.end()
    elif _BEFORE.match(text, content.start - len(". “"), content.start) is not None:
        at = content.start - len(". “") - size
        if at < 0 or _has_cue(page, cue.text, content):
            return None
    else:
        return None
    ending = text[at + size : at + size + 1]
    if ending not in _ENDS_TAG and not (ending == " " and behind and behind[0][0] == ","):
        return None  # "“Who?” | Lee said | nothing."
    if text.startswith(f"{source.text} ", at):
        named, said = at, at + len(source.text) + 1
    else:
        said, named = at, at + len(cue.text) + 1
    index = page.index
    who = index.there(source.text, Span(named, named + len(source.text)), chunk.span)
    how = index.there(cue.text, Span(said, said + len(cue.text)), chunk.span) if who else None
    return (who, how) if who is not None and how is not None else None


def _has_cue(page: Page, cue: str, content: Span) -> bool:
    """Whether the word stands beside the content in its sentences."""
    numbers = page.sentences_of(content)
    start, end = page.sentences[numbers[0]].start, page.sentences[numbers[-1]].end
    return (
        page.text.find(cue, start, content.start) >= 0 or page.text.find(cue, content.end, end) >= 0
    )


_BEHIND = regex(r"[,?!]?[”\"] ")
_BEFORE = regex(r"[.:] [“\"]")
_ENDS_TAG = frozenset([".", ",", ":"])


def _with_words(pieces: Sequence[Words]) -> Sequence[Words]:
    """Without the dots and marks that stand between two pieces."""
    if len(pieces) == 1:
        return pieces
    return [words for words in pieces if any(map(str.isalnum, words.text))] or pieces


def _is_subject_of_clitic(candidate: Candidate, words: str) -> bool:
    """ "That| ’s according to | the records": the word may end at the apostrophe of the cue."""
    cue = candidate.cue
    return cue is not None and cue.text.startswith(("'", "’")) and words.isalpha()


def _beside_source(
    page: Page, candidate: Candidate, chunk: Chunk, cue: Located | None, content: Sequence[Span]
) -> Located | None:
    """A preposition that names the source stands before it: "laut Lenz …, laut Mohr …"."""
    source = candidate.source
    if cue is None or cue.span is None or source is None or cue.given.lower() not in _NAMING:
        return None
    words = f"{cue.given} {source.text}"
    if page.text.startswith(words, cue.span.start):
        return None  # as mostly
    both = _part(page, Words(text=words), chunk, content, content)
    if both is None or both.span is None or both.verdict is not Verdict.VERBATIM:
        return None
    span = Span(both.span.start, both.span.start + len(cue.given))
    return cue.model_copy(update={"span": span})


def _in_tag(
    page: Page, candidate: Candidate, cue: Located | None, content: Sequence[Span]
) -> Located | None:
    """Speaker and cue right behind the content, where the cue stands before it as well.

    "It rained, the Star reported, while ⟦the dam held⟧, | the Post reported".
    """
    source = candidate.source
    if cue is None or cue.span is None or source is None or not content:
        return None
    last = content[-1].end
    if cue.span.start >= last or cue.verdict is not Verdict.VERBATIM:
        return None
    comma = _COMMA.match(page.text, last)
    at = comma.end() if comma is not None else last
    words = f"{source.text} {cue.given}"
    if not page.text.startswith((f"{words}.", f"{words},"), at):
        return None
    end = at + len(words)
    return cue.model_copy(update={"span": Span(end - len(cue.given), end)})


def _relative(page: Page, source: Located | None, cue: Located | None) -> Located | None:
    """The relative pronoun before its verb, not the next one: "who | praised | Lee and who"."""
    if page.language != "en" or source is None or source.given.lower() not in _RELATIVES:
        return None
    if source.span is None or cue is None or cue.span is None or source.span.start < cue.span.end:
        return None
    start = page.sentence_around(cue.span.start).start
    ahead = page.index.occurrences(source.given, Span(start, cue.span.start), name=True)
    return source.model_copy(update={"span": ahead[-1]}) if ahead else None


_RELATIVES = frozenset(["who", "that", "which"])


def _of_label(
    page: Page, candidate: Candidate, cue: Located | None, content: Sequence[Span]
) -> Located | None:
    """The colon of the label of the turn, not of the next one: "Lee: It is. ⟦It was.⟧ ¶ Roe:"."""
    if cue is None or cue.given.strip() != ":" or candidate.source is None or not content:
        return None
    label = page.label_at(content[0].start)
    if label is None or label.name.casefold() != candidate.source.text.casefold():
        return None
    at = page.text.find(":", label.span.end, content[0].start)
    return cue.model_copy(update={"span": Span(at, at + 1)}) if at >= 0 else None


def _of_only_source(
    page: Page, candidate: Candidate, chunk: Chunk, cue: Located | None, content: Sequence[Span]
) -> Located | None:
    """The cue in the one sentence that names the source, where the content has none of its own.

    "Lee | said|: “It is done. ¶ “⟦It is well.⟧” ¶ Roe said: “No.”".
    """
    source = candidate.source
    if cue is None or cue.span is None or source is None or not content:
        return None
    number = page.sentence_at(cue.span.start)
    if any(number in page.sentences_of(span) for span in content):
        return None  # as mostly
    named = page.index.occurrences(source.text, chunk.span, name=True)
    if len(named) != 1 or page.sentence_at(named[0].start) == number:
        return None
    other = _part(page, candidate.cue, chunk, [named[0]], content)
    if other is None or other.span is None:
        return None
    together = page.sentence_at(other.span.start) == page.sentence_at(named[0].start)
    return other if together and other.verdict in _EXACT else None


_COMMA = regex(r"[,?!][”\"’'»]*,?\s")
_NAMING = frozenset(["laut", "nach", "gemäß", "selon", "según"])
_EXACT = (Verdict.VERBATIM, Verdict.NORMALIZED)
_WORD = regex(r"[^\W\d_]+")


def _apart(page: Page, cue: Located, content: Sequence[Span]) -> Located | None:
    """A cue whose words stand apart in one sentence: "teilte … mit", "hat … gefordert"."""
    words = _WORD.findall(cue.given)
    if len(words) < 2 or not content:
        return None
    numbers = [number for span in content for number in page.sentences_of(span)]
    for number in dict.fromkeys([*numbers, *(number - 1 for number in numbers)]):
        if number < 0:
            continue
        at, end = page.sentences[number]
        places: list[Span] = []
        for match in _WORD.finditer(page.text, at, end):
            if any(span.start <= match.start() < span.end for span in content):
                continue
            if match[0].lower() == words[len(places)].lower():
                places.append(Span(*match.span()))
                if len(places) == len(words):
                    return _split_cue(page, cue, places)
    return None


def _split_cue(page: Page, cue: Located, places: list[Span]) -> Located:
    first = places[0]
    between = Span(first.end, places[-1].end)
    found = page.text[between.start : between.end]
    change = Change(given="", found=found, span=between, flags=("elision",))
    return Located(
        given=cue.given,
        verdict=Verdict.EDITED,
        span=first,
        found=page.text[first.start : first.end],
        changes=(change,),
        notes=(APART,),
    )


APART = "its words stand apart in one sentence"


def _part(
    page: Page,
    words: Words | None,
    chunk: Chunk,
    near: Sequence[Span],
    content: Sequence[Span],
) -> Located | None:
    if words is None or not words.text.strip():
        return None
    return page.index.place(
        words.text,
        within=chunk.span,
        prefer=_near(page, near, content),
        around=near[0].start if near else None,
        hint=words.hint,
        name=True,
    )


def _near(page: Page, near: Sequence[Span], avoid: Sequence[Span]) -> Preference:
    """Prefer: not inside the content, in the same sentence, near the first of ``near``."""

    def preferred(spans: Sequence[Span]) -> Sequence[Span]:
        here = page.in_sentences_of(near, spans)
        pool = _outside(here, avoid) or _outside(spans, avoid) or here or spans
        if len(pool) == 1:
            return pool
        nearest = least(pool, lambda span: (distance(span, near[:1]),))
        return nearest if len(nearest) == 1 else least(nearest, lambda s: (distance(s, near),))

    return preferred


def _outside(spans: Sequence[Span], avoid: Sequence[Span]) -> Sequence[Span]:
    """Those that overlap nothing in ``avoid``."""
    for low, high in avoid:
        spans = [span for span in spans if span[1] <= low or span[0] >= high]
    return spans


def _beside_rest(page: Page, candidate: Candidate, chunk: Chunk) -> Preference:
    """Of several places of the content prefer the one near the cue and the source."""

    def preferred(spans: Sequence[Span]) -> Sequence[Span]:
        parts = (candidate.cue, candidate.source, *candidate.content[1:])
        others = [
            page.index.occurrences(part.text, chunk.span, name=part not in candidate.content)
            for part in parts
            if part
        ]
        cues = others[0] if candidate.cue else ()
        return least(spans, lambda span: _apart_from(page, others, span, cues))

    return preferred


def _apart_from(
    page: Page, others: Sequence[Sequence[Span]], span: Span, cues: Sequence[Span]
) -> tuple[int, bool, int]:
    """Of how many of the ``others`` none is in the span's sentences; how far the nearest are.

    Between the two whether the span is not the object right behind the cue: "around him, Lee
    declined to | assail | him".
    """
    total = apart = 0
    sentences = page.sentences_of(span)
    for spans in others:
        free = [other for other in spans if not other.overlaps(span)]
        if not free:
            continue
        nearest = min(free, key=lambda other: distance(span, [other]))
        total += distance(span, [nearest])
        apart += all(page.sentence_at(other.start) not in sentences for other in free)
    behind = any(cue.end + 1 == span.start for cue in cues)
    return apart, not behind, total
