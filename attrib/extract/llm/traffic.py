"""What went through the transports of one engine: told to the user, part of no sheet."""

from __future__ import annotations

from typing import NamedTuple


class Recorded(NamedTuple):
    """What became of one recording in this run."""

    state: str
    """``new``, ``changed`` (the file held another answer), ``as before``."""
    recorded_at: str


class LimitReachedError(Exception):
    """A request was not sent, because the user's limit is reached. Says so in one line."""


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
