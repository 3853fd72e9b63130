"""Text in diagrams (SmartArt), such as an "all about me" page: it stands in a part of its own.

Source: ECMA-376 part 1, 21.4 (DrawingML diagrams).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from ehcaudit.documents.refusal import DamagedError
from ehcaudit.documents.word.choices import TEXT_BOX
from ehcaudit.documents.word.xml import R, W

if TYPE_CHECKING:
    from ehcaudit.documents.word.parts import WordParts


class Diagrams:
    """The diagrams that the main part shows; each is read once, however often it is shown."""

    def __init__(self, parts: WordParts) -> None:
        self._parts = parts
        self._waiting = {r.id: r.target for r in parts.relations.values() if r.target in parts.package}

    def as_text_box(self, drawing: etree._Element) -> etree._Element | None:
        """The text of the diagram in a drawing as the content of a text box; `None` where there is none."""
        for shown in drawing.iter("{*}relIds"):
            target = self._waiting.pop(shown.get(R + "dm", ""), None)
            try:
                return _text_box(self._parts.root(target)) if target is not None else None
            except DamagedError:
                return None
        return None


def _text_box(model: etree._Element) -> etree._Element | None:
    box = etree.Element(TEXT_BOX)
    for point in model.iter("{*}pt"):
        for paragraph in point.iterfind("{*}t/{*}p"):
            text = "".join(run.text or "" for run in paragraph.iter("{*}t"))
            if text.strip():
                run = etree.SubElement(etree.SubElement(box, W + "p"), W + "r")
                etree.SubElement(run, W + "t").text = text
    return box if len(box) else None
