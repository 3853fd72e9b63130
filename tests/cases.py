"""Small cases for tests, written the way a rubric writes its examples."""

from __future__ import annotations

from typing import Any

from ehcaudit.checks.reading import Reading
from ehcaudit.checks.registry import CHECKS
from ehcaudit.plans.case import Case
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.load import parse_rubric
from ehcaudit.rubric.schema import Criterion, Example, LoadedRubric
from ehcaudit.rubric.scorecard import CriterionResult

LEVELS = """
    levels:
      - {grade: outstanding, at_least: 90, descriptor: all}
      - {grade: good, at_least: 70, descriptor: most}
      - {grade: requires_improvement, at_least: 40, descriptor: some}
      - {grade: inadequate, at_least: 0, descriptor: few}
"""


def case(**example: Any) -> Case:
    """The case that the parts of an example make (see `ehcaudit.rubric.schema.Example`)."""
    return case_of(Example.model_validate(example), load_rubric())


def judge(criterion_id: str, **example: Any) -> CriterionResult:
    """How the default rubric's criterion judges an example."""
    criterion = next(c for c in load_rubric().criteria if c.id == criterion_id)
    return judge_criterion(Reading(case(**example)), criterion)


def codes(result: CriterionResult) -> list[str]:
    """The codes of the findings, in order."""
    return [finding.code for finding in result.findings]


def rubric_of(*criteria: str, limits: str = "", applies_to: str = "[plan]") -> LoadedRubric:
    """A rubric from criteria given as YAML (`operator: …`, `with: …`), everything else filled in."""
    entries = "".join(
        f"\n  - id: c{n}\n    title: T\n    question: Q\n    basis: B\n    weight: 1\n    severity: low\n"
        f"    remedy: R\n    {text}{LEVELS}"
        for n, text in enumerate(criteria, start=1)
    )
    text = (
        f"id: test\ntitle: Test\nversion: '1'\napplies_to: {applies_to}\n"
        f"bands: {{outstanding: 85, good: 65, requires_improvement: 40}}\ncriteria:{entries}\n{limits}"
    )
    return parse_rubric(text.encode(), "test.yaml")


def run_operator(yaml_text: str, **example: Any) -> CriterionResult:
    """One operator, given as YAML, on an example."""
    criterion: Criterion = rubric_of(yaml_text).criteria[0]
    return judge_criterion(Reading(case(**example)), criterion)


__all__ = ["CHECKS", "case", "codes", "judge", "rubric_of", "run_operator"]
