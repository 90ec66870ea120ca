"""Who said what, and is it really in the source?

The public interface; each name is imported when it is first used, so that importing
``attrib`` costs nothing::

    import attrib

    sheet = attrib.quote_sheet(["article.txt"])
    for said in sheet.attributions:
        print(said.grade, said.speakers, [piece.found for piece in said.content])
    print(attrib.render(sheet, "md"))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrib.check import check_quotes, failures
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
        Document,
        Extraction,
        Grade,
        Located,
        Sheet,
        Span,
        Verdict,
    )
    from attrib.recheck import recheck_sheet
    from attrib.run import make_sheet, make_sheet_async, quote_sheet
    from attrib.sheet import exit_code, read_sheet, sheet_schema
    from attrib.verify import Verifier
    from attrib.verify.locate import SourceIndex
    from attrib.write import render
    from attrib.write.findings import render_findings

__all__ = [
    "Agreement",
    "AttribError",
    "Attribution",
    "Candidate",
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
    "LLMEngine",
    "LLMSettings",
    "Located",
    "ReplayMissError",
    "Sheet",
    "SourceIndex",
    "Span",
    "UsageError",
    "Verdict",
    "Verifier",
    "check_quotes",
    "exit_code",
    "failures",
    "make_sheet",
    "make_sheet_async",
    "quote_sheet",
    "read_sheet",
    "recheck_sheet",
    "render",
    "render_findings",
    "sheet_schema",
]

_HOMES = {
    "attrib.check": ("check_quotes", "failures"),
    "attrib.errors": (
        "AttribError", "EngineError", "Exit", "InputError", "ReplayMissError", "UsageError",
    ),
    "attrib.extract.embedded": ("EmbeddedEngine",),
    "attrib.extract.engine": ("Engine",),
    "attrib.extract.llm.engine": ("LLMEngine",),
    "attrib.extract.llm.settings": ("LLMSettings",),
    "attrib.findings": ("Agreement", "Finding", "Findings"),
    "attrib.model": (
        "Attribution", "Candidate", "Document", "Extraction", "Grade", "Located", "Sheet", "Span",
        "Verdict",
    ),
    "attrib.recheck": ("recheck_sheet",),
    "attrib.run": ("make_sheet", "make_sheet_async", "quote_sheet"),
    "attrib.sheet": ("exit_code", "read_sheet", "sheet_schema"),
    "attrib.verify": ("Verifier",),
    "attrib.verify.locate": ("SourceIndex",),
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
