"""The styles of asking a language model, side by side on gold: quality, tokens, time.

    python -m benchmarks.styles GOLD.jsonl --to DIR --style copy --model NAME --base-url URL
    python -m benchmarks.styles GOLD.jsonl --to DIR --style copy --replay
    python -m benchmarks.styles GOLD.jsonl --to DIR --table
    python -m benchmarks.styles GOLD.jsonl --to DIR --answers FOLDER

The documents are the N shortest of the gold (``--documents``), each one chunk. Nothing is asked
again: no repairs, no second look at what was overlooked. A run asks about one document after the
other, one request at a time, and keeps in DIR the recordings (``DIR/STYLE``) and one line a
document with its sheet and its seconds (``DIR/STYLE.jsonl``); a document that has its line is not
asked again. DIR holds text of the gold: it is no place inside a checkout. ``--replay`` makes the
sheets anew from the recordings, and leaves the seconds of the live run as they are. ``--style
embedded`` asks no model: it is what the styles point and ask begin with.

``--table`` prints every style that DIR holds:

    attributed   F1, precision and recall as ``attrib eval`` has them, over all that stands in
                 the text, and over what was graded ``verified`` alone
    verbatim     share of contents whose verdict is VERBATIM

``--answers`` writes what the model answered without any text of the gold, one file a style: of each
answer its numbers and labels, of every other text the length in code points, and where verified
sheets have the attributions, as spans (they can be scored like predictions).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from attrib.chunk import split_chunk
from attrib.evaluate.evaluation import Resampling, evaluate
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.records import Record
from attrib.evaluate.score import Measure, measures
from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Engine
from attrib.extract.llm.engine import LLMEngine
from attrib.extract.llm.request.recordings import Recording, read_recordings
from attrib.extract.llm.settings import LLMSettings
from attrib.model import (
    Attribution,
    ClaimType,
    Document,
    Grade,
    Kind,
    Located,
    Position,
    Sheet,
    Verdict,
    text_sha256,
)
from attrib.run import Budget, Loaded, make_sheet
from benchmarks.report import conditions, share, table

_LABELS = frozenset([*Kind, *ClaimType, *Position])
_MARK = re.compile(r"\[[qs]?\d+\] ?")
WHOLE = Budget(tokens=4000, overlap=0)
"""A document of the draw is one chunk."""


def draw(gold: Path, count: int) -> list[Record]:
    """The shortest documents, by words and then by id."""
    records, _ = read_gold(gold)
    return sorted(records, key=lambda record: (len(record.text.split()), record.id))[:count]


def document(record: Record) -> Document:
    return Document.of_text(record.text, f"{record.id}.txt")


def settings(args: argparse.Namespace) -> LLMSettings:
    folder = args.to / args.style
    way: dict[str, Any] = {"replay": folder} if args.replay else {"record": folder}
    if args.base_url:
        way["base_url"] = args.base_url
    return LLMSettings(
        model=args.model,
        style=args.style,
        temperature=0,
        seed=7,
        answer_tokens=2048,
        max_repairs=0,
        coverage=False,
        concurrency=1,
        timeout=3600,
        **way,
    )


def run(args: argparse.Namespace) -> None:
    target = args.to / f"{args.style}.jsonl"
    before = lines(target)
    kept = {} if args.replay else before
    for record in draw(args.gold, args.documents):
        if record.id in kept:
            continue
        began = time.perf_counter()
        engine: Engine = EmbeddedEngine()
        if args.style != "embedded":
            engine = LLMEngine(settings(args), split=split_chunk)
        sheet = make_sheet(Loaded((document(record),), ()), engine, budget=WHOLE)
        seconds: float | None = time.perf_counter() - began
        if args.replay:
            seconds = before[record.id]["seconds"] if record.id in before else None
        kept[record.id] = {"id": record.id, "seconds": seconds, "sheet": sheet.model_dump_json()}
        target.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(line) + "\n" for line in kept.values())
        target.write_text(text, encoding="utf-8")
        used = sheet.usage
        print(
            f"{record.id}: {seconds or 0:.0f} s, {used.requests} requests, "
            f"{used.prompt_tokens} + {used.completion_tokens} tokens, "
            f"{len(sheet.attributions)} attributions",
            file=sys.stderr,
        )


def bare(value: Any) -> Any:
    """An answer without words: what is a number, a label or null stays, text gives its length."""
    if isinstance(value, dict):
        return {name: bare(part) for name, part in value.items()}
    if isinstance(value, list):
        return [bare(part) for part in value]
    if isinstance(value, str):
        return value if value in _LABELS else len(value)
    return value


def answers(args: argparse.Namespace) -> None:
    """Write the answers of every style that ``args.to`` has recordings of."""
    gold = draw(args.gold, args.documents)
    for folder in sorted(path for path in args.to.iterdir() if path.is_dir()):
        kept = lines(folder.with_suffix(".jsonl"))
        # A recording belongs to the document whose text its question holds.
        asked = list(read_recordings(folder))
        written = []
        for record in gold:
            sheet = Sheet.model_validate_json(kept[record.id]["sheet"])
            mine = [each for each in asked if _asks_about(each, record)]
            written.append(
                {
                    "id": record.id,
                    "text_sha256": text_sha256(record.text),
                    "model": args.model,
                    "parameters": sheet.engine.parameters,
                    "prompts": {p.name: p.sha256 for p in sheet.engine.prompts},
                    "answers": [
                        {
                            "request": each.request.key(),
                            "recorded_at": each.recorded_at,
                            "usage": each.response.body.get("usage"),
                            "answer": _answered(each),
                        }
                        for each in mine
                    ],
                    "attributions": [_spans(a) for a in sheet.attributions],
                }
            )
        args.answers.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(line, sort_keys=True) + "\n" for line in written)
        (args.answers / f"{folder.name}.jsonl").write_text(text, encoding="utf-8")


def _asks_about(recording: Recording, record: Record) -> bool:
    """Whether the words of the question are those of the document, numbers and all apart."""
    question = _MARK.sub("", recording.request.body["messages"][-1]["content"])
    article = question.split(">", 1)[1].rsplit("</", 1)[0].split("</", 1)[0]
    return " ".join(article.split()) in " ".join(record.text.split())


def _answered(recording: Recording) -> Any:
    said = recording.response.body["choices"][0]["message"]["content"]
    try:
        return bare(json.loads(said))
    except ValueError:
        return {"cut off after": len(said)}


def _spans(attribution: Attribution) -> dict[str, Any]:
    def of(*parts: Located | None) -> list[list[int]]:
        return [list(part.span) for part in parts if part is not None and part.span is not None]

    return {
        "content": of(*attribution.content),
        "source": of(attribution.source),
        "cue": of(attribution.cue),
        "verdict": attribution.verdict.value,
        "grade": attribution.grade.value,
    }


def lines(path: Path) -> dict[str, dict[str, Any]]:
    if not path.exists():
        return {}
    read = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {line["id"]: line for line in read}


def row(args: argparse.Namespace, path: Path) -> list[str]:
    wanted = {record.id: record for record in draw(args.gold, args.documents)}
    found = {name: line for name, line in lines(path).items() if name in wanted}
    sheets = [Sheet.model_validate_json(line["sheet"]) for line in found.values()]
    gold = [wanted[name] for name in found]
    cells = [path.stem, str(len(found))]
    for grades in (tuple(Grade), (Grade.VERIFIED,)):
        got = scores(gold, sheets, grades)
        cells += [f"{got[Measure('attributed', 'all', m)]:.3f}" for m in ("f1", "precision")]
        cells.append(f"{got[Measure('attributed', 'all', 'recall')]:.3f}")
    stated = [a for sheet in sheets for a in sheet.attributions]
    verbatim = sum(a.verdict is Verdict.VERBATIM for a in stated)
    times = [line["seconds"] for line in found.values() if line["seconds"] is not None]
    cells += [
        share(verbatim, len(stated)),
        f"{sum(s.usage.requests for s in sheets):,}",
        f"{sum(s.usage.prompt_tokens for s in sheets):,}",
        f"{sum(s.usage.completion_tokens for s in sheets):,}",
        f"{sum(times) / len(times):.0f}" if times else "–",
    ]
    return cells


def scores(
    gold: list[Record], sheets: list[Sheet], grades: tuple[Grade, ...]
) -> dict[Measure, float]:
    """Of all sheets together, as of one sheet over all documents."""
    documents, attributions = [], []
    for number, sheet in enumerate(sheets, 1):
        new = f"d{number}"
        documents += [d.model_copy(update={"id": new}) for d in sheet.documents]
        attributions += [a.model_copy(update={"document": new}) for a in sheet.attributions]
    whole = sheets[0].model_copy(
        update={"documents": tuple(documents), "attributions": tuple(attributions)}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.json"
        path.write_text(whole.model_dump_json(), encoding="utf-8")
        predictions = read_predictions(path, gold, grades)
        return measures(evaluate(gold, predictions, Resampling(0, 0)).counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--to", type=Path, required=True, help="folder outside the checkout")
    parser.add_argument("--style", default="copy")
    parser.add_argument("--documents", type=int, default=15)
    parser.add_argument("--model", default="qwen2.5-coder-1.5b-instruct-q4_k_m")
    parser.add_argument("--base-url")
    parser.add_argument("--replay", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--answers", type=Path)
    args = parser.parse_args()
    if args.answers:
        answers(args)
        return
    if not args.table:
        run(args)
        return
    head = ["style", "documents", "F1", "P", "R", "verified F1", "P", "R", "verbatim"]
    head += ["requests", "prompt tokens", "answer tokens", "seconds a document"]
    print(conditions())
    print(table(head, [row(args, path) for path in sorted(args.to.glob("*.jsonl"))]))


if __name__ == "__main__":
    main()
