"""Errors that a user sees, each with its exit code.

::

    AttribError
    ├── UsageError        2   the command line or configuration is wrong
    ├── InputError        3   a source could not be read
    ├── EngineError       4   the engine could not answer
    │   └── ReplayMissError   no recording answers this request
    └── PendingError      5   a batch has not answered yet

The message is one line that says what is wrong and what to do.
"""

from __future__ import annotations

import os
from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the command line."""

    VERIFIED = 0
    REVIEW = 1
    """Something needs a person's eye."""
    USAGE = 2
    UNREADABLE = 3
    """A source could not be read."""
    ENGINE = 4
    """Part of the text has no answer, or no request can succeed."""
    PENDING = 5
    """A batch has not answered yet."""


class AttribError(Exception):
    """Root of all errors that attrib raises on purpose; its text is one line for a person."""

    exit_code: Exit = Exit.ENGINE
    """With which the command line ends."""


class UsageError(AttribError):
    """Something is asked for that cannot be had: an option, setting, format, place to write."""

    exit_code = Exit.USAGE


class InputError(AttribError):
    """A source, sheet or table cannot be read, or is not what it should be."""

    exit_code = Exit.UNREADABLE


class EngineError(AttribError):
    """An engine cannot answer anything at all: no server, a wrong key, no such model."""

    exit_code = Exit.ENGINE


class PendingError(AttribError):
    """Nothing is wrong: a batch has not answered yet, and the same command goes on later."""

    exit_code = Exit.PENDING


class ReplayMissError(EngineError):
    """A replayed run asked for something that was never recorded."""


def internal(fault: Exception) -> str:
    """What a person is told of a fault of attrib's own; raises it where ``ATTRIB_DEBUG`` is set."""
    if os.environ.get("ATTRIB_DEBUG"):
        raise fault
    return (
        f"internal error, {type(fault).__name__}: {fault} "
        "(please report it; ATTRIB_DEBUG=1 shows where)"
    )
