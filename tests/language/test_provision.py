"""The parts of provision, each with the words that state it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.language.provision import read_provision


@pytest.mark.parametrize(
    ("part", "text", "quote"),
    [
        ("who", "from a qualified learning mentor", "qualified learning mentor"),
        ("who", "delivered by a Chartered Physiotherapist", "Chartered Physiotherapist"),
        ("who", "a TA trained in Makaton", "TA trained in Makaton"),
        ("who", "two staff trained in moving and handling", "two staff trained in moving and handling"),
        ("frequency", "reading three times a week", "three times a week"),
        ("frequency", "30-minute visits, delivered fortnightly by", "fortnightly"),
        ("frequency", "22 hours per week of support", "22 hours per week"),
        ("frequency", "every Thursday", "every Thursday"),
        ("frequency", "six sessions over the year", "six sessions over the year"),
        ("duration", "for 30 minutes each", "30 minutes"),
        ("duration", "half a day of training", "half a day"),
        ("continuous", "in every lesson", "in every lesson"),
        ("group_size", "on a 1:1 basis", "1:1"),
        ("group_size", "in a group of no more than four pupils", "group of no more than four pupils"),
        ("where", "in the sensory room", "in the sensory room"),
        ("vague", "access to a mentor", "access to"),
        ("undoing", "three hours as required", "as required"),
    ],
)
def test_parts(part: str, text: str, quote: str) -> None:
    assert read_provision(text).first(part) == quote


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("who", "support from school staff"),
        ("frequency", "regular support"),
        ("duration", "regular support"),
        ("group_size", "support in class"),
        ("undoing", "three hours a week"),
        ("vague", "three sessions of 20 minutes a week by the class teacher"),
    ],
)
def test_parts_not_stated(part: str, text: str) -> None:
    assert read_provision(text).first(part) is None


@given(st.text(alphabet="0123456789 hoursminutesweekTAby1:access to-,.\n", max_size=150))
def test_words_are_exactly_those_of_the_text(text: str) -> None:
    reading = read_provision(text)
    for part in ("what", "who", "frequency", "duration", "group_size", "where", "vague"):
        assert all(text[s.start : s.end] == s.quote for s in getattr(reading, part))
