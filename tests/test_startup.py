"""Commands that ask no model load no model library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "sco_summit.txt"
MODEL_LIBRARIES = {"openai", "instructor", "httpx2", "aiohttp", "requests"}


def _modules_after(arguments: list[str]) -> set[str]:
    code = (
        "import sys\nfrom attrib.cli import main\n"
        f"code = main({arguments!r})\n"
        "assert code in (0, 1), code\n"
        "print('\\n'.join(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["sheet", "--help"],
        ["eval", "--help"],
        ["check", "--help"],
        ["doctor", "--help"],
        ["config"],
        ["models"],
        ["schema"],
        ["sheet", str(ARTICLE)],
    ],
    ids=lambda a: " ".join(a[:2]),
)
def test_no_model_library_is_imported(arguments: list[str]) -> None:
    assert not _modules_after(arguments) & MODEL_LIBRARIES


def test_verify_imports_no_model_library(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.json"
    _modules_after(["sheet", str(ARTICLE), "-f", "json", "-o", str(sheet)])
    assert sheet.exists()
    assert not _modules_after(["verify", str(sheet)]) & MODEL_LIBRARIES


def test_help_imports_neither_types_nor_readers() -> None:
    loaded = _modules_after(["--help"])
    assert not loaded & {"pydantic", "trafilatura", "pypdf", "docx", "rapidfuzz", "rich", "asyncio"}
