"""Alternatives in markup compatibility: the same thing stands several times, and one is taken.

Source: ECMA-376 part 3 (`mc:AlternateContent`). A text box usually stands twice, for new and old Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.word.xml import MC, WP, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

ALTERNATE = MC + "AlternateContent"
_CHOICE, _FALLBACK = MC + "Choice", MC + "Fallback"
TEXT_BOX = W + "txbxContent"
_TEXT = frozenset({W + "t", W + "delText", W + "sym"})
_LINE = 152_400  # height of a line of 12 points, in EMU


def chosen(alternate: etree._Element) -> etree._Element | None:
    """The branch to read: the first choice that holds text, else the fallback if it does, else the first."""
    branches = [e for e in alternate if e.tag in (_CHOICE, _FALLBACK)]
    for branch in branches:
        if next(branch.iter(*_TEXT), None) is not None:
            return branch
    return branches[0] if branches else None


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
