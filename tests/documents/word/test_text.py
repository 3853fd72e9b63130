"""What counts as text: fields, controls, text boxes, breaks, symbols, notes, hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ehcaudit.documents.model import Document
from tests.documents.ooxml import (
    p,
    package_parts,
    paragraphs,
    r,
    read_body,
    read_bytes,
    sdt,
    table,
    tbl,
    tc,
    text_box,
    texts,
    tr,
    zipped,
)

if TYPE_CHECKING:
    from pathlib import Path


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f"{mark.format('separate')}{r(result)}{mark.format('end')}"
    )


def test_paragraphs_and_tables_in_document_order(tmp_path: Path) -> None:
    read = read_body(p("one") + tbl(tr("two", "three")) + p("four"), tmp_path)
    assert texts(read) == ["one", "two", "three", "four"]


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        "<w:smartTag>{}</w:smartTag>",
        '<w:fldSimple w:instr="TITLE">{}</w:fldSimple>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:ins w:id="1">{}</w:ins>',
        '<w:moveTo w:id="1">{}</w:moveTo>',
        "<w:customXml>{}</w:customXml>",
        '<w:dir w:val="ltr">{}</w:dir>',
        "<w:sdt><w:sdtContent><w:hyperlink>{}</w:hyperlink></w:sdtContent></w:sdt>",
    ],
)
def test_text_inside_wrappers_stands_in_its_place(wrapped: str, tmp_path: Path) -> None:
    assert texts(read_body(p("a ", wrapped.format(r("b")), " c"), tmp_path)) == ["a b c"]


@pytest.mark.parametrize("wrapper", ["sdt", "customXml"])
def test_blocks_inside_wrappers(wrapper: str, tmp_path: Path) -> None:
    inside = p("b") + tbl(tr("c"))
    wrapped = sdt(inside) if wrapper == "sdt" else f"<w:customXml>{inside}</w:customXml>"
    assert texts(read_body(p("a") + wrapped + p("d"), tmp_path)) == ["a", "b", "c", "d"]


def test_rows_and_cells_inside_content_controls(tmp_path: Path) -> None:
    grid = tbl(tr("a", "b"), sdt(tr("c", sdt(tc("d")))))
    assert texts(read_body(grid, tmp_path)) == ["a", "b", "c", "d"]


def test_field_results_count_and_instructions_do_not(tmp_path: Path) -> None:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + field("MERGEFIELD x", "hidden")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("shown")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    read = read_body(p("Page ", field("PAGE", "3"), " end") + p(nested), tmp_path)
    assert texts(read) == ["Page 3 end", "shown"]


def test_a_field_result_may_span_paragraphs(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("separate", "end"))
    read = read_body(p(begin, separate, "one") + p("two", end) + p("three"), tmp_path)
    assert texts(read) == ["one", "two", "three"]


def test_a_field_that_never_ends_does_not_swallow_the_rest(tmp_path: Path) -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
    assert texts(read_body(p("a", broken) + p("b"), tmp_path)) == ["a", "b"]


def test_a_text_box_is_read_once_where_it_is_anchored(tmp_path: Path) -> None:
    body = p("one") + p("two", text_box(p("boxed") + tbl(tr("cell")))) + p("three")
    read = read_body(body, tmp_path)
    assert texts(read) == ["one", "two", "boxed", "cell", "three"]


@pytest.mark.parametrize(("offset", "expected"), [(0, ["box", "text"]), (500_000, ["text", "box"])])
def test_a_box_before_the_text_goes_by_where_it_floats(
    offset: int, expected: list[str], tmp_path: Path
) -> None:
    assert texts(read_body(p(text_box(p("box"), offset), "text"), tmp_path)) == expected


def test_text_boxes_in_cells_and_in_text_boxes(tmp_path: Path) -> None:
    read = read_body(tbl(tr(tc(p("a", text_box(p("b", text_box(p("c")))))), "d")), tmp_path)
    assert texts(read) == ["a", "b", "c", "d"]
    assert [c.text for c in table(read).cells()] == ["a\nb\nc", "d"]


def test_the_fallback_is_read_where_the_choice_holds_no_text(tmp_path: Path) -> None:
    box = "<w:pict><v:textbox><w:txbxContent>" + p("old") + "</w:txbxContent></v:textbox></w:pict>"
    run = (
        f"<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read_body(p(run), tmp_path)) == ["old"]


def test_tabs_breaks_and_hyphens(tmp_path: Path) -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        "<w:softHyphen/><w:t>e\u00adf\u200bg</w:t></w:r>"
    )
    (paragraph,) = paragraphs(read_body(p(run), tmp_path))
    assert paragraph.text == "a b c-defg"
    assert paragraph.runs[0].text == "a\tb\nc-defg"


def test_a_page_break_parts_a_paragraph_and_keeps_its_heading(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    heading = p(page, "Section B", properties='<w:outlineLvl w:val="0"/>')
    read = read_body(p("a", page, "b") + heading, tmp_path)
    assert texts(read) == ["a", "b", "Section B"]
    assert [x.level for x in paragraphs(read)] == [None, None, 1]


def test_typed_items_after_line_breaks_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    run = "<w:r><w:t>• one</w:t><w:br/><w:t>• two</w:t><w:br/><w:t>and more</w:t></w:r>"
    read = paragraphs(read_body(p(run), tmp_path))
    assert [(x.marker, x.list_level, x.text) for x in read] == [("•", 0, "one"), ("•", 0, "two and more")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ana will ask for help.", "Ana will wait."),
        ("He said 'no.'", "Then he left."),
        ("Name: Ana Example", "Date of birth: 1 May 2015"),
        ("Ana needs", "1. a quiet room", "2. a timer"),
        ("Ana needs", "- a quiet room"),
        ("One", "", "Two"),
    ],
)
def test_line_breaks_that_part(lines: tuple[str, ...], tmp_path: Path) -> None:
    run = "<w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r>"
    read = paragraphs(read_body(p(run), tmp_path))
    assert [f"{q.marker or ''} {q.text}".strip() for q in read] == [line for line in lines if line]


@pytest.mark.parametrize(
    "lines",
    [
        ("Section B", "My Special Educational Needs"),
        ("Ana will ask", "for help."),
        ("14 Tannery Rise", "Aldermoor"),
        ("Name:", "Ana"),
        ("up to approx.", "five times"),
    ],
)
def test_line_breaks_that_only_fold(lines: tuple[str, ...], tmp_path: Path) -> None:
    run = "<w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r>"
    assert texts(read_body(p(run), tmp_path)) == [" ".join(lines)]


@pytest.mark.parametrize(
    ("typed", "marker", "text"),
    [
        ("• item", "•", "item"),
        ("\uf0b7\titem", "•", "item"),
        ("▪ item", "▪", "item"),
        ("– item", "–", "item"),
        ("- item", "-", "item"),
        ("o\titem", "•", "item"),
        ("·  item", "•", "item"),
    ],
)
def test_typed_bullets(typed: str, marker: str, text: str, tmp_path: Path) -> None:
    run = (
        "<w:r>"
        + "<w:tab/>".join(f'<w:t xml:space="preserve">{t}</w:t>' for t in typed.split("\t"))
        + "</w:r>"
    )
    (paragraph,) = paragraphs(read_body(p(run), tmp_path))
    assert (paragraph.marker, paragraph.text) == (marker, text)
    assert paragraph.list_level is not None


@pytest.mark.parametrize("text", ["-", "–", "o clock", "-5 degrees", "one - two", "o"])
def test_what_is_no_bullet(text: str, tmp_path: Path) -> None:
    (paragraph,) = paragraphs(read_body(p(text), tmp_path))
    assert (paragraph.marker, paragraph.list_level, paragraph.text) == (None, None, text)


@pytest.mark.parametrize(
    ("run", "seen"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FD"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Segoe UI Symbol" w:char="2612"/></w:r>', "☒"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>', "☒"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0a8</w:t></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>', ""),
        ("<w:r><w:t>þ</w:t></w:r>", "þ"),
    ],
)
def test_symbols(run: str, seen: str, tmp_path: Path) -> None:
    assert texts(read_body(p("Final", run), tmp_path)) == [f"Final{seen}"]


@pytest.mark.parametrize(("state", "sign"), [("1", "☒"), ("0", "☐"), ("true", "☒"), ("false", "☐")])
def test_check_box_controls(state: str, sign: str, tmp_path: Path) -> None:
    box = f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'
    shown = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\u00fc</w:t></w:r>'
    inline = p(sdt(shown, box), " Final")
    block = sdt(p(shown), box)
    assert texts(read_body(inline + block, tmp_path)) == [f"{sign} Final", sign]


@pytest.mark.parametrize(("shown", "read"), [("☐ Final", "☒ Final"), ("Final", "☒ Final"), ("x", "☒")])
def test_a_label_inside_a_check_box_control_stays(shown: str, read: str, tmp_path: Path) -> None:
    box = "<w14:checkbox><w14:checked/></w14:checkbox>"
    assert texts(read_body(p(sdt(r(shown) + r(" plan"), box)), tmp_path)) == [f"{read} plan"]


def test_a_check_box_shown_by_an_unknown_sign_keeps_its_state(tmp_path: Path) -> None:
    ornament = '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>'
    box = "<w14:checkbox><w14:checked/></w14:checkbox>"
    assert texts(read_body(p(sdt(ornament, box), " Final"), tmp_path)) == ["☒ Final"]
    assert texts(read_body(p(sdt(r("☐ "), box), "Final"), tmp_path)) == ["☒ Final"]


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="Final"/></w:ddList>',
            "Final",
        ),
        ('<w:ddList><w:result w:val="9"/><w:listEntry w:val="Draft"/></w:ddList>', ""),
    ],
)
def test_legacy_form_fields(data: str, shown: str, tmp_path: Path) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    rest = '<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(read_body(p("x", begin, rest), tmp_path)) == [f"x{shown}"]


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    hidden = r("gone", "<w:vanish/>")
    shown = r("here", '<w:vanish w:val="0"/>')
    assert texts(read_body(p(hidden, shown) + p(hidden), tmp_path)) == ["here"]


def test_notes_headers_and_footers_stand_apart(tmp_path: Path) -> None:
    note = '<w:footnote w:id="{}" {}>{}</w:footnote>'
    read = read_body(
        p("body", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        tmp_path,
        footnotes=note.format(0, 'w:type="separator"', p("line")) + note.format(2, "", p("the note")),
        endnotes=f'<w:endnote w:id="2">{p("the end")}</w:endnote>',
        header=p("OFFICIAL") + tbl(tr("left", "right")),
        footer=p("Page ", field("PAGE", "1")),
    )
    assert texts(read) == ["body"]
    assert read.footnotes == ("the note", "the end")
    assert read.headers == ("OFFICIAL\nleft\nright",)
    assert read.footers == ("Page 1",)


def test_what_is_not_read_is_told(tmp_path: Path) -> None:
    picture = "<w:r><w:drawing><wp:inline><a:graphic><a:pic/></a:graphic></wp:inline></w:drawing></w:r>"
    read = read_body(p("text", picture, picture) + '<w:altChunk r:id="x"/>', tmp_path)
    assert len(read.warnings) == 2
    assert "2 pictures" in read.warnings[0]
    assert read_body(p("text"), tmp_path).warnings == ()


def test_a_logo_is_not_told_of(tmp_path: Path) -> None:
    logo = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="{}" cy="900000"/><a:graphic><a:pic/></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    assert read_body(p("text", logo.format(2_000_000)), tmp_path).warnings == ()
    page = logo.format(6_000_000).replace("900000", "8000000")
    assert len(read_body(p("text", page), tmp_path).warnings) == 1


def test_phonetic_guides_and_formulas(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('above')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>"
    formula = "<m:oMath><m:r><m:t>2 = 1 + 1</m:t></m:r></m:oMath>"
    assert texts(read_body(p(ruby) + p(formula), tmp_path)) == ["base", "2 = 1 + 1"]


def test_a_large_first_letter_belongs_to_its_word(tmp_path: Path) -> None:
    letter = p("D", properties='<w:framePr w:dropCap="drop"/>')
    assert texts(read_body(letter + p("rop"), tmp_path)) == ["Drop"]
    framed = p("D", properties='<w:framePr w:hAnchor="page"/>')
    assert texts(read_body(framed + p("rop"), tmp_path)) == ["D", "rop"]


def test_text_in_a_diagram_stands_where_it_is_shown(tmp_path: Path) -> None:
    shown = (
        '<w:r><w:drawing><wp:inline><dgm:relIds xmlns:dgm="urn:d" r:dm="{}"/></wp:inline></w:drawing></w:r>'
    )
    points = "".join(f"<pt><t><p><r><t>{t}</t></r></p></t></pt>" for t in ("Trains", "", "My dog"))
    parts = package_parts(p("one") + p(shown.format("rId9")) + p("two", shown.format("none")))
    relation = b'<Relationship Id="rId9" Type="x/diagramData" Target="diagrams/data1.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", relation)
    parts["word/diagrams/data1.xml"] = f"<dataModel><ptLst>{points}</ptLst></dataModel>".encode()
    read = read_bytes(zipped(parts), tmp_path)
    assert isinstance(read, Document)
    assert texts(read) == ["one", "Trains", "My dog", "two"]
    assert "diagram" in read.warnings[0]


def test_watermarks_and_drawn_text(tmp_path: Path) -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    words = "<a:p><a:r><a:t>Good</a:t></a:r><a:r><a:t> days</a:t></a:r></a:p>"
    slide = f"<w:r><w:drawing><a:txBody>{words}</a:txBody></w:drawing></w:r>"
    read = read_body(p("one", slide), tmp_path, header=p(art))
    assert read.headers == ("DRAFT",)
    assert texts(read) == ["one", "Good days"]
