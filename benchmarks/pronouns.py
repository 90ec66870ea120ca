"""Whom of the people whom an article names a pronoun is let mean.

``python -m benchmarks.pronouns GOLD.jsonl`` takes the gold attributions (with a cue) whose source
is "he" or "she" and renders each with every person whom the article names in full and whose given
name does not rule it out. The gold does not say whom the pronoun means, so this counts decisions:
with exactly one of them ``name_licensed`` passes (decided), with several of them (then all but one
are wrong), or with none. A sample of the decided ones has to be read: ``--sample N`` prints some.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from attrib.language.names import fold, gender_of, parse_name, words
from attrib.language.same_name import same_person
from attrib.model import Attribution, Candidate, Outcome, Span, Words
from attrib.verify.speaker.person_names import person_names
from benchmarks.gold_links import KINDS, verify, whole_words
from benchmarks.report import conditions, share, table

PRONOUNS = {"he": "male", "she": "female", "er": "male", "sie": "female"}
BEFORE, BEHIND = 400, 60
"""Code points that a sample shows around the pronoun."""


class Decided(NamedTuple):
    """The names with which the rule passes, and where the pronoun stands."""

    names: list[str]
    text: str
    at: Span


def full_names(text: str) -> list[str]:
    """Everybody named with a known given name, once."""
    found: list[str] = []
    for mention in person_names(text, Span(0, len(text))):
        name = parse_name(mention)
        full = f"{name.given} {name.surname}"
        known = fold(name.given.partition(" ")[0]) in words().given_gender
        if known and full in text and not any(same_person(full, other) for other in found):
            found.append(full)
    return found


def decided(record: dict[str, Any]) -> Iterator[Decided]:
    """For each pronoun that is the source of an attribution, the names it can stand for."""
    text = record["text"]
    named = full_names(text)
    for marked in record["attributions"]:
        if not (marked["source"] and marked["content"] and marked["cue"]):
            continue
        item = whole_words(text, marked)
        at = Span(item["source"][0][0], item["source"][-1][1])
        source = text[slice(*at)]
        gender = PRONOUNS.get(source.lower())
        names = [name for name in named if gender_of(name) in (gender, None)]
        if gender is None or not names:
            continue
        stated = Candidate(
            content=tuple(Words(text=text[start:end]) for start, end in item["content"]),
            source=Words(text=source),
            cue=Words(text=text[item["cue"][0][0] : item["cue"][-1][1]]),
            kind=KINDS[item["type"].lower()],
        )
        links = [stated.model_copy(update={"speakers": (name,)}) for name in names]
        licensed = map(_is_licensed, verify(record, links))
        yield Decided([n for n, passes in zip(names, licensed, strict=True) if passes], text, at)


def _is_licensed(attribution: Attribution) -> bool:
    return any(
        check.rule == "name_licensed" and check.outcome is Outcome.PASS
        for check in attribution.checks
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pronouns")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="decided ones to print")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with options.gold.open(encoding="utf-8") as lines:
        every = [one for line in lines for one in decided(json.loads(line))]
    print(conditions(gold=options.gold.name, pronouns=len(every), seed=options.seed))
    counts = [sum(min(len(one.names), 2) == n for one in every) for n in (1, 2, 0)]
    rows = zip(("one", "several", "none"), counts, strict=True)
    print(table(["people it can be", "n", "%"], [[w, n, share(n, len(every))] for w, n in rows]))
    one = [found for found in every if len(found.names) == 1]
    for found in random.Random(options.seed).sample(one, min(options.sample, len(one))):
        before = found.text[max(found.at.start - BEFORE, 0) : found.at.start]
        print(f"\n{found.names[0]}: …{before}[{found.text[slice(*found.at)]}]", end="")
        print(found.text[found.at.end : found.at.end + BEHIND])


if __name__ == "__main__":
    main()
