"""The gold statements are sound, and accuracy does not fall unnoticed."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import StatementContext, judge_outcomes, judge_provision
from tests.accuracy import independent
from tests.accuracy.examples import examples
from tests.accuracy.gold import published, read
from tests.accuracy.metrics import kappa, macro_f1, macro_f1_of, near_f1, span_f1
from tests.accuracy.train import FOLDER

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


@pytest.mark.parametrize(("name", "least"), [("outcomes", 700), ("provision", 450)])
def test_the_independent_gold_is_labelled_twice_and_split_by_style(name: str, least: int) -> None:
    rows = read(f"statements/{name}")
    assert {row["id"] for row in rows} == {row["id"] for row in read(f"statements/second_{name}")}
    assert len(rows) >= least
    held = {row["style"] for row in rows if row["part"] == "held"}
    assert held.isdisjoint({row["style"] for row in rows if row["part"] == "dev"})


def test_single_errors_are_listed_for_the_part_that_may_be_read_only() -> None:
    held = {row["id"] for row in read("statements/outcomes") if row["part"] == "held"}
    listed = {line.split(" ", 1)[0] for line in independent.dev_errors("measurable")}
    assert listed
    assert listed.isdisjoint(held)


def test_the_page_tells_of_held_statements_in_totals_only() -> None:
    page = "\n".join(independent.outcome_page("held"))
    assert "between the labellers" in page
    assert not any(row.text in page for row in independent.outcomes("held"))


def test_the_weights_are_small_and_train_again_from_what_may_be_read() -> None:
    assert 0 < sum(path.stat().st_size for path in FOLDER.iterdir()) < 4_000_000
    held = {f"gold/{row['style']}" for row in read("statements/outcomes") if row["part"] == "held"}
    held_texts = {row["text"] for row in read("statements/outcomes") if row["part"] == "held"}
    trained = examples("outcomes")
    assert held.isdisjoint({example.style for example in trained})
    also_held = sum(example.text in held_texts for example in trained)
    assert also_held == 0  # a number, so that a failure prints no statement of that part


def test_deadline_words_may_differ_in_what_leads_them() -> None:
    assert near_f1([("the end of Key Stage 2", "By the end of Key Stage 2")]) == 1
    assert near_f1([("by July 2027", "by July 2028")]) == 0
    assert near_f1([("by July 2027", None)]) == 0


def test_f1_over_some_labels() -> None:
    assert macro_f1_of([("a", "a"), ("c", "b")], ("a", "b")) == 0.5


def test_measures_of_agreement() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0
    assert macro_f1([("a", "a"), ("b", "a")]) == pytest.approx(1 / 3)
    assert span_f1([("By July", "by july"), (None, None), ("x", None)]) == pytest.approx(2 / 3)
