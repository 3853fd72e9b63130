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
from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

# E has deadlines of its own kind; K lists what is past.
_SECTIONS = ("A", "B", "C", "D", "F", "G", "H", "H1", "H2", "I", "J")
_MONTHS = (  # noqa: SIM905
    "january february march april may june july august september october november december"
).split()
_SEASONS = {"spring": 5, "easter": 4, "summer": 8, "autumn": 12, "christmas": 12, "winter": 12}
_PART = "|".join([*_MONTHS, *_SEASONS])
_WHEN = re.compile(
    r"\b(?P<prep>in|from|on|for|during|by|until|this)(?: the (?:end|start|beginning) of| the)? "
    r"(?:early |late |mid-)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?"
    rf"(?:(?P<part>{_PART})(?: term)?(?: of)?,? )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_RELATIVE_GRACE = dt.timedelta(
    days=60
)  # "in September" without a year may have been written with room to spare
# What is still to be done has the form of what was done: "will be assessed", "is planned".
_TO_BE_DONE = re.compile(
    r"\b(?:(?:will|shall|to|should|must) be|"
    r"(?:is|are)(?= (?:\w+ly )?(?:planned|hoped|booked|expected|intended))) "
    r"(?:\w+ly )?\w+(?:ed|en|n|t|de)\b|\bnext review\b",
    re.IGNORECASE,
)
_FURTHEST = 90  # letters between the verb and its date
_BY_GRACE = dt.timedelta(days=180)  # "by" sets a limit that may well have been kept
_PLACEMENT_GRACE = dt.timedelta(days=365)  # section I names the start of a placement that goes on
_PROVISION_GRACE = dt.timedelta(days=180)  # provision is set out ahead for the year of the plan
_PROVISION = ("F", "G", "H", "H1", "H2")
_SOON_GRACE = dt.timedelta(days=365)  # "soon", "next term", in a text that gives its own day
_TOLD = ("A", "B", "C", "D")  # where events are told; elsewhere months come round each year
_POINTS = 3
_REMEDY = "Say what came of it, in the past tense, and what comes next."


def stale_future(case: Case) -> Observation:
    """Look for a future verb with a date that has gone by, sentence by sentence."""
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                told = _without_old_papers(sentence)
                dated = (*_dated_futures(told, code), *_relative_futures(told, code, case.plan.dates.version))
                event = code == "I" and patterns("start_of_a_place")[0].search(told) is not None
                found = next((f for f in dated if _is_past(f, code, case.as_of, event)), None)
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


def _is_past(found: tuple[dt.date, str], code: str, as_of: dt.date, event: bool) -> bool:
    """Whether a date has gone by; `event`: section I tells of a move on that date, not of what goes on."""
    when, prep = found
    grace = _BY_GRACE if prep in ("by", "until") else dt.timedelta(0)
    if code == "I":
        grace = max(grace, _RELATIVE_GRACE if event and prep in ("in", "on") else _PLACEMENT_GRACE)
    elif code in _PROVISION:
        grace = max(grace, _PROVISION_GRACE)
    return when + grace < as_of


def _without_old_papers(sentence: str) -> str:
    """`sentence` without what it quotes from a letter or report of its own date."""
    if not patterns("quoted_paper")[0].search(sentence):
        return sentence
    return re.sub(r"[“\"][^“”\"]*[”\"]?", "“…”", sentence)


def _dated_futures(sentence: str, code: str) -> Iterator[tuple[dt.date, str]]:
    """The last day of each date to which a verb of the future belongs, and the word before the date."""
    for clause in sentence.split(";"):
        for match in _WHEN.finditer(clause):
            ends = _end(match)
            if ends is None or not _belongs_to_a_future(clause, match):
                continue
            if code not in _PROVISION or not _goes_on(clause, match):
                yield ends, match["prep"].lower()


def _goes_on(clause: str, match: re.Match[str]) -> bool:
    """Whether what began then goes on: "From September 2025 he will have six sessions a term"."""
    return match["prep"].lower() == "from" and patterns("runs_on")[0].search(clause) is not None


def _relative_futures(sentence: str, code: str, version: dt.date | None) -> Iterator[tuple[dt.date, str]]:
    """Futures "in September" or "this summer", which are the first after the plan was dated."""
    if version is None or code not in _TOLD:
        return
    match = patterns("written_in_brackets")[0].search(sentence)
    written = parse_date(match["date"]) if match else None
    start = written or version
    if written:
        for soon in patterns("future_soon")[0].finditer(sentence):
            if _belongs_to_a_future(sentence, soon):
                yield written + _SOON_GRACE, "in"
    for clause in sentence.split(";"):
        for match in patterns("relative_future")[0].finditer(clause):
            if _belongs_to_a_future(clause, match):
                yield _next(match["part"].lower(), start) + _RELATIVE_GRACE, "in"


def _next(part: str, after: dt.date) -> dt.date:
    month = _MONTHS.index(part) + 1 if part in _MONTHS else _SEASONS[part]
    year = after.year + (month < after.month)
    return dt.date(year, month, monthrange(year, month)[1])


def _belongs_to_a_future(clause: str, match: re.Match[str]) -> bool:
    before, after = clause[: match.start()], clause[match.end() :]
    verb = _last_future(before)
    if (
        verb is not None
        and len(before) - verb <= _FURTHEST
        and not _past().search(_TO_BE_DONE.sub("", before))
    ):
        return True
    ahead = _first_future(after)
    if ahead is None or before.strip() or not re.match(r"^,? [^.;]{0,60}$", after[:ahead]):
        return False
    return not _past().search(after[:ahead])


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
