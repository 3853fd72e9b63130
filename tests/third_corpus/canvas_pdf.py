"""PDFs drawn by hand on a canvas: words at places, rules as lines, as record systems do."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.third_corpus.blocks import Block, Box, Cell, Control, Grid, P, Paper, Turn

SIZES = {"h1": 14.0, "h2": 12.0, "title": 18.0, "small": 8.0}
EDGE = 48.0


class Press:
    """A page being filled from the top."""

    def __init__(self, paper: Paper, path: Path, pages: int) -> None:
        pdfmetrics.registerFont(TTFont("Plain", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("Heavy", "VeraBd.ttf"))
        self.paper, self.pages, self.number = paper, pages, 1
        self.size = landscape(A4) if paper.landscape else A4
        self.canvas = Canvas(str(path), pagesize=self.size, invariant=1)
        self.running, self.lead = "", max(11.5, (paper.size - 1.5) * 1.2)
        self.y = self.size[1] - 70
        self.furniture()

    def furniture(self) -> None:
        """The running lines."""
        self.canvas.setFont("Plain", 7.5)
        values = {"{page}": str(self.number), "{pages}": str(self.pages), "{section}": self.running}
        for lines, top in ((self.paper.header, self.size[1] - 30), (self.paper.footer, 34)):
            for n, one in enumerate(b for b in lines if isinstance(b, P)):
                text = one.live
                for key, value in values.items():
                    text = text.replace(key, value)
                self.canvas.drawString(EDGE, top - 9 * n, text)

    def turn(self) -> None:
        """A new page."""
        self.canvas.showPage()
        self.number += 1
        self.y = self.size[1] - 70
        self.furniture()

    def wrap(self, para: P, width: float) -> list[tuple[str, str, float]]:
        """The lines of a paragraph with face and size."""
        size = SIZES.get(para.style, self.paper.size - 1.5)
        face = "Heavy" if para.style in ("h1", "h2", "bold", "title") else "Plain"
        text = ("• " if para.style == "bullet" else "") + para.live
        if self.paper.ligatures:
            text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
        lines, line = [], ""
        for word in text.split():
            trial = f"{line} {word}".strip()
            if line and pdfmetrics.stringWidth(trial, face, size) > width:
                if self.paper.ligatures and len(word) > 9 and word.isalpha():
                    stump = f"{line} {word[:4]}-"
                    if pdfmetrics.stringWidth(stump, face, size) <= width:
                        lines.append((stump[:-1] + "\u00ad", face, size))
                        line = word[4:]
                        continue
                lines.append((line, face, size))
                line = word
            else:
                line = trial
        lines.append((line, face, size))
        return lines

    def text(self, x: float, y: float, line: tuple[str, str, float]) -> None:
        """One line; a page may lose its spaces."""
        self.canvas.setFont(line[1], line[2])
        words = line[0].split(" ")
        if self.paper.glued and self.paper.glued == self.running:
            at = x
            for word in words:
                self.canvas.drawString(at, y, word)
                at += pdfmetrics.stringWidth(word, line[1], line[2]) + 0.4
        else:
            self.canvas.drawString(x, y, line[0])

    def para(self, para: P) -> None:
        """A paragraph in the flow."""
        if para.style == "h1":
            self.running = para.live
            if self.y < 140:
                self.turn()
        for line in self.wrap(para, self.size[0] - 2 * EDGE):
            if self.y < 70:
                self.turn()
            self.y -= line[2] * 1.3
            self.text(EDGE, self.y, line)
        self.y -= 5

    def row(self, cells: list[Cell], widths: list[float], header: list[Cell] | None, ruled: bool) -> None:
        """A row, broken between lines where the page ends."""
        spans, at = [], 0
        for one in cells:
            spans.append(sum(widths[at : at + one.span]))
            at += one.span
        queues = []
        for one, width in zip(cells, spans, strict=True):
            paras = [b for b in one.body if isinstance(b, P)]
            queues.append([ln for b in paras for ln in self.wrap(b, width - 8)])
        while any(queues):
            room = int((self.y - 66) / self.lead)
            if room < 2:
                self.turn()
                if header:
                    self.row(header, widths, None, ruled)
                continue
            tall = min(room, max(len(q) for q in queues))
            self.slab([q[:tall] for q in queues], spans, tall, ruled)
            queues = [q[tall:] for q in queues]

    def slab(
        self, lines: list[list[tuple[str, str, float]]], spans: list[float], tall: int, ruled: bool
    ) -> None:
        """The part of a row that stands on this page, with its rules."""
        top, bottom, x = self.y, self.y - tall * self.lead - 5, EDGE
        for queue, width in zip(lines, spans, strict=True):
            for n, line in enumerate(queue):
                self.text(x + 4, top - self.lead * 0.85 - n * self.lead, line)
            if ruled:
                self.canvas.line(x, top, x, bottom)
            x += width
        if ruled:
            self.canvas.line(x, top, x, bottom)
            self.canvas.line(EDGE, top, x, top)
            self.canvas.line(EDGE, bottom, x, bottom)
        self.y = bottom

    def grid(self, grid: Grid) -> None:
        """A table."""
        scale = (self.size[0] - 2 * EDGE) / sum(grid.widths)
        widths = [w * scale for w in grid.widths]
        header = grid.rows[0] if grid.repeat else None
        for n, cells in enumerate(grid.rows):
            self.row(cells, widths, header if n else None, grid.ruled)
        self.y -= 10

    def put(self, block: Block) -> None:
        """Any block."""
        if isinstance(block, P):
            self.para(block)
        elif isinstance(block, Grid):
            self.grid(block)
        elif isinstance(block, Box):
            self.grid(Grid([[Cell(list(block.body))]], [10]))
        elif isinstance(block, Control):
            for one in block.body:
                self.put(one)
        elif isinstance(block, Turn):
            self.turn()


def write(paper: Paper, path: Path) -> None:
    """Print the paper as .pdf, twice that the pages can be counted."""
    pages = 1
    for _ in range(2):
        press = Press(paper, path, pages)
        for block in paper.blocks:
            press.put(block)
        press.canvas.save()
        pages = press.number
