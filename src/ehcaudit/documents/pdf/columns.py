"""Text set in columns without rules – key and value, index and title, columns of prose – as tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ehcaudit.documents.pdf.geometry import Box, CellPart, Line, PageContent, Segment, TablePart
from ehcaudit.documents.pdf.paragraphs import ends_sentence
from ehcaudit.documents.pdf.symbols import BULLET, is_bullet

_MIN_GUTTER = 6.0
_CLEAR_GUTTER = 1.5
"""At least one line of a block has a gap this many times its font size."""
_ALIGNED = 4.0
_MAX_DISTANCE = 3.2
_PADDING = 12.0
_PROSE_SHARE = 0.6

Gutter = tuple[float, float]


def text_tables(page: PageContent, right: float, pitch: float) -> list[TablePart]:
    """Take the lines that stand in columns out of the page and return them as tables.

    `right` is the right edge of the text, `pitch` the usual line pitch in font sizes.
    """
    lines = sorted(page.lines, key=lambda x: (x.box.top, x.box.x0))
    tables: list[TablePart] = []
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        block, gutters = _block(lines, index, page.tables, right)
        if block:
            if len(kept) == 1 and kept[0] is lines[0] and _goes_on(kept[0], block[0], gutters, page.tables):
                block = [kept.pop(), *block]
                index -= 1
            tables.append(_table(block, gutters, right))
            index += len(block)
        else:
            kept.append(lines[index])
            index += 1
    page.lines = kept
    return tables


def _block(
    lines: list[Line], start: int, ruled: list[TablePart], right: float
) -> tuple[list[Line], list[Gutter]]:
    """The longest run of lines from `start` that share a gutter; empty if it is no table."""
    head = lines[start]
    gutters = _gaps(head)
    if not gutters:
        return [], []
    block, rows = [head], [head]
    for line in lines[start + 1 :]:
        if not _near(block[-1], line, ruled):
            break
        if _overflows(rows[-1], block[-1], line, right):
            block.append(line)
            continue
        narrowed = [g for g in (_narrow(gutter, line) for gutter in gutters) if g]
        if not narrowed or (len(line.segments) == 1 and not _fits_block(line, rows[-1], head, narrowed)):
            break
        multi = len(line.segments) > 1 and any(_crosses(line, g) for g in narrowed)
        if multi and len(narrowed) < len(gutters) and len(rows) > 1:
            break
        gutters = narrowed
        block.append(line)
        if multi:
            rows.append(line)
    while len(block) > 1 and block[-1] is not rows[-1] and not _hangs(block[-1], block[-2], gutters):
        block.pop()
    return (block, gutters) if _is_table(rows, gutters) else ([], [])


def _gaps(line: Line) -> list[Gutter]:
    pairs = pairwise(line.segments)
    return [(a.x1, b.x0) for a, b in pairs if b.x0 - a.x1 >= _MIN_GUTTER]


def _narrow(gutter: Gutter, line: Line) -> Gutter | None:
    """What is left of the gutter beside the line, or `None` where the line's text runs across it."""
    left, right = gutter
    for segment in line.segments:
        if segment.x0 < right and segment.x1 > left:
            if segment.x0 <= left and segment.x1 < right:
                left = segment.x1
            elif segment.x1 >= right and segment.x0 > left:
                right = segment.x0
            else:
                return None
    return (left, right) if right - left >= _MIN_GUTTER else None


def _near(above: Line, line: Line, ruled: list[TablePart]) -> bool:
    gap = line.baseline - above.baseline
    if not 0 <= gap <= _MAX_DISTANCE * above.size + 4 or abs(line.size - above.size) > 0.1 * above.size + 0.5:
        return False
    return not any(above.box.top < t.box.top < line.box.top for t in ruled)


def _goes_on(first: Line, head: Line, gutters: list[Gutter], ruled: list[TablePart]) -> bool:
    """Whether the first line of a page, in the second column, ends a row begun on the page before."""
    return first.box.x0 >= gutters[0][1] - _ALIGNED and _near(first, head, ruled)


def _overflows(row: Line, above: Line, line: Line, right: float) -> bool:
    """Whether the line only goes on with the last column, which had no room left: a tab's second line, set
    back to the margin."""
    full = above is row and line.first_width + row.space > right - row.box.x1
    single = len(line.segments) == 1 and abs(line.box.x0 - row.box.x0) <= _ALIGNED
    close = line.baseline - above.baseline <= 1.5 * line.size and line.bold == _last_bold(row)
    return full and single and close and line.marker is None and not ends_sentence(row.text)


def _last_bold(line: Line) -> bool:
    return line.segments[-1].runs[-1][1].bold


def _crosses(line: Line, gutter: Gutter) -> bool:
    middle = (gutter[0] + gutter[1]) / 2
    return line.box.x0 < middle < line.box.x1


def _fits_block(line: Line, row: Line, head: Line, gutters: list[Gutter]) -> bool:
    """Whether a line in one column belongs to the block: at a column's edge, set like its neighbours."""
    if line.box.x0 > gutters[0][0]:
        return True
    same_weight = not line.bold or _first_bold(row)
    return abs(line.box.x0 - head.box.x0) <= _ALIGNED and same_weight


