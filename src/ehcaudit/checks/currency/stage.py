"""Do the year group and the stage that the plan states fit the child's age?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted
from ehcaudit.policy.school_year import NURSERY, RECEPTION, name_of_nc_year, nc_year_on

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.plans.case import Case

# Children may be educated a year out of their age group; more than that is worth a question.
_OFFSET = 1
_SECTIONS = ("B", "E", "F", "I")
_YEAR = re.compile(r"\d{1,2}")


def stated_year(case: Case) -> Observation | None:
    """The year group on the cover against the date of birth; `None` where either is not stated."""
    subject, version = case.plan.subject, case.plan.dates.version
    stated = _number(subject.nc_year or "")
    if stated is None or subject.date_of_birth is None:
        return None
    expected = _expected(case, subject.date_of_birth)
    if any(abs(stated - year) <= _OFFSET for year in expected):
        return Observation("stated_year", 1.0, "year group and date of birth agree")
    when = f"on {day(version)}" if version else f"on {day(case.as_of)}"
    message = (
        f"The plan states {name_of_nc_year(stated)}; a child born on {day(subject.date_of_birth)} "
        f"is in {name_of_nc_year(expected[0])} {when}."
    )
    fault = Fault(
        "year_group_mismatch",
        message,
        subject.nc_year or "",
        remedy="Put the right one; say so if placed out of year.",
    )
    return Observation("stated_year", 0.0, message, (fault,))


def stage_in_text(case: Case) -> Observation | None:
    """The stage that the body says the child is at now, against the age when this version was made."""
    born = case.plan.subject.date_of_birth
    if born is None:
        return None
    expected = _expected(case, born)
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for pattern in patterns("present_stage"):
                for match in pattern.finditer(passage.text):
                    stage = _number(match["stage"])
                    if stage is None or any(abs(stage - year) <= _OFFSET for year in expected):
                        continue
                    message = (
                        f"The text says “{match[0]}”; by the date of birth the child was in "
                        f"{name_of_nc_year(expected[0])} when this version was made."
                    )
                    faults.append(
                        Fault("year_group_mismatch", message, quoted(passage.text), passage.place,
                              "Bring the text up to date, or put it in the past tense.")
                    )  # fmt: skip
    reason = "no stage in the text clashes with the age" if not faults else faults[0].message
    return Observation("stage_in_text", 0.0 if faults else 1.0, reason, tuple(faults))


def _expected(case: Case, born: dt.date) -> tuple[int, ...]:
    """Year groups by age: when this version was made first, and on the day of judgement."""
    version = case.plan.dates.version or case.as_of
    return tuple(dict.fromkeys(nc_year_on(born, on, case.policy) for on in (version, case.as_of)))


def _number(stage: str) -> int | None:
    words = stage.casefold()
    if "nursery" in words:
        return NURSERY
    if "reception" in words:
        return RECEPTION
    found = _YEAR.search(words)
    return int(found[0]) if found and int(found[0]) <= 14 else None
