"""Was the advice already old when this version was issued? Local practice; the rubric sets the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day
from ehcaudit.documents.model import Place
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import AdviceEntry

_UNDER = 5
_REMEDY = "Ask for new advice, or say why the old still holds."
_FULL_LOSS = 4  # so many old kinds of advice, and nothing is left of the points


def old_advice(case: Case, months: int, months_under_five: int) -> Observation | None:
    """The newest advice of each discipline against the version's date; `None` where K gives no dates."""
    version = case.plan.dates.version or case.as_of
    newest: dict[str, AdviceEntry] = {}
    for entry in case.plan.advice:
        if entry.date is not None and entry.date <= version:
            kind = _kind(entry)
            held = newest.get(kind)
            if held is None or held.date is None or entry.date > held.date:
                newest[kind] = entry
    if not newest:
        return None
    born = case.plan.subject.date_of_birth
    limit = months_under_five if born and add_months(born, 12 * _UNDER) > version else months
    faults = tuple(
        _fault(entry, limit, f"{day(version)}")
        for entry in newest.values()
        if entry.date is not None and add_months(entry.date, limit) < version
    )
    reason = faults[0].message if faults else "the advice was recent when this version was issued"
    return Observation("advice", max(0.0, 1 - len(faults) / _FULL_LOSS), reason, faults)


def _kind(entry: AdviceEntry) -> str:
    """The discipline under one name ("SaLT" is speech and language therapy); else the title."""
    named = entry.discipline or entry.title or entry.id
    return discipline_of(named.replace("_", " ")) or named.lower()


def _fault(entry: AdviceEntry, limit: int, version: str) -> Fault:
    assert entry.date is not None  # noqa: S101
    title = entry.title or entry.discipline or entry.id
    message = f"“{title}” is of {day(entry.date)}, more than {limit} months before this version ({version})."
    return Fault("old_advice", message, f"{title}, {day(entry.date)}", Place(section="K"), _REMEDY, "low")
