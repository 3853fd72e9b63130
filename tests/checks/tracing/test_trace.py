"""What becomes of a recommendation: each status, with the words it rests on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ehcaudit.checks.tracing.model import Trace, TracedRecommendation
from ehcaudit.checks.tracing.trace import trace_case
from ehcaudit.plans.case import AdviceSource
from ehcaudit.plans.model import AdviceEntry, Subject
from tests.cases import case, codes, judge

SALT = "45 minutes of direct speech and language therapy each week from a speech and language therapist."


def trace(advice: list[str] | str, discipline: str = "speech_and_language_therapy", **sections: str) -> Trace:
    lines = [advice] if isinstance(advice, str) else advice
    return trace_case(case(sections=sections, advice=[{"discipline": discipline, "recommendations": lines}]))


def fate(
    advice: str, discipline: str = "speech_and_language_therapy", **sections: str
) -> TracedRecommendation:
    return trace(advice, discipline, **sections).recommendations[0]


def test_the_same_in_other_words_is_incorporated() -> None:
    one = fate("Weekly SaLT, 45 mins.", F="A 45-minute session of speech and language therapy each week.")
    assert (one.status, one.plan_section) == ("incorporated", "F")
    assert one.plan_quote == "A 45-minute session of speech and language therapy each week."


def test_vague_wording_is_weakened_and_says_what_was_lost() -> None:
    one = fate(SALT, F="Regular speech and language therapy.")
    assert one.status == "weakened"
    assert "45 minutes" in one.difference


def test_another_number_is_altered_and_both_are_quoted() -> None:
    one = fate(SALT, F="A speech and language therapist will give 30 minutes of direct therapy each week.")
    assert one.status == "altered"
    assert "“45 minutes”" in one.difference
    assert "“30 minutes”" in one.difference


def test_another_person_is_altered() -> None:
    advice = "Hydrotherapy, 30 minutes weekly, by a physiotherapist."
    one = fate(advice, "physiotherapy", F="Hydrotherapy, 30 minutes weekly, by a swimming teacher.")
    assert one.status == "altered"
    assert "swimming teacher" in one.difference


def test_altered_comes_before_weakened() -> None:
    assert (
        fate(SALT, F="Speech and language therapy for 30 minutes each month as required.").status == "altered"
    )


def test_another_therapy_in_the_same_words_is_missing() -> None:
    advice = "Direct physiotherapy, 30 minutes weekly, by a physiotherapist."
    one = fate(
        advice,
        "physiotherapy",
        F="Direct occupational therapy, 30 minutes weekly, by an occupational therapist.",
    )
    assert one.status == "missing"
    assert one.plan_place is None


def test_training_of_staff_is_not_practice_with_the_child() -> None:
    one = fate(
        "Makaton training for all staff, three hours.",
        F="Makaton practice with the key person for 15 minutes daily.",
    )
    assert one.status == "missing"


def test_a_total_kept_without_its_sessions_is_weakened() -> None:
    advice = "20 minutes three times a week of language work with a teaching assistant."
    assert (
        fate(advice, F="60 minutes weekly of language work with a teaching assistant.").status == "weakened"
    )
    assert (
        fate(advice, F="60 minutes once a week of language work with a teaching assistant.").status
        == "altered"
    )


def test_up_to_takes_certainty_away() -> None:
    one = fate(
        "Physiotherapy, 30 minutes a week.", "physiotherapy", F="Physiotherapy of up to 30 minutes a week."
    )
    assert one.status == "weakened"
    assert "up to" in one.difference


def test_vague_in_the_advice_is_a_fault_of_the_advice() -> None:
    text = "Regular input from the speech and language therapy service."
    one = fate(text, F=text)
    assert one.status == "incorporated"
    assert "the advice itself" in one.difference


def test_one_recommendation_may_stand_in_two_items() -> None:
    plan = "A wedge cushion will be used at the table.\nA writing slope will be used for all written work."
    assert (
        fate("A wedge cushion and a writing slope.", "occupational_therapy", F=plan).status == "incorporated"
    )


def test_an_item_that_answers_one_recommendation_does_not_stand_in_for_another() -> None:
    advice = [
        "Direct work on body signals, 45 minutes weekly, by an occupational therapist.",
        "A body signals programme, 20 minutes three times a week, by the learning mentor.",
    ]
    plan = "An occupational therapist will work directly on body signals for 45 minutes once a week."
    assert [t.status for t in trace(advice, "occupational_therapy", F=plan).recommendations] == [
        "incorporated",
        "missing",
    ]


def test_advice_that_could_not_be_read_gives_no_recommendation_and_is_named() -> None:
    one = case(sections={"F": "Regular therapy."})
    found = trace_case(replace(one, advice=(AdviceSource("A1", "x.pdf", None, unread="encrypted"),)))
    assert found.recommendations == ()
    assert [s.found for s in found.listing] == [False]


@pytest.mark.parametrize(("section", "expected"), [("G", ["medium"]), ("F", [])])
def test_speech_therapy_in_g_is_misplaced(section: str, expected: list[str]) -> None:
    found = trace(
        SALT,
        **{
            section: "Speech and language therapy for 45 minutes each week from a speech and language "
            "therapist."
        },
    )
    assert [f.severity for f in found.faults if f.code == "misplaced"] == expected


def test_reasons_given_for_the_place_are_heard() -> None:
    text = (
        "Speech and language therapy for 45 minutes each week; there are exceptional reasons for it "
        "to stand here."
    )
    assert [f for f in trace(SALT, G=text).faults if f.code == "misplaced"] == []


def test_other_therapy_in_g_is_only_worth_a_look() -> None:
    text = "A physiotherapist will train staff in the stretching programme for 30 minutes each term."
    found = trace("Training for staff in stretches, 30 minutes each term.", "physiotherapy", G=text)
    assert [f.severity for f in found.faults if f.code == "misplaced"] == ["info"]


def _listed(date: dt.date, author: str, source_author: str) -> Trace:
    one = case(
        sections={"F": SALT},
        advice=[{"discipline": "speech_and_language_therapy", "recommendations": [SALT]}],
    )
    entry = AdviceEntry(
        "K1", "Therapy report", author, "Therapist", None, date, "speech_and_language_therapy", True, True
    )
    source = replace(one.advice[0], author=source_author, date=dt.date(2026, 5, 1))
    return trace_case(replace(one, plan=replace(one.plan, advice=(entry,)), advice=(source,)))


def test_section_k_is_reconciled() -> None:
    same = _listed(dt.date(2026, 5, 1), "Ada Quill", "A. Quill")
    assert [(s.listed_in_k, s.found) for s in same.listing] == [(True, True)]
    assert same.faults == ()
    other = _listed(dt.date(2025, 5, 1), "Ada Quill", "Ada Quill")
    assert [f.code for f in other.faults] == ["advice_date_differs"]


def test_listed_and_not_found_and_found_and_not_listed() -> None:
    one = case(
        sections={"F": SALT},
        advice=[{"discipline": "physiotherapy", "recommendations": ["Physiotherapy weekly."]}],
    )
    entry = AdviceEntry(
        "K1",
        "EP advice",
        "Bo Lark",
        "Educational psychologist",
        None,
        None,
        "educational_psychology",
        False,
        True,
    )
    found = trace_case(replace(one, plan=replace(one.plan, advice=(entry,))))
    assert {f.code for f in found.faults} == {"advice_not_listed", "advice_not_appended"}


def test_services_that_no_advice_gave_are_unsupported() -> None:
    plan = f"{SALT}\nA speech and language therapist will run a stammering clinic for 20 minutes every day."
    found = trace(SALT, F=plan)
    assert [u.plan_quote[:40] for u in found.unsupported] == ["A speech and language therapist will run"]


def test_the_criterion_rests_on_the_trace() -> None:
    advice = [{"discipline": "speech_and_language_therapy", "recommendations": [SALT]}]
    met = judge("health-advice-incorporated", sections={"F": SALT}, advice=advice)
    lost = judge("health-advice-incorporated", sections={"F": "Reading daily."}, advice=advice)
    assert met.score == 100
    assert lost.score == 0
    assert "advice_missing" in codes(lost)


def test_the_same_case_gives_the_same_trace() -> None:
    one = case(
        sections={"F": SALT},
        advice=[{"discipline": "speech_and_language_therapy", "recommendations": [SALT]}],
    )
    assert trace_case(one) == trace_case(one)


def test_advice_of_another_child_is_told() -> None:
    one = case(
        sections={"F": SALT},
        advice=[{"discipline": "physiotherapy", "recommendations": ["Physiotherapy weekly."]}],
    )
    mine = replace(one.plan, subject=Subject(name="Ada Quill", date_of_birth=dt.date(2016, 1, 2)))
    source = one.advice[0]
    assert source.plan is not None

    def codes_with(born: dt.date) -> list[str]:
        other = replace(source.plan, subject=Subject(name="Bo Lark", date_of_birth=born))  # type: ignore[type-var]
        return [
            f.code for f in trace_case(replace(one, plan=mine, advice=(replace(source, plan=other),))).faults
        ]

    assert codes_with(dt.date(2015, 5, 5)) == ["advice_other_child"]
    assert codes_with(dt.date(2016, 1, 2)) == []
