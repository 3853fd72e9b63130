# ruff: noqa: E501 - the documents of tests read better unbroken
"""Hand-made documents, for tests that need one trap and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ehcaudit.documents.model import Block, Cell, Document, Paragraph, Place, Run, Table
from ehcaudit.plans import understand
from ehcaudit.plans.model import Plan
from ehcaudit.policy import load_policy


def para(text: str, *, bold: bool = False, italic: bool = False, strike: bool = False, level: int | None = None,
         size: float | None = None, page: int | None = None) -> Paragraph:  # fmt: skip
    """A paragraph of one run."""
    run = Run(text, bold=bold, italic=italic, strike=strike)
    return Paragraph((run,), Place(page=page), level=level, size=size)


def head(text: str, level: int | None = 1) -> Paragraph:
    """A heading: bold, with a level as Word states it, or `None` as in a PDF."""
    return para(text, bold=True, level=level)


def bullet(text: str, nesting: int = 0, marker: str = "•") -> Paragraph:
    """A list item."""
    return Paragraph((Run(text),), list_level=nesting, marker=marker)


def wide(*content: object, span: int = 2) -> tuple[object, int]:
    """A cell over several columns, for `table`."""
    return (list(content), span)


def table(*rows: Sequence[object]) -> Table:
    """A table of rows of cells; a string is a paragraph, a list several; `wide(...)` spans columns."""
    built: list[tuple[Cell, ...]] = []
    columns = max(sum(_span(c) for c in row) for row in rows)
    for index, row in enumerate(rows):
        cells, column = [], 0
        for content in row:
            cells.append(Cell(index, column, 1, _span(content), _blocks(content)))
            column += _span(content)
        built.append(tuple(cells))
    return Table(tuple(built), columns)


def _span(content: object) -> int:
    return (
        content[1] if isinstance(content, tuple) and len(content) == 2 and isinstance(content[1], int) else 1
    )


def _blocks(content: object) -> tuple[Block, ...]:
    if isinstance(content, tuple) and len(content) == 2 and isinstance(content[1], int):
        content = content[0]
    if isinstance(content, str):
        return (para(content),) if content else ()
    if isinstance(content, Paragraph | Table):
        return (content,)
    assert isinstance(content, list | tuple)
    return tuple(_block(c) for c in content)


def _block(content: object) -> Block:
    if isinstance(content, str):
        return para(content)
    assert isinstance(content, Paragraph | Table)
    return content


def document(*blocks: object, headers: tuple[str, ...] = (), footers: tuple[str, ...] = ()) -> Document:
    """A document of blocks, paragraphs numbered and tables counted as a reader does."""
    placed: list[Block] = []
    paragraphs = tables = 0
    for block in blocks:
        made = _block(block)
        if isinstance(made, Paragraph):
            paragraphs += 1
            placed.append(
                dataclasses.replace(made, place=dataclasses.replace(made.place, paragraph=paragraphs))
            )
        else:
            tables += 1
            placed.append(_placed_table(made, tables))
    return Document("plan.docx", "docx", "0" * 64, tuple(placed), headers, footers)


def _placed_table(made: Table, number: int) -> Table:
    rows = tuple(tuple(_placed_cell(cell, number) for cell in row) for row in made.rows)
    return Table(rows, made.columns, Place(table=number))


def _placed_cell(cell: Cell, number: int) -> Cell:
    blocks: list[Block] = []
    for index, block in enumerate(cell.blocks, 1):
        if isinstance(block, Paragraph):
            place = Place(None, None, number, cell.row + 1, cell.column + 1, index)
            blocks.append(dataclasses.replace(block, place=place))
        else:
            blocks.append(block)
    return dataclasses.replace(cell, blocks=tuple(blocks))


def read(*blocks: object, headers: tuple[str, ...] = (), footers: tuple[str, ...] = ()) -> Plan:
    """The plan that a document of `blocks` makes."""
    return understand(document(*blocks, headers=headers, footers=footers), load_policy())


COVER: tuple[object, ...] = (
    head("Education, Health and Care Plan"),
    table(["Name", "Amy Poole"], ["Date of birth", "3 March 2016"]),
)
WORDS = "Amy likes swimming and drawing and wants to learn to ride a bicycle with her brother in the park."


def plan_with(*blocks: object, missing: str = "", front: tuple[object, ...] = ()) -> Plan:
    """A whole plan around `blocks`: the sections that they do not hold are there, with a few words each.

    `missing` names the letters that are left out; `front` stands before the first section.
    """
    sections: list[object] = []
    for code in "ABCDEFGHIJK":
        if code not in missing:
            sections += [head(f"Section {code}: {TITLES[code]}"), WORDS]
    return read(*COVER, *front, *sections, *blocks)


TITLES = {
    "A": "Views, interests and aspirations", "B": "Special educational needs", "C": "Health needs",
    "D": "Social care needs", "E": "Outcomes", "F": "Special educational provision", "G": "Health provision",
    "H": "Social care provision", "I": "Placement", "J": "Personal budget", "K": "Advice and information",
}  # fmt: skip


def texts(plan: Plan, code: str) -> list[str]:
    """The passages of a section."""
    return [p.text for p in plan.sections[code].passages] if code in plan.sections else []
