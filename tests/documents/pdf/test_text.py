"""Paragraphs outside tables: wrapping, lists, headings, hyphens, symbols, formatting, lost spaces."""

from __future__ import annotations

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from ehcaudit.documents.model import Paragraph
from tests.documents.pdf.making import (
    BODY,
    BOLD,
    bullet,
    canvas,
    document,
    flowed,
    gap,
    para,
    sentence,
    texts,
)

HEADING = ParagraphStyle("heading", parent=BOLD, fontSize=15, leading=18)


def lines(*drawn: str, x: float = 72, font: str = "Helvetica", leading: float = 14) -> bytes:
    def draw(sheet: Canvas) -> None:
        sheet.setFont(font, 11)
        for number, text in enumerate(drawn):
            sheet.drawString(x, 700 - number * leading, text)

    return canvas(draw)


def test_wrapped_lines_are_one_paragraph() -> None:
    wanted = [sentence(1, 60), "A short one.", sentence(2, 48), sentence(3, 80)]
    assert texts(flowed([para(t) for t in wanted])) == wanted


def test_paragraphs_parted_by_space() -> None:
    full = sentence(4, 70)
    story = [para(full), gap(9), para(full), gap(9), para(full)]
    assert texts(flowed(story)) == [full] * 3


def test_heading_of_two_lines_and_body() -> None:
    title = "Section B: The child or young person's special educational needs and what they mean at school"
    story = [para(title, HEADING), para(sentence(5, 40)), para("4.1 Communication and Interaction:", BOLD)]
    assert texts(flowed(story)) == [title, sentence(5, 40), "4.1 Communication and Interaction:"]


def test_sizes_and_weight_are_told() -> None:
    first, second = document(flowed([para("Big", HEADING), para("small")])).paragraphs()
    assert (first.size, first.bold) == (15, True)
    assert (second.size, second.bold) == (10, False)


def test_bullets_over_several_lines() -> None:
    items = [sentence(n, 30) for n in range(4)]
    read = list(document(flowed([para("Before:"), *map(bullet, items), para("After.")])).paragraphs())
    assert [p.text for p in read] == ["Before:", *items, "After."]
    assert [p.marker for p in read] == [None, *["•"] * 4, None]


def test_levels_of_a_list() -> None:
    inner = ParagraphStyle("inner", parent=BODY, leftIndent=44, bulletIndent=30)
    from reportlab.platypus import Paragraph as Drawn

    story = [bullet("Outer"), Drawn("Inner", inner, bulletText="•"), bullet("Outer again")]
    assert [p.list_level for p in document(flowed(story)).paragraphs()] == [0, 1, 0]


def test_typed_number_belongs_to_the_text_and_a_set_number_is_a_marker() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(72, 700, "1. Typed number")
        sheet.drawString(72, 660, "2.")
        sheet.drawString(100, 660, "Number of a list")

    typed, listed = document(canvas(draw)).paragraphs()
    assert (typed.marker, typed.text) == (None, "1. Typed number")
    assert (listed.marker, listed.text, listed.list_level) == ("2.", "Number of a list", 0)


def test_bold_and_italic_runs() -> None:
    (read,) = document(
        flowed([para("He will <b>not</b> be <i>alone</i> at <b><i>lunch</i></b>.")])
    ).paragraphs()
    styled = {r.text.strip(): (r.bold, r.italic) for r in read.runs}
    assert styled["not"] == (True, False)
    assert styled["alone"] == (False, True)
    assert styled["lunch"] == (True, True)
    assert read.text == "He will not be alone at lunch."


def test_bold_label_before_its_value() -> None:
    (read,) = document(flowed([para("<b>Name:</b>Robin")])).paragraphs()
    assert [(r.text, r.bold) for r in read.runs] == [("Name:", True), ("Robin", False)]


def test_struck_words_are_not_live() -> None:
    (read,) = document(flowed([para("Robin has <strike>three</strike> <b>six</b> sessions.")])).paragraphs()
    assert read.text == "Robin has six sessions."
    assert read.all_text == "Robin has three six sessions."


def test_underlined_words() -> None:
    (read,) = document(flowed([para("It is <u>every single week</u> now.")])).paragraphs()
    assert [r.text.strip() for r in read.runs if r.underline] == ["every single week"]
    assert not any(r.strike for r in read.runs)


def test_line_under_a_heading_is_no_underline() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(72, 700, "Section A")
        sheet.line(72, 697, 500, 697)

    (read,) = document(canvas(draw)).paragraphs()
    assert not any(r.underline for r in read.runs)


