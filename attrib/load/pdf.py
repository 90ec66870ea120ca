"""PDF: the text layer as pypdf reads it, pages joined by a newline, a landmark per page."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING, Any

from attrib.errors import InputError
from attrib.language.regex import regex
from attrib.load.loaded import Loaded, one_line
from attrib.load.quiet import quiet
from attrib.model import Landmark

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# NUL and lone surrogates come from broken font tables and cannot stand in JSON.
_NOT_TEXT = regex("[\0\ud800-\udfff]")
_UNREADABLE_SHARE = 0.3


def read_pdf(data: bytes) -> Loaded:
    """Text of all pages. A page that has no text layer but an image becomes a gap.

    Raises InputError for an encrypted or damaged file and one without any text layer.
    """
    with quiet("pypdf"):
        try:
            reader = _open(data)
            pages = list(reader.pages)
        except InputError:
            raise
        except Exception as error:  # pypdf raises whatever a damaged object provokes
            raise InputError(
                f"is a damaged PDF ({type(error).__name__}); download or export it again"
            ) from error
        return _read_pages(pages, _title(reader))


def _open(data: bytes) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    encrypted = InputError("is an encrypted PDF; remove its password and give it again")
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        # Many files that only forbid printing open with the empty password.
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError) as error:
            raise encrypted from error
        if not opened:
            raise encrypted
    return reader


def _read_pages(pages: list[PageObject], title: str | None) -> Loaded:
    texts: list[str] = []
    landmarks: list[Landmark] = []
    gaps: list[str] = []
    at = 0
    for number, page in enumerate(pages, start=1):
        try:
            text = _NOT_TEXT.sub("\ufffd", page.extract_text())
        except Exception as error:  # as above; the other pages are still good
            text = ""
            gaps.append(f"page {number} is damaged and could not be read ({type(error).__name__})")
        else:
            if not text.strip() and _holds_image(page):
                gaps.append(f"page {number} is an image without a text layer and was not read")
        landmarks.append(Landmark(start=at, page=number))
        texts.append(text)
        at += len(text) + 1
    text = "\n".join(texts)
    if not text.strip():
        if gaps:
            raise InputError(
                f"is a PDF without a text layer ({gaps[0]}); run text recognition (OCR) on it"
            )
        return Loaded("")
    if _unreadable_share(text) > _UNREADABLE_SHARE:
        raise InputError(
            "is a PDF whose fonts do not say which letters they show;"
            " run text recognition (OCR) on it"
        )
    return Loaded(text, title=title, landmarks=tuple(landmarks), gaps=tuple(gaps))


def _title(reader: PdfReader) -> str | None:
    try:
        title = reader.metadata.title if reader.metadata else None
        return one_line(_NOT_TEXT.sub("", title)) if title else None
    except Exception:  # a damaged information dictionary costs the title, not the text
        return None


def _holds_image(page: PageObject) -> bool:
    try:
        resources: Any = page["/Resources"].get_object()
        objects: Any = resources["/XObject"].get_object()
        return any(item.get_object()["/Subtype"] == "/Image" for item in objects.values())
    except Exception:  # a page that states no usable resources shows no image
        return False


def _unreadable_share(text: str) -> float:
    """Share of the visible characters that are no characters of any script."""
    visible = [char for char in text if not char.isspace()]
    bad = [c for c in visible if c == "\ufffd" or unicodedata.category(c) in ("Cc", "Co", "Cn")]
    return len(bad) / len(visible) if visible else 1.0
