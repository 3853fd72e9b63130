"""Tables ruled by level lines only: columns are the white between the words that all rows leave free."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from ehcaudit.documents.pdf.geometry import Box, CellPart, Rule, TablePart, Word

Gutter = tuple[float, float]

_SAME_END = 3.0
_MIN_SHARE = 0.2
"""A rule of a table runs over at least this share of the page."""
_MIN_GUTTER = 5.0
_GUTTER = 0.55
"""White wider than this share of the font size parts two columns; spaces between words are half of it."""
_LEFT = 4.0
"""A column begins this far (points) before its text."""
_OUTSIDE = 1.6
"""A row without a rule on its outer side stands this near to the last rule (font sizes)."""
_PITCH = 1.7


@dataclass(slots=True)
class _Band:
    """What stands between two rules, one under the other."""

    top: float
    bottom: float
    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in sorted(self.words, key=lambda w: (round(w.baseline), w.box.x0)))

    @property
    def bold(self) -> bool:
        return bool(self.words) and all(word.style.bold for word in self.words)

    @property
    def lines(self) -> int:
        return len({round(word.baseline / 3) for word in self.words})

    def blocks(self) -> list[Gutter]:
        """Where the words of this band stand from left to right, all lines together."""
        found: list[Gutter] = []
        for word in sorted(self.words, key=lambda w: w.box.x0):
            if found and word.box.x0 - found[-1][1] < max(_MIN_GUTTER, _GUTTER * word.size):
                found[-1] = (found[-1][0], max(found[-1][1], word.box.x1))
            else:
                found.append((word.box.x0, word.box.x1))
        return found

    def gutters(self) -> list[Gutter]:
        """The white stretches between the columns of this band, left to right."""
        return [(a[1], b[0]) for a, b in pairwise(self.blocks())]

    def leaves(self, gutter: Gutter) -> Gutter | None:
        """How much of the gutter the band leaves white; `None` where its text runs across it."""
        left, right = gutter
        for start, end in self.blocks():
            if start < right and end > left:
                if start <= left + 1:
                    left = end
                elif end >= right - 1:
                    right = start
                else:
                    return None
        return (left, right) if right - left >= _MIN_GUTTER - 1 else None


def level_tables(rules: list[Rule], words: list[Word], page: int, width: float) -> list[TablePart]:
    """The tables of which only level rules are drawn, as parts with their cells still empty."""
    tables: list[TablePart] = []
    for stack in _stacks([rule for rule in rules if rule.length >= _MIN_SHARE * width]):
        inside = [
            w
            for w in words
            if not w.turn and stack[0].start - 3 <= (w.box.x0 + w.box.x1) / 2 <= stack[0].end + 3
        ]
        for run, gutters in _runs(_bands(stack, inside)):
            run = _whole(run, gutters, inside, stack)
            tables.append(_table(run, gutters, stack[0], page))
    return tables


def _stacks(rules: list[Rule]) -> list[list[Rule]]:
    """Rules of one width, one under the other."""
    stacks: list[list[Rule]] = []
    for rule in sorted(rules):
        for stack in stacks:
            if abs(stack[0].start - rule.start) <= _SAME_END and abs(stack[0].end - rule.end) <= _SAME_END:
                if rule.at - stack[-1].at > _SAME_END:
                    stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) > 1]


def _bands(stack: list[Rule], words: list[Word]) -> list[_Band]:
    edges = [rule.at for rule in stack]
    bands = [_Band(a, b, []) for a, b in pairwise(edges)]
    for word in words:
        index = bisect_right(edges, (word.box.top + word.box.bottom) / 2) - 1
        if 0 <= index < len(bands):
            bands[index].words.append(word)
    return bands


def _runs(bands: list[_Band]) -> list[tuple[list[_Band], list[Gutter]]]:
    """Bands that follow one another and leave the same columns white: each run is a table."""
    runs: list[tuple[list[_Band], list[Gutter]]] = []
    run: list[_Band] = []
    gutters: list[Gutter] = []
    for index, band in enumerate(bands):
        after = bands[index + 1] if index + 1 < len(bands) else None
        fitting = _fitted(gutters, band, run) if run else band.gutters()
        if run and (not fitting or _between(band, after, run[0])):
            runs.append((run, gutters))
            run, fitting = [], []
        if run or fitting:
            run, gutters = [*run, band], fitting
    runs.append((run, gutters))
    return [(r, g) for r, g in runs if _is_table(r, g)]


def _fitted(gutters: list[Gutter], band: _Band, run: list[_Band]) -> list[Gutter]:
    """The gutters that run and band leave white together; none where the band is no row of the run.

    A row of more columns than those above it (a heading row with empty cells) brings its own gutters.
    """
    own = band.gutters()
    narrowed = [band.leaves(gutter) for gutter in gutters]
    if all(narrowed):
        return [gutter for gutter in narrowed if gutter]
    if len(own) > len(gutters) and all(above.leaves(g) for g in own for above in run):
        return own
    title = band.lines == 1 and not own
    return gutters if title else []


def _between(band: _Band, after: _Band | None, first: _Band) -> bool:
    """Whether the band stands between two tables: a heading, or nothing, before another heading row."""
    if after is None:
        return not band.words
    if band.lines > 1 or band.gutters():
        return False
    return (after.text == first.text) or (after.bold and first.bold and bool(after.gutters()))


def _is_table(run: list[_Band], gutters: list[Gutter]) -> bool:
    while run and not run[-1].words:
        run.pop()
    if not run or not gutters:
        return False
    rows = [band for band in run if band.gutters()]
    return len(rows) > 1 or (len(rows) == 1 and len(gutters) > 1)


def _whole(run: list[_Band], gutters: list[Gutter], words: list[Word], stack: list[Rule]) -> list[_Band]:
    """The run with a heading row above its first rule, a last row below its last one, and, where a single
    band holds all rows, that band cut at the white between them."""
    if len(run) == 2 and run[0].lines < run[1].lines:
        run = [run[0], *_cut(run[1])]
    if run[0].top == stack[0].at and not run[0].bold:
        above = [w for w in words if w.box.bottom <= run[0].top + 1]
        run = [*_outer(above, gutters, run[0].top, up=True), *run]
    if run[-1].bottom == stack[-1].at:
        below = [w for w in words if w.box.top >= run[-1].bottom - 1]
        run = [*run, *_outer(below, gutters, run[-1].bottom, up=False)]
    return run


def _outer(words: list[Word], gutters: list[Gutter], edge: float, up: bool) -> list[_Band]:
    """The row that stands beyond the outermost rule at `edge`, if there is one."""
    taken: list[Word] = []
    limit = edge
    for word in sorted(words, key=lambda w: -w.baseline if up else w.baseline):
        reach = _OUTSIDE if not taken else _PITCH
        if abs(word.baseline - limit) > reach * word.size + (0 if up or taken else 4):
            break
        taken.append(word)
        limit = word.baseline
    if not taken:
        return []
    top, bottom = min(w.box.top for w in taken) - 1, max(w.box.bottom for w in taken) + 1
    band = _Band(top, edge, taken) if up else _Band(edge, bottom, taken)
    fits = len(band.gutters()) == len(gutters) and all(band.leaves(g) for g in gutters)
    return [band] if fits and (band.bold or not up) else []


def _cut(band: _Band) -> list[_Band]:
    """The band cut where the white between two lines is wider than between the others."""
    levels = sorted({round(w.baseline, 1): w for w in band.words}.items())
    steps = [b - a for (a, _), (b, _) in pairwise(levels) if b - a > 3]
    if not steps or max(steps) < 1.2 * min(steps):
        return [band]
    out: list[_Band] = []
    last, top = levels[0][0], band.top
    for level, word in levels[1:]:
        if level - last >= 1.2 * min(steps):
            edge = (last + 0.25 * word.size + word.box.top) / 2
            out.append(_Band(top, edge, [w for w in band.words if top <= w.baseline < edge]))
            top = edge
        last = level
    out.append(_Band(top, band.bottom, [w for w in band.words if w.baseline >= top]))
    return out


def _table(run: list[_Band], gutters: list[Gutter], rule: Rule, page: int) -> TablePart:
    words = [word for band in run for word in band.words]
    starts = [min((w.box.x0 for w in words if w.box.x0 >= b - 1), default=b) for _, b in gutters]
    xs = [rule.start, *(max(a + 0.5, x - _LEFT) for (a, _), x in zip(gutters, starts, strict=True)), rule.end]
    ys = [run[0].top, *(band.bottom for band in run)]
    cells = []
    for row, band in enumerate(run):
        spans = any(band.leaves(gutter) is None for gutter in gutters)
        step = len(xs) - 1 if spans else 1
        cells += [
            CellPart(row, c, 1, step, Box(xs[c], ys[row], xs[c + step], ys[row + 1]))
            for c in range(0, len(xs) - 1, step)
        ]
    return TablePart(page, xs, ys, cells)
