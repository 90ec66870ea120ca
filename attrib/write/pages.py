"""Pages in HTML, all in one look: no script, nothing loaded from elsewhere, all text escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from attrib.language.visible import one_line


def page(template: str, **shown: object) -> str:
    """The page of ``template`` (beside this file), which extends ``page.html.j2``."""
    return _environment().get_template(template).render(one_line=one_line, **shown)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("attrib.write", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
