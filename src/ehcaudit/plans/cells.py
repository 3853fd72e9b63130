"""The cells of a row in a walk: each paragraph under the head of its column and the labels in its cell."""

from __future__ import annotations

import re
from dataclasses import replace

from ehcaudit.documents.model import Cell, Paragraph
from ehcaudit.plans.labels import OUTCOME_ROLES, SHARED_ROLES, gives_time, label_of, split_label
from ehcaudit.plans.lines import LineKind, emphasised
from ehcaudit.plans.recognise import is_leftover
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words
from ehcaudit.plans.walk import FIXED, Said, Walk

_STATES = re.compile(r"\b(?:will|can|able|is|are|has|have)\b")
"""Words of a statement, which a label that gives a time does not have."""


def take_cells(
    walk: Walk, strip: Strip, *, start: int = 0, stop: int | None = None, kind: LineKind = "text"
) -> None:
    """Take the cells of a row, all or some, as text, heads or headings."""
    for cell in strip.cells[start:stop]:
        take_cell(walk, strip, cell, kind)


def take_cell(walk: Walk, strip: Strip, cell: Cell, kind: LineKind) -> None:
    """Take one cell: its paragraphs in the section of its column."""
    here = walk.here
    code, head, head_role = here.heads.get(cell.column, (here.code, None, None))
    said = Said(code, here.role, here.label, head, head_role)
    served = _served(walk, strip, cell) if head_role in SHARED_ROLES - {"steps"} and kind == "text" else []
    for number, paragraph in enumerate(p for p in cell.paragraphs() if p.text):
        text = paragraph.text
        if served:
            code = served[number] if len(served) > 1 else served[0]
            said = replace(said, code=code)
        own = _own_label(code, paragraph)
        if kind != "text" and not (kind == "head" and _below_head(cell, paragraph)):
            walk.emit_cell(strip, cell, paragraph, kind, said)
        elif own:
            said = Said(code, own, text, head, head_role)
            walk.emit_cell(strip, cell, paragraph, "label", said)
        elif (found := split_label(text) if code not in FIXED else None) and found[2]:
            labelled = Said(code, found[0], found[1], head, head_role)
            walk.emit_cell(strip, cell, paragraph, "text", labelled, text=found[2], lead=found[1])
        else:
            prompt = is_leftover(paragraph, text) or (_is_slot_number(text) and not _links(said))
            walk.emit_cell(strip, cell, paragraph, "prompt" if prompt else "text", said)


def _served(walk: Walk, strip: Strip, cell: Cell) -> list[str]:
    """The sections that a cell of who and when serves, where several columns hold provision: the one that
    is filled in its row, or, where its lines are as many as the items beside it, that of each; else none."""
    heads = walk.here.heads
    items = [
        code
        for other in strip.cells
        for paragraph in other.paragraphs()
        if paragraph.text and other.column in heads and (code := heads[other.column][0])
        if heads[other.column][2] == "provision"
    ]
    if len(set(items)) == 1:
        return items[:1]
    return items if len(items) == sum(1 for p in cell.paragraphs() if p.text) else []


def _is_slot_number(text: str) -> bool:
    """Whether a cell holds the number of a slot and nothing else."""
    number = text.strip(" .):(")
    return number.isdigit() and len(number) <= 2


def _links(said: Said) -> bool:
    """Whether a number in this column names an outcome or a need instead of a slot of the form."""
    if said.head_role in ("outcome_link", "need_link"):
        return True
    return (said.code or "")[:1] in ("F", "G", "H") and said.head_role in OUTCOME_ROLES | {"needs"}


def _own_label(code: str | None, paragraph: Paragraph) -> str | None:
    """The role of a paragraph that labels what follows it in its cell."""
    text = paragraph.text
    shown = text.endswith(":") or (emphasised(paragraph) and count_words(text) < 10)
    if not shown or code in FIXED:
        return None
    timed = code == "E" and gives_time(text) and not _STATES.search(text)
    return label_of(text) or ("outcome" if timed else None)


def _below_head(cell: Cell, paragraph: Paragraph) -> bool:
    """Whether a plain paragraph stands under the bold head of a column, in the same cell: it is no part
    of the head."""
    first = next(p for p in cell.paragraphs() if p.text)
    return first.bold and not paragraph.bold and paragraph is not first
