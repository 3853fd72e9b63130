"""What the text says is still to come, and is past on the day of judgement."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

# E has deadlines of its own kind; K lists what is past.
_SECTIONS = ("A", "B", "C", "D", "F", "G", "H", "H1", "H2", "I", "J")
_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
_SEASONS = {"spring": 5, "easter": 4, "summer": 8, "autumn": 12, "christmas": 12, "winter": 12}
_WHEN = re.compile(
    r"\b(?P<prep>in|from|on|for|during|by|until)(?: the (?:end|start|beginning) of| the)? (?:early |late |mid-)?"  # noqa: E501
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?:(?P<part>{'|'.join([*_MONTHS, *_SEASONS])})(?: term)?,? )?(?P<year>20\d\d)\b",  # noqa: E501
    re.IGNORECASE,
)
_FURTHEST = 90  # letters between the verb and its date
_BY_GRACE = dt.timedelta(days=180)  # "by" sets a limit that may well have been kept
_PLACEMENT_GRACE = dt.timedelta(days=365)  # section I names the start of a placement that goes on
_PROVISION_GRACE = dt.timedelta(days=180)  # provision is set out ahead for the year of the plan
_PROVISION = ("F", "G", "H", "H1", "H2")
_POINTS = 3
_REMEDY = "Say what came of it, in the past tense, and what comes next."


def stale_future(case: Case) -> Observation:
    """Look for a future verb with a date that has gone by, sentence by sentence."""
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                found = next((f for f in _dated_futures(sentence) if _is_past(f, code, case.as_of)), None)
                if found:
                    message = (
                        f"The text says that this is to come; {day(found[0])} was before {day(case.as_of)}."
                    )
                    fault = Fault(
                        "stale_future_tense", message, quoted(sentence), passage.place, _REMEDY, "medium"
                    )
                    faults.append(fault)
    reason = faults[0].message if faults else "nothing past is told as still to come"
    return Observation("future", max(0.0, 1 - len(faults) / _POINTS), reason, tuple(faults))


def _is_past(found: tuple[dt.date, str], code: str, as_of: dt.date) -> bool:
    when, prep = found
    grace = _BY_GRACE if prep in ("by", "until") else dt.timedelta(0)
    if code == "I":
        grace = max(grace, _PLACEMENT_GRACE)
    elif code in _PROVISION:
        grace = max(grace, _PROVISION_GRACE)
    return when + grace < as_of


def _dated_futures(sentence: str) -> Iterator[tuple[dt.date, str]]:
    """The last day of each date to which a verb of the future belongs, and the word before the date."""
    for match in _WHEN.finditer(sentence):
        ends = _end(match)
        if ends is None:
            continue
        before, after = sentence[: match.start()], sentence[match.end() :]
        verb = _last_future(before)
        told_before = verb is not None and len(before) - verb <= _FURTHEST and not _past().search(before)
        first = not before.strip() and bool(re.match(r"^,? [^.;]{0,60}$", after[: _first_future(after) or 0]))
        told_after = (
            first and _first_future(after) is not None and not _past().search(after[: _first_future(after)])
        )
        if told_before or told_after:
            yield ends, match["prep"].lower()


def _end(match: re.Match[str]) -> dt.date | None:
    year, part = int(match["year"]), (match["part"] or "").lower()
    month = _MONTHS.index(part) + 1 if part in _MONTHS else _SEASONS.get(part, 12)
    last = monthrange(year, month)[1]
    number = int(match["day"]) if match["day"] and part in _MONTHS else last
    return dt.date(year, month, number) if 1 <= number <= last else None


def _last_future(before: str) -> int | None:
    ends = [m.end() for pattern in patterns("future") for m in pattern.finditer(before)]
    return max(ends, default=None)


def _first_future(after: str) -> int | None:
    starts = [m.start() for pattern in patterns("future") for m in pattern.finditer(after)]
    return min(starts, default=None)


@cache
def _past() -> re.Pattern[str]:
    return patterns("past_between")[0]
