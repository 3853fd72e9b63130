"""How often: every period of a text with the count or the length of time that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.amounts import Amount, Count, Period, Rate

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAR = 80  # characters between a count or a length of time and the period it belongs to


def rates_of(
    text: str, periods: list[Period], counts: list[Count], durations: tuple[Amount, ...]
) -> tuple[list[Rate], set[Amount]]:
    """Every period with the count that belongs to it; the counts that were used."""
    rates: list[Rate] = []
    used: set[Amount] = set()
    for period in _outermost(periods):
        count = _count_for(text, period, counts, used, durations)
        if count is None:
            lasting = _lasting(text, period, durations)
            if period.whole or lasting:
                quote = text[period.start : period.end].strip(" /")
                rates.append(
                    Rate(
                        period.times,
                        period.times,
                        quote,
                        period.start,
                        period.end,
                        period.event,
                        bare=bool(lasting),
                        limit=lasting.limit if lasting else None,
                    )
                )
            continue
        if count.amount.start <= period.start and period.end <= count.amount.end and count.amount.low > 3:
            rates.append(
                Rate(period.times, period.times, count.amount.quote, period.start, period.end, period.event)
            )
            continue  # "12 weekly sessions": twelve in all, one a week
        used.add(count.amount)
        start, end = min(count.amount.start, period.start), max(count.amount.end, period.end)
        low, high = count.amount.low * period.times, count.amount.high * period.times
        rates.append(
            Rate(low, high, text[start:end].strip(), start, end, period.event, limit=count.amount.limit)
        )
    return sorted(rates, key=lambda r: r.start), used


def _outermost(periods: list[Period]) -> list[Period]:
    kept: list[Period] = []
    for period in sorted(periods, key=lambda p: (p.start, -p.end)):
        if kept and period.start < kept[-1].end:
            continue
        kept.append(period)
    return kept


def _count_for(
    text: str, period: Period, counts: list[Count], used: set[Amount], durations: tuple[Amount, ...]
) -> Count | None:
    def apart(start: int, end: int) -> bool:
        between = text[start:end]
        return len(between) > _FAR or bool(
            re.search(r"[;.]\s|\b(?:then|and again|plus)\b|\S{4}\s\S+\s\S+:\s", between)
        )

    before = [
        c
        for c in counts
        if c.amount not in used and c.amount.end <= period.start and not apart(c.amount.end, period.start)
    ]
    before = [c for c in before if not c.article or period.start - c.amount.end < 3 or c.noun]
    inside = [
        c
        for c in counts
        if c.amount.start <= period.start and period.end <= c.amount.end and c.amount not in used
    ]
    if inside:
        return inside[0]
    if before:
        nearest = before[-1]
        crossed = any(nearest.amount.end <= d.start and d.end <= period.start for d in durations)
        if not (
            crossed
            and nearest.noun
            and not nearest.article
            and "," in text[nearest.amount.end : period.start]
        ):
            return nearest
    after = [
        c
        for c in counts
        if c.amount not in used
        and c.amount.start >= period.end
        and c.amount.start - period.end < 4
        and not c.article
    ]
    after = [c for c in after if not c.noun or text[period.end : c.amount.start].strip() == ":"]
    return after[0] if after and not apart(period.end, after[0].amount.start) else None


def _lasting(text: str, period: Period, durations: tuple[Amount, ...]) -> Amount | None:
    """The amount of time that stands with a period without a count: "60 minutes weekly"."""
    near = [
        d
        for d in durations
        if d.end <= period.start
        and period.start - d.end < _FAR
        and not re.search(r"[;.,]\s", text[d.end : period.start])
    ]
    after = [
        d
        for d in durations
        if 0 <= d.start - period.end < 14 and not re.search(r"[;.]", text[period.end : d.start])
    ]
    return near[-1] if near else (after[0] if after else None)


def beside(count: Amount, durations: tuple[Amount, ...]) -> bool:
    """ "3 hours once", "2 hours, three times": how often in all."""
    return any(0 <= count.start - d.end <= 2 for d in durations)


def yearly_totals(counts: list[Count], rates: list[Rate]) -> Iterator[Amount]:
    """ "18 sessions a year" is a rhythm and a total."""
    for rate in rates:
        for count in counts:
            same = (
                rate.event is None and count.noun and not count.article and count.amount.start == rate.start
            )
            if same and rate.low == count.amount.low:
                yield count.amount
