"""What went through the transports of one engine: told to the user, part of no sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from attrib.extract.llm.batch.round import Round
    from attrib.extract.llm.limits.pacing import Pace

CROWDED = "attrib_crowded"
"""Response extension: the server refused this request because of the others of the run."""


class Recorded(NamedTuple):
    """What became of one recording in this run."""

    state: str
    """``new``, ``changed`` (the file held another answer), ``as before``."""
    recorded_at: str


class Foreseen(NamedTuple):
    """Estimated tokens of a request that a dry run did not send."""

    prompt: int
    answer: int | None
    """None where nothing tells how long answers are."""


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
        self.prompt_tokens = 0
        """Tokens of prompts that the server took, by its own count where it gives one."""
        self.answer_tokens = 0
        """Tokens of its answers, likewise."""
        self.prompts_in_flight = 0
        """Estimated tokens of the prompts that are on their way."""
        self.pace: Pace | None = None
        """When requests were sent; None before the first."""
        self.forecast: list[Foreseen] = []
        """What a dry run would have sent."""
        self.cache_fault: str | None = None
        """Why answers could not be kept or found; the run went on without the cache."""
        self.round: Round | None = None
        """What the cache does not answer waits here for a batch; None: the server is asked."""
        self.recorded: dict[str, Recorded] = {}
        """By file name, in the order of the answers."""
