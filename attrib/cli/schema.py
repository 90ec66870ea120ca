"""``attrib schema``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def schema_command(
    of: Annotated[
        Literal["sheet", "check"],
        typer.Argument(help="What `attrib sheet` or `attrib check` writes as JSON."),
    ] = "sheet",
) -> None:
    """Print the JSON Schema of a sheet, or of the findings of a check (`--format json`)."""
    import json

    from attrib.check import findings_schema
    from attrib.sheet import sheet_schema

    schema = sheet_schema() if of == "sheet" else findings_schema()
    typer.echo(json.dumps(schema, indent=2))
