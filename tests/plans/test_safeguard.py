"""What lies in no section is said, with its place and without its words."""

from __future__ import annotations

import pytest

from ehcaudit.plans.text import is_null
from tests.plans.build import head, para, read


def _unknown() -> list[object]:
    front = [
        head("Education, Health and Care Plan"),
        para("Name: Orla Penhallow"),
        para("Date of birth: 3 May 2014"),
    ]
    body: list[object] = []
    for title in ("The road so far", "Hills to climb", "Hopes", "Hands that help", "Body and mind", "Home"):
        body.append(head(title))
        body += [
            para(f"Orla works with clay and paper in room {n} and tells her aunt of it.") for n in range(12)
        ]
    return [*front, *body]


def test_a_plan_whose_headings_are_unknown_is_no_silent_other() -> None:
    plan = read(*_unknown())
    assert plan.kind == "plan"
    lost = [w for w in plan.document.warnings if "no section from A to K" in w]
    assert len(lost) == 1
    assert "clay" not in lost[0]


@pytest.mark.parametrize(
    "text",
    [
        "Tobi has no sense of danger near traffic and needs an adult within reach.",
        "Maya has no fear of heights and needs watching on stairs.",
        "He has no words yet but needs to be understood.",
    ],
)
def test_a_need_that_begins_with_a_lack_says_something(text: str) -> None:
    assert not is_null(text)


@pytest.mark.parametrize(
    "text",
    [
        "She has no social care needs.",
        "Not applicable: Kit turns 18 this year and nothing was assessed under the Act.",
        "What Ana will receive is set out in Section F; health needs are in section C.",
    ],
)
def test_a_null_or_a_pointer_says_nothing(text: str) -> None:
    assert is_null(text)
