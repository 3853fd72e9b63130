"""Is every section A to K in the template, each under a label of its own? (reg. 12; Code 9.62)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, Observation
from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView

_HEAVY = {"B", "E", "F"}


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a section of the policy's edition."""
    view = reading.template
    titles = {code: section.title for code, section in reading.case.policy.sections.items()}
    return tuple(_observe(view, code, titles[code]) for code in titles)


def _observe(view: TemplateView, code: str, title: str) -> Observation:
    weight = 2.0 if code in _HEAVY else 1.0
    if code in view.joined:
        return _not_apart(view, code, weight)
    if code in view.marked:
        return Observation(code, 1.0, "there, under a label of its own", weight=weight)
    message = f"Section {code} ({title[0].lower()}{title[1:]}) was not found under a label of its own."
    remedy = f"Add section {code}, labelled with its letter."
    fault = Fault("section_absent", message, "", Place(), remedy, "high")
    return Observation(code, 0.0, message, (fault,), weight=weight)


def _not_apart(view: TemplateView, code: str, weight: float) -> Observation:
    codes, quote, place = view.joined[code]
    message = f"Sections {' and '.join(codes)} stand under one label; each must be labelled separately."
    fault = Fault(
        "sections_not_separate", message, quote, place, "Give each section a label of its own.", "high"
    )
    first = next(c for c in codes if c in view.joined)  # said once, though each is marked down
    return Observation(code, 0.0, message, (fault,) if code == first else (), 0.9, weight)
