"""Small documents for the examples of rubrics that judge templates or advice, written as lines of text.

`# Title` is a heading (more signs, a lower level), `| a | b |` a row of a table, `|! a | b |` one that is
marked as a head row, anything else a paragraph. `[[Name]]` is a content control of that title, `«Name»` a
merge field.
"""

from __future__ import annotations

import re
from itertools import groupby

from ehcaudit.documents.model import (
    Block,
    Cell,
    Document,
    FormField,
    Paragraph,
    Place,
    Properties,
    Run,
    Table,
)

_CONTROL = re.compile(r"\[\[([^\]]*)\]\]")
_MERGE = re.compile(r"«([^»]+)»")
_HEADING = re.compile(r"(#+)\s+(.*)")


def document_of(text: str) -> Document:
    """The document that the lines of `text` describe, in English."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    blocks: list[Block] = []
    tables = paragraphs = 0
    for is_row, group in groupby(lines, lambda line: line.startswith("|")):
        if is_row:
            tables += 1
            blocks.append(_table(list(group), tables))
            continue
        for line in group:
            paragraphs += 1
            blocks.append(_paragraph(line, Place(paragraph=paragraphs)))
    properties = Properties(language="en-GB", fields=tuple(_fields(text)))
    return Document("example", "docx", "", tuple(blocks), properties=properties)


def _fields(text: str) -> list[FormField]:
    controls = [FormField("control", m[1].strip()) for m in _CONTROL.finditer(text)]
    return [*controls, *(FormField("merge", m[1]) for m in _MERGE.finditer(text))]


def _paragraph(line: str, place: Place) -> Paragraph:
    heading = _HEADING.fullmatch(line)
    text = _CONTROL.sub("Click here to enter text.", heading[2] if heading else line)
    return Paragraph((Run(text),), place, level=len(heading[1]) if heading else None)


def _table(lines: list[str], number: int) -> Table:
    rows = []
    for index, line in enumerate(lines):
        texts = line.removeprefix("|!").removeprefix("|").removesuffix("|").split("|")
        rows.append(
            tuple(
                Cell(
                    index,
                    column,
                    blocks=_cell(text.strip(), number, index, column),
                    header=line.startswith("|!"),
                )
                for column, text in enumerate(texts)
            )
        )
    return Table(tuple(rows), max(map(len, rows)), Place(table=number))


def _cell(text: str, table: int, row: int, column: int) -> tuple[Paragraph, ...]:
    place = Place(table=table, row=row + 1, column=column + 1, paragraph=1)
    return (_paragraph(text, place),) if text else ()
