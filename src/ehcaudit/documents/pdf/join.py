"""Tables that run over page breaks made whole: same column edges, header row once, split rows joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ehcaudit.documents.pdf.geometry import CellPart, Line, TablePart
from ehcaudit.documents.pdf.paragraphs import ends_sentence, runs_on

_PADDING = 7.0
_EDGE = 5.0
_FOOT = 45.0
"""A table that goes on ends at most this far above the last line of text of its page."""
_MAX_HEADER_ROWS = 3


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
    """A table with its parts joined. `page` is where it starts, `last` its latest part."""

    page: int
    last: TablePart
    cells: list[WholeCell]
    rows: int
    xs: list[float]
    ruled: bool
    first_rows: list[list[str]] = field(default_factory=list)

    @classmethod
    def of(cls, part: TablePart) -> WholeTable:
        """A table of which only this part is known yet."""
        cells = [WholeCell(c.row, c.row_span, c.box.x0, c.box.x1, [c]) for c in part.cells]
        heads = [_texts(part, r) for r in range(min(_MAX_HEADER_ROWS, part.rows))]
        return cls(part.page, part, cells, part.rows, list(part.xs), part.ruled, heads)


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
    """Whether the row under the title is the same: tables stacked by area ("Strengths" under each title)."""
    return (
        part.rows > 1
        and len(table.first_rows) > 1
        and any(table.first_rows[1])
        and (_texts(part, 1) == table.first_rows[1])
    )


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


def append(table: WholeTable, part: TablePart, foot: float, gaps: list[float]) -> None:
    """Put the part's rows under the table's, a split row into its first half (`gaps`: see `is_split`)."""
    skip = repeated_header(table, part)
    for known in table.cells:
        known.header = known.header or known.row < skip
    cells = [c for c in part.cells if c.row >= skip]
    opened = table.last.open_bottom or part.open_top
    table.last = part
    table.xs = _union(table.xs, part.xs)
    if not cells:
        return
    head = [c for c in cells if c.row == skip]
    tail = [c for c in table.cells if c.row + c.row_span == table.rows]
    pairs = _pairs(tail, head)
    labelled = _always_labelled(table, part, skip)
    if pairs and is_split(pairs, foot, opened, gaps, labelled):
        _merge_rows(table, pairs, cells, skip)
        return
    extended = _spans_on(table, pairs, head)
    for cell in cells:
        if id(cell) not in extended:
            table.cells.append(
                WholeCell(cell.row - skip + table.rows, cell.row_span, cell.box.x0, cell.box.x1, [cell])
            )
    table.rows += part.rows - skip


def _merge_rows(
    table: WholeTable, pairs: list[tuple[WholeCell, CellPart]], cells: list[CellPart], skip: int
) -> None:
    offset = table.rows - 1 - skip
    joined = {id(below): above for above, below in pairs}
    for cell in cells:
        above = joined.get(id(cell))
        if above is not None:
            above.parts.append(cell)
            above.row_span += cell.row_span - 1
        else:
            table.cells.append(WholeCell(cell.row + offset, cell.row_span, cell.box.x0, cell.box.x1, [cell]))
    table.rows += max(c.row + c.row_span for c in cells) - skip - 1


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


def is_split(
    pairs: list[tuple[WholeCell, CellPart]], foot: float, opened: bool, gaps: list[float], labelled: bool
) -> bool:
    """Whether a page break cut through a row, rather than fell between two.

    `gaps` are the distances from the last line of text to the lower rule in complete rows: a
    row that the page break cut ends at another distance, since it was cut where the page ends.
    `labelled`: no other row of the table starts with an empty cell.
    """
    if opened:
        return True
    pitch = max((p.lines[-1].size for a, _ in pairs for p in a.parts[-1:] if p.lines), default=11.0) * 1.3
    alone = len(pairs) == 1
    if foot > 4 * pitch:
        return False
    score = 0 if foot <= pitch or alone else -1
    gap = _gap([above.parts[-1] for above, _ in pairs])
    cut = gap is not None and len(gaps) >= 3 and all(abs(gap - known) > 0.8 for known in gaps)
    if not any(below.text.strip() for _, below in pairs):
        return cut
    score += 3 if cut else 0
    for above, below in pairs:
        first = above is pairs[0][0] and not alone
        score += _evidence(above.parts[-1], below, alone, cut)
        if first and not below.lines and above.text.strip():
            score += 6 if labelled else 1
        score -= _room(above.parts[-1], below, pitch)
    return score > 0


def _always_labelled(table: WholeTable, part: TablePart, skip: int) -> bool:
    """Whether every other row, at least one, has text in its first cell."""
    left = table.xs[0]
    above = [c.text for c in table.cells if abs(c.x0 - left) <= _EDGE and c.row < table.rows - 1]
    below = [c.text for c in part.cells if c.column == 0 and c.row > skip]
    return bool(above + below) and all(text.strip() for text in above + below)


def _room(above: CellPart, below: CellPart, pitch: float) -> int:
    """How much it speaks against a split row that a cell goes on although it had room left above."""
    if not above.lines or not below.lines:
        return 0
    lines = (above.box.bottom - above.lines[-1].box.bottom) / pitch
    return 4 if lines > 3.2 else 2 if lines > 1.6 else 0


def _gap(cells: list[CellPart]) -> float | None:
    """The room under the text of a row's fullest cell."""
    return min((c.box.bottom - c.lines[-1].box.bottom for c in cells if c.lines), default=None)


