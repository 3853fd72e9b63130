"""Bold, italic, underline, strike, hidden, size and heading level, stated here or through styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.ooxml import p, paragraphs, r, read_body, tbl, tc, tr

if TYPE_CHECKING:
    from pathlib import Path

    from ehcaudit.documents.model import Run


def style(
    name: str,
    run: str = "",
    *,
    based_on: str = "",
    kind: str = "paragraph",
    para: str = "",
    default: str = "",
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}" {default}><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def in_style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def run_of(body: str, folder: Path, styles: str = "") -> Run:
    (paragraph,) = paragraphs(read_body(body, folder, styles=styles))
    (run,) = paragraph.runs
    return run


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:b/>", {"bold"}),
        ('<w:b w:val="0"/>', set()),
        ('<w:i w:val="true"/>', {"italic"}),
        ('<w:u w:val="single"/>', {"underline"}),
        ('<w:u w:val="none"/>', set()),
        ("<w:strike/>", {"strike"}),
        ("<w:dstrike/>", {"strike"}),
        ('<w:strike w:val="false"/>', set()),
        ("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", set()),
        ("<w:b/><w:i/><w:u w:val='double'/>", {"bold", "italic", "underline"}),
    ],
)
def test_formatting_of_the_run(properties: str, expected: set[str], tmp_path: Path) -> None:
    run = run_of(p(r("x", properties)), tmp_path)
    assert {n for n in ("bold", "italic", "underline", "strike") if getattr(run, n)} == expected


def test_struck_text_is_not_live(tmp_path: Path) -> None:
    (paragraph,) = paragraphs(read_body(p("kept", r(" gone", "<w:strike/>")), tmp_path))
    assert (paragraph.text, paragraph.all_text) == ("kept", "kept gone")


def test_strike_through_character_style(tmp_path: Path) -> None:
    styles = style("Gone", "<w:strike/>", kind="character") + style("Kept", based_on="Gone", kind="character")
    assert run_of(p(r("x", '<w:rStyle w:val="Kept"/>')), tmp_path, styles).strike
    assert not run_of(p(r("x", '<w:rStyle w:val="Kept"/><w:strike w:val="0"/>')), tmp_path, styles).strike


def test_bold_of_style_and_its_exceptions(tmp_path: Path) -> None:
    styles = (
        style("Base", "<w:b/>")
        + style("Child", based_on="Base")
        + style("Plain", '<w:b w:val="0"/>', based_on="Base")
        + style("Strong", "<w:b/>", kind="character")
    )
    assert run_of(p("x", properties=in_style("Child")), tmp_path, styles).bold
    assert not run_of(p("x", properties=in_style("Plain")), tmp_path, styles).bold
    assert not run_of(p(r("x", '<w:b w:val="0"/>'), properties=in_style("Child")), tmp_path, styles).bold
    # A toggle that both the paragraph's and the character's style switch on is off again.
    strong = r("x", '<w:rStyle w:val="Strong"/>')
    assert not run_of(p(strong, properties=in_style("Child")), tmp_path, styles).bold
    assert run_of(p(strong, properties=in_style("Plain")), tmp_path, styles).bold


def test_defaults_and_default_style(tmp_path: Path) -> None:
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:b/><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
    )
    styles = defaults + style("Normal", "<w:i/>", default='w:default="1"')
    read = paragraphs(read_body(p("x") + p("y", properties=in_style("Unknown")), tmp_path, styles=styles))
    assert [(q.runs[0].bold, q.runs[0].italic, q.size) for q in read] == [(True, True, 11.0)] * 2


def test_a_circle_of_styles_ends(tmp_path: Path) -> None:
    styles = style("A", "<w:b/>", based_on="B") + style("B", "<w:i/>", based_on="A")
    run = run_of(p("x", properties=in_style("A")), tmp_path, styles)
    assert (run.bold, run.italic) == (True, True)


def test_hidden_through_a_style(tmp_path: Path) -> None:
    styles = style("Note", "<w:vanish/>")
    read = read_body(p("guidance", properties=in_style("Note")) + p("text"), tmp_path, styles=styles)
    assert [q.text for q in paragraphs(read)] == ["text"]


def test_runs_of_one_look_are_joined(tmp_path: Path) -> None:
    body = p(r("Ana ", "<w:b/>"), r("Sm", "<w:b/><w:sz w:val='20'/>"), r("ith", "<w:b/>"), r(" plays"))
    (paragraph,) = paragraphs(read_body(body, tmp_path))
    assert [(x.text, x.bold) for x in paragraph.runs] == [("Ana Smith", True), (" plays", False)]


@pytest.mark.parametrize(("value", "points"), [("24", 12.0), ("21", 10.5), ("14pt", 14.0), ("large", None)])
def test_size(value: str, points: float | None, tmp_path: Path) -> None:
    (paragraph,) = paragraphs(read_body(p(r("x", f'<w:sz w:val="{value}"/>')), tmp_path))
    assert paragraph.size == points


def test_the_largest_size_of_the_paragraph(tmp_path: Path) -> None:
    body = p(r("x", '<w:sz w:val="20"/>'), r("y", '<w:sz w:val="32"/>'), r(" ", '<w:sz w:val="90"/>'))
    assert paragraphs(read_body(body, tmp_path))[0].size == 16.0


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        (in_style("heading 2"), 2),
        (in_style("Child"), 2),
        (in_style("Outlined"), 4),
        (in_style("Cleared"), None),
        ('<w:outlineLvl w:val="0"/>', 1),
        (in_style("heading 2") + '<w:outlineLvl w:val="9"/>', None),
        (in_style("Title"), None),
        ("", None),
    ],
)
def test_heading_level(properties: str, level: int | None, tmp_path: Path) -> None:
    styles = (
        style("heading 2")
        + style("Child", based_on="heading 2")
        + style("Outlined", based_on="heading 2", para='<w:outlineLvl w:val="3"/>')
        + style("Cleared", based_on="heading 2", para='<w:outlineLvl w:val="9"/>')
        + style("Title")
    )
    (paragraph,) = paragraphs(read_body(p("x", properties=properties), tmp_path, styles=styles))
    assert paragraph.level == level


def table_style(look: str) -> tuple[str, str]:
    styles = (
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>'
        '<w:style w:type="table" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Grid"/></w:style>'
    )
    body = tbl(tr("a", "b"), tr("c", tc(tbl(tr("d")), p("e"))))
    return styles, body.replace("<w:tblPr/>", f'<w:tblPr><w:tblStyle w:val="Mine"/>{look}</w:tblPr>', 1)


@pytest.mark.parametrize(
    ("look", "bold", "italic"),
    [
        ('<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/>', "ab", "ac"),
        ('<w:tblLook w:val="00A0"/>', "ab", "ac"),
        ('<w:tblLook w:firstRow="1" w:firstColumn="0"/>', "ab", ""),
        ('<w:tblLook w:val="x"/>', "", ""),
        ("", "", ""),
    ],
)
def test_the_table_style_shows_in_first_row_and_column(
    look: str, bold: str, italic: str, tmp_path: Path
) -> None:
    styles, body = table_style(look)
    runs = [q.runs[0] for q in read_body(body, tmp_path, styles=styles).paragraphs()]
    assert "".join(x.text for x in runs) == "abcde"
    assert "".join(x.text for x in runs if x.bold) == bold
    assert "".join(x.text for x in runs if x.italic) == italic
