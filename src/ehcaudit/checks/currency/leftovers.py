"""Prompts, merge fields and placeholders of the template that a finished plan still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_MOST_REPORTED = 10


def leftovers(case: Case) -> Observation:
    """Look through the whole document, cover pages and tables too."""
    faults = []
    for paragraph in case.plan.document.paragraphs():
        for pattern in patterns("leftovers"):
            match = pattern.search(paragraph.text)
            if match:
                message = f"“{match[0]}” is left over from the template."
                faults.append(
                    Fault(
                        "template_leftover",
                        message,
                        match[0],
                        paragraph.place,
                        "Fill it in or delete it.",
                        "low",
                    )
                )
    reason = f"{len(faults)} left over from the template" if faults else "nothing left over from the template"
    return Observation("leftovers", 0.0 if faults else 1.0, reason, tuple(faults[:_MOST_REPORTED]))
