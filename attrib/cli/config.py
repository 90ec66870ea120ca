"""``attrib config``: which settings hold, and where each comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from attrib.cli.engine_options import ProfileOption

if TYPE_CHECKING:
    from attrib.config import Configuration, Resolved

ListFormat = Literal["table", "json"]
ListFormatOption = Annotated[
    ListFormat, typer.Option("--format", "-f", help="Format of what goes to stdout.")
]


def config_command(
    what: Annotated[
        Literal["show", "path"],
        typer.Argument(help="show: values and where they come from. path: where the files are."),
    ] = "show",
    profile: ProfileOption = None,
    format: ListFormatOption = "table",
) -> None:
    """Show the settings of the llm engine, and who set each of them.

    The strongest first: option, environment, project file (attrib.toml here or above), user
    file, built-in profile. Keys are read from the environment only and never shown.
    """
    from attrib.config import load_configuration, project_path, user_path

    if what == "path":
        import os
        from pathlib import Path

        # Not read: the way to a broken file must be told, too.
        user, project = user_path(os.environ), project_path(Path.cwd())
        _show_paths(str(user), user.is_file(), str(project) if project else None, format)
        return
    configuration = load_configuration()
    resolved = configuration.resolve(profile)
    if format == "json":
        write_json(_as_json(configuration, resolved))
    else:
        write_table(("setting", "value", "from"), _rows(configuration, resolved))


def _show_paths(user: str, there: bool, project: str | None, format: ListFormat) -> None:
    if format == "json":
        write_json({"user": {"path": user, "exists": there}, "project": project})
        return
    rows = [
        ("user", user if there else f"{user} (not there)"),
        ("project", project or "none (attrib.toml here or in a folder above)"),
    ]
    write_table(("file", "path"), rows)


def _rows(configuration: Configuration, resolved: Resolved) -> list[tuple[str, ...]]:
    chosen = resolved.profile
    rows: list[tuple[str, ...]] = [
        ("profile", chosen.value, f"{chosen.origin.level}: {chosen.origin.where}")
    ]
    for name, entry in _entries(resolved).items():
        value = "-" if entry["value"] in (None, ()) else str(entry["value"])
        if isinstance(entry["value"], tuple) and entry["value"]:
            value = ", ".join(entry["value"])
        if name == "key_variable" and entry["value"]:
            value += f" ({key_state(configuration, resolved)})"
        where = f": {entry['where']}" if entry["where"] else ""
        rows.append((name, value, f"{entry['level']}{where}"))
    return rows


def _as_json(configuration: Configuration, resolved: Resolved) -> dict[str, Any]:
    chosen = resolved.profile
    return {
        "profile": {
            "value": chosen.value,
            "level": chosen.origin.level,
            "where": chosen.origin.where,
        },
        "settings": _entries(resolved),
        "key": key_state(configuration, resolved),
        "files": {
            "user": str(configuration.user_path) if configuration.user else None,
            "project": str(configuration.project_path) if configuration.project else None,
        },
    }


def _entries(resolved: Resolved) -> dict[str, dict[str, Any]]:
    """Every setting with its value in force; level ``default`` where nobody set it."""
    from attrib.cli.engine import setting_default
    from attrib.config.profiles import SETTINGS, without_password

    found = {}
    for name in SETTINGS:
        held = resolved.values.get(name)
        if held is None:
            default, where = setting_default(name, resolved.get("model"))
            found[name] = {"value": default, "level": "default", "where": where}
            continue
        value = without_password(held.value) if name == "base_url" else held.value
        found[name] = {"value": value, "level": held.origin.level, "where": held.origin.where}
    return found


def key_state(configuration: Configuration, resolved: Resolved) -> str:
    """``set``, ``not set`` or ``not needed``; the key itself is never looked at."""
    from attrib.config.resolve import is_loopback

    variable = resolved.get("key_variable")
    if variable in configuration.set_variables:
        return "set"
    optional = resolved.key_optional or is_loopback(resolved.get("base_url") or "")
    return "not needed" if not variable or optional else "not set"


def write_json(report: object) -> None:
    """To stdout, in ASCII: every terminal and pipe takes it."""
    import json

    typer.echo(json.dumps(report, indent=2))


def write_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns to stdout, as wide as what stands in them; nothing is cut off."""
    from attrib.language.visible import one_line

    lines = [tuple(head), *(tuple(one_line(cell) for cell in row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        typer.echo("  ".join(cells).rstrip())
