"""Dates as plans write them, and the roles that labels and sentences give them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.plans.dates import date_role, parse_date
from tests.plans.build import head, read, table
from tests.plans.build import plan_with as plan

FORMATS = [
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%Y-%m-%d",
    "%d/%m/%y",
    "%A %d %B %Y",
    "%B %d, %Y",
]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2059, 12, 31)), st.sampled_from(FORMATS))
def test_every_format_gives_the_date_back(date: dt.date, form: str) -> None:
    assert parse_date(date.strftime(form)) == date


@given(st.text(max_size=60))
def test_any_text_is_read_without_fault(text: str) -> None:
    found = parse_date(text)
    assert found is None or isinstance(found, dt.date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("19/9/11", dt.date(2011, 9, 19)),
        ("06.10.11", dt.date(2011, 10, 6)),
        ("1st September 2024", dt.date(2024, 9, 1)),
        ("3rd of March, 2024", dt.date(2024, 3, 3)),
        ("February 2015", dt.date(2015, 2, 28)),
        ("by 28 August 2013 and annually thereafter", dt.date(2013, 8, 28)),
        ("12 Sept 2023", dt.date(2023, 9, 12)),
        ("3 March 2016 (8 years old)", dt.date(2016, 3, 3)),
    ],
)
def test_dates_in_words(text: str, date: dt.date) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text", ["4 years old", "DD/MM/YYYY", "xx/xx/xxxx", "31/02/2024", "……", "Ongoing", "999 123 4567"]
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("EHC Plan Agreed on:", "issued"),
        ("Date EHCP Agreed", "issued"),
        ("Date of Final Plan", "issued"),
        ("Date final plan issued", "issued"),
        ("Current plan date", "issued"),
        ("Date of Issue of First EHC Plan", "first_issued"),
        ("Date original EHCP issued", "first_issued"),
        ("Initial plan date", "first_issued"),
        ("Amended with effect from", "amended"),
        ("Date amended plan issued", "amended"),
        ("Date of last annual review", "last_review"),
        ("Date last reviewed", "last_review"),
        ("Scheduled review date:", "review_due"),
        ("Next review due by", "review_due"),
        ("Annual review to be held by", "review_due"),
        ("Date by which plan must be reviewed", "review_due"),
        ("Education, Health and Care Plan", None),
        ("Date of birth", None),
        ("Version of final EHC Plan:", None),
    ],
)
def test_labels_give_dates_their_role(label: str, role: str | None) -> None:
    assert date_role(label) == role


def test_several_dates_on_one_cover_keep_their_roles() -> None:
    found = read(
        head("Education, Health and Care Plan"),
        table(
            ["Date of first EHC plan", "1/9/21", "Date of this plan", "12.03.2024"],
            ["Amended with effect from", "20 March 2024", "Scheduled Review Date", "February 2025"],
        ),
    ).dates
    assert found.first_issued == dt.date(2021, 9, 1)
    assert found.issued == dt.date(2024, 3, 12)
    assert found.amended == dt.date(2024, 3, 20)
    assert found.review_due == dt.date(2025, 2, 28)


def test_a_sentence_gives_the_date_of_issue() -> None:
    found = read(
        "This Education, Health and Care Plan is made on 3 March 2024 by Westmere Council ('the authority')."
    )
    assert found.dates.issued == dt.date(2024, 3, 3)


def test_the_date_beside_the_signature_serves_where_no_other_says_it() -> None:
    signature = table(["Officer name", "Signature", "Date"], ["J Brown", "", "12/03/2024"])
    assert plan(head("Signed on behalf of the authority"), signature).dates.issued == dt.date(2024, 3, 12)
    assert plan("Date of final plan: 1 March 2024", signature).dates.issued == dt.date(2024, 3, 1)


def test_running_lines_give_dates() -> None:
    found = read(
        "A text",
        footers=("Kai Moss DOB 01/09/2012 Initial plan date: 1 June 2020 Current plan date: 3 July 2023",),
    )
    assert found.dates.first_issued == dt.date(2020, 6, 1)
    assert found.dates.issued == dt.date(2023, 7, 3)
