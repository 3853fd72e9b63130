"""One page: words put into the cells of its ruled tables, the rest into lines."""

from __future__ import annotations

from bisect import bisect_right

from ehcaudit.documents.pdf.decoration import decorate
from ehcaudit.documents.pdf.geometry import Box, CellPart, PageContent, Rule, TablePart, Word
from ehcaudit.documents.pdf.grid import Component, components, merge_rules, open_table, table_of
from ehcaudit.documents.pdf.level import level_tables
from ehcaudit.documents.pdf.lines import lines_of
from ehcaudit.documents.pdf.paths import Drawing
from ehcaudit.documents.pdf.shading import areas_of, shaded_rules, shaded_tables

_PAGE_SHARE = 0.8
_TICK_BOX = 16.0


def page_content(
    number: int, width: float, height: float, words: list[Word], drawing: Drawing
) -> PageContent:
    """What stands on the page, tables filled and lines made."""
    words = [w for w in words if _visible(w, width, height)]
    tables, loose_rules = _tables(drawing, number, width, height)
    decorate(words, loose_rules)
    tables += _level_tables(tables, drawing, words, number, width)
    own: list[list[list[Word]]] = [[[] for _ in table.cells] for table in tables]
    loose: list[Word] = []
    finder = _CellFinder(tables)
    for word in words:
        spot = finder.find((word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2)
        (own[spot[0]][spot[1]] if spot else loose).append(word)
    for table, cells in zip(tables, own, strict=True):
        for cell, inside in zip(table.cells, cells, strict=True):
            cell.lines = lines_of(inside, number)
    return PageContent(
        number,
        width,
        height,
        lines_of(loose, number),
        _nest([t for t in tables if not _blank_box(t)]),
        _image_share(drawing, width, height),
        sum(len(w.text) for w in words),
    )


def _visible(word: Word, width: float, height: float) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return -2 <= x <= width + 2 and -2 <= y <= height + 2


def _image_share(drawing: Drawing, width: float, height: float) -> float:
    area = max((max(0.0, b.width) * max(0.0, b.height) for b in drawing.images), default=0.0)
    return area / max(1.0, width * height)


def _tables(drawing: Drawing, number: int, width: float, height: float) -> tuple[list[TablePart], list[Rule]]:
    """The tables of the page, and the level lines that rule none."""
    level, upright = merge_rules(drawing.horizontal), merge_rules(drawing.vertical)
    found = components(level, upright)
    areas = areas_of(drawing.fills)
    extra_level, extra_upright = shaded_rules(areas, found)
    if extra_level or extra_upright:
        found = components(merge_rules(level + extra_level), merge_rules(upright + extra_upright))
    tables: list[TablePart] = []
    used: set[Rule] = set()
    for component in found:
        if _frame(component, width, height):
            continue
        table = table_of(component, number)
        if table is not None:
            tables.append(table)
            used.update(component.horizontal)
    if not found:
        lone = open_table(upright, number)
        tables += [lone] if lone else []
    tables += shaded_tables(areas, tables, number)
    return tables, _unused(drawing.horizontal, used)


def _level_tables(
    tables: list[TablePart], drawing: Drawing, words: list[Word], number: int, width: float
) -> list[TablePart]:
    """Tables without upright lines, where no other table stands."""
    level = [r for r in merge_rules(drawing.horizontal) if not any(_crosses(r, t.box) for t in tables)]
    if len(level) < 2:
        return []
    found = level_tables(level, words, number, width)
    return [t for t in found if not any(_overlap(t.box, other.box) for other in tables)]


def _crosses(rule: Rule, box: Box) -> bool:
    return box.top - 1 <= rule.at <= box.bottom + 1 and rule.start < box.x1 and rule.end > box.x0


def _overlap(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom


def _unused(rules: list[Rule], used: set[Rule]) -> list[Rule]:
    """Level lines as drawn that are part of no table's lines."""
    spent = sorted(used)
    out = []
    for rule in rules:
        inside = any(
            abs(s.at - rule.at) <= 1.5 and s.start - 1 <= rule.start and rule.end <= s.end + 1 for s in spent
        )
        if not inside:
            out.append(rule)
    return merge_short(out)


def merge_short(rules: list[Rule]) -> list[Rule]:
    """Lines that follow one another at the same height, joined (an underline drawn word by word)."""
    out: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.at, 1), r.start)):
        if out and abs(out[-1].at - rule.at) <= 0.2 and rule.start <= out[-1].end + 1.0:
            out[-1] = Rule(rule.at, out[-1].start, max(out[-1].end, rule.end))
        else:
            out.append(rule)
    return out


def _frame(component: Component, width: float, height: float) -> bool:
    """Whether the lines are only a border round the page."""
    if len(component.horizontal) > 2 or len(component.vertical) > 2:
        return False
    across = max(r.length for r in component.horizontal)
    down = max(r.length for r in component.vertical)
    return across >= 0.85 * width and down >= 0.85 * height


def _blank_box(table: TablePart) -> bool:
    """Whether the table is a single empty square: a picture's frame, a box to tick."""
    return len(table.cells) == 1 and not table.cells[0].lines and (
        min(table.box.width, table.box.height) <= _TICK_BOX
    )  # fmt: skip


def _nest(tables: list[TablePart]) -> list[TablePart]:
    """Tables that stand inside a cell of another put into that cell; the rest from top to bottom."""
    ordered = sorted(tables, key=lambda t: t.box.width * t.box.height)
    outer: list[TablePart] = []
    for i, table in enumerate(ordered):
        host = _host(table.box, ordered[i + 1 :])
        if host is None:
            outer.append(table)
        elif table.text or len(table.cells) > 1:
            host.nested.append(table)
    return sorted(outer, key=lambda t: (t.box.top, t.box.x0))


def _host(box: Box, tables: list[TablePart]) -> CellPart | None:
    for table in tables:
        if table.box.holds(box):
            for cell in table.cells:
                if cell.box.holds(box):
                    return cell
    return None


class _CellFinder:
    """Which cell of which table a point lies in; the smallest table wins."""

    def __init__(self, tables: list[TablePart]) -> None:
        order = sorted(range(len(tables)), key=lambda i: tables[i].box.width * tables[i].box.height)
        self._tables = [(i, tables[i], _owners(tables[i])) for i in order]

    def find(self, x: float, y: float) -> tuple[int, int] | None:
        """(table, cell) by index, or `None` outside all tables."""
        for index, table, owners in self._tables:
            if table.xs[0] <= x <= table.xs[-1] and table.ys[0] <= y <= table.ys[-1]:
                column = min(max(bisect_right(table.xs, x) - 1, 0), len(table.xs) - 2)
                row = min(max(bisect_right(table.ys, y) - 1, 0), len(table.ys) - 2)
                cell = owners[row][column]
                if cell >= 0:
                    return index, cell
        return None


def _owners(table: TablePart) -> list[list[int]]:
    owners = [[-1] * (len(table.xs) - 1) for _ in range(table.rows)]
    for number, cell in enumerate(table.cells):
        for r in range(cell.row, cell.row + cell.row_span):
            for c in range(cell.column, cell.column + cell.column_span):
                owners[r][c] = number
    return owners
