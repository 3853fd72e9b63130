"""Ruled tables on one page: cells, spans, shading, frames, and pdfplumber as the oracle."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents.model import Table
from tests.documents.pdf.making import (
    BODY,
    bullet,
    canvas,
    document,
    flowed,
    grid,
    para,
    sentence,
    spans,
    table,
    tables,
    texts,
)


def test_ruled_table() -> None:
    (read,) = tables(flowed([table([["Name", "Robin Sample"], ["Date of birth", ""], ["School", "Hill"]])]))
    assert grid(read) == [["Name", "Robin Sample"], ["Date of birth", ""], ["School", "Hill"]]
    assert read.columns == 2
    assert read.rows[2][1].blocks[0].place.row == 3
    assert read.rows[2][1].blocks[0].place.column == 2
    assert read.place.page == 1


def test_merged_cells() -> None:
    data = flowed(
        [
            table(
                [["Area", "", ""], ["B", "F", "E"], ["need", "help", "goal"], ["", "more", "aim"]],
                [100, 120, 140],
                ("SPAN", (0, 0), (2, 0)),
                ("SPAN", (0, 2), (0, 3)),
            )
        ]
    )
    (read,) = tables(data)
    assert spans(read) == [
        (0, 0, 1, 3), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1),
        (2, 0, 2, 1), (2, 1, 1, 1), (2, 2, 1, 1), (3, 1, 1, 1), (3, 2, 1, 1),
    ]  # fmt: skip
    assert grid(read)[0] == ["Area"]
    assert grid(read)[3] == ["more", "aim"]


def test_tables_and_text_in_reading_order() -> None:
    story = [para("Before"), table([["a", "b"]]), para("Between"), table([["c", "d"]]), para("After")]
    blocks = document(flowed(story)).blocks
    shown = [grid(b) if isinstance(b, Table) else b.text for b in blocks]
    assert shown == ["Before", [["a", "b"]], "Between", [["c", "d"]], "After"]
    assert [b.place.table for b in blocks if isinstance(b, Table)] == [1, 2]
    assert [b.place.paragraph for b in blocks if not isinstance(b, Table)] == [1, 2, 3]


def test_bullets_of_a_cell_are_its_paragraphs() -> None:
    cell = [bullet(sentence(1, 30)), bullet("Short one."), bullet(sentence(2, 25))]
    (read,) = tables(flowed([table([["Need", cell]], [120, 200])]))
    items = list(read.rows[0][1].paragraphs())
    assert [p.text for p in items] == [sentence(1, 30), "Short one.", sentence(2, 25)]
    assert [p.marker for p in items] == ["•"] * 3
    assert [p.list_level for p in items] == [0] * 3


def test_dashed_rules() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setDash(2, 2)
        for y in (700, 680, 660):
            sheet.line(100, y, 300, y)
        for x in (100, 200, 300):
            sheet.line(x, 660, x, 700)
        sheet.drawString(105, 686, "one")
        sheet.drawString(205, 666, "two")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["one", ""], ["", "two"]]


def test_rules_drawn_dash_by_dash() -> None:
    def draw(sheet: Canvas) -> None:
        for y in (700, 680, 660):
            for x in range(100, 300, 5):
                sheet.line(x, y, x + 2.5, y)
        for x in (100, 200, 300):
            for y in range(660, 700, 5):
                sheet.line(x, y, x, y + 2.5)
        sheet.drawString(105, 686, "one")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["one", ""], ["", ""]]


def test_rules_as_thin_filled_areas() -> None:
    def draw(sheet: Canvas) -> None:
        for y in (700, 680, 660):
            sheet.rect(100, y, 200.5, 0.5, stroke=0, fill=1)
        for x in (100, 200, 300):
            sheet.rect(x, 660, 0.5, 40.5, stroke=0, fill=1)
        sheet.drawString(205, 686, "right")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["", "right"], ["", ""]]


def test_table_inside_a_form_xobject() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.beginForm("part")
        sheet.grid([0, 80, 160], [0, 20, 40])
        sheet.drawString(4, 6, "low")
        sheet.drawString(84, 26, "high")
        sheet.endForm()
        sheet.translate(100, 600)
        sheet.doForm("part")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["", "high"], ["low", ""]]


def test_shading_of_one_colour_parts_no_cells() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFillColor(colors.lightblue)
        sheet.rect(100, 680, 200, 20, stroke=0, fill=1)
        sheet.rect(100, 660, 200, 20, stroke=0, fill=1)
        sheet.setFillColor(colors.black)
        for y in (700, 660, 600):
            sheet.line(100, y, 300, y)
        for x in (100, 300):
            sheet.line(x, 600, x, 700)
        sheet.drawString(104, 686, "Title")
        sheet.drawString(104, 666, "Second line")

    (read,) = tables(canvas(draw))
    assert len(read.rows) == 2
    assert "Second line" in read.rows[0][0].text


def test_shaded_heading_is_a_paragraph() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFillColor(colors.lightgrey)
        sheet.rect(60, 690, 400, 20, stroke=0, fill=1)
        sheet.setFillColor(colors.black)
        sheet.drawString(64, 696, "Section A: All about me")

    assert texts(canvas(draw)) == ["Section A: All about me"]


def test_shaded_table_without_lines() -> None:
    def draw(sheet: Canvas) -> None:
        for row, y in enumerate((700, 680, 660)):
            for x in (100, 201):
                sheet.setFillColor(colors.lightgrey if row % 2 else colors.lightblue)
                sheet.rect(x, y, 100, 20, stroke=0, fill=1)
                sheet.setFillColor(colors.black)
                sheet.drawString(x + 4, y + 6, f"{row}{x}")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["0100", "0201"], ["1100", "1201"], ["2100", "2201"]]


def test_page_border_is_no_table() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.rect(20, 20, 555, 800)
        sheet.drawString(72, 700, "Only text")

    assert texts(canvas(draw)) == ["Only text"]


def test_nested_table() -> None:
    inner = table([["x", "y"]], [40, 40])
    (read,) = tables(flowed([table([["Label", [para("Above"), inner, para("Below")]]], [100, 300])]))
    blocks = read.rows[0][1].blocks
    assert [type(b).__name__ for b in blocks] == ["Paragraph", "Table", "Paragraph"]
    assert read.rows[0][1].text == "Above\nx\ny\nBelow"


def test_table_without_outer_uprights() -> None:
    def draw(sheet: Canvas) -> None:
        for y in (700, 680, 660):
            sheet.line(100, y, 300, y)
        sheet.line(200, 660, 200, 700)
        sheet.drawString(104, 686, "left")
        sheet.drawString(204, 686, "right")

    (read,) = tables(canvas(draw))
    assert grid(read) == [["left", "right"], ["", ""]]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=st.lists(
        st.lists(st.text("abcdef XYZ.", max_size=30), min_size=3, max_size=3), min_size=2, max_size=8
    ),
    span=st.booleans(),
)
def test_cells_equal_pdfplumbers(rows: list[list[str]], span: bool) -> None:
    style = [("SPAN", (0, 0), (1, 0))] if span else []
    data = flowed([para("Heading"), table(rows, [90, 140, 60], *style)])
    with pdfplumber.open(io.BytesIO(data)) as opened:
        (expected,) = opened.pages[0].extract_tables()
    (read,) = tables(data)
    # A word too long for its cell is cut there; we put it together again, pdfplumber does not.
    ours = ["".join(c.text.split()) for row in read.rows for c in row]
    theirs = ["".join(c.split()) for row in expected for c in row if c is not None]
    assert ours == theirs


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_rotated_page(turn: int) -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setPageRotation(turn)
        width, height = (595, 842) if turn == 180 else (842, 595)  # reportlab turns the paper too
        if turn == 90:
            sheet.translate(width, 0)
        elif turn == 180:
            sheet.translate(width, height)
        else:
            sheet.translate(0, height)
        sheet.rotate(turn)
        sheet.grid([100, 200, 300], [400, 420, 440])
        sheet.drawString(104, 426, "one two")
        sheet.drawString(204, 406, "three")
        sheet.drawString(100, 500, "Heading above")

    data = canvas(draw, (595, 842))
    assert texts(data) == ["Heading above"]
    (read,) = tables(data)
    assert grid(read) == [["one two", ""], ["", "three"]]


def test_cropped_page_shows_what_the_crop_shows() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setCropBox((50, 300, 500, 800))
        sheet.drawString(72, 700, "Seen")
        sheet.drawString(72, 100, "Cut away")

    assert texts(canvas(draw)) == ["Seen"]


def test_style_of_the_body_is_kept() -> None:
    data = flowed([table([[para("plain <b>heavy</b> <i>leaning</i>", BODY)]])])
    (read,) = tables(data)
    runs = [(r.text.strip(), r.bold, r.italic) for p in read.rows[0][0].paragraphs() for r in p.runs]
    assert runs == [("plain", False, False), ("heavy", True, False), ("leaning", False, True)]
