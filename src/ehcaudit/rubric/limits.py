"""Limiting judgements: when they hold, what they leave of a grade, and when accepted findings lift them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.rubric.scorecard import GRADES, Grade

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.rubric.schema import Limit, LoadedRubric
    from ehcaudit.rubric.scorecard import CriterionResult, Finding, Scorecard

_SECTION = re.compile(r"^Section (H[12]|[A-K])\b")
_OF_SECTIONS = frozenset({"section_absent", "section_empty"})


def holds(limit: Limit, case: Case, criteria: tuple[CriterionResult, ...]) -> bool:
    """Whether the limit holds for the plan."""
    when, plan = limit.when, case.plan
    if when.sections_missing:
        return any(code in plan.absent or code in plan.empty for code in when.sections_missing)
    if when.criterion is not None:
        score = next(c.score for c in criteria if c.id == when.criterion)
        return score is not None and when.below is not None and score < when.below
    return any(f.code == when.finding for c in criteria for f in c.findings)


def worst(*grades: Grade) -> Grade:
    """The lowest of the grades."""
    return max(grades, key=GRADES.index)


def caps(limit: Limit, grade: Grade) -> bool:
    """Whether the limit takes something from a grade."""
    return GRADES.index(grade) < GRADES.index(limit.at_most)


def lifted(card: Scorecard, rubric: LoadedRubric, accepted: frozenset[str]) -> Scorecard:
    """The card without the limits that rest on nothing but accepted findings (their ids); the score stays.

    A limit whose cause no finding states is never lifted.
    """
    if card.score is None or not card.capped_by or not accepted:
        return card
    limits = [limit for limit in rubric.limits if limit.id in card.capped_by]
    kept = [limit for limit in limits if not _rests_on(_causes(limit, card), accepted)]
    if len(kept) == len(limits):
        return card
    grade = card.grade and worst(rubric.bands.grade(card.score), *(limit.at_most for limit in kept))
    return replace(card, grade=grade, capped_by=tuple(limit.id for limit in kept))


def _rests_on(causes: list[Finding], accepted: frozenset[str]) -> bool:
    return bool(causes) and all(finding.id in accepted for finding in causes)


def _causes(limit: Limit, card: Scorecard) -> list[Finding]:
    """The findings that state why the limit holds."""
    when = limit.when
    if when.finding is not None:
        return [f for _, f in card.findings if f.code == when.finding]
    if when.criterion is not None:
        found = (c.findings for c in card.criteria if c.id == when.criterion)
        return [f for findings in found for f in findings if f.severity != "info"]
    stated = [
        (m[1], f) for _, f in card.findings if f.code in _OF_SECTIONS if (m := _SECTION.match(f.message))
    ]
    return [finding for code, finding in stated if code in when.sections_missing]
