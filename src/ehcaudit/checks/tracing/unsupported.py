"""What the plan holds and no supplied advice gave: numbers beside a matched recommendation, and health
services.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.model import TracedRecommendation, Unsupported
from ehcaudit.checks.tracing.people import role_data
from ehcaudit.checks.tracing.quantities import find_quantities
from ehcaudit.checks.tracing.statements import Statement

if TYPE_CHECKING:
    from ehcaudit.plans.case import AdviceSource


def unsupported(
    statements: Sequence[Statement], traced: Sequence[TracedRecommendation], sources: Sequence[AdviceSource]
) -> tuple[Unsupported, ...]:
    """Provision of a discipline whose advice is at hand that no recommendation gave, and amounts that were
    added.
    """
    disciplines = {s.discipline for s in sources if s.plan is not None and s.discipline}
    if not disciplines:
        return ()
    return (*_added(statements, traced), *_services(statements, traced, disciplines))


def _added(statements: Sequence[Statement], traced: Sequence[TracedRecommendation]) -> Iterator[Unsupported]:
    """Items that answer only advice without any amount, and state one."""
    for statement in statements:
        answers = [
            t for t in traced if t.recommendation.kind == "provision" and statement.text in t.plan_quote
        ]
        amounts = statement.quantities
        if not answers or not amounts.stated or statement.kind != "provision":
            continue
        if all(not find_quantities(t.recommendation.text).stated for t in answers):
            rates = (r.quote for r in amounts.rates[:1] if not r.secondary)
            words = ", ".join([*(d.quote for d in amounts.durations[:1]), *rates])
            if words:
                yield Unsupported(
                    statement.text,
                    statement.place.in_section(statement.section),
                    f"The advice at hand gives no amount; the plan says “{words}”.",
                )


def _services(
    statements: Sequence[Statement], traced: Sequence[TracedRecommendation], disciplines: set[str]
) -> Iterator[Unsupported]:
    """Items of a discipline at hand that none of its recommendations is answered by."""
    for statement in statements:
        if not statement.item or statement.kind != "provision":
            continue
        named = {
            role_data(p.role).get("discipline") for p in statement.concepts.people.providers
        } | statement.concepts.services
        mine = sorted(str(d) for d in named & disciplines)
        if mine and not any(statement.text in t.plan_quote for t in traced):
            why = f"No recommendation of the {mine[0].replace('_', ' ')} advice at hand gives this."
            yield Unsupported(statement.text, statement.place.in_section(statement.section), why)
