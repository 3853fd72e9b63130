"""Did the amended final follow the review meeting in time? ([2022] EWHC 493: within 12 weeks of it)"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.cover import place_of_date
from ehcaudit.checks.currency.told_review import last_review
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_REMEDY = "Say why it took longer, and plan the next review so that the final follows in time."


def final_after_review(case: Case) -> Observation | None:
    """Judge the time between meeting and final; `None` where one is not stated, or they are not of one."""
    dates, review = case.plan.dates, case.policy.review
    met, final = dates.last_review or last_review(case), dates.version
    if case.plan.status in ("draft", "proposed_amended") or met is None or final is None or final <= met:
        return None
    if final > add_months(met, review.interval_months):
        return None
    due = met + dt.timedelta(weeks=review.final_after_review_weeks)
    if final <= due:
        return Observation("final", 1.0, f"the final of {day(final)} followed the review in time")
    message = (
        f"The review meeting was on {day(met)}; the final of {day(final)} came after {day(due)}, "
        f"{review.final_after_review_weeks} weeks from it."
    )
    fault = Fault(
        "late_final",
        message,
        f"last review {day(met)}, issued {day(final)}",
        place_of_date(case, final),
        _REMEDY,
        "medium",
    )
    return Observation("final", 0.0, message, (fault,))
