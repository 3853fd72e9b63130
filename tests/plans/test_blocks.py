# ruff: noqa: E501 - the documents of tests read better unbroken
"""Blocks that hold several sections: stacked tables of an area, headings that name several, parts of H, numbered headings."""

from __future__ import annotations

import dataclasses

import pytest

from ehcaudit.documents.model import Paragraph, Run, Table
from ehcaudit.plans.model import Plan
from tests.plans.build import COVER, TITLES, WORDS, bullet, head, para, plan_with, read, table, texts, wide

AREAS = ("Cognition and Learning", "Communication and Interaction")


def _stacked(area: str) -> Table:
    """One table for an area: its title, then strengths, needs and outcomes each in a box, then provision."""
    return table(
        [wide(para(area, bold=True), span=3)],
        [wide(para("Strengths", bold=True), bullet(f"Amy is good at {area}."), span=3)],
        [wide(para("Needs", bold=True), bullet(f"Amy needs help with {area}."), span=3)],
        [wide(para("Long Term / Life Outcomes", bold=True), bullet(f"Amy will thrive in {area}."), span=3)],
        [
            wide(
                para("Medium Term Outcomes", bold=True),
                bullet(f"By July 2027 Amy will manage {area}."),
                span=3,
            )
        ],
        [
            para("Special Educational Provision", bold=True),
            para("By Whom", bold=True),
            para("Frequency", bold=True),
        ],
        [f"Teaching of {area}", "Teacher", "weekly"],
    )


def _assert_apart(plan: Plan) -> None:
    assert [t for t in texts(plan, "B") if t != WORDS] == [
        text for a in AREAS for text in (f"Amy is good at {a}.", f"Amy needs help with {a}.")
    ]
    assert [(o.text, o.tier) for o in plan.outcomes if o.text != WORDS] == [
        pair for a in AREAS for pair in ((f"Amy will thrive in {a}.", "long"), (f"By July 2027 Amy will manage {a}.", "medium"))
    ]  # fmt: skip
    assert [p.what for p in plan.provision if p.section == "F" and p.what != WORDS] == [
        f"Teaching of {a}" for a in AREAS
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Sections B (Special educational needs), E (Outcomes) and F (Special educational provision)",
        "B – Special educational needs / E – Outcomes / F – Provision",
        "Section B: Needs and Section E: Outcomes and Section F: Provision",
        "Sections B, E and F",
    ],
)
def test_area_tables_under_a_heading_that_names_several_sections(title: str) -> None:
    _assert_apart(plan_with(head(title), *(_stacked(a) for a in AREAS), missing="BEF"))


def test_area_tables_under_section_b_alone_with_e_and_f_lettered_elsewhere() -> None:
    _assert_apart(
        plan_with(head("Section B: Special educational needs"), *(_stacked(a) for a in AREAS), missing="B")
    )


@pytest.mark.parametrize("codes", [("C", "G"), ("D", "H")])
def test_outcomes_in_tables_of_health_and_social_care_are_outcomes(codes: tuple[str, str]) -> None:
    needs, provision = codes
    plan = plan_with(
        head(f"Sections {needs} ({TITLES[needs]}) and {provision} ({TITLES[provision]})"),
        table(
            [wide(para(f"{needs} - {TITLES[needs]}", bold=True), span=2)],
            [wide(bullet("Amy needs this."), span=2)],
            [wide(para("Long Term / Life Outcomes", bold=True), span=2)],
            [wide(bullet("Amy will look after herself."), span=2)],
            [para(f"{provision} - {TITLES[provision]}", bold=True), para("By Whom", bold=True)],
            ["A visit", "Nurse"],
        ),
        missing=needs + provision,
    )
    assert texts(plan, needs) == ["Amy needs this."]
    assert texts(plan, provision) == ["A visit", "Nurse"]
    assert "Amy will look after herself." in [o.text for o in plan.outcomes]


def test_an_outcome_under_a_need_outside_tables_is_an_outcome() -> None:
    plan = plan_with(
        head("Section C: Health needs"), "Amy has asthma.", para("Outcomes", bold=True), "By July 2027 Amy will use her inhaler.",
        missing="C",
    )  # fmt: skip
    assert texts(plan, "C") == ["Amy has asthma."]
    assert "By July 2027 Amy will use her inhaler." in [o.text for o in plan.outcomes]


