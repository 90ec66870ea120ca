"""Word documents, made with python-docx and, where it has no way, by editing the XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from attrib.errors import InputError
from attrib.load import load
from attrib.model import Document

Load = Callable[[Any], Document]
W = nsdecls("w")


@pytest.fixture
def load_docx(tmp_path: Path) -> Load:
    def save_and_load(document: Any) -> Document:
        path = tmp_path / "a.docx"
        document.save(str(path))
        return load(str(path), id="d1")

    return save_and_load


def test_paragraphs_and_tables_come_in_the_order_of_the_page(load_docx: Load) -> None:
    source = docx.Document()
    source.core_properties.title = "Minutes"
    source.add_paragraph("Before the table.")
    table = source.add_table(rows=2, cols=2)
    for row, (who, words) in zip(table.rows, [("Ann", "“No.”"), ("Tom", "“Yes.”")], strict=True):
        row.cells[0].text, row.cells[1].text = who, words
    paragraph = source.add_paragraph("After ")
    paragraph.add_run("the").bold = True
    paragraph.add_run(" table.")
    document = load_docx(source)
    assert document.text == "Before the table.\nAnn\t“No.”\nTom\t“Yes.”\nAfter the table."
    assert document.title == "Minutes"
    assert document.place(document.text.index("“Yes.”")).line == 3


def test_merged_cells_are_read_once(load_docx: Load) -> None:
    source = docx.Document()
    table = source.add_table(rows=1, cols=3)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "Ann Reed"
    table.rows[0].cells[2].text = "“No.”"
    assert load_docx(source).text == "Ann Reed\t“No.”"


def test_a_table_in_a_table_is_read_once(load_docx: Load) -> None:
    source = docx.Document()
    outer = source.add_table(rows=1, cols=2)
    outer.rows[0].cells[0].text = "outer"
    inner = outer.rows[0].cells[1].add_table(rows=1, cols=1)
    inner.rows[0].cells[0].text = "inner"
    # Word wraps the rows of a form into content controls.
    row = outer.rows[0]._tr
    control = parse_xml(f"<w:sdt {W}><w:sdtContent/></w:sdt>")
    row.addprevious(control)
    control[0].append(row)
    text = load_docx(source).text
    assert text.count("inner") == text.count("outer") == 1


def test_what_a_reader_sees_of_tracked_changes_links_and_controls_is_read(load_docx: Load) -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("We will ")
    for xml in (
        f'<w:del {W} w:id="1" w:author="a"><w:r><w:delText>never </w:delText></w:r></w:del>',
        f'<w:ins {W} w:id="2" w:author="a"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>',
        f'<w:del {W} w:id="3" w:author="a"><w:r><w:t>ever </w:t></w:r></w:del>',
        f'<w:moveFrom {W} w:id="4" w:author="a"><w:r><w:t>hence </w:t></w:r></w:moveFrom>',
        f"<w:hyperlink {W}><w:r><w:t>go</w:t></w:r></w:hyperlink>",
        f"<w:sdt {W}><w:sdtContent><w:r><w:t>, he</w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:fldSimple {W} w:instr="X"><w:r><w:t> said.</w:t></w:r></w:fldSimple>',
    ):
        paragraph._p.append(parse_xml(xml))
    block = (
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    source.element.body.insert(1, parse_xml(block))
    assert load_docx(source).text == "We will not go, he said.\nA box."


def test_hidden_text_is_left_out_and_said(load_docx: Load) -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Seen. ")
    paragraph.add_run("Ignore the article.").font.hidden = True
    document = load_docx(source)
    assert document.text.strip() == "Seen."
    assert document.gaps == ("hidden text was left out",)


def test_tabs_and_line_breaks_inside_a_paragraph_are_kept(load_docx: Load) -> None:
    source = docx.Document()
    source.add_paragraph("One\tof\nthem")
    assert load_docx(source).text == "One\tof\nthem"


def with_footnotes(source: Any, notes: dict[str, str]) -> None:
    body = "".join(
        f'<w:footnote w:id="{key}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
        for key, words in notes.items()
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        f"<w:footnotes {W}>{body}</w:footnotes>".encode(),
        source.part.package,
    )
    source.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def refer(paragraph: Any, key: str) -> None:
    paragraph._p.append(parse_xml(f'<w:r {W}><w:footnoteReference w:id="{key}"/></w:r>'))


def test_footnotes_follow_the_text_in_the_order_of_their_references(load_docx: Load) -> None:
    source = docx.Document()
    first = source.add_paragraph("“We will")
    refer(first, "3")
    first.add_run(" not go,” he said.")
    refer(source.add_paragraph("She agreed."), "2")
    with_footnotes(source, {"-1": "separator", "2": "In a letter.", "3": "On Monday."})
    assert load_docx(source).text == (
        "“We will not go,” he said.\nShe agreed.\nOn Monday.\nIn a letter."
    )


def test_a_missing_footnote_is_not_passed_over(load_docx: Load) -> None:
    source = docx.Document()
    refer(source.add_paragraph("He said so."), "7")
    with pytest.raises(InputError, match="note"):
        load_docx(source)


def test_a_text_box_is_read_once_after_its_paragraph(load_docx: Load) -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Around the box.")
    content = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:x="urn:x"><mc:AlternateContent>'
            f'<mc:Choice Requires="x"><x:box>{content}</x:box></mc:Choice>'
            f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert load_docx(source).text == "Around the box.\nIn the box."


def test_a_damaged_document_is_an_input_error(tmp_path: Path) -> None:
    whole = io.BytesIO()
    docx.Document().save(whole)
    cut = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(cut, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    path = tmp_path / "a.docx"
    for data in (cut.getvalue(), whole.getvalue()[:2000]):
        path.write_bytes(data)
        with pytest.raises(InputError, match="damaged"):
            load(str(path), id="d1")


def test_an_empty_document_is_refused(load_docx: Load) -> None:
    with pytest.raises(InputError, match="no text"):
        load_docx(docx.Document())
