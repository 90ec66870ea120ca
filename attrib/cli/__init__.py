"""The command line: arguments in, data on stdout, one-line messages on stderr, an exit code."""

from __future__ import annotations

import errno
import gc
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from attrib.cli.cache import cache_command
from attrib.cli.check import CHECK_EPILOG, SpreadCommand, check_command
from attrib.cli.config import config_command
from attrib.cli.doctor import DOCTOR_EPILOG, doctor_command
from attrib.cli.eval import eval_command
from attrib.cli.models import models_command
from attrib.cli.output import drop_output, unwritten
from attrib.cli.record import record_command
from attrib.cli.replay import REPLAY_EPILOG, replay_command
from attrib.cli.schema import schema_command
from attrib.cli.sheet import sheet_command
from attrib.cli.verify import verify_command
from attrib.errors import AttribError, Exit, internal

_EPILOG = (
    "Exit codes: 0 all verified; 1 something needs a person's eye; 2 usage; "
    "3 input unreadable; 4 engine failure; 5 a batch has not answered yet."
)

COLLECTOR = (100_000, 20, 20)
"""Thresholds of the garbage collector: what a command makes lives to its end, and looking
through it again and again takes a sixth of its time."""

app = typer.Typer(
    name="attrib",
    help="Who said what, and is it really in the source?",
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("sheet", epilog=_EPILOG)(sheet_command)
app.command("verify", epilog=_EPILOG)(verify_command)
app.command("check", epilog=CHECK_EPILOG, cls=SpreadCommand)(check_command)
app.command("eval")(eval_command)
app.command("schema")(schema_command)
app.command("models")(models_command)
app.command("doctor", epilog=DOCTOR_EPILOG)(doctor_command)
app.command("config")(config_command)
app.command("cache")(cache_command)
app.command("record", epilog=_EPILOG)(record_command)
app.command("replay", epilog=REPLAY_EPILOG)(replay_command)


def _version(asked: bool) -> None:
    if asked:
        from attrib.sheet import attrib_version

        typer.echo(f"attrib {attrib_version()}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EIO}
"""What a standard output says that takes no more; a file that does not is told with its name."""

_INTERRUPTED = 130
"""Exit code of shells for Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; nothing is raised."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = app(args=given or ["--help"], prog_name="attrib", standalone_mode=False)
        code = code if given else Exit.USAGE
    except AttribError as fault:
        return _complain(str(fault), fault.exit_code)
    except typer.TyperException as fault:
        told = fault.format_message().replace("Value error, ", "")
        context = getattr(fault, "ctx", None)
        command = context.command_path if context else "attrib"
        return _complain(f"{told} (see {command} --help)", Exit.USAGE)
    except (typer.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except SystemExit as end:
        # Typer makes this of a reader that has gone (`attrib ... | head`): nothing left to tell it.
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        drop_output()
        return Exit.VERIFIED
    except Exception as fault:
        return _failed(fault)
    if code == _INTERRUPTED:
        # Typer makes this of Ctrl-C, without a word.
        return _complain("interrupted", _INTERRUPTED)
    return code if isinstance(code, int) else Exit.VERIFIED


def _failed(fault: Exception) -> int:
    if isinstance(fault, OSError) and fault.errno in _NO_ROOM:
        return _complain(unwritten(fault), Exit.USAGE)
    return _complain(internal(fault), Exit.ENGINE)


def _complain(message: str, code: int) -> int:
    typer.echo(f"attrib: {' '.join(message.split())}", err=True)
    return code


def run() -> None:
    """Entry point of the console script."""
    gc.set_threshold(*COLLECTOR)
    sys.exit(main())
