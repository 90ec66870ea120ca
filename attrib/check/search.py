"""The best place of each quote over all primary sources.

All quotes are first looked up in all sources as they are, one index and one batch a source;
only those that stand nowhere are looked for closely, where they are likely to be (likely.py).
Places are ranked by verdict, then (for altered words) by how much was changed, then by the
speaker that the source names there, then by the order of the sources.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from attrib.check.asked import Asked
from attrib.check.hit import Hit
from attrib.check.likely import Likely, Run, shared
from attrib.check.patchwork import Patchwork, patchworks
from attrib.check.reported import RETOLD
from attrib.check.searched import Searched
from attrib.check.speaker import AGREEING_FIRST, Judged, worst
from attrib.errors import AttribError, internal
from attrib.findings import Agreement, Finding
from attrib.model import Document, Located, Span, Verdict
from attrib.run import Progress

_AS_LIKELY = 0.7
"""A source this likely, measured by the likeliest, is looked at though that one was a hit."""


Wanted = tuple[Asked, Sequence[int]]
"""A quote, and the numbers of the documents that it is looked up in: one at least."""


class Unanswered(NamedTuple):
    """A quote that a fault of attrib's own leaves without a finding."""

    asked: Asked
    why: str


def search(
    documents: Sequence[Document], wanted: Sequence[Wanted], progress: Progress | None = None
) -> tuple[list[Finding], list[Unanswered]]:
    """One finding for each quote, in order; and the quotes on which the search itself broke.

    ``progress`` is told how many quotes are done, of how many.
    """
    pages = [Searched(number, document) for number, document in enumerate(documents)]
    return _guarded(wanted, pages, progress)


def _guarded(
    wanted: Sequence[Wanted], pages: Sequence[Searched], progress: Progress | None
) -> tuple[list[Finding], list[Unanswered]]:
    """All in one batch; a batch that breaks is halved, until the quotes that break it are alone."""
    try:
        return _search(wanted, pages, progress), []
    except AttribError:
        raise
    except Exception as fault:
        why = internal(fault)
        if len(wanted) < 2:
            return [], [Unanswered(asked, why) for asked, _ in wanted]
    half = len(wanted) // 2
    found, unanswered = _guarded(wanted[:half], pages, None)
    others, more = _guarded(wanted[half:], pages, None)
    return found + others, unanswered + more


def _search(
    wanted: Sequence[Wanted], pages: Sequence[Searched], progress: Progress | None
) -> list[Finding]:
    hits: list[list[Hit]] = [[] for _ in wanted]
    for page in pages:
        here = [n for n, (_, numbers) in enumerate(wanted) if page.number in numbers]
        for n, found in zip(here, page.exact([wanted[n][0] for n in here]), strict=True):
            hits[n] += found
    runs = _near(wanted, hits, pages, progress)
    _put_together(wanted, hits, pages, runs)
    return [
        _finding(asked, found, [pages[n] for n in numbers], pages)
        for (asked, numbers), found in zip(wanted, hits, strict=True)
    ]


def _near(
    wanted: Sequence[Wanted],
    hits: Sequence[list[Hit]],
    pages: Sequence[Searched],
    progress: Progress | None,
) -> dict[int, list[Run]]:
    """Look closely for the quotes that stand nowhere as they are, source by source.

    Gives the runs of words that these share with the sources.
    """
    missing = [n for n, found in enumerate(hits) if not found]
    done = len(wanted) - len(missing)
    likely, runs = shared(
        [page.text for page in pages],
        {n: wanted[n][0].wordings[0].words for n in missing},
        {n: wanted[n][1] for n in missing},
    )
    turn = 0
    while missing:
        groups: dict[int, list[int]] = {}
        for n in missing:
            if turn < len(likely[n]):
                groups.setdefault(likely[n][turn].source, []).append(n)
        for number, group in groups.items():
            for n, found in zip(
                group, pages[number].near([wanted[n][0] for n in group]), strict=True
            ):
                hits[n] += found
            done += sum(not _goes_on(likely[n], turn + 1, bool(hits[n])) for n in group)
            if progress:
                progress(done, len(wanted))
        turn += 1
        missing = [n for n in missing if _goes_on(likely[n], turn, bool(hits[n]))]
    return runs


