"""Judges statements of section E as a careful quality officer would, each judgement with its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.model import OutcomeJudgement
from ehcaudit.checks.statements.ambition import Ambition, judge_ambition
from ehcaudit.checks.statements.context import StatementContext
from ehcaudit.checks.statements.measurable import Measured
from ehcaudit.checks.statements.settled import names_an_outcome, outcome_beside
from ehcaudit.checks.statements.weighed import (
    learn,
    rule,
    weigh_ambition,
    weigh_kind,
    weigh_measurable,
    weigh_specific,
)
from ehcaudit.checks.statements.wording import outcome_reason, outcome_suggestion
from ehcaudit.language.deadlines import find_deadlines, resolve
from ehcaudit.language.model import Deadline, Signal
from ehcaudit.language.statement import StatementReading, read_statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ehcaudit.checks.model import Level
    from ehcaudit.checks.statements.kind import KindVerdict


_EXPLICIT = re.compile(r"(?:by|before|no later than)\b", re.IGNORECASE)


def judge_outcome(text: str, context: StatementContext | None = None) -> OutcomeJudgement:
    """Judge one statement. Raises `LanguageUnavailable` where the English pipeline is not installed."""
    return judge_outcomes([(text, context or StatementContext())])[0]


def judge_outcomes(statements: Sequence[tuple[str, StatementContext]]) -> tuple[OutcomeJudgement, ...]:
    """Judge many statements; all of them go through the parser in one batch."""
    readings = read_statements([text for text, _ in statements], [context.names for _, context in statements])
    return tuple(_judge(reading, context) for reading, (_, context) in zip(readings, statements, strict=True))


def _judge(reading: StatementReading, context: StatementContext) -> OutcomeJudgement:
    ruled = rule(reading)
    learned = learn(reading, ruled)
    verdict = weigh_kind(reading, ruled.kind, learned)
    deadline = _deadline(reading, context)
    if verdict.kind != "outcome":
        return _not_an_outcome(reading, verdict, deadline, weigh_specific("not_met", learned))
    measured = weigh_measurable(reading, ruled.measured, learned)
    specific = weigh_specific(ruled.specific, learned)
    ambition = judge_ambition(reading, measured.level, context.aspirations)
    ambition = weigh_ambition(ambition, measured.level, learned, reading)
    return OutcomeJudgement(
        text=reading.text,
        kind="outcome",
        measurable=measured.level,
        specific=specific,
        deadline=deadline,
        aspirational=ambition.level,
        reason=outcome_reason(verdict, measured, deadline, reading.plain_act()),
        suggestion=outcome_suggestion(
            verdict,
            measured,
            specific,
            deadline,
            reading.plain_act(),
            names_an_outcome=names_an_outcome(reading, ruled.kind),
        ),
        evidence=_evidence(reading, verdict, measured, ambition),
        confidence=round(min(verdict.confidence, measured.confidence), 2),
    )


def _not_an_outcome(
    reading: StatementReading, verdict: KindVerdict, deadline: Deadline | None, specific: Level
) -> OutcomeJudgement:
    beside = outcome_beside(reading, verdict.because) if verdict.kind == "action" else None
    level: Level = "partly" if beside else "not_met"
    return OutcomeJudgement(
        text=reading.text,
        kind=verdict.kind,
        measurable=level,
        specific=specific,
        deadline=deadline,
        aspirational=None,
        reason=outcome_reason(verdict, None, deadline, beside=beside),
        suggestion=outcome_suggestion(verdict, None, level, deadline),
        evidence=_evidence(reading, verdict, Measured("partly", beside) if beside else None, None),
        confidence=verdict.confidence,
    )


def _deadline(reading: StatementReading, context: StatementContext) -> Deadline | None:
    """The first stated with "by", or the first at all; else that of the heading above, which has no place
    in the text (0 to 0)."""
    found = reading.deadlines
    if found:
        resolved = [_resolve(d, context) for d in found]
        plain = [d for d in resolved if _EXPLICIT.match(d.quote)] or resolved
        return next((d for d in (*plain, *resolved) if d.date), plain[0])
    if context.inherited_deadline:
        heading = find_deadlines(context.inherited_deadline, heading=True)
        if heading:
            first = _resolve(heading[0], context)
            return Deadline(first.quote, 0, 0, first.kind, first.value, first.date)
    return None


def _resolve(deadline: Deadline, context: StatementContext) -> Deadline:
    return resolve(deadline, date_of_birth=context.date_of_birth, basis=context.basis, policy=context.policy)


def _evidence(
    reading: StatementReading, verdict: KindVerdict, measured: Measured | None, ambition: Ambition | None
) -> tuple[Signal, ...]:
    found: list[Signal] = [Signal("deadline", d.quote, d.start, d.end, d.value) for d in reading.deadlines]
    if verdict.because is not None:
        found.append(_named(verdict.because, f"kind_{verdict.kind}"))
    if measured is not None:
        found.extend(reading.measures)
        if measured.shown is not None:
            found.append(_named(measured.shown, "observable"))
        if measured.against is not None and measured.level != "met":
            found.append(_named(measured.against, "vague"))
    if ambition is not None:
        found.extend((*ambition.toward, *ambition.against))
    unique = {(s.name, s.start, s.end): s for s in found if s.quote}
    return tuple(sorted(unique.values(), key=lambda s: (s.start, s.end, s.name)))


def _named(signal: Signal, name: str) -> Signal:
    return Signal(name, signal.quote, signal.start, signal.end, signal.value)
