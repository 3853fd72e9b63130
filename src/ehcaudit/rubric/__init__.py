"""Rubrics: published criteria as YAML, and the engine that judges a case by them.

Names load when they are asked for (PEP 562), so that explaining a criterion stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ehcaudit.rubric.engine import judge_case
    from ehcaudit.rubric.errors import Problem, RubricError
    from ehcaudit.rubric.lint import lint_rubric
    from ehcaudit.rubric.load import load_rubric
    from ehcaudit.rubric.shipped import DEFAULT_RUBRIC, list_rubrics

__all__ = [
    "DEFAULT_RUBRIC",
    "Problem",
    "RubricError",
    "judge_case",
    "lint_rubric",
    "list_rubrics",
    "load_rubric",
]

_HOMES = {
    "DEFAULT_RUBRIC": "shipped",
    "Problem": "errors",
    "RubricError": "errors",
    "judge_case": "engine",
    "lint_rubric": "lint",
    "list_rubrics": "shipped",
    "load_rubric": "load",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
