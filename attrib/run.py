"""The corridor: the one module that knows the order of the rooms.

load → chunk → extract → verify → merge → sheet
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from attrib.chunk import DEFAULT_OVERLAP, DEFAULT_TOKENS, chunk_document
from attrib.errors import AttribError, EngineError, InputError, internal
from attrib.extract.engine import Engine
from attrib.load import expand, load
from attrib.merge import SecondOpinion, merge
from attrib.merge.coverage import account
from attrib.model import (
    Attribution,
    Chunk,
    Coverage,
    Document,
    Extraction,
    Grade,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Speaker,
    SpeakerStance,
    StatedStance,
    Unspoken,
    Usage,
    Verdict,
)
from attrib.sheet import ENGINE_FAILURES, build_sheet
from attrib.verify import Verifier
from attrib.verify.grade import effect

DOCUMENTS_IN_FLIGHT = 8
"""Documents worked on at once; the engine limits its own requests."""

Progress = Callable[[int, int], None]
"""Told after every step how many chunks are done (in a check: quotes), of how many known so far."""


class Budget(NamedTuple):
    """Size of a chunk and of the overlap of neighbours, in estimated tokens."""

    tokens: int = DEFAULT_TOKENS
    overlap: int = DEFAULT_OVERLAP


DEFAULT_BUDGET = Budget()


class Loaded(NamedTuple):
    """What ``load_all`` gives: documents in the order of the sources, a problem for each other."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


