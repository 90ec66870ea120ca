"""Arbitrary Unicode as source and quote.

``python -m benchmarks.fuzz --seconds 60`` draws pairs of strings by seed, from all of Unicode
(lone surrogates and unassigned code points included) and from fragments that are hard for a
matcher, and stops at the first pair for which a promise is broken:

- no exception;
- a span lies inside the source and ``found`` is what stands there; ABSENT has none;
- VERBATIM only where ``source[start:end] == quote``.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback

from hypothesis import strategies as st

from attrib.model import Located, Verdict
from attrib.verify.words.locate import SourceIndex
from benchmarks.report import conditions

FRAGMENTS = (
    *"abAB01.,;:!?'\"“”‘’„‚«»‹›「」()[]{}<>&-–—…´`\u2010\u2212",
    *"éñßıİſΣςσаеорﬁﬃ１２Ａ²½Ⅷ",
    *"\u0301\u0308\u05b0\u064b\u200b\u200c\u200d\u200e\u202e\u2060\ufeff\u00ad\ufe0f",
    *"日本語ไทยשלוםسلامह\u0939\u094d\u1100\u1161\U0001f468\U0001f3fd",
    *["...", "[…]", " … ", "[sic]", "--", "-\n", "&amp;", "&#39;", "&nbsp;", "&lt", "&#x110000;"],
    *[" ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\x00", "\x1b"],
    *["not ", "n't ", "he ", "said ", "the ", "said, ", "A: ", "1,000 ", "10% ", "we ", "will "],
    *["\ud800", "\udfff", "\U0010ffff", "\ue000"],
)
unicode_text = st.text(st.characters(exclude_categories=()), max_size=60)
pieces = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


def broken(source: str, quote: str) -> str | None:
    """Which promise does not hold for this pair; None if all do."""
    located = SourceIndex(source).locate(quote)
    if located.given != quote:
        return "the quote was not given back as it came"
    if (located.span is None) != (located.verdict is Verdict.ABSENT):
        return f"{located.verdict} with span {located.span}"
    return _broken_spans(source, quote, located)


def _broken_spans(source: str, quote: str, located: Located) -> str | None:
    spans = [(located.span, located.found), *((c.span, c.found) for c in located.changes)]
    for span, found in spans:
        if span is None:
            continue
        if not 0 <= span.start <= span.end <= len(source):
            return f"span {span} lies outside the source"
        if source[span.start : span.end] != found:
            return f"{found!r} is not what stands at {span}"
    if located.verdict is Verdict.VERBATIM and located.found != quote:
        return "VERBATIM although the words differ"
    return None


def _draw(rng: random.Random) -> tuple[str, str]:
    source = _text(rng)
    if rng.random() < 0.3 or not source:
        return source, _text(rng)
    start = rng.randrange(len(source))
    end = min(len(source), start + rng.randint(0, 80))
    at = rng.randint(start, end)
    return source, source[start:at] + rng.choice([_text(rng)[:5], ""]) + source[at:end]


def _text(rng: random.Random) -> str:
    if rng.random() < 0.3:
        return "".join(chr(rng.randrange(sys.maxunicode + 1)) for _ in range(rng.randrange(80)))
    return "".join(rng.choices(FRAGMENTS, k=rng.randrange(rng.choice([10, 60, 400]))))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    print(conditions(seconds=options.seconds, seed=options.seed))
    rng, pairs = random.Random(options.seed), 0
    ends = time.monotonic() + options.seconds
    while time.monotonic() < ends:
        source, quote = _draw(rng)
        pairs += 1
        try:
            problem = broken(source, quote)
        except Exception:
            problem = traceback.format_exc()
        if problem:
            print(f"pair {pairs:,}: {problem}\nsource = {source!r}\nquote = {quote!r}")
            return 1
    print(f"{pairs:,} pairs, every promise held")
    return 0


if __name__ == "__main__":
    sys.exit(main())