def _put_together(
    wanted: Sequence[Wanted],
    hits: Sequence[list[Hit]],
    pages: Sequence[Searched],
    runs: Mapping[int, Sequence[Run]],
) -> None:
    """Quotes of which no source has all: are they pieces of several sources?"""
    open_ = {n: wanted[n][0].wordings[0].words for n in runs if all(h.lacks_piece for h in hits[n])}
    found = patchworks([page.text for page in pages], open_, runs)
    for n, patchwork in found.items():
        if patchwork.missing and hits[n]:
            continue  # a changed quote; what was changed stands elsewhere by chance
        hits[n][:] = [_spliced(wanted[n][0], patchwork, pages)]


def _spliced(asked: Asked, patchwork: Patchwork, pages: Sequence[Searched]) -> Hit:
    """Each piece at the place of the claimed speaker, if there is one; the longest leads."""
    judged: list[Judged] = []
    pieces: list[tuple[int, Span]] = []
    for patch in patchwork.patches:
        page = pages[patch.source]
        ranked = [(page.judge_at(asked, span), span) for span in patch.spans]
        best, span = min(ranked, key=lambda item: AGREEING_FIRST.index(item[0].agreement))
        judged.append(best)
        pieces.append((patch.source, span))
    source, span = max(pieces, key=lambda piece: piece[1].end - piece[1].start)
    names = [pages[number].label_at(place.start) for number, place in pieces]
    located = Located(
        given=asked.quote,
        verdict=Verdict.SPLICED,
        span=span,
        found=pages[source].document.text[span.start : span.end],
    )
    label = " / ".join(dict.fromkeys(name for name in names if name)) or None
    return Hit(source, located, label, worst(judged), (span,), tuple(pieces))


def _goes_on(likely: Sequence[Likely], turn: int, found: bool) -> bool:
    """Whether the next source may hold the quote better, or hold it at all."""
    if turn >= len(likely):
        return False
    return not found or likely[turn].share >= _AS_LIKELY * likely[0].share


def _finding(
    asked: Asked, hits: Sequence[Hit], looked_in: Sequence[Searched], pages: Sequence[Searched]
) -> Finding:
    if not hits:
        missing = [f"{p.document.origin}: {gap}" for p in looked_in for gap in p.document.gaps]
        return Finding(
            id=asked.id,
            quote=asked.quote,
            stated=asked.stated,
            speakers=asked.speakers,
            verdict=Verdict.ABSENT,
            located=Located(given=asked.quote, verdict=Verdict.ABSENT),
            agreement=Agreement.CANNOT_TELL,
            reason="the words stand in no source",
            warnings=tuple(f"it may stand in what could not be read: {gap}" for gap in missing),
        )
    chosen = min(hits, key=lambda hit: hit.rank)
    page = pages[chosen.source]
    located, span = chosen.located, chosen.located.span
    assert span is not None
    agreement, reason = chosen.judged
    teller = page.teller(asked, span)
    if asked.speakers and chosen.label and teller is None and page.quoting(span):
        agreement = Agreement.CANNOT_TELL
        reason = f"“{chosen.label}” quotes these words: they stand in quotation marks there"
    if asked.mention and agreement is Agreement.DISAGREES:
        reason += f"; “{asked.mention}” was read as “{' and '.join(asked.speakers)}”"
    warnings, turned = page.warnings(located, asked.quote, teller and teller.cue)
    if teller is not None and teller.retold:
        warnings.append(RETOLD)
    if asked.doubt:
        warnings.append(asked.doubt)
    return Finding(
        id=asked.id,
        quote=asked.quote,
        stated=asked.stated,
        speakers=asked.speakers,
        verdict=located.verdict,
        located=located,
        source=page.document.id,
        origin=page.document.origin,
        place=page.document.place(span.start),
        label=chosen.label,
        agreement=agreement,
        reason=reason,
        pieces=tuple(pages[number].piece(place) for number, place in chosen.pieces),
        others=sum(map(_as_good(chosen), hits)) - 1,
        turned=turned,
        warnings=tuple(warnings),
    )


def _as_good(chosen: Hit) -> Callable[[Hit], bool]:
    """Whether another hit is a place of the same words; of changed words others may be as near."""
    altered = chosen.located.verdict is Verdict.ALTERED

    def same(hit: Hit) -> bool:
        return hit.quality == chosen.quality and not (
            altered and hit.located.found != chosen.located.found
        )

    return same
