# ruff: noqa: E501 - the documents of tests read better unbroken
"""Who the plan is about, from key-value tables, lines and titles."""

from __future__ import annotations

import datetime as dt

import pytest

from ehcaudit.plans.subject import pronoun_of
from tests.plans.build import head, para, read, table

BORN = dt.date(2016, 3, 3)


@pytest.mark.parametrize(
    "block",
    [
        table(["Name", "Amy Poole"], ["Date of birth", "3 March 2016"], ["NHS number", "999 123 4567"]),
        table(["Name:", "Amy Poole", "DOB:", "03/03/16"], ["NHS No.", "999 123 4567", "Sex", "F"]),
        table(["Child's name", "Date of Birth", "NHS No"], ["Amy Poole", "03.03.2016", "999 123 4567"]),
        table(
            ["Surname", "Poole", "Forename(s)", "Amy"], ["D.O.B", "3rd March 2016", "NHS no", "999 123 4567"]
        ),
        para("Name: Amy Poole    DOB: 03/03/2016    NHS No: 999 123 4567"),
        table([["Name: Amy Poole", "Date of birth: 3 March 2016"], "NHS number: 999 123 4567"]),
    ],
)
def test_forms_of_details(block: object) -> None:
    subject = read(block).subject
    assert subject.name == "Amy Poole"
    assert subject.date_of_birth == BORN
    assert subject.identifiers == {"nhs": "999 123 4567"}


def test_labels_on_lines_of_their_own() -> None:
    subject = read(
        para("Name:", bold=True), "Amy Poole", para("Date of birth:", bold=True), "3 March 2016"
    ).subject
    assert (subject.name, subject.date_of_birth) == ("Amy Poole", BORN)


def test_dates_of_birth_without_colon() -> None:
    assert read("DOB 3/3/16").subject.date_of_birth == BORN


@pytest.mark.parametrize("value", ["4 years old", "DD/MM/YYYY", "Click here to enter a date."])
def test_an_age_or_prompt_is_no_date_of_birth(value: str) -> None:
    assert read(table(["Name", "Amy Poole"], ["Date of birth", value])).subject.date_of_birth is None


@pytest.mark.parametrize(
    ("title", "name", "known_as"),
    [
        ("Tom Reed's Final Education, Health and Care Plan", "Tom Reed", None),
        ("Tom (AKA Tommy) Reed's Final Education, Health and Care Plan", "Tom Reed", "Tommy"),
        ("Education, Health and Care Plan for Tom Reed", "Tom Reed", None),
        ("My name is Tom Reed", "Tom Reed", None),
        ("Child or Young Person's Education, Health and Care Plan", None, None),
    ],
)
def test_names_in_titles(title: str, name: str | None, known_as: str | None) -> None:
    subject = read(head(title)).subject
    assert (subject.name, subject.known_as) == (name, known_as)


@pytest.mark.parametrize(
    "label", ["Known as", "Preferred name", "I like to be known as", "Likes to be called"]
)
def test_known_as(label: str) -> None:
    assert read(table(["Name", "Thomas Reed"], [label, "Tommy"])).subject.known_as == "Tommy"


def test_a_placeholder_is_no_name() -> None:
    assert (
        read(table(["Name", "«Child_Forename1» «Child_Surname»"], ["Known as", "<Known as>"])).subject.name
        is None
    )


def test_year_setting_identifiers_and_family() -> None:
    subject = read(
        table(["Name", "Amy Poole"], ["NC year", "Year 3"], ["Current setting", "Nursery Lane School"], ["UPN", "A123456789012"],
              ["Mosaic no.", "445566"], ["Address", "1 Elm Row, Westmere"]),
        head("Parents and carers", 2),
        table(["Name", "Relationship", "Contact"], ["Joan Poole", "Mother", "01632 960001"], ["Ben Hart", "Social worker", "01632 960002"]),
    ).subject  # fmt: skip
    assert (subject.name, subject.nc_year, subject.setting) == ("Amy Poole", "Year 3", "Nursery Lane School")
    assert subject.identifiers == {"upn": "A123456789012", "mosaic_no": "445566"}
    assert subject.parents == ("Joan Poole",)
    assert subject.addresses == ("1 Elm Row, Westmere",)


def test_names_of_parents_are_not_the_childs() -> None:
    subject = read(
        head("Parents and carers", 2),
        table(["Name", "Joan Poole"]),
        table(["Mother", "Joan Poole, 01632 960001"]),
    ).subject
    assert subject.name is None
    assert subject.parents == ("Joan Poole",)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("He reads. His book is his. She, his mother, helps him. He sings.", "he"),
        ("She reads to her brother. He laughs. She sings. Her song. Her book. She", "she"),
        ("They read. " * 12, "they"),
        ("Amy's parents said they were pleased.", None),
        ("He said. She said.", None),
        ("", None),
    ],
)
def test_pronouns(text: str, pronoun: str | None) -> None:
    assert pronoun_of(text) == pronoun
