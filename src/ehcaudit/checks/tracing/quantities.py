"""Amounts in a text, normalised: minutes a session, times a year, sessions in all, spans, group sizes.

"3 × 20 minutes a week", "20 minutes, three times weekly" and "three 20-minute sessions each week" come out alike.
How many weeks, half terms and terms a year has is policy (`Policy.provision_year`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.tracing.lexicon import body, fold, load
from ehcaudit.policy import load_policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.policy.load import ProvisionYear

Limit = Literal["up_to", "at_least"]
_S = r"[\s\u00a0]"
_CLAUSE = re.compile(r"[;.]\s+|,\s+|\s+[–—]\s+|:\s+")
_FAR = 80  # characters between a count or a length of time and the period it belongs to


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
    """How often: `low` to `high` times a year. `event` stands where the rhythm is no calendar's ("every meal").

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
    durations = tuple(_durations(folded))
    periods = list(_periods(folded, year))
    counts = [c for c in _counts(folded) if not any(d.start <= c.amount.start < d.end for d in durations)]
    rates, used = _rates(folded, periods, counts, durations)
    spans = tuple(_spans(folded, year))
    sessions = tuple(c.amount for c in counts if c.noun and c.amount not in used and not c.article)
    sessions += tuple(_yearly_totals(counts, rates))
    sessions += tuple(
        c.amount for c in counts if not c.noun and c.amount not in used and _beside(c.amount, durations)
    )
    found = Quantities(durations, tuple(rates), sessions, spans, _once(_groups(folded)))
    marked = _with_secondary(found, folded)
    return replace(marked, taken=_taken(found, counts, periods))


def overlaps(one: Amount | Rate, other: Amount | Rate, tolerance: float) -> bool:
    """Whether two amounts are the same within `tolerance` (a share of the greater)."""
    slack = tolerance * max(one.high, other.high)
    return abs(one.low - other.low) <= slack and abs(one.high - other.high) <= slack


@dataclass(frozen=True, slots=True)
class _Period:
    times: float
    start: int
    end: int
    event: str | None = None
    whole: bool = False  # a rhythm that needs no count: "every Friday", "weekly"


@dataclass(frozen=True, slots=True)
class _Count:
    amount: Amount
    noun: bool
    article: bool
    weekly: str | None = None


@cache
def _number() -> str:
    words = body(w for w in load("quantities")["numbers"] if w not in ("half", "half a", "half an"))
    return rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?½?|½|half{_S}an?|{words})"


