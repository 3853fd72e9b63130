"""Why an item of provision was judged as it was, in one sentence that quotes its words, and what to add."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ehcaudit.checks.model import Level
    from ehcaudit.language.model import Signal
    from ehcaudit.language.provision import ProvisionReading

NAMES = {
    "what": "what is provided",
    "who": "who provides it",
    "frequency": "how often",
    "duration": "how long each time",
}
_ASKS = {
    "what": "what exactly is done",
    "who": "who does it and with what qualification",
    "frequency": "how many times a week or term",
    "duration": "for how many minutes or hours",
}
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Weighed:
    """The level of an item, the parts that it does not say, and how sure that is (0 to 1).

    `bare_block` tells hours that are for nothing in particular, `nothing` an item that holds no provision.
    """

    level: Level
    missing: tuple[str, ...]
    confidence: float
    bare_block: bool = False
    nothing: bool = False


def provision_reason(reading: ProvisionReading, parts: Mapping[str, str | None], weighed: Weighed) -> str:
    """The reason, which always agrees with the level."""
    stated = [parts[part] or "" for part in ("who", "frequency", "duration")]
    quotes = list(dict.fromkeys(words for words in stated if words))
    quotes = [q for q in quotes if not any(q != other and q in other for other in quotes)]
    said = "; ".join(f"“{q}”" for q in quotes)
    if weighed.nothing:
        return f"It holds nothing that could be judged as provision ({_words(reading, parts)})."
    if weighed.level == "met":
        return _met(parts, said, weighed)
    vague = ", ".join(f"“{s.quote}”" for s in _distinct(reading.undoing or reading.vague)[:3])
    absent = _one_of([NAMES[m] for m in weighed.missing])
    if weighed.level == "partly":
        return _partly(reading, parts, said, vague, absent, weighed)
    if not absent:
        return f"It leaves open what will be done in {vague or _words(reading, parts)}."
    if vague:
        return f"It does not say {absent}, and leaves open what is meant by {vague}."
    if not said:
        return f"{_words(reading, parts)} does not say {absent}."
    return f"It does not say {absent}, only {said}."


def _met(parts: Mapping[str, str | None], said: str, weighed: Weighed) -> str:
    amount = parts["frequency"] and parts["duration"]
    if amount and (not weighed.missing or (parts["who"] and not parts["what"])):
        return f"It says who, how often and how long ({said})."
    what = f"“{parts['what']}”" if parts["what"] else ""
    settled = "; ".join(words for words in (what, said) if words)
    if parts["who"] and not parts["frequency"]:
        return f"It says what and who ({settled}), and needs no frequency."
    return f"It settles what will be done ({settled or 'its words leave nothing open'})."


def _partly(
    reading: ProvisionReading,
    parts: Mapping[str, str | None],
    said: str,
    vague: str,
    absent: str,
    weighed: Weighed,
) -> str:
    if weighed.bare_block:
        return f"It is a block of hours ({said}) that does not say what they are for."
    if absent:
        return f"It says {said or _words(reading, parts)}, but not {absent}."
    if vague:
        return f"It is quantified ({said}), but {vague} leaves the amount open."
    return f"It says {said or _words(reading, parts)}, but {_words(reading, parts)} leaves part of it open."


def _words(reading: ProvisionReading, parts: Mapping[str, str | None]) -> str:
    """What is provided, or the item itself, shortened at the end of a word."""
    words = " ".join((parts["what"] or reading.text).split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[:_LONGEST].rsplit(' ', 1)[0]} …”"


def provision_suggestion(weighed: Weighed) -> str:
    """What to add, or an empty text where nothing is wanting."""
    if weighed.level == "met":
        return ""
    if weighed.nothing:
        return "Say what is provided, or leave the item out."
    if weighed.missing:
        return f"Say {', '.join(_ASKS[m] for m in weighed.missing)}."
    return "State a fixed amount and what it is for."


def _one_of(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _distinct(signals: tuple[Signal, ...]) -> list[Signal]:
    return list({s.quote.lower(): s for s in signals}.values())
