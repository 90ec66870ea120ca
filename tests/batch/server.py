"""A real server on 127.0.0.1 that speaks OpenAI's Batch API, and chat completions beside it.

It checks files as the real one does: purpose, one JSON object a line, unique ids, one model,
POST to the endpoint of the batch, limits. A batch is worked on when a test says so
(``finish``), or at its n-th look (``finish_at_look``); its answers are those of the script, in
another order than the requests. Nothing of a batch is ever answered twice.
"""

from __future__ import annotations

import json
import re
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.openai_server import OpenAIServer, Stub, error

FINAL = ("completed", "failed", "expired", "cancelled")
_DISPOSITION = re.compile(rb'name="(\w+)"(?:; filename="([^"]*)")?')


@dataclass
class ServedBatch:
    """A batch at the server."""

    id: str
    file: str
    endpoint: str
    metadata: dict[str, str] | None
    created_at: int
    requests: list[dict[str, Any]] = field(default_factory=list)
    status: str = "in_progress"
    output: str | None = None
    errors: str | None = None
    refused: list[dict[str, Any]] = field(default_factory=list)
    completed: int = 0
    failed: int = 0
    looks: int = 0

    def shown(self) -> dict[str, Any]:
        ended = self.created_at + 1 if self.status in FINAL else None
        return {
            "id": self.id,
            "object": "batch",
            "endpoint": self.endpoint,
            "input_file_id": self.file,
            "completion_window": "24h",
            "status": self.status,
            "created_at": self.created_at,
            "completed_at": ended,
            "output_file_id": self.output,
            "error_file_id": self.errors,
            "errors": {"object": "list", "data": self.refused} if self.refused else None,
            "metadata": self.metadata,
            "request_counts": {
                "total": len(self.requests),
                "completed": self.completed,
                "failed": self.failed,
            },
        }


