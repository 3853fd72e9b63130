"""Names, pronouns and identifiers that are not this child's, and those that only look so."""

from __future__ import annotations

import pytest

from tests.accuracy.currency import codes_of, figures, judged
from tests.cases import codes, judge

ID = "plan-is-this-childs"


def _codes(text: str, section: str = "B") -> list[str]:
    return codes(judge(ID, name="Ravi Menon", pronoun="he", sections={section: text}))


@pytest.mark.parametrize(
    "text",
    [
        "Ravi likes books. Kyle needs help with reading.",
        "Staff will support Jordan to use a timetable.",
        "By July 2027 Amelia will use his exit card.",
        "By Easter Amelia will use his exit card.",
        "By the end of Year 6 Oliver will use a timetable.",
        "Amelia leaves the classroom when he is angry.",
        "Ruby is kind to younger children.",
        "Oliver sets his own short-term targets.",
    ],
)
def test_another_childs_name_in_the_childs_place(text: str) -> None:
    assert _codes(text) == ["wrong_name"]


@pytest.mark.parametrize(
    "text",
    [
        "Ravi lives with his sister Lily. Lily has a diagnosis of autism.",
        "Ravi plays with Kyle.",
        "Ravi has a friend, Ruby. Ruby is kind to younger children.",
        "Ruby is kind to him.",
        "His teacher is Oliver. Oliver sets short-term targets.",
        "Ravi attends St Thomas’s School.",
        "Mrs Grace reads with Ravi.",
        "Rav finds it hard to wait.",
    ],
)
def test_people_whom_the_plan_introduces(text: str) -> None:
    assert "wrong_name" not in _codes(text)


def test_wrong_pronoun_and_its_near_miss() -> None:
    assert _codes("Ravi will use her timetable.") == ["wrong_pronoun"]
    assert _codes("Ravi lives with his mother. She works in a shop.") == []


def test_finding_names_both_facts() -> None:
    finding = judge(ID, name="Ravi Menon", sections={"B": "Kyle needs help with reading."}).findings[0]
    assert "Ravi Menon" in finding.message
    assert "Kyle" in finding.message
    assert finding.place.section == "B"


@pytest.mark.parametrize("code", codes_of("first"))
def test_gold_cases_keep_their_precision_and_recall(code: str) -> None:
    rows = [j for held in (False, True) for j in judged("first", code, held=held)]
    precision, recall = figures(rows)
    assert precision >= 0.95
    assert recall >= 0.88


@pytest.mark.parametrize("code", ["wrong_name", "wrong_pronoun"])
def test_second_hands_cases_keep_the_precision_that_they_were_learned_with(code: str) -> None:
    precision, recall = figures(judged("second", code, held=False))
    assert precision >= 0.98
    assert recall >= 0.9
