"""The gold statements are sound, and accuracy does not fall unnoticed."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import StatementContext, judge_outcomes, judge_provision
from tests.accuracy.gold import published, read
from tests.accuracy.metrics import kappa, macro_f1, span_f1

LEVELS = {"met", "partly", "not_met"}


def test_gold_outcomes_are_whole() -> None:
    rows = read("outcomes")
    assert len({row["id"] for row in rows}) == len(rows) >= 200
    assert len({row["style"] for row in rows}) >= 8
    assert {row["held_out"] for row in rows} == {True, False}
    for row in rows:
        assert {row["measurable"], row["specific"]} <= LEVELS
        assert (row["aspirational"] is None) is (row["kind"] != "outcome")
        assert row["deadline"] is None or row["deadline"] in row["text"]


def test_gold_provision_is_whole() -> None:
    rows = read("provision")
    assert len({row["id"] for row in rows}) == len(rows) >= 120
    assert all(row["specific"] in LEVELS for row in rows)


def test_a_style_is_either_held_out_or_not() -> None:
    for name in ("outcomes", "provision"):
        rows = read(name)
        held = {row["style"] for row in rows if row["held_out"]}
        assert held.isdisjoint({row["style"] for row in rows if not row["held_out"]})


def test_published_sources_are_either_held_out_or_not() -> None:
    rows = published()
    assert {row["held_out"] for row in rows} == {True, False}


@pytest.mark.parametrize(
    ("field", "floor"), [("measurable", 0.75), ("specific", 0.75), ("aspirational", 0.7)]
)
def test_outcome_levels_agree_with_the_labels(field: str, floor: float) -> None:
    rows = [row for row in read("outcomes") if row[field]]
    judged = judge_outcomes([(row["text"], StatementContext()) for row in rows])
    pairs = [(row[field], getattr(j, field) or "none") for row, j in zip(rows, judged, strict=True)]
    assert kappa(pairs) >= floor


def test_deadlines_agree_with_the_labels() -> None:
    rows = read("outcomes")
    judged = judge_outcomes([(row["text"], StatementContext()) for row in rows])
    pairs = [
        (row["deadline"], j.deadline.quote if j.deadline else None)
        for row, j in zip(rows, judged, strict=True)
    ]
    assert span_f1(pairs) >= 0.97


def test_provision_agrees_with_the_labels() -> None:
    pairs = [(row["specific"], judge_provision(row["text"]).specific) for row in read("provision")]
    assert kappa(pairs) >= 0.9


def test_measures_of_agreement() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0
    assert macro_f1([("a", "a"), ("b", "a")]) == pytest.approx(1 / 3)
    assert span_f1([("By July", "by july"), (None, None), ("x", None)]) == pytest.approx(2 / 3)
