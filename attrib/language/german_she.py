"""German "sie" is she or they: the verb beside it tells."""

from __future__ import annotations

from attrib.model import Span

_REACH = 24
_NO_VERBS = frozenset("und oder aber dass weil wenn ob als wie da so die der das es".split())  # noqa: SIM905


def is_she(text: str, span: Span) -> bool:
    """ "sagte | sie", "| sie rechnete": a verb of the singular beside it; not "sagten sie"."""
    before = text[max(span.start - _REACH, 0) : span.start].split(" ")[-2:-1]
    after = text[span.end : span.end + _REACH].split(" ")[1:2]
    near = (*before, *(word.rstrip(",.:;") for word in after))
    verb = next((word for word in near if word.isalpha() and word.islower()), "")
    return bool(verb) and not verb.endswith(("n", "d")) and verb not in _NO_VERBS
