"""Facts of a Word file beside its text: language, fields, pictures, colours, and what is read out of order.

Read in a walk of its own, and only where asked for: judging a plan needs none of it.
Source: ECMA-376 part 1, 17.5.2 (content controls), 17.16.5 (fields), 17.3.2.6 (colour), 20.4.2.5 (`docPr`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.documents.model import FormField, Paragraph, Place, Properties
from ehcaudit.documents.refusal import DamagedError
from ehcaudit.documents.word.choices import ALTERNATE, chosen
from ehcaudit.documents.word.colours import Colours
from ehcaudit.documents.word.xml import VAL, WP, W, flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ehcaudit.documents.model import Block
    from ehcaudit.documents.word.parts import WordParts

_MERGE = re.compile(r'\bMERGEFIELD\b\s*(?:"([^"]*)"|([^\s\\]\S*))?', re.IGNORECASE)
_TYPED = re.compile(r"«\s*([^»]{1,80}?)\s*»")
_MOST = 5_000  # facts of one kind; more help nobody
_NO_NAME = frozenset({"picture", "group", "docPartObj", "bibliography", "citation"})


def read_properties(root: etree._Element, parts: WordParts, blocks: tuple[Block, ...]) -> Properties:
    """The properties of a document whose main part is `root`, its places those of `blocks`."""
    styles = _root(parts, "styles")
    walk = _Walk(blocks, Colours(styles))
    for body in root.findall(W + "body"):
        walk.blocks(body, Place(), None)
    return Properties(
        language=_language(styles, _root(parts, "core-properties")),
        fields=tuple(walk.fields[:_MOST]),
        coloured=tuple(walk.colours.found[:_MOST]),
        pictures=walk.pictures,
        undescribed=tuple(walk.undescribed[:_MOST]),
        out_of_order=tuple(walk.out_of_order[:_MOST]),
    )


def _root(parts: WordParts, kind: str) -> etree._Element | None:
    names = parts.names(kind) or [n for n in ("docProps/core.xml",) if kind == "core-properties"]
    for name in names:
        try:
            return parts.root(name) if name in parts.package else None
        except DamagedError:
            return None
    return None


def _language(styles: etree._Element | None, core: etree._Element | None) -> str | None:
    """What the default run properties, the default paragraph style or the core properties state."""
    found = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if styles is not None else None
    if found is not None and found.get(VAL):
        return found.get(VAL)
    for style in styles.iterchildren(W + "style") if styles is not None else ():
        if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
            lang = style.find(f"{W}rPr/{W}lang")
            if lang is not None and lang.get(VAL):
                return lang.get(VAL)
    stated = core.findtext("{http://purl.org/dc/elements/1.1/}language") if core is not None else None
    return stated.strip() or None if stated else None


class _Walk:
    """Goes through the blocks of the body with the place in hand."""

    def __init__(self, blocks: tuple[Block, ...], colours: Colours) -> None:
        self.fields: list[FormField] = []
        self.pictures = 0
        self.undescribed: list[Place] = []
        self.out_of_order: list[tuple[str, Place]] = []
        self.colours = colours
        self._tables = 0
        # Paragraphs outside tables are found again by their words: only shown ones are counted.
        self._known = [b for b in blocks if isinstance(b, Paragraph)]
        self._next = 0

    def blocks(self, parent: etree._Element, place: Place, fill: str | None) -> None:
        """The paragraphs and tables in `parent`."""
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child, place if place.table else self._place(child), fill)
            elif child.tag == W + "tbl":
                self._table(child, place, fill)
            elif child.tag == W + "sdt":
                self._control(child, place)
                for content in child.iterchildren(W + "sdtContent"):
                    self.blocks(content, place, fill)
            elif child.tag not in (W + "sectPr", W + "tcPr") and len(child):
                self.blocks(child, place, fill)

    def _place(self, paragraph: etree._Element) -> Place:
        words = " ".join(_text(paragraph).split())
        for index in range(self._next, min(self._next + 40, len(self._known))):
            known = self._known[index].text
            if words and known and (known in words or words in known):
                self._next = index
                return self._known[index].place
        return Place()

    def _table(self, table: etree._Element, place: Place, fill: str | None) -> None:
        if place.table is None:
            self._tables += 1
            place = Place(table=self._tables)
        else:
            self.out_of_order.append(("a table inside a table", place))
        properties = table.find(W + "tblPr")
        if properties is not None:
            if flag(properties.find(W + "bidiVisual")):
                self.out_of_order.append(("a table whose columns run from right to left", place))
            if properties.find(W + "tblpPr") is not None:
                self.out_of_order.append(("a table that floats beside the text", place))
        for number, row in enumerate(_inside(table, W + "tr"), start=1):
            for column, cell in enumerate(_inside(row, W + "tc"), start=1):
                shade = cell.find(f"{W}tcPr/{W}shd")
                here = Place(table=place.table, row=place.row or number, column=place.column or column)
                self.blocks(cell, here, self.colours.fill_of(shade) or fill)

    def _paragraph(self, paragraph: etree._Element, place: Place, fill: str | None) -> None:
        self.colours.paragraph(paragraph, place, fill)
        self._merge_fields(paragraph, place)
        for control in paragraph.iter(W + "sdt"):
            self._control(control, place)
        for drawing in _shown(paragraph):
            self._drawing(drawing, place)

    def _merge_fields(self, paragraph: etree._Element, place: Place) -> None:
        codes = ["".join(e.text or "" for e in paragraph.iter(W + "instrText"))]
        codes += [e.get(W + "instr", "") for e in paragraph.iter(W + "fldSimple")]
        names = [a or b for code in codes for a, b in _MERGE.findall(code)]
        typed = [name for name in _TYPED.findall(_text(paragraph)) if name not in names]
        self.fields += [FormField("merge", name, place=place) for name in (*names, *typed)]

    def _control(self, control: etree._Element, place: Place) -> None:
        properties = control.find(W + "sdtPr")
        if properties is None or any(properties.find(W + n) is not None for n in _NO_NAME):
            return
        names = (properties.find(W + n) for n in ("alias", "tag"))
        name = next((e.get(VAL, "").strip() for e in names if e is not None and e.get(VAL, "").strip()), "")
        items = properties.iterfind(f"*/{W}listItem")
        options = tuple(i.get(W + "displayText") or i.get(VAL) or "" for i in items)
        showing = flag(properties.find(W + "showingPlcHdr"))
        prompt = " ".join(_text(control).split())[:200] if showing else ""
        self.fields.append(FormField("control", name, prompt, tuple(o for o in options if o), place))

    def _drawing(self, drawing: etree._Element, place: Place) -> None:
        if next(drawing.iter("{*}pic", "{*}imagedata", "{*}chart"), None) is None:
            if (
                drawing.find(WP + "anchor") is not None
                and next(drawing.iter(W + "txbxContent"), None) is not None
            ):
                self.out_of_order.append(("a text box that floats beside the text", place))
            return
        self.pictures += 1
        described = any(
            (e.get("descr") or "").strip() or (e.get("alt") or "").strip()
            for e in drawing.iter("{*}docPr", "{*}shape", "{*}cNvPr")
        )
        decorative = any(e.get("val") in ("1", "true") for e in drawing.iter("{*}decorative"))
        if not described and not decorative:
            self.undescribed.append(place)


def _shown(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The drawings of a paragraph, of alternatives the one that is shown."""
    waiting = [paragraph]
    while waiting:
        current = waiting.pop()
        if current.tag in (W + "drawing", W + "pict", W + "object"):
            yield current
        elif current.tag == ALTERNATE:
            branch = chosen(current)
            waiting.extend(reversed(branch) if branch is not None else ())
        else:
            waiting.extend(reversed(current))


def _inside(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _inside(child, wanted)


def _text(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(W + "t"))
