"""Operators over facts that the plan states: sections, fields and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.registry import Scope
from ehcaudit.policy.dates import add_months
from ehcaudit.rubric.operators.model import Operator

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Plan

DateRole = Literal["issued", "first_issued", "amended", "last_review", "review_due"]
FieldName = Literal[
    "name", "known_as", "date_of_birth", "nc_year", "pronoun", "setting", "status",
    "issued", "first_issued", "amended", "last_review", "review_due",
]  # fmt: skip


class SectionsPresent(Operator):
    """Met for each of `sections` that has words; not met where it is absent or empty."""

    sections: Annotated[tuple[str, ...], Field(min_length=1)]

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """One observation a section."""
        return tuple(self._observe(reading.plan, code) for code in self.sections)

    def _observe(self, plan: Plan, code: str) -> Observation:
        section = plan.sections.get(code)
        if section is not None and section.text.strip() and code not in plan.empty:
            return Observation(code, 1.0, f"section {code} has words")
        if section is None:
            fault = Fault(self.code or "section_absent", f"Section {code} was not found.")
        else:
            place = section.places[0]
            fault = Fault(self.code or "section_empty", f"Section {code} has no words.", "", place)
        return Observation(code, 0.0, fault.message, (fault,))


class FieldsPresent(Operator):
    """Met for each of `fields` that the plan states."""

    fields: Annotated[tuple[FieldName, ...], Field(min_length=1)]

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """One observation a field."""
        return tuple(self._observe(reading.plan, name) for name in self.fields)

    def _observe(self, plan: Plan, name: str) -> Observation:
        if name == "status":
            value: object = plan.status
        else:
            value = getattr(plan.dates if hasattr(plan.dates, name) else plan.subject, name)
        if value:
            return Observation(name, 1.0, f"{name} is stated")
        words = name.replace("_", " ")
        fault = Fault(self.code or "field_absent", f"The plan does not state: {words}.")
        return Observation(name, 0.0, fault.message, (fault,))


class DateAge(Operator):
    """Met where the latest of the dates `of` is at most `months` old on the day of judgement."""

    of: Annotated[tuple[DateRole, ...], Field(min_length=1)]
    months: int = Field(gt=0, le=600)

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """One observation on the plan."""
        dates = [d for role in self.of if (d := getattr(reading.plan.dates, role))]
        if not dates:
            return NotAssessable(f"the plan states none of these dates: {', '.join(self.of)}")
        latest, as_of = max(dates), reading.case.as_of
        if add_months(latest, self.months) >= as_of:
            return (Observation("plan", 1.0, f"dated {latest:%d/%m/%Y}"),)
        message = f"The date {latest:%d/%m/%Y} is more than {self.months} months before {as_of:%d/%m/%Y}."
        return (Observation("plan", 0.0, message, (Fault(self.code or "date_old", message),)),)
