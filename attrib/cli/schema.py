"""``attrib schema``."""

from __future__ import annotations

import typer


def schema_command() -> None:
    """Print the JSON Schema of a sheet (what `--format json` writes)."""
    import json

    from attrib.sheet import sheet_schema

    typer.echo(json.dumps(sheet_schema(), indent=2))
