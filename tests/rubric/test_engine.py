"""Scores, grades, limits and what cannot be assessed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ehcaudit.rubric import judge_case
from ehcaudit.rubric.schema import LoadedRubric
from ehcaudit.rubric.scorecard import Scorecard
from tests.cases import case, rubric_of

HAS_A = "scope: section\n    operator: sections_present\n    with: {sections: [A]}"
HAS_B_C = "scope: section\n    operator: sections_present\n    with: {sections: [B, C]}"
OUTCOME_X = "scope: outcome\n    operator: matches\n    with: {pattern: swim}"


def _judge(rubric: LoadedRubric, **example: Any) -> Scorecard:
    return judge_case(case(**example), rubric, path="a.docx", sha256="0" * 64, plan_id="a")


def test_score_is_the_weighted_mean_of_criteria() -> None:
    card = _judge(rubric_of(HAS_A, HAS_B_C), sections={"A": "x", "B": "x"})
    assert [c.score for c in card.criteria] == [100.0, 50.0]
    assert card.score == 75.0
    assert card.grade == "good"
    assert card.status == "scored"


def test_what_cannot_be_assessed_neither_helps_nor_harms() -> None:
    card = _judge(rubric_of(HAS_A, HAS_B_C, OUTCOME_X), sections={"A": "x", "B": "x"})
    assert card.score == 75.0
    assert card.assessable_weight == pytest.approx(2 / 3, abs=0.001)
    assert card.criteria[2].reason


def test_no_grade_under_sixty_percent_of_assessable_weight() -> None:
    card = _judge(rubric_of(HAS_A, OUTCOME_X), sections={"A": "x"})
    assert card.score == 100.0
    assert card.grade is None


def test_nothing_assessable_gives_no_score() -> None:
    card = _judge(rubric_of(OUTCOME_X), sections={"A": "x"})
    assert (card.score, card.grade, card.assessable_weight) == (None, None, 0.0)


LIMIT = """
limits:
  - id: no-f
    title: T
    basis: B
    when: {sections_missing: [F]}
    at_most: inadequate
  - id: weak
    title: T
    basis: B
    when: {criterion: c1, below: 60}
    at_most: requires_improvement
"""


def test_limit_caps_the_grade_and_is_named() -> None:
    card = _judge(rubric_of(HAS_A, limits=LIMIT), sections={"A": "x"})
    assert (card.score, card.grade, card.capped_by) == (100.0, "inadequate", ("no-f",))


def test_limit_that_does_not_hold_caps_nothing() -> None:
    card = _judge(rubric_of(HAS_A, limits=LIMIT), sections={"A": "x", "F": "y"})
    assert (card.grade, card.capped_by) == ("outstanding", ())


def test_limit_on_a_criterion_and_on_a_finding() -> None:
    yaml = (
        "limits:\n  - {id: gap, title: T, basis: B, when: {finding: section_absent}, at_most: inadequate}\n"
    )
    card = _judge(rubric_of(HAS_A, HAS_B_C, limits=yaml), sections={"A": "x", "B": "y"})
    assert (card.grade, card.capped_by) == ("inadequate", ("gap",))


def test_kind_that_the_rubric_does_not_cover_is_not_scored() -> None:
    template = case(sections={"A": "x"})
    template = replace(template, plan=replace(template.plan, kind="template"))
    card = judge_case(template, rubric_of(HAS_A), path="a.docx", sha256=None, plan_id="a")
    assert (card.status, card.reason, card.score, card.criteria) == ("not_a_plan", "not_a_plan", None, ())


def test_unread_parts_make_the_result_partial() -> None:
    whole = case(sections={"A": "x"})
    document = replace(whole.plan.document, warnings=("page 3 holds no text",))
    partial = replace(whole, plan=replace(whole.plan, document=document))
    card = judge_case(partial, rubric_of(HAS_A), path="a.docx", sha256=None, plan_id="a")
    assert card.status == "partial"
    assert "page 3 holds no text" in card.warnings


def test_what_is_odd_and_was_read_in_full_leaves_the_result_whole() -> None:
    whole = case(sections={"A": "Text."})
    document = replace(whole.plan.document, notes=("A paragraph has tracked changes.",))
    noted = replace(whole, plan=replace(whole.plan, document=document))
    card = judge_case(noted, rubric_of(HAS_A), path="a.docx", sha256=None, plan_id="a")
    assert (card.status, card.warnings) == ("scored", ("A paragraph has tracked changes.",))


def test_finding_ids_are_stable_and_distinct() -> None:
    yaml = "scope: section\n    operator: contains_none\n    with: {sections: [F], phrases: [support]}"
    first = _judge(rubric_of(yaml), sections={"F": "support\nsupport"})
    moved = _judge(rubric_of(yaml), sections={"F": "Daily reading.\nsupport\nsupport"})
    ids = [f.id for _, f in first.findings]
    assert len(set(ids)) == 2
    assert ids == [f.id for _, f in moved.findings]
