"""Is the plan up to date as of the day of judgement? (CFA s.44; regs. 18 to 20 SEND Regulations 2014)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from ehcaudit.checks.currency.adulthood import adulthood
from ehcaudit.checks.currency.ages import stated_ages
from ehcaudit.checks.currency.future_tense import stale_future
from ehcaudit.checks.currency.late_final import final_after_review
from ehcaudit.checks.currency.leftovers import leftovers
from ehcaudit.checks.currency.old_advice import old_advice
from ehcaudit.checks.currency.review import review_due
from ehcaudit.checks.currency.setting import present_setting
from ehcaudit.checks.currency.stage import stage_in_text, stated_year
from ehcaudit.checks.currency.superseded import superseded_terms
from ehcaudit.checks.currency.transfer import phase_transfer
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
    advice_months: int = Field(
        default=24, ge=1, description="Advice older than this when the version was issued is old."
    )
    advice_months_under_five: int = Field(default=12, ge=1, description="The same for children under five.")


def check(reading: Reading, parameters: Parameters) -> CheckResult:
    """An observation on each thing that makes a plan current: time, age, stage, place, terms, leftovers."""
    case = reading.case
    observations = [
        review_due(case),
        final_after_review(case),
        phase_transfer(case),
        old_advice(case, parameters.advice_months, parameters.advice_months_under_five),
        stale_future(case),
        stated_year(case),
        stage_in_text(case),
        stated_ages(case),
        adulthood(case),
        present_setting(case),
        superseded_terms(case, parameters.superseded_sections),
        leftovers(case),
    ]
    found = tuple(o for o in observations if o is not None)
    if _undated(reading):
        faults = tuple(f for o in found for f in o.faults if f.code != "plan_undated")
        return NotAssessable("the plan states neither a date of issue or review nor a date of birth", faults)
    return found


def _undated(reading: Reading) -> bool:
    dates, subject = reading.plan.dates, reading.plan.subject
    return not any((dates.version, dates.last_review, dates.review_due)) and not subject.date_of_birth
