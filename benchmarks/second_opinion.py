"""What a second opinion flags of a model's attributions, and how much of it in vain.

    python -m benchmarks.second_opinion GOLD.jsonl --replay DIR [--documents N] [--words MOST]
    python -m benchmarks.second_opinion GOLD.jsonl --model M --base-url URL --record DIR ...
    python -m benchmarks.second_opinion GOLD.jsonl --gold [--swapped] [--documents N] ...

GOLD holds one record a line: ``id``, ``text`` and ``attributions`` with ``source``, ``cue`` and
``content`` as lists of half-open code-point spans. The documents are a fixed draw: of those of at
most MOST words, the N that come first by the hash of their id. Each is given to the model and to
the embedded engine as ``attrib sheet --second-opinion`` does. An attribution of the model is

    right   its content matches a gold content (token IoU from 0.5 up, one to one, as in
            attrib eval) and its source shares a token with the gold source, or both have none
    wrong   anything else that stands in the text: spurious, or with another source

Attributions that the verifier has refused are left out of both: they need no second opinion.

``--gold`` puts the gold itself in the model's place: a model that makes no mistake, so that every
flag is in vain. With ``--swapped`` each attribution with a source other than a pronoun has the
source of the nearest other one in its document that shares no word with it, and the others are
left out: a model that mistakes the speaker every time.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from attrib.chunk import split_chunk
from attrib.errors import AttribError
from attrib.evaluate.records import Record, Roles, Spans, parse_spans
from attrib.evaluate.score import score_document
from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Complain, Engine, Shown
from attrib.extract.llm.engine import LLMEngine
from attrib.extract.llm.request.recordings import recorded_settings
from attrib.extract.llm.settings import LLMSettings
from attrib.language.names import pronoun
from attrib.merge.second_opinion import ONLY_RULE
from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Document,
    EngineInfo,
    Extraction,
    Grade,
    Kind,
    Located,
    Outcome,
    Sheet,
    Words,
    text_sha256,
)
from attrib.run import Budget, Loaded, make_sheet
from attrib.verify.grade import BY_VERDICT, effect
from benchmarks.report import conditions, share, table

RULES = ("second_opinion", "second_opinion_kind", "second_opinion_span")
SAMPLES = 2000
SEED = 7
TIMEOUT = 3600.0
"""Seconds for one request: a small model on a busy machine is slow."""


class Judged(NamedTuple):
    """One attribution of a sheet, held against gold."""

    document: str
    attribution: Attribution
    right: bool
    matched: bool
    """The content is one of the gold's, whoever said it."""

    def outcome(self, rule: str) -> Outcome | None:
        found = [c.outcome for c in self.attribution.checks if c.rule == rule]
        return found[0] if found else None


Flag = Callable[[Judged], bool]


def _fails(rule: str) -> Flag:
    return lambda j: j.outcome(rule) is Outcome.FAIL


def _unseen(j: Judged) -> bool:
    return j.outcome("second_opinion_kind") is None


def _other_speaker(j: Judged) -> bool:
    return not _unseen(j) and j.outcome("second_opinion") is Outcome.FAIL


def _any(*flags: Flag) -> Flag:
    return lambda j: any(flag(j) for flag in flags)


def _by_table(j: Judged) -> bool:
    return any(c.rule in RULES and effect(c) is not Grade.VERIFIED for c in j.attribution.checks)


def _without_opinion(j: Judged) -> bool:
    """Review for a reason of its own: its verdict, or rules that need no second engine."""
    others = [effect(c) for c in j.attribution.checks if c.rule not in RULES]
    return {BY_VERDICT[j.attribution.verdict], *others} != {Grade.VERIFIED}


def _unseen_quoted(j: Judged) -> bool:
    """Words in quotation marks that the second engine gives to nobody."""
    return _unseen(j) and j.outcome("second_opinion") is Outcome.FAIL


def _ends(j: Judged) -> bool:
    return j.outcome("second_opinion_span") is Outcome.CANNOT_TELL


_SPEAKER = _other_speaker
_KIND, _SPAN = map(_fails, RULES[1:])
FLAGS: dict[str, Flag] = {
    "speaker": _SPEAKER,
    "kind": _KIND,
    "span, its ends only": _ends,
    "span": _SPAN,
    "unseen": _unseen,
    "unseen, quoted": _unseen_quoted,
    "speaker or unseen, quoted": _any(_SPEAKER, _unseen_quoted),
    "speaker, span or unseen, quoted": _any(_SPEAKER, _SPAN, _unseen_quoted),
    "speaker or unseen": _any(_SPEAKER, _unseen),
    "speaker, span or unseen": _any(_SPEAKER, _SPAN, _unseen),
    "any": _any(_SPEAKER, _KIND, _SPAN, _ends, _unseen),
    "as the table has it": _by_table,
}


