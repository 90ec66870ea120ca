"""Learn the weights of the embedded engine's polarity model.

    python scripts/train_stance.py NEWSMTSC_TRAIN.jsonl [--fold K | --write]

Input: one record a line with ``id``, ``text`` and ``targets`` (``span``, ``polarity``), as in the
train part of NewsMTSC (Hamborg and Donnay, EACL 2021; MIT). Multinomial logistic regression,
AdaGrad, L2; the seed is fixed, so the same input gives the same file. ``--fold K`` (of 5, by
article, so that no article is on both sides) trains on the rest and prints accuracy at
several thresholds; ``--write`` trains on everything and writes the weights file.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import zlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from attrib.extract.embedded.judging import tokens
from attrib.extract.embedded.polarity import CLASSES, distinct, features
from attrib.model import Span

OUT = Path(__file__).parent.parent / "attrib/language/data/stance_en_weights.json"
SEED = 7
FOLDS = 5
EPOCHS = 8
RATE = 0.03
DECAY = 2e-3
RAREST = 3
"""A feature must occur in that many examples."""


class Example(NamedTuple):
    article: str
    names: list[str]
    gold: int


def read(path: Path) -> list[Example]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        words = tokens(text, Span(0, len(text)))
        article = "_".join(record["id"].split("_")[:3])
        for target in record["targets"]:
            span = Span(*target["span"])
            inside = [i for i, word in enumerate(words) if word.span.overlaps(span)]
            if inside:
                found_ = distinct(features(words, (inside[0], inside[-1] + 1)))
                names = [feature.name for feature in found_]
                found.append(Example(article, names, CLASSES.index(target["polarity"])))
    return found


def train(examples: list[Example]) -> dict[str, list[float]]:
    counts = Counter(name for example in examples for name in example.names)
    known = {name for name, count in counts.items() if count >= RAREST}
    weights = {name: [0.0, 0.0, 0.0] for name in sorted(known)}
    squares = {name: [1e-2, 1e-2, 1e-2] for name in weights}
    rows = [([n for n in e.names if n in known], e.gold) for e in examples]
    order = list(range(len(rows)))
    randomly = random.Random(SEED)
    for _ in range(EPOCHS):
        randomly.shuffle(order)
        for at in order:
            names, gold = rows[at]
            chances = probabilities(weights, names)
            for k in range(3):
                slope = chances[k] - (k == gold)
                for name in names:
                    w = weights[name]
                    g = slope + DECAY * len(rows) / counts[name] * w[k]
                    s = squares[name]
                    s[k] += g * g
                    w[k] -= RATE * g / math.sqrt(s[k])
    return weights


def probabilities(weights: dict[str, list[float]], names: list[str]) -> list[float]:
    sums = [0.0, 0.0, 0.0]
    for name in names:
        weight = weights.get(name)
        if weight is not None:
            sums = [a + b for a, b in zip(sums, weight, strict=True)]
    top = max(sums)
    powers = [math.exp(s - top) for s in sums]
    return [p / sum(powers) for p in powers]


def report(weights: dict[str, list[float]], held_out: list[Example]) -> None:
    results = [(probabilities(weights, e.names), e.gold) for e in held_out]
    print(len(weights), "features;", len(held_out), "held out")
    for threshold in (0.0, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
        kept = [(max(range(3), key=p.__getitem__), g) for p, g in results if max(p) >= threshold]
        right = sum(a == g for a, g in kept)
        scores = []
        for k in range(3):
            both = sum(a == g == k for a, g in kept)
            total = sum(a == k for a, _ in kept) + sum(g == k for _, g in kept)
            scores.append(2 * both / total if total else 0.0)
        print(
            f"{threshold:.2f} coverage {len(kept) / len(results):.3f} "
            f"accuracy {right / max(len(kept), 1):.3f} macro-F1 {sum(scores) / 3:.3f} "
            + " ".join(f"{c} {s:.3f}" for c, s in zip(CLASSES, scores, strict=True))
        )


def fold_of(example: Example) -> int:
    return zlib.crc32(example.article.encode()) % FOLDS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = read(options.train)
    if options.fold is not None:
        learned = train([e for e in examples if fold_of(e) != options.fold])
        report(learned, [e for e in examples if fold_of(e) == options.fold])
    if options.write:
        whole = {n: [round(1000 * x) for x in w] for n, w in train(examples).items()}
        kept = {name: w for name, w in whole.items() if max(w) - min(w) >= 60}
        about = "Learned from NewsMTSC train (MIT) by scripts/train_stance.py; see docs/claims.md"
        body = {"about": about, "classes": CLASSES, "weights": kept}
        OUT.write_text(json.dumps(body, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(len(kept), "weights,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
