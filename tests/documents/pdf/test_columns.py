"""Text in columns without rules."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from tests.documents.pdf.making import HEIGHT, canvas, flowed, grid, para, sentence, table, tables, texts

PLAIN = ("GRID", (0, 0), (-1, -1), 0, colors.white)


def pairs(rows: list[tuple[str, str]], value_x: float = 220) -> bytes:
    def draw(sheet: Canvas) -> None:
        for n, (key, value) in enumerate(rows):
            sheet.drawString(72, 700 - 16 * n, key)
            sheet.drawString(value_x, 700 - 16 * n, value)

    return canvas(draw)


def test_keys_and_values() -> None:
    rows = [("Name", "Robin Sample"), ("Date of birth", "03/04/2014"), ("NHS number", ""), ("School", "Hill")]
    (read,) = tables(pairs(rows))
    assert grid(read) == [list(row) for row in rows]


def test_wrapped_values() -> None:
    def draw(sheet: Canvas) -> None:
        for y, key, value in (
            (700, "Name", "Robin Sample"),
            (686, "Address", "14 Tannery Rise, Aldermoor, Ferrowdale in the county of"),
            (672, "", "the same name, FD4 7QZ"),
            (658, "Language", "English"),
        ):
            sheet.drawString(72, y, key)
            sheet.drawString(200, y, value)

    (read,) = tables(canvas(draw))
    assert [row[0].text for row in read.rows] == ["Name", "Address", "Language"]
    assert read.rows[1][1].text.endswith("of the same name, FD4 7QZ")


def test_index_of_letters_and_titles() -> None:
    titles = ["All about me", "My needs", "Health needs", "Care needs", "Outcomes"]
    (read,) = tables(pairs([(f"Section {c}", t) for c, t in zip("ABCDE", titles, strict=True)], 160))
    assert grid(read) == [[f"Section {c}", t] for c, t in zip("ABCDE", titles, strict=True)]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left, right = sentence(1, 40), sentence(2, 40)
    data = flowed([table([[para(left), para(right)]], [220, 220], PLAIN)])
    (read,) = tables(data)
    assert [c.text for c in read.cells()] == [left, right]


def test_one_line_with_a_tab_is_a_paragraph() -> None:
    assert texts(pairs([("Signed", "Date")])) == ["Signed Date"]


def test_ordinary_paragraphs_are_no_columns() -> None:
    wanted = [sentence(n, 50) for n in range(6)]
    assert texts(flowed([para(t) for t in wanted])) == wanted


def test_lone_bullet_under_columns_is_no_trouble() -> None:
    def draw(sheet: Canvas) -> None:
        for y, key, value in ((700, "Name", "Robin"), (686, "School", "Hill")):
            sheet.drawString(72, y, key)
            sheet.drawString(200, y, value)
        sheet.drawString(72, 672, "•")
        sheet.drawString(72, 658, "and so on")

    read = tables(canvas(draw))
    assert grid(read[0])[0] == ["Name", "Robin"]


def test_title_that_goes_on_at_the_margin() -> None:
    def draw(sheet: Canvas) -> None:
        rows = [
            ("Section G", "Health provision"),
            ("Section H1", "Social care provision required by me under the"),
        ]
        y = HEIGHT - 100
        for letter, title in rows:
            sheet.drawString(60, y, letter)
            sheet.drawString(160, y, title + (" Chronically Sick and Disabled" if letter[-1] == "1" else ""))
            y -= 14
        sheet.drawString(60, y, "Persons Act 1970")
        sheet.drawString(60, y - 14, "Section I")
        sheet.drawString(160, y - 14, "My placement")
        sheet.drawString(60, y - 60, "x" * 88)

    (read,) = tables(canvas(draw))
    assert [row[0] for row in grid(read)] == ["Section G", "Section H1", "Section I"]
    assert grid(read)[1][1].endswith("Chronically Sick and Disabled Persons Act 1970")


def test_row_of_an_index_over_a_page_break() -> None:
    def draw(sheet: Canvas) -> None:
        for n in range(18):
            sheet.drawString(60, HEIGHT - 60 - 38 * n, f"Section {n}")
            sheet.drawString(160, HEIGHT - 60 - 38 * n, f"Title number {n} of an index that runs on to")
        sheet.showPage()
        sheet.drawString(160, HEIGHT - 60, "the next page")
        for n in range(18, 24):
            sheet.drawString(60, HEIGHT - 60 - 38 * (n - 17), f"Section {n}")
            sheet.drawString(160, HEIGHT - 60 - 38 * (n - 17), f"Title number {n}")

    (read,) = tables(canvas(draw))
    assert grid(read)[17] == ["Section 17", "Title number 17 of an index that runs on to the next page"]
