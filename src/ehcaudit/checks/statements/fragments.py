"""Statements without a verb: a service, a heading, a difficulty, a hope – or an outcome in few words.

The head noun decides where it is known; what else stands there (a time, a measure) where it is not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, phrases, words
from ehcaudit.language.provision import read_provision

if TYPE_CHECKING:
    from ehcaudit.checks.model import OutcomeKind
    from ehcaudit.language.statement import StatementReading

_HOURS = re.compile(r"\b\d{1,3}\s{1,2}(?:hours?|hrs?|minutes?|mins?|sessions?|x)\b", re.I)
_WORD = re.compile(r"[a-z][a-z’'/-]*", re.I)
_LABEL = re.compile(r"^[\s•*–-]*([a-z][a-z ]{2,30}?)\s?(?::|\s[–-]\s)", re.I)


def is_heading(text: str) -> bool:
    """Whether the words only name a part of a plan: an area of need, a tier of outcomes, a form's options."""
    if _options().search(text):
        return True
    said = [w.lower() for w in _WORD.findall(_times().sub(" ", text))]
    said = [w for w in said if w not in words("kinds", "heading_fillers")]
    if said and said[0] in words("kinds", "headed") and said[-1] in {"achieved", "met", "by", said[0]}:
        return True
    return len(said) > 1 and all(
        part in words("kinds", "heading_words") for w in said for part in w.split("/")
    )


def label_of(text: str) -> str | None:
    """The label that a statement begins with ("Baseline:"), in lower case."""
    found = _LABEL.match(text)
    return found.group(1).lower() if found else None


def kind_of_fragment(reading: StatementReading) -> tuple[OutcomeKind, float]:
    """The kind of a statement without a verb, and how sure that is."""
    text, head = reading.text, reading.head
    start = reading.readable.text.lstrip().split(" ", 1)[0].lower()
    if is_heading(text):
        return "other", 0.8
    if head in words("nouns", "job"):
        return "aspiration", 0.7
    if start in words("kinds", "weak_starts"):
        return "need", 0.6
    if start.rstrip("s") in words("kinds", "offered"):
        return "provision", 0.8
    if head in words("kinds", "changes"):
        return "outcome", 0.7
    served = bool(_service_words().search(text)) or _reads_as_provision(text)
    gained = reading.measures and any(m.value == "qualification" for m in reading.measures)
    if not served and (start in words("kinds", "change_starts") or gained):
        return "outcome", 0.6
    if served or _HOURS.search(text) or phrases("provision", "equipment").search(text):
        return "provision", 0.85
    if head in words("nouns", "difficulty"):
        return "need", 0.6
    if head in words("nouns", "vague") | words("nouns", "attribute"):
        return "outcome", 0.6
    shown = bool(reading.deadlines or reading.measures or reading.sign("adult_life"))
    return ("outcome", 0.5) if shown or len(_WORD.findall(text)) > 2 else ("other", 0.4)


def _reads_as_provision(text: str) -> bool:
    found = read_provision(text)
    return bool(found.total or found.who or (found.frequency and found.what and found.duration))


@cache
def _service_words() -> re.Pattern[str]:
    listed = alternatives(
        [*lexicon("nouns")["service"], "supply of", "provision of", "1:1", "one-to-one", "group"]
    )
    return re.compile(rf"\b(?:{listed})s?\b", re.I)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(r"\bkey stage \d|\bks ?\d|\byear \d{1,2}|\b\d+\b|\b20\d\d\b", re.I)


@cache
def _options() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("kinds")["options"]), re.I)
