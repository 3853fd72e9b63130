"""Did a page break cut a row of a table, or fall between two? Judged by layout, text and habits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ehcaudit.documents.pdf.geometry import CellPart, Line, TablePart
from ehcaudit.documents.pdf.paragraphs import LEAD_ON, ends_sentence, runs_on

_PADDING = 7.0
_LONG_TEXT = 30
_PITCH = 1.3
_MUCH_ROOM = 6.0
"""Lines left empty above a break, more than any paragraph kept whole leaves."""
_FEW_LINES = 3
_SAME_GAP = 0.3


@dataclass(frozen=True, slots=True)
class Habits:
    """What the tables of a document have in common.

    `gaps`: the distances from the last line of text to the lower rule in complete rows; a row that the
    page break cut ends at another distance, since it was cut where the page ends. `texts`: the text of
    every cell: labels and guidance come back from table to table.
    """

    gaps: tuple[float, ...] = ()
    texts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, parts: list[TablePart]) -> Habits:
        """The habits seen in the ruled tables of all pages."""
        ruled = [part for part in parts if part.ruled]
        texts = frozenset(_folded(cell.text) for part in ruled for cell in part.cells)
        return cls(tuple(_complete_gaps(ruled)), texts)

    def one_text(self, above: CellPart, below: CellPart, alone: bool) -> int:
        """How much other cells of the document say that the two halves are one text (above 0) or two."""
        upper, lower = _folded(above.text), _folded(below.text)
        if not upper or not lower:
            return 0
        if f"{upper} {lower}" in self.texts:
            return 9
        if not alone or len(lower) < _LONG_TEXT:
            return 0
        elsewhere = any(text.endswith(" " + lower) for text in self.texts)
        return 9 if elsewhere else 0


def _folded(text: str) -> str:
    return " ".join(text.split())


def is_split(halves: list[tuple[CellPart, CellPart]], foot: float, habits: Habits, labelled: bool) -> bool:
    """Whether a page break cut through a row, rather than fell between two.

    `halves` are the cells above the break with those below it, `foot` the room left under the table;
    `labelled`: no other row of the table starts with an empty cell.
    """
    pitch = max((a.lines[-1].size for a, _ in halves if a.lines), default=11.0) * _PITCH
    alone = len(halves) == 1
    if foot > 4 * pitch:
        return False
    score = 0 if foot <= pitch or alone else -1
    gap = _gap([above for above, _ in halves])
    cut = gap is not None and len(habits.gaps) >= 3 and all(abs(gap - known) > 0.8 for known in habits.gaps)
    if not any(below.text.strip() for _, below in halves):
        return cut
    score += 3 if cut else 0
    score -= 2 if gap is not None and any(abs(gap - known) <= _SAME_GAP for known in habits.gaps) else 0
    score -= _all_start_anew(halves)
    for above, below in halves:
        first = above is halves[0][0] and not alone
        score += _evidence(above, below, alone, cut)
        if first and not below.lines and above.text.strip():
            score += 6 if labelled else 1
        if first and _markers(above) == 1 and below.lines and below.lines[0].marker:
            score -= 3  # a list item a row
        score += habits.one_text(above, below, alone) - _room(above, below, pitch)
    return score > 0


def _room(above: CellPart, below: CellPart, pitch: float) -> int:
    """How much it speaks against a split row that a cell goes on although it had room left above."""
    if not above.lines or not below.lines:
        return 0
    lines = (above.box.bottom - above.lines[-1].box.bottom) / pitch
    return 9 if lines > _MUCH_ROOM else 4 if lines > 3.2 else 2 if lines > 1.6 else 0


def _all_start_anew(halves: list[tuple[CellPart, CellPart]]) -> int:
    """How much it speaks against a split row that every filled cell has text below, none in mid-sentence."""
    filled = [below for above, below in halves if above.lines]
    anew = all(below.lines and not below.lines[0].text[:1].islower() for below in filled)
    return 8 if anew and len(filled) > 1 else 0


def _gap(cells: list[CellPart]) -> float | None:
    """The room under the text of a row's fullest cell."""
    return min((c.box.bottom - c.lines[-1].box.bottom for c in cells if c.lines), default=None)


def _complete_gaps(parts: Iterable[TablePart]) -> list[float]:
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
        return -8 if above.box.height > 1.6 * _PITCH * below.lines[0].size else -3
    if len(below.lines) <= _FEW_LINES and _folded(above.text) == _folded(below.text):
        return -6
    last, first = above.lines[-1], below.lines[0]
    if not first.marker and (runs_on(last.text, first.text) or last.text.split(" ")[-1] in LEAD_ON):
        return 4
    if _numbered(above.lines[0]) and _numbered(first):
        return 1 if alone or sum(map(_numbered, above.lines)) > 1 else -4
    if last.bold == first.bold and not first.marker and _wrapped(first, last, above, cut):
        return 3 if first.bold else 2
    if last.bold and not first.bold and not all(line.bold for line in above.lines):
        return 4  # a heading inside the cell, its text on the next page
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
    return (head[:1].isdigit() and len(head) < 4) or (head[-1:] in ".)" and len(head) <= 3 and head != "•")


def _markers(cell: CellPart) -> int:
    return sum(line.marker is not None for line in cell.lines)


def _wrapped(first: Line, last: Line, cell: CellPart, cut: bool) -> bool:
    """Whether the text may only have gone on to the next line because the last was full.

    Labels of rows end short of their cell's edge too: unless the row was `cut`, the line must be full.
    """
    fits = last.box.x1 + last.space + first.first_width < cell.box.x1 - _PADDING
    full = cut or last.box.x1 > cell.box.x1 - 0.25 * cell.box.width
    return full and not fits and not ends_sentence(last.text)
