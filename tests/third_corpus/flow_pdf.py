"""PDFs by reportlab's platypus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.third_corpus.blocks import Block, Box, Cell, Control, Grid, P, Paper, matrix

MARKS = {"b": "b", "i": "i", "u": "u", "s": "strike", "ins": "", "sdt": ""}
SIZES = {"h1": 15, "h2": 12.5, "title": 20, "small": 8.5}


def _style(name: str, size: float) -> ParagraphStyle:
    big = SIZES.get(name, size)
    bold = name in ("h1", "h2", "title", "bold")
    face = "Helvetica-Bold" if bold else ("Helvetica-Oblique" if name == "small" else "Helvetica")
    return ParagraphStyle(
        name,
        fontName=face,
        fontSize=big,
        leading=big * 1.25,
        spaceAfter=4,
        spaceBefore=8 if name in ("h1", "h2") else 0,
        alignment=1 if name == "centre" else 0,
        leftIndent=14 if name == "bullet" else 0,
        bulletIndent=3,
    )


def _markup(para: P) -> str:
    out = []
    for run in para.runs:
        text = escape(run.text)
        if run.kind == "del":
            text = f"<strike>{text}</strike>"
        elif run.kind == "fn":
            text = f"<super>{len(text) % 7 + 1}</super>"
        elif len(run.kind) == 2 and run.kind.endswith("s"):
            text = f"<{run.kind[0]}><strike>{text}</strike></{run.kind[0]}>"
        elif MARKS.get(run.kind):
            text = f"<{MARKS[run.kind]}>{text}</{MARKS[run.kind]}>"
        out.append(text)
    return "".join(out)


def _para(para: P, size: float) -> Paragraph:
    mark = "•" if para.style == "bullet" else None
    return Paragraph(_markup(para), _style(para.style, size), bulletText=mark)


def _cell(one: Cell, size: float) -> list[Any]:
    return [
        _para(b, size) if isinstance(b, P) else _grid(b, size) for b in one.body if not isinstance(b, Box)
    ]


def _grid(grid: Grid, size: float) -> Table:
    rules: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if grid.ruled:
        rules.append(("GRID", (0, 0), (-1, -1), 0.6, colors.black))
    data: list[list[Any]] = []
    for y, slots in enumerate(matrix(grid)):
        line: list[Any] = []
        for x, slot in enumerate(slots):
            if slot is None or slot[1] or slot[2]:
                line.append("")
                continue
            one = slot[0]
            line.append(_cell(one, size))
            corner = (x + one.span - 1, y + one.down - 1)
            if corner != (x, y):
                rules.append(("SPAN", (x, y), corner))
            if one.fill:
                rules.append(("BACKGROUND", (x, y), corner, colors.lightgrey))
        data.append(line)
    merged = any(c.down > 1 for r in grid.rows for c in r)
    widths = [w * cm for w in grid.widths]
    return Table(data, widths, repeatRows=grid.repeat, splitInRow=0 if merged else 1, style=rules)


def _flow(block: Block, size: float) -> list[Any]:
    if isinstance(block, P):
        return [_para(block, size)]
    if isinstance(block, Grid):
        return [_grid(block, size), Spacer(1, 8)]
    if isinstance(block, Box):
        return [_grid(Grid([[Cell(list(block.body))]], [16.5]), size), Spacer(1, 6)]
    if isinstance(block, Control):
        return [f for one in block.body for f in _flow(one, size)]
    if block.landscape is None:
        return [PageBreak()]
    return [NextPageTemplate("wide" if block.landscape else "tall"), PageBreak()]


def _furniture(paper: Paper, total: list[int]) -> Callable[[Any, Any], None]:
    def draw(canvas: Any, doc: Any) -> None:
        canvas.setFont("Helvetica", 8)
        height = canvas._pagesize[1]
        marks = {"{page}": str(doc.page), "{pages}": str(total[0])}
        for lines, top in ((paper.header, height - 1.1 * cm), (paper.footer, 1.1 * cm)):
            for n, one in enumerate(lines):
                if isinstance(one, P):
                    text = one.live
                    for key, value in marks.items():
                        text = text.replace(key, value)
                    canvas.drawString(1.6 * cm, top - n * 10, text)
        total[1] = doc.page

    return draw


def write(paper: Paper, path: Path) -> None:
    """Print the paper as .pdf, twice where pages are counted."""
    total = [1, 1]
    for _ in range(2):
        sizes = {"tall": A4, "wide": landscape(A4)}
        order = ("wide", "tall") if paper.landscape else ("tall", "wide")
        templates = []
        for name in order:
            width, height = sizes[name]
            frame = Frame(1.5 * cm, 1.8 * cm, width - 3 * cm, height - 3.8 * cm, id=name)
            templates.append(
                PageTemplate(name, [frame], onPage=_furniture(paper, total), pagesize=sizes[name])
            )
        doc = BaseDocTemplate(str(path), pagesize=sizes[order[0]], pageTemplates=templates, invariant=1)
        doc.build([f for b in paper.blocks for f in _flow(b, paper.size - 1)])
        total[0] = total[1]
