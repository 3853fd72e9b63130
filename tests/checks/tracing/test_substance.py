"""What is to be done must be in the plan: the same people, service or topic alone answer nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ehcaudit.checks.tracing.model import TracedRecommendation
from ehcaudit.checks.tracing.trace import trace_case
from ehcaudit.plans.model import Subject
from tests.cases import case

PHYSIO = "Nadia will receive physiotherapy for 30 minutes each week."
BOWEL = "The community nurse will review Nadia's bowel plan from time to time."
TOILET = "Nadia must be able to leave the class for the toilet at once, without asking."


def fate(advice: str, plan: str, discipline: str = "physiotherapy") -> TracedRecommendation:
    one = case(sections={"G": plan}, advice=[{"discipline": discipline, "recommendations": [advice]}])
    one = replace(one, plan=replace(one.plan, subject=Subject(name="Nadia Lark")))
    return trace_case(one).recommendations[0]


@pytest.mark.parametrize(
    ("advice", "plan"),
    [
        ("Hydrotherapy once a week for 30 minutes with a physiotherapy assistant.", PHYSIO),
        ("Hydrotherapy weekly for 30 minutes with a physiotherapist.", PHYSIO),
        ("Rebound therapy for 20 minutes each week with a physiotherapy assistant.", PHYSIO),
        ("Stretches once a week for 30 minutes with a physiotherapy assistant.", PHYSIO),
        ("Music therapy for 30 minutes each week.", PHYSIO),
        (
            "Physiotherapy once a week for 30 minutes.",
            "A physiotherapist will give hydrotherapy for 30 minutes each week.",
        ),
    ],
)
def test_another_treatment_by_the_same_service_is_no_answer(advice: str, plan: str) -> None:
    assert fate(advice, plan).status == "missing"


@pytest.mark.parametrize(
    ("advice", "plan"),
    [
        (
            "Hydrotherapy once a week for 30 minutes with a physiotherapy assistant.",
            "A physiotherapy assistant will give Nadia 30 minutes of hydrotherapy each week.",
        ),
        (
            "Stretches once a week for 30 minutes with a physiotherapy assistant.",
            "A physiotherapy assistant will do Nadia's stretches for 30 minutes weekly.",
        ),
        ("Physiotherapy once a week for 30 minutes.", PHYSIO),
        ("Physiotherapy once a week for 30 minutes from a physiotherapist.", PHYSIO),
    ],
)
def test_the_same_treatment_in_other_words_is_incorporated(advice: str, plan: str) -> None:
    assert fate(advice, plan).status == "incorporated"


def test_an_assistant_is_not_understood_where_only_the_therapy_is_named() -> None:
    one = fate("Physiotherapy once a week for 30 minutes with a physiotherapy assistant.", PHYSIO)
    assert one.status == "weakened"
    assert "does not say who gives it" in one.difference


@pytest.mark.parametrize(
    ("advice", "plan"),
    [
        (TOILET, BOWEL),
        ("Access to a drink at all times.", "The nurse will review the drink plan regularly."),
        (
            "Nadia should keep her inhaler with her at all times.",
            "The asthma nurse will review Nadia's inhaler technique from time to time.",
        ),
        (
            "She must be allowed to carry her own insulin.",
            "Her diabetes will be monitored by the diabetes nurse.",
        ),
    ],
)
def test_a_review_of_the_topic_is_not_the_thing_to_be_done(advice: str, plan: str) -> None:
    assert fate(advice, plan, "nursing").status == "missing"


@pytest.mark.parametrize(
    ("advice", "plan"),
    [
        (TOILET, "Nadia will leave the class for the toilet whenever she needs, without asking."),
        (
            "The community nurse should review the bowel plan each term.",
            "The community nurse will review Nadia's bowel plan once a term.",
        ),
    ],
)
def test_the_thing_itself_is_found(advice: str, plan: str) -> None:
    assert fate(advice, plan, "nursing").status == "incorporated"


def test_the_service_alone_is_weaker_than_the_service_for_something() -> None:
    one = fate("Physiotherapy for gait, 30 minutes each week.", PHYSIO)
    assert one.status == "weakened"
    assert "mobility" in one.difference


def test_one_difference_is_told_once() -> None:
    advice = "Physiotherapy: six sessions of 45 minutes a year."
    one = fate(advice, "Physiotherapy: four sessions of 30 minutes a year.")
    assert one.difference == (
        "The advice says “six sessions of 45 minutes a year”; "
        "the plan says “four sessions of 30 minutes a year”."
    )


def test_differences_in_two_parts_are_both_told() -> None:
    one = fate("Physiotherapy for 45 minutes each week.", "Physiotherapy for 30 minutes each month.")
    assert one.status == "altered"
    assert "“45 minutes”" in one.difference
    assert "“each month”" in one.difference
