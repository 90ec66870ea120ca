"""DOCX: paragraphs, tables, text boxes, then foot- and endnotes; one paragraph a line.

python-docx opens the package. The text is walked here, because ``Paragraph.text`` leaves
out tracked insertions, content controls, fields and text boxes, which a reader of the
document sees.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrib.errors import InputError
from attrib.load.loaded import Loaded, one_line
from attrib.load.quiet import quiet

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_MAX_UNPACKED = 500 * 2**20

_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
# Deleted or moved away under change tracking; a picture's fallback repeats its text box.
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_NOTES = {f"{_W}footnoteReference": "footnotes", f"{_W}endnoteReference": "endnotes"}


def read_docx(data: bytes) -> Loaded:
    """Text of a Word document. Raises InputError when the file is damaged or a zip bomb."""
    with quiet("docx"):
        try:
            _check_size(data)
            return _read(data)
        except InputError:
            raise
        except Exception as error:  # python-docx and lxml raise many kinds on a bad package
            raise InputError(
                f"is a damaged .docx file ({type(error).__name__}); save it again as .docx"
            ) from error


def _check_size(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(info.file_size for info in archive.infolist()) > _MAX_UNPACKED:
            raise InputError(
                f"unpacks to more than {_MAX_UNPACKED // 2**20} MiB; save the text on its own"
            )


def _read(data: bytes) -> Loaded:
    from docx import Document

    document = Document(io.BytesIO(data))
    walk = _Walk()
    lines = list(walk.block(document.element.body))
    lines += _note_lines(document, walk)
    gaps = ("hidden text was left out",) if walk.hidden else ()
    return Loaded("\n".join(lines), title=_title(document), gaps=gaps)


def _title(document: WordDocument) -> str | None:
    return one_line(document.core_properties.title)


class _Walk:
    """Collects text in document order and remembers which notes it referred to."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, str]] = []
        self.hidden = False

    def block(self, parent: Any) -> Iterator[str]:
        """Lines of the paragraphs and tables in ``parent``, at any depth of wrapping."""
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self.block(child)

    def _table(self, table: Any) -> Iterator[str]:
        # Rows and cells may be wrapped in content controls, so they are looked for at any
        # depth; those of a nested table belong to the cell they stand in.
        rows = [r for r in table.iter(f"{_W}tr") if next(r.iterancestors(f"{_W}tbl")) is table]
        for row in rows:
            cells = [c for c in row.iter(f"{_W}tc") if next(c.iterancestors(f"{_W}tr")) is row]
            yield "\t".join("\n".join(self.block(cell)) for cell in cells)

    def paragraph(self, paragraph: Any) -> Iterator[str]:
        boxes: list[Any] = []
        yield "".join(self._inline(paragraph, boxes))
        for box in boxes:
            yield from self.block(box)

    def _inline(self, parent: Any, boxes: list[Any]) -> Iterable[str]:
        for child in parent:
            tag = child.tag
            if tag in (f"{_W}t", _MATH_TEXT):
                yield child.text or ""
            elif tag in _CHARACTERS:
                # A page or column break inside a paragraph is no line end of the text.
                if child.get(f"{_W}type") not in ("page", "column"):
                    yield _CHARACTERS[tag]
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], child.get(f"{_W}id", "")))
            elif tag == f"{_W}txbxContent":
                boxes.append(child)
            elif tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None:
                self.hidden = self.hidden or any(t.text for t in child.iter(f"{_W}t"))
            elif tag not in _LEFT_OUT and tag != f"{_W}pPr" and isinstance(tag, str):
                yield from self._inline(child, boxes)


def _note_lines(document: WordDocument, walk: _Walk) -> Iterator[str]:
    """Footnotes, then endnotes, each in the order in which the text refers to them."""
    for part_name in ("footnotes", "endnotes"):
        wanted = [note for part, note in walk.notes if part == part_name]
        if not wanted:
            continue
        by_id = {note.get(f"{_W}id"): note for note in _notes_part(document, part_name)}
        for note in wanted:
            if note not in by_id:
                raise InputError(f"refers to a note missing from its {part_name}; save it again")
            yield from walk.block(by_id[note])


def _notes_part(document: WordDocument, name: str) -> Any:
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{name}"):
            return parse_xml(relation.target_part.blob)
    return ()
