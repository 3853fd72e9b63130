"""Pieces of WordprocessingML that python-docx has no word for."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.corpus.sheet import Cell


def page_field(paragraph: Any, instruction: str, size: float) -> None:
    """A field that Word fills with a page number, a run for each of its parts."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run("")
        run.font.size = Pt(size)
        if kind == "":
            element = OxmlElement("w:instrText")
            element.text = f" {text} "
        elif kind == "text":
            element = OxmlElement("w:t")
            element.text = text
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def plain_run(text: str) -> Any:
    """A grey run, as a prompt is shown."""
    run, inner, look, colour = (OxmlElement(f"w:{n}") for n in ("r", "t", "rPr", "color"))
    colour.set(qn("w:val"), "808080")
    look.append(colour)
    run.append(look)
    inner.text = text
    run.append(inner)
    return run


def content_control(paragraph: Any, runs: list[Any], showing_prompt: bool = False, title: str = "") -> None:
    """Put `runs` into a content control at the end of the paragraph, named `title` where that is given."""
    control, properties, content = (OxmlElement(f"w:{n}") for n in ("sdt", "sdtPr", "sdtContent"))
    if title:
        alias = OxmlElement("w:alias")
        alias.set(qn("w:val"), title)
        properties.append(alias)
    if showing_prompt:
        properties.append(OxmlElement("w:showingPlcHdr"))
    for run in runs:
        content.append(run)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)


def cell_element(item: Cell, width: int) -> Any:
    """A table cell with its width (in EMU), spans, merge and shade, and the paragraph that it must have."""
    element, properties = OxmlElement("w:tc"), OxmlElement("w:tcPr")
    breadth = OxmlElement("w:tcW")
    breadth.set(qn("w:w"), str(width // 635))
    breadth.set(qn("w:type"), "dxa")
    properties.append(breadth)
    if item.span > 1:
        span = OxmlElement("w:gridSpan")
        span.set(qn("w:val"), str(item.span))
        properties.append(span)
    if item.opens or item.joined:
        merge = OxmlElement("w:vMerge")
        if item.opens:
            merge.set(qn("w:val"), "restart")
        properties.append(merge)
    if item.fill:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:color"), "auto")
        shade.set(qn("w:fill"), item.fill)
        properties.append(shade)
    element.append(properties)
    element.append(OxmlElement("w:p"))
    return element


CHANGES = {("in", False): "ins", ("out", False): "del", ("in", True): "moveTo", ("out", True): "moveFrom"}


def stamped(change: str, moved: bool = False) -> Any:
    """The element of a tracked change, with its author and date."""
    element = OxmlElement(f"w:{CHANGES[(change, moved)]}")
    for name, value in (("id", "1"), ("author", "SEND Officer"), ("date", "2026-03-02T09:00:00Z")):
        element.set(qn(f"w:{name}"), value)
    return element


def tracked(run: Any, change: str, moved: bool = False) -> None:
    """Put a run into a tracked change; deleted text has an element of its own."""
    wrapper = stamped(change, moved)
    run.addprevious(wrapper)
    wrapper.append(run)
    if change == "out" and not moved:
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def mark_deleted(paragraph: Any) -> None:
    """Say that the end of the paragraph was deleted with its words."""
    look = OxmlElement("w:rPr")
    look.append(stamped("out"))
    paragraph._p.get_or_add_pPr().append(look)


def restart_page_numbers(section: Any) -> None:
    """Let the pages of a section count from 1."""
    for old in section.findall(qn("w:pgNumType")):
        section.remove(old)
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    margins = section.find(qn("w:pgMar"))
    section.append(numbers) if margins is None else margins.addnext(numbers)
