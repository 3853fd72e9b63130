"""Was the health advice carried into the plan, and accurately? (Code 9.69; reg. 12; SEND letter 2019)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation, Severity
from ehcaudit.checks.wording import quoted
from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.tracing.model import Trace, TracedRecommendation, TraceStatus
    from ehcaudit.plans.case import Case

_POINTS: dict[TraceStatus, float] = {"incorporated": 1.0, "weakened": 0.4, "altered": 0.2, "missing": 0.0}
_SEVERITY: dict[TraceStatus, Severity] = {"weakened": "medium", "altered": "high", "missing": "high"}
# What the plan must provide weighs most; needs and outcomes are often told in other words, and seen less
# surely.
_WEIGHT = {"provision": 1.0, "outcome": 0.4, "need": 0.2}
_SOFTER: dict[str, Severity] = {"outcome": "medium", "need": "low"}
_REMEDY: dict[TraceStatus, str] = {
    "weakened": "Put back what was advised: who, how often, how long.",
    "altered": "Agree the change with the author of the advice, or put back what was advised.",
    "missing": "Carry it into the plan, or record why it was not accepted.",
}


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a health recommendation of the advice at hand."""
    trace = reading.trace
    if trace is None:
        return NotAssessable("no advice was supplied beside the plan", _from_the_plan_alone(reading.case))
    health = [t for t in trace.recommendations if t.recommendation.health and t.status != "not_assessable"]
    unread = (*_unread(trace), *trace.faults)
    if not health:
        return NotAssessable("the advice supplied holds no health recommendation", unread)
    observations = tuple(_observe(trace, traced) for traced in health)
    if not unread:
        return observations
    return (*observations, Observation("sources", 1.0, "sources and placement", unread, 0.5, weight=1e-9))


def _observe(trace: Trace, traced: TracedRecommendation) -> Observation:
    status, recommendation = traced.status, traced.recommendation
    faults: tuple[Fault, ...] = ()
    if status != "incorporated":
        source = next(s for s in trace.sources if s.id == recommendation.source)
        message = (
            f"{_author(source.role or source.discipline)} advised: “{quoted(recommendation.text, 160)}”. "
        )
        message += traced.difference or "It was not found in the plan."
        place = traced.plan_place or Place()
        quote = quoted(traced.plan_quote or recommendation.text)
        severity = _SEVERITY[status] if recommendation.kind == "provision" else _SOFTER[recommendation.kind]
        faults = (Fault(f"advice_{status}", message, quote, place, _REMEDY[status], severity),)
    reason, weight = traced.difference or status, _WEIGHT[recommendation.kind]
    return Observation(recommendation.id, _POINTS[status], reason, faults, traced.confidence, weight)


def _author(role: str | None) -> str:
    return (role or "a health professional").replace("_", " ").capitalize()


def _unread(trace: Trace) -> tuple[Fault, ...]:
    remedy = "Supply it as a Word file or a text PDF."
    return tuple(
        Fault("advice_unread", f"Advice {s.id} could not be read: {s.unread}.", "", Place(), remedy, "medium")
        for s in trace.sources
        if s.unread
    )


def _from_the_plan_alone(case: Case) -> tuple[Fault, ...]:
    """What can be said without the advice; never a judgement of whether it was incorporated."""
    plan, faults = case.plan, []
    listed = [entry for entry in plan.advice if entry.health]
    if listed:
        names = ", ".join(sorted({(e.role or e.title or e.id) for e in listed}))
        message = f"Health advice is listed in section K ({names}) but is not at hand."
        remedy = "Put the reports in a folder named like the plan with “_advice” at its end, and run again."
        faults.append(Fault("advice_not_supplied", message, "", Place(section="K"), remedy, "info"))
    needs = [need for need in plan.needs if need.section == "C"]
    answered = any(p.section == "G" for p in plan.provision) or "G" in plan.absent
    if needs and not answered:
        message = f"Section C names health needs ({len(needs)}); section G holds no provision."
        remedy = "Say what provision meets each need, or that none is required and where it is met instead."
        quote = quoted(needs[0].text)
        faults.append(Fault("health_need_unmet", message, quote, needs[0].place, remedy, "medium"))
    return tuple(faults)
