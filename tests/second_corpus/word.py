"""Writes blocks as a Word file, part by part and in plain XML, the way exporters and old templates do."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.second_corpus.model import MARKUP, Block, Box, Cell, Document, Items, Look, Table, Text

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MARKS = {"•": 1, "-": 2, "1.": 3, "1)": 4, "(1)": 5, "a)": 6}
CHANGE = 'w:author="SEN Casework" w:date="2026-05-12T10:20:00Z"'


class _Maker:
    """The body of one document."""

    def __init__(self, look: Look) -> None:
        """Start with the dress of the document."""
        self.look = look
        self.serial = 100
        self.lists: list[int] = []
        self.landscape = look.landscape

    def _next(self) -> int:
        self.serial += 1
        return self.serial

    def runs(self, text: str, base: str = "") -> str:
        """Runs of a paragraph, with tracked changes and content controls."""
        return "".join(self._run(part, base) for part in MARKUP.split(text) if part)

    def _run(self, part: str, base: str) -> str:
        edge, inner = part[:2], part[2:-2]
        if len(part) > 4 and edge == "**" and part.endswith("**"):
            return _plain(inner, base + "<w:b/>")
        if len(part) > 4 and edge == "//" and part.endswith("//"):
            return _plain(inner, base + "<w:i/>")
        if edge == "~~":
            return _plain(inner, base + "<w:strike/>")
        if edge == "{+":
            return f'<w:ins w:id="{self._next()}" {CHANGE}>{_plain(inner, base)}</w:ins>'
        if edge == "{-":
            run = _plain(inner, base).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
            return f'<w:del w:id="{self._next()}" {CHANGE}>{run}</w:del>'
        if edge == "{=":
            return (
                f'<w:sdt><w:sdtPr><w:id w:val="{self._next()}"/><w:text/></w:sdtPr>'
                f"<w:sdtContent>{_plain(inner, base)}</w:sdtContent></w:sdt>"
            )
        return _plain(part, base)

    def text(self, block: Text) -> str:
        """A paragraph, styled by a style or only by its runs."""
        ink, size = self.look.ink, self.look.size
        kinds = {
            "title": (f'<w:b/><w:color w:val="{ink}"/><w:sz w:val="{int(size * 3.4)}"/>', "Title"),
            "head1": (f'<w:b/><w:color w:val="{ink}"/><w:sz w:val="{int(size * 2.6)}"/>', "Heading1"),
            "head2": (f'<w:b/><w:sz w:val="{int(size * 2.2)}"/>', "Heading2"),
            "head3": ("<w:b/><w:i/>", "Heading3"),
            "label": ("<w:b/>", ""),
            "note": ('<w:i/><w:color w:val="666666"/>', ""),
            "small": (f'<w:sz w:val="{int(size * 1.6)}"/>', ""),
        }
        base, style = kinds.get(block.kind, ("", ""))
        before = "200" if block.kind in ("title", "head1", "head2", "head3") else "40"
        properties = f'<w:spacing w:before="{before}" w:after="80"/>'
        if style and self.look.styles:
            properties = f'<w:pStyle w:val="{style}"/>' + properties
        body = f"<w:p><w:pPr>{properties}</w:pPr>{self.runs(block.text, base)}</w:p>"
        return self._control(body) if block.control else body

    def _control(self, body: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="Field"/><w:id w:val="{self._next()}"/></w:sdtPr>'
            f"<w:sdtContent>{body}</w:sdtContent></w:sdt>"
        )

    def items(self, block: Items) -> str:
        """A list by numbering definitions, or with its marks typed."""
        made = []
        if not block.typed and self.look.numbering:
            self.lists.append(MARKS[block.mark])
            number = len(self.lists) + 10
            return "".join(
                f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
                f'<w:spacing w:after="50"/></w:pPr>{self.runs(item)}</w:p>'
                for item in block.items
            )
        for place, item in enumerate(block.items, start=1):
            mark = typed_mark(block.mark, place)
            made.append(
                '<w:p><w:pPr><w:spacing w:after="50"/><w:ind w:left="340" w:hanging="340"/></w:pPr>'
                f"<w:r><w:t>{escape(mark)}</w:t></w:r><w:r><w:tab/></w:r>{self.runs(item)}</w:p>"
            )
        return "".join(made)

    def table(self, block: Table) -> str:
        """A table with its grid, spans and vertical merges."""
        room = 14400 if self.landscape else 9400
        total = sum(block.widths)
        widths = [int(room * width / total) for width in block.widths]
        line = "single" if block.borders else "nil"
        edges = "".join(
            f'<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="7F7F7F"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        made = [
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
            + "</w:tblGrid>"
        ]
        for index, row in enumerate(block.rows):
            flag = "<w:trPr><w:tblHeader/></w:trPr>" if block.repeat and index < block.heads else ""
            made.append(f"<w:tr>{flag}")
            column = 0
            for one in row:
                made.append(self._cell(one, sum(widths[column : column + one.span])))
                column += one.span
            made.append("</w:tr>")
        made.append("</w:tbl>")
        body = "".join(made)
        return (self._control(body) if block.control else body) + "<w:p/>"

    def _cell(self, one: Cell, width: int) -> str:
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if one.span > 1:
            properties += f'<w:gridSpan w:val="{one.span}"/>'
        if one.merge:
            properties += '<w:vMerge w:val="restart"/>' if one.merge == "start" else "<w:vMerge/>"
        if one.shade:
            properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{self.look.shade}"/>'
        inner = "".join(self.block(block) for block in one.blocks) or "<w:p/>"
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"

    def box(self, block: Box) -> str:
        """A floating text box, in its new and in its old form."""
        inner = "".join(self.text(one) for one in block.blocks)
        number = self._next()
        height = sum(900000 if one.kind == "title" else 340000 for one in block.blocks) + 300000
        return (
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="5600000" cy="{height}"/><wp:docPr id="{number}" name="Text Box {number}"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="5600000" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f'<a:ln w="12700"><a:solidFill><a:srgbClr val="{self.look.ink}"/></a:solidFill></a:ln></wps:spPr>'
            f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            '<v:shape style="width:440pt;height:120pt"><v:textbox><w:txbxContent>'
            f"{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        )

    def page(self, landscape: bool) -> str:
        """Section properties."""
        size = (
            '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
            if landscape
            else '<w:pgSz w:w="11906" w:h="16838"/>'
        )
        links = ""
        if self.look.header:
            links += '<w:headerReference w:type="default" r:id="rId10"/>'
        if self.look.footer:
            links += '<w:footerReference w:type="default" r:id="rId11"/>'
        return (
            f'<w:sectPr>{links}<w:type w:val="nextPage"/>{size}'
            '<w:pgMar w:top="1200" w:right="1200" w:bottom="1100" w:left="1200" w:header="560" '
            'w:footer="500" w:gutter="0"/></w:sectPr>'
        )

    def block(self, block: Block) -> str:
        """Any block."""
        if isinstance(block, Text):
            return self.text(block)
        if isinstance(block, Items):
            return self.items(block)
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, Box):
            return self.box(block)
        if block.landscape is None:
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        ended = self.page(self.landscape)
        self.landscape = block.landscape
        return f"<w:p><w:pPr>{ended}</w:pPr></w:p>"


def typed_mark(mark: str, place: int) -> str:
    """The mark of the n-th item as typed text."""
    if mark == "a)":
        return f"{chr(96 + place)})"
    return mark.replace("1", str(place)) if "1" in mark else mark


def _plain(text: str, properties: str) -> str:
    """One run, split at line breaks."""
    made = []
    for index, line in enumerate(text.split("\n")):
        if index:
            made.append("<w:br/>")
        made.append(f'<w:t xml:space="preserve">{escape(line)}</w:t>')
    return f"<w:r><w:rPr>{properties}</w:rPr>{''.join(made)}</w:r>"


def _styles(look: Look) -> str:
    half = int(look.size * 2)
    made = [
        (
            f"{XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
            f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/>'
            f'<w:sz w:val="{half}"/>'
            '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        )
    ]
    names = (
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
    )
    for level, (key, name) in enumerate(names):
        outline = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
        made.append(
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>{outline}</w:pPr></w:style>'
        )
    return "".join(made) + "</w:styles>"


def _numbering(used: list[int]) -> str:
    forms = [("bullet", "•"), ("bullet", "–"), ("decimal", "%1."), ("decimal", "%1)")]
    forms += [("decimal", "(%1)"), ("lowerLetter", "%1)")]
    made = [f"{XML}<w:numbering {NAMESPACES}>"]
    for number, (form, mark) in enumerate(forms, start=1):
        made.append(
            f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/><w:pPr><w:ind w:left="360" '
            'w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        )
    for place, kind in enumerate(used, start=11):
        made.append(
            f'<w:num w:numId="{place}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return "".join(made) + "</w:numbering>"


def _running(tag: str, text: str) -> str:
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    made = []
    rest = text
    while rest:
        at = min((rest.find(key) for key in fields if key in rest), default=-1)
        if at < 0:
            made.append(f'<w:r><w:t xml:space="preserve">{escape(rest)}</w:t></w:r>')
            break
        if at:
            made.append(f'<w:r><w:t xml:space="preserve">{escape(rest[:at])}</w:t></w:r>')
        key = next(key for key in fields if rest.startswith(key, at))
        made.append(f'<w:fldSimple w:instr=" {fields[key]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        rest = rest[at + len(key) :]
    return f"{XML}<w:{tag} {NAMESPACES}><w:p>{''.join(made)}</w:p></w:{tag}>"


def write(document: Document, path: Path) -> None:
    """Write one Word file."""
    look = document.look
    maker = _Maker(look)
    body = "".join(maker.block(block) for block in document.blocks)
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "word/document.xml": f"{XML}<w:document {NAMESPACES}><w:body>{body}"
        f"{maker.page(maker.landscape)}</w:body></w:document>",
        "word/styles.xml": _styles(look),
        "word/numbering.xml": _numbering(maker.lists),
    }
    links = [("rId1", "styles"), ("rId2", "numbering")]
    if look.header:
        parts["word/header1.xml"] = _running("hdr", look.header)
        links.append(("rId10", "header"))
    if look.footer:
        parts["word/footer1.xml"] = _running("ftr", look.footer)
        links.append(("rId11", "footer"))
    kinds = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{main}.'
        f'{kinds.get(name[5:-4].rstrip("1"), name[5:-4].rstrip("1"))}+xml"/>'
        for name in parts
    )
    files = {
        "styles": "styles.xml",
        "numbering": "numbering.xml",
        "header": "header1.xml",
        "footer": "footer1.xml",
    }
    parts["word/_rels/document.xml.rels"] = (
        f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{key}" Type="{rels}/{kind}" Target="{files[kind]}"/>' for key, kind in links
        )
        + "</Relationships>"
    )
    parts["_rels/.rels"] = (
        f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{rels}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{rels}/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>"
    )
    parts["docProps/app.xml"] = (
        f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{look.producer}</Application></Properties>"
    )
    parts["[Content_Types].xml"] = (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        f"{overrides}</Types>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda part: part != "[Content_Types].xml"):
            archive.writestr(name, parts[name])