def records(path: Path, documents: int, words: int) -> list[Record]:
    """The gold records that are measured: a fixed draw, by the hash of the id."""
    found = []
    for line in path.open(encoding="utf-8"):
        data = json.loads(line)
        if len(data["text"].split()) <= words:
            roles = tuple(
                Roles(
                    content=parse_spans(a["content"], "content", data["id"]),
                    source=parse_spans(a["source"], "source", data["id"]),
                    cue=parse_spans(a["cue"], "cue", data["id"]),
                )
                for a in data["attributions"]
            )
            found.append(Record(data["id"], data["text"], roles))
    return sorted(found, key=lambda record: text_sha256(record.id))[:documents]


def load_records(found: Sequence[Record]) -> Loaded:
    documents = tuple(
        Document.of_text(record.text, record.id, id=f"d{number}")
        for number, record in enumerate(found, 1)
    )
    return Loaded(documents, ())


class GoldEngine:
    """Says what the gold says, or gives each content to somebody else."""

    examples: Sequence[Shown] = ()

    def __init__(self, found: Sequence[Record], swapped: bool) -> None:
        self.info = EngineInfo(
            name="gold", version="0", model="gold", parameters={"swapped": swapped}
        )
        self._records: Mapping[str, Record] = {record.id: record for record in found}
        self._swapped = swapped

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        text, all_roles = document.text, self._records[document.origin].attributions
        found = []
        for roles in all_roles:
            source = self._other(text, roles, all_roles) if self._swapped else roles.source
            if self._swapped and not source:
                continue
            mention = _words(text, source[:1])
            found.append(
                Candidate(
                    content=_words(text, roles.content),
                    source=mention[0] if mention else None,
                    speakers=tuple(words.text for words in mention),
                    cue=next(iter(_words(text, roles.cue[:1])), None),
                    kind=Kind.MIXED,
                )
            )
        for n, chunk in enumerate(chunks):
            yield Extraction(chunk=chunk, candidates=tuple(found) if n == 0 else ())

    def _other(self, text: str, roles: Roles, all_roles: Sequence[Roles]) -> Spans:
        """The nearest source without a word in common; a pronoun may be anybody."""
        own = _named(text, roles)
        others = [
            r for r in all_roles if own and (named := _named(text, r)) and own.isdisjoint(named)
        ]
        return min(others, key=lambda r: abs(r.start - roles.start)).source if others else ()


def _named(text: str, roles: Roles) -> set[str]:
    """Words of the source; none of a pronoun."""
    mention = " ".join(words.text for words in _words(text, roles.source))
    return set() if pronoun(mention) else set(re.findall(r"\w+", mention.casefold()))


def _words(text: str, spans: Spans) -> tuple[Words, ...]:
    return tuple(Words(text=text[s.start : s.end], hint=s) for s in spans)


def _spans(*parts: Located | None) -> Spans:
    return tuple(p.span for p in parts if p is not None and p.span is not None)


def judge(record: Record, attributions: Sequence[Attribution]) -> list[Judged]:
    """Those that stand in the text, matched with the gold of one document."""
    standing = [a for a in attributions if _spans(*a.content)]
    roles = [Roles(_spans(*a.content), _spans(a.source), _spans(a.cue)) for a in standing]
    score = score_document(record, roles)
    matched = {id(m.predicted.roles) for m in score.matches}
    right = {id(m.predicted.roles) for m in score.matches if m.right_source}
    counted = {id(item.roles) for item in score.predicted}
    return [
        Judged(record.id, a, id(r) in right, id(r) in matched)
        for a, r in zip(standing, roles, strict=True)
        if id(r) in counted
    ]


def split(sheet: Sheet, found: Sequence[Record]) -> tuple[list[Judged], list[Judged], int]:
    """The model's attributions, what only the second engine has, and how many were refused."""
    models, seconds, refused = [], [], 0
    for document, record in zip(sheet.documents, found, strict=True):
        own = [a for a in sheet.attributions if a.document == document.id]
        first = [a for a in own if not any(c.rule == ONLY_RULE for c in a.checks)]
        kept = [a for a in first if a.grade is not Grade.REFUSED]
        refused += len(first) - len(kept)
        models += judge(record, kept)
        # Only what neither engine's row has matched yet counts as found by the second.
        ids = {a.id for a in first}
        held = [a for a in own if a.grade is not Grade.REFUSED]
        seconds += [j for j in judge(record, held) if j.attribution.id not in ids]
    return models, seconds, refused


