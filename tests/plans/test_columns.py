# ruff: noqa: E501 - the documents of tests read better unbroken
"""Columns that are sections, columns that say more of an item, and cells that hold whole items."""

from __future__ import annotations

import pytest

from ehcaudit.plans.model import Plan
from tests.plans.build import bullet, head, para, plan_with, table, texts, wide


def _heads(*titles: str) -> list[object]:
    return [para(t, bold=True) for t in titles]


def _items(plan: Plan, code: str) -> list[str | None]:
    return [p.what for p in plan.provision if p.section == code and "swimming" not in (p.what or "")]


@pytest.mark.parametrize(
    ("needs", "provision"),
    [
        ("Needs (Section C)", "Provision (Section G)"),
        ("C – Needs", "G – Provision"),
        ("(C) Identified needs", "(G) Provision required"),
        ("Section C: Needs", "Section G: Support"),
    ],
)
def test_columns_named_by_kind_and_letter(needs: str, provision: str) -> None:
    plan = plan_with(
        table(_heads(needs, provision), ["Amy has asthma.", "A clinic twice a year."]), missing="CG"
    )
    assert texts(plan, "C") == ["Amy has asthma."]
    assert texts(plan, "G") == ["A clinic twice a year."]
    assert not {"C", "G"} & set(plan.absent)


def test_a_kind_that_does_not_fit_the_letter_names_no_section() -> None:
    plan = plan_with(para("C – Provision", bold=True), "A clinic twice a year.", missing="C")
    assert "C" in plan.absent


def test_social_care_in_four_columns() -> None:
    plan = plan_with(
        table(
            _heads("D – Needs", "H1 – Provision", "H2 – Provision", "E – Outcomes"),
            [
                "Amy's family needs rest.",
                "Two nights a month.",
                "A worker visits monthly.",
                "By July 2027 Amy will sleep away from home.",
            ],
        ),
        missing="DHE",
    )
    assert [texts(plan, c) for c in ("D", "H1", "H2")] == [
        ["Amy's family needs rest."], ["Two nights a month."], ["A worker visits monthly."]
    ]  # fmt: skip
    assert [o.text for o in plan.outcomes] == ["By July 2027 Amy will sleep away from home."]


@pytest.mark.parametrize("above", [True, False])
def test_merged_strengths_belong_to_the_needs_of_their_table(above: bool) -> None:
    area: list[object] = [wide(para("Area of need: Cognition and Learning", bold=True), span=3)]
    strengths: list[object] = [wide(para("Strengths:", bold=True), "Amy remembers songs.", span=3)]
    heads = _heads("B – Needs", "F – Provision", "E – Outcomes")
    row: list[object] = [
        "Amy reads single words.",
        "Reading with a teacher daily.",
        "By July 2027 Amy will read a page.",
    ]
    rows: list[list[object]] = [area, strengths, heads, row] if above else [heads, area, strengths, row]
    plan = plan_with(table(*rows), missing="BFE")
    assert texts(plan, "B") == ["Amy remembers songs.", "Amy reads single words."]
    assert [o.text for o in plan.outcomes] == ["By July 2027 Amy will read a page."]
    assert "Amy remembers songs." not in texts(plan, "A")


def test_labels_of_time_inside_a_cell_give_tiers_and_are_no_outcomes() -> None:
    plan = plan_with(
        table(
            _heads("Needs (Section B)", "Provision (Section F)", "Outcomes (Section E)"),
            [
                "Amy reads single words.",
                "Reading with a teacher daily.",
                [
                    para("Longer term", bold=True),
                    "Amy will read for pleasure.",
                    para("By the next key stage", bold=True),
                    "Amy will read a page aloud.",
                ],
            ],
        ),
        missing="BFE",
    )
    assert [(o.text, o.tier, o.deadline_context) for o in plan.outcomes] == [
        ("Amy will read for pleasure.", "long", None),
        ("Amy will read a page aloud.", None, "By the next key stage"),
    ]


