"""Quotes mutated by class, and the verdict that each gets.

``python -m benchmarks.mutations --n 100000 --seed 7`` draws quotes from some 55 MB of text in
twelve languages (``--shipped``: from the half megabyte that stands in the repository, no
network), changes each in one way, asks ``attrib.verify`` for a verdict and prints a confusion
matrix. It exits with 1 if one of these is broken:

- no mutation that changes what is said is VERBATIM, NORMALIZED or EDITED;
- every mutation of the setting alone is VERBATIM or NORMALIZED, at the right place;
- every unchanged quote is VERBATIM;
- at least 99.5 % of marked edits (ellipsis, brackets, capital at the start) are EDITED;
- at least 99 % of one-word changes are ALTERED, at the right place, with the right word in the
  diff, and the diff no longer than that change needs;
- at least 95 % of splices are SPLICED.

A mutated quote that stands somewhere in its source by chance is no test; an oracle that shares
no code with attrib finds those, and they are drawn again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from attrib.model import Located, Span, Verdict
from attrib.verify.words.locate import SourceIndex
from benchmarks import letters, tampering, typography
from benchmarks.corpora import Work, everything, shipped
from benchmarks.quotes import CJK, Library, Quote, follow_one_another, forgiving, parted, stands_in
from benchmarks.report import conditions, share, table

ACCEPTED = frozenset({Verdict.VERBATIM, Verdict.NORMALIZED, Verdict.EDITED})
TYPOGRAPHIC = frozenset({Verdict.VERBATIM, Verdict.NORMALIZED})


class Family(StrEnum):
    SETTING = "setting only"
    HONEST = "marked edit"
    ONE_WORD = "one word"
    LETTERS = "letters and marks"
    MANY_WORDS = "many words"
    SPLICE = "splice"
    WATCHED = "watched"


TAMPERED = frozenset({Family.ONE_WORD, Family.LETTERS, Family.MANY_WORDS, Family.SPLICE})
SET_IN_SOURCE = "set so in the source"

CLASSES: dict[str, Family] = {
    **dict.fromkeys(typography.SETTINGS, Family.SETTING),
    SET_IN_SOURCE: Family.SETTING,
    **dict.fromkeys(tampering.HONEST, Family.HONEST),
    **dict.fromkeys(tampering.ONE_WORD, Family.ONE_WORD),
    **dict.fromkeys(letters.LETTERS, Family.LETTERS),
    **dict.fromkeys(tampering.MANY_WORDS, Family.MANY_WORDS),
    **dict.fromkeys(tampering.SPLICES, Family.SPLICE),
    **dict.fromkeys(tampering.WATCHED, Family.WATCHED),
}
_TAMPERINGS = {
    **tampering.HONEST,
    **tampering.ONE_WORD,
    **letters.LETTERS,
    **tampering.MANY_WORDS,
    **tampering.SPLICES,
    **tampering.WATCHED,
}
_ACROSS_MARKS = frozenset({"quote marks", "quote level", "HTML entities", "several at once"})
_CONTEXT = 800
_TRIES = 60


@dataclass(frozen=True)
class Case:
    """One mutated quote, where it comes from, and what was done to it."""

    name: str
    work: Work
    source: str
    """The text to look in: the work's, or a stretch of it set anew."""
    edit: tampering.Edit
    original: str

    @property
    def family(self) -> Family:
        return CLASSES[self.name]


def draw(works: Sequence[Work], n: int, seed: int) -> Iterator[Case]:
    """``n`` cases, every class as often as every other; classes that fit no draw give fewer."""
    library = Library(works)
    names = list(CLASSES)
    for number in range(n):
        rng = random.Random(f"{seed}/{number}")
        case = _draw(rng, library, names[number % len(names)])
        if case:
            yield case


def _draw(rng: random.Random, library: Library, name: str) -> Case | None:
    for _ in range(_TRIES):
        quote = library.quote(rng, at_most=24 if name.startswith("spliced") else 60)
        if quote and name in _ACROSS_MARKS and rng.random() < 0.8:
            quote = _across_marks(quote)
        if not quote or any(parted(quote.work.text, at) for at in quote.span):
            continue
        case = _apply(rng, library, name, quote)
        if case:
            return case
    return None


def _apply(rng: random.Random, library: Library, name: str, quote: Quote) -> Case | None:
    work = quote.work
    if name in typography.SETTINGS:
        given = typography.SETTINGS[name](rng, quote)
        edit = given and tampering.Edit(given, quote.span)
        return Case(name, work, work.text, edit, quote.text) if edit else None
    if name == SET_IN_SOURCE:
        return _set_in_source(rng, quote)
    edit = _TAMPERINGS[name](rng, quote, library)
    if not edit or edit.given == quote.text or _by_chance(name, edit, work):
        return None
    return Case(name, work, work.text, edit, quote.text)


