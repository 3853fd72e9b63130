"""Sheet → .pdf, drawn directly: a producer other than LibreOffice. The same sheet gives the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
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

from tests.corpus.faces import faces, with_fitting_face
from tests.corpus.sheet import Grid, Para, Row, Sheet, Span, Theme, Turn

SIZES = {"portrait": A4, "landscape": landscape(A4)}
ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}
BOXES = str.maketrans({"☒": "[X]", "☐": "[  ]"})
"""Signs that the standard fonts of PDF lack."""


def write_pdf(sheet: Sheet, path: Path, encrypt: Any = None) -> Path:
    """Write `sheet` to `path`; `encrypt` is a reportlab `StandardEncryption` or nothing."""
    path.write_bytes(pdf_bytes(sheet, encrypt))
    return path


def pdf_bytes(sheet: Sheet, encrypt: Any = None) -> bytes:
    """`sheet` as the bytes of a .pdf file, what is appended to it after it."""
    parts = [with_fitting_face(part) for part in (sheet, *sheet.appended)]
    counts = [_count(part) if "{pages}" in part.header + part.footer else 0 for part in parts]
    buffer = io.BytesIO()
    _build(parts, buffer, counts, encrypt)
    return buffer.getvalue()


def _count(sheet: Sheet) -> int:
    return _build([sheet], io.BytesIO(), [99], None)


def _build(parts: list[Sheet], buffer: io.BytesIO, counts: list[int], encrypt: Any) -> int:
    document = _Sections(
        buffer,
        title=parts[0].title,
        author="",
        invariant=1,
        encrypt=encrypt,
    )
    story: list[Any] = []
    for number, (sheet, pages) in enumerate(zip(parts, counts, strict=True)):
        margin = sheet.margin_cm * cm
        begun: dict[str, int] = {}
        first = "landscape" if sheet.landscape else "portrait"
        for name in sorted(SIZES, key=lambda n, first=first: n != first):  # type: ignore[misc]
            size = SIZES[name]
            frame = Frame(margin, margin, size[0] - 2 * margin, size[1] - 2 * margin, 0, 0, 0, 0)
            running = _running(sheet, size, pages, begun)
            template = PageTemplate(f"{number}-{name}", [frame], onPageEnd=running, pagesize=size)
            document.addPageTemplates([template])
        if number:
            story += [NextPageTemplate(f"{number}-{first}"), PageBreak()]
        story += _story(sheet, number)
    document.build(story)
    return int(document.page)


class _Sections(BaseDocTemplate):  # type: ignore[misc]
    """A document that knows the section it is in, for running headers."""

    section = ""

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - reportlab's name
        self.section = getattr(flowable, "section", self.section)


def _running(sheet: Sheet, size: tuple[float, float], pages: int, begun: dict[str, int]) -> Any:
    """Draws the header and footer of a page; `begun` keeps the page on which the part began."""
    margin = sheet.margin_cm * cm

    def draw(canvas: Canvas, document: _Sections) -> None:
        page = document.page - begun.setdefault("page", document.page) + 1
        canvas.setFont(faces(sheet.theme.pdf_font)[0], sheet.theme.size - 2)
        for text, height in ((sheet.header, size[1] - margin * 0.6), (sheet.footer, margin * 0.5)):
            if text:
                canvas.drawCentredString(
                    size[0] / 2, height, text.format(page=page, pages=pages, section=document.section)
                )

    return draw


def _story(sheet: Sheet, number: int = 0) -> list[Any]:
    name = "landscape" if sheet.landscape else "portrait"
    story: list[Any] = []
    for block in sheet.blocks:
        width = SIZES[name][0] - 2 * sheet.margin_cm * cm
        if isinstance(block, Turn):
            name = "landscape" if block.landscape else "portrait"
            story += [NextPageTemplate(f"{number}-{name}"), PageBreak()]
        elif isinstance(block, Para):
            if block.new_page:
                story.append(PageBreak())
            story.append(paragraph(block, sheet.theme))
            if block.style == "h1":
                story[-1].section = block.text
        else:
            story += [_table(block, sheet, width), Spacer(1, 9)]
    return story


def paragraph(para: Para, theme: Theme) -> Paragraph:
    """A paragraph as a reportlab flowable."""
    text = escape(para.drawn) or "".join(map(_span, para.spans)) or escape(para.text).translate(BOXES)
    if para.italic or para.style == "guidance":
        text = f"<i>{text}</i>"
    if para.underline:
        text = f"<u>{text}</u>"
    if para.lead:
        text = f"<b>{escape(para.lead)}</b> {text}"
    if para.tail:
        text = f"{text} <b>{escape(para.tail)}</b>"
    marker = para.marker
    if para.style.startswith("bullet"):
        sign = {"bullet": "•", "bullet2": "-"}[para.style] if not marker else escape(marker)
        # reportlab misplaces the line through the last line of a paragraph with a hanging bullet
        text = f"{sign} {text}" if para.spans else f"<bullet>{sign}</bullet>{text}"
    elif marker:
        text = f"{escape(marker)} {text}"
    return Paragraph(text or "&nbsp;", _style(para, theme))


def _span(span: Span) -> str:
    """A stretch of an amended paragraph in its look; tracked ones as Word prints them with all markup."""
    went, came = span.tracked and span.change == "out", span.tracked and span.change == "in"
    text = escape(span.text.replace("\u00ad", ""))
    for tag, wanted in (
        ("strike", span.strike or went),
        ("u", span.underline or came),
        ("i", span.italic),
        ("b", span.bold),
    ):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    colour = span.colour or ("B00020" if went or came else "")
    return f'<font color="#{colour}">{text}</font>' if colour else text


def _style(para: Para, theme: Theme) -> ParagraphStyle:
    regular, bold = faces(theme.pdf_font)
    size = {
        "title": theme.title_size,
        "subtitle": theme.heading_size,
        "cover": theme.size + 4,
        "h1": theme.heading_size,
        "h2": theme.heading_size - 1,
        "h3": theme.size + 0.5,
        "guidance": theme.size - 1.5,
        "small": theme.size - 2,
    }.get(para.style, theme.size)
    heading = para.style in ("title", "subtitle", "h1", "h2", "h3")
    indent = {"bullet": 12, "bullet2": 24}.get(para.style, 0)
    colour = para.colour or (theme.colour if heading else "")
    if para.style == "guidance" and not colour:
        colour = "595959"
    return ParagraphStyle(
        f"{para.style}-{para.align}",
        fontName=bold if heading or para.bold else regular,
        fontSize=size,
        leading=size * 1.25,
        spaceBefore=9 if heading else 2,
        spaceAfter=5 if heading else 3,
        leftIndent=indent,
        firstLineIndent=-min(indent, 10) if para.spans else 0,
        bulletIndent=max(0, indent - 10),
        alignment=ALIGN[para.align],
        keepWithNext=1 if heading or para.style == "label" else 0,
        textColor=colors.HexColor(f"#{colour}") if colour else colors.black,
    )


def _table(grid: Grid, sheet: Sheet, width: float) -> Table:
    total = sum(grid.widths)
    data: list[list[Any]] = []
    commands: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    rows = _opened(grid)
    for number, row in enumerate(rows):
        line: list[Any] = []
        for item in row.cells:
            start, end = len(line), len(line) + item.span - 1
            line += [[paragraph(p, sheet.theme) for p in item.paras] or "", *[""] * (item.span - 1)]
            if item.span > 1:
                commands.append(("SPAN", (start, number), (end, number)))
            if item.fill:
                commands.append(("BACKGROUND", (start, number), (end, number), f"#{item.fill}"))
            if grid.ruled:
                commands += _lines(grid.line, number, start, end, item.joined)
        if row.whole:
            commands.append(("NOSPLIT", (0, number), (-1, number)))
        data.append(line)
    repeated = tuple(n for n, row in enumerate(rows) if row.header)
    if grid.ruled:
        colour = colors.HexColor(f"#{grid.line}")
        for edge, line_name in (("splitfirst", "LINEABOVE"), ("splitlast", "LINEBELOW"), (-1, "LINEBELOW")):
            commands.append((line_name, (0, edge), (-1, edge), 0.5, colour))
    return (FilledRules if sheet.filled_rules else Table)(
        data,
        colWidths=[width * share / total for share in grid.widths],
        style=commands,
        repeatRows=repeated or 0,
        splitByRow=1,
        splitInRow=1,
    )


class FilledRules(Table):  # type: ignore[misc]
    """A table whose rules are thin filled boxes, as in the PDFs that Word saves."""

    def _drawLines(self) -> None:  # noqa: N802 - reportlab's name
        canvas = self.canv
        stroke = canvas.line

        def box(x1: float, y1: float, x2: float, y2: float, *_: object) -> None:
            canvas.saveState()
            canvas.setFillColor(canvas._strokeColorObj)
            canvas.rect(x1 - 0.25, y1 - 0.25, x2 - x1 + 0.5, y2 - y1 + 0.5, stroke=0, fill=1)
            canvas.restoreState()

        canvas.line = box
        try:
            super()._drawLines()
        finally:
            canvas.line = stroke


def _opened(grid: Grid) -> list[Row]:
    """The rows, each long cell over all columns opened into a row a paragraph with no rule between.

    So it can break over pages: reportlab splits a spanned cell badly.
    """
    rows: list[Row] = []
    for row in grid.rows:
        first = row.cells[0]
        if len(row.cells) > 1 or len(grid.widths) == 1 or len(first.paras) < 3 or row.whole:
            rows.append(row)
            continue
        for index, para in enumerate(first.paras):
            rows.append(Row((replace(first, paras=(para,), joined=index > 0),), row.header, False))
    return rows


def _lines(line: str, row: int, start: int, end: int, joined: bool) -> list[Any]:
    """The rules round a cell; none above one that continues the cell over it."""
    colour = colors.HexColor(f"#{line}")
    left, right = (start, row), (end, row)
    rules = [("LINEBEFORE", left, left, 0.5, colour), ("LINEAFTER", right, right, 0.5, colour)]
    if not joined:
        return [*rules, ("LINEABOVE", left, right, 0.5, colour)]
    return [*rules, ("TOPPADDING", left, right, 0)]
