"""Can everyone use the template? Heading styles, table heads, alternative text, language, contrast, order.

Sources: WCAG 2.2 (1.1.1, 1.3.1, 1.3.2, 1.4.3, 3.1.1); Public Sector Bodies (Websites and Mobile Applications)
Accessibility Regulations 2018.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.template.view import is_blank, is_label
from ehcaudit.checks.wording import quoted
from ehcaudit.documents.model import Paragraph, Place

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView
    from ehcaudit.documents.model import Cell, Properties, Table

_NORMAL, _LARGE = 4.5, 3.0


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation for each of the six things."""
    view, properties = reading.template, reading.plan.document.properties
    if properties is None:
        return NotAssessable("only a Word file shows its styles, table heads, pictures and colours")
    return (
        _observation("headings", "section headings have heading styles", _headings(view)),
        _observation("table heads", "head rows of tables are marked", _heads(view)),
        _observation("pictures", "every picture has alternative text", _pictures(properties)),
        _observation("language", "the language is stated", _language(properties)),
        _observation("contrast", "coloured text stands out", _contrast(properties)),
        _observation("order", "tables and boxes are read in order", _order(properties)),
    )


def _observation(subject: str, fine: str, faults: list[Fault]) -> Observation:
    return Observation(subject, 0.0 if faults else 1.0, faults[0].message if faults else fine, tuple(faults))


def _headings(view: TemplateView) -> list[Fault]:
    """Section labels outside tables; those in tables are cells, which have no heading style."""
    levels = {b.place: b.level for b in view.document.blocks if isinstance(b, Paragraph)}
    remedy = "Give it a heading style (Heading 1), so that screen readers can jump to it."
    return [
        Fault(
            "heading_not_styled",
            "A section heading has no heading style.",
            quoted(line.full_text),
            line.place,
            remedy,
        )
        for line in view.lines
        if line.kind == "heading" and line.code is not None and line.place.table is None
        if levels.get(_plain(line.place), 1) is None
    ]


def _plain(place: Place) -> Place:
    return Place(page=place.page, paragraph=place.paragraph)


def _heads(view: TemplateView) -> list[Fault]:
    faults = []
    for table in view.tables:
        row = head_row(table)
        if row is not None and not any(cell.header for cell in table.cells()):
            place = Place(table=table.place.table, row=row + 1)
            text = " | ".join(" ".join(cell.text.split()) for cell in table.rows[row])
            faults.append(
                Fault(
                    "table_header_unmarked",
                    "The head row of a table is not marked as one.",
                    quoted(text),
                    place,
                    _mark(row),
                )
            )
    return faults


def _mark(row: int) -> str:
    """Word repeats rows only from the first one down, so titles above the head row are marked with it."""
    which = "the row" if row == 0 else f"rows 1 to {row + 1} together"
    return f"Select {which} and say “Repeat header rows”; it is then announced, and repeated on each page."


def head_row(table: Table) -> int | None:
    """The row (from 0) that holds the heads of the table's columns; `None` where it has none."""
    for index, (row, below) in enumerate(zip(table.rows, table.rows[1:], strict=False)):
        if len(row) < 2 or len(below) < len(row):
            continue
        filled = [cell for cell in row if cell.text.strip()]
        # "Name" alone is what a prompt says too; beside other labels it is a head.
        labels = all(is_label(cell.text) for cell in filled) and sum(is_blank(c.text) for c in filled) <= 1
        if labels and len(filled) >= len(row) - 1 and len(filled) > 1 and _open_below(row, below):
            return index
    return None


def _open_below(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    """Whether the next row waits to be filled under these heads, and is no label with a space beside it."""
    blank = [is_blank(cell.text) for cell in below]
    if blank[0]:
        return True
    return len(row) > 2 and all(blank[1:]) and not row[0].text.strip()


def _pictures(properties: Properties) -> list[Fault]:
    remedy = "Say in its alternative text what it shows, or mark it as decorative."
    return [
        Fault("picture_undescribed", "A picture has no alternative text.", "", place, remedy)
        for place in properties.undescribed
    ]


def _language(properties: Properties) -> list[Fault]:
    stated = (properties.language or "").lower()
    if stated.startswith("en"):
        return []
    message = (
        f"The document states the language “{stated}”, not English."
        if stated
        else "The document states no language."
    )
    return [
        Fault(
            "language_unset", message, "", Place(), "Set the proofing language to English (United Kingdom)."
        )
    ]


def _contrast(properties: Properties) -> list[Fault]:
    faults: dict[tuple[str, str], Fault] = {}
    for text in properties.coloured:
        ratio = contrast(text.colour, text.background)
        least = _LARGE if text.large else _NORMAL
        if ratio < least:
            where = f"Text in #{text.colour} on #{text.background}"
            message = f"{where} has a contrast of {ratio:.1f} to 1; at least {least:g} to 1 is needed."
            fault = Fault(
                "contrast_low",
                message,
                quoted(text.text),
                text.place,
                "Use a darker colour, or a lighter ground.",
            )
            faults.setdefault((text.colour, text.background), fault)
    return list(faults.values())


def contrast(colour: str, background: str) -> float:
    """The contrast ratio of two RGB colours ("1F3864"), 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(colour), _luminance(background)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _order(properties: Properties) -> list[Fault]:
    remedy = "Use one simple table, in line with the text."
    return [
        Fault("reading_order", f"There is {what}: it may be read out of order.", "", place, remedy)
        for what, place in dict.fromkeys(properties.out_of_order)
    ]
