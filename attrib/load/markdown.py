"""Markdown: the text stays as it is, so offsets are true; front matter is furniture."""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.load.loaded import Loaded, one_line
from attrib.model import Furniture, Span

# YAML (---) or TOML (+++) between two fences at the very start of the file.
_FRONT_MATTER = regex(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<fields>(?:[^\n]*\n)*?)(?P=fence)[ \t]*(?=\r?\n|\Z)"
)
_FIELD = regex(r"\s*[\w-]+\s*[:=]")
_TITLE_FIELD = regex(r"""^title\s*[:=]\s*(?P<quote>["']?)(?P<title>.*?)(?P=quote)\s*$""", re.M)
_TITLE_HEADING = regex(r"^#[ \t]+(?P<title>.+?)[ \t]*#*[ \t]*\r?$", re.M)


def read_markdown(text: str) -> Loaded:
    """``text`` unchanged, with its title and its front matter marked."""
    front = _FRONT_MATTER.match(text)
    # "---" may also be a rule above the first paragraph; front matter has fields.
    if front is None or not _FIELD.match(front["fields"]):
        return Loaded(text, title=_heading(text))
    field = _TITLE_FIELD.search(front["fields"])
    title = one_line(field["title"]) if field else None
    return Loaded(
        text,
        title=title or _heading(text[front.end() :]),
        furniture=(Furniture(span=Span(*front.span()), reason="front matter"),),
    )


def _heading(text: str) -> str | None:
    heading = _TITLE_HEADING.search(text)
    return one_line(heading["title"]) if heading else None
