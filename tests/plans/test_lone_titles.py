"""Sections under unusual labels, areas that begin at once, and what only looks like one of these."""

from __future__ import annotations

import pytest

from ehcaudit.plans.headings import lettered
from ehcaudit.plans.model import Plan
from tests.plans.build import COVER, TITLES, WORDS, head, para, plan_with, read, texts

AREAS = ("Communication and interaction", "Cognition and learning", "Sensory and physical")


def _area_by_area(*contents: object) -> Plan:
    blocks: list[object] = [*COVER, *contents, head("Section A: Views, interests and aspirations"), WORDS]
    for number, area in enumerate(AREAS):
        blocks += [
            head(area),
            head("Section B: Special educational needs", 2),
            f"Amy finds task {number} hard when the room is loud.",
        ]
        blocks += [
            head("Section E: Outcomes", 2),
            f"By July 2027 Amy will finish task {number} by herself three times a week.",
        ]
        blocks += [
            head("Section F: Special educational provision", 2),
            f"The teacher will practise task {number} with Amy for 10 minutes daily.",
        ]
    for code in "CDGHIJK":
        blocks += [head(f"Section {code}: {TITLES[code]}"), WORDS]
    return read(*blocks)


def test_the_first_of_several_short_areas_is_no_index() -> None:
    plan = _area_by_area()
    assert [len(texts(plan, code)) for code in "ABEF"] == [1, 3, 3, 3]
    assert len([need for need in plan.needs if need.place.section == "B"]) == 3
    assert len(plan.outcomes) == 3
    assert len([item for item in plan.provision if item.section == "F"]) == 3


def test_a_contents_list_before_the_areas_is_no_section() -> None:
    contents = [
        head("Contents"),
        *(para(f"Section {c}: {TITLES[c]} {n}") for n, c in enumerate("ABCDEFGHIJK", 2)),
    ]
    plan = _area_by_area(*contents)
    assert texts(plan, "A") == [WORDS]
    assert [len(texts(plan, code)) for code in "BEF"] == [3, 3, 3]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Part 5: Section E Outcomes", ("E",)),
        ("Part 5: Section E", ("E",)),
        ("SECTIONB:My special educational needs", ("B",)),
        ("SECTION B:My special educational needs", ("B",)),
        ("Section A Who I am", ("A",)),
    ],
)
def test_labels_behind_a_part_run_together_or_with_words_of_their_own(
    text: str, codes: tuple[str, ...]
) -> None:
    found = lettered(text)
    assert found is not None
    assert found.codes == codes


@pytest.mark.parametrize(
    "text",
    [
        "Part 5: what the school will do next",
        "Sectional sofas are in the library for Amy.",
        "Section A is where Amy says who she is.",
        "section b my special toys are here",
    ],
)
def test_words_that_only_resemble_such_labels(text: str) -> None:
    assert lettered(text) is None


def test_words_of_their_own_behind_a_letter_need_a_heading_to_label_a_section() -> None:
    told = plan_with(head("Section A Who I am"), "I like my dog and the long way home.", missing="A")
    assert texts(told, "A") == ["I like my dog and the long way home."]


def _titles_alone(*outcomes: object) -> Plan:
    names = [
        "My views, interests and aspirations",
        "Special educational needs",
        "Health needs",
        "Social care needs",
    ]
    blocks: list[object] = [*COVER]
    for number, name in enumerate(names, 1):
        blocks += [head(f"{number}. {name}"), f"{WORDS} Part {number}."]
    blocks += outcomes
    for number, name in enumerate(
        ("Special educational provision", "Health provision", "Social care provision"), 6
    ):
        blocks += [head(f"{number}. {name}"), f"The teacher will help Amy for {number} minutes daily."]
    return read(*blocks)


AIM = "By July 2027 Amy will ride her bicycle to the park by herself three times a week."


def test_outcomes_alone_is_a_section_among_headings_of_its_rank() -> None:
    plan = _titles_alone(head("5. Outcomes"), AIM)
    assert texts(plan, "E") == [AIM]
    assert [o.text for o in plan.outcomes] == [AIM]


def test_outcomes_below_an_area_is_a_heading_within_the_section_that_has_a_label() -> None:
    aims = [f"By July 2027 Amy will finish task {n} by herself three times a week." for n in range(2)]
    blocks: list[object] = [head("Section E: Outcomes")]
    for area, aim in zip(AREAS, aims, strict=False):
        blocks += [head(area, 2), head("Outcomes", 3), aim]
    plan = plan_with(*blocks, missing="E")
    assert texts(plan, "E") == aims
    assert [o.text for o in plan.outcomes] == aims
