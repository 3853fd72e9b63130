"""The single amounts of a text: lengths of time, periods, counts, spans of weeks and sizes of groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.tracing.amount_patterns import (
    adverb_keys,
    amount_patterns,
    condition_patterns,
    counted_next,
    period_keys,
    value_of,
)
from ehcaudit.checks.tracing.lexicon import fold, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.policy.load import ProvisionYear

Limit = Literal["up_to", "at_least"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range with its words. The unit depends on the field of `Quantities` that holds it."""

    low: float
    high: float
    quote: str
    start: int
    end: int
    limit: Limit | None = None
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """How often: `low` to `high` times a year. `event` stands where the rhythm is no calendar's.

    `bare` marks a rhythm without a count ("60 minutes weekly"): one long session or several short ones.
    """

    low: float
    high: float
    quote: str
    start: int
    end: int
    event: str | None = None
    bare: bool = False
    limit: Limit | None = None
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    times: float
    start: int
    end: int
    event: str | None = None
    whole: bool = False  # a rhythm that needs no count: "every Friday", "weekly"


@dataclass(frozen=True, slots=True)
class Count:
    amount: Amount
    noun: bool
    article: bool
    weekly: str | None = None


def overlaps(one: Amount | Rate, other: Amount | Rate, tolerance: float) -> bool:
    """Whether two amounts are the same within `tolerance` (a share of the greater)."""
    slack = tolerance * max(one.high, other.high)
    return abs(one.low - other.low) <= slack and abs(one.high - other.high) <= slack


def durations_of(text: str) -> Iterator[Amount]:
    for match in amount_patterns()["duration"].finditer(text):
        if _is_condition(text, match):
            continue
        hours = bool(match["half"]) or fold(match["unit"] or "hour").startswith("h")
        scale = 60.0 if hours else 1.0
        low = 0.5 if match["half"] else value_of(match["low"])
        high = value_of(match["high"]) if match["high"] else low
        extra = value_of(match["extra"]) if match["extra"] else (30.0 if match["more"] else 0.0)
        if low or high:
            limit = _limit(text, match.start())
            yield Amount(
                low * scale + extra,
                high * scale + extra,
                match.group(0).strip(),
                match.start(),
                match.end(),
                limit,
            )
    minutes = {"ninety": 90.0, "three_quarters": 45.0, "hour": 60.0, "half_day": 180.0, "day": 360.0}
    for match in amount_patterns()["odd"].finditer(text):
        value = minutes[str(match.lastgroup)]
        yield Amount(value, value, match.group(0), match.start(), match.end(), _limit(text, match.start()))


def _is_condition(text: str, match: re.Match[str]) -> bool:
    """Within five minutes, ten minutes early, every 20 minutes: a condition, no length of a session."""
    before, after, moving = condition_patterns()
    lead, rest = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 30]
    if before.search(lead) or after.match(rest):
        return True
    return bool(re.match(r"\s+(?:before|after)\b", rest, re.IGNORECASE) and moving.search(lead))


def _limit(text: str, start: int) -> Limit | None:
    before = text[max(0, start - 24) : start].lower().rstrip()
    if before.endswith(("up to", "maximum of", "no more than", "at most", "maximum", "not exceeding")):
        return "up_to"
    return (
        "at_least"
        if before.endswith(
            ("at least", "minimum of", "a minimum", "minimum", "no less than", "not less than")
        )
        else None
    )


def periods_of(text: str, year: ProvisionYear) -> Iterator[Period]:
    units = period_keys()
    for match in amount_patterns()["every"].finditer(text):
        if match["per"].lower() in ("a", "an") and re.search(
            r"\b(?:for|within|after|in|half|is|of|lasts?|about|over)\s$", text[: match.start()], re.IGNORECASE
        ):
            continue
        divisor = 2.0 if match["other"] else (value_of(match["low"]) if match["low"] else 1.0)
        if match["high"] and match["low"]:
            divisor = (divisor + value_of(match["high"])) / 2
        unit = units[fold(match["unit"])]
        whole = match["per"].lower() in ("each", "every", "per")
        if divisor and not (match["low"] and match["per"].lower() in ("a", "an", "per", "/")):
            yield Period(year.per_year(unit) / divisor, match.start(), match.end(), whole=whole)
    adverbs = adverb_keys()
    for match in amount_patterns()["adverb"].finditer(text):
        if match["n"]:
            unit = "week" if match["n"].lower() == "weekly" else "month"
            counted = text[match.end("low")] != "-" and counted_next().match(text, match.end())
            times = re.search(r"x\s?$", text[: match.start()], re.IGNORECASE)
            if (divisor := value_of(match["low"])) > 2 and not counted and not times:
                yield Period(year.per_year(unit) / divisor, match.start(), match.end(), whole=True)
            else:  # "12 weekly sessions", "20 minutes x 3 weekly": a count before a rhythm
                yield Period(year.per_year(unit), match.start("n"), match.end(), whole=True)
        elif fold(match["adverb"]) != "annual" or re.match(
            r"\s+(?:review|training|refresher|session|workshop|visit)", text[match.end() :], re.IGNORECASE
        ):
            yield Period(
                year.per_year(adverbs[fold(match["adverb"])]), match.start(), match.end(), whole=True
            )
    for match in amount_patterns()["weekday"].finditer(text):
        days = 5 if match["five"] else len(re.findall("day", match["days"], re.IGNORECASE))
        yield Period(year.per_year("week") * days, match.start(), match.end(), whole=True)
    for match in amount_patterns()["yearly"].finditer(text):
        yield Period(year.per_year("year"), match.start(), match.end(), whole=True)
    yield from _events(text)


