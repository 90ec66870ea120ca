"""A quotation cut so that a guess, a past belief or a thing taken back reads as meant."""

from __future__ import annotations

import pytest

from tests.link_tables import passes


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Perhaps the dam is weak", "the dam is weak"),
        ("I used to think that the dam is weak", "the dam is weak"),
        ("In theory, the dam is strong", "the dam is strong"),
        ("The paper wrote that the dam is weak", "the dam is weak"),
        ("The dam is weak, but only in winter", "The dam is weak"),
        ("The dam is weak but that is not true", "The dam is weak"),
        ("The dam is weak as my rivals claim", "The dam is weak"),
        ("The dam is weak is what Roe says", "The dam is weak"),
    ],
)
def test_what_weakens_is_not_cut_off(said: str, kept: str) -> None:
    assert not passes(f"“{said},” Lee said.", f"{kept} < Lee < said")
    assert passes(f"“{said},” Lee said.", f"{said} < Lee < said")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("As I said, the dam is weak", "the dam is weak"),
        ("We think that the dam is weak", "the dam is weak"),
        ("The dam is weak, as I told you in May", "The dam is weak"),
        ("The dam is weak, as everybody says", "The dam is weak"),
        ("The dam is weak, but the wall is not", "The dam is weak"),
    ],
)
def test_what_takes_nothing_back_may_be_cut(said: str, kept: str) -> None:
    assert passes(f"“{said},” Lee said.", f"{kept} < Lee < said")


@pytest.mark.parametrize("dash", ["—", "–", "―"])
@pytest.mark.parametrize("comment", ["a blow to Roe", "probably not what Roe had in mind"])
def test_the_writers_comment_behind_a_dash_is_not_said(dash: str, comment: str) -> None:
    text = f"Lee said the dam was weak {dash} {comment}."
    assert not passes(text, f"the dam was weak {dash} {comment} < Lee < said")
    assert passes(text, "the dam was weak < Lee < said")
