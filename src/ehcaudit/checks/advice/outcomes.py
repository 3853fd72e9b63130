"""Outcomes that an advice seeks: outcomes at all, measurable, with a time (Code 9.51, 9.66)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from ehcaudit.checks import outcomes_are_outcomes, outcomes_measurable
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.advice.view import AdviceView
    from ehcaudit.checks.reading import Reading

_NONE_DUE = "the advice says that there are no needs, so that no outcomes are due"
_NONE = "the advice seeks no outcomes"


def measurable(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an outcome: would two people agree that they saw it? None where due is a fault."""
    view = reading.advised
    if view.outcomes:
        return _in_their_words(outcomes_measurable.check(view.statements, parameters), view)
    if not view.owes_more:
        return NotAssessable(_NONE_DUE)
    message = "It seeks no outcomes, and the law asks for advice on them."
    return (Observation("outcomes", 0.0, message, (Fault("advice_without_outcomes", message),), 0.8),)


def are_outcomes(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an outcome: a difference made, or an action, a service, a wish?"""
    view = reading.advised
    if not view.outcomes:
        return NotAssessable(_NONE if view.owes_more else _NONE_DUE)
    return _in_their_words(outcomes_are_outcomes.check(view.statements, parameters), view, own_remedy=False)


def timed(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an outcome: is there a time by which it should be reached?"""
    view = reading.advised
    if not view.outcomes:
        return NotAssessable(_NONE if view.owes_more else _NONE_DUE)
    found = []
    for outcome, judged in view.statements.outcomes:
        if judged.deadline is not None:
            found.append(Observation(outcome.id, 1.0, f"It has a time (“{judged.deadline.quote}”)."))
            continue
        message = "It has no time by which it should be reached."
        fault = Fault("no_deadline", message, quoted(outcome.text), outcome.place)
        found.append(Observation(outcome.id, 0.0, message, (fault,)))
    return _in_their_words(tuple(found), view)


def _in_their_words(result: CheckResult, view: AdviceView, *, own_remedy: bool = True) -> CheckResult:
    """The same observations with faults that quote the document; remedies that speak of plans are dropped."""
    if isinstance(result, NotAssessable):
        return result
    texts = {r.id: r.text for r in view.outcomes}
    return tuple(
        dataclasses.replace(
            seen,
            faults=tuple(
                dataclasses.replace(
                    f, quote=quoted(texts[seen.subject]), remedy=f.remedy if own_remedy else ""
                )
                for f in seen.faults
            ),
        )
        for seen in result
    )
