"""How measures are written. In these patterns a plain space stands for any space between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPARED = r"(?:no|not) (?:fewer|less|more) than|more than|fewer than|less than"
_LEAST = rf"(?:(?:at least|{_COMPARED}|a minimum of|up to|over|around|about) )?"
_ADJECTIVES = r"(?:[\w-]{1,15} ){0,2}"
_THEIR = r"(?:his|her|their|my|the|these|those|all)"


def measure_patterns() -> Iterator[tuple[str, str]]:
    """Every way a measure is written: its type and the body of a pattern, the surest first."""
    yield from _shares()
    yield from _levels()
    yield from _amounts()
    yield from _rates()
    yield from _counts()


def listed(key: str) -> str:
    """A pattern body for the phrases that `lexicons/measures.yaml` lists under `key`."""
    return alternatives(lexicon("measures")[key])


def _number() -> str:
    words = listed("numbers")
    return rf"(?:\d{{1,4}}(?:[.,]\d{{1,3}})?(?: ?[-–] ?\d{{1,3}})?|(?:{words})(?:[\s-](?:{words}))?)"


def _shares() -> Iterator[tuple[str, str]]:
    number, occasions = _number(), rf"(?:{listed('counted_occasions')})\b"
    per_cent = r"\d{1,3}(?:\.\d)? ?(?:%|per ?cent\b)"
    yield (
        "out_of",
        rf"{_LEAST}{number}(?: times)? (?:out of|in) (?:every )?{number}(?!\w)(?: {_ADJECTIVES}{occasions})?",
    )
    yield "out_of", rf"{_LEAST}{number} of {number} {_ADJECTIVES}{occasions}"
    yield "out_of", rf"{_LEAST}{number} of {_THEIR} {number}? ?{_ADJECTIVES}[a-z]{{3,15}}s\b"
    yield "out_of", rf"{_LEAST}[1-9]\d?/(?:[1-9]\d?)(?![\w/.-])(?: {_ADJECTIVES}{occasions})?"
    span = rf"from (?:about |around |below |a baseline of )?{per_cent} to (?:at least |over )?{per_cent}"
    yield "baseline", rf"{span}|from (?:a baseline of )?\d{{1,3}} to (?:at least )?{per_cent}"
    of_what = rf" of (?:{_THEIR} )?[\w-]{{2,20}}(?: (?!during|across|lessons|times)[a-z-]{{2,20}}s\b)?"
    joining = r"(?!(?:to|by|in|on|at|and|or|with|when|from|for|as|during|over|across|the|his|her|their)\b)"
    yield "percentage", rf"{_LEAST}{per_cent}(?:{of_what}| {joining}[\w-]{{2,20}})?"
    yield "out_of", r"(?:every|each) time(?: (?:he|she|they)\b)?"
    yield "out_of", r"on (?:every|each) occasion\b|on all occasions"


def _levels() -> Iterator[tuple[str, str]]:
    number = _number()
    grade = r"(?: (?:[1-9]|[A-G]\*?|level \d|pass|merit|distinction)(?!\w))?"
    unit = r"(?: ?%| [\w-]{1,15}){0,4}?"
    age = rf" (?:years?|yrs?|months?)\b(?:(?: and|,)? {number} months?\b)?"
    test = r"(?:scale|test|screen|assessment|questionnaire|checklist)"
    yield "baseline", rf"from (?:a baseline of )?{number}{unit} to (?:at least )?{number}(?: ?%|{age})?"
    yield "qualification", rf"(?:{listed('qualification')})\b{grade}(?: in [\w-]{{3,20}})?"
    beyond = r"(?: or (?:more|above|over|better|higher|below|less|fewer))?"
    score = rf"(?:(?:of|from|at|to) )?(?:at least )?\d{{1,3}}(?:[.:]\d{{1,2}})?(?!\w){beyond}"
    yield "scale", rf"(?:{listed('scale')}) {score}"
    yield "scale", rf"(?:on|of) (?:a|the|his|her|their) (?:\w{{1,15}} ){{0,3}}{test}\b"
    yield "scale", rf"{_LEAST}{number} (?:months?|years?)['’]?s? (?:of |worth of )?(?:progress|growth|gain)\b"
    yield "scale", r"expected standard|greater depth|pre-key stage standard \d|early learning goals?"


def _amounts() -> Iterator[tuple[str, str]]:
    number = _number()
    some = rf"(?:{number}[\s-]{{1,2}}(?:and a half )?|an? |half an |a (?:whole|full) )"
    whole = r"(?:lesson|day|session|week|morning|afternoon|assembly|meal|film|game|shift)"
    yield "duration", rf"(?:for )?{_LEAST}{some}(?:{listed('time')})(?!\w)"
    yield "duration", rf"(?:for )?(?:a|the|an) (?:whole|full|entire) {whole}"
    yield "distance", rf"{_LEAST}(?:{number}[\s-]{{0,2}}|half a |a )(?:{listed('distance')})(?!\w)"


def _rates() -> Iterator[tuple[str, str]]:
    number = _number()
    period = (
        r"(?:day|week|fortnight|month|term|half[\s-]term|lesson|session|hour|morning|afternoon|evening|night|"
        r"year|weekend|lunchtime|playtime|mealtime|school day|break|visit|meal)"
    )
    each = r"(?:a|an|per|each|every|in (?:a|each|every|one)|during (?:a|each)|across (?:a|the|each))"
    often = r"(?:daily|weekly|fortnightly|monthly|nightly|termly)"
    times = r"(?:times|days|nights|mornings|evenings|occasions|sessions|lessons|meals)"
    count = rf"(?:{number} (?:[\w-]{{1,15}} )?{times}|once|twice|thrice)"
    yield "rate", rf"{_LEAST}{count}(?: (?:{each} {period}|{often}))?(?!\w)"
    yield "rate", rf"(?:every|each) (?:(?:other|single|school|second) )?{period}\b"
    yield "rate", rf"{often}\b"
    yield "rate", r"(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    yield "rate", rf"{_LEAST}{number}[\s-]days? (?:a|per|each|every) week\b"


def _counts() -> Iterator[tuple[str, str]]:
    counted = (
        r"(?P<counted>[a-z][a-z’'-]{2,18}s|people|children|steps?|words?|syllables?|friends?|person|utterances?|"
        r"incident|mistake|error|question|sentence|reminder|page|prompt|part|key[\s-]word|spoon\w{0,5}|sign|shopper)\b"
    )
    several = rf"{_LEAST}{_number()}(?: or (?:more|fewer|less))?"
    yield "count", rf"{several}[\s-](?:[a-z][\w’'-]{{1,18}}[\s-]){{0,3}}?{counted}"
    yield "money", r"£ ?\d{1,5}(?:\.\d\d)?"
