"""Where settings come from: flags, environment, project file, user file, built-in profiles.

Knows files and names, and neither engines nor servers; ``cli`` makes settings of an engine
from what stands here.
"""

from attrib.config.files import FILE_NAME, ConfigFile, project_path, read_config, user_path
from attrib.config.profiles import BUILT_IN, DEFAULT_PROFILE
from attrib.config.resolve import Configuration, Level, Origin, Resolved, Value, load_configuration

__all__ = [
    "BUILT_IN",
    "DEFAULT_PROFILE",
    "FILE_NAME",
    "ConfigFile",
    "Configuration",
    "Level",
    "Origin",
    "Resolved",
    "Value",
    "load_configuration",
    "project_path",
    "read_config",
    "user_path",
]
