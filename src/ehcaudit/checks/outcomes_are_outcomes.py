"""Is it an outcome at all, or an action, a service, an aspiration or a need? (Code 9.66)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation, Severity
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import OutcomeJudgement, OutcomeKind
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Outcome

_FAULTS: dict[OutcomeKind, tuple[str, str, str]] = {
    "action": (
        "outcome_is_action",
        "This says what someone will do or attend, not what difference it will make.",
        "Ask “so that what?” and write the answer in section E; the action belongs in F, G or H.",
    ),
    "provision": (
        "outcome_is_provision",
        "This is a service or support, not the difference that it should make.",
        "Move it to F, G or H and write in section E what the child will be able to do because of it.",
    ),
    "aspiration": (
        "outcome_is_aspiration",
        "This is a hope or wish, not a result that those involved can bring about and see.",
        "Keep it in section A, and write here the step towards it that will be seen by a stated time.",
    ),
    "need": (
        "outcome_is_need",
        "This describes a difficulty or what the child needs, not a result.",
        "Keep it in section B, C or D, and write here what will be different.",
    ),
    "other": (
        "outcome_unclear",
        "It cannot be told from the words what the child will do or be able to do.",
        "Write a full sentence: by when, who, will do what.",
    ),
}

# A long-term aim may be worded as a hope where short outcomes follow it (Code 9.64).
_HOPE_AS_LONG_TERM_AIM = 0.5


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a statement of section E."""
    if not reading.outcomes:
        return NotAssessable("no outcomes were found in section E")
    return tuple(_observe(outcome, judged) for outcome, judged in reading.outcomes)


def _observe(outcome: Outcome, judged: OutcomeJudgement) -> Observation:
    if judged.kind == "outcome":
        return Observation(outcome.id, 1.0, "an outcome", (), judged.confidence)
    code, message, remedy = _FAULTS[judged.kind]
    if judged.kind == "aspiration" and outcome.tier == "long":
        fault = Fault(code, message, quoted(outcome.text), outcome.place, remedy, severity="info")
        return Observation(outcome.id, _HOPE_AS_LONG_TERM_AIM, message, (fault,), judged.confidence, 0.5)
    severity: Severity | None = "low" if judged.kind == "other" else None
    fault = Fault(code, message, quoted(outcome.text), outcome.place, remedy, severity)
    points = 0.5 if judged.kind == "other" else 0.0
    return Observation(outcome.id, points, message, (fault,), judged.confidence)
