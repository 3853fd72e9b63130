"""Deadlines: found with their exact words, and not found where none is meant."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.language.deadlines import find_deadlines, resolve
from ehcaudit.policy import load_policy

POLICY = load_policy()
BORN = dt.date(2016, 5, 3)  # Year 6 from September 2026
BASIS = dt.date(2026, 11, 1)


def _resolved(text: str, born: dt.date | None = BORN, basis: dt.date | None = BASIS) -> dt.date | None:
    found = find_deadlines(text)
    assert len(found) == 1, found
    return resolve(found[0], date_of_birth=born, basis=basis, policy=POLICY).date


@pytest.mark.parametrize(
    ("text", "quote", "date"),
    [
        ("By 31/08/2027, Ana will ask.", "By 31/08/2027", "2027-08-31"),
        ("By 31.08.27 Ana will ask.", "By 31.08.27", "2027-08-31"),
        ("By 31st July 2027, Ana will ask.", "By 31st July 2027", "2027-07-31"),
        ("Ana will ask by July 27.", "by July 27", "2027-07-31"),
        ("Ana will ask by the end of February 2028.", "by the end of February 2028", "2028-02-29"),
        ("By the end of Key Stage 3, Ana will ask.", "By the end of Key Stage 3", "2030-08-31"),
        ("By the end of KS2 Ana will ask.", "By the end of KS2", "2027-08-31"),
        ("by end Y6 will ask", "by end Y6", "2027-08-31"),
        ("Ana will ask by the end of Year Six.", "by the end of Year Six", "2027-08-31"),
        ("By the start of Year 7, Ana will ask.", "By the start of Year 7", "2027-08-31"),
        ("before she starts Year 7", "before she starts Year 7", "2027-08-31"),
        ("By the end of Reception, he will ask.", "By the end of Reception", "2021-08-31"),
        ("By the end of nursery he will ask.", "By the end of nursery", "2020-08-31"),
        ("By the end of the Autumn term, he will", "By the end of the Autumn term", "2026-12-31"),
        ("by the end of the spring term 2027", "by the end of the spring term 2027", "2027-03-31"),
        ("by the end of the spring term of Year 6", "by the end of the spring term of Year 6", "2027-03-31"),
        ("By Easter, he will ask.", "By Easter", "2027-03-31"),
        ("by the end of this academic year", "by the end of this academic year", "2027-08-31"),
        ("By the end of the 2027-28 academic year", "By the end of the 2027-28 academic year", "2028-08-31"),
        ("By age 16 he will", "By age 16", "2032-05-03"),
        ("By the time Tom is 18 he will", "By the time Tom is 18", "2034-05-03"),
        ("By his 18th birthday he will", "By his 18th birthday", "2034-05-03"),
        ("By the time he moves to college, he", "By the time he moves to college", "2032-08-31"),
        ("by the time she finishes sixth form", "by the time she finishes sixth form", "2034-08-31"),
        ("By her transition to secondary school, she", "By her transition to secondary school", "2027-08-31"),
        ("Within 12 months Ana will ask.", "Within 12 months", "2027-11-01"),
        ("In six months' time Ana will ask.", "In six months' time", "2027-05-01"),
        ("Over the next year Ana will ask.", "Over the next year", "2027-11-01"),
        ("by the next annual review", "by the next annual review", "2027-11-01"),
        ("Ana will ask for help (July 2027)", "July 2027", "2027-07-31"),
        ("By his twelfth birthday he will ask.", "By his twelfth birthday", "2028-05-03"),
        ("By my next birthday I will ask.", "By my next birthday", "2027-05-03"),
        ("By the February half-term Ana will ask.", "By the February half-term", "2027-02-28"),
        ("By October half-term 2027 Ana will ask.", "By October half-term 2027", "2027-10-31"),
        ("By the Easter holidays 2027, Ana", "By the Easter holidays 2027", "2027-03-31"),
        ("By Eid al-Fitr 2028, Ana will ask.", "By Eid al-Fitr 2028", "2028-12-31"),
        (
            "by the end of her first term in Reception",
            "by the end of her first term in Reception",
            "2020-12-31",
        ),
        ("Between May 2027 and August 2027 Ana will", "Between May 2027 and August 2027", "2027-08-31"),
        ("By Xmas Ana will ask.", "By Xmas", "2026-12-31"),
        ("Ana will ask by Whitsun.", "by Whitsun", "2027-05-31"),
        ("Ana will ask by 3/27.", "by 3/27", "2027-03-31"),
        ("Ana asks for help. Review 06/27", "06/27", "2027-06-30"),
        ("Ana will ask within 12/12.", "within 12/12", "2027-11-01"),
        ("In two years' time Ana will ask.", "In two years' time", "2028-11-01"),
        ("At her next annual review Ana will ask.", "At her next annual review", "2027-11-01"),
        ("Ana will ask by nxt annual review", "by nxt annual review", "2027-11-01"),
        ("By the next review but one, Ana", "By the next review but one", "2028-11-01"),
        ("By the time he turns 16 he will ask.", "By the time he turns 16", "2032-05-03"),
        ("by the time she is twenty-five", "by the time she is twenty-five", "2041-05-03"),
        ("by the age of 18 and a half", "by the age of 18 and a half", "2034-11-03"),
        ("Ana will ask by half term in February", "by half term in February", "2027-02-28"),
        ("By Easter of Year 11 Ana", "By Easter of Year 11", "2032-03-31"),
        ("by the end of Year 6 (31 July 2027)", "by the end of Year 6 (31 July 2027)", "2027-07-31"),
        ("Ana asks, between now and July 2027.", "July 2027", "2027-07-31"),
        ("By the start of May 2027 Ana", "By the start of May 2027", "2027-05-01"),
        ("By May 2027: ear defenders.", "By May 2027", "2027-05-31"),
        (
            "By the end of her first year at college Ana",
            "By the end of her first year at college",
            "2033-08-31",
        ),
        ("two sub-levels by July 2014.", "by July 2014", "2014-07-31"),
        ("By the time I finish here in July 2027, I", "By the time I finish here in July 2027", "2027-07-31"),
    ],
)
def test_found_and_resolved(text: str, quote: str, date: str) -> None:
    assert find_deadlines(text)[0].quote == quote
    assert _resolved(text) == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    "text",
    [
        "Ongoing",
        "Ana will ask within lessons.",
        "Ana will settle within 5 minutes.",
        "Ana will sit for ten minutes.",
        "By the end of the lesson Ana will have written a sentence.",
        "Reviewed at the end of each term.",
        "Ana takes part every summer term.",
        "Ana, who is in Year 6, will ask.",
        "Before school Ana will eat breakfast.",
        "Ana may walk to school.",
        "by 31/02/2027",
        "as shown by the data log (baseline in May 2026, seven hours)",
    ],
)
def test_not_a_deadline(text: str) -> None:
    assert find_deadlines(text) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("By the end of treatment Ana will ask.", "By the end of treatment"),
        ("Ana will ask by the end of the supported internship.", "by the end of the supported internship"),
        ("Ana will ask by the time she leaves us.", "by the time she leaves us"),
        ("By the time her plan ends Ana will ask.", "By the time her plan ends"),
        ("One of the reps by the end of her second year.", "by the end of her second year"),
    ],
)
def test_a_time_that_nothing_known_dates(text: str, quote: str) -> None:
    found = find_deadlines(text)
    assert [d.quote for d in found] == [quote]
    assert resolve(found[0], date_of_birth=BORN, basis=BASIS, policy=POLICY).date is None


@pytest.mark.parametrize(
    "text",
    [
        "Ana will have two adults with her until the end of KS2.",
        "Ana will need help up to the end of Year 6.",
        "By the end of the lesson Ana will ask.",
        "Right in 9/12 lessons.",
    ],
)
def test_how_long_something_goes_on_is_no_deadline(text: str) -> None:
    assert find_deadlines(text) == ()


def test_a_heading_gives_a_time_without_by() -> None:
    assert find_deadlines("Short Term Outcome (1 Year)") == ()
    assert find_deadlines("Short Term Outcome (1 Year)", heading=True)[0].value == "P1Y"
    assert find_deadlines("KS2 outcomes", heading=True)[0].value == "KS2"


def test_summer_born_children_are_a_year_ahead_of_autumn_born_ones() -> None:
    august = _resolved("by the end of Year 6", born=dt.date(2016, 8, 31))
    september = _resolved("by the end of Year 6", born=dt.date(2016, 9, 1))
    assert (august, september) == (dt.date(2027, 8, 31), dt.date(2028, 8, 31))


@pytest.mark.parametrize("text", ["by the end of KS2", "by age 16", "by the time he moves to college"])
def test_without_a_date_of_birth_there_is_no_date(text: str) -> None:
    assert _resolved(text, born=None) is None


@pytest.mark.parametrize("text", ["within 12 months", "by the end of the autumn term", "by July"])
def test_without_a_basis_there_is_no_date(text: str) -> None:
    assert _resolved(text, basis=None) is None


_DEADLINES = st.sampled_from(
    [
        "by the end of KS3",
        "by Year 9",
        "by age 16",
        "by July",
        "by Easter",
        "within 18 months",
        "by the end of the year",
    ]
)
_DATES = st.dates(dt.date(2004, 1, 1), dt.date(2030, 12, 31))


@given(_DEADLINES, _DATES, _DATES)
def test_a_later_basis_or_birth_never_gives_an_earlier_date(text: str, one: dt.date, other: dt.date) -> None:
    early, late = sorted((one, other))
    by_birth = (_resolved(text, born=early), _resolved(text, born=late))
    by_basis = (_resolved(text, basis=early), _resolved(text, basis=late))
    for first, second in (by_birth, by_basis):
        assert first is not None
        assert second is not None
        assert first <= second


@given(st.text(alphabet="by the endof Year6KS July2027 12months/.-'\n", max_size=120))
def test_words_are_exactly_those_of_the_text(text: str) -> None:
    for heading in (False, True):
        found = find_deadlines(text, heading=heading)
        assert all(text[d.start : d.end] == d.quote for d in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        for deadline in found:
            resolve(deadline, date_of_birth=BORN, basis=BASIS, policy=POLICY)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("By the time he's 16 he will cook.", "By the time he's 16", "age:16"),
        ("Reads ten words by the end of YR.", "by the end of YR", "Y0"),
        ("Reads ten words by the end of her Foundation year.", "by the end of her Foundation year", "Y0"),
        ("Reads ten words by 11/2027.", "by 11/2027", "2027-11"),
        ("By this time next year Ana has tried three foods.", "By this time next year", "P1Y"),
        ("By Septmber 2027 Ana will swim.", "By Septmber 2027", "2027-09"),
        ("We are hoping for August 2027.", "for August 2027", "2027-08"),
        ("By transition to Y7 Ana will swim.", "By transition to Y7", "<Y7"),
    ],
)
def test_other_ways_to_say_when(text: str, quote: str, value: str) -> None:
    assert [(d.quote, d.value) for d in find_deadlines(text)] == [(quote, value)]


@pytest.mark.parametrize(
    "text", ["As shown by data from the 2024 report, Ana reads.", "He's 16 and likes to march."]
)
def test_no_time_is_read_into_reports_of_the_past(text: str) -> None:
    assert find_deadlines(text) == ()


def test_a_rate_is_no_deadline() -> None:
    text = "Ana will stay in 22 of her 25 lessons in a week, by the end of the summer term 2027."
    assert [d.quote for d in find_deadlines(text)] == ["by the end of the summer term 2027"]
    assert not find_deadlines("Ana will swim four times in a week.")
    assert find_deadlines("Ana will swim in a week's time.")


def test_a_dated_term_through_which_something_will_be_done() -> None:
    text = "Ana will spend every playtime of the summer term 2027 with her friends."
    assert [d.value for d in find_deadlines(text)] == ["summer_term@2027"]
    assert not find_deadlines("Ana was at home for most of the summer term 2027.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ravi will know the people who help him. July 2026", "July 2026"),
        ("Ravi runs with a guide at the athletics day, summer 2027.", "summer 2027"),
        ("Ravi will chair his own review in May 2027.", "in May 2027"),
    ],
)
def test_a_date_at_the_very_end_is_a_deadline(text: str, quote: str) -> None:
    assert [d.quote for d in find_deadlines(text)] == [quote]


def test_a_date_inside_a_sentence_without_by_is_none() -> None:
    assert find_deadlines("Ravi was seen, July 2026, by the therapist who knows him well") == ()
