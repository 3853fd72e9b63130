"""Judges items of F, G, H1 and H2: detailed, specific and normally quantified (Code of Practice 9.69)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from ehcaudit.checks.model import ProvisionJudgement
from ehcaudit.checks.statements.provision_wording import (
    NAMES,
    Weighed,
    provision_reason,
    provision_suggestion,
)
from ehcaudit.language.learned import ask
from ehcaudit.language.lexicon import phrases, words
from ehcaudit.language.provision import PARTS, ProvisionReading, read_provision, unsaid
from ehcaudit.language.provision_traits import provision_traits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ehcaudit.checks.model import Level
    from ehcaudit.language.model import Signal

    _Read = Callable[[str], ProvisionReading]

_SURE_AGAINST_ALL = 0.85  # every part is said
_SURE = 0.6  # below this the component knows too little of such words, and the rules stand
_MONTH_AND_YEAR = re.compile(r"\b(?:in|from|by|before)\s[A-Z][a-z]{2,8}\s20\d\d\b")
_DAILY = re.compile(r"daily|(?:day|morning|afternoon|lesson|night|evening|meal\w*)\b", re.IGNORECASE)
_HOURS_A_WEEK = re.compile(r"\b(?:hours?|hrs?)\b.*\bweek", re.IGNORECASE)
_MEDICAL = phrases("provision", "medical")
_OCCASIONS = re.compile(r"(?:in|at|for|on|with) (?:all|every|each)\b(?! times)", re.IGNORECASE)
_MOMENT = re.compile(r"(?:before|after|at|with|when\w*)\b(?! all times)", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:to|for|across|focus\w*|following|delivering|while)\s(?!\d|a\b|an\b|the\b)[a-z]{3,}"
    r"|\b(?:support|help) with (?!him|her\b|them|his|their)[a-z]{3,}"
    r"|\bin (?:all|every|each|core)\b",
    re.I,
)
_SAYS_NOTHING = frozenset(
    {
        "lesson",
        "review",
        "support",
        "hour",
        "help",
        "assistance",
        "input",
        "place",
        "placement",
        "block",
        "intervention",
    }
)


def judge_provision(text: str, fields: Mapping[str, str | None] | None = None) -> ProvisionJudgement:
    """Judge one item. `fields` holds what its table cells say by part ("who", "frequency" …).

    A cell whose words leave the part open ("school staff", "as required") adds nothing.
    """
    return _judge(text, fields or {}, read_provision)


def _judge(text: str, fields: Mapping[str, str | None], read: _Read) -> ProvisionJudgement:
    reading = read(text)
    parts = _parts(reading, fields, read)
    if _is_nothing(reading):
        weighed = Weighed("not_met", (), 0.9, nothing=True)
    else:
        weighed = _learned(reading, fields, _weigh(reading, parts), read)
    if parts["duration"] == parts["frequency"] and _OCCASIONS.match(parts["duration"] or ""):
        parts["duration"] = None  # says when; it lasts as long as what it goes with
    return ProvisionJudgement(
        text=text,
        specific=weighed.level,
        parts=parts,
        vague=tuple(dict.fromkeys(s.quote for s in reading.vague)),
        reason=provision_reason(reading, parts, weighed),
        suggestion=provision_suggestion(weighed),
        evidence=_evidence(reading),
        confidence=weighed.confidence,
    )


def rule_provision(text: str) -> Level:
    """What the rules alone say of an item."""
    reading = read_provision(text)
    return _weigh(reading, _parts(reading, {}, read_provision)).level


def judge_provisions(items: Sequence[tuple[str, Mapping[str, str | None]]]) -> tuple[ProvisionJudgement, ...]:
    """Judge many items, each a text with its fields; cells that say the same are read once."""
    read = cache(read_provision)
    return tuple(_judge(text, fields, read) for text, fields in items)


def _parts(
    reading: ProvisionReading, fields: Mapping[str, str | None], read_cell: _Read
) -> dict[str, str | None]:
    parts = {part: reading.first(part) for part in PARTS}
    parts["what"] = _named_what(reading)
    if reading.continuous:
        parts["frequency"] = parts["frequency"] or reading.continuous[0].quote
        lasting = next(
            (s.quote for s in reading.continuous if not (_MOMENT.match(s.quote) and _timed(reading))), None
        )
        parts["duration"] = parts["duration"] or lasting
    for part, cell in fields.items():
        if part not in parts or not cell or not cell.strip():
            continue
        read = read_cell(cell)
        said = read.first(part) or (
            read.continuous[0].quote if read.continuous and part in {"frequency", "duration"} else None
        )
        if part == "what" or (part in {"where", "group_size"} and not read.vague):
            whole = part == "what" and cell.strip() != reading.text.strip()
            said = cell.strip() if whole else said or cell.strip()
        parts[part] = said or parts[part]
    return parts


_AMOUNT = re.compile(
    r"(?:hours?|hrs?|minutes?|mins?)$|.{0,20}\bfunding\b|(?:band|tier|level)\s\w{1,3}$", re.IGNORECASE
)


def _is_nothing(reading: ProvisionReading) -> bool:
    """ "None.", "N/A": the item holds no provision."""
    said = reading.text.strip(" .\n\t•-–")
    return any(len(s.quote) >= len(said) * 0.5 for s in reading.none_needed)


def _named_what(reading: ProvisionReading) -> str | None:
    """What is provided: never the unit of its amount or the band that pays for it."""
    if _is_nothing(reading):
        return None
    named = next((s.quote for s in reading.what if not _AMOUNT.match(s.quote)), None)
    if named is None and reading.one_off:
        return reading.one_off[0].quote
    if named is None and reading.total:
        named = next((s.quote for s in reading.vague if s.quote.lower() in _SAYS_NOTHING), None)
    purpose = _PURPOSE.search(unsaid(reading.text))
    if named or purpose is None or not reading.total:
        return named
    return re.split(r"[,.;:]", reading.text[purpose.start() : purpose.start() + 60])[0].strip()


def _timed(reading: ProvisionReading) -> bool:
    """Whether what is provided takes time of its own, so that "before each topic" does not say how long."""
    return any(s.quote.lower().rstrip("s") in words("provision", "takes_time") for s in reading.what)


def _weigh(reading: ProvisionReading, parts: Mapping[str, str | None]) -> Weighed:
    if reading.none_needed and not reading.frequency:
        return Weighed("not_met", tuple(NAMES), 0.5)
    missing = tuple(part for part in NAMES if not parts[part])
    if _is_one_off(reading, parts) or _is_handed_over(reading, parts):
        missing = tuple(m for m in missing if m not in {"frequency", "duration"})
    elif (
        reading.equipment and parts["who"] and (reading.continuous or _DAILY.search(parts["frequency"] or ""))
    ) or (parts["frequency"] and _is_event(reading)):
        missing = tuple(m for m in missing if m != "duration")
    if not missing and _bare_block(reading):
        return Weighed("partly", (), 0.55, bare_block=True)
    if not missing:
        return Weighed("partly" if reading.undoing else "met", (), 0.6 if reading.undoing else 0.9)
    if not parts["who"] and _says_nothing(reading) and not (parts["frequency"] and parts["duration"]):
        return Weighed("not_met", missing, 0.6)
    quantified = bool(parts["frequency"] and parts["duration"])
    stated = sum(bool(parts[p]) for p in ("who", "frequency", "duration"))
    if quantified and not reading.undoing:
        return Weighed("partly", missing, 0.75)
    if stated >= 2 or (stated == 1 and parts["frequency"] and parts["what"] and not reading.undoing):
        return Weighed("partly", missing, 0.65)
    if reading.equipment and not reading.vague:
        return Weighed("partly", missing, 0.6)
    if parts["who"] and _is_named(reading) and not reading.vague:
        return Weighed("partly", missing, 0.6)
    if stated == 1 and parts["duration"] and not reading.vague:
        return Weighed("partly", missing, 0.6)
    return Weighed("not_met", missing, 0.8 if reading.vague else 0.65)


def _learned(
    reading: ProvisionReading, fields: Mapping[str, str | None], found: Weighed, read: _Read
) -> Weighed:
    """The trained component's level of the item with its cells, where there are words to weigh."""
    cells = [cell.strip() for cell in fields.values() if cell and cell.strip() not in reading.text]
    whole = read(" | ".join([reading.text, *cells])) if cells else reading
    if not any(c.isalpha() for c in whole.text):
        return found
    said = ask("provision", provision_traits(whole))["specific"]
    if said.probability < (_SURE_AGAINST_ALL if found.level == "met" else _SURE):
        return found
    if said.answer == "met" and (whole.undoing or whole.none_needed):
        return replace(found, level="partly")
    return replace(found, level=cast("Level", said.answer), confidence=round(said.probability, 2))


