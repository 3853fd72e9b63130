"""Reviews, ages and stages, superseded terms and leftovers, as of a day."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases import codes, judge

ID = "plan-current"
DATED = {"issued": "2026-03-10"}


def _codes(**example: Any) -> list[str]:
    return codes(judge(ID, **example))


@pytest.mark.parametrize(
    ("dates", "overdue"),
    [
        ({"issued": "2026-03-10"}, False),
        ({"issued": "2025-11-23"}, False),
        ({"issued": "2025-11-22"}, True),
        ({"issued": "2024-01-10", "last_review": "2026-01-10"}, False),
        ({"issued": "2024-01-10", "last_review": "2025-01-10"}, True),
        # An amendment does not restart the clock.
        ({"first_issued": "2024-05-01", "amended": "2026-08-01", "last_review": "2025-05-01"}, True),
        # The reviews between are not printed: the stated date stands.
        ({"first_issued": "2020-05-01", "amended": "2026-08-01", "review_due": "2027-05-01"}, False),
        ({"first_issued": "2020-05-01", "amended": "2026-08-01", "review_due": "2026-10-01"}, True),
        # A stated date cannot put off what the law sets.
        ({"issued": "2024-05-01", "review_due": "2028-05-01"}, True),
    ],
)
def test_review(dates: dict[str, str], overdue: bool) -> None:
    assert ("overdue_review" in _codes(dates=dates)) == overdue


def test_overdue_review_names_both_facts() -> None:
    finding = judge(ID, dates={"issued": "2024-01-10", "last_review": "2025-01-10"}).findings[0]
    assert "10 January 2026" in finding.message
    assert "10 January 2025" in finding.message
    assert "23 November 2026" in finding.message
    assert finding.severity == "high"


def test_draft_is_not_under_review() -> None:
    assert "overdue_review" not in _codes(
        dates={"issued": "2020-01-01"}, status="draft", date_of_birth="2016-03-02"
    )


def test_dated_draft_is_assessed_without_a_review() -> None:
    example = {"dates": {"issued": "2026-10-01"}, "status": "draft", "date_of_birth": "2016-03-02"}
    assert judge(ID, **example, sections={"F": "Ravi has a reading lesson."}).assessable
    assert "superseded_term" in codes(judge(ID, **example, sections={"F": "Funded by the CCG."}))


def test_plan_without_any_date_is_not_assessable() -> None:
    result = judge(ID, sections={"B": "Ravi reads."})
    assert not result.assessable


def test_undated_plan_with_a_birth_date_says_so() -> None:
    assert "plan_undated" in _codes(date_of_birth="2016-03-02", nc_year="Year 6")


@pytest.mark.parametrize(
    ("nc_year", "mismatch"),
    [
        ("Year 6", False),
        ("5", False),
        ("Year 7", False),
        ("Year 2", True),
        ("Reception", True),
        ("college", False),
    ],
)
def test_stated_year_group_against_birth_date(nc_year: str, mismatch: bool) -> None:
    found = _codes(dates={"issued": "2026-10-10"}, date_of_birth="2016-03-02", nc_year=nc_year)
    assert ("year_group_mismatch" in found) == mismatch


@pytest.mark.parametrize(
    ("text", "mismatch"),
    [
        ("Ravi is in Reception.", True),
        ("He is currently in Year 1 and likes it.", True),
        ("Ravi is in Year 6.", False),
        ("Ravi was in Reception when he first spoke.", False),
        ("His sister had been in Year 1.", False),
    ],
)
def test_stage_in_the_text_against_birth_date(text: str, mismatch: bool) -> None:
    found = _codes(dates={"issued": "2026-10-10"}, date_of_birth="2016-03-02", sections={"B": text})
    assert ("year_group_mismatch" in found) == mismatch


@pytest.mark.parametrize(
    "text",
    [
        "He has a statement of special educational needs.", "He is on School Action Plus.",
        "Funded by the CCG.", "A Connexions adviser visits.", "He works at level 2c in maths.",
        "She is at P6 in English; P scales are used.", "BESD is his main need.",
    ],
)  # fmt: skip
def test_superseded_term_is_found(text: str) -> None:
    assert "superseded_term" in _codes(dates=DATED, sections={"F": text})


@pytest.mark.parametrize(
    "text",
    [
        "He gets DLA.",
        "A statement of his views.",
        "The school took action.",
        "SEMH is his main need.",
        "The doctor is at St Levels.",
    ],
)
def test_what_still_holds_is_no_superseded_term(text: str) -> None:
    assert "superseded_term" not in _codes(dates=DATED, sections={"F": text})


def test_history_in_section_a_may_name_what_was() -> None:
    assert "superseded_term" not in _codes(
        dates=DATED, sections={"A": "He had a statement of special educational needs."}
    )


@pytest.mark.parametrize(
    "text",
    [
        "Choose an item.",
        "Dear «Child_Forename»",
        "[Name] likes swimming.",
        "Delete if not applicable",
        "XXXXX will",
    ],
)
def test_leftover_is_found(text: str) -> None:
    assert "template_leftover" in _codes(dates=DATED, sections={"A": text})


@pytest.mark.parametrize("text", ["He can choose an object.", "Ravi [laughs] likes it.", "Size XXL shirts."])
def test_plain_text_is_no_leftover(text: str) -> None:
    assert "template_leftover" not in _codes(dates=DATED, sections={"A": text})
