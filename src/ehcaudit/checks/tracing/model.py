"""What tracing finds: each recommendation of the advice, and what became of it in the plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from ehcaudit.checks.model import Fault
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
    plan_section: str | None = None


@dataclass(frozen=True, slots=True)
class ListedSource:
    """An advice as section K lists it and as it was found. `source` is the id of the document at hand,
    `entry` the id of the entry in section K; one of them is `None` where only the other is there."""

    id: str
    title: str | None
    discipline: str | None
    author: str | None
    role: str | None
    date: dt.date | None
    path: str | None
    listed_in_k: bool
    found: bool
    source: str | None = None
    entry: str | None = None
    health: bool = False


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something in the plan that no advice at hand gave."""

    plan_quote: str
    plan_place: Place
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """All recommendations of all advice at hand, in the order of the sources.

    `listing` reconciles section K with what was found; `unsupported` is what the plan holds and no
    advice gave;
    `faults` are what tracing finds wrong beside the fate of single recommendations.
    """

    sources: tuple[AdviceSource, ...]
    recommendations: tuple[TracedRecommendation, ...]
    listing: tuple[ListedSource, ...] = ()
    unsupported: tuple[Unsupported, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class TracedPlan:
    """A plan with its trace. `path` and `title` may be stand-ins; `kind` is the plan's kind of document."""

    path: str
    kind: str
    trace: Trace
