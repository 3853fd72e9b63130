"""`ehcaudit.trace/1`: what became of each recommendation (`ehcaudit trace --format json`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import Fraction, IsoDate, Out, PlaceOut

NAME: Literal["ehcaudit.trace/1"] = "ehcaudit.trace/1"


class SourceOut(Out):
    """An advice listed in section K or at hand. `unread` says why one that is there could not be read."""

    id: str
    path: str | None
    title: str | None
    discipline: str | None
    author: str | None
    role: str | None
    date: IsoDate | None
    health: bool
    listed_in_k: bool
    found: bool
    unread: str | None


class RecommendationOut(Out):
    """A recommendation and its fate. `source` is the id of its source."""

    id: str
    source: str
    text: str
    source_place: PlaceOut
    health: bool
    discipline: str | None
    kind: Literal["need", "outcome", "provision"]
    status: Literal["incorporated", "weakened", "altered", "missing", "not_assessable"]
    plan_quote: str | None
    plan_place: PlaceOut | None
    difference: str | None
    confidence: Fraction


class UnsupportedOut(Out):
    """Something in the plan that no advice at hand gave."""

    plan_quote: str
    plan_place: PlaceOut
    why: str


class TraceFindingOut(Out):
    """What tracing finds beside single recommendations: misplaced therapy, a list that does not agree."""

    code: str
    severity: Literal["high", "medium", "low", "info"]
    message: str
    quote: str
    place: PlaceOut
    remedy: str


class TraceDocumentOut(Out):
    """A plan and its advice, traced."""

    schema_: Literal["ehcaudit.trace/1"] = Field(default=NAME, alias="schema")
    plan: str
    sources: list[SourceOut]
    recommendations: list[RecommendationOut]
    unsupported: list[UnsupportedOut]
    findings: list[TraceFindingOut]
