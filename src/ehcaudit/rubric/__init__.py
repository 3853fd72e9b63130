"""Rubrics: published criteria as YAML, and the engine that judges a case by them."""

from ehcaudit.rubric.engine import judge_case
from ehcaudit.rubric.errors import Problem, RubricError
from ehcaudit.rubric.lint import lint_rubric
from ehcaudit.rubric.load import DEFAULT_RUBRIC, list_rubrics, load_rubric

__all__ = [
    "DEFAULT_RUBRIC",
    "Problem",
    "RubricError",
    "judge_case",
    "lint_rubric",
    "list_rubrics",
    "load_rubric",
]
