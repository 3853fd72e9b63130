"""The state of one walk through a document, and how lines come out of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ehcaudit.documents.model import Cell, Paragraph, Place
from ehcaudit.plans.census import Census
from ehcaudit.plans.context import Context
from ehcaudit.plans.headings import Heading
from ehcaudit.plans.labels import gives_time
from ehcaudit.plans.lines import Line, LineKind, Mark
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import is_prompt, typed_marker

FIXED = frozenset({"A", "I", "J", "K"})
"""Sections without needs, outcomes or provision: labels inside them are words like any others."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the surroundings in a cell say about a line: label and column in force, and the section of
    the column."""

    code: str | None = None
    role: str | None = None
    label: str | None = None
    head: str | None = None
    head_role: str | None = None


@dataclass
class Walk:
    """Strips that are walked through once, the context in force, and the lines and marks found so far."""

    strips: tuple[Strip, ...]
    census: Census
    here: Context
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    at: int = 0
    table: int | None = None
    inner: int = 0

    @property
    def following(self) -> Strip | None:
        """The strip after the one in hand."""
        return self.strips[self.at] if self.at < len(self.strips) else None

    def mark(self, code: str, place: Place, confidence: float) -> None:
        """Note a section label."""
        self.marks.append(Mark(code, place.in_section(code), confidence))

    def enter(self, heading: Heading, place: Place) -> None:
        """Begin the section, or sections, of a heading."""
        area = self.here.area
        self.here.enter(heading.codes, heading.confidence)
        if self.here.code in ("B", "E", "F") and self.census.repeated & {"E", "F"}:
            self.here.area = area  # each area of need has sections of its own
        self.here.time = heading.title if gives_time(heading.title) else None
        for code in heading.codes:
            self.mark(code, place, heading.confidence)

    def take_label(self, role: str, text: str, place: Place, *, firm: bool = False) -> None:
        """Put a label in force; it may begin another section."""
        self.follow(role, place, firm=firm)
        self.here.role, self.here.label = role, text

    def follow(self, role: str, place: Place, *, firm: bool = False) -> None:
        """Change to the section that a label or column head points to, where it does."""
        before = self.here.code
        self.here.follow(role, firm=firm)
        if self.here.code != before and self.here.code is not None:
            self.mark(self.here.code, place, 0.7)

    def begin_table(self, table: int | None, row: int | None) -> None:
        """Enter a table; rows above its heads of sections belong to those sections, not to the one before."""
        self.table = table
        columns = self.census.columns.get(table) if table is not None else None
        if columns is None or (row or 0) >= columns.row:
            return
        area = self.here.area
        self.here.enter(columns.codes, 0.7)
        self.here.area = area if columns.codes[0] == "B" else None

    def emit(
        self, strip: Strip, paragraph: Paragraph, kind: LineKind, *, text: str | None = None, lead: str = ""
    ) -> None:
        """A line outside cells, under the label in force."""
        here = self.here
        said = Said(here.code, here.role, here.label)
        self.lines.append(self._line(strip, paragraph, kind, said, None, text, lead))

    def emit_cell(
        self,
        strip: Strip,
        cell: Cell,
        paragraph: Paragraph,
        kind: LineKind,
        said: Said,
        *,
        text: str | None = None,
        lead: str = "",
    ) -> None:
        """A line of a cell in a row of several."""
        self.lines.append(self._line(strip, paragraph, kind, said, cell, text, lead))

    def emit_text(self, strip: Strip, paragraph: Paragraph, text: str, lead: str = "") -> None:
        """The words that followed a heading or label in the same paragraph."""
        self.emit(strip, paragraph, "prompt" if is_prompt(text) else "text", text=text, lead=lead)

    def _line(
        self,
        strip: Strip,
        paragraph: Paragraph,
        kind: LineKind,
        said: Said,
        cell: Cell | None,
        text: str | None,
        lead: str,
    ) -> Line:
        time = next((t for t in (said.label, said.head) if t and gives_time(t)), self.here.time)
        return Line(
            text=paragraph.text if text is None else text,
            place=replace(paragraph.place, section=said.code),
            code=said.code,
            kind=kind,
            lead=lead,
            role=said.role,
            label=said.label,
            area=self.here.area,
            context=time,
            head=said.head,
            head_role=said.head_role,
            marker=paragraph.marker or typed_marker(paragraph.text),
            list_level=paragraph.list_level,
            bold=paragraph.bold,
            table=strip.table,
            columns=strip.columns,
            first_row=cell.row if cell is not None else strip.row,
            last_row=cell.row + cell.row_span - 1 if cell is not None else strip.row,
            column=cell.column if cell is not None else None,
        )


def first_place(cells: tuple[Cell, ...]) -> Place:
    """The place of the first text of `cells`."""
    return next((p.place for c in cells for p in c.paragraphs() if p.text), Place())
