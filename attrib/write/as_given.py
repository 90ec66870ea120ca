"""What a problem is about, in words: an answer not kept, an item of a model, a row as it stood.

The JSON formats keep it as it was given.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from attrib.language.visible import one_line
from attrib.model import Attribution, Problem
from attrib.write import cells


def as_given(problem: Problem) -> str:
    """``Ann Lee: “It holds” (cue: said; verified)`` for an attribution, ``speaker: Ann Lee;
    content: It holds`` for any other JSON object; else the words themselves. Empty for none.
    """
    raw = problem.raw or ""
    if not raw.lstrip().startswith("{"):
        return one_line(raw)
    try:
        return one_line(_attribution(Attribution.model_validate_json(raw)))
    except ValidationError:
        pass
    try:
        return one_line(_said(json.loads(raw)))
    except (ValueError, RecursionError):
        return one_line(raw)  # no JSON after all: an answer that was cut off


def _attribution(stated: Attribution) -> str:
    cue = f"cue: {cells.words(stated.cue)}; " if stated.cue else ""
    return f"{cells.speaker(stated)}: “{cells.content(stated)}” ({cue}{stated.grade})"


def _said(value: Any) -> str:
    """Names and values of what is not empty, however deep."""
    if isinstance(value, dict):
        said = ((str(name), _said(inner)) for name, inner in value.items())
        return "; ".join(f"{name}: {words}" for name, words in said if words)
    if isinstance(value, list):
        return ", ".join(words for words in map(_said, value) if words)
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
