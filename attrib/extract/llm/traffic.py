"""What went through the transports of one engine: told to the user, part of no sheet."""

from __future__ import annotations

from typing import NamedTuple


class Recorded(NamedTuple):
    """What became of one recording in this run."""

    state: str
    """``new``, ``changed`` (the file held another answer), ``as before``."""
    recorded_at: str


class UnansweredError(Exception):
    """A request has no answer, and no further attempt gives it one. Says why in one line."""


class LimitReachedError(UnansweredError):
    """A request was not sent, because the user's limit is reached."""


class AwaitedError(UnansweredError):
    """A request is one of a batch, and its answer has not come."""


class Traffic:
    """Counts over all runs of one engine."""

    def __init__(self) -> None:
        self.hits = 0
        """Requests answered from the cache."""
        self.fresh = 0
        """Usable answers that the server gave while the cache was in use."""
        self.sent = 0
        """Requests sent to the server, whatever came of them."""
        self.cache_fault: str | None = None
        """Why answers could not be kept or found; the run went on without the cache."""
        self.recorded: dict[str, Recorded] = {}
        """By file name, in the order of the answers."""