def _events(text: str) -> Iterator[Period]:
    for match in amount_patterns()["event"].finditer(text):
        yield Period(
            1.0,
            match.start(),
            match.end(),
            event=fold(match["event"]).rstrip("s").removesuffix("time"),
            whole=True,
        )
    for match in amount_patterns()["continuous"].finditer(text):
        yield Period(1.0, match.start(), match.end(), event="always", whole=True)


def counts_of(text: str) -> Iterator[Count]:
    for match in amount_patterns()["count"].finditer(text):
        noun = bool(match["noun"])
        if match["word"]:
            low = high = {"once": 1.0, "twice": 2.0, "thrice": 3.0}[match["word"].lower()]
        elif match["after"]:
            low = high = float(match["after"])
        elif match["bare"]:
            low = high = value_of(match["bare"])
        else:
            low = value_of(match["nlow"] if noun else match["low"])
            top = match["nhigh"] if noun else match["high"]
            high = value_of(top) if top else low
        article = noun and match["nlow"].lower() in ("a", "an")
        start, end = match.start(), match.end()
        between = match["between"] or ""
        if low and low <= 400:
            yield Count(
                Amount(low, high, match.group(0).strip(), start, end, _limit(text, start)),
                noun,
                article,
                between,
            )


def spans_of(text: str, year: ProvisionYear) -> Iterator[Amount]:
    units = period_keys()
    for match in amount_patterns()["span"].finditer(text):
        unit, lead = units[fold(match["unit"])], text[max(0, match.start() - 8) : match.start("low")].lower()
        bare = fold(match["low"]) in ("a", "an")
        if (
            unit in ("day", "night")
            or bare
            or re.search(r"(?:every|each|per|within|after|in|old|next|aged?|by|of age)\s*$", lead)
        ):
            continue
        if re.match(
            r"\s*(?:old|before|after|ago|ahead|later|apart)\b|['’]?\s+(?:child|pupil)",
            text[match.end() :],
            re.IGNORECASE,
        ):
            continue
        weeks = year.calendar_weeks(unit)
        low = value_of(match["low"])
        high = value_of(match["high"]) if match["high"] else low
        yield Amount(
            low * weeks, high * weeks, text[match.start("low") : match.end()], match.start(), match.end()
        )


def once(amounts: Iterator[Amount]) -> tuple[Amount, ...]:
    """Amounts without those that stand in another's words."""
    kept: list[Amount] = []
    for amount in amounts:
        if not any(amount.start < k.end and k.start < amount.end for k in kept):
            kept.append(amount)
    return tuple(kept)


def groups_of(text: str) -> Iterator[Amount]:
    for match in amount_patterns()["group"].finditer(text):
        limit: Limit | None = None
        if match["glow"]:
            low, high = value_of(match["glow"]), value_of(match["ghigh"] or match["glow"])
            limit = (
                "up_to"
                if match["lead"] and match["lead"].lower() not in ("between", "about", "around")
                else None
            )
        elif match["others"]:
            low = high = value_of(match["olow"]) + 1
        elif match["mlow"]:
            low = high = value_of(match["mlow"])
        else:
            low = high = float(match["ratio"])
        yield Amount(low, high, match.group(0), match.start(), match.end(), limit)
    for name, size in (("one", 1.0), ("pair", 2.0)):
        for match in amount_patterns()[name].finditer(text):
            if not _is_no_group(text, match):
                yield Amount(size, size, match.group(0), match.start(), match.end())


def _is_no_group(text: str, match: re.Match[str]) -> bool:
    """Individual needs, paired reading: no size of a group.

    "Individual" is said of nearly all therapy, so that leaving the word out loses nothing.
    """
    words = match.group(0).lower()
    if words.startswith("individual") and not re.search(r"group|pair", text, re.IGNORECASE):
        return True
    after = load("quantities")["not_grouped"]
    reading = words == "paired" and re.match(r"\s+reading\b", text[match.end() :], re.IGNORECASE)
    return (
        bool(reading) or re.match(rf"['’]?s?\s+(?:{after})", text[match.end() :], re.IGNORECASE) is not None
    )