@pytest.mark.parametrize("labels", [("H1:", "H2:"), ("H1", "H2"), ("(H1)", "(H2)"), ("H 1 –", "H 2 –")])
def test_h1_and_h2_as_lines_within_h(labels: tuple[str, str]) -> None:
    plan = plan_with(
        head("Section H: Social care provision"),
        para(labels[0], bold=True), "Three hours of short breaks.", para(labels[1], bold=True), "A worker visits.",
        missing="H",
    )  # fmt: skip
    assert (texts(plan, "H1"), texts(plan, "H2")) == (["Three hours of short breaks."], ["A worker visits."])
    assert "H" not in plan.sections


def test_h1_and_h2_before_their_text_in_one_line() -> None:
    plan = plan_with(
        head("Section H: Social care provision"),
        "H1: Three hours of short breaks.",
        "H2: A worker visits.",
        missing="H",
    )
    assert (texts(plan, "H1"), texts(plan, "H2")) == (["Three hours of short breaks."], ["A worker visits."])


def test_h1_and_h2_as_labels_of_rows() -> None:
    rows = table(
        [para("D – Social care needs", bold=True), "Amy's family needs rest."],
        [para("H1", bold=True), "Short breaks."],
        [para("H2", bold=True), "A worker visits."],
    )
    plan = plan_with(head("Sections D and H – Social care"), rows, missing="DH")
    assert [texts(plan, c) for c in ("D", "H1", "H2")] == [
        ["Amy's family needs rest."],
        ["Short breaks."],
        ["A worker visits."],
    ]


def test_h1_and_h2_as_labels_of_rows_under_heads() -> None:
    rows = table(
        ["", para("Provision", bold=True), para("Who", bold=True)],
        ["H1", "Short breaks", "Play worker"],
        ["H2", "Family support", "Social worker"],
    )
    plan = plan_with(head("Section H: Social care provision"), rows, missing="H")
    assert [(p.section, p.what, p.who) for p in plan.provision if p.section[0] == "H"] == [
        ("H1", "Short breaks", "Play worker"), ("H2", "Family support", "Social worker")
    ]  # fmt: skip


def test_items_of_h_that_are_numbered_are_not_sections() -> None:
    rows = table(
        [para("Ref", bold=True), para("Provision", bold=True), para("Who", bold=True)],
        *([f"H{n}", f"Support {n}", "Play worker"] for n in (1, 2, 3)),
    )
    plan = plan_with(head("Section H: Social care provision"), rows, missing="H")
    assert [p.section for p in plan.provision if p.section[0] == "H"] == ["H", "H", "H"]


def test_h1_outside_social_care_is_no_section() -> None:
    plan = plan_with(
        head("Section B: Special educational needs"), "H1: the form that the nurse filled in.", missing="B"
    )
    assert texts(plan, "B") == ["H1: the form that the nurse filled in."]
    assert "H1" not in plan.sections


@pytest.mark.parametrize(
    ("marker", "level"), [("A.", 1), ("A)", 2), ("(A)", 1), ("Section A:", 1), ("Section A", None)]
)
def test_headings_that_word_numbers_with_letters(marker: str, level: int | None) -> None:
    blocks: list[object] = []
    for code, title in TITLES.items():
        numbered = Paragraph(
            (Run(title, bold=True),), level=level, list_level=0, marker=marker.replace("A", code)
        )
        blocks += [numbered, WORDS]
    plan = read(*COVER, *blocks)
    assert plan.absent == ()
    assert [len(texts(plan, c)) for c in TITLES] == [1] * 11


def test_a_lettered_list_is_no_row_of_headings() -> None:
    items = [
        dataclasses.replace(bullet(text), marker=m)
        for m, text in (("C.", "Healthy eating with friends."), ("D.", "Care for the rabbit."))
    ]
    plan = plan_with(head("Section A: Views, interests and aspirations"), "Amy likes:", *items, missing="A")
    assert texts(plan, "A") == ["Amy likes:", "Healthy eating with friends.", "Care for the rabbit."]


