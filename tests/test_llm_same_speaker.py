"""The pass over speakers: one speaker under several names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from attrib.model import Grade, ProblemCode
from tests.document_passes import (
    FIRST,
    SECOND,
    TEXT,
    asked,
    asked_for,
    complaints,
    how,
    listed,
    names,
    numbers_of,
    question,
    script,
    sheet_of,
)
from tests.llm_runs import document, lines, run
from tests.openai_server import OpenAIServer, Stub, answer, completion, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


def the_spokesman_is_reyle(body: dict[str, Any]) -> Stub:
    if asked_for(body) != "PersonsAnswer":
        return script()(body)
    both = numbers_of(question(body), "Tomas Reyle", "The mayor’s spokesman")
    return listed("persons", {"name": "Tomas Reyle", "numbers": both})


def test_one_question_joins_the_names_of_one_person(server: OpenAIServer) -> None:
    server.script = script(listed("persons", {"name": "Lena Okafor", "numbers": [1, 2]}))
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert len(server.bodies) == 3 + 1
    assert asked_for(server.bodies[-1]) == "PersonsAnswer", "asked when all chunks are answered"
    shown = question(server.bodies[-1])
    assert numbers_of(shown, "Lena Okafor", "Okafor") == [1, 2]
    assert FIRST.strip() in shown and SECOND.strip() in shown, "each with its sentence"
    assert names(extractions) == [
        ("Lena Okafor",), ("Lena Okafor",), ("Tomas Reyle",), (),
    ]  # fmt: skip
    assert sum(e.usage.requests for e in extractions) == 4
    assert complaints(extractions) == []


def test_a_mention_without_a_name_gets_the_name_of_its_group(server: OpenAIServer) -> None:
    server.script = the_spokesman_is_reyle
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert names(extractions)[-1] == ("Tomas Reyle",)


def test_the_verifier_has_the_last_word_on_a_name(server: OpenAIServer) -> None:
    """The text does not say that the spokesman is Reyle, so a person must look."""
    server.script = the_spokesman_is_reyle
    sheet = sheet_of(server, "speakers")
    (said,) = [a for a in sheet.attributions if a.content[0].given == "No comment."]
    assert said.speakers == ("Tomas Reyle",) and said.grade is Grade.REVIEW
    assert any(c.rule == "name_licensed" and c.outcome != "pass" for c in said.checks)


@pytest.mark.parametrize(
    ("group", "fault"),
    [
        (["Lena Okafor", "Tomas Reyle"], "different names"),
        (["Okafor", "Tomas Reyle"], "different names"),
    ],
)
def test_a_group_that_its_names_contradict_is_refused(
    server: OpenAIServer, group: list[str], fault: str
) -> None:
    def give(body: dict[str, Any]) -> Stub:
        if asked_for(body) != "PersonsAnswer":
            return script()(body)
        numbers = numbers_of(question(body), *group)
        return listed("persons", {"name": group[0], "numbers": numbers})

    server.script = give
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert ("Okafor",) in names(extractions) and ("Tomas Reyle",) in names(extractions)
    (problem,) = extractions[-1].problems
    assert problem.code is ProblemCode.ITEM_REFUSED
    assert fault in problem.message and str(group) not in problem.message
    assert json.loads(problem.raw or "")["name"] == group[0]


def test_a_spokesman_is_not_whom_he_speaks_for(server: OpenAIServer) -> None:
    text = "“Yes,” said Lena Okafor.\n“No,” said Okafor’s spokesman.\n"
    said = {
        "“Yes,”": item("Yes,", speaker="Lena Okafor", full_names="Lena Okafor"),
        "“No,”": item("No,", speaker="Okafor’s spokesman"),
    }

    def give(body: dict[str, Any]) -> Stub:
        if asked_for(body) == "PersonsAnswer":
            return listed("persons", {"name": "Lena Okafor", "numbers": [1, 2]})
        return completion(answer(*(i for words, i in said.items() if words in question(body))))

    server.script = give
    of = document(text)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert names(extractions) == [("Lena Okafor",), ()]
    assert "“Okafor’s spokesman” is not “Lena Okafor”" in complaints(extractions)[0]


def test_a_name_that_was_made_up_is_left_out_and_the_group_kept(server: OpenAIServer) -> None:
    group = {"name": "Helena Maria Okafor", "numbers": [1, 2]}
    server.script = script(listed("persons", group))
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert names(extractions)[:2] == [("Lena Okafor",)] * 2
    assert "“Helena Maria Okafor” does not stand in the document" in complaints(extractions)[0]


@pytest.mark.parametrize("numbers", [[1, 99], [0, 1], [-1, 2]])
def test_numbers_that_are_not_there_are_refused(server: OpenAIServer, numbers: list[int]) -> None:
    server.script = script(listed("persons", {"name": "Lena Okafor", "numbers": numbers}))
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert names(extractions)[1] == ("Okafor",)
    assert "there is no number" in complaints(extractions)[0]


def test_a_name_is_given_to_one_person_only(server: OpenAIServer) -> None:
    groups = [
        {"name": "Lena Okafor", "numbers": [1, 2]},
        {"name": "the mayor of Marrow", "numbers": [2, 4]},
    ]
    server.script = script(listed("persons", *groups))
    of = document(TEXT)
    extractions = run(of, how(server, "speakers"), chunks=lines(of))
    assert names(extractions)[1] == ("Lena Okafor",)
    assert len(complaints(extractions)) == 1


def test_nothing_is_asked_where_there_is_nothing_to_join(server: OpenAIServer) -> None:
    server.script = script()
    of = document(TEXT)
    run(of, how(server, "speakers"))
    assert len(server.bodies) == 1, "one chunk"
    server.bodies.clear()
    of = document(FIRST + "Nobody spoke.\n")
    run(of, how(server, "speakers"), chunks=lines(of))
    assert len(server.bodies) == 2, "one name"


def test_pronouns_are_never_asked_about(server: OpenAIServer) -> None:
    text = "“Yes,” said Lena Okafor.\n“No,” he said.\n“Never,” said Bo Lee.\n"
    said = {
        "“Yes,”": item("Yes,", speaker="Lena Okafor", full_names="Lena Okafor"),
        "“No,”": item("No,", speaker="he"),
        "“Never,”": item("Never,", speaker="Bo Lee", full_names="Bo Lee"),
    }

    def give(body: dict[str, Any]) -> Stub:
        if asked_for(body) == "PersonsAnswer":
            return listed("persons")
        return completion(answer(*(i for words, i in said.items() if words in question(body))))

    server.script = give
    of = document(text)
    run(of, how(server, "speakers"), chunks=lines(of))
    (shown,) = asked(server, "PersonsAnswer")
    assert numbers_of(shown, "Lena Okafor", "Bo Lee") == [1, 2]
    assert "\n3. " not in shown
