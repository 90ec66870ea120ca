"""pytest plugin: the fixture ``attrib_replay``, for regression tests against recordings.

pytest finds it through the entry point of the installed package. Nothing of attrib is loaded
before a test uses the fixture.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from attrib.extract.engine import Complain, Engine, Shown
    from attrib.model import Chunk, Document, EngineInfo, Extraction, Sheet


@pytest.fixture
def attrib_replay(request: pytest.FixtureRequest) -> Replay:
    """Make sheets from recorded answers; no server is asked.

    ``sheet = attrib_replay("article.txt", recordings="recordings/article")``; paths are
    relative to the test file. A request that was never recorded fails the test, with the
    command that records it. ``attrib_replay.must_match(sheet, "golden.json")`` fails the test
    with everything that a sheet states otherwise than one that was kept.
    """
    return Replay(request.path.parent)


class Replay:
    """What the fixture gives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(
        self,
        *sources: str | Path,
        recordings: str | Path,
        chunk_tokens: int | None = None,
        overlap_tokens: int | None = None,
    ) -> Sheet:
        """The sheet of files, folders and globs. Chunk size as it was when recording."""
        from attrib.chunk import split_chunk
        from attrib.errors import AttribError
        from attrib.extract.llm import LLMEngine, recorded_settings
        from attrib.load import expand
        from attrib.run import Budget, load_all, make_sheet

        given = {"tokens": chunk_tokens, "overlap": overlap_tokens}
        budget = Budget()._replace(**{k: v for k, v in given.items() if v is not None})
        try:
            settings = recorded_settings(self._folder / recordings)
            engine = _Strict(LLMEngine(settings, split=split_chunk))
            loaded = load_all(expand([str(self._folder / source) for source in sources]))
            sheet = make_sheet(loaded, engine, budget=budget)
            if engine.missed is not None:
                raise engine.missed
        except AttribError as fault:
            pytest.fail(f"attrib_replay: {fault}", pytrace=False)
        return sheet

    def must_match(self, sheet: Sheet, golden: str | Path) -> None:
        """Fail with what ``sheet`` states otherwise than the sheet (JSON) in the file ``golden``.

        Which model or version of attrib made them is no difference.
        """
        from attrib.errors import AttribError
        from attrib.replay_diff import diff_lines, diff_sheets
        from attrib.sheet import read_sheet

        path = self._folder / golden
        try:
            text = path.read_text(encoding="utf-8")
            found = diff_sheets(read_sheet(text, str(golden)), sheet)
        except (AttribError, OSError, UnicodeDecodeError) as fault:
            pytest.fail(
                f"attrib_replay: {fault}; make it with: attrib replay DIR SOURCE -f json -o FILE",
                pytrace=False,
            )
        if not found.alike:
            pytest.fail("\n".join([f"not as in {golden}:", *diff_lines(found)]), pytrace=False)


class _Strict:
    """An engine that remembers a missing recording, which a sheet would hold as a problem."""

    def __init__(self, engine: Engine) -> None:
        from attrib.errors import ReplayMissError

        self._engine = engine
        self.missed: ReplayMissError | None = None

    @property
    def info(self) -> EngineInfo:
        return self._engine.info

    @property
    def examples(self) -> Sequence[Shown]:
        return self._engine.examples

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        from attrib.errors import ReplayMissError

        try:
            async for extraction in self._engine.extract(document, chunks, complain):
                yield extraction
        except ReplayMissError as fault:
            self.missed = fault
            raise
