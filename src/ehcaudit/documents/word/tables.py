"""The visual grid of a table: each cell once, where its top left corner stands.

Source: ECMA-376 part 1, 17.4 (`gridSpan`, `vMerge`, `hMerge`, `gridBefore`, `gridAfter`, `tblHeader`).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ehcaudit.documents.refusal import over_limit
from ehcaudit.documents.word.choices import ALTERNATE, chosen
from ehcaudit.documents.word.inline import CHANGES, merge_change
from ehcaudit.documents.word.xml import VAL, W, child_number, first_child, flag, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ehcaudit.documents.model import Change
    from ehcaudit.documents.word.story import Budget

_ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = W + "tr", W + "tc", W + "trPr", W + "tcPr"
_WRAPPERS = frozenset(W + n for n in ("sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom"))
_CELL_CHANGES: dict[str, Change] = {W + "cellIns": "inserted", W + "cellDel": "deleted"}
_GRID_SPAN, _DOWN, _ACROSS = W + "gridSpan", W + "vMerge", W + "hMerge"
_COLUMNS = 64  # Word itself allows 63
# Column edges nearer than this (in twentieths of a point) are one edge: nobody sees a sliver of 3 points.
_SLIVER = 60


@dataclass(slots=True)
class Slot:
    """A visual cell before its content is read. Rows and columns count from 0."""

    element: etree._Element
    row: int
    column: int
    column_span: int
    change: Change | None
    header: bool
    row_span: int = 1


@dataclass(slots=True)
class Grid:
    """The cells of a table, row by row; `hidden_text` tells of text in cells that are merged away."""

    columns: int = 0
    rows: list[list[Slot]] = field(default_factory=list)
    hidden_text: bool = False


def lay_out(table: etree._Element, change: Change | None, budget: Budget) -> Grid:
    """The grid of a `w:tbl`. Raises `RefusedError` where spans or cells are over the limits."""
    grid = Grid()
    open_above: dict[int, Slot] = {}
    in_header = True
    for element, outer in _unwrapped(table, _ROW, change, budget):
        row = _read_row(element, outer, budget)
        if row.hidden:
            continue
        in_header = in_header and row.header
        open_above = _lay_row(grid, row, in_header, open_above, budget)
    _make_visual(grid, _edges(table))
    return grid


class _Row(NamedTuple):
    """What a `w:tr` states. `before`: grid columns that it leaves out at its start."""

    element: etree._Element
    change: Change | None
    hidden: bool
    header: bool
    before: int


class _Stated(NamedTuple):
    """What a `w:tcPr` states: `down` and `across` are `restart` or `continue`, `None` where not merged."""

    width: int = 1
    down: str | None = None
    across: str | None = None
    change: Change | None = None


def _read_row(element: etree._Element, outer: Change | None, budget: Budget) -> _Row:
    properties = element.find(_ROW_PROPERTIES)
    if properties is None:
        return _Row(element, outer, hidden=False, header=False, before=0)
    own = {CHANGES.get(str(e.tag)) for e in properties}
    inner: Change | None = "deleted" if "deleted" in own else "inserted" if "inserted" in own else None
    return _Row(
        element,
        merge_change(outer, inner),
        hidden=bool(flag(properties.find(W + "hidden"))),
        header=bool(flag(properties.find(W + "tblHeader"))),
        before=_span(child_number(properties, "gridBefore"), 0, budget),
    )


def _read_cell(cell: etree._Element, budget: Budget) -> _Stated:
    properties = first_child(cell, _CELL_PROPERTIES)
    width, down, across = 1, None, None
    change: Change | None = None
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == _GRID_SPAN:
            width = _span(number(child.get(VAL)), 1, budget)
        elif tag == _DOWN:
            down = child.get(VAL, "continue")
        elif tag == _ACROSS:
            across = child.get(VAL, "continue")
        elif tag in _CELL_CHANGES:
            change = _CELL_CHANGES[str(tag)]
    return _Stated(width, down, across, change)


def _lay_row(
    grid: Grid, row: _Row, header: bool, open_above: dict[int, Slot], budget: Budget
) -> dict[int, Slot]:
    """Add one row to the grid; the slots that a vertical merge may go on with in the next row."""
    column = row.before
    slots: list[Slot] = []
    open_here: dict[int, Slot] = {}
    for cell, outer in _unwrapped(row.element, _CELL, row.change, budget):
        budget.cells(1)
        stated = _read_cell(cell, budget)
        above = open_above.get(column) if stated.down == "continue" else None
        if stated.across == "continue" and slots:
            slots[-1].column_span += stated.width
        elif above is not None:
            above.row_span += 1
            open_here[column] = above
            grid.hidden_text = grid.hidden_text or _holds_text(cell)
        else:
            change = merge_change(outer, stated.change)
            slots.append(Slot(cell, len(grid.rows), column, stated.width, change, header))
            if stated.down is not None:
                open_here[column] = slots[-1]
        column += stated.width
        if column > _COLUMNS * budget.limits.span:
            raise over_limit("table columns", _COLUMNS * budget.limits.span)
    grid.rows.append(slots)
    return open_here


def _unwrapped(
    parent: etree._Element, wanted: str, change: Change | None, budget: Budget
) -> Iterator[tuple[etree._Element, Change | None]]:
    """The rows of a table or the cells of a row, those in content controls and the like among them."""
    for child in parent:
        if child.tag == wanted:
            yield child, change
        elif child.tag in _WRAPPERS or child.tag == ALTERNATE:
            branch = chosen(child) if child.tag == ALTERNATE else child
            with budget.deeper():
                if branch is not None:
                    yield from _unwrapped(
                        branch, wanted, merge_change(change, CHANGES.get(child.tag)), budget
                    )


def _make_visual(grid: Grid, edges: list[int]) -> None:
    """Number the columns as a person sees them: grid columns in which no cell begins are no columns.

    Edges nearer than a sliver count as one unless some cell is just that sliver.
    """
    slots = [slot for row in grid.rows for slot in row]
    starts = sorted({slot.column for slot in slots})
    thin = {slot.column for slot in slots if slot.column_span == 1}
    kept: list[int] = []
    shown: dict[int, int] = {}
    for start in starts:
        near = kept and start < len(edges) and edges[start] - edges[kept[-1]] < _SLIVER
        if not (near and kept[-1] not in thin):
            kept.append(start)
        shown[start] = len(kept) - 1
    for slot in slots:
        end = slot.column + slot.column_span
        last = shown[end] if end in shown else bisect_left(kept, end)
        slot.column = shown[slot.column]
        slot.column_span = max(last - slot.column, 1)
    grid.columns = len(kept)


def _edges(table: etree._Element) -> list[int]:
    """The left edge of each grid column in twentieths of a point; empty where widths are not stated."""
    edges = [0]
    for column in table.iterfind(f"{W}tblGrid/{W}gridCol"):
        width = number(column.get(W + "w"))
        if width is None or width <= 0:
            return []
        edges.append(edges[-1] + width)
    return edges


def _span(stated: int | None, least: int, budget: Budget) -> int:
    span = least if stated is None else max(stated, least)
    if span > budget.limits.span:
        raise over_limit("columns under one table cell", budget.limits.span)
    return span


def _holds_text(cell: etree._Element) -> bool:
    return any(text.text and text.text.strip() for text in cell.iter(W + "t"))
