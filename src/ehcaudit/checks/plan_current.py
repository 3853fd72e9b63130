"""Is the plan up to date as of the day of judgement? (CFA s.44; regs. 18 to 20 SEND Regulations 2014)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from ehcaudit.checks.currency.leftovers import leftovers
from ehcaudit.checks.currency.review import review_due
from ehcaudit.checks.currency.stage import stage_in_text, stated_year
from ehcaudit.checks.currency.superseded import superseded_terms
from ehcaudit.checks.model import CheckResult, NotAssessable
from ehcaudit.checks.registry import Parameters as BaseParameters

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading


class Parameters(BaseParameters):
    """Parameters of the check."""

    superseded_sections: tuple[str, ...] = Field(
        default=("B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I"),
        description="Sections in which a superseded term counts; history in A may name what was.",
    )


def check(reading: Reading, parameters: Parameters) -> CheckResult:
    """An observation on each of: review, stated year, stage in the text, superseded terms, leftovers."""
    case = reading.case
    observations = [
        review_due(case),
        stated_year(case),
        stage_in_text(case),
        superseded_terms(case, parameters.superseded_sections),
        leftovers(case),
    ]
    found = tuple(o for o in observations if o is not None)
    dated = any(o.subject in ("review", "stated_year") for o in found)
    if not dated:
        return NotAssessable("the plan states neither a date of issue or review nor a date of birth")
    return found
