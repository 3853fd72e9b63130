"""From Year 9 on, does anything in the plan prepare for adult life? (reg. 20(6); Code 8.9, 9.64)"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day
from ehcaudit.documents.model import Place
from ehcaudit.policy.school_year import name_of_nc_year, nc_year_on

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_REMEDY = "Add aspirations, outcomes and provision for work, home, community and health in adult life."


def adulthood(case: Case) -> Observation | None:
    """Look for words of any area of adult life; `None` before the year in which it is due, or without section E."""  # noqa: E501
    plan, law = case.plan, case.policy.adulthood
    born, version = plan.subject.date_of_birth, plan.dates.version or case.as_of
    if law is None or born is None or "E" not in plan.sections or not plan.outcomes:
        return None
    year = nc_year_on(born, version, case.policy)
    if year < law.from_year:
        return None
    text = "\n".join(section.text for code, section in plan.sections.items() if code not in ("J", "K"))
    named = [area for area, pattern in law.areas.items() if re.search(pattern, text, re.IGNORECASE)]
    if named:
        return Observation("adulthood", 1.0, f"prepares for adult life: {', '.join(named)}")
    message = (
        f"By age the child was in {name_of_nc_year(year)} on {day(version)}; from {name_of_nc_year(law.from_year)} on a plan prepares for adult "  # noqa: E501
        "life, and nothing here speaks of work, a home, the community or health as an adult."
    )
    fault = Fault("no_adulthood", message, "", Place(section="E"), _REMEDY, "medium")
    return Observation("adulthood", 0.0, message, (fault,))
