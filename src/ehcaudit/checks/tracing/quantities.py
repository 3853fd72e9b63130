"""Amounts in a text, normalised: minutes a session, times a year, sessions in all, spans, group sizes.

"3 × 20 minutes a week" and "three 20-minute sessions each week" come out alike.
How many weeks, half terms and terms a year has is policy (`Policy.provision_year`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.amounts import (
    Amount,
    Count,
    Period,
    Rate,
    counts_of,
    durations_of,
    groups_of,
    once,
    overlaps,
    periods_of,
    spans_of,
)
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.checks.tracing.rates import beside, rates_of, yearly_totals
from ehcaudit.policy import load_policy

if TYPE_CHECKING:
    from ehcaudit.policy.load import ProvisionYear

__all__ = ["Amount", "Quantities", "Rate", "find_quantities", "overlaps"]

_CLAUSE = re.compile(r"[;.]\s+|,\s+|\s+[–—]\s+|:\s+")


@dataclass(frozen=True, slots=True)
class Quantities:
    """All amounts of a text. Durations are minutes, spans weeks, groups the number of children."""

    durations: tuple[Amount, ...] = ()
    rates: tuple[Rate, ...] = ()
    sessions: tuple[Amount, ...] = ()
    spans: tuple[Amount, ...] = ()
    groups: tuple[Amount, ...] = ()
    taken: tuple[tuple[int, int], ...] = ()

    @property
    def stated(self) -> bool:
        """Whether an amount of time or a rhythm is stated at all."""
        return bool(self.durations or self.rates or self.sessions)


def find_quantities(text: str, year: ProvisionYear | None = None) -> Quantities:
    """The amounts of `text`. Pure; never raises for what the text holds."""
    year = year or load_policy().provision_year
    folded = text.replace("×", "x").replace("\u00a0", " ")
    durations = tuple(durations_of(folded))
    periods = list(periods_of(folded, year))
    counts = [c for c in counts_of(folded) if not any(d.start <= c.amount.start < d.end for d in durations)]
    rates, used = rates_of(folded, periods, counts, durations)
    spans = tuple(spans_of(folded, year))
    sessions = tuple(c.amount for c in counts if c.noun and c.amount not in used and not c.article)
    sessions += tuple(yearly_totals(counts, rates))
    sessions += tuple(
        c.amount for c in counts if not c.noun and c.amount not in used and beside(c.amount, durations)
    )
    found = Quantities(durations, tuple(rates), sessions, spans, once(groups_of(folded)))
    marked = _with_secondary(found, folded)
    return replace(marked, taken=_taken(found, counts, periods))


def _with_secondary(found: Quantities, text: str) -> Quantities:
    """Amounts of a review beside the provision ("…; reviewed termly") marked as secondary."""
    breaks = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text) + 1]
    pattern = re.compile(load("quantities")["secondary"], re.IGNORECASE)
    service = re.match(r"\s*[A-Z][\w'’&/-]*(?: [\w'’&/-]+){0,3}:\s+", text)

    def later(start: int) -> bool:
        index = max(i for i, b in enumerate(breaks) if b <= start)
        clause = text[breaks[index] : start]
        named = service is not None and breaks[index] <= service.end()  # "Dietetics: review every …"
        if index == 0 or not pattern.search(clause) or not text[: breaks[index]].strip(" :") or named:
            return False  # a review that has a length of its own is provision
        return not any(breaks[index] <= d.start < breaks[index + 1] for d in found.durations)

    return replace(
        found,
        durations=tuple(replace(a, secondary=later(a.start)) for a in found.durations),
        rates=tuple(replace(r, secondary=later(r.start)) for r in found.rates),
        sessions=tuple(replace(a, secondary=later(a.start)) for a in found.sessions),
    )


def _taken(found: Quantities, counts: list[Count], periods: list[Period]) -> tuple[tuple[int, int], ...]:
    """Where amounts stand: what is left tells what the text is about."""
    spans = [(a.start, a.end) for group in (found.durations, found.spans, found.groups) for a in group]
    spans += [(c.amount.start, c.amount.end) for c in counts if len(c.amount.quote.split()) <= 3]
    return tuple(sorted([*spans, *((p.start, p.end) for p in periods)]))
