# ruff: noqa: E501 - the documents of tests read better unbroken
"""What follows a plan in its file: another plan, a review form, reports of advice. None of it is read into the plan."""

from __future__ import annotations

import pytest

from tests.plans.build import TITLES, WORDS, bullet, head, para, plan_with, read, table


def _plan(name: str, born: str) -> list[object]:
    blocks: list[object] = [
        head("Education, Health and Care Plan"),
        table(["Name", name], ["Date of birth", born]),
    ]
    for code, title in TITLES.items():
        blocks += [head(f"Section {code}: {title}"), f"{name} {code}. {WORDS} {WORDS} {WORDS}"]
    return blocks


AMY = _plan("Amy Poole", "3 March 2016")


def test_a_second_plan_is_told_of_and_left_out() -> None:
    plan = read(*AMY, *_plan("Ben Holt", "4 April 2010"))
    assert plan.subject.name == "Amy Poole"
    assert all("Amy Poole" in s.text and "Ben" not in s.text for s in plan.sections.values())
    assert any("second plan" in warning for warning in plan.document.warnings)
    assert not any("Ben" in warning for warning in plan.warnings)


def test_a_review_form_behind_the_plan_is_told_of_and_left_out() -> None:
    form: list[object] = [head("Annual review of the Education, Health and Care Plan")]
    for code, title in TITLES.items():
        form += [head(f"Section {code}: {title}"), "Changes are needed here."]
    plan = read(*AMY, *form)
    assert all("Changes" not in s.text for s in plan.sections.values())
    assert any("review form" in warning for warning in plan.warnings)


@pytest.mark.parametrize("front", ["contents", "explained"])
def test_an_index_with_the_title_after_it_is_no_first_plan(front: str) -> None:
    contents: list[object] = [para(f"Section {c}: {t}") for c, t in TITLES.items()]
    explained = [table(*([f"Section {c}", f"{t} of the child or young person."] for c, t in TITLES.items()))]
    plan = read(
        head("Education, Health and Care Plan"), *(contents if front == "contents" else explained), *AMY
    )
    assert plan.document.warnings == ()
    assert all("Amy Poole" in s.text for s in plan.sections.values())


def test_areas_that_repeat_their_sections_are_one_plan() -> None:
    areas = [
        block
        for area in ("Cognition and learning", "Communication and interaction")
        for block in (
            head(area, 2),
            head("Section E: Outcomes", 3),
            f"By July 2027 Amy will do more in {area}.",
            head("Section F: Special educational provision", 3),
            f"Teaching in {area}.",
        )
    ]
    plan = plan_with(*areas, missing="EF")
    assert plan.document.warnings == ()
    assert len(plan.outcomes) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Appendix K1: Speech and language therapy report",
        "Speech and Language Therapy Advice",
        "K1 Speech and language therapy report",
    ],
)
def test_reports_behind_the_list_of_advice_are_no_part_of_the_plan(title: str) -> None:
    plan = plan_with(
        table(
            ["Advice", "Who from", "Date received"],
            ["Speech and language therapy report", "Ann Lee, Therapist", "3 May 2025"],
        ),
        head(title),
        head("Section 1: Background", 2),
        "Amy was seen at school by the therapist.",
        head("Outcomes", 2),
        bullet("Amy will say ten words by July 2026."),
        head("Section F: Special educational provision", 2),
        bullet("Weekly speech therapy for 30 minutes."),
    )
    assert all("ten words" not in s.text and "Weekly speech" not in s.text for s in plan.sections.values())
    assert [o.text for o in plan.outcomes] == [WORDS]
    assert plan.advice[-1].text_found
    assert any("appended" in warning for warning in plan.warnings)


def test_an_entry_of_the_list_is_no_appended_report() -> None:
    plan = plan_with(
        head("Section K: Advice and information"), bullet("K1: Speech and language therapy report, Ann Lee, Therapist, 3 May 2025"),
        para("K2: Medical advice, Dr Bob Roe, Paediatrician, 4 May 2025"), head("Monitoring arrangements"), WORDS,
        missing="K",
    )  # fmt: skip
    assert len(plan.advice) == 2
    assert not plan.warnings
