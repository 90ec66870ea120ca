"""Recordings of what a model really answered: written at the HTTP transport, read there too.

One JSON file for each request, named after the request: the first 16 hex digits of the
SHA-256 of method, path and canonical body. Keys sorted, indented, characters as they are::

    {
      "attrib_recording": 1,
      "model":      model as it was asked for
      "parameters": what decides the answers (LLMSettings.parameters)
      "prompts":    [{"name", "sha256"}, ...]
      "recorded_at": when this answer was first given (UTC)
      "request":    {"method", "path", "body"}
      "response":   {"status", "body"}
    }

No header, host, key or organisation is written. Of the response body is left out what changes
from run to run and nothing reads: ``id``, ``created``, the server's timings, and of the token
counts all but prompt, completion and total. A model that the server names by a path on its
disk is named by the file. Everything else, above all the message, is as the server sent it.

An answer that did not change leaves its file alone. A request that occurs twice in one
recorded run is sent once: the replay can hold only one answer to it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from attrib.errors import EngineError, ReplayMissError, UsageError
from attrib.extract.llm.settings import PARAMETERS, LLMSettings
from attrib.model import Frozen, PromptVersion

FORMAT = 1
_VOLATILE = ("id", "created", "timings")
_COUNTS = ("prompt_tokens", "completion_tokens", "total_tokens")
_DECIDES_THE_RUN = frozenset({401, 403, 404})
_PASSES = frozenset({408, 409, 429})
_SURROGATE = re.compile("[\ud800-\udfff]")


class Asked(Frozen):
    """A request as it is keyed: nothing in it names the server."""

    method: str
    path: str
    """Relative to the base URL."""
    body: dict[str, Any]

    @classmethod
    def of(cls, method: str, path: str, content: bytes, base_url: str) -> Asked:
        """A request as it goes to a server: ``path`` is the whole one."""
        base = urlsplit(base_url).path.rstrip("/")
        return cls(method=method, path=path.removeprefix(base), body=json.loads(content))

    @cached_property  # asked for by the cache before and after the answer
    def canonical(self) -> str:
        """Equal for requests that ask the same."""
        return f"{self.method} {self.path}\n{_canonical(self.body)}"

    def key(self) -> str:
        content = self.canonical
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Answered(Frozen):
    status: int
    body: dict[str, Any]


class Recording(Frozen):
    """One recorded request with its answer."""

    attrib_recording: int = FORMAT
    model: str
    parameters: dict[str, Any]
    prompts: tuple[PromptVersion, ...]
    recorded_at: str
    request: Asked
    response: Answered

    @property
    def file_name(self) -> str:
        return f"{self.request.key()}.json"


def read_recordings(folder: Path) -> Iterator[Recording]:
    """Every recording in ``folder``, by file name.

    Raises UsageError when there is no such folder or a file in it is no recording.
    """
    if not folder.is_dir():
        raise UsageError(f"no folder of recordings at {folder}; attrib record makes one")
    for path in sorted(folder.glob("*.json")):
        yield _read(path)


def recorded_settings(folder: Path) -> LLMSettings:
    """Settings that replay ``folder``: model and parameters as they were recorded.

    Raises UsageError when the folder holds nothing, or several models or parameter sets.
    """
    found = {
        _canonical({"model": recording.model, **recording.parameters}): recording
        for recording in read_recordings(folder)
    }
    if not found:
        raise UsageError(f"no recordings in {folder}; attrib record makes them")
    if len(found) > 1:
        several = "; ".join(sorted(found))
        raise UsageError(f"{folder} holds recordings of several settings ({several}): give --model")
    (recording,) = found.values()
    unknown = ", ".join(sorted(recording.parameters.keys() - set(PARAMETERS)))
    try:
        if not unknown:
            return LLMSettings.model_validate(
                {"model": recording.model, **recording.parameters, "replay": folder}
            )
    except ValidationError as fault:
        unknown = ".".join(str(part) for part in fault.errors()[0]["loc"])
    raise UsageError(
        f"{folder} was recorded by another version of attrib, which had other parameters "
        f"({unknown}): record again with attrib record"
    )


def write_recording(folder: Path, recording: Recording, secret: str) -> tuple[str, str]:
    """Write one file, whole or not at all; leave it alone when only the date would change.

    Gives what became of it (``traffic.Recorded``): state and the date in the file.
    Raises EngineError when ``secret`` (the key) would stand in it, or it cannot be written.
    """
    path = folder / recording.file_name
    text = _rendered(recording)
    if secret and secret in text:
        raise EngineError(f"the key stands in the request or answer: {path.name} is not written")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        old = _read(path) if path.exists() else None
        if old and _same_but_date(old, recording):
            return "as before", old.recorded_at
        partial = path.with_suffix(f".{os.getpid()}.part")
        partial.write_bytes(text.encode("utf-8"))
        partial.replace(path)
    except OSError as fault:
        raise EngineError(f"cannot write recording {path}: {fault.strerror}") from None
    changed = old is not None and old.response != recording.response
    return ("changed" if changed else "as before" if old else "new"), recording.recorded_at


def find_recording(folder: Path, asked: Asked) -> Recording | None:
    """The recording of exactly this request.

    Raises EngineError when the file of that name holds another request: it was edited.
    """
    path = folder / f"{asked.key()}.json"
    if not path.exists():
        return None
    recording = _read(path)
    if recording.request.key() != asked.key():
        raise EngineError(f"recording {path} was edited: its request does not give its name")
    return recording


def miss(
    folder: Path, asked: Asked, prompts: tuple[PromptVersion, ...], model: str
) -> ReplayMissError:
    """The error for a request without a recording: the nearest one, and what changed since."""
    from rapidfuzz import fuzz

    again = f"record again with: attrib record SOURCES --to DIR --model {model} --base-url URL"
    wanted = _canonical(asked.body)
    nearest, likeness = None, -1.0
    for recording in read_recordings(folder):
        score = fuzz.ratio(wanted, _canonical(recording.request.body))
        if score > likeness:
            nearest, likeness = recording, score
    if nearest is None:
        return ReplayMissError(f"no recordings in {folder}; {again}")
    changed = _changes(nearest, asked, prompts)
    return ReplayMissError(
        f"no recording of this request in {folder}; "
        f"nearest is {nearest.request.key()}.json, and since then: {changed}; {again}"
    )


def _changes(recording: Recording, asked: Asked, prompts: tuple[PromptVersion, ...]) -> str:
    """What differs between a request and the recording nearest to it, in words."""
    changes = []
    recorded_prompts = {prompt.name: prompt.sha256 for prompt in recording.prompts}
    for prompt in prompts:
        if recorded_prompts.get(prompt.name) != prompt.sha256:
            changes.append(f"prompts/{prompt.name}.md changed")
    before, now = recording.request.body, asked.body
    for name in sorted(before.keys() | now.keys()):
        if name == "messages" or before.get(name) == now.get(name):
            continue
        if name in ("response_format", "tools", "tool_choice"):
            changes.append("the answer schema or output mode changed")
        else:
            changes.append(f"{name} was {before.get(name)!r}, is {now.get(name)!r}")
    if before.get("messages") != now.get("messages") and not changes:
        old, new = before.get("messages", []), now.get("messages", [])
        if len(old) != len(new):
            changes.append("the conversation is another (complaints or answers differ)")
        else:
            differing = [m["role"] for m, n in zip(old, new, strict=True) if m != n]
            changes.append(
                f"the {' and '.join(dict.fromkeys(differing))} message changed "
                "(article, chunk size or complaints)"
            )
    return ", ".join(dict.fromkeys(changes)) or "nothing but the path"


def made_recording(
    settings: LLMSettings,
    prompts: tuple[PromptVersion, ...],
    asked: Asked,
    answered: Answered,
    answered_at: float,
) -> Recording:
    """A recording of an answer that was given at ``answered_at`` (seconds since 1970)."""
    return Recording(
        model=settings.model,
        parameters=settings.parameters(),
        prompts=prompts,
        recorded_at=datetime.fromtimestamp(answered_at, UTC).isoformat(timespec="seconds"),
        request=asked,
        response=lasting(answered),
    )


def lasting(answered: Answered) -> Answered:
    """The answer without what changes from run to run."""
    kept = {name: value for name, value in answered.body.items() if name not in _VOLATILE}
    if isinstance(kept.get("usage"), dict):
        kept["usage"] = {name: kept["usage"][name] for name in _COUNTS if name in kept["usage"]}
    model = kept.get("model")
    if isinstance(model, str) and PurePath(model).is_absolute():
        kept["model"] = PurePath(model).name
    return answered.model_copy(update={"body": kept})


def worth_recording(status: int) -> bool:
    """Answers that the same request would get again; no transport fault, no wrong key."""
    return status < 500 and status not in _PASSES and status not in _DECIDES_THE_RUN


def to_json(value: Any, *, indent: int | None = None) -> str:
    """Sorted JSON with characters as they are; only lone surrogates are escaped."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(
        value, sort_keys=True, ensure_ascii=False, indent=indent, separators=separators
    )
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _canonical(body: dict[str, Any]) -> str:
    return to_json(body)


def _rendered(recording: Recording) -> str:
    return to_json(recording.model_dump(mode="json"), indent=2) + "\n"


def _same_but_date(old: Recording, new: Recording) -> bool:
    return old.model_copy(update={"recorded_at": new.recorded_at}) == new


def _read(path: Path) -> Recording:
    try:
        # Not pydantic's own JSON reader: it refuses the lone surrogates of a model's answer.
        return Recording.model_validate(json.loads(path.read_bytes()))
    except ValidationError as fault:
        reason = fault.errors()[0]["msg"]
    except (OSError, ValueError) as fault:
        reason = str(fault)
    raise UsageError(f"{path} is no recording of attrib: {reason}")
