"""How long it takes to find quotes in a long text, beside other ways of doing it.

``python -m benchmarks.locate_speed`` puts 1,000 quotes of 10 to 60 words, half of them with one
to three words changed, to one text of a million words (English, nothing repeated), on one core:

- ``str.find`` over the same quotes, which finds only the unchanged ones;
- ``attrib.verify.words.locate``: index, verdicts and word diffs, nothing built beforehand;
- rapidfuzz ``partial_ratio_alignment``, on a sample, extrapolated;
- LangExtract's ``WordAligner`` in an environment of its own, on 30,000 words and few quotes,
  with attrib on the very same input.

It also prints peak memory (in a process of its own), how the time grows from 10 kB to 10 MB, and
the time for one 900-word article with 25 contents through the whole verifier. Times are of
the processor, one core, best of three unless said otherwise; ratios are between times of one run.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz

from attrib.model import Located, Verdict
from attrib.verify.words.locate import SourceIndex
from benchmarks.corpora import everything
from benchmarks.environments import environment
from benchmarks.quotes import parted
from benchmarks.report import conditions, table

WORDS = 1_000_000
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def english() -> str:
    """All English texts one after the other: two Bibles, 37 plays, novels, news; no repeats."""
    order = ("en-web", "en-play", "en-novel", "original/en", "en-kjv")
    works = everything()
    return "\n\n".join(w.text for kind in order for w in works if w.id.startswith(kind))


def million_words(text: str) -> str:
    """The first million words, to the end of the line."""
    at = 0
    for _ in range(WORDS // 1000):
        at = _skip_words(text, at, 1000)
    return text[: text.find("\n", at)]


def _skip_words(text: str, at: int, count: int) -> int:
    for _ in range(count):
        while not text[at].isspace():
            at += 1
        while text[at].isspace():
            at += 1
    return at


def draw(text: str, n: int, seed: int) -> list[tuple[str, bool]]:
    """``n`` quotes with whether they are unchanged; the changed ones stand nowhere."""
    rng = random.Random(seed)
    quotes: list[tuple[str, bool]] = []
    while len(quotes) < n:
        start = text.find(" ", rng.randrange(len(text) - 1000)) + 1
        end = _skip_words(text, start, rng.randint(10, 60))
        quote = text[start:end].rstrip()
        if "\n\n" in quote or parted(text, start) or parted(text, start + len(quote)):
            continue  # words of two paragraphs are no quote, nor are parts of a number
        if len(quotes) % 2:
            changed = _changed(rng, quote)
            if text.find(changed) < 0:
                quotes.append((changed, False))
        elif quote[-1].isalnum():
            quotes.append((quote, True))
    return quotes


_STRANGERS = ("harbour", "seventeen", "perhaps", "Lindqvist", "not", "reluctantly", "engine")


def _changed(rng: random.Random, quote: str) -> str:
    words = quote.split(" ")
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(1, max(2, len(words) - 1))
        kind = rng.randrange(3)
        words[at : at + (kind != 0)] = [rng.choice(_STRANGERS)] if kind < 2 else []
    return " ".join(words)


def best(run: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of the fastest of so many runs: other work on the machine adds none."""
    found = math.inf
    for _ in range(times):
        started = time.process_time()
        run()
        found = min(found, time.process_time() - started)
    return found


def whole_job(text: str, quotes: Sequence[str]) -> list[Verdict]:
    """Index and verdicts, from nothing."""
    return [located.verdict for located in SourceIndex(text).locate_all(quotes)]


