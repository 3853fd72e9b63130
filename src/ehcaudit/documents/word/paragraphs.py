"""From the pieces of a line to paragraphs: runs of one look, list markers, headings, lines that are items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Paragraph, Run
from ehcaudit.documents.word.inline import LINE_BREAK, PAGE_BREAK, Piece
from ehcaudit.documents.word.styles import heading_level
from ehcaudit.documents.word.symbols import typed_bullet
from ehcaudit.documents.word.xml import VAL, W, child_number, first_child, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from ehcaudit.documents.model import Change
    from ehcaudit.documents.word.story import Spot, Story

_BULLETS = "•▪■●◦○‣➢➤❖◆∙⁃"
# People who press Shift+Enter mean a new paragraph more often than not. A page break parts what stands before
# from what stands behind; so does a line break before a typed item, before a label ("Date of birth: …"),
# between sentences, or doubled. Other line breaks only fold a title or an address.
_PAGE = re.compile(PAGE_BREAK)
_ITEM = rf"(?=[ \t]*(?:[{_BULLETS}]|[-–—][ \t]+\S))"
_BEFORE_ITEM = re.compile(rf"{PAGE_BREAK}|{LINE_BREAK}{_ITEM}")
_ANY = re.compile(
    rf"{PAGE_BREAK}|{LINE_BREAK}[ \t]*{LINE_BREAK}\s*|{LINE_BREAK}{_ITEM}"
    rf"|{LINE_BREAK}(?=[ \t]*(?:\d{{1,2}}[.)]|\([a-z\d]{{1,2}}\)|[a-z]\))[ \t]+\S)"
    rf"|{LINE_BREAK}(?=[ \t]*[A-Z][^.:;!?\n]{{0,40}}:(?:\s|\Z))"
    rf"|(?:(?<=[.!?])|(?<=[.!?]['’\"”)]))[ \t]*{LINE_BREAK}(?=[ \t]*[^\Wa-z_]|[ \t]*['‘\"“(])"
)
_PROPERTIES, _STYLE, _LIST, _OUTLINE, _MARK = (W + n for n in ("pPr", "pStyle", "numPr", "outlineLvl", "rPr"))
_FRAME, _DROP_CAP = W + "framePr", W + "dropCap"
_GONE = frozenset({W + "del", W + "moveFrom"})


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in a list: list id and level from 0, and the nesting that is shown."""

    list_id: int
    level: int
    depth: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph's properties say: style, heading level, list.

    `runs_on`: the next paragraph continues it, since its mark is deleted or it is a large first letter.
    """

    style: str | None
    level: int | None
    listed: ListPlace | None
    runs_on: bool = False


def read_shape(paragraph: etree._Element, story: Story) -> Shape:
    """The shape of a `w:p`, through its style."""
    properties = first_child(paragraph, _PROPERTIES)
    style: str | None = None
    outline: int | None = None
    list_id: int | None = None
    level: int | None = None
    runs_on = False
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VAL)
        elif tag == _LIST:
            list_id, level = child_number(child, "numId"), child_number(child, "ilvl")
        elif tag == _OUTLINE:
            outline = number(child.get(VAL))
        elif tag == _MARK:
            runs_on = runs_on or any(mark.tag in _GONE for mark in child)
        elif tag == _FRAME:
            runs_on = runs_on or child.get(_DROP_CAP, "none") != "none"
    return _shape(story, style, outline, (list_id, level), runs_on)


def _shape(
    story: Story, style: str | None, outline: int | None, listed: tuple[int | None, int | None], runs_on: bool
) -> Shape:
    key = (style, outline, listed, runs_on)
    known = story.shapes.get(key)
    if known is None:
        level = story.styles.level(style) if outline is None else heading_level(outline)
        known = story.shapes[key] = Shape(style, level, _list_place(style, listed, story), runs_on)
    return known


def build(pieces: Sequence[Piece], shape: Shape, live: bool, story: Story, spot: Spot) -> list[Paragraph]:
    """The paragraphs that one `w:p` shows: one, none where it shows nothing, or several where lines part it.

    `live` tells whether any of its text is not deleted; list items that are gone do not count. An empty
    list item stays, with its number. Words that a list prints ("Section A:") are text.
    """
    parts = _parts(pieces, shape)
    marker = None
    if shape.listed is not None and (live or (not parts and not shape.runs_on)):
        marker = story.numbering.next_marker(shape.listed.list_id, shape.listed.level) or None
    if not parts:
        if marker is None:
            return []
        parts = [[]]
    depth = shape.listed.depth if shape.listed is not None else None
    if marker and shape.listed and story.numbering.prints_words(shape.listed.list_id, shape.listed.level):
        look = parts[0][0].look if parts[0] else story.styles.look(shape.style, None, story.table)
        parts[0].insert(0, Piece(f"{marker} ", look, None))
        marker, depth = None, None
    result = []
    for index, part in enumerate(parts):
        story.budget.paragraph()
        result.append(_paragraph(part, shape, None if index else depth, None if index else marker, spot))
    return result


def _paragraph(
    part: list[Piece], shape: Shape, depth: int | None, marker: str | None, spot: Spot
) -> Paragraph:
    if marker is None and depth is None:
        bullet = typed_bullet(part[0].text if len(part) == 1 else "".join([p.text for p in part]))
        if bullet is not None:
            marker, depth, length = bullet
            part = _cut(part, [(0, length)])[-1]
    sizes = [p.look.size for p in part if p.look.size is not None and p.text.strip()]
    return Paragraph(
        runs=_runs(part),
        place=spot.paragraph(),
        level=shape.level,
        list_level=depth if shape.level is None else None,
        marker=marker,
        size=max(sizes, default=None),
    )


def _runs(part: list[Piece]) -> tuple[Run, ...]:
    """The pieces as runs, neighbours of the same look joined: Word cuts text anywhere."""
    if len(part) == 1:
        text, look, change = part[0]
        struck = bool(look.strike or look.dstrike)
        return (Run(text, bool(look.b), bool(look.i), bool(look.u), struck, change),)
    runs: list[Run] = []
    texts: list[str] = []
    last: tuple[bool, bool, bool, bool, Change | None] | None = None
    for text, look, change in part:
        key = (bool(look.b), bool(look.i), bool(look.u), bool(look.strike or look.dstrike), change)
        if last is not None and key != last:
            runs.append(Run("".join(texts), *last))
            texts = []
        last = key
        texts.append(text)
    if last is not None:
        runs.append(Run("".join(texts), *last))
    return tuple(runs)


def _parts(pieces: Sequence[Piece], shape: Shape) -> list[list[Piece]]:
    """The pieces cut where a reader sees a new paragraph, parts without visible text left out."""
    text = pieces[0].text if len(pieces) == 1 else "".join([p.text for p in pieces])
    if not text or text.isspace():
        return []
    if PAGE_BREAK not in text and LINE_BREAK not in text:
        return [list(pieces)]
    cuts = [(found.start(), found.end()) for found in _parting(text, shape).finditer(text)]
    return [part for part in _cut(pieces, cuts) if any(p.text.strip() for p in part)]


def _parting(text: str, shape: Shape) -> re.Pattern[str]:
    if shape.level is not None or shape.listed is not None:
        return _PAGE
    return _ANY if typed_bullet(text) is None else _BEFORE_ITEM


def _cut(pieces: Sequence[Piece], cuts: Sequence[tuple[int, int]]) -> list[list[Piece]]:
    """The pieces parted at `cuts`: ranges of characters, in order, that fall away. Linear in both."""
    parts: list[list[Piece]] = [[]]
    starts, at = 0, 0
    for piece in pieces:
        kept_from, ends = starts, starts + len(piece.text)
        while at < len(cuts) and cuts[at][0] < ends:
            begin, end = cuts[at]
            if begin > kept_from:
                parts[-1].append(piece._replace(text=piece.text[kept_from - starts : begin - starts]))
            if begin >= starts:
                parts.append([])
            kept_from = max(kept_from, min(end, ends))
            if end > ends:
                break
            at += 1
        if kept_from < ends:
            rest = piece.text[kept_from - starts :]
            parts[-1].append(piece if kept_from == starts else piece._replace(text=rest))
        starts = ends
    return parts


def _list_place(style: str | None, own: tuple[int | None, int | None], story: Story) -> ListPlace | None:
    from_style, style_level, owner = story.styles.numbering(style)
    list_id = own[0] if own[0] is not None else from_style
    if not list_id:  # none, or 0: taken out of its list
        return None
    level = own[1]
    if level is None and own[0] is None:
        level = style_level if style_level is not None else story.numbering.level_of_style(list_id, owner)
    depth = story.styles.list_depth(style) if not level else 0
    return ListPlace(list_id, level or 0, depth or level or 0)
