#!/usr/bin/env python3
"""Make the golden sheets again and say how they differ from what an editor reads.

For every article in fixtures/articles the embedded engine's sheet goes to
fixtures/golden/NAME.embedded.json, and the differences to NAME.reading.json are printed:
missed, incomplete, wrong speaker, too wide, spurious, each with the grade that the sheet gives
to it. With --check nothing is written.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from attrib.extract.embedded import EmbeddedEngine  # noqa: E402
from attrib.language.names import fold  # noqa: E402
from attrib.language.same_name import same_person  # noqa: E402
from attrib.model import Attribution, Grade, Sheet  # noqa: E402
from attrib.run import load_all, make_sheet  # noqa: E402
from attrib.write import render, write_atomic  # noqa: E402

ARTICLES = Path("fixtures/articles")
GOLDEN = Path("fixtures/golden")

HELD = 0.8
"""An item of the reading is found when this part of its letters is given to its speaker."""
TOUCHED = 0.3
"""Below this part it is missed; between the two it is incomplete."""


class Read(NamedTuple):
    """One item of a reading, with the offsets of its letters and digits."""

    words: str
    points: frozenset[int]
    speakers: tuple[str, ...]
    optional: bool


class Difference(NamedTuple):
    what: str
    """missed, incomplete, wrong speaker, too wide, spurious."""
    words: str
    detail: str
    optional: bool = False


def articles() -> list[Path]:
    """The fixture articles, as paths relative to the root of the project."""
    return sorted(p.relative_to(ROOT) for p in (ROOT / ARTICLES).iterdir())


def golden_path(article: Path) -> Path:
    return GOLDEN / f"{article.stem}.embedded.json"


def sheet_of(article: Path) -> Sheet:
    """The sheet that ``attrib sheet ARTICLE`` makes in the root of the project."""
    return make_sheet(load_all([str(article)]), EmbeddedEngine())


def reading_of(article: Path) -> dict[str, Any]:
    path = ROOT / GOLDEN / f"{article.stem}.reading.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def read(article: Path, text: str) -> list[Read]:
    """The items of the reading of ``article``, their words located in ``text``."""
    items: list[Read] = []
    at = 0
    for item in reading_of(article)["attributions"]:
        outer = items[item["within"]].points if "within" in item else None
        start = min(outer) if outer else at
        points: set[int] = set()
        for words in item["content"]:
            found = text.find(words, start)
            found = found if found >= 0 else text.index(words)
            points |= {p for p in range(found, found + len(words)) if text[p].isalnum()}
        if outer is None:
            at = min(points)
        items.append(
            Read(
                " … ".join(item["content"]),
                frozenset(points),
                tuple(item["speakers"]),
                item.get("optional", False),
            )
        )
    return items


def differences(sheet: Sheet, items: Sequence[Read]) -> Iterator[Difference]:
    """How the sheet of one document differs from its reading; refused items do not count."""
    text = sheet.documents[0].text
    names = {s.id: {s.name, *s.aliases} for s in sheet.speakers}
    said: list[tuple[Attribution, frozenset[int], list[set[str]]]] = []
    for a in sheet.attributions:
        if a.grade is Grade.REFUSED:
            continue
        spans = [c.span for c in a.content if c.span]
        points = frozenset(p for s in spans for p in range(*s) if text[p].isalnum())
        people = [names[i] | {n} for i, n in zip(a.speaker_ids, a.speakers, strict=True)]
        said.append((a, points, people))
    mistaken: set[str] = set()
    for item in items:
        held: set[int] = set()
        wrong: list[Attribution] = []
        for a, points, people in said:
            if same_speakers(item.speakers, people):
                held |= points & item.points
            elif len(points & item.points) >= 0.5 * len(points | item.points):
                wrong.append(a)
        share = len(held) / len(item.points)
        if share >= HELD:
            continue
        if wrong:
            mistaken |= {a.id for a in wrong}
            nearest = min(wrong, key=lambda a: _width(a, item))
            detail = f"{who(item.speakers)}, not {who(nearest.speakers)} [{nearest.grade}]"
            yield Difference("wrong speaker", item.words, detail, item.optional)
        elif share >= TOUCHED:
            yield Difference("incomplete", item.words, f"{share:.0%} of it", item.optional)
        else:
            yield Difference("missed", item.words, who(item.speakers), item.optional)
    for a, points, people in said:
        own = [i for i in items if same_speakers(i.speakers, people)]
        covered = {p for i in own for p in i.points} & points
        if a.id not in mistaken and len(covered) < 0.5 * len(points):
            words = " … ".join(c.found or c.given for c in a.content)
            whole = any(len(i.points & points) >= HELD * len(i.points) for i in own)
            what = "too wide" if whole else "spurious"
            yield Difference(what, words, f"{who(a.speakers)} [{a.grade}]")


def _width(a: Attribution, item: Read) -> int:
    """By how many characters the content of ``a`` is wider or narrower than ``item``."""
    size = sum(c.span.end - c.span.start for c in a.content if c.span)
    return abs(size - len(item.words))


def same_speakers(read: Sequence[str], people: Sequence[set[str]]) -> bool:
    """Every speaker of the reading is one of ``people``, and nobody else is."""
    return len(read) == len(people) and all(
        any(_is_one_of(name, forms) for forms in people) for name in read
    )


def _is_one_of(name: str, forms: set[str]) -> bool:
    """Some form is ``name``, and no form is another person of the same last name.

    Without the second part a sheet that takes the mayor for her husband would pass, because
    the title alone ("Mayor Okafor") agrees with both.
    """
    last = _plain(name).split()[-1]
    rivals = [f for f in forms if " " in f and _plain(f).split()[-1] == last]
    return any(_same(name, form) for form in forms) and all(
        _same(name, form) or same_person(name, form) for form in rivals
    )


def _same(a: str, b: str) -> bool:
    return _plain(a) == _plain(b) or (" " in a and " " in b and same_person(a, b))


def _plain(name: str) -> str:
    """``name`` without case, article and the letters of a King's Counsel."""
    folded = " ".join(fold(name.replace("’", "'")).split())
    articles = ("the ", "a ", "an ", "der ", "die ", "ein ", "eine ", "le ", "la ", "les ")
    start = next((x for x in articles if folded.startswith(x)), "")
    return folded.removeprefix(start).removesuffix(" kc")


def who(speakers: Sequence[str]) -> str:
    return " and ".join(speakers) or "nobody"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("article", nargs="*", help="names of articles; all when none is given")
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    wanted: Any = set(options.article)
    total: dict[str, int] = {}
    for article in articles():
        if wanted and article.name not in wanted and article.stem not in wanted:
            continue
        sheet = sheet_of(article)
        if not options.check:
            write_atomic(golden_path(article), render(sheet, "json"))
        items = read(article, sheet.documents[0].text)
        found = list(differences(sheet, items))
        needed = [i for i in items if not i.optional]
        print(f"\n{article.name}: {len(sheet.attributions)} items, {len(needed)} read")
        for d in found:
            mark = " (optional)" if d.optional else ""
            print(f"  {d.what}{mark}: {_short(d.words)} | {d.detail}")
            if not d.optional:
                total[d.what] = total.get(d.what, 0) + 1
        total["read"] = total.get("read", 0) + len(needed)
    print("\n" + ", ".join(f"{what}: {n}" for what, n in sorted(total.items())))
    return 0


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else f"{words[:60]} … {words[-25:]}"


if __name__ == "__main__":
    sys.exit(main())
