"""Amounts of a recommendation against those of the plan: kept, lost or changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.differences import Difference
from ehcaudit.checks.tracing.quantities import Amount, Quantities, Rate, overlaps

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.statements import Statement
    from ehcaudit.policy.load import ProvisionYear


def amount_differences(
    wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear
) -> list[Difference]:
    mine, theirs = wanted.quantities, _together(statements)
    same_total = _same_total(mine, theirs, year)
    found: list[Difference] = []
    for part in ("durations", "rates", "sessions", "spans", "groups"):
        difference = _amount(part, mine, theirs, year)
        if difference is None:
            continue
        if same_total and _in_as_many(mine, theirs):
            continue
        if same_total and part in ("durations", "rates"):
            difference = Difference("rates", "lost", _quote(mine), _quote(theirs))
        found.append(difference)
    if any(d.part == "sessions" and d.fate == "changed" for d in found):
        found = [d for d in found if d.part != "spans"]
    return _one_a_part(found)


def _one_a_part(found: list[Difference]) -> list[Difference]:
    return list({(d.part, d.fate): d for d in found}.values())


def _together(statements: Sequence[Statement]) -> Quantities:
    def all_of(part: str) -> tuple[Amount, ...]:
        return tuple(a for s in statements for a in getattr(s.quantities, part) if not a.secondary)

    rates = tuple(r for s in statements for r in s.quantities.rates if not r.secondary)
    return Quantities(all_of("durations"), rates, all_of("sessions"), all_of("spans"), all_of("groups"))


def _amount(part: str, mine: Quantities, theirs: Quantities, year: ProvisionYear) -> Difference | None:
    """The first amount of a part that the plan does not hold, and what it holds instead."""
    own = [a for a in getattr(mine, part) if not a.secondary]
    other = list(getattr(theirs, part))
    equal: Callable[[Amount | Rate, Amount | Rate], bool] = lambda a, b: _equal(a, b, part, year)  # noqa: E731
    unmet = [a for a in own if not any(equal(a, b) for b in other)]
    if not unmet and part == "durations" and len(own) > 1:
        unmet = _twice(own, other, equal)
    if part == "rates":
        unmet = [] if len(unmet) < len(own) and _equivalent(own, year) else unmet
        unmet = [a for a in unmet if not _kept_otherwise(a, mine, theirs, year)]
        other += [s for s in theirs.sessions if not any(equal(s, a) for a in mine.sessions)]
    if part == "sessions":
        unmet = [a for a in unmet if not _derived(a, theirs, year)]
        other = other or ([r for r in theirs.rates if not r.event] if not mine.rates else [])
    if part == "spans":
        unmet = [] if _sessions_kept(mine, theirs, year) else unmet
    if not unmet:
        return None
    spare = [b for b in other if sum(equal(a, b) for a in own) < sum(equal(b, c) for c in other)]
    spare = spare if part == "durations" else [b for b in other if not any(equal(a, b) for a in own)]
    if spare:
        return Difference(part, "changed", unmet[0].quote, spare[0].quote)
    return Difference(part, "lost", unmet[0].quote)


def _twice(
    own: Sequence[Amount], other: Sequence[Amount], equal: Callable[[Amount | Rate, Amount | Rate], bool]
) -> list[Amount]:
    """An amount advised twice where the plan has it once and another amount beside it."""
    spare = [b for b in other if not any(equal(a, b) for a in own)]
    doubled = [a for a in own if sum(equal(a, b) for b in own) > sum(equal(a, b) for b in other)]
    return doubled[:1] if spare and doubled else []


def _equal(one: Amount | Rate, other: Amount | Rate, part: str, year: ProvisionYear) -> bool:
    if getattr(one, "event", None) != getattr(other, "event", None):
        return False
    tolerance = year.tolerance if part in ("rates", "sessions", "spans") else 0.01
    if part == "groups" and "up_to" in (one.limit, other.limit):
        return one.high == other.high
    return overlaps(one, other, tolerance)


def _equivalent(rates: Sequence[Rate], year: ProvisionYear) -> bool:
    """Whether several rhythms of a text say the same ("once a fortnight … 18 sessions a year")."""
    return all(_equal(rates[0], r, "rates", year) for r in rates[1:])


def _kept_otherwise(rate: Amount | Rate, mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    """A rhythm kept as a number of sessions: weekly for 12 weeks, 12 sessions in 12 weeks."""
    spans = [s for s in mine.spans if any(overlaps(s, t, year.tolerance) for t in theirs.spans)]
    total = rate.high * (spans[0].high / 52 if spans else 1.0)
    weekly = rate.high / year.weeks * spans[0].high if spans else rate.high
    return any(
        abs(s.high - t) <= year.tolerance * max(s.high, t)
        for s in theirs.sessions
        for t in (total, weekly)
        if spans
    )


def _derived(sessions: Amount, theirs: Quantities, year: ProvisionYear) -> bool:
    """Whether the number of sessions follows from the rhythm and span that the plan states."""
    if theirs.sessions:
        return False
    totals = [r.high / year.weeks * s.high for r in theirs.rates for s in theirs.spans if not r.event]
    totals += [r.high for r in theirs.rates if not r.event and not theirs.spans]
    return any(
        abs(sessions.high - total) <= 2 * year.tolerance * max(total, sessions.high) for total in totals
    )


def _sessions_kept(mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    return bool(mine.sessions) and any(
        overlaps(a, b, year.tolerance) for a in mine.sessions for b in theirs.sessions
    )


def _same_total(mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    """Three times 20 minutes a week beside "60 minutes weekly": the total is kept, the sessions are not."""
    if len(mine.durations) != 1 or len(theirs.durations) != 1 or not mine.rates or not theirs.rates:
        return False
    if overlaps(mine.durations[0], theirs.durations[0], 0.01) or not any(r.bare for r in theirs.rates):
        return False
    one = mine.durations[0].high * mine.rates[0].high
    other = theirs.durations[0].high * theirs.rates[0].high
    return abs(one - other) <= year.tolerance * max(one, other)


def _in_as_many(mine: Quantities, theirs: Quantities) -> bool:
    """Whether the plan's total is given in as many sessions: "an hour a week, in three sessions"."""
    parts = theirs.durations[0].high / mine.durations[0].high
    return any(abs(s.high - parts) < 0.01 for s in theirs.sessions)


def _quote(amounts: Quantities) -> str:
    parts = [*(d.quote for d in amounts.durations[:1]), *(r.quote for r in amounts.rates[:1])]
    return parts[0] if len(parts) == 2 and parts[0] in parts[1] else ", ".join(parts)
