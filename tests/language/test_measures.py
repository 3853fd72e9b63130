"""Measures: what could be counted or checked, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.language.measures import find_independence, find_measures


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("asks for help at least 3 times a week", "at least 3 times a week", "rate"),
        ("makes her own way to college every day", "every day", "rate"),
        ("in 4 out of 5 occasions", "4 out of 5 occasions", "out_of"),
        ("in 8/10 trials", "8/10 trials", "out_of"),
        ("on 80% of occasions", "80% of occasions", "percentage"),
        ("attendance of 95 %", "95 %", "percentage"),
        ("uses 10 new words", "10 new words", "count"),
        ("follows a two-step instruction", "two-step", "count"),
        ("in three or more words", "three or more words", "count"),
        ("a five-minute conversation", "five-minute", "duration"),
        ("sits for ten minutes", "for ten minutes", "duration"),
        ("walks 10 metres", "10 metres", "distance"),
        ("a reading age of 8:6", "reading age of 8:6", "scale"),
        ("from 2 to 6 words", "from 2 to 6", "baseline"),
        ("Entry Level 2 in English", "Entry Level 2 in English", "qualification"),
    ],
)
def test_measures(text: str, quote: str, value: str) -> None:
    assert (quote, value) in [(m.quote, m.value) for m in find_measures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "with 100 % support",
        "will improve by 90 %",
        "will be 90% better at maths",
        "100% of the curriculum",
        "12 hours of mentor time",
        "22 hours a week of 1:1",
        "in Year 6",
        "one day",
        "aged 7 years old",
        "in 3 areas of development",
        "on the Year 6 trip without his parents",
    ],
)
def test_not_measures(text: str) -> None:
    assert find_measures(text) == ()


@pytest.mark.parametrize(
    "phrase", ["independently", "unaided", "without adult prompting", "with no adult prompt", "on her own"]
)
def test_conditions_of_independence(phrase: str) -> None:
    assert [m.quote for m in find_independence(f"Ana will dress {phrase}.")] == [phrase]


@pytest.mark.parametrize("phrase", ["more independently", "increasingly independently", "with some help"])
def test_growing_independence_is_no_condition(phrase: str) -> None:
    assert find_independence(f"Ana will dress {phrase}.") == ()


def test_what_is_a_deadline_is_no_measure() -> None:
    text = "within 12 months"
    assert find_measures(text, [(0, len(text))]) == ()


@given(st.text(alphabet="0123456789 %/of timesaweekoutminutes-£.\n", max_size=120))
def test_words_are_exactly_those_of_the_text(text: str) -> None:
    found = (*find_measures(text), *find_independence(text))
    assert all(text[m.start : m.end] == m.quote and m.quote for m in found)
