"""Inside a paragraph: runs, fields, tracked changes, symbols, content controls, text boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ehcaudit.documents.word.choices import ALTERNATE, TEXT_BOX, chosen
from ehcaudit.documents.word.drawings import below_anchor, text_boxes, what_is_shown, written_words
from ehcaudit.documents.word.formatting import NOTHING, Formatting, read_run_properties
from ehcaudit.documents.word.forms import check_box, form_field, show_state
from ehcaudit.documents.word.symbols import symbol, visible
from ehcaudit.documents.word.xml import W14, M, W

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.model import Change
    from ehcaudit.documents.word.story import Story

CHANGES: dict[str, Change] = {
    W + "ins": "inserted",
    W + "moveTo": "inserted",
    W + "del": "deleted",
    W + "moveFrom": "deleted",
}
LINE_BREAK, PAGE_BREAK = "\n", "\f"

_RUNS = frozenset({W + "r", M + "r"})
_PROPERTIES = W + "rPr"
_TEXTS = frozenset({W + "t", W + "delText", M + "t"})
_TAB, _BREAK, _FIELD, _SIMPLE, _SDT = W + "tab", W + "br", W + "fldChar", W + "fldSimple", W + "sdt"
_SIGNS = {_TAB: "\t", W + "ptab": "\t", W + "cr": LINE_BREAK, W + "noBreakHyphen": "-"}
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
_NO_TEXT = frozenset(
    W + n
    for n in (
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "instrText",
        "delInstrText",
        "fldData",
        "rt",
        "ffData",
        "numPr",
    )
) | {W14 + "checkbox"}


class Piece(NamedTuple):
    """A stretch of text with the look and the tracked change of its run."""

    text: str
    look: Formatting
    change: Change | None


@dataclass
class Line:
    """What a paragraph holds: pieces of text, and the text boxes anchored before or after its text."""

    style: str | None
    pieces: list[Piece] = field(default_factory=list)
    boxes_before: list[tuple[etree._Element, Change | None]] = field(default_factory=list)
    boxes_after: list[tuple[etree._Element, Change | None]] = field(default_factory=list)
    begun: bool = False
    """Whether any visible text stands in the line yet."""
    live: bool = False
    """Whether any of it is not deleted."""
    changed: bool = False
    """Whether any of it is a tracked change."""

    def add(self, text: str, look: Formatting, change: Change | None) -> None:
        """Append a piece."""
        self.pieces.append(Piece(text, look, change))
        if change is not None:
            self.changed = True
        if not text.isspace():
            self.begun = True
            self.live = self.live or change != "deleted"


def merge_change(outer: Change | None, inner: Change | None) -> Change | None:
    """The change of a run in nested tracked changes: what is deleted at any level is deleted."""
    return "deleted" if "deleted" in (outer, inner) else inner or outer


class InlineReader:
    """Reads the content of one paragraph after the other into `Line`s."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def read(self, paragraph: etree._Element, style: str | None, change: Change | None) -> Line:
        """The content of `w:p`. A field whose result does not begin in this paragraph ends with it."""
        line = Line(style)
        self._children(paragraph, line, change)
        self._story.fields = [begun for begun in self._story.fields if begun]
        return line

    def _children(self, parent: etree._Element, line: Line, change: Change | None) -> None:
        for child in parent:
            tag = child.tag
            if tag in _RUNS:
                self._run(child, line, change)
            elif tag in _NO_TEXT or not len(child):
                continue
            else:
                self._container(child, line, merge_change(change, CHANGES.get(tag)))

    def _container(self, element: etree._Element, line: Line, change: Change | None) -> None:
        """Whatever may hold runs: hyperlink, smart tag, simple field, content control, tracked change …"""
        with self._story.budget.deeper():
            if element.tag == ALTERNATE:
                branch = chosen(element)
                if branch is not None:
                    self._children(branch, line, change)
            elif element.tag == TEXT_BOX or element.tag in _DRAWINGS:
                self._drawing(element, line, change)
            elif element.tag == _SDT:
                with check_box(element, self._story) as own:
                    self._children(element, line, change)
                    if own and self._story.checkbox:  # shown by a sign that could not be read
                        self._add(line, self._story.checkbox, NOTHING, change)
            else:
                self._children(element, line, change)

    def _run(self, run: etree._Element, line: Line, change: Change | None) -> None:
        look = self._story.styles.look(line.style, None, self._story.table)
        for child in run:
            tag = child.tag
            if tag == _PROPERTIES:
                look = self._look(child, line.style)
            elif tag in _TEXTS:
                self._add(line, visible(child.text or "", look.font), look, change)
            elif tag in _SIGNS:
                self._add(line, _SIGNS[tag], look, change)
            elif tag == _BREAK:
                page = child.get(W + "type") in ("page", "column")
                self._add(line, PAGE_BREAK if page else LINE_BREAK, look, change)
            elif tag == W + "sym":
                code = int(child.get(W + "char", "0"), 16) if _is_hex(child.get(W + "char")) else 0
                self._add(line, symbol(child.get(W + "font"), code), look, change)
            elif tag == _FIELD:
                self._field(child, line, look, change)
            elif tag not in _NO_TEXT and len(child):
                self._in_run(child, line, look, change)

    def _in_run(self, element: etree._Element, line: Line, look: Formatting, change: Change | None) -> None:
        """Drawings and alternatives in a run, and phonetic guides (whose base text counts)."""
        with self._story.budget.deeper():
            if element.tag == ALTERNATE:
                branch = chosen(element)
                for child in branch if branch is not None else ():
                    if child.tag in _DRAWINGS:
                        self._drawing(child, line, change)
                    elif len(child):
                        self._in_run(child, line, look, change)
                    elif child.tag in _TEXTS:
                        self._add(line, visible(child.text or "", look.font), look, change)
            elif element.tag in _DRAWINGS:
                self._drawing(element, line, change)
            else:
                self._children(element, line, change)

    def _drawing(self, drawing: etree._Element, line: Line, change: Change | None) -> None:
        boxes = list(text_boxes(drawing))
        if not boxes:
            diagrams = self._story.diagrams
            words = diagrams.as_text_box(drawing) if diagrams is not None else None
            words = written_words(drawing) if words is None else words
            boxes = [words] if words is not None else []
        after = line.begun or (bool(boxes) and below_anchor(drawing))
        (line.boxes_after if after else line.boxes_before).extend((box, change) for box in boxes)
        if not boxes:
            self._story.seen[what_is_shown(drawing)] += 1

    def _field(self, mark: etree._Element, line: Line, look: Formatting, change: Change | None) -> None:
        kind, fields = mark.get(W + "fldCharType"), self._story.fields
        if kind == "begin":
            sign = form_field(mark)
            if sign:
                self._add(line, sign, look, change)
            if len(fields) < self._story.budget.limits.depth:
                fields.append(False)
        elif fields and kind == "separate":
            fields[-1] = True
        elif fields and kind == "end":
            fields.pop()

    def _look(self, properties: etree._Element, paragraph_style: str | None) -> Formatting:
        style, own = read_run_properties(properties)
        base = self._story.styles.look(paragraph_style, style, self._story.table)
        return base if own is NOTHING else _over(own, base)

    def _add(self, line: Line, text: str, look: Formatting, change: Change | None) -> None:
        story = self._story
        if not text or look.vanish or (story.fields and not all(story.fields)):
            return
        if story.checkbox and text.strip():
            text, story.checkbox = show_state(text, story.checkbox), ""
        story.budget.characters(len(text))
        line.add(text, look, change)


@lru_cache(4096)
def _over(own: Formatting, base: Formatting) -> Formatting:
    return own.over(base)


def _is_hex(value: str | None) -> bool:
    return value is not None and 0 < len(value) <= 6 and all(c in "0123456789abcdefABCDEF" for c in value)