def _by_chance(name: str, edit: tampering.Edit, work: Work) -> bool:
    """Whether the changed words, or their pieces in that order, stand in the work after all."""
    given = edit.given
    if name in ("digit raised", "hidden character"):  # the oracle forgives, a newsroom does not
        return given in work.text
    if name == "cut inside a word":  # stands there letter for letter, but not as words
        return stands_in(given, work, whole_words=True)
    if name == "capital at the start":
        return stands_in(given, work)
    if CLASSES[name] not in TAMPERED:
        return False
    if edit.pieces and follow_one_another(edit.pieces, work):
        return True
    return stands_in(given, work) or stands_in(_other_case(given), work)


def _other_case(given: str) -> str:
    """With a capital or small letter at the start: a marked edit of other words, by chance."""
    return given[0].swapcase() + given[1:]


def _across_marks(quote: Quote) -> Quote | None:
    """The same speech with some words around it, quotation marks included."""
    text, (start, end) = quote.work.text, quote.speech
    if not quote.work.marked or end - start > 400:
        return None
    first = text.rfind(" ", 0, max(0, start - 25)) + 1
    last = text.find(" ", end + 25)
    if last < 0:
        return None
    return Quote(quote.work, Span(first, last), quote.speech)


def _set_in_source(rng: random.Random, quote: Quote) -> Case | None:
    """The quote as drawn; the source around it in another setting."""
    setting = rng.choice([s for n, s in typography.SETTINGS.items() if n != "identity"])
    changed = setting(rng, quote)
    if not changed:
        return None
    text, (start, end) = quote.work.text, quote.span
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    place = Span(len(before), len(before) + len(changed))
    edit = tampering.Edit(quote.text, place)
    return Case(SET_IN_SOURCE, quote.work, before + changed + after, edit, quote.text)


# --- judging ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Outcome:
    case: Case
    located: Located
    right_place: bool
    right_word: bool

    @property
    def wrong(self) -> str | None:
        """What is wrong with the verdict, in words; None if nothing."""
        verdict, family = self.located.verdict, self.case.family
        if family in TAMPERED and verdict in ACCEPTED:
            return f"{verdict} although the words differ"
        if family is Family.ONE_WORD:
            return self._wrong_diff()
        wanted = {
            Family.SETTING: TYPOGRAPHIC,
            Family.HONEST: {Verdict.EDITED},
            Family.SPLICE: {Verdict.SPLICED},
        }.get(family, set(Verdict))
        if self.case.name == "identity":
            wanted = {Verdict.VERBATIM}
        if verdict not in wanted:
            return f"{verdict}, wanted {' or '.join(sorted(wanted))}"
        if family is Family.SETTING and not self.right_place:
            return f"{verdict} at the wrong place"
        return None

    def _wrong_diff(self) -> str | None:
        if self.located.verdict is not Verdict.ALTERED:
            return f"{self.located.verdict} although one word differs"
        if not self.right_place:
            return "ALTERED at the wrong place"
        return None if self.right_word else "ALTERED with the wrong words in the diff"


def judge(cases: Sequence[Case]) -> Iterator[Outcome]:
    """Outcomes in the order of the works; one index for each text."""
    order = sorted(range(len(cases)), key=lambda i: (cases[i].work.id, id(cases[i].source)))
    index, text = None, None
    for i in order:
        case = cases[i]
        if index is None or case.source is not text:
            index, text = SourceIndex(case.source), case.source
        located = index.locate(case.edit.given)
        yield Outcome(case, located, right_place(case, located), right_word(case, located))


def right_place(case: Case, located: Located) -> bool:
    """Two thirds of the union overlap, or the words at the place found are as near."""
    if located.span is None:
        return False
    (a, b), (c, d) = located.span, case.edit.place
    if case.source[a:b] != located.found:
        return False
    overlap = min(b, d) - max(a, c)
    if overlap > 0 and 3 * overlap >= 2 * (max(b, d) - min(a, c)):
        return True
    return _distance(case.edit.given, located.found) <= _distance(case.edit.given, case.original)


def _distance(given: str, found: str) -> int:
    """Words inserted, dropped or swapped, typography forgiven."""
    return Levenshtein.distance(forgiving(given).split(), forgiving(found).split())


