"""A document as one sequence of strips: paragraphs and table rows, in reading order.

A row that is one visual cell (a title row, a box, a merged text row) is opened into its paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ehcaudit.documents.model import Block, Cell, Document, Paragraph, Table


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

    @property
    def text(self) -> str:
        """The live text, cells joined by tabs."""
        if self.paragraph is not None:
            return self.paragraph.text
        return "\t".join(" ".join(cell.text.split()) for cell in self.cells)


def strips_of(document: Document) -> list[Strip]:
    """All strips of `document` that hold text."""
    return [strip for strip in _walk(document.blocks, _Counter()) if strip.text.strip()]


class _Counter:
    def __init__(self) -> None:
        self.value = -1

    def next(self) -> int:
        self.value += 1
        return self.value


def _walk(blocks: Iterable[Block], tables: _Counter) -> Iterator[Strip]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Strip(block)
        else:
            yield from _rows(block, tables)


def _rows(table: Table, tables: _Counter) -> Iterator[Strip]:
    number = tables.next()
    for index, row in enumerate(table.rows):
        full = [cell for cell in row if cell.blocks]
        lone = full[0] if len(full) == 1 else None
        whole = lone is not None and (
            lone.column_span >= table.columns
            or (len(row) == 1 and lone.column == 0 and not _covered(table, index))
        )
        if lone is not None and whole:
            yield from _open(lone, number, index, table.columns, tables)
        elif full:
            yield Strip(cells=row, table=number, row=index, columns=table.columns)


def _covered(table: Table, index: int) -> bool:
    """Whether a cell from a row above reaches down into row `index`."""
    return any(
        c.row < index < c.row + c.row_span for row in table.rows[:index] for c in row if c.row_span > 1
    )


def _open(cell: Cell, number: int, index: int, columns: int, tables: _Counter) -> Iterator[Strip]:
    alone = sum(1 for p in cell.paragraphs() if p.text) == 1
    for strip in _walk(cell.blocks, tables):
        if strip.paragraph is not None and strip.table is None:
            yield Strip(strip.paragraph, table=number, row=index, columns=columns, boxed=alone)
        else:
            yield strip