def _value(text: str) -> float:
    bare = fold(text)
    if bare.endswith("½"):
        return float(bare[:-1] or 0) + 0.5
    numbers: dict[str, float] = {fold(k): float(v) for k, v in load("quantities")["numbers"].items()}
    if bare in numbers:
        return numbers[bare]
    try:
        return float(bare)
    except ValueError:
        return 0.0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data, number = load("quantities"), _number()
    spread = rf"(?P<low>{number})(?:{_S}*(?:-|–|to|or){_S}*(?P<high>{number}))?"
    units = body(u for forms in data["units"].values() for u in forms)
    periods = body(p for forms in data["periods"].values() for p in forms)
    every = rf"(?:(?P<per>per|each|every|in{_S}(?:a|each|every|the)|over{_S}(?:a|the)|during{_S}(?:the|each|every)|across{_S}(?:a|the)|an?|/)(?:{_S}+|(?<=/)))"
    raw = {
        "duration": rf"(?<![\w£.:/-])(?:{spread}[\s-]*(?P<unit>{units})|(?P<half>half[\s-]?(?:an{_S})?hour)s?)(?P<more>{_S}*(?:and{_S})?(?:(?P<extra>{number}){_S}*(?:minutes|mins|min)|an?{_S}half(?![\s-]?term)))?(?![\w])",
        "odd": rf"(?<![\w])(?:(?P<ninety>(?:an{_S}hour|one){_S}and{_S}a{_S}half(?:{_S}hours?)?)|(?P<three_quarters>three[\s-]quarters{_S}of{_S}an{_S}hour)|(?P<hour>hour-long)|(?P<half_day>half[\s-](?:a[\s-])?day)|(?P<day>(?<!each{_S})(?<!every{_S})(?:full|whole)[\s-]day(?=['’]?s?{_S}(?:of|training|workshop|visit|session))))(?![\w])",
        "every": rf"(?:(?<![\w£])|(?=/)){every}(?:(?P<low>{number})(?:{_S}*(?:-|–|to|or){_S}*(?P<high>{number}))?[\s-]+|(?P<other>other|second|alternate){_S}+)?(?:(?:school|academic|calendar|working|single|full){_S}+)?(?P<unit>{periods})(?![\w-])",
        "adverb": rf"(?<![\w])(?:(?P<low>{number})[\s-]+(?P<n>weekly|monthly)|(?P<adverb>{body(data['adverbs'])}))(?![\w])",
        "weekday": rf"(?<![\w])(?:(?:every|each|on){_S}+)(?P<days>(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?:,|{_S}+and|{_S}+or){_S}*(?:mon|tues|wednes|thurs|fri|satur|sun)days?)*)(?![\w])|(?P<five>monday{_S}+to{_S}+friday)",
        "event": rf"(?<![\w])(?:in|at|during|on|before|after|of)?{_S}*(?:every|each|all){_S}+(?:[\w-]+{_S}+){{0,2}}?(?P<event>{body(data['events'])})(?![\w])",
        "continuous": rf"(?<![\w])(?P<always>{body(data['continuous'])})(?![\w])",
        "count": rf"(?<![\w£.:-])(?<!band )(?<!level )(?<!year )(?<!stage )(?<!grade )(?<!aged )(?<!age )(?:(?P<word>once|twice|thrice)|{spread}{_S}*(?P<times>times|x(?![\w])|x(?={_S}*\d))|x{_S}?(?P<after>\d{{1,2}})(?!{_S}*(?:-|to|–)?{_S}*\d*{_S}*(?:{units})\b)(?![\w:.])|{spread.replace('low', 'nlow').replace('high', 'nhigh')}{_S}+(?P<between>(?:(?!(?:of|to|by|with|for|and|per|each|in|on|at|or|who|which|that|will){_S})[\w’'/-]+{_S}+){{0,4}}?)(?P<noun>{body(data['counted'])}))(?![\w])",
        "span": rf"(?<![\w])(?:(?:for|over|across|lasting|during|within)?{_S}*(?:a{_S}|an{_S}|the{_S})?(?:period{_S}of{_S}|whole{_S}|full{_S}|first{_S}|next{_S}|at{_S}least{_S}|minimum{_S}of{_S}|block{_S}of{_S}|course{_S}of{_S}|up{_S}to{_S}|another{_S})*)(?P<low>{number})(?:{_S}*(?:-|–|to){_S}*(?P<high>{number}))?[\s-]+(?:(?:consecutive|school|academic|teaching|calendar|term-time){_S}+)?(?P<unit>{periods})(?![\w])",
        "group": rf"(?<![\w])groups?{_S}+of{_S}+(?P<lead>up{_S}to|no{_S}more{_S}than|at{_S}most|a{_S}maximum{_S}of|maximum(?:{_S}of)?|between|about|around)?{_S}*{spread.replace('low', 'glow').replace('high', 'ghigh')}(?!{_S}*(?:minutes|hours))|(?P<others>with|and){_S}+(?P<olow>{number}){_S}+other{_S}+(?:[\w-]+{_S}+){{0,2}}?(?:pupils?|child|children|peers?|students?|young people)|(?<![\w:])(?P<rlow>[12]){_S}?:{_S}?(?P<ratio>\d{{1,2}})(?![\w:])|\((?:max(?:imum)?|up to|no more than){_S}+(?:of{_S}+)?(?P<mlow>{number})(?:{_S}+(?:pupils|children))?\)",
        "one": rf"(?<![\w])(?:{body(data['one_to_one'])})(?![\w])",
        "pair": rf"(?<![\w])(?:{body(data['pair'])})(?![\w])",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in raw.items()}


def _durations(text: str) -> Iterator[Amount]:
    for match in _patterns()["duration"].finditer(text):
        if _is_condition(text, match):
            continue
        hours = bool(match["half"]) or fold(match["unit"] or "hour").startswith("h")
        scale = 60.0 if hours else 1.0
        low = 0.5 if match["half"] else _value(match["low"])
        high = _value(match["high"]) if match["high"] else low
        extra = _value(match["extra"]) if match["extra"] else (30.0 if match["more"] else 0.0)
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
    for match in _patterns()["odd"].finditer(text):
        value = minutes[str(match.lastgroup)]
        yield Amount(value, value, match.group(0), match.start(), match.end(), _limit(text, match.start()))