def complete_gaps(parts: Iterable[TablePart]) -> list[float]:
    """The distinct distances between text and lower rule in rows that no page break can have cut."""
    found: list[float] = []
    for part in parts:
        for row in range(part.rows - 1):
            gap = _gap([c for c in part.cells if c.row == row and c.row_span == 1])
            if gap is not None and all(abs(gap - known) > 0.2 for known in found):
                found.append(gap)
    return found


def _evidence(above: CellPart, below: CellPart, alone: bool, cut: bool) -> int:
    """How much the two halves of one cell speak for (above 0) or against (below 0) a split row."""
    if not below.lines:
        return 1 if above.lines and not above.lines[-1].bold else 0
    if not above.lines:
        return -3
    last, first = above.lines[-1], below.lines[0]
    if runs_on(last.text, first.text) and not first.marker:
        return 4
    if _numbered(above.lines[0]) and _numbered(first):
        return 1 if alone or sum(map(_numbered, above.lines)) > 1 else -4
    if last.bold == first.bold and not first.marker and _wrapped(first, last, above, cut):
        return 3 if first.bold else 2
    if last.bold or _label(first, last):
        return -4
    if first.marker:
        return int(alone and max(_markers(above), _markers(below)) > 1)
    return 1 if alone else -1


def _label(line: Line, before: Line) -> bool:
    """Whether the line is set as a heading: it starts in bold, or is all leaning or underlined."""
    if not line.segments or line.segments[0].runs[0][1].bold:
        return bool(line.segments)
    return _set_apart(line) and not _set_apart(before)


def _set_apart(line: Line) -> bool:
    styles = [style for s in line.segments for text, style in s.runs if text.strip()]
    return all(style.italic for style in styles) or all(style.underline for style in styles)


def _numbered(line: Line) -> bool:
    head = line.marker or line.text.split(" ")[0]
    return head[:1].isdigit() or (head[-1:] in ".)" and len(head) <= 3 and head != "•")


def _markers(cell: CellPart) -> int:
    return sum(line.marker is not None for line in cell.lines)


def _wrapped(first: Line, last: Line, cell: CellPart, cut: bool) -> bool:
    """Whether the text may only have gone on to the next line because the last was full.

    Labels of rows end short of their cell's edge too: unless the row was `cut`, the line must be full.
    """
    fits = last.box.x1 + last.space + first.first_width < cell.box.x1 - _PADDING
    full = cut or last.box.x1 > cell.box.x1 - 0.25 * cell.box.width
    return full and not fits and not ends_sentence(last.text)


def _union(xs: list[float], other: list[float]) -> list[float]:
    out = list(xs)
    for x in other:
        if all(abs(x - known) > _EDGE for known in out):
            out.append(x)
    return sorted(out)
