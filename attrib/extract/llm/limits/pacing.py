"""When the next request may be sent: what the user allows a minute, and what the server bears.

Three things hold a request back, and all of them hold for the run, not for one request:

- ``rpm`` and ``tpm``: no sliding minute holds more requests or tokens;
- ``Retry-After`` of a 429 or 503: until then nothing is sent at all;
- requests in flight: halved when the server refuses one for being too many, one more again
  after as many answers as are allowed at once (additive increase, multiplicative decrease).

A leaky bucket (aiolimiter) would let twice as many through in a minute as it says, after a
pause; a log of what was sent does not.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

MINUTE = 60.0
"""Seconds that ``rpm`` and ``tpm`` are about."""
MARGIN = 1.0
"""Seconds on top: one request takes longer to the server than the next."""
LONGEST_RETRY_AFTER = 300.0
"""Seconds; a server that wants to be left alone for longer is not asked again."""
_LONGEST_NAP = 1.0
"""Seconds until it is looked again whether the wait has become shorter."""


@dataclass(eq=False, slots=True)
class Sent:
    """One request that was sent."""

    at: float
    tokens: int
    """As estimated, until the server has counted them."""
    cuts: int
    """How often the number in flight had been halved before."""
    answers: int
    """How many answers had come before."""
    in_window: bool = True


class Pace:
    """What was sent and what came of it, over all connections of one engine.

    Knows no clock and waits for nothing: times are handed in, in seconds of any one clock.
    """

    def __init__(self, concurrency: int, rpm: int | None = None, tpm: int | None = None) -> None:
        self.limit = concurrency
        """Requests that may be in flight at once."""
        self.in_flight = 0
        self.refused_in_all = 0
        self._most = concurrency
        self._rpm = rpm
        self._tpm = tpm
        self._quiet_until = 0.0
        self._window: deque[Sent] = deque()
        self._tokens = 0
        self._longest_answer = 0
        self._cuts = 0
        self._answers = 0
        self._answers_since = 0

    def wait(self, now: float, tokens: int) -> float | None:
        """Seconds until a request with a prompt of so many tokens may be sent; 0 for at once.

        None when one that is in flight must come back first. A single request that is larger
        than ``tpm`` is sent when nothing else was for a minute.
        """
        if self.in_flight >= self.limit:
            return None
        self._forget(now)
        waits = [self._quiet_until - now, self._rpm_wait(now), self._tpm_wait(now, tokens)]
        return max(0.0, *waits)

    def send(self, now: float, tokens: int) -> Sent:
        """One request goes out; ``left`` must be told when it is over."""
        sent = Sent(now, tokens + self._longest_answer, self._cuts, self._answers)
        self.in_flight += 1
        self._window.append(sent)
        self._tokens += sent.tokens
        return sent

    def left(self) -> None:
        """A request is no longer in flight, whatever came of it."""
        self.in_flight -= 1

    def answered(self, sent: Sent, prompt_tokens: int, answer_tokens: int) -> None:
        """The server answered, and counted the tokens."""
        self._answers += 1
        self._longest_answer = max(self._longest_answer, answer_tokens)
        if sent.in_window:
            self._tokens += prompt_tokens + answer_tokens - sent.tokens
            sent.tokens = prompt_tokens + answer_tokens
        if sent.cuts == self._cuts and self.limit < self._most:
            self._answers_since += 1
            if self._answers_since >= self.limit:
                self.limit += 1
                self._answers_since = 0

    def refused(self, sent: Sent, now: float, retry_after: float | None) -> bool:
        """The server does not want so many. Gives whether others are the likely reason.

        Those are the others in flight, and those answered since this one was sent. Requests
        of one burst are refused together, and the number is halved once for all of them.
        """
        self.refused_in_all += 1
        crowded = self.in_flight > 1 or self._answers > sent.answers
        if sent.cuts == self._cuts:
            self.limit = max(1, min(self.limit, self.in_flight) // 2)
            self._cuts += 1
            self._answers_since = 0
        if retry_after is not None and retry_after <= LONGEST_RETRY_AFTER:
            self._quiet_until = max(self._quiet_until, now + retry_after)
        return crowded

    def _rpm_wait(self, now: float) -> float:
        if self._rpm is None or len(self._window) < self._rpm:
            return 0.0
        return self._window[len(self._window) - self._rpm].at + MINUTE + MARGIN - now

    def _tpm_wait(self, now: float, tokens: int) -> float:
        if self._tpm is None:
            return 0.0
        over = self._tokens + tokens + self._longest_answer - self._tpm
        for sent in self._window:
            if over <= 0:
                return 0.0
            over -= sent.tokens
            wait = sent.at + MINUTE + MARGIN - now
            if over <= 0:
                return wait
        return self._window[-1].at + MINUTE + MARGIN - now if self._window else 0.0

    def _forget(self, now: float) -> None:
        while self._window and self._window[0].at <= now - MINUTE - MARGIN:
            old = self._window.popleft()
            old.in_window = False
            self._tokens -= old.tokens


class Gate:
    """Lets requests through in the order in which they come. Belongs to one event loop."""

    def __init__(
        self,
        pace: Pace,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.pace = pace
        self.clock = clock
        self._sleep = sleep
        self._turn = asyncio.Lock()
        self._back = asyncio.Event()

    @asynccontextmanager
    async def passed(self, tokens: int) -> AsyncIterator[Sent]:
        """In flight inside of this; ``tokens`` are those of the prompt."""
        async with self._turn:
            while (wait := self.pace.wait(self.clock(), tokens)) != 0.0:
                if wait is None:
                    self._back.clear()
                    await self._back.wait()
                else:
                    await self._sleep(min(wait, _LONGEST_NAP))
            sent = self.pace.send(self.clock(), tokens)
        try:
            yield sent
        finally:
            self.pace.left()
            self._back.set()


def retry_after(header: str | None) -> float | None:
    """Seconds from now that ``Retry-After`` asks for, which may hold seconds or a date."""
    value = (header or "").strip()
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None
