"""Operators that count: words, and one kind of statement against another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.registry import Scope
from ehcaudit.rubric.operators.model import Operator, Unit

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Plan

Countable = Literal["needs", "outcomes", "provision", "advice"]


class _Between(Operator):
    minimum: float | None = Field(default=None, ge=0)
    maximum: float | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _bounded(self) -> _Between:
        if self.minimum is None and self.maximum is None:
            raise ValueError("give 'minimum', 'maximum' or both")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError("'minimum' is greater than 'maximum'")
        return self

    def outside(self, value: float) -> str:
        """In words how `value` misses the bounds; empty where it does not."""
        if self.minimum is not None and value < self.minimum:
            return f"{value:g}, expected at least {self.minimum:g}"
        if self.maximum is not None and value > self.maximum:
            return f"{value:g}, expected at most {self.maximum:g}"
        return ""


class WordCount(_Between):
    """Met where the number of words is within the bounds."""

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """One observation a unit."""
        units = [unit for unit in self.units(reading, scope) if unit.found]
        if not units:
            return NotAssessable("there is no text of this kind in the plan")
        return tuple(self._observe(unit) for unit in units)

    def _observe(self, unit: Unit) -> Observation:
        count = len(unit.text.split())
        wrong = self.outside(count)
        if not wrong:
            return Observation(unit.subject, 1.0, f"{count} words")
        message = f"Number of words: {wrong}."
        return Observation(
            unit.subject, 0.0, message, (Fault(self.code or "word_count", message, "", unit.place),)
        )


class CountRatio(_Between):
    """Met where the number of `of` for each one of `to` is within the bounds (needs to provision, say)."""

    of: Countable
    to: Countable

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """One observation on the plan."""
        over, under = self._count(reading.plan, self.of), self._count(reading.plan, self.to)
        if under == 0:
            return NotAssessable(f"the plan holds no {self.to} to count against")
        wrong = self.outside(round(over / under, 2))
        if not wrong:
            return (Observation("plan", 1.0, f"{over} {self.of} to {under} {self.to}"),)
        message = f"{self.of.capitalize()} for each of {under} {self.to}: {wrong}."
        return (Observation("plan", 0.0, message, (Fault(self.code or "count_ratio", message),)),)

    def _count(self, plan: Plan, what: Countable) -> int:
        items = getattr(plan, what)
        if self.sections and what in ("needs", "provision"):
            return sum(item.section in self.sections for item in items)
        return len(items)
