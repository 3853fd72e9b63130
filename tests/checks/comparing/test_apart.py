"""Outcomes in one paragraph, and changes told in other words."""

from __future__ import annotations

import pytest

from ehcaudit.checks.comparing.apart import parts_of
from ehcaudit.checks.comparing.wording import typeset_free
from tests.checks.comparing.plans import codes, compare

TWO = "1. By July 2025 Ravi will tie his laces. 2. By July 2025 Ravi will cook a hot snack."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (TWO, 2),
        ("(a) By July 2025 Ravi will swim. (b) By July 2025 Ravi will ride.", 2),
        ("Outcome 1: Ravi will swim by May. Outcome 2: Ravi will ride by May.", 2),
        ("By May Ravi will swim. By June Ravi will ride. By July Ravi will read.", 3),
        ("1. Within 12 months Ravi will swim. 2. By July 2026 Ravi will ride.", 2),
        ("By May Ravi will swim. At present he cannot. He likes water.", 1),
        ("Ravi will swim. By then he is ten.", 1),
    ],
)
def test_outcomes_in_one_paragraph_are_taken_apart(text: str, count: int) -> None:
    assert len(parts_of(text)) == count


def test_each_of_them_is_accounted_for() -> None:
    found = compare(
        {"B": "Ravi is shy.", "E": TWO},
        {"B": "Ravi is shy. He can now tie his laces.", "E": "By July 2028 Ravi will plan a trip."},
    )
    assert [o.progress for o in found.outcomes] == ["achieved", "silent"]


def test_a_new_number_makes_no_new_outcome() -> None:
    found = compare(
        {"B": "Ravi is shy.", "E": "Outcome 1: By July 2025 Ravi will tie his laces."},
        {"B": "Ravi is not so shy.", "E": "Outcome 3: By July 2027 Ravi will tie his laces."},
    )
    assert codes(found) == ["outcome_repeated"]


@pytest.mark.parametrize(
    ("label", "bare"), [("Outcome 3: by May", "by may"), ("Goal setting with Ann", "goal setting with ann")]
)
def test_only_labels_are_left_out(label: str, bare: str) -> None:
    assert typeset_free(label) == bare


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ravi fries his own egg on Saturdays and no longer burns the toast.", []),
        ("Ravi likes maps.", ["progress_silent"]),
        ("Ravi has had an excellent year.", ["progress_silent"]),
    ],
)
def test_a_change_that_may_be_about_an_outcome_leaves_it_in_doubt(said: str, wanted: list[str]) -> None:
    old = {"B": "Ravi is shy.", "E": "By July 2025 Ravi will cook a hot snack."}
    found = compare(old, {"B": f"Ravi is shy. {said}", "E": "By July 2028 Ravi will plan a trip."})
    assert codes(found) == wanted


@pytest.mark.parametrize("said", ["Outcomes 1 and 2 were met.", "Of these, the first two were met."])
def test_outcomes_are_known_by_several_numbers(said: str) -> None:
    found = compare(
        {"B": "Ravi is shy.", "E": TWO},
        {"B": f"Ravi is shy. {said}", "E": "By July 2028 Ravi will plan a trip."},
    )
    assert [o.progress for o in found.outcomes] == ["achieved", "achieved"]
