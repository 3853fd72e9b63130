"""Rows at page breaks: cells that end beside cells that go on, new rows, paragraphs and words cut there."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.documents.pdf.making import HEIGHT, canvas, flowed, grid, para, spans, table, tables, texts

XS = (60.0, 220.0, 380.0, 540.0)


def uprights(sheet: Canvas, top: float, bottom: float) -> None:
    for x in XS:
        sheet.line(x, top, x, bottom)


def level(sheet: Canvas, y: float, first: int = 0, end: int = 3) -> None:
    sheet.line(XS[first], y, XS[end], y)


def write(sheet: Canvas, column: int, y: float, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        sheet.drawString(XS[column] + 5, y - 12 - 13 * number, line)


def test_a_cell_ends_at_the_break_beside_cells_that_go_on() -> None:
    foot, head = 100.0, HEIGHT - 60

    def draw(sheet: Canvas) -> None:
        uprights(sheet, 300, foot)
        level(sheet, 300)
        level(sheet, 270)
        level(sheet, foot, 1, 2)
        for column, name in enumerate(("Need", "Provision", "Outcome")):
            write(sheet, column, 300, [name])
        write(sheet, 0, 270, ["Robin cannot yet tell", "the time."])
        write(sheet, 1, 270, ["A teacher will help", "him each day."])
        write(sheet, 2, 270, ["Robin will tell the time."])
        sheet.showPage()
        uprights(sheet, head, head - 100)
        level(sheet, head, 1, 2)
        level(sheet, head - 50)
        level(sheet, head - 100)
        write(sheet, 1, head, ["A nurse will see him", "each term."])
        for column in range(3):
            write(sheet, column, head - 50, ["Next"])

    (read,) = tables(canvas(draw))
    assert grid(read) == [
        ["Need", "Provision", "Outcome"],
        ["Robin cannot yet tell the time.", "A teacher will help him each day.", "Robin will tell the time."],
        ["A nurse will see him each term."],
        ["Next", "Next", "Next"],
    ]
    assert (1, 0, 2, 1) in spans(read)


def test_a_cell_empty_above_the_break_starts_a_new_row() -> None:
    rows = [[f"Robin will learn word {n} by July.", "Teacher, daily", ""] for n in range(24)]
    rows += [[f"Robin will sleep for {n} hours.", "", "Nurse, monthly"] for n in range(24)]
    (read,) = tables(flowed([table(rows, [200, 120, 120])]))
    assert grid(read) == rows


def test_paragraphs_told_apart_by_a_little_room() -> None:
    def draw(sheet: Canvas) -> None:
        y = HEIGHT - 80
        for n in range(4):
            for line in (
                "Robin will play a game with two other children in the park every week and",
                "x" * 70 + ".",
            ):
                sheet.drawString(60, y, line)
                y -= 14
            y -= 2.5 if n < 3 else 0
        sheet.drawString(60, y, "y" * 71)

    assert len(texts(canvas(draw))) == 4


def test_words_cut_in_narrow_cells() -> None:
    def draw(sheet: Canvas) -> None:
        for x in (60, 106, 300):
            sheet.line(x, 700, x, 600)
        for y in (700, 660, 600):
            sheet.line(60, y, 300, y)
        sheet.setFont("Helvetica", 11)
        sheet.drawString(65, 686, "Outco")
        sheet.drawString(65, 673, "me no.")
        sheet.drawString(111, 686, "Each outcome has a number")
        sheet.drawString(65, 646, "1")
        sheet.drawString(111, 646, "Robin will read")

    (read,) = tables(canvas(draw))
    assert grid(read)[0] == ["Outcome no.", "Each outcome has a number"]


def test_two_whole_words_that_fill_a_cell_stay_two() -> None:
    rows = [["trauma-informed practice", "x"], ["A practice that is informed", "y"]]
    (read,) = tables(flowed([para("Robin"), table(rows, [88, 100])]))
    assert grid(read)[0][0] == "trauma-informed practice"
