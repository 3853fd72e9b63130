"""Word packages made by hand from raw XML, so that every feature and every fault can be put in."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Cell, Document, Paragraph, Table, Unreadable
from ehcaudit.documents.read import read_document

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
STRICT = TRANSITIONAL | {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
    "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
}
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPES = {
    "docx": f"{_TYPES}.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": f"{_TYPES}.template.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """A paragraph; content that is not XML becomes a run."""
    runs = "".join(c if c.startswith("<") else r(c) for c in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    """A cell; content that is not XML becomes a paragraph."""
    blocks = "".join(c if c.startswith("<") else p(c) for c in content) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; content that is not XML becomes a cell."""
    inside = "".join(c if c.startswith("<") else tc(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table."""
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def text_box(content: str, offset: int = 0) -> str:
    """A run with a floating text box, twice as Word writes it, `offset` EMU below its paragraph's top."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    new = (
        '<w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{offset}</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def part(root: str, content: str, *, strict: bool = False, prolog: str = "") -> bytes:
    """A part with root element `w:root`."""
    names = " ".join(f'xmlns:{k}="{v}"' for k, v in (STRICT if strict else TRANSITIONAL).items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}{prolog}<w:{root} {names}>{content}</w:{root}>".encode()


def package_parts(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    kind: str = "docx",
    strict: bool = False,
    prolog: str = "",
    **extra: str,
) -> dict[str, bytes]:
    """The parts of a Word file by name. `extra` are parts such as `footnotes`, `header` or `footer`."""
    office = _STRICT_OFFICE if strict else _OFFICE
    roots = {"header": "hdr", "footer": "ftr"}
    others = {"styles": styles, "numbering": numbering} | extra
    relations = "".join(
        f'<Relationship Id="rId{i}" Type="{office}/{name}" Target="{name}.xml"/>'
        for i, (name, content) in enumerate(others.items())
        if content
    )
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPES[kind]}"/></Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", strict=strict, prolog=prolog),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
        ).encode(),
    }
    for name, content in others.items():
        if content:
            parts[f"word/{name}.xml"] = part(roots.get(name, name), content, strict=strict)
    return parts


def zipped(parts: dict[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """The parts as a ZIP file; those named `stored` are not compressed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def read_bytes(
    data: bytes, folder: Path, name: str = "", limits: Limits | None = None
) -> Document | Unreadable:
    """Read `data` as a file of that name in `folder`, through the front door."""
    path = folder / (name or f"{hashlib.sha256(data).hexdigest()[:16]}.docx")
    path.write_bytes(data)
    return read_document(path, limits) if limits else read_document(path)


def read_body(
    body: str, folder: Path, *, styles: str = "", numbering: str = "", strict: bool = False, **extra: str
) -> Document:
    """The document with this body; fails the test where it cannot be read."""
    parts = package_parts(body, styles=styles, numbering=numbering, strict=strict, **extra)
    result = read_bytes(zipped(parts), folder)
    assert isinstance(result, Document), result
    return result


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs outside tables."""
    return [b for b in document.blocks if isinstance(b, Paragraph)]


def texts(document: Document) -> list[str]:
    """The live texts of all paragraphs in order, empty ones as well."""
    return [x.text for x in document.paragraphs()]


def table(document: Document, index: int = 0) -> Table:
    """The top-level table number `index`."""
    return [b for b in document.blocks if isinstance(b, Table)][index]


def shape(grid: Table) -> list[list[tuple[int, int, int, str]]]:
    """Each row as (column, row span, column span, text) of its cells."""
    return [[(c.column, c.row_span, c.column_span, c.text) for c in row] for row in grid.rows]


def cell_at(grid: Table, row: int, column: int) -> Cell:
    """The cell whose top left corner stands there."""
    return next(c for c in grid.cells() if (c.row, c.column) == (row, column))
