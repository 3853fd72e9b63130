"""What the trained component says of a statement, with the words that decided it.

Rules find the signals and the words; where the component, which weighs all of them, comes to another level,
its level stands. It measured better on styles left out of training (see docs/accuracy.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ehcaudit.checks.statements.ambition import Ambition
from ehcaudit.checks.statements.measurable import Measured
from ehcaudit.language.learned import Learned, ask
from ehcaudit.language.lexicon import words
from ehcaudit.language.model import Signal

if TYPE_CHECKING:
    from ehcaudit.checks.model import Level
    from ehcaudit.language.statement import StatementReading
    from ehcaudit.language.traits import Trait


# Below these the component knows too little of such words, and the rules stand.
_SURE, _SURE_OF_AMBITION = 0.45, 0.6


def weigh_measurable(reading: StatementReading, found: Measured, traits: tuple[Trait, ...]) -> Measured:
    """The component's level, resting on the rules' words where they point the same way."""
    if not reading.words:
        return found
    learned = ask("measurable", traits)
    level, sure = cast("Level", learned.answer), round(learned.probability, 2)
    if sure < _SURE or _is_settled(reading, found, level):
        return found
    deciding = _words(reading, learned)
    if level == found.level:
        return Measured(level, found.shown, found.against, max(found.confidence, sure))
    if level == "met":
        return Measured(level, found.shown or found.against or deciding, None, sure)
    if level == "partly":
        phrase = found.shown or found.against or deciding
        return Measured(level, phrase, found.against or phrase, sure)
    return Measured(level, None, found.against or found.shown or deciding, sure)


def _is_settled(reading: StatementReading, found: Measured, learned: Level) -> bool:
    """Where the words say it themselves: a measure of a plain act, attendance alone, a vague head that is
    shown in something seen."""
    if found.level == "met":
        if any(a.role == "evidence" and a.form == "observable" and a.concrete for a in reading.acts):
            return True
        counted = found.shown is not None and found.shown.name == "measure"
        return (
            counted and found.shown is not None and found.shown.value != "independence" and _is_plain(reading)
        )
    if found.level != "partly":
        return False
    if any(act.lemma == "attend" for act in reading.acts if act.role == "main"):
        return True
    return learned == "not_met" and None not in (found.shown, found.against) and found.shown != found.against


def _is_plain(reading: StatementReading) -> bool:
    return any(
        act.form in {"observable", "state"}
        and not (
            act.vague_head
            or act.comparative
            or set(act.vague) - words("nouns", "time") - {"child", "session"}
        )
        for act in reading.acts
        if act.role == "main"
    )


def weigh_specific(reading: StatementReading, found: Level, traits: tuple[Trait, ...]) -> Level:
    """The component's level, or the rules' where there are no words to weigh."""
    return cast("Level", ask("specific", traits).answer) if reading.words else found


def weigh_ambition(
    reading: StatementReading, found: Ambition, measurable: Level, traits: tuple[Trait, ...]
) -> Ambition:
    """The component's level; a link to section A, which it never sees, lifts what can be seen."""
    linked = measurable != "not_met" and any(s.name == "aspiration_link" for s in found.toward)
    if not reading.words or (linked and found.level == "met"):
        return found
    learned = ask("aspirational", traits)
    level = cast("Level", learned.answer)
    if level == found.level or learned.probability < _SURE_OF_AMBITION:
        return found
    deciding = _words(reading, learned)
    if level == "met":
        return Ambition(level, found.toward or (_named(deciding, "ambition"),), ())
    if level == "not_met":
        return Ambition(level, (), found.against or (_named(deciding, "low_aspiration"),))
    return Ambition(level, found.toward, found.against)


def _words(reading: StatementReading, learned: Learned) -> Signal:
    """The words that decided, or the whole statement where no single words did."""
    if learned.traits:
        trait = learned.traits[0]
        found = reading.quote(trait.start, trait.end, "weighed")
        if found.quote.strip():
            return found
    return reading.quote(0, len(reading.readable.text), "weighed")


def _named(signal: Signal, name: str) -> Signal:
    return Signal(name, signal.quote, signal.start, signal.end)
