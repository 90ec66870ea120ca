"""The fixture ``attrib_replay``, as a user has it: the example of docs/recordings.md is run."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from attrib.cli import main
from tests.openai_server import OpenAIServer, answer, completion, item

pytest_plugins = ["pytester", "tests.llm_fixtures"]

ROOT = Path(__file__).parent.parent
EXAMPLE = re.search(
    r"```python\n(from attrib.*?)```",
    (ROOT / "docs" / "recordings.md").read_text("utf-8"),
    re.DOTALL,
)
ARTICLE = "“The dam will hold,” said Ines Falk, the engineer.\n\nIt rained.\n"
HOLD = item("The dam will hold,", speaker="Ines Falk", cue="said", full_names="Ines Falk")


@pytest.fixture
def project(
    pytester: pytest.Pytester, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> pytest.Pytester:
    """The folder of tests that the document describes, recorded from a stub."""
    # As installed or not: the plugin is named, whatever entry points this environment has.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    folder = pytester.mkdir("tests")
    assert EXAMPLE
    (folder / "test_harbour.py").write_text(EXAMPLE[1], encoding="utf-8")
    (folder / "articles").mkdir()
    (folder / "golden").mkdir()
    (folder / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    record(folder, server, answer(HOLD))
    golden = folder / "golden" / "harbour.json"
    replay = ["replay", str(folder / "recordings" / "harbour"), str(folder / "articles")]
    assert main([*replay, "-f", "json", "-o", str(golden)]) in (0, 1)
    server.bodies.clear()
    return pytester


def record(folder: Path, server: OpenAIServer, said: str) -> None:
    server.script = lambda body: completion(said)
    source, to = folder / "articles" / "harbour.txt", folder / "recordings" / "harbour"
    options = ["--model", "stub", "--base-url", server.base_url, "--repairs", "0", "--no-cache"]
    assert main(["record", str(source), "--to", str(to), *options]) in (0, 1)


def outcome(project: pytest.Pytester) -> pytest.RunResult:
    return project.runpytest_subprocess("-p", "attrib.pytest_plugin", "-p", "no:cacheprovider")


def test_the_documented_example_passes_without_a_server(
    project: pytest.Pytester, server: OpenAIServer
) -> None:
    outcome(project).assert_outcomes(passed=2)
    assert not server.bodies


def test_a_changed_article_fails_with_the_command_that_records_again(
    project: pytest.Pytester,
) -> None:
    article = project.path / "tests" / "articles" / "harbour.txt"
    article.write_text(ARTICLE.replace("It rained", "It snowed"), encoding="utf-8")
    result = outcome(project)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*no recording of this request*attrib record SOURCES --to*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_one_chunk_without_a_recording_fails_although_the_others_have_one(
    project: pytest.Pytester, server: OpenAIServer
) -> None:
    folder = project.path / "tests"
    article = folder / "articles" / "harbour.txt"
    paragraphs = [f"“The dam number {n} will hold,” said Ines Falk. " * 3 for n in range(4)]
    article.write_text("\n\n".join(paragraphs), encoding="utf-8")
    size = ["--chunk-tokens", "60", "--overlap-tokens", "0", "--concurrency", "1"]
    server.script = lambda body: completion(answer())
    to, options = folder / "recordings" / "parts", ["--model", "stub", "--no-cache"]
    options += ["--base-url", server.base_url, *size]
    assert main(["record", str(article), "--to", str(to), *options]) == 1
    assert len(list(to.iterdir())) > 2
    (folder / "test_harbour.py").write_text(
        "def test_parts(attrib_replay):\n"
        "    attrib_replay('articles/harbour.txt', recordings='recordings/parts',\n"
        "                  chunk_tokens=60, overlap_tokens=0)\n",
        encoding="utf-8",
    )
    outcome(project).assert_outcomes(passed=1)
    next(path for path in to.iterdir() if "dam number 3" in path.read_text("utf-8")).unlink()
    result = outcome(project)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*no recording of this request*"])


def test_what_a_model_states_otherwise_is_told_line_by_line(
    project: pytest.Pytester, server: OpenAIServer
) -> None:
    other = {**HOLD, "full_names": "Ines Falk; Jon Brandt"}
    record(project.path / "tests", server, answer(other))
    result = outcome(project)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*speakers: Ines Falk -> Ines Falk; Jon Brandt*"])


def test_a_golden_sheet_that_is_not_there_is_told(project: pytest.Pytester) -> None:
    (project.path / "tests" / "golden" / "harbour.json").unlink()
    result = outcome(project)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*harbour.json*attrib replay DIR SOURCE -f json -o FILE*"])


def test_pytest_finds_the_plugin_and_loads_nothing_of_attrib_with_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (module,) = project["entry-points"]["pytest11"].values()
    code = (
        f"import sys, {module} as plugin; assert plugin.attrib_replay; "
        "print(*sorted(m for m in sys.modules if m.startswith(('attrib', 'pydantic', 'openai'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["attrib", module]
