"""Whatever the nesting: every live fragment once and in order, every cell kept, every place its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ehcaudit.documents.model import Paragraph, Table
from tests.documents.ooxml import p, r, read_body, sdt, tbl, tc, text_box, tr

if TYPE_CHECKING:
    from pathlib import Path

    from ehcaudit.documents.model import Block, Document

QUIET = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@dataclass
class Maker:
    """Draws a body and keeps account of what a reader must find in it."""

    data: st.DataObject
    live: list[str] = field(default_factory=list)
    cells: int = 0

    def word(self, live: bool = True) -> str:
        text = f"w{len(self.live)}x" if live else "zzz"
        if live:
            self.live.append(text)
        return text

    def inline(self, depth: int) -> str:
        kind = self.data.draw(
            st.sampled_from(
                ["run", "run", "link", "ins", "del", "sdt", "field", "strike", "hidden", "symbol"]
            )
        )
        match kind:
            case "link":
                return f"<w:hyperlink>{self.inline(depth)}</w:hyperlink>"
            case "ins":
                return f"<w:ins>{r(self.word())}</w:ins>"
            case "del":
                return f"<w:del>{r(self.word(live=False))}</w:del>"
            case "sdt":
                return sdt(self.inline(depth))
            case "field":
                mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
                code = "<w:r><w:instrText>zzz</w:instrText></w:r>"
                return (
                    mark.format("begin")
                    + code
                    + mark.format("separate")
                    + r(self.word())
                    + mark.format("end")
                )
            case "strike" | "hidden":
                return r(self.word(live=False), "<w:strike/>" if kind == "strike" else "<w:vanish/>")
            case _:
                return r(self.word() + (" " if kind == "run" else ""))

    def paragraph(self, depth: int) -> str:
        content = [self.inline(depth) for _ in range(self.data.draw(st.integers(0, 3)))]
        if depth < 3 and self.data.draw(st.integers(0, 6)) == 0:
            content += [r(self.word()), text_box(self.blocks(depth + 1))]
        return p(*content)

    def table(self, depth: int) -> str:
        columns = self.data.draw(st.integers(1, 4))
        rows = []
        for _ in range(self.data.draw(st.integers(1, 3))):
            cells, left = [], columns
            while left:
                span = self.data.draw(st.integers(1, left))
                left -= span
                self.cells += 1
                blocks = self.blocks(depth + 1)
                cell = tc(blocks, properties=f'<w:gridSpan w:val="{span}"/>')
                cells.append(sdt(cell) if self.data.draw(st.booleans()) else cell)
            rows.append(tr(*cells))
        return tbl(*rows)

    def blocks(self, depth: int = 0) -> str:
        result = ""
        for _ in range(self.data.draw(st.integers(1, 3))):
            kind = self.data.draw(st.sampled_from(["p", "p", "p", "tbl", "sdt"]))
            if kind == "tbl" and depth < 3:
                result += self.table(depth)
            elif kind == "sdt" and depth < 3:
                result += sdt(self.blocks(depth + 1))
            else:
                result += self.paragraph(depth)
        return result


def every_table(blocks: tuple[Block, ...]) -> list[Table]:
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(block)
            for cell in block.cells():
                found += every_table(cell.blocks)
    return found


@QUIET
@given(st.data())
def test_live_text_once_and_in_order(tmp_path: Path, data: st.DataObject) -> None:
    maker = Maker(data)
    body = p(r("start")) + maker.blocks()
    read = read_body(body, tmp_path)
    text = "".join("".join(q.text.split()) for q in read.paragraphs())
    assert text == "start" + "".join(maker.live)
    assert sum(1 for t in every_table(read.blocks) for _ in t.cells()) == maker.cells


@QUIET
@given(st.data())
def test_cells_tile_their_table_and_places_are_unique(tmp_path: Path, data: st.DataObject) -> None:
    read = read_body(p(r("start")) + Maker(data).blocks(), tmp_path)
    for table in every_table(read.blocks):
        for index, row in enumerate(table.rows):
            assert all(cell.row == index for cell in row)
            ends = [0] + [cell.column + cell.column_span for cell in row]
            assert [cell.column for cell in row] == ends[:-1]
            assert ends[-1] == table.columns
    places = [q.place for q in read.paragraphs()]
    assert len(set(places)) == len(places)
    assert_numbered(read)


def assert_numbered(read: Document) -> None:
    outside = [b.place.paragraph for b in read.blocks if isinstance(b, Paragraph)]
    assert outside == list(range(1, len(outside) + 1))
    tables = [b.place.table for b in read.blocks if isinstance(b, Table)]
    assert tables == list(range(1, len(tables) + 1))


@QUIET
@given(st.lists(st.lists(st.integers(1, 3), min_size=3, max_size=3), min_size=1, max_size=6), st.data())
def test_vertical_merges_cover_each_position_once(
    tmp_path: Path, rows: list[list[int]], data: st.DataObject
) -> None:
    """Three columns; each cell begins anew or, where the one above may go on, is merged into it."""
    xml, expected = [], 0
    for index, _ in enumerate(rows):
        cells = []
        for column in range(3):
            merged = index > 0 and data.draw(st.booleans())
            expected += not merged
            value = "continue" if merged else "restart"
            text = "" if merged else f"r{index}c{column}"
            cells.append(tc(text, properties=f'<w:vMerge w:val="{value}"/>'))
        xml.append(tr(*cells))
    (table,) = every_table(read_body(tbl(*xml), tmp_path).blocks)
    covered = [
        (cell.row + down, cell.column + across)
        for cell in table.cells()
        for down in range(cell.row_span)
        for across in range(cell.column_span)
    ]
    assert sorted(covered) == [(i, j) for i in range(len(rows)) for j in range(3)]
    assert sum(1 for _ in table.cells()) == expected
