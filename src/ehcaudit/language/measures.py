"""Finds what could be counted or checked in an outcome: counts, rates, durations, distances, shares of occasions,
levels on a scale, qualifications, and conditions of independence.

Not measures of a child: "100 % support", "90 % better", hours of provision, year groups, ages and dates.
Every pattern is bounded, so that time grows with the length of the text only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, phrases
from ehcaudit.language.model import Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_S = r"(?:[\s\u00a0]{1,3})"
_AT_LEAST = rf"(?:(?:at{_S}least|no{_S}(?:fewer|less|more){_S}than|not{_S}(?:fewer|less|more){_S}than|a{_S}minimum{_S}of|up{_S}to|more{_S}than|fewer{_S}than|less{_S}than|over|around|about){_S})?"


def find_measures(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Signal, ...]:
    """Every measure in `text`, in order, as signals "measure" whose value names its type.

    `taken` are stretches that are something else already (deadlines).
    """
    found: list[Signal] = []
    occupied = list(taken)
    for value, pattern in _patterns():
        for match in pattern.finditer(text):
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
    return tuple(
        (value, re.compile(rf"(?<![\w£.:/-]){body}", re.IGNORECASE))
        for value, body in (*_shares(), *_levels(), *_amounts(), *_rates(), *_counts())
    )


def _words(key: str) -> str:
    return alternatives(lexicon("measures")[key])


def _number() -> str:
    return rf"(?:\d{{1,4}}(?:[.,]\d{{1,3}})?(?:{_S}?[-–]{_S}?\d{{1,3}})?|(?:{_words('numbers')})(?:[\s-](?:{_words('numbers')}))?)"


def _shares() -> Iterator[tuple[str, str]]:
    number, occasions = _number(), _words("counted_occasions")
    adjectives = r"(?:[\w-]{1,15}\s){0,2}"
    yield (
        "out_of",
        rf"{_AT_LEAST}{number}(?:{_S}times)?{_S}(?:out{_S}of|in){_S}(?:every{_S})?{number}(?!\w)"
        rf"(?:{_S}{adjectives}(?:{occasions})\b)?",
    )
    yield "out_of", rf"{_AT_LEAST}{number}{_S}of{_S}{number}{_S}{adjectives}(?:{occasions})\b"
    yield (
        "out_of",
        rf"{_AT_LEAST}{number}{_S}of{_S}(?:his|her|their|my|the|these|those){_S}{number}?{_S}?{adjectives}[a-z]{{3,15}}s\b",
    )
    yield "out_of", rf"{_AT_LEAST}[1-9]\d?/(?:[1-9]\d?)(?![\w/.-])(?:{_S}{adjectives}(?:{occasions})\b)?"
    yield (
        "percentage",
        rf"{_AT_LEAST}\d{{1,3}}(?:\.\d)?{_S}?(?:%|per{_S}?cent\b)(?:{_S}(?:of{_S})?(?:the{_S}|all{_S}|his{_S}|her{_S}|their{_S})?[\w-]{{2,20}})?",
    )
    yield "out_of", rf"(?:every|each){_S}time(?:{_S}(?:he|she|they)\b)?"
    yield "out_of", rf"on{_S}(?:every|each){_S}occasion\b|on{_S}all{_S}occasions"


def _levels() -> Iterator[tuple[str, str]]:
    number, scale, exams = _number(), _words("scale"), _words("qualification")
    yield (
        "baseline",
        rf"from{_S}(?:a{_S}baseline{_S}of{_S})?{number}(?:{_S}?%|{_S}[\w-]{{1,15}}){{0,4}}?{_S}to{_S}(?:at{_S}least{_S})?{number}(?:{_S}?%)?",
    )
    yield (
        "qualification",
        rf"(?:{exams})\b(?:{_S}(?:[1-9]|[A-G]\*?|level{_S}\d|pass|merit|distinction)(?!\w))?(?:{_S}in{_S}[\w-]{{3,20}})?",
    )
    yield (
        "scale",
        rf"(?:{scale}){_S}(?:of{_S}|from{_S}|at{_S}|to{_S})?(?:at{_S}least{_S})?\d{{1,3}}(?:[.:]\d{{1,2}})?(?!\w)",
    )
    yield (
        "scale",
        rf"(?:on|of){_S}(?:a|the|his|her|their){_S}(?:\w{{1,15}}{_S}){{0,3}}(?:scale|test|screen|assessment|questionnaire|checklist)\b",
    )
    yield (
        "scale",
        rf"(?:expected{_S}standard|greater{_S}depth|pre-key{_S}stage{_S}standard{_S}\d|early{_S}learning{_S}goals?)",
    )


def _amounts() -> Iterator[tuple[str, str]]:
    number, time, far = _number(), _words("time"), _words("distance")
    yield (
        "duration",
        rf"(?:for{_S})?{_AT_LEAST}(?:{number}[\s-]{{1,2}}(?:and{_S}a{_S}half{_S})?|a{_S}|an{_S}|half{_S}an{_S}|a{_S}(?:whole|full){_S})(?:{time})(?!\w)",
    )
    yield (
        "duration",
        rf"(?:for{_S})?(?:a|the|an){_S}(?:whole|full|entire){_S}(?:lesson|day|session|week|morning|afternoon|assembly|meal|film|game|shift)",
    )
    yield "distance", rf"{_AT_LEAST}(?:{number}[\s-]{{0,2}}|half{_S}a{_S}|a{_S})(?:{far})(?![\w])"


def _rates() -> Iterator[tuple[str, str]]:
    number = _number()
    period = r"(?:day|week|fortnight|month|term|half[\s-]term|lesson|session|hour|morning|afternoon|evening|night|year|weekend|lunchtime|playtime|mealtime|school day|half term|break|visit|meal)"
    per = rf"(?:(?:a|an|per|each|every|in{_S}(?:a|each|every|one)|during{_S}(?:a|each)|across{_S}(?:a|the|each)){_S}{period}|daily|weekly|fortnightly|monthly|termly)"
    yield (
        "rate",
        rf"{_AT_LEAST}(?:{number}{_S}(?:[\w-]{{1,15}}{_S})?(?:times|days|nights|mornings|evenings|occasions|sessions|lessons|meals)|once|twice|thrice)(?:{_S}{per})?(?!\w)",
    )
    yield "rate", rf"(?:every|each){_S}(?:other{_S}|single{_S}|school{_S}|second{_S})?{period}\b"
    yield "rate", r"(?:daily|weekly|fortnightly|monthly|nightly)\b"
    yield "rate", rf"(?:every|each){_S}(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    yield "rate", rf"{_AT_LEAST}{number}[\s-]days?{_S}(?:a|per|each|every){_S}week\b"


def _counts() -> Iterator[tuple[str, str]]:
    number = _number()
    yield (
        "count",
        rf"{_AT_LEAST}{number}(?:{_S}or{_S}(?:more|fewer|less))?[\s-](?:[a-z][\w’'-]{{1,18}}[\s-]){{0,3}}?(?P<counted>[a-z][a-z’'-]{{2,18}}s|people|children|steps?|words?|syllables?|friends?|person|utterances?|part|key[\s-]word|spoon\w*|sign|shopper)\b",
    )
    yield "money", rf"£{_S}?\d{{1,5}}(?:\.\d\d)?"


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
        rf"\s{{1,3}}(?:(?:a|per|each|every|of)\s\w{{1,12}}\s(?:of\s)?)?(?:of\s)?(?:{_words('service_after')})\b",
        re.I,
    )


_OF_SERVICE = re.compile(
    r".{0,12}?(?:%|cent)\s{0,2}of\s(?:the\s|his\s|her\s|their\s|all\s)?(?:curriculum|learning|provision|support|education|what)\b",
    re.I,
)


@cache
def _comparison() -> re.Pattern[str]:
    service, comparing = _words("service_after"), _words("comparing_after")
    return re.compile(rf"(?:\b|\s)(?:{service}|{comparing})\b", re.I)


def _comparing(text: str, match: re.Match[str]) -> bool:
    """Whether a percentage praises ("90 % better") or serves ("100 % support") rather than measures."""
    before = text[max(0, match.start() - 12) : match.start()].lower()
    around = match.group() + text[match.end() : match.end() + 18]
    beyond = re.split(r"[.,;]|\b(?:of|in|on|with|and)\b", around, maxsplit=1)[0]
    if _OF_SERVICE.match(match.group() + text[match.end() : match.end() + 30]):
        return True
    return before.rstrip().endswith((" by", "give", "giving")) or bool(_comparison().search(beyond))


def _counts_something(match: re.Match[str]) -> bool:
    words = match.group().lower().split()
    not_counted = frozenset(lexicon("measures")["not_counted"])
    if words[0] in {"one", "half"} and match.group("counted").lower() in {"ones", "times"}:
        return False
    inner = re.split(r"[\s-]", re.sub(r"\sor\s+(?:more|fewer|less)\b", "", match.group().lower()))
    return match.group("counted").lower() not in not_counted and not not_counted & set(inner[1:-1])


_UNHELPED = re.compile(
    rf"(?<!\w)(?:without|with{_S}no(?:{_S}more{_S}than{_S}\w{{1,5}})?|with{_S}(?:only{_S})?(?:one|two|a|a{_S}single))"
    rf"{_S}(?:(?:any|more|adult|staff|physical|verbal|direct|hand-over-hand|visual){_S}){{0,3}}"
    r"(?:helper|help|prompt|reminder|assistance|supervision|intervention|prompting|aid)s?\b"
    rf"|(?<!\w)without{_S}(?:(?:any|adult|staff|physical|verbal|direct){_S}){{0,2}}support\b",
    re.IGNORECASE,
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
