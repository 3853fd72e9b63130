"""What a document is made of, whoever prints it: paragraphs, grids, boxes, controls, page turns."""

from __future__ import annotations

from dataclasses import dataclass, field

DEAD = ("del", "s", "bs", "us", "is")


@dataclass
class Run:
    """Text; its kind says bold b, italic i, underline u, struck s, ins, del, sdt, fn (a footnote)."""

    text: str
    kind: str = ""


@dataclass
class P:
    """A paragraph. Styles: body, h1, h2, bullet, bold, small, centre, title."""

    runs: list[Run]
    style: str = "body"

    @property
    def live(self) -> str:
        """The text that stands: deletions, struck text and footnotes left out."""
        return "".join(r.text for r in self.runs if r.kind not in DEAD and r.kind != "fn")


@dataclass
class Cell:
    """A cell: paragraphs or a nested grid, the columns it spans and the rows it reaches down."""

    body: list[P | Grid]
    span: int = 1
    down: int = 1
    fill: bool = False


@dataclass
class Grid:
    """A ruled table. A cell that reaches down is left out of the rows below it."""

    rows: list[list[Cell]]
    widths: list[float]
    repeat: int = 0
    ruled: bool = True


@dataclass
class Box:
    """A floating text box (Word) or a framed panel (PDF)."""

    body: list[P]


@dataclass
class Control:
    """A content control around whole paragraphs or a table."""

    body: list[P | Grid]


@dataclass
class Turn:
    """A new page, which may also turn the paper."""

    landscape: bool | None = None


Block = P | Grid | Box | Control | Turn


@dataclass
class Paper:
    """A document to be printed."""

    blocks: list[Block] = field(default_factory=list)
    header: list[P | Grid] = field(default_factory=list)
    footer: list[P] = field(default_factory=list)
    landscape: bool = False
    font: str = "Arial"
    size: int = 11
    styled: bool = True
    ligatures: bool = False
    glued: str = ""

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self.blocks.extend(blocks)


def p(text: str, style: str = "body", kind: str = "") -> P:
    """A paragraph of one run."""
    return P([Run(text, kind)], style)


def cell(*texts: str, span: int = 1, down: int = 1, style: str = "body", fill: bool = False) -> Cell:
    """A cell of plain paragraphs."""
    return Cell([p(t, style) for t in texts] or [p("")], span, down, fill)


def head(*texts: str) -> list[Cell]:
    """A header row."""
    return [cell(t, style="bold", fill=True) for t in texts]


def row(*texts: str) -> list[Cell]:
    """A row of one-paragraph cells."""
    return [cell(t) for t in texts]


def bullets(texts: list[str]) -> Cell:
    """A cell of several bullets."""
    return Cell([p(t, "bullet") for t in texts] or [p("")])


def matrix(grid: Grid) -> list[list[tuple[Cell, int, int] | None]]:
    """Every slot of the grid with its cell and how far it stands from the cell's corner."""
    width = len(grid.widths)
    out: list[list[tuple[Cell, int, int] | None]] = [[None] * width for _ in grid.rows]
    for y, cells in enumerate(grid.rows):
        x = 0
        for one in cells:
            while x < width and out[y][x] is not None:
                x += 1
            for dy in range(min(one.down, len(grid.rows) - y)):
                for dx in range(one.span):
                    out[y + dy][x + dx] = (one, dy, dx)
            x += one.span
    return out
