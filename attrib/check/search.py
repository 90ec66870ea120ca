"""The best place of each quote over all primary sources.

All quotes are first looked up in all sources as they are, one index and one batch a source;
only those that stand nowhere are looked for closely, where they are likely to be (likely.py).
Places are ranked by verdict, then (for altered words) by how much was changed, then by the
speaker that the source names there, then by the order of the sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrib.check.asked import Asked
from attrib.check.likely import Likely, likely_sources
from attrib.check.searched import Hit, Searched
from attrib.findings import Agreement, Finding
from attrib.model import Document, Located, Verdict

_AS_LIKELY = 0.7
"""A source this likely, measured by the likeliest, is looked at though that one was a hit."""


def search(
    documents: Sequence[Document], searches: Iterable[tuple[Asked, Sequence[int]]]
) -> list[Finding]:
    """One finding for each quote, in order.

    ``searches``: each quote with the numbers of the documents that it is looked up in, of
    which there must be one at least.
    """
    wanted = list(searches)
    pages = [Searched(number, document) for number, document in enumerate(documents)]
    hits: list[list[Hit]] = [[] for _ in wanted]
    for page in pages:
        here = [n for n, (_, numbers) in enumerate(wanted) if page.number in numbers]
        for n, found in zip(here, page.exact([wanted[n][0] for n in here]), strict=True):
            hits[n] += found
    _near(wanted, hits, pages)
    return [
        _finding(asked, found, [pages[n] for n in numbers], pages)
        for (asked, numbers), found in zip(wanted, hits, strict=True)
    ]


def _near(
    wanted: Sequence[tuple[Asked, Sequence[int]]],
    hits: Sequence[list[Hit]],
    pages: Sequence[Searched],
) -> None:
    """Look closely for the quotes that stand nowhere as they are, source by source."""
    missing = [n for n, found in enumerate(hits) if not found]
    likely = likely_sources(
        [page.document for page in pages],
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
        turn += 1
        missing = [n for n in missing if _goes_on(likely[n], turn, bool(hits[n]))]


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
    if asked.speakers and chosen.label and page.quoting(span):
        agreement = Agreement.CANNOT_TELL
        reason = f"“{chosen.label}” quotes these words: they stand in quotation marks there"
    if asked.mention and agreement is Agreement.DISAGREES:
        reason += f"; “{asked.mention}” was read as “{' and '.join(asked.speakers)}”"
    warnings = page.warnings(located)
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
        pieces=tuple(map(page.piece, chosen.spans)) if located.verdict is Verdict.SPLICED else (),
        others=sum(hit.quality == chosen.quality for hit in hits) - 1,
        warnings=tuple(warnings),
    )
