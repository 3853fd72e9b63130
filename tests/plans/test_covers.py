# ruff: noqa: E501 - the documents of tests read better unbroken
"""Covers in other words: names, years, settings, dates and status as labels, titles and sentences give them."""

from __future__ import annotations

import datetime as dt

import pytest

from ehcaudit.plans.model import Plan
from tests.plans.build import TITLES, WORDS, bullet, head, para, plan_with, read, table


def _cover(*front: object) -> Plan:
    sections = [b for c in TITLES for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    return read(head("Education, Health and Care Plan"), *front, *sections)


@pytest.mark.parametrize(
    "front",
    [
        para("for Amy Poole (known as Mimi)"),
        para("This plan is for Amy Poole (also known as Mimi)."),
        table(["Surname, forename", "Poole, Amy"], ["Preferred name", "Mimi"]),
        table(["Forename(s)", "Amy"], ["Surname", "Poole"], ["Known as", "Mimi"]),
        table(["Name of child", "Amy Poole"], ["Likes to be called", "Mimi"]),
    ],
)
def test_names(front: object) -> None:
    subject = _cover(front).subject
    assert (subject.name, subject.known_as) == ("Amy Poole", "Mimi")


@pytest.mark.parametrize("front", ["for consultation", "for Parents and carers", "about this plan"])
def test_lines_that_begin_like_a_name_are_none(front: str) -> None:
    assert _cover(para(front)).subject.name is None


@pytest.mark.parametrize(
    "front",
    [
        [para("Year group: Nursery Nursery / school: Hill Top Nursery School")],
        [para("I am in Nursery at Hill Top Nursery School")],
        [table(["Current NCY", "Nursery"], ["School or early years setting", "Hill Top Nursery School"])],
        [table(["My year group", "Nursery"], ["My nursery", "Hill Top Nursery School"])],
        [
            para("Hill County Council, Children and Families", bold=True),
            table(["NC Year", "Nursery"], ["Educational placement", "Hill Top Nursery School"]),
        ],
    ],
)
def test_year_and_setting(front: list[object]) -> None:
    subject = _cover(*front).subject
    assert (subject.nc_year, subject.setting) == ("Nursery", "Hill Top Nursery School")


def test_facts_in_sentences_on_the_cover() -> None:
    plan = _cover(
        para("My name is Amy Poole"), para("I was born on 25th July 2008"), para("I am in Year 13 at Kingfisher College"),
        para("My plan was agreed on 19th December 2025. It must be reviewed by 18th December 2026."), para("My NHS number is 389 447 1206."),
    )  # fmt: skip
    subject = plan.subject
    assert (subject.date_of_birth, subject.nc_year, subject.setting) == (
        dt.date(2008, 7, 25),
        "Year 13",
        "Kingfisher College",
    )
    assert subject.identifiers == {"nhs": "389 447 1206"}
    assert (plan.dates.issued, plan.dates.review_due) == (dt.date(2025, 12, 19), dt.date(2026, 12, 18))


def test_sentences_in_sections_are_no_facts_of_the_cover() -> None:
    plan = plan_with(
        head("Section B: Special educational needs"), "Her sister is in Year 2 at Oak School.", missing="B"
    )
    assert plan.subject.nc_year is None
    assert plan.subject.setting is None


@pytest.mark.parametrize(
    "label", ["Date this amended plan was issued", "Amended plan issued", "Date amended final plan issued"]
)
def test_the_issue_of_an_amended_plan_is_issue_and_amendment(label: str) -> None:
    dates = _cover(table(["Original plan issued", "11/6/2015"], [label, "27/3/2026"])).dates
    assert (dates.first_issued, dates.issued, dates.amended) == (
        dt.date(2015, 6, 11),
        dt.date(2026, 3, 27),
        dt.date(2026, 3, 27),
    )


def test_an_amendment_without_issue_is_none() -> None:
    dates = _cover(table(["Date of issue", "1/3/2026"], ["Amended with effect from", "27/3/2026"])).dates
    assert (dates.issued, dates.amended) == (dt.date(2026, 3, 1), dt.date(2026, 3, 27))


@pytest.mark.parametrize("turned", [False, True])
def test_the_current_plan_beside_an_earlier_issue_is_its_amendment(turned: bool) -> None:
    rows = [["Date of issue", "2/5/2024"], ["Current plan date", "1/5/2026"]]
    dates = _cover(table(*(reversed(rows) if turned else rows))).dates
    assert (dates.issued, dates.amended) == (dt.date(2024, 5, 2), dt.date(2026, 5, 1))


def test_the_current_plan_alone_is_the_issue() -> None:
    dates = _cover(table(["Initial plan date", "2/5/2024"], ["Current plan date", "1/5/2026"])).dates
    assert (dates.first_issued, dates.issued, dates.amended) == (
        dt.date(2024, 5, 2),
        dt.date(2026, 5, 1),
        None,
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("[Final plan following amendment of the draft of 12.12.2025]", "final"),
        ("[Amended Final Following Appeal to the Tribunal]", "amended_final"),
        ("Final plan, replacing the draft of 1 April 2026", "final"),
        ("Draft plan following the annual review", "draft"),
        ("Draft / Proposed / Amended / Final", None),
    ],
)
def test_status_is_what_the_plan_is_and_not_what_it_follows(line: str, status: str | None) -> None:
    plan = _cover(para(line))
    assert plan.status == status
    assert plan.dates.amended is None