def headline(text: str, quotes: Sequence[tuple[str, bool]], sample: int) -> str:
    given = [q for q, _ in quotes]
    found = best(lambda: [text.find(q) for q in given])
    ours = best(lambda: whole_job(text, given))
    picked = given[:: max(1, len(given) // sample)][:sample]
    fuzzy = best(lambda: [fuzz.partial_ratio_alignment(q, text) for q in picked], 1)
    fuzzy *= len(given) / len(picked)
    rows: list[list[object]] = [
        ["str.find, the same quotes", found, found / ours, "-"],
        ["attrib: index, diffs, verdicts", ours, 1.0, "at most 3 x str.find"],
        [
            f"rapidfuzz partial_ratio_alignment, {len(picked)} quotes, extrapolated",
            fuzzy,
            fuzzy / ours,
            "at least 30 x attrib",
        ],
    ]
    verdicts = whole_job(text, given)
    pairs = list(zip(quotes, verdicts, strict=True))
    kept = [v for (_, unchanged), v in pairs if unchanged]
    verbatim = sum(v is Verdict.VERBATIM for v in kept)
    altered = sum(v is Verdict.ALTERED for (_, unchanged), v in pairs if not unchanged)
    notes = [
        f"attrib takes {ours / found:.2f} x the str.find pass (aim: 3)",
        f"unchanged quotes VERBATIM: {verbatim} of {len(kept)} (aim: all)",
        f"changed quotes ALTERED: {altered} of {len(given) - len(kept)}",
    ]
    header = ["on a million words, 1,000 quotes", "seconds", "x attrib", "aim"]
    return table(header, rows) + "\n" + "\n".join(notes)


def _one_quote(piece: str) -> Located:
    return SourceIndex(piece).locate("no such words here")


def scaling(text: str, seed: int) -> str:
    """Two hundred quotes against longer and longer texts."""
    rows = []
    for size in SIZES:
        piece = text[:size]
        if len(piece) < size:
            raise SystemExit(f"the texts give only {len(piece):,} characters")
        given = [q for q, _ in draw(piece, 200, seed)]
        index = best(partial(_one_quote, piece))
        whole = best(partial(whole_job, piece, given))
        rows.append([size, index * 1e3, whole * 1e3, whole * 1e9 / (size * math.log2(size))])
    header = ["characters", "index and one quote, ms", "200 quotes, ms", "ns / (n log2 n)"]
    return table(header, rows)


def langextract(text: str, seed: int) -> str:
    """Both on 30,000 words and five quotes, three of them unchanged."""
    end = 0
    for _ in range(30):
        end = _skip_words(text, end, 1000)
    piece = text[:end]
    quotes = draw(piece, 5, seed)
    driver = Path(__file__).parent / "drivers" / "langextract_times.py"
    lines = "".join(json.dumps({"source": piece, "quote": q}) + "\n" for q, _ in quotes)
    done = subprocess.run(
        [environment("langextract==1.7.1"), driver],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    theirs = sum(a["seconds"] for a in answers)
    ours = best(lambda: whole_job(piece, [q for q, _ in quotes]), 20)  # it is done in a blink
    kept = sum(same for _, same in quotes)
    exact = sum(
        a["status"] == "match_exact" for a, (_, same) in zip(answers, quotes, strict=True) if same
    )
    verdicts = whole_job(piece, [q for q, _ in quotes])
    verbatim = sum(
        v is Verdict.VERBATIM for v, (_, same) in zip(verdicts, quotes, strict=True) if same
    )
    rows = [
        ["LangExtract 1.7.1 WordAligner", theirs, theirs / len(quotes), theirs / ours, exact],
        ["attrib", ours, ours / len(quotes), 1.0, verbatim],
    ]
    header = ["on 30,000 words", "seconds", "a quote", "x attrib", f"exact of {kept} unchanged"]
    return table(header, rows) + "\n(aim: at least 1,000 x)"


def memory(text: str, quotes: Sequence[tuple[str, bool]]) -> str:
    """Peak of a fresh process that does nothing but the headline job."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as job:
        json.dump({"text": text, "quotes": [q for q, _ in quotes]}, job)
        job.flush()
        command = [sys.executable, "-m", "benchmarks.locate_speed", "--job", job.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def article() -> str:
    """The small article, in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.article_speed"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _measure_memory(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        job = json.load(file)
    before = _peak()
    whole_job(job["text"], job["quotes"])
    print(f"peak memory {_peak()} MB, {before} MB of it before the job (aim: under 300 MB)")


def _peak() -> int:
    """Most memory this process has held, in MB (getrusage would count its parent's, too)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.locate_speed")
    parser.add_argument("--n", type=int, default=1000, help="quotes")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sample", type=int, default=40, help="quotes that rapidfuzz is given")
    parser.add_argument("--job", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.job:
        _measure_memory(options.job)
        return
    corpus = english()
    text = million_words(corpus)
    quotes = draw(text, options.n, options.seed)
    size = len(text)
    print(conditions("rapidfuzz", n=options.n, seed=options.seed, words=WORDS, characters=size))
    print("\n" + headline(text, quotes, options.sample))
    print(memory(text, quotes))
    print("\n" + scaling(corpus, options.seed))
    print("\n" + langextract(text, options.seed))
    print("\n" + article())


if __name__ == "__main__":
    main()
