"""Is a move to the next phase of education due, or past, without the plan being amended? (SEND Regulations 2014 reg. 18)"""  # noqa: E501

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.stage import out_of_year
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.policy.school_year import name_of_nc_year, nc_year_on, school_year_start

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage
    from ehcaudit.policy.load import PhaseTransfer

_REMEDY = "Review the plan and amend section I (and the provision) for the next phase."


def phase_transfer(case: Case) -> Observation | None:
    """Judge the transfer of this school year, or one that was missed; `None` where neither applies or can be told."""  # noqa: E501
    plan = case.plan
    born, version = plan.subject.date_of_birth, plan.dates.version
    if plan.status == "draft" or born is None or version is None or out_of_year(case):
        return None
    now = nc_year_on(born, case.as_of, case.policy)
    for transfer in case.policy.phase_transfers:
        if now == transfer.leaving:
            return _this_year(case, transfer, version)
        if nc_year_on(born, version, case.policy) <= transfer.leaving < now:
            missed = _missed(case, transfer, version, now)
            if missed:
                return missed
    return None


def _this_year(case: Case, transfer: PhaseTransfer, version: dt.date) -> Observation:
    start = school_year_start(case.as_of, case.policy)
    by = _in_school_year(start, transfer)
    if version >= start or _speaks_of_next(case, transfer, start.year + 1):
        return Observation("transfer", 1.0, f"amended for, or speaks of, the move to {transfer.to}")
    late = case.as_of > by
    verb = "was" if late else "is"
    message = (
        f"The move to {transfer.to} comes at the end of this school year ({name_of_nc_year(transfer.leaving)}); an amended "  # noqa: E501
        f"plan {verb} due by {day(by)}, and this version is of {day(version)}."
    )
    passage = _placement(case)
    fault = Fault("transfer_due", message, *_quote(passage), _REMEDY, "high" if late else "low")
    return Observation("transfer", 0.0 if late else 0.5, message, (fault,))


def _missed(case: Case, transfer: PhaseTransfer, version: dt.date, now: int) -> Observation | None:
    passage = _placement(case)
    if passage is None or not re.search(transfer.phase, passage.text, re.IGNORECASE):
        return None
    if re.search(transfer.next, passage.text, re.IGNORECASE):
        return None
    message = (
        f"By age the child is now in {name_of_nc_year(now)}; the version of {day(version)} was made before the move to "  # noqa: E501
        f"{transfer.to}, and section I still names the place before it."
    )
    fault = Fault("transfer_due", message, *_quote(passage), _REMEDY, "high")
    return Observation("transfer", 0.0, message, (fault,))


def _in_school_year(start: dt.date, transfer: PhaseTransfer) -> dt.date:
    year = start.year + (1 if (transfer.by.month, transfer.by.day) < (start.month, start.day) else 0)
    return dt.date(year, transfer.by.month, transfer.by.day)


def _speaks_of_next(case: Case, transfer: PhaseTransfer, year: int) -> bool:
    section = case.plan.sections.get("I")
    words = rf"\b(?:{year}|transfer|next phase)\b|{transfer.next}"
    return bool(section and re.search(words, section.text, re.IGNORECASE))


def _placement(case: Case) -> Passage | None:
    section = case.plan.sections.get("I")
    return next((p for p in section.passages if p.text.strip()), None) if section else None


def _quote(passage: Passage | None) -> tuple[str, Place]:
    return (quoted(passage.text), passage.place) if passage else ("", Place(section="I"))
