"""The benchmark of speed measures what it says: every answer is right, nothing is asked twice."""

from __future__ import annotations

import json
from pathlib import Path

from attrib.chunk import DEFAULT_TOKENS, chunk_document
from attrib.load import load
from attrib.model import Grade
from benchmarks.corpora import shipped
from benchmarks.llm_server import answer_to
from benchmarks.llm_speed import serving, sheet_of, told
from benchmarks.llm_text import article

TEXT = article(shipped(), 2 * DEFAULT_TOKENS)
SPOKEN = TEXT.count("“")


def test_a_run_asks_once_a_chunk_and_finds_all_that_was_said(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    chunks = chunk_document(load(str(path), id="d1"), overlap=0)
    with serving(latency=0.0) as url:
        job = {"url": url, "concurrency": 2, "overlap": 0, "folder": str(tmp_path)}
        sheet = sheet_of(job, str(path))
        counts = told(f"{url}/counts")
        told(f"{url}/reset")
        assert told(f"{url}/counts")["requests"] == 0
    assert counts["requests"] == len(chunks) > 2
    assert counts["refused"] == 0
    assert counts["most_at_once"] <= 2
    assert counts["stated"] == len(sheet.attributions) == SPOKEN > 8
    assert not sheet.problems
    assert {said.grade for said in sheet.attributions} == {Grade.VERIFIED}


def test_langextract_is_told_the_same() -> None:
    question = (
        f"Extract.\n\nExamples\nQ: “No,” said Ann Lee, a mason of Arlen.\nA: {{}}\n\nQ: {TEXT}\nA: "
    )
    body = {
        "messages": [{"role": "user", "content": question}],
        "response_format": {"json_schema": {"name": "langextract_extractions"}},
    }
    text, article_asked, stated = answer_to(body)
    extractions = json.loads(text)["extractions"]
    assert article_asked == TEXT
    assert stated == len(extractions) == SPOKEN
    assert all(said["quote"] in TEXT for said in extractions)
    assert all(said["quote_attributes"]["speaker"] in TEXT for said in extractions)
