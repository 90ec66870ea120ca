"""Lines of a printed page: letters have widths of their own, so lines have not as many of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.language.sentences import paragraph_spans

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
NARROW, WIDE = frozenset("ijltfr.,;:’'“”\"!|I "), frozenset("mwMWOQGDHN—")


def printed(paragraph: str, width: int) -> str:
    """The paragraph set in a proportional face, broken where a word does not fit."""
    lines, at = [[]], 0  # type: list[list[str]], int
    for word in paragraph.split():
        size = sum(3 if c in NARROW else 9 if c in WIDE else 6 for c in word)
        if at + size > width and lines[-1]:
            lines.append([])
            at = 0
        lines[-1].append(word)
        at += size + 3
    return "\n".join(map(" ".join, lines))


@pytest.mark.parametrize("width", [300, 380, 460, 540, 620, 700])
def test_lines_of_a_printed_page_are_joined(width: int) -> None:
    """Most paragraphs stay one, and none is cut at a line."""
    text = (ARTICLES / "appeal_court.txt").read_text("utf-8")
    paragraphs = [" ".join(p.split()) for p in text.split("\n\n") if p.strip()]
    page = "\n".join(printed(paragraph, width) for paragraph in paragraphs)
    found = [" ".join(page[start:end].split()) for start, end in paragraph_spans(page)]
    starts = {paragraph[:30] for paragraph in paragraphs}
    assert all(one[:30] in starts for one in found)
    assert len(found) > len(paragraphs) / 2


def test_one_line_each_is_one_paragraph_each() -> None:
    text = (ARTICLES / "appeal_court.txt").read_text("utf-8")
    lines = [" ".join(p.split()) for p in text.split("\n\n") if p.strip()]
    page = "\n".join(lines)
    assert [page[start:end] for start, end in paragraph_spans(page)] == lines
