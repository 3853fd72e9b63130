"""How well the outcomes of each service are written, over a batch. Never part of a plan's score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.rubric.scorecard import OutcomeGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ehcaudit.rubric.scorecard import OutcomeResult, Scorecard


def by_discipline(cards: Iterable[Scorecard]) -> tuple[OutcomeGroup, ...]:
    """A group for each service that outcomes come from, by name; last, what no plan attributes.

    Empty where no outcome at all is attributed to a service.
    """
    found: dict[str | None, list[tuple[int, OutcomeResult]]] = {}
    for number, card in enumerate(cards):
        for outcome in card.outcomes:
            found.setdefault(outcome.discipline, []).append((number, outcome))
    if not set(found) - {None}:
        return ()
    ordered = sorted(found, key=lambda name: (name is None, name or ""))
    return tuple(_group(name, found[name]) for name in ordered)


def _group(name: str | None, given: Sequence[tuple[int, OutcomeResult]]) -> OutcomeGroup:
    outcomes = [outcome for _, outcome in given]
    return OutcomeGroup(
        discipline=name,
        statements=len(outcomes),
        plans=len({number for number, _ in given}),
        are_outcomes=_share([o.kind == "outcome" for o in outcomes]),
        measurable=_share([o.measurable == "met" for o in outcomes]),
        specific=_share([o.specific == "met" for o in outcomes]),
        timed=_share([o.deadline is not None for o in outcomes]),
        aspirational=_share([o.aspirational == "met" for o in outcomes]),
    )


def _share(truths: Sequence[bool]) -> float:
    return sum(truths) / len(truths)