# -- section K ------------------------------------------------------------------------------------------


def _advice(*blocks: object) -> list[tuple[str | None, str | None, str | None]]:
    plan = plan_with(head("Section K: Advice and information"), *blocks, missing="K")
    return [(a.title, a.author, a.role) for a in plan.advice]


def test_a_list_that_numbers_its_titles() -> None:
    rows = table(
        ["Advice", "Date of document", "Name - Role"],
        ["K1 Views of the young person", "20th October 2025", "Amy Poole - Young person"],
        ["K2 College report", "23rd October 2025", "Barnaby Finch - Head of Learning"],
    )
    plan = plan_with(head("Section K: Advice and information"), rows, missing="K")
    assert [(a.author, a.date) for a in plan.advice] == [
        ("Amy Poole", dt.date(2025, 10, 20)),
        ("Barnaby Finch", dt.date(2025, 10, 23)),
    ]


def test_what_was_contributed_is_the_title_and_not_the_role() -> None:
    rows = table(
        ["Title / Service", "Name", "Contribution", "Date"],
        ["Educational Psychologist", "Dr Ann Lee", "Psychological advice", "27 November 2025"],
    )
    assert _advice(rows) == [("Psychological advice", "Dr Ann Lee", "Educational Psychologist")]


def test_how_it_was_contributed_is_no_title() -> None:
    rows = table(
        ["Name", "Role", "How did they contribute?", "Date"],
        ["Dr Ann Lee", "Educational Psychologist", "By telephone", "27 November 2025"],
    )
    assert _advice(rows)[0][0] == "Educational Psychologist"


@pytest.mark.parametrize("between", [", ", "; ", " – "])
def test_titles_with_commas(between: str) -> None:
    line = between.join(["Speech, language and feeding report", "Ann Lee", "Speech and Language Therapist"])
    assert _advice(bullet(f"{line}, 3 May 2025")) == [
        ("Speech, language and feeding report", "Ann Lee", "Speech and Language Therapist")
    ]


@pytest.mark.parametrize(
    ("last", "count"),
    [
        (["Other advice", "", "", "YES / NO"], 1),
        (["Dietetic advice", "", "", "NO"], 2),
        (["Other advice", "Jo Fox, Dietitian", "", "YES / NO"], 2),
    ],
)
def test_slots_of_the_form_that_were_left_open_are_no_advice(last: list[str], count: int) -> None:
    rows = table(
        ["Advice requested", "Who from", "Date received", "Appended"],
        ["Medical advice", "Dr Bob Roe, Paediatrician", "4 May 2025", "YES"],
        last,
    )
    assert len(_advice(rows)) == count


# -- nothing to provide ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Amy does not need provision under this section.", "Amy is not eligible for provision under this Act.",
        "This does not apply to me because I am over 18.", "Not requested.", "Amy’s family do not ask for support from social care at this time.",
    ],
)  # fmt: skip
def test_statements_that_nothing_is_provided_are_no_items(text: str) -> None:
    plan = plan_with(head("Section H1: Social care provision"), text, missing="H")
    assert plan.provision[-1].section == "G"
    assert [p.text for p in plan.sections["H1"].passages] == [text]


def test_what_is_provided_although_something_is_not_needed_is_an_item() -> None:
    plan = plan_with(
        head("Section H1: Social care provision"),
        "A worker will visit each week so that Amy does not need support at night.",
        missing="H",
    )
    assert plan.provision[-1].section == "H1"


def test_a_section_left_for_the_writer_is_empty() -> None:
    plan = plan_with(head("Section I: Placement"), para("[to be left blank in a draft]"), missing="I")
    assert "I" in plan.empty