def _named_acts(reading: ProvisionReading) -> set[str]:
    return {s.quote.lower().rstrip("s") for s in reading.what} - _SAYS_NOTHING


def _is_named(reading: ProvisionReading) -> bool:
    """Whether what is provided is something in our lists, not only words left over."""
    return any(s.name in {"what", "equipment"} for s in reading.what) and bool(_named_acts(reading))


def _says_nothing(reading: ProvisionReading) -> bool:
    """ "24/7 support", "6 hrs": an amount of nothing in particular."""
    return not _named_acts(reading) and not reading.equipment


def _is_event(reading: ProvisionReading) -> bool:
    """A clinic, an X-ray, a doctor's review: who and how often say all that a plan can."""
    return bool(reading.events) or any(_MEDICAL.search(w.quote) for w in reading.who)


def _bare_block(reading: ProvisionReading) -> bool:
    """ "15 hours a week of teaching assistant support": hours and a grade, but not what they are for."""
    if not any(_HOURS_A_WEEK.search(s.quote) for s in reading.total):
        return False
    named = {s.quote.lower().rstrip("s") for s in reading.what} - _SAYS_NOTHING
    return not (named or reading.where or _PURPOSE.search(reading.text))


def _is_one_off(reading: ProvisionReading, parts: Mapping[str, str | None]) -> bool:
    return bool(reading.one_off and parts["who"] and not parts["frequency"] and _dated(reading))


def _is_handed_over(reading: ProvisionReading, parts: Mapping[str, str | None]) -> bool:
    """Equipment that is named, with who sees to it and by when."""
    return bool(reading.equipment and parts["who"] and _dated(reading))


def _dated(reading: ProvisionReading) -> bool:
    from ehcaudit.language.deadlines import find_deadlines

    return bool(_MONTH_AND_YEAR.search(reading.text) or find_deadlines(reading.text))


def _evidence(reading: ProvisionReading) -> tuple[Signal, ...]:
    kept = {}
    for name in (
        "what",
        "who",
        "vague_who",
        "frequency",
        "duration",
        "continuous",
        "group_size",
        "where",
        "vague",
    ):
        for signal in getattr(reading, name):
            named = replace(signal, name="frequency" if name == "continuous" else name)
            kept[(named.name, named.start, named.end)] = named
    return tuple(sorted(kept.values(), key=lambda s: (s.start, s.end, s.name)))
