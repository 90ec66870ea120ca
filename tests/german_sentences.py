"""German sentences put to the verifier, after others that tell it nothing."""

from __future__ import annotations

from attrib.model import Attribution, Grade, Kind
from tests import links

BEFORE = "Es war ein langer Tag in der Stadt, und die Sonne schien über den Dächern. "
LENZ = "Die Ministerin Anna Lenz wies die Kritik zurück. "


def verify(text: str, content: str, source: str, cue: str | None) -> Attribution:
    kind = Kind.DIRECT if content.startswith("„") else Kind.INDIRECT
    stated = links.candidate(content, source, cue, speakers=(source,), kind=kind)
    (found,) = links.verify(BEFORE + text, stated)
    return found


def passes(text: str, content: str, source: str, cue: str | None = None) -> bool:
    return verify(text, content, source, cue).grade is Grade.VERIFIED


def reason(text: str, content: str, source: str) -> str:
    checks = verify(text, content, source, None).checks
    return next(check.reason for check in checks if check.rule == "cue_is_cue")


def link_passes(text: str, link: str) -> bool:
    """A link of a table: ``content < source < cue``; a content in pieces is parted by ``…``."""
    words, source, cue = (part.strip() for part in f"{link} ".split(" < "))
    kind = Kind.DIRECT if words.startswith("„") else Kind.INDIRECT
    stated = links.candidate(words.split(" … "), source, cue or None, [source], kind)
    (found,) = links.verify(BEFORE + text, stated)
    return found.grade is Grade.VERIFIED
