"""Text in diagrams (SmartArt), such as an "all about me" page: it stands in a part of its own.

Source: ECMA-376 part 1, 21.4 (DrawingML diagrams).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.refusal import DamagedError
from ehcaudit.documents.word.drawings import box_of, text_of
from ehcaudit.documents.word.xml import R

if TYPE_CHECKING:
    from lxml import etree

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
    points = (paragraph for point in model.iter("{*}pt") for paragraph in point.iterfind("{*}t/{*}p"))
    return box_of(text_of(paragraph) for paragraph in points)
