"""Wrong answers: what is kept, what is asked again, how often, and what is told apart."""

from __future__ import annotations

import json
from typing import Any

import pytest

from attrib.extract.llm.answer import Answer, RepairAnswer, strict_schema
from attrib.model import ClaimType, Kind, Position, ProblemCode
from tests.llm_items import HOLD, MALFORMED, RESIGN, WRONG
from tests.llm_runs import contents, document, run, settings
from tests.openai_server import OpenAIServer, answer, completion, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


def last_message(body: dict[str, Any]) -> str:
    text: str = body["messages"][-1]["content"]
    return text


def repaired(number: int, fixed: dict[str, Any]) -> dict[str, Any]:
    return {**fixed, "number": number}


def test_an_answer_becomes_candidates(server: OpenAIServer) -> None:
    full = item(
        "the valley was not ready",
        speaker="Mayor Jon Brandt",
        cue="warned",
        full_names="Jon Brandt; Ines Falk",
        kind="indirect",
        claim="The valley is not ready.",
        claim_type="prediction",
        position="oppose",
        target="the dam",
        evidence="not ready",
    )
    server.script = [completion(answer(HOLD, full))]
    (extraction,) = run(document(), settings(server.base_url))
    first, second = extraction.candidates
    assert [w.text for w in first.content] == ["The dam will hold,", "We have tested it."]
    assert first.kind is Kind.DIRECT and first.speakers == ()
    assert second.source and second.source.text == "Mayor Jon Brandt"
    assert second.cue and second.cue.text == "warned"
    assert second.speakers == ("Jon Brandt", "Ines Falk")
    assert second.claim == "The valley is not ready."
    assert second.claim_type is ClaimType.PREDICTION and first.claim_type is ClaimType.UNCLEAR
    assert second.stance.position is Position.OPPOSE and second.stance.target == "the dam"
    assert second.stance.evidence and second.stance.evidence.text == "not ready"


def test_good_answers_are_asked_once(server: OpenAIServer) -> None:
    server.script = [completion(answer(HOLD, RESIGN))]
    run(document(), settings(server.base_url, max_repairs=5))
    assert len(server.bodies) == 1


def test_a_malformed_item_leaves_its_neighbours(server: OpenAIServer) -> None:
    server.script = [completion(answer(HOLD, MALFORMED, "nonsense", RESIGN))]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=0))
    assert contents(extraction) == ["The dam will hold, … We have tested it.", "He would resign"]
    assert [p.code for p in extraction.problems] == [ProblemCode.ITEM_REFUSED] * 2
    assert [json.loads(p.raw or "") for p in extraction.problems] == [MALFORMED, "nonsense"]
    assert "kind" in extraction.problems[0].message


def test_only_the_wrong_items_are_asked_again_with_the_exact_complaint(
    server: OpenAIServer,
) -> None:
    server.script = [
        completion(answer(HOLD, WRONG, RESIGN)),
        completion(answer(repaired(2, item("the valley was not ready", kind="indirect")))),
    ]
    (extraction,) = run(document(), settings(server.base_url))
    assert contents(extraction) == [
        "The dam will hold, … We have tested it.",
        "the valley was not ready",
        "He would resign",
    ]
    assert not extraction.problems
    assert len(server.bodies) == 2
    complaint = last_message(server.bodies[1])
    assert "content “The dam might hold” is not in the article" in complaint
    assert "Number 2:" in complaint
    assert "Number 1:" not in complaint and "Number 3:" not in complaint
    assert "He would resign" not in complaint
    # One compact turn after what every request begins with: no answer of the model is in it.
    assert server.bodies[1]["messages"][:-1] == server.bodies[0]["messages"][:-1]
    assert answer(HOLD, WRONG, RESIGN) not in json.dumps(server.bodies[1])


def excerpt(body: dict[str, Any]) -> str:
    """What a repair shows of the article."""
    text = last_message(body)
    return text[text.index(">\n") + 2 : text.index("\n</")]


