"""What a level is worth, and how much a statement counts within a criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import Level

if TYPE_CHECKING:
    from ehcaudit.plans.model import Outcome

POINTS: dict[Level, float] = {"met": 1.0, "partly": 0.5, "not_met": 0.0}

# A long-term or life outcome sets the direction; the medium and short ones are what a year is
# judged by (Code 9.64 to 9.69), so it counts half as much.
_LONG_TERM_WEIGHT = 0.5


def statement_weight(outcome: Outcome) -> float:
    """The weight of an outcome within a criterion, by its tier."""
    return _LONG_TERM_WEIGHT if outcome.tier == "long" else 1.0
