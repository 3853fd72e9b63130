"""A number, a date or many words earn nothing, whatever the component has learned."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import judge_outcome, judge_provision


@pytest.mark.parametrize(
    "text",
    [
        "By July 2027, Ravi will make 90% progress in all areas.",
        "Ravi will improve his confidence by 100% with 100% support at all times.",
        "Ravi will develop his resilience in 4 out of 5 lessons every day by the end of Key Stage 2.",
        (
            "By 31 August 2027, Ravi will continue to reach his full potential across the curriculum, in "
            "line with his peers and with the high expectations that everyone in the school has for him."
        ),
    ],
)
def test_numbers_dates_and_length_make_no_empty_outcome_measurable(text: str) -> None:
    assert judge_outcome(text).measurable == "not_met"


@pytest.mark.parametrize(
    "text",
    ["Access to 100% support.", "Regular support 5 times.", "Support as required, 2026 to 2027, in 3 areas."],
)
def test_numbers_make_no_open_provision_specific(text: str) -> None:
    assert judge_provision(text).specific != "met"


def test_the_main_clause_decides_between_help_and_gain() -> None:
    action = judge_outcome("By July 2027 Ana will receive weekly therapy so that she can ask for help.")
    outcome = judge_outcome(
        "By July 2027 Ana will ask an adult for help three times a week, through weekly therapy."
    )
    assert (action.kind, outcome.kind) == ("action", "outcome")


def test_the_reason_agrees_with_the_level_and_quotes_the_words() -> None:
    opening = {"met": "Two people could agree", "not_met": "Nobody could tell"}
    for text in ("Ravi will zip up his own coat by July 2027.", "Ravi will be more resilient."):
        judged = judge_outcome(text)
        assert judged.reason.startswith(opening[judged.measurable])
        assert "“" in judged.reason
