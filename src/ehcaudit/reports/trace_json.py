"""A trace as `ehcaudit.trace/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.reports.json_text import dumps, encode
from ehcaudit.reports.schemas.common import PlaceOut
from ehcaudit.reports.schemas.trace import (
    RecommendationOut,
    SourceOut,
    TraceDocumentOut,
    TraceFindingOut,
    UnsupportedOut,
)

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.model import ListedSource, TracedPlan, TracedRecommendation
    from ehcaudit.rubric.scorecard import Place


def render(traced: TracedPlan) -> bytes:
    """The JSON document, UTF-8."""
    return encode(dumps(document(traced), indent=2) + "\n")


def document(traced: TracedPlan) -> TraceDocumentOut:
    """The model that is written out."""
    trace = traced.trace
    unread = {s.id: s.unread for s in trace.sources}
    return TraceDocumentOut(
        plan=traced.path,
        sources=[_source(s, unread.get(s.source or "")) for s in in_order(trace.listing)],
        recommendations=[_recommendation(t) for t in health_first(traced)],
        unsupported=[
            UnsupportedOut(plan_quote=u.plan_quote, plan_place=_place(u.plan_place), why=u.why)
            for u in trace.unsupported
        ],
        findings=[
            TraceFindingOut(
                code=f.code,
                severity=f.severity or "info",
                message=f.message,
                quote=f.quote,
                place=_place(f.place),
                remedy=f.remedy,
            )
            for f in trace.faults
        ],
    )


def in_order(listing: tuple[ListedSource, ...]) -> list[ListedSource]:
    """Health advice first, then the rest, each in the order in which it was found."""
    return sorted(listing, key=lambda s: not s.health)


def health_first(traced: TracedPlan) -> list[TracedRecommendation]:
    """The recommendations in the order of their sources, health advice first."""
    order = {s.source: n for n, s in enumerate(in_order(traced.trace.listing)) if s.source}
    return sorted(traced.trace.recommendations, key=lambda t: order.get(t.recommendation.source, len(order)))


def _source(source: ListedSource, unread: str | None) -> SourceOut:
    return SourceOut(
        id=source.id,
        path=source.path,
        title=source.title,
        discipline=source.discipline,
        author=source.author,
        role=source.role,
        date=source.date.isoformat() if source.date else None,
        health=source.health,
        listed_in_k=source.listed_in_k,
        found=source.found,
        unread=unread,
    )


def _recommendation(traced: TracedRecommendation) -> RecommendationOut:
    recommendation = traced.recommendation
    return RecommendationOut(
        id=recommendation.id,
        source=recommendation.source,
        text=recommendation.text,
        source_place=_place(recommendation.place),
        health=recommendation.health,
        discipline=recommendation.discipline,
        kind=recommendation.kind,
        status=traced.status,
        plan_quote=traced.plan_quote or None,
        plan_place=_place(traced.plan_place) if traced.plan_place else None,
        difference=traced.difference or None,
        confidence=traced.confidence,
    )


def _place(place: Place) -> PlaceOut:
    return PlaceOut(
        page=place.page,
        section=place.section,
        table=place.table,
        row=place.row,
        column=place.column,
        paragraph=place.paragraph,
    )