def test_a_repair_shows_the_paragraphs_where_the_words_may_stand(server: OpenAIServer) -> None:
    paragraphs = [f"Paragraph {n} is about the number {n} and nothing more." for n in range(40)]
    paragraphs[7] = "“The old mill will burn down,” said Ada Moreno. She sold it."
    paragraphs[30] = "Karl Voss warned that prices would fall before the winter."
    wrong = [
        item("The mill is going to burn down", speaker="Ada Moreno"),
        item("prices would have fallen before winter", speaker="Karl Voss"),
    ]
    server.script = [completion(answer(*wrong)), completion(answer())]
    run(document("\n\n".join(paragraphs)), settings(server.base_url, max_repairs=1))
    assert excerpt(server.bodies[1]) == f"{paragraphs[7]}\n[...]\n{paragraphs[30]}"


def test_a_repair_of_what_stands_nowhere_shows_the_whole_passage(server: OpenAIServer) -> None:
    server.script = [completion(answer(item("Xylophones quack"))), completion(answer())]
    run(document(), settings(server.base_url, max_repairs=1))
    assert excerpt(server.bodies[1]) == document().text


def test_what_a_repair_shows_of_a_malformed_item_is_bounded(server: OpenAIServer) -> None:
    junk = {"content": 7, "claim": "blah " * 5000}
    server.script = [completion(answer(junk)), completion(answer())]
    run(document(), settings(server.base_url, max_repairs=1))
    shown = last_message(server.bodies[1])
    assert "blah" in shown and len(shown) < len(document().text) + 2500


def test_a_malformed_item_can_be_repaired(server: OpenAIServer) -> None:
    server.script = [
        completion(answer(HOLD, MALFORMED)),
        completion(answer(repaired(2, RESIGN))),
    ]
    (extraction,) = run(document(), settings(server.base_url))
    assert len(extraction.candidates) == 2 and not extraction.problems
    assert '"shouted"' in last_message(server.bodies[1])


@pytest.mark.parametrize("repairs", [0, 1, 3])
def test_repairs_are_bounded_and_the_item_stays(server: OpenAIServer, repairs: int) -> None:
    """Every repair changes the item, none makes it right: as many requests as allowed."""

    def script(body: dict[str, Any]) -> Any:
        asked = len(server.bodies)
        if asked == 1:
            return completion(answer(HOLD, item("wrong", speaker="nobody here")))
        return completion(answer(repaired(2, item(f"wrong still, {asked}"))))

    server.script = script
    (extraction,) = run(document(), settings(server.base_url, max_repairs=repairs))
    assert len(server.bodies) <= 1 + repairs
    assert len(server.bodies) == 1 + min(repairs, 2)
    assert len(extraction.candidates) == 2
    assert not extraction.problems
    assert extraction.usage.requests == len(server.bodies)


def test_the_same_complaint_is_not_made_twice(server: OpenAIServer) -> None:
    """A repair that changes nothing would only get the same answer again."""
    server.script = lambda body: completion(answer(WRONG, repaired(1, WRONG)))
    (extraction,) = run(document(), settings(server.base_url, max_repairs=9))
    assert len(server.bodies) == 2
    assert contents(extraction)[0] == "The dam might hold"


def test_a_repair_that_is_no_better_is_left_aside(server: OpenAIServer) -> None:
    server.script = [
        completion(answer(WRONG)),
        completion(answer(repaired(1, item("made up", speaker="Nobody")))),
        completion(answer(repaired(1, item("The dam will hold,", speaker="Nobody")))),
    ]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=1))
    assert contents(extraction) == ["The dam might hold"]
    assert extraction.candidates[0].source and extraction.candidates[0].source.text == "Ines Falk"


def test_a_repair_cannot_hide_a_wrong_item_behind_a_good_one(server: OpenAIServer) -> None:
    server.script = [
        completion(answer(HOLD, WRONG)),
        completion(answer(repaired(2, HOLD))),
    ]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=1))
    assert contents(extraction) == [
        "The dam will hold, … We have tested it.",
        "The dam might hold",
    ]


def test_a_repair_cannot_change_what_was_good(server: OpenAIServer) -> None:
    server.script = [
        completion(answer(HOLD, WRONG)),
        completion(answer(repaired(1, RESIGN), repaired(3, RESIGN), repaired(-1, RESIGN))),
    ]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=1))
    assert contents(extraction)[0] == "The dam will hold, … We have tested it."
    assert len(extraction.candidates) == 2


