"""Prompt files: found, versioned by content hash, filled in without a template language.

No template engine ever sees the article: slots are replaced in one pass over the prompt
file, so that a slot written in the article stays the article's text.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from attrib.errors import EngineError
from attrib.extract.llm.answer import strict_schema
from attrib.extract.llm.settings import LLMSettings, OutputMode, Pass, Style
from attrib.model import Frozen, PromptVersion

_HEADER = re.compile(r"\A---\n(?P<fields>.*?)\n---\n+", re.DOTALL)
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_EXAMPLE = re.compile(
    r"<example>\n<text>\n(?P<text>.*?)\n</text>\n<answer>\n(?P<answer>.*?)\n</answer>\n</example>",
    re.DOTALL,
)
_SURROGATE = re.compile("[\ud800-\udfff]")


class Prompt(Frozen):
    """A prompt file. ``text`` is what is sent, without the header."""

    name: str
    version: str
    schema_name: str
    """Which answer schema the prompt was written for."""
    text: str
    sha256: str
    """Hash of the bytes of the file, header included."""

    @property
    def identity(self) -> PromptVersion:
        return PromptVersion(name=self.name, sha256=self.sha256)

    def fill(self, slots: Mapping[str, str]) -> str:
        """The text with every ``{{slot}}`` replaced. What is put in is never searched."""
        return sendable(_SLOT.sub(lambda found: slots[found.group(1)], self.text))


class Example(Frozen):
    """A worked example: a text and the answer it should get, as it is sent."""

    text: str
    answer: str


def prompt_folder() -> Path:
    """``attrib/prompts`` in an installed package, ``prompts`` at the root of a checkout."""
    package = Path(__file__).parents[2]
    installed = package / "prompts"
    return installed if installed.is_dir() else package.parent / "prompts"


@cache
def load_prompt(name: str) -> Prompt:
    """Raises EngineError when the file is missing or has no header."""
    path = prompt_folder() / f"{name}.md"
    try:
        content = path.read_bytes()
    except OSError:
        raise EngineError(
            f"prompt file {name}.md is missing from this installation; install attrib again"
        ) from None
    text = content.decode("utf-8")
    header = _HEADER.match(text)
    if header is None:
        raise EngineError(f"prompts/{name}.md has no header (name, version, schema between ---)")
    fields = {
        key.strip(): value.strip()
        for key, _, value in (line.partition(":") for line in header["fields"].splitlines())
    }
    return Prompt(
        name=fields.get("name", name),
        version=fields.get("version", "0"),
        schema_name=fields.get("schema", ""),
        text=text[header.end() :].rstrip("\n"),
        sha256=hashlib.sha256(content).hexdigest(),
    )


@cache
def load_examples(name: str = "examples") -> tuple[Example, ...]:
    """The worked examples of a prompt file, in order."""
    text = load_prompt(name).text
    return tuple(
        Example(text=found["text"], answer=found["answer"]) for found in _EXAMPLE.finditer(text)
    )


def schema_text(answer_type: type[BaseModel]) -> str:
    """The schema in words, for a server that is not told it otherwise."""
    schema = json.dumps(strict_schema(answer_type), ensure_ascii=False)
    return load_prompt("schema").fill({"schema": schema})


def system_message(
    name: str, settings: LLMSettings, answer_type: type[BaseModel]
) -> dict[str, str]:
    """The prompt that a conversation begins with; in JSON mode with the schema in words."""
    system = load_prompt(name).text
    if settings.mode is OutputMode.JSON:
        system += "\n\n" + schema_text(answer_type)
    return {"role": "system", "content": system}


_BY_STYLE = {
    Style.COPY: ("system", "examples", "extract", "repair", "unreadable"),
    Style.POINT: ("point", "point_examples", "point_question", "unreadable"),
    Style.ASK: ("ask", "ask_examples", "ask_question", "unreadable_number"),
}


_BY_PASS = {
    Pass.ROSTER: ("roster", "known_speakers"),
    Pass.SPEAKERS: ("same_speaker",),
    Pass.STANCE: ("speaker_stance",),
}


def prompts_used(settings: LLMSettings) -> tuple[PromptVersion, ...]:
    """Identity of every prompt that a run with these settings may send."""
    names = [*_BY_STYLE[settings.style]]
    names += [name for each in settings.passes for name in _BY_PASS[each]]
    if settings.coverage:
        names.append("unaccounted")
    if settings.mode is OutputMode.JSON:
        names.append("schema")
    return tuple(load_prompt(name).identity for name in names)


def fence(text: str) -> str:
    """A word that marks where the article begins and ends, and that the article lacks.

    It is derived from the text, so the same text always gives the same request. A text that
    holds its own fence (written by someone who knows this rule) gets the next one.
    """
    folded = text.casefold()
    turn = 0
    while True:
        seed = f"{turn}\n{text}".encode("utf-8", "surrogatepass")
        word = f"article-{hashlib.sha256(seed).hexdigest()[:8]}"
        if word not in folded:
            return word
        turn += 1


def sendable(text: str) -> str:
    """Text that UTF-8 can carry: U+FFFD for each lone surrogate, so that the length stays."""
    return _SURROGATE.sub("\ufffd", text)
