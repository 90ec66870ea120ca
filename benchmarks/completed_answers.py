"""``python -m benchmarks.completed_answers``: right links of the suite with something added.

What models add to a speaker or to the content, put to each right link that is verified:

- **an invented title**: "President Ann Lee" where the text has "Ann Lee";
- **a second person**: "Ann Lee and Bob Roe", who is the speaker of another link of the text;
- **past the sentence**: the mention with the words before it, over the end of the sentence before;
- **a neighbour's name**: the mention with two or four words before or behind it, named after a
  name of two words among these;
- **another's words**: the content with that of another speaker of the text as a piece more;
- **some of them**: with one to three words of it.

Drawn by seed 5. What is not verified any more is stopped.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attrib.language.names import is_person_name
from attrib.model import Span
from benchmarks.attribution_suite import Case, Graded, cases, grade
from benchmarks.report import conditions, share, table

_TITLES = {"en": "President", "de": "Präsident", "fr": "le président", "es": "el presidente"}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]+ [A-ZÀ-Ý][\w’'-]+")
_BEFORE = re.compile(r"[^\W\d_]{4,}[.!?][”»“]?\s+$")
_SEED = 5


def completed(
    given: Graded, others: Sequence[Case], rng: random.Random
) -> Iterator[tuple[str, Case]]:
    """Each wrong form of a right link, with its kind. ``others``: right links of the same text."""
    case = given.case
    name = case.speakers[0] if len(case.speakers) == 1 else ""
    if is_person_name(name) and _TITLES[case.lang].split()[-1] not in case.text:
        yield "an invented title", replace(case, speakers=[f"{_TITLES[case.lang]} {name}"])
    apart = [o for o in others if not set(o.speakers) & set(case.speakers)]
    apart = [o for o in apart if (o.source or "") != (case.source or "")]
    named = [o.speakers[0] for o in apart if o.speakers and is_person_name(o.speakers[0])]
    named = [other for other in named if not set(other.split()) & set(name.split())]
    if is_person_name(name) and named:
        both = f"{name} {_AND[case.lang]} {rng.choice(named)}"
        yield "a second person", replace(case, speakers=[both])
    yield from _widened(given)
    words = [o for o in apart if len(o.content) == len(case.content) == 1]
    words = [o for o in words if not _overlap(o.content[0], case.content[0])]
    if words:
        more = rng.choice(words).content[0]
        some = more.split()
        first = rng.randrange(max(1, len(some) - 3))
        few = " ".join(some[first : first + rng.randint(1, 3)])
        for kind, piece in (("another's words", more), ("some of them", few)):
            if not _overlap(piece, case.content[0]):
                content = [case.content[0], piece]
                rng.shuffle(content)
                yield kind, replace(case, content=content)


def _widened(given: Graded) -> Iterator[tuple[str, Case]]:
    case, found, text = given.case, given.attribution, given.case.text
    if found.source is None or found.source.span is None:
        return
    start, end = found.source.span
    taken = [part.span for part in (found.cue, *found.content) if part is not None and part.span]
    for words in (2, 4):
        before = re.search(rf"(?:\S+\s+){{{words}}}$", text[:start])
        behind = re.match(rf"(?:\s+\S+){{{words}}}", text[end:])
        wider = [Span(before.start(), end)] if before else []
        wider += [Span(start, end + behind.end())] if behind else []
        for span in wider:
            if any(span.overlaps(part) for part in taken):
                continue
            source = text[span.start : span.end].strip(' ,;:“”„«»"')
            if _BEFORE.search(text[span.start : start]):
                yield "past the sentence", replace(case, source=source, speakers=[source])
            added = text[span.start : start] + " | " + text[end : span.end]
            near = _NAME.search(added)
            if near is not None and not set(near[0].split()) & set(" ".join(case.speakers).split()):
                yield "a neighbour's name", replace(case, source=source, speakers=[near[0]])


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def main() -> None:
    rng, right = random.Random(_SEED), [case for case in cases() if case.right]
    by_text: dict[str, list[Case]] = defaultdict(list)
    for case in right:
        by_text[case.text].append(case)
    made: list[tuple[str, Case]] = []
    for one in grade(right):
        if not one.flagged:
            made += completed(one, by_text[one.case.text], rng)
    every, stopped = Counter[str](), Counter[str]()
    for (kind, _), one in zip(made, grade([case for _, case in made]), strict=True):
        every[kind] += 1
        stopped[kind] += one.flagged
    print(conditions(seed=_SEED))
    rows = [[kind, n, stopped[kind], share(stopped[kind], n)] for kind, n in every.items()]
    print(table(["added", "links", "stopped", "stopped %"], rows))


if __name__ == "__main__":
    main()