@pytest.mark.parametrize("spoiled", ["refused", "unreadable", "cut off"])
def test_a_spoiled_repair_loses_nothing(server: OpenAIServer, spoiled: str) -> None:
    fixed = answer(repaired(2, RESIGN), repaired(3, item("We have tested it.")))
    stubs = {
        "refused": completion(None, refusal="No more."),
        "unreadable": completion("I am sorry, Dave"),
        "cut off": completion(fixed[:-40], finish_reason="length"),
    }
    server.script = [completion(answer(HOLD, WRONG, item("also wrong"))), stubs[spoiled]]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=1))
    second = "He would resign" if spoiled == "cut off" else "The dam might hold"
    assert contents(extraction) == [
        "The dam will hold, … We have tested it.",
        second,
        "also wrong",
    ]


def test_unreadable_answers_are_asked_again_with_the_reason(server: OpenAIServer) -> None:
    server.script = [completion("Sure! Here are the quotes."), completion(answer(HOLD))]
    (extraction,) = run(document(), settings(server.base_url))
    assert len(extraction.candidates) == 1 and not extraction.problems
    assert "JSON" in last_message(server.bodies[1])
    assert server.bodies[1]["messages"][-2]["content"] == "Sure! Here are the quotes."


def test_a_model_that_never_answers_in_json_is_a_problem(server: OpenAIServer) -> None:
    server.script = lambda body: completion("no")
    (extraction,) = run(document(), settings(server.base_url, max_repairs=2))
    assert len(server.bodies) == 3
    (problem,) = extraction.problems
    assert problem.code is ProblemCode.CHUNK_FAILED and problem.raw == "no"


@pytest.mark.parametrize(
    ("content", "readable"),
    [("", False), ("null", False), ('{"attributions": 3}', False), ("[]", True), ("{}", False)],
)
def test_odd_answers(server: OpenAIServer, content: str, readable: bool) -> None:
    server.script = [completion(content)]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=0))
    assert (not extraction.problems) is readable


def test_an_answer_without_choices_is_a_problem(server: OpenAIServer) -> None:
    empty = completion("")
    empty.body["choices"] = []
    server.script = [empty]
    (extraction,) = run(document(), settings(server.base_url, max_repairs=0))
    assert [p.code for p in extraction.problems] == [ProblemCode.CHUNK_FAILED]


def test_a_refusal_is_told_and_not_asked_again(server: OpenAIServer) -> None:
    server.script = lambda body: completion(None, refusal="I cannot help with that.")
    (extraction,) = run(document(), settings(server.base_url))
    (problem,) = extraction.problems
    assert problem.code is ProblemCode.MODEL_REFUSED
    assert problem.message == "I cannot help with that."
    assert len(server.bodies) == 1
    assert extraction.usage.requests == 1


def test_a_filtered_answer_is_told_even_when_it_can_be_read(server: OpenAIServer) -> None:
    server.script = lambda body: completion(answer(HOLD), finish_reason="content_filter")
    (extraction,) = run(document(), settings(server.base_url))
    assert [p.code for p in extraction.problems] == [ProblemCode.CONTENT_FILTERED]
    assert extraction.problems[0].raw == answer(HOLD)
    assert not extraction.candidates
    assert len(server.bodies) == 1


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json"])
def test_every_output_mode_reads_and_repairs(server: OpenAIServer, mode: str) -> None:
    fixed = answer(repaired(1, RESIGN))
    if mode == "tools":
        server.script = [
            completion(answer(WRONG), tool="Answer"),
            completion(fixed, tool="RepairAnswer"),
        ]
    elif mode == "json":
        server.script = [
            completion(f"Here it is:\n```json\n{answer(WRONG)}\n```"),
            completion(fixed),
        ]
    else:
        server.script = [completion(answer(WRONG)), completion(fixed)]
    (extraction,) = run(document(), settings(server.base_url, mode=mode))
    assert contents(extraction) == ["He would resign"]
    first, second = server.bodies
    if mode == "json_schema":
        sent = first["response_format"]["json_schema"]
        assert sent["strict"] is True and sent["schema"] == strict_schema(Answer)
    elif mode == "tools":
        function = first["tools"][0]["function"]
        assert function["strict"] is True and function["parameters"] == strict_schema(Answer)
        assert first["tool_choice"]["function"]["name"] == function["name"]
        assert second["tools"][0]["function"]["parameters"] == strict_schema(RepairAnswer)
        assert "response_format" not in first
    else:
        assert first["response_format"] == {"type": "json_object"}
        assert json.dumps(strict_schema(Answer)) in first["messages"][0]["content"]
