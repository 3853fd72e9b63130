"""A comparison as `ehcaudit.comparison/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.reports.documents import finding_out, place_out
from ehcaudit.reports.json_text import dumps, encode
from ehcaudit.reports.schemas.comparison import (
    ChangeOut,
    ComparisonDocumentOut,
    OutcomeProgressOut,
    VersionsOut,
)
from ehcaudit.rubric.findings import as_findings

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.checks.comparing.model import Change, ComparedPlans, OutcomeProgress
    from ehcaudit.reports.schemas.common import PlaceOut
    from ehcaudit.rubric.scorecard import Finding, Place

CRITERION = "progress-reflected"


def render(compared: ComparedPlans) -> bytes:
    """The JSON document, UTF-8."""
    return encode(dumps(document(compared), indent=2) + "\n")


def findings_of(compared: ComparedPlans) -> tuple[Finding, ...]:
    """The findings, with the ids that `score` gives the same faults."""
    return as_findings(compared.comparison.faults, CRITERION)


def document(compared: ComparedPlans) -> ComparisonDocumentOut:
    """The model that is written out."""
    comparison = compared.comparison
    versions = comparison.versions
    return ComparisonDocumentOut(
        old=compared.old,
        new=compared.new,
        as_of=compared.as_of.isoformat(),
        same_child=comparison.identity == "same",
        identity=comparison.identity,
        identity_reason=comparison.identity_reason,
        versions=VersionsOut(
            old=_iso(versions.old),
            new=_iso(versions.new),
            reviewed=_iso(versions.reviewed),
            moved_on=versions.moved_on,
        ),
        changes=[_change(change) for change in comparison.changes],
        outcomes=[_outcome(outcome) for outcome in comparison.outcomes],
        findings=[finding_out(finding) for finding in findings_of(compared)],
    )


def _change(change: Change) -> ChangeOut:
    return ChangeOut(
        section=change.section,
        change=change.change,
        old_text=change.old_text,
        new_text=change.new_text,
        old_place=_place(change.old_place),
        new_place=_place(change.new_place),
        kind=change.kind,
        dates_only=change.dates_only,
    )


def _outcome(outcome: OutcomeProgress) -> OutcomeProgressOut:
    return OutcomeProgressOut(
        id=outcome.id,
        old=outcome.old,
        new=outcome.new,
        progress=outcome.progress,
        quote=outcome.quote or None,
        old_place=place_out(outcome.old_place),
        new_place=_place(outcome.new_place),
        quote_place=_place(outcome.quote_place),
        deadline=_iso(outcome.deadline),
    )


def _place(place: Place | None) -> PlaceOut | None:
    return place_out(place) if place is not None else None


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
