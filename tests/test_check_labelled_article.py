"""Turns under a label that quote something themselves: all of the turn is looked up."""

from __future__ import annotations

from pathlib import Path

from attrib.check import check, failures, read_quotes
from attrib.findings import Agreement
from attrib.model import Verdict

SAID = 'QUILL: I said "close the boat" in this chamber in 2019 and I stand by it.'
TURNS = "DUNNE: Good evening. Let us begin.\n\n{}\n\nDUNNE: Thank you, councillor.\n\nQUILL: Good."


def test_a_changed_turn_around_quoted_words_is_altered(tmp_path: Path) -> None:
    source, article = tmp_path / "source.txt", tmp_path / "article.txt"
    source.write_text(TURNS.format(SAID), "utf-8")
    told = SAID.replace("I said", "I never said").replace("2019", "2012")
    article.write_text(TURNS.format(told), "utf-8")
    found = check(read_quotes(str(article)), [str(source)])
    (changed,) = [f for f in found.findings if "close the boat" in f.quote]
    assert changed.verdict is Verdict.ALTERED
    assert "altered" in failures(changed)
    assert {"negation", "number"} <= {flag for c in changed.located.changes for flag in c.flags}


def test_the_turn_as_it_stands_is_verbatim(tmp_path: Path) -> None:
    source, article = tmp_path / "source.txt", tmp_path / "article.txt"
    source.write_text(TURNS.format(SAID), "utf-8")
    article.write_text(TURNS.format(SAID) + "\n", "utf-8")
    found = check(read_quotes(str(article)), [str(source)])
    assert [f.verdict for f in found.findings] == [Verdict.VERBATIM] * 4
    assert any(f.quote == SAID.removeprefix("QUILL: ") for f in found.findings)


def test_a_few_words_that_a_speaker_quotes_are_not_the_speakers(tmp_path: Path) -> None:
    source, quotes = tmp_path / "source.txt", tmp_path / "quotes.csv"
    turn = "“Safe as houses,” he told my constituents. It is a “safe house” now."
    source.write_text(f"VOIGT: The minister lied. {turn}\n\nBRANDT: No.\n\nVOIGT: Yes.", "utf-8")
    quotes.write_text("quote,speaker\nSafe as houses,Voigt\nsafe house,Voigt\n", "utf-8")
    told, own = check(read_quotes(str(quotes)), [str(source)]).findings
    assert told.agreement is Agreement.CANNOT_TELL
    assert own.agreement is Agreement.AGREES
