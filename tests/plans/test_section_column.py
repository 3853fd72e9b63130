# ruff: noqa: E501 - the documents of tests read better unbroken
"""Rows that say which sections they are about: "C / G" beside a need and its provision."""

from __future__ import annotations

from tests.plans.build import head, plan_with, table, texts

ROWS = (
    ["Section", "Identified need", "Provision", "By whom"],
    ["B / F", "Amy cannot read words.", "Reading practice each day for ten minutes.", "Teaching assistant"],
    ["C / G", "Amy has asthma.", "Review of the care plan each term.", "School nurse"],
    ["D / H2", "Amy needs help at weekends.", "Befriending for three hours each Saturday.", "Support worker"],
)


def test_each_cell_goes_to_the_section_that_its_column_speaks_for() -> None:
    plan = plan_with(head("Summary of needs and provision"), table(*ROWS), missing="BFCDGH")
    assert texts(plan, "C") == ["Amy has asthma."]
    assert texts(plan, "D") == ["Amy needs help at weekends."]
    assert [(p.section, p.what, p.who) for p in plan.provision] == [
        ("F", "Reading practice each day for ten minutes.", "Teaching assistant"),
        ("G", "Review of the care plan each term.", "School nurse"),
        ("H2", "Befriending for three hours each Saturday.", "Support worker"),
    ]
    assert {"B", "C", "D", "F", "G", "H1"} - set(plan.sections) == {"H1"}


def test_without_heads_the_letters_are_taken_in_turn() -> None:
    plan = plan_with(table(*(row[:3] for row in ROWS[1:])), missing="BFCDGH")
    assert texts(plan, "D") == ["Amy needs help at weekends."]
    assert texts(plan, "H2") == ["Befriending for three hours each Saturday."]


def test_letters_of_sections_that_have_headings_are_a_scale() -> None:
    plan = plan_with(table(["Grade", "English", "Mathematics"], ["B / C", "Spring term", "Reading well"], ["C / D", "Summer term", "Writing less"]))  # fmt: skip
    assert not any("Reading well" in s.text for c, s in plan.sections.items() if c in "BC")
