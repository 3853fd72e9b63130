"""Shaded areas that rule a table: beside drawn lines, or by themselves."""

from __future__ import annotations

from ehcaudit.documents.pdf.geometry import Box, Fill, Rule, TablePart
from ehcaudit.documents.pdf.grid import Component, components, merge_rules, table_of

_NEAR = 2.6
_MIN_HEIGHT = 8.0
_MIN_WIDTH = 12.0


def areas_of(fills: list[Fill]) -> list[Box]:
    """The shaded areas as a person sees them: neighbours of one colour are one area."""
    areas: list[Fill] = []
    for fill in sorted(fills, key=lambda f: (f.colour, round(f.box.x0), f.box.top)):
        last = areas[-1] if areas else None
        if last and last.colour == fill.colour and _stacked(last.box, fill.box):
            box = Box(last.box.x0, last.box.top, last.box.x1, max(last.box.bottom, fill.box.bottom))
            areas[-1] = Fill(box, fill.colour)
        else:
            areas.append(fill)
    return [area.box for area in areas]


def _stacked(above: Box, below: Box) -> bool:
    same = abs(above.x0 - below.x0) <= 1 and abs(above.x1 - below.x1) <= 1
    return same and below.top <= above.bottom + 1


def shaded_rules(fills: list[Box], drawn: list[Component]) -> tuple[list[Rule], list[Rule]]:
    """The borders of shaded areas that lie against the lines of a table on two opposite sides.

    Shading of a run or a paragraph inside a cell keeps clear of the cell's lines, and adds none.
    """
    level: list[Rule] = []
    upright: list[Rule] = []
    for box in fills:
        if box.height < _MIN_HEIGHT or box.width < _MIN_WIDTH:
            continue
        if any(_against(box, component) for component in drawn):
            level += [Rule(box.top, box.x0, box.x1), Rule(box.bottom, box.x0, box.x1)]
            upright += [Rule(box.x0, box.top, box.bottom), Rule(box.x1, box.top, box.bottom)]
    return level, upright


def _against(box: Box, component: Component) -> bool:
    """Whether the area fits between lines of the table: its sides at their ends, touching one of them."""
    ends = [r.at for r in component.vertical] + [e for r in component.horizontal for e in (r.start, r.end)]
    sides = any(abs(e - box.x0) <= _NEAR for e in ends) and any(abs(e - box.x1) <= _NEAR for e in ends)
    heights = [r.at for r in component.horizontal if r.start < box.x1 and r.end > box.x0]
    heights += [e for r in component.vertical for e in (r.start, r.end)]
    return sides and any(min(abs(y - box.top), abs(y - box.bottom)) <= _NEAR for y in heights)


def shaded_tables(fills: list[Box], ruled: list[TablePart], page: int) -> list[TablePart]:
    """Tables made of shaded areas alone: at least two rows of at least two columns."""
    free = [
        b
        for b in fills
        if b.height >= _MIN_HEIGHT and b.width >= _MIN_WIDTH and not any(_overlaps(b, t.box) for t in ruled)
    ]
    if len(free) < 4:
        return []
    level = merge_rules([Rule(y, b.x0, b.x1) for b in free for y in (b.top, b.bottom)])
    upright = merge_rules([Rule(x, b.top, b.bottom) for b in free for x in (b.x0, b.x1)])
    tables = (table_of(c, page) for c in components(level, upright))
    return [t for t in tables if t is not None and t.rows > 1 and len(t.xs) > 2]


def _overlaps(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom
