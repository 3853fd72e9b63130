"""What is wrong between two versions, and what is not."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from ehcaudit.checks.comparing.compare import compare_plans
from ehcaudit.policy import load_policy
from tests.checks.comparing.plans import AS_OF, F_TEXT, NEW_DATES, OLD_DATES, codes, compare, plan

OLD = {"B": "Ravi finds reading hard.", "E": "By July 2025 Ravi will read a page aloud.", "F": F_TEXT}
CHANGED = {
    "B": "Ravi reads short words and loses the thread of a story.",
    "F": "A specialist teacher, two hours.",
}


def test_an_outcome_of_which_nothing_is_said_is_a_fault_with_its_words() -> None:
    found = compare(OLD, {**CHANGED, "E": "By July 2027 Ravi will tell the time."})
    (fault,) = found.faults
    assert (fault.code, fault.quote, fault.severity) == ("progress_silent", OLD["E"], "medium")
    assert "2 May 2025" in fault.message
    assert "10 May 2026" in fault.message


def test_an_outcome_repeated_past_its_day_is_a_fault() -> None:
    assert codes(compare(OLD, {**CHANGED, "E": OLD["E"]})) == ["outcome_repeated"]


def test_so_is_one_whose_date_alone_moved_on() -> None:
    found = compare(OLD, {**CHANGED, "E": "Ravi will read a page aloud by July 2026."})
    assert codes(found) == ["outcome_repeated"]
    assert "nothing changed but its date" in found.faults[0].message


def test_one_whose_day_is_still_ahead_is_none() -> None:
    old = {**OLD, "E": "By July 2028 Ravi will read a page aloud."}
    assert codes(compare(old, {**CHANGED, "E": old["E"]})) == []


def test_one_that_is_kept_for_a_reason_is_none() -> None:
    reason = "He was in hospital from October to March, so the outcome on reading is kept for another year."
    found = compare(
        OLD, {**CHANGED, "B": f"{CHANGED['B']} {reason}", "E": "By July 2026 Ravi will read a page aloud."}
    )
    assert codes(found) == []


def test_needs_and_provision_left_as_they_were_are_a_fault() -> None:
    new = {
        **OLD,
        "A": "Ravi read a whole page aloud in June: outcome achieved.",
        "E": "By July 2027 Ravi will swim.",
    }
    found = compare(OLD, new)
    assert codes(found) == ["unchanged_since_review"]
    assert found.faults[0].place.section == "F"


def test_that_only_the_dates_changed_is_said_and_graver() -> None:
    old = {**OLD, "B": "In May 2025 Ravi, aged 9, finds reading hard."}
    new = {**OLD, "B": "In May 2026 Ravi, aged 10, finds reading hard."}
    fault = compare(old, new).faults[-1]
    assert (fault.code, fault.severity) == ("unchanged_since_review", "high")
    assert "only the dates changed" in fault.message


def test_a_plan_that_says_that_it_was_left_on_purpose_is_not_at_fault() -> None:
    said = "The review agreed that the description of his needs and the provision remain appropriate."
    assert "unchanged_since_review" not in codes(compare(OLD, {**OLD, "A": said}))


@pytest.mark.parametrize(
    "dates",
    [
        {"issued": "2025-05-12"},
        {"issued": "2025-06-20"},
        {"amended": "2025-11-02", "issued": "2025-05-02"},
    ],
)
def test_drafts_and_amendments_within_the_year_have_no_faults(dates: dict[str, str]) -> None:
    assert codes(compare(OLD, OLD, new_dates=dates)) == []


def test_versions_without_dates_have_no_faults() -> None:
    assert codes(compare(OLD, OLD, old_dates={})) == []


def test_plans_of_different_children_have_no_faults() -> None:
    other = plan(OLD, NEW_DATES, name="Bela Osgood", date_of_birth=dt.date(2014, 1, 1))
    found = compare_plans(plan(OLD, OLD_DATES), other, AS_OF, load_policy())
    assert (found.identity, found.faults, found.outcomes) == ("different", (), ())


def test_the_day_of_judgement_stands_for_the_date_that_a_new_version_lacks() -> None:
    before, after = plan(OLD, OLD_DATES), plan({**CHANGED, "E": OLD["E"]}, {})
    late = compare_plans(before, after, dt.date(2026, 9, 1), load_policy())
    early = compare_plans(before, after, dt.date(2025, 6, 1), load_policy())
    assert (codes(late), codes(early)) == (["outcome_repeated"], [])


def test_a_file_that_holds_no_section_e_is_not_said_to_be_silent() -> None:
    after = plan(CHANGED, NEW_DATES)
    found = compare_plans(
        plan(OLD, OLD_DATES), dataclasses.replace(after, absent=("E",)), AS_OF, load_policy()
    )
    assert codes(found) == []
