"""Limits that rest on accepted findings alone are lifted; others stay, and the score stays as it is."""

from __future__ import annotations

import pytest

from ehcaudit.api import missed_thresholds
from ehcaudit.documents.model import Place
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.limits import lifted
from ehcaudit.rubric.scorecard import CriterionResult, Finding, Scorecard, Suppression


def _finding(number: int, code: str, message: str = "It is so.", reason: str = "") -> Finding:
    gone = Suppression(reason, "suppressions[1]") if reason else None
    return Finding(f"f{number}", code, "high", message, "", Place(), "", suppressed=gone)


def _card(criterion: str, limit: str, *findings: Finding) -> Scorecard:
    result = CriterionResult(criterion, criterion, 10.0, "inadequate", True, "", 10.0, 1.0, findings)
    return Scorecard(
        "a.docx", "0" * 64, "a", "plan", "scored", score=99.0, grade="inadequate", capped_by=(limit,),
        criteria=(result,),
    )  # fmt: skip


CASES = {
    "section": _card(
        "statutory-sections",
        "section-b-missing",
        _finding(1, "section_absent", "Section B (special educational needs) was not found."),
        _finding(2, "section_absent", "Section J (personal budget) was not found."),
    ),
    "criterion": _card(
        "outcomes-measurable", "outcomes-not-measurable", _finding(1, "outcome_not_measurable")
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_limit_whose_findings_are_all_accepted_is_lifted(name: str) -> None:
    card = lifted(CASES[name], load_rubric("code-of-practice"), frozenset({"f1"}))
    assert (card.score, card.grade, card.capped_by) == (99.0, "outstanding", ())


@pytest.mark.parametrize("name", CASES)
def test_a_limit_with_a_finding_that_counts_stays(name: str) -> None:
    assert lifted(CASES[name], load_rubric("code-of-practice"), frozenset({"f2"})) == CASES[name]


def test_a_limit_that_no_finding_states_stays() -> None:
    card = _card("statutory-sections", "section-b-missing", _finding(1, "no_deadline"))
    assert lifted(card, load_rubric("code-of-practice"), frozenset({"f1"})).capped_by == (
        "section-b-missing",
    )


def test_a_minimum_is_not_missed_by_suppressed_findings_alone() -> None:
    known = _finding(1, "outcome_not_measurable", reason="Agreed with the family.")
    new = _finding(2, "outcome_not_measurable")
    minimums = {"outcomes-measurable": 50.0}
    all_known = _card("outcomes-measurable", "outcomes-not-measurable", known)
    some_new = _card("outcomes-measurable", "outcomes-not-measurable", known, new)
    assert missed_thresholds([all_known], minimums=minimums) == ()
    assert missed_thresholds([some_new], minimums=minimums) == (
        "a scored 10 on outcomes-measurable, under 50",
    )
