"""What a file holds, whatever its format: blocks in reading order, each with its place.

These are the only types that the layers above see of a document. A reader (Word, PDF, …)
produces a `Document` or an `Unreadable`; it never raises for what a file contains.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Reason = Literal[
    "encrypted",
    "not_a_document",
    "truncated",
    "limit_exceeded",
    "timeout",
    "no_text",
    "unsupported_format",
    "crashed",
    "not_a_plan",
]
TextSource = Literal["text", "ocr", "mixed"]
Change = Literal["inserted", "deleted"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a passage again. All numbers count from 1; `None` is "does not apply".

    `page` is known for PDFs. `table` counts top-level tables through the document, `row` and
    `column` the visual grid of that table, `paragraph` the paragraphs outside tables through the
    document, or, inside a cell, those of the cell. `section` (A … K) is filled in by `ehcaudit.plans`.
    """

    page: int | None = None
    section: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None

    def in_section(self, code: str) -> Place:
        """The same place, known to stand in section `code`."""
        return replace(self, section=code)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one formatting. In amended plans the formatting carries meaning."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    change: Change | None = None

    @property
    def live(self) -> bool:
        """Whether the run counts as text of the plan: neither struck out nor a tracked deletion."""
        return not self.strike and self.change != "deleted"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list item or heading.

    `level` is the heading level (1 to 9) that the file states (style or outline level), `None` for
    body text and for every PDF paragraph. `list_level` is the nesting of a list item from 0, `None`
    where it is no list item; `marker` is the bullet or number that was printed before it and that
    is not part of `text`. `size` is the largest font size in points, where known.
    """

    runs: tuple[Run, ...]
    place: Place = Place()
    level: int | None = None
    list_level: int | None = None
    marker: str | None = None
    size: float | None = None

    @property
    def text(self) -> str:
        """The live text: insertions in, deletions and struck text out, white space folded."""
        return " ".join("".join(run.text for run in self.runs if run.live).split())

    @property
    def all_text(self) -> str:
        """The text with what is struck or deleted left in."""
        return " ".join("".join(run.text for run in self.runs).split())

    @property
    def bold(self) -> bool:
        """Whether all of the live text is bold."""
        live = [run for run in self.runs if run.live and run.text.strip()]
        return bool(live) and all(run.bold for run in live)


@dataclass(frozen=True, slots=True)
class Cell:
    """A visual cell, held once, at its top left position. `row` and `column` count from 0."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    blocks: tuple[Paragraph | Table, ...] = ()
    header: bool = False

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs of the cell in order, those of nested tables among them."""
        yield from paragraphs_of(self.blocks)

    @property
    def text(self) -> str:
        """The live text, a line a paragraph, empty paragraphs left out."""
        return "\n".join(p.text for p in self.paragraphs() if p.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a person sees it: `rows[i]` holds the cells whose top edge is row `i`, left to right."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    place: Place = Place()

    def cells(self) -> Iterator[Cell]:
        """Every visual cell once, row by row."""
        for row in self.rows:
            yield from row

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, cell by cell in reading order."""
        for cell in self.cells():
            yield from cell.paragraphs()


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class FormField:
    """A slot that a system or a writer fills: a mail-merge field or a content control.

    `name` is the merge field's name, or the control's title or tag, empty where it has none; `prompt` the
    words that it shows while empty; `options` the entries of a list to choose from.
    """

    kind: Literal["merge", "control"]
    name: str
    prompt: str = ""
    options: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class ColouredText:
    """Text whose colours are stated: foreground and background as RGB ("1F3864")."""

    text: str
    colour: str
    background: str
    large: bool = False
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Properties:
    """Facts of a file beside its text, read only where they are asked for (Word files).

    `language` is the language that the document states ("en-GB"); `undescribed` gives the places of pictures
    without alternative text; `out_of_order` names what a screen reader may read out of order, with its place.
    """

    language: str | None = None
    fields: tuple[FormField, ...] = ()
    coloured: tuple[ColouredText, ...] = ()
    pictures: int = 0
    undescribed: tuple[Place, ...] = ()
    out_of_order: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `warnings` says in plain words what could not be read, `notes` what is odd but lost nothing; neither
    holds plan text.
    """

    path: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    pages: int | None = None
    text_source: TextSource = "text"
    warnings: tuple[str, ...] = field(default=())
    notes: tuple[str, ...] = ()
    properties: Properties | None = None

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those of tables among them."""
        yield from paragraphs_of(self.blocks)

    @property
    def text(self) -> str:
        """The live text, a line a paragraph."""
        return "\n".join(p.text for p in self.paragraphs() if p.text)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read: why (`reason`), and what to do, in a sentence for people."""

    path: str
    reason: Reason
    message: str
    sha256: str | None = None


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs of `blocks` in reading order, tables opened cell by cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from block.paragraphs()
