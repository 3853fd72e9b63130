"""Running headers and footers, and text that only happens to stand near the edge."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

from tests.documents.pdf.making import (
    HEIGHT,
    WIDTH,
    canvas,
    document,
    flowed,
    para,
    sentence,
    table,
    tables,
    texts,
)


def pages(count: int) -> list[Flowable]:
    story: list[Flowable] = []
    for n in range(count):
        story += [para(sentence(n, 40)), PageBreak()]
    return story[:-1]


def running(sheet: Canvas, page: int) -> None:
    sheet.drawString(60, HEIGHT - 40, "OFFICIAL – SENSITIVE")
    sheet.drawCentredString(WIDTH / 2, 30, f"ROBIN SAMPLE PAGE {page} OF 12")


def test_taken_apart_by_repetition() -> None:
    read = document(flowed(pages(5), running))
    assert read.headers == ("OFFICIAL – SENSITIVE",)
    assert read.footers == ("ROBIN SAMPLE PAGE 1 OF 12",)
    assert [p.text for p in read.paragraphs()] == [sentence(n, 40) for n in range(5)]


def test_one_page_with_a_page_number() -> None:
    read = document(flowed([para("Only this.")], lambda s, n: s.drawString(280, 30, f"Page {n} of 1")))
    assert read.footers == ("Page 1 of 1",)
    assert read.text == "Only this."


def test_one_page_keeps_everything_else() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(60, HEIGHT - 30, "Education, Health and Care Plan")
        sheet.drawString(60, 400, "Body")
        sheet.drawString(60, 25, "Signed by the officer")

    assert texts(canvas(draw)) == ["Education, Health and Care Plan", "Body", "Signed by the officer"]


SECTIONS = ["Section A", "Section B", "Section B", "Section B", "Section E", "Section F", "Section F"]


def _headed(story: list[Flowable]) -> bytes:
    """Seven pages with the child's name and the section's in the header."""

    def header(sheet: Canvas, page: int) -> None:
        sheet.drawString(60, HEIGHT - 30, "Robin Sample, plan 77")
        sheet.drawString(400, HEIGHT - 44, SECTIONS[page - 1])
        sheet.drawString(60, 30, f"Page {page} of 7")

    return flowed(story, header)


def test_name_of_the_section_in_the_header_and_the_body() -> None:
    story: list[Flowable] = []
    for n, name in enumerate(SECTIONS):
        if name not in SECTIONS[:n]:
            story.append(para(name))
        story += [para(sentence(n, 40)), PageBreak()]
    read = document(_headed(story[:-1]))
    assert [read.text.count(name) for name in sorted(set(SECTIONS))] == [1, 1, 1, 1]
    assert read.headers[0] == "Robin Sample, plan 77"
    assert set(SECTIONS) <= set(read.headers)


def test_name_of_the_section_in_the_header_alone_is_kept() -> None:
    read = document(_headed(pages(7)))
    assert read.headers == ("Robin Sample, plan 77",)
    assert all(name in read.text for name in SECTIONS)


HEADINGS = [
    "Section A: My views",
    "Section B: What I find hard",
    "Section C: My health",
    "Section F: My help",
    "Section F: My help",
    "Section F: My help",
    "Section I: My school",
]


@pytest.mark.parametrize("contents", [False, True])
@pytest.mark.parametrize("named", [False, True])
def test_sections_that_start_pages_are_text(contents: bool, named: bool) -> None:
    """Also where one heading stands on three pages, and a list of contents names them all."""
    headings = HEADINGS if named else [h.split(": ")[1] for h in HEADINGS]
    story: list[Flowable] = [para("Robin's plan"), para(sentence(90, 60))]
    story += [para(h) for h in dict.fromkeys(headings)] if contents else []
    for n, heading in enumerate(headings):
        story += [PageBreak(), para(heading), para(sentence(n, 300))]
    data = flowed(story, lambda s, n: s.drawString(280, 30, f"Page {n}"))
    read = document(data)
    assert read.headers == ()
    assert [t for t in texts(data) if t in headings][-7:] == headings


def test_a_heading_that_comes_again_on_its_pages_is_text() -> None:
    story: list[Flowable] = []
    for n, heading in enumerate(HEADINGS):
        again = [para(heading), para(sentence(n + 20, 60))] if "F" in heading else []
        story += [para(heading), para(sentence(n, 200)), *again, PageBreak()]
    read = document(flowed(story[:-1], running))
    assert read.headers == ("OFFICIAL – SENSITIVE",)
    assert sum(p.text in HEADINGS for p in read.paragraphs()) == 10


def test_headings_below_a_true_header_are_text() -> None:
    story: list[Flowable] = []
    for n, heading in enumerate(HEADINGS):
        story += [para(heading), para(sentence(n, 300)), PageBreak()]
    read = document(flowed(story[:-1], running))
    assert read.headers == ("OFFICIAL – SENSITIVE",)
    assert [p.text for p in read.paragraphs()][::2] == HEADINGS


def test_headings_that_start_pages_are_text() -> None:
    story: list[Flowable] = []
    for n in range(5):
        story += [para(f"Outcome {n + 1}"), para(sentence(n, 300)), PageBreak()]
    read = document(flowed(story[:-1]))
    assert [t for t in texts(flowed(story[:-1])) if t.startswith("Outcome")] == [
        f"Outcome {n + 1}" for n in range(5)
    ]
    assert read.headers == ()


def test_same_heading_on_some_pages_is_text() -> None:
    story: list[Flowable] = []
    for n in range(9):
        story += [para("Desired outcomes" if n % 3 == 0 else sentence(n + 40, 12)), para(sentence(n, 80))]
        story.append(PageBreak())
    read = document(flowed(story[:-1]))
    assert read.text.count("Desired outcomes") == 3


def test_header_as_a_table() -> None:
    def header(sheet: Canvas, page: int) -> None:
        box = table([["Robin Sample", "Born 03/04/2014", f"Page {page}"]], [150, 150, 100])
        box.wrapOn(sheet, 400, 50)
        box.drawOn(sheet, 60, HEIGHT - 50)

    rows = [[f"{n}", sentence(n, 30)] for n in range(40)]
    data = flowed([table(rows, [60, 300], splitInRow=0)], header)
    (read,) = tables(data)
    assert len(read.rows) == 40
    assert document(data).headers[0].startswith("Robin Sample")


def test_different_first_page() -> None:
    def header(sheet: Canvas, page: int) -> None:
        if page > 1:
            sheet.drawString(60, HEIGHT - 40, "EHC Plan (Confidential)")

    read = document(flowed(pages(4), header))
    assert read.headers == ("EHC Plan (Confidential)",)


def test_reports_with_their_own_footers() -> None:
    def footer(sheet: Canvas, page: int) -> None:
        text = f"Plan page {page}" if page < 4 else f"Report of the therapist, {page - 3} of 3"
        sheet.drawString(60, 30, text)

    read = document(flowed(pages(6), footer))
    assert read.footers == ("Plan page 1", "Report of the therapist, 1 of 3")


def _footers(count: int, line: Callable[[int], str], y: float = 30) -> tuple[tuple[str, ...], str]:
    """The footers read from a document of `count` pages with these lines at their feet, and its text."""

    def footer(sheet: Canvas, page: int) -> None:
        sheet.drawString(60, y, line(page))

    read = document(flowed(pages(count), footer))
    return read.footers, read.text


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "line", ["R Stavely-Nair {page}/{count}", "{page} of {count}", "Robin Sample {page}"]
)
def test_short_documents_with_a_name_and_a_number(count: int, line: str) -> None:
    footers, text = _footers(count, lambda page: line.format(page=page, count=count))
    assert footers == (line.format(page=1, count=count),)
    assert "Robin Sample" not in text
    assert "Stavely" not in text


def test_a_version_beside_the_page_number() -> None:
    footers, text = _footers(3, lambda page: f"Version 1.4 {page}")
    assert footers == ("Version 1.4 1",)
    assert "Version" not in text


def test_odd_and_even_pages_of_a_short_document() -> None:
    footers, text = _footers(4, lambda page: "Robin Sample" if page % 2 else "Ferrowdale Council")
    assert footers == ("Robin Sample", "Ferrowdale Council")
    assert "Council" not in text


def test_first_page_with_another_footer() -> None:
    footers, text = _footers(4, lambda page: f"Robin Sample {page}" if page > 1 else "Issued in confidence")
    assert footers == ("Issued in confidence", "Robin Sample 2")
    assert "confidence" not in text


def test_numbered_items_at_the_foot_of_the_text_stay() -> None:
    story: list[Flowable] = []
    for n in range(3):
        story += [para(sentence(n, 40)), para(f"{n + 4} minutes more each term"), PageBreak()]
    assert texts(flowed(story[:-1]))[1::2] == [f"{n + 4} minutes more each term" for n in range(3)]


def _part(header: str, first: int, last: int) -> Callable[[Canvas, int], None]:
    def draw(sheet: Canvas, page: int) -> None:
        if first <= page <= last:
            sheet.setFont("Helvetica", 9)
            sheet.drawString(60, HEIGHT - 30, header)
        elif page > last:
            sheet.setFont("Helvetica", 9)
            sheet.drawString(60, HEIGHT - 30, f"Report of somebody else, part {page % 3}")

    return draw


def test_the_running_line_of_one_part_of_a_file_is_known() -> None:
    read = document(flowed(pages(9), _part("EHC Plan – Robin Sample", 1, 4)))
    assert "EHC Plan – Robin Sample" in read.headers
    assert "EHC Plan" not in read.text


def test_a_name_beside_the_section_that_changes_is_a_running_line() -> None:
    names = ("My views", "My needs", "My health", "Outcomes wanted", "What I get")

    def draw(sheet: Canvas, page: int) -> None:
        sheet.setFont("Helvetica", 9)
        sheet.drawString(60, HEIGHT - 30, f"Robin Sample DOB 4 May 2015 Plan 77 {names[(page - 1) % 5]}")

    read = document(flowed(pages(5), draw))
    assert not any("DOB" in p.text for p in read.paragraphs())


def test_lines_that_begin_alike_in_the_text_are_none() -> None:
    story: list[Flowable] = []
    for name in ("language", "reading", "movement", "friends"):
        story += [para(f"What Robin will learn about {name}"), para(sentence(3, 300)), PageBreak()]
    read = document(flowed(story[:-1]))
    assert read.text.count("What Robin will learn about") == 4
