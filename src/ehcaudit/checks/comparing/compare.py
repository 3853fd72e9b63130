"""Two read plans → a comparison. Pure: the same plans and day give the same comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.apart import taken_apart
from ehcaudit.checks.comparing.changes import changes_between
from ehcaudit.checks.comparing.faults import left_as_it_was, with_fault
from ehcaudit.checks.comparing.identity import same_child
from ehcaudit.checks.comparing.model import Comparison
from ehcaudit.checks.comparing.outcomes import outcomes_of
from ehcaudit.checks.comparing.statements import statements_of
from ehcaudit.checks.comparing.versions import versions_of
from ehcaudit.checks.tracing.statements import name_words

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.plans.model import Plan
    from ehcaudit.policy import Policy


def compare_plans(old: Plan, new: Plan, as_of: dt.date, policy: Policy) -> Comparison:
    """What changed from `old` to `new`, what became of each old outcome, and what is wrong with that.

    `as_of` stands for the date of the new version where it states none. Plans of different children are
    compared in their words only.
    """
    old, new = taken_apart(old), taken_apart(new)
    identity, reason = same_child(old.subject, new.subject)
    versions = versions_of(old, new, as_of)
    names = name_words(old) | name_words(new)
    before, after = statements_of(old), statements_of(new)
    changes = changes_between(before, after, names)
    if identity == "different":
        return Comparison(identity, reason, versions, changes, ())
    outcomes = outcomes_of(old, new, changes, versions, policy)
    left = None
    if versions.moved_on:
        outcomes = tuple(with_fault(outcome, new, versions, as_of) for outcome in outcomes)
        left = left_as_it_was(old, new, changes, versions, as_of)
    return Comparison(identity, reason, versions, changes, outcomes, left)
