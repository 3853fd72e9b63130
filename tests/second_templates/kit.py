"""The joiner's tools: headings, tables with marked heads, content controls, merge fields, crest, footer."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

DARK = RGBColor(0x1F, 0x2A, 0x44)
GUIDE = RGBColor(0x3B, 0x3B, 0x5C)


def png(width: int = 24, height: int = 24) -> bytes:
    """A tiny blue square, as a crest stands on a cover."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x1f\x2a\x84" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def new(font: str = "Arial", landscape: bool = False) -> Any:
    """An empty British document in one font."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(11)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-GB")
    document.core_properties.language = "en-GB"
    for level in (1, 2, 3):
        document.styles[f"Heading {level}"].font.color.rgb = DARK
    document.styles["Title"].font.color.rgb = DARK
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    return document


def crest(document: Any, words: str) -> None:
    """The authority's crest with its description."""
    document.add_picture(io.BytesIO(png()), width=Cm(1.5))
    for node in document.element.body.iter(qn("wp:docPr")):
        node.set("descr", words)


def guide(place: Any, words: str | None, bold: bool = False) -> None:
    """A note to writers, in dark italics, in a document or a cell."""
    if words:
        run = place.add_paragraph().add_run(words)
        run.italic, run.bold, run.font.color.rgb = True, bold, GUIDE


def line(document: Any, words: str | None, after: str = "") -> None:
    """A plain line: a prompt and perhaps a dotted leader."""
    if words:
        document.add_paragraph(words + after)


def head(document: Any, words: str | None, level: int = 1) -> None:
    """A styled heading, unless it was taken out."""
    if words:
        document.add_heading(words, level)


def mark(row: Any) -> None:
    """Mark a table row as a heading row that repeats on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def grid(document: Any, heads: Sequence[str | None], blank: int = 2, above: Sequence[str] = ()) -> Any:
    """A table with rows above its column heads (all marked together) and blank rows to fill."""
    kept = [name for name in heads if name]
    table = document.add_table(rows=len(above) + 1, cols=len(kept))
    table.style = "Table Grid"
    for number, words in enumerate(above):
        cells = table.rows[number].cells
        merged = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
        merged.paragraphs[0].add_run(words).bold = True
        mark(table.rows[number])
    for cell, name in zip(table.rows[len(above)].cells, kept, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    mark(table.rows[len(above)])
    for _ in range(blank):
        table.add_row()
    return table


def pairs(document: Any, rows: Sequence[tuple[str | None, Any]]) -> Any:
    """A key-value table: what is asked on the left, on the right its place (text, or a control's XML)."""
    kept = [(key, value) for key, value in rows if key]
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for key, value in kept:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(key).bold = True
        put(cells[1].paragraphs[0], value)
    return table


def put(paragraph: Any, value: Any) -> None:
    """Text, or one or more pieces of WordprocessingML, into a paragraph."""
    for piece in value if isinstance(value, list) else [value]:
        if isinstance(piece, str):
            paragraph.add_run(piece)
        elif piece is not None:
            paragraph._p.append(parse_xml(piece.xml))


class Xml:
    """A piece of WordprocessingML with its namespace declared."""

    def __init__(self, xml: str) -> None:
        self.xml = xml


def control(title: str, prompt: str, kind: str = "<w:text/>", tag: str = "") -> Xml:
    """A content control in a line, showing its prompt."""
    name = f'<w:alias w:val="{escape(title)}"/>' if title else ""
    mark_ = f'<w:tag w:val="{escape(tag)}"/>' if tag else ""
    return Xml(
        f"<w:sdt {nsdecls('w', 'w14')}><w:sdtPr>{name}{mark_}<w:showingPlcHdr/>{kind}</w:sdtPr>"
        f'<w:sdtContent><w:r><w:rPr><w:color w:val="404040"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(prompt)}</w:t>'
        "</w:r></w:sdtContent></w:sdt>"
    )


def date(title: str, prompt: str = "Click here to enter a date.", tag: str = "") -> Xml:
    """A date picker."""
    return control(
        title, prompt, '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/></w:date>', tag
    )


def choice(title: str, *items: str, tag: str = "") -> Xml:
    """A dropdown that still says 'Choose an item.'."""
    listed = "".join(f'<w:listItem w:displayText="{escape(i)}" w:value="{escape(i)}"/>' for i in items)
    return control(title, "Choose an item.", f"<w:dropDownList>{listed}</w:dropDownList>", tag)


def tick(title: str) -> Xml:
    """A tick box as Word makes it."""
    return control(title, "☐", '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>')


def merge(name: str) -> Xml:
    """A simple mail-merge field."""
    return Xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} \\* MERGEFORMAT ">'
        f"<w:r><w:t>«{name}»</w:t></w:r>"
        "</w:fldSimple>"
    )


def complex_merge(paragraph: Any, name: str) -> None:
    """A mail-merge field in parts, as Word writes it after editing."""
    parts = [
        ("begin", ""),
        ("", f" MERGEFIELD {name} "),
        ("separate", ""),
        ("shown", f"«{name}»"),
        ("end", ""),
    ]
    for kind, text in parts:
        run = paragraph.add_run()._r
        if kind in ("begin", "separate", "end"):
            mark_ = OxmlElement("w:fldChar")
            mark_.set(qn("w:fldCharType"), kind)
        else:
            mark_ = OxmlElement("w:t" if kind == "shown" else "w:instrText")
            mark_.text = text
        run.append(mark_)


def page_footer(document: Any, words: str) -> None:
    """A footer: words, and the page's number by field."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(words + "  Page ")
    for code in ("PAGE", "NUMPAGES"):
        paragraph._p.append(
            parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        )
        if code == "PAGE":
            paragraph.add_run(" of ")


def contents(document: Any, lines: Sequence[str | None]) -> None:
    """A contents field with the lines that Word last wrote into it."""
    document.add_paragraph("Contents").runs[0].bold = True
    for words in lines:
        if words:
            document.add_paragraph(f"{words}\t2")
