"""Gold attributions put to the verifier, with their true speaker and with a wrong one.

``python -m benchmarks.gold_links GOLD.jsonl`` reads a corpus of attributions (one article a
line: ``text`` and ``attributions`` with spans of source, cue and content) and renders each as a
model would have answered: strings only. Each goes through the verifier twice:

- **true**: as annotated. Passed if graded ``verified``; not stopped if ``review``.
- **false**: the source replaced by the source of another attribution of the same article whose
  words differ, cue and content kept. Stopped if graded ``review`` or ``refused``. Where the true
  source is a pronoun or a description, the other may be the same person: the row ``for a named
  one`` has only those whose true speaker is named.

Attributions without a source in the annotation are left out; one without a cue is rendered
without. Where an article has a single source there is no false link. A span that begins or ends
inside a word ("he dam will hold") is rendered with the whole word, as no model copies half of one;
how many links have one is printed.

A second table has the links by the type that the annotators gave (``Reported``, ``FreeIndirect``:
the first table folds them into direct and indirect) and by whether they marked a cue.
``--rules`` prints which rules did not pass, for each side: run that on the training part only.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Document,
    Extraction,
    Grade,
    Kind,
    Outcome,
    Span,
    Words,
)
from attrib.verify import Verifier
from benchmarks.report import conditions, share, table

PRONOUNS = frozenset(
    """
    he she they it we i you his her their him them who that which this those these one some many
    er sie es wir ich man ihr ihm ihnen il elle ils elles on nous je
    """.split()  # noqa: SIM905
)
KINDS = {
    "direct": Kind.DIRECT,
    "mixed": Kind.MIXED,
    "indirect": Kind.INDIRECT,
    "freeindirect": Kind.INDIRECT,
    "indirectfreeindirect": Kind.INDIRECT,
    "reported": Kind.INDIRECT,
}


class Annotated(NamedTuple):
    """What the annotators say of a link."""

    type: str
    cue: bool
    """A cue is marked."""


@dataclass(frozen=True)
class Link:
    """One gold attribution, rendered; and the same with another speaker."""

    kind: Kind
    annotated: Annotated
    true: Candidate
    false: Candidate | None
    grown: bool
    """A span of the true one began or ended inside a word."""
    named: bool
    """The true speaker is named; whom a pronoun or "the candidate" means the gold does not say, and
    another name of the article may be his.
    """


def whole_words(text: str, record: dict[str, Any]) -> dict[str, Any]:
    """The attribution with each span grown to the borders of its first and last word."""
    roles = {role: [_grown(text, *span) for span in record[role]] for role in _ROLES}
    return {**record, **roles}


_ROLES = ("source", "cue", "content")


def _grown(text: str, start: int, end: int) -> list[int]:
    """By letters alone: where a quote may end by the verifier's rules is what is measured."""
    while start and text[start - 1 : start + 1].isalpha():
        start -= 1
    while end < len(text) and text[end - 1 : end + 1].isalpha():
        end += 1
    return [start, end]


def links(record: dict[str, Any], rng: random.Random) -> Iterator[Link]:
    """Those attributions that have content, source and cue."""
    text = record["text"]
    marked = [a for a in record["attributions"] if a["content"] and a["source"]]
    gold = [whole_words(text, a) for a in marked]
    for item, as_marked in zip(gold, marked, strict=True):
        source = _words(text, item["source"])
        others = sorted({_words(text, o["source"]) for o in gold} - {source})
        others = [o for o in others if not share_name(o, source) and o.lower() not in PRONOUNS]
        kind = KINDS[item["type"].lower()]
        cue = _words(text, item["cue"]) if item["cue"] else None
        content = tuple(Words(text=text[s:e]) for s, e in item["content"])
        false = rng.choice(others) if others else None
        yield Link(
            kind,
            Annotated(item["type"], cue is not None),
            render(content, source, cue, kind),
            render(content, false, cue, kind) if false else None,
            any(item[role] != [[*span] for span in as_marked[role]] for role in _ROLES),
            is_named(source),
        )


def is_named(source: str) -> bool:
    words = source.split()
    bare = words[1:] if words and words[0].lower() in _ARTICLES else words
    return source.lower() not in PRONOUNS and any(word[:1].isupper() for word in bare)


_ARTICLES = frozenset("the a an der die das dem den ein eine".split())  # noqa: SIM905


def _words(text: str, spans: Sequence[Sequence[int]]) -> str:
    """One string: from the first span to the last, as a model would copy it."""
    return text[spans[0][0] : spans[-1][1]]


def share_name(one: str, other: str) -> bool:
    """Whether a name is shared, so that the two may well be the same person."""
    names = [{w for w in s.replace("’s", "").split() if w[:1].isupper()} for s in (one, other)]
    return bool(names[0] & names[1]) or one.casefold() in other.casefold()


def render(content: tuple[Words, ...], source: str, cue: str | None, kind: Kind) -> Candidate:
    """The mention stands for the name; a pronoun is left unresolved, as the gold leaves it."""
    return Candidate(
        content=content,
        source=Words(text=source),
        speakers=() if source.lower() in PRONOUNS else (source,),
        cue=Words(text=cue) if cue else None,
        kind=kind,
    )


