"""An advice document → its lines, each with the family of heading that it stands under.

Advice comes as a form (labelled cells), a report (headings and bullets), a letter (prose) and tables whose
columns are needs, outcomes and provision. All of them come out as one list of lines; what a line means is
asked later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ehcaudit.checks.tracing.advice_headings import (
    LONGEST_HEADING,
    Family,
    Heading,
    family_of,
    heading_family,
    is_heading,
    push,
    rank,
    usual_size,
)
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.documents.model import Cell, Document, Paragraph, Place, Table
from ehcaudit.plans.text import count_words, plain, typed_marker, without_brackets

Form = Literal["bullet", "prose", "row", "cell"]


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A line of advice: `family` is what its headings promise, `service` the service named before it in a
    form.
    """

    text: str
    place: Place
    family: Family
    form: Form
    heading: str = ""
    level: int = 0


def advice_lines(document: Document) -> tuple[AdviceLine, ...]:
    """All lines of an advice document in reading order, headings left out."""
    return tuple(_walk(document))


def _walk(document: Document) -> Iterator[AdviceLine]:
    body_size = usual_size(document)
    stack: list[Heading] = []
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _table(block, stack)
        elif block.text:
            if is_heading(block, body_size):
                push(stack, Heading(block.text, heading_family(block.text) or "unknown", rank(block)))
            else:
                yield from _paragraph(block, stack)


def _paragraph(
    paragraph: Paragraph, stack: Sequence[Heading], place: Place | None = None
) -> Iterator[AdviceLine]:
    text, form = paragraph.text, _form(paragraph)
    heading = stack[-1].text if stack else ""
    label, rest = labelled(text)
    family = family_of(stack)
    if (
        rest
        and (named := heading_family(label))
        and form == "prose"
        and family in ("unknown", "mixed", named)
    ):
        bare = re.search(load("advice")["bare_labels"], plain(label)) is not None
        family, text = named, rest if bare else text
    yield AdviceLine(text, place or paragraph.place, family, form, heading, paragraph.list_level or 0)


def _form(paragraph: Paragraph) -> Form:
    return "bullet" if paragraph.list_level is not None or typed_marker(paragraph.text) else "prose"


def labelled(text: str) -> tuple[str, str]:
    """ "Health provision: see attached" → its label and the rest; two empty strings without a label."""
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and count_words(label) <= 5 and not re.search(r"\d", label):
        return label.strip(), rest.strip()
    return "", ""


def _table(table: Table, stack: list[Heading]) -> Iterator[AdviceLine]:
    heads: dict[int, str] = {}
    local: list[Heading] = list(stack)
    for row in table.rows:
        cells = [c for c in row if c.text]
        if not cells:
            continue
        if len(cells) == 1 and (
            cells[0].column_span >= table.columns or table.columns == 1 or cells[0].column == 0
        ):
            heads = heads if cells[0].column_span < table.columns else {}
            yield from _wide_cell(cells[0], local, table, stack)
            continue
        roles = {c.column: column_role(c.text) for c in cells}
        if _is_head(roles, cells, heads):
            heads = {column: role for column, role in roles.items() if role}
            continue
        yield from (_headed(cells, heads, local) if heads else _keyed(cells, local))
    stack[:] = local


@lru_cache(maxsize=1024)
def column_role(head: str) -> str | None:
    """What a column holds, by its head: none, outcome, need, provision, who, when, where, review."""
    is_sentence = head.rstrip().endswith(".")  # "No health needs identified." is an answer, not a head
    words = plain(without_brackets(head)) if count_words(head) <= 10 and not is_sentence else ""
    for role, heads in load("advice")["columns"].items():
        if words in {plain(str(h)) for h in heads}:
            return str(role)
    if not words:
        return None
    family = heading_family(head)
    return family if family in ("provision", "outcome", "need") else None


