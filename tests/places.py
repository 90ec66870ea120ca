"""Where the tests about attrib.toml put their files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attrib.config import Configuration, load_configuration

KEY_VARIABLES = (
    "OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "OPENROUTER_API_KEY", "VLLM_API_KEY",
    "LLAMA_API_KEY", "OLLAMA_API_KEY",
)  # fmt: skip


@dataclass(frozen=True)
class Places:
    """A user with a configuration folder, and a project in a repository."""

    user: Path
    project: Path

    def write_user(self, text: str) -> None:
        self.user.parent.mkdir(parents=True, exist_ok=True)
        self.user.write_text(text, encoding="utf-8")

    def write_project(self, text: str) -> None:
        self.project.write_text(text, encoding="utf-8")

    def load(self, **environ: str) -> Configuration:
        """What holds in the project with these variables and no others."""
        config_home = str(self.user.parent.parent)
        return load_configuration({"XDG_CONFIG_HOME": config_home, **environ}, self.project.parent)
