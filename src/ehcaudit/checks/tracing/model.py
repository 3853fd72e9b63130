"""What tracing finds: each recommendation of the advice, and what became of it in the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ehcaudit.documents.model import Place
from ehcaudit.plans.case import AdviceSource

RecommendationKind = Literal["need", "outcome", "provision"]
TraceStatus = Literal["incorporated", "weakened", "altered", "missing", "not_assessable"]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One thing that a professional advised. `source` is the id of its `AdviceSource`."""

    id: str
    source: str
    text: str
    kind: RecommendationKind
    health: bool
    discipline: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class TracedRecommendation:
    """A recommendation with its fate: where the plan says it, and in words what is different."""

    recommendation: Recommendation
    status: TraceStatus
    plan_quote: str = ""
    plan_place: Place | None = None
    difference: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Trace:
    """All recommendations of all advice at hand, in the order of the sources."""

    sources: tuple[AdviceSource, ...]
    recommendations: tuple[TracedRecommendation, ...]
