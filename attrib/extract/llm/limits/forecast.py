"""What a request would cost, told without sending it.

How long an answer will be is known from the worked examples that stand in the request itself,
as questions and answers: as many tokens of answer for a token of question as there, and in the
style *ask*, where every answer is a number, as many as there.
"""

from __future__ import annotations

from typing import Any

from attrib.extract.llm.limits.budget import prompt_tokens
from attrib.extract.llm.limits.traffic import Foreseen
from attrib.extract.llm.settings import Style
from attrib.language.tokens import estimate_tokens


def foreseen(body: dict[str, Any], style: Style, most: int | None) -> Foreseen:
    """Estimates for the body of a chat request; ``most`` tokens are allowed for the answer."""
    answer = _answer_tokens(body.get("messages", []), style)
    if answer is not None and most is not None:
        answer = min(answer, most)
    return Foreseen(prompt=prompt_tokens(body), answer=answer)


def _answer_tokens(messages: list[dict[str, str]], style: Style) -> int | None:
    """None for a request without worked examples."""
    *before, question = messages
    answers = [estimate_tokens(m["content"]) for m in before if m["role"] == "assistant"]
    questions = [estimate_tokens(m["content"]) for m in before if m["role"] == "user"]
    if not answers or not questions:
        return None
    if style is Style.ASK:
        return -(-sum(answers) // len(answers))
    return -(-estimate_tokens(question["content"]) * sum(answers) // sum(questions))
