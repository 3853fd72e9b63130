"""What the new version says of an old outcome."""

from __future__ import annotations

import pytest

from tests.checks.comparing.plans import compare, progress

DRESS = "By July 2025 Ravi will dress himself for PE within ten minutes."


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ravi can now dress himself for PE in eight minutes.", "achieved"),
        ("The outcome on dressing was achieved in March.", "achieved"),
        ("Dressing for PE: fully met.", "achieved"),
        ("Ravi has made good progress towards dressing himself for PE.", "partly"),
        ("The dressing target was partly met.", "partly"),
        ("Ravi can now pull on his PE top but is not yet able to dress himself in shorts.", "partly"),
        ("Ravi is not yet able to dress himself for PE.", "not_achieved"),
        ("The outcome for dressing was not achieved.", "not_achieved"),
        ("Last year's outcomes: all were achieved.", "achieved"),
        ("None of the outcomes was achieved.", "not_achieved"),
        ("Ravi has made good progress in swimming.", "silent"),
        ("Ravi will be able to dress himself for PE.", "silent"),
        ("Progress towards outcomes will be reviewed each term.", "silent"),
        ("Ravi has come on well this year.", "silent"),
    ],
)
def test_progress_is_read_where_the_words_are_those_of_the_outcome(said: str, wanted: str) -> None:
    assert progress(DRESS, {"B": said}) == wanted


def test_what_stands_before_a_status_is_what_it_speaks_of() -> None:
    said = "By July 2025 Ravi will dress himself for PE within ten minutes. This outcome has been met."
    assert progress(DRESS, {"A": said}) == "achieved"


def test_a_sentence_of_the_old_version_tells_nothing_of_the_year_between() -> None:
    level = "Ravi is not yet able to dress himself for PE."
    assert progress(DRESS, {"B": level}, before={"B": level}) == "silent"


def test_a_new_level_beyond_the_goal_tells_that_it_was_reached() -> None:
    goal = "By July 2025 Ravi will type at 30 words a minute."
    before = {"B": "Ravi types at 12 words a minute."}
    assert progress(goal, {"B": "Ravi types at 34 words a minute."}, before) == "achieved"
    assert progress(goal, {"B": "Ravi types at 20 words a minute."}, before) == "partly"


def test_each_outcome_gets_its_own_words() -> None:
    old = {"E": f"{DRESS}\nBy July 2025 Ravi will swim ten metres without a float."}
    new = {
        "A": "Dressing for PE: achieved. Swimming ten metres: not yet achieved.",
        "E": "By July 2027 Ravi will catch a bus.",
    }
    found = compare(old, new).outcomes
    assert [o.progress for o in found] == ["achieved", "not_achieved"]
    assert [o.quote for o in found] == [
        "Dressing for PE: achieved.",
        "Swimming ten metres: not yet achieved.",
    ]
    assert found[0].quote_place is not None
    assert found[0].quote_place.section == "A"
