"""Dates as plans write them, and their roles by the words beside them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.model import Dates
from ehcaudit.plans.pairs import Pair
from ehcaudit.plans.text import count_words, plain

_MONTHS = (
    {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
    | {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/])")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?[-\s]?({_MONTH})\b\.?,?[-\s]*(?:['’]?(\d{{2}})(?!\d)|(\d{{4}}))",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_ONLY = re.compile(rf"\b({_MONTH})\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
ROLES = ("first_issued", "amended", "last_review", "review_due", "issued")
_CURRENT = re.compile(r"\b(?:current|this) (?:version|plan|ehcp?)\b", re.IGNORECASE)
_CENTURY_TURN = 70
_LONGEST_LABEL = 14
_LONGEST_VALUE = 14
_DATE_ALONE = 4


def parse_date(text: str) -> dt.date | None:
    """The first date in `text`, day before month as in England; a month without day is its last day.

    Two-digit years up to 69 are in this century. An age, a prompt ("DD/MM/YYYY") or an impossible day
    gives `None`.
    """
    found: list[tuple[int, dt.date]] = []
    for match in _ISO.finditer(text):
        _keep(found, match.start(), match.group(1), match.group(2), match.group(3))
    for match in _NUMERIC.finditer(text):
        _keep(found, match.start(), match.group(4), match.group(3), match.group(1))
    for match in _DAY_MONTH.finditer(text):
        _keep(found, match.start(), match.group(4) or match.group(3), match.group(2), match.group(1))
    for match in _MONTH_DAY.finditer(text):
        _keep(found, match.start(), match.group(3), match.group(1), match.group(2))
    if not found:
        for match in _MONTH_ONLY.finditer(text):
            _keep(found, match.start(), match.group(2), match.group(1), "")
    return min(found)[1] if found else None


def _keep(found: list[tuple[int, dt.date]], start: int, year: str, month: str, day: str) -> None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < _CENTURY_TURN else 1900
    month_number = _MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    try:
        last = calendar.monthrange(number, month_number)[1]
        found.append((start, dt.date(number, month_number, int(day) if day else last)))
    except (ValueError, calendar.IllegalMonthError):
        return


@cache
def _rules() -> tuple[tuple[str | None, tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (
            rule["role"],
            tuple(re.compile(p) for p in rule["all"]),
            tuple(re.compile(p) for p in rule.get("none", [])),
        )
        for rule in load("details")["dates"]
    )


@cache
def date_role(label: str) -> str | None:
    """The role that a label gives a date: `issued`, `first_issued`, `amended`, `last_review`,
    `review_due`, or
    `signed` for one beside a signature; `None` for any other words."""
    words = plain(label)
    if not words or len(words.split()) > _LONGEST_LABEL or re.search(r"\d{3}", words):
        return None
    for role, needed, barred in _rules():
        if all(p.search(words) for p in needed) and not any(p.search(words) for p in barred):
            return role
    return None


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load("details")["sentences"]
    return tuple((role, re.compile(p, re.IGNORECASE)) for role, patterns in data.items() for p in patterns)


def _plainly_dated(pair: Pair) -> bool:
    """Whether a value is a date and little more; once sections have begun, a date alone."""
    return count_words(pair.value) <= (_LONGEST_VALUE if pair.early else _DATE_ALONE)


def dates_of(pairs: Iterable[Pair], front: Iterable[str], running: Iterable[str] = ()) -> Dates:
    """Dates by role: from labels with their values, then from sentences of the `front` of the document,
    then from
    running lines. A date beside a signature is the date of issue where nothing else says one."""
    found: dict[str, dt.date] = {}
    signed: dt.date | None = None
    reissued: dt.date | None = None
    current: dt.date | None = None
    for pair in pairs:
        role, value = date_role(pair.label), parse_date(pair.value)
        if role is None or value is None or not _plainly_dated(pair):
            continue
        if role == "signed":
            signed = value if pair.signing else signed
        elif role == "issued" and _CURRENT.search(pair.label):
            current = current or value
        else:
            found.setdefault(role, value)
        if role == "amended" and re.search(r"\b(?:issued?|made|finalised|final)\b", plain(pair.label)):
            reissued = reissued or value
    for line in [*front, *running]:
        for role, pattern in _sentences():
            match = pattern.search(line) if role not in found else None
            value = parse_date(match.group("date")) if match else None
            if value:
                found[role] = value
    if current:
        _place_current(found, current)
    if "issued" not in found and reissued:
        found["issued"] = reissued
    if "issued" not in found and "amended" not in found and signed:
        found["issued"] = signed
    return Dates(**found)


def _place_current(found: dict[str, dt.date], current: dt.date) -> None:
    """Give the date of the current version its role: beside an earlier date of issue it is an amendment."""
    if current > found.setdefault("issued", current):
        found.setdefault("amended", current)
