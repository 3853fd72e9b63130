"""Outcomes that stand in one paragraph, taken apart: "1. By July 2026 he will … 2. By July 2026 he will …".

Each is to be accounted for on its own, whatever the layout made of the line ends between them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.plans.model import Outcome, Passage, Plan

_BEGINS = re.compile(
    r"(?<=[.!?;])\s+(?=(?:outcome |target )?\(?(?:\d{1,2}|[a-z])[.):] ?\s*\S|"
    r"(?:outcome|target) (?:\d{1,2}|[a-z])\b|(?:by|within|before|at) (?:the |\d|[A-Z]|one |a ))",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"(?:^|\s)\(?(?:\d{1,2}|[a-z])[.):]$|^(?:outcome|target) (?:\d{1,2}|[a-z])[.:]$", re.IGNORECASE
)
_SEEKS = re.compile(r"\b(?:will|shall|can|to be|be able|is able)\b", re.IGNORECASE)


def taken_apart(plan: Plan) -> Plan:
    """`plan` with each outcome of section E on its own; places stay those of the paragraph."""
    outcomes = tuple(part for outcome in plan.outcomes for part in _outcomes(outcome))
    section = plan.sections.get("E")
    if section is None or len(outcomes) == len(plan.outcomes):
        return plan
    passages = tuple(part for passage in section.passages for part in _passages(passage))
    sections = {**plan.sections, "E": replace(section, passages=passages)}
    return replace(plan, outcomes=outcomes, sections=sections)


def _outcomes(outcome: Outcome) -> list[Outcome]:
    parts = parts_of(outcome.text)
    if len(parts) < 2 or outcome.steps:
        return [outcome]
    return [
        replace(outcome, id=f"{outcome.id}{chr(ord('a') + n)}", text=part) for n, part in enumerate(parts)
    ]


def _passages(passage: Passage) -> list[Passage]:
    return [replace(passage, text=part) for part in parts_of(passage.text)]


def parts_of(text: str) -> list[str]:
    """The outcomes that `text` holds, one after the other; the whole of it where it holds one."""
    starts = [m.end() for m in _BEGINS.finditer(text) if not _MARKER.search(text[: m.start()])]
    parts: list[str] = []
    for part in (text[a:b].strip() for a, b in pairwise([0, *starts, len(text)])):
        if parts and not (_SEEKS.search(part) and _SEEKS.search(parts[-1])):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts
