"""Is the review overdue? Within 12 months of the first plan, then of the last review (CFA s.44(1))."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.cover import place_of_date
from ehcaudit.checks.currency.told_review import last_review
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Dates

_WEIGHT = 3.0
_REMEDY = "Hold the annual review, and date the plan and the review on its cover."


def review_due(case: Case) -> Observation | None:
    """Judge the review; `None` for a draft, which is not in force and so not under review."""
    if case.plan.status == "draft":
        return None
    dates = dataclasses.replace(case.plan.dates, last_review=last_review(case))
    due = _due(dates, case.policy.review.interval_months)
    if due is None:
        message = "The plan states no date of issue or review, so that nobody can tell whether it is current."
        fault = Fault("plan_undated", message, remedy="Date the plan: issued, last reviewed, review due.")
        return Observation("undated", 0.0, message, (fault,), weight=_WEIGHT)
    by, basis, anchor = due
    if by >= case.as_of:
        return Observation("review", 1.0, f"review due by {day(by)}", weight=_WEIGHT)
    message = f"The review was due by {day(by)} ({basis}); as of {day(case.as_of)} none later is recorded."
    fault = Fault("overdue_review", message, basis, place_of_date(case, anchor), _REMEDY, "high")
    return Observation("review", 0.0, message, (fault,), weight=_WEIGHT)


def _due(dates: Dates, months: int) -> tuple[dt.date, str, dt.date] | None:
    """The day by which the review is due, what that rests on in words, and the date that it rests on.

    An amendment does not restart the clock. But a plan that prints its first date, a later version and
    its next review was reviewed in between, though it does not print when: there the stated date stands.
    """
    anchor = _anchor(dates)
    stated = dates.review_due
    as_stated = (stated, f"review due {day(stated)}, as the plan states", stated) if stated else None
    if anchor is None:
        return as_stated
    start, role = anchor
    by_law = (add_months(start, months), f"{role} {day(start)}, review within {months} months", start)
    if as_stated is None or stated is None or stated <= start:
        return by_law
    amended_since = dates.version is not None and dates.version > start and role != "last review"
    return as_stated if amended_since else min(by_law, as_stated)


def _anchor(dates: Dates) -> tuple[dt.date, str] | None:
    for value, role in (
        (dates.last_review, "last review"),
        (dates.first_issued, "first issued"),
        (dates.issued, "issued"),
    ):
        if value:
            return value, role
    return None
