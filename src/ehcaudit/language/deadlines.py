"""Finds every "by when" in a text: dates, key stages, year groups, terms, ages, phases and spans of time.

Not deadlines: "ongoing", frequencies ("every term"), durations ("for ten minutes") and conditions ("within
five minutes", "by the end of the lesson"). What a deadline means as a date is decided in `deadline_dates`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.deadline_dates import resolve
from ehcaudit.language.deadline_values import read_value
from ehcaudit.language.lexicon import alternatives, lexicon
from ehcaudit.language.model import Deadline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.language.model import DeadlineKind

__all__ = ["find_deadlines", "resolve"]

_SP = r"(?:[\s\u00a0]{1,3})"
_BY = rf"(?:(?:on{_SP}or{_SP})?before|by(?:{_SP}when)?|no{_SP}later{_SP}than|not{_SP}later{_SP}than|prior{_SP}to)"
_EDGE = rf"(?:(?:the{_SP})?(?:end(?:{_SP}of)?|(?:start|beginning|middle|close|completion){_SP}of))"
_THE = rf"(?:(?:the|his|her|their|my|this|our){_SP})?"
_LEAD = rf"(?:(?:{_BY}|at|in{_SP}time{_SP}for){_SP}{_EDGE}{_SP}|{_BY}{_SP}|{_EDGE}{_SP})"
_WHO = rf"(?:[\w’'«»/.-]{{1,24}}{_SP}){{1,3}}"
_YEAR = r"20[2-6]\d"


def _time_words(key: str) -> str:
    return alternatives(lexicon("times")[key])


def _dates() -> Iterator[tuple[DeadlineKind, str]]:
    month = rf"(?:{_time_words('months')})\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = rf"(?P<year>{_YEAR}|['’]?[2-4]\d)(?![\d%:])(?!{_SP}(?:words|times|minutes|per{_SP}?cent)\b)"
    lead = rf"(?:(?P<lead>{_LEAD}(?:the{_SP})?(?:month{_SP}of{_SP})?)|(?P<bare>))"
    inside = rf"(?:(?P<lead>(?:{_LEAD}|in{_SP})(?:the{_SP})?(?:month{_SP}of{_SP})?)|(?P<bare>))"
    yield (
        "date",
        rf"{lead}(?P<numeric>\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})|\d{{4}}-\d\d-\d\d)(?!\d)",
    )
    yield "date", rf"{lead}{day}{_SP}(?:of{_SP})?(?P<month>{month})(?:,?{_SP}{year})?(?!\w)"
    yield "date", rf"{lead}(?P<month>{month}){_SP}{day},?{_SP}(?P<year>{_YEAR})(?!\w)"
    yield "date", rf"{inside}(?P<month>{month}),?{_SP}?{year}(?!\w)"
    yield "date", rf"(?P<lead>{_LEAD})(?P<month>{month}){_SP}(?P<day>[01]?\d)(?:st|nd|rd|th)(?!\w)"
    yield (
        "date",
        rf"(?P<lead>{_LEAD}(?:the{_SP}month{_SP}of{_SP})?)(?P<month>{month})(?:{_SP}half[\s-]term)?(?!\w)",
    )
    yield (
        "term",
        rf"{lead}(?P<span>{_YEAR}{_SP}?[/–-]{_SP}?(?:20)?[2-6]\d)(?:{_SP}(?:academic|school){_SP}year)?(?!\w)",
    )
    yield (
        "term",
        rf"{lead}(?:the{_SP})?(?:academic|school){_SP}year{_SP}(?:of{_SP})?"
        rf"(?P<span>{_YEAR}{_SP}?[/–-]{_SP}?(?:20)?[2-6]\d)(?!\w)",
    )
    yield "date", rf"(?P<lead>{_LEAD})(?:the{_SP}year{_SP})?(?P<year>{_YEAR})(?![\w%/–-])"


def _school_time() -> Iterator[tuple[DeadlineKind, str]]:
    lead = rf"(?:(?P<lead>{_LEAD}{_THE})|(?P<bare>))"
    keys = _time_words("key_stage_words")
    years = _time_words("year_words")
    which = r"(?P<which>this|next|the next|the current|current|her|his|their|the|my)"
    group = rf"(?:(?:national{_SP}curriculum|nc|school){_SP})?(?:year|yr|y){_SP}?(?:group{_SP})?"
    yield "key_stage", rf"{lead}(?:key{_SP}?-?stage|ks){_SP}?(?P<ks>[1-5]|{keys})(?!\w)"
    yield "key_stage", rf"(?P<lead>{_LEAD}){which}{_SP}key{_SP}?stage(?!\w)"
    yield "year_group", rf"{lead}{group}(?P<year_group>1[0-4]|[1-9]|{years})(?!\w|[.:/]\d)"
    moves = rf"(?:by{_SP}the{_SP}time|before|when|once){_SP}{_WHO}(?:starts?|begins?|enters?|moves?{_SP}(?:in)?to)"
    done = rf"by{_SP}the{_SP}time{_SP}{_WHO}(?:finish(?:es)?|leaves?|completes?|has{_SP}finished){_SP}"
    yield "year_group", rf"(?P<lead>{done}){group}(?P<year_group>1[0-4]|[1-9])(?!\w|[.:/]\d)"
    yield (
        "year_group",
        rf"(?P<lead>{moves}{_SP})(?P<starting>){group}(?P<year_group>1[0-4]|[1-9])(?!\w|[.:/]\d)",
    )
    yield "year_group", rf"{lead}(?P<early>reception|nursery)(?:{_SP}(?:year|class))?(?!\w)"
    yield "key_stage", rf"{lead}(?P<ks>eyfs)(?!\w)"
    yield (
        "term",
        rf"{lead}(?:(?P<which>next|this){_SP})?(?P<season>autumn|spring|summer)(?:{_SP}(?:half{_SP})?term)?"
        rf"(?:{_SP}[12](?!\d))?(?:,?{_SP}(?:of{_SP}|in{_SP})?(?P<year>{_YEAR}|['’]?[2-4]\d))?"
        rf"(?:,?{_SP}(?:of|in){_SP}(?:year|y){_SP}?(?P<year_group>1[0-4]|[1-9]))?(?!\w)",
    )
    yield "term", rf"(?P<lead>{_LEAD})(?P<season>christmas|easter)(?:{_SP}(?P<year>{_YEAR}))?(?!\w)"
    yield (
        "term",
        rf"{lead}term{_SP}(?P<numbered>[1-6])(?:,?{_SP}(?:of{_SP}|in{_SP})?(?P<year>{_YEAR}))?(?!\w)",
    )
    yield "term", rf"(?P<lead>{_LEAD})(?:the{_SP}|this{_SP}|next{_SP})?(?P<half>half)?[\s-]?term(?![\w-])"
    kind_of_year = rf"(?:(?:current|coming|following|same){_SP})?(?:academic|school|college|calendar)"
    yield (
        "term",
        rf"(?P<lead>(?:{_LEAD}|within{_SP}|in{_SP}))(?:(?P<which>this|next|the{_SP}next|the|his|her|their|current)"
        rf"{_SP})?(?P<school_year>{kind_of_year}{_SP}year)(?!\w)",
    )
    yield (
        "term",
        rf"(?P<lead>(?:{_BY}{_SP})?{_EDGE}{_SP})(?P<which>this|the|next)?{_SP}?(?P<school_year>year)(?![\w-]|{_SP}\d)",
    )


def _life() -> Iterator[tuple[DeadlineKind, str]]:
    begins, ends = _time_words("begins"), _time_words("ends")
    when = rf"(?:{_BY}{_SP}the{_SP}time(?:{_SP}that)?|{_BY}|when|once|in{_SP}time{_SP}for{_SP}when){_SP}"
    ages = r"(?P<age>[3-9]|1\d|2[0-5])"
    yield (
        "age",
        rf"(?P<lead>{_BY}{_SP}(?:the{_SP})?age(?:{_SP}of|d)?{_SP}|{_BY}{_SP}aged{_SP}){ages}(?![\w%/])",
    )
    yield "age", rf"(?P<lead>by{_SP})(?P<age>1[6-9]|2[0-5])(?=\s{{0,2}}(?:[.,;]|$))"
    yield "age", rf"(?P<lead>{_BY}{_SP}(?:\w{{1,12}}(?:['’]s)?{_SP})?){ages}(?:st|nd|rd|th){_SP}birthday"
    yield (
        "age",
        rf"(?P<lead>{when}){_WHO}?(?:is|are|am|turns?|reach(?:es)?|becomes?){_SP}(?:the{_SP}age{_SP}of{_SP}|aged?{_SP})?"
        rf"{ages}(?:{_SP}years(?:{_SP}old|{_SP}of{_SP}age)?)?(?![\w%/:])",
    )
    start = r"(?:starts?|start(?:ing)|moves?(?:{sp}on)?|moving|transfers?|transferring|transitions?|transitioning|goes|go|going|enters?|begins?|joins?|gets)"
    start = start.replace("{sp}", _SP)
    leave = r"(?:leaves?|leaving|finish(?:es|ing)?|complet(?:es?|ing)|graduates?(?: from)?|ends?)"
    into = rf"(?:{_SP}(?:on|up))?(?:{_SP}(?:to|into|at|in))?{_SP}(?:(?:a|an|the|his|her|their|my){_SP})?(?:new{_SP})?"
    yield "phase", rf"(?P<lead>{when})(?:{_WHO})?{start}{into}(?P<begins>{begins})(?!\w)"
    yield "phase", rf"(?P<lead>{when})(?:{_WHO})?{leave}{_SP}{_THE}(?P<ends>{ends})(?!\w)"
    yield "phase", rf"(?P<lead>(?:on|upon){_SP}){leave}{_SP}{_THE}(?P<ends>{ends})(?!\w)"
    yield (
        "phase",
        rf"(?P<lead>(?:{_BY}|on|upon|at|in{_SP}time{_SP}for){_SP}(?:the{_SP}(?:point|time){_SP}of{_SP})?{_THE})"
        rf"(?:phase{_SP})?(?:transfer|transition|move|entry){into}(?P<begins>{begins})(?!\w)",
    )
    yield (
        "phase",
        rf"(?P<lead>(?:{_BY}{_SP}|at{_SP})?{_EDGE}{_SP}){_THE}(?:(?:time{_SP}(?:at|in)|final{_SP}year{_SP}(?:at|of)){_SP})?(?P<ends>{ends})(?!\w)",
    )
    yield "phase", rf"(?P<lead>{_BY}{_SP})(?P<begins>adulthood)(?!\w)"
    yield (
        "phase",
        rf"(?P<lead>(?:{_BY}{_SP}|at{_SP})?{_EDGE}{_SP}){_THE}(?P<course>(?:\w{{1,14}}{_SP})?(?:course|placement|apprenticeship))(?!\w)",
    )


def _relative() -> Iterator[tuple[DeadlineKind, str]]:
    number = rf"(?P<number>\d{{1,2}}|{_time_words('numbers')})"
    unit = r"(?P<unit>weeks?|months?|years?|terms?|academic years?|school years?)"
    next_ = rf"(?:the{_SP})?(?:next|coming|following){_SP}"
    yield (
        "relative",
        rf"(?P<lead>within{_SP}(?:{next_})?){number}[\s-]{{1,2}}{unit}(?!\w)(?:['’]{_SP}time)?(?:{_SP}period)?",
    )
    yield "relative", rf"(?P<lead>(?:over|during|in|across){_SP}{next_}){number}[\s-]{{1,2}}{unit}(?!\w)"
    yield (
        "relative",
        rf"(?P<lead>(?:over|during|in|across){_SP}the{_SP}(?:next|coming)){_SP}(?P<unit>year|term|month)(?!\w)",
    )
    yield (
        "relative",
        rf"(?P<lead>(?:in|after){_SP}){number}[\s-]{{1,2}}{unit}(?:['’]?s?['’]?{_SP}time)?(?=[\s,.;:)]|$)(?!{_SP}of\b)",
    )
    yield (
        "relative",
        rf"(?P<lead>{_LEAD}(?:a{_SP}|the{_SP})?){number}[\s-]{{1,2}}{unit}(?:{_SP}period)?(?!\w)",
    )
    yield (
        "relative",
        rf"(?P<lead>{_BY}{_SP}{_THE})(?:next{_SP})?(?P<review>(?:next|annual){_SP}(?:annual{_SP})?review)(?!\w)",
    )
    yield "relative", rf"(?P<bare>){number}[\s-]{{1,2}}(?P<unit>months?|years?)(?![\w-])"


@cache
def _patterns() -> tuple[tuple[DeadlineKind, re.Pattern[str]], ...]:
    families = (*_dates(), *_school_time(), *_life(), *_relative())
    return tuple((kind, re.compile(rf"(?<![\w/.£-]){body}", re.IGNORECASE)) for kind, body in families)


def find_deadlines(text: str, *, heading: bool = False) -> tuple[Deadline, ...]:
    """Every deadline of `text` in order, none overlapping, `date` unset.

    A time without "by" counts where it stands apart (in brackets, after "Timescale:", as the whole text);
    with `heading`, as in the head of a column ("12 months", "KS2 outcomes"), it counts anywhere.
    """
    found: list[Deadline] = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            if (
                "bare" in match.re.groupindex
                and match.group("bare") is not None
                and not heading
                and not _apart(text, match)
            ):
                continue
            value = read_value(kind, match)
            if value is not None:
                start, end = match.start(), match.end() - match.group().endswith(".")
                found.append(Deadline(text[start:end], start, end, kind, value))
    return _without_overlap(found)


_BEFORE_APART = re.compile(
    r"(?:^|[(\[:;–•\n]|\s-|timescale|target date|by when|achieved by|review date|deadline)\s{0,3}$",
    re.IGNORECASE,
)
_AFTER_APART = re.compile(r"\s{0,3}(?:$|[)\]:;.,–\n]|-\s)")


def _apart(text: str, match: re.Match[str]) -> bool:
    """Whether a bare time stands by itself rather than inside a sentence."""
    if match.re.groupindex.keys() & {"early", "unit"}:
        return False
    before = text[max(0, match.start() - 20) : match.start()]
    return bool(_BEFORE_APART.search(before) and _AFTER_APART.match(text, match.end()))


def _without_overlap(found: list[Deadline]) -> tuple[Deadline, ...]:
    kept: list[Deadline] = []
    for deadline in sorted(found, key=lambda d: (d.start, -d.end)):
        longer = [k for k in kept if deadline.start < k.end]
        if not longer:
            kept.append(deadline)
    return tuple(kept)
