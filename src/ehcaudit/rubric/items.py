"""The judged statements of a plan, as the scorecard lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.attribution import discipline_of
from ehcaudit.checks.outcomes_current import currency
from ehcaudit.rubric.scorecard import OutcomeResult, ProvisionResult, RecommendationResult, TemplateField

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.case import Case


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


def template_fields(case: Case) -> tuple[TemplateField, ...]:
    """The mail-merge fields and content controls of a template, in order; none for another document."""
    properties = case.plan.document.properties
    if properties is None or case.plan.kind != "template":
        return ()
    from ehcaudit.checks.template.fields import is_known

    known = case.system_fields
    return tuple(
        TemplateField(f.kind, f.name, f.prompt, f.place, None if known is None else is_known(f.name, known))
        for f in properties.fields
    )
