"""A table row of several cells in a walk: each cell goes to the section of its column."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from ehcaudit.documents.model import Cell, Table
from ehcaudit.plans.advice_columns import is_advice_head
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.cells import take_cells
from ehcaudit.plans.census import needs_first
from ehcaudit.plans.context import domain_of
from ehcaudit.plans.grid import RowReading, flat, read_row
from ehcaudit.plans.headings import Heading, lettered, part_of_social_care
from ehcaudit.plans.labels import COLUMN_ROLES, OUTCOME_ROLES, SHARED_ROLES
from ehcaudit.plans.pairs import field_of
from ehcaudit.plans.section_column import codes_of_row, take_paired
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.walk import FIXED, Walk, first_place

Heads = dict[int, tuple[str | None, str, str | None]]


def take_row(walk: Walk, strip: Strip) -> None:
    """Read one row."""
    here = walk.here
    ruled = bool(here.heads) and here.heads_table == strip.table and not _across_heads(walk, strip)
    reading = read_row(strip.cells, headed=ruled)
    if here.heads and not ruled and reading.kind == "label":
        here.forget_heads()
    if reading.kind in ("content", "label", "heads") and walk.census.row_ends_sections(strip, here):
        here.leave()
    part = _part_of_social_care(walk, strip)
    if codes := codes_of_row(walk, strip):
        take_paired(walk, strip, codes)
    elif (lone := _lone_letter(walk, strip)) is not None:
        _title(walk, strip, lone, 1)
    elif part is not None:
        _social_row(walk, strip, part)
    elif reading.kind == "columns" and _admits(walk, reading):
        _columns(walk, strip, reading)
    elif reading.kind == "title" and reading.heading and _admits_title(walk, reading.heading):
        _title(walk, strip, reading.heading, reading.value_from)
    elif here.code == "K":
        advice_head = is_advice_head([flat(c) for c in strip.cells])
        take_cells(walk, strip, kind="head" if advice_head else "text")
    elif reading.kind in ("heads", "columns"):
        _heads(walk, strip, reading)
    elif reading.kind == "area" and reading.label and here.code not in FIXED:
        here.set_area(reading.label, strip.table)
        take_cells(walk, strip, kind="area")
    elif reading.kind == "label" and reading.roles[0] and here.code not in FIXED:
        walk.take_label(reading.roles[0], reading.label or "", first_place(strip.cells))
        take_cells(walk, strip, stop=1, kind="label")
        take_cells(walk, strip, start=1)
        here.clear_label()
    else:
        _content(walk, strip)


def _lone_letter(walk: Walk, strip: Strip) -> Heading | None:
    """The letter that begins a row of a table in which every row is a section."""
    heading = lettered(flat(strip.cells[0])) if strip.table in walk.census.letter_tables else None
    return heading if heading is not None and heading.bare else None


def _part_of_social_care(walk: Walk, strip: Strip) -> Heading | None:
    """H1 or H2 where it alone fills the first cell of a row of section H."""
    if not walk.here.of_social_care or walk.census.items_numbered_h or strip.cells[0].column != 0:
        return None
    part = part_of_social_care(flat(strip.cells[0]))
    others = any(part_of_social_care(flat(cell)) for cell in strip.cells[1:])
    return part if part is not None and not part.rest and not others else None


def _social_row(walk: Walk, strip: Strip, part: Heading) -> None:
    """A row that is labelled H1 or H2, under heads of columns or with its text beside the label."""
    if walk.here.heads and walk.here.heads_table == strip.table:
        walk.mark(part.codes[0], first_place(strip.cells), part.confidence)
        walk.here.tell_apart(part.codes[0])
        take_cells(walk, strip, stop=1, kind="heading")
        take_cells(walk, strip, start=1)
    else:
        _title(walk, strip, part, 1)


def _content(walk: Walk, strip: Strip) -> None:
    """A row of content; where its first cell, or its column of areas, names an area of need, the row is
    about that area."""
    filled = [cell for cell in strip.cells if cell.text.strip()]
    heads = walk.here.heads
    if len({head[0] for head in heads.values()}) > 1:
        walk.here.clear_label()
    named = [c for c in filled if c.column in heads and heads[c.column][2] == "area"]
    if walk.here.code not in FIXED and named and (found := area_of(flat(named[0]))):
        walk.here.set_area(found, strip.table)
    area = area_of(flat(filled[0])) if len(filled) > 1 and walk.here.code not in FIXED else None
    strip, nested = _without_grids(strip)
    if area is None or walk.here.code is None or filled[0].column != 0:
        take_cells(walk, strip)
    else:
        walk.here.set_area(area, strip.table)
        take_cells(walk, strip, stop=1, kind="area")
        take_cells(walk, strip, start=1)
    for column, grid in nested:
        _grid_in_cell(walk, column, grid)


def _without_grids(strip: Strip) -> tuple[Strip, list[tuple[int, Table]]]:
    """A row without the tables of several columns in its cells, and those, each with its column."""
    grids = [(c.column, b) for c in strip.cells for b in c.blocks if isinstance(b, Table) and b.columns > 1]
    if not grids:
        return strip, []
    inner = {id(grid) for _, grid in grids}
    cells = (replace(c, blocks=tuple(b for b in c.blocks if id(b) not in inner)) for c in strip.cells)
    return replace(strip, cells=tuple(cells)), grids


def _grid_in_cell(walk: Walk, column: int, grid: Table) -> None:
    """Read a table inside a cell, in the section of the column; what stood before is in force after it."""
    before = walk.here
    code = before.heads.get(column, (before.code, "", None))[0]
    walk.here = copy(before)
    walk.here.code, walk.here.titled, walk.here.combined = code, (code,) if code else (), ()
    walk.here.domain = domain_of(code) or before.domain
    walk.here.forget_heads()
    walk.here.clear_label()
    walk.inner += 1
    for index, row in enumerate(grid.rows):
        text = "\t".join(flat(cell) for cell in row)
        if text.strip():
            take_row(walk, Strip(cells=row, table=-walk.inner, row=index, columns=grid.columns, text=text))
    walk.here = before


def _across_heads(walk: Walk, strip: Strip) -> bool:
    """Whether a cell lies across columns with different heads: its row is cut otherwise than the heads."""
    return any(
        len({walk.here.heads.get(c) for c in range(cell.column, cell.column + cell.column_span)}) > 1
        for cell in strip.cells
        if cell.text.strip()
    )


def _admits(walk: Walk, reading: RowReading) -> bool:
    """Columns without letters are sections only where those sections have no letter of their own."""
    found = [h for h in reading.headings if h]
    return any(h.lettered for h in found) or all(
        c not in walk.census.explicit or c in walk.here.combined for h in found for c in h.codes
    )


def _admits_title(walk: Walk, heading: Heading) -> bool:
    if walk.here.code is None and not heading.lettered and field_of(heading.title) is not None:
        return False
    own = heading.codes[0] == walk.here.code
    return heading.lettered or own or heading.codes[0] not in walk.census.explicit


def _title(walk: Walk, strip: Strip, heading: Heading, value_from: int) -> None:
    walk.here.forget_heads()
    walk.enter(heading, first_place(strip.cells))
    take_cells(walk, strip, stop=value_from, kind="heading")
    if heading.rest:
        first = next(p for c in strip.cells for p in c.paragraphs() if p.text)
        walk.emit_text(strip, first, heading.rest)
    take_cells(walk, strip, start=value_from)


def _columns(walk: Walk, strip: Strip, reading: RowReading) -> None:
    """Heads of columns that are sections. A column of who or when belongs to the provision column, to
    the first
    where there are several."""
    heads: Heads = {}
    provided = [_column_code(h) for h in reading.headings if h and h.codes[0][0] in "FGH"]
    last: str | None = None
    for cell, heading, role in zip(strip.cells, reading.headings, reading.roles, strict=True):
        if heading:
            last = _column_code(heading)
            walk.mark(last, first_place((cell,)), heading.confidence)
        shared = not heading and role in SHARED_ROLES
        code = provided[0] if shared and provided else last or walk.here.code
        column_role = role if shared or not heading else _role_of_section(code, role)
        heads.update(_over(cell, (code, flat(cell), column_role)))
    _put_in_force(walk, strip, heads)
    codes = needs_first(c for h in reading.headings if h for c in h.codes)
    walk.here.code, walk.here.combined, walk.here.titled = codes[0], codes, codes
    walk.here.domain = next((d for h in heads.values() if (d := domain_of(h[0]))), walk.here.domain)


def _column_code(heading: Heading) -> str:
    alike = len({c[0] for c in heading.codes}) == 1
    return "H" if len(heading.codes) > 1 and alike else heading.codes[0]


def _heads(walk: Walk, strip: Strip, reading: RowReading) -> None:
    """Heads such as Provision | By whom | Frequency: the section follows from them where it has no letter."""
    stated = reading.roles
    if "provision" not in stated:
        stated = tuple("provision" if role == "kind" else role for role in stated)
    roles = [r for r in stated if r and r not in SHARED_ROLES | COLUMN_ROLES]
    firm = len(stated) > len(roles) or len(set(roles)) > 1
    main = "provision" if "provision" in roles else next(iter(roles), None)
    lead = next((h for h in reading.headings if h and h.lettered), None)
    if lead:
        walk.enter(lead, first_place(strip.cells))
    elif main == "provision" and walk.here.code == "E" and "F" in walk.census.repeated:
        walk.enter(Heading(("F",), lettered=False, confidence=0.6), first_place(strip.cells))
    elif main:
        walk.follow(main, first_place(strip.cells), firm=firm)
    heads: Heads = {}
    for cell, role in zip(strip.cells, stated, strict=True):
        beside = "outcome" if role == "steps" and OUTCOME_ROLES & set(roles) else role
        heads.update(_over(cell, (_head_code(walk, beside, firm=firm), flat(cell), role)))
    _put_in_force(walk, strip, heads)


def _over(cell: Cell, head: tuple[str | None, str, str | None]) -> Heads:
    return dict.fromkeys(range(cell.column, cell.column + cell.column_span), head)


def _put_in_force(walk: Walk, strip: Strip, heads: Heads) -> None:
    tier = walk.here.role if walk.here.role in OUTCOME_ROLES else None
    # A title such as "Medium Term Outcomes" above the table says more than its head "Outcome".
    heads = {
        c: (code, text, tier if tier and r == "outcome" and code == "E" else r)
        for c, (code, text, r) in heads.items()
    }
    walk.here.heads, walk.here.heads_columns, walk.here.heads_table = heads, strip.columns, strip.table
    walk.here.clear_label()
    take_cells(walk, strip, kind="head")


def _head_code(walk: Walk, role: str | None, *, firm: bool) -> str | None:
    if role is None or role in SHARED_ROLES | COLUMN_ROLES or walk.here.code in FIXED:
        return walk.here.code
    return walk.here.switch(role, firm=firm)


def _role_of_section(code: str | None, role: str | None) -> str | None:
    if code in ("B", "C", "D"):
        return "needs"
    if code == "E":
        return role or "outcome"
    return "provision" if code in ("F", "G", "H", "H1", "H2") else role
