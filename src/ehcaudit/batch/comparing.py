"""Two files → a comparison."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.model import ComparedPlans

if TYPE_CHECKING:
    from ehcaudit.plans.model import Plan
    from ehcaudit.policy import Policy


def compare_read(
    old: Plan, new: Plan, paths: tuple[Path, Path], as_of: dt.date, policy: Policy, *, redact: bool = False
) -> ComparedPlans:
    """Compare two plans that were read from `paths`; with `redact`, stand-ins for the people of both."""
    from ehcaudit.checks.comparing.compare import compare_plans

    comparison = compare_plans(old, new, as_of, policy)
    compared = ComparedPlans(paths[0].as_posix(), paths[1].as_posix(), as_of, comparison)
    return _redacted(compared, old, new, policy) if redact else compared


def _redacted(compared: ComparedPlans, old: Plan, new: Plan, policy: Policy) -> ComparedPlans:
    from ehcaudit.batch.redact import Redactor
    from ehcaudit.batch.worker import stand_in
    from ehcaudit.plans.case import Case

    case = Case(new, compared.as_of, policy, previous=old)
    redactor = Redactor.for_case(case, compared.new, [compared.old])
    return dataclasses.replace(
        compared,
        old=stand_in(compared.old, old.document.sha256),
        new=stand_in(compared.new, new.document.sha256),
        comparison=redactor.value(compared.comparison),
    )
