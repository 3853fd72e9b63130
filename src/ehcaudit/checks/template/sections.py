"""Is every section A to K in the template, each under a label of its own? (reg. 12; Code 9.62)"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, Observation
from ehcaudit.documents.model import Place
from ehcaudit.plans.headings import lettered

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView

_HEAVY = {"B", "E", "F"}


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a section of the policy's edition."""
    view = reading.template
    together = _together(view)
    titles = {code: section.title for code, section in reading.case.policy.sections.items()}
    return tuple(_observe(view, code, titles[code], together) for code in titles)


def _observe(
    view: TemplateView, code: str, title: str, together: dict[str, tuple[tuple[str, ...], str, Place]]
) -> Observation:
    weight = 2.0 if code in _HEAVY else 1.0
    joined = together.get(code)
    if joined is not None:
        codes, quote, place = joined
        message = f"Sections {' and '.join(codes)} stand under one label; each must be labelled separately."
        remedy = "Give each section a label of its own."
        fault = Fault("sections_not_separate", message, quote, place, remedy, "high")
        first = code == codes[0]
        return Observation(code, 0.0, message, (fault,) if first else (), 0.9, weight)
    if code in view.marked:
        return Observation(code, 1.0, "there, under a label of its own", weight=weight)
    message = f"Section {code} ({title[0].lower()}{title[1:]}) was not found under a label of its own."
    remedy = f"Add section {code}, labelled with its letter."
    fault = Fault("section_absent", message, "", Place(), remedy, "high")
    return Observation(code, 0.0, message, (fault,), weight=weight)


def _together(view: TemplateView) -> dict[str, tuple[tuple[str, ...], str, Place]]:
    """Sections that are only labelled together with others, by code."""
    alone: set[str] = set()
    joined: dict[str, tuple[tuple[str, ...], str, Place]] = {}
    for line in view.lines:
        if line.kind not in ("heading", "head", "label"):
            continue
        text = line.full_text
        found = lettered(text)
        codes = found.codes if found is not None else ()
        if (found is not None and codes == ("H",)) or (len(codes) == 1 and _names_both(text)):
            codes = ("H1", "H2")
        if len(codes) == 1:
            alone.add(codes[0])
        for code in codes if len(codes) > 1 else ():
            joined.setdefault(code, (codes, text, line.place))
        if not codes and line.code is not None:
            alone.add(line.code)
    return {code: what for code, what in joined.items() if code not in alone}


def _names_both(text: str) -> bool:
    return bool(re.search(r"\bH1\b", text)) and bool(re.search(r"\bH2\b", text))
