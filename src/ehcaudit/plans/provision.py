"""Sections F, G, H1 and H2 → provision items: table rows, bullets, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ehcaudit.plans.items import bare_text, breaks_off, continues, marked
from ehcaudit.plans.labels import COLUMN_ROLES, OUTCOME_ROLES
from ehcaudit.plans.lines import Line
from ehcaudit.plans.text import count_words, is_null, sentences, speaks_about

CODES = frozenset({"F", "G", "H", "H1", "H2"})
_COLUMNS = {
    "who": "who",
    "who_when": "who",
    "frequency": "frequency",
    "duration": "duration",
    "group": "group_size",
    "where": "where",
    "reviewed": "reviewed",
}
_TELLING = frozenset({*_COLUMNS, *COLUMN_ROLES, "need_link", "outcome_link"})
_LINKS = frozenset({"need_link", "outcome_link", "needs", *OUTCOME_ROLES})
_LONG_PARAGRAPH = 70
_MODAL = re.compile(r"\b(?:will|must|shall|receives?|provides?|has access|requires)\b", re.IGNORECASE)


@dataclass
class ProvisionDraft:
    """A provision item in the making. `parts` are the words of its columns; `links` those of link columns."""

    first: Line
    last: Line
    what: str
    tags: tuple[str, ...]
    parts: dict[str, list[str]] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    last_row: int | None = None


def provision_drafts(lines: Sequence[Line]) -> list[ProvisionDraft]:
    """The provision items among `lines`, in order."""
    drafts: list[ProvisionDraft] = []
    mine = [line for line in lines if line.code in CODES and line.kind == "text"]
    shared = [line for line in mine if line.head_role in _COLUMNS and line.in_grid]
    for group in _stretches(mine):
        if group[0].in_grid and any(line.head_role in _TELLING for line in group):
            drafts += _from_table(group)
        else:
            drafts += _from_lines(group)
    for draft in drafts:
        _add_shared(draft, [x for x in shared if x.table == draft.first.table and x.code != draft.first.code])
    return drafts


def _add_shared(draft: ProvisionDraft, shared: Sequence[Line]) -> None:
    """Columns that serve several provision columns of one row: who and when, at the end of a row."""
    row = draft.first.first_row
    if draft.parts or not draft.first.in_grid or row is None:
        return
    for line in shared:
        if _overlaps(line, row, draft.last_row if draft.last_row is not None else row):
            _add_part(draft, line)


def _stretches(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines grouped by table and section, and by run of paragraphs between tables."""
    groups: list[list[Line]] = []
    grids: dict[tuple[int | None, str | None], list[Line]] = {}
    for line in lines:
        last = groups[-1][-1] if groups else None
        key = (line.table, line.code)
        if line.in_grid and key in grids:
            grids[key].append(line)
        elif (
            last is None
            or line.in_grid
            or (last.in_grid, last.code, last.area) != (False, line.code, line.area)
        ):
            groups.append([line])
            if line.in_grid:
                grids[key] = groups[-1]
        else:
            groups[-1].append(line)
    return groups


def _no_item(line: Line) -> bool:
    text = line.text
    if is_null(text) or speaks_about("about_provision", text):
        return True
    if line.role in OUTCOME_ROLES or line.role in (
        "needs",
        "need_link",
        "outcome_link",
        "strengths",
        "reviewed",
        "steps",
    ):
        return True
    return line.head_role in _LINKS or (text.endswith((":", "?")) and count_words(text) < 25)


# -- tables with columns ------------------------------------------------------------------------------


def _from_table(lines: Sequence[Line]) -> list[ProvisionDraft]:
    drafts: list[ProvisionDraft] = []
    main_rows: dict[int, list[Line]] = {}
    others: dict[int, list[Line]] = {}
    for line in lines:
        if _is_main(line):
            main_rows.setdefault(line.first_row or 0, []).append(line)
        else:
            for row in range(line.first_row or 0, (line.last_row or line.first_row or 0) + 1):
                others.setdefault(row, []).append(line)
    for row, main in sorted(main_rows.items()):
        last = max(line.last_row or row for line in main)
        if drafts and breaks_off(main[0], drafts[-1].last, drafts[-1].what):
            _append_row(drafts[-1], main, [x for x in others.get(row, []) if x.first_row == row])
            continue
        beside = {id(x): x for r in range(row, last + 1) for x in others.get(r, [])}
        drafts += _row_items(main, list(beside.values()), last)
    _adopt_orphans(others, set(main_rows), drafts)
    return drafts


