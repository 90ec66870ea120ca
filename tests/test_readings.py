"""The readings beside the golden sheets speak of words that stand in the articles."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from attrib.load import load
from attrib.model import Document, Kind

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARTICLES = sorted((FIXTURES / "articles").iterdir())


@cache
def loaded(article: Path) -> Document:
    return load(str(article), id="d1")


def reading(article: Path) -> dict[str, Any]:
    path = FIXTURES / "golden" / f"{article.stem}.reading.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(params=ARTICLES, ids=lambda path: path.name)
def article(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_word_of_the_reading_stands_in_the_article(article: Path) -> None:
    text = loaded(article).text
    for item in reading(article)["attributions"]:
        for words in (*item["content"], item["source"], item["cue"]):
            assert words is None or words in text
    for words in reading(article)["nobody"]:
        assert words in text


def test_hidden_text_of_a_page_is_not_part_of_the_article(article: Path) -> None:
    for words in reading(article).get("not_loaded", ()):
        assert words not in loaded(article).text
        assert words in article.read_text(encoding="utf-8")


def test_nested_content_stands_inside_the_content_that_holds_it(article: Path) -> None:
    items = reading(article)["attributions"]
    for i, item in enumerate(items):
        if "within" in item:
            assert item["within"] < i
            outer = items[item["within"]]
            for words in item["content"]:
                assert any(words in held for held in outer["content"])


def test_a_reading_has_the_fields_that_the_notes_say(article: Path) -> None:
    for item in reading(article)["attributions"]:
        assert set(item) <= {
            "content", "source", "speakers", "cue", "kind", "within", "optional", "note",
        }  # fmt: skip
        assert item["kind"] in list(Kind)
        assert isinstance(item["speakers"], list)


def test_nobody_is_quoted_from_the_furniture_of_the_page(article: Path) -> None:
    document = loaded(article)
    for item in reading(article)["attributions"]:
        for words in item["content"]:
            at = document.text.find(words)
            assert not any(f.span.start <= at < f.span.end for f in document.furniture)


def test_every_article_has_its_origin_and_licence_stated() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    for path in ARTICLES:
        assert f"`{path.name}`" in readme
