"""Marked changes that turn the meaning are for a person to look at."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Verdict
from tests.links import candidate, verify


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("The clerk is the thief of the boats", "[Bob Roe] is the thief of the boats"),
        ("They lost 5 boats in the storm", "They lost [50] boats in the storm"),
        ("They lost boats in the storm", "They lost [all] boats in the storm"),
        ("They sold boats in the storm", "They [stole] boats in the storm"),
        ("The clerk is surely a thief of boats", "The clerk is [not] a thief of boats"),
        ("The clerk allegedly stole all the boats", "The clerk … stole all the boats"),
        ("The clerk might have stolen all the boats", "The clerk … have stolen all the boats"),
        ("The clerk is accused of being a thief", "The clerk is … a thief"),
        (
            "The clerk, Roe told me, is a thief of boats. Some say he is a good thief of boats",
            "a thief of boats … he is a good thief of boats",
        ),
        ("The clerk is anything but a thief of boats", "The clerk is … a thief of boats"),
        ("We want to sell all the boats", "We … sell all the boats"),
        ("I kill time and love clerks", "I kill … clerks"),
        ("I saw the clerk who stole the boats", "I … stole the boats"),
        ("We lost the boats and they sold the rest", "We … sold the rest"),
        ("It is a lie that the clerk is a thief", "It is … the clerk is a thief"),
        (
            "My friends at the mill claim that the clerk is a thief",
            "My friends at the mill … the clerk is a thief",
        ),
        ("Моя лодка никогда не тонула в море", "Моя лодка … тонула в море"),
        ("我们绝不同意这个新的计划", "我们……同意这个新的计划"),
    ],
)
def test_a_marked_change_of_the_meaning_is_for_review(said: str, content: str) -> None:
    (attribution,) = verify(f"“{said},” said Ann Lee.", candidate(content, "Ann Lee", "said"))
    assert attribution.verdict in (Verdict.EDITED, Verdict.ALTERED)
    assert attribution.grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("The bridge, built by Roe in 1902, is shut to cars", "The bridge … is shut to cars"),
        ("The bridge, which some say is old, is shut to cars", "The bridge … is shut to cars"),
        (
            "The bridge is shut. They may sing. The road is open",
            "The bridge is shut. … The road is open",
        ),
        ("The brigde is shut to cars", "The brigde [sic] is shut to cars"),
        ("The bridge is shut to cars", "[t]he bridge is shut to cars"),
    ],
)
def test_an_honest_mark_is_verified(said: str, content: str) -> None:
    (attribution,) = verify(f"“{said},” said Ann Lee.", candidate(content, "Ann Lee", "said"))
    assert attribution.verdict is Verdict.EDITED
    assert attribution.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("I do not think Mr. Roe stole the boats", "Roe stole the boats"),
        ("I would resign if they asked me", "I would resign"),
        ("I would resign, if they asked me", "I would resign"),
        ("The boats are lost, they claim", "The boats are lost"),
        ("The boats are lost, according to them", "The boats are lost"),
        ("I wonder whether the boats are lost", "the boats are lost"),
        ("I hope that the boats are lost", "the boats are lost"),
        ("Suppose the boats are lost", "the boats are lost"),
        ("Is it true that the boats are lost?", "the boats are lost"),
        ("The boats are lost ... not", "The boats are lost"),
        ("The boats are lost – not", "The boats are lost"),
        ("Fewer than five boats are lost", "five boats are lost"),
        ("At least 5 boats are lost", "5 boats are lost"),
    ],
)
def test_a_cut_that_turns_the_meaning_is_for_review(said: str, content: str) -> None:
    text = f"“{said}{'' if said.endswith('?') else ','}” said Ann Lee."
    (attribution,) = verify(text, candidate(content, "Ann Lee", "said"))
    assert attribution.verdict is Verdict.VERBATIM
    assert attribution.grade is Grade.REVIEW
    assert attribution.context.warnings


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("The boats are lost. We do not care. The crew is safe", "The crew is safe"),
        ("We did not pay, but the boats are safe", "the boats are safe"),
        ("Who knows? The boats are lost", "The boats are lost"),
        ("We sold the boats, and more than you think", "We sold the boats"),
        ("We have more than enough. Five boats are lost", "Five boats are lost"),
    ],
)
def test_an_honest_cut_is_verified(said: str, content: str) -> None:
    (attribution,) = verify(f"“{said},” said Ann Lee.", candidate(content, "Ann Lee", "said"))
    assert attribution.verdict is Verdict.VERBATIM
    assert attribution.grade is Grade.VERIFIED


def test_a_word_broken_at_a_line_end_may_be_two() -> None:
    text = "“Half of the crew will re-\nsign next week at the mill,” said Ann Lee."
    for content in ("will resign next week", "will re-sign next week"):
        (attribution,) = verify(text, candidate(content, "Ann Lee", "said"))
        assert attribution.verdict is Verdict.NORMALIZED
        assert attribution.grade is Grade.REVIEW
        assert "“resign” or “re-sign”" in attribution.reasons[0]
    text = "“Half of the crew will re-\nport next week at the mill,” said Ann Lee."
    (attribution,) = verify(text, candidate("will report next week", "Ann Lee", "said"))
    assert attribution.grade is Grade.VERIFIED
