"""Styles: what a paragraph or run looks like before its own formatting, through `basedOn` and the defaults.

Source: ECMA-376 part 1, 17.7 (styles) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ehcaudit.documents.word.formatting import NOTHING, Formatting, combine, read_formatting
from ehcaudit.documents.word.xml import VAL, W, child_number

if TYPE_CHECKING:
    from lxml import etree

_HEADING = re.compile(r"heading\s*([1-9])$", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list (?:bullet|number|continue) ([2-5])$", re.IGNORECASE)
_BODY_OUTLINE = 9
_USED_KINDS = (None, "paragraph", "character", "table")
_LONGEST_CHAIN = 64
_COMBINATIONS = 4096  # few occur in a document; a hostile one must not fill the memory with them


@dataclass(frozen=True, slots=True)
class _Style:
    identifier: str
    name: str
    parent: str | None
    run: Formatting
    outline: int | None
    numbering: tuple[int | None, int | None] | None
    regions: dict[str, Formatting]


class Styles:
    """The styles of a document. `root` is `w:styles`, `None` where the document has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._read: dict[str, _Style] = {}
        self._default_paragraph: str | None = None
        self._defaults = NOTHING
        for element in root if root is not None else ():
            self._add(element)
        self.look = lru_cache(_COMBINATIONS)(self._look)
        self.table_look = lru_cache(_COMBINATIONS)(self._table_look)
        self.level = lru_cache(_COMBINATIONS)(self._level)
        self.numbering = lru_cache(_COMBINATIONS)(self._numbering)

    def list_depth(self, style: str | None) -> int:
        """The nesting that the name of a list style states ("List Bullet 2" → 1), else 0."""
        for link in self._chain(style):
            found = _LIST_STYLE.search(link.name)
            if found:
                return int(found.group(1)) - 1
        return 0

    def _add(self, element: etree._Element) -> None:
        if element.tag == W + "docDefaults":
            self._defaults = read_formatting(element.find(f"{W}rPrDefault/{W}rPr"))
        if element.tag != W + "style":
            return
        kind, identifier = element.get(W + "type"), element.get(W + "styleId", "")
        if kind in _USED_KINDS:
            self._elements[identifier] = element
        if kind == "paragraph" and element.get(W + "default", "0").lower() in ("1", "true", "on"):
            self._default_paragraph = identifier

    def _style(self, identifier: str) -> _Style:
        """The style of that id, read when it is first asked for: most are never used."""
        if identifier not in self._read:
            self._read[identifier] = _read_style(self._elements[identifier])
        return self._read[identifier]

    def _chain(self, style: str | None) -> list[_Style]:
        """The style and those that it is based on, nearest first; a circle is cut."""
        chain: list[_Style] = []
        seen: set[str] = set()
        while (
            style is not None
            and style in self._elements
            and style not in seen
            and len(chain) < _LONGEST_CHAIN
        ):
            seen.add(style)
            chain.append(self._style(style))
            style = chain[-1].parent
        return chain

    def _paragraph_chain(self, style: str | None) -> list[_Style]:
        return self._chain(style if style in self._elements else self._default_paragraph)

    def _look(self, paragraph: str | None, character: str | None, table: Formatting = NOTHING) -> Formatting:
        """The look of a run with these styles, in a table of that look, and no formatting of its own."""
        levels = (table, _flatten(self._paragraph_chain(paragraph)), _flatten(self._chain(character)))
        return combine(self._defaults, levels)

    def _table_look(self, table: str | None, regions: tuple[str, ...]) -> Formatting:
        """What a table style states for cells in `regions` ("firstRow", "firstCol" …), the last one first."""
        chain = self._chain(table)
        result = _flatten(chain)
        for region in regions:
            for link in reversed(chain):
                result = link.regions.get(region, NOTHING).over(result)
        return result

    def _level(self, paragraph: str | None) -> int | None:
        """The heading level (1 to 9) that a paragraph style states, `None` for body text."""
        for link in self._paragraph_chain(paragraph):
            if link.outline is not None:
                return heading_level(link.outline)
            found = _HEADING.match(link.name)
            if found:
                return int(found.group(1))
        return None

    def _numbering(self, paragraph: str | None) -> tuple[int | None, int | None, str | None]:
        """List (`numId`), level and the style that states them, for a paragraph style."""
        level: int | None = None
        owner: str | None = None
        for link in self._paragraph_chain(paragraph):
            if link.numbering is None:
                continue
            owner = owner or link.identifier
            level = link.numbering[1] if level is None else level
            if link.numbering[0] is not None:
                return link.numbering[0], level, owner
        return None, None, None


def heading_level(outline: int) -> int | None:
    """The heading level, from 1, of an outline level, from 0; `None` for the body's."""
    return outline + 1 if 0 <= outline < _BODY_OUTLINE else None


def _read_style(element: etree._Element) -> _Style:
    properties = element.find(W + "pPr")
    listed = properties.find(W + "numPr") if properties is not None else None
    return _Style(
        identifier=element.get(W + "styleId", ""),
        name=_child_value(element, "name") or "",
        parent=_child_value(element, "basedOn"),
        run=read_formatting(element.find(W + "rPr")),
        outline=child_number(properties, "outlineLvl"),
        numbering=None if listed is None else (child_number(listed, "numId"), child_number(listed, "ilvl")),
        regions={
            region.get(W + "type", ""): read_formatting(region.find(W + "rPr"))
            for region in element.iterchildren(W + "tblStylePr")
        },
    )


def _flatten(chain: list[_Style]) -> Formatting:
    result = NOTHING
    for link in chain:
        result = result.over(link.run)
    return result


def _child_value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(W + name)
    return child.get(VAL) if child is not None else None