def interval(items: Sequence[Judged], flag: Flag, right: bool) -> str:
    """95 % bootstrap interval of the share flagged, over documents."""
    rng = random.Random(SEED)
    by_document: dict[str, Counter[bool]] = {}
    for j in items:
        counts = by_document.setdefault(j.document, Counter())
        if j.right is right:
            counts[flag(j)] += 1
    documents = list(by_document.values())
    shares = []
    for _ in range(SAMPLES):
        drawn = sum(rng.choices(documents, k=len(documents)), Counter[bool]())
        if drawn.total():
            shares.append(drawn[True] / drawn.total())
    shares.sort()
    if not shares:
        return "-"
    low, high = shares[int(0.025 * len(shares))], shares[int(0.975 * len(shares)) - 1]
    return f"{100 * low:.0f}–{100 * high:.0f}"


def report(items: Sequence[Judged], title: str) -> str:
    wrong = [j for j in items if not j.right]
    right = [j for j in items if j.right]
    rows: list[list[object]] = []
    for name, flag in FLAGS.items():
        bad, vain = sum(map(flag, wrong)), sum(map(flag, right))
        rows.append(
            [
                name,
                f"{bad}/{len(wrong)}",
                share(bad, len(wrong)),
                interval(items, flag, right=False),
                f"{vain}/{len(right)}",
                share(vain, len(right)),
                interval(items, flag, right=True),
                share(bad, bad + vain),
            ]
        )
    header = [
        "disagreement", "wrong", "flagged %", "95 %", "right", "in vain %", "95 %", "just %",
    ]  # fmt: skip
    return f"{title}\n\n{table(header, rows)}"


def engine(args: argparse.Namespace, found: Sequence[Record]) -> Engine:
    if args.gold:
        return GoldEngine(found, args.swapped)
    if args.replay:
        return LLMEngine(recorded_settings(args.replay), split=split_chunk)
    settings = LLMSettings(
        model=args.model,
        base_url=args.base_url,
        temperature=0,
        seed=SEED,
        answer_tokens=2048,
        max_repairs=args.repairs,
        timeout=TIMEOUT,
        concurrency=1,
        record=args.record,
    )
    return LLMEngine(settings, split=split_chunk)


def _tell(done: int, known: int) -> None:
    sys.stderr.write(f"{done} of {known} chunks\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path, metavar="GOLD")
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--swapped", action="store_true")
    parser.add_argument("--replay", type=Path)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--base-url")
    parser.add_argument("--repairs", type=int, default=2)
    parser.add_argument("--documents", type=int, default=10)
    parser.add_argument("--words", type=int, default=400)
    args = parser.parse_args()
    if not args.gold and not args.replay and not (args.model and args.base_url):
        parser.error("give --replay DIR, --model and --base-url, or --gold")
    found = records(args.path, args.documents, args.words)
    asked = engine(args, found)
    try:
        sheet = make_sheet(
            load_records(found),
            asked,
            second=EmbeddedEngine(),
            budget=Budget(tokens=100_000) if args.gold else Budget(),
            progress=_tell,
        )
    except AttribError as fault:
        sys.stderr.write(f"{fault}\n")
        return int(fault.exit_code)
    models, seconds, refused = split(sheet, found)
    print(conditions("openai", model=asked.info.model, **asked.info.parameters))
    print(
        f"{len(found)} documents, {sum(len(r.text.split()) for r in found)} words, "
        f"{sum(len(r.attributions) for r in found)} gold attributions"
    )
    for code, number in sorted(Counter(p.code for p in sheet.problems).items()):
        print(f"problems: {number} {code}")
    print(f"the model's attributions: {len(models)} in the text, {refused} more were refused")
    mistaken = [j for j in models if j.matched and not j.right]
    print(
        f"wrong speakers of content that the gold has: {len(mistaken)}, the other engine names "
        f"somebody else for {sum(map(_SPEAKER, mistaken))}; the rest of the wrong is spurious\n"
    )
    print(report(models, "All that were not refused"))
    verified = [j for j in models if not _without_opinion(j)]
    print("\n" + report(verified, "Those that every other rule lets pass as verified"))
    good = sum(j.right for j in seconds)
    print(
        f"\nonly the embedded engine: {len(seconds)} more rows, {good} of them right "
        f"({share(good, len(seconds))} %)"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
