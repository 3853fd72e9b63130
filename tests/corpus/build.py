"""Content → sheet → file, for each layout and format."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from tests.corpus.layouts import l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l12
from tests.corpus.model import PlanContent
from tests.corpus.office import to_pdf
from tests.corpus.palette import in_colours_of
from tests.corpus.pdf import write_pdf
from tests.corpus.sheet import Sheet
from tests.corpus.vary import Variant, archetype, arrange
from tests.corpus.word import write_docx

LAYOUTS: dict[str, Callable[[PlanContent, Variant], Sheet]] = {
    "L1": l1.build,
    "L2": l2.build,
    "L3": l3.build,
    "L4": l4.build,
}
LATER_LAYOUTS: dict[str, Callable[[PlanContent, Variant], Sheet]] = {
    "L5": l5.build,
    "L6": l6.build,
    "L7": l7.build,
    "L8": l8.build,
}
COMPOUND_LAYOUTS: dict[str, Callable[[PlanContent, Variant], Sheet]] = {
    "L9": l9.build,
    "L10": l10.build,
    "L12": l12.build,
}
"""Layouts that set a plan in another one and add to it: changes that are shown, a system's print, reports."""
ALL_LAYOUTS = LAYOUTS | LATER_LAYOUTS | COMPOUND_LAYOUTS
Producer = Literal["docx", "office", "reportlab"]
"""How a file is made: .docx, .pdf by LibreOffice from the .docx, or .pdf drawn directly."""


def build_sheet(content: PlanContent, layout: str = "", variant: Variant | None = None) -> Sheet:
    """The sheet of `content` in `layout` (its own where none is named)."""
    layout = layout or content.layout
    chosen = variant or archetype(layout)
    sheet = ALL_LAYOUTS[layout](prepared(content, layout, chosen), chosen)
    return in_colours_of(sheet, content.authority)


def prepared(content: PlanContent, layout: str, variant: Variant) -> PlanContent:
    """The content as it is set: a year on in L9, areas in another order, decoys in the prose."""
    return arrange(l9.amended(content, variant) if layout == "L9" else content, variant)


def make(sheet: Sheet, producer: Producer, folder: Path, stem: str) -> Path:
    """Write `sheet` into `folder` and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    if producer == "docx":
        return write_docx(sheet, folder / f"{stem}.docx")
    if producer == "reportlab":
        return write_pdf(sheet, folder / f"{stem}.pdf")
    with tempfile.TemporaryDirectory() as scratch:
        return to_pdf(write_docx(sheet, Path(scratch) / f"{stem}.docx"), folder)
