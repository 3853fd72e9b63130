"""Which service an outcome comes from, as far as the plan says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.plans.model import Outcome, Plan


def discipline_of(outcome: Outcome, plan: Plan) -> str | None:
    """The discipline of the advice that a source tag such as `K2` names; `None` where no tag says it.

    A tag that names several advices of different disciplines says nothing, and so gives `None`.
    """
    by_id = {entry.id.upper(): entry.discipline for entry in plan.advice}
    named = {by_id[tag.upper()] for tag in outcome.tags if by_id.get(tag.upper())}
    return named.pop() if len(named) == 1 else None
