"""The embedded engine reads a tag that is put into what it reports, without quotation marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib import quote_sheet

PUT_IN = [
    (
        "Der Rat, erklärte Eva Kern am Abend, habe nur gefragt.",
        "Eva Kern",
        ["Der Rat", "habe nur gefragt"],
    ),
    (
        "Die Pacht, so rechnete Eva Kern vor, bringe der Stadt zwei Millionen ein.",
        "Eva Kern",
        ["Die Pacht", "bringe der Stadt zwei Millionen ein"],
    ),
    (
        "Son client, a expliqué Paul Roux, souffre depuis dix ans.",
        "Paul Roux",
        ["Son client", "souffre depuis dix ans"],
    ),
    (
        "El sello, dijo Ana Ruiz, se había impreso en casa.",
        "Ana Ruiz",
        ["El sello", "se había impreso en casa"],
    ),
    (
        "Die Stadt sei pleite, sagte Otto Lang, der seit zehn Jahren regiert.",
        "Otto Lang",
        ["Die Stadt sei pleite"],
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), PUT_IN)
def test_both_parts_are_said(tmp_path: Path, text: str, speaker: str, content: list[str]) -> None:
    article = tmp_path / "article.txt"
    article.write_text(text, encoding="utf-8")
    (said,) = quote_sheet(str(article)).attributions
    assert said.speakers == (speaker,)
    assert [piece.found for piece in said.content] == content