def test_who_and_how_often_as_lines_of_a_cell_belong_to_the_item_above() -> None:
    cell = [
        "F1. Mobility lessons", "Who: Habilitation specialist", "How often: 27.5 hours a week",
        "F2. Audit of the building", "By whom: Site manager", "Frequency: each August",
    ]  # fmt: skip
    plan = plan_with(
        table(_heads("Needs (Section B)", "Provision (Section F)"), ["Amy cannot see.", cell]), missing="BF"
    )
    assert [(p.what, p.who, p.frequency) for p in plan.provision if p.section == "F"] == [
        ("Mobility lessons", "Habilitation specialist", "27.5 hours a week"),
        ("Audit of the building", "Site manager", "each August"),
    ]


def test_amounts_are_no_list_numbers() -> None:
    plan = plan_with(
        head("Section F: Special educational provision"), para("4.1 Reading with a teacher."), para("2.5 hours a week of music."),
        missing="F",
    )  # fmt: skip
    assert _items(plan, "F") == ["Reading with a teacher.", "2.5 hours a week of music."]


@pytest.mark.parametrize(
    "titles",
    [
        ["Ref", "Type of support", "Detail of provision", "Delivered by", "Frequency / duration"],
        ["No.", "Area of need", "Provision", "By whom", "How often"],
        ["Item", "Category", "What will be provided", "Who", "When"],
    ],
)
def test_columns_that_number_and_sort_are_no_items(titles: list[str]) -> None:
    plan = plan_with(
        head("Section F: Special educational provision"),
        table(
            _heads(*titles),
            ["F1", "Teaching", "Reading one to one", "Teacher", "30 minutes daily"],
            ["F2", "Teaching", "Writing in a group of four", "Teaching assistant", "Weekly"],
        ),
        missing="F",
    )
    assert [(p.what, p.who, p.frequency) for p in plan.provision if p.section == "F"] == [
        ("Reading one to one", "Teacher", "30 minutes daily"),
        ("Writing in a group of four", "Teaching assistant", "Weekly"),
    ]


def test_a_type_of_provision_is_the_item_where_nothing_else_is() -> None:
    plan = plan_with(
        head("Section F: Special educational provision"),
        table(_heads("Type of provision", "Who"), ["Reading one to one", "Teacher"]),
        missing="F",
    )
    assert _items(plan, "F") == ["Reading one to one"]


def test_outcomes_by_columns_of_tier_with_areas_beside_them() -> None:
    plan = plan_with(
        head("Section E: Outcomes"),
        table(
            _heads("Ref", "Long term outcome", "Short term outcome", "Area"),
            [
                "E1",
                "Amy will work in a shop.",
                "By July 2027 Amy will count money.",
                "Cognition and Learning",
            ],
            ["E2", "", "By July 2027 Amy will ask for help.", "Communication and Interaction"],
        ),
        missing="E",
    )
    assert [(o.text, o.tier, o.area) for o in plan.outcomes] == [
        ("Amy will work in a shop.", "long", "Cognition and learning"),
        ("By July 2027 Amy will count money.", "short", "Cognition and learning"),
        ("By July 2027 Amy will ask for help.", "short", "Communication and interaction"),
    ]


def _action_row(*cells: object) -> Plan:
    heads = _heads(
        "Section (E) Desired Outcome",
        "Section (F) Education",
        "Section (G) Health",
        "Section (H1) Social care",
        "Who and by when",
    )
    return plan_with(table(heads, ["By July 2027 Amy will swim.", *cells]), missing="EFGH")


def test_a_shared_column_serves_the_section_that_is_filled() -> None:
    plan = _action_row("", "Ear drops", "", "Practice nurse, every 6 months")
    assert texts(plan, "G") == ["Ear drops", "Practice nurse, every 6 months"]
    assert texts(plan, "F") == []


