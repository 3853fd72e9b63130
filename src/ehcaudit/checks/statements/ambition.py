"""Is an outcome ambitious for this child? New independence, places and people, adult life, their own hopes.

Never a judgement of ability: a small observable step can be a great one, so silence is `partly`, not a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import words
from ehcaudit.language.model import Signal

if TYPE_CHECKING:
    from ehcaudit.checks.model import Level
    from ehcaudit.language.statement import StatementReading

_OWN = re.compile(
    r"\b(?:his|her|their|my) own "
    r"(?!(?:name|work|pace|level|choice|word|idea|target|feeling|learning|need)s?\b)[a-z]+"
    r"|\b(?:gets?|takes?|looks? after|dress(?:es)?|feeds?|washe?s?|changes?) "
    r"(?:himself|herself|themselves|myself)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Ambition:
    """A level with the signals for and against it."""

    level: Level
    toward: tuple[Signal, ...]
    against: tuple[Signal, ...]


def judge_ambition(reading: StatementReading, measurable: Level, aspirations: str | None = None) -> Ambition:
    """The level of ambition of an outcome; `aspirations` is the text of section A.

    Where nothing could be seen, "independently" or "in new situations" is polish and no ambition yet.
    """
    toward = (
        *(
            Signal("independence", m.quote, m.start, m.end)
            for m in reading.measures
            if m.value == "independence" and m.quote.lower() != "unsupported"
        ),
        *(Signal("independence", m.group(), m.start(), m.end()) for m in _OWN.finditer(reading.text)),
        *reading.sign("generalising"),
        *reading.sign("adult_life"),
        *_shared_words(reading.text, aspirations),
    )
    against = _low(reading)
    if against and not toward:
        return Ambition("not_met", (), against)
    polish = measurable == "not_met" and not any(s.name in {"adult_life", "aspiration_link"} for s in toward)
    if against or not toward or polish:
        return Ambition("partly", toward, against)
    return Ambition("met", toward, ())


def _low(reading: StatementReading) -> tuple[Signal, ...]:
    """Words of low aspiration that head the statement: maintain, continue, tolerate, cope, attend school."""
    found = []
    for act in reading.acts:
        if act.lemma == "attend" and ({*act.concrete} - words("kinds", "places_of_learning")):
            continue
        if act.role == "main" and (act.lemma in words("acts", "low") or set(act.via) & words("acts", "low")):
            phrase = reading.act_quote(act)
            found.append(Signal("low_aspiration", phrase.quote, phrase.start, phrase.end))
    return tuple(found)


def _shared_words(text: str, aspirations: str | None) -> tuple[Signal, ...]:
    """Words that the statement shares with what the child wants in section A."""
    if not aspirations:
        return ()
    wanted = {w.lower().rstrip("s") for w in re.findall(r"[A-Za-z]{4,}", aspirations)} - words(
        "reading", "common"
    )
    return tuple(
        Signal("aspiration_link", m.group(), m.start(), m.end())
        for m in re.finditer(r"[a-z]{4,}", text)
        if m.group().lower() not in words("reading", "common") and m.group().lower().rstrip("s") in wanted
    )
