"""What can be done to a finished document: marks and names taken away, text made pale."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor

DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def _drop(document: Any, name: str) -> None:
    for node in list(document.element.body.iter(qn(name))):
        node.getparent().remove(node)


def bare_headings(document: Any) -> None:
    """Headings become bold body text."""
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            paragraph.style = document.styles["Normal"]
            for run in paragraph.runs:
                run.bold = True


def unmark_last_table(document: Any) -> None:
    """The list of advice (or the last table with marked heads) loses its marks."""
    marked = [t for t in document.tables if list(t._tbl.iter(qn("w:tblHeader"))) and len(t.columns) > 3]
    for node in list(marked[-1]._tbl.iter(qn("w:tblHeader"))):
        node.getparent().remove(node)


def no_alt(document: Any) -> None:
    """The crest loses its description."""
    for node in document.element.body.iter(qn("wp:docPr")):
        node.attrib.pop("descr", None)


def decorative(document: Any) -> None:
    """The crest is marked as decoration, which needs no description."""
    for node in document.element.body.iter(qn("wp:docPr")):
        node.attrib.pop("descr", None)
        node.append(parse_xml(DECORATIVE))


def no_language(document: Any) -> None:
    """No language is stated anywhere."""
    for node in list(document.styles.element.iter(qn("w:lang"))):
        node.getparent().remove(node)
    document.core_properties.language = ""


def french(document: Any) -> None:
    """The language is French."""
    for node in document.styles.element.iter(qn("w:lang")):
        node.set(qn("w:val"), "fr-FR")
    document.core_properties.language = "fr-FR"


def _italics(document: Any) -> list[Any]:
    return [run for paragraph in document.paragraphs for run in paragraph.runs if run.italic]


def pale(document: Any) -> None:
    """The second note to writers in pale grey."""
    _italics(document)[1].font.color.rgb = RGBColor(0xBF, 0xBF, 0xBF)


def pale_prompt(document: Any) -> None:
    """The prompts of content controls in pale grey."""
    for control in document.element.body.iter(qn("w:sdt")):
        for colour in control.iter(qn("w:color")):
            colour.set(qn("w:val"), "C8C8C8")


def usual_prompt(document: Any) -> None:
    """The prompts of content controls in the grey that Word itself gives them."""
    for control in document.element.body.iter(qn("w:sdt")):
        for colour in control.iter(qn("w:color")):
            colour.set(qn("w:val"), "808080")


def dark_red(document: Any) -> None:
    """Notes to writers in dark red: readable."""
    for run in _italics(document):
        run.font.color.rgb = RGBColor(0x8B, 0x00, 0x00)


def _shade(cell: Any, fill: str) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def _colour_heads(document: Any, ink: RGBColor) -> None:
    for cell in document.tables[-1].rows[0].cells:
        _shade(cell, "1F2A84")
        for run in cell.paragraphs[0].runs:
            run.font.color.rgb = ink


def white_on_blue(document: Any) -> None:
    """Column heads white on dark blue: readable."""
    _colour_heads(document, RGBColor(0xFF, 0xFF, 0xFF))


def dark_on_dark(document: Any) -> None:
    """Column heads grey on dark blue: not readable."""
    _colour_heads(document, RGBColor(0x40, 0x40, 0x60))


def nested(document: Any) -> None:
    """A small table inside a cell, for the look."""
    cell = document.tables[0].rows[-1].cells[-1]
    inner = cell.add_table(rows=2, cols=2)
    for number, words in enumerate(("Draft", "Final", "Officer", "Manager")):
        inner.rows[number // 2].cells[number % 2].text = words
    cell.add_paragraph("")


def unnamed(document: Any) -> None:
    """One content control loses its title and tag."""
    properties = next(document.element.body.iter(qn("w:sdtPr")))
    for name in ("w:alias", "w:tag"):
        for node in properties.findall(qn(name)):
            properties.remove(node)


def unnamed_merge(document: Any) -> None:
    """One merge field that names no field."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " MERGEFIELD ")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "«»"
    run.append(words)
    field.append(run)
    document.tables[0].rows[0].cells[1].paragraphs[0]._p.append(field)
