"""Two small versions of a plan, for tests."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from ehcaudit.checks.comparing.compare import compare_plans
from ehcaudit.checks.comparing.model import Comparison
from ehcaudit.plans.model import Plan
from ehcaudit.policy import load_policy
from tests.cases import case

AS_OF = dt.date(2026, 9, 1)
OLD_DATES = {"issued": "2025-05-02"}
NEW_DATES = {"issued": "2026-05-10", "last_review": "2026-02-20"}
F_TEXT = (
    "A teaching assistant will teach reading one to one for 20 minutes each day.\nA therapist will see him."
)


def plan(sections: dict[str, str], dates: dict[str, str], **subject: Any) -> Plan:
    """A plan of Ravi Mallory, unless `subject` says otherwise."""
    made = case(sections=sections, dates=dates).plan
    facts = {"name": "Ravi Mallory", "date_of_birth": dt.date(2016, 3, 4), **subject}
    return dataclasses.replace(made, subject=dataclasses.replace(made.subject, **facts))


def compare(old: dict[str, str], new: dict[str, str], **dates: dict[str, str]) -> Comparison:
    """Two versions a year apart, compared."""
    before = plan(old, dates.get("old_dates", OLD_DATES))
    after = plan(new, dates.get("new_dates", NEW_DATES))
    return compare_plans(before, after, AS_OF, load_policy())


def changed(found: Comparison) -> list[tuple[str, str, str | None, str | None]]:
    """Section, change and texts, what is unchanged left out."""
    return [(c.section, c.change, c.old_text, c.new_text) for c in found.changes if c.change != "unchanged"]


def progress(outcome: str, said: dict[str, str], before: dict[str, str] | None = None) -> str:
    """What the new version is found to say of one old outcome."""
    old = {"B": "Ravi finds reading hard.", "E": outcome, **(before or {})}
    new = {"E": "By July 2028 Ravi will plan a journey by train.", **said}
    return compare(old, new).outcomes[0].progress


def codes(found: Comparison) -> list[str]:
    """The codes of the faults, in order."""
    return [fault.code for fault in found.faults]
