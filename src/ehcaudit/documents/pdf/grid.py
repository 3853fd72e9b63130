"""Ruled lines → tables: lines that touch make a grid; its squares without a line between are one cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ehcaudit.documents.pdf.geometry import Box, CellPart, Rule, TablePart

_SNAP = 2.5
"""Lines nearer than this are one line."""
_TOUCH = 3.2
"""Ends nearer than this touch."""
_DASH = 12.0
_DASH_GAP = 8.0
_MIN_SIDE = 5.0
_TALL = 40.0
_MAX_LINES = 3_000


class Component(NamedTuple):
    """Lines that touch one another."""

    horizontal: list[Rule]
    vertical: list[Rule]


def merge_rules(rules: list[Rule]) -> list[Rule]:
    """Lines that lie on one another joined; dashes made whole; specks dropped."""
    merged: list[Rule] = []
    for group in _clusters(sorted(rules)):
        at = sum(rule.at for rule in group) / len(group)
        start, end, short = 0.0, -1.0, True
        for rule in sorted(group, key=lambda r: r.start):
            gap = _DASH_GAP if short and rule.length <= _DASH else _TOUCH
            if end >= start and rule.start <= end + gap:
                end = max(end, rule.end)
            else:
                if end - start >= _MIN_SIDE:
                    merged.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            short = rule.length <= _DASH
        if end - start >= _MIN_SIDE:
            merged.append(Rule(at, start, end))
    return merged


def _clusters(rules: list[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        if groups and rule.at - groups[-1][0].at <= _SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def components(horizontal: list[Rule], vertical: list[Rule]) -> list[Component]:
    """Groups of lines that hang together; a page of too many lines is a drawing and has none."""
    if len(horizontal) + len(vertical) > _MAX_LINES:
        return []
    upright = sorted(vertical)
    xs = [rule.at for rule in upright]
    parent = list(range(len(horizontal) + len(upright)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, level in enumerate(horizontal):
        for j in range(bisect_left(xs, level.start - _TOUCH), bisect_right(xs, level.end + _TOUCH)):
            if upright[j].start - _TOUCH <= level.at <= upright[j].end + _TOUCH:
                parent[root(i)] = root(len(horizontal) + j)
    groups: dict[int, Component] = {}
    for i, level in enumerate(horizontal):
        groups.setdefault(root(i), Component([], [])).horizontal.append(level)
    for j, rule in enumerate(upright):
        groups.setdefault(root(len(horizontal) + j), Component([], [])).vertical.append(rule)
    return [
        c for c in groups.values() if c.horizontal and c.vertical and len(c.horizontal) + len(c.vertical) > 2
    ]


def open_table(upright: list[Rule], page: int) -> TablePart | None:
    """A page that shows only the upright lines of a table: one row, open above and below."""
    tall = [rule for rule in upright if rule.length >= _TALL]
    if not tall:
        return None
    top, bottom = min(r.start for r in tall), max(r.end for r in tall)
    whole = [r for r in tall if r.start - top <= _TOUCH and bottom - r.end <= _TOUCH]
    xs = _positions([rule.at for rule in whole])
    if len(xs) < 2:
        return None
    cells = [
        CellPart(0, c, 1, 1, Box(xs[c], top, xs[c + 1], bottom), open_top=True, open_bottom=True)
        for c in range(len(xs) - 1)
    ]
    return TablePart(page, xs, [top, bottom], cells, open_top=True, open_bottom=True)


def table_of(component: Component, page: int) -> TablePart | None:
    """The table that the lines rule, or `None` where they enclose nothing.

    A side that is missing all along (lines that run on to one common end: a table without outer rules, or
    one that a page break cut open) is drawn in; `open_top` and `open_bottom` remember it.
    """
    xs = _positions([r.at for r in component.vertical])
    ys = _positions([r.at for r in component.horizontal])
    left, right = _free_ends(component.horizontal, xs)
    top, bottom = _free_ends(component.vertical, ys)
    xs = [*left, *xs, *right]
    ys = [*top, *ys, *bottom]
    if len(xs) < 2 or len(ys) < 2:
        return None
    walls_x = _walls(component.vertical, xs, ys)
    walls_y = _walls(component.horizontal, ys, xs)
    for edges, walls, other in (
        (left, walls_x, ys),
        (right, walls_x, ys),
        (top, walls_y, xs),
        (bottom, walls_y, xs),
    ):
        lines = xs if walls is walls_x else ys
        for edge in edges:
            walls[lines.index(edge)] = [True] * (len(other) - 1)
    cut_top = _close(walls_y[0], [wall[0] for wall in walls_x])
    cut_bottom = _close(walls_y[-1], [wall[-1] for wall in walls_x])
    high, low = _open_ends(xs, cut_top, bool(top)), _open_ends(xs, cut_bottom, bool(bottom))
    cells = _cells(xs, ys, walls_x, walls_y)
    if not cells:
        return None
    xs, ys, cells = _tidy(xs, ys, cells)
    parts = [_part(xs, ys, cell, high, low) for cell in sorted(cells)]
    return TablePart(page, xs, ys, parts, bool(top or cut_top), bool(bottom or cut_bottom))


def _open_ends(xs: list[float], cut: set[int], whole: bool) -> set[float]:
    """The left edges of the columns that no line ends."""
    return set(xs[:-1]) if whole else {xs[k] for k in cut}


def _part(
    xs: list[float], ys: list[float], cell: tuple[int, int, int, int], high: set[float], low: set[float]
) -> CellPart:
    r, c, r1, c1 = cell
    box = Box(xs[c], ys[r], xs[c1], ys[r1])
    reaches = any(x in high for x in xs[c:c1]), any(x in low for x in xs[c:c1])
    open_top, open_bottom = r == 0 and reaches[0], r1 == len(ys) - 1 and reaches[1]
    return CellPart(r, c, r1 - r, c1 - c, box, open_top=open_top, open_bottom=open_bottom)


def _positions(values: list[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _SNAP:
            out.append(value)
    return out


def _free_ends(rules: list[Rule], across: list[float]) -> tuple[list[float], list[float]]:
    """Where at least two lines run past the outermost line across them to the same end."""
    if not across:
        return [], []
    before = [r.start for r in rules if r.start < across[0] - 2 * _MIN_SIDE]
    after = [r.end for r in rules if r.end > across[-1] + 2 * _MIN_SIDE]
    low = [min(before)] if len(before) > 1 and max(before) - min(before) <= _TOUCH else []
    high = [max(after)] if len(after) > 1 and max(after) - min(after) <= _TOUCH else []
    return low, high


def _walls(rules: list[Rule], lines: list[float], across: list[float]) -> list[list[bool]]:
    """For each line, whether each of its stretches between two lines across is drawn."""
    walls = [[False] * (len(across) - 1) for _ in lines]
    for rule in rules:
        index = min(range(len(lines)), key=lambda i: abs(lines[i] - rule.at))
        for k in range(len(across) - 1):
            slack = min(_TOUCH, (across[k + 1] - across[k]) / 3)
            if rule.start <= across[k] + slack and rule.end >= across[k + 1] - slack:
                walls[index][k] = True
    return walls


def _close(edge: list[bool], uprights: list[bool]) -> set[int]:
    """Draw in what is missing of a table's upper or lower edge between uprights that reach it: where cells
    go on over the page break and others beside them end. Returns the stretches that were missing.
    """
    missing: set[int] = set()
    start = 0
    for k in range(len(edge) + 1):
        if k < len(edge) and not edge[k] and not (k > start and uprights[k]):
            continue
        if start < k and uprights[start] and uprights[k]:
            edge[start:k] = [True] * (k - start)
            missing.update(range(start, k))
        start = k if k < len(edge) and not edge[k] else k + 1
    return missing


def _cells(
    xs: list[float], ys: list[float], walls_x: list[list[bool]], walls_y: list[list[bool]]
) -> list[tuple[int, int, int, int]]:
    """Rectangles (top row, left column, end row, end column) of squares with no wall between them."""
    rows, columns = len(ys) - 1, len(xs) - 1
    seen = [[False] * columns for _ in range(rows)]
    found = []
    for r in range(rows):
        for c in range(columns):
            if seen[r][c]:
                continue
            squares, outside = _flood(r, c, walls_x, walls_y, seen)
            if outside:
                continue
            r0, r1 = min(s[0] for s in squares), max(s[0] for s in squares) + 1
            c0, c1 = min(s[1] for s in squares), max(s[1] for s in squares) + 1
            if (r1 - r0) * (c1 - c0) == len(squares):
                found.append((r0, c0, r1, c1))
            else:
                found += _strips(squares)
    return found


def _flood(
    r: int, c: int, walls_x: list[list[bool]], walls_y: list[list[bool]], seen: list[list[bool]]
) -> tuple[list[tuple[int, int]], bool]:
    """The squares open to the given one, and whether they are open to the outside."""
    rows, columns = len(seen), len(seen[0])
    squares, queue, outside = [], [(r, c)], False
    seen[r][c] = True
    while queue:
        i, j = queue.pop()
        squares.append((i, j))
        for di, dj, wall in (
            (0, -1, walls_x[j][i]),
            (0, 1, walls_x[j + 1][i]),
            (-1, 0, walls_y[i][j]),
            (1, 0, walls_y[i + 1][j]),
        ):
            if wall:
                continue
            ni, nj = i + di, j + dj
            if not (0 <= ni < rows and 0 <= nj < columns):
                outside = True
            elif not seen[ni][nj]:
                seen[ni][nj] = True
                queue.append((ni, nj))
    return squares, outside


def _strips(squares: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """An area with corners, cut into one rectangle a row."""
    out: list[tuple[int, int, int, int]] = []
    for r, c in sorted(squares):
        if out and out[-1][0] == r and out[-1][3] == c:
            out[-1] = (r, out[-1][1], r + 1, c + 1)
        else:
            out.append((r, c, r + 1, c + 1))
    return out


def _tidy(
    xs: list[float], ys: list[float], cells: list[tuple[int, int, int, int]]
) -> tuple[list[float], list[float], list[tuple[int, int, int, int]]]:
    """Leave out the lines that no cell begins or ends at."""
    used_x = sorted({c for cell in cells for c in (cell[1], cell[3])})
    used_y = sorted({r for cell in cells for r in (cell[0], cell[2])})
    column = {old: new for new, old in enumerate(used_x)}
    row = {old: new for new, old in enumerate(used_y)}
    moved = [(row[r], column[c], row[r1], column[c1]) for r, c, r1, c1 in cells]
    return [xs[i] for i in used_x], [ys[i] for i in used_y], moved
