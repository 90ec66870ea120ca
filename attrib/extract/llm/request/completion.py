"""A chat completion: the body of the request for one, and what the server's answer is.

Imports openai and instructor at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import instructor
from openai.types.chat import ChatCompletion
from pydantic import BaseModel

from attrib.extract.llm.answer import AnswerType, strict_schema
from attrib.extract.llm.prompts import sendable
from attrib.extract.llm.request.faults import one_line
from attrib.extract.llm.settings import LLMSettings, OutputMode
from attrib.model import ProblemCode

Message = dict[str, str]


class SpoiledError(Exception):
    """The server answered, but the answer is not one to be parsed."""

    def __init__(self, code: ProblemCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def request_body(
    settings: LLMSettings, messages: list[Message], answer_type: type[BaseModel]
) -> dict[str, Any]:
    """The whole body of a request: what is sent, and what a recording is keyed by."""
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": messages,
        **settings.sampling(),
    }
    name = answer_type.__name__
    if settings.mode is OutputMode.JSON:
        body["response_format"] = {"type": "json_object"}
    elif settings.mode is OutputMode.JSON_SCHEMA:
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": name, "strict": True, "schema": strict_schema(answer_type)},
        }
    else:
        function = {"name": name, "strict": True, "parameters": strict_schema(answer_type)}
        body["tools"] = [{"type": "function", "function": function}]
        body["tool_choice"] = {"type": "function", "function": {"name": name}}
    return body


def read(completion: ChatCompletion, mode: OutputMode, answer_type: type[AnswerType]) -> AnswerType:
    """The answer in the schema. Raises SpoiledError, or whatever the parser meets in it."""
    _check(completion)
    answer: AnswerType = _reader(answer_type).from_response(
        completion, mode=_instructor_mode(mode), strict=False
    )
    return answer


@cache
def _reader(answer_type: type[AnswerType]) -> Any:
    """The class with instructor's parser; made once, because making one takes milliseconds."""
    return instructor.response_schema(answer_type)


def _instructor_mode(mode: OutputMode) -> instructor.Mode:
    """JSON mode is read by the parser that looks past a code fence around the JSON."""
    return {
        OutputMode.JSON_SCHEMA: instructor.Mode.JSON_SCHEMA,
        OutputMode.TOOLS: instructor.Mode.TOOLS,
        OutputMode.JSON: instructor.Mode.MD_JSON,
    }[mode]


def is_completion(answer: Any) -> bool:
    """The SDK hands on whatever came: a page of another service is a string, and parts lack."""
    choices = getattr(answer, "choices", None)
    return isinstance(choices, list) and all(
        getattr(choice, "message", None) is not None for choice in choices
    )


def _check(completion: ChatCompletion) -> None:
    """Tell apart what instructor would treat alike."""
    if not completion.choices:
        return
    choice = completion.choices[0]
    if choice.message.refusal:
        raise SpoiledError(ProblemCode.MODEL_REFUSED, one_line(choice.message.refusal))
    if choice.finish_reason == "content_filter":
        raise SpoiledError(ProblemCode.CONTENT_FILTERED, "the server's content filter stopped it")
    if choice.finish_reason == "length":
        raise SpoiledError(ProblemCode.CUT_OFF, "the answer ended at the token limit")


def text_of(completion: ChatCompletion) -> str:
    """The answer as written: the content, or the arguments of the function called."""
    if not completion.choices:
        return ""
    message = completion.choices[0].message
    for call in message.tool_calls or ():
        if call.type == "function":
            return sendable(call.function.arguments)
    return sendable(message.content or "")
