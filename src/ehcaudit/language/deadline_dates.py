"""Turns a deadline into a date by the conventions of the policy. No basis, no date."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.language.model import Deadline
    from ehcaudit.policy.load import MonthDay, Policy

_DAY = dt.timedelta(days=1)
_WEEKS_A_TERM = 13


def resolve(
    deadline: Deadline, *, date_of_birth: dt.date | None, basis: dt.date | None, policy: Policy
) -> Deadline:
    """`deadline` with its date, where what is known allows one.

    `date_of_birth` places key stages, year groups, ages and phases; `basis`, the date of the current version
    of the plan, places spans of time, terms and months without a year. A month stands for its last day.
    """
    conventions = _Conventions(policy, date_of_birth, basis)
    try:
        date = _date(deadline, conventions)
    except (ValueError, OverflowError):
        date = None
    return replace(deadline, date=date)


@dataclass(frozen=True, slots=True)
class _Conventions:
    policy: Policy
    date_of_birth: dt.date | None
    basis: dt.date | None

    def year_end(self, nc_year: int) -> dt.date | None:
        """The last day of the child's year in NC year `nc_year` (Reception 0)."""
        start = self._reception_starts()
        if start is None:
            return None
        following = start.replace(year=start.year + nc_year + 1)
        return following - _DAY

    def _reception_starts(self) -> dt.date | None:
        born = self.date_of_birth
        if born is None:
            return None
        starts = self.policy.school_year.starts
        late = (born.month, born.day) >= (starts.month, starts.day)
        age = self.policy.school_year.age_at_start_of_reception
        return dt.date(born.year + age + (1 if late else 0), starts.month, starts.day)

    def nc_year(self) -> int | None:
        """The child's NC year on the basis date."""
        start = self._reception_starts()
        if start is None or self.basis is None:
            return None
        started = (self.basis.month, self.basis.day) >= (start.month, start.day)
        return self.basis.year - start.year - (0 if started else 1)

    def next_occurrence(self, day: MonthDay) -> dt.date | None:
        """The first such day on or after the basis date."""
        if self.basis is None:
            return None
        this_year = dt.date(self.basis.year, day.month, day.day)
        return this_year if this_year >= self.basis else this_year.replace(year=this_year.year + 1)


def _date(deadline: Deadline, known: _Conventions) -> dt.date | None:
    value = deadline.value
    if deadline.kind == "date":
        return _calendar(value, known)
    if deadline.kind == "key_stage":
        return _key_stage(value, known)
    if deadline.kind == "year_group":
        number = int(value.lstrip("<Y"))
        return known.year_end(number - 1 if value.startswith("<") else number)
    if deadline.kind == "term":
        return _term(value, known)
    if deadline.kind == "age":
        return _birthday(value.removeprefix("age:"), known)
    if deadline.kind == "phase":
        return known.year_end(int(value.removeprefix("after:Y"))) if value.startswith("after:Y") else None
    return _relative(value, known)


def _calendar(value: str, known: _Conventions) -> dt.date | None:
    if value.startswith("--"):
        month, day = int(value[2:4]), int(value[5:] or 0)
        if known.basis is None:
            return None
        here = _in_year(known.basis.year, month, day)
        return here if here >= known.basis else _in_year(known.basis.year + 1, month, day)
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    return _in_year(parts[0], parts[1], parts[2] if len(parts) == 3 else 0)


def _in_year(year: int, month: int, day: int) -> dt.date:
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(day, last) if day else last)


def _key_stage(value: str, known: _Conventions) -> dt.date | None:
    stages = known.policy.key_stages
    if not value.startswith("KS:"):
        return known.year_end(stages[value].last) if value in stages else None
    now = known.nc_year()
    if now is None:
        return None
    last_years = sorted(stage.last for stage in stages.values() if stage.last >= now)
    position = 1 if value == "KS:next" else 0
    return known.year_end(last_years[position]) if position < len(last_years) else None


def _term(value: str, known: _Conventions) -> dt.date | None:
    name, _, when = value.partition("@")
    ends = known.policy.deadlines
    if name == "term":
        days = [known.next_occurrence(ends[t]) for t in ("autumn_term", "spring_term", "summer_term")]
        return min((day for day in days if day), default=None)
    if name == "school_year:next":
        this = known.next_occurrence(ends["school_year"])
        return this.replace(year=this.year + 1) if this else None
    if when.startswith("Y"):
        last = known.year_end(int(when[1:]))
        return _within_school_year(last, ends[name]) if last else None
    if when:
        return dt.date(int(when), ends[name].month, ends[name].day)
    return known.next_occurrence(ends[name])


def _within_school_year(last: dt.date, day: MonthDay) -> dt.date:
    here = dt.date(last.year, day.month, day.day)
    return here if here <= last else here.replace(year=last.year - 1)


def _birthday(age: str, known: _Conventions) -> dt.date | None:
    born = known.date_of_birth
    if born is None:
        return None
    if age == "next":
        return _calendar(f"--{born.month:02d}-{born.day:02d}", known)
    years, _, half = age.partition(".")
    return _months_on(born, int(years) * 12 + (6 if half else 0))


def _relative(value: str, known: _Conventions) -> dt.date | None:
    if known.basis is None:
        return None
    if value == "review":
        return _months_on(known.basis, known.policy.review.interval_months)
    count, unit = int(value[1:-1]), value[-1]
    if unit == "W":
        return known.basis + dt.timedelta(weeks=count)
    if unit == "T":
        return known.basis + dt.timedelta(weeks=count * _WEEKS_A_TERM)
    return _months_on(known.basis, count * (12 if unit == "Y" else 1))


def _months_on(start: dt.date, months: int) -> dt.date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return _in_year(year, month + 1, start.day)
