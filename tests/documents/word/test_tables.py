"""Tables as a person sees them: each visual cell once, at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ehcaudit.documents.model import Place, Table
from tests.documents.ooxml import cell_at, p, r, read_body, sdt, shape, table, tbl, tc, text_box, texts, tr

if TYPE_CHECKING:
    from pathlib import Path


def wide(text: str, span: int, more: str = "") -> str:
    return tc(text, properties=f'<w:gridSpan w:val="{span}"/>{more}')


def top(text: str) -> str:
    return tc(text, properties='<w:vMerge w:val="restart"/>')


def below(text: str = "") -> str:
    return tc(text, properties="<w:vMerge/>")


def test_spans_and_merges(tmp_path: Path) -> None:
    grid = table(read_body(tbl(tr(wide("T", 3)), tr(top("a"), "b", "c"), tr(below(), "d", "e")), tmp_path))
    assert grid.columns == 3
    assert shape(grid) == [
        [(0, 1, 3, "T")],
        [(0, 2, 1, "a"), (1, 1, 1, "b"), (2, 1, 1, "c")],
        [(1, 1, 1, "d"), (2, 1, 1, "e")],
    ]


def test_a_merge_over_several_columns(tmp_path: Path) -> None:
    merged = [wide("m", 2, '<w:vMerge w:val="restart"/>'), wide("", 2, "<w:vMerge/>")]
    grid = table(read_body(tbl(tr("a", merged[0]), tr("b", merged[1]), tr("c", "d", "e")), tmp_path))
    assert shape(grid)[0] == [(0, 1, 1, "a"), (1, 2, 2, "m")]
    assert shape(grid)[1] == [(0, 1, 1, "b")]


def test_two_merges_after_each_other(tmp_path: Path) -> None:
    grid = table(
        read_body(tbl(*(tr(m, t) for m, t in [(top("a"), "1"), (below(), "2"), (top("b"), "3")])), tmp_path)
    )
    assert [[c[1:] for c in row] for row in shape(grid)] == [
        [(2, 1, "a"), (1, 1, "1")],
        [(1, 1, "2")],
        [(1, 1, "b"), (1, 1, "3")],
    ]


def test_a_merge_that_goes_on_from_nothing_is_a_cell(tmp_path: Path) -> None:
    assert texts(read_body(tbl(tr(below("a"), "b"), tr("c", below("d"))), tmp_path)) == ["a", "b", "c", "d"]


def test_text_merged_away_is_not_shown_and_told(tmp_path: Path) -> None:
    read = read_body(tbl(tr(top("a"), "b"), tr(below("hidden"), "c")), tmp_path)
    assert texts(read) == ["a", "b", "c"]
    assert "merged away" in read.warnings[0]


def test_horizontal_merge_of_old_files(tmp_path: Path) -> None:
    cells = (tc("a", properties='<w:hMerge w:val="restart"/>'), tc("", properties="<w:hMerge/>"), tc("b"))
    assert shape(table(read_body(tbl(tr(*cells), tr("1", "2", "3")), tmp_path)))[0] == [
        (0, 1, 2, "a"),
        (2, 1, 1, "b"),
    ]


def test_rows_that_begin_late_and_end_early(tmp_path: Path) -> None:
    short = tr("x", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')
    grid = table(read_body(tbl(tr("a", "b", "c"), short), tmp_path))
    assert (grid.columns, shape(grid)[1]) == (3, [(1, 1, 1, "x")])


def test_empty_cells_keep_their_columns(tmp_path: Path) -> None:
    grid = table(read_body(tbl(tr("a", "b", "c"), tr("", "", "x")), tmp_path))
    assert [(c.column, c.text, c.blocks == ()) for c in grid.rows[1]] == [
        (0, "", True),
        (1, "", True),
        (2, "x", False),
    ]


def test_columns_that_nobody_sees_do_not_count(tmp_path: Path) -> None:
    grid = table(read_body(tbl(tr(wide("a", 2), wide("b", 3)), tr(wide("c", 2), wide("d", 3))), tmp_path))
    assert (grid.columns, shape(grid)[1]) == (2, [(0, 1, 1, "c"), (1, 1, 1, "d")])


def test_edges_that_miss_each_other_by_a_sliver_are_one(tmp_path: Path) -> None:
    rows = (tr("a", wide("b", 2)), tr(wide("c", 2), "d"))
    near = table(read_body(tbl(*rows, widths=(3000, 20, 3000)), tmp_path))
    assert shape(near) == [[(0, 1, 1, "a"), (1, 1, 1, "b")], [(0, 1, 1, "c"), (1, 1, 1, "d")]]
    far = table(read_body(tbl(*rows, widths=(3000, 900, 3000)), tmp_path))
    assert shape(far) == [[(0, 1, 1, "a"), (1, 1, 2, "b")], [(0, 1, 2, "c"), (2, 1, 1, "d")]]


def test_a_narrow_column_that_is_a_cell_stays(tmp_path: Path) -> None:
    grid = table(read_body(tbl(tr("a", "b", "c"), tr("d", "e", "f"), widths=(3000, 20, 3000)), tmp_path))
    assert (grid.columns, [c.text for c in grid.cells()]) == (3, ["a", "b", "c", "d", "e", "f"])


def test_header_rows(tmp_path: Path) -> None:
    flagged = "<w:tblHeader/>"
    rows = (tr("a", properties=flagged), tr("b", properties=flagged), tr("c"), tr("d", properties=flagged))
    assert [c.header for c in table(read_body(tbl(*rows), tmp_path)).cells()] == [True, True, False, False]
    off = tr("a", properties='<w:tblHeader w:val="0"/>')
    assert not cell_at(table(read_body(tbl(off), tmp_path)), 0, 0).header


def test_hidden_rows_are_left_out(tmp_path: Path) -> None:
    assert texts(read_body(tbl(tr("a"), tr("b", properties="<w:hidden/>"), tr("c")), tmp_path)) == ["a", "c"]


def test_nested_tables_stand_in_their_cell(tmp_path: Path) -> None:
    inner = tbl(tr("x", "y"))
    grid = table(read_body(tbl(tr("a", tc(p("before"), inner, p("after")))), tmp_path))
    blocks = cell_at(grid, 0, 1).blocks
    assert [isinstance(b, Table) for b in blocks] == [False, True, False]
    assert cell_at(grid, 0, 1).text == "before\nx\ny\nafter"


def test_places(tmp_path: Path) -> None:
    inner = tbl(tr("n"))
    body = (
        p("one")
        + tbl(tr("a", tc(p("b"), p(), inner, p("c"))))
        + p()
        + p("two")
        + tbl(tr(wide("d", 2)), tr("e", "f"))
    )
    places = {q.text: q.place for q in read_body(body, tmp_path).paragraphs()}
    assert places == {
        "one": Place(paragraph=1),
        "a": Place(table=1, row=1, column=1, paragraph=1),
        "b": Place(table=1, row=1, column=2, paragraph=1),
        "n": Place(table=1, row=1, column=2, paragraph=2),
        "c": Place(table=1, row=1, column=2, paragraph=3),
        "two": Place(paragraph=2),
        "d": Place(table=2, row=1, column=1, paragraph=1),
        "e": Place(table=2, row=2, column=1, paragraph=1),
        "f": Place(table=2, row=2, column=2, paragraph=1),
    }


def test_tables_in_text_boxes_and_controls_count(tmp_path: Path) -> None:
    body = tbl(tr("a")) + sdt(tbl(tr("b"))) + p(text_box(tbl(tr("c")))) + tbl(tr("d"))
    assert [b.place.table for b in read_body(body, tmp_path).blocks if isinstance(b, Table)] == [1, 2, 3, 4]


@pytest.mark.parametrize("rows", ["", tr(), tr(properties='<w:gridBefore w:val="2"/>')])
def test_tables_without_cells(rows: str, tmp_path: Path) -> None:
    grid = table(read_body(p("x") + tbl(rows), tmp_path))
    assert list(grid.cells()) == []
    assert grid.columns == 0


def test_bold_header_cell(tmp_path: Path) -> None:
    grid = table(read_body(tbl(tr(tc(p(r("Outcome", "<w:b/>"))), "x")), tmp_path))
    assert [q.bold for q in grid.paragraphs()] == [True, False]
