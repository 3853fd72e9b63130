"""Amounts of provision come out alike, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.checks.tracing.quantities import Quantities, find_quantities


def minutes(text: str) -> list[float]:
    return [d.low for d in find_quantities(text).durations]


def per_year(text: str) -> list[float]:
    return [round(r.low, 2) for r in find_quantities(text).rates if not r.secondary]


@pytest.mark.parametrize(
    ("text", "length", "times"),
    [
        ("3 × 20 minutes a week", 20, 117),
        ("3 x 20 mins per week", 20, 117),
        ("20 minutes, three times weekly", 20, 117),
        ("three 20-minute sessions each week", 20, 117),
        ("20 minutes x 3 weekly", 20, 117),
        ("20 minutes, 3x/week", 20, 117),
        ("half an hour once a fortnight", 30, 19.5),
        ("an hour every half term", 60, 6),
        ("1.5 hours each term", 90, 3),
        ("one session per half term of 60 minutes", 60, 6),
        ("30 minutes, once every three months", 30, 4),
        ("15 minutes every day", 15, 195),
        ("Every Friday for 15 minutes", 15, 39),
        ("six-weekly for 45 minutes", 45, 6.5),
    ],
)
def test_amounts_are_normalised(text: str, length: float, times: float) -> None:
    assert minutes(text) == [length]
    assert per_year(text) == [times]


@pytest.mark.parametrize(
    ("text", "times"), [("half-termly", 6), ("termly", 3), ("monthly", 12), ("once a year", 1)]
)
def test_rhythms_without_a_length(text: str, times: float) -> None:
    assert per_year(text) == [times]


@pytest.mark.parametrize(
    "text",
    [
        "within five minutes of the bell",
        "leaving three minutes before the others",
        "every 20 minutes he looks up",
        "ten minutes early",
    ],
)
def test_conditions_are_no_length_of_a_session(text: str) -> None:
    assert minutes(text) == []


def test_a_total_is_told_from_sessions() -> None:
    assert find_quantities("60 minutes weekly").rates[0].bare
    assert not find_quantities("60 minutes, once a week").rates[0].bare


def test_sessions_in_all_and_the_weeks_they_take() -> None:
    found = find_quantities("30 minutes, once a fortnight for two terms (12 sessions)")
    assert [s.low for s in found.sessions] == [12]
    assert [s.low for s in found.spans] == [26]


def test_weekly_sessions_of_a_block_are_not_so_many_a_week() -> None:
    found = find_quantities("12 weekly sessions of 45 minutes")
    assert [s.low for s in found.sessions] == [12]
    assert [r.low for r in found.rates] == [39]


def test_the_rhythm_of_a_review_is_not_that_of_the_provision() -> None:
    found = find_quantities("20 minutes, three times a week; reviewed termly")
    assert [(r.low, r.secondary) for r in found.rates] == [(117, False), (3, True)]


def test_up_to_is_kept() -> None:
    assert find_quantities("up to 30 minutes a week").durations[0].limit == "up_to"
    assert find_quantities("30 minutes a week").durations[0].limit is None


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("one to one", 1),
        ("1:1", 1),
        ("in pairs", 2),
        ("a group of no more than four", 4),
        ("with two other pupils", 3),
    ],
)
def test_group_sizes(text: str, size: int) -> None:
    assert [g.high for g in find_quantities(text).groups] == [size]


def test_events_are_no_calendar() -> None:
    rate = find_quantities("at every meal")
    assert rate.rates[0].event == "meal"


@given(
    st.integers(1, 9),
    st.integers(5, 90),
    st.sampled_from(["week", "fortnight", "month", "half term", "term", "year"]),
)
def test_every_way_of_writing_gives_the_same(times: int, length: int, period: str) -> None:
    forms = [
        f"{times} x {length} minutes a {period}",
        f"{length} minutes, {times} times per {period}",
        f"{length} mins {times} times each {period}",
    ]
    found = [(minutes(f), per_year(f)) for f in forms]
    assert found[0] == found[1] == found[2]
    assert found[0][0] == [length]


@given(st.text(max_size=200))
def test_any_text_gives_amounts_within_it(text: str) -> None:
    found = find_quantities(text)
    assert isinstance(found, Quantities)
    assert all(
        0 <= a.start <= a.end <= len(text) + 5 for a in (*found.durations, *found.sessions, *found.spans)
    )