def test_a_shared_column_is_told_apart_where_its_lines_match_the_items() -> None:
    plan = _action_row("Swimming lessons", "Ear drops", "", ["Teacher, weekly", "Nurse, monthly"])
    assert [(p.section, p.what, p.who) for p in plan.provision] == [
        ("F", "Swimming lessons", "Teacher, weekly"), ("G", "Ear drops", "Nurse, monthly")
    ]  # fmt: skip


def test_a_shared_column_that_does_not_match_serves_every_item() -> None:
    plan = _action_row(
        "Swimming lessons", ["Ear drops", "Ear plugs"], "", ["Teacher, weekly", "Nurse, monthly"]
    )
    assert {p.who for p in plan.provision} == {"Teacher, weekly; Nurse, monthly"}


def test_outcomes_and_provision_in_one_table_of_two_sections() -> None:
    plan = plan_with(
        head("Sections E and F: Outcomes and provision"),
        table(
            _heads("Long term outcome", "Short term outcome", "Steps", "Provision", "Who", "How often"),
            [
                "Amy will work in a shop.",
                "By July 2027 Amy will count money.",
                "Amy will count to ten.",
                "Lessons about money",
                "Teacher",
                "weekly",
            ],
        ),
        missing="EF",
    )
    assert [(o.tier, o.steps) for o in plan.outcomes] == [
        ("long", ()),
        ("short", ("Amy will count to ten.",)),
    ]
    assert [(p.what, p.who) for p in plan.provision if p.section == "F"] == [
        ("Lessons about money", "Teacher")
    ]


def test_needs_and_outcomes_restated_under_provision_stay_there() -> None:
    plan = plan_with(
        head("Section F: Special educational provision"),
        table(
            [wide(para("Needs", bold=True), bullet("Amy cannot read."), span=3)],
            [wide(para("Outcomes", bold=True), bullet("By July 2027 Amy will read."), span=3)],
            _heads("Provision", "By whom", "How often"),
            ["Teaching of reading", "Teacher", "weekly"],
        ),
        missing="F",
    )
    assert "Amy cannot read." not in texts(plan, "B")
    assert "By July 2027 Amy will read." not in [o.text for o in plan.outcomes]
    assert _items(plan, "F") == ["Teaching of reading"]


def test_an_outcome_record_keeps_its_time() -> None:
    plan = plan_with(
        head("Section E: Outcomes"),
        table(["Outcome 1", "Amy will read a page aloud."], ["Steps towards", "Amy will read a line."], ["By when", "July 2027"]),
        missing="E",
    )  # fmt: skip
    assert [(o.text, o.steps, o.deadline_context) for o in plan.outcomes] == [
        ("Amy will read a page aloud.", ("Amy will read a line.",), "By when: July 2027")
    ]


def test_a_table_inside_a_cell_keeps_its_rows_and_columns() -> None:
    inner = table(
        _heads("What", "Who", "How often"),
        ["Reading", "Teacher", "daily"],
        ["Writing", "Assistant", "weekly"],
    )
    plan = plan_with(table(_heads("B – Needs", "F – Provision"), ["Amy cannot read.", inner]), missing="BF")
    assert [(p.what, p.who, p.frequency) for p in plan.provision if p.section == "F"] == [
        ("Reading", "Teacher", "daily"), ("Writing", "Assistant", "weekly")
    ]  # fmt: skip
    assert texts(plan, "B") == ["Amy cannot read."]


def test_columns_of_needs_outcomes_and_provision_under_needs_alone() -> None:
    plan = plan_with(
        head("Section B: Special educational needs"),
        table(
            _heads("Needs", "Outcomes", "Provision"),
            ["Amy cannot read.", "By July 2027 Amy will read.", "Reading daily with a teacher"],
        ),
        missing="B",
    )
    assert texts(plan, "B") == ["Amy cannot read."]
    assert "By July 2027 Amy will read." in [o.text for o in plan.outcomes]
    assert "Reading daily with a teacher" in _items(plan, "F")
