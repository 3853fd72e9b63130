from __future__ import annotations

import random

import pytest

from ehcaudit.batch.sameness import shared_texts, wordprint
from ehcaudit.batch.sameness.model import Wordprint
from ehcaudit.rubric.scorecard import SharedText
from tests.accuracy.sameness import batches, judge, plan_of

REX = ("Rex Monaghan", "he", "2017-10-30")
AMAYA = ("Amaya Suleiman", "she", "2016-08-19")
MATTIE = ("Mattie Corrigan", "they", "2013-08-16")
BUTTONS = (
    "{0} carries a tin of buttons everywhere and counts them aloud when {1} frightened of the hand dryer."
)
OF_REX, OF_AMAYA, OF_MATTIE = (
    BUTTONS.format(*who) for who in (("Rex", "he is"), ("Amaya", "she is"), ("Mattie", "they are"))
)
STATUTORY = (
    "The local authority will arrange the provision set out below under section 42 of the Children and "
    "Families Act 2014."
)


def _print(child: tuple[str, str, str], masked: bool = False, **sections: str) -> Wordprint:
    name, pronoun, born = child
    entry = {"name": name, "pronoun": pronoun, "date_of_birth": born, "sections": sections}
    found = wordprint(plan_of(entry, "2026-11-23"), (lambda text: text) if masked else None)
    assert found is not None
    return found


def _shared(*prints: Wordprint) -> tuple[SharedText, ...]:
    return shared_texts([(f"{n:04}.docx", f"plan {n}", found) for n, found in enumerate(prints)])


@pytest.mark.parametrize("row", [*batches(held=False)], ids=lambda row: str(row["id"]))
def test_gold_that_is_not_held_out(row: dict[str, object]) -> None:
    assert judge(row).right


def test_name_pronoun_and_verb_make_no_difference() -> None:
    (found,) = _shared(_print(REX, B=OF_REX), _print(AMAYA, B=OF_AMAYA), _print(MATTIE, B=OF_MATTIE))
    assert (found.plans, found.children, found.section, found.kind) == (3, 3, "B", "paragraph")
    assert found.text == OF_REX
    assert [place.plan_id for place in found.found_in] == ["plan 0", "plan 1", "plan 2"]
    assert all(place.place.section == "B" for place in found.found_in)


def test_ages_year_groups_and_dates_make_no_difference() -> None:
    (found,) = _shared(
        _print(
            REX,
            E="By July 2027, in Year 5, Rex will post a letter to the lighthouse keeper from the harbour.",
        ),
        _print(
            AMAYA,
            E="By May 2029, in Year 7, Amaya will post a letter to the lighthouse keeper from the harbour.",
        ),
    )
    assert found.kind == "outcome"


def test_a_list_of_short_lines_is_one_text() -> None:
    lines = "{0} chews {1} cuffs.\n{0} hides under the coats at noon.\n{0} barks at the caretaker's van."
    (found,) = _shared(
        _print(REX, B=lines.format("Rex", "his")), _print(AMAYA, B=lines.format("Amaya", "her"))
    )
    assert "barks" in found.text


def test_the_place_in_the_plan_makes_no_difference() -> None:
    own = "Amaya likes her gran. "
    (found,) = _shared(_print(REX, A=OF_REX), _print(AMAYA, B=own + OF_AMAYA))
    assert found.text == OF_REX


def test_provision_without_a_name_counts() -> None:
    line = (
        "Fifteen minutes in the greenhouse before registration, watering tomatoes and charting their growth."
    )
    (found,) = _shared(_print(REX, F=line), _print(AMAYA, F=line))
    assert found.kind == "provision"


@pytest.mark.parametrize(
    "text",
    [
        STATUTORY,
        "Special educational needs",
        "Speech and language therapist: 6 sessions of 45 minutes each term.",
        "Autism is a lifelong condition which affects how people perceive the world and one another.",
        "Larchwood School is a special school for 90 pupils; classes have eight pupils and two assistants.",
        "If a seizure lasts longer than five minutes, buccal midazolam is given and an ambulance is called.",
    ],
)
def test_what_is_no_ones_own_is_left_out_even_between_two(text: str) -> None:
    assert _shared(_print(REX, F=text), _print(AMAYA, F=text)) == ()


def test_versions_of_one_child_are_no_sharing_but_another_child_is() -> None:
    william, bill = ("William Hart", "he", "2015-01-01"), ("Bill Hart", "he", "2015-01-01")
    text = "He counts peas into sevens and eats them in order of size, largest first, and then the sprouts."
    assert _shared(_print(william, B=text), _print(bill, B=text)) == ()
    (found,) = _shared(_print(william, B=text), _print(bill, B=text), _print(REX, B=text))
    assert (found.plans, found.children) == (3, 2)


def test_twins_share_their_family_but_not_their_habits() -> None:
    ada, rex = ("Ada Moon", "she", "2015-01-01"), ("Rex Moon", "he", "2015-01-01")
    home = "lives with {} mother and a parrot called Pepys in a flat above the bakery with the blue shutters."
    assert (
        _shared(_print(ada, A="Ada " + home.format("her")), _print(rex, A="Rex " + home.format("his"))) == ()
    )
    assert len(_shared(_print(ada, B=OF_REX.replace("Rex", "Ada")), _print(rex, B=OF_REX))) == 1


def _many(number: int, own: str) -> list[Wordprint]:
    rng = random.Random(5)
    found = []
    for n in range(number):
        letters = f"{chr(97 + n // 10)}{chr(97 + n % 10)}"
        child = (f"Nim{letters} Tal{letters}", "he", f"2012-01-{n + 1:02}")
        picked = " ".join("".join(rng.choices("bdfgklmnoprt", k=6)) for _ in range(7))
        found.append(_print(child, F=f"{own}\nHe keeps a {picked}."))
    return found


def test_what_nearly_all_plans_of_a_template_hold_is_learned() -> None:
    line = "Colleagues across phases hold weekly huddles, celebrating sparkle moments on the kindness wall."
    assert len(_shared(*_many(2, line))) == 1
    assert _shared(*_many(12, line)) == ()


def test_a_personal_text_in_all_six_plans_is_no_template() -> None:
    (found,) = _shared(
        *_many(6, "He hums the shipping forecast whenever radiators knock, until fetched home.")
    )
    assert found.plans == 6


def test_stand_ins_hide_every_child_of_the_batch() -> None:
    text = "Rex carries a tin of buttons for Mattie and counts them beneath the noisy dryer, as Suleiman did."
    (found,) = _shared(*(_print(child, masked=True, B=text) for child in (REX, AMAYA, MATTIE)))
    assert found.masked
    assert not any(name in found.masked for name in ("Rex", "Mattie", "Suleiman"))


def test_most_widely_shared_first_and_the_same_every_time() -> None:
    kite = "The kite with the torn tail hangs above his pillow, and he salutes it before breakfast."
    prints = [
        _print(REX, B=OF_REX + "\n" + kite),
        _print(AMAYA, B=OF_AMAYA),
        _print(MATTIE, A=OF_MATTIE + " " + kite),
    ]
    once, again = _shared(*prints), _shared(*prints)
    assert [text.plans for text in once] == [3, 2]
    assert once == again


def test_nothing_is_shared_by_one_plan_or_none() -> None:
    assert shared_texts([]) == ()
    assert _shared(_print(REX, B=f"{OF_REX}\n{OF_REX}")) == ()
