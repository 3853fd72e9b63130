"""Plan → the document `ehcaudit.plan/1` of the contract."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ehcaudit.documents.model import Place
from ehcaudit.plans.model import AdviceEntry, Need, Outcome, Plan, Provision, Section
from ehcaudit.plans.text import count_words

SCHEMA = "ehcaudit.plan/1"


def plan_json(plan: Plan) -> dict[str, Any]:
    """`plan` as plain data in the form of `ehcaudit.plan/1`, ready for `json.dumps`."""
    document, subject, dates = plan.document, plan.subject, plan.dates
    return {
        "schema": SCHEMA,
        "document": {
            "path": document.path,
            "sha256": document.sha256,
            "format": document.format,
            "kind": plan.kind,
            "kind_confidence": plan.kind_confidence,
            "pages": document.pages,
            "text_source": document.text_source,
            "warnings": list(plan.warnings),
        },
        "status": plan.status,
        "subject": {
            "name": subject.name,
            "known_as": subject.known_as,
            "date_of_birth": _iso(subject.date_of_birth),
            "nc_year": subject.nc_year,
            "pronoun": subject.pronoun,
            "setting": subject.setting,
            "identifiers": dict(subject.identifiers),
        },
        "dates": {
            "issued": _iso(dates.issued),
            "first_issued": _iso(dates.first_issued),
            "amended": _iso(dates.amended),
            "last_review": _iso(dates.last_review),
            "review_due": _iso(dates.review_due),
        },
        "sections": {code: _section(section) for code, section in plan.sections.items()},
        "absent": list(plan.absent),
        "empty": list(plan.empty),
        "needs": [_need(need) for need in plan.needs],
        "outcomes": [_outcome(outcome) for outcome in plan.outcomes],
        "provision": [_provision(item) for item in plan.provision],
        "advice": [_advice(entry) for entry in plan.advice],
    }


def place_json(place: Place) -> dict[str, Any]:
    """A place as the contract's PLACE."""
    return {
        "page": place.page,
        "section": place.section,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "paragraph": place.paragraph,
    }


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _section(section: Section) -> dict[str, Any]:
    return {
        "text": section.text,
        "words": count_words(section.text),
        "places": [place_json(place) for place in section.places],
        "confidence": section.confidence,
    }


def _need(need: Need) -> dict[str, Any]:
    return {
        "id": need.id,
        "section": need.section,
        "area": need.area,
        "text": need.text,
        "tags": list(need.tags),
        "place": place_json(need.place),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "text": outcome.text,
        "tier": outcome.tier,
        "area": outcome.area,
        "steps": list(outcome.steps),
        "tags": list(outcome.tags),
        "place": place_json(outcome.place),
    }


def _provision(item: Provision) -> dict[str, Any]:
    return {
        "id": item.id,
        "section": item.section,
        "text": item.text,
        "what": item.what,
        "who": item.who,
        "frequency": item.frequency,
        "duration": item.duration,
        "group_size": item.group_size,
        "where": item.where,
        "outcomes": list(item.outcomes),
        "needs": list(item.needs),
        "tags": list(item.tags),
        "place": place_json(item.place),
    }


def _advice(entry: AdviceEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "author": entry.author,
        "role": entry.role,
        "organisation": entry.organisation,
        "date": _iso(entry.date),
        "discipline": entry.discipline,
        "health": entry.health,
        "appended": entry.appended,
        "text_found": entry.text_found,
    }
