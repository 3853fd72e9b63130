# ruff: noqa: E501 - the documents of tests read better unbroken
"""Provision items: from tables in any order of columns, bullets, paragraphs; and what they serve."""

from __future__ import annotations

import pytest

from ehcaudit.plans.model import Provision
from ehcaudit.plans.parts import find_part
from tests.plans.build import bullet, head, para, plan_with, table, wide


def _items(*blocks: object) -> list[Provision]:
    plan = plan_with(head("Section F: Special educational provision"), *blocks, missing="F")
    return [p for p in plan.provision if p.section == "F"]


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["Provision", "Who", "How often", "When reviewed"], ["Reading", "TA", "Daily", "Termly"]),
        (
            ["By whom", "Special educational provision", "Review date", "Frequency"],
            ["TA", "Reading", "Termly", "Daily"],
        ),
        (
            ["Frequency and duration", "Support required", "Provided by", "How reviewed"],
            ["Daily", "Reading", "TA", "Termly"],
        ),
        (
            ["What will be provided?", "Who will do this?", "How often?", "Reviewed when"],
            ["Reading", "TA", "Daily", "Termly"],
        ),
    ],
)
def test_columns_in_any_order_and_wording(heads: list[str], row: list[str]) -> None:
    (item,) = _items(table([para(h, bold=True) for h in heads], row))
    assert (item.what, item.who, item.frequency) == ("Reading", "TA", "Daily")
    assert all(word in item.text for word in row)


def test_empty_rows_and_empty_cells() -> None:
    items = _items(
        table(
            [para("No.", bold=True), para("Provision", bold=True), para("By whom", bold=True), para("Frequency", bold=True)],
            ["1", "Reading", "", "Daily"], ["2", "", "", ""], ["3", "Speech group", "Therapist", ""],
        )
    )  # fmt: skip
    assert [(p.what, p.who, p.frequency) for p in items] == [
        ("Reading", None, "Daily"),
        ("Speech group", "Therapist", None),
    ]


def test_several_bullets_in_a_cell_are_several_items() -> None:
    bold = [para(h, bold=True) for h in ("Provision", "By whom", "How often")]
    shared = _items(table(bold, [[bullet("Reading"), bullet("Spelling")], "TA", "Daily"]))
    own = _items(
        table(bold, [[bullet("Reading"), bullet("Spelling")], [bullet("TA"), bullet("Teacher")], "Daily"])
    )
    assert [(p.what, p.who, p.frequency) for p in shared] == [
        ("Reading", "TA", "Daily"),
        ("Spelling", "TA", "Daily"),
    ]
    assert [(p.what, p.who) for p in own] == [("Reading", "TA"), ("Spelling", "Teacher")]


def test_bullets_and_paragraphs() -> None:
    assert len(_items(bullet("Reading daily with a TA."), bullet("A quiet room."))) == 2
    assert len(_items("Reading daily with a TA.", "A weekly group,", "run by a therapist.")) == 2
    assert [p.what for p in _items("Item 1:", bullet("Reading daily.")) if p] == ["Reading daily."]


def test_one_column_is_read_for_its_parts() -> None:
    (item,) = _items(
        bullet(
            "A trained teaching assistant will read with Amy one to one for 20 minutes, four times a week, in a quiet room."
        )
    )
    assert item.who == "A trained teaching assistant"
    assert item.frequency == "four times a week"
    assert item.duration == "20 minutes"
    assert item.group_size == "one to one"
    assert item.where == "in a quiet room"


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("frequency", "weekly", "weekly"),
        ("frequency", "three sessions per half term", "three sessions per half term"),
        ("frequency", "Amy likes cats", None),
        ("duration", "a six-week block", "six-week block"),
        ("group_size", "in a group of up to four children", "group of up to four children"),
        ("who", "delivered by a Qualified Teacher of the Deaf", "a Qualified Teacher of the Deaf"),
        ("where", "Amy is happy", None),
    ],
)
def test_parts_of_a_sentence(field: str, text: str, found: str | None) -> None:
    assert find_part(field, text) == found


def test_rows_link_need_provision_and_outcome() -> None:
    plan = plan_with(
        table(
            [
                para(h, bold=True)
                for h in (
                    "B – Special Educational Needs",
                    "F – Special Educational Provision",
                    "E – Outcomes",
                )
            ],
            [
                "Amy reads words.",
                [bullet("Reading daily."), bullet("Paired reading.")],
                "Amy will read a page.",
            ],
            ["Amy cannot swim.", "Swimming weekly.", "Amy will swim."],
        ),
        missing="BFE",
    )
    links = {p.what: (p.needs, p.outcomes) for p in plan.provision}
    assert links["Reading daily."] == links["Paired reading."] == (("B1",), ("E1",))
    assert links["Swimming weekly."] == (("B2",), ("E2",))


def test_link_columns_name_needs_and_outcomes() -> None:
    (item,) = _items(
        table(
            [para(h, bold=True) for h in ("Provision", "Which need does this provision meet")],
            ["Reading daily", "Need 3"],
        )
    )
    assert item.needs == ("Need 3",)
    assert item.text == "Reading daily"


def test_one_who_column_serves_every_provision_column_of_its_row() -> None:
    plan = plan_with(
        table(
            [
                para(h, bold=True)
                for h in (
                    "Section (E) Outcome",
                    "Section (F) Education",
                    "Section (G) Health",
                    "Who and by when",
                )
            ],
            ["Amy will read.", "Reading practice.", "Eye test.", "School nurse, by July"],
        ),
        missing="EFG",
    )
    assert {p.section: p.who for p in plan.provision if p.section != "H"} == {
        "F": "School nurse, by July",
        "G": "School nurse, by July",
    }


def test_outcomes_restated_in_f_and_null_statements_are_no_provision() -> None:
    items = _items(
        para("Outcomes", bold=True), "(1) Amy will read a page.", para("Provision", bold=True), bullet("Reading daily with a TA."),
        "None.", "See attached report.",
    )  # fmt: skip
    assert [p.what for p in items] == ["Reading daily with a TA."]


def test_repeated_items_stay_repeated() -> None:
    assert len(_items(bullet("A quiet room."), bullet("A quiet room."))) == 2


def test_ids_tell_the_section() -> None:
    plan = plan_with(
        head("H1 – Social care provision"), bullet("Short breaks for four hours a month."),
        head("H2 – Other social care provision"), bullet("A youth club place weekly."), missing="H",
    )  # fmt: skip
    assert {"H1-1", "H2-1"} <= {p.id for p in plan.provision}


def test_a_cell_merged_over_rows_serves_them_all() -> None:
    from ehcaudit.documents.model import Cell, Table

    rows = (
        tuple(Cell(0, c, 1, 1, (para(h, bold=True),)) for c, h in enumerate(("Provision", "By whom"))),
        (Cell(1, 0, 1, 1, (para("Reading daily."),)), Cell(1, 1, 2, 1, (para("Teaching assistant"),))),
        (Cell(2, 0, 1, 1, (para("Spelling weekly."),)),),
    )
    items = _items(Table(rows, 2))
    assert [(p.what, p.who) for p in items] == [
        ("Reading daily.", "Teaching assistant"),
        ("Spelling weekly.", "Teaching assistant"),
    ]


def test_table_titles_are_no_items() -> None:
    items = _items(
        table(
            [wide(para("Cognition and learning", bold=True))],
            [para("Provision", bold=True), para("Who", bold=True)],
            ["Reading", "TA"],
        )
    )
    assert [p.what for p in items] == ["Reading"]
    assert items[0].area == "Cognition and learning"
