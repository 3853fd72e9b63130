"""Automatic list numbers as they are printed: "•", "3.", "4.1", "(b)", "Section C:".

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ehcaudit.documents.word.symbols import BULLET, CHECKED, UNCHECKED, symbol
from ehcaudit.documents.word.xml import VAL, W, child_number, flag, number

if TYPE_CHECKING:
    from lxml import etree

_LEVELS = 9
_MANY = 100_000
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST = 200  # characters of a level's text; Word prints far fewer
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    font: str | None = None


class Numbering:
    """The lists of a document and where each has got to. `root` is `w:numbering` or `None`."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[int, dict[int, _Level]] = {}
        self._lists: dict[int, tuple[int, dict[int, _Level], dict[int, int]]] = {}
        self._counters: dict[int, list[int | None]] = {}
        self._started: set[int] = set()
        if root is not None:
            self._read(root)

    def level_of_style(self, list_id: int, style: str | None) -> int:
        """The level of a list that belongs to a paragraph style, else 0."""
        known = self._lists.get(list_id)
        for index, level in known[1].items() if known and style else ():
            if level.style == style:
                return index
        return 0

    def prints_words(self, list_id: int, index: int) -> bool:
        """Whether words stand in what a level prints ("Section A:"), and not a number or a bullet alone."""
        known = self._lists.get(list_id)
        level = known[1].get(index) if known else None
        return level is not None and level.format != "bullet" and _WORD.search(level.text) is not None

    def next_marker(self, list_id: int, index: int) -> str | None:
        """Count one paragraph at level `index` (from 0) of list `list_id`; what is printed before it.

        `None` where there is no such list; empty where the list prints nothing.
        """
        known = self._lists.get(list_id)
        if known is None or not 0 <= index < _LEVELS:
            return None
        abstract, levels, restarts = known
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        if list_id not in self._started:
            self._started.add(list_id)
            for at in restarts:
                counters[at:] = [None] * (_LEVELS - at)
        level = levels.get(index, _Level())
        current = counters[index]
        counters[index] = restarts.get(index, level.start) if current is None else min(current + 1, _MANY)
        for deeper in range(index + 1, _LEVELS):
            after = levels.get(deeper, _Level()).restart
            if after is None or (after and index < after):
                counters[deeper] = None
        return _print(level, levels, counters)

    def _read(self, root: etree._Element) -> None:
        links: dict[int, str] = {}
        style_lists: dict[str, int] = {}
        for element in root.iterchildren(W + "abstractNum"):
            identifier = number(element.get(W + "abstractNumId"))
            if identifier is None:
                continue
            self._abstract[identifier] = _read_levels(element)
            points_to, is_style = element.find(W + "numStyleLink"), element.find(W + "styleLink")
            if points_to is not None:
                links[identifier] = points_to.get(VAL, "")
            if is_style is not None:
                style_lists[is_style.get(VAL, "")] = identifier
        for element in root.iterchildren(W + "num"):
            self._read_list(element, {i: style_lists.get(link, i) for i, link in links.items()})

    def _read_list(self, element: etree._Element, links: dict[int, int]) -> None:
        identifier, abstract = number(element.get(W + "numId")), child_number(element, "abstractNumId")
        if identifier is None or abstract is None:
            return
        abstract = links.get(abstract, abstract)
        levels = dict(self._abstract.get(abstract, {}))
        restarts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            at = number(override.get(W + "ilvl"))
            if at is None or not 0 <= at < _LEVELS:
                continue
            for own in override.iterchildren(W + "lvl"):
                levels[at] = _read_level(own)
            start = child_number(override, "startOverride")
            if start is not None:
                restarts[at] = start
        self._lists[identifier] = (abstract, levels, restarts)


def _read_levels(element: etree._Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for child in element.iterchildren(W + "lvl"):
        index = number(child.get(W + "ilvl"))
        if index is not None:
            levels[index] = _read_level(child)
    return levels


def _read_level(element: etree._Element) -> _Level:
    values = {e.tag: e.get(VAL) for e in element}
    fonts = element.find(f"{W}rPr/{W}rFonts")
    start = number(values.get(W + "start"))
    return _Level(
        start=1 if start is None else start,
        format=values.get(W + "numFmt") or "decimal",
        text=(values.get(W + "lvlText") or "")[:_LONGEST],
        restart=number(values.get(W + "lvlRestart")),
        legal=bool(flag(element.find(W + "isLgl"))),
        style=values.get(W + "pStyle"),
        font=fonts.get(W + "ascii") if fonts is not None else None,
    )


def _print(level: _Level, levels: dict[int, _Level], counters: list[int | None]) -> str:
    if level.format == "bullet":
        sign = symbol(level.font, ord(level.text)) if len(level.text) == 1 else ""
        return sign if sign in (CHECKED, UNCHECKED) else BULLET
    text = level.text
    for index in range(_LEVELS):
        mark = f"%{index + 1}"
        if mark in text:
            shown = levels.get(index, _Level())
            value = counters[index]
            if level.legal and shown.format != "decimalZero":
                shown = replace(shown, format="decimal")
            text = text.replace(mark, format_number(shown.start if value is None else value, shown.format))
    return text.strip()


def format_number(value: int, number_format: str) -> str:
    """A list number as Word prints it; unknown formats as decimal."""
    if number_format == "none":
        return ""
    if value <= 0:
        return str(value)
    if number_format in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 30)
        return letters.upper() if number_format == "upperLetter" else letters
    if number_format in ("lowerRoman", "upperRoman"):
        roman = _roman(value)
        return roman.upper() if number_format == "upperRoman" else roman
    if number_format == "ordinal":
        return f"{value}{_ordinal_ending(value)}"
    if number_format == "cardinalText" and value < len(_WORDS):
        return _WORDS[value]
    if number_format == "decimalZero":
        return f"{value:02d}"
    return str(value)


def _roman(value: int) -> str:
    if value >= 4000:
        return str(value)
    result = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        result += sign * count
    return result


def _ordinal_ending(value: int) -> str:
    if 10 <= value % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
