"""A page of ours, as a browser takes it: which elements it has, and that none acts or leads out."""

from __future__ import annotations

from html.parser import HTMLParser


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert (value or "").startswith("#")


def elements_of(page: str) -> set[str]:
    """The elements of a page that runs nothing, loads nothing and links to itself only."""
    found = _Elements()
    found.feed(page)
    assert not found.seen & {"script", "img", "iframe", "object", "link"}
    return found.seen
