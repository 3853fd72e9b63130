# ruff: noqa: E501 - the documents of tests read better unbroken
"""Needs: strengths left out, areas from titles, rows and columns."""

from __future__ import annotations

from ehcaudit.plans.model import Need
from tests.plans.build import bullet, head, para, plan_with, table


def _needs(*blocks: object) -> list[Need]:
    plan = plan_with(head("Section B: Special educational needs"), *blocks, missing="B")
    return [n for n in plan.needs if n.section == "B"]


def test_strengths_are_no_needs() -> None:
    working = [
        para("What is working (Strengths)", bold=True),
        para("What is not working so well (Needs)", bold=True),
    ]
    assert [n.text for n in _needs(table(working, ["Amy paints.", "Amy cannot read."]))] == [
        "Amy cannot read."
    ]
    labelled = _needs(
        para("Strengths:", bold=True), "Amy paints.", para("Needs:", bold=True), "Amy cannot read."
    )
    assert [n.text for n in labelled] == ["Amy cannot read."]


def test_areas_from_titles_and_from_the_first_column() -> None:
    heads = [para(h, bold=True) for h in ("Area of need", "Strengths", "Needs")]
    rows = (
        ["Communication and interaction", "Amy sings.", "Amy cannot ask."],
        ["Cognition and learning", "", "Amy cannot read."],
    )
    found = _needs(table(heads, *rows))
    assert [(n.area, n.text) for n in found] == [
        ("Communication and interaction", "Amy cannot ask."),
        ("Cognition and learning", "Amy cannot read."),
    ]
    (titled,) = _needs(head("4.2 Cognition and Learning:", 2), "Amy cannot read.")
    assert titled.area == "Cognition and learning"


def test_a_local_area_is_known_by_its_format() -> None:
    found = _needs(
        head("Cognition and learning", 2), "Amy cannot read.", head("Life in the community", 2), "Amy cannot shop.",
    )  # fmt: skip
    assert [n.area for n in found] == ["Cognition and learning", "Life in the community"]


def test_boxes_bullets_and_tags() -> None:
    found = _needs(
        table([para("Identified need", bold=True), "Amy cannot read. (K1)"]), bullet("Amy cannot spell.")
    )
    assert [(n.id, n.text, n.tags) for n in found] == [
        ("B1", "Amy cannot read.", ("K1",)),
        ("B2", "Amy cannot spell.", ()),
    ]


def test_null_statements_are_no_needs() -> None:
    assert _needs("No identified special educational needs in this area.") == []
