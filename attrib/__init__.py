"""Who said what, and is it really in the source?

The public interface; each name is imported when it is first used, so that importing
``attrib`` costs nothing. Every offset is a half-open code-point offset into the text of its
document. What attrib raises on purpose is an ``AttribError`` whose text is one line.

A sheet, by the engine that needs no model::

    import attrib

    sheet = attrib.quote_sheet(["article.txt"])
    for said in sheet.attributions:
        print(said.grade, said.speakers, [piece.found for piece in said.content])
    print(attrib.render(sheet, "md"))

By a model, on any OpenAI-compatible server (the key is read from ``OPENAI_API_KEY``)::

    settings = attrib.LLMSettings(model="gpt-5-mini")
    engine = attrib.LLMEngine(settings, attrib.split_chunk)
    sheet = attrib.quote_sheet(["article.txt"], engine)

Whether an answer holds, whoever gave it; no model has a part in it::

    document = attrib.Document.of_text("“We sail at dawn,” said Ann Lee, the pilot.")
    said = attrib.Candidate(
        content=(attrib.Words(text="We sail at dawn"),),
        cue=attrib.Words(text="said"),
        source=attrib.Words(text="Ann Lee, the pilot"),
        speakers=("Ann Lee",),
        kind=attrib.Kind.DIRECT,
    )
    whole = attrib.Chunk(index=0, span=attrib.Span(0, len(document.text)))
    answer = attrib.Extraction(chunk=whole, candidates=(said,))
    (checked,) = attrib.Verifier(document).verify(answer)
    print(checked.grade, checked.verdict, checked.reasons)

Whether quotes stand in primary sources, or words in a text::

    findings = attrib.check_quotes([("We sail at dawn.", "Ann Lee")], ["speeches/"])
    found = attrib.SourceIndex(document.text).locate("We sail at dusk")
    print(found.verdict, found.span, found.changes)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrib.check import check_quotes, failures
    from attrib.chunk import split_chunk
    from attrib.errors import (
        AttribError,
        EngineError,
        Exit,
        InputError,
        ReplayMissError,
        UsageError,
    )
    from attrib.extract.embedded import EmbeddedEngine
    from attrib.extract.engine import Engine
    from attrib.extract.llm.engine import LLMEngine
    from attrib.extract.llm.settings import LLMSettings
    from attrib.findings import Agreement, Finding, Findings
    from attrib.model import (
        Attribution,
        Candidate,
        Chunk,
        Document,
        Extraction,
        Grade,
        Kind,
        Located,
        Sheet,
        Span,
        Verdict,
        Words,
    )
    from attrib.recheck import Rechecked, recheck_sheet
    from attrib.run import Budget, Loaded, load_all, make_sheet, make_sheet_async, quote_sheet
    from attrib.sheet import exit_code, read_sheet, sheet_schema
    from attrib.verify import Verifier
    from attrib.verify.words.locate import SourceIndex
    from attrib.write import render
    from attrib.write.findings import render_findings

__all__ = [
    "Agreement",
    "AttribError",
    "Attribution",
    "Budget",
    "Candidate",
    "Chunk",
    "Document",
    "EmbeddedEngine",
    "Engine",
    "EngineError",
    "Exit",
    "Extraction",
    "Finding",
    "Findings",
    "Grade",
    "InputError",
    "Kind",
    "LLMEngine",
    "LLMSettings",
    "Loaded",
    "Located",
    "Rechecked",
    "ReplayMissError",
    "Sheet",
    "SourceIndex",
    "Span",
    "UsageError",
    "Verdict",
    "Verifier",
    "Words",
    "check_quotes",
    "exit_code",
    "failures",
    "load_all",
    "make_sheet",
    "make_sheet_async",
    "quote_sheet",
    "read_sheet",
    "recheck_sheet",
    "render",
    "render_findings",
    "sheet_schema",
    "split_chunk",
]

_HOMES = {
    "attrib.check": ("check_quotes", "failures"),
    "attrib.chunk": ("split_chunk",),
    "attrib.errors": (
        "AttribError", "EngineError", "Exit", "InputError", "ReplayMissError", "UsageError",
    ),
    "attrib.extract.embedded": ("EmbeddedEngine",),
    "attrib.extract.engine": ("Engine",),
    "attrib.extract.llm.engine": ("LLMEngine",),
    "attrib.extract.llm.settings": ("LLMSettings",),
    "attrib.findings": ("Agreement", "Finding", "Findings"),
    "attrib.model": (
        "Attribution", "Candidate", "Chunk", "Document", "Extraction", "Grade", "Kind", "Located",
        "Sheet", "Span", "Verdict", "Words",
    ),
    "attrib.recheck": ("Rechecked", "recheck_sheet"),
    "attrib.run": (
        "Budget", "Loaded", "load_all", "make_sheet", "make_sheet_async", "quote_sheet",
    ),
    "attrib.sheet": ("exit_code", "read_sheet", "sheet_schema"),
    "attrib.verify": ("Verifier",),
    "attrib.verify.words.locate": ("SourceIndex",),
    "attrib.write": ("render",),
    "attrib.write.findings": ("render_findings",),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'attrib' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
