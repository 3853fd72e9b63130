"""Scorecards as the documents that are written out. Every float is rounded here, once for all formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.reports.schemas.common import DeadlineOut, EvidenceOut, PlaceOut
from ehcaudit.reports.schemas.run import (
    AdviceOut,
    BatchLineOut,
    BatchOut,
    BoilerplateOut,
    CommonFaultOut,
    CriterionOut,
    CriterionSpreadOut,
    FindingOut,
    OutcomeOut,
    PlanLineOut,
    PlanOut,
    ProvisionOut,
    RecommendationOut,
    RubricOut,
    RunOut,
    SharedPlaceOut,
    SpreadOut,
    SuppressionOut,
    ToolOut,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.language.model import Deadline, Signal
    from ehcaudit.rubric.scorecard import (
        Batch,
        CriterionResult,
        Finding,
        OutcomeGroup,
        OutcomeResult,
        Place,
        ProvisionResult,
        RecommendationResult,
        Run,
        Scorecard,
        SharedText,
        Spread,
    )


def rounded(value: float | None) -> float | None:
    """To two decimals, the precision of every number that is written out."""
    return None if value is None else round(value, 2)


def place_out(place: Place) -> PlaceOut:
    """A place."""
    return PlaceOut(
        page=place.page,
        section=place.section,
        table=place.table,
        row=place.row,
        column=place.column,
        paragraph=place.paragraph,
    )


def evidence_out(signals: Iterable[Signal]) -> list[EvidenceOut]:
    """Signals, with the words they rest on."""
    return [EvidenceOut(signal=s.name, quote=s.quote, start=s.start, end=s.end) for s in signals]


def deadline_out(deadline: Deadline | None) -> DeadlineOut | None:
    """A deadline."""
    if deadline is None:
        return None
    return DeadlineOut(text=deadline.quote, date=deadline.date.isoformat() if deadline.date else None)


def finding_out(finding: Finding) -> FindingOut:
    """A finding."""
    return FindingOut(
        id=finding.id,
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        quote=finding.quote,
        place=place_out(finding.place),
        remedy=finding.remedy,
        suppressed=SuppressionOut(reason=finding.suppressed.reason) if finding.suppressed else None,
    )


def criterion_out(criterion: CriterionResult) -> CriterionOut:
    """A criterion of one plan."""
    return CriterionOut(
        id=criterion.id,
        title=criterion.title,
        score=rounded(criterion.score),
        grade=criterion.grade,
        assessable=criterion.assessable,
        reason=criterion.reason,
        weight=criterion.weight,
        confidence=round(criterion.confidence, 2),
        findings=[finding_out(finding) for finding in criterion.findings],
    )


def outcome_out(outcome: OutcomeResult) -> OutcomeOut:
    """A judged outcome."""
    return OutcomeOut(
        id=outcome.id,
        text=outcome.text,
        kind=outcome.kind,
        measurable=outcome.measurable,
        deadline=deadline_out(outcome.deadline),
        specific=outcome.specific,
        aspirational=outcome.aspirational,
        current=outcome.current,
        discipline=outcome.discipline,
        area=outcome.area,
        reason=outcome.reason,
        suggestion=outcome.suggestion,
        evidence=evidence_out(outcome.evidence),
        place=place_out(outcome.place),
    )


def provision_out(item: ProvisionResult) -> ProvisionOut:
    """A judged item of provision."""
    return ProvisionOut(
        id=item.id,
        section=item.section,
        text=item.text,
        specific=item.specific,
        evidence=evidence_out(item.evidence),
        reason=item.reason,
        suggestion=item.suggestion,
        place=place_out(item.place),
    )


def recommendation_out(item: RecommendationResult) -> RecommendationOut:
    """A recommendation and what became of it."""
    return RecommendationOut(
        id=item.id,
        source=item.source,
        text=item.text,
        health=item.health,
        status=item.status,
        plan_quote=item.plan_quote,
        plan_place=place_out(item.plan_place) if item.plan_place else None,
        difference=item.difference,
    )


def plan_out(card: Scorecard) -> PlanOut:
    """The result for one document."""
    advice = None
    if card.recommendations is not None:
        advice = AdviceOut(recommendations=[recommendation_out(item) for item in card.recommendations])
    return PlanOut.model_validate(
        {
            "path": card.path,
            "sha256": card.sha256,
            "plan_id": card.plan_id,
            "kind": card.kind,
            "status": card.status,
            "reason": card.reason,
            "message": card.message,
            "score": rounded(card.score),
            "grade": card.grade,
            "assessable_weight": round(card.assessable_weight, 4),
            "capped_by": list(card.capped_by),
            "criteria": [criterion_out(criterion) for criterion in card.criteria],
            "outcomes": [outcome_out(outcome) for outcome in card.outcomes],
            "provision": [provision_out(item) for item in card.provision],
            "advice": advice,
            "warnings": list(card.warnings),
            "previous": card.previous,
        }
    )


def spread_out(spread: Spread) -> SpreadOut:
    """How scores spread."""
    return SpreadOut(
        mean=rounded(spread.mean),
        median=rounded(spread.median),
        sd=rounded(spread.sd),
        iqr=rounded(spread.iqr),
        min=rounded(spread.min),
        max=rounded(spread.max),
    )


def boilerplate_out(shared: SharedText) -> BoilerplateOut:
    """A text that plans of different children share."""
    found = [
        SharedPlaceOut(plan_id=p.plan_id, path=p.path, place=place_out(p.place)) for p in shared.found_in
    ]
    return BoilerplateOut(
        text=shared.text,
        plans=shared.plans,
        children=shared.children,
        kind=shared.kind,
        section=shared.section,
        code=shared.code,
        severity=shared.severity,
        found_in=found,
    )


def batch_out(batch: Batch) -> BatchOut:
    """The batch."""
    criteria = [
        CriterionSpreadOut(
            id=c.id,
            title=c.title,
            mean=rounded(c.mean),
            sd=rounded(c.sd),
            failing=c.failing,
            not_assessable=c.not_assessable,
        )
        for c in batch.criteria
    ]
    return BatchOut.model_validate(
        {
            "plans": batch.plans,
            "by_status": batch.by_status,
            "by_grade": batch.by_grade,
            "score": spread_out(batch.score),
            "criteria": criteria,
            "common_faults": [CommonFaultOut(code=c, findings=f, plans=p) for c, f, p in batch.common_faults],
            "boilerplate": [boilerplate_out(shared) for shared in batch.boilerplate],
            "groups": [_group_out(group) for group in batch.groups],
        }
    )


def _group_out(group: OutcomeGroup) -> dict[str, object]:
    shares = ("are_outcomes", "measurable", "specific", "timed", "aspirational")
    return {
        "by": "discipline",
        "name": group.discipline,
        "statements": group.statements,
        "plans": group.plans,
        **{name: round(getattr(group, name), 3) for name in shares},
    }


def _frame(run: Run) -> dict[str, object]:
    return {
        "tool": ToolOut(version=run.tool_version),
        "rubric": RubricOut(id=run.rubric.id, version=run.rubric.version, sha256=run.rubric.sha256),
        "as_of": run.as_of.isoformat(),
        "redacted": run.redacted,
        "missed": list(run.missed),
        "notes": list(run.notes),
    }


def run_out(run: Run) -> RunOut:
    """A whole run."""
    plans = [plan_out(card) for card in run.plans]
    return RunOut.model_validate({**_frame(run), "plans": plans, "batch": batch_out(run.batch)})


def plan_line(card: Scorecard) -> PlanLineOut:
    """A line of JSONL for one document."""
    return PlanLineOut.model_validate(dict(plan_out(card)))


def batch_line(run: Run) -> BatchLineOut:
    """The last line of JSONL."""
    return BatchLineOut.model_validate({**_frame(run), **dict(batch_out(run.batch))})
