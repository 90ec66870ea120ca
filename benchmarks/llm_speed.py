"""What a run with a model costs besides the model: time, processor, memory, requests, tokens.

``python -m benchmarks.llm_speed`` starts a server that answers every request after one second
(``llm_server``, a process of its own) and sends one text to it in 200 chunks, 40 at once: by
attrib, and by LangExtract in an environment of its own, its ``batch_length`` once as large as the
concurrency and once as large as the number of chunks. Both have one worked example, the same
facts are stated to both, and every answer is right, so that neither has a reason to ask again.
The chunks of attrib do not overlap here, because LangExtract's cannot; LangExtract's buffer is
the one that cuts the text in 200 chunks as well. attrib's question about quotations that an
answer leaves out is on, as by default; no answer leaves one out.

Each run is a process of its own, which first works on a text of one chunk: what it uses until
then is the *start-up* (interpreter, imports, first connection). *Wall* and *CPU* (user and
system, of the whole process) are of the run after that, from the text to the result. The
garbage collector is set as the command ``attrib`` sets it, for both.
Then attrib alone reads a document of a million words as it would by default
(overlapping chunks, answers kept on disk), from a server that answers at once.

Tokens are estimated as bytes / 4 for both (``llm_server``).
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from attrib.chunk import DEFAULT_OVERLAP, DEFAULT_TOKENS, chunk_document, split_chunk
from attrib.cli import COLLECTOR
from attrib.extract.llm import LLMEngine, LLMSettings
from attrib.extract.llm.prompts import load_examples
from attrib.load import load
from attrib.model import Sheet
from attrib.run import Budget, load_all, make_sheet
from benchmarks.corpora import everything
from benchmarks.environments import environment
from benchmarks.llm_text import article
from benchmarks.report import conditions, table

RIVAL = "langextract[openai]==1.7.1"
WORDS = 1_000_000
HEADER = [
    "", "wall, s", "x ideal", "CPU, ms a chunk", "start-up CPU, s", "peak MB", "requests",
    "at once", "prompt tokens a source token", "with schema", "answer tokens", "found",
]  # fmt: skip


class Client(NamedTuple):
    """A process that works on a job (JSON) and prints what it measured (JSON)."""

    name: str
    command: tuple[str, ...]
    job: Mapping[str, Any]


class Run(NamedTuple):
    """What a client measured, and what the server saw of it."""

    client: Mapping[str, Any]
    server: Mapping[str, int]


@contextmanager
def serving(latency: float) -> Iterator[str]:
    """The base URL of a server in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.llm_server", "--latency", str(latency)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin and process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


def measure(client: Client, first: Path, text: Path, repeat: int = 1) -> Run:
    """The run with the shortest wall time; ``cpu`` is the least of all."""
    job = {**client.job, "first": str(first), "text": str(text)}
    runs = [_run(client.command, job) for _ in range(repeat)]
    best = min(runs, key=lambda run: float(run.client["wall"]))
    cpu = min(run.client["cpu"] for run in runs)
    return best._replace(client={**best.client, "cpu": cpu})


def _run(command: Sequence[str], job: Mapping[str, Any]) -> Run:
    return Run(ask(command, job), told(f"{job['url']}/counts"))


def ask(command: Sequence[str], job: Mapping[str, Any]) -> Any:
    """What the process prints about the job; it has an empty folder to itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "job.json"
        path.write_text(json.dumps({**job, "folder": folder}), encoding="utf-8")
        done = subprocess.run([*command, path], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed: {done.stderr.strip()[-800:]}")
    return json.loads(done.stdout.splitlines()[-1])


def told(url: str) -> Any:
    """JSON of the server's own accounts (``/counts``, ``/reset``)."""
    with urllib.request.urlopen(url, timeout=30) as answer:
        return json.load(answer)


# --- attrib, in the process that is measured ------------------------------------------


def attrib_job(job: Mapping[str, Any]) -> dict[str, Any]:
    """One text to a sheet, as ``attrib sheet`` would go about it."""
    gc.set_threshold(*COLLECTOR)
    sheet_of(job, job["first"])
    told(f"{job['url']}/reset")
    before = _cpu()
    started = time.perf_counter()
    sheet = sheet_of(job, job["text"])
    wall = time.perf_counter() - started
    return {
        "wall": wall,
        "cpu": _cpu() - before,
        "start": before,
        "peak": _peak(),
        "found": sum(said.content[0].span is not None for said in sheet.attributions),
        "problems": [problem.message for problem in sheet.problems],
    }


