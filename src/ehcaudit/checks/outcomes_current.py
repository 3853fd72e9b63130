"""Is each outcome still ahead? (Code 9.69: outcomes have a time; regulation 20: reviewed each year)"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.levels import POINTS
from ehcaudit.checks.model import CheckResult, Fault, Level, NotAssessable, Observation, Severity
from ehcaudit.checks.wording import day, quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import OutcomeJudgement
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Outcome


@dataclass(frozen=True, slots=True)
class Currency:
    """Whether an outcome is current: the level (`None` where the time cannot be told), and why."""

    level: Level | None
    reason: str
    code: str = ""
    remedy: str = ""


def currency(case: Case, outcome: Outcome, judged: OutcomeJudgement) -> Currency:
    """Judge the deadline of one outcome as of the case's date.

    A deadline that has passed is not met; an outcome without one is met in part. `None` where the time
    cannot be told: a deadline without a date (no date of birth, say), or a long-term outcome without one.
    """
    deadline = judged.deadline
    if deadline is None:
        if outcome.tier == "long" or judged.kind != "outcome":
            return Currency(None, "no date is expected of a long-term outcome, or of what is no outcome")
        return Currency(
            "partly",
            "No time is stated by which this should be reached.",
            "no_deadline",
            "Say by when: a date, the end of a term, school year or key stage.",
        )
    if deadline.date is None:
        return Currency(None, f"“{deadline.quote}” cannot be turned into a date from what the plan states")
    if deadline.date < case.as_of:
        return Currency(
            "not_met",
            f"“{deadline.quote}” was {day(deadline.date)}; it had passed on {day(case.as_of)}.",
            "deadline_passed",
            "Say at the next review whether it was reached, and set the outcome that follows it.",
        )
    return Currency("met", f"“{deadline.quote}” is {day(deadline.date)}, still ahead")


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a statement whose time can be told."""
    if not reading.outcomes:
        return NotAssessable("no outcomes were found in section E")
    judged = [(o, j, currency(reading.case, o, j)) for o, j in reading.outcomes]
    observations = tuple(_observe(o, j, c, c.level) for o, j, c in judged if c.level is not None)
    if not observations:
        return NotAssessable("no outcome states a time that can be turned into a date")
    return observations


def _observe(outcome: Outcome, judged: OutcomeJudgement, found: Currency, level: Level) -> Observation:
    faults: tuple[Fault, ...] = ()
    if found.code:
        severity: Severity | None = "low" if found.code == "no_deadline" else None
        faults = (
            Fault(found.code, found.reason, quoted(outcome.text), outcome.place, found.remedy, severity),
        )
    return Observation(outcome.id, POINTS[level], found.reason, faults, judged.confidence)
