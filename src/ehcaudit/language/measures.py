"""Finds what could be counted or checked in an outcome: counts, rates, durations, distances, shares of
occasions, levels on a scale, qualifications, and conditions of independence.

Not measures of a child: "100 % support", "90 % better", hours of provision, year groups, ages and dates.
Every pattern is bounded, so that time grows with the length of the text only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, pattern, phrases
from ehcaudit.language.measure_patterns import listed, measure_patterns
from ehcaudit.language.model import Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def find_measures(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Signal, ...]:
    """Every measure in `text`, in order, as signals "measure" whose value names its type.

    `taken` are stretches that are something else already (deadlines).
    """
    found: list[Signal] = []
    occupied = list(taken)
    for value, written in _patterns():
        for match in written.finditer(text):
            start, end = match.span()
            if _overlaps(start, end, occupied) or not _is_measure(value, text, match):
                continue
            found.append(Signal("measure", text[start:end], start, end, value))
            occupied.append((start, end))
    return tuple(sorted(found, key=lambda s: s.start))


def _overlaps(start: int, end: int, occupied: Sequence[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in occupied)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((value, pattern(rf"(?<![\w£.:/-]){body}")) for value, body in measure_patterns())


def _is_measure(value: str, text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 40]
    if value == "percentage":
        return not _comparing(text, match)
    if value in {"duration", "count", "rate"} and _service().match(after):
        return False
    if value == "count" and _NUMBERED.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    if value == "duration" and re.match(r"an?\s{1,3}lesson", match.group(), re.I):
        return False
    if value == "count":
        return _counts_something(match)
    if value == "qualification":
        return not re.match(r"\s?(?:lessons?|class|course work)", after, re.I)
    return True


@cache
def _service() -> re.Pattern[str]:
    return re.compile(
        rf"\s{{1,3}}(?:(?:a|per|each|every|of)\s\w{{1,12}}\s(?:of\s)?)?(?:of\s)?(?:{listed('service_after')})\b",
        re.I,
    )


_OF_SERVICE = re.compile(
    r".{0,12}?(?:%|cent)\s{0,2}of\s(?:(?:the|his|her|their|all)\s)?"
    r"(?:curriculum|learning|provision|support|education|what|staff|teachers|adults|parents)\b",
    re.I,
)


@cache
def _comparison() -> re.Pattern[str]:
    service, comparing = listed("service_after"), listed("comparing_after")
    return re.compile(rf"(?:\b|\s)(?:{service}|{comparing})\b", re.I)


def _comparing(text: str, match: re.Match[str]) -> bool:
    """Whether a percentage praises ("90 % better") or serves ("100 % support") rather than measures."""
    before = text[max(0, match.start() - 12) : match.start()].lower()
    around = match.group() + text[match.end() : match.end() + 18]
    beyond = re.split(r"[.,;]|\b(?:of|in|on|with|and)\b", around, maxsplit=1)[0]
    if _OF_SERVICE.match(match.group() + text[match.end() : match.end() + 30]):
        return True
    return before.rstrip().endswith((" by", "give", "giving")) or bool(_comparison().search(beyond))


_COMPARED = re.compile(r"\sor\s+(?:more|fewer|less)\b|\b(?:no|not)?\s?(?:more|fewer|less)\s+than\s+")


def _counts_something(match: re.Match[str]) -> bool:
    words = match.group().lower().split()
    not_counted = frozenset(lexicon("measures")["not_counted"])
    if words[0] in {"one", "half"} and match.group("counted").lower() in {"ones", "times"}:
        return False
    inner = re.split(r"[\s-]", _COMPARED.sub("", match.group().lower()))
    return match.group("counted").lower() not in not_counted and not not_counted & set(inner[1:-1])


_UNHELPED = pattern(
    r"(?<!\w)(?:without|with no(?: more than \w{1,5})?|with (?:only )?(?:one|two|a|a single)) "
    r"(?:(?:any|more|adult|staff|physical|verbal|direct|hand-over-hand|visual) ){0,3}"
    r"(?:helper|help|prompt|reminder|assistance|supervision|intervention|prompting|aid)s?\b"
    r"|(?<!\w)without (?:(?:any|adult|staff|physical|verbal|direct) ){0,2}support\b"
)
_NUMBERED = re.compile(
    r"\b(?:years?|yrs?|y|key stage|ks|level|stage|grade|class|aged?|phase|band|step|set|room)\s{1,3}$", re.I
)


@cache
def _weakened() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(lexicon('signs')['weakened_independence'])})\s{{1,3}}$", re.I)


def find_independence(text: str) -> tuple[Signal, ...]:
    """Conditions such as "with no adult prompt" or "independently"; not "more independently"."""
    found: list[Signal] = []
    matches = (*phrases("signs", "independence").finditer(text), *_UNHELPED.finditer(text))
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        if not _weakened().search(text[max(0, start - 20) : start]):
            found.append(Signal("measure", text[start:end], start, end, "independence"))
    return tuple(found)
