"""Recordings: written at the transport, readable, free of secrets, replayed byte for byte.

What is recorded in these tests are the answers of a stub server; the recordings of real
models lie in ``fixtures/recordings``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.errors import EngineError, ReplayMissError, UsageError
from attrib.extract.llm import LLMEngine, LLMSettings, recorded_settings
from attrib.extract.llm import prompts as prompts_module
from attrib.extract.llm.prompts import Prompt, load_prompt
from attrib.extract.llm.request.recordings import read_recordings
from attrib.extract.llm.styles import copying
from attrib.model import Chunk, EngineInfo, Extraction, ProblemCode, Span, Usage
from tests.llm_runs import ARTICLE, document, never_split, run, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

KEY = "sk-planted-0123456789abcdef"
ANSWER = answer(
    item("The dam will hold,", speaker="Ines Falk", continued=["We ‘have’ tested\u00a0it… 𝔘"]),
    item("never said"),
    {"content": 3},
)
REPAIRED = answer({**item("He would resign"), "number": 2})
SCRIPT = [completion(ANSWER), completion(REPAIRED)]


def record(
    server: OpenAIServer, folder: Path, **changes: Any
) -> tuple[EngineInfo, list[Extraction]]:
    server.bodies.clear()
    server.script = changes.pop("script", SCRIPT)
    how = settings(server.base_url, record=folder, seed=7, max_repairs=1, **changes)
    of = changes.pop("of", document())
    return LLMEngine(how, never_split).info, run(of, how)


def as_json(info: EngineInfo, extractions: list[Extraction]) -> str:
    return json.dumps(
        [info.model_dump(mode="json"), [e.model_dump(mode="json") for e in extractions]]
    )


def replay(
    folder: Path, text: str = ARTICLE, **changes: Any
) -> tuple[EngineInfo, list[Extraction]]:
    how = recorded_settings(folder).model_copy(update=changes)
    return LLMEngine(how, never_split).info, run(document(text), how)


def test_a_replay_gives_the_same_byte_for_byte(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = record(server, tmp_path, prompt_price=3.0, completion_price=9.0)
    server.script = []  # whoever asked now would get status 500
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert as_json(*replay(tmp_path)) == as_json(*live)
    assert live[1][0].usage == Usage(
        requests=2, prompt_tokens=200, completion_tokens=40, cost=0.00096
    )


def test_recording_does_not_change_the_answer(server: OpenAIServer, tmp_path: Path) -> None:
    recorded = record(server, tmp_path)
    server.bodies.clear()
    how = settings(server.base_url, seed=7, max_repairs=1)
    assert as_json(LLMEngine(how, never_split).info, run(document(), how)) == as_json(*recorded)


def test_a_recording_says_what_it_is_and_what_the_model_said(
    server: OpenAIServer, tmp_path: Path
) -> None:
    info, _ = record(server, tmp_path, temperature=0)
    recordings = list(read_recordings(tmp_path))
    assert len(recordings) == len(list(tmp_path.iterdir())) == 2
    for path in tmp_path.iterdir():
        written = json.loads(path.read_text(encoding="utf-8"))
        assert written["attrib_recording"] == 1
        assert written["model"] == "stub"
        assert written["parameters"] == info.parameters
        assert written["parameters"]["temperature"] == 0 and written["parameters"]["seed"] == 7
        assert written["prompts"] == [p.model_dump() for p in info.prompts]
        assert written["recorded_at"].endswith("+00:00")
        assert written["request"]["path"] == "/chat/completions"
        assert written["request"]["body"] in server.bodies
        # Readable: characters as they are, one thing a line, keys in order.
        text = path.read_text(encoding="utf-8")
        assert "“The dam will hold,”" in text and "\\u201c" not in text
        assert text == json.dumps(written, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    said = {r.response.body["choices"][0]["message"]["content"] for r in recordings}
    assert said == {ANSWER, REPAIRED}


def test_an_answer_with_a_lone_surrogate_is_kept(server: OpenAIServer, tmp_path: Path) -> None:
    odd = answer(item("a \ud800 b"))
    live = record(server, tmp_path, script=[completion(odd), completion(REPAIRED)])
    assert as_json(*replay(tmp_path)) == as_json(*live)


def test_no_secret_is_written(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = {
        "OPENAI_API_KEY": KEY,
        "OPENAI_ORG_ID": "org-planted",
        "OPENAI_PROJECT_ID": "proj-planted",
    }
    for name, value in planted.items():
        monkeypatch.setenv(name, value)
    headers = {"openai-organization": "org-planted", "set-cookie": "cookie-planted"}
    server.script = [Stub(body=s.body, headers=headers) for s in SCRIPT]
    record(server, tmp_path, script=server.script)
    sent = server.headers[0]
    assert KEY in sent["authorization"] and sent["openai-organization"] == "org-planted"
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "dam will hold" in written
    for secret in [*planted.values(), "cookie-planted", "127.0.0.1", "authorization", "Bearer"]:
        assert secret not in written


def test_a_recording_that_would_hold_the_key_is_not_written(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with pytest.raises(EngineError, match="key") as caught:
        record(server, tmp_path, script=[completion(answer(item(f"the key is {KEY}")))])
    assert KEY not in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_recording_again_leaves_the_same_answers_alone(
    server: OpenAIServer, tmp_path: Path
) -> None:
    record(server, tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    fresh = [completion(ANSWER), completion(REPAIRED)]
    for stub in fresh:
        stub.body["usage"]["prompt_tokens_details"] = {"cached_tokens": 90}
        stub.body["timings"] = {"predicted_ms": 1234.5}
    assert fresh[0].body["id"] != SCRIPT[0].body["id"]
    record(server, tmp_path, script=fresh)
    assert len(server.bodies) == 2
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    assert after == before


def test_recording_again_takes_the_new_answer(server: OpenAIServer, tmp_path: Path) -> None:
    record(server, tmp_path)
    files = set(tmp_path.iterdir())
    other = answer(item("He would resign"))
    live = record(server, tmp_path, script=[completion(other)])
    assert set(tmp_path.iterdir()) == files
    assert as_json(*replay(tmp_path)) == as_json(*live)


def test_a_request_that_occurs_twice_in_a_run_is_sent_once(
    server: OpenAIServer, tmp_path: Path
) -> None:
    """A model that answers differently each time must not make replay differ from the run."""
    turn = iter(range(100))
    server.script = lambda body: completion(answer(item("He would resign", claim=str(next(turn)))))
    of = document()
    twice = [
        LLMSettings.model_validate({**how, "model": "stub", "coverage": False})
        for how in (
            {"base_url": server.base_url, "record": tmp_path, "concurrency": 4},
            {"replay": tmp_path},
        )
    ]
    chunks = [Chunk(index=i, span=Span(0, len(of.text))) for i in range(3)]
    live, again = (run(of, how, chunks=chunks) for how in twice)
    assert live == again
    assert len(server.bodies) == 1


def test_faults_that_pass_are_not_recorded(server: OpenAIServer, tmp_path: Path) -> None:
    live = record(server, tmp_path, script=[error(500, "busy"), error(429, "busy"), *SCRIPT])
    assert len(list(tmp_path.iterdir())) == 2
    assert as_json(*replay(tmp_path)) == as_json(*live)


def test_a_lasting_refusal_is_recorded(server: OpenAIServer, tmp_path: Path) -> None:
    live = record(server, tmp_path, script=[error(400, "content too long")])
    assert live[1][0].problems[0].code is ProblemCode.CHUNK_FAILED
    assert as_json(*replay(tmp_path)) == as_json(*live)


def test_any_server_may_have_been_recorded(server: OpenAIServer, tmp_path: Path) -> None:
    """Host, port and the path in front of the API are no part of a request's identity."""
    record(server, tmp_path)
    for base_url in ("https://gateway.example.org/openai/v3", "http://127.0.0.1:1"):
        (extraction,) = replay(tmp_path, base_url=base_url)[1]
        assert len(extraction.candidates) == 2