def verify(record: dict[str, Any], candidates: Sequence[Candidate]) -> list[Attribution]:
    """Each candidate in an extraction of its own, so that none supports another."""
    document = Document.of_text(record["text"], record["id"])
    chunk = Chunk(index=0, span=Span(0, len(document.text)))
    verifier = Verifier(document)
    found = []
    for candidate in candidates:
        (attribution,) = verifier.verify(Extraction(chunk=chunk, candidates=(candidate,)))
        found.append(attribution)
    return found


@dataclass
class Tally:
    grades: Counter[Grade]
    rules: Counter[tuple[str, Outcome]]

    @staticmethod
    def empty() -> Tally:
        return Tally(Counter(), Counter())

    def add(self, attribution: Attribution) -> None:
        self.grades[attribution.grade] += 1
        self.rules.update(
            (c.rule, c.outcome) for c in attribution.checks if c.outcome is not Outcome.PASS
        )


@dataclass
class Measured:
    """Tallies of the true links (True) and of the false ones."""

    kinds: dict[tuple[Kind, bool], Tally]
    annotated: defaultdict[tuple[Annotated, bool], Tally]
    grown: int
    """Links rendered with whole words where the annotation cuts one."""
    named: Counter[Grade]
    """Of the false ones whose true speaker is named."""


def measure(path: Path, seed: int, limit: int | None) -> Measured:
    tallies = {(kind, true): Tally.empty() for kind in Kind for true in (True, False)}
    annotated: defaultdict[tuple[Annotated, bool], Tally] = defaultdict(Tally.empty)
    grown, named = 0, Counter[Grade]()
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                break
            record = json.loads(line)
            found = list(links(record, random.Random(f"{seed}/{number}")))
            grown += sum(link.grown for link in found)
            every = [(link, True, link.true) for link in found]
            every += [(link, False, link.false) for link in found if link.false]
            attributions = verify(record, [candidate for _, _, candidate in every])
            for (link, true, _), attribution in zip(every, attributions, strict=True):
                tallies[link.kind, true].add(attribution)
                annotated[link.annotated, true].add(attribution)
                if not true and link.named:
                    named[attribution.grade] += 1
    return Measured(tallies, annotated, grown, named)


def report(tallies: dict[tuple[Kind, bool], Tally], named: Counter[Grade]) -> str:
    rows: list[list[object]] = []
    for true in (True, False):
        total: Counter[Grade] = Counter()
        for kind in Kind:
            total += tallies[kind, true].grades
            rows.append(_row(kind.value, true, tallies[kind, true].grades))
        rows.append(_row("all", true, total))
    rows.append(_row("for a named one", False, named))
    header = ["speaker", "kind", "n", *(g.value for g in Grade), "right %", "aim %"]
    return table(header, rows)


def _row(kind: str, true: bool, grades: Counter[Grade]) -> list[object]:
    n, right = grades.total(), _right(true, grades)
    aim = ("95" if true else "90") if kind == "all" else ""
    counts = [grades[g] for g in Grade]
    return ["true" if true else "another", kind, n, *counts, share(right, n), aim]


def _right(true: bool, grades: Counter[Grade]) -> int:
    return grades[Grade.VERIFIED] if true else grades.total() - grades[Grade.VERIFIED]


def by_annotation(tallies: dict[tuple[Annotated, bool], Tally]) -> str:
    """What the annotators said of a link, the true ones verified, the false ones stopped."""
    rows: list[list[object]] = []
    for annotated in sorted({annotated for annotated, _ in tallies}, key=lambda a: (a.type, a.cue)):
        row: list[object] = [annotated.type, "marked" if annotated.cue else "none"]
        for true in (True, False):
            grades = tallies.get((annotated, true), Tally.empty()).grades
            row += [grades.total(), share(_right(true, grades), grades.total())]
        rows.append(row)
    header = ["annotated as", "cue", "true", "verified %", "another", "stopped %"]
    return table(header, rows)


def rules(tallies: dict[tuple[Kind, bool], Tally]) -> str:
    """How often each rule did not pass, for true and for false links."""
    rows: list[list[object]] = []
    every = {true: sum((tallies[k, true].rules for k in Kind), Counter()) for true in (True, False)}
    for rule, outcome in sorted({*every[True], *every[False]}):
        row = [rule, outcome.value, every[True][rule, outcome], every[False][rule, outcome]]
        rows.append([*row, *(tallies[k, True].rules[rule, outcome] for k in Kind)])
    header = ["rule", "outcome", "true links", "false links"]
    return table([*header, *(f"true {k}" for k in Kind)], rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gold_links")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--limit", type=int, help="only so many articles")
    parser.add_argument("--rules", action="store_true", help="which rules did not pass")
    options = parser.parse_args()
    measured = measure(options.gold, options.seed, options.limit)
    print(conditions(gold=options.gold.name, seed=options.seed, articles=options.limit or "all"))
    print(report(measured.kinds, measured.named))
    print(f"links with a span that cuts a word, rendered with the whole word: {measured.grown}")
    print("\n" + by_annotation(measured.annotated))
    if options.rules:
        print("\n" + rules(measured.kinds))


if __name__ == "__main__":
    main()
