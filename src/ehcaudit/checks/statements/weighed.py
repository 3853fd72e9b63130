"""What the trained component says of a statement, with the words that decided it.

Rules find the signals and the words; where the component, which weighs all of them, comes to another level,
its level stands. It measured better on styles left out of training (see docs/accuracy.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ehcaudit.checks.statements.ambition import Ambition, judge_ambition
from ehcaudit.checks.statements.kind import KindVerdict, decide_kind, is_one_word
from ehcaudit.checks.statements.measurable import Measured, judge_measurable, judge_specific
from ehcaudit.checks.statements.settled import is_counted_gain, settle
from ehcaudit.language.learned import Learned, ask
from ehcaudit.language.model import Signal
from ehcaudit.language.trait import Trait
from ehcaudit.language.traits import statement_traits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ehcaudit.checks.model import Level, OutcomeKind
    from ehcaudit.language.statement import StatementReading


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules alone say of a statement."""

    kind: KindVerdict
    measured: Measured
    specific: Level
    ambition: Ambition


# Below this the component knows too little of such words, and the rules stand. On writers left out of
# training every higher bar did worse, for each question.
_SURE_OF_KIND = 0.4
_SURE_OF_SERVICE = 0.6  # an action that is provision, or the other way round
_SURE_OF_PLAIN = 0.85  # one plain act of the child, in words that training may never have met
_SURE_OF_MIXED = 0.6  # something seen beside something that is not
_SURE_RULE = 0.75
_SURE_OF_FAR_HOPE = 0.85  # a dated act is a step in adult life (docs/labelling.md), rarely a hope


def rule(reading: StatementReading) -> Ruled:
    """The rules' answers to every question, whatever the kind."""
    measured = judge_measurable(reading)
    specific = judge_specific(reading, measured)
    return Ruled(decide_kind(reading), measured, specific, judge_ambition(reading, measured.level))


def learn(reading: StatementReading, ruled: Ruled) -> Mapping[str, Learned]:
    """The component's answers; none where there are no words to weigh."""
    return ask("outcomes", weighed_traits(reading, ruled)) if reading.words else {}


def weighed_traits(reading: StatementReading, ruled: Ruled) -> tuple[Trait, ...]:
    """What a statement is made of, and what the rules alone say of it."""
    kind, measured = ruled.kind.kind, ruled.measured.level
    said = (
        f"rules={kind}",
        f"rules={kind},{ruled.kind.confidence > _SURE_RULE}",
        f"rules measurable={measured}",
        f"rules measurable={kind},{measured},{ruled.measured.confidence > _SURE_RULE}",
        f"rules specific={ruled.specific}",
        f"rules ambition={ruled.ambition.level}",
    )
    return (*statement_traits(reading), *(Trait(name, 0.8) for name in said))


def weigh_kind(reading: StatementReading, found: KindVerdict, learned: Mapping[str, Learned]) -> KindVerdict:
    """The component's kind with the words that the rules looked at; the rules' where it is unsure."""
    if not learned:
        return found
    said = learned["kind"]
    dated_step = said.answer == "aspiration" and found.kind == "outcome" and bool(reading.deadlines)
    both_served = {said.answer, found.kind} == {"action", "provision"}
    if is_one_word(reading) and said.answer in {"outcome", "action", "need"}:
        return found
    if said.answer == "action" and found.kind == "outcome" and is_counted_gain(reading):
        return found
    bar = _SURE_OF_FAR_HOPE if dated_step else _SURE_OF_SERVICE if both_served else _SURE_OF_KIND
    if said.answer == found.kind or said.probability < bar:
        return found
    because = found.because or _words(reading, said)
    return KindVerdict(cast("OutcomeKind", said.answer), because, round(said.probability, 2))


def weigh_measurable(reading: StatementReading, found: Measured, asked: Mapping[str, Learned]) -> Measured:
    """The component's level, resting on the rules' words where they point the same way."""
    settled = settle(reading, found)
    if settled is not None:
        return settled
    if not asked:
        return found
    learned = asked["measurable"]
    level, sure = cast("Level", learned.answer), round(learned.probability, 2)
    if found.level == "met" and sure < _SURE_OF_PLAIN and _is_plain(reading, asked):
        return found
    mixed = found.level == "partly" and len([a for a in reading.acts if a.role == "main"]) > 1
    if mixed and level == "not_met" and sure < _SURE_OF_MIXED:
        return found
    shown = found.shown
    counted = shown is not None and shown.name == "measure" and shown.value != "independence"
    if found.level == "met" and level == "partly" and counted:
        return found  # a real measure: "his reading age will be at least 7:6"
    if level == found.level:
        return Measured(level, found.shown, found.against, max(found.confidence, sure))
    if level == "met":
        return Measured(level, found.shown or found.against or _words(reading, learned), None, sure)
    if level == "partly":
        phrase = found.shown or found.against or _words(reading, learned)
        return Measured(level, phrase, found.against or phrase, sure)
    return Measured(level, None, found.against or found.shown or _words(reading, learned), sure)


def _is_plain(reading: StatementReading, asked: Mapping[str, Learned]) -> bool:
    """ "Ana will peel an orange": an outcome, one act that can be seen, and nothing vague beside it."""
    acts = [act for act in reading.acts if act.role == "main"]
    if len(acts) != 1 or asked["kind"].answer != "outcome":
        return False
    act = acts[0]
    seen = act.form == "observable" and act.doer == "child" and bool(act.concrete) and not act.passive
    return seen and not (act.vague or act.service or act.comparative or act.vague_head)


def weigh_specific(found: Level, asked: Mapping[str, Learned]) -> Level:
    """The component's level, or the rules' where there are no words to weigh."""
    return cast("Level", asked["specific"].answer) if asked else found


def weigh_ambition(
    found: Ambition, measurable: Level, asked: Mapping[str, Learned], reading: StatementReading
) -> Ambition:
    """The component's level; a link to section A, which it never sees, lifts what can be seen."""
    linked = measurable != "not_met" and any(s.name == "aspiration_link" for s in found.toward)
    if not asked or (linked and found.level == "met"):
        return found
    learned = asked["aspirational"]
    level = cast("Level", learned.answer)
    if level == found.level:
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
