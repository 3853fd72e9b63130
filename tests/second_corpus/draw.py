"""Draws blocks as PDF with reportlab, in several table styles."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as Grid

from tests.second_corpus.model import MARKUP, Block, Box, Document, Items, Look, Table, Text
from tests.second_corpus.word import typed_mark

FACES = {
    "Arial": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times New Roman": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "Century Gothic": ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans"),
    "Calibri": ("Carlito", "Carlito-Bold", "Carlito-Italic"),
}
FOLDER = Path("/usr/share/fonts/truetype")


def _fonts() -> None:
    """Register the embedded fonts once; where one is missing, Helvetica stands in."""
    if "DejaVuSans" in pdfmetrics.getRegisteredFontNames():
        return
    files = {
        "DejaVuSans": "dejavu/DejaVuSans.ttf",
        "DejaVuSans-Bold": "dejavu/DejaVuSans-Bold.ttf",
        "Carlito": "liberation/LiberationSans-Regular.ttf",
        "Carlito-Bold": "liberation/LiberationSans-Bold.ttf",
        "Carlito-Italic": "liberation/LiberationSans-Italic.ttf",
    }
    for name, file in files.items():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file)))


class _Paper(Canvas):  # type: ignore[misc]
    """A canvas that knows its page count and may draw lines as thin filled rectangles."""

    look = Look()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Keep the pages until all are drawn."""
        super().__init__(*args, **kwargs)
        self._kept: list[dict[str, Any]] = []

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line, or a rectangle half a point thick."""
        if self.look.rules != "rects":
            super().line(x1, y1, x2, y2)
            return
        self.saveState()
        self.setFillColor(colors.HexColor("#595959"))
        width, height = max(abs(x2 - x1), 0.48), max(abs(y2 - y1), 0.48)
        self.rect(min(x1, x2), min(y1, y2), width, height, stroke=0, fill=1)
        self.restoreState()

    def lines(self, linelist: list[tuple[float, float, float, float]]) -> None:
        """Several lines."""
        for one in linelist:
            self.line(*one)

    def showPage(self) -> None:  # noqa: N802
        """Put the page aside."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draw the running lines, now that the count is known, and write the file."""
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            height = self._pagesize[1]
            self.setFont(FACES[self.look.font][0], 8)
            self.setFillColor(colors.HexColor("#444444"))
            for text, level in ((self.look.header, height - 11 * mm), (self.look.footer, 9 * mm)):
                if text:
                    shown = text.replace("{page}", str(number)).replace("{pages}", str(len(self._kept)))
                    self.drawString(18 * mm, level, shown)
            super().showPage()
        super().save()


def _inline(text: str, look: Look) -> str:
    """Our marks as reportlab's."""
    made = []
    for part in MARKUP.split(text):
        inner = escape(part[2:-2])
        edge = part[:2] if len(part) > 4 else ""
        if edge == "**" and part.endswith("**"):
            made.append(f"<b>{inner}</b>")
        elif edge == "//" and part.endswith("//"):
            made.append(f"<i>{inner}</i>")
        elif edge in ("{-", "~~"):
            made.append(f"<strike>{inner}</strike>")
        elif edge == "{+":
            made.append(f"<u>{inner}</u>")
        elif edge == "{=":
            made.append(inner)
        else:
            made.append(escape(part))
    shown = "".join(made).replace("\n", "<br/>")
    for mark in "☐☒☑✓":
        shown = shown.replace(mark, f'<font name="DejaVuSans">{mark}</font>')
    return shown


