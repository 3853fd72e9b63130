from __future__ import annotations

import pytest

from ehcaudit.batch.summary import common_faults, spread, summarise
from tests.reports import build


def test_counts_by_status_and_grade() -> None:
    batch = build.run().batch
    assert batch.plans == 5
    assert batch.by_status == {"scored": 2, "partial": 0, "not_a_plan": 1, "unassessable": 1, "unreadable": 1}
    assert batch.by_grade == {"outstanding": 0, "good": 1, "requires_improvement": 1, "inadequate": 0}


def test_a_document_without_score_counts_in_no_mean() -> None:
    batch = summarise((build.scored(score=40), build.scored(score=60), build.broken()), build.CRITERIA)
    assert (batch.score.mean, batch.score.median, batch.score.min, batch.score.max) == (50, 50, 40, 60)


def test_spread_of_known_values() -> None:
    found = spread([10, 20, 30, 40, 50])
    assert (found.mean, found.median, found.iqr) == (30, 30, 20)
    assert found.sd == pytest.approx(15.811, abs=1e-3)


def test_one_value_has_no_deviation_and_none_has_nothing() -> None:
    assert (spread([7]).sd, spread([7]).iqr) == (0, 0)
    assert spread([]).mean is None


def test_criteria_stand_in_rubric_order_even_without_a_scored_plan() -> None:
    batch = summarise((build.broken(),), build.CRITERIA)
    assert [criterion.id for criterion in batch.criteria] == list(build.CRITERIA)
    assert batch.criteria[0].mean is None


def test_failing_and_not_assessable_are_told_apart() -> None:
    by_id = {c.id: c for c in build.run().batch.criteria}
    assert (by_id["outcomes-measurable"].failing, by_id["outcomes-measurable"].not_assessable) == (2, 0)
    assert by_id["plan-current"].failing == 0
    assert (
        by_id["health-advice-incorporated"].failing,
        by_id["health-advice-incorporated"].not_assessable,
    ) == (0, 2)


def test_common_faults_leave_out_what_is_suppressed() -> None:
    assert common_faults((build.scored(), build.scored("b.docx"))) == (
        ("outcome_not_measurable", 4, 2),
        ("long", 2, 2),
    )
