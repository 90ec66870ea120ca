"""Citron's files come out as the spans of the text, whether they count characters or tokens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.records import Record, Roles
from attrib.model import Span
from tests.eval_records import ALL_GRADES, GOLD, INES, MAYOR, TEXT, TOKEN, citron, read, spans_of


def test_citron_annotation_files_hold_characters(tmp_path: Path) -> None:
    path = tmp_path / "port.json"
    quotes = citron(TEXT, [MAYOR, INES], tokens=False)
    path.write_text(json.dumps({"text": TEXT, "quotes": quotes}), encoding="utf-8")
    assert read_gold(path)[0] == GOLD
    assert read(path) == (MAYOR, INES)


def test_citron_output_holds_token_numbers_and_the_mention_under_coreferences(
    tmp_path: Path,
) -> None:
    path = tmp_path / "port.json"
    start = TEXT.index("She said she")
    she = Roles(
        content=spans_of("she would stay"),
        source=(Span(start, start + 3),),
        cue=(Span(start + 4, start + 8),),
    )
    quotes = citron(TEXT, [MAYOR, INES, she], tokens=True)
    for quote in quotes:
        quote["confidence"] = "0.8"
    quotes[2]["coreferences"] = quotes[2]["sources"]
    quotes[2]["sources"] = quotes[1]["sources"]
    path.write_text(json.dumps({"quotes": quotes, "source": {}}), encoding="utf-8")
    predictions = read_predictions(path, GOLD, ALL_GRADES)
    assert predictions.by_document["port"] == (MAYOR, INES, she)
    assert any("token numbers" in note for note in predictions.notes)


SENTENCES = st.lists(
    st.sampled_from(["he said he knew", "“so,” she said,", "the other said the same", "ok."]),
    min_size=3,
    max_size=25,
).map(" ".join)


@given(SENTENCES, st.data())
def test_token_numbers_find_the_right_one_of_equal_words(text: str, data: st.DataObject) -> None:
    """Whole clauses anchor their neighbours: every span lands where it was taken from."""
    from attrib.evaluate.read_citron import read_citron

    bounds = [match.span() for match in TOKEN.finditer(text)]
    cut = data.draw(
        st.lists(st.integers(0, len(bounds)), min_size=2, max_size=8, unique=True).map(sorted)
    )
    # Consecutive stretches that cover the text from its first token on: no freedom is left.
    stretches = [
        Span(bounds[a][0], bounds[b - 1][1])
        for a, b in zip([0, *cut], [*cut, len(bounds)], strict=True)
        if a < b
    ]
    quotes = [Roles(content=(s,), cue=(s,)) for s in stretches]
    reading = read_citron(
        {"text": text, "quotes": citron(text, quotes, tokens=True)}, "f", "d", lambda _: None
    )
    assert [roles.content for roles in reading.attributions] == [q.content for q in quotes]


def test_token_numbers_find_the_speaker_beside_the_words_among_many(tmp_path: Path) -> None:
    text = " ".join(f"Later, he said it rained on day {n}." for n in range(40))
    quotes = []
    for day in (7, 19, 33):
        content = spans_of(f"it rained on day {day}.", text=text)
        start = content[0].start - len("he said ")
        quotes.append(
            Roles(content, source=(Span(start, start + 2),), cue=(Span(start + 3, start + 7),))
        )
    path = tmp_path / "days.json"
    path.write_text(json.dumps({"quotes": citron(text, quotes, tokens=True)}), encoding="utf-8")
    assert read(path, [Record("days", text, ())]) == tuple(quotes)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"quotes": [3]}, "not an object"),
        ({"quotes": [{"contents": [{"start": 1, "end": 2}]}]}, "is expected"),
        ({"quotes": [{"contents": {"start": 1}}]}, "not a list"),
        ({"quotes": [{"contents": [{"start": 1, "end": 2, "text": "zebra"}]}]}, "zebra"),
        ({"quotes": [], "id": "stranger"}, "stranger"),
        ({"quotes": [], "text": 4}, "not a string"),
    ],
)
def test_citron_that_does_not_fit_is_refused(
    tmp_path: Path, data: dict[str, object], says: str
) -> None:
    path = tmp_path / "port.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_predictions(path, GOLD, ALL_GRADES)
