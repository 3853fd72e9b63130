"""Tables whose first column names the sections of the row: "C / G" beside a need and its provision."""

from __future__ import annotations

from collections.abc import Mapping

from ehcaudit.plans.cells import take_cells
from ehcaudit.plans.census import letters_of_row
from ehcaudit.plans.context import domain_of
from ehcaudit.plans.labels import OUTCOME_ROLES
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.walk import Walk, first_place

_NEEDS, _PROVISION = frozenset("BCD"), frozenset(("F", "G", "H", "H1", "H2"))
_SURE = 0.8


def codes_of_row(walk: Walk, strip: Strip) -> tuple[str, ...]:
    """The sections that the first cell of a row names in such a table; none for its head."""
    return letters_of_row(strip) if strip.table in walk.census.paired_tables else ()


def take_paired(walk: Walk, strip: Strip, codes: tuple[str, ...]) -> None:
    """Read a row, each cell in the one of `codes` that its column's head, or else its turn, speaks for."""
    place = first_place(strip.cells)
    for code in codes:
        walk.mark(code, place, _SURE)
    before = dict(walk.here.heads)
    filled = [cell.column for cell in strip.cells[1:] if cell.text.strip()]
    turns = dict(zip(filled, codes, strict=False))
    walk.here.heads = {
        **before,
        **{
            column: (_code(before, column, codes, turns), *before.get(column, (None, "", None))[1:])
            for column in filled
        },
    }
    walk.here.code, walk.here.titled, walk.here.combined = codes[0], codes, codes
    walk.here.domain = domain_of(codes[0]) or walk.here.domain
    take_cells(walk, strip, stop=1, kind="heading")
    take_cells(walk, strip, start=1)
    walk.here.heads = before


def _code(
    heads: Mapping[int, tuple[str | None, str, str | None]],
    column: int,
    codes: tuple[str, ...],
    turns: Mapping[int, str],
) -> str | None:
    role = heads[column][2] if column in heads else None
    if role is None and column not in heads:
        return turns.get(column, codes[-1])
    home = _NEEDS if role in ("needs", "strengths") else {"E"} if role in OUTCOME_ROLES else _PROVISION
    return next((code for code in codes if code in home), turns.get(column, codes[-1]))
