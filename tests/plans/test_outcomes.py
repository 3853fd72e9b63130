# ruff: noqa: E501 - the documents of tests read better unbroken
"""Outcomes: what is one, what is several, what is a step, what is guidance."""

from __future__ import annotations

from ehcaudit.plans.model import Outcome
from tests.plans.build import bullet, head, para, plan_with, table


def _outcomes(*blocks: object) -> tuple[Outcome, ...]:
    return plan_with(head("Section E: Outcomes"), *blocks, missing="E").outcomes


def _texts(*blocks: object) -> list[str]:
    return [o.text for o in _outcomes(*blocks)]


def test_bullets_and_paragraphs_are_outcomes_each() -> None:
    assert _texts(bullet("Amy will read."), bullet("Amy will swim.")) == ["Amy will read.", "Amy will swim."]
    assert _texts("Amy will read.", "Amy will swim.") == ["Amy will read.", "Amy will swim."]


def test_a_paragraph_continued_is_one_outcome() -> None:
    assert _texts("By July 2026 Amy will read", "a page of her book.") == [
        "By July 2026 Amy will read a page of her book."
    ]
    assert len(_texts("Amy will read a page.", "This will be seen in her reading record.")) == 1


def test_numbers_and_labels_are_no_part_of_an_outcome() -> None:
    wanted = ["Amy will read a page.", "Amy will swim."]
    assert _texts("1. Amy will read a page.", "2. Amy will swim.") == wanted
    assert _texts("Outcome 1: Amy will read a page.", "Outcome 2: Amy will swim.") == wanted
    assert _texts("E1: Amy will read a page.", "E2: Amy will swim.") == wanted
    assert _texts("(1) Amy will read a page.", "(2) Amy will swim.") == wanted


def test_labels_give_the_tier() -> None:
    found = _outcomes(
        para("Long term aim(s):", bold=True), "Amy will live in her own flat.",
        "Short Term Outcome (1 Year): Amy will cook a meal.",
        table(["Medium term outcome", "Amy will shop alone."], ["Life outcome:", "Amy will have a paid job."]),
    )  # fmt: skip
    assert [o.tier for o in found] == ["long", "short", "medium", "long"]
    assert found[1].text == "Amy will cook a meal."


def test_steps_by_label_nesting_and_column() -> None:
    label = _outcomes(
        "Amy will read.", "Steps towards this outcome:", bullet("Ten words."), bullet("Twenty words.")
    )
    nested = _outcomes(bullet("Amy will read."), bullet("Ten words.", 1), bullet("Twenty words.", 1))
    column = _outcomes(
        table(
            [para("Outcome", bold=True), para("Steps", bold=True)],
            ["Amy will read.", [bullet("Ten words."), bullet("Twenty words.")]],
        )
    )
    targets = _outcomes(
        bullet("Amy will read."),
        para("Short-term targets", bold=True),
        bullet("Ten words."),
        bullet("Twenty words."),
    )
    for found in (label, nested, column, targets):
        assert [o.text for o in found] == ["Amy will read."]
        assert found[0].steps == ("Ten words.", "Twenty words.")


def test_an_outcome_after_steps_is_an_outcome_again() -> None:
    found = _outcomes(
        bullet("Amy will read."), para("Steps:", italic=True), bullet("Ten words.", 1), bullet("Amy will swim."),
    )  # fmt: skip
    assert [o.text for o in found] == ["Amy will read.", "Amy will swim."]


def test_a_heading_gives_its_outcomes_a_time() -> None:
    found = _outcomes(
        para("Outcomes by the end of KS2", bold=True), bullet("Amy will read."), bullet("Amy will swim.")
    )
    assert {o.deadline_context for o in found} == {"Outcomes by the end of KS2"}
    column = _outcomes(
        table(
            [para("Outcomes by July 2026", bold=True), para("Steps", bold=True)],
            ["Amy will read.", "Ten words."],
        )
    )
    assert column[0].deadline_context == "Outcomes by July 2026"
    assert _outcomes("Amy will read.")[0].deadline_context is None


def test_source_tags_leave_the_text() -> None:
    found = _outcomes("Amy will read a page. (K1)", "Amy will swim (K2, K3).")
    assert [o.text for o in found] == ["Amy will read a page.", "Amy will swim."]
    assert [o.tags for o in found] == [("K1",), ("K2", "K3")]


def test_guidance_and_introductions_are_no_outcomes() -> None:
    assert _texts("Outcomes should be SMART.", "Amy will read.") == ["Amy will read."]
    assert _texts("The outcomes below were agreed with Amy and her family.", "Amy will read.") == [
        "Amy will read."
    ]
    assert _texts(para("Describe the outcomes sought for the child.", italic=True), "Amy will read.") == [
        "Amy will read."
    ]


def test_an_outcome_with_a_list_stays_whole() -> None:
    assert _texts("By July 2026 Amy will be able to:", bullet("dress herself"), bullet("wash her hands")) == [
        "By July 2026 Amy will be able to: dress herself; wash her hands"
    ]


def test_ids_count_in_the_order_of_the_document() -> None:
    assert [o.id for o in _outcomes("Amy will read.", "Amy will swim.")] == ["E1", "E2"]


def test_a_column_gives_each_outcome_its_time() -> None:
    found = _outcomes(
        table(
            [para("Outcome", bold=True), para("By when", bold=True)],
            ["Amy will read.", "July 2026"],
            ["Amy will swim.", "End of KS2"],
        )
    )
    assert [o.text for o in found] == ["Amy will read.", "Amy will swim."]
    assert [o.deadline_context for o in found] == ["By when: July 2026", "By when: End of KS2"]


def test_outcomes_marked_with_bullets_are_told_from_their_steps_with_dashes() -> None:
    plan = plan_with(
        head("Section E: Outcomes"),
        bullet("By July 2027 Amy will read a page."),
        para("Steps:", bold=True),
        bullet("By Easter Amy will read a line.", marker="-"),
        bullet("By July 2027 Amy will swim a length."),
        missing="E",
    )
    assert [(o.text, o.steps) for o in plan.outcomes] == [
        ("By July 2027 Amy will read a page.", ("By Easter Amy will read a line.",)),
        ("By July 2027 Amy will swim a length.", ()),
    ]