def _first_bold(line: Line) -> bool:
    return line.segments[0].runs[0][1].bold


def _hangs(line: Line, above: Line, gutters: list[Gutter]) -> bool:
    """Whether a last line, in one column, still belongs to the row above it."""
    if line.box.x0 >= gutters[0][1] - _ALIGNED:
        return True
    return line.text[:1].islower() and not ends_sentence(above.text)


def _is_table(rows: list[Line], gutters: list[Gutter]) -> bool:
    if len(rows) < 2:
        return False
    widest = max(b.x0 - a.x1 for r in rows for a, b in pairwise(r.segments))
    if widest < _CLEAR_GUTTER * rows[0].size:
        return False
    middle = (gutters[0][0] + gutters[0][1]) / 2
    second = [next((s for s in r.segments if s.x0 > middle), r.segments[-1]) for r in rows]
    starts = [s.x0 for s in second]
    ends = [s.x1 for s in second]
    return _mostly_equal(starts) or _mostly_equal(ends)


def _mostly_equal(values: list[float]) -> bool:
    best = max(sum(abs(v - w) <= _ALIGNED for w in values) for v in values)
    return best >= 0.6 * len(values)


def _table(block: list[Line], gutters: list[Gutter], right: float) -> TablePart:
    middles = [(a + b) / 2 for a, b in gutters]
    cut = [_by_column(block[0], middles)]
    for above, line in pairwise(block):
        if len(above.segments) > 1 and _overflows(above, above, line, right):
            x = above.segments[-1].x0
            cut.append([*([] for _ in middles), [replace(line, box=line.box._replace(x0=x), text_x0=x)]])
        else:
            cut.append(_by_column(line, middles))
    starts = [min((x.box.x0 for row in cut for x in row[c]), default=m) for c, m in enumerate(middles, 1)]
    rows = _rows(cut, starts[0] - _PADDING)
    lefts = [min((x.box.x0 for r in rows for x in r[c]), default=g) for c, g in enumerate([0.0, *middles])]
    xs = [*lefts, max([right, *(line.box.x1 for line in block)])]
    tops = [min(x.box.top for cell in row for x in cell) for row in rows]
    ends = [*(x - _PADDING for x in starts), 0.0]
    rights = [max([ends[c], *(x.box.x1 for r in rows for x in r[c])]) for c in range(len(lefts))]
    ys = [*tops, max(line.box.bottom for line in block)]
    cells = [
        CellPart(r, c, 1, 1, Box(xs[c], ys[r], xs[c + 1], ys[r + 1]), lines, text_right=rights[c])
        for r, row in enumerate(rows)
        for c, lines in enumerate(row)
    ]
    return TablePart(block[0].page, xs, ys, cells, ruled=False)


def _by_column(line: Line, middles: list[float]) -> list[list[Line]]:
    """The line cut into one line a column."""
    columns: list[list[Segment]] = [[] for _ in range(len(middles) + 1)]
    for segment in line.segments:
        columns[sum(segment.x0 >= m for m in middles)].append(segment)
    out: list[list[Line]] = []
    marked = line.marker is not None
    for segments in columns:
        out.append([_part(line, segments, marked)] if segments else [])
        marked = marked and not segments
    return out


def _part(line: Line, segments: list[Segment], marked: bool) -> Line:
    marker, x0 = (line.marker, line.box.x0) if marked else (None, segments[0].x0)
    text, style = segments[0].runs[0]
    if not marked and is_bullet(text[:1]) and text[1:2] == " ":
        marker = BULLET
        segments[0].runs[0] = (text[2:], style)
    width = segments[0].x1 - segments[0].x0
    words = segments[0].text.split(" ")
    share = len(words[0]) / max(1, len(segments[0].text))
    box = Box(x0, line.box.top, segments[-1].x1, line.box.bottom)
    start = line.text_x0 if marked else segments[0].x0
    return Line(segments, box, line.baseline, line.size, width * share, line.space, line.page, marker, start)


def _rows(cut: list[list[list[Line]]], full: float) -> list[list[list[Line]]]:
    """Lines put together into rows: a line starts one if its first column, as far as `full`, starts anew."""
    prose = _prose(cut)
    rows: list[list[list[Line]]] = []
    for line in cut:
        if rows and (prose or _continues(rows[-1], line, full)):
            for cell, more in zip(rows[-1], line, strict=True):
                cell += more
        else:
            rows.append(line)
    return rows


def _continues(row: list[list[Line]], line: list[list[Line]], full: float) -> bool:
    if not line[0]:
        return True
    if not row[0] or line[0][0].marker:
        return False
    last, first = row[0][-1], line[0][0]
    if ends_sentence(last.text) or first.first_width + last.space <= full - last.box.x1 - 1:
        return False
    return first.text[:1].islower() or not any(line[1:])


def _prose(cut: list[list[list[Line]]]) -> bool:
    """Whether the columns are columns of running text, to be read one after the other."""
    pairs = [(a[0][0], b[0][0]) for a, b in pairwise(cut) if a[0] and b[0]]
    running = sum(b.text[:1].islower() and not ends_sentence(a.text) for a, b in pairs)
    return len(pairs) >= 3 and running >= _PROSE_SHARE * len(pairs)