def right_word(case: Case, located: Located) -> bool:
    """The changed words are in the diff, and the diff holds little else."""
    found = _bare(" ".join(c.found for c in located.changes))
    given = _bare(" ".join(c.given for c in located.changes))
    elsewhere = located.span is not None and not located.span.overlaps(case.edit.place)
    if not elsewhere and _letters(case.edit.old) not in _letters(found):
        return False
    if _letters(case.edit.new) not in _letters(given):
        return False
    if case.work.language in CJK:
        return len(found) + len(given) <= len(case.edit.old) + len(case.edit.new) + 12
    needed = len(case.edit.old.split()) + len(case.edit.new.split())
    return len(found.split()) + len(given.split()) <= needed + 4


def _bare(text: str) -> str:
    return forgiving(text).casefold()


def _letters(text: str) -> str:
    return "".join(c for c in _bare(text) if c.isalnum())


# --- report -------------------------------------------------------------------------------


def report(outcomes: Sequence[Outcome]) -> str:
    """The confusion matrix, class by verdict."""
    rows = []
    for name, family in CLASSES.items():
        of_class = [o for o in outcomes if o.case.name == name]
        verdicts = Counter(o.located.verdict for o in of_class)
        right = sum(o.wrong is None for o in of_class)
        placed = sum(o.right_place for o in of_class)
        worded = sum(o.right_word for o in of_class) if family is Family.ONE_WORD else None
        rows.append(
            [
                family.value,
                name,
                len(of_class),
                *(verdicts.get(v) or "" for v in Verdict),
                share(right, len(of_class)) if family is not Family.WATCHED else "",
                share(placed, len(of_class)) if _has_one_place(name) else "",
                share(worded, len(of_class)) if worded is not None else "",
            ]
        )
    header = ["family", "class", "n", *Verdict, "right %", "place %", "word %"]
    return table(header, rows)


def _has_one_place(name: str) -> bool:
    return CLASSES[name] is not Family.SPLICE and name != "fabricated"


def requirements(outcomes: Sequence[Outcome]) -> list[tuple[str, bool, str]]:
    """Each promise, whether it holds, and the figure behind it."""
    found = []
    accepted = [o for o in outcomes if o.case.family in TAMPERED and o.located.verdict in ACCEPTED]
    tampered = sum(o.case.family in TAMPERED for o in outcomes)
    found.append(
        (
            "no tampered quote VERBATIM, NORMALIZED or EDITED",
            not accepted,
            f"{len(accepted):,} of {tampered:,}",
        )
    )
    for family, promise, floor in [
        (Family.SETTING, "setting only: VERBATIM or NORMALIZED, right place", 1.0),
        (Family.HONEST, "marked edits: EDITED", 0.995),
        (Family.ONE_WORD, "one word: ALTERED, right place, right word", 0.99),
        (Family.SPLICE, "splices: SPLICED", 0.95),
    ]:
        of_family = [o for o in outcomes if o.case.family is family]
        right = sum(o.wrong is None for o in of_family)
        holds = right >= floor * len(of_family)
        figure = f"{share(right, len(of_family))} % of {len(of_family):,}, floor {floor:.1%}"
        found.append((promise, holds, figure))
    return found


def _failure(outcome: Outcome) -> dict[str, object]:
    case, located = outcome.case, outcome.located
    start, end = case.edit.place
    return {
        "class": case.name,
        "why": outcome.wrong,
        "work": case.work.id,
        "given": case.edit.given,
        "source": case.source[start:end],
        "place": case.edit.place,
        "old": case.edit.old,
        "new": case.edit.new,
        "got": located.model_dump(mode="json"),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations")
    parser.add_argument("--n", type=int, default=100_000, help="cases to draw")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--shipped", action="store_true", help="only texts of the repository")
    parser.add_argument("--failures", type=Path, help="write what went wrong here (JSON Lines)")
    options = parser.parse_args(arguments)
    works = shipped() if options.shipped else everything()
    size = sum(len(w.text.encode()) for w in works)
    print(conditions("rapidfuzz", n=options.n, seed=options.seed, works=len(works), bytes=size))
    started = time.perf_counter()
    cases = list(draw(works, options.n, options.seed))
    drawn = time.perf_counter()
    outcomes = list(judge(cases))
    judged = time.perf_counter()
    print(report(outcomes))
    print(f"\ndrawn in {drawn - started:.0f} s, judged in {judged - drawn:.0f} s")
    checks = requirements(outcomes)
    rows = [["holds" if ok else "BROKEN", promise, figure] for promise, ok, figure in checks]
    print(table(["", "promise", "measured"], rows))
    if options.failures:
        wrong = (_failure(o) for o in outcomes if o.wrong)
        lines = (json.dumps(f, ensure_ascii=False) + "\n" for f in wrong)
        options.failures.write_text("".join(lines), encoding="utf-8")
    return 0 if all(ok for _, ok, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
