"""Where attrib.toml is looked for, and what is said about one that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.cli import main
from attrib.config import load_configuration, project_path, read_config, user_path
from attrib.errors import UsageError
from tests.places import Places

pytest_plugins = ["tests.config_fixtures"]

SECRET = "sk-planted-0123456789abcdef"


# --- where ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "HOME/.config/attrib/attrib.toml"),
        ("linux", {"XDG_CONFIG_HOME": "/x/y"}, "/x/y/attrib/attrib.toml"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "HOME/.config/attrib/attrib.toml"),
        ("darwin", {}, "HOME/Library/Application Support/attrib/attrib.toml"),
        ("darwin", {"XDG_CONFIG_HOME": "/x/y"}, "/x/y/attrib/attrib.toml"),
        ("win32", {"APPDATA": "/c/Roaming"}, "/c/Roaming/attrib/attrib.toml"),
        ("win32", {}, "HOME/AppData/Roaming/attrib/attrib.toml"),
    ],
)
def test_the_user_file_is_where_the_platform_has_it(
    platform: str,
    environ: dict[str, str],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_path(environ, platform) == Path(expected.replace("HOME", str(tmp_path)))


def test_the_project_file_is_the_nearest_up_to_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "elsewhere"))
    deep = tmp_path / "repository" / "a" / "b"
    deep.mkdir(parents=True)
    outside, root, between = (
        folder / "attrib.toml" for folder in (tmp_path, deep.parent.parent, deep.parent)
    )
    outside.touch()
    (deep.parent.parent / ".git").mkdir()
    assert project_path(deep) is None, "beyond the repository"
    root.touch()
    assert project_path(deep) == root
    between.touch()
    assert project_path(deep) == between


def test_the_project_file_is_looked_for_up_to_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    deep = home / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    (tmp_path / "attrib.toml").touch()
    assert project_path(deep) is None
    (home / "attrib.toml").touch()
    assert project_path(deep) == home / "attrib.toml"


def test_outside_of_both_only_the_folder_itself_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "shared").mkdir()
    (tmp_path / "attrib.toml").touch()
    assert project_path(tmp_path / "shared") is None
    assert project_path(tmp_path) == tmp_path / "attrib.toml"


def test_the_users_own_file_is_no_project_file(places: Places) -> None:
    places.write_user("trusted_servers = ['llm.example.org']")
    found = load_configuration(
        {"XDG_CONFIG_HOME": str(places.user.parent.parent)}, places.user.parent
    )
    assert found.project is None
    assert found.user is not None


# --- what is wrong ----------------------------------------------------------------------

WRONG = [
    ("profil = 'openai'", "line 1: no key 'profil'; did you mean 'profile'?"),
    ("\n[profiles.openai]\nmodle = 'x'", "line 3: no key 'modle' in [profiles.openai]; did you"),
    ("profile = 'opnai'", "line 1: no profile 'opnai'; did you mean 'openai'?"),
    ("profile = 'llama.cpp'", "did you mean 'llamacpp'?"),
    ("[profiles.olama]\nmodel = 'x'", "line 1: profile 'olama' needs base_url, or like"),
    ("[profiles.olama]\nmodel = 'x'", "did you mean 'ollama'?"),
    ("[profiles.x]\nlike = 'opnai'", "line 2: no profile 'opnai'; did you mean 'openai'?"),
    ("[profiles.x]\nlike = 'y'\n[profiles.y]\nlike = 'x'", "goes in a circle: x -> y -> x"),
    ("[profiles.openai]\nlike = 'vllm'", "line 2: openai is built in"),
    ("[profiles.openai]\nmode = 'yaml'", "line 2: profiles.openai.mode: input should be"),
    ("[profiles.openai]\nseed = '7'", "line 2: profiles.openai.seed: input should be a valid int"),
    ("[profiles.openai]\ntimeout = 0", "line 2: profiles.openai.timeout"),
    ("[profiles.openai]\nbase_url = 'localhost'", "line 2: profiles.openai.base_url: must be an"),
    ("[profiles.openai.prices]\nm = { prompt = -1, answer = 2 }", "line 2: profiles.openai.prices"),
    ("[profiles.openai.prices]\nm = { promt = 1, answer = 2 }", "prompt"),
    ("[profiles.openai]\ntemperature = inf", "line 2: profiles.openai.temperature: input should"),
    (f"[profiles.openai]\nseed = {'9' * 5000}", "is not TOML"),
    ("a = " + "[" * 5000, "is not TOML"),
    ("profiles = 3", "line 1: profiles: input should be"),
    ("a = = 1", "is not TOML"),
    ("[profiles.openai]\nmodel = 'unfinished", "is not TOML"),
    ("profile = 'a'\nprofile = 'b'", "is not TOML"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
@pytest.mark.parametrize("command", [["models"], ["config"], ["sheet", "x.txt"]], ids=str)
def test_a_wrong_file_is_one_line_that_names_it(
    text: str, says: str, command: list[str], places: Places, capfd: pytest.CaptureFixture[str]
) -> None:
    for path, write in (
        (places.user, places.write_user),
        (places.project, places.write_project),
    ):
        write(text)
        assert main(command) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert f"attrib: {path}" in err
        assert says in err
        assert len(err.strip().splitlines()) == 1
        path.unlink()


def test_files_that_are_no_text(places: Places, capfd: pytest.CaptureFixture[str]) -> None:
    places.write_user("")
    places.user.write_bytes(b"profile = '\xff'")
    assert main(["models"]) == 2
    assert "not UTF-8" in capfd.readouterr().err
    places.user.unlink()
    places.user.mkdir()
    assert main(["models"]) == 2
    assert str(places.user) in capfd.readouterr().err


def test_a_file_from_another_editor(places: Places) -> None:
    places.write_user("")
    places.user.write_bytes(
        b"\xef\xbb\xbf# caf\xc3\xa9\r\n[profiles.openai]\r\nmodel = '''\r\nm'''\r\n"
    )
    held = places.load().resolve().values["model"]
    assert held.value == "m"
    assert held.origin.where.endswith("line 3")


@given(
    content=st.one_of(
        st.binary(max_size=60),
        st.lists(
            st.sampled_from(
                [
                    "[profiles", ".openai", "]", "\n", "model", "=", "'x'", "{", "}", '"', "1",
                    "prices", "profile", ".", "like", "[[", "#", "true", "\\", " ", "key", "∞",
                ]
            ),
            max_size=25,
        ).map(lambda parts: "".join(parts).encode()),
    )
)  # fmt: skip
def test_any_file_is_read_or_refused_in_one_line(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    (folder / "attrib").mkdir(parents=True, exist_ok=True)
    (folder / "attrib" / "attrib.toml").write_bytes(content)
    try:
        load_configuration({"XDG_CONFIG_HOME": str(folder)}, folder).resolve()
    except UsageError as fault:
        assert "\n" not in str(fault).strip()
        assert "attrib.toml" in str(fault)


# --- keys -------------------------------------------------------------------------------

KEYS = [
    f"api_key = '{SECRET}'",
    f"[profiles.openai]\nkey = '{SECRET}'",
    f"[profiles.openai]\napi-key = '{SECRET}'",
    f"[profiles.openai]\nOPENAI_API_KEY = '{SECRET}'",
    f"[profiles.openai]\ntoken = ['{SECRET}']",
    f"[profiles.openai]\nkey_variable = '{SECRET}'",
    f"[profiles.openai]\nmodel = '{SECRET}'",
    f"[profiles.openai]\n{SECRET} = 1",
    f"[profiles.openai]\nbase_url = 'https://user:{SECRET}@example.org/v1'",
    f"[profiles.openai]\nbase_url = 'https://example.org/v1?key={SECRET}'",
    "[profiles.openai]\nkey_variable = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'",
    "[profiles.openai]\nkey_variable = 'a0b1c2d3e4f50617283940516273849a'",
    "[profiles.openai]\nsecret = 12345678",
    "[profiles.openai.headers]\nAuthorization = 'Basic cGxhbnRlZA'",
]


@pytest.mark.parametrize("text", KEYS)
def test_a_key_in_a_file_is_refused_and_not_repeated(
    text: str, places: Places, capfd: pytest.CaptureFixture[str]
) -> None:
    places.write_user(text)
    for command in (["models"], ["config"], ["config", "-f", "json"], ["doctor"]):
        assert main(command) == 2
        out, err = capfd.readouterr()
        assert "line " in out + err
        assert "environment" in out + err
        for secret in (SECRET, "0a1b2c3d", "a0b1c2d3", "12345678", "cGxhbnRlZA"):
            assert secret not in out + err


def test_names_of_variables_and_models_are_no_keys(places: Places) -> None:
    places.write_user(
        "[profiles.openai]\nkey_variable = 'NEWSROOM_OPENAI_API_KEY'\n"
        "model = '/models/0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d'\nanswer_tokens = 5\n"
        "[profiles.openai.prices]\n'monkey-2' = { prompt = 1, answer = 1 }\n"
    )
    assert places.load().resolve().get("key_variable") == "NEWSROOM_OPENAI_API_KEY"


# --- a project file that a stranger may have written -----------------------------------

ELSEWHERE = "[profiles.openai]\nmodel = 'm'\nbase_url = 'https://llm.example.org/v1'\n"


def test_a_project_may_not_send_keys_to_a_server_of_its_own(
    places: Places, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    places.write_project(ELSEWHERE)
    article = places.project.parent / "article.txt"
    article.write_text("“No,” said Ann Lee.", encoding="utf-8")
    assert main(["sheet", article.name]) == 2
    err = capfd.readouterr().err
    assert f"{places.project}, line 3" in err
    assert 'trusted_servers = ["llm.example.org"]' in err
    assert main(["models"]) == 0
    out, err = capfd.readouterr()
    assert "ollama" in out
    assert "llm.example.org" in err


@pytest.mark.parametrize(
    "user",
    [
        "trusted_servers = ['LLM.example.org']",
        "[profiles.desk]\nbase_url = 'https://llm.example.org/other/v1'",
    ],
)
def test_a_server_that_the_user_names_is_trusted(user: str, places: Places) -> None:
    places.write_user(user)
    places.write_project(ELSEWHERE)
    assert places.load().resolve().get("base_url") == "https://llm.example.org/v1"


@pytest.mark.parametrize(
    "base_url", ["http://127.0.0.1:9/v1", "http://localhost:9/v1", "https://openrouter.ai/api/v1"]
)
def test_servers_of_this_machine_and_known_ones_need_no_trust(
    base_url: str, places: Places
) -> None:
    places.write_project(f"[profiles.openai]\nbase_url = '{base_url}'\n")
    assert places.load().resolve().get("base_url") == base_url


@pytest.mark.parametrize(
    "base_url",
    [
        "https://openrouter.ai.example.org/v1",
        "https://api.openai.com.example.org/v1",
        "https://127.0.0.1.example.org/v1",
        "https://localhost.example.org/v1",
        "https://desk.openai.azure.com/openai/v1/",
    ],
)
def test_names_that_only_look_like_it_are_not_trusted(base_url: str, places: Places) -> None:
    places.write_project(f"[profiles.openai]\nbase_url = '{base_url}'\n")
    with pytest.raises(UsageError, match="trusted_servers"):
        places.load().resolve()


def test_a_project_cannot_trust_itself(places: Places) -> None:
    places.write_project("trusted_servers = ['llm.example.org']\n" + ELSEWHERE)
    with pytest.raises(UsageError, match="line 1: trusted_servers belongs into the user file"):
        places.load()


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert read_config(tmp_path / "attrib.toml", project=False) is None
