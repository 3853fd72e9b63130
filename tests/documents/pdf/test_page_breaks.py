"""Tables and paragraphs that run over page breaks."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

from tests.documents.pdf.making import (
    BOLD,
    HEIGHT,
    WIDTH,
    bullet,
    canvas,
    document,
    flowed,
    gap,
    grid,
    para,
    sentence,
    table,
    tables,
    texts,
)

WIDTHS = [120.0, 190.0, 160.0]


def rows_of(count: int, words: int) -> list[list[str]]:
    return [
        [f"{n}. {sentence(n, words)}", sentence(n + 50, words + n % 5), sentence(n + 90, words - n % 3)]
        for n in range(1, count + 1)
    ]


def test_rows_over_pages_without_a_repeated_header() -> None:
    rows = [["B", "F", "E"], *rows_of(30, 20)]
    data = flowed([table(rows, WIDTHS, splitInRow=0)])
    assert document(data).pages is not None
    (read,) = tables(data)
    assert grid(read) == rows


def test_repeated_header_row_stands_once() -> None:
    rows = [["Provision", "Who", "How often"], *rows_of(30, 20)]
    (read,) = tables(flowed([table(rows, WIDTHS, repeatRows=1)]))
    assert grid(read) == rows
    assert [cell.header for cell in read.rows[0]] == [True] * 3
    assert not any(cell.header for cell in read.rows[1])


@pytest.mark.parametrize("lines", [0, 3, 7, 11, 14])
def test_split_row_is_joined(lines: int) -> None:
    rows = [["B", "F", "E"], *rows_of(6, 90)]
    story = [para(sentence(n, 9)) for n in range(lines)]
    (read,) = tables(flowed([*story, table(rows, WIDTHS, splitInRow=1)]))
    assert grid(read) == rows


def test_places_name_the_page_where_each_paragraph_starts() -> None:
    rows = rows_of(30, 20)
    (read,) = tables(flowed([table(rows, WIDTHS, splitInRow=0)]))
    pages = [row[0].blocks[0].place.page or 0 for row in read.rows]
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert pages[-1] == document(flowed([table(rows, WIDTHS, splitInRow=0)])).pages


def test_page_of_merged_rows_only_keeps_the_columns() -> None:
    merged = [[f"<b>Views {n}</b> {sentence(n, 160)}", "", ""] for n in range(5)]
    rows: list[list[str]] = [["B", "F", "E"], ["x", "y", "z"], *merged, ["p", "q", "r"]]
    style = [("SPAN", (0, n), (2, n)) for n in range(2, 7)]
    story = [gap(560), table(rows, WIDTHS, *style, splitInRow=0)]
    (read,) = tables(flowed(story))
    assert read.columns == 3
    assert [[c.column_span for c in row] for row in read.rows] == [[1] * 3] * 2 + [[3]] * 5 + [[1] * 3]
    assert grid(read)[-1] == ["p", "q", "r"]


def test_new_table_on_a_new_page_stays_apart() -> None:
    first = table([["Area one", "", ""], ["B", "F", "E"], ["a", "b", "c"]], WIDTHS)
    second = table([["Area two", "", ""], ["B", "F", "E"], ["d", "e", "f"]], WIDTHS)
    assert len(tables(flowed([first, PageBreak(), second]))) == 2


def test_stacked_tables_at_a_page_end_stay_apart() -> None:
    def area(name: str, room: float) -> list[Flowable]:
        rows: list[list[Any]] = [
            [para(name, BOLD), ""],
            [para("Strengths", BOLD), ""],
            ["likes music", ""],
            ["Provision", "By whom"],
            ["help", "teacher"],
        ]
        style = [("SPAN", (0, n), (1, n)) for n in range(3)]
        return [gap(room), table(rows, [200, 200], *style)]

    room = HEIGHT - 120 - 5 * 18 - 4
    data = flowed([*area("Communication", room), *area("Cognition", 0)])
    assert [grid(t)[0] for t in tables(data)] == [["Communication"], ["Cognition"]]


def test_header_and_footer_between_do_not_break_a_table() -> None:
    def running(sheet: Canvas, page: int) -> None:
        sheet.drawString(60, HEIGHT - 40, "Robin Sample  EHC plan 1234")
        sheet.drawRightString(WIDTH - 60, 30, f"Page {page} of 9")

    rows = rows_of(25, 20)
    (read,) = tables(flowed([table(rows, WIDTHS, splitInRow=0)], running))
    assert grid(read) == rows


def test_row_open_at_the_page_end() -> None:
    """A producer that draws no rule where the page cuts a row."""

    def draw(sheet: Canvas) -> None:
        for x in (60, 200, 400):
            sheet.line(x, 60, x, 780)
        sheet.line(60, 780, 400, 780)
        sheet.drawString(64, 766, "Need")
        sheet.drawString(204, 766, "The therapist will see Robin")
        sheet.showPage()
        for x in (60, 200, 400):
            sheet.line(x, 700, x, 780)
        sheet.line(60, 700, 400, 700)
        sheet.drawString(204, 766, "Twice a term in the hall.")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["Need", "The therapist will see Robin | Twice a term in the hall."]]


def test_new_numbered_row_is_not_joined_to_the_last() -> None:
    rows = [[f"{n}.", "Robin will ask for help", "Robin asks"] for n in range(1, 61)]
    (read,) = tables(flowed([table(rows, WIDTHS)]))
    assert grid(read) == rows


def test_vertical_merge_over_a_page_break() -> None:
    count = 40
    rows: list[list[str]] = [["Long need" if n == 0 else "", f"help {n}", f"goal {n}"] for n in range(count)]
    (read,) = tables(flowed([table(rows, WIDTHS, ("SPAN", (0, 0), (0, count - 1)))]))
    assert len(read.rows) == count
    assert read.rows[0][0].row_span == count
    assert sum(c.text == "Long need" for c in read.cells()) == 1
    assert [row[-1].text for row in read.rows] == [f"goal {n}" for n in range(count)]


def test_bullets_of_a_split_cell() -> None:
    items = [sentence(n, 26) for n in range(40)]
    rows: list[list[Any]] = [["Need", [bullet(i) for i in items], "Goal"], ["n", "p", "o"]]
    (read,) = tables(flowed([table(rows, WIDTHS, splitInRow=1)]))
    assert [p.text for p in read.rows[0][1].paragraphs()] == items
    assert read.columns == 3


def test_paragraph_over_a_page_break() -> None:
    long = " ".join(sentence(n, 25) for n in range(40))
    assert texts(flowed([para(long)])) == [long]


def test_paragraphs_parted_by_a_page_break() -> None:
    assert texts(flowed([para("One sentence."), PageBreak(), para("Another one.")])) == [
        "One sentence.",
        "Another one.",
    ]


def test_memory_of_colours_between_pages() -> None:
    shaded = [("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    rows = [["Provision", "Who", "How often"], *rows_of(40, 15)]
    (read,) = tables(flowed([table(rows, WIDTHS, *shaded, repeatRows=1)]))
    assert grid(read) == rows
