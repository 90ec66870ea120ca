"""Answers kept on disk, so that nothing that was paid for is paid for twice.

One SQLite database (WAL) for all runs of a user. An answer is found by the SHA-256 of the
server's base URL, method, path and canonical body: the same identity as that of a recording,
and the server on top, so that two servers' answers never mix. An answer is in the database
before the engine sees it, so a run that is killed loses only what was in flight.

Only usable answers are kept (status 200 with choices in it). Keys and headers are not; an
exchange that holds the key is left out whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from attrib.errors import UsageError
from attrib.extract.llm.request.recordings import Answered, Asked, to_json

FOLDER_VARIABLE = "ATTRIB_CACHE_DIR"
FILE_NAME = "answers-1.sqlite3"
"""The number is the version of the tables."""
_PATIENCE = 30.0
"""Seconds to wait for another process that writes."""
_DAY = 86_400.0
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY,
    server TEXT NOT NULL,
    model TEXT NOT NULL,
    stored_at REAL NOT NULL,
    used_at REAL NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID
"""


def cache_path(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where the database is or would be: ``ATTRIB_CACHE_DIR``, else the platform's place."""
    if named := environ.get(FOLDER_VARIABLE):
        return Path(named) / FILE_NAME
    home = Path(environ.get("XDG_CACHE_HOME", ""))
    if not home.is_absolute():
        if platform == "win32":
            home = Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif platform == "darwin":
            home = Path.home() / "Library" / "Caches"
        else:
            home = Path.home() / ".cache"
    return home / "attrib" / FILE_NAME


class Kept(NamedTuple):
    """An answer from the database."""

    answer: Answered
    stored_at: float
    """When the server gave it; seconds since 1970."""


class AnswerCache:
    """One connection to the database. Every method raises ``sqlite3.Error`` or ``OSError``."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            self._database.execute("PRAGMA journal_mode=WAL")
            # A killed process loses nothing; a power cut may lose the newest answers.
            self._database.execute("PRAGMA synchronous=NORMAL")
            self._database.execute(_TABLES)
        except sqlite3.Error:
            self._database.close()
            raise

    def find(self, server: str, asked: Asked) -> Kept | None:
        key = answer_key(server, asked)
        row = self._database.execute(
            "SELECT body, stored_at, used_at FROM answers WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            return None
        body, stored_at, used_at = row
        now = time.time()
        if now - used_at > _DAY:
            self._database.execute("UPDATE answers SET used_at = ? WHERE key = ?", (now, key))
        return Kept(Answered(status=200, body=json.loads(body)), stored_at)

    def keep(self, server: str, shown: str, asked: Asked, answer: Answered, secret: str) -> None:
        """``shown`` is the server as a person may see it; ``secret`` is never written."""
        body = to_json(answer.body)
        if secret and secret in body + shown:
            return
        model = str(asked.body.get("model", ""))
        self._insert(answer_key(server, asked), shown, model, time.time(), body)

    def _insert(self, key: str, shown: str, model: str, stored_at: float, body: str) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)",
            (key, shown, model, stored_at, time.time(), body),
        )

    def close(self) -> None:
        self._database.close()


def answer_key(server: str, asked: Asked) -> str:
    """What an answer is found by; ``server`` is the base URL as it is asked."""
    content = f"{server}\n{asked.canonical}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def worth_keeping(answer: Answered) -> bool:
    """Whether the model answered. Some gateways send their errors with status 200."""
    return answer.status == 200 and bool(answer.body.get("choices"))


# --- looking after it -----------------------------------------------------------------


class Holding(NamedTuple):
    """What is kept of one model on one server. Times in seconds since 1970."""

    server: str
    model: str
    answers: int
    size: int
    """Bytes of the answers themselves."""
    first: float
    last_used: float


def holdings(path: Path) -> list[Holding]:
    """By server and model; empty when there is no database. Raises UsageError."""
    if not path.exists():
        return []
    query = (
        "SELECT server, model, count(*), sum(length(CAST(body AS BLOB))), min(stored_at), "
        "max(used_at) FROM answers GROUP BY server, model ORDER BY server, model"
    )
    try:
        with closing(AnswerCache(path)) as cache:
            return [Holding(*row) for row in cache._database.execute(query)]
    except (sqlite3.Error, OSError) as fault:
        raise _unusable(path, fault) from None


def disk_size(path: Path) -> int:
    """Bytes on disk, with the files that SQLite keeps beside the database."""
    return sum(part.stat().st_size for part in _parts(path) if part.exists())


def prune(path: Path, days: float) -> int:
    """Drop the answers not used for ``days``; how many went. Raises UsageError."""
    if not path.exists():
        return 0
    try:
        with closing(AnswerCache(path)) as cache:
            before = time.time() - days * _DAY
            gone = cache._database.execute("DELETE FROM answers WHERE used_at < ?", (before,))
            cache._database.execute("VACUUM")
            return gone.rowcount
    except (sqlite3.Error, OSError) as fault:
        raise _unusable(path, fault) from None


def clear(path: Path) -> None:
    """Remove the database, damaged or not. Raises UsageError when it cannot be removed."""
    try:
        for part in _parts(path):
            part.unlink(missing_ok=True)
    except OSError as fault:
        raise UsageError(f"cannot remove {path}: {fault.strerror}") from None


def lock_path(path: Path) -> Path:
    """What a run that submits a batch holds for itself (``batch.ledger``)."""
    return path.with_name(path.name + "-lock")


def _parts(path: Path) -> list[Path]:
    beside = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    return [path, *beside, lock_path(path)]


def reason(fault: Exception) -> str:
    """A fault of SQLite or of the file system in a few words."""
    return os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else str(fault)


def _unusable(path: Path, fault: Exception) -> UsageError:
    return UsageError(f"{path}: {reason(fault)}; remove it with: attrib cache clear")
