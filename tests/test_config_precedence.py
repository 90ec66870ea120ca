"""Flags above environment above project file above user file above built-in profile."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest

from attrib.cli import engine_options, main
from attrib.config import BUILT_IN, Level
from attrib.config.profiles import SETTINGS
from attrib.errors import UsageError
from attrib.extract.llm.settings import (
    KEY_VARIABLE,
    OPENAI_URL,
    LLMSettings,
    OutputMode,
    Pass,
    Style,
)
from tests.llm_runs import ARTICLE
from tests.openai_server import OpenAIServer, answer, completion, item
from tests.places import Places

pytest_plugins = ["tests.llm_fixtures", "tests.config_fixtures"]

LEVELS = (Level.FLAG, Level.ENVIRONMENT, Level.PROJECT, Level.USER)

VALUES: dict[str, tuple[Any, ...]] = {
    "model": ("flag-model", "env-model", "project-model", "user-model"),
    "base_url": tuple(f"http://127.0.0.1:{port}/v1" for port in (1001, 1002, 1003, 1004)),
    "key_variable": ("FLAG_KEY", "ENV_KEY", "PROJECT_KEY", "USER_KEY"),
    "mode": ("tools", "json", "json_schema", "tools"),
    "style": ("point", "ask", "copy", "ask"),
    "temperature": (0.1, 0.2, 0.3, 0.4),
    "seed": (1, 2, 3, 4),
    "answer_tokens": (10, 20, 30, 40),
    "repairs": (0, 1, 2, 3),
    "passes": (("roster",), ("stance", "roster"), ("speakers",), ("stance",)),
    "concurrency": (5, 6, 7, 8),
    "rpm": (15, 16, 17, 18),
    "tpm": (1500, 1600, 1700, 1800),
    "timeout": (11.0, 12.0, 13.0, 14.0),
    "prompt_price": (0.1, 0.2, 0.3, 0.4),
    "answer_price": (1.1, 1.2, 1.3, 1.4),
}
"""A value of each setting for each of ``LEVELS``."""


def table(name: str, value: Any) -> str:
    if name.endswith("_price"):
        kind = name.removesuffix("_price")
        both = {"prompt": 9.0, "answer": 9.0, kind: value}
        inside = ", ".join(f"{part} = {number}" for part, number in both.items())
        return f'[profiles.openai.prices]\n"priced" = {{ {inside} }}\n'
    return f"[profiles.openai]\n{name} = {json.dumps(value)}\n"


def test_every_setting_is_in_the_matrix() -> None:
    assert set(VALUES) == set(SETTINGS)


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("present", list(product([True, False], repeat=4)), ids=str)
def test_the_strongest_that_is_there_holds(
    name: str, present: tuple[bool, ...], places: Places
) -> None:
    flag, environment, project, user = VALUES[name]
    environ = {"ATTRIB_MODEL": "priced"} if name.endswith("_price") else {}
    if present[3]:
        places.write_user(table(name, user))
    if present[2]:
        places.write_project(table(name, project))
    if present[1]:
        several = isinstance(environment, tuple)
        text = ", ".join(environment) if several else str(environment)
        environ[f"ATTRIB_{name.upper()}"] = text
    resolved = places.load(**environ).resolve(flags={name: flag} if present[0] else {})
    if True in present:
        at = present.index(True)
        held = resolved.values[name]
        assert (held.value, held.origin.level) == (VALUES[name][at], LEVELS[at])
        where = (f"--{name.replace('_', '-')}", f"ATTRIB_{name.upper()}", f"{places.project}, line",
                 f"{places.user}, line")[at]  # fmt: skip
        assert held.origin.where.startswith(where)
    else:
        built_in = getattr(BUILT_IN["openai"].profile, name, None)
        assert resolved.get(name) == built_in
        assert built_in is None or resolved.values[name].origin.level is Level.BUILT_IN


def test_the_line_is_that_of_the_key(places: Places) -> None:
    places.write_user('\nprofile = "here"\n\n[profiles."here"] # c\nlike = "vllm"\n\nmodel = "m"\n')
    resolved = places.load().resolve()
    assert resolved.profile.origin.where == f"{places.user}, line 2"
    assert resolved.values["model"].origin.where == f"{places.user}, line 7"


@pytest.mark.parametrize("present", list(product([True, False], repeat=4)), ids=str)
def test_the_profile_itself_is_chosen_in_the_same_order(
    present: tuple[bool, ...], places: Places
) -> None:
    names = ("vllm", "ollama", "llamacpp", "openrouter")
    if present[3]:
        places.write_user(f'profile = "{names[3]}"')
    if present[2]:
        places.write_project(f'profile = "{names[2]}"')
    environ = {"ATTRIB_PROFILE": names[1]} if present[1] else {}
    active = places.load(**environ).active(names[0] if present[0] else None)
    expected = names[present.index(True)] if True in present else "openai"
    assert active.value == expected


def test_a_profile_takes_from_the_one_it_is_like(places: Places) -> None:
    places.write_user(
        "[profiles.base]\nlike = 'vllm'\nmodel = 'a'\nseed = 1\n"
        "[profiles.derived]\nlike = 'base'\nmodel = 'b'\n"
    )
    places.write_project("[profiles.base]\nseed = 2\nmodel = 'c'\n")
    resolved = places.load().resolve("derived")
    assert resolved.get("model") == "b"
    assert resolved.get("seed") == 2
    assert resolved.get("key_variable") == "VLLM_API_KEY"
    assert resolved.key_optional


def test_a_price_holds_for_its_model_only(places: Places) -> None:
    places.write_user(
        "[profiles.openai]\nmodel = 'cheap'\n"
        "[profiles.openai.prices]\ncheap = { prompt = 1, answer = 2.5 }\n"
    )
    configuration = places.load()
    cheap, other = configuration.resolve(), configuration.resolve(flags={"model": "dear"})
    assert (cheap.get("prompt_price"), cheap.get("answer_price")) == (1.0, 2.5)
    assert other.get("prompt_price") is None


def test_the_address_in_openais_own_variable_is_for_openai(places: Places) -> None:
    places.write_user("[profiles.mine]\nlike = 'openai'\n[profiles.openai]\nmodel = 'm'\n")
    configuration = places.load(OPENAI_BASE_URL="http://127.0.0.1:7/v1")
    assert configuration.resolve().get("base_url") == "http://127.0.0.1:7/v1"
    assert configuration.resolve("mine").get("base_url") == "http://127.0.0.1:7/v1"
    for name in ("openrouter", "vllm"):
        held = configuration.resolve(name).values["base_url"]
        assert held.origin.level is Level.BUILT_IN


def test_blank_variables_set_nothing(places: Places) -> None:
    assert places.load(ATTRIB_MODEL=" ", ATTRIB_PROFILE="").resolve().get("model") is None


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"ATTRIB_SEED": "seven"}, "ATTRIB_SEED"),
        ({"ATTRIB_MODE": "yaml"}, "json_schema"),
        ({"ATTRIB_TIMEOUT": "-1"}, "ATTRIB_TIMEOUT"),
        ({"ATTRIB_BASE_URL": "127.0.0.1:8080"}, "http://127.0.0.1:8080/v1"),
        ({"ATTRIB_PROFILE": "olama"}, "did you mean 'ollama'"),
    ],
)
def test_a_wrong_variable_is_named(environ: dict[str, str], says: str, places: Places) -> None:
    with pytest.raises(UsageError, match=says):
        places.load(**environ).resolve()


def test_names_agree_with_the_engine() -> None:
    """The configuration knows no engine, so the two are held together here."""
    for shown, meant in (("Mode", OutputMode), ("Style", Style), ("Pass", Pass)):
        assert list(getattr(engine_options, shown)) == list(meant), shown
    openai = BUILT_IN["openai"].profile
    assert (openai.base_url, openai.key_variable) == (OPENAI_URL, KEY_VARIABLE)
    assert openai.mode == LLMSettings.model_fields["mode"].default


# --- which engine runs, seen from the server -------------------------------------------


@pytest.fixture
def article(places: Places) -> str:
    path = places.project.parent / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path.name


def _sheet(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["sheet", *arguments, "--format", "json"]) in (0, 1)
    result: dict[str, Any] = json.loads(capfd.readouterr().out)
    return result


def _willing(server: OpenAIServer) -> None:
    server.script = lambda _: completion(answer(item("The dam will hold,")))


def test_without_a_model_the_embedded_engine_runs(
    places: Places, article: str, server: OpenAIServer, capfd: pytest.CaptureFixture[str]
) -> None:
    places.write_user(
        f"profile = 'llamacpp'\n[profiles.llamacpp]\nbase_url = '{server.base_url}'\n"
    )
    assert _sheet(capfd, article)["engine"]["name"] == "embedded"
    assert not server.bodies


@pytest.mark.usefixtures("only_loopback")
def test_a_model_in_the_file_is_asked(
    places: Places,
    article: str,
    server: OpenAIServer,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _willing(server)
    monkeypatch.setenv("LLAMA_API_KEY", "local-key")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-somebody-else")
    places.write_user(f"[profiles.llamacpp]\nbase_url = '{server.base_url}'\nseed = 5\n")
    places.write_project(
        "profile = 'llamacpp'\n[profiles.llamacpp]\nmodel = 'small'\nmode = 'tools'\n"
        "[profiles.llamacpp.prices]\nsmall = { prompt = 10, answer = 20 }\n"
    )
    server.script = lambda _: completion(answer(item("The dam will hold,")), tool="Answer")
    sheet = _sheet(capfd, article, "--temperature", "0")
    assert sheet["engine"]["model"] == "small"
    first = server.bodies[0]
    assert (first["model"], first["seed"], first["temperature"]) == ("small", 5, 0.0)
    assert "tools" in first
    assert sheet["usage"]["cost"] == pytest.approx((100 * 10 + 20 * 20) / 1e6 * len(server.bodies))
    assert {headers["authorization"] for headers in server.headers} == {"Bearer local-key"}
    asked = len(server.bodies)
    assert _sheet(capfd, article, "--engine", "embedded")["engine"]["name"] == "embedded"
    assert len(server.bodies) == asked


@pytest.mark.usefixtures("only_loopback")
def test_a_profile_of_its_own_gets_no_key_that_it_does_not_name(
    places: Places,
    article: str,
    server: OpenAIServer,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _willing(server)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-somebody-else")
    places.write_user(f"[profiles.desk]\nbase_url = '{server.base_url}'\nmodel = 'm'\n")
    _sheet(capfd, article, "--profile", "desk")
    assert "sk-of-somebody-else" not in str(server.headers)


def test_the_embedded_engine_needs_no_configuration(
    places: Places, article: str, capfd: pytest.CaptureFixture[str]
) -> None:
    places.write_user("= broken")
    assert _sheet(capfd, article, "--engine", "embedded")["engine"]["name"] == "embedded"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--profile", "ollama"], "[profiles.ollama]"),
        (["--profile", "azure", "--model", "m"], "RESOURCE.openai.azure.com/openai/v1/"),
        (["--profile", "openai", "--model", "m"], "OPENAI_API_KEY"),
        (["--profile", "nobody"], "openrouter"),
        (["--profile", "openai", "--engine", "embedded"], "--profile"),
        (["--model", "m", "--engine", "embedded"], "--model has no part in it; leave it out"),
        (["--base-url", "http://127.0.0.1:1/v1"], "--base-url has no part in it; name a model"),
        (["--style", "ask"], "--style has no part in it; name a model"),
        (["--pass", "roster"], "--pass has no part in it; name a model"),
        (["--max-requests", "0"], "--max-requests has no part in it; name a model"),
        (["--no-cache"], "--no-cache has no part in it; name a model"),
        (["--model", "m", "--base-url", "nowhere"], "--base-url"),
        (["--model", "m", "--temperature", "-3"], "--temperature"),
    ],
)
@pytest.mark.usefixtures("only_loopback", "places")
def test_what_cannot_be_is_one_line(
    arguments: list[str], says: str, article: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", article, *arguments]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert says in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.usefixtures("only_loopback")
def test_a_replay_is_what_was_recorded_whatever_is_configured(
    places: Places,
    article: str,
    server: OpenAIServer,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _willing(server)
    live = _sheet(
        capfd, article, "--model", "m", "--base-url", server.base_url, "--seed", "3",
        "--record", "kept",
    )  # fmt: skip
    asked = len(server.bodies)
    places.write_project("profile = 'ollama'\n[profiles.ollama]\nmodel = 'other'\nseed = 9\n")
    monkeypatch.setenv("ATTRIB_MODEL", "another")
    assert _sheet(capfd, article, "--replay", "kept") == live
    assert len(server.bodies) == asked
    assert main(["sheet", article, "--replay", "kept", "--profile", "ollama"]) == 2
