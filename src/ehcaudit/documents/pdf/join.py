"""Tables that run over page breaks made whole: same column edges, header row once, split rows joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from ehcaudit.documents.pdf.breaks import Habits, is_split
from ehcaudit.documents.pdf.geometry import CellPart, TablePart

_EDGE = 5.0
_FOOT = 45.0
"""A table that goes on ends at most this far above the last line of text of its page."""
_MAX_HEADER_ROWS = 3
_RECENT = 120
"""Cells looked back at, so that long tables take no longer a page than short ones."""


@dataclass(slots=True)
class WholeCell:
    """A cell with its parts on one page or several; rows and columns of the whole table."""

    row: int
    row_span: int
    x0: float
    x1: float
    parts: list[CellPart]
    header: bool = False

    @property
    def text(self) -> str:
        return " ".join(part.text for part in self.parts)


@dataclass(slots=True)
class WholeTable:
    """A table with its parts joined. `page` is where it starts, `last` its latest part,
    `tail` the cells that reach its last row."""

    page: int
    last: TablePart
    cells: list[WholeCell]
    rows: int
    xs: list[float]
    ruled: bool
    first_rows: list[list[str]] = field(default_factory=list)
    tail: list[WholeCell] = field(default_factory=list)

    @classmethod
    def of(cls, part: TablePart) -> WholeTable:
        """A table of which only this part is known yet."""
        cells = [WholeCell(c.row, c.row_span, c.box.x0, c.box.x1, [c]) for c in part.cells]
        heads = [_texts(part, r) for r in range(min(_MAX_HEADER_ROWS, part.rows))]
        whole = cls(part.page, part, cells, part.rows, list(part.xs), part.ruled, heads)
        whole.find_tail(cells)
        return whole

    def find_tail(self, cells: list[WholeCell]) -> None:
        """Keep those of `cells` that reach the last row."""
        self.tail = [c for c in cells if c.row + c.row_span == self.rows]


def joins(table: WholeTable, part: TablePart, foot: float) -> bool:
    """Whether `part`, first on its page, goes on with `table`, last on the page before.

    `foot` is how much room was left under the table, in points.
    """
    last = table.last
    if part.page != last.page + 1 or table.ruled != part.ruled:
        return False
    if abs(table.xs[0] - part.xs[0]) > _EDGE or abs(table.xs[-1] - part.xs[-1]) > _EDGE:
        return False
    if not _columns_agree(table.xs, part.xs):
        return False
    if last.open_bottom or part.open_top or repeated_header(table, part):
        return True
    first_row = part.ys[1] - part.ys[0]
    if foot > max(_FOOT, first_row + 6):
        return False
    return not _new_title(table, part, foot)


def _columns_agree(xs: list[float], other: list[float]) -> bool:
    inner, others = xs[1:-1], other[1:-1]
    if not inner or not others:
        return True
    return any(abs(a - b) <= _EDGE for a in inner for b in others)


def _new_title(table: WholeTable, part: TablePart, foot: float) -> bool:
    """Whether the part starts with a title row like the one that the table started with."""
    row, first = part.row(0), [c for c in table.cells if c.row == 0]
    if len(row) != 1 or len(first) != 1 or not row[0].lines or not first[0].parts[0].lines:
        return False
    title, old = row[0].lines[0], first[0].parts[0].lines[0]
    if not title.bold or not old.bold or abs(title.size - old.size) > 0.6:
        return False
    return title.text == old.text or foot > _FOOT or _second_rows_agree(table, part)


def _second_rows_agree(table: WholeTable, part: TablePart) -> bool:
    """Whether the row under the title begins alike: tables stacked by area ("Strengths" under each title)."""
    if part.rows < 2 or table.rows < 2:
        return False
    first = [c.parts[0] for c in table.cells if c.row == 1]
    return _openings(part.row(1)) == _openings(first) != []


def _openings(cells: list[CellPart]) -> list[str]:
    """The first lines of cells in bold, as labels are set."""
    return [c.lines[0].text for c in cells if c.lines and c.lines[0].bold]


def repeated_header(table: WholeTable, part: TablePart) -> int:
    """How many of the part's first rows repeat the first rows of the table."""
    count = 0
    for index, expected in enumerate(table.first_rows):
        if index < part.rows and any(expected) and _texts(part, index) == expected:
            count = index + 1
        else:
            break
    return count


