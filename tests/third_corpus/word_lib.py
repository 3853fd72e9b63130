"""Word documents by python-docx."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from tests.third_corpus.blocks import Block, Box, Cell, Control, Grid, P, Paper, Turn, matrix

STYLES = {"h1": "Heading 1", "h2": "Heading 2", "bullet": "List Bullet", "title": "Title"}


def write(paper: Paper, path: Path) -> None:
    """Print the paper as .docx."""
    doc = docx.Document()
    doc.styles["Normal"].font.name = paper.font
    doc.styles["Normal"].font.size = Pt(paper.size)
    if paper.landscape:
        _turn(doc.sections[0], True)
    doc.sections[0].left_margin = doc.sections[0].right_margin = Cm(2)
    for one in paper.header:
        _put(doc.sections[0].header, one, paper)
    for one in paper.footer:
        _put(doc.sections[0].footer, one, paper)
    for block in paper.blocks:
        _put(doc, block, paper)
    doc.save(str(path))
    settle(path)


def _turn(section: Any, landscape: bool) -> None:
    wide = section.page_width > section.page_height
    if wide != landscape:
        section.page_width, section.page_height = section.page_height, section.page_width
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT


def _put(where: Any, block: Block, paper: Paper) -> None:
    if isinstance(block, P):
        _fill(where.add_paragraph(), block, paper)
    elif isinstance(block, Grid):
        _grid(where, block, paper)
    elif isinstance(block, Box):
        _grid(where, Grid([[Cell(list(block.body))]], [16]), paper)
    elif isinstance(block, Control):
        for one in block.body:
            _put(where, one, paper)
    elif isinstance(block, Turn):
        if block.landscape is None:
            where.add_page_break()
        else:
            _turn(where.add_section(WD_SECTION.NEW_PAGE), block.landscape)


def _fill(para: Any, block: P, paper: Paper) -> None:
    style = STYLES.get(block.style)
    if style and (paper.styled or block.style in ("bullet", "title")):
        para.style = style
    for run in block.runs:
        made = para.add_run(run.text)
        bold = block.style in ("bold", "h1", "h2") or run.kind in ("b", "bs")
        made.bold = bold or None
        made.italic = (block.style == "small" or run.kind in ("i", "is")) or None
        made.underline = (run.kind in ("u", "us")) or None
        made.font.strike = (run.kind in ("s", "bs", "us", "is")) or None
        if block.style == "small":
            made.font.size = Pt(9)


def _grid(where: Any, grid: Grid, paper: Paper) -> None:
    size = len(grid.rows), len(grid.widths)
    table = where.add_table(*size) if hasattr(where, "sections") else _sized(where, *size)
    if grid.ruled:
        table.style = "Table Grid" if hasattr(where, "sections") else table.style
    for y, slots in enumerate(matrix(grid)):
        for x, slot in enumerate(slots):
            if slot is None or slot[1] or slot[2]:
                continue
            one = slot[0]
            target = table.cell(y, x)
            if one.span > 1 or one.down > 1:
                target = target.merge(table.cell(y + one.down - 1, x + one.span - 1))
            _cell(target, one, paper)
        for x, width in enumerate(grid.widths):
            table.columns[x].width = Cm(width)
    for y in range(grid.repeat):
        table.rows[y]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _sized(where: Any, rows: int, columns: int) -> Any:
    try:
        return where.add_table(rows, columns, Cm(16))
    except TypeError:
        return where.add_table(rows, columns)


def _cell(target: Any, one: Cell, paper: Paper) -> None:
    first = True
    for block in one.body:
        if isinstance(block, P) and first:
            _fill(target.paragraphs[0], block, paper)
        else:
            _put(target, block, paper)
        first = False
    if isinstance(one.body[-1], Grid):
        target.add_paragraph()


def settle(path: Path) -> None:
    """Rewrite the package with fixed dates, that the bytes be the same every time."""
    with zipfile.ZipFile(path) as old:
        parts = [(i.filename, old.read(i.filename)) for i in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
