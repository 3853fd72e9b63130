"""Drawings: the text boxes in them, where they float, and what is shown that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from ehcaudit.documents.word.choices import ALTERNATE, TEXT_BOX, chosen
from ehcaudit.documents.word.xml import WP, W, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CENTIMETRE = 360_000  # in EMU
_LINE = 152_400  # height of a line of 12 points, in EMU
# A picture smaller than this, in width or height, is a logo or a signature and no page of writing.
_WRITING = (7 * _CENTIMETRE, 4 * _CENTIMETRE)
_KINDS = {"relIds": "diagram", "chart": "chart", "OLEObject": "embedded file"}


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes in a drawing, outermost only, each once."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current.tag == TEXT_BOX:
            yield current
        elif current.tag == ALTERNATE:
            branch = chosen(current)
            if branch is not None:
                waiting.append(branch)
        else:
            waiting.extend(reversed(current))


def below_anchor(drawing: etree._Element) -> bool:
    """Whether a floating box begins at least a line below the top of the paragraph that it is anchored to."""
    for position in drawing.iter(WP + "positionV"):
        offset = position.findtext(WP + "posOffset")
        if offset is not None and position.get("relativeFrom") in ("paragraph", "line"):
            try:
                return int(offset) >= _LINE
            except ValueError:
                return False
    return False


def written_words(drawing: etree._Element) -> etree._Element | None:
    """Text that is drawn and not typed, as the content of a text box: WordArt, watermarks, pasted slides."""
    art = (path.get("string", "") for path in drawing.iter("{*}textpath"))
    slides = (text_of(p) for body in drawing.iter("{*}txBody") for p in body.iterfind("{*}p"))
    return box_of([*art, *slides])


def text_of(paragraph: etree._Element) -> str:
    """The text of a DrawingML paragraph (`a:p`)."""
    return "".join(run.text or "" for run in paragraph.iter("{*}t"))


def box_of(lines: Iterable[str]) -> etree._Element | None:
    """The content of a text box with these paragraphs, empty ones left out; `None` where nothing is left."""
    box = etree.Element(TEXT_BOX)
    for line in lines:
        if line.strip():
            run = etree.SubElement(etree.SubElement(box, W + "p"), W + "r")
            etree.SubElement(run, W + "t").text = line
    return box if len(box) else None


def what_is_shown(drawing: etree._Element) -> str:
    """What a drawing without text boxes is, for the warnings."""
    for element in drawing.iter("{*}pic", "{*}imagedata", "{*}relIds", "{*}chart", "{*}OLEObject"):
        name = str(element.tag).rpartition("}")[2]
        return _KINDS.get(name) or ("small picture" if _is_small(drawing) else "picture")
    return "drawing"


def _is_small(drawing: etree._Element) -> bool:
    for extent in drawing.iter(WP + "extent"):
        width, height = number(extent.get("cx")), number(extent.get("cy"))
        return width is not None and height is not None and (width < _WRITING[0] or height < _WRITING[1])
    return False
