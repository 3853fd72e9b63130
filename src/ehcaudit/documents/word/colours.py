"""Colours of text as they are stated: on the run, in its character style, in its paragraph's style.

Source: ECMA-376 part 1, 17.3.2.6 (`w:color`), 17.3.5 (shading), 17.18.40 (highlight colours).
Theme colours are left alone: what a reader sees depends on a theme that is not read here, but for the RGB
value that Word writes beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.documents.model import ColouredText
from ehcaudit.documents.word.xml import VAL, W, flag, number

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.model import Place

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_WHITE = "FFFFFF"
# Half points: 18 pt, or 14 pt bold (WCAG 2.2, "large scale"). Headings count as large, whatever their size.
_LARGE, _LARGE_BOLD = 36, 28
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip


class Colours:
    """Collects text whose colour is stated, with what it stands on. `root` is `w:styles`."""

    def __init__(self, root: etree._Element | None) -> None:
        self.found: list[ColouredText] = []
        self._styles = {
            style.get(W + "styleId", ""): style
            for style in (root.iterchildren(W + "style") if root is not None else ())
        }

    def fill_of(self, shade: etree._Element | None) -> str | None:
        """The background that a `w:shd` states."""
        fill = shade.get(W + "fill", "") if shade is not None else ""
        return fill.upper() if _HEX.fullmatch(fill) else None

    def paragraph(self, paragraph: etree._Element, place: Place, fill: str | None) -> None:
        """The coloured text of a paragraph that stands on `fill` (white where `None`)."""
        properties = paragraph.find(W + "pPr")
        style = properties.find(W + "pStyle") if properties is not None else None
        shade = self.fill_of(properties.find(W + "shd")) if properties is not None else None
        name = style.get(VAL, "") if style is not None else ""
        heading = name.lower().startswith(("heading", "title", "subtitle"))
        chain = self._chain(name)
        for run in paragraph.iter(W + "r"):
            text = "".join(t.text or "" for t in run.iterchildren(W + "t")).strip()
            if text:
                self._run(run, text, chain, place, shade or fill, heading=heading)

    def _run(
        self,
        run: etree._Element,
        text: str,
        chain: list[etree._Element],
        place: Place,
        fill: str | None,
        *,
        heading: bool,
    ) -> None:
        own = run.find(W + "rPr")
        named = own.find(W + "rStyle") if own is not None else None
        placeholder = named is not None and "placeholder" in named.get(VAL, "").lower()
        # Word's own prompts are of a mid grey that does for large text: only what is paler is a fault.
        faint = placeholder or _is_prompt(run)
        sources = [e for e in (own,) if e is not None]
        sources += self._chain(named.get(VAL)) if named is not None else []
        sources += chain
        colour = next(
            (c for s in sources if (e := s.find(W + "color")) is not None and (c := e.get(VAL, ""))), ""
        )
        fill = self._behind(own, fill)
        if not _HEX.fullmatch(colour):  # none, or "auto": Word itself picks black or white
            return
        colour = colour.upper()
        if colour == _WHITE and fill is None and place.table is not None:
            return  # the ground is that of the table's style, which is not read
        self.found.append(
            ColouredText(text[:120], colour, fill or _WHITE, faint or heading or _is_large(sources), place)
        )

    def _behind(self, own: etree._Element | None, fill: str | None) -> str | None:
        if own is None:
            return fill
        highlight = own.find(W + "highlight")
        if highlight is not None:
            fill = _HIGHLIGHTS.get(highlight.get(VAL, ""), fill)
        return self.fill_of(own.find(W + "shd")) or fill

    def _chain(self, style: str | None) -> list[etree._Element]:
        """The run properties of a style and of those that it is based on, nearest first."""
        chain: list[etree._Element] = []
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            element = self._styles[style]
            properties, base = element.find(W + "rPr"), element.find(W + "basedOn")
            chain += [properties] if properties is not None else []
            style = base.get(VAL) if base is not None else None
        return chain


def _is_prompt(run: etree._Element) -> bool:
    """Whether the run is the prompt of an empty content control, which goes when the control is filled."""
    for control in run.iterancestors(W + "sdt"):
        properties = control.find(W + "sdtPr")
        if properties is not None and flag(properties.find(W + "showingPlcHdr")):
            return True
    return False


def _is_large(sources: list[etree._Element]) -> bool:
    sizes = (number(e.get(VAL)) for s in sources if (e := s.find(W + "sz")) is not None)
    size = next((n for n in sizes if n is not None), 0)
    bold = next((flag(e) for s in sources if (e := s.find(W + "b")) is not None), False)
    return size >= _LARGE or (bool(bold) and size >= _LARGE_BOLD)
