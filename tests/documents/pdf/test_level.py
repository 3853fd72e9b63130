"""Tables with level rules only: rows from the rules, columns from the white between the words."""

from __future__ import annotations

from typing import Any

from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Table

from tests.documents.pdf.making import BOLD, HEIGHT, canvas, flowed, gap, grid, para, sentence, tables, texts

HEAD = ["Provision", "Who", "How often", "Reviewed"]
ROWS = [
    ["Reading taught in small steps, one to one, by the same adult", "Specialist teacher", "Daily", "Termly"],
    ["Group for talking", "Speech and language therapist, with an assistant", "30 minutes a week", "Yearly"],
    ["Quiet place to work", "", "Whenever he asks", ""],
]
WIDTHS = [170.0, 110.0, 100.0, 60.0]


def level(rows: list[list[str]], *style: Any, head: list[str] | None = None) -> Table:
    """A table with a rule under each row, and one over the first."""
    cells: list[list[Any]] = [[para(text, BOLD) for text in head or HEAD]]
    cells += [[para(text) if text else "" for text in row] for row in rows]
    rules = style or (("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey),)
    over = ("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.grey)
    return Table(cells, WIDTHS, repeatRows=1, style=[*rules, over, ("VALIGN", (0, 0), (-1, -1), "TOP")])


def test_rows_come_out_as_rows() -> None:
    (read,) = tables(flowed([level(ROWS)]))
    assert grid(read) == [HEAD, *ROWS]


def test_shaded_heading_row() -> None:
    style = ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), (
        "BACKGROUND", (0, 0), (-1, 0), colors.lightgrey,
    )  # fmt: skip
    (read,) = tables(flowed([level(ROWS, *style)]))
    assert grid(read) == [HEAD, *ROWS]


def test_headings_between_tables_of_one_width_stay_headings() -> None:
    data = flowed([level(ROWS[:1]), para("Health", BOLD), level(ROWS[1:2]), gap(), para(sentence(3, 40))])
    assert [grid(t) for t in tables(data)] == [[HEAD, ROWS[0]], [HEAD, ROWS[1]]]
    assert texts(data) == ["Health", sentence(3, 40)]


def test_only_the_heading_row_and_the_ends_are_ruled() -> None:
    style = (
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.grey),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, colors.grey),
    )
    (read,) = tables(flowed([level(ROWS, *style)]))
    assert grid(read) == [HEAD, *ROWS]


def test_over_a_page_break_with_the_heading_row_again() -> None:
    rows = [[f"{n}. {sentence(n, 12)}", "Teacher", "Daily", "Termly"] for n in range(45)]
    (read,) = tables(flowed([level(rows)]))
    assert grid(read) == [HEAD, *rows]


def test_rules_between_paragraphs_make_no_table() -> None:
    def draw(sheet: Canvas) -> None:
        for n in range(6):
            y = HEIGHT - 80 - 40 * n
            sheet.line(60, y, 500, y)
            sheet.drawString(60, y - 24, sentence(n, 12))

    data = canvas(draw)
    assert tables(data) == []
    assert len(texts(data)) == 6


def test_a_rule_under_the_page_header_and_over_the_footer_makes_no_table() -> None:
    def draw(sheet: Canvas, page: int) -> None:
        sheet.line(60, HEIGHT - 50, 535, HEIGHT - 50)
        sheet.line(60, 50, 535, 50)

    data = flowed([x for n in range(4) for x in (para(sentence(n, 300)), PageBreak())][:-1], draw)
    assert tables(data) == []