def _is_head(roles: dict[int, str | None], cells: Sequence[Cell], heads: dict[int, str]) -> bool:
    known = [r for r in roles.values() if r]
    if any(c.header for c in cells) and known:
        return True
    return len(known) >= 2 and len(known) >= len(cells) - 1 and all(count_words(c.text) <= 10 for c in cells)


def _wide_cell(cell: Cell, local: list[Heading], table: Table, stack: list[Heading]) -> Iterator[AdviceLine]:
    """A row that is one cell: its first short paragraph may be a heading, what follows stands under it."""
    for number, paragraph in enumerate(p for p in cell.paragraphs() if p.text):
        headed = (
            count_words(paragraph.text) <= LONGEST_HEADING
            and paragraph.list_level is None
            and not typed_marker(paragraph.text)
        )
        bare = not paragraph.text.rstrip().endswith((".", ";"))
        family = heading_family(paragraph.text)
        if (
            headed
            and bare
            and (number == 0 or paragraph.bold)
            and (
                family
                or paragraph.bold
                or (table.columns == 1 and number == 0 and count_words(paragraph.text) <= 8)
            )
        ):
            level = 6.0 if number == 0 else 7.0
            push(local, Heading(paragraph.text, family or "unknown", level))
        else:
            yield from _paragraph(paragraph, local)


def _keyed(cells: Sequence[Cell], local: list[Heading]) -> Iterator[AdviceLine]:
    """A row of label and value: the label is a heading for the value alone."""
    label = cells[0]
    family = heading_family(label.text) if count_words(label.text) <= LONGEST_HEADING else None
    if family is None:
        family = family_of(local)
        if family not in ("provision", "outcome", "need", "mixed"):
            return
        yield _row(cells, family, local)
        return
    under = [*local, Heading(label.text, family, 9.0)]
    for cell in cells[1:]:
        for paragraph in cell.paragraphs():
            if paragraph.text:
                yield from (
                    replace(li, form="cell") if li.form == "prose" else li
                    for li in _paragraph(paragraph, under)
                )


def _headed(cells: Sequence[Cell], heads: dict[int, str], local: Sequence[Heading]) -> Iterator[AdviceLine]:
    """A row under heads: provision with who and how often is one line; needs and outcomes are lines of their
    own.
    """
    roles = {c.column: heads.get(c.column) for c in cells}
    if "none" in heads.values() and not {"provision", "outcome", "need"} & set(heads.values()):
        return
    family = family_of(local)
    details = [c for c in cells if roles[c.column] in ("who", "when", "where", "review")]
    for cell in cells:
        role = roles[cell.column]
        if role in ("outcome", "need"):
            if (
                role == "need"
                and any(r == "provision" for r in roles.values())
                and count_words(cell.text) < 4
            ):
                continue
            for paragraph in cell.paragraphs():
                if paragraph.text:
                    yield AdviceLine(paragraph.text, paragraph.place, role, "row", cell.text[:60])  # type: ignore[arg-type]
        elif role == "provision" or (role is None and family == "provision" and cell is cells[0]):
            yield from _provision_row(cell, details)


def _provision_row(cell: Cell, details: Sequence[Cell]) -> Iterator[AdviceLine]:
    """The items of a provision cell with what the other cells of the row say of them."""
    items = [p for p in cell.paragraphs() if p.text]
    columns = [[p.text for p in d.paragraphs() if p.text] for d in details]
    for number, item in enumerate(items):
        extra = [c[number] if len(c) == len(items) else " ".join(c) for c in columns if c]
        yield AdviceLine("; ".join([item.text.rstrip(" ;."), *extra]), item.place, "provision", "row")


def _row(cells: Sequence[Cell], family: Family, local: Sequence[Heading]) -> AdviceLine:
    text = "; ".join(" ".join(c.text.split()).rstrip(" ;.") for c in cells)
    first: Iterable[Paragraph] = (p for p in cells[0].paragraphs() if p.text)
    return AdviceLine(text, next(iter(first)).place, family, "row", local[-1].text if local else "")
