"""Sign-off sheets: a Word file for each author, to say whether the plan holds what was advised."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ehcaudit.reports.text import clean, place_words
from ehcaudit.reports.trace_json import in_order
from ehcaudit.reports.trace_view import STATUS_WORDS

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.model import ListedSource, TracedPlan, TracedRecommendation

_HEADS = (
    "Recommendation",
    "Where it is in the plan",
    "Status",
    "Agree / not agree / comment",
    "Signature and date",
)
_WIDTHS_CM = (6.6, 7.2, 5.4, 4.2, 2.9)
_SHADES = {
    "incorporated": "E2F0D9",
    "weakened": "FFF2CC",
    "altered": "FBE0D5",
    "missing": "F8CBCB",
    "not_assessable": "E7E6E6",
}
_KINDS = {"provision": "Provision advised", "outcome": "Outcomes sought", "need": "Needs stated"}


def sheets(traced: TracedPlan) -> Iterator[tuple[str, bytes]]:
    """A file name and a .docx for each author whose advice holds recommendations, health advice first."""
    authors: dict[tuple[str, str], list[ListedSource]] = {}
    for source in in_order(traced.trace.listing):
        if source.source and any(
            t.recommendation.source == source.source for t in traced.trace.recommendations
        ):
            authors.setdefault((source.author or source.source, source.discipline or ""), []).append(source)
    taken: set[str] = set()
    for number, ((author, discipline), sources) in enumerate(authors.items(), start=1):
        name = _file_name(number, discipline, author, taken)
        yield name, _sheet(traced, sources)


def _file_name(number: int, discipline: str, author: str, taken: set[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", f"{discipline} {author}".lower()).strip("-")[:60].strip("-")
    name = f"{number:02d}-{words or 'advice'}.docx"
    taken.add(name)
    return name


def _sheet(traced: TracedPlan, sources: list[ListedSource]) -> bytes:
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21.0)
    page.left_margin = page.right_margin = Cm(1.7)
    page.top_margin = page.bottom_margin = Cm(1.5)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(9)
    style.paragraph_format.space_after = Pt(2)
    _front(document, traced, sources)
    mine = [t for s in sources for t in traced.trace.recommendations if t.recommendation.source == s.source]
    for kind, title in _KINDS.items():
        of_kind = [t for t in mine if t.recommendation.kind == kind]
        if of_kind:
            document.add_heading(title, level=2)
            _table(document, of_kind)
    _signature(document, sources[0])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _front(document: Any, traced: TracedPlan, sources: list[ListedSource]) -> None:
    source = sources[0]
    document.add_heading("Has your advice been carried into the plan?", level=1)
    who = ", ".join(x for x in (source.author, source.role) if x) or (source.discipline or "advice").replace(
        "_", " "
    )
    dates = ", ".join(s.date.strftime("%d/%m/%Y") for s in sources if s.date)
    for label, value in (("To", who), ("Advice dated", dates), ("Plan", traced.path.rsplit("/", 1)[-1])):
        if value:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(clean(value))
    document.add_paragraph(
        "Each recommendation of your advice stands beside the words of the plan that answer it. The "
        "status was found by a program that "
        "compares the two texts; it may be wrong, and only you can say. Please tick, comment, sign "
        "and return."
    )


def _table(document: Any, traced: list[TracedRecommendation]) -> None:
    table = document.add_table(rows=1, cols=len(_HEADS))
    table.style = "Table Grid"
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, _HEADS, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
        _shade(cell, "D9E2F3")
    _mark_row(table.rows[0], "w:tblHeader")
    for one in traced:
        row = table.add_row()
        _mark_row(row, "w:cantSplit")
        _fill(row.cells, one)
    for column, width in zip(table.columns, _WIDTHS_CM, strict=True):
        _width(column, width)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS_CM, strict=True):
            _width(cell, width)


def _fill(cells: Any, one: TracedRecommendation) -> None:
    cells[0].text = clean(one.recommendation.text)
    if one.plan_quote:
        cells[1].text = f"“{clean(one.plan_quote)}”"
        cells[1].add_paragraph(place_words(one.plan_place)).runs[0].italic = True
    else:
        cells[1].text = "Not found in the plan."
    cells[2].paragraphs[0].add_run(STATUS_WORDS[one.status].capitalize()).bold = True
    if one.difference and one.plan_quote:
        cells[2].add_paragraph(clean(one.difference))
    _shade(cells[2], _SHADES[one.status])
    cells[3].text = "☐ Agree   ☐ Not agree"
    cells[3].add_paragraph("Comment:")


def _signature(document: Any, source: ListedSource) -> None:
    document.add_heading("Signature and date", level=2)
    table = document.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    name = ", ".join(x for x in (source.author, source.role) if x)
    for cell, text in zip(
        table.rows[0].cells,
        (f"Name and role: {clean(name)}", "☐ I agree with the plan\n☐ I do not agree", "Signature:", "Date:"),
        strict=True,
    ):
        cell.text = text
    from docx.shared import Cm

    table.rows[0].height = Cm(1.4)
    _mark_row(table.rows[0], "w:cantSplit")


def _mark_row(row: Any, tag: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(tag))


def _shade(cell: Any, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)


def _width(part: Any, centimetres: float) -> None:
    from docx.shared import Cm

    part.width = Cm(centimetres)
