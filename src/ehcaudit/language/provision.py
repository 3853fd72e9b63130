"""Reads an item of provision: what, who, how often, how long, in what group, where, and what is left open.

Regular expressions only, each bounded, so that time grows with the length of the text; no parser is needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon
from ehcaudit.language.model import Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("what", "who", "frequency", "duration", "group_size", "where")

_S = r"(?:[\s\u00a0]{1,3})"
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|half an?|an?)"
_RANGE = rf"{_NUMBER}(?:{_S}?(?:-|–|to|or){_S}?{_NUMBER})?"
_PERIOD = (
    r"(?:school{s}|academic{s}|working{s})?(?:day|week|fortnight|month|half[\s-]?term|term|year|lesson|session|morning|afternoon|"
    r"night|evening|hour|weekend|weekday|mealtime|meal|break|lunchtime|playtime|school day|annum)"
).replace("{s}", _S)
_EVERY = r"(?:a|an|per|each|every|in{s}each|in{s}every|every{s}other|every{s}single)".replace("{s}", _S)


@dataclass(frozen=True, slots=True)
class ProvisionReading:
    """The signals of an item of provision by part; a part may have several."""

    text: str
    what: tuple[Signal, ...]
    equipment: tuple[Signal, ...]
    who: tuple[Signal, ...]
    vague_who: tuple[Signal, ...]
    frequency: tuple[Signal, ...]
    duration: tuple[Signal, ...]
    total: tuple[Signal, ...]
    continuous: tuple[Signal, ...]
    group_size: tuple[Signal, ...]
    where: tuple[Signal, ...]
    vague: tuple[Signal, ...]
    undoing: tuple[Signal, ...]
    one_off: tuple[Signal, ...]
    none_needed: tuple[Signal, ...]

    def first(self, part: str) -> str | None:
        """The words of a part, or `None` where the item does not say."""
        signals: tuple[Signal, ...] = getattr(self, part)
        return signals[0].quote if signals else None


def read_provision(text: str) -> ProvisionReading:
    """The signals of an item of provision; the same words may carry several (hours a week: how often and how long)."""
    found = {name: tuple(_matches(name, pattern, text)) for name, pattern in _patterns().items()}
    total = found["total"]
    frequency = _sorted((*found["frequency"], *(_rate(s) for s in total)))
    duration = _sorted(found["duration"])
    who = _best_first(found["who"])
    vague_who = tuple(v for v in found["vague_who"] if not _inside(v, who))
    numbers = (*frequency, *duration, *found["group_size"], *who)
    vague = tuple(
        v for v in found["vague"] if not _inside(v, numbers) or v.quote.lower() in {"up to", "small group"}
    )
    every = (*numbers, *found["where"], *found["continuous"], *vague, *vague_who)
    what = _sorted((*found["what"], *found["equipment"]))
    return ProvisionReading(
        text=text,
        what=_sorted(tuple(w for w in what if not _inside(w, vague) and not _inside(w, who)))
        or _left_over(text, every),
        equipment=found["equipment"],
        who=who,
        vague_who=vague_who,
        frequency=frequency,
        duration=duration,
        total=total,
        continuous=found["continuous"],
        group_size=found["group_size"],
        where=found["where"],
        vague=vague,
        undoing=found["undoing"],
        one_off=found["one_off"],
        none_needed=found["none_needed"],
    )


_END_RATE = re.compile(rf"{_EVERY}{_S}{_PERIOD}$|\w+ly$", re.IGNORECASE)
_BY = re.compile(r"(?:by|from|with)\s(?:(?:a|an|the|his|her|their|one|two)\s)?$", re.IGNORECASE)
_SMALL = frozenset(
    ["will", "have", "with", "that", "this", "from", "each", "every", "shall", "should", "the", "and", "for", "she", "they", "her", "his", "who", "which", "be"]
)


def _rate(total: Signal) -> Signal:
    """Of "30-minute visits, delivered fortnightly" the "fortnightly"; "22 hours per week" stays whole."""
    end = _END_RATE.search(total.quote)
    if len(total.quote.split()) <= 4 or end is None:
        return Signal("frequency", total.quote, total.start, total.end)
    return Signal("frequency", end.group(), total.start + end.start(), total.start + end.end())


def _best_first(who: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Those with a qualification first, then longer names, then as they stand."""
    qualified = re.compile(
        rf"(?:{alternatives(lexicon('provision')['qualifications'])})[\s-]|trained", re.IGNORECASE
    )
    return tuple(sorted(who, key=lambda s: (not qualified.match(s.quote), s.start)))


