"""CSV for spreadsheets: UTF-8 with BOM, RFC 4180, every text cell safe against formula injection."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from ehcaudit.reports.documents import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import CriterionResult, Place, Run, Scorecard

Cell = str | float | int | bool | None

# A spreadsheet runs what starts with one of these, some after leading white space or quotes as well.
_FORMULA = re.compile(r"^[\s'\"“”‘’\ufeff\u200b]*[=+\-@\t\r|%＝＋－＠]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BOM = b"\xef\xbb\xbf"

PLAN_HEAD = ("path", "plan_id", "status", "reason", "score", "grade")
OUTCOME_HEAD = (
    *("path", "plan_id", "outcome_id", "text", "kind", "measurable", "specific", "deadline"),
    *("deadline_date", "aspirational", "current", "discipline", "area", "reason", "suggestion"),
    *("page", "section", "table", "row", "column", "paragraph"),
)
FINDING_HEAD = (
    *("path", "plan_id", "criterion", "finding_id", "code", "severity", "message", "quote", "remedy"),
    *("suppressed", "page", "section", "table", "row", "column", "paragraph"),
)


def safe(value: Cell) -> str:
    """A cell that no spreadsheet runs: text that could be a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    text = _CONTROL.sub("", value)
    risky = text.startswith(("\t", "\r", "\n")) or _FORMULA.match(text)
    return "'" + text if risky else text


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file of `rows` under `head`."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, dialect="excel", lineterminator="\r\n")
    writer.writerow([safe(name) for name in head])
    writer.writerows([[safe(cell) for cell in row] for row in rows])
    return _BOM + stream.getvalue().encode("utf-8", "replace")


def render_plans(run: Run, look: Look) -> bytes:
    """One row a document, two columns a criterion."""
    del look
    ids = [criterion.id for criterion in run.batch.criteria]
    head = [*PLAN_HEAD, *(name for i in ids for name in (i, f"{i}.grade"))]
    return table(head, (_plan_row(card, ids) for card in run.plans))


def _plan_row(card: Scorecard, ids: Sequence[str]) -> list[Cell]:
    row: list[Cell] = [card.path, card.plan_id, card.status, card.reason, rounded(card.score), card.grade]
    by_id: dict[str, CriterionResult] = {criterion.id: criterion for criterion in card.criteria}
    for identifier in ids:
        result = by_id.get(identifier)
        row += [rounded(result.score), result.grade] if result else [None, None]
    return row


def _place_cells(place: Place) -> list[Cell]:
    return [place.page, place.section, place.table, place.row, place.column, place.paragraph]


def render_outcomes(run: Run, look: Look) -> bytes:
    """One row a statement of section E."""
    del look
    return table(OUTCOME_HEAD, (row for card in run.plans for row in _outcome_rows(card)))


def _outcome_rows(card: Scorecard) -> Iterable[list[Cell]]:
    for o in card.outcomes:
        date = o.deadline.date.isoformat() if o.deadline and o.deadline.date else None
        yield [
            *(card.path, card.plan_id, o.id, o.text, o.kind, o.measurable, o.specific),
            *(o.deadline.quote if o.deadline else None, date, o.aspirational, o.current, o.discipline),
            *(o.area, o.reason, o.suggestion),
            *_place_cells(o.place),
        ]


def render_findings(run: Run, look: Look) -> bytes:
    """One row a finding."""
    del look
    return table(FINDING_HEAD, (row for card in run.plans for row in _finding_rows(card)))


def _finding_rows(card: Scorecard) -> Iterable[list[Cell]]:
    for criterion, f in card.findings:
        yield [
            *(card.path, card.plan_id, criterion.id, f.id, f.code, f.severity, f.message, f.quote, f.remedy),
            f.suppressed.reason if f.suppressed else None,
            *_place_cells(f.place),
        ]
