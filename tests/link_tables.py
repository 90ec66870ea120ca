"""Tables of links in plain lines, and whether the verifier lets one pass.

Each text is followed by its links, ``right: content < speaker < cue`` or ``wrong: ...``, and the
name if it is another; ``¶`` parts the paragraphs of a text, ``…`` the pieces of a content.
"""

from __future__ import annotations

from attrib.model import Grade, Kind
from tests.links import candidate, verify


def rows(*tables: str) -> list[tuple[str, str, str]]:
    """Text, "right" or "wrong", and the link."""
    found, text = [], ""
    for line in "".join(tables).splitlines():
        if line.startswith("  "):
            which, _, link = line.strip().partition(": ")
            found.append((text, which, link))
        else:
            text = line.replace(" ¶ ", "\n\n")
    return found


def passes(text: str, link: str) -> bool:
    words, source, cue, *name = link.split(" < ")
    content = words.split(" … ")
    stated = candidate(content, source, cue or None, name, _kind(text, content[0]))
    (attribution,) = verify(text, stated)
    return attribution.grade is Grade.VERIFIED


def _kind(text: str, content: str) -> Kind:
    ahead = text[: text.index(content)]
    quoted = ahead.count("“") > ahead.count("”") or ahead.endswith(": ")
    return Kind.DIRECT if quoted else Kind.INDIRECT
