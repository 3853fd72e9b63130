"""A document as one sequence of strips: paragraphs and table rows, in reading order.

A row that is one visual cell (a title row, a box, a merged text row) is opened into its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from ehcaudit.documents.model import Block, Cell, Document, Paragraph, Table

_LETTER_MARKER = re.compile(r"^(?:(?i:section|part)\s+)?\(?(?:[A-K]|H\s?[12]|A[12])\)?\s*[-–—.:)]*$")


@dataclass(frozen=True, slots=True)
class Strip:
    """A paragraph (`cells` empty) or a row of two or more cells. `table` numbers the table, `row` the row in
    it, both from 0 and `None` outside tables; `columns` is the width of the table's grid; `boxed` says
    that the
    paragraph is alone in a row of its table."""

    paragraph: Paragraph | None = None
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    row: int | None = None
    columns: int = 0
    boxed: bool = False
    text: str = ""


def line_strip(paragraph: Paragraph) -> Strip:
    """The strip of a paragraph outside tables."""
    return Strip(paragraph, text=_with_letter(paragraph))


def _with_letter(paragraph: Paragraph) -> str:
    """The text of a paragraph with the letter that numbers it as a heading ("A.", "Section B:"), which Word
    keeps apart. Bullets and numbers stay apart."""
    marker = (paragraph.marker or "").strip()
    if not _LETTER_MARKER.match(marker) or not paragraph.text:
        return paragraph.text
    return f"{marker} {paragraph.text}"


def strips_of(document: Document) -> list[Strip]:
    """All strips of `document` that hold text."""
    return [strip for strip in _walk(document.blocks, count()) if strip.text.strip()]


def _walk(blocks: Iterable[Block], tables: Iterator[int]) -> Iterator[Strip]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield line_strip(block)
        else:
            yield from _rows(block, tables)


def _rows(table: Table, tables: Iterator[int]) -> Iterator[Strip]:
    number = next(tables)
    covered = _covered(table)
    for index, row in enumerate(table.rows):
        full = [cell for cell in row if cell.blocks]
        lone = full[0] if len(full) == 1 else None
        whole = lone is not None and (
            lone.column_span >= table.columns or (len(row) == 1 and lone.column == 0 and index not in covered)
        )
        if lone is not None and whole:
            yield from _open(lone, number, index, table.columns, tables)
        elif full:
            text = "\t".join(" ".join(cell.text.split()) for cell in row)
            yield Strip(cells=row, table=number, row=index, columns=table.columns, text=text)


def _covered(table: Table) -> set[int]:
    """The rows into which a cell from a row above reaches down."""
    return {
        below
        for row in table.rows
        for cell in row
        for below in range(cell.row + 1, min(cell.row + cell.row_span, len(table.rows)))
    }


def _open(cell: Cell, number: int, index: int, columns: int, tables: Iterator[int]) -> Iterator[Strip]:
    alone = sum(1 for p in cell.paragraphs() if p.text) == 1
    for strip in _walk(cell.blocks, tables):
        if strip.paragraph is not None and strip.table is None:
            yield replace(strip, table=number, row=index, columns=columns, boxed=alone)
        else:
            yield strip
