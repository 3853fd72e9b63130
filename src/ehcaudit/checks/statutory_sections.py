"""Is every section there, labelled on its own, and answered? (SEND Regulations 2014 reg. 12; Code 9.62)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, Observation, Severity
from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.case import Case

# What the plan cannot do without counts more than what is often "none".
_WEIGHTS = {"B": 2.0, "E": 2.0, "F": 2.0}
_SOCIAL_CARE = ("H1", "H2")


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a section of the policy's edition."""
    case = reading.case
    return tuple(_observe(case, code) for code in case.policy.sections)


def _observe(case: Case, code: str) -> Observation:
    plan, title = case.plan, case.policy.sections[code].title
    weight = _WEIGHTS.get(code, 1.0)
    if code in _SOCIAL_CARE and code not in plan.sections and "H" in plan.sections:
        return _not_apart(case, code)
    if code not in plan.sections:
        message = f"Section {code} ({title[0].lower()}{title[1:]}) was not found under a label of its own."
        severity: Severity | None = "high" if code in _WEIGHTS else None
        fault = Fault("section_absent", message, "", Place(), _remedy_absent(code), severity)
        return Observation(code, 0.0, message, (fault,), weight=weight)
    section = plan.sections[code]
    if code not in plan.empty:
        return Observation(code, 1.0, "there, with words", (), section.confidence, weight)
    return _empty(case, code, section.places[0] if section.places else Place(section=code), weight)


def _not_apart(case: Case, code: str) -> Observation:
    section = case.plan.sections["H"]
    message = "H1 and H2 stand under one label; the regulations ask for two separate sections."
    place = section.places[0] if section.places else Place(section="H")
    # Said once, with H1, though both sections are marked down.
    faults = (
        (Fault("sections_not_separate", message, "", place, "Label H1 and H2 each on its own.", "low"),)
        if code == "H1"
        else ()
    )
    return Observation(code, 0.5, message, faults, section.confidence)


def _empty(case: Case, code: str, place: Place, weight: float) -> Observation:
    if code == "I" and case.plan.status in ("draft", "proposed_amended"):
        return Observation(code, 1.0, "blank, as it must be in a draft", (), 1.0, weight)
    if code == "J":
        return Observation(code, 1.0, "blank: no personal budget is recorded", (), 0.8, weight)
    if code == "I":
        message = "Section I names neither a school or other institution nor a type."
        remedy = "Name the school or its type, or say that the child is educated otherwise (CFA s.61)."
        return Observation(code, 0.5, message, (Fault("placement_blank", message, "", place, remedy, "low"),))
    message = f"Section {code} has a label and no words; silence does not say that there is nothing."
    remedy = "Answer it; where there is nothing, say so (“none identified”)."
    severity: Severity | None = "high" if code in _WEIGHTS else None
    fault = Fault("section_empty", message, "", place, remedy, severity)
    return Observation(code, 0.0, message, (fault,), weight=weight)


def _remedy_absent(code: str) -> str:
    return f"Label section {code} and answer it; where there is nothing, say so (“none identified”)."
