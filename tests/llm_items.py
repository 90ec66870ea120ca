"""Items of a model's answer about the article of ``llm_runs``, right and wrong."""

from __future__ import annotations

from tests.openai_server import item

HOLD = item("The dam will hold,", speaker="Ines Falk", cue="said", continued=["We have tested it."])
RESIGN = item("He would resign", speaker="he", kind="indirect")
WRONG = item("The dam might hold", speaker="Ines Falk")
MALFORMED = {"content": 7, "kind": "shouted"}
