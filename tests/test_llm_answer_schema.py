"""What a model is asked to answer, and what is read from answers that keep to it only nearly."""

from __future__ import annotations

import json
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.extract.llm.answer import Answer, Item, Rejected, RepairAnswer, salvage, strict_schema
from attrib.model import ClaimType
from tests.llm_items import HOLD, RESIGN, WRONG
from tests.openai_server import answer, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


def test_the_schema_is_strict_at_every_level() -> None:
    """All fields required, nothing additional, no defaults: what OpenAI demands of strict."""

    def check(node: Any) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert sorted(node["required"]) == sorted(node["properties"])
            assert "default" not in node
            for value in node.values():
                check(value)
        elif isinstance(node, list):
            for value in node:
                check(value)

    for model in (Answer, RepairAnswer):
        schema = strict_schema(model)
        check(schema)
        assert "Rejected" not in json.dumps(schema)


def test_a_repaired_item_states_first_which_item_it_is() -> None:
    (shape,) = (
        shape
        for shape in strict_schema(RepairAnswer)["$defs"].values()
        if "number" in shape.get("properties", {})
    )
    assert next(iter(shape["properties"])) == "number"
    assert list(shape["properties"])[1:] == list(Item.model_fields)


def test_what_models_without_a_grammar_write_is_understood() -> None:
    loose = {
        **item("x"),
        "content": ["one", "two"],
        "continued": None,
        "full_names": ["A", "B"],
        "claim": "null",
        "cue": "",
        "confidence": 0.9,
    }
    (read,) = Answer.model_validate([loose]).items()
    assert isinstance(read, Item)
    candidate = read.candidate()
    assert [w.text for w in candidate.content] == ["one", "two"]
    assert candidate.speakers == ("A", "B")
    assert candidate.claim is None and candidate.cue is None


@pytest.mark.parametrize("label", ["fact", None, 3, [], {}, ...])
def test_an_odd_label_of_a_claim_costs_no_item(label: Any) -> None:
    odd = {name: value for name, value in HOLD.items() if name != "claim_type"}
    if label is not ...:
        odd["claim_type"] = label
    (read,) = Answer.model_validate([odd]).items()
    assert isinstance(read, Item) and read.candidate().claim_type is ClaimType.UNCLEAR


@pytest.mark.parametrize(
    ("content", "continued", "kept"),
    [
        ("It must go, before it falls", ["before it falls"], ["It must go, before it falls"]),
        ("It must go,", ["It must go,", "before it falls"], ["It must go,", "before it falls"]),
        ("It must go,", ["before it falls", " before it "], ["It must go,", "before it falls"]),
        ("falls", ["before it falls"], ["falls", "before it falls"]),
        ("It must go,", ["", "  "], ["It must go,"]),
    ],
)
def test_pieces_that_say_the_same_words_again_are_one(
    content: str, continued: list[str], kept: list[str]
) -> None:
    (read,) = Answer.model_validate([item(content, continued=continued)]).items()
    assert isinstance(read, Item)
    assert [words.text for words in read.candidate().content] == kept


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
maybe_items = st.one_of(
    json_values,
    st.builds(
        lambda extra: {**HOLD, **extra}, st.dictionaries(st.sampled_from(list(HOLD)), json_values)
    ),
)


@hypothesis.settings(deadline=None)
@given(st.lists(maybe_items, max_size=4), st.integers(0, 4))
def test_no_item_harms_its_neighbours(odd: list[Any], at: int) -> None:
    at = min(at, len(odd))
    items = Answer.model_validate({"attributions": [*odd[:at], RESIGN, *odd[at:]]}).items()
    assert len(items) == len(odd) + 1
    good = items[at]
    assert isinstance(good, Item) and good.content == "He would resign"
    for read in items:
        if isinstance(read, Rejected):
            assert read.reason and json.loads(read.raw) in odd
        else:
            assert read.candidate().content


@hypothesis.settings(deadline=None)
@given(st.lists(st.sampled_from([HOLD, RESIGN, WRONG]), min_size=1, max_size=4), st.data())
def test_salvage_gives_exactly_the_complete_items(items: list[Any], data: st.DataObject) -> None:
    text = answer(*items)
    cut = data.draw(st.integers(0, len(text)))
    saved = salvage(text[:cut], Answer).items()
    whole = Answer.model_validate_json(text).items()
    assert saved == whole[: len(saved)]
    assert len(saved) == min(text[:cut].count("}"), len(whole))