def _texts(part: TablePart, row: int) -> list[str]:
    return [" ".join(cell.text.split()) for cell in part.row(row)]


def append(table: WholeTable, part: TablePart, foot: float, habits: Habits) -> None:
    """Put the part's rows under the table's, a split row into its first half."""
    skip = repeated_header(table, part)
    for known in table.cells if skip else []:
        if known.row >= skip:
            break
        known.header = True
    cells = [c for c in part.cells if c.row >= skip]
    opened = table.last.open_bottom and (part.open_top or skip > 0)  # one side alone: rows ruled on one side
    table.last = part
    table.xs = _union(table.xs, part.xs)
    if not cells:
        return
    head = [c for c in cells if c.row == skip]
    pairs = _pairs(table.tail, head)
    before = len(table.cells)
    halves = [(above.parts[-1], below) for above, below in pairs]
    labelled = _always_labelled(table, part, skip)
    if halves and (opened or is_split(halves, foot, habits, labelled)):
        _merge_rows(table, pairs, cells, skip, _ended(halves) if opened else set())
        table.find_tail(table.tail + table.cells[before:])
        return
    extended = _spans_on(table, pairs, head)
    for cell in cells:
        if id(cell) not in extended:
            table.cells.append(
                WholeCell(cell.row - skip + table.rows, cell.row_span, cell.box.x0, cell.box.x1, [cell])
            )
    table.rows += part.rows - skip
    table.find_tail(table.tail + table.cells[before:])


def _ended(halves: list[tuple[CellPart, CellPart]]) -> set[int]:
    """The cells with text that a line parts from those above them, where others of the row go on."""
    apart = [below for above, below in halves if not above.open_bottom and not below.open_top]
    if len(apart) == len(halves) or not any(below.lines for below in apart):
        return set()
    return {id(below) for below in apart}


def _merge_rows(
    table: WholeTable,
    pairs: list[tuple[WholeCell, CellPart]],
    cells: list[CellPart],
    skip: int,
    ended: set[int],
) -> None:
    """Put split cells together. `ended`: cells that a line parts from those above, though the row goes on:
    they stand in a row of their own, beside cells over both rows."""
    offset = table.rows - skip - (0 if ended else 1)
    joined = {id(below): above for above, below in pairs if id(below) not in ended}
    for cell in cells:
        above = joined.get(id(cell))
        if above is not None:
            above.parts.append(cell)
            above.row_span += cell.row_span - (0 if ended else 1)
        else:
            table.cells.append(WholeCell(cell.row + offset, cell.row_span, cell.box.x0, cell.box.x1, [cell]))
    table.rows = offset + max(c.row + c.row_span for c in cells)


def _spans_on(table: WholeTable, pairs: list[tuple[WholeCell, CellPart]], head: list[CellPart]) -> set[int]:
    """Cells over several rows that go on, empty, on the next page: lengthened in place."""
    extended = set()
    for above, below in pairs:
        if above.row_span > 1 and not below.text.strip() and any(c.text.strip() for c in head):
            above.row_span += below.row_span
            extended.add(id(below))
    return extended


def _pairs(tail: list[WholeCell], head: list[CellPart]) -> list[tuple[WholeCell, CellPart]]:
    """The cells of the last row with those under them, if both rows have the same columns."""
    above, below = sorted(tail, key=lambda c: c.x0), sorted(head, key=lambda c: c.column)
    if len(above) != len(below):
        return []
    same = all(
        abs(a.x0 - b.box.x0) <= _EDGE and abs(a.x1 - b.box.x1) <= _EDGE
        for a, b in zip(above, below, strict=True)
    )
    return list(zip(above, below, strict=True)) if same else []


def _always_labelled(table: WholeTable, part: TablePart, skip: int) -> bool:
    """Whether every other row near the break, at least one, has text in its first cell."""
    left = table.xs[0]
    above = [c.text for c in table.cells[-_RECENT:] if abs(c.x0 - left) <= _EDGE and c.row < table.rows - 1]
    below = [c.text for c in part.cells if c.column == 0 and c.row > skip]
    return bool(above + below) and all(text.strip() for text in above + below)


def _union(xs: list[float], other: list[float]) -> list[float]:
    out = list(xs)
    for x in other:
        if all(abs(x - known) > _EDGE for known in out):
            out.append(x)
    return sorted(out)
