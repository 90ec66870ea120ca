"""German clauses about what is said: "forderte den Rücktritt, | was Lang ablehnt"."""

from __future__ import annotations

COMMENTING = frozenset(("was", "wovon", "worauf", "wogegen", "womit", "weshalb", "wobei"))
"""Words that open one behind the object of a cue."""
