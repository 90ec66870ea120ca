"""The requests of one run that no cache answers: on disk, ready to be a batch.

Their bodies repeat the prompts, so that a large run would not fit in memory; keys are kept.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final, NamedTuple

from attrib.extract.llm.limits.traffic import UnansweredError
from attrib.extract.llm.request.recordings import Asked, to_json

MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000
"""Of one file, as the Batch API takes it."""
ENDPOINT: Final = "/v1/chat/completions"
"""How a batch names what is asked, whatever the path of the server's base URL is."""
_ENDS_A_LINE_FOR_SOME = re.compile("[\x85\u2028\u2029]")


class Part(NamedTuple):
    """Requests that go into one file, and so into one batch."""

    keys: tuple[str, ...]
    size: int
    """Bytes."""

    @property
    def digest(self) -> str:
        """The same for the same requests."""
        return hashlib.sha256("\n".join(self.keys).encode("ascii")).hexdigest()


class Round:
    """What a run over the cache leaves unanswered. To be closed."""

    def __init__(self) -> None:
        self._lines: IO[bytes] | None = None
        self._end = 0
        self._places: dict[str, tuple[int, int]] = {}
        self.faults: set[str] = set()
        """Keys of the requests that a batch did not answer, and that the run was told so of."""
        self.counted: set[str] = set()
        """Keys of the requests that count towards the user's limit."""

    def begin(self) -> None:
        """The run is done once more: nothing is known to wait."""
        self._end = 0
        self._places.clear()
        self.faults.clear()

    @property
    def keys(self) -> tuple[str, ...]:
        """Of the requests that wait; in an order that does not depend on who asked first."""
        return tuple(sorted(self._places))

    def add(self, key: str, asked: Asked, secret: str) -> None:
        """Once for each key. Raises UnansweredError when ``secret``, the API key, is in it."""
        if key in self._places:
            return
        line = to_json(
            {"custom_id": key, "method": asked.method, "url": ENDPOINT, "body": asked.body}
        )
        if secret and secret in line:
            raise UnansweredError("not asked: the key stands in this part of the source")
        line = _ENDS_A_LINE_FOR_SOME.sub(lambda found: f"\\u{ord(found.group()):04x}", line)
        content = line.encode("utf-8", "surrogatepass") + b"\n"
        if self._lines is None:
            self._lines = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the round)
        self._places[key] = (self._lines.seek(self._end), len(content))
        self._end += self._lines.write(content)

    def parts(self, keys: Sequence[str]) -> Iterator[Part]:
        """``keys`` in files within the limits; a line that is too long by itself stays alone."""
        taken: list[str] = []
        size = 0
        for key in keys:
            length = self._places[key][1]
            if taken and (len(taken) == MOST_REQUESTS or size + length > MOST_BYTES):
                yield Part(tuple(taken), size)
                taken, size = [], 0
            taken.append(key)
            size += length
        if taken:
            yield Part(tuple(taken), size)

    @contextmanager
    def file(self, keys: Iterable[str]) -> Iterator[IO[bytes]]:
        """A file with one line for each key, at its beginning; gone afterwards."""
        with tempfile.TemporaryFile() as target:
            for key in keys:
                at, length = self._places[key]
                if self._lines is not None:
                    self._lines.seek(at)
                    target.write(self._lines.read(length))
            target.seek(0)
            yield target

    def close(self) -> None:
        if self._lines is not None:
            self._lines.close()
