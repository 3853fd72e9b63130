# ruff: noqa: E501 - the documents of tests read better unbroken
"""The list of advice in every wording of its columns, as a numbered list and as bullets."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from ehcaudit.plans.advice_columns import column_role, discipline_of
from ehcaudit.plans.advice_list import is_health
from ehcaudit.plans.authors import split_author
from ehcaudit.plans.model import AdviceEntry
from tests.plans.build import bullet, head, para, plan_with, table


def _advice(*blocks: object) -> tuple[AdviceEntry, ...]:
    return plan_with(head("Section K: Advice and information"), *blocks, missing="K").advice


def _bold(*titles: str) -> list[object]:
    return [para(t, bold=True) for t in titles]


LEE = ("Educational psychology", "Dr Ann Lee", dt.date(2024, 2, 1))


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Advice requested", "Date received", "Who from", "Appended YES/ NO"), ("Educational psychology", "01/02/2024", "Dr Ann Lee - EP", "YES")),
        (("Name of Document and Author", "Date Written"), ("Educational psychology, Dr Ann Lee", "1 February 2024")),
        (("Name", "Title/Service", "How contributed", "Report attached? (inc. date)"), ("Dr Ann Lee", "Educational psychology", "Report", "Yes 1/2/24")),
        (("Ref", "Report", "Author & Role", "Date of Document"), ("K1", "Educational psychology", "Dr Ann Lee, Educational Psychologist", "01.02.24")),
    ],
)  # fmt: skip
def test_tables_in_every_wording(heads: tuple[str, ...], row: tuple[str, ...]) -> None:
    (entry,) = _advice(table(_bold(*heads), row))
    assert entry.author == "Dr Ann Lee"
    assert entry.discipline == "educational_psychology"
    assert entry.appended is any(re.search("Appended|attached", column) for column in heads)
    assert entry.date == dt.date(2024, 2, 1)


def test_a_table_without_heads() -> None:
    (first, second) = _advice(
        table(
            ["K1", "Educational psychology", "Dr Ann Lee", "1/2/24", "Yes"],
            ["K2", "Therapy report", "Jo Price", "2/2/24", "No"],
        )
    )
    assert (first.title, first.author, first.date) == LEE
    assert (first.appended, second.appended) == (True, False)


def test_lists_of_lines() -> None:
    first, second, third = _advice(
        "The following advice was gathered.",
        bullet(
            "K1 Educational psychology advice – Dr Ann Lee, Educational Psychologist, Westmere Council – 01/02/2024"
        ),
        bullet(
            "Medical advice from Dr Roy, Consultant Paediatrician, Westshire NHS Trust, dated 3.1.24 (not attached)"
        ),
        "3. School advice, Mrs J Hill (SENCO), 1 February 2024",
    )
    assert (first.author, first.role, first.organisation) == (
        "Dr Ann Lee",
        "Educational Psychologist",
        "Westmere Council",
    )
    assert (second.author, second.appended, second.health) == ("Dr Roy", False, True)
    assert (third.author, third.role, third.date) == ("Mrs J Hill", "SENCO", dt.date(2024, 2, 1))


@pytest.mark.parametrize(
    ("cell", "appended"),
    [
        ("YES", True),
        ("NO", False),
        ("☒ Yes ☐ No", True),
        ("Yes ☐ No ☒", False),
        ("YES/ NO", False),
        ("✓", True),
        ("", False),
    ],
)
def test_yes_and_no(cell: str, appended: bool) -> None:
    (entry,) = _advice(
        table(_bold("Advice", "Date", "Author", "Attached"), ["Medical", "1/2/24", "Dr Roy", cell])
    )
    assert entry.appended is appended


def test_the_struck_word_does_not_count() -> None:
    from ehcaudit.documents.model import Paragraph, Run

    cell = Paragraph((Run("YES/ ", strike=True), Run("NO")))
    (entry,) = _advice(
        table(_bold("Advice", "Date", "Author", "Attached"), ["Medical", "1/2/24", "Dr Roy", cell])
    )
    assert not entry.appended


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr Ann Lee - Educational Psychologist, Westmere Council", ("Dr Ann Lee", "Educational Psychologist", "Westmere Council")),
        ("Nadia Fair - Social Worker, Disabled Children's Team, Westmere Council",
         ("Nadia Fair", "Social Worker, Disabled Children's Team", "Westmere Council")),
        ("Ann and Tom Poole - Parents", ("Ann and Tom Poole", "Parents", None)),
        ("Educational Psychologist - Dr Ann Lee", ("Dr Ann Lee", "Educational Psychologist", None)),
        ("Jo Price (Speech and Language Therapist)", ("Jo Price", "Speech and Language Therapist", None)),
        ("Mrs Hill, Headteacher", ("Mrs Hill", "Headteacher", None)),
        ("", (None, None, None)),
    ],
)  # fmt: skip
def test_name_role_and_organisation(text: str, parts: tuple[str | None, ...]) -> None:
    assert split_author(text) == parts


@pytest.mark.parametrize(
    ("words", "discipline", "health"),
    [
        ("Speech and language therapy report", "speech_and_language_therapy", True),
        ("Occupational Therapist", "occupational_therapy", True),
        ("Consultant Community Paediatrician", "paediatrics", True),
        ("Clinical psychologist, CAMHS", "camhs", True),
        ("Educational Psychologist", "educational_psychology", False),
        ("Qualified Teacher of the Deaf", "audiology", False),
        ("Social worker", "social_care", False),
        ("Mother", "parents", False),
        ("SENCO, Oak Primary School", "education", False),
        ("Continence nurse", "nursing", True),
        ("Weather report", None, False),
    ],
)
def test_disciplines(words: str, discipline: str | None, health: bool) -> None:
    assert discipline_of(words) == discipline
    assert is_health(discipline, words) is health


def test_column_roles() -> None:
    assert column_role("Appended YES/ NO") == "appended"
    assert column_role("Favourite colour") is None
