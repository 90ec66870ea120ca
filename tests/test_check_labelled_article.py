"""Turns under a label that quote something themselves: all of the turn is looked up."""

from __future__ import annotations

from pathlib import Path

from attrib.check import check, failures, read_quotes
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
