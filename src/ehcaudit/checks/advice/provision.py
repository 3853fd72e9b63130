"""Provision that an advice recommends: who, how often, how long; and said here, not in another paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.advice.words import pattern
from ehcaudit.checks.levels import POINTS
from ehcaudit.checks.model import CheckResult, Fault, Level, NotAssessable, Observation, Severity
from ehcaudit.checks.tracing.concepts import find_concepts
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import ProvisionJudgement
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Provision

_SOME_SAID_HERE = 0.5


def quantified(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an item; none at all, where due, is a fault."""
    view = reading.advised
    if view.provision:
        return tuple(_observe(item, judged) for item, judged in view.statements.provision)
    if not view.owes_more:
        return NotAssessable("the advice says that there are no needs, so that no provision is due")
    message = "It recommends no provision, and the law asks for advice on it."
    return (Observation("provision", 0.0, message, (Fault("advice_without_provision", message),), 0.8),)


def _observe(item: Provision, judged: ProvisionJudgement) -> Observation:
    level, reason, remedy = judged.specific, judged.reason, judged.suggestion
    equipment = _equipment(item.text) if level != "met" and not judged.vague else None
    if equipment is not None:
        level = equipment
        reason = "Equipment is named, and who provides it or by when."
        if level != "met":
            reason = remedy = "Equipment is named; say who provides it, and by when."
    if level == "partly" and _done_once(judged):
        level, reason = "met", "It is done once, and says who does it and how long it takes."
    if level == "met":
        return Observation(item.id, 1.0, reason, (), judged.confidence)
    code = "provision_vague" if level == "not_met" else "provision_partly_specific"
    severity: Severity | None = None if level == "not_met" else "low"
    fault = Fault(code, reason, quoted(item.text), item.place, remedy, severity)
    return Observation(item.id, POINTS[level], reason, (fault,), judged.confidence)


def _done_once(judged: ProvisionJudgement) -> bool:
    """One home visit of 60 minutes by a therapist: how often is said."""
    who, how_long = judged.parts["who"], judged.parts["duration"]
    return bool(who and how_long and not judged.vague and pattern("once").search(judged.text))


def _equipment(text: str) -> Level | None:
    """How well a piece of equipment is specified; `None` where the item is no equipment."""
    if find_concepts(text).activities != {"equipment"}:
        return None
    told = pattern("equipment_time").search(text) or pattern("equipment_who").search(text)
    return "met" if told else "partly"


def in_full(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation: nothing stands only in another paper."""
    view = reading.advised
    if not view.elsewhere:
        return (Observation("advice", 1.0, "What it advises is said in this document."),)
    message = "It points to another paper instead of saying what is advised."
    faults = tuple(Fault("advised_elsewhere", message, quoted(p.text), p.place) for p in view.elsewhere)
    return (Observation("advice", _SOME_SAID_HERE if view.provision else 0.0, message, faults, 0.9),)
