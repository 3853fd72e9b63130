"""Patterns of amounts, made from the word lists in `data/quantities.yaml`."""

from __future__ import annotations

import re
from functools import cache

from ehcaudit.checks.tracing.lexicon import body, fold, load

S = r"[\s\u00a0]"


@cache
def _number() -> str:
    words = body(w for w in load("quantities")["numbers"] if w not in ("half", "half a", "half an"))
    return rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?½?|½|half{S}an?|{words})"


def value_of(text: str) -> float:
    bare = fold(text)
    if bare.endswith("½"):
        return float(bare[:-1] or 0) + 0.5
    numbers = _numbers()
    if bare in numbers:
        return numbers[bare]
    try:
        return float(bare)
    except ValueError:
        return 0.0


@cache
def _numbers() -> dict[str, float]:
    return {fold(k): float(v) for k, v in load("quantities")["numbers"].items()}


@cache
def period_keys() -> dict[str, str]:
    """The period (day, week, half_term …) that each of its forms stands for."""
    return {fold(form): key for key, forms in load("quantities")["periods"].items() for form in forms}


@cache
def adverb_keys() -> dict[str, str]:
    """The period that an adverb such as "weekly" stands for."""
    return {fold(adverb): key for adverb, key in load("quantities")["adverbs"].items()}


