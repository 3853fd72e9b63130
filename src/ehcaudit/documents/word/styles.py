"""Styles: what a paragraph or run looks like before its own formatting, through `basedOn` and the defaults.

Source: ECMA-376 part 1, 17.7 (styles) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ehcaudit.documents.word.xml import VAL, W, child_number, flag, number

if TYPE_CHECKING:
    from lxml import etree

_HEADING = re.compile(r"heading\s*([1-9])$", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list (?:bullet|number|continue) ([2-5])$", re.IGNORECASE)
_BODY_OUTLINE = 9
_TOGGLES = {W + n: n for n in ("b", "i", "strike", "dstrike", "vanish")}
_OUTLINE, _UNDERLINE, _SIZE, _FONTS = W + "outlineLvl", W + "u", W + "sz", W + "rFonts"


class Formatting(NamedTuple):
    """Run properties that one place states; `None` is "says nothing"."""

    b: bool | None = None
    i: bool | None = None
    strike: bool | None = None
    dstrike: bool | None = None
    vanish: bool | None = None
    u: bool | None = None
    size: float | None = None
    font: str | None = None

    def over(self, base: Formatting) -> Formatting:
        """These properties, and those of `base` where nothing is stated."""
        return Formatting(*[own if own is not None else below for own, below in zip(self, base, strict=True)])  # type: ignore[arg-type]


NOTHING = Formatting()
_TOGGLE_COUNT = 5


def read_formatting(properties: etree._Element | None) -> Formatting:
    """What a `w:rPr` states, tracked changes of formatting left out."""
    if properties is None or not len(properties):
        return NOTHING
    stated: dict[str, bool | float | str | None] = {}
    for child in properties:
        tag = child.tag
        if tag in _TOGGLES:
            stated[_TOGGLES[tag]] = flag(child)
        elif tag == _UNDERLINE:
            stated["u"] = child.get(VAL, "single") not in ("none", "0", "false")
        elif tag == _SIZE:
            stated["size"] = _points(child.get(VAL))
        elif tag == _FONTS:
            stated["font"] = child.get(W + "ascii") or child.get(W + "hAnsi")
    return Formatting(**stated) if stated else NOTHING  # type: ignore[arg-type]


def combine(defaults: Formatting, levels: tuple[Formatting, ...]) -> Formatting:
    """The look that the defaults and the style levels (paragraph style, character style) give together.

    A toggle that two levels switch on is off again (17.7.3); other properties come from the last level.
    """
    result = list(defaults)
    for level in levels:
        result = [own if own is not None else below for own, below in zip(level, result, strict=True)]
    for index in range(_TOGGLE_COUNT):
        switched = sum(bool(level[index]) for level in levels) % 2 == 1
        result[index] = bool(defaults[index]) or switched
    return Formatting(*result)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    run: Formatting
    outline: int | None
    numbering: tuple[int | None, int | None] | None


class Styles:
    """The styles of a document. `root` is `w:styles`, `None` where the document has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default_paragraph: str | None = None
        self._defaults = NOTHING
        for element in root if root is not None else ():
            self._add(element)
        self.look = cache(self._look)
        self.level = cache(self._level)
        self.numbering = cache(self._numbering)

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
        identifier = element.get(W + "styleId", "")
        if element.get(W + "type") == "paragraph" and element.get(W + "default", "0").lower() in (
            "1",
            "true",
            "on",
        ):
            self._default_paragraph = identifier
        properties = element.find(W + "pPr")
        self._styles[identifier] = _Style(
            name=_child_value(element, "name") or "",
            parent=_child_value(element, "basedOn"),
            run=read_formatting(element.find(W + "rPr")),
            outline=child_number(properties, "outlineLvl"),
            numbering=read_numbering(properties),
        )

    def _chain(self, style: str | None) -> list[_Style]:
        """The style and those that it is based on, nearest first; a circle is cut."""
        chain: list[_Style] = []
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            chain.append(self._styles[style])
            style = self._styles[style].parent
        return chain

    def _paragraph_chain(self, style: str | None) -> list[_Style]:
        return self._chain(style if style in self._styles else self._default_paragraph)

    def _look(self, paragraph: str | None, character: str | None) -> Formatting:
        """The look of a run with these styles and no formatting of its own."""
        levels = (_flatten(self._paragraph_chain(paragraph)), _flatten(self._chain(character)))
        return combine(self._defaults, levels)

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
        style = paragraph if paragraph in self._styles else self._default_paragraph
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            stated = self._styles[style].numbering
            if stated is not None and stated[0] is not None:
                return stated[0], stated[1], style
            style = self._styles[style].parent
        return None, None, None


def heading_level(outline: int) -> int | None:
    """The heading level, from 1, of an outline level, from 0; `None` for the body's."""
    return outline + 1 if 0 <= outline < _BODY_OUTLINE else None


def read_numbering(properties: etree._Element | None) -> tuple[int | None, int | None] | None:
    """List and level that a `w:pPr` states."""
    stated = properties.find(W + "numPr") if properties is not None else None
    if stated is None:
        return None
    return child_number(stated, "numId"), child_number(stated, "ilvl")


def _flatten(chain: list[_Style]) -> Formatting:
    result = NOTHING
    for link in chain:
        result = result.over(link.run)
    return result


def _child_value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(W + name)
    return child.get(VAL) if child is not None else None


def _points(value: str | None) -> float | None:
    """A font size: half points, or, in Strict files, points with their unit."""
    if value is not None and value.endswith("pt"):
        try:
            return float(value[:-2])
        except ValueError:
            return None
    half = number(value)
    return half / 2 if half is not None else None