def _append_row(draft: ProvisionDraft, main: Sequence[Line], others: Sequence[Line]) -> None:
    """Join the second half of a row that a page break cut."""
    draft.what = " ".join([draft.what, *(bare_text(line)[0] for line in main)])
    draft.last = main[-1]
    for line in others:
        name = _COLUMNS.get(line.head_role or "")
        if name and draft.parts.get(name):
            draft.parts[name][-1] = f"{draft.parts[name][-1]} {line.text}"
        else:
            _add_part(draft, line)


def _is_main(line: Line) -> bool:
    return (
        line.head_role not in _COLUMNS and line.head_role not in _LINKS and line.head_role not in COLUMN_ROLES
    )


def _overlaps(line: Line, first: int, last: int) -> bool:
    return (
        line.first_row is not None
        and line.last_row is not None
        and line.first_row <= last
        and line.last_row >= first
    )


def _row_items(main: Sequence[Line], others: Sequence[Line], last_row: int) -> list[ProvisionDraft]:
    drafts = _from_lines(main)
    columns: dict[int, list[Line]] = {}
    for line in others:
        columns.setdefault(line.column or 0, []).append(line)
    for cells in columns.values():
        zipped = len(cells) == len(drafts) > 1
        for index, draft in enumerate(drafts):
            for line in cells[index : index + 1] if zipped else cells:
                _add_part(draft, line)
    for draft in drafts:
        draft.last_row = last_row
    return drafts


def _add_part(draft: ProvisionDraft, line: Line) -> None:
    if line.head_role in COLUMN_ROLES:
        return
    text, tags = bare_text(line)
    draft.tags = tuple(dict.fromkeys([*draft.tags, *tags]))
    if line.head_role in _LINKS:
        draft.links.append((line.head_role or "", line.text))
    elif text:
        draft.parts.setdefault(_COLUMNS[line.head_role or "who"], []).append(line.text)


def _adopt_orphans(
    others: Mapping[int, Sequence[Line]], main_rows: set[int], drafts: Sequence[ProvisionDraft]
) -> None:
    """Cells of a row without a main cell belong to the item above (a row that broke over a page)."""
    covered = {r for d in drafts for r in range(d.first.first_row or 0, (d.last_row or 0) + 1)} | main_rows
    for row in sorted(set(others) - covered):
        above = [d for d in drafts if (d.first.first_row or 0) < row]
        for line in others[row] if above else ():
            if line.first_row == row:
                _add_part(above[-1], line)


# -- bullets and paragraphs ---------------------------------------------------------------------------


def _from_lines(lines: Sequence[Line]) -> list[ProvisionDraft]:
    drafts: list[ProvisionDraft] = []
    for line in lines:
        text, tags = bare_text(line)
        role = _COLUMNS.get(line.role or "")
        if role and drafts and (not line.in_grid or line.lead or line.label):
            drafts[-1].parts.setdefault(role, []).append(line.text)
        elif _no_item(line):
            continue
        elif drafts and continues(line, drafts[-1].last, drafts[-1].what, "any"):
            drafts[-1].what, drafts[-1].last = f"{drafts[-1].what} {text}", line
            drafts[-1].tags = tuple(dict.fromkeys([*drafts[-1].tags, *tags]))
        else:
            drafts += [
                ProvisionDraft(line, line, piece, tags, last_row=line.last_row)
                for piece in _pieces(line, text)
            ]
    return drafts


def _pieces(line: Line, text: str) -> list[str]:
    """A long paragraph of several provisions falls into its sentences; anything else stays whole."""
    if marked(line) or line.in_grid or count_words(text) < _LONG_PARAGRAPH:
        return [text]
    parts = sentences(text)
    return parts if len(parts) > 2 and all(_MODAL.search(p) for p in parts) else [text]
