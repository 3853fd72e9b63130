"""What a table row is: heads of columns that are sections, heads of other columns, a label with its
value, or content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ehcaudit.documents.model import Cell
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.headings import Heading, lettered, titled
from ehcaudit.plans.labels import COLUMN_ROLES, role_of
from ehcaudit.plans.text import count_words, is_prompt
from ehcaudit.plans.titles import title_fits

RowKind = Literal["columns", "heads", "title", "label", "area", "content"]
_PROVISION_ROLES = frozenset(
    {"who", "frequency", "duration", "group", "where", "reviewed", "who_when", "need_link", "outcome_link"}
)


@dataclass(frozen=True, slots=True)
class RowReading:
    """The reading of a row. `headings` and `roles` are by cell; `heading` is the section that the row
    titles."""

    kind: RowKind
    headings: tuple[Heading | None, ...] = ()
    roles: tuple[str | None, ...] = ()
    heading: Heading | None = None
    label: str | None = None
    value_from: int = 0


def flat(cell: Cell) -> str:
    """The live text of a cell on one line."""
    return " ".join(cell.text.split())


def _role(cell: Cell) -> str | None:
    """The role of a cell's words, or of its first paragraph where plain text follows a bold head."""
    pieces = [p for p in cell.paragraphs() if p.text]
    headed = len(pieces) > 1 and pieces[0].bold and not pieces[1].bold
    return role_of(flat(cell)) or (role_of(pieces[0].text) if headed else None)


def read_row(cells: Sequence[Cell], *, headed: bool) -> RowReading:
    """Read a row of several cells; `headed` says that column heads are already in force in its table."""
    filled = [i for i, cell in enumerate(cells) if cell.text.strip()]
    headings = tuple(_column_heading(cell) for cell in cells)
    if _columns(headings, filled, cells):
        return RowReading("columns", headings, tuple(role_of(flat(c)) for c in cells))
    title = _title(cells, filled)
    if title:
        return title
    roles = tuple(_role(cell) for cell in cells)
    if _heads(roles, filled, cells):
        return RowReading("heads", headings, roles)
    if filled and filled[0] == 0 and not headed:
        first = flat(cells[0])
        if area_of(first) and len(filled) == 1:
            return RowReading("area", label=area_of(first))
        if roles[0] and roles[0] not in COLUMN_ROLES and len(filled) <= 2 and not _longer(cells[0]):
            return RowReading("label", roles=roles, label=first, value_from=1)
    if len(filled) == 1 and area_of(flat(cells[filled[0]])) and filled[0] == 0:
        return RowReading("area", label=area_of(flat(cells[0])))
    return RowReading("content")


def _column_heading(cell: Cell) -> Heading | None:
    text = flat(cell)
    if not text or count_words(text) > 45:
        return None
    return _label(cell) or titled(text)


def _label(cell: Cell) -> Heading | None:
    """The section that a cell labels by a letter; a letter that closes unknown words ("Parent (A)") may be a
    source, so these must be bold."""
    heading = lettered(flat(cell))
    if heading is not None and heading.closing and not all(p.bold for p in cell.paragraphs() if p.text):
        return None
    return heading


def _longer(cell: Cell) -> bool:
    return count_words(flat(cell)) > 14


def _columns(headings: Sequence[Heading | None], filled: list[int], cells: Sequence[Cell]) -> bool:
    """Whether the cells name two or more different sections: COLUMN = section."""
    found = [headings[i] for i in filled if headings[i]]
    codes = {h.codes for h in found if h}
    if len(found) < 2 or len(codes) < 2 or any(h.rest and not is_prompt(h.rest) for h in found if h):
        return False
    if (
        len(filled) == 2
        and found[0]
        and found[0].bare
        and found[1]
        and not found[1].bare
        and not found[1].lettered
    ):
        return False
    unknown = [i for i in filled if not headings[i] and not role_of(flat(cells[i]))]
    return len(unknown) <= max(1, len(filled) - len(found) - 1) and all(
        count_words(flat(cells[i])) <= 10 for i in unknown
    )


def _title(cells: Sequence[Cell], filled: list[int]) -> RowReading | None:
    """A row that titles a section: letter cell and title cell, or a label cell with the content beside it."""
    if not filled or filled[0] != 0:
        return None
    heading = _label(cells[0])
    if heading is None:
        plain_title = titled(flat(cells[0])) if len(filled) <= 2 else None
        return (
            RowReading("title", heading=plain_title, value_from=1)
            if plain_title and len(filled) == 2
            else None
        )
    if not heading.bare:
        doubtful = heading.rest and heading.confidence < 0.8
        return None if doubtful or len(filled) > 2 else RowReading("title", heading=heading, value_from=1)
    if len(filled) == 1:
        return RowReading("title", heading=heading, value_from=1) if heading.confidence > 0.6 else None
    second = flat(cells[filled[1]])
    numbered = len(heading.printed) == 2 and heading.printed.upper() not in ("A1", "A2", "A3", "H1", "H2")
    longest = {2: 45, 3: 12 if len(heading.printed) == 1 else 0}.get(len(filled), 0)
    fits = count_words(second) <= longest and any(title_fits(second, c) for c in heading.codes)
    title_like = fits and not second.rstrip().endswith((".", ";"))
    if heading.confidence < 0.6 and (not title_like or numbered):
        return None
    sure = replace(heading, confidence=0.95) if title_like else heading
    return RowReading("title", heading=sure, value_from=filled[1] + (1 if title_like else 0))


def _heads(roles: Sequence[str | None], filled: list[int], cells: Sequence[Cell]) -> bool:
    """Whether the row heads its columns: two or more cells with a role, at most one without, all short."""
    known = [roles[i] for i in filled if roles[i]]
    if (
        len(known) < 2
        or len(filled) - len(known) > 1
        or any(count_words(flat(cells[i])) > 16 for i in filled)
    ):
        return False
    if set(known) <= COLUMN_ROLES:
        return False
    if len(filled) == 2 and known[0] in ("steps",) and known[1] not in _PROVISION_ROLES:
        return False
    return len(set(known)) >= 2
