"""What the words of an outcome settle, and the words that its reason quotes."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import StatementContext, judge_outcome
from ehcaudit.checks.statements.wording import outcome_suggestion

_SAM = StatementContext(names=("Sam",))


@pytest.mark.parametrize(
    ("act", "levels"),
    [
        ("increase his attendance from 62% to 90%", {"partly"}),
        ("increase his attendance to 90%", {"partly"}),
        ("attend school for at least 90% of sessions", {"partly"}),
        ("have increased her expressive vocabulary by 50 words as measured by the SALT", {"met", "partly"}),
        ("be seizure free for 6 months", {"met"}),
        ("understand 70% of spoken instructions with two key words", {"met", "partly"}),
        ("have learned 50 new signs", {"met"}),
        ("have gained work experience in a garage", {"partly"}),
        ("develop his skills so that he can cut along a line and fasten his shoes", {"partly"}),
        ("increase his confidence by 20%", {"not_met"}),
        ("develop his skills so that he can make progress", {"not_met"}),
    ],
)
def test_level(act: str, levels: set[str]) -> None:
    found = judge_outcome(f"By July 2027, Sam will {act}.", _SAM)
    assert found.kind == "outcome"
    assert found.measurable in levels


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By July 2027, Sam will increase his attendance from 62% to 90%.", "attendance from 62% to 90%”"),
        ("By July 2027, Sam’s attendance will be 90%.", "attendance will be 90%”"),
        ("By July 2027, Sam will develop his skills so that he can fasten his shoes.", "“fasten his shoes”"),
        ("By July 2027, Sam will score 100 or more on the Year 6 SATs.", "Year 6 SATs”"),
        (
            "By July 2027, Sam will raise his reading age from 6 years to 7 years 6 months.",
            "7 years 6 months”",
        ),
        ("I want to be a vet.", "be a vet”"),
        ("Sam wants to have more friends.", "have more friends”"),
        ("See Section F.", "“See Section F.”"),
        (
            "Sam will receive a 30 minute session daily and ask for help three times a day.",
            "“ask for help three",
        ),
    ],
)
def test_reason_quotes_words_that_carry_the_sense(text: str, words: str) -> None:
    assert words in judge_outcome(text, _SAM).reason


def test_an_outcome_beside_an_action_is_partly_measurable() -> None:
    found = judge_outcome(
        "By July 2027, Sam will receive a 30 minute session daily and ask for help three times a day.", _SAM
    )
    assert (found.kind, found.measurable) == ("action", "partly")


def test_the_names_of_areas_are_of_one_kind() -> None:
    assert {judge_outcome(word).kind for word in ("Reading.", "Toileting", "Writing")} == {"other"}


def test_what_cannot_come_true_is_not_asked_for() -> None:
    found = judge_outcome("By July 2027, Sam will increase his confidence.", _SAM)
    assert "has come true" in found.suggestion
    from ehcaudit.checks.statements.kind import KindVerdict
    from ehcaudit.checks.statements.measurable import Measured

    said = outcome_suggestion(
        KindVerdict("outcome", None), Measured("not_met", None), "not_met", None, names_an_outcome=False
    )
    assert "come true" not in said
