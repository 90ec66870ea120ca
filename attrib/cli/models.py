"""``attrib models``: the profiles that can be named with ``--profile``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from attrib.cli.config import ListFormatOption, key_state, write_json, write_table
from attrib.errors import UsageError

if TYPE_CHECKING:
    from attrib.config import Configuration


_FIELDS = (
    "profile", "default", "model", "base_url", "base_url_like", "mode", "key_variable", "key",
    "price_known",
)  # fmt: skip


def models_command(format: ListFormatOption = "table") -> None:
    """List the profiles for --profile: server, model, and whether the key is there.

    An asterisk marks the one that holds where none is named. No server is asked; attrib doctor
    does that.
    """
    from attrib.config import load_configuration

    configuration = load_configuration()
    active = configuration.active().value
    listed = [_profile(configuration, name, active) for name in configuration.profiles()]
    if format == "json":
        write_json(listed)
        return
    head = ("", "profile", "model", "server", "mode", "key", "price")
    rows = [
        (
            "*" if entry["default"] else "",
            entry["profile"],
            entry["model"] or "-",
            entry["base_url"] or entry["base_url_like"] or "-",
            entry["mode"] or "-",
            f"{entry['key_variable']} {entry['key']}" if entry["key_variable"] else entry["key"],
            "known" if entry["price_known"] else "-",
        )
        for entry in listed
    ]
    write_table(head, rows)


def _profile(configuration: Configuration, name: str, active: str) -> dict[str, Any]:
    from attrib.cli.engine import setting_default
    from attrib.config.profiles import without_password

    try:
        resolved = configuration.resolve(name)
    except UsageError as fault:
        # One profile that cannot be used does not hide the others.
        typer.echo(f"attrib: {fault}", err=True)
        return {**dict.fromkeys(_FIELDS), "profile": name, "default": name == active, "key": "-"}
    base_url = resolved.get("base_url")
    return {
        "profile": name,
        "default": name == active,
        "model": resolved.get("model"),
        "base_url": without_password(base_url) if base_url else None,
        "base_url_like": resolved.url_hint or None,
        "mode": resolved.get("mode") or setting_default("mode", None)[0],
        "key_variable": resolved.get("key_variable"),
        "key": key_state(configuration, resolved),
        "price_known": resolved.get("prompt_price") is not None,
    }
