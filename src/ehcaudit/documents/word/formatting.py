"""Run properties: what one place states, and how places combine to the look of a run.

Source: ECMA-376 part 1, 17.3.2 (run properties) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ehcaudit.documents.word.symbols import known_symbol_font
from ehcaudit.documents.word.xml import VAL, W, flag, number

if TYPE_CHECKING:
    from lxml import etree

_TOGGLES = {W + n: n for n in ("b", "i", "strike", "dstrike", "vanish")}
_UNDERLINE, _SIZE, _FONTS, _STYLE = W + "u", W + "sz", W + "rFonts", W + "rStyle"
_ASCII, _HANSI = W + "ascii", W + "hAnsi"


class Formatting(NamedTuple):
    """Run properties that one place states; `None` is "says nothing".

    `font` is the name of a symbol font, empty for any other; `size` is in points.
    """

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
    return read_run_properties(properties)[1] if properties is not None else NOTHING


def read_run_properties(properties: etree._Element) -> tuple[str | None, Formatting]:
    """The character style that a `w:rPr` names, and what it states itself."""
    style: str | None = None
    stated: dict[str, Any] = {}
    for child in properties:
        tag = child.tag
        if tag in _TOGGLES:
            stated[_TOGGLES[tag]] = flag(child)
        elif tag == _SIZE:
            stated["size"] = _points(child.get(VAL))
        elif tag == _FONTS:
            stated["font"] = known_symbol_font(child.get(_ASCII) or child.get(_HANSI))
        elif tag == _UNDERLINE:
            stated["u"] = child.get(VAL, "single") not in ("none", "0", "false")
        elif tag == _STYLE:
            style = child.get(VAL)
    return style, Formatting(**stated) if stated else NOTHING


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


def _points(value: str | None) -> float | None:
    """A font size: half points, or, in Strict files, points with their unit."""
    if value is not None and value.endswith("pt"):
        try:
            return float(value[:-2])
        except ValueError:
            return None
    half = number(value)
    return half / 2 if half is not None else None
