"""Does the plan speak of progress since the last one? (reg. 20; joint inspection finding, 2019)

From the plan's own words. A first plan has nothing to look back on and is not assessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted
from ehcaudit.documents.model import Place
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage

_SECTIONS = ("A", "B", "C", "D", "E")
_WELL_REFLECTED = 4  # passages that speak of progress: about one for each area of need


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation on the plan."""
    case = reading.case
    if not _reviewed_before(case):
        return NotAssessable("this is a first plan, or its dates do not say that it was reviewed before")
    spoken = _passages(case)
    if len(spoken) >= _WELL_REFLECTED:
        return (Observation("plan", 1.0, f"{len(spoken)} passages speak of progress", (), 0.7),)
    if spoken:
        message = f"Progress is spoken of in {len(spoken)} passage{'s' if len(spoken) > 1 else ''} only."
        fault = Fault("progress_thin", message, quoted(spoken[0].text), spoken[0].place, severity="low")
        return (Observation("plan", 0.5, message, (fault,), 0.7),)
    message = "Nothing in sections A to E says what became of the outcomes of the plan before this one."
    return (
        Observation("plan", 0.0, message, (Fault("progress_silent", message, "", Place(section="E")),), 0.7),
    )


def _reviewed_before(case: Case) -> bool:
    dates = case.plan.dates
    if dates.last_review or dates.amended or case.plan.status == "amended_final":
        return True
    first, version = dates.first_issued, dates.version
    return bool(first and version and version > add_months(first, 6))


def _passages(case: Case) -> list[Passage]:
    return [
        passage
        for code in _SECTIONS
        if (section := case.plan.sections.get(code))
        for passage in section.passages
        if any(pattern.search(passage.text) for pattern in patterns("progress"))
    ]