def _left_over(text: str, taken: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The longest stretch of other words: what is provided, where it is named in no list."""
    best: tuple[int, int] = (0, 0)
    edges = sorted([(0, 0), *((s.start, s.end) for s in taken), (len(text), len(text))])
    at = 0
    for start, end in edges:
        if start > at and start - at > best[1] - best[0]:
            best = (at, start)
        at = max(at, end)
    words = list(re.finditer(r"[A-Za-z][A-Za-z’'-]{2,}", text[best[0] : best[1]]))
    plain = [w for w in words if w.group().lower() not in _SMALL]
    if not plain:
        return ()
    first, last = best[0] + plain[0].start(), best[0] + plain[min(len(plain), 6) - 1].end()
    return (Signal("what", text[first:last], first, last),)


def _sorted(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    return tuple(sorted(signals, key=lambda s: (s.start, -s.end)))


def _inside(signal: Signal, others: tuple[Signal, ...]) -> bool:
    return any(o.start <= signal.start and signal.end <= o.end for o in others)


def _matches(name: str, pattern: re.Pattern[str], text: str) -> Iterator[Signal]:
    for match in pattern.finditer(text):
        if match.group().strip():
            yield Signal(name, match.group(), match.start(), match.end())


def _list(key: str, plural: bool = True) -> str:
    body = alternatives(lexicon("provision")[key])
    return rf"(?<![\w-])(?:{body}){'(?:s|es)?' if plural else ''}(?![\w])"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    qualified = alternatives(lexicon("provision")["qualifications"])
    roles = alternatives(lexicon("provision")["roles"])
    trained = (
        rf"(?:(?:{_NUMBER}|a|each){_S})?(?:members?{_S}of{_S}staff|staff|adults?|person|people|someone|carers?){_S}"
        rf"(?:who{_S}(?:is|are|has|have)(?:{_S}been)?{_S})?(?:trained|qualified|accredited){_S}(?:in|to|by|at|as){_S}[\w-]{{1,20}}(?:{_S}(?:and{_S})?[\w-]{{2,20}}){{0,2}}"
    )
    who = rf"(?<![\w-])(?:{trained}|(?:(?:{qualified})[\s-](?:and{_S})?){{0,3}}(?:{roles})s?(?![\w])(?:{_S}trained{_S}(?:in|to|by){_S}[\w-]{{2,20}}(?:{_S}(?:Level{_S})?[\w-]{{1,20}})?)?(?!{_S}(?:group|training|report|advice|programme)\b))"
    bodies = {
        "what": _list("services"),
        "equipment": _list("equipment"),
        "who": who,
        "vague_who": _list("vague_who"),
        "frequency": _frequency(),
        "duration": _duration(),
        "total": _total(),
        "continuous": _always(),
        "group_size": _group(),
        "where": _list("where"),
        "vague": _list("vague", plural=False),
        "undoing": _list("undoing", plural=False),
        "one_off": _list("one_off"),
        "none_needed": _list("none_needed", plural=False),
    }
    return {name: re.compile(body, re.IGNORECASE) for name, body in bodies.items()}


def _frequency() -> str:
    times = rf"(?:{_RANGE}{_S}?(?:(?:{_S}?[\w-]{{1,20}}{_S}){{0,5}}?(?:sessions|visits|lessons)|x|times|days|visits|occasions|lessons|nights|reviews|appointments|blocks|meetings|weekends|afternoons|mornings|evenings)|once|twice)"
    spaced = rf"{times}(?:{_S}(?:[\w,’'-]{{1,20}}{_S}){{0,6}}?{_EVERY}{_S}{_PERIOD}|{_S}(?:daily|weekly|fortnightly|monthly|termly|annually|yearly))\b"
    every = rf"(?:each|every|per|in{_S}each|in{_S}every){_S}(?:other{_S}|single{_S})?(?:(?:two|three|four|six|eight|twelve|\d{{1,2}}){_S})?(?:{_PERIOD}s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    adverb = r"\b(?:daily|weekly|fortnightly|monthly|termly|half[\s-]termly|annually|yearly|nightly|hourly|twice[\s-]weekly|bi-?weekly)\b"
    named = rf"\b(?:on{_S})?(?:mon|tues|wednes|thurs|fri)days?(?:(?:,|{_S}and){_S}?(?:mon|tues|wednes|thurs|fri)days?){{0,4}}\b"
    over = rf"\b{_RANGE}{_S}(?:[\w-]{{1,15}}{_S}){{0,4}}?(?:sessions|visits|blocks|lessons|meetings){_S}(?:over|across|in|during){_S}(?:the{_S}|each{_S}|a{_S}|{_NUMBER}{_S})?(?:course{_S}of{_S}the{_S})?{_PERIOD}s?\b"
    bare = rf"\b{times.replace('once|twice', 'once a|twice a')}{_S}(?:each{_S})?{_PERIOD}\b"
    count = rf"\b(?:\d{{1,2}}|two|three|four|five|six|seven|eight|ten|twelve){_S}(?:[\w-]{{1,15}}{_S}){{0,2}}?sessions\b"
    this = rf"(?:once|twice|{_NUMBER}{_S}(?:times|visits|sessions)){_S}(?:this|in{_S}the|over{_S}the|during{_S}the|in{_S}each){_S}(?:school{_S}|academic{_S})?(?:year|term)\b"
    return rf"(?<![\w-])(?:{spaced}|{this}|{over}|{bare}|{every})|{adverb}|{named}|{count}"


def _always() -> str:
    """Words that cover all of the time they speak of: "in every lesson", "before each topic", "at all times"."""
    listed = alternatives(lexicon("provision")["everywhere"])
    return (
        rf"(?<![\w-])(?:{listed})(?!\w)|\b(?:in|for|during|before|after|at|on|with|throughout|across|(?:at{_S}the{_S})?(?:start|end){_S}of)"
        rf"{_S}(?:each|every|all)(?!{_S}(?:staff|contexts|settings|areas|aspects|times?{_S}table))(?:{_S}(?:his|her|their|of{_S}(?:his|her|their|the)))?{_S}[a-z-]{{3,20}}"
    )


def _duration() -> str:
    unit = r"(?:minutes?|mins?|hours?|hrs?|hour-long)"
    return (
        rf"(?<![\w£.:])(?:{_RANGE}[\s-]{{0,2}}{unit}|half[\s-](?:an?{_S})?hours?|half[\s-](?:a{_S})?day|full[\s-]day|whole[\s-]day|(?:one|two|three|\d){_S}days?{_S}(?=of{_S}training)|"
        rf"(?:the{_S}whole|all|the{_S}duration|the{_S}entirety){_S}of{_S}(?:(?:each|every|the){_S})?(?:lunch|break|lesson|day|session|playtime|assembly|mealtime|meal|journey|school{_S}day|morning|afternoon)s?(?:{_S}and{_S}(?:lunch|break))?|"
        rf"(?:a|the){_S}(?:whole|full){_S}(?:day|lesson|session|morning|afternoon)|one[\s-]day|hour-long|overnight)\b"
    )


def _total() -> str:
    unit = r"(?:minutes?|mins?|hours?|hrs?|half-hours)"
    return rf"(?<![\w£.:]){_RANGE}[\s-]{{0,2}}{unit}{_S}(?:[\w,’':-]{{1,20}}{_S}){{0,6}}?(?:(?:{_EVERY}|over{_S}the|across{_S}the){_S}{_PERIOD}|weekly|daily|termly|monthly|fortnightly|annually)\b"


def _group() -> str:
    ones = alternatives(lexicon("provision")["groups"])
    return (
        rf"(?<![\w-])(?:{ones})(?![\w])|\bgroups?{_S}(?:of{_S})?(?:up{_S}to{_S}|no{_S}more{_S}than{_S}|at{_S}most{_S}|maximum{_S}(?:of{_S})?|between{_S})?{_RANGE}(?:{_S}(?:pupils|children|peers|students|learners|others))?\b"
        rf"|\b(?:no{_S}more{_S}than|up{_S}to|maximum{_S}(?:of{_S})?|with){_S}{_NUMBER}{_S}(?:other{_S})?(?:pupils|children|peers|students|learners)\b"
        rf"|\b{_NUMBER}{_S}(?:other{_S})?(?:pupils|children|peers|students|learners)\b|\b\d{{1,2}}{_S}?:{_S}?\d{{1,2}}\b|\bratio{_S}of{_S}{_NUMBER}{_S}(?:to|:){_S}{_NUMBER}\b|\bclass{_S}of{_S}(?:up{_S}to{_S}|no{_S}more{_S}than{_S})?\d{{1,2}}\b"
    )