@cache
def _conditions() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = load("quantities")
    before = re.compile(rf"(?:{body(data['not_duration_before'])})\s+(?:\w+\s+)?$", re.IGNORECASE)
    after = re.compile(rf"\s+(?:{body(data['not_duration_after'])})\b", re.IGNORECASE)
    return before, after, re.compile(rf"\b(?:{body(data['moving'])})\b[^.;]*$", re.IGNORECASE)


def _is_condition(text: str, match: re.Match[str]) -> bool:
    """Within five minutes, ten minutes early, every 20 minutes: a condition, no length of a session."""
    before, after, moving = _conditions()
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


def _periods(text: str, year: ProvisionYear) -> Iterator[_Period]:
    units = {fold(f): key for key, forms in load("quantities")["periods"].items() for f in forms}
    for match in _patterns()["every"].finditer(text):
        if match["per"].lower() in ("a", "an") and re.search(
            r"\b(?:for|within|after|in|half|is|of|lasts?|about|over)\s$", text[: match.start()], re.IGNORECASE
        ):
            continue
        divisor = 2.0 if match["other"] else (_value(match["low"]) if match["low"] else 1.0)
        if match["high"] and match["low"]:
            divisor = (divisor + _value(match["high"])) / 2
        unit = units[fold(match["unit"])]
        whole = match["per"].lower() in ("each", "every", "per")
        if divisor and not (match["low"] and match["per"].lower() in ("a", "an", "per", "/")):
            yield _Period(year.per_year(unit) / divisor, match.start(), match.end(), whole=whole)
    adverbs: dict[str, str] = {fold(k): v for k, v in load("quantities")["adverbs"].items()}
    for match in _patterns()["adverb"].finditer(text):
        if match["n"]:
            unit = "week" if match["n"].lower() == "weekly" else "month"
            counted = text[match.end("low")] != "-" and _counted_next().match(text, match.end())
            times = re.search(r"x\s?$", text[: match.start()], re.IGNORECASE)
            if (divisor := _value(match["low"])) > 2 and not counted and not times:
                yield _Period(year.per_year(unit) / divisor, match.start(), match.end(), whole=True)
            else:  # "12 weekly sessions", "20 minutes x 3 weekly": a count before a rhythm
                yield _Period(year.per_year(unit), match.start("n"), match.end(), whole=True)
        elif fold(match["adverb"]) != "annual" or re.match(
            r"\s+(?:review|training|refresher|session|workshop|visit)", text[match.end() :], re.IGNORECASE
        ):
            yield _Period(
                year.per_year(adverbs[fold(match["adverb"])]), match.start(), match.end(), whole=True
            )
    for match in _patterns()["weekday"].finditer(text):
        days = 5 if match["five"] else len(re.findall("day", match["days"], re.IGNORECASE))
        yield _Period(year.per_year("week") * days, match.start(), match.end(), whole=True)
    yield from _events(text)


@cache
def _counted_next() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{body(load('quantities')['counted'])})\b", re.IGNORECASE)


def _events(text: str) -> Iterator[_Period]:
    for match in _patterns()["event"].finditer(text):
        yield _Period(
            1.0,
            match.start(),
            match.end(),
            event=fold(match["event"]).rstrip("s").removesuffix("time"),
            whole=True,
        )
    for match in _patterns()["continuous"].finditer(text):
        yield _Period(1.0, match.start(), match.end(), event="always", whole=True)


def _counts(text: str) -> Iterator[_Count]:
    for match in _patterns()["count"].finditer(text):
        noun = bool(match["noun"])
        if match["word"]:
            low = high = {"once": 1.0, "twice": 2.0, "thrice": 3.0}[match["word"].lower()]
        elif match["after"]:
            low = high = float(match["after"])
        else:
            low = _value(match["nlow"] if noun else match["low"])
            top = match["nhigh"] if noun else match["high"]
            high = _value(top) if top else low
        article = noun and match["nlow"].lower() in ("a", "an")
        start, end = match.start(), match.end()
        between = match["between"] or ""
        if low and low <= 400:
            yield _Count(
                Amount(low, high, match.group(0).strip(), start, end, _limit(text, start)),
                noun,
                article,
                between,
            )


