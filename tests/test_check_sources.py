"""``attrib check``: one quote, many sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.check import check, exit_code, read_quotes
from attrib.errors import Exit
from attrib.model import ProblemCode, Verdict
from attrib.write import FORMATS
from attrib.write.findings import render_findings
from tests.check_runs import FIXTURES, TRANSCRIPT, look_up, one, text_of


def test_the_better_verdict_wins_over_the_earlier_source(tmp_path: Path) -> None:
    for name, words in (("a", "We will ask you loudly"), ("b", "We will ask them loudly")):
        (tmp_path / f"{name}.txt").write_text(f"{words}, they said.\n", encoding="utf-8")
    finding = one("We will ask them loudly", against=str(tmp_path))
    assert (finding.verdict, finding.source) == (Verdict.VERBATIM, "d2")
    near = one("We will surely ask them loudly", against=str(tmp_path))
    assert near.verdict is Verdict.ALTERED
    assert near.source == "d2", "the source with fewer changes"


def test_other_places_are_counted_over_all_sources(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("We sail at dawn. We sail at dawn.\n")
    finding = one("We sail at dawn.", against=str(tmp_path))
    assert (finding.source, finding.others) == ("d1", 5)


def test_words_that_are_as_near_are_no_other_place(tmp_path: Path) -> None:
    for name, sum_ in (("a", "48"), ("b", "11"), ("c", "48")):
        (tmp_path / f"{name}.txt").write_text(f"It costs {sum_} million crowns.\n")
    finding = one("58 million crowns", against=str(tmp_path))
    assert (finding.verdict, finding.located.found) == (Verdict.ALTERED, "48 million crowns")
    assert finding.others == 1


def test_changed_words_are_found_in_any_of_many_sources(tmp_path: Path) -> None:
    for number in range(30):
        words = f"The gauge at mill number {number} stood at {number + 40} inches on that morning"
        (tmp_path / f"{number:02}.txt").write_text(f"{words}, as we all know.\n")
    quotes = [
        f"The gauge at mill number {n} stood at {n + 40} feet on that morning" for n in range(30)
    ]
    for number, finding in enumerate(look_up(*quotes, against=str(tmp_path)).findings):
        assert finding.origin == str(tmp_path / f"{number:02}.txt")
        assert [(c.given, c.found) for c in finding.located.changes] == [("feet", "inches")]


def test_an_unreadable_source_is_a_problem_and_the_rest_is_done(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    found = look_up("The survey is finished.", against=["nowhere.txt", TRANSCRIPT, str(empty)])
    assert [p.code for p in found.problems] == [ProblemCode.UNREADABLE] * 2
    assert found.findings[0].verdict is Verdict.VERBATIM
    assert exit_code(found) is Exit.UNREADABLE


def test_without_any_source_nothing_is_called_absent() -> None:
    found = look_up("The survey is finished.", against="nowhere.txt")
    assert not found.findings
    assert [p.code for p in found.problems] == [ProblemCode.UNREADABLE, ProblemCode.ITEM_REFUSED]


def test_a_quote_is_not_looked_up_in_the_article_that_states_it() -> None:
    found = check(read_quotes(str(FIXTURES / "article.txt")), [str(FIXTURES)])
    assert all(f.origin != str(FIXTURES / "article.txt") for f in found.findings)
    assert any("article.txt: holds the quotes themselves" in note for note in found.notes)


LINES = st.lists(
    st.one_of(
        st.sampled_from(["ANN LEE: ", "BOB: ", "“", "”\n", "We sail at dawn. ", "no, ", "\n\n"]),
        st.text(max_size=12),
    ),
    max_size=12,
)


@given(LINES, LINES, st.sampled_from(["", "Ann Lee", "Bob"]))
def test_whatever_stands_in_the_source_spans_are_true(
    tmp_path_factory: pytest.TempPathFactory, said: list[str], quoted: list[str], speaker: str
) -> None:
    source = tmp_path_factory.mktemp("any") / "s.txt"
    text = "".join(said).replace("\0", "") + "ANN LEE: end\n"
    source.write_bytes(text.encode("utf-8", "replace"))
    quote = "".join(quoted) or "x"
    found = look_up((quote, speaker), against=str(source))
    for finding in found.findings:
        if finding.verdict is Verdict.ABSENT:
            assert finding.located.span is None
            continue
        assert text_of(finding) == finding.located.found
        if finding.verdict is Verdict.VERBATIM:
            assert finding.located.found in quote
    assert len(found.findings) + len(found.problems) >= 1
    for shown in FORMATS:
        render_findings(found, shown).encode("utf-8")
