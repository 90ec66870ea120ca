"""The passes over a whole document, once all of its chunks are answered.

What the chunks gave is never lost: a pass without a usable answer is a problem, and an item
of its answer that the text contradicts is refused by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.llm.passes.listing import Asker
from attrib.extract.llm.passes.same_speaker import renamed, same_speakers
from attrib.extract.llm.passes.speaker_stance import stances_of
from attrib.extract.llm.settings import Pass
from attrib.model import Extraction, Problem, StatedStance, Usage

_TOO_EARLY = "not asked before the answers that it depends on are there"
"""In a batch: what is asked now would be asked otherwise when they have come."""


async def over_whole(asker: Asker, answered: Sequence[Extraction]) -> list[Extraction]:
    """The extractions of all chunks, in order, after the passes that are set.

    Problems, usage and stances of the passes are in the last one. Raises ReplayMissError when
    a recorded run has no answer to a pass.
    """
    extractions = sorted(answered, key=lambda extraction: extraction.chunk.index)
    passes = [each for each in asker.settings.passes if each is not Pass.ROSTER]
    if Pass.SPEAKERS in passes and len(extractions) > 1:
        extractions = await _named(asker, extractions)
    if Pass.STANCE in passes:
        extractions = await _with_stances(asker, extractions)
    return extractions


async def _named(asker: Asker, extractions: list[Extraction]) -> list[Extraction]:
    if asker.client.awaiting:
        return _with(extractions, (asker.failed(f"the pass {Pass.SPEAKERS}", _TOO_EARLY),))
    named = await same_speakers(asker, (c for e in extractions for c in e.candidates))
    renamed_ = [
        e.model_copy(update={"candidates": tuple(renamed(c, named.names) for c in e.candidates)})
        for e in extractions
    ]
    return _with(renamed_, named.problems, named.usage)


async def _with_stances(asker: Asker, extractions: list[Extraction]) -> list[Extraction]:
    if asker.client.awaiting:
        return _with(extractions, (asker.failed(f"the pass {Pass.STANCE}", _TOO_EARLY),))
    held = await stances_of(asker, [c for e in extractions for c in e.candidates])
    return _with(extractions, held.problems, held.usage, held.stated)


def _with(
    extractions: Sequence[Extraction],
    problems: tuple[Problem, ...],
    usage: Usage | None = None,
    stances: tuple[StatedStance, ...] = (),
) -> list[Extraction]:
    """With what a pass adds, in the last extraction."""
    *before, last = extractions
    added = {
        "problems": (*last.problems, *problems),
        "usage": last.usage + (usage or Usage()),
        "stances": (*last.stances, *stances),
    }
    return [*before, last.model_copy(update=added)]
