"""Who gives the advice, in what role, and when (SEND Regulations 2014 reg. 6; Code 9.69, section K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, Observation
from ehcaudit.checks.wording import day

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading


def dated(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation: the document states its own date."""
    date = reading.advised.source.date
    if date is not None:
        return (Observation("date", 1.0, f"It is dated {day(date)}."),)
    message = "No date of the advice was found, so nobody can tell whether it is still current."
    return (Observation("date", 0.0, message, (Fault("advice_undated", message),), 0.8),)


def signed(reading: Reading, parameters: BaseModel) -> CheckResult:
    """Two observations: the author's name, and the author's role."""
    source = reading.advised.source
    return (
        _told("author", source.author, "advice_author_unnamed", "No name of the author was found."),
        _told("role", source.role, "advice_role_unnamed", "No role or profession of the author was found."),
    )


def _told(subject: str, value: str | None, code: str, message: str) -> Observation:
    if value:
        return Observation(subject, 1.0, f"The {subject} is named.", (), 0.9)
    return Observation(subject, 0.0, message, (Fault(code, message),), 0.8)
