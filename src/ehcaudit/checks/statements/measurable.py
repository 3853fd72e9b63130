"""Would two people agree that they saw it happen? And does the statement say precisely what?

A number is not needed, an observable act is; a number or a date by itself earns nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.statements.kind import is_aside
from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from ehcaudit.checks.model import Level
    from ehcaudit.language.acts import Act
    from ehcaudit.language.model import Signal
    from ehcaudit.language.statement import StatementReading

_QUANTITIES = frozenset(
    {
        "count",
        "rate",
        "duration",
        "distance",
        "percentage",
        "scale",
        "qualification",
        "out_of",
        "baseline",
        "money",
    }
)
_AMOUNTS_OF_CHANGE = _QUANTITIES - {"rate", "duration"}
_CONTEXT = re.compile(
    r"\b(?:with (?:an?|one|two|three|his|her|their|my|another|other|at least|familiar|unfamiliar|new|"
    r"peers|adults|friends|visitors)|in (?:the|his|her|their|my|a|class|school|lessons|assembly|town|all)|"
    r"at (?:home|school|lunch|break|the|a|playtime|college)|"
    r"to (?:an?|the|his|her|their|my|visitors|adults|peers)|during|when|using|"
    r"from (?:a|his|her|their|the|home)|after|on the|on a|across|between)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A level and the words it rests on: `shown` speak for it, `against` against."""

    level: Level
    shown: Signal | None
    against: Signal | None = None
    confidence: float = 0.85


def judge_measurable(reading: StatementReading) -> Measured:
    """The level over all acts of an outcome: mixed statements are `partly`."""
    acts = [a for a in reading.acts if a.role == "main" and a.doer != "thing" and not is_aside(a)] or list(
        reading.acts
    )
    if not acts:
        return _without_act(reading)
    acts = [act for i, act in enumerate(acts) if i == len(acts) - 1 or not _shares_object(act)]
    judged = [_of_act(act, reading) for act in acts]
    if any(
        m.level == "met" for m in judged
    ):  # "notice that … and tell an adult": the telling is what is seen
        judged = [m for m, act in zip(judged, acts, strict=True) if act.form != "mental" or m.level == "met"]
    best = max(judged, key=lambda m: _RANK[m.level])
    worst = min(judged, key=lambda m: _RANK[m.level])
    if best.level == "not_met":
        return _raised(best, reading)
    if best.level == "met" and worst.level == "not_met":
        return Measured("partly", best.shown, worst.against, 0.6)
    return best if best.level == "met" or best.shown else _raised(best, reading)


def _shares_object(act: Act) -> bool:
    """ "Fill in, save and send my application": only the last verb has the object."""
    return act.form == "observable" and not (act.concrete or act.vague or act.service or act.vague_head)


_RANK = {"not_met": 0, "partly": 1, "met": 2}


def _raised(found: Measured, reading: StatementReading) -> Measured:
    """A vague head is raised by what the statement says would be seen: "as shown by", "by joining …"."""
    for act in reading.acts:
        if act.role == "main" or act.doer != "child":
            continue
        inner = _of_act(act, reading)
        if inner.level == "not_met" or act.service or act.form != "observable" or act.negated:
            continue
        if inner.level == "partly" and act.role == "purpose":
            continue
        shows = (act.role == "evidence" and act.lemma != "use") or (
            act.role == "means" and _quantities(reading, act)
        )
        level: Level = "met" if shows and inner.level == "met" else "partly"
        return Measured(level, inner.shown, found.against, 0.6)
    return found


def _without_act(reading: StatementReading) -> Measured:
    quantity = next((m for m in reading.measures if m.value in _AMOUNTS_OF_CHANGE), None)
    if quantity:
        return Measured("met", quantity, None, 0.6)
    whole = reading.quote(0, len(reading.readable.text), "fragment")
    return Measured("not_met", None, whole, 0.6)


def _quantities(reading: StatementReading, act: Act) -> tuple[Signal, ...]:
    return tuple(m for m in reading.measures_in(act) if m.value in _QUANTITIES)


def judge_act(act: Act, reading: StatementReading) -> Measured:
    """The level of one act by itself."""
    return _of_act(act, reading)


