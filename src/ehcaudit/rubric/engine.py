"""Case × Rubric → Scorecard. The only place where points become scores and scores become grades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, NotAssessable, Observation
from ehcaudit.checks.reading import Reading
from ehcaudit.checks.registry import CHECKS
from ehcaudit.rubric.findings import findings_of
from ehcaudit.rubric.items import (
    outcome_results,
    provision_results,
    recommendation_results,
    template_fields,
)
from ehcaudit.rubric.limits import caps, holds, worst
from ehcaudit.rubric.operators import OPERATORS
from ehcaudit.rubric.scorecard import CriterionResult, Scorecard

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.rubric.schema import Criterion, LoadedRubric


def judge_case(case: Case, rubric: LoadedRubric, *, path: str, sha256: str | None, plan_id: str) -> Scorecard:
    """Judge `case` by `rubric`. A kind of document that the rubric does not cover is `not_a_plan`.

    Scores run from 0 to 100, to one decimal place; `assessable_weight` is the share of the weights that
    could be judged. Where it is under the rubric's minimum the plan gets a score and no grade.
    """
    kind = case.plan.kind
    if kind not in rubric.applies_to:
        message = _not_covered(kind, rubric)
        return Scorecard(path, sha256, plan_id, kind, "not_a_plan", "not_a_plan", message)
    reading = Reading(case)
    criteria = tuple(judge_criterion(reading, criterion) for criterion in rubric.criteria)
    score, assessable = _overall(criteria)
    held = tuple(limit for limit in rubric.limits if holds(limit, case, criteria))
    grade = None
    if score is not None and assessable >= rubric.minimum_assessable:
        grade = worst(rubric.bands.grade(score), *(limit.at_most for limit in held))
    capped = tuple(limit.id for limit in held if score is not None and caps(limit, rubric.bands.grade(score)))
    document = case.plan.document
    warnings = tuple(dict.fromkeys((*document.warnings, *document.notes, *case.plan.warnings)))
    return Scorecard(
        path=path,
        sha256=sha256,
        plan_id=plan_id,
        kind=kind,
        # `warnings` of a document, and they alone, tell of what was not read; notes and doubts do not.
        status="partial" if document.warnings else "scored",
        score=score,
        grade=grade,
        assessable_weight=assessable,
        capped_by=capped,
        criteria=criteria,
        outcomes=outcome_results(reading),
        provision=provision_results(reading),
        recommendations=recommendation_results(reading),
        warnings=warnings,
        fields=template_fields(case),
    )


def judge_criterion(reading: Reading, criterion: Criterion) -> CriterionResult:
    """Judge one criterion: the weighted mean of its observations, 0 to 100."""
    result = _observe(reading, criterion)
    findings = findings_of(criterion, result)
    if isinstance(result, NotAssessable) or not result:
        reason = (
            result.reason if isinstance(result, NotAssessable) else "there is nothing of this kind to judge"
        )
        return CriterionResult(
            criterion.id, criterion.title, None, None, False, reason, criterion.weight, 1.0, findings
        )
    weight = sum(o.weight for o in result)
    score = round(100 * sum(o.weight * o.points for o in result) / weight, 1)
    confidence = round(sum(o.weight * o.confidence for o in result) / weight, 2)
    return CriterionResult(
        criterion.id, criterion.title, score, criterion.grade(score), True, _reason(criterion, result, score),
        criterion.weight, confidence, findings,
    )  # fmt: skip


def _observe(reading: Reading, criterion: Criterion) -> CheckResult:
    if criterion.operator is not None:
        operator = OPERATORS[criterion.operator].model_validate(criterion.with_)
        return operator.judge(reading, criterion.scope)
    spec = CHECKS[criterion.check or ""]
    return spec.function()(reading, spec.parameters().model_validate(criterion.with_))


def _reason(criterion: Criterion, observations: tuple[Observation, ...], score: float) -> str:
    """What the score rests on, in a sentence."""
    descriptor = next(level.descriptor for level in criterion.levels if score >= level.at_least)
    if len(observations) == 1:
        return observations[0].reason
    met = sum(o.points >= 1 for o in observations)
    part = sum(0 < o.points < 1 for o in observations)
    counts = f"{met} of {len(observations)} met" + (f", {part} in part" if part else "")
    return f"{counts}. {descriptor}"


def _overall(criteria: tuple[CriterionResult, ...]) -> tuple[float | None, float]:
    judged = [c for c in criteria if c.assessable and c.score is not None]
    weight = sum(c.weight for c in judged)
    total = sum(c.weight for c in criteria)
    if not judged:
        return None, 0.0
    return round(sum(c.weight * (c.score or 0.0) for c in judged) / weight, 1), round(weight / total, 3)


def _not_covered(kind: str, rubric: LoadedRubric) -> str:
    if rubric.applies_to == ("template",):
        what = "a filled plan" if kind == "plan" else _article(kind)
        return f"this looks like {what}, not a blank template; plans are judged by: ehcaudit score"
    return f"this looks like {_article(kind)}, which the rubric does not cover"


def _article(kind: str) -> str:
    words = kind.replace("_", " ")
    return (
        f"{'an' if words[0] in 'aeiou' else 'a'} {words}" if kind != "other" else "another kind of document"
    )
