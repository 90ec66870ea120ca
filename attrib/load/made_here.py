"""What attrib itself wrote: a sheet, the findings of a check, the page of a measurement.

It is no source. It holds the words of an article, and would bear them out.
"""

from __future__ import annotations

import re

HEAD = 2000
"""Bytes from which it can be told."""
_MADE = re.compile(
    rb'\s*\{\s*(?:"type":\s*"(?:sheet|findings)",\s*)?"version":\s*\d+,\s*"attrib":\s*"'
    rb'|(?s:<!doctype html>.{0,500}<meta name="generator" content="attrib">)'
    rb"|# Attributed quote sheet\n\nEngine: |# Quotes of [^\n]*, checked\n\n\d"
    rb"|(?:[^\n]*  sha256 [0-9a-f]{12}\n)?\xe2\x94\x8f\xe2\x94\x81"
    rb"|id,(?:grade,verdict,speaker,source,cue|verdict,agreement,quote,claimed),"
)
"""JSON, HTML, Markdown, the table, CSV."""


def made_here(head: bytes) -> bool:
    """Whether a file that begins so is what attrib wrote."""
    return _MADE.match(head) is not None


def is_json(head: bytes) -> bool:
    """Whether a program can read that back; the other formats are for people."""
    return head.lstrip()[:1] == b"{"
