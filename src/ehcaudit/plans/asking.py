"""The words of a form that wait for an answer: heads over empty rows, labels beside empty cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.model import Table
from ehcaudit.plans.text import is_prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.documents.model import Cell, Document

_Row = tuple["Cell", ...]


def asking(document: Document) -> frozenset[str]:
    """The paragraphs of such cells, and of rows that Word marks as heads.

    They are the form's words and nobody's answer, however long they are ("How I gave my views, and who
    helped me").
    """
    tables = [block for block in document.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for cell in _asking(table)]
    return frozenset(p.text for cell in cells for p in cell.paragraphs() if p.text)


def _asking(table: Table) -> Iterator[Cell]:
    below: _Row = ()
    for row in reversed(table.rows):
        if any(cell.header for cell in row) or (below and all(map(_blank, below))):
            yield from row
        elif len(row) > 1 and all(map(_blank, row[1:])):
            yield row[0]
        below = row


def _blank(cell: Cell) -> bool:
    return not cell.text.strip() or is_prompt(cell.text)
