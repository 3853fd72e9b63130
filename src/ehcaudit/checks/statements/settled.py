"""What the words of an outcome settle by themselves, whatever the trained component makes of such words.

Each rule stands for a family: attendance alone, a counted gain, a span of time free of something, a gain in
adult life that is named, an act that can be seen in a "so that".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.statements.kind import is_one_word, kind_of_act
from ehcaudit.checks.statements.measurable import Measured, judge_act
from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from ehcaudit.checks.statements.kind import KindVerdict
    from ehcaudit.language.acts import Act
    from ehcaudit.language.model import Signal
    from ehcaudit.language.statement import StatementReading

_SHARES = frozenset({"percentage", "out_of", "baseline"})
_COUNTED = frozenset({"count", "baseline", "scale", "distance"})
_LEARNED = frozenset({"understand", "learn", "know", "remember", "recognise"})
_GAINED = frozenset({"gain", "achieve", "obtain", "secure", "acquire"})
_FREE = re.compile(
    r"\b(?:(?:be|remain|stay|been)\s)?[a-z]{3,15}[\s-]free\s(?:for|over|throughout)\s(?:at\sleast\s)?"
    r"(?:an?|the|\d{1,3}|two|three|four|five|six|eight|nine|ten|twelve)\s(?:whole\s|full\s|last\s)?"
    r"(?:days?|weeks?|months?|terms?|years?|nights?)\b",
    re.I,
)


def settle(reading: StatementReading, found: Measured) -> Measured | None:
    """The level that the words alone settle, or `None` where they leave it to be weighed."""
    acts = [act for act in reading.acts if act.role == "main"]
    if not acts:
        return None
    if len(acts) == 1:
        free = _FREE.search(reading.text)
        if free is not None:
            return Measured("met", reading.of_text(free.start(), free.end(), "act"), None, 0.7)
        return (
            _of_attendance(acts[0], reading) or _gained(acts[0], reading, found) or _aimed_at(reading, found)
        )
    return _aimed_at(reading, found)


def is_counted_gain(reading: StatementReading) -> bool:
    """ "have learned 50 new signs": what the child has gained, and nothing that others do."""
    return any(
        a.role == "main" and a.doer == "child" and a.lemma in _LEARNED and _measure(a, reading, _COUNTED)
        for a in reading.acts
    )


def names_an_outcome(reading: StatementReading, kind: KindVerdict) -> bool:
    """Whether the words are of something that can come true: not a service, a hope or a heading."""
    main = [a for a in reading.acts if a.role == "main"]
    return bool(main) and kind.kind == "outcome" and kind_of_act(main[0], reading) == "outcome"


def outcome_beside(reading: StatementReading, because: Signal | None) -> Signal | None:
    """ "receive a session daily and ask for help three times a day": the second is what the child will do."""
    main = [a for a in reading.acts if a.role == "main"]
    if len(main) < 2 or is_one_word(reading):
        return None
    for act in main[1:]:
        plain = act.doer == "child" and act.form == "observable" and not act.passive and not act.vague_head
        if plain and kind_of_act(act, reading) == "outcome" and judge_act(act, reading).level == "met":
            beside = reading.act_quote(act)
            if because is not None and because.end <= beside.start:
                return beside
    return None


def _of_attendance(act: Act, reading: StatementReading) -> Measured | None:
    """A rate of attendance says that the child is there, not what is different for the child."""
    there = "attendance" in {act.object, act.subject, *act.vague, *act.concrete}
    at_school = act.lemma == "attend" and bool(
        words("kinds", "places_of_learning") & {act.object or "", *act.concrete, *act.vague}
    )
    if not (there or at_school) or not _measure(act, reading, _SHARES):
        return None
    phrase = reading.act_quote(act)
    return Measured("partly", phrase, phrase, 0.7)


def _gained(act: Act, reading: StatementReading, found: Measured) -> Measured | None:
    phrase = reading.act_quote(act)
    if act.lemma in _LEARNED and act.doer == "child" and not act.vague_head:
        if found.level == "met":
            return found
        share = _measure(act, reading, _SHARES | _COUNTED)
        return Measured("partly", share, phrase, 0.6) if share else None
    if act.form != "change" or act.vague_head:
        return None
    if _measure(act, reading, _COUNTED):
        return found if found.level == "met" else Measured("partly", phrase, phrase, 0.6)
    named = act.lemma in _GAINED and bool(act.concrete) and not act.comparative
    first, last = reading.readable.span(act.start, act.end)
    of_life = any(first <= s.start and s.end <= last for s in reading.sign("adult_life"))
    return Measured("partly", phrase, phrase, 0.6) if named and of_life else None


def _aimed_at(reading: StatementReading, found: Measured) -> Measured | None:
    """ "develop his skills so that he can fasten his shoes": the clause holds what would be seen."""
    if found.level != "partly" or found.against is None:
        return None
    for act in reading.acts:
        if act.role == "purpose" and act.doer == "child" and act.form == "observable" and act.concrete:
            lead = reading.readable.text[max(0, act.verb_start - 25) : act.verb_start]
            if not re.search(r"\bso (?:that )?(?:he|she|they|[A-Z]\w+) (?:can|will|is able to)\s$", lead):
                continue
            end = re.search(r"[.;]|$", reading.readable.text[act.end :])
            clause = reading.quote(act.start, act.end + (end.start() if end else 0), "act", act.form)
            return Measured("partly", clause, found.against, 0.6)
    return None


def _measure(act: Act, reading: StatementReading, values: frozenset[str]) -> Signal | None:
    return next((m for m in reading.measures_in(act) if m.value in values), None)
