"""Which service an outcome comes from, as far as the plan says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.plans import advice_columns

if TYPE_CHECKING:
    from ehcaudit.plans.model import Outcome, Plan

_AT_END = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]][\s.]{0,3}$")
_SOURCE = re.compile(
    r"\b(?:source|advice|report|recommend\w*|from|set by|agreed with|outcome)\b", re.IGNORECASE
)
# "Education, training and employment" and "Family" are areas of life before they are services.
_NO_SERVICE = frozenset({"education", "parents"})


def discipline_of(outcome: Outcome, plan: Plan) -> str | None:
    """The discipline of the advice that an outcome comes from; `None` where the plan does not say.

    A source tag such as `K2` says it first, then a source in brackets at the end ("(SaLT advice, May
    2026)"), then a service that the heading over the outcome names ("Speech and language therapy"). A tag
    that names several advices of different disciplines says nothing, and so gives `None`.
    """
    by_id = {entry.id.upper(): entry.discipline for entry in plan.advice}
    named = {by_id[tag.upper()] for tag in outcome.tags if by_id.get(tag.upper())}
    if named:
        return named.pop() if len(named) == 1 else None
    source = _AT_END.search(outcome.text)
    if source is not None and _SOURCE.search(source.group(1)):
        return advice_columns.discipline_of(source.group(1))
    over = advice_columns.discipline_of(outcome.area) if outcome.area else None
    return None if over in _NO_SERVICE else over
