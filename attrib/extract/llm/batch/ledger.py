"""Which request is in which batch, kept beside the answers, so that none is paid for twice.

A batch is in the ledger before the server hears of it, and its id is added when the server
has given one. A run that is killed in between leaves an entry without an id: the next run
looks for it at the server before it submits anything.

Keys are those of the answer cache. Nothing is written that could hold the API key.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from attrib.errors import UsageError
from attrib.extract.llm.request.cache import AnswerCache, lock_path, reason
from attrib.extract.llm.request.recordings import to_json

OPEN = "open"
DONE = "done"
"""Everything that the batch holds has been collected."""
LOST = "lost"
"""The server knew no such batch."""
_PATIENCE = 900.0
"""Seconds that another run may take to submit and collect."""
_TABLES = (
    """
    CREATE TABLE IF NOT EXISTS batches (
        number INTEGER PRIMARY KEY,
        digest TEXT NOT NULL,
        id TEXT,
        file TEXT,
        state TEXT NOT NULL,
        entered_at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS batched (
        key TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        fault TEXT
    ) WITHOUT ROWID
    """,
)


class Fault(NamedTuple):
    """Why a batch has no usable answer to a request."""

    reason: str
    """In one line."""
    status: int | None = None
    """What the server would have answered to the request alone; None when it gave nothing."""
    body: Any = None


class Result(NamedTuple):
    """What a batch holds for one request. Exactly one of ``answer`` and ``fault`` is set."""

    key: str
    answer: str | None = None
    """The body, as JSON."""
    given_at: float = 0.0
    """Seconds since 1970."""
    fault: Fault | None = None


class Entry(NamedTuple):
    """A batch whose answers are wanted."""

    number: int
    digest: str
    id: str | None
    """None: it was to be created when the run was killed."""
    file: str | None
    """Of the requests, at the server."""


class BatchLedger(AnswerCache):
    """The cache with two more tables. Methods raise ``sqlite3.Error``."""

    def __init__(self, path: Path | None) -> None:
        """Raises UsageError when there is no usable database: no batch without it."""
        if path is None:
            raise UsageError("--batch needs the answer cache: its answers are kept there")
        self._path = path
        try:
            super().__init__(path)
        except (sqlite3.Error, OSError) as fault:
            raise unusable(path, fault) from None
        try:
            for table in _TABLES:
                self._database.execute(table)
        except sqlite3.Error as fault:
            self.close()
            raise unusable(path, fault) from None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other run submits meanwhile. Raises UsageError when one does so for too long.

        The lock is a transaction in a database of its own: it ends with the process, however
        that ends, and keeps nobody from reading or keeping answers.
        """
        # SQLite waits a second at a time, for an interrupt to be heard.
        lock = sqlite3.connect(lock_path(self._path), timeout=1.0, isolation_level=None)
        until = time.monotonic() + _PATIENCE
        try:
            while True:
                try:
                    lock.execute("BEGIN EXCLUSIVE")
                    break
                except sqlite3.Error as fault:
                    if not _busy(fault):
                        raise unusable(self._path, fault) from None
                    if time.monotonic() > until:
                        raise UsageError(
                            "another command with --batch is at work for a long time; wait for "
                            "it, or end it"
                        ) from None
            yield
        finally:
            lock.close()

    # --- requests -----------------------------------------------------------------------

    def answered(self, key: str) -> bool:
        return self._one("SELECT 1 FROM answers WHERE key = ?", key) is not None

    def batched(self, key: str) -> bool:
        """Whether a batch is to answer it, or has failed to."""
        return self._one("SELECT 1 FROM batched WHERE key = ?", key) is not None

    def awaited(self, key: str) -> bool:
        """Whether a batch that is known at the server is to answer it."""
        query = "SELECT 1 FROM batched JOIN batches USING (number) WHERE key = ? AND fault IS NULL"
        return self._one(query + " AND id IS NOT NULL", key) is not None

    def fault(self, key: str) -> Fault | None:
        row = self._one("SELECT fault FROM batched WHERE key = ?", key)
        return Fault(*json.loads(row[0])) if row and row[0] else None

    def forget(self, keys: Sequence[str], whole_batches: bool = False) -> None:
        """Forget what is wrong with these: they may be asked again.

        With ``whole_batches``, also what is wrong with other requests of the same batches.
        """
        of_batch = "number = (SELECT number FROM batched WHERE key = ?)"
        which = of_batch if whole_batches else "key = ?"
        with self._at_once():
            for key in keys:
                self._database.execute(
                    f"DELETE FROM batched WHERE {which} AND fault IS NOT NULL", (key,)
                )

    # --- batches ------------------------------------------------------------------------

    def enter(self, keys: Sequence[str], digest: str, id: str | None = None) -> Entry:
        """A batch of these requests is about to be created, or is known to exist as ``id``."""
        with self._at_once():
            number = self._database.execute(
                "INSERT INTO batches (digest, id, state, entered_at) VALUES (?, ?, ?, ?)",
                (digest, id, OPEN, time.time()),
            ).lastrowid
            self._database.executemany(
                "INSERT OR REPLACE INTO batched VALUES (?, ?, NULL)",
                [(key, number) for key in keys],
            )
        return Entry(number or 0, digest, id, None)

    def note_file(self, entry: Entry, file: str) -> None:
        self._database.execute("UPDATE batches SET file = ? WHERE number = ?", (file, entry.number))

    def note_id(self, entry: Entry, id: str) -> None:
        self._database.execute("UPDATE batches SET id = ? WHERE number = ?", (id, entry.number))

    def entries(self, keys: Sequence[str]) -> list[Entry]:
        """The batches that are to answer these requests, oldest first."""
        numbers: set[int] = set()
        for key in keys:
            row = self._one("SELECT number FROM batched WHERE key = ? AND fault IS NULL", key)
            numbers.update(row or ())
        query = "SELECT number, digest, id, file FROM batches WHERE number = ?"
        return [Entry(*self._one(query, number)) for number in sorted(numbers)]

    def collected(self, id: str) -> bool:
        return self._one("SELECT 1 FROM batches WHERE id = ? AND state = ?", id, DONE) is not None

    def known(self, id: str) -> bool:
        query = "SELECT 1 FROM batches WHERE id = ? AND state != ?"
        return self._one(query, id, LOST) is not None

    def take(self, entry: Entry, results: Sequence[Result], shown: str, model: str) -> None:
        """Keep what a batch holds for requests that it was to answer; no others."""
        with self._at_once():
            for result in results:
                query = "SELECT 1 FROM batched WHERE key = ? AND number = ?"
                if self._one(query, result.key, entry.number) is None:
                    continue
                if result.answer is not None:
                    self._insert(result.key, shown, model, result.given_at, result.answer)
                    self._database.execute("DELETE FROM batched WHERE key = ?", (result.key,))
                elif result.fault is not None:
                    self._database.execute(
                        "UPDATE batched SET fault = ? WHERE key = ?",
                        (to_json(list(result.fault)), result.key),
                    )

    def unanswered(self, entry: Entry) -> tuple[str, ...]:
        rows = self._database.execute(
            "SELECT key FROM batched WHERE number = ? AND fault IS NULL", (entry.number,)
        )
        return tuple(key for (key,) in rows)

    def settle(self, entry: Entry, state: str) -> None:
        """Nothing more is expected of this batch: what it did not answer may be asked again."""
        with self._at_once():
            self._database.execute(
                "DELETE FROM batched WHERE number = ? AND fault IS NULL", (entry.number,)
            )
            self._database.execute(
                "UPDATE batches SET state = ? WHERE number = ?", (state, entry.number)
            )

    def _one(self, query: str, *values: Any) -> Any:
        return self._database.execute(query, values).fetchone()

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """All of it or, when killed, nothing."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")


def open_batches(path: Path) -> list[tuple[str, int]]:
    """Ids of the batches that are not collected, and how many answers are wanted of each."""
    query = (
        "SELECT id, count(*) FROM batches JOIN batched USING (number) "
        "WHERE id IS NOT NULL AND fault IS NULL GROUP BY number ORDER BY number"
    )
    try:
        with closing(AnswerCache(path)) as cache:
            return list(cache._database.execute(query))
    except (OSError, sqlite3.Error):
        return []  # no such table yet, or nothing to be read: whoever asks tells about that


def _busy(fault: sqlite3.Error) -> bool:
    return getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY


def unusable(path: Path, fault: Exception) -> UsageError:
    return UsageError(f"--batch needs the answer cache, and {path} is not usable: {reason(fault)}")
