"""When the two versions were made, and whether a year's review lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.model import Versions
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.plans.model import Plan

_A_YEAR = 10  # months: reviews come a little early
_AFTER_REVIEW = 2  # months that lie between two versions where a review between them is stated


def versions_of(old: Plan, new: Plan, as_of: dt.date) -> Versions:
    """The dates of two versions. Where the new one has none, `as_of` stands for it."""
    before = old.dates.version or old.dates.last_review
    after = new.dates.version or new.dates.last_review
    review = new.dates.last_review
    if before is None:
        return Versions(None, after, review, False)
    reviewed = review if review and review > before else None
    until = after or as_of
    if reviewed:
        moved_on = max(until, reviewed) >= add_months(before, _AFTER_REVIEW)
    else:
        moved_on = until >= add_months(before, _A_YEAR)
    return Versions(before, after, reviewed, moved_on)
