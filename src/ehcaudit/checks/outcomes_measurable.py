"""Would two people agree that they saw it happen? (Code 9.66: outcomes are specific and measurable)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.levels import POINTS, statement_weight
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import OutcomeJudgement
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Outcome


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a statement of section E."""
    if not reading.outcomes:
        return NotAssessable("no outcomes were found in section E")
    return tuple(_observe(outcome, judged) for outcome, judged in reading.outcomes)


def _observe(outcome: Outcome, judged: OutcomeJudgement) -> Observation:
    level = judged.measurable
    faults: tuple[Fault, ...] = ()
    # What is no outcome cannot be measured and counts so; why it is none is said once, by another criterion.
    if level != "met" and judged.kind == "outcome":
        faults = (
            Fault(
                code="outcome_not_measurable" if level == "not_met" else "outcome_partly_measurable",
                message=judged.reason,
                quote=quoted(outcome.text),
                place=outcome.place,
                remedy=judged.suggestion,
                severity=None if level == "not_met" else "low",
            ),
        )
    return Observation(
        outcome.id, POINTS[level], judged.reason, faults, judged.confidence, statement_weight(outcome)
    )
