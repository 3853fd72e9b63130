"""Scorecards made by hand, with the texts that break careless reports."""

from __future__ import annotations

import datetime as dt

from ehcaudit.batch.summary import summarise
from ehcaudit.language.model import Deadline, Signal
from ehcaudit.rubric.scorecard import (
    CriterionResult,
    Finding,
    Grade,
    OutcomeResult,
    Place,
    ProvisionResult,
    RecommendationResult,
    RubricStamp,
    Run,
    Scorecard,
    Suppression,
)

CRITERIA = {
    "outcomes-measurable": "Outcomes are measurable",
    "plan-current": "The plan is current",
    "health-advice-incorporated": "Health advice was incorporated",
}
NASTY = 'By July [bold]2027[/bold] \x1b[31mred\x1b[0m :smile: "Zoë" – \u202e50% \U0001f600 \ud800 done'
OUTCOME_TEXT = "By July 2027 Ana will ask an adult for help three times a week."


def finding(number: int = 1, **changes: object) -> Finding:
    """A finding of section E."""
    values: dict[str, object] = {
        "id": f"f{number}",
        "code": "outcome_not_measurable",
        "severity": "high",
        "message": "Nobody could see whether this outcome was reached.",
        "quote": "Ana will improve her confidence.",
        "place": Place(page=4, section="E", table=3, row=2, column=1, paragraph=1),
        "remedy": "Say what a teacher would see, how often, and by when.",
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


def criterion(
    identifier: str, score: float | None, grade: Grade | None, findings: tuple[Finding, ...] = ()
) -> CriterionResult:
    """A criterion, not assessable where it has no score."""
    return CriterionResult(
        id=identifier,
        title=CRITERIA[identifier],
        score=score,
        grade=grade,
        assessable=score is not None,
        reason="" if score is not None else "no advice was supplied",
        weight=2.0,
        confidence=0.9,
        findings=findings,
    )


def outcome(text: str = OUTCOME_TEXT) -> OutcomeResult:
    """A judged outcome with evidence."""
    start = text.find("three times a week")
    signals = (Signal("measure", "three times a week", start, start + 18),) if start >= 0 else ()
    return OutcomeResult(
        id="E1",
        text=text,
        kind="outcome",
        measurable="met",
        deadline=Deadline("By July 2027", 0, 12, "date", "2027-07", dt.date(2027, 7, 31)),
        specific="met",
        aspirational=None,
        current="met",
        discipline=None,
        area="Communication and Interaction",
        reason="A count of an observable act.",
        suggestion="",
        evidence=signals,
        place=Place(section="E", table=3, row=2),
    )


def scored(name: str = "ana.docx", score: float = 52.345, grade: Grade = "requires_improvement") -> Scorecard:
    """A scored plan with findings of every severity."""
    findings = (
        finding(1),
        finding(2, quote=NASTY, message="Nothing measurable in [red]this[/red]."),
        finding(3, severity="low", code="long", quote="word " * 400, place=Place(section="E", paragraph=12)),
        finding(4, severity="medium", code="known", suppressed=Suppression("agreed with the team")),
    )
    return Scorecard(
        path=f"plans/{name}",
        sha256="ab" * 32,
        plan_id=name,
        kind="plan",
        status="scored",
        score=score,
        grade=grade,
        assessable_weight=0.75,
        capped_by=("section-f-absent",),
        criteria=(
            criterion("outcomes-measurable", 30.0, "inadequate", findings),
            criterion("plan-current", 100.0, "outstanding"),
            criterion("health-advice-incorporated", None, None),
        ),
        outcomes=(outcome(),),
        provision=(
            ProvisionResult("F1", "F", "Access to a TA.", "not_met", (Signal("vague", "Access to", 0, 9),)),
        ),
        recommendations=(
            RecommendationResult("r1", "slt.docx", "Weekly", True, "missing", "", None, "not in the plan"),
        ),
    )


def broken(name: str = "locked.pdf", status: str = "unreadable", reason: str = "encrypted") -> Scorecard:
    """A document without a score."""
    return Scorecard(
        path=f"plans/{name}",
        sha256=None,
        plan_id=name,
        kind="annual_review" if status == "not_a_plan" else None,
        status=status,  # type: ignore[arg-type]
        reason=reason,
        message="The file has a password. Save a copy without one and try again.",
    )


def run(*cards: Scorecard, missed: tuple[str, ...] = ()) -> Run:
    """A run over `cards`, or over one of every kind."""
    plans = cards or (
        scored(),
        scored("ben.pdf", 88, "good"),
        broken(),
        broken("scan.pdf", "unassessable", "no_text"),
        broken("review.docx", "not_a_plan", "not_a_plan"),
    )
    stamp = RubricStamp("code-of-practice", "1.0", "cd" * 32, "Code of Practice")
    return Run("0.1.0", stamp, dt.date(2026, 11, 23), plans, summarise(plans, CRITERIA), missed)
