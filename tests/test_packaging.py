"""What a stranger gets: the wheel, installed into an empty environment, far from the checkout."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "fixtures" / "articles" / "sco_summit.txt"


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sdist, and the wheel that is built from the sdist."""
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", out, ROOT, cwd=out)
    return out


@pytest.fixture(scope="session")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that holds the wheel and what it asks for, no more."""
    home = tmp_path_factory.mktemp("empty")
    venv.create(home / "env", with_pip=True)
    python = home / "env" / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", next(built.glob("*.whl")), cwd=home)
    return python.parent


def test_pip_resolves_the_stack_that_attrib_is_written_for(installed: Path, tmp_path: Path) -> None:
    listed = json.loads(
        _run(installed / "python", "-m", "pip", "list", "--format", "json", cwd=tmp_path)
    )
    versions = {p["name"].lower(): tuple(map(int, p["version"].split(".")[:2])) for p in listed}
    assert (3, 0) <= versions["openai"] < (4, 0)
    assert (1, 17) <= versions["instructor"] < (2, 0)
    assert versions["tenacity"] >= (9, 0)
    _run(installed / "python", "-m", "pip", "check", cwd=tmp_path)


def test_the_wheel_carries_prompts_and_types_and_no_tests(built: Path) -> None:
    names = set(zipfile.ZipFile(next(built.glob("*.whl"))).namelist())
    prompts = {p.name for p in (ROOT / "prompts").glob("*.md")}
    assert prompts
    assert {f"attrib/prompts/{name}" for name in prompts} <= names
    assert "attrib/py.typed" in names
    assert not [n for n in names if not n.startswith(("attrib/", "attrib-"))]
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        source = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"prompts/{name}" for name in prompts} <= source
    assert "tests/test_packaging.py" in source


def test_the_wheel_runs_the_main_job_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(ARTICLE.read_bytes())
    done = subprocess.run(
        [installed / "attrib", "sheet", "article.txt", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    sheet = json.loads(done.stdout)
    assert sheet["engine"]["name"] == "embedded"
    text = article.read_text(encoding="utf-8")
    pieces = [p for a in sheet["attributions"] for p in a["content"] if p["verdict"] == "VERBATIM"]
    assert pieces
    assert all(text[slice(*p["span"])] == p["given"] for p in pieces)


def test_the_wheel_reads_a_web_page(installed: Path, tmp_path: Path) -> None:
    page = ROOT / "fixtures" / "articles" / "bridge_press_release.html"
    command = [str(installed / "attrib"), "sheet", str(page), "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stdout)["attributions"]


def test_the_pages_of_sheet_and_check_are_found_in_the_wheel(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "article.txt").write_bytes(ARTICLE.read_bytes())
    for command in (["sheet", "article.txt"], ["check", "article.txt", "--against", "article.txt"]):
        done = subprocess.run(
            [installed / "attrib", *command, "--format", "html"],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        assert b"</html>" in done.stdout


def test_prompts_are_found_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = (
        "from attrib.extract.llm.engine import LLMEngine\n"
        "from attrib.extract.llm.settings import LLMSettings\n"
        "engine = LLMEngine(LLMSettings(model='m', base_url='http://127.0.0.1:9/v1'),"
        " split=lambda d, c: (c,))\n"
        "print(*(p.sha256 for p in engine.info.prompts))"
    )
    hashes = set(_run(installed / "python", "-c", code, cwd=tmp_path).split())
    here = {hashlib.sha256(p.read_bytes()).hexdigest() for p in (ROOT / "prompts").glob("*.md")}
    assert hashes
    assert hashes <= here
