"""Statements of two versions are matched one to one."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.comparing.plans import changed, compare

NEEDS = (
    "Ravi finds it hard to follow an instruction of more than two parts.",
    "He tires after writing three lines and then puts his head on the table.",
    "Loud rooms make him leave without telling anyone where he goes.",
)


def test_what_is_the_same_is_unchanged_whatever_its_typography() -> None:
    found = compare({"B": "He won't say “no” – ever."}, {"B": '•  He won’t say "no" -  ever.'})
    assert [c.change for c in found.changes] == ["unchanged"]


def test_a_statement_added_above_does_not_move_those_below() -> None:
    found = compare({"B": "\n".join(NEEDS)}, {"B": "\n".join(("He sleeps badly since the winter.", *NEEDS))})
    assert changed(found) == [("B", "added", None, "He sleeps badly since the winter.")]


def test_a_statement_that_changes_its_section_has_moved() -> None:
    found = compare({"F": NEEDS[0], "B": NEEDS[1]}, {"B": "\n".join(NEEDS[:2])})
    assert changed(found) == [("B", "moved", NEEDS[0], NEEDS[0])]


def test_a_statement_that_changes_its_place_among_the_others_has_moved() -> None:
    found = compare({"B": "\n".join(NEEDS)}, {"B": "\n".join((NEEDS[2], NEEDS[0], NEEDS[1]))})
    assert changed(found) == [("B", "moved", NEEDS[2], NEEDS[2])]


def test_a_reworded_statement_is_matched_with_its_older_form() -> None:
    new = "He tires after writing ten lines and then puts his head on the table."
    found = compare({"B": "\n".join(NEEDS)}, {"B": "\n".join((NEEDS[0], new, NEEDS[2]))})
    assert changed(found) == [("B", "reworded", NEEDS[1], new)]
    assert not found.changes[1].dates_only


def test_only_the_dates_and_ages_of_a_statement_changed() -> None:
    old = "By July 2026 Ravi, aged 9 and in Year 4, will read a bus timetable."
    new = "By July 2027 Ravi, aged 10 and in Year 5, will read a bus timetable."
    found = compare({"E": old}, {"E": new})
    assert [(c.change, c.dates_only) for c in found.changes] == [("reworded", True)]


def test_amounts_are_no_dates() -> None:
    old, new = "A therapist gives 30 minutes twice a week.", "A therapist gives 20 minutes twice a week."
    found = compare({"F": old}, {"F": new})
    assert [(c.change, c.dates_only) for c in found.changes] == [("reworded", False)]


def test_what_has_nothing_in_common_is_dropped_and_added() -> None:
    found = compare({"F": "Hydrotherapy at the pool."}, {"F": "A laptop with a screen reader."})
    assert sorted(c.change for c in found.changes) == ["added", "dropped"]


def test_a_statement_that_was_joined_to_another_is_not_dropped() -> None:
    found = compare({"B": "\n".join(NEEDS)}, {"B": f"{NEEDS[0]} {NEEDS[1]}\n{NEEDS[2]}"})
    assert "dropped" not in {c.change for c in found.changes}


def test_short_answers_do_not_move_between_sections() -> None:
    found = compare(
        {"C": "None.", "D": "Ravi is known to social care."}, {"D": "None.", "C": "Ravi has asthma."}
    )
    assert "moved" not in {c.change for c in found.changes}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from((*NEEDS, "Yes.", "Ravi likes trains.", "2026")), max_size=6),
    st.lists(st.sampled_from((*NEEDS, "Yes.", "He reads well.", "2027")), max_size=6),
)
def test_every_statement_stands_in_the_result_once(old: list[str], new: list[str]) -> None:
    found = compare({"B": "\n".join(old)}, {"B": "\n".join(new)})
    assert sorted(c.old_text for c in found.changes if c.old_text) == sorted(old)
    assert {c.new_text for c in found.changes if c.new_text} == set(new)


def test_long_plans_are_matched_in_seconds() -> None:
    lines = [
        f"Ravi learns topic {n} with {n % 17} friends in room {n % 23} of building {n}." for n in range(1500)
    ]
    began = time.perf_counter()
    found = compare({"F": "\n".join(lines)}, {"F": "\n".join(f"{line} Each week." for line in lines)})
    assert time.perf_counter() - began < 20
    assert {c.change for c in found.changes} <= {"reworded", "moved"}