def _of_act(act: Act, reading: StatementReading) -> Measured:
    phrase = reading.act_quote(act)
    quantities = _quantities(reading, act)
    independent = next((m for m in reading.measures_in(act) if m.value == "independence"), None)
    if act.vague_head:
        return _vague_head(act, reading, quantities)
    if act.form == "change":
        amount = next((m for m in quantities if m.value in _AMOUNTS_OF_CHANGE), None)
        return Measured("met", amount) if amount else Measured("not_met", None, phrase)
    if act.form == "mental" and act.lemma == "need":  # "will no longer need support at lunch"
        return Measured("partly", phrase, phrase, 0.6)
    if act.form == "mental":
        counted = next((m for m in quantities if m.value in {"count", "out_of", "scale"}), None)
        return Measured("met", counted, None, 0.6) if counted else Measured("not_met", None, phrase)
    if act.form == "state":
        return _state(act, reading, quantities, independent)
    if act.form == "wide":
        return _wide(act, reading, quantities, independent)
    if quantities:
        return Measured("met", quantities[0])
    named = act.concrete or tuple(s for s in act.service if s not in words("nouns", "wide_services"))
    if not named:
        return _bare_observable(act, reading, independent)
    hedge = _hedge(act, reading)
    if hedge is not None and independent is None:
        return Measured("partly", phrase, hedge, 0.7)
    known = act.lemma in words("acts", "observable")
    return Measured("met", phrase) if known or act.concrete else Measured("partly", phrase, phrase, 0.55)


def _vague_head(act: Act, reading: StatementReading, quantities: tuple[Signal, ...]) -> Measured:
    """ "improve his ability to write": a vague head over an act that could be seen."""
    phrase = reading.act_quote(act)
    if quantities and act.form == "observable":
        return Measured("met", quantities[0], None, 0.7)
    if act.form == "observable" and act.concrete:
        return Measured("partly", phrase, phrase, 0.7)
    return Measured("not_met", None, phrase)


def _state(
    act: Act, reading: StatementReading, quantities: tuple[Signal, ...], independent: Signal | None
) -> Measured:
    phrase = reading.act_quote(act)
    if act.complement in words("kinds", "empty_states") and not any(q.value == "scale" for q in quantities):
        return Measured("not_met", None, phrase)
    seen = {act.complement or "", *act.concrete} & words("kinds", "states_seen")
    if seen or quantities:
        return Measured("met", quantities[0] if quantities else phrase, None, 0.7)
    if act.concrete and act.complement is None:
        return Measured("partly", phrase, phrase, 0.55)  # "be on the list for the course"
    return Measured("not_met", None, phrase, 0.7)


def _wide(
    act: Act, reading: StatementReading, quantities: tuple[Signal, ...], independent: Signal | None
) -> Measured:
    phrase = reading.act_quote(act)
    using = any(a.lemma == "use" and a.role != "main" and (a.concrete or a.service) for a in reading.acts)
    plain = (bool(act.concrete) or using) and _hedge(act, reading) is None
    shares = {"percentage", "out_of"} if act.lemma not in {"access", "experience"} else _QUANTITIES
    amounts = [q for q in quantities if plain or q.value not in shares]
    if amounts:
        return Measured("met", amounts[0], None, 0.75)
    if act.lemma == "attend":
        return Measured("partly", phrase, phrase, 0.6)
    if act.concrete and (act.lemma == "behave" or act.lemma not in words("acts", "low")):
        return Measured("partly", phrase, reading.verb_quote(act), 0.65)
    return Measured("not_met", None, phrase)


def _bare_observable(act: Act, reading: StatementReading, independent: Signal | None) -> Measured:
    """An act with nothing concrete named: "walk unaided" shows something, "work independently" does not."""
    phrase = reading.act_quote(act)
    if act.lemma in words("acts", "needs_object") or act.vague:
        level: Level = (
            "partly" if (independent or act.with_someone) and _hedge(act, reading) is None else "not_met"
        )
        return Measured(level, phrase if level == "partly" else None, phrase, 0.65)
    if independent:
        return Measured("met", independent, None, 0.75)
    return Measured("partly", phrase, phrase, 0.65)


def _hedge(act: Act, reading: StatementReading) -> Signal | None:
    first, last = reading.readable.span(act.start, act.end)
    if act.comparative:
        return reading.act_quote(act)
    return next((h for h in reading.sign("hedges") if h.start < last + 2 and first < h.end + 2), None)


def judge_specific(reading: StatementReading, measured: Measured) -> Level:
    """What, and where, how much, under what conditions or with whom."""
    if measured.level == "not_met":
        return "not_met"
    acts = [a for a in reading.acts if a.role == "main"]
    concrete = sum(len(a.concrete) for a in acts)
    details = sum(
        (
            bool(reading.measures),
            bool(_CONTEXT.search(reading.text)),
            concrete >= 2,
            any(c.isdigit() for c in reading.readable.text),
        )
    )
    if measured.level == "met" and concrete and details >= 1:
        return "met"
    if measured.level == "met" and details >= 2:
        return "met"
    return "partly"
