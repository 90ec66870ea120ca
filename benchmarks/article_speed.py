"""One short article through the whole verifier: candidates as a model gives them, strings only.

``python -m benchmarks.article_speed``; ``benchmarks.locate_speed`` runs it in a process of its own,
as the texts that it holds would be gone through by the garbage collector.
"""

from __future__ import annotations

import time
from statistics import median

from attrib.model import Candidate, Chunk, Document, Extraction, Kind, Span, Words
from attrib.verify import Verifier
from attrib.verify.words.quote import quote_of
from benchmarks.corpora import Work, shipped

SAID = (
    # the content's first words, source and cue as they stand there, the speaker's name
    ("We have looked at", "Ruth Adeyemi", "told", "Ruth Adeyemi"),
    ("The steel has lost", "Ruth Adeyemi", "told", "Ruth Adeyemi"),
    ("It counts the same", "she", "said", "Ruth Adeyemi"),
    ("He knew in October", "Lindqvist", "said", "Tomas Lindqvist"),
    ("No report reached", "she", "said", "Ellen Okafor-Reyes"),
    ("I would never gamble", "she", "said", "Ellen Okafor-Reyes"),
    ("Not today, and not", "she", "answered", "Ellen Okafor-Reyes"),
    ("What worries me", "Pavel Dvořák", "said", "Pavel Dvořák"),
    ("If the boats stop", "Pavel Dvořák", "said", "Pavel Dvořák"),
    ("Every crossing that", "the spokeswoman, Imogen Hale", "said", "Imogen Hale"),
    ("overdue but survivable", "Dr Ana-Lucía Peña", "called", "Ana-Lucía Peña"),
    ("Bridges of that age", "Peña", "said", "Ana-Lucía Peña"),
    ("But you must be", "Peña", "said", "Ana-Lucía Peña"),
    ("They said six weeks", "she", "said", "Jo McAllister"),
    ("So when they say", "she", "said", "Jo McAllister"),
    ("The law is clear", "Farid Nazari", "said", "Farid Nazari"),
    ("My clients received", "Farid Nazari", "said", "Farid Nazari"),
    ("with every vote", "Lindqvist", "said", "Tomas Lindqvist"),
    ("Safety comes first", "the mayor", "said", "Ellen Okafor-Reyes"),
    ("It isn’t a slogan", "the mayor", "said", "Ellen Okafor-Reyes"),
    ("I was at the opening", "she", "told", "Winifred Achterberg"),
    ("I counted them", "Priya Venkataraman", "wrote", "Priya Venkataraman"),
    ("I can’t promise", "Adeyemi", "replied", "Ruth Adeyemi"),
    ("The resin needs", "Adeyemi", "replied", "Ruth Adeyemi"),
    ("You feel it move", "Vandermeer", "said", "Kirsten Vandermeer"),
)


RUNS = 40
NUMBERS = 100_000
"""Numbers added up in a loop, as a measure of how fast this machine runs Python."""


def document_of(work: Work, run: int) -> Document:
    """The article with a line of its own for each run: nothing known of another helps."""
    return Document.of_text(f"{work.text}\n\nRun {run}", work.id)


def extraction_of(work: Work, document: Document) -> Extraction:
    """What a careful reader would answer for 25 of its quotations, strings only."""
    speeches = [work.text[start:end] for start, end in work.speeches]
    candidates = tuple(
        Candidate(
            content=(Words(text=next(s for s in speeches if s.startswith(first))),),
            source=Words(text=source),
            speakers=(name,),
            cue=Words(text=cue),
            kind=Kind.DIRECT,
        )
        for first, source, cue, name in SAID
    )
    chunk = Chunk(index=0, span=Span(0, len(document.text)))
    return Extraction(chunk=chunk, candidates=candidates)


def yardstick() -> float:
    """Processor seconds that a plain loop takes, the best of ten."""
    times = []
    for _ in range(10):
        total, started = 0, time.process_time()
        for number in range(NUMBERS):
            total += number
        times.append(time.process_time() - started)
    return min(times)


def article_times() -> str:
    """Best of all runs, their median, the first one, which reads the lexicons, and the yardstick.

    No run knows the text or the quotes of another one.
    """
    work = next(w for w in shipped() if w.id == "original/en")
    times = []
    for run in range(RUNS):
        document = document_of(work, run)
        extraction = extraction_of(work, document)
        quote_of.cache_clear()
        started = time.process_time()
        found = Verifier(document).verify(extraction)
        times.append(time.process_time() - started)
    loop = yardstick()
    return (
        f"one article of {len(work.text.split())} words with {len(found)} contents, whole "
        f"verifier: best of {RUNS} {min(times) * 1e3:.2f} ms, median {median(times) * 1e3:.2f} ms, "
        f"the first time {times[0] * 1e3:.2f} ms (aim: 5 ms); {min(times) / loop:.2f} x a loop "
        f"that adds up {NUMBERS:,} numbers ({loop * 1e3:.2f} ms)"
    )


if __name__ == "__main__":
    print(article_times())
