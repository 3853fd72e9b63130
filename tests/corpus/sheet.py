"""A document before it is a file: blocks that the Word writer and the PDF writer both understand.

Layouts make a `Sheet` from plan content. Paragraphs carry the section that they truly belong to, so the
truth about a document is what its maker meant, never what a parser saw.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Style = Literal[
    "title", "subtitle", "h1", "h2", "h3", "body", "bullet", "bullet2", "label", "guidance", "small", "cover"
]
NO_SECTION = "-"
"""Marks prose that stands under an unlettered heading and belongs to no statutory section."""


@dataclass(frozen=True)
class Span:
    """A stretch of an amended paragraph. `change` says that words came in or went out; `tracked` leaves their
    look to Word's tracked changes, `moved` says that they stand elsewhere. Otherwise the look tells."""

    text: str
    change: Literal["", "in", "out"] = ""
    tracked: bool = False
    moved: bool = False
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Para:
    """A paragraph: bold `lead`, `text`, bold `tail`. `marker` is a typed number or bullet.

    `section` is the truth about `text`; `None` for headings, labels, guidance and personal details.
    `prompt` makes it a content control, `title` names that; `auto_number` leaves the number to Word's
    list. `spans` are printed in place of `text` where words were changed: `text` is what counts then.
    `note` is a footnote; `drawn` is what a PDF that is drawn directly prints in its place.
    """

    text: str
    style: Style = "body"
    section: str | None = None
    lead: str = ""
    tail: str = ""
    marker: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    align: Literal["left", "center", "right"] = "left"
    prompt: bool = False
    auto_number: bool = False
    new_page: bool = False
    spans: tuple[Span, ...] = ()
    note: str = ""
    drawn: str = ""
    title: str = ""


@dataclass(frozen=True)
class Cell:
    """A table cell over `span` columns; `joined` marks one that continues the cell above (vertical merge)."""

    paras: tuple[Para, ...] = ()
    span: int = 1
    fill: str = ""
    joined: bool = False
    opens: bool = False


@dataclass(frozen=True)
class Row:
    """A table row. `header` asks that it be repeated on each page, `whole` that it never be split.

    `change` is a tracked change of the row itself."""

    cells: tuple[Cell, ...]
    header: bool = False
    whole: bool = False
    change: Literal["", "in", "out"] = ""


@dataclass(frozen=True)
class Grid:
    """A ruled table; `widths` are relative. `ruled=False` leaves the lines out."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    ruled: bool = True
    line: str = "808080"


@dataclass(frozen=True)
class Turn:
    """From here on the pages are landscape, or portrait again."""

    landscape: bool


Block = Para | Grid | Turn


@dataclass(frozen=True)
class Theme:
    """What an authority's documents look like. Colours are hex; sizes are points."""

    font: str = "Arial"
    size: float = 11
    colour: str = "000000"
    title_size: float = 26
    heading_size: float = 14
    fill: str = "D9E2F3"
    head_fill: str = "EDEDED"
    pdf_font: str = "Helvetica"
    cover_band: str = ""


@dataclass(frozen=True)
class Sheet:
    """A whole document. `header`, `footer` may hold `{page}` and `{pages}`.

    `controls` puts the text of sections into content controls. `filled_rules` draws the rules of tables as
    thin filled boxes in a PDF. `line_breaks` puts the bullets of a Word cell into one paragraph.
    `appended` are further documents in the same file, each with its own running lines and page numbers.
    """

    blocks: tuple[Block, ...]
    title: str
    theme: Theme = field(default_factory=Theme)
    landscape: bool = False
    margin_cm: float = 2.0
    header: str = ""
    footer: str = ""
    made: dt.date = dt.date(2024, 1, 1)
    controls: bool = False
    filled_rules: bool = False
    line_breaks: bool = False
    appended: tuple[Sheet, ...] = ()

    def paragraphs(self) -> Iterator[Para]:
        """Every paragraph in reading order, those of tables row by row among them."""
        for block in self.blocks:
            if isinstance(block, Para):
                yield block
            elif isinstance(block, Grid):
                for row in block.rows:
                    for cell in row.cells:
                        yield from cell.paras

    def words(self) -> int:
        """How many words the document prints, running lines left out."""
        return sum(len(f"{p.marker} {p.lead} {p.text} {p.tail}".split()) for p in self.paragraphs())


def cell(
    *content: str | Para, section: str | None = None, span: int = 1, fill: str = "", bold: bool = False
) -> Cell:
    """A cell of paragraphs; plain strings become body text of `section`."""
    paras = tuple(c if isinstance(c, Para) else Para(c, section=section, bold=bold) for c in content)
    return Cell(paras, span, fill)


def head_row(*titles: str, fill: str, repeat: bool = False, spans: tuple[int, ...] = ()) -> Row:
    """A row of bold column heads."""
    widths = spans or (1,) * len(titles)
    cells = tuple(
        Cell((Para(title, "label", bold=True),), span, fill)
        for title, span in zip(titles, widths, strict=True)
    )
    return Row(cells, header=repeat, whole=True)


def key_values(
    pairs: list[tuple[str, str]], fill: str, widths: tuple[float, float] = (1, 2), paired: bool = False
) -> Grid:
    """A table of labels and values; `paired` sets two of them in each row."""
    if paired:
        padded = [*pairs, ("", "")] if len(pairs) % 2 else pairs
        lines = [(*padded[i], *padded[i + 1]) for i in range(0, len(padded), 2)]
        heads = tuple(
            Row((cell(a, fill=fill, bold=True), cell(b), cell(c, fill=fill, bold=True), cell(d)))
            for a, b, c, d in lines
        )
        return Grid((1.2, 2, 1.2, 2), heads)
    rows = tuple(Row((cell(key, fill=fill, bold=True), cell(value))) for key, value in pairs)
    return Grid(widths, rows)


def in_bold(para: Para) -> Para:
    """The same paragraph in bold."""
    return replace(para, bold=True)
