"""Sheet → .docx, with python-docx, and raw XML where that has no word for it.

The same sheet gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell

from tests.corpus.sheet import Grid, Para, Row, Sheet, Theme, Turn
from tests.corpus.wordxml import (
    cell_element,
    content_control,
    mark_deleted,
    page_field,
    plain_run,
    restart_page_numbers,
    stamped,
    tracked,
)

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "h1": "Heading 1",
    "h2": "Heading 2",
    "h3": "Heading 3",
    "bullet": "List Bullet",
    "bullet2": "List Bullet 2",
}
ZIP_TIME = (2024, 1, 1, 0, 0, 0)


def write_docx(sheet: Sheet, path: Path) -> Path:
    """Write `sheet` to `path`."""
    path.write_bytes(docx_bytes(sheet))
    return path


def docx_bytes(sheet: Sheet) -> bytes:
    """`sheet` as the bytes of a .docx file."""
    document = Document()
    _page(document.sections[0], sheet)
    _styles(document, sheet.theme)
    _blocks(document, sheet)
    for part in sheet.appended:
        section = document.add_section()
        restart_page_numbers(section._sectPr)
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        _page(section, part)
        _blocks(document, part)
    _core(document, sheet)
    buffer = io.BytesIO()
    document.save(buffer)
    return _fixed_zip(buffer.getvalue())


def _blocks(document: Any, sheet: Sheet) -> None:
    previous: object = None
    for block in sheet.blocks:
        if isinstance(block, Para):
            _body_paragraph(document.add_paragraph(), block, sheet)
        elif isinstance(block, Turn):
            sheet = replace(sheet, landscape=block.landscape)
            _lay(document.add_section(), sheet)
        else:
            if isinstance(previous, Grid):
                _spacer(document)
            _table(document, block, sheet)
        previous = block
    if isinstance(previous, Grid):
        _spacer(document, last=True)


def _page(section: Any, sheet: Sheet) -> None:
    _lay(section, sheet)
    for text, part in ((sheet.header, section.header), (sheet.footer, section.footer)):
        if text:
            paragraph = part.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _running_line(paragraph, text, sheet.theme)


def _lay(section: Any, sheet: Sheet) -> None:
    """Size, direction and margins of a section's pages."""
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    if sheet.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(sheet.margin_cm))


def _running_line(paragraph: Any, text: str, theme: Theme) -> None:
    for piece in re.split(r"(\{pages?\})", text.replace("{section}", "")):
        if piece in ("{page}", "{pages}"):
            page_field(paragraph, "PAGE" if piece == "{page}" else "NUMPAGES", theme.size - 2)
        elif piece:
            _run(paragraph, piece, theme, size=theme.size - 2)


def _styles(document: Any, theme: Theme) -> None:
    sizes = {
        "Normal": theme.size,
        "Title": theme.title_size,
        "Subtitle": theme.heading_size,
        "Heading 1": theme.heading_size,
        "Heading 2": theme.heading_size - 1,
        "Heading 3": theme.size,
        "List Bullet": theme.size,
        "List Bullet 2": theme.size,
        "List Number": theme.size,
    }
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = theme.font, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for slot in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{slot}"), None)
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{slot}"), theme.font)
        if name != "Normal" and not name.startswith("List"):
            style.font.color.rgb, style.font.bold = RGBColor.from_string(theme.colour), True
            style.font.italic = False
    normal = document.styles["Normal"].paragraph_format
    normal.space_after, normal.space_before, normal.line_spacing = Pt(4), Pt(2), 1.05
    for border in document.styles["Title"].element.findall(".//" + qn("w:pBdr")):
        border.getparent().remove(border)


def _body_paragraph(paragraph: Any, para: Para, sheet: Sheet) -> None:
    """A paragraph, its text in a content control where the sheet has them and it belongs to a section."""
    _paragraph(paragraph, para, sheet.theme)
    if sheet.controls and para.section and para.text:
        runs = paragraph._p.findall(qn("w:r"))
        content_control(paragraph, runs)


