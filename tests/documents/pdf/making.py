"""PDF files for the tests, made by code."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.model import Table as ReadTable
from ehcaudit.documents.pdf import read_pdf

WIDTH, HEIGHT = A4
_WORDS = (
    "every week the therapist will help Robin to plan a turn in a game and to say what comes next before "
    "he starts so that other children can follow him at lunch and in the playground without an adult"
)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, alignment=TA_LEFT)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
BULLET = ParagraphStyle("bullet", parent=BODY, leftIndent=14, bulletIndent=2)
GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")


def read(data: bytes, limits: Limits | None = None) -> Document | Unreadable:
    """What the reader makes of the bytes."""
    return read_pdf("plan.pdf", data, "0" * 64, limits or Limits())


def document(data: bytes, limits: Limits | None = None) -> Document:
    """The document; a refusal fails the test."""
    result = read(data, limits)
    assert isinstance(result, Document), result
    return result


def tables(data: bytes) -> list[ReadTable]:
    """The top-level tables."""
    return [b for b in document(data).blocks if isinstance(b, ReadTable)]


def grid(table: ReadTable) -> list[list[str]]:
    """The text of each cell, row by row, paragraphs parted by a bar."""
    return [[" | ".join(p.text for p in cell.paragraphs()) for cell in row] for row in table.rows]


def spans(table: ReadTable) -> list[tuple[int, int, int, int]]:
    """Row, column, row span and column span of each cell."""
    return [(c.row, c.column, c.row_span, c.column_span) for c in table.cells()]


def texts(data: bytes) -> list[str]:
    """The text of each paragraph outside tables."""
    return [b.text for b in document(data).blocks if not isinstance(b, ReadTable)]


def canvas(draw: Callable[[Canvas], None], size: tuple[float, float] = A4, **options: Any) -> bytes:
    """One file drawn by hand; `draw` starts new pages itself."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=size, invariant=1, **options)
    draw(sheet)
    sheet.save()
    return buffer.getvalue()


def flowed(
    story: Sequence[Flowable],
    running: Callable[[Canvas, int], None] | None = None,
    size: tuple[float, float] = A4,
    margin: float = 60,
) -> bytes:
    """Flowables over as many pages as they take; `running` draws header and footer of page n."""
    buffer = io.BytesIO()
    frame = Frame(margin, margin, size[0] - 2 * margin, size[1] - 2 * margin, 0, 0, 0, 0)

    def each(sheet: Canvas, template: Any) -> None:
        if running:
            sheet.saveState()
            running(sheet, template.page)
            sheet.restoreState()

    builder = BaseDocTemplate(buffer, pagesize=size, invariant=1)
    builder.addPageTemplates([PageTemplate("page", [frame], onPage=each)])
    builder.build(list(story))
    return buffer.getvalue()


def para(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A paragraph in reportlab's mark-up."""
    return Paragraph(text, style)


def bullet(text: str) -> Paragraph:
    """A list item."""
    return Paragraph(text, BULLET, bulletText="•")


def table(
    rows: Sequence[Sequence[Any]], widths: list[float] | None = None, *style: Any, **options: Any
) -> Table:
    """A ruled table; strings become paragraphs that wrap."""
    cells = [[para(c) if isinstance(c, str) and c else c for c in row] for row in rows]
    return Table(cells, colWidths=widths, style=[GRID, TOP, *style], **options)


def gap(points: float = 12) -> Spacer:
    """Empty room."""
    return Spacer(1, points)


def sentence(seed: int, words: int) -> str:
    """A sentence of the given length, always the same for one seed."""
    bank = _WORDS.split(" ")
    picked = [bank[(seed * 7 + i * 5 + i * i) % len(bank)] for i in range(words)]
    return f"{picked[0].capitalize()} {' '.join(picked[1:])}."
