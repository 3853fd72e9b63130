# ruff: noqa: E501 - the documents of tests read better unbroken
"""Draft or final: by the ticked or unstruck word, the title or a label."""

from __future__ import annotations

import pytest

from ehcaudit.documents.model import Paragraph, Run
from ehcaudit.plans.status import status_in
from tests.plans.build import head, plan_with, table


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Draft", "draft"),
        ("FINAL PLAN", "final"),
        ("Proposed Amended Plan", "proposed_amended"),
        ("Draft amended EHC Plan", "proposed_amended"),
        ("Amended Final", "amended_final"),
        ("☐ Draft ☒ Final ☐ Amendment Notice ☐ Amended Final", "final"),
        ("Draft ☐ Final ☐ Amended Final ☒", "amended_final"),
        ("[x] Draft [ ] Final", "draft"),
        ("Draft / Proposed / Amended / Final Plan", None),
        ("☐ Draft ☐ Final", None),
        ("Education, Health and Care Plan", None),
    ],
)
def test_status_of_a_text(text: str, status: str | None) -> None:
    assert status_in(text) == status


def test_the_words_that_are_not_struck_count() -> None:
    line = Paragraph((Run("Draft/Proposed/Amended/", strike=True), Run("Final Plan")))
    assert plan_with().status is None
    assert plan_with(front=(line,)).status == "final"


def test_status_and_previous_status() -> None:
    cover = table(["Previous Status", "Draft"], ["Status", "Final"])
    assert plan_with(front=(cover,)).status == "final"


def test_a_title_and_a_preamble_tell_the_status() -> None:
    assert plan_with(front=(head("Tom Reed's Final Education, Health and Care Plan"),)).status == "final"
    preamble = "This Amended Final Education, Health and Care Plan is made on 3 March 2024 by Westmere Council under section 37."
    assert plan_with(front=(preamble,)).status == "amended_final"


def test_prose_about_a_final_plan_says_nothing() -> None:
    assert (
        plan_with(
            "Amy said that the final of the swimming gala, for which she planned all year, was the best day."
        ).status
        is None
    )