def _rates(
    text: str, periods: list[_Period], counts: list[_Count], durations: tuple[Amount, ...]
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


def _outermost(periods: list[_Period]) -> list[_Period]:
    kept: list[_Period] = []
    for period in sorted(periods, key=lambda p: (p.start, -p.end)):
        if kept and period.start < kept[-1].end:
            continue
        kept.append(period)
    return kept


def _count_for(
    text: str, period: _Period, counts: list[_Count], used: set[Amount], durations: tuple[Amount, ...]
) -> _Count | None:
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


def _lasting(text: str, period: _Period, durations: tuple[Amount, ...]) -> Amount | None:
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


def _beside(count: Amount, durations: tuple[Amount, ...]) -> bool:
    """ "3 hours once", "2 hours, three times": how often in all."""
    return any(0 <= count.start - d.end <= 2 for d in durations)


def _yearly_totals(counts: list[_Count], rates: list[Rate]) -> Iterator[Amount]:
    """ "18 sessions a year" is a rhythm and a total."""
    for rate in rates:
        for count in counts:
            same = (
                rate.event is None and count.noun and not count.article and count.amount.start == rate.start
            )
            if same and rate.low == count.amount.low:
                yield count.amount


def _spans(text: str, year: ProvisionYear) -> Iterator[Amount]:
    units = {fold(f): key for key, forms in load("quantities")["periods"].items() for f in forms}
    for match in _patterns()["span"].finditer(text):
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
        low = _value(match["low"])
        high = _value(match["high"]) if match["high"] else low
        yield Amount(
            low * weeks, high * weeks, text[match.start("low") : match.end()], match.start(), match.end()
        )


def _once(amounts: Iterator[Amount]) -> tuple[Amount, ...]:
    """Amounts without those that stand in another's words."""
    kept: list[Amount] = []
    for amount in amounts:
        if not any(amount.start < k.end and k.start < amount.end for k in kept):
            kept.append(amount)
    return tuple(kept)


def _groups(text: str) -> Iterator[Amount]:
    for match in _patterns()["group"].finditer(text):
        limit: Limit | None = None
        if match["glow"]:
            low, high = _value(match["glow"]), _value(match["ghigh"] or match["glow"])
            limit = (
                "up_to"
                if match["lead"] and match["lead"].lower() not in ("between", "about", "around")
                else None
            )
        elif match["others"]:
            low = high = _value(match["olow"]) + 1
        elif match["mlow"]:
            low = high = _value(match["mlow"])
        else:
            low = high = float(match["ratio"])
        yield Amount(low, high, match.group(0), match.start(), match.end(), limit)
    for name, size in (("one", 1.0), ("pair", 2.0)):
        for match in _patterns()[name].finditer(text):
            if match.group(0).lower().startswith("individual") and not re.search(
                r"group|pair", text, re.IGNORECASE
            ):
                continue  # said of nearly all therapy; leaving it out loses nothing
            if not re.match(
                r"['’]?s?\s+(?:needs?|education|health ?care|learning|targets?|reading|plan|risk|timetable|workstation|pupil|child|work ?space)",
                text[match.end() :],
                re.IGNORECASE,
            ):
                yield Amount(size, size, match.group(0), match.start(), match.end())


def _with_secondary(found: Quantities, text: str) -> Quantities:
    """Amounts of a review beside the provision ("…; reviewed termly") marked as secondary."""
    breaks = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text) + 1]
    pattern = re.compile(load("quantities")["secondary"], re.IGNORECASE)

    def later(start: int) -> bool:
        index = max(i for i, b in enumerate(breaks) if b <= start)
        clause = text[breaks[index] : start]
        if index == 0 or not pattern.search(clause):
            return False  # a review that has a length of its own is provision
        return not any(breaks[index] <= d.start < breaks[index + 1] for d in found.durations)

    return replace(
        found,
        durations=tuple(replace(a, secondary=later(a.start)) for a in found.durations),
        rates=tuple(replace(r, secondary=later(r.start)) for r in found.rates),
        sessions=tuple(replace(a, secondary=later(a.start)) for a in found.sessions),
    )


def _taken(found: Quantities, counts: list[_Count], periods: list[_Period]) -> tuple[tuple[int, int], ...]:
    """Where amounts stand: what is left tells what the text is about."""
    spans = [(a.start, a.end) for group in (found.durations, found.spans, found.groups) for a in group]
    spans += [(c.amount.start, c.amount.end) for c in counts if len(c.amount.quote.split()) <= 3]
    return tuple(sorted([*spans, *((p.start, p.end) for p in periods)]))
