"""Is the outcome ambitious for this child? (Code 9.64 to 9.66; never a judgement of ability)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.levels import POINTS
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import OutcomeJudgement
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Outcome


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a statement that is an outcome; what is none is judged by another criterion."""
    judged = [(o, j) for o, j in reading.outcomes if j.aspirational is not None]
    if not reading.outcomes:
        return NotAssessable("no outcomes were found in section E")
    if not judged:
        return NotAssessable("none of the statements in section E is an outcome")
    return tuple(_observe(outcome, judgement) for outcome, judgement in judged)


def _observe(outcome: Outcome, judged: OutcomeJudgement) -> Observation:
    level = judged.aspirational or "partly"
    against = next((s for s in judged.evidence if s.name == "low_ambition"), None)
    message = "It sets out nothing new that the child will do, be part of or have a say in."
    if against is not None:
        message = f"“{against.quote}” asks for no more than is there already."
    faults: tuple[Fault, ...] = ()
    if level == "not_met":
        faults = (Fault("outcome_low_ambition", message, quoted(outcome.text), outcome.place),)
    reason = {"met": "ambitious", "partly": "ambition is not plain from the words", "not_met": message}[level]
    return Observation(outcome.id, POINTS[level], reason, faults, judged.confidence)
