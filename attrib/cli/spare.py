"""What a command reads is not written over by it: sources, sheets, recordings, ``attrib.toml``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

STDIN = "-"


def spare(
    output: Path | None,
    sources: Sequence[str] = (),
    *,
    files: Sequence[Path] = (),
    recordings: Sequence[Path | None] = (),
) -> None:
    """Refuse, with UsageError, to write over what is read, and where no file can be: a run may
    take hours and cost money.

    ``sources``: as they are loaded, ``-`` among them. ``files``: other files, and folders of which
    any file may be read. ``recordings``: folders of which every
    JSON file is taken for one, also one that is not there yet.
    """
    if output is None:
        return
    try:
        _refuse(output, sources, files, recordings)
    except OSError:
        return  # a place that may not be looked at: told where it is written to


def _refuse(
    output: Path,
    sources: Sequence[str],
    files: Sequence[Path],
    recordings: Sequence[Path | None],
) -> None:
    from attrib.errors import UsageError

    if output.is_dir():
        raise UsageError(f"cannot write {output}: is a folder; name a file in it")
    if not output.parent.is_dir():
        raise UsageError(f"cannot write {output}: there is no folder {output.parent}; make it")
    target = output.resolve()
    device = target.exists() and not target.is_file()
    if not device and not os.access(target.parent, os.W_OK):
        raise UsageError(f"cannot write {output}: its folder may not be written to; name another")
    for folder in recordings:
        if folder and target.parent == folder.resolve() and target.suffix == ".json":
            raise UsageError(f"{output}: would be taken for a recording; write to another folder")
    if not output.is_file():
        return
    read = any(map(output.samefile, _loaded(sources))) or any(_holds(f, output) for f in files)
    if read or (STDIN in sources and _is_stdin(output)):
        raise UsageError(f"{output}: is read by this command; write to another file")
    if any(map(output.samefile, _settings())):
        raise UsageError(f"{output}: holds the settings of attrib; write to another file")


def _loaded(sources: Sequence[str]) -> Iterator[Path]:
    from attrib.errors import InputError
    from attrib.load import expand

    for source in sources:
        try:
            origins = expand([source])
        except InputError:
            continue  # what names nothing is told where it is read
        yield from (path for path in map(Path, origins) if path.exists())


def _holds(path: Path, output: Path) -> bool:
    if path.is_dir():
        return path.resolve() in output.resolve().parents
    return path.exists() and path.samefile(output)


def _is_stdin(output: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(sys.stdin.fileno()), output.stat())
    except (AttributeError, OSError, ValueError):
        return False  # closed, or no file of the system


def _settings() -> Iterator[Path]:
    from attrib.config.files import project_path, user_path

    found = (user_path(os.environ), project_path(Path.cwd()))
    yield from (path for path in found if path is not None and path.is_file())
