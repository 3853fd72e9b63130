"""Is a rubric sound? Every criterion has examples, and every example comes out as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.reading import Reading
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.errors import Problem
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.scorecard import Grade

if TYPE_CHECKING:
    from ehcaudit.rubric.positions import Location
    from ehcaudit.rubric.schema import Criterion, Example, LoadedRubric

_MET: tuple[Grade, ...] = ("outstanding", "good")


def lint_rubric(rubric: LoadedRubric) -> tuple[Problem, ...]:
    """The faults of a rubric that has loaded; none where it may be used with confidence.

    An example "meets" a criterion where it is graded good or better, and does not where it is graded
    lower. One that cannot be assessed shows nothing, and is a fault.
    """
    problems: list[Problem] = []
    for index, criterion in enumerate(rubric.criteria):
        at: Location = ("criteria", index)
        if criterion.examples is None:
            problems.append(_problem(rubric, at, f"criterion '{criterion.id}' has no examples"))
            continue
        for wanted, examples in (("met", criterion.examples.met), ("not_met", criterion.examples.not_met)):
            for number, example in enumerate(examples):
                fault = _fault(rubric, criterion, example, met=wanted == "met")
                if fault:
                    where = (*at, "examples", wanted, number)
                    name = f"criterion '{criterion.id}', example {wanted} {number + 1}"
                    problems.append(_problem(rubric, where, f"{name}: {fault}"))
    return tuple(problems)


def _fault(rubric: LoadedRubric, criterion: Criterion, example: Example, *, met: bool) -> str:
    try:
        case = case_of(example, rubric)
    except (ValueError, TypeError) as error:
        return f"is not a case: {error}"
    result = judge_criterion(Reading(case), criterion)
    if not result.assessable:
        return f"cannot be assessed: {result.reason}"
    if (result.grade in _MET) == met:
        return ""
    return f"came out as {result.grade} ({result.score:g}): {result.reason}"


def _problem(rubric: LoadedRubric, at: Location, message: str) -> Problem:
    if rubric.positions is None:
        return Problem(rubric.source, 1, 1, message)
    position = rubric.positions.find(at)
    return Problem(rubric.source, position.line, position.column, message)
