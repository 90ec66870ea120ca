"""Page furniture: what is marked, and above all what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.load.furniture import Rule, find_furniture, rules
from attrib.model import Landmark

SEED = Path(__file__).parent.parent / "fixtures" / "articles" / "sco_summit.txt"


def marked(text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in find_furniture(text)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.reason)
def test_each_rule_finds_its_examples_and_not_its_counterexamples(rule: Rule) -> None:
    for example in rule.examples:
        text = f"{example}\n“We stay,” she said."
        assert [f.reason for f in find_furniture(text)] == [rule.reason], example
        assert marked(text) == [example]
    for counterexample in rule.counterexamples:
        assert find_furniture(counterexample) == (), counterexample


def test_in_the_seed_article_only_its_frame_is_marked() -> None:
    assert marked(SEED.read_text(encoding="utf-8")) == [
        "Source: ALJAZEERA",
        "ALJAZEERA MEDIA NETWORK",
        "Your email address will not be published. Required fields are marked *",
    ]


phrases = st.sampled_from([example for rule in rules() for example in rule.examples])


@given(phrases, st.sampled_from(["“{}”", "“{},” she said.", '"{}"', "« {} »", "„{}“", "‘{}’"]))
def test_furniture_words_that_somebody_says_are_not_furniture(phrase: str, frame: str) -> None:
    assert marked(frame.format(phrase)) == []


@given(phrases)
def test_furniture_words_inside_a_sentence_are_not_furniture(phrase: str) -> None:
    assert marked(f"On the page he read the words {phrase} and laughed at them.") == []


@given(st.lists(st.one_of(phrases, st.text(max_size=40))), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_are_whole_lines_in_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    at = 0
    for furniture in find_furniture(text):
        start, stop = furniture.span
        assert at <= start < stop
        assert text[:start].rpartition("\n")[2].strip() == ""
        assert text[stop:].partition("\n")[0].strip() == ""
        at = stop


def test_bullets_arrows_and_capitals_do_not_hide_a_menu() -> None:
    assert marked("• Share on Facebook\n\nREAD MORE: The bridge »") == [
        "• Share on Facebook",
        "READ MORE: The bridge »",
    ]


@pytest.mark.parametrize(
    "line",
    ["facebook" + " , , / |" * 28 + " z", "x" + "." * 200_000 + "x", "By " + "A. " * 70 + "a"],
)
def test_a_line_made_to_keep_the_rules_busy_is_done_with(line: str) -> None:
    assert marked(line) == []


def test_a_dash_begins_speech_and_not_a_menu() -> None:
    assert marked("– Partager\n— Compartir") == []


def test_a_speaker_labelled_source_is_not_an_agency() -> None:
    assert marked("Source: Yes\nReporter: Why?\nSource: Money\nSource: Power\nThat was all.") == []


def test_a_byline_stands_at_an_edge_only() -> None:
    body = "\n".join(f"Sentence number {n} goes on." for n in range(40))
    assert marked(f"By Ann Reed\n{body}") == ["By Ann Reed"]
    assert marked(f"{body}\nBy Ann Reed\n{body}") == []


def test_a_line_that_repeats_on_few_of_many_pages_is_no_running_head() -> None:
    tops = ["Yes, sir" if n % 4 == 0 else "Not" + "x" * n for n in range(12)]
    pages = [f"{top}\nHe went {'on ' * n}\nand said no{' more' * n}" for n, top in enumerate(tops)]
    text, marks = "", []
    for number, page in enumerate(pages, start=1):
        marks.append(Landmark(start=len(text), page=number))
        text += page + "\n"
    assert find_furniture(text, marks) == ()