class BatchServer(OpenAIServer):
    """Answers ``/v1/files`` and ``/v1/batches``, too; ``bodies`` holds live requests only."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, ServedBatch] = {}
        """By id, oldest first."""
        self.finish_at_look: int | None = None
        """Every batch is complete when it is looked at for this time."""
        self.most_requests = 50_000
        self.faults: list[tuple[str, Stub]] = []
        """Answered once each, before anything is done: (start of "METHOD /path", answer)."""
        self.slow: list[tuple[str, float]] = []
        """Done and answered once each after so many seconds."""
        self.lost: list[tuple[str, float]] = []
        """The same, but answered with an error."""
        self.cut: list[str] = []
        """Answered once each with half of a file, and the connection closed."""
        self.calls: list[str] = []
        """"METHOD /path" of everything that was asked, in order."""
        super().__init__()

    # --- what a test does ---------------------------------------------------------------

    @property
    def only(self) -> ServedBatch:
        (batch,) = self.batches.values()
        return batch

    @property
    def last(self) -> ServedBatch:
        return list(self.batches.values())[-1]

    def finish(
        self,
        batch: ServedBatch,
        status: str = "completed",
        answered: int | None = None,
        leave_out: int = 0,
    ) -> None:
        """End a batch with the first ``answered`` requests answered (None: all of them).

        The last ``leave_out`` of those are in no file, as a server should never do.
        """
        done = batch.requests[: len(batch.requests) if answered is None else answered]
        outputs, errors = [], []
        for request in done[: len(done) - leave_out]:
            stub = self._scripted(request["body"])
            response = {"status_code": stub.status, "request_id": "r", "body": stub.body}
            line = {"id": f"req-{request['custom_id'][:8]}", "custom_id": request["custom_id"]}
            if stub.status == 200:
                outputs.append({**line, "response": response, "error": None})
            else:
                errors.append({**line, "response": response, "error": None})
        batch.completed, batch.failed = len(outputs), len(errors)
        if status in ("expired", "cancelled"):
            problem = {"code": f"batch_{status}", "message": f"the batch {status}"}
            for request in batch.requests[len(done) :]:
                line = {"id": "req", "custom_id": request["custom_id"]}
                errors.append({**line, "response": None, "error": problem})
        batch.output = self._stored(outputs) if outputs else None
        batch.errors = self._stored(errors) if errors else None
        batch.status = status

    def refuse(self, batch: ServedBatch, code: str, message: str) -> None:
        """End a batch before it was begun."""
        batch.refused = [{"code": code, "message": message, "line": None, "param": None}]
        batch.status = "failed"

    # --- what the server does -----------------------------------------------------------

    def _scripted(self, body: dict[str, Any]) -> Stub:
        assert callable(self.script), "the script of a batch is a function"
        return self.script(body)

    def _stored(self, lines: list[dict[str, Any]]) -> str:
        backwards = [json.dumps(line, ensure_ascii=False) for line in reversed(lines)]
        name = f"file-{len(self.files) + 1}"
        self.files[name] = "".join(line + "\n" for line in backwards).encode()
        return name

    def _upload(self, raw: bytes, content_type: str) -> Stub:
        fields: dict[str, bytes] = {}
        boundary = content_type.partition("boundary=")[2].encode()
        for part in raw.split(b"--" + boundary)[1:-1]:
            head, _, content = part.partition(b"\r\n\r\n")
            found = _DISPOSITION.search(head)
            assert found is not None, head
            fields[found[1].decode()] = content.removesuffix(b"\r\n")
        if fields.get("purpose") != b"batch" or "file" not in fields:
            return error(400, "a file with purpose=batch is wanted")
        name = f"file-{len(self.files) + 1}"
        self.files[name] = fields["file"]
        shown = {"id": name, "object": "file", "purpose": "batch", "status": "processed"}
        sizes = {"bytes": len(fields["file"]), "created_at": int(time.time())}
        return Stub(body={**shown, **sizes, "filename": "attrib.jsonl"})

    def _create(self, asked: dict[str, Any]) -> Stub:
        file = asked.get("input_file_id")
        if file not in self.files or asked.get("completion_window") != "24h":
            return error(400, "no such file or window")
        batch = ServedBatch(
            id=f"batch_{len(self.batches) + 1}",
            file=file,
            endpoint=asked["endpoint"],
            metadata=asked.get("metadata"),
            created_at=int(time.time()),
        )
        self.batches[batch.id] = batch
        batch.requests = [json.loads(line) for line in self.files[file].splitlines()]
        fault = self._fault(batch)
        if fault:
            self.refuse(batch, "invalid_request", fault)
        return Stub(body=batch.shown())

    def _fault(self, batch: ServedBatch) -> str:
        requests = batch.requests
        if not 0 < len(requests) <= self.most_requests:
            return f"{len(requests)} requests"
        if len({request["custom_id"] for request in requests}) < len(requests):
            return "an id occurs twice"
        if len({request["body"]["model"] for request in requests}) > 1:
            return "several models"
        if any(r["method"] != "POST" or r["url"] != batch.endpoint for r in requests):
            return "a request is for another endpoint"
        return ""

    def _look(self, batch: ServedBatch) -> Stub:
        batch.looks += 1
        if batch.looks == self.finish_at_look and batch.status not in FINAL:
            self.finish(batch)
        return Stub(body=batch.shown())

    def _cancel(self, batch: ServedBatch) -> Stub:
        if batch.status in FINAL:
            return error(409, "it has ended")
        batch.status = "cancelling"
        return Stub(body=batch.shown())

    def _list(self, after: str | None, limit: int) -> Stub:
        newest = list(reversed(self.batches.values()))
        if after is not None:
            newest = newest[[batch.id for batch in newest].index(after) + 1 :]
        page = [batch.shown() for batch in newest[:limit]]
        ends = {"first_id": page[0]["id"], "last_id": page[-1]["id"]} if page else {}
        more = len(newest) > limit
        return Stub(body={"object": "list", "data": page, "has_more": more, **ends})

    def _served(self, method: str, path: str, raw: bytes, content_type: str) -> Stub | bytes:
        """The answer to anything that is no chat completion."""
        where = urlsplit(path)
        query = parse_qs(where.query)
        parts = where.path.removeprefix("/v1/").split("/")
        stub: Stub | bytes = error(404, "nothing here")
        match (method, parts):
            case ("POST", ["files"]):
                stub = self._upload(raw, content_type)
            case ("GET", ["files", name, "content"]) if name in self.files:
                stub = self.files[name]
            case ("POST", ["batches"]):
                stub = self._create(json.loads(raw))
            case ("GET", ["batches"]):
                after, limit = query.get("after", [None])[0], query.get("limit", ["20"])[0]
                stub = self._list(after, int(limit))
            case ("GET", ["batches", name]) if name in self.batches:
                stub = self._look(self.batches[name])
            case ("POST", ["batches", name, "cancel"]) if name in self.batches:
                stub = self._cancel(self.batches[name])
        return stub

    def _handler(server) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        chat: Any = super()._handler()
        busy = threading.Lock()

        def cut(call: str) -> bool:
            begun = [start for start in server.cut if call.startswith(start)]
            if begun:
                server.cut.remove(begun[0])
            return bool(begun)

        def taken(waiting: list[tuple[str, Any]], call: str) -> Any:
            for at, (start, value) in enumerate(waiting):
                if call.startswith(start):
                    del waiting[at]
                    return value
            return None

        class Handler(chat):  # type: ignore[misc]
            def do_POST(self) -> None:  # noqa: N802
                if self.path == "/v1/chat/completions":
                    super().do_POST()
                else:
                    self._serve("POST", self.rfile.read(int(self.headers.get("content-length", 0))))

            def do_GET(self) -> None:  # noqa: N802
                if self.path == "/v1/models":
                    super().do_GET()
                else:
                    self._serve("GET", b"")

            def _serve(self, method: str, raw: bytes) -> None:
                call = f"{method} {self.path.removeprefix('/v1')}"
                with busy:
                    server.calls.append(call)
                    server.raw.append(raw)
                    stub = taken(server.faults, call)
                    if stub is None:
                        kind = self.headers.get("content-type", "")
                        stub = server._served(method, self.path, raw, kind)
                    slow, lost = taken(server.slow, call), taken(server.lost, call)
                time.sleep(slow or lost or 0.0)
                if lost is not None:
                    stub = error(503, "the answer was lost")
                if isinstance(stub, bytes):
                    self.send_response(200)
                    self.send_header("content-type", "application/octet-stream")
                    self.send_header("content-length", str(len(stub)))
                    self.end_headers()
                    if cut(call):
                        self.wfile.write(stub[: len(stub) // 2])
                        self.close_connection = True
                    else:
                        self.wfile.write(stub)
                else:
                    self._send(stub)

        return Handler