class _Result(NamedTuple):
    speakers: tuple[Speaker, ...]
    attributions: tuple[Attribution, ...]
    stances: tuple[SpeakerStance, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
    usage: Usage


def load_all(origins: Sequence[str]) -> Loaded:
    """Load every file and URL that can be loaded; the others become problems.

    Documents get the ids ``d1``, ``d2``, ... ``quote_sheet`` also takes folders and globs.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for origin in origins:
        try:
            documents.append(load(origin, id=f"d{len(documents) + 1}"))
        except InputError as fault:
            problems.append(Problem(code=ProblemCode.UNREADABLE, message=str(fault)))
    problems += [
        Problem(code=ProblemCode.GAP, message=f"{document.origin}: {gap}", document=document.id)
        for document in documents
        for gap in document.gaps
    ]
    return Loaded(tuple(documents), tuple(problems))


def quote_sheet(sources: str | Sequence[str], engine: Engine | None = None) -> Sheet:
    """A sheet of files, folders, globs and URLs, by the embedded engine unless told otherwise.

    Attributions are in text order, document by document; every span is in code points of
    ``Document.text``.

    Raises InputError for a source that names nothing; one that cannot be read becomes a
    problem in the sheet. Raises EngineError as make_sheet does.
    """
    if engine is None:
        from attrib.extract.embedded import EmbeddedEngine

        engine = EmbeddedEngine()
    given = [sources] if isinstance(sources, str) else sources
    return make_sheet(load_all(expand(given)), engine)


def make_sheet(
    loaded: Loaded,
    engine: Engine,
    *,
    second: Engine | None = None,
    budget: Budget = DEFAULT_BUDGET,
    progress: Progress | None = None,
) -> Sheet:
    """The whole way from loaded documents (``load_all``) to a sheet.

    ``budget`` is in estimated tokens; ``progress`` is told how many chunks are done, of how many
    known so far. ``second`` is asked about the same chunks; merge holds its
    answers against those of ``engine`` (``attrib.merge.second_opinion``).
    Raises EngineError when the engine cannot answer anything at all, UsageError for a
    budget that makes no sense. Whatever else goes wrong stands in ``Sheet.problems``.
    """
    made: list[Sheet] = []

    # No result of the task itself: asyncio.run, before it returns, has the task's repr made
    # (signal.getsignal fails to find its handler among the known ones), sheet and texts and all.
    async def make() -> None:
        made.append(
            await make_sheet_async(loaded, engine, second=second, budget=budget, progress=progress)
        )

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(make())
    else:  # a notebook, whose own loop runs in this thread
        with ThreadPoolExecutor(1) as pool:
            pool.submit(lambda: asyncio.run(make())).result()
    return made[0]


async def make_sheet_async(
    loaded: Loaded,
    engine: Engine,
    *,
    second: Engine | None = None,
    budget: Budget = DEFAULT_BUDGET,
    progress: Progress | None = None,
) -> Sheet:
    """As make_sheet, inside a running event loop."""
    prove(engine)
    chunked = [
        (document, chunk_document(document, tokens=budget.tokens, overlap=budget.overlap))
        for document in loaded.documents
    ]
    counter = _Counter(sum(len(chunks) for _, chunks in chunked), progress)
    places = asyncio.Semaphore(DOCUMENTS_IN_FLIGHT)

    async def work(document: Document, chunks: tuple[Chunk, ...]) -> _Result:
        async with places:
            try:
                return await _document(document, chunks, engine, second, counter)
            except AttribError:
                raise
            except Exception as fault:  # costs none of the other documents their answers
                return _broken(document, internal(fault))

    results = await asyncio.gather(*(work(*item) for item in chunked))
    usage = sum((result.usage for result in results), Usage())
    speakers, attributions, stances = _number(results)
    return build_sheet(
        engine.info,
        loaded.documents,
        speakers,
        attributions,
        [*loaded.problems, *(p for result in results for p in result.problems)],
        usage,
        second.info if second else None,
        [result.coverage for result in results],
        stances,
    )


def prove(engine: Engine) -> None:
    """Raises EngineError when an engine would show its model an example that is not true.

    Every word that an example says stands in its text must stand there, letter by letter, and
    nothing in it may be what the verifier refuses.
    """
    for shown in engine.examples:
        for said in Verifier(shown.document).verify(shown.extraction):
            named = [*said.content, *(part for part in (said.source, said.cue) if part)]
            wrong = [part.given for part in named if part.verdict is not Verdict.VERBATIM]
            if wrong or said.grade is Grade.REFUSED:
                words = wrong[0] if wrong else said.content[0].given
                why = "does not stand in its text" if wrong else "; ".join(said.reasons)
                raise EngineError(
                    f"a worked example of the prompts is wrong: {words!r} {why}; mend the file "
                    "under prompts/, or install attrib again"
                )


class _Counter:
    """Chunks done so far, over all documents."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.done = 0
        self._total = total
        self._progress = progress

    def step(self) -> None:
        self.done += 1
        if self._progress:
            self._progress(self.done, self._total)


class _Answers(NamedTuple):
    """Of one engine about one document."""

    attributions: tuple[Attribution, ...] = ()
    unspoken: tuple[Unspoken, ...] = ()
    stances: tuple[StatedStance, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()


async def _document(
    document: Document,
    chunks: tuple[Chunk, ...],
    engine: Engine,
    second: Engine | None,
    counter: _Counter,
) -> _Result:
    verifier = Verifier(document)
    answers = await _ask(engine, document, chunks, verifier, counter)
    others, opinion = _Answers(), None
    if second is not None:
        others = await _ask(second, document, chunks, verifier, None)
        opinion = SecondOpinion(second.info.name, others.attributions, effect)
    merged = merge(document, answers.attributions, opinion)
    accounted = account(
        document,
        merged.attributions,
        (*answers.unspoken, *others.unspoken),
        [p.span for p in answers.problems if p.span and p.code in ENGINE_FAILURES],
    )
    return _Result(
        merged.speakers,
        merged.attributions,
        verifier.stances(answers.stances, merged.attributions, merged.speakers),
        accounted.coverage,
        (*answers.problems, *others.problems, *merged.problems, *accounted.problems),
        answers.usage + others.usage,
    )


def _broken(document: Document, why: str) -> _Result:
    """A document of which a fault of attrib's own leaves nothing but its text."""
    span = Span(0, len(document.text))
    problem = Problem(code=ProblemCode.CHUNK_FAILED, message=why, document=document.id, span=span)
    coverage = account(document, (), (), [span]).coverage
    return _Result((), (), (), coverage, (problem,), Usage())


async def _ask(
    engine: Engine,
    document: Document,
    chunks: tuple[Chunk, ...],
    verifier: Verifier,
    counter: _Counter | None,
) -> _Answers:
    """Everything that ``engine`` answers, verified; ``counter`` is None for a second opinion.

    Raises EngineError only when no chunk of any document has an answer yet.
    """
    extractions: dict[int, Extraction] = {}
    verified: dict[int, tuple[Attribution, ...]] = {}
    problems: list[Problem] = []
    try:
        async for extraction in engine.extract(document, chunks, verifier.complaint):
            extractions[extraction.chunk.index] = extraction
            # At once, while the model works on the other chunks.
            verified[extraction.chunk.index] = verifier.verify(extraction)
            if counter:
                counter.step()
    except EngineError as fault:
        if counter and not counter.done:
            raise
        what = "no answer" if counter else "no second opinion"
        problems = [
            Problem(
                code=ProblemCode.CHUNK_FAILED,
                message=f"{what}: {fault}",
                document=document.id,
                span=chunk.span,
            )
            for chunk in chunks
            if chunk.index not in extractions
        ]
    in_order = [extractions[index] for index in sorted(extractions)]
    return _Answers(
        tuple(a for index in sorted(verified) for a in verified[index]),
        tuple(u for found in in_order for u in found.unspoken),
        tuple(s for found in in_order for s in found.stances),
        (*(p for found in in_order for p in found.problems), *problems),
        sum((found.usage for found in in_order), Usage()),
    )


def _number(
    results: Sequence[_Result],
) -> tuple[list[Speaker], list[Attribution], list[SpeakerStance]]:
    """Ids are unique in a sheet: those of the second and later documents are counted on."""
    speakers: list[Speaker] = []
    attributions: list[Attribution] = []
    stances: list[SpeakerStance] = []
    for result in results:
        people = {s.id: f"s{len(speakers) + n}" for n, s in enumerate(result.speakers, 1)}
        said = {a.id: f"a{len(attributions) + n}" for n, a in enumerate(result.attributions, 1)}
        speakers += [s.model_copy(update={"id": people[s.id]}) for s in result.speakers]
        attributions += [
            a.model_copy(
                update={
                    "id": said[a.id],
                    "within": said[a.within] if a.within else None,
                    "speaker_ids": tuple(people[s] for s in a.speaker_ids),
                }
            )
            for a in result.attributions
        ]
        stances += [
            s.model_copy(
                update={
                    "speaker_id": people[s.speaker_id] if s.speaker_id else None,
                    "attributions": tuple(said[a] for a in s.attributions),
                }
            )
            for s in result.stances
        ]
    return speakers, attributions, stances