@cache
def amount_patterns() -> dict[str, re.Pattern[str]]:
    data, number = load("quantities"), _number()
    spread = rf"(?P<low>{number})(?:{S}*(?:-|–|to|or){S}*(?P<high>{number}))?"
    units = body(u for forms in data["units"].values() for u in forms)
    periods = body(p for forms in data["periods"].values() for p in forms)
    every = (
        rf"(?:(?P<per>per|each|every|in{S}(?:a|each|every|the)|over{S}(?:a|the)|during{S}(?:the|"
        rf"each|every)|across{S}(?:a|the)|an?|/)(?:{S}+|(?<=/)))"
    )
    raw = {
        "duration": rf"(?<![\w£.:/-])(?:{spread}[\s-]*(?P<unit>{units})|"
        rf"(?P<half>half[\s-]?(?:an{S})?hour)s?)(?P<more>{S}*(?:and{S})?(?:(?P<extra>{number}){S}*(?:minutes|mins|min)|an?{S}half(?![\s-]?term)))?(?![\w])",
        "odd": rf"(?<![\w])(?:(?P<ninety>(?:an{S}hour|one){S}and{S}a{S}half(?:{S}hours?)?)|"
        rf"(?P<three_quarters>three[\s-]quarters{S}of{S}an{S}hour)|(?P<hour>hour-long)|"
        rf"(?P<half_day>half[\s-](?:a[\s-])?day)|(?P<day>(?<!each{S})(?<!every{S})(?:full|"
        rf"whole)[\s-]day(?=['’]?s?{S}(?:of|training|workshop|visit|session))))(?![\w])",
        "every": rf"(?:(?<![\w£])|(?=/)){every}(?:(?P<low>{number})(?:{S}*(?:-|–|to|"
        rf"or){S}*(?P<high>{number}))?[\s-]+|(?P<other>other|second|alternate){S}+)?(?:(?:school|"
        rf"academic|calendar|working|single|full){S}+)?(?P<unit>{periods})(?![\w-])",
        "adverb": rf"(?<![\w])(?:(?P<low>{number})[\s-]+(?P<n>weekly|monthly)|"
        rf"(?P<adverb>{body(data['adverbs'])}))(?![\w])",
        "weekday": rf"(?<![\w])(?:(?:every|each|on){S}+)(?P<days>(?:mon|tues|wednes|thurs|fri|satur|"
        rf"sun)days?(?:(?:,|{S}+and|{S}+or){S}*(?:mon|tues|wednes|thurs|fri|satur|"
        rf"sun)days?)*)(?![\w])|(?P<five>monday{S}+to{S}+friday)",
        "yearly": rf"(?<![\w])(?:each|every){S}+(?:january|february|march|april|may|june|july|august|"
        rf"september|october|november|december)(?![\w])",
        "event": rf"(?<![\w])(?:in|at|during|on|before|after|of)?{S}*(?:every|each|"
        rf"all){S}+(?:[\w-]+{S}+){{0,2}}?(?P<event>{body(data['events'])})(?![\w])",
        "continuous": rf"(?<![\w])(?P<always>{body(data['continuous'])})(?![\w])",
        "count": rf"(?<![\w£.:-])(?<!band )(?<!level )(?<!year )(?<!stage )(?<!grade )(?<!aged )(?<!age "
        rf")(?:(?P<word>once|twice|thrice)|{spread}{S}*(?P<times>times|x(?![\w])|x(?={S}*\d))|"
        rf"(?P<bare>{number})(?={S}+(?:an?|per|each|every){S}+(?:(?:school|academic|calendar){S}+)?(?:{periods})(?![\w-]))|"
        rf"x{S}?(?P<after>\d{{1,2}})(?!{S}*(?:-|to|–)?{S}*\d*{S}*(?:{units})\b)(?![\w:.])|"
        rf"{spread.replace('low', 'nlow').replace('high', 'nhigh')}{S}+(?P<between>"
        rf"(?:(?!(?:{body(data['not_between'])}){S})[\w’'/-]+{S}+){{0,4}}?)(?P<noun>{body(data['counted'])}))(?![\w])",
        "span": rf"(?<![\w])(?:(?:for|over|across|lasting|during|within)?{S}*(?:a{S}|an{S}|"
        rf"the{S})?(?:period{S}of{S}|whole{S}|full{S}|first{S}|next{S}|at{S}least{S}|"
        rf"minimum{S}of{S}|block{S}of{S}|course{S}of{S}|up{S}to{S}|"
        rf"another{S})*)(?P<low>{number})(?:{S}*(?:-|–|"
        rf"to){S}*(?P<high>{number}))?[\s-]+(?:(?:consecutive|school|academic|teaching|"
        rf"calendar|term-time){S}+)?(?P<unit>{periods})(?![\w])",
        "group": rf"(?<![\w])groups?{S}+of{S}+(?P<lead>up{S}to|no{S}more{S}than|at{S}most|"
        rf"a{S}maximum{S}of|maximum(?:{S}of)?|between|about|"
        rf"around)?{S}*{spread.replace('low', 'glow').replace('high', 'ghigh')}(?!{S}*(?:minutes|hours))|"
        rf"(?P<others>with|and){S}+(?P<olow>{number}){S}+other{S}+(?:[\w-]+{S}+){{0,2}}?"
        rf"(?:pupils?|child|children|peers?|students?|young people)|"
        rf"(?<![\w:])(?P<rlow>[12]){S}?:{S}?(?P<ratio>\d{{1,2}})(?![\w:])|"
        rf"\((?:max(?:imum)?|up to|no more than){S}+(?:of{S}+)?(?P<mlow>{number})"
        rf"(?:{S}+(?:pupils|children))?\)",
        "one": rf"(?<![\w])(?:{body(data['one_to_one'])})(?![\w])",
        "pair": rf"(?<![\w])(?:{body(data['pair'])})(?![\w])",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in raw.items()}


@cache
def condition_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = load("quantities")
    before = re.compile(rf"(?:{body(data['not_duration_before'])})\s+(?:\w+\s+)?$", re.IGNORECASE)
    after = re.compile(rf"\s+(?:{body(data['not_duration_after'])})\b", re.IGNORECASE)
    return before, after, re.compile(rf"\b(?:{body(data['moving'])})\b[^.;]*$", re.IGNORECASE)


@cache
def counted_next() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{body(load('quantities')['counted'])})\b", re.IGNORECASE)
