"""Pages → blocks of the document: tables joined over pages, text joined into paragraphs, places given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ehcaudit.documents.model import Block, Cell, Paragraph, Place, Table
from ehcaudit.documents.pdf.columns import text_tables
from ehcaudit.documents.pdf.geometry import CellPart, Line, PageContent, TablePart
from ehcaudit.documents.pdf.join import WholeCell, WholeTable, append, joins
from ehcaudit.documents.pdf.paragraphs import Typography, build, paragraphs, pitch_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MAX_PADDING = 14.0

_Flow = list[Line] | WholeTable


@dataclass(slots=True)
class _Frame:
    """Where the text of pages of one size stands: its right edge and its foot."""

    right: float = 0.0
    foot: float = 0.0


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

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        self.typography = Typography(pitch_of(self._groups()), self._vocabulary())
        self._measure()
        for page in self.pages:
            page.tables += text_tables(page, self.typography.pitch)
        return tuple(self._built(self._flows()))

    def _groups(self) -> Iterator[list[Line]]:
        for page in self.pages:
            yield page.lines
            for table in page.tables:
                for cell in table.cells:
                    yield cell.lines

    def _vocabulary(self) -> Counter[str]:
        hyphens = any(
            mark in line.text for group in self._groups() for line in group for mark in "\x02\ufffe\u00ad"
        )
        if not hyphens:
            return Counter()
        texts = (line.text for group in self._groups() for line in group)
        return Counter(word for text in texts for word in _WORD.findall(text.casefold()))

    def _measure(self) -> None:
        for page in self.pages:
            frame = self._frame(page)
            frame.right = max([frame.right, *(line.box.x1 for line in page.lines)])
            bottoms = [line.box.bottom for line in page.lines] + [t.box.bottom for t in page.tables]
            frame.foot = max([frame.foot, *bottoms])

    def _frame(self, page: PageContent) -> _Frame:
        return self._frames.setdefault((round(page.width / 4), round(page.height / 4)), _Frame())

    def _flows(self) -> list[_Flow]:
        """Stretches of text and whole tables in reading order, over all pages."""
        flows: list[_Flow] = []
        frames: dict[int, _Frame] = {}
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
                append(before, part, foot)
                return
        flows.append(WholeTable.of(part))

    def _built(self, flows: list[_Flow]) -> Iterator[Block]:
        count = _Counter()
        for flow in flows:
            if isinstance(flow, WholeTable):
                count.table += 1
                yield self._table(flow, Place(page=flow.page, table=count.table))
                continue
            right = self._frames[self._size_of(flow[0].page)].right
            made = build(paragraphs(flow, right, self.typography), self.typography, Place(), count.paragraph)
            count.paragraph += len(made)
            yield from made

    def _size_of(self, number: int) -> tuple[int, int]:
        page = next(p for p in self.pages if p.number == number)
        return round(page.width / 4), round(page.height / 4)

    def _table(self, table: WholeTable, place: Place) -> Table:
        rows: list[list[Cell]] = [[] for _ in range(table.rows)]
        for cell in sorted(table.cells, key=lambda c: (c.row, c.x0)):
            if cell.row < table.rows:
                rows[cell.row].append(self._cell(cell, table, place))
        return Table(tuple(tuple(row) for row in rows), max(1, len(table.xs) - 1), place)

    def _cell(self, cell: WholeCell, table: WholeTable, place: Place) -> Cell:
        first = _nearest(table.xs, cell.x0)
        end = max(first + 1, _nearest(table.xs, cell.x1))
        here = Place(
            cell.parts[0].lines[0].page if cell.parts[0].lines else None,
            None,
            place.table,
            cell.row + 1,
            first + 1,
        )
        made: list[Paragraph | Table] = []
        if cell.parts:
            made = self._cell_blocks(cell, here)
        return Cell(cell.row, first, cell.row_span, end - first, tuple(made), cell.header)

    def _cell_blocks(self, cell: WholeCell, place: Place) -> list[Paragraph | Table]:
        lines = [line for part in cell.parts for line in part.lines]
        right = _right_limit(cell.parts, lines)
        nested = [table for part in cell.parts for table in part.nested]
        if not nested:
            return list(build(paragraphs(lines, right, self.typography), self.typography, _pageless(place)))
        out: list[Paragraph | Table] = []
        for table in sorted(nested, key=lambda t: (t.page, t.box.top)):
            above = [x for x in lines if (x.page, x.box.top) < (table.page, table.box.top)]
            lines = lines[len(above) :]
            out += build(
                paragraphs(above, right, self.typography), self.typography, _pageless(place), len(out) + 1
            )
            out.append(self._table(WholeTable.of(table), Place(page=table.page, table=place.table)))
        out += build(
            paragraphs(lines, right, self.typography), self.typography, _pageless(place), len(out) + 1
        )
        return out


def _pageless(place: Place) -> Place:
    return Place(None, None, place.table, place.row, place.column)


def _nearest(xs: list[float], x: float) -> int:
    return min(range(len(xs)), key=lambda i: abs(xs[i] - x))


def _right_limit(parts: list[CellPart], lines: list[Line]) -> float:
    """How far text runs in a cell: its right edge less the padding seen on the left."""
    if not lines:
        return parts[0].box.x1
    padding = min(max(min(line.box.x0 for line in lines) - parts[0].box.x0, 0.0), _MAX_PADDING)
    return max(parts[0].box.x1 - padding, max(line.box.x1 for line in lines))


def _in_order(page: PageContent) -> list[Line | TablePart]:
    """Lines and tables from top to bottom; beside one another, from left to right."""
    items: list[Line | TablePart] = [*page.lines, *page.tables]
    return sorted(items, key=lambda i: (i.box.top, i.box.x0))
