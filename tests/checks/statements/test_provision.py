"""Provision items: what, by whom, how often, how long – and what is left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.checks.statements import judge_provision, judge_provisions
from ehcaudit.checks.statements.provision import rule_provision


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "Speech and language therapy for 30 minutes once a week, by a speech and language therapist.",
            "met",
        ),
        ("Access to the sensory room for 15 minutes, twice a day, with a trained TA.", "met"),
        ("A radio aid, checked each morning by the teaching assistant, worn in every lesson.", "met"),
        ("Half a day of training from the teacher of the deaf, before the end of September 2026.", "met"),
        ("The class teacher gives instructions of no more than two steps in every lesson.", "met"),
        ("The EP will train the class staff for two hours in September 2026.", "met"),
        ("Teaching assistant support in lessons, 12 hours a week.", "partly"),
        ("15 hours a week of teaching assistant support.", "partly"),
        ("22 hours a week of one-to-one.", "partly"),
        ("Speech and language therapy once a week.", "partly"),
        ("Up to 25 hours of support from a teaching assistant each week.", "partly"),
        ("A teaching assistant will support Lena for 20 minutes a day as needed.", "partly"),
        ("Regular speech and language therapy.", "not_met"),
        ("Access to a key adult as required.", "not_met"),
        ("Opportunities to mix with peers.", "not_met"),
        ("Provision equivalent to Band C funding.", "not_met"),
        ("", "not_met"),
    ],
)
def test_specific(text: str, level: str) -> None:
    assert judge_provision(text).specific == level


def test_table_cells_fill_what_the_text_leaves_out() -> None:
    text = "Precision teaching"
    assert judge_provision(text).specific == "not_met"
    fields = {"who": "Teaching assistant", "frequency": "Three times a week", "duration": "20 minutes"}
    judged = judge_provision(text, fields)
    assert judged.specific == "met"
    assert (judged.parts["who"], judged.parts["duration"]) == ("Teaching assistant", "20 minutes")


def test_vague_cells_add_nothing() -> None:
    judged = judge_provision("Precision teaching", {"who": "School staff", "frequency": "As required"})
    assert judged.specific == "not_met"
    assert judged.parts["who"] is None


def test_the_reason_says_what_is_missing_and_the_suggestion_asks_for_it() -> None:
    judged = judge_provision("Regular speech and language therapy.")
    assert "“Regular”" in judged.reason
    assert judged.vague == ("Regular",)
    assert "how many times a week" in judged.suggestion


def test_a_batch_judges_as_single_items_do() -> None:
    items = [("Regular therapy", {}), ("Therapy", {"frequency": "weekly"})]
    assert judge_provisions(items) == tuple(judge_provision(text, fields) for text, fields in items)


@given(st.text(max_size=200))
def test_any_text_is_judged_with_its_own_words(text: str) -> None:
    judged = judge_provision(text)
    assert all(text[s.start : s.end] == s.quote for s in judged.evidence)


@pytest.mark.parametrize("unit", ["30 minutes a ", "a ", "1 ", "trained in ", "in every ", "one two "])
def test_a_very_long_statement_is_judged_like_a_short_one(unit: str) -> None:
    # A pattern that backtracks without bound would not come back from this.
    assert judge_provision(unit * 8_000).specific == judge_provision(unit * 200).specific


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "Direct therapy, 45 minutes in November and May, by a speech therapist, once a term.",
            "met",
        ),
        ("Therapy may be offered for 45 minutes, once a term, by a speech and language therapist.", "partly"),
        ("Meet and greet: Mr Onslow, daily, 8.35–8.45, main entrance", "met"),
        ("Meet and greet in the morning", "not_met"),
        ("A writing slope", "partly"),
        ("SLT | 1:1 | 30 min | weekly | Band 6 therapist", "met"),
        ("An hour of OT a week.", "partly"),
        ("A liaison officer visits for one hour every fortnight to plan work experience.", "met"),
        ("Close liaison with home.", "not_met"),
        ("Maths booster group of six pupils led by a qualified teacher.", "partly"),
        ("6 hrs", "not_met"),
    ],
)
def test_months_posts_clock_times_and_named_people(text: str, level: str) -> None:
    assert judge_provision(text).specific == level


def test_a_named_service_is_a_who_and_a_dated_item_needs_no_frequency() -> None:
    judged = judge_provision(
        "Radio aid, provided and insured by Hampton Sensory Service, from September 2026."
    )
    assert judged.parts["who"] == "Hampton Sensory Service"
    assert rule_provision(judged.text) == "met"


def test_every_activity_is_how_often() -> None:
    judged = judge_provision("The class teacher uses visual cards for every whole-class discussion.")
    assert judged.parts["frequency"]


def test_hours_with_a_purpose_say_what_they_are_for() -> None:
    judged = judge_provision("Adult support with transitions, 3 hours a week from a teaching assistant")
    assert judged.parts["what"] == "support with transitions"
    assert "what they are for" not in judged.reason


@pytest.mark.parametrize("text", ["Band D funding", "Band D funding of 20 hours a week"])
def test_an_amount_is_no_what(text: str) -> None:
    assert judge_provision(text).parts["what"] is None


def test_the_same_words_are_quoted_once() -> None:
    assert judge_provision("A teaching assistant is with him at all times.").reason.count("at all times") == 1


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Toby needs a TA.", "what", None),
        ("Ayan would benefit from a small group", "what", None),
        ("A 1:1 TA for 32.5 hours per week (all day, every day) qualified to level 3.", "what", None),
        ("A key adult will check in at the start and end of every day", "duration", None),
        ("A key adult will check in at the start and end of every day", "frequency", "every day"),
        ("A TA will provide a writing frame in all written lessons", "what", "provide a writing frame"),
        ("A TA will provide a writing frame in all written lessons", "duration", None),
        ("A TA will hear Toby read, 20 minutes x 3 weekly", "frequency", "x 3 weekly"),
        (
            "There will be one support worker to two children",
            "group_size",
            "one support worker to two children",
        ),
        ("The SALT will visit for one hour each half term", "frequency", "each half term"),
        ("The SALT will visit for one hour each half term", "duration", "one hour"),
    ],
)
def test_parts_hold_whole_and_fitting_words(text: str, part: str, words: str | None) -> None:
    assert judge_provision(text).parts[part] == words


def test_who_needs_it_is_not_what_is_provided() -> None:
    assert judge_provision("Toby needs a TA.").specific == "not_met"


def test_nothing_provided_is_said_to_be_nothing() -> None:
    found = judge_provision("None.")
    assert found.specific == "not_met"
    assert "nothing that could be judged" in found.reason


def test_no_quote_within_another() -> None:
    reason = judge_provision("A TA will work with Toby for 22 hours a week in class.").reason
    assert "“22 hours”" not in reason
