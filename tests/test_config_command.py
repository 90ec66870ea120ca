"""``attrib config`` and ``attrib models``: what holds, who said so, and never the key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from attrib.cli import main
from attrib.config import BUILT_IN
from attrib.config.profiles import SETTINGS
from tests.places import KEY_VARIABLES, Places

pytest_plugins = ["tests.config_fixtures"]

SECRET = "planted-0123456789abcdef"


def _out(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


def _row(table: str, name: str) -> str:
    (row,) = (line for line in table.splitlines() if line.lstrip("* ").startswith(f"{name} "))
    return " ".join(row.split())


def test_show_says_what_holds_and_where_it_comes_from(
    places: Places, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    places.write_user("[profiles.vllm]\nmodel = 'm'\nseed = 4\n")
    places.write_project("profile = 'vllm'\n[profiles.vllm]\nseed = 5\n")
    monkeypatch.setenv("ATTRIB_TEMPERATURE", "0.5")
    table = _out(capfd, "config", "show")
    assert _row(table, "profile") == f"profile vllm project file: {places.project}, line 1"
    assert _row(table, "model") == f"model m user file: {places.user}, line 2"
    assert _row(table, "seed") == f"seed 5 project file: {places.project}, line 3"
    assert _row(table, "temperature") == "temperature 0.5 environment: ATTRIB_TEMPERATURE"
    assert _row(table, "base_url").endswith("built-in: profile vllm")
    assert _row(table, "repairs") == "repairs 2 default"

    shown = json.loads(_out(capfd, "config", "show", "--format", "json"))
    assert shown["profile"]["value"] == "vllm"
    assert list(shown["settings"]) == list(SETTINGS)
    assert shown["settings"]["seed"] == {
        "value": 5, "level": "project file", "where": f"{places.project}, line 3",
    }  # fmt: skip
    assert shown["settings"]["answer_tokens"]["level"] == "default"
    other = json.loads(_out(capfd, "config", "--profile", "ollama", "-f", "json"))
    assert other["profile"] == {"value": "ollama", "level": "flag", "where": "--profile"}
    assert other["settings"]["model"]["value"] is None


@pytest.mark.parametrize(
    ("model", "set_to", "row"),
    [
        ("llama3.2:3b", None, "style ask default: a small model"),
        ("llama3.3:70b", None, "style copy default"),
        ("llama3.2:3b", "point", "style point environment: ATTRIB_STYLE"),
    ],
)
@pytest.mark.usefixtures("places")
def test_the_style_shown_is_the_one_that_the_model_is_asked_in(
    model: str,
    set_to: str | None,
    row: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ATTRIB_MODEL", model)
    if set_to:
        monkeypatch.setenv("ATTRIB_STYLE", set_to)
    assert _row(_out(capfd, "config", "show"), "style") == row


def test_path_names_both_files_even_broken_ones(
    places: Places, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _row(_out(capfd, "config", "path"), "user").endswith("attrib.toml (not there)")
    places.write_user("= broken")
    places.write_project("= broken")
    table = _out(capfd, "config", "path")
    assert _row(table, "user") == f"user {places.user}"
    assert _row(table, "project") == f"project {places.project}"
    shown = json.loads(_out(capfd, "config", "path", "--format", "json"))
    assert shown == {
        "user": {"path": str(places.user), "exists": True}, "project": str(places.project),
    }  # fmt: skip


def test_models_lists_every_profile_and_marks_the_default(
    places: Places, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    places.write_user(
        "profile = 'desk'\n"
        "[profiles.desk]\nlike = 'openai'\nmodel = 'm'\n"
        "[profiles.desk.prices]\nm = { prompt = 1, answer = 2 }\n"
    )
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    listed = {e["profile"]: e for e in json.loads(_out(capfd, "models", "-f", "json"))}
    assert set(listed) == {"desk", *BUILT_IN}
    assert [name for name, entry in listed.items() if entry["default"]] == ["desk"]
    assert listed["desk"]["price_known"]
    assert listed["desk"]["key"] == listed["openai"]["key"] == "set"
    assert listed["azure"]["key"] == listed["openrouter"]["key"] == "not set"
    assert {listed[name]["key"] for name in ("vllm", "llamacpp", "ollama")} == {"not needed"}
    assert {entry["mode"] for entry in listed.values()} == {"json_schema"}
    table = _out(capfd, "models")
    assert table.splitlines()[1].startswith("*  desk")
    assert _row(table, "desk").endswith(
        "https://api.openai.com/v1 json_schema OPENAI_API_KEY set known"
    )


def test_local_profiles_are_on_this_machine() -> None:
    for name, known in BUILT_IN.items():
        local = (known.profile.base_url or "").startswith("http://127.0.0.1:")
        assert local is (name in ("vllm", "llamacpp", "ollama"))


@pytest.mark.parametrize(
    "command",
    [
        ["config"],
        ["config", "-f", "json"],
        ["config", "path"],
        ["models"],
        ["models", "-f", "json"],
        ["doctor"],
        ["doctor", "-f", "json"],
        ["doctor", "llamacpp"],
        ["sheet", "article.txt"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("profile", ["openai", "llamacpp"])
def test_no_command_shows_a_key(
    command: list[str],
    profile: str,
    places: Places,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environ: dict[str, Any] = dict.fromkeys(KEY_VARIABLES, SECRET)
    # Port 9 on this machine: nobody answers, and the fault is told without the password.
    environ |= {
        "ATTRIB_BASE_URL": f"http://user:{SECRET}@127.0.0.1:9/v1",
        "ATTRIB_MODEL": "m",
        "ATTRIB_PROFILE": profile,
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    (places.project.parent / "article.txt").write_text("“No,” said Ann Lee.", encoding="utf-8")
    assert main(command) in (0, 4)
    out, err = capfd.readouterr()
    assert out + err
    assert SECRET not in out + err


def test_a_key_in_the_variable_for_its_name_is_not_shown(
    places: Places, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_KEY_VARIABLE", f"sk-{SECRET}")
    for command in ("config", "models", "doctor"):
        main([command])
        out, err = capfd.readouterr()
        assert "ATTRIB_KEY_VARIABLE" in out + err
        assert SECRET not in out + err