def _paragraph(paragraph: Any, para: Para, theme: Theme) -> None:
    if para.style in STYLES and not (para.marker and para.style.startswith("bullet")):
        paragraph.style = STYLES[para.style]
    elif para.style.startswith("bullet"):
        paragraph.paragraph_format.left_indent = Cm(0.6 if para.style == "bullet" else 1.2)
    paragraph.alignment = ALIGN[para.align] if para.align != "left" else None
    paragraph.paragraph_format.page_break_before = True if para.new_page else None
    size = {"small": theme.size - 2, "guidance": theme.size - 1.5, "cover": theme.size + 4}.get(para.style)
    colour = para.colour or ("595959" if para.style == "guidance" else "")
    italic = para.italic or para.style == "guidance"
    if para.prompt:
        content_control(paragraph, [plain_run(para.text)], showing_prompt=True, title=para.title)
        return
    if para.auto_number:
        paragraph.style = "List Number"
    elif para.marker:
        gap = "\t" if para.style.startswith("bullet") else " "
        _run(paragraph, para.marker + gap, theme, bold=para.bold, size=size)
    if para.lead:
        _run(paragraph, para.lead + " ", theme, bold=True, size=size, colour=colour)
    if para.spans:
        _spans(paragraph, para, theme, size)
    else:
        run = _run(paragraph, para.text, theme, bold=para.bold, italic=italic, size=size, colour=colour)
        run.underline = True if para.underline else None
    if para.tail:
        _run(paragraph, " " + para.tail, theme, bold=True, size=size)


def _spans(paragraph: Any, para: Para, theme: Theme, size: float | None) -> None:
    """The stretches of an amended paragraph; where all of it went, its end went too."""
    for span in para.spans:
        run = _run(paragraph, span.text, theme, span.bold or para.bold, span.italic, size, span.colour)
        run.underline, run.font.strike = span.underline or None, span.strike or None
        if span.tracked and span.change:
            tracked(run._r, span.change, moved=span.moved)
    if all(span.tracked and span.change == "out" for span in para.spans):
        mark_deleted(paragraph)


def _run(
    paragraph: Any,
    text: str,
    theme: Theme,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    colour: str = "",
) -> Any:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size:
        run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return run


def _table(document: Any, grid: Grid, sheet: Sheet) -> None:
    width = (29.7 if sheet.landscape else 21.0) - 2 * sheet.margin_cm
    widths = [Cm(width * share / sum(grid.widths)) for share in grid.widths]
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid" if grid.ruled else "Normal Table"
    table.autofit = False
    for column, share in zip(table.columns, widths, strict=True):
        column.width = share
    for row in grid.rows:
        _row(table, row, widths, sheet)


def _row(table: Any, row: Row, widths: list[Any], sheet: Sheet) -> None:
    element = OxmlElement("w:tr")
    if row.header or row.whole or row.change:
        properties = OxmlElement("w:trPr")
        if row.change:
            properties.append(stamped(row.change))
        if row.whole:
            properties.append(OxmlElement("w:cantSplit"))
        if row.header:
            properties.append(OxmlElement("w:tblHeader"))
        element.append(properties)
    table._tbl.append(element)
    column = 0
    for item in row.cells:
        width = sum(int(w) for w in widths[column : column + item.span])
        element.append(cell_element(item, width))
        column += item.span
    for xml, item in zip(element.findall(qn("w:tc")), row.cells, strict=True):
        made = _Cell(cast("Any", xml), table)
        if sheet.line_breaks and len(item.paras) > 1 and all(p.style == "bullet" for p in item.paras):
            _in_one_paragraph(made.paragraphs[0], item.paras, sheet.theme)
            continue
        for index, para in enumerate(item.paras):
            _body_paragraph(made.paragraphs[0] if index == 0 else made.add_paragraph(), para, sheet)


def _in_one_paragraph(paragraph: Any, paras: tuple[Para, ...], theme: Theme) -> None:
    """Typed bullets in one paragraph, a line break between them, as people do who press shift and enter."""
    for index, para in enumerate(paras):
        if index:
            paragraph.add_run().add_break()
        _run(paragraph, f"• {para.text}", theme)
        if para.tail:
            _run(paragraph, f" {para.tail}", theme, bold=True)


def _spacer(document: Any, last: bool = False) -> None:
    """The empty paragraph that keeps two tables apart; after the last one it is too small to start a page."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0 if last else 2)
    if last:
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.line_spacing = Pt(0), Pt(1)


def _core(document: Any, sheet: Sheet) -> None:
    core = document.core_properties
    stamp = dt.datetime(sheet.made.year, sheet.made.month, sheet.made.day, 9, 0)
    core.title, core.author, core.created, core.modified = sheet.title, "", stamp, stamp
    core.last_modified_by, core.comments, core.revision = "", "", 1


def _fixed_zip(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
