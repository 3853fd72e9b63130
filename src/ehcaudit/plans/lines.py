"""What splitting yields: every line of the body with its section and all that its surroundings say
about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ehcaudit.documents.model import Paragraph, Place

LineKind = Literal["text", "heading", "area", "label", "subhead", "head", "prompt"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a paragraph of a cell, in its section.

    `code` is `None` outside sections. `lead` is a label that stood before the text in the same paragraph.
    `role` and `label` are those of the label in force ("Long term aim(s):"), `head_role` and `head`
    those of the
    column. `context` is the nearest heading that gives a time. `table`, `first_row`, `last_row` (a cell
    merged
    downwards covers several) and `column` place it in a grid, from 0; `table` is `None` outside tables.
    """

    text: str
    place: Place
    code: str | None
    kind: LineKind = "text"
    lead: str = ""
    role: str | None = None
    label: str | None = None
    area: str | None = None
    context: str | None = None
    head: str | None = None
    head_role: str | None = None
    marker: str | None = None
    list_level: int | None = None
    bold: bool = False
    table: int | None = None
    first_row: int | None = None
    last_row: int | None = None
    column: int | None = None
    columns: int = 0

    @property
    def full_text(self) -> str:
        """The text with its leading label."""
        return f"{self.lead} {self.text}".strip()

    @property
    def in_grid(self) -> bool:
        """Whether it stands in a row of several cells."""
        return self.column is not None

    def of_section(self, code: str | None) -> Line:
        """The same line in another section."""
        return replace(self, code=code, place=replace(self.place, section=code))


@dataclass(frozen=True, slots=True)
class Mark:
    """A section label that was found: its code, place and how sure."""

    code: str
    place: Place
    confidence: float


def emphasised(paragraph: Paragraph) -> bool:
    """Whether the paragraph looks like a heading by its formatting: a level, bold, or underlined
    throughout."""
    if paragraph.level is not None or paragraph.bold:
        return True
    live = [run for run in paragraph.runs if run.live and run.text.strip()]
    return bool(live) and all(run.underline for run in live)


def in_italics(paragraph: Paragraph) -> bool:
    """Whether all of the live text is in italics."""
    live = [run for run in paragraph.runs if run.live and run.text.strip()]
    return bool(live) and all(run.italic for run in live)
