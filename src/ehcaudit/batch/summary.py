"""What a batch shows that no single plan does. Never part of a plan's score."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, get_args

from ehcaudit.batch.disciplines import by_discipline
from ehcaudit.rubric.scorecard import GRADES, Batch, CriterionSpread, PlanStatus, Scorecard, Spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FAILING = {"requires_improvement", "inadequate"}


def summarise(cards: Sequence[Scorecard], criteria: Mapping[str, str]) -> Batch:
    """The batch of `cards`; `criteria` gives id → title of the rubric's criteria in their order."""
    return Batch(
        plans=len(cards),
        by_status={
            status: _count(card.status == status for card in cards) for status in get_args(PlanStatus)
        },
        by_grade={grade: _count(card.grade == grade for card in cards) for grade in GRADES},
        score=spread([card.score for card in cards if card.score is not None]),
        criteria=tuple(_criterion(cards, identifier, title) for identifier, title in criteria.items()),
        common_faults=common_faults(cards),
        groups=by_discipline(cards),
    )


def spread(values: Sequence[float]) -> Spread:
    """Mean, median, standard deviation (of the sample), interquartile range, least and greatest.

    One value has no deviation and no quartiles: both are 0.
    """
    if not values:
        return Spread()
    low, _, high = (
        statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else (0.0, 0.0, 0.0)
    )
    return Spread(
        mean=statistics.fmean(values),
        median=statistics.median(values),
        sd=_deviation(values),
        iqr=high - low,
        min=min(values),
        max=max(values),
    )


def common_faults(cards: Iterable[Scorecard]) -> tuple[tuple[str, int, int], ...]:
    """Kinds of fault with how many findings in how many plans; those in the most plans first.

    Suppressed findings and those that only inform do not count.
    """
    findings: dict[str, int] = {}
    plans: dict[str, int] = {}
    for card in cards:
        codes = [f.code for _, f in card.findings if f.suppressed is None and f.severity != "info"]
        for code in codes:
            findings[code] = findings.get(code, 0) + 1
        for code in set(codes):
            plans[code] = plans.get(code, 0) + 1
    ordered = sorted(findings, key=lambda code: (-plans[code], -findings[code], code))
    return tuple((code, findings[code], plans[code]) for code in ordered)


def _criterion(cards: Iterable[Scorecard], identifier: str, title: str) -> CriterionSpread:
    results = [c for card in cards for c in card.criteria if c.id == identifier]
    scores = [c.score for c in results if c.assessable and c.score is not None]
    return CriterionSpread(
        id=identifier,
        title=title,
        mean=statistics.fmean(scores) if scores else None,
        sd=_deviation(scores) if scores else None,
        failing=_count(c.assessable and c.grade in _FAILING for c in results),
        not_assessable=_count(not c.assessable for c in results),
    )


def _deviation(values: Sequence[float]) -> float:
    return statistics.stdev(values) if len(values) > 1 else 0.0


def _count(truths: Iterable[bool]) -> int:
    return sum(truths)