class _Drawer:
    """Turns blocks into flowables."""

    def __init__(self, look: Look) -> None:
        """Prepare the paragraph styles."""
        self.look = look
        plain, bold, italic = FACES[look.font]
        size, ink = look.size - 0.5, colors.HexColor("#" + look.ink)
        if plain == "Carlito":
            pdfmetrics.registerFontFamily(
                "Carlito", "Carlito", "Carlito-Bold", "Carlito-Italic", "Carlito-Bold"
            )
        if plain == "DejaVuSans":
            pdfmetrics.registerFontFamily(
                "DejaVuSans", "DejaVuSans", "DejaVuSans-Bold", "DejaVuSans", "DejaVuSans-Bold"
            )
        base = ParagraphStyle("body", fontName=plain, fontSize=size, leading=size * 1.25, spaceAfter=4)
        self.kinds = {
            "body": base,
            "title": ParagraphStyle(
                "t", base, fontName=bold, fontSize=size * 1.8, leading=size * 2.3, textColor=ink, spaceAfter=8
            ),
            "head1": ParagraphStyle(
                "h1",
                base,
                fontName=bold,
                fontSize=size * 1.35,
                leading=size * 1.7,
                textColor=ink,
                spaceBefore=10,
                spaceAfter=6,
                keepWithNext=1,
            ),
            "head2": ParagraphStyle(
                "h2",
                base,
                fontName=bold,
                fontSize=size * 1.12,
                leading=size * 1.4,
                spaceBefore=7,
                keepWithNext=1,
            ),
            "head3": ParagraphStyle("h3", base, fontName=bold, spaceBefore=5, keepWithNext=1),
            "label": ParagraphStyle("label", base, fontName=bold),
            "note": ParagraphStyle("note", base, fontName=italic, textColor=colors.HexColor("#666666")),
            "small": ParagraphStyle("small", base, fontSize=size * 0.8, leading=size),
        }
        self.landscape = look.landscape

    def text(self, block: Text) -> Any:
        """A paragraph."""
        return Paragraph(_inline(block.text, self.look), self.kinds[block.kind])

    def items(self, block: Items) -> list[Any]:
        """A list with hanging marks."""
        indent = 16 if "1" in block.mark or "a" in block.mark else 11
        style = ParagraphStyle("item", self.kinds["body"], leftIndent=indent, bulletIndent=0, spaceAfter=2.5)
        return [
            Paragraph(_inline(item, self.look), style, bulletText=typed_mark(block.mark, place))
            for place, item in enumerate(block.items, start=1)
        ]

    def table(self, block: Table) -> Any:
        """A table in the document's style of rules."""
        room = (A4[1] if self.landscape else A4[0]) - 36 * mm
        widths = [room * width / sum(block.widths) for width in block.widths]
        data: list[list[Any]] = []
        style: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        for index, row in enumerate(block.rows):
            line: list[Any] = []
            for one in row:
                at = len(line)
                inner: list[Any] = []
                for part in one.blocks:
                    inner.extend(self.flow(part))
                line.append(inner or "")
                line.extend([""] * (one.span - 1))
                end = (at + one.span - 1, index)
                if one.span > 1:
                    style.append(("SPAN", (at, index), end))
                if one.shade:
                    style.append(("BACKGROUND", (at, index), end, colors.HexColor("#" + self.look.shade)))
                if block.borders:
                    style.extend(self._rules((at, index), end, one.merge))
            data.append(line)
        repeat = block.heads if block.repeat else 0
        return Grid(
            data,
            colWidths=widths,
            style=style,
            repeatRows=repeat,
            splitByRow=1,
            splitInRow=1,
            spaceAfter=8,
            hAlign="LEFT",
        )

    def _rules(self, start: tuple[int, int], end: tuple[int, int], merge: str) -> list[tuple[Any, ...]]:
        grey = colors.HexColor("#7F7F7F")
        made: list[tuple[Any, ...]] = []
        if merge not in ("more", "last"):
            made.append(("LINEABOVE", start, end, 0.5, grey))
        if self.look.rules != "rows":
            made += [("LINEBEFORE", start, start, 0.5, grey), ("LINEAFTER", end, end, 0.5, grey)]
        if merge not in ("start", "more"):
            made.append(("LINEBELOW", start, end, 0.5, grey))
        return made

    def box(self, block: Box) -> Any:
        """A frame round a few lines."""
        inner = [self.text(one) for one in block.blocks]
        line = colors.HexColor("#" + self.look.ink)
        return Grid(
            [[inner]], colWidths=[150 * mm], style=[("BOX", (0, 0), (-1, -1), 1.2, line)], spaceAfter=10
        )

    def flow(self, block: Block) -> list[Any]:
        """Any block."""
        if isinstance(block, Text):
            return [self.text(block)]
        if isinstance(block, Items):
            return self.items(block)
        if isinstance(block, Table):
            return [self.table(block)]
        if isinstance(block, Box):
            return [Spacer(1, 10 * mm), self.box(block)]
        if block.landscape is None:
            return [PageBreak()]
        self.landscape = block.landscape
        return [NextPageTemplate("wide" if block.landscape else "tall"), PageBreak()]


def write(document: Document, path: Path) -> None:
    """Draw one PDF."""
    _fonts()
    look = document.look
    drawer = _Drawer(look)
    flowables: list[Any] = []
    for block in document.blocks:
        flowables.extend(drawer.flow(block))
    pages = []
    for name, size in (("tall", A4), ("wide", landscape(A4))):
        frame = Frame(18 * mm, 16 * mm, size[0] - 36 * mm, size[1] - 33 * mm, 0, 0, 0, 0, id=name)
        pages.append(PageTemplate(id=name, frames=[frame], pagesize=size))
    if look.landscape:
        pages.reverse()
    paper = type("Paper", (_Paper,), {"look": look})
    made = BaseDocTemplate(str(path), pageTemplates=pages, title=document.name, author="", invariant=1)
    made.build(flowables, canvasmaker=paper)
