"""Check quotes against primary sources: a corridor of its own beside ``run``.

quotes (article, sheet, CSV) + sources → load → the verifier's search → Findings

No model is asked. An article is read by the embedded engine; what any other engine reads
comes as a sheet.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrib.check.asked import Asked, Reading, read_given
from attrib.check.rows import is_table, read_rows
from attrib.check.search import search
from attrib.check.statements import read_article, read_statements
from attrib.errors import Exit, InputError
from attrib.findings import FINDINGS_VERSION, Agreement, Finding, Findings, PrimarySource
from attrib.load import expand, load
from attrib.model import Document, Problem, ProblemCode, Sheet
from attrib.run import Progress
from attrib.sheet import attrib_version, read_sheet

__all__ = [
    "FAILURES",
    "check",
    "check_quotes",
    "exit_code",
    "failures",
    "findings_schema",
    "read_quotes",
]

FAILURES = ("altered", "spliced", "absent", "misattributed", "turned")
"""Classes of findings that a caller may name."""


_NOTHING = (
    "no quotation was found to check; quotes without quotation marks go into a .csv file with a "
    "column named quote"
)


def check_quotes(
    quotes: str | Sheet | Iterable[str | tuple[str, str | None]], against: str | Sequence[str]
) -> Findings:
    """Look quotes up in primary sources: ``attrib check`` as one call.

    ``quotes``: an article, sheet or table as on the command line (a path or URL), a sheet from
    ``quote_sheet``, or the quotes themselves, each alone or with who is said to have said it.
    ``against``: files, folders, globs, URLs. Raises InputError where the quotes cannot be
    read; a source that cannot be read is a problem among the findings.
    """
    if isinstance(quotes, str):
        reading = read_quotes(quotes)
    elif isinstance(quotes, Sheet):
        reading = read_statements(quotes, ", ".join(d.origin for d in quotes.documents))
    else:
        reading = read_given(quotes)
    return check(reading, [against] if isinstance(against, str) else against)


def read_quotes(origin: str) -> Reading:
    """Quotes of an article, of a sheet (``.json``) or of a table (``.csv``, ``.tsv``).

    A table is also known by its header, and what comes on standard input by how it begins.
    Raises InputError when it cannot be read or holds no quotes in a form that attrib knows.
    """
    if origin == "-":
        data = sys.stdin.buffer.read() if sys.stdin else b""
        document = _named(load("-", id="q", stdin=io.BytesIO(data), own=True))
        kind = "sheet" if document.text.lstrip()[:1] == "{" else ""
    else:
        document = load(origin, id="q", own=True)
        suffix = Path(origin).suffix.lower()
        kind = {".csv": "rows", ".tsv": "rows", ".json": "sheet", ".jsonl": "sheet"}.get(suffix, "")
    if not kind and document.media_type == "text/plain" and is_table(document.text):
        kind = "rows"
    own = frozenset({document.sha256, document.source_sha256})
    match kind:
        case "rows":
            return read_rows(document)._replace(own=own)
        case "sheet":
            return read_statements(read_sheet(document.text, document.origin), document.origin)
        case _:
            reading = read_article(document)
            notes = reading.notes if reading.asked else (*reading.notes, _NOTHING)
            problems = (*reading.problems, *_gaps(document))
            return reading._replace(notes=notes, problems=problems)


def check(reading: Reading, against: Sequence[str], progress: Progress | None = None) -> Findings:
    """Look up every quote in all sources of ``against`` and in the one that its row names.

    A source that cannot be read is a problem; so is a quote for which no source is left.
    Whatever the quotes come from is no source for them and is left out with a note.
    """
    sources = _Sources(reading)
    common = sources.add(against)
    rows = {
        asked.url: sources.add([asked.url], asked.stated) for asked in reading.asked if asked.url
    }
    searches: list[tuple[Asked, list[int]]] = []
    lost: list[Asked] = []
    for asked in reading.asked:
        numbers = [*common, *(n for n in rows.get(asked.url or "", []) if n not in common)]
        if numbers:
            searches.append((asked, numbers))
        else:
            lost.append(asked)
    found, unanswered = search(sources.documents, searches, progress)
    sources.problems += _lost(lost)
    sources.problems += [
        Problem(code=ProblemCode.CHUNK_FAILED, message=f"{asked.stated}: {why}", raw=asked.quote)
        for asked, why in unanswered
    ]
    return Findings(
        version=FINDINGS_VERSION,
        attrib=attrib_version(),
        quotes=reading.origin,
        sources=tuple(_source(document) for document in sources.documents),
        findings=tuple(found),
        notes=(*reading.notes, *sources.notes),
        problems=(*reading.problems, *sources.problems),
    )


def failures(finding: Finding) -> frozenset[str]:
    """The classes of ``--fail-on`` that the finding is of: ``altered``, ``spliced``, ``absent``,
    ``misattributed``, ``turned``. Empty for a quote that may be printed as it is.
    """
    found = {finding.verdict.lower()} & {"altered", "spliced", "absent"}
    if finding.agreement is Agreement.DISAGREES:
        found.add("misattributed")
    if finding.turned:
        found.add("turned")
    return frozenset(found)


def exit_code(findings: Findings, fail_on: Sequence[str] = ()) -> Exit:
    """What the findings are worth, as an exit code; the gravest one wins.

    4 a quote was not looked up, or a chunk of a sheet has no answer, for a fault of attrib's own or
    of an engine. 3 a source could not be read. 1 some finding is of a class in ``fail_on``; without
    ``fail_on``, of any of FAILURES, or there is no source to look a quote up in. 0 otherwise.
    """
    codes = {problem.code for problem in findings.problems}
    if ProblemCode.CHUNK_FAILED in codes:
        return Exit.ENGINE
    if ProblemCode.UNREADABLE in codes:
        return Exit.UNREADABLE
    classes = frozenset(fail_on or FAILURES)
    if any(failures(finding) & classes for finding in findings.findings):
        return Exit.REVIEW
    if findings.problems and not fail_on:
        return Exit.REVIEW
    return Exit.VERIFIED


def findings_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of findings in JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"attrib-findings-{FINDINGS_VERSION}",
        **Findings.model_json_schema(mode="serialization"),
    }


class _Sources:
    """Sources as they are loaded, each only once."""

    def __init__(self, reading: Reading) -> None:
        self.documents: list[Document] = []
        self.notes: list[str] = []
        self.problems: list[Problem] = []
        self._own = reading.own
        self._known: dict[str, list[int]] = {}

    def add(self, origins: Sequence[str], where: str = "") -> list[int]:
        """Numbers of the documents that ``origins`` give; what cannot be read is noted."""
        readable: list[str] = []
        for origin in origins:
            try:
                expand([origin])
            except InputError as fault:
                self._unreadable(fault, where)
            else:
                readable.append(origin)
        return [n for origin in expand(readable) for n in self._load(origin, where)]

    def _load(self, origin: str, where: str) -> list[int]:
        if origin not in self._known:
            self._known[origin] = []
            try:
                document = _named(load(origin, id=f"d{len(self.documents) + 1}"))
            except InputError as fault:
                self._unreadable(fault, where)
                return []
            if {document.sha256, document.source_sha256} & self._own:
                self.notes.append(f"{document.origin}: holds the quotes themselves; not searched")
                return []
            self._known[origin].append(len(self.documents))
            self.documents.append(document)
            self.problems += _gaps(document)
        return self._known[origin]

    def _unreadable(self, fault: InputError, where: str) -> None:
        message = f"{where}: {fault}" if where else str(fault)
        self.problems.append(Problem(code=ProblemCode.UNREADABLE, message=message))


def _named(document: Document) -> Document:
    """ "-" is an option on the command line; among findings it says nothing."""
    if document.origin != "-":
        return document
    return document.model_copy(update={"origin": "standard input"})


def _gaps(document: Document) -> list[Problem]:
    return [
        Problem(code=ProblemCode.GAP, message=f"{document.origin}: {gap}", document=document.id)
        for gap in document.gaps
    ]


def _lost(lost: Sequence[Asked]) -> list[Problem]:
    """Quotes without a source; those that have none of their own are one problem."""
    alone = [asked for asked in lost if asked.url]
    others = [asked for asked in lost if not asked.url]
    problems = [
        Problem(
            code=ProblemCode.ITEM_REFUSED,
            message=f"{asked.stated}: there is no source to look this quote up in",
            raw=asked.quote,
        )
        for asked in (alone if len(others) > 1 else lost)
    ]
    if len(others) > 1:
        message = (
            f"{others[0].stated}, and {len(others) - 1:,} more: there is no source to look "
            "these quotes up in"
        )
        problems.append(Problem(code=ProblemCode.ITEM_REFUSED, message=message))
    return problems


def _source(document: Document) -> PrimarySource:
    return PrimarySource(
        id=document.id,
        origin=document.origin,
        media_type=document.media_type,
        sha256=document.sha256,
        source_sha256=document.source_sha256,
        title=document.title,
        gaps=document.gaps,
    )
