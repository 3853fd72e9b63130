"""The shapes that a page is made of, in points from the top left corner of the page as shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle; `top` < `bottom`, since y grows downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: Box, slack: float = 1.0) -> bool:
        """Whether `other` lies inside, give or take `slack` points."""
        return (
            other.x0 >= self.x0 - slack
            and other.x1 <= self.x1 + slack
            and other.top >= self.top - slack
            and other.bottom <= self.bottom + slack
        )


class Affine(NamedTuple):
    """A PDF matrix: (x, y) → (a·x + c·y + e, b·x + d·y + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, after: Affine) -> Affine:
        """The matrix that applies this one first and `after` second."""
        return Affine(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where the point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where an upright rectangle goes (quarter turns keep it upright)."""
        xa, ya = self.point(left, bottom)
        xb, yb = self.point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


class Style(NamedTuple):
    """How a stretch of text is set."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


class Rule(NamedTuple):
    """A straight thin line: at `at` (y of a horizontal, x of a vertical one), from `start` to `end`."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


class Fill(NamedTuple):
    """A shaded area and its colour (red, green, blue; 0 to 255)."""

    box: Box
    colour: tuple[int, int, int]


@dataclass(slots=True)
class Word:
    """Characters that stand together. `glued`: no space between this word and the one before; `turn`:
    quarter turns anticlockwise that the text is set at; `start` and `length`: which characters of the text
    layer it is made of (-1 where it is not from there)."""

    text: str
    box: Box
    baseline: float
    size: float
    style: Style
    glued: bool = False
    symbol: bool = False
    turn: int = 0
    start: int = -1
    length: int = 0


@dataclass(slots=True)
class Segment:
    """A stretch of a line without a wide gap. `runs` are pieces of text, each with one style."""

    x0: float
    x1: float
    runs: list[tuple[str, Style]]

    @property
    def text(self) -> str:
        return self.runs[0][0] if len(self.runs) == 1 else "".join([text for text, _ in self.runs])


@dataclass(slots=True)
class Line:
    """One printed line. `text_x0` is where the text starts behind a bullet, `hang` where it starts behind a
    typed number; `first_width` is the width of its first word, `space` that of a space: what decides whether
    it could have stood a line higher."""

    segments: list[Segment]
    box: Box
    baseline: float
    size: float
    first_width: float
    space: float
    page: int
    marker: str | None = None
    text_x0: float = 0.0
    hang: float | None = None

    @property
    def text(self) -> str:
        segments = self.segments
        return segments[0].text if len(segments) == 1 else " ".join([s.text for s in segments])

    @property
    def bold(self) -> bool:
        runs = [run for s in self.segments for run in s.runs if run[0].strip()]
        return bool(runs) and all(style.bold for _, style in runs)


@dataclass(slots=True)
class CellPart:
    """The part of a cell that stands on one page. Rows and columns count from 0 within the part.
    `text_right` is how far its text may run, where no rule shows it; `open_top` and `open_bottom`: no line
    ends the cell there, though it reaches the end of the part."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    lines: list[Line] = field(default_factory=list)
    nested: list[TablePart] = field(default_factory=list)
    text_right: float | None = None
    open_top: bool = False
    open_bottom: bool = False

    @property
    def text(self) -> str:
        own = [line.text for line in self.lines]
        return " ".join(own + [cell.text for part in self.nested for cell in part.cells])


@dataclass(slots=True)
class TablePart:
    """The part of a table that stands on one page: its column edges `xs`, row edges `ys`, cells."""

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[CellPart]
    open_top: bool = False
    open_bottom: bool = False
    ruled: bool = True

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)

    def row(self, index: int) -> list[CellPart]:
        """The cells whose top edge is row `index`, left to right."""
        return sorted((c for c in self.cells if c.row == index), key=lambda c: c.column)


@dataclass(slots=True)
class PageContent:
    """What stands on one page, before pages are joined."""

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    tables: list[TablePart] = field(default_factory=list)
    image_share: float = 0.0
    characters: int = 0
