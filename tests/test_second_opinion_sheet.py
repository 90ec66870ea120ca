"""A second opinion in the sheet and on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attrib.cli import main
from attrib.errors import EngineError, Exit
from attrib.extract.embedded import EmbeddedEngine
from attrib.merge import RULES
from attrib.model import Grade, ProblemCode
from attrib.recheck import recheck_sheet
from attrib.run import Loaded, make_sheet
from attrib.sheet import exit_code
from attrib.verify.grade import BY_RULE
from attrib.write import FORMATS, render
from tests.openai_server import OpenAIServer, answer, completion, item
from tests.second_opinions import HOLDS, LEAKS, TEXT, check, row, said, sheet
from tests.sheets import document
from tests.stated_engine import StatedEngine

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


# --- the sheet ----------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_names_the_second_engine_and_its_reasons(format: str) -> None:
    made = sheet(said("It leaks,", "Brook", "Ada Brook"))
    out = render(made, format, width=400)
    assert made.second_opinion == EmbeddedEngine().info
    assert "second opinion embedded" in out or '"second_opinion"' in out
    assert "the embedded engine gives these words to Carl Venn" in out
    assert "only the embedded engine" in out


def test_without_a_second_opinion_the_sheet_says_nothing_of_one() -> None:
    doc = document(TEXT)
    made = make_sheet(Loaded((doc,), ()), StatedEngine(said(*LEAKS)))
    assert made.second_opinion is None
    assert len(made.attributions) == 1
    assert not {c.rule for c in made.attributions[0].checks} & RULES
    assert "second opinion" not in render(made, "md")


def test_a_second_engine_that_fails_takes_nothing_with_it() -> None:
    made = sheet(said(*LEAKS), second=StatedEngine(name="embedded", fault="out of breath"))
    assert row(made, "It leaks").speakers == ("Carl Venn",)
    problem, *others = made.problems
    assert {p.code for p in others} <= {ProblemCode.UNACCOUNTED}
    assert problem.code is ProblemCode.CHUNK_FAILED
    assert problem.message == "no second opinion: out of breath"
    assert exit_code(made) is Exit.ENGINE


def test_a_first_engine_that_cannot_answer_ends_the_run() -> None:
    with pytest.raises(EngineError, match="no such model"):
        make_sheet(
            Loaded((document(TEXT),), ()),
            StatedEngine(fault="no such model"),
            second=EmbeddedEngine(),
        )


def test_verifying_again_keeps_the_opinion() -> None:
    made = sheet(said(*HOLDS), said("It leaks,", "Brook", "Ada Brook"))
    again = recheck_sheet(made)
    assert again.differences == ()
    assert again.sheet == made
    # A better grade written into the sheet does not hold against the check beside it.
    better = [a.model_copy(update={"grade": Grade.VERIFIED}) for a in made.attributions]
    forged = made.model_copy(update={"attributions": tuple(better)})
    assert [a.grade for a in recheck_sheet(forged).sheet.attributions] == [
        a.grade for a in made.attributions
    ]


def test_in_a_changed_text_the_opinion_shows_no_stale_places() -> None:
    made = sheet(said("It leaks,", "Brook", "Ada Brook"))
    now = document(TEXT.replace(" on Tuesday", ""))
    leaks = row(recheck_sheet(made, [now]).sheet, "It leaks")
    found = check(leaks, "second_opinion")
    assert found.reason == "the embedded engine gives these words to Carl Venn"
    assert found.evidence == ()


def test_every_check_of_merge_has_its_line_in_the_table() -> None:
    assert BY_RULE.keys() >= RULES


# --- the command line ---------------------------------------------------------------------


def run(*arguments: str) -> int:
    return main(["sheet", *arguments, "--second-opinion"])


def test_the_embedded_engine_is_no_check_on_itself(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    for arguments in ([], ["--engine", "embedded"]):
        assert run(str(article), *arguments) == Exit.USAGE
        out, err = capfd.readouterr()
        assert out == "" and len(err.splitlines()) == 1
        assert "--second-opinion" in err and "--model" in err


def test_a_replayed_second_opinion_is_the_same_byte_for_byte(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    recorded, replayed, checked = (tmp_path / f"{name}.json" for name in "abc")
    content = answer(item("It leaks,", speaker="Brook", cue="said", full_names=["Ada Brook"]))
    server.script = lambda body: completion(content)
    live = ["--model", "stub", "--base-url", server.base_url, "--repairs", "0"]
    live += ["--record", str(tmp_path / "rec")]
    assert run(str(article), *live, "-f", "json", "-o", str(recorded)) == Exit.REVIEW
    replay = ["--replay", str(tmp_path / "rec"), "-f", "json", "-o", str(replayed)]
    assert run(str(article), *replay) == Exit.REVIEW
    assert replayed.read_bytes() == recorded.read_bytes()
    data = json.loads(recorded.read_text(encoding="utf-8"))
    assert data["engine"]["name"] == "llm" and data["second_opinion"]["name"] == "embedded"
    assert "the embedded engine gives these words to Carl Venn" in str(data["attributions"])
    again = ["verify", str(recorded), "--source", str(article), "-f", "json", "-o", str(checked)]
    assert main(again) == Exit.REVIEW
    assert checked.read_bytes() == recorded.read_bytes()
    assert "Traceback" not in capfd.readouterr().err
