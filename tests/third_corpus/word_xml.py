"""Word documents written by hand: controls, text boxes, tracked changes, footnotes, merges."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from tests.third_corpus.blocks import Block, Box, Cell, Control, Grid, P, Paper, Run, Turn, matrix
from tests.third_corpus.word_parts import BOX, NS, STATIC, STYLES_XML

MARKS = {
    "b": "<w:b/>",
    "i": "<w:i/>",
    "u": '<w:u w:val="single"/>',
    "s": "<w:strike/>",
    "bs": "<w:b/><w:strike/>",
    "us": '<w:strike/><w:u w:val="single"/>',
    "is": "<w:i/><w:strike/>",
}
TRACK = 'w:id="{}" w:author="SEN Officer" w:date="2026-03-02T09:00:00Z"'
NAMES = {"h1": "Heading1", "h2": "Heading2", "bullet": "ListBullet", "title": "Title"}


@dataclass
class Writer:
    """Turns blocks into WordprocessingML."""

    paper: Paper
    notes: list[str] = field(default_factory=list)
    count: int = 0

    def run(self, run: Run, extra: str = "") -> str:
        """One run, in its wrapping."""
        self.count += 1
        marks = MARKS.get(run.kind, "") + extra
        tag = "delText" if run.kind == "del" else "t"
        text = f'<w:{tag} xml:space="preserve">{escape(run.text)}</w:{tag}>'
        body = f"<w:r><w:rPr>{marks}</w:rPr>{text}</w:r>"
        if run.kind in ("ins", "del"):
            return f"<w:{run.kind} {TRACK.format(self.count)}>{body}</w:{run.kind}>"
        if run.kind == "sdt":
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>"
        if run.kind == "fn":
            self.notes.append(run.text)
            return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        return body

    def para(self, para: P) -> str:
        """A paragraph."""
        style = NAMES.get(para.style)
        if style and style.startswith("Heading") and not self.paper.styled:
            style = None
        props = f'<w:pStyle w:val="{style}"/>' if style else ""
        props += '<w:jc w:val="center"/>' if para.style == "centre" else ""
        extra = "<w:b/>" if para.style in ("bold", "h1", "h2") else ""
        extra = "<w:i/>" if para.style == "small" else extra
        return f"<w:p><w:pPr>{props}</w:pPr>{''.join(self.run(r, extra) for r in para.runs)}</w:p>"

    def cell(self, one: Cell, width: float, merge: str) -> str:
        """A cell."""
        props = f'<w:tcW w:w="{int(width * 567)}" w:type="dxa"/>'
        props += f'<w:gridSpan w:val="{one.span}"/>' if one.span > 1 else ""
        props += {"": "", "restart": '<w:vMerge w:val="restart"/>'}.get(merge, "<w:vMerge/>")
        props += '<w:shd w:val="clear" w:fill="D9E2F3"/>' if one.fill else ""
        body = "<w:p/>" if merge == "continue" else "".join(self.block(b) for b in one.body)
        if merge != "continue" and isinstance(one.body[-1], Grid):
            body += "<w:p/>"
        return f"<w:tc><w:tcPr>{props}</w:tcPr>{body}</w:tc>"

    def grid(self, grid: Grid) -> str:
        """A table."""
        lines = []
        for y, slots in enumerate(matrix(grid)):
            cells = []
            for x, slot in enumerate(slots):
                if slot is None or slot[2]:
                    continue
                one, dy, _ = slot
                merge = "" if one.down == 1 else ("continue" if dy else "restart")
                cells.append(self.cell(one, sum(grid.widths[x : x + one.span]), merge))
            flag = "<w:trPr><w:tblHeader/></w:trPr>" if y < grid.repeat else ""
            lines.append(f"<w:tr>{flag}{''.join(cells)}</w:tr>")
        columns = "".join(f'<w:gridCol w:w="{int(w * 567)}"/>' for w in grid.widths)
        style = '<w:tblStyle w:val="TableGrid"/>' if grid.ruled else ""
        head = f'<w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        return f"<w:tbl>{head}{''.join(lines)}</w:tbl>"

    def block(self, block: Block) -> str:
        """Any block."""
        if isinstance(block, P):
            return self.para(block)
        if isinstance(block, Grid):
            return self.grid(block)
        if isinstance(block, Box):
            inner = "".join(self.para(b) for b in block.body)
            self.count += 1
            return BOX.replace("@INNER@", inner).replace("@ID@", str(self.count))
        if isinstance(block, Control):
            inner = "".join(self.block(b) for b in block.body)
            return (
                f'<w:sdt><w:sdtPr><w:tag w:val="part"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
            )
        return self.turn(block)

    def turn(self, block: Turn) -> str:
        """A page break, or the end of a section."""
        if block.landscape is None:
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        return f"<w:p><w:pPr>{page(not block.landscape)}</w:pPr></w:p>"


def page(landscape: bool) -> str:
    """Section properties with the running lines."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    refs = (
        '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
    )
    margins = (
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="500" w:footer="500"/>'
    )
    return f"<w:sectPr>{refs}<w:pgSz {size}/>{margins}</w:sectPr>"


def write(paper: Paper, path: Path) -> None:
    """Print the paper as .docx."""
    writer = Writer(paper)
    body = "".join(writer.block(b) for b in paper.blocks)
    last = next(
        (b.landscape for b in reversed(paper.blocks) if isinstance(b, Turn) and b.landscape is not None), None
    )
    final = page(paper.landscape if last is None else last)
    header = "".join(writer.block(b) for b in paper.header) + "<w:p/>"
    footer = "".join(writer.block(b) for b in paper.footer) or "<w:p/>"
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{escape(t)}</w:t></w:r></w:p></w:footnote>'
        for n, t in enumerate(writer.notes, 1)
    )
    parts = dict(STATIC)
    parts["word/styles.xml"] = STYLES_XML.replace("@FONT@", paper.font).replace("@SIZE@", str(paper.size * 2))
    parts["word/document.xml"] = f"<w:document {NS}><w:body>{body}{final}</w:body></w:document>"
    parts["word/header1.xml"] = f"<w:hdr {NS}>{header}</w:hdr>"
    parts["word/footer1.xml"] = f"<w:ftr {NS}>{footer}</w:ftr>"
    parts["word/footnotes.xml"] = f"<w:footnotes {NS}>{notes}</w:footnotes>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