def test_hyphen_of_a_cut_word_goes() -> None:
    data = lines(
        "Robin needs help with communication in every lesson and with commu-",
        "nication at lunch, where the other children are, and more of it.",
    )
    assert "with communication at lunch" in texts(data)[0]


def test_hyphen_of_the_word_itself_stays() -> None:
    data = lines(
        "The work is one-to-one in the morning and in the afternoon it is one-to-",
        "one as well, with an adult whom Robin knows.",
    )
    assert "it is one-to-one as well" in texts(data)[0]


def test_spaces_lost_in_the_file_but_not_on_the_page() -> None:
    words = sentence(6, 9).split(" ")

    def draw(sheet: Canvas) -> None:
        sheet.setFont("Helvetica", 11)
        x = 72.0
        for word in words:
            sheet.drawString(x, 700, word)
            x += pdfmetrics.stringWidth(word, "Helvetica", 11) + 2.4

    assert texts(canvas(draw)) == [" ".join(words)]


@pytest.mark.parametrize(("code", "meaning"), [("●", "•"), ("■", "•"), ("❏", "☐"), ("✔", "✓"), ("✘", "✗")])
def test_dingbats(code: str, meaning: str) -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFont("ZapfDingbats", 11)
        sheet.drawString(72, 700, code)
        sheet.setFont("Helvetica", 11)
        sheet.drawString(90, 700, "Text")

    (read,) = document(canvas(draw)).paragraphs()
    assert meaning in (read.marker, read.text[:1])


def test_text_of_form_fields() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(72, 700, "Name:")
        form = sheet.acroForm
        form.textfield(name="name", value="Robin Sample", x=120, y=694, width=200, height=18)
        form.checkbox(name="final", checked=True, x=120, y=650, size=14)
        sheet.drawString(140, 653, "Final")
        form.checkbox(name="draft", checked=False, x=120, y=620, size=14)
        sheet.drawString(140, 623, "Draft")

    assert texts(canvas(draw)) == ["Name: Robin Sample", "☒ Final", "☐ Draft"]


def test_centred_lines() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFont("Helvetica-Bold", 16)
        sheet.drawCentredString(300, 700, "Education, Health and Care Plan for a young person")
        sheet.drawCentredString(300, 680, "with special educational needs")
        sheet.setFont("Helvetica", 11)
        sheet.drawString(72, 640, "Body.")

    assert texts(canvas(draw))[-1] == "Body."


def test_text_at_an_angle_is_read() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(72, 700, "Level text")
        sheet.translate(300, 400)
        sheet.rotate(90)
        sheet.drawString(0, 0, "How often it happens")

    assert "How often it happens" in texts(canvas(draw))


def test_every_paragraph_has_its_place() -> None:
    read = [
        b for b in document(flowed([para("One."), gap(), para("Two.")])).blocks if isinstance(b, Paragraph)
    ]
    assert [(p.place.page, p.place.paragraph) for p in read] == [(1, 1), (1, 2)]


def test_spaces_lost_altogether_on_one_page() -> None:
    known = [sentence(n, 40) for n in range(12)]
    words = list(reversed(sentence(3, 30).rstrip(".").split(" ")))
    lost = ["".join(words[i : i + 8]) for i in range(0, len(words), 8)]
    read = texts(flowed([*map(para, known), PageBreak(), *map(para, lost * 2)]))
    assert " ".join(words) in " ".join(read)
    assert known[0] in read


def test_a_full_stop_of_a_short_form_ends_no_paragraph() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFont("Helvetica", 10)
        sheet.drawString(60, 700, "W" * 49 + " social skills input, e.g.")
        sheet.drawString(60, 688, "Circle of Friends each week.")
        sheet.drawString(60, 640, "W" * 49 + " social skills input too.")
        sheet.drawString(60, 616, "Circle of Friends each week.")

    shown = texts(canvas(draw))
    assert [t.count("Circle") for t in shown] == [1, 0, 1]


def test_a_line_that_stops_in_a_bracket_goes_on() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFont("Helvetica", 10)
        sheet.drawString(60, 720, "W" * 52)
        sheet.drawString(60, 700, f"{'m' * 44} as the log shows (baseline in")
        sheet.drawString(60, 688, "May 2026, seven hours).")

    assert texts(canvas(draw))[-1].endswith("(baseline in May 2026, seven hours).")
