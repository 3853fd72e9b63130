"""The judged statements of a plan, as the scorecard lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.attribution import discipline_of
from ehcaudit.checks.outcomes_current import currency
from ehcaudit.rubric.scorecard import OutcomeResult, ProvisionResult, RecommendationResult

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading


def outcome_results(reading: Reading) -> tuple[OutcomeResult, ...]:
    """Every statement of section E with its judgement."""
    return tuple(
        OutcomeResult(
            id=outcome.id,
            text=outcome.text,
            kind=judged.kind,
            measurable=judged.measurable,
            deadline=judged.deadline,
            specific=judged.specific,
            aspirational=judged.aspirational,
            current=currency(reading.case, outcome, judged).level,
            discipline=discipline_of(outcome, reading.plan),
            area=outcome.area,
            reason=judged.reason,
            suggestion=judged.suggestion,
            evidence=judged.evidence,
            place=outcome.place,
        )
        for outcome, judged in reading.outcomes
    )


def provision_results(reading: Reading) -> tuple[ProvisionResult, ...]:
    """Every item of sections F, G, H1 and H2 with its judgement."""
    return tuple(
        ProvisionResult(
            id=item.id,
            section=item.section,
            text=item.text,
            specific=judged.specific,
            evidence=judged.evidence,
            reason=judged.reason,
            suggestion=judged.suggestion,
            place=item.place,
        )
        for item, judged in reading.provision
    )


def recommendation_results(reading: Reading) -> tuple[RecommendationResult, ...] | None:
    """Every recommendation of the advice at hand with its fate; `None` where no advice is at hand."""
    if reading.trace is None:
        return None
    return tuple(
        RecommendationResult(
            id=traced.recommendation.id,
            source=traced.recommendation.source,
            text=traced.recommendation.text,
            health=traced.recommendation.health,
            status=traced.status,
            plan_quote=traced.plan_quote,
            plan_place=traced.plan_place,
            difference=traced.difference,
        )
        for traced in reading.trace.recommendations
    )
