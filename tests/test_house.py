"""The house of docs/house.md: who may import whom, what is loaded late, how long a file is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "attrib").rglob("*.py"))

GROUND = {"model", "findings", "errors", "language"}
ROOMS = {"load", "chunk", "extract", "verify", "merge", "sheet", "write"}
CORRIDORS = {"run", "recheck", "check"}
MAY_IMPORT = {
    "model": set(),
    "findings": {"model"},
    "errors": set(),
    "language": {"model"},
    **dict.fromkeys(ROOMS, GROUND),
    # Holds one finished sheet against another.
    "replay_diff": GROUND,
    # A fixture for users' tests: goes the way of the command line.
    "pytest_plugin": {"run", "load", "chunk", "extract", "sheet", "replay_diff"} | GROUND,
    # Reads attrib.toml; cli makes settings of an engine from it.
    "config": GROUND,
    # Measures sheets against gold; stands beside the rooms and knows none of them.
    "evaluate": GROUND,
    # Corridors: they lead from room to room, and not to one another.
    **dict.fromkeys(CORRIDORS, ROOMS | GROUND),
    # An article whose quotes are checked is first made a sheet of.
    "check": ROOMS | GROUND | {"run"},
    "cli": {*CORRIDORS, "load", "sheet", "write", "evaluate", "config", "replay_diff"} | GROUND,
    "__main__": {"cli"},
    # The public interface only names what the others offer.
    "__init__": {*CORRIDORS, "check", "chunk", "extract", "verify", "sheet", "write"} | GROUND,
}
ENGINE_CHOICE = {
    ROOT / "attrib" / "cli" / name for name in ("engine.py", "doctor.py", "cache.py", "batch.py")
}
"""Build or try the engine that the command line names, or look after what it keeps, so they may
know extract and chunk."""

LATE = {"openai", "instructor", "httpx2"}
"""Libraries that take long to import: a command without a model must not wait for them."""
LATE_HOMES = {"openai": {"extract/llm"}, "instructor": {"extract/llm"}}
"""Where they may be imported at all; the HTTP client also serves the loading of URLs."""
LATE_HOMES["httpx2"] = {"extract/llm", "load/fetch.py"}

MOST_LINES = 400


class Import(NamedTuple):
    module: str
    line: int
    when: str
    """``load`` when the module is loaded, ``call`` inside a function, ``typing`` never."""


def imports_of(path: Path) -> Iterator[Import]:
    yield from _walk(ast.parse(path.read_text(encoding="utf-8")), path, "load")


def _walk(node: ast.AST, path: Path, when: str) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(alias.name, node.lineno, when)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            package = path.relative_to(ROOT).parts[: -node.level]
            base = ".".join([*package, base] if base else package)
        for alias in node.names:
            # "from attrib import chunk" names a module, "from attrib.chunk import f" does not.
            yield Import(f"{base}.{alias.name}", node.lineno, when)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        when = "call" if when == "load" else when
    elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        for inside in node.body:
            yield from _walk(inside, path, "typing")
        for beside in node.orelse:
            yield from _walk(beside, path, when)
        return
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, path, when)


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "attrib").parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


MODULES = {name_of(path): path for path in SOURCES}


def test_the_checker_sees_what_it_should(tmp_path: Path) -> None:
    source = ROOT / "attrib" / "sheet.py"
    code = (
        "from typing import TYPE_CHECKING\n"
        "from . import chunk\n"
        "if TYPE_CHECKING:\n    import openai\n"
        "def f():\n    import instructor\n"
    )
    found = list(_walk(ast.parse(code), source, "load"))
    assert [(item.module, item.when) for item in found] == [
        ("typing.TYPE_CHECKING", "load"),
        ("attrib.chunk", "load"),
        ("openai", "typing"),
        ("instructor", "call"),
    ]
    assert {"model", "errors", "language", "chunk"} <= {room_of(path) for path in SOURCES}


def test_every_module_has_its_place() -> None:
    strangers = sorted({room_of(path) for path in SOURCES} - MAY_IMPORT.keys())
    assert not strangers, f"no rule of docs/house.md covers {strangers}"


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_no_room_knows_more_than_it_may(path: Path) -> None:
    room = room_of(path)
    allowed = MAY_IMPORT.get(room, GROUND) | {room}
    if path in ENGINE_CHOICE:
        allowed = allowed | {"extract", "chunk"}
    for item in imports_of(path):
        parts = item.module.split(".")
        if parts[0] != "attrib":
            continue
        # Importing for type annotations is knowing too.
        assert parts[1] in allowed, f"{short(path)}:{item.line}: {room} imports {item.module}"


def test_click_belongs_to_typer() -> None:
    for path in [*SOURCES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]:
        for item in imports_of(path):
            assert item.module.split(".")[0] != "click", f"{short(path)}:{item.line}"


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_model_libraries_stay_in_their_room(path: Path) -> None:
    inside = path.relative_to(ROOT / "attrib").as_posix()
    for item in imports_of(path):
        library = item.module.split(".")[0]
        if library in LATE and item.when != "typing":
            homes = LATE_HOMES[library]
            assert any(inside.startswith(home) for home in homes), f"{inside}:{item.line}"


def test_nothing_that_is_loaded_at_once_loads_a_model_library() -> None:
    """A module with such an import at its head is itself imported inside functions only, save by
    others that have one.
    """
    loads = {
        name: [item.module for item in imports_of(path) if item.when == "load"]
        for name, path in MODULES.items()
    }
    slow = {name for name in MODULES if any(each.split(".")[0] in LATE for each in loads[name])}
    assert "attrib.extract.llm.request.client" in slow
    for name in MODULES.keys() - slow:
        assert not slow & {ours for each in loads[name] for ours in _modules_loaded(each)}, name


def _modules_loaded(imported: str) -> list[str]:
    """Our modules that an import runs: the one named and the packages around it."""
    parts = imported.split(".")
    names = [".".join(parts[: size + 1]) for size in range(len(parts))]
    return [name for name in names if name in MODULES]


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_files_stay_readable(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES, f"{short(path)} has {lines} lines; split it"


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_the_library_does_not_print(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"{short(path)}:{node.lineno}: data goes out in cli"