def test_a_table_that_tells_how_to_read_the_plan_is_no_content() -> None:
    how = table(["A", "What the child and family say"], ["B", "Special educational needs"], ["C, D", "Health and social care needs related to SEN"],
                ["E", "The outcomes sought, including outcomes for adult life"], ["F, G, H1, H2", "Education, health and social care provision"], ["I, J, K", "Placement, personal budget, and the advice used"])  # fmt: skip
    plan = plan_with(front=(para("How to read this plan", bold=True), how))
    assert [o.text for o in plan.outcomes] == [WORDS]
    assert all("personal budget, and" not in text for code in plan.sections for text in texts(plan, code))


def test_letter_title_and_content_in_three_columns() -> None:
    plan = read(*COVER, table(*([code, title, f"{WORDS} {code}"] for code, title in TITLES.items())))
    assert plan.kind == "plan"
    assert [texts(plan, c) for c in TITLES] == [[f"{WORDS} {c}"] for c in TITLES]


def test_numbers_of_items_are_no_section_labels() -> None:
    plan = plan_with(
        head("Section F: Special educational provision"), "F1 Social skills support group with the teacher", "F2 – Reading provision with a teacher",
        missing="F",
    )  # fmt: skip
    assert [p.what for p in plan.provision if p.section == "F"] == [
        "Social skills support group with the teacher",
        "Reading provision with a teacher",
    ]


def test_heads_of_columns_go_on_under_the_title_of_the_next_section() -> None:
    rows = table(
        [para("Provision", bold=True), para("Who", bold=True), para("How often", bold=True)],
        [wide(para("Section F: Special educational provision", bold=True), span=3)],
        ["Reading", "Teacher", "daily"],
        [wide(para("Section G: Health provision", bold=True), span=3)],
        ["Clinic", "Nurse", "yearly"],
    )
    front = [b for c in "ABCDE" for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    plan = read(*COVER, *front, rows)
    assert [(p.section, p.what, p.who) for p in plan.provision] == [
        ("F", "Reading", "Teacher"),
        ("G", "Clinic", "Nurse"),
    ]


def test_outcomes_and_provision_without_letters_by_outcome() -> None:
    tables = [
        table(
            [wide(para(f"Outcome {n}: By July 2027 Amy will do {n} things.", bold=True), span=2)],
            [para("Provision", bold=True), para("Who", bold=True)],
            [f"Teaching {n}", "Teacher"],
        )
        for n in (1, 2)
    ]
    front = [b for c in "ABCD" for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    back = [b for c in "GHIJK" for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    plan = read(*COVER, *front, head("Outcomes and provision"), *tables, *back)
    assert [o.text for o in plan.outcomes] == [f"By July 2027 Amy will do {n} things." for n in (1, 2)]
    assert [p.what for p in plan.provision if p.section == "F"] == ["Teaching 1", "Teaching 2"]
    assert plan.absent == ()


def test_an_outcome_restated_over_provision_does_not_swallow_it() -> None:
    plan = plan_with(
        head("Section F: Special educational provision"), para("Outcome 1: Amy will read.", bold=True), bullet("Reading with a teacher daily."),
        missing="F",
    )  # fmt: skip
    assert [p.what for p in plan.provision if p.section == "F"] == ["Reading with a teacher daily."]


def test_a_table_whose_first_column_letters_its_rows() -> None:
    front = [b for c in "ABEF" for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    rows = table(
        ["Section", "Details"],
        ["C", "Amy has asthma."],
        ["D", "None known."],
        ["G", "A clinic twice a year."],
        ["H1", "None"],
        ["H2", "None"],
    )
    plan = read(*COVER, *front, head("Health and social care"), rows)
    assert [texts(plan, c) for c in ("C", "D", "G", "H1")] == [
        ["Amy has asthma."],
        ["None known."],
        ["A clinic twice a year."],
        ["None"],
    ]


def test_a_scale_of_letters_is_no_table_of_sections() -> None:
    rows = table(["A", "always"], ["B", "often"], ["C", "rarely"], ["D", "never"])
    plan = plan_with(head("Section B: Special educational needs"), "Amy rates her days:", rows, missing="B")
    assert texts(plan, "C") == [WORDS]
    assert "rarely" in texts(plan, "B")


@pytest.mark.parametrize(
    "text",
    ["Needs (see Section C)", "See Section C: health needs.", "Provision (Section F) is described below."],
)
def test_words_that_point_to_a_section_are_no_label(text: str) -> None:
    plan = plan_with(head("Section B: Special educational needs"), text, "Amy cannot read.", missing="B")
    assert "Amy cannot read." in texts(plan, "B")
