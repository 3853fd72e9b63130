"""A trace as CSV: one row a recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.reports.csv_text import Cell, table
from ehcaudit.reports.trace_json import health_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.tracing.model import TracedPlan

HEAD = (
    *(
        "plan",
        "source",
        "discipline",
        "author",
        "role",
        "date",
        "recommendation_id",
        "kind",
        "health",
        "recommendation",
    ),
    *(
        "status",
        "plan_quote",
        "difference",
        "confidence",
        "page",
        "section",
        "table",
        "row",
        "column",
        "paragraph",
    ),
)


def render(traced: TracedPlan) -> bytes:
    """The CSV file, UTF-8 with BOM, safe against formula injection."""
    return table(HEAD, _rows(traced))


def _rows(traced: TracedPlan) -> Iterator[list[Cell]]:
    sources = {s.source: s for s in traced.trace.listing if s.source}
    for one in health_first(traced):
        recommendation, place = one.recommendation, one.plan_place
        source = sources.get(recommendation.source)
        yield [
            *(traced.path, recommendation.source, recommendation.discipline),
            *(
                (source.author, source.role, source.date.isoformat() if source.date else None)
                if source
                else (None, None, None)
            ),
            *(recommendation.id, recommendation.kind, recommendation.health, recommendation.text),
            *(one.status, one.plan_quote or None, one.difference or None, one.confidence),
            *(
                (place.page, place.section, place.table, place.row, place.column, place.paragraph)
                if place
                else (None,) * 6
            ),
        ]
