"""``attrib doctor`` against real servers that work, and that fail in every way there is."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from attrib.cli import main
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item, models
from tests.places import Places

pytest_plugins = ["tests.llm_fixtures", "tests.config_fixtures"]

pytestmark = pytest.mark.usefixtures("only_loopback", "places")

SECRET = "planted-0123456789abcdef"
SAID = "The old bridge is safe,"
CHECKS = ["configuration", "key", "server", "model", "output", "speed", "price"]


class Report(NamedTuple):
    code: int
    lines: dict[str, dict[str, str]]

    @property
    def failed(self) -> list[str]:
        return [check for check, line in self.lines.items() if line["status"] == "fail"]


Doctor = Callable[..., Report]


@pytest.fixture
def doctor(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Doctor:
    """Runs ``attrib doctor``; what holds of every report is checked here."""
    monkeypatch.setenv("LLAMA_API_KEY", SECRET)
    monkeypatch.setenv("OPENAI_API_KEY", f"sk-{SECRET}")

    def run(*arguments: str) -> Report:
        code = main(["doctor", *arguments, "--format", "json"])
        out, err = capfd.readouterr()
        assert SECRET not in out + err
        assert err == ""
        report = Report(code, {line.pop("check"): line for line in json.loads(out)})
        assert list(report.lines) == CHECKS
        for line in report.lines.values():
            assert bool(line["fix"]) is (line["status"] in ("fail", "note"))
            assert "\n" not in line["says"] + line["fix"]
        assert bool(report.failed) is (code != 0)
        return report

    return run


@pytest.fixture
def at(places: Places, server: OpenAIServer) -> OpenAIServer:
    """The stub server, named as that of the profile llamacpp."""
    places.write_user(
        f"profile = 'llamacpp'\n[profiles.llamacpp]\nmodel = 'small'\n"
        f"base_url = '{server.base_url}'\n"
    )
    return server


def _good(_: Any = None) -> Stub:
    return completion(answer(item(SAID)), tokens=(700, 60))


def test_a_server_that_works(at: OpenAIServer, doctor: Doctor) -> None:
    at.script, at.listing = [_good()], models("large", "small")
    report = doctor()
    assert report.code == 0
    assert {line["status"] for line in report.lines.values()} == {"ok"}
    assert "LLAMA_API_KEY is set" in report.lines["key"]["says"]
    assert "offers 2 models" in report.lines["server"]["says"]
    assert "1 attribution" in report.lines["output"]["says"]
    assert "60 tokens" in report.lines["speed"]["says"]
    assert at.headers[0]["authorization"] == f"Bearer {SECRET}"


def test_the_question_is_that_of_the_engine_but_small(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = [_good()]
    doctor()
    (body,) = at.bodies
    assert body["model"] == "small"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert SAID in body["messages"][1]["content"]


def test_a_server_without_a_list_of_models_works_too(at: OpenAIServer, doctor: Doctor) -> None:
    for listing in (error(404, "nothing"), error(405, "no"), Stub(body="<html>"), Stub(body=[1])):
        at.bodies.clear()
        at.script, at.listing = [_good()], listing
        report = doctor()
        assert report.code == 0
        assert "does not list it" in report.lines["model"]["says"]


def test_the_report_for_people_has_a_line_for_each_check_and_each_fix(
    at: OpenAIServer, capfd: pytest.CaptureFixture[str]
) -> None:
    at.script = lambda _: error(404, "no such model")
    at.listing = models("smal-2")
    assert main(["doctor"]) == 4
    lines = capfd.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == CHECKS
    at_model = next(n for n, line in enumerate(lines) if line.startswith("model "))
    assert "fail" in lines[at_model]
    assert lines[at_model + 1].split()[0] == "fix:"
    assert "did you mean smal-2?" in lines[at_model + 1]
    assert "not tried" in lines[at_model + 2]


# --- configuration and key: 2 -----------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "check", "fix"),
    [
        (["openai"], "configuration", "[profiles.openai]"),
        (["azure", "--model", "m"], "configuration", "RESOURCE.openai.azure.com"),
        (["olama"], "configuration", "did you mean 'ollama'"),
        (["openrouter", "--model", "m"], "key", "OPENROUTER_API_KEY"),
    ],
)
def test_what_is_wrong_before_any_request(
    arguments: list[str], check: str, fix: str, doctor: Doctor
) -> None:
    report = doctor(*arguments)
    assert (report.code, report.failed) == (2, [check])
    assert fix in report.lines[check]["fix"]
    after = CHECKS[CHECKS.index(check) + 1 :]
    assert {report.lines[later]["status"] for later in after} == {"not tried"}


def test_a_broken_file(places: Places, doctor: Doctor) -> None:
    places.write_project("profile = ")
    report = doctor()
    assert (report.code, report.failed) == (2, ["configuration"])
    assert str(places.project) in report.lines["configuration"]["fix"]


# --- server and model: 4 ----------------------------------------------------------------


def test_a_server_that_is_down(places: Places, doctor: Doctor) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base_url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    report = doctor("llamacpp", "--model", "m", "--base-url", base_url)
    assert (report.code, report.failed) == (4, ["server"])
    assert f"start the server at {base_url}" in report.lines["server"]["fix"]


@pytest.mark.parametrize("listing", [error(401, "bad key"), models("small")], ids=["list", "free"])
def test_a_key_that_is_refused(listing: Stub, at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: error(401, f"Incorrect API key provided: {SECRET}")
    at.listing = listing
    report = doctor()
    assert (report.code, report.failed) == (4, ["server"])
    assert "401" in report.lines["server"]["says"]
    assert "LLAMA_API_KEY" in report.lines["server"]["fix"]


def test_a_model_that_the_server_does_not_have(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: error(404, "The model `small` does not exist")
    at.listing = models("small-instruct", "large")
    report = doctor()
    assert (report.code, report.failed) == (4, ["model"])
    assert "did you mean small-instruct?" in report.lines["model"]["fix"]
    assert report.lines["server"]["status"] == "ok"
    assert len(at.bodies) == 1


def test_an_empty_account(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: error(429, "You exceeded your quota", code="insufficient_quota")
    report = doctor()
    assert (report.code, report.failed) == (4, ["server"])
    assert "credit" in report.lines["server"]["fix"]
    assert len(at.bodies) == 1


def test_a_server_that_fails_is_asked_once(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: error(503, "overloaded", retry_after="30")
    at.listing = error(503, "overloaded")
    report = doctor()
    assert (report.code, report.failed) == (4, ["server"])
    assert "503" in report.lines["server"]["says"]
    assert len(at.bodies) == 1


def test_a_server_that_hangs(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: Stub(body=_good().body, delay=5)
    report = doctor("--timeout", "0.3")
    assert (report.code, report.failed) == (4, ["server"])
    assert "in time" in report.lines["server"]["says"]
    assert "--timeout" in report.lines["server"]["fix"]


def test_a_server_that_is_asked_too_much(at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: error(429, "Rate limit reached", retry_after="1")
    report = doctor()
    assert (report.code, report.failed) == (4, ["server"])
    assert "wait" in report.lines["server"]["fix"]


@pytest.mark.parametrize("body", ["<html>Welcome</html>", [], {}, {"choices": []}, 3], ids=str)
def test_something_that_is_no_model_server(body: Any, at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: Stub(body=body)
    at.listing = Stub(body=body)
    report = doctor()
    assert report.code == 4
    assert report.failed in (["server"], ["output"])


# --- structured output ------------------------------------------------------------------


def _prose(_: Any = None) -> Stub:
    return completion("Ann Lee says that the old bridge is safe.")


def _only(mode: str) -> Callable[[dict[str, Any]], Stub]:
    """A server that keeps to the schema in one mode and ignores it in the others."""

    def script(body: dict[str, Any]) -> Stub:
        asked = body.get("response_format", {}).get("type", "tools")
        if asked != {"json": "json_object"}.get(mode, mode):
            return _prose()
        tool = "Answer" if mode == "tools" else None
        return completion(answer(item(SAID)), tool=tool)

    return script


@pytest.mark.parametrize(
    "stub",
    [
        _prose(),
        completion('{"quotes": [{"who": "Ann Lee"}]}'),
        completion('{"attributions": [{"who": "Ann Lee", "what": "safe"}]}'),
        completion(None),
        error(400, "response_format is not supported"),
    ],
    ids=["prose", "other object", "other items", "nothing", "refused"],
)
def test_a_server_that_ignores_the_schema(stub: Stub, at: OpenAIServer, doctor: Doctor) -> None:
    at.script = lambda _: stub
    report = doctor()
    assert (report.code, report.failed) == (4, ["output"])
    assert "no mode works" in report.lines["output"]["fix"]
    assert len(at.bodies) == 3, "each mode once"


@pytest.mark.parametrize(("configured", "works"), [
    ("json_schema", "tools"), ("json_schema", "json"), ("tools", "json_schema"), ("json", "tools"),
])  # fmt: skip
def test_the_mode_that_works_is_named(
    configured: str, works: str, at: OpenAIServer, doctor: Doctor
) -> None:
    at.script = _only(works)
    report = doctor("--mode", configured)
    assert (report.code, report.failed) == (4, ["output"])
    assert f'mode = "{works}" in [profiles.llamacpp]' in report.lines["output"]["fix"]
    assert doctor("--mode", works).code == 0


def test_an_answer_that_is_cut_off(at: OpenAIServer, places: Places, doctor: Doctor) -> None:
    places.write_project("[profiles.llamacpp]\nanswer_tokens = 5\n")
    at.script = lambda _: completion('{"attributions": [', finish_reason="length")
    report = doctor()
    assert (report.code, report.failed) == (4, ["output"])
    assert "answer_tokens (now 5)" in report.lines["output"]["fix"]
    assert len(at.bodies) == 1


# --- speed and price --------------------------------------------------------------------


def test_a_server_that_counts_no_tokens(at: OpenAIServer, doctor: Doctor) -> None:
    good = _good()
    at.script = lambda _: Stub(body={**good.body, "usage": None})
    report = doctor()
    assert report.code == 0
    assert report.lines["speed"]["status"] == "note"


def test_the_price_of_the_answer(at: OpenAIServer, places: Places, doctor: Doctor) -> None:
    places.write_project("[profiles.llamacpp.prices]\nsmall = { prompt = 1, answer = 5 }\n")
    at.script = lambda _: _good()
    says = doctor().lines["price"]["says"]
    assert "cost 0.001000" in says, "700 tokens at 1 and 60 at 5 a million"


def test_an_unknown_price_is_said_where_one_is_paid(
    at: OpenAIServer, doctor: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stub server is the proxy here, so that the server itself can be far away."""
    at.script = lambda _: _good()
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", at.base_url.removesuffix("/v1"))
    far = ("--base-url", "http://llm.example.org/v1")
    report = doctor("openai", "--model", "m", *far)
    assert report.code == 0
    assert report.lines["price"]["status"] == "note"
    assert "[profiles.openai.prices]" in report.lines["price"]["fix"]
    # One's own server costs nothing by the token.
    assert doctor("llamacpp", *far).lines["price"]["status"] == "ok"
