"""Alternatives in markup compatibility: the same thing stands several times, and one is taken.

Source: ECMA-376 part 3 (`mc:AlternateContent`). A text box usually stands twice, for new and old Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.word.xml import MC, W

if TYPE_CHECKING:
    from lxml import etree

ALTERNATE = MC + "AlternateContent"
_CHOICE, _FALLBACK = MC + "Choice", MC + "Fallback"
TEXT_BOX = W + "txbxContent"
_TEXT = frozenset({W + "t", W + "delText", W + "sym"})


def chosen(alternate: etree._Element) -> etree._Element | None:
    """The branch to read: the first choice that holds text, else the fallback if it does, else the first."""
    branches = [e for e in alternate if e.tag in (_CHOICE, _FALLBACK)]
    for branch in branches:
        if next(branch.iter(*_TEXT), None) is not None:
            return branch
    return branches[0] if branches else None
