"""HTML: the main text as trafilatura extracts it is the canonical text."""

from __future__ import annotations

from attrib.errors import InputError
from attrib.load.encoding import declared_in_html, decode
from attrib.load.loaded import Loaded, one_line
from attrib.load.quiet import quiet


def read_html(data: bytes, *, declared: str | None = None) -> Loaded:
    """Main text and title of a page. ``declared``: charset of the Content-Type header.

    Raises InputError when the page holds no main text.
    """
    html = decode(data, declared=declared or declared_in_html(data))
    if not html.strip():
        return Loaded("")
    with quiet("trafilatura", "htmldate", "courlan", "justext"):
        # The import itself compiles patterns and may warn, so it stands inside.
        from trafilatura import bare_extraction

        try:
            page = bare_extraction(
                html, include_comments=False, include_tables=True, with_metadata=True
            )
            if page is None or not getattr(page, "text", None):
                # trafilatura takes no fragment: a saved <p>...</p> needs a page around it.
                page = bare_extraction(
                    f"<html><body>{html}</body></html>",
                    include_comments=False,
                    include_tables=True,
                    with_metadata=True,
                )
        except Exception as error:  # a page can break lxml in many ways
            raise InputError(
                f"is HTML that cannot be parsed ({type(error).__name__});"
                " save the page again from a browser"
            ) from error
    text = getattr(page, "text", None)
    if not text:
        raise InputError(
            "the page holds no main text (it may need JavaScript or a login);"
            " save it from a browser and give the file"
        )
    return Loaded(text, title=one_line(getattr(page, "title", None)))
