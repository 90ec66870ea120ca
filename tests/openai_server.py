"""A real OpenAI-compatible server on 127.0.0.1 whose answers are scripted by the test.

What it answers are stubs, written by hand for one test each. They are not recordings: those
lie in ``fixtures/recordings`` and hold what a named model really answered.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Stub:
    """One scripted HTTP answer."""

    status: int = 200
    body: Any = None
    """Sent as JSON; text is sent as a page."""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds before the answer is sent."""


def completion(
    content: str | None,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    tool: str | None = None,
    tokens: tuple[int, int] = (100, 20),
) -> Stub:
    """A chat completion whose message is ``content``, or a call of the function ``tool``."""
    message: dict[str, Any] = {"role": "assistant", "content": content, "refusal": refusal}
    if tool is not None:
        call = {"id": "call-1", "type": "function"}
        call["function"] = {"name": tool, "arguments": content}  # type: ignore[assignment]
        message |= {"content": None, "tool_calls": [call]}
    body = {
        "id": f"chatcmpl-{time.monotonic_ns()}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": "stub",
        "choices": [{"index": 0, "finish_reason": finish_reason, "message": message}],
        "usage": {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        },
    }
    return Stub(body=body)


def error(status: int, message: str, *, code: str | None = None, **headers: str) -> Stub:
    """An error in OpenAI's form; header names are given with ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = {"error": {"message": message, "type": "stub", "code": code, "param": None}}
    return Stub(status=status, body=body, headers=named)


def models(*names: str) -> Stub:
    """The list of models that a server offers."""
    data = [{"id": name, "object": "model", "created": 0, "owned_by": "stub"} for name in names]
    return Stub(body={"object": "list", "data": data})


def item(content: str, **fields: Any) -> dict[str, Any]:
    """One item of an answer, complete; ``fields`` replace the defaults."""
    return {
        "speaker": None,
        "cue": None,
        "content": content,
        "full_names": None,
        "kind": "direct",
        "claim": None,
        "claim_type": "unclear",
        "position": "unclear",
        "target": None,
        "evidence": None,
        "quoted_by": None,
        "continued": [],
        **fields,
    }


def answer(*items: Any) -> str:
    """An answer in JSON that holds ``items``."""
    return json.dumps({"attributions": list(items)}, ensure_ascii=False)


Script = Sequence[Stub] | Callable[[dict[str, Any]], Stub]


class OpenAIServer:
    """Answers ``/v1/chat/completions`` from a script and keeps what it was asked.

    ``GET /v1/models`` is answered with ``listing``, and is not among what was asked.

    A script is a list, used up in order (more requests than stubs get status 500 with
    "script used up"), or a function of the request body.
    """

    def __init__(self) -> None:
        self.script: Script = []
        self.listing = error(404, "no list of models")
        self.bodies: list[dict[str, Any]] = []
        """Parsed request bodies, in order of arrival."""
        self.raw: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def _answer(self, raw: bytes, headers: dict[str, str]) -> Stub:
        with self._lock:
            self.raw.append(raw)
            self.headers.append(headers)
            self.bodies.append(json.loads(raw))
            if callable(self.script):
                return self.script(self.bodies[-1])
            if len(self.bodies) > len(self.script):
                return error(500, "script used up")
            return self.script[len(self.bodies) - 1]

    def _handler(server) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["content-length"]))
                with server._lock:
                    server._at_once += 1
                    server.most_at_once = max(server.most_at_once, server._at_once)
                stub = server._answer(raw, {k.lower(): v for k, v in self.headers.items()})
                time.sleep(stub.delay)
                with server._lock:
                    server._at_once -= 1
                self._send(stub)

            def _send(self, stub: Stub) -> None:
                is_page = isinstance(stub.body, str)
                content = (stub.body if is_page else json.dumps(stub.body)).encode()
                try:
                    self.send_response(stub.status)
                    self.send_header("content-type", "text/html" if is_page else "application/json")
                    self.send_header("content-length", str(len(content)))
                    for name, value in stub.headers.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(content)
                except ConnectionError:
                    pass  # the client has given up, which some tests want

            def do_GET(self) -> None:
                self._send(server.listing)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler
