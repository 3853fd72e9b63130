"""One walk of the blocks of a story in document order: paragraphs, tables, content controls, text boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.model import Block, Cell, Paragraph, Place, Table
from ehcaudit.documents.word.choices import ALTERNATE, chosen
from ehcaudit.documents.word.formatting import NOTHING
from ehcaudit.documents.word.forms import check_box
from ehcaudit.documents.word.inline import CHANGES, InlineReader, Piece, merge_change
from ehcaudit.documents.word.paragraphs import Shape, build, read_shape
from ehcaudit.documents.word.story import Spot, Story
from ehcaudit.documents.word.table_look import TableLook
from ehcaudit.documents.word.tables import Slot, lay_out
from ehcaudit.documents.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.model import Change

_PARAGRAPH, _TABLE = W + "p", W + "tbl"
_UNREAD = {W + "altChunk": "embedded file", W + "subDoc": "embedded file"}
_NO_BLOCKS = frozenset(W + n for n in ("sectPr", "sdtPr", "sdtEndPr", "tcPr", "pPr", "rPr", "tblPr"))


class BlockReader:
    """Reads the blocks of one story (body, header, note) with one `Story` state."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._inline = InlineReader(story)

    def read(self, parent: etree._Element, spot: Spot, change: Change | None = None) -> list[Block]:
        """The blocks in `parent`, in document order. Raises `RefusedError` where limits are passed."""
        blocks: list[Block] = []
        waiting: list[Piece] = []
        self._blocks(parent, spot, change, blocks, waiting)
        self._flush(waiting, spot, blocks)
        return blocks

    def _blocks(
        self,
        parent: etree._Element,
        spot: Spot,
        change: Change | None,
        blocks: list[Block],
        waiting: list[Piece],
    ) -> None:
        """`waiting` holds the live text of paragraphs whose mark is deleted: the next one takes it."""
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._paragraph(child, spot, change, blocks, waiting)
            elif tag == _TABLE:
                self._flush(waiting, spot, blocks)
                blocks.append(self._table(child, spot, change))
            elif tag in _UNREAD:
                self._story.seen[_UNREAD[tag]] += 1
            elif len(child) and tag not in _NO_BLOCKS:
                with self._story.budget.deeper(), check_box(child, self._story):
                    branch = chosen(child) if tag == ALTERNATE else child
                    if branch is not None:
                        inner = merge_change(change, CHANGES.get(tag))
                        self._blocks(branch, spot, inner, blocks, waiting)

    def _paragraph(
        self,
        element: etree._Element,
        spot: Spot,
        change: Change | None,
        blocks: list[Block],
        waiting: list[Piece],
    ) -> None:
        shape = read_shape(element, self._story)
        line = self._inline.read(element, shape.style, change)
        if line.boxes_before:
            self._boxes(line.boxes_before, spot, blocks)
        live = line.live or bool(waiting)
        if shape.runs_on and live:
            waiting.extend(line.pieces)
        elif line.pieces or waiting or change != "deleted":
            pieces = [*waiting, *line.pieces] if waiting else line.pieces
            blocks.extend(build(pieces, shape, live, self._story, spot))
            waiting.clear()
        if line.changed:
            self._story.seen["tracked change"] += 1
        if line.boxes_after:
            self._flush(waiting, spot, blocks)
            self._boxes(line.boxes_after, spot, blocks)

    def _flush(self, waiting: list[Piece], spot: Spot, blocks: list[Block]) -> None:
        """What nothing follows that could take it stands as a paragraph of its own."""
        if waiting:
            blocks.extend(build(waiting, Shape(None, None, None), True, self._story, spot))
            waiting.clear()

    def _boxes(
        self, boxes: list[tuple[etree._Element, Change | None]], spot: Spot, blocks: list[Block]
    ) -> None:
        for box, change in boxes:
            with self._story.budget.deeper():
                story = self._story
                fields, table, story.fields, story.table = story.fields, story.table, [], NOTHING
                blocks.extend(self.read(box, spot, change))
                story.fields, story.table = fields, table

    def _table(self, element: etree._Element, spot: Spot, change: Change | None) -> Table:
        with self._story.budget.deeper():
            grid = lay_out(element, change, self._story.budget)
            if grid.hidden_text:
                self._story.seen["merged text"] += 1
            place, look = spot.table(), TableLook(element, self._story.styles)
            around = self._story.table
            rows = [tuple(self._cell(slot, place, spot, look) for slot in slots) for slots in grid.rows]
            self._story.table = around
            return Table(tuple(rows), grid.columns, place)

    def _cell(self, slot: Slot, table: Place, spot: Spot, look: TableLook) -> Cell:
        self._story.table = look.of(slot)
        blocks = self.read(slot.element, spot.cell(table, slot.row, slot.column), slot.change)
        return Cell(slot.row, slot.column, slot.row_span, slot.column_span, tuple(blocks), header=slot.header)


def story_text(blocks: list[Block]) -> str:
    """The live text of a header, footer or note, a line a paragraph."""
    lines: list[str] = []
    for block in blocks:
        paragraphs = [block] if isinstance(block, Paragraph) else list(block.paragraphs())
        lines.extend(f"{p.marker} {p.text}".strip() if p.marker else p.text for p in paragraphs if p.text)
    return "\n".join(lines)
