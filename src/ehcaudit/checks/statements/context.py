"""What is known around a statement of section E when it is judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ehcaudit.policy.load import Policy, load_policy

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.plans.model import Tier


@dataclass(frozen=True, slots=True)
class StatementContext:
    """The surroundings of a statement; every part may be unknown.

    `names`: what the child is called. `plan_date`: date of the version in hand, from which relative deadlines
    count; `as_of` stands in where it is unknown. `inherited_deadline`: the heading or column head that gives
    a time to the statements under it. `aspirations`: the text of section A. `policy`: the edition of law and
    conventions.
    """

    names: tuple[str, ...] = ()
    date_of_birth: dt.date | None = None
    plan_date: dt.date | None = None
    as_of: dt.date | None = None
    inherited_deadline: str | None = None
    aspirations: str | None = None
    tier: Tier | None = None
    policy: Policy = field(default_factory=load_policy)

    @property
    def basis(self) -> dt.date | None:
        """The date from which a relative deadline counts."""
        return self.plan_date or self.as_of
