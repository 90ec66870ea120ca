"""A server that speaks OpenAI's chat completions and answers after a set time.

``python -m benchmarks.llm_server --latency 1.0`` prints its base URL and serves until its
standard input ends. It runs in a process of its own, so that no client pays for it, takes any
number of requests at once, and answers each ``latency`` seconds after it arrived, by a timer.

No model: it reads the article in the request, finds the sentences of the form that
``llm_text`` writes (``“words,” said Name, role.``) and states each of them in the format of
whoever asked, attrib or LangExtract, with the same facts for both. So every answer is right, and
no client has a reason to ask again. A question of another kind gets status 400.

``GET /v1/counts`` gives what was asked since the last ``GET /v1/reset``. Tokens are
estimated as UTF-8 bytes divided by four, for prompts (the messages) and answers alike; the bytes
of the answer schema, which some servers count too, stand apart.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

_SAID = re.compile(r"“(?P<content>[^“”]+),” (?P<cue>said) (?P<speaker>(?P<name>[^,]+), [^.]+)\.")
_FENCED = re.compile(r"<(article-\w+)>\n(?P<article>.*)\n</\1>", re.DOTALL)
_LAST_QUESTION = re.compile(r".*\nQ: (?P<article>.*)\nA: \Z", re.DOTALL)


@dataclass
class Counts:
    """Of all requests since the last reset."""

    requests: int = 0
    refused: int = 0
    prompt_bytes: int = 0
    schema_bytes: int = 0
    answer_bytes: int = 0
    article_bytes: int = 0
    stated: int = 0
    """Attributions in the answers."""
    most_at_once: int = 0


class _StrangeQuestionError(Exception):
    pass


def answer_to(body: dict[str, Any]) -> tuple[str, str, int]:
    """The answer to one request, the article in it, and how many attributions it states."""
    question = body["messages"][-1]["content"]
    asked = body.get("response_format", {}).get("json_schema", {}).get("name")
    if asked == "Answer" and (found := _FENCED.search(question)):
        stated = [_for_attrib(said) for said in _SAID.finditer(found["article"])]
        return _compact({"attributions": stated}), found["article"], len(stated)
    if asked == "langextract_extractions" and (found := _LAST_QUESTION.match(question)):
        stated = [_for_langextract(said) for said in _SAID.finditer(found["article"])]
        return _compact({"extractions": stated}), found["article"], len(stated)
    raise _StrangeQuestionError(f"no answer to a question for {asked}")


def _compact(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)


def _facts(said: re.Match[str]) -> dict[str, str]:
    """What both are told besides the words themselves."""
    return {
        "speaker": said["speaker"],
        "cue": said["cue"],
        "full_names": said["name"],
        "kind": "direct",
        "claim": f"{said['name']} says: {said['content']}.",
        "claim_type": "factual",
        "position": "support",
        "target": said["speaker"].rpartition(" of ")[2],
        "evidence": " ".join(said["content"].split()[-6:]),
    }


def _for_attrib(said: re.Match[str]) -> dict[str, Any]:
    return {"content": said["content"] + ",", **_facts(said), "quoted_by": None, "continued": []}


def _for_langextract(said: re.Match[str]) -> dict[str, Any]:
    return {"quote": said["content"] + ",", "quote_attributes": _facts(said)}


class Server:
    def __init__(self, latency: float) -> None:
        self._latency = latency
        self._counts = Counts()
        self._at_once = 0

    async def serve(self) -> None:
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0, limit=2**24)
        port = server.sockets[0].getsockname()[1]
        print(f"http://127.0.0.1:{port}/v1", flush=True)
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, sys.stdin.read)
        server.close()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
                content = await reader.readexactly(int(length[1])) if length else b""
                status, answer = await self._answer(head.split(b" ", 2)[1].decode(), content)
                data = json.dumps(answer, ensure_ascii=False).encode()
                writer.write(
                    b"HTTP/1.1 %d OK\r\ncontent-type: application/json\r\n"
                    b"content-length: %d\r\n\r\n" % (status, len(data)) + data
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the client has gone, or the server is to end
        finally:
            writer.close()

    async def _answer(self, path: str, content: bytes) -> tuple[int, dict[str, Any]]:
        if path.endswith("/counts"):
            return 200, asdict(self._counts)
        if path.endswith("/reset"):
            self._counts = Counts()
            return 200, {}
        done = asyncio.get_running_loop().time() + self._latency
        counts = self._counts
        self._at_once += 1
        counts.requests += 1
        counts.most_at_once = max(counts.most_at_once, self._at_once)
        try:
            body = json.loads(content)
            text, article, stated = answer_to(body)
        except _StrangeQuestionError as fault:
            counts.refused += 1
            self._at_once -= 1
            return 400, {"error": {"message": str(fault), "type": "stub"}}
        prompt = sum(len(message["content"].encode()) for message in body["messages"])
        answer = len(text.encode())
        counts.prompt_bytes += prompt
        counts.schema_bytes += len(json.dumps(body["response_format"]).encode())
        counts.answer_bytes += answer
        counts.article_bytes += len(article.encode())
        counts.stated += stated
        await asyncio.sleep(max(0.0, done - asyncio.get_running_loop().time()))
        self._at_once -= 1
        return 200, _completion(text, -(-prompt // 4), -(-answer // 4))


def _completion(text: str, prompt_tokens: int, answer_tokens: int) -> dict[str, Any]:
    message = {"role": "assistant", "content": text, "refusal": None}
    return {
        "id": "chatcmpl-stub",
        "object": "chat.completion",
        "created": 0,
        "model": "stub",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": answer_tokens,
            "total_tokens": prompt_tokens + answer_tokens,
        },
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.llm_server")
    parser.add_argument("--latency", type=float, default=1.0, help="seconds to an answer")
    asyncio.run(Server(parser.parse_args(arguments).latency).serve())


if __name__ == "__main__":
    main()
