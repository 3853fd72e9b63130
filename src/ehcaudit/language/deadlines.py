"""Finds every "by when" in a text: dates, key stages, year groups, terms, ages, phases and spans of time.

Not deadlines: "ongoing", frequencies ("every term"), durations ("for ten minutes") and conditions ("within
five minutes", "by the end of the lesson"). What a deadline means as a date is decided in `deadline_dates`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.deadline_dates import resolve
from ehcaudit.language.deadline_patterns import deadline_patterns
from ehcaudit.language.deadline_values import read_value
from ehcaudit.language.lexicon import pattern
from ehcaudit.language.model import Deadline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ehcaudit.language.model import DeadlineKind

__all__ = ["find_deadlines", "resolve"]


@cache
def _patterns() -> tuple[tuple[DeadlineKind, re.Pattern[str]], ...]:
    return tuple((kind, pattern(rf"(?<![\w/.£-]){body}")) for kind, body in deadline_patterns())


# What a text must hold for a time without "by" to be in it: most patterns need not be tried at all.
_NEEDED: dict[str, re.Pattern[str]] = {
    "date": re.compile(r"\d"),
    "term": re.compile(r"\d|autumn|spring|summer|term", re.IGNORECASE),
    "key_stage": re.compile(r"key|ks|eyfs", re.IGNORECASE),
    "year_group": re.compile(
        r"\by(?:ea)?r|\by\s?\d|reception|nursery|foundation|eyfs|fs?2|n2", re.IGNORECASE
    ),
    "relative": re.compile(r"week|wk|month|mth|year|yr|/12|/52", re.IGNORECASE),
}
# The words that every other pattern begins with.
_LEADING = re.compile(
    r"(?<![\w/.£-])(?:by|before|on|upon|no|not|prior|the|end|start|beginning|middle|close|completion|conclusion|"
    r"cessation|at|in|ready|when|once|within|over|during|across|after|this|between|through|will|for|reviewed|"
    r"review|target|due|reassessed|assessed|hoping|aiming|of|throughout)\b",
    re.IGNORECASE,
)


def _matches(
    kind: DeadlineKind, written: re.Pattern[str], text: str, places: Sequence[int]
) -> Iterator[re.Match[str]]:
    if not _led(written):
        bare = "bare" in written.groupindex and kind in _NEEDED
        if not bare or _NEEDED[kind].search(text):
            yield from written.finditer(text)
        return
    at = -1
    for place in places:
        if place >= at and (match := written.match(text, place)):
            yield match
            at = match.end()


@cache
def _led(written: re.Pattern[str]) -> bool:
    return "bare" not in written.groupindex and "(?<=" not in written.pattern


def find_deadlines(text: str, *, heading: bool = False) -> tuple[Deadline, ...]:
    """Every deadline of `text` in order, none overlapping, `date` unset.

    A time without "by" counts where it stands apart (in brackets, after "Timescale:", as the whole text);
    with `heading`, as in the head of a column ("12 months", "KS2 outcomes"), it counts anywhere.
    """
    found: list[Deadline] = []
    places = [match.start() for match in _LEADING.finditer(text)]
    for kind, written in _patterns():
        for match in _matches(kind, written, text, places):
            if (
                "bare" in match.re.groupindex
                and match.group("bare") is not None
                and not heading
                and not _apart(text, match)
            ):
                continue
            if (kind == "relative" and _is_rate(text, match)) or _UNTIL.search(text[: match.start()]):
                continue
            value = read_value(kind, match)
            if value is not None:
                context = match.groupdict().get("context")
                start = match.start() if context is None else match.end("context")
                end = match.end() - match.group().endswith(".")
                found.append(Deadline(text[start:end], start, end, kind, value))
    return _joined(text, _without_overlap(found))


_BEFORE_APART = re.compile(
    r"(?:^|[(\[:;–•\n]|\s-|timescale|target date|by when|achieved by|review date|deadline)\s{0,3}$",
    re.IGNORECASE,
)
_BEFORE_LAST = re.compile(r"[.,?!–-]\s{0,3}$")
_SAID = 40
_BEFORE_SPAN = re.compile(r"[.?!(]\s{0,3}$")
_AFTER_APART = re.compile(r"\s{0,3}(?:$|[)\]:;.,–\n]|-\s)")


# How long something goes on, not when it will have been reached.
_UNTIL = re.compile(r"\b(?:until|till|beyond|(?<!by\s)up to)\s{1,3}$", re.IGNORECASE)


def _apart(text: str, match: re.Match[str]) -> bool:
    """Whether a bare time stands by itself rather than inside a sentence."""
    before = text[max(0, match.start() - 20) : match.start()]
    last = not text[match.end() :].strip(" .)]\n")
    if match.re.groupindex.keys() & {"early", "unit", "clinic"}:
        spanned = "early" not in match.re.groupindex
        after = match.start() > _SAID and bool(_BEFORE_SPAN.search(before))
        return spanned and last and after  # "…. 12 months." after a whole statement
    if last and _BEFORE_LAST.search(before):
        return True  # "…, July 2026." at the very end
    return bool(_BEFORE_APART.search(before) and _AFTER_APART.match(text, match.end()))


_RATE = re.compile(r"in (?:a|an|one) (?:week|month|term|year)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:(?<![\w/.])\d{1,3}|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|times))"
    r"(?: (?:out )?of)?(?: [\w’'-]+){0,4} $",
    re.IGNORECASE,
)


def _is_rate(text: str, match: re.Match[str]) -> bool:
    """Whether the time only tells how often ("22 of her 25 lessons in a week")."""
    return bool(_RATE.fullmatch(match.group().strip()) and _COUNTED.search(text[: match.start()]))


_OPENS = re.compile(r"\s{0,2}\(")


def _joined(text: str, found: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """A time with its date in brackets behind it is one deadline: "the end of Year 6 (31 August 2026)"."""
    kept: list[Deadline] = []
    for deadline in found:
        before = kept[-1] if kept else None
        closed = deadline.kind == "date" and text[deadline.end : deadline.end + 1] == ")"
        if before and closed and _OPENS.fullmatch(text[before.end : deadline.start]):
            end = deadline.end + 1
            kept[-1] = Deadline(text[before.start : end], before.start, end, "date", deadline.value)
        else:
            kept.append(deadline)
    return tuple(kept)


def _without_overlap(found: list[Deadline]) -> tuple[Deadline, ...]:
    kept: list[Deadline] = []
    for deadline in sorted(found, key=lambda d: (d.start, -d.end)):
        longer = [k for k in kept if deadline.start < k.end]
        if not longer:
            kept.append(deadline)
    return tuple(kept)
