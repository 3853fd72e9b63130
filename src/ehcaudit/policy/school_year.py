"""School years and ages, by the rules of the policy (Education Act 1996 s.579; 1 September to 31 August)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.policy.load import Policy

NURSERY, RECEPTION = -1, 0


def school_year_start(day: dt.date, policy: Policy) -> dt.date:
    """The first day of the school year that `day` falls in."""
    start = policy.school_year.starts
    this = dt.date(day.year, start.month, start.day)
    return this if day >= this else dt.date(day.year - 1, start.month, start.day)


def nc_year_on(date_of_birth: dt.date, day: dt.date, policy: Policy) -> int:
    """The National Curriculum year of a child educated with their age group on `day`.

    Reception is 0, Nursery -1, earlier years lower; after Year 13 the count goes on (14, 15, …).
    """
    start = school_year_start(day, policy)
    before = start - dt.timedelta(days=1)
    age = (
        before.year
        - date_of_birth.year
        - ((before.month, before.day) < (date_of_birth.month, date_of_birth.day))
    )
    return age - policy.school_year.age_at_start_of_reception


def end_of_nc_year(date_of_birth: dt.date, nc_year: int, policy: Policy) -> dt.date:
    """The last day of the school year in which the child is in `nc_year`."""
    now = nc_year_on(date_of_birth, date_of_birth, policy)
    start = school_year_start(date_of_birth, policy)
    year = start.year + (nc_year - now) + 1
    return dt.date(year, start.month, start.day) - dt.timedelta(days=1)


def name_of_nc_year(nc_year: int) -> str:
    """`Year 5`, `Reception`, `Nursery`; `before Nursery` and `after Year 13` outside school years."""
    if nc_year < NURSERY:
        return "before Nursery"
    if nc_year > 13:
        return "after Year 13"
    return {NURSERY: "Nursery", RECEPTION: "Reception"}.get(nc_year, f"Year {nc_year}")
