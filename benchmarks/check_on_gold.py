"""Whom ``attrib check`` finds a news article to name, beside whom annotators found.

``python -m benchmarks.check_on_gold GOLD.jsonl`` looks the words of gold attributions up in their
own articles, which have no speaker labels: each claimed for its annotated source, and for another
source of the same article. Only sources that are a name and contents of one piece and five words
or more are asked for; another source has a surname that the true one has not.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from attrib import check_quotes
from attrib.findings import Agreement
from attrib.language.names import fold, gender_of, is_person_name, parse_name
from attrib.language.words import word_spans
from attrib.model import Span
from benchmarks.report import conditions, share, table

_LEAST_WORDS = 5


class Claim(NamedTuple):
    words: str
    speaker: str
    true: bool


def claims(record: dict[str, Any], rng: random.Random) -> list[Claim]:
    """Each gold attribution of one article, with its own and with another speaker."""
    text = record["text"]
    found = []
    for one in record["attributions"]:
        source = " ".join(text[start:end] for start, end in one["source"] or ())
        if len(one["content"]) != 1 or not _is_name(source):
            continue
        start, end = one["content"][0]
        if len(word_spans(text, Span(start, end))) >= _LEAST_WORDS:
            found.append((text[start:end], source))
    every = []
    for words, source in found:
        every.append(Claim(words, source, true=True))
        others = [name for _, name in found if _surname(name) not in fold(source)]
        others = [name for name in others if _surname(source) not in fold(name)]
        if others:
            every.append(Claim(words, rng.choice(others), true=False))
    return every


def _is_name(source: str) -> bool:
    return is_person_name(source) and source[:1].isupper() and gender_of(source) is not None


def _surname(name: str) -> str:
    return fold(parse_name(name).surname)


def judged(record: dict[str, Any], rng: random.Random, folder: Path) -> Counter[tuple[bool, str]]:
    """How many true and other claims agree, disagree, cannot be told."""
    asked = claims(record, rng)
    article = folder / "article.txt"
    article.write_text(record["text"], encoding="utf-8")
    found = check_quotes([(one.words, one.speaker) for one in asked], str(article)).findings
    return Counter(
        (one.true, finding.agreement.value) for one, finding in zip(asked, found, strict=True)
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_on_gold")
    parser.add_argument("gold", type=Path)
    options = parser.parse_args()
    counted: Counter[tuple[bool, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder, options.gold.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            counted += judged(json.loads(line), random.Random(f"7/{number}"), Path(folder))
    print(conditions(gold=options.gold.name, seed=7))
    rows = []
    for true in (True, False):
        numbers = [counted[true, agreement.value] for agreement in Agreement]
        asked = sum(numbers)
        shares = [share(number, asked) for number in numbers]
        rows.append(["true" if true else "another", asked, *numbers, *shares])
    names = [agreement.value for agreement in Agreement]
    print(table(["speaker", "quotes", *names, *(f"{name} %" for name in names)], rows))


if __name__ == "__main__":
    main()
