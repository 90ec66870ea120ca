"""A server that answers the passes after the chunks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from attrib.chunk import split_chunk
from attrib.extract.llm import LLMEngine, LLMSettings
from attrib.model import Extraction, Sheet
from attrib.run import Budget, Loaded, make_sheet
from tests.llm_runs import document, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

FIRST = "“The old bridge must go,” said Lena Okafor, the mayor of Marrow.\n"
SECOND = "“We will not pay for the old bridge again,” Okafor said on Monday.\n"
THIRD = "“It is sound,” said Tomas Reyle. The mayor’s spokesman said: “No comment.”\n"
TEXT = FIRST + SECOND + THIRD
ITEMS = {
    FIRST: [
        item("The old bridge must go,", speaker="Lena Okafor, the mayor of Marrow", cue="said",
             full_names="Lena Okafor"),
    ],
    SECOND: [
        item("We will not pay for the old bridge again,", speaker="Okafor", cue="said",
             full_names="Okafor"),
    ],
    THIRD: [
        item("It is sound,", speaker="Tomas Reyle", cue="said", full_names="Tomas Reyle"),
        item("No comment.", speaker="The mayor’s spokesman", cue="said"),
    ],
}  # fmt: skip


def asked_for(body: dict[str, Any]) -> str:
    """Name of the schema that a question asks for."""
    return str(body["response_format"]["json_schema"]["name"])


def question(body: dict[str, Any]) -> str:
    return str(body["messages"][-1]["content"])


def listed(field: str, *items: Any) -> Stub:
    return completion(json.dumps({field: list(items)}, ensure_ascii=False))


def script(
    persons: Stub | None = None, stances: Stub | None = None
) -> Callable[[dict[str, Any]], Stub]:
    """Answers about chunks as a faithful model would, and the passes as given."""

    def give(body: dict[str, Any]) -> Stub:
        match asked_for(body):
            case "PersonsAnswer":
                return persons or error(500, "not expected")
            case "StancesAnswer":
                return stances or error(500, "not expected")
        said = [i for line, items in ITEMS.items() if line.strip() in question(body) for i in items]
        return completion(answer(*said))

    return give


def how(server: OpenAIServer, *passes: str, **changes: Any) -> LLMSettings:
    return settings(server.base_url, passes=list(passes), transport_attempts=1, **changes)


def asked(server: OpenAIServer, schema: str) -> list[str]:
    return [question(body) for body in server.bodies if asked_for(body) == schema]


def names(extractions: list[Extraction]) -> list[tuple[str, ...]]:
    return [c.speakers for e in extractions for c in e.candidates]


def numbers_of(text: str, *wanted: str) -> list[int]:
    """The numbers under which a question about speakers lists names."""
    found = {}
    for line in text.splitlines():
        number, dot, rest = line.partition(". ")
        if dot and number.isdigit():
            found[rest.partition(": “")[0]] = int(number)
    return [found[name] for name in wanted]


def complaints(extractions: list[Extraction]) -> list[str]:
    return [p.message for e in extractions for p in e.problems]


def held(number: int, words: str, target: str, position: str) -> dict[str, Any]:
    return {"number": number, "words": words, "target": target, "position": position}


def sheet_of(server: OpenAIServer, *passes: str, **changes: Any) -> Sheet:
    engine = LLMEngine(how(server, *passes, max_repairs=0, **changes), split_chunk)
    budget = Budget(tokens=40, overlap=0)  # a chunk for each line or so
    return make_sheet(Loaded((document(TEXT),), ()), engine, budget=budget)
