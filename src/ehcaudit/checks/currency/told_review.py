"""The last review as the text tells it, where the cover does not: "her annual review on 13 November 2025"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import AGES, patterns, word_list
from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_NEAR = 90  # letters between the words for the review and its date


def last_review(case: Case) -> dt.date | None:
    """The latest day, up to the day of judgement, on which a review is stated or told to have been held."""
    stated = case.plan.dates.last_review
    found = [day for day in _told(case) if day <= case.as_of]
    return max([*found, *([stated] if stated else [])], default=None)


def _told(case: Case) -> list[dt.date]:
    found = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence, before in _with_the_one_before(sentences(passage.text)):
                day = _held_on(sentence, before)
                if day is not None:
                    found.append(day)
    return found


def _with_the_one_before(told: list[str]) -> list[tuple[str, str]]:
    return list(zip(told, ["", *told], strict=False))


def _held_on(sentence: str, before: str) -> dt.date | None:
    """The day of the review of which `sentence`, with the one before it, tells, if of any."""
    review = patterns("review_told")[0].search(sentence)
    if review is None or patterns("review_to_come")[0].search(sentence):
        return None
    words = in_figures(sentence)
    place = patterns("review_told")[0].search(words)
    day = None
    if place:  # "dated 20 December 2027, from the review meeting of 8 September"
        behind = words[place.start() : place.end() + _NEAR]
        day = parse_date(behind) or parse_date(words[max(0, place.start() - _NEAR) : place.start()])
    if day is None and patterns("this_review")[0].search(sentence):
        day = parse_date(in_figures(before))
    return day


def in_figures(text: str) -> str:
    """`text` with days and years that are written in words set in figures: "the ninth of July 2026"."""
    ordinals = word_list("ordinals")
    text = _ordinal().sub(lambda m: str(ordinals.index(m[0].lower().replace(" ", "-")) + 1), text)
    return _year().sub(lambda m: f" {2000 + _number(m['rest'])}", text)


@cache
def _ordinal() -> re.Pattern[str]:
    words = "|".join(sorted((w.replace("-", "[ -]") for w in word_list("ordinals")), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b(?= of [A-Z])", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    small = "|".join(sorted(AGES[:19], key=len, reverse=True))
    rest = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{small}))?|{small})"
    return re.compile(rf",? (?:two thousand(?: and)?|twenty) (?P<rest>{rest})\b", re.IGNORECASE)


def _number(words: str) -> int:
    parts = re.split(r"[ -]", words.lower())
    return sum(_TENS.get(part) or AGES.index(part) + 1 for part in parts)