def sheet_of(job: Mapping[str, Any], text: str) -> Sheet:
    """The sheet of the file ``text``."""
    settings = LLMSettings(
        model="stub",
        base_url=job["url"],
        key_variable=None,
        concurrency=job["concurrency"],
        cache=Path(job["folder"]) / Path(text).stem / "answers.sqlite3",
    )
    engine = LLMEngine(settings, split=split_chunk)
    budget = Budget(tokens=DEFAULT_TOKENS, overlap=job["overlap"])
    return make_sheet(load_all([text]), engine, budget=budget)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak() -> int:
    """Most memory this process has held, in MB (getrusage would count its parent's, too)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


# --- the two measurements ---------------------------------------------------------------


def ours(url: str, concurrency: int, overlap: int = 0) -> Client:
    job = {"url": url, "concurrency": concurrency, "overlap": overlap}
    return Client("attrib", (sys.executable, "-m", "benchmarks.llm_speed", "--job"), job)


def langextract(url: str, concurrency: int, size: int, batch: int) -> Client:
    (example,) = load_examples()
    items = json.loads(example.answer)["attributions"]
    for item in items:
        del item["quoted_by"], item["continued"]
    job = {
        "url": url,
        "collector": COLLECTOR,
        "concurrency": concurrency,
        "size": size,
        "batch": batch,
        "example": {"text": example.text, "items": items},
    }
    return Client(f"LangExtract 1.7.1, batches of {batch}", _langextract_command(), job)


def _langextract_command() -> tuple[str, ...]:
    driver = Path(__file__).parent / "drivers" / "langextract_run.py"
    return (str(environment(RIVAL)), str(driver))


def side_by_side(options: argparse.Namespace, text: str, folder: Path) -> str:
    chunks, at_once = options.chunks, options.concurrency
    whole, first = _cut(text, chunks, folder)
    rows = []
    with serving(options.latency) as url:
        clients = [ours(url, at_once)]
        if not options.alone:
            job = {"text": str(whole), "chunks": chunks}
            size = ask(_langextract_command(), job)["size"]
            batches = sorted({at_once, chunks})
            clients += [langextract(url, at_once, size, batch) for batch in batches]
        for client in clients:
            run = measure(client, first, whole, options.repeat)
            rows.append(_row(client.name, run, whole, options))
    return table(HEADER, rows)


def _cut(text: str, chunks: int, folder: Path) -> tuple[Path, Path]:
    """Files that hold the first ``chunks`` chunks of the text, and the first one alone."""
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    spans = [chunk.span for chunk in chunk_document(load(str(path), id="d1"), overlap=0)]
    if len(spans) < chunks:
        sys.exit(f"the text gives only {len(spans)} chunks")
    first = folder / "first.txt"
    first.write_text(text[: spans[0].end] + "\n", encoding="utf-8")
    path.write_text(text[: spans[chunks - 1].end] + "\n", encoding="utf-8")
    return path, first


def _row(name: str, run: Run, text: Path, options: argparse.Namespace) -> list[object]:
    client, server = run.client, run.server
    if client["problems"] or server["refused"]:
        sys.exit(f"{name}: {server['refused']} questions refused, {client['problems'][:3]}")
    ideal = ceil(server["requests"] / options.concurrency) * options.latency
    size = text.stat().st_size
    prompt = server["prompt_bytes"]
    return [
        name,
        f"{client['wall']:.2f}",
        f"{client['wall'] / ideal:.2f}" if ideal else "-",
        f"{client['cpu'] / options.chunks * 1000:.1f}",
        f"{client['start']:.1f}",
        client["peak"],
        server["requests"],
        server["most_at_once"],
        f"{prompt / size:.2f}",
        f"{(prompt + server['schema_bytes']) / size:.2f}",
        server["answer_bytes"] // 4,
        f"{client['found']} of {server['stated']}",
    ]


def long_document(options: argparse.Namespace, text: str, folder: Path) -> str:
    path, first = folder / "long.txt", folder / "first.txt"
    path.write_text(text, encoding="utf-8")
    first.write_text(text[: text.index("\n\n", DEFAULT_TOKENS)] + "\n", encoding="utf-8")
    with serving(0.0) as url:
        run = measure(ours(url, options.concurrency, DEFAULT_OVERLAP), first, path)
    client, server = run.client, run.server
    if client["problems"]:
        sys.exit(f"the long document: {client['problems'][:3]}")
    words = len(text.split())
    return (
        f"one document of {words:,} words, answers at once: {server['requests']:,} requests, "
        f"peak memory {client['peak']} MB (aim: under 500 MB), {client['wall']:.1f} s, "
        f"{client['cpu'] / server['requests'] * 1000:.1f} ms of processor time a chunk, "
        f"{client['found']:,} attributions of {server['stated']:,} stated (overlap included)"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.llm_speed")
    parser.add_argument("--chunks", type=int, default=200)
    parser.add_argument("--concurrency", type=int, default=40)
    parser.add_argument("--latency", type=float, default=1.0, help="seconds to an answer")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each; the best counts")
    parser.add_argument("--alone", action="store_true", help="without LangExtract")
    parser.add_argument("--words", type=int, default=WORDS, help="of the long document; 0: none")
    parser.add_argument("--job", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.job:
        print(json.dumps(attrib_job(json.loads(options.job.read_text(encoding="utf-8")))))
        return
    works = everything()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = {"latency": options.latency, "repeat": options.repeat}
        print(conditions("openai", "instructor", **settings))
        text = article(works, options.chunks * DEFAULT_TOKENS)
        print("\n" + side_by_side(options, text, folder))
        if options.words:
            text = article(works, options.words)
            print("\n" + long_document(options, text, folder))


if __name__ == "__main__":
    main()