def test_a_miss_names_the_nearest_recording_and_the_way_out(
    server: OpenAIServer, tmp_path: Path
) -> None:
    record(server, tmp_path)
    first = next(r for r in read_recordings(tmp_path) if len(r.request.body["messages"]) == 4)
    with pytest.raises(ReplayMissError) as caught:
        replay(tmp_path, text=ARTICLE.replace("valley", "village"))
    message = str(caught.value)
    assert f"{first.request.key()}.json" in message
    assert "user message changed" in message and "article" in message
    assert "attrib record SOURCES --to DIR --model stub" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"model": "other"}, "model was 'stub', is 'other'"),
        ({"temperature": 0.5}, "temperature was None, is 0.5"),
        ({"mode": "tools"}, "output mode changed"),
    ],
)
def test_a_miss_says_what_changed(
    server: OpenAIServer, tmp_path: Path, changes: dict[str, Any], says: str
) -> None:
    record(server, tmp_path)
    how = LLMSettings.model_validate({**recorded_settings(tmp_path).model_dump(), **changes})
    with pytest.raises(ReplayMissError) as caught:
        run(document(), how)
    assert says in str(caught.value)


def test_a_prompt_edit_makes_recordings_stale(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(server, tmp_path)

    def edited(name: str) -> Prompt:
        prompt = load_prompt(name)
        if name != "system":
            return prompt
        return prompt.model_copy(update={"text": prompt.text + " Please.", "sha256": "0" * 64})

    monkeypatch.setattr(copying, "load_prompt", edited)
    monkeypatch.setattr(prompts_module, "load_prompt", edited)
    with pytest.raises(ReplayMissError, match=r"prompts/system\.md changed.*record again with"):
        replay(tmp_path)


def test_a_replay_never_asks_a_server(server: OpenAIServer, tmp_path: Path) -> None:
    record(server, tmp_path)
    asked = len(server.bodies)
    replay(tmp_path, base_url=server.base_url)
    with pytest.raises(ReplayMissError):
        replay(tmp_path, text="other", base_url=server.base_url)
    assert len(server.bodies) == asked


def test_recorded_settings_are_those_of_the_run(server: OpenAIServer, tmp_path: Path) -> None:
    record(server, tmp_path, temperature=0.25, answer_tokens=99, mode="json", prompt_price=1.5)
    found = recorded_settings(tmp_path)
    assert (found.model, found.temperature, found.seed) == ("stub", 0.25, 7)
    assert (found.answer_tokens, found.mode.value, found.max_repairs) == (99, "json", 1)
    assert found.prompt_price == 1.5 and found.replay == tmp_path


def test_recorded_settings_of_several_runs_must_be_chosen_from(
    server: OpenAIServer, tmp_path: Path
) -> None:
    record(server, tmp_path)
    record(server, tmp_path, model="other")
    with pytest.raises(UsageError, match="--model"):
        recorded_settings(tmp_path)


def test_folders_that_are_none_of_ours(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        recorded_settings(tmp_path / "absent")
    with pytest.raises(UsageError, match="no recordings"):
        recorded_settings(tmp_path)
    (tmp_path / "package.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError, match=r"package\.json is no recording"):
        recorded_settings(tmp_path)


def test_a_path_on_the_disk_of_the_server_is_not_written(
    server: OpenAIServer, tmp_path: Path
) -> None:
    stub = completion(answer())
    stub.body["model"] = "/home/someone/models/tiny.gguf"
    record(server, tmp_path, script=[stub])
    (recording,) = read_recordings(tmp_path)
    assert recording.response.body["model"] == "tiny.gguf"
    record(server, tmp_path, script=[completion(answer())], model="maker/tiny")
    assert {r.model for r in read_recordings(tmp_path)} == {"stub", "maker/tiny"}


def test_an_edited_recording_is_found_out(server: OpenAIServer, tmp_path: Path) -> None:
    record(server, tmp_path)
    for path in tmp_path.iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("“The dam will hold,”", "“The dam may hold,”"), "utf-8")
    with pytest.raises(EngineError, match="edited"):
        replay(tmp_path)


def test_a_folder_that_cannot_be_written_is_one_line(server: OpenAIServer, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(EngineError, match="cannot write recording") as caught:
        record(server, blocked)
    assert "\n" not in str(caught.value)


def test_record_and_replay_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not both"):
        LLMSettings(model="stub", record=tmp_path, replay=tmp_path)


def test_no_partial_file_is_left(server: OpenAIServer, tmp_path: Path) -> None:
    record(server, tmp_path)
    assert all(path.suffix == ".json" for path in tmp_path.iterdir())
