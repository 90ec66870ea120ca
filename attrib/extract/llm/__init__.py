"""The engine that asks a language model. Nothing here imports openai at import time."""

from attrib.extract.llm.engine import LLMEngine
from attrib.extract.llm.request.recordings import recorded_settings
from attrib.extract.llm.settings import LLMSettings, OutputMode

__all__ = ["LLMEngine", "LLMSettings", "OutputMode", "recorded_settings"]
