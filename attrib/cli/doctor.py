"""``attrib doctor``: whether a profile works, tried for real."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from attrib.cli.config import ListFormatOption, write_json
from attrib.cli.engine_options import BaseUrlOption, Mode, ModelOption, ModeOption
from attrib.errors import Exit, UsageError
from attrib.language.counted import counted

if TYPE_CHECKING:
    from attrib.config import Configuration, Resolved
    from attrib.extract.llm.probe import Probe
    from attrib.extract.llm.settings import LLMSettings

DOCTOR_EPILOG = (
    "Exit codes: 0 it works; 2 the configuration or the key is wrong; 4 the server or the model "
    "does not do what is needed."
)

PATIENCE = 300.0
"""Seconds for the answer where no time-out is configured; that of a run is longer."""

Status = Literal["ok", "fail", "note", "not tried"]


class Finding(NamedTuple):
    """One line of the report."""

    check: str
    status: Status
    says: str = ""
    fix: str = ""
    """What to do about it, in one line."""
    code: Exit = Exit.VERIFIED


def doctor_command(
    profile: Annotated[
        str | None,
        typer.Argument(
            help="The profile to try. Default: the one that holds where none is named.",
            metavar="PROFILE",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    timeout: Annotated[
        float | None,
        typer.Option(help=f"Seconds to wait for the answer.  [default: {PATIENCE:.0f}]"),
    ] = None,
    format: ListFormatOption = "table",
) -> None:
    """Try a profile for real: key, server, model, structured output, speed, price.

    One small question is asked through the same client that makes sheets; when the answer does
    not keep to the schema, the other modes are tried as well. The key is never shown.
    """
    findings = list(_examine(profile, model, base_url, mode, timeout))
    if format == "json":
        write_json(
            [{"check": f.check, "status": f.status, "says": f.says, "fix": f.fix} for f in findings]
        )
    else:
        _write(findings)
    codes = {finding.code for finding in findings}
    raise typer.Exit(next((c for c in (Exit.USAGE, Exit.ENGINE) if c in codes), Exit.VERIFIED))


CHECKS = ("configuration", "key", "server", "model", "output", "speed", "price")


def _examine(
    profile: str | None,
    model: str | None,
    base_url: str | None,
    mode: Mode | None,
    timeout: float | None,
) -> Iterator[Finding]:
    from attrib.cli.engine import llm_settings, probe_server
    from attrib.config import load_configuration

    flags = {"model": model, "base_url": base_url, "mode": mode, "timeout": timeout}
    try:
        configuration = load_configuration()
        resolved = configuration.resolve(profile, flags)
        settings = llm_settings(resolved)
    except UsageError as fault:
        yield Finding("configuration", "fail", "cannot be used", str(fault), Exit.USAGE)
        yield from _not_tried("key")
        return
    why = "" if profile else f" ({resolved.profile.origin.where})"
    says = f"profile {resolved.profile.value}{why}, model {settings.model}, {settings.server}"
    yield Finding("configuration", "ok", says)
    key = _key(settings)
    yield key
    if key.status == "fail":
        yield from _not_tried("server")
        return
    if resolved.get("timeout") is None:
        settings = settings.model_copy(update={"timeout": PATIENCE})
    yield from _answered(settings, configuration, resolved, probe_server(settings))


def _not_tried(first: str) -> Iterator[Finding]:
    for check in CHECKS[CHECKS.index(first) :]:
        yield Finding(check, "not tried")


def _key(settings: LLMSettings) -> Finding:
    variable = settings.key_variable
    if settings.secret():
        return Finding("key", "ok", f"{variable} is set")
    if settings.key_wanted:
        says = f"{variable} is not set"
        return Finding("key", "fail", says, f"set the environment variable {variable}", Exit.USAGE)
    unset = f"{variable} is not set, and " if variable else ""
    return Finding("key", "ok", f"{unset}none is needed")


def _answered(
    settings: LLMSettings, configuration: Configuration, resolved: Resolved, probe: Probe
) -> Iterator[Finding]:
    """Server, model, output, speed and price, as far as the question came."""
    trouble, says = probe.trouble.value if probe.trouble else "", probe.says
    fix = _fix(settings, resolved, probe)
    if trouble in ("connection", "key", "quota", "server"):
        yield Finding("server", "fail", says, fix, Exit.ENGINE)
        yield from _not_tried("model")
        return
    offered = "" if probe.offered is None else f", offers {counted(len(probe.offered), 'model')}"
    yield Finding("server", "ok", f"{settings.server} answers{offered}")
    if trouble == "model":
        yield Finding("model", "fail", says, fix, Exit.ENGINE)
        yield from _not_tried("output")
        return
    listed = settings.model in (probe.offered or ())
    known = "is among them" if listed else "answers, though the server does not list it"
    yield Finding("model", "ok", f"{settings.model} {known}")
    if trouble:
        yield Finding("output", "fail", says, fix, Exit.ENGINE)
    else:
        found = counted(probe.items, "attribution")
        yield Finding("output", "ok", f"keeps to the schema (mode {settings.mode.value}), {found}")
    yield _speed(probe)
    yield _price(settings, configuration, resolved, probe)


def _fix(settings: LLMSettings, resolved: Resolved, probe: Probe) -> str:
    from attrib.cli.engine import table_name

    table, server = table_name(resolved.profile.value), settings.server
    variable = settings.key_variable or f"a variable, named as key_variable in {table}"
    length = f"raise answer_tokens (now {settings.answer_tokens})"
    output = "no mode works with this model: take another model"
    if probe.other_mode:
        other = probe.other_mode.value
        output = f'set mode = "{other}" in {table}, or --mode {other}: that works here'
    fixes = {
        "": "",
        "connection": f"start the server at {server}, or correct base_url in {table}",
        "key": f"put a key that {server} accepts into {variable}",
        "quota": "add credit to the account of this key, or take another profile",
        "server": _server_fix(server, probe.says),
        "model": f"set model in {table}, or --model: {_offers(settings.model, probe.offered)}",
        "cut_off": length if settings.answer_tokens else "give the server a longer context",
        "output": output,
    }
    return fixes[probe.trouble.value if probe.trouble else ""]


def _server_fix(server: str, says: str) -> str:
    if "429" in says:
        return "wait a minute and try again, or lower concurrency: too much was asked at once"
    if "in time" in says:
        return "give --timeout (timeout in the profile) more seconds, or take a smaller model"
    return f"see that base_url ({server}) is right, and what the server logs"


def _offers(model: str, offered: tuple[str, ...] | None) -> str:
    import difflib

    if not offered:
        return "ask the server's operator what it is called; correct base_url if it lacks /v1"
    close = difflib.get_close_matches(model, offered, n=1, cutoff=0.5)
    if close:
        return f"did you mean {close[0]}?"
    more = f" and {len(offered) - 5} more" if len(offered) > 5 else ""
    return f"the server offers {', '.join(offered[:5])}{more}"


def _speed(probe: Probe) -> Finding:
    tokens, seconds = probe.usage.completion_tokens, probe.seconds
    if not tokens:
        return Finding(
            "speed",
            "note",
            f"{seconds:.1f} s; the server counts no tokens",
            "let the server report usage, else sheets state no tokens and no cost",
        )
    rate = tokens / max(seconds, 1e-6)
    return Finding(
        "speed", "ok", f"{rate:.1f} tokens/s ({counted(tokens, 'token')} in {seconds:.1f} s)"
    )


def _price(
    settings: LLMSettings, configuration: Configuration, resolved: Resolved, probe: Probe
) -> Finding:
    from attrib.cli.engine import table_name
    from attrib.config.resolve import Level, is_loopback

    if settings.prompt_price is not None or settings.completion_price is not None:
        cost = probe.usage.cost or 0.0
        price = resolved.values.get("prompt_price")
        listed = price is not None and price.origin.level is Level.PACKAGE
        source = f" ({price.origin.where})" if price and listed else ""
        return Finding(
            "price",
            "ok",
            f"{settings.prompt_price or 0:g} and {settings.completion_price or 0:g} US dollars a "
            f"million tokens{source}; this answer cost {cost:.6f}",
        )
    if resolved.key_optional or is_loopback(settings.base_url):
        return Finding("price", "ok", "none set; cost is not counted")
    table = table_name(resolved.profile.value).removesuffix("]")
    return Finding(
        "price",
        "note",
        "not known: sheets state no cost",
        f'add "{settings.model}" = {{ prompt = ..., answer = ... }} under {table}.prices] in '
        f"{configuration.user_path}",
    )


def _write(findings: list[Finding]) -> None:
    from attrib.language.visible import one_line

    width = max(len(check) for check in CHECKS)
    for finding in findings:
        head = f"{finding.check:<{width}}  {finding.status:<9}"
        typer.echo(f"{head}  {one_line(finding.says)}".rstrip())
        if finding.fix:
            typer.echo(f"{'':<{width}}  fix:       {one_line(finding.fix)}")
