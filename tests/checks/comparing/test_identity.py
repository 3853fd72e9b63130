"""One child or two, by name and date of birth."""

from __future__ import annotations

import datetime as dt

import pytest

from ehcaudit.checks.comparing.identity import same_child
from ehcaudit.plans.model import Subject

BORN = dt.date(2016, 3, 4)
OTHER = dt.date(2015, 9, 9)
RAVI = Subject(name="Ravindra Mallory", known_as="Ravi", date_of_birth=BORN)


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        (Subject(name="Ravindra Mallory", date_of_birth=BORN), "same"),
        (Subject(name="Ravi Mallory", date_of_birth=BORN), "same"),
        (Subject(name="MALLORY, Ravindra", date_of_birth=BORN), "same"),
        (Subject(name="R. Mallory", date_of_birth=BORN), "same"),
        (Subject(name="Ravindra Osgood", date_of_birth=BORN), "same"),
        (Subject(name="Leena Mallory", date_of_birth=BORN), "different"),
        (Subject(name="Leena Mallory", date_of_birth=OTHER), "different"),
        (Subject(name="Leena Mallory"), "different"),
        (Subject(name="Ravindra Mallory", date_of_birth=OTHER), "unknown"),
        (Subject(name="Ravindra Mallory"), "unknown"),
        (Subject(date_of_birth=BORN), "unknown"),
        (Subject(), "unknown"),
        (Subject(name="Ravindra Osgood", date_of_birth=OTHER), "different"),
    ],
)
def test_who_is_the_same_child(other: Subject, wanted: str) -> None:
    assert same_child(RAVI, other)[0] == wanted
    assert same_child(other, RAVI)[0] == wanted


def test_an_nhs_number_recognises_a_child_whose_name_is_left_out() -> None:
    one = Subject(name="Ravi Mallory", identifiers={"nhs": "999 123 4567"})
    assert same_child(one, Subject(identifiers={"nhs": "9991234567"}))[0] == "same"
