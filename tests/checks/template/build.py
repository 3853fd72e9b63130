"""Blank templates made by code: blocks with tags, so that any piece can be left out, and file faults."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
Piece = str | tuple[str, str]


@dataclass(frozen=True)
class Head:
    """A heading; `tag` names it for leaving it out, `instead` stands where it is left out by that tag."""

    text: str
    tag: str = ""
    level: int = 1


@dataclass(frozen=True)
class Para:
    """Sentences, each with or without a tag."""

    pieces: tuple[Piece, ...]
    tag: str = ""


@dataclass(frozen=True)
class Table:
    """Columns of (head, tag) over `blank` rows to fill, or rows of label cells where `rows` is given."""

    columns: tuple[Piece, ...] = ()
    blank: int = 2
    rows: tuple[tuple[Piece, ...], ...] = ()
    titles: tuple[Piece, ...] = ()
    tag: str = ""


Block = Head | Para | Table


def para(*pieces: Piece, tag: str = "") -> Para:
    """A paragraph of sentences."""
    return Para(pieces, tag)


@dataclass
class File:
    """What is right or wrong with the file beside its words."""

    faults: frozenset[str] = field(default_factory=frozenset)

    def has(self, tag: str) -> bool:
        """Whether the piece of that tag stays."""
        return not tag or tag not in self.faults


def _kept(pieces: Iterable[Piece], file: File) -> list[str]:
    pairs = [(p, "") if isinstance(p, str) else p for p in pieces]
    return [text for text, tag in pairs if file.has(tag)]


def write(blocks: Sequence[Block], path: Path, faults: Iterable[str] = ()) -> Path:
    """Write a template; pieces whose tag is among `faults` are left out, `file:` faults are made."""
    file = File(frozenset(faults))
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    _language(document, file)
    document.add_picture(io.BytesIO(PIXEL), width=Cm(1))
    if "file:no-alt" not in file.faults:
        document.element.find(".//" + qn("wp:docPr")).set("descr", "Logo of Larchmere Borough Council")
    for block in blocks:
        if not file.has(block.tag):
            continue
        if isinstance(block, Head):
            _heading(document, block, file)
        elif isinstance(block, Para):
            _paragraph(document, block, file)
        else:
            _table(document, block, file)
    _extras(document, file)
    document.save(str(path))
    return path


def _language(document: Any, file: File) -> None:
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-GB")
        if "file:no-language" in file.faults:
            lang.attrib.pop(qn("w:val"))
    if "file:no-language" in file.faults:
        document.core_properties.language = ""


def _heading(document: Any, block: Head, file: File) -> None:
    plain = "file:plain-heading" in file.faults and block.tag.startswith("section:")
    if plain and not getattr(file, "done", False):
        document.add_paragraph().add_run(block.text).bold = True
        file.done = True  # type: ignore[attr-defined]
        return
    document.add_heading(block.text, block.level)


def _paragraph(document: Any, block: Para, file: File) -> None:
    text = " ".join(_kept(block.pieces, file))
    if text:
        run = document.add_paragraph().add_run(text)
        run.italic = True


def _table(document: Any, block: Table, file: File) -> None:
    heads = _kept(block.columns, file)
    titles = _kept(block.titles, file)
    width = max([len(heads), *(len(r) for r in block.rows), 1])
    table = document.add_table(rows=0, cols=width)
    table.style = "Table Grid"
    for title in titles:
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = title
        _mark(table, file)
    if heads:
        for cell, head in zip(table.add_row().cells, heads, strict=True):
            cell.text = head
        _mark(table, file)
        for _ in range(block.blank):
            table.add_row()
    for row in block.rows:
        kept = _kept(row, file)
        if kept:
            for cell, text in zip(table.add_row().cells, kept, strict=False):
                _fill(cell, text, file)
    if not len(table.rows):
        table._tbl.getparent().remove(table._tbl)
    document.add_paragraph()


def _mark(table: Any, file: File) -> None:
    if "file:no-header" not in file.faults:
        table.rows[-1]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(cell: Any, text: str, file: File) -> None:
    """`[[Title]]` is a content control of that title."""
    if text.startswith("[["):
        control(cell.paragraphs[0], text.strip("[]"))
    else:
        cell.text = text


def control(paragraph: Any, title: str, options: Sequence[str] = ()) -> None:
    """An empty content control; without a title where `title` is empty."""
    element, properties, content = (OxmlElement(f"w:{n}") for n in ("sdt", "sdtPr", "sdtContent"))
    if title:
        alias = OxmlElement("w:alias")
        alias.set(qn("w:val"), title)
        properties.append(alias)
    properties.append(OxmlElement("w:showingPlcHdr"))
    if options:
        items = OxmlElement("w:dropDownList")
        for option in options:
            item = OxmlElement("w:listItem")
            item.set(qn("w:displayText"), option)
            item.set(qn("w:value"), option)
            items.append(item)
        properties.append(items)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "Click or tap here to enter text."
    run.append(text)
    content.append(run)
    element.append(properties)
    element.append(content)
    paragraph._p.append(element)


def merge_field(paragraph: Any, name: str) -> None:
    """A mail-merge field as Word writes it."""
    simple, run, text = (OxmlElement(f"w:{n}") for n in ("fldSimple", "r", "t"))
    simple.set(qn("w:instr"), f" MERGEFIELD {name} \\* MERGEFORMAT ")
    text.text = f"«{name}»"
    run.append(text)
    simple.append(run)
    paragraph._p.append(simple)


def _extras(document: Any, file: File) -> None:
    if "file:pale" in file.faults:
        document.add_paragraph().add_run("Keep this page.").font.color.rgb = RGBColor(0xBB, 0xBB, 0xBB)
    if "file:nested" in file.faults:
        document.add_table(1, 1).cell(0, 0).add_table(1, 1).cell(0, 0).text = "Notes"
        document.add_paragraph()
    if "file:unnamed" in file.faults:
        control(document.add_paragraph("Version: "), "")
    merge_field(document.add_paragraph("Reference: "), "Plan_Reference")
    control(document.add_paragraph("Version: "), "Version number")
