"""``python -m attrib``."""

from attrib.cli import run

run()
