"""Thin plans, areas in blocks, links by number, whole roles, and what a list of advice leaves unsaid."""

from __future__ import annotations

import pytest

from tests.plans.build import COVER, TITLES, bullet, head, para, plan_with, read, table


def test_a_plan_of_few_words_with_a_filled_cover_is_no_template() -> None:
    words = {"B": "Amy has autism. [Insert name] has a plan.", "E": "By July 2027 Amy will draw a map."}
    blocks: list[object] = []
    for code, title in TITLES.items():
        blocks += [head(f"Section {code}: {title}"), words.get(code, "None.")]
    assert read(*COVER, *blocks).kind == "plan"


def test_a_title_above_a_table_gives_its_outcomes_their_tier() -> None:
    grid = table(["No.", "Outcome"], ["1", "By July 2027 Amy will read 30 words."])
    plan = plan_with(head("Section E: Outcomes"), para("Medium Term Outcomes", bold=True), grid, missing="E")
    assert [o.tier for o in plan.outcomes] == ["medium"]


def test_words_under_the_next_area_are_needs_where_areas_are_blocks() -> None:
    heads = ["Outcome", "Provision", "Who", "How often"]
    plan = plan_with(
        head("Section B, E and F: Needs, outcomes and provision"),
        head("Communication and Interaction", 2),
        "Amy has a language disorder.",
        table(heads, ["By July 2027 Amy will use sentences.", "Language group.", "TA", "weekly"]),
        head("Cognition and Learning", 2),
        "Amy reads two years behind.",
        table(heads, ["By July 2027 Amy will read 50 words.", "Reading programme.", "TA", "daily"]),
        missing="BEF",
    )
    assert [n.text for n in plan.needs if n.section == "B"] == [
        "Amy has a language disorder.",
        "Amy reads two years behind.",
    ]
    assert [p.what for p in plan.provision if p.section == "F"] == ["Language group.", "Reading programme."]


def test_areas_under_section_f_keep_their_words_of_provision() -> None:
    plan = plan_with(
        head("Section B: Special educational needs"),
        head("Cognition and Learning", 2),
        "Amy reads two years behind.",
        head("Section F: Special educational provision"),
        head("Communication and Interaction", 2),
        table(["Provision", "Who", "How often"], ["Language group.", "TA", "weekly"]),
        head("Cognition and Learning", 2),
        "A teaching assistant will read with Amy daily.",
        missing="BF",
    )
    assert len([p for p in plan.provision if p.section == "F"]) == 2


@pytest.mark.parametrize(
    ("cell", "linked"),
    [("1", ("E1",)), ("1, 2", ("E1", "E2")), ("Outcome 1; Outcome 2", ("E1", "E2")), ("2", ("E2",))],
)
def test_provision_names_its_outcomes_by_number(cell: str, linked: tuple[str, ...]) -> None:
    plan = plan_with(
        head("Section E: Outcomes"),
        table(["No.", "Outcome"], ["1", "By July Amy will read 30 words."], ["2", "By July Amy will count."]),
        head("Section F: Special educational provision"),
        table(["Provision", "Who", "How often", "Which outcome"], ["Reading.", "TA", "daily", cell]),
        missing="EF",
    )
    assert [p.outcomes for p in plan.provision if p.section == "F"] == [linked]


def test_advice_is_appended_only_where_the_list_says_so() -> None:
    plan = plan_with(
        head("Section K: Advice"),
        bullet("Educational advice, Jo Hill, SENCO, 1 June 2026"),
        bullet("Occupational therapy report, Ann Lee, 2 June 2026, attached"),
        bullet("Appendix 3: Speech and language therapy report, Bo Dean, 3 June 2026"),
        missing="K",
    )
    assert [a.appended for a in plan.advice] == [False, True, True]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("A specialist autism teacher will visit weekly.", "A specialist autism teacher"),
        ("An epilepsy nurse specialist will visit each year.", "An epilepsy nurse specialist"),
        ("Amy will see the eating disorders nurse weekly.", "the eating disorders nurse"),
        ("A qualified teacher of the deaf will visit termly.", "A qualified teacher of the deaf"),
    ],
)
def test_a_role_is_kept_whole(sentence: str, who: str) -> None:
    plan = plan_with(head("Section F: Special educational provision"), bullet(sentence), missing="F")
    assert [p.who for p in plan.provision if p.section == "F"] == [who]
