"""The rubrics that ship are sound: every criterion has examples, and each comes out as it says."""

from __future__ import annotations

import pytest

from ehcaudit.checks.codes import code_meanings
from ehcaudit.checks.reading import Reading
from ehcaudit.checks.registry import CHECKS
from ehcaudit.rubric import list_rubrics, load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.lint import lint_rubric


@pytest.mark.parametrize("name", list_rubrics())
def test_a_shipped_rubric_has_no_fault(name: str) -> None:
    assert lint_rubric(load_rubric(name)) == ()


def test_every_criterion_for_advice_uses_a_check_of_its_own() -> None:
    checks = [criterion.check for criterion in load_rubric("professional-advice").criteria]
    assert sorted(checks, key=str) == sorted(name for name in CHECKS if name.startswith("advice-"))


def test_every_code_that_the_examples_for_advice_bring_out_has_a_meaning() -> None:
    rubric = load_rubric("professional-advice")
    found = {
        finding.code
        for criterion in rubric.criteria
        for example in (criterion.examples.not_met if criterion.examples else ())
        for finding in judge_criterion(Reading(case_of(example, rubric)), criterion).findings
    }
    assert len(found) >= len(rubric.criteria)
    assert found <= set(code_meanings())
