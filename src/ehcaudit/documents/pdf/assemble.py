"""Pages → blocks of the document: tables joined over pages, text joined into paragraphs, places given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ehcaudit.documents.model import Block, Cell, Paragraph, Place, Table
from ehcaudit.documents.pdf.breaks import Habits
from ehcaudit.documents.pdf.columns import text_tables
from ehcaudit.documents.pdf.geometry import CellPart, Line, PageContent, TablePart
from ehcaudit.documents.pdf.join import WholeCell, WholeTable, append, joins
from ehcaudit.documents.pdf.paragraphs import pitch_of
from ehcaudit.documents.pdf.symbols import LINE_HYPHENS
from ehcaudit.documents.pdf.text import TextBuilder, Typography, indents_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MAX_PADDING = 14.0
_TEXT_SHARE = 0.82
"""Text can be taken to run at least this far over a page, whatever stands on it."""

_Flow = list[Line] | WholeTable


@dataclass(slots=True)
class _Frame:
    """Where the text of pages of one size stands: its right edge and its foot."""

    right: float
    foot: float


@dataclass(slots=True)
class _Counter:
    paragraph: int = 1
    table: int = 0


@dataclass(slots=True)
class Assembler:
    """Turns the pages of one document into its blocks."""

    pages: list[PageContent]
    typography: Typography = field(default_factory=Typography)
    _frames: dict[tuple[int, int], _Frame] = field(default_factory=dict)
    _sizes: dict[int, tuple[int, int]] = field(default_factory=dict)
    _habits: Habits = field(default_factory=Habits)

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        indents = indents_of([line for page in self.pages for line in page.lines])
        self.typography = Typography(pitch_of(self._groups()), indents, self._vocabulary, self._hyphens())
        self._measure()
        for page in self.pages:
            page.tables += text_tables(page, self._frame(page).right, self.typography.pitch)
        return tuple(self._built(self._flows()))

    def _groups(self) -> Iterator[list[Line]]:
        for page in self.pages:
            yield page.lines
            for table in page.tables:
                for cell in table.cells:
                    yield cell.lines

    def _vocabulary(self) -> Counter[str]:
        texts = (line.text for group in self._groups() for line in group)
        return Counter(word for text in texts for word in _WORD.findall(text.casefold()))

    def _hyphens(self) -> float:
        ends = [x.segments[-1].runs[-1][0][-1:] for lines in self._groups() for x in lines if x.segments]
        return sum(end in LINE_HYPHENS for end in ends) / max(1, len(ends))

    def _measure(self) -> None:
        for page in self.pages:
            self._sizes[page.number] = _size(page)
            frame = self._frame(page)
            frame.right = max([frame.right, *(line.box.x1 for line in page.lines)])
            bottoms = [line.box.bottom for line in page.lines] + [t.box.bottom for t in page.tables]
            frame.foot = max([frame.foot, *bottoms])

    def _frame(self, page: PageContent) -> _Frame:
        return self._frames.setdefault(
            _size(page), _Frame(_TEXT_SHARE * page.width, _TEXT_SHARE * page.height)
        )

    def _flows(self) -> list[_Flow]:
        """Stretches of text and whole tables in reading order, over all pages."""
        flows: list[_Flow] = []
        frames: dict[int, _Frame] = {}
        self._habits = Habits.of([table for page in self.pages for table in page.tables])
        for page in self.pages:
            frames[page.number] = self._frame(page)
            for item in _in_order(page):
                if isinstance(item, TablePart):
                    self._add_table(flows, item, frames)
                elif flows and isinstance(flows[-1], list):
                    flows[-1].append(item)
                else:
                    flows.append([item])
        return flows

    def _add_table(self, flows: list[_Flow], part: TablePart, frames: dict[int, _Frame]) -> None:
        before = flows[-1] if flows else None
        if isinstance(before, WholeTable) and before.last.page != part.page:
            foot = frames[before.last.page].foot - before.last.box.bottom
            if joins(before, part, foot):
                append(before, part, foot, self._habits)
                return
        if part.open_top and part.open_bottom and len(part.xs) == 2:
            flows.append(part.cells[0].lines)  # two upright lines beside ordinary text
            return
        flows.append(WholeTable.of(part))

    def _built(self, flows: list[_Flow]) -> Iterator[Block]:
        count = _Counter()
        for flow in flows:
            if not flow:
                continue
            if isinstance(flow, WholeTable):
                count.table += 1
                yield self._table(flow, Place(page=flow.page, table=count.table))
                continue
            frame = self._frames[self._size_of(flow[0].page)]
            builder = TextBuilder(self.typography, frame.right, Place(), foot=frame.foot)
            made = builder.build(flow, count.paragraph)
            count.paragraph += len(made)
            yield from made

    def _size_of(self, number: int) -> tuple[int, int]:
        return self._sizes[number]

    def _table(self, table: WholeTable, place: Place) -> Table:
        rows: list[list[Cell]] = [[] for _ in range(table.rows)]
        for cell in sorted(table.cells, key=lambda c: (c.row, c.x0)):
            if cell.row < table.rows:
                rows[cell.row].append(self._cell(cell, table, place))
        return Table(tuple(tuple(row) for row in rows), max(1, len(table.xs) - 1), place)

    def _cell(self, cell: WholeCell, table: WholeTable, place: Place) -> Cell:
        first = _nearest(table.xs, cell.x0)
        end = max(first + 1, _nearest(table.xs, cell.x1))
        here = Place(None, None, place.table, cell.row + 1, first + 1)
        return Cell(cell.row, first, cell.row_span, end - first, self._cell_blocks(cell, here), cell.header)

    def _cell_blocks(self, cell: WholeCell, place: Place) -> tuple[Paragraph | Table, ...]:
        lines = [line for part in cell.parts for line in part.lines]
        builder = TextBuilder(self.typography, _right_limit(cell.parts, lines), place, in_cell=True)
        out: list[Paragraph | Table] = []
        nested = [table for part in cell.parts for table in part.nested]
        for table in sorted(nested, key=lambda t: (t.page, t.box.top)):
            above = [x for x in lines if (x.page, x.box.top) < (table.page, table.box.top)]
            lines = lines[len(above) :]
            out += builder.build(above, len(out) + 1)
            out.append(self._table(WholeTable.of(table), Place(page=table.page, table=place.table)))
        out += builder.build(lines, len(out) + 1)
        return tuple(out)


def _size(page: PageContent) -> tuple[int, int]:
    """What pages of one format have in common."""
    return round(page.width / 4), round(page.height / 4)


def _nearest(xs: list[float], x: float) -> int:
    return min(range(len(xs)), key=lambda i: abs(xs[i] - x))


def _right_limit(parts: list[CellPart], lines: list[Line]) -> float:
    """How far text runs in a cell: its right edge less the padding seen on the left."""
    if not lines:
        return parts[0].box.x1
    if parts[0].text_right is not None:
        return max(part.text_right or 0.0 for part in parts)
    padding = min(max(min(line.box.x0 for line in lines) - parts[0].box.x0, 0.0), _MAX_PADDING)
    return max(parts[0].box.x1 - padding, max(line.box.x1 for line in lines))


def _in_order(page: PageContent) -> list[Line | TablePart]:
    """Lines and tables from top to bottom; beside one another, from left to right."""
    items: list[Line | TablePart] = [*page.lines, *page.tables]
    return sorted(items, key=lambda i: (i.box.top, i.box.x0))
