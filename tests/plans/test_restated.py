# ruff: noqa: E501 - the documents of tests read better unbroken
"""Outcomes that the provision section says again, and the labels that lead to them."""

from __future__ import annotations

from ehcaudit.plans.model import Plan
from tests.plans.build import bullet, head, para, plan_with, table

BAG = "By July 2027, Amy will pack her own school bag each evening without being told."
LUNCH = "By the end of Year 9, Amy will buy her own lunch in the canteen every day."
HELP = "A teaching assistant will work with Amy one to one for 20 minutes daily on organisation."
GROUP = "The SENCO will teach a group of 4 pupils for 30 minutes twice a week."


def _with(*provision: object) -> Plan:
    return plan_with(
        head("Section E: Outcomes"), para(f"(1) {BAG}"), para(f"(2) {LUNCH}"),
        head("Section F: Special educational provision"), *provision, missing="EF",
    )  # fmt: skip


def _provided(plan: Plan) -> list[str | None]:
    return [item.what for item in plan.provision if item.section == "F"]


def test_outcomes_again_and_a_question_are_no_provision() -> None:
    plan = _with(
        para(f"(1) {BAG}"), para(f"(2) {LUNCH}"), "What provision will be made to help Amy reach these?",
        para("Item 1:", bold=True), bullet(HELP), para("Item 2:", bold=True), bullet(GROUP),
    )  # fmt: skip
    assert _provided(plan) == [HELP, GROUP]
    assert [outcome.text for outcome in plan.outcomes] == [BAG, LUNCH]


def test_the_label_of_outcomes_ends_where_the_items_begin() -> None:
    plan = _with(
        para("The outcomes that this provision serves:", bold=True), para(f"(1) {BAG}"), para(f"(2) {LUNCH}"),
        para("Item 1:", bold=True), bullet(HELP), para("Item 2:", bold=True), bullet(GROUP),
    )  # fmt: skip
    assert _provided(plan) == [HELP, GROUP]


def test_provision_that_shares_words_with_an_outcome_stays() -> None:
    near = "A teaching assistant will help Amy to pack her own school bag each evening."
    assert _provided(_with(bullet(near), bullet(GROUP))) == [near, GROUP]


def test_a_section_that_says_nothing_but_the_outcomes_is_left_to_be_judged() -> None:
    assert _provided(_with(bullet(BAG))) == [BAG]


def test_who_from_is_a_column_of_the_item() -> None:
    plan = _with(
        table(
            ["What help", "Who from", "When and how long"],
            ["Touch typing", "keyworker", "weekly, 20 minutes"],
        )
    )
    (item,) = [x for x in plan.provision if x.section == "F"]
    assert (item.what, item.who, item.frequency) == ("Touch typing", "keyworker", "weekly, 20 minutes")


def test_smaller_step_goals_are_outcomes_and_steps_are_steps() -> None:
    def read(label: str) -> Plan:
        return plan_with(
            head("Section E: Outcomes"), para("Big goal:", bold=True), BAG, para(label, bold=True), LUNCH, missing="E"
        )  # fmt: skip

    assert [o.text for o in read("Smaller step goal:").outcomes] == [BAG, LUNCH]
    (outcome,) = read("Smaller steps:").outcomes
    assert outcome.steps == (LUNCH,)
