"""What the tests of batches have in common: an article, a model that answers it, a command."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from tests.batch.server import BatchServer
from tests.openai_server import Stub, answer, completion, item

CHUNKS = 6
WRONG = "Speaker2"
"""Whose words the model gets wrong at first."""


def article(chunks: int = CHUNKS) -> str:
    return "\n\n".join(
        f"“The number of the day is {n}, and it will stay so,” said Speaker{n} Moreno, who counts "
        "the days and does little else in all the long years that are given to a person."
        for n in range(chunks)
    )


def faithful(body: dict[str, Any]) -> Stub:
    """One item for each quotation of the request's article, copied; one is wrong at first."""
    question = body["messages"][-1]["content"]
    said = re.findall("“(.*?)” said (.*?),", question)
    items = [item(words, speaker=who, cue="said", full_names=who) for words, who in said]
    if repairs(body):
        items = [{**one, "number": number} for number, one in enumerate(items, 1)]
    else:
        for one in items:
            if one["speaker"].startswith(WRONG):
                one["content"] = one["content"].replace("number", "figure")
    return completion(answer(*items))


def repairs(body: dict[str, Any]) -> bool:
    return bool(body["response_format"]["json_schema"]["name"] == "RepairAnswer")


def command(server: BatchServer, source: Path, *more: str) -> list[str]:
    return [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--quiet", "-f", "json", *more),
    ]


def requests(server: BatchServer) -> list[str]:
    """The bodies of everything that was ever submitted, as text."""
    return [
        json.dumps(request["body"], sort_keys=True)
        for batch in server.batches.values()
        for request in batch.requests
    ]


def sheet_of_a_live_run(
    server: BatchServer, source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> tuple[bytes, int]:
    """Its bytes and exit code; the run has a cache of its own."""
    target = tmp_path / "live.json"
    with monkeypatch.context() as patch:
        patch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "live"))
        code = main(command(server, source, "-o", str(target)))
    assert server.bodies, "the live run asked nothing"
    return target.read_bytes(), code


def lose_the_cache() -> None:
    shutil.rmtree(os.environ["ATTRIB_CACHE_DIR"])
