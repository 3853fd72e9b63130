"""`ehcaudit.check/1` from a run over templates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ehcaudit.reports.documents import criterion_out, place_out, rounded
from ehcaudit.reports.json_text import dumps, encode
from ehcaudit.reports.schemas.check import (
    CheckOut,
    CheckSummaryOut,
    TemplateFieldOut,
    TemplateOut,
)
from ehcaudit.reports.schemas.run import RubricOut, ToolOut

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Finding, Run, Scorecard, TemplateField

_STATUS = {"scored": "checked", "not_a_plan": "not_a_template"}


def render_check(run: Run, look: Look) -> bytes:
    """A run over templates as one document."""
    del look
    return encode(dumps(check_out(run), indent=2) + "\n")


def check_out(run: Run) -> CheckOut:
    """A run over templates."""
    templates = [_template_out(card, run) for card in run.plans]
    codes = Counter(f.code for card in run.plans for f in live_findings(card))
    return CheckOut(
        tool=ToolOut(version=run.tool_version),
        rubric=RubricOut(id=run.rubric.id, version=run.rubric.version, sha256=run.rubric.sha256),
        as_of=run.as_of.isoformat(),
        redacted=run.redacted,
        missed=list(run.missed),
        notes=list(run.notes),
        templates=templates,
        summary=CheckSummaryOut(
            templates=len(templates),
            passed=sum(t.passed is True for t in templates),
            failed=sum(t.passed is False for t in templates),
            by_status=dict(Counter(t.status for t in templates)),
            by_code=dict(sorted(codes.items())),
        ),
    )


def live_findings(card: Scorecard) -> list[Finding]:
    """The findings of a card that count: not suppressed, and more than a remark."""
    return [f for _, f in card.findings if f.suppressed is None and f.severity != "info"]


def passed(card: Scorecard, run: Run) -> bool | None:
    """Whether a template missed no threshold of the run; `None` where it was not checked."""
    if card.status not in ("scored", "partial"):
        return None
    return card.path not in run.failed


def _template_out(card: Scorecard, run: Run) -> TemplateOut:
    return TemplateOut.model_validate(
        {
            "path": card.path,
            "sha256": card.sha256,
            "kind": card.kind,
            "status": _STATUS.get(card.status, card.status),
            "reason": card.reason,
            "message": card.message,
            "passed": passed(card, run),
            "score": rounded(card.score),
            "findings": len(live_findings(card)),
            "criteria": [criterion_out(criterion) for criterion in card.criteria],
            "fields": [_field_out(field) for field in card.fields],
            "warnings": list(card.warnings),
        }
    )


def _field_out(field: TemplateField) -> TemplateFieldOut:
    return TemplateFieldOut(
        kind=field.kind, name=field.name, prompt=field.prompt, known=field.known, place=place_out(field.place)
    )
