# ruff: noqa: E501 - the documents of tests read better unbroken
"""Reports behind a plan are told by their fronts; what closes a plan, or lists its advice, is no report."""

from __future__ import annotations

import pytest

from tests.plans.build import TITLES, WORDS, bullet, head, para, plan_with, read, table, texts

LIST = table(
    ["Advice", "Who from", "Date received"],
    ["Speech and language therapy report", "Ann Lee, Therapist", "3 May 2025"],
)
BODY = (head("Outcomes", 2), bullet("Amy will say ten words by July 2026."), head("Section F: Provision", 2), bullet("Weekly therapy for half an hour."))  # fmt: skip


def _strayed(plan: object) -> bool:
    sections = plan.sections.values()  # type: ignore[attr-defined]
    return any("ten words" in s.text or "Weekly therapy" in s.text for s in sections)


@pytest.mark.parametrize(
    "title", ["Kerry Dale Child Development Centre", "About Amy", "Appendix 2. Findings"]
)
def test_a_report_is_known_by_what_stands_at_its_front(title: str) -> None:
    front = (para("Name: Amy Poole"), para("DOB: 3 March 2016"), para("Date of report: 1 May 2025"))
    plan = plan_with(LIST, para("Signed on behalf of the authority:", bold=True), head(title), *front, *BODY)
    assert not _strayed(plan)
    assert any("appended" in warning for warning in plan.warnings)


def test_a_heading_with_nothing_of_a_report_below_it_ends_no_plan() -> None:
    plan = plan_with(
        LIST, head("Section F: Special educational provision"), bullet("Reading daily."), missing="F"
    )
    assert texts(plan, "F") == ["Reading daily."]
    assert not plan.warnings
    signed = plan_with(LIST, head("Authorisation"), para("Name: J Brown"), para("Date: 3 May 2025"), head("Section F: Special educational provision"), bullet("Reading daily."), missing="F")  # fmt: skip
    assert texts(signed, "F") == ["Reading daily."]


def test_a_list_at_the_front_is_no_end() -> None:
    first = (head("Section K: Advice and information"), LIST, head("Educational psychology advice"), WORDS)
    plan = plan_with(missing="K", front=first)
    assert set("ABCDEFG") <= set(plan.sections)


@pytest.mark.parametrize(
    ("sentence", "attached"),
    [
        ("The following are attached:", True),
        ("The following advice was gathered and is attached to this plan.", True),
        ("The advice listed below is appended.", True),
        ("The following advice was considered. It is not attached.", False),
        ("The advice is attached where it was received in time.", False),
        ("Advice should be attached to the plan.", False),
    ],
)
def test_a_sentence_over_the_list_says_whether_all_of_it_is_attached(sentence: str, attached: bool) -> None:
    entry = bullet("Educational psychology report, Dr Ann Lee, 3 May 2025")
    plan = plan_with(head("Section K: Advice and information"), sentence, entry, missing="K")
    assert [a.appended for a in plan.advice] == [attached]
    marked = table(["Advice", "Author", "Date", "Attached"], ["Medical advice", "Dr Roe", "3 May 2025", "No"])
    assert not plan_with(head("Section K: Advice"), sentence, marked, missing="K").advice[0].appended


def test_a_second_plan_is_found_though_the_first_has_no_letter_a() -> None:
    plan = read(*_plan("Amy Poole", "BCDEFGHIJK"), *_plan("Ben Holt", "ABCDEFGHIJK"))
    assert all("Ben" not in s.text for s in plan.sections.values())
    assert any("second plan" in warning for warning in plan.document.warnings)


def test_a_section_a_at_the_end_begins_no_second_plan() -> None:
    last = (head("My EHC plan: my part"), head("Section A: Views, interests and aspirations"), WORDS)
    plan = read(*_plan("Amy Poole", "BCDEFGHIJK"), *last)
    assert texts(plan, "A") == [WORDS]


def _plan(name: str, letters: str) -> list[object]:
    details = table(["Name", name], ["Date of birth", "4 May 2011"])
    blocks: list[object] = [head("Education, Health and Care Plan"), details]
    for code in letters:
        blocks += [head(f"Section {code}: {TITLES[code]}"), f"{name} {code}. {WORDS} {WORDS} {WORDS}"]
    return blocks
