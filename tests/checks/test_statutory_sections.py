"""Every section labelled on its own and answered, with what the law leaves open taken into account."""

from __future__ import annotations

import pytest

from tests.cases import codes, judge

FULL = dict.fromkeys(("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"), "Words.")
ID = "statutory-sections"


def test_all_sections_answered_is_met() -> None:
    result = judge(ID, sections=FULL)
    assert (result.score, codes(result)) == (100.0, [])


@pytest.mark.parametrize("code", ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"])
def test_absent_section_is_a_finding(code: str) -> None:
    result = judge(ID, sections={c: t for c, t in FULL.items() if c != code})
    assert codes(result) == ["section_absent"]
    assert f"Section {code} " in result.findings[0].message


@pytest.mark.parametrize("code", ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "K"])
def test_label_without_words_is_a_finding(code: str) -> None:
    result = judge(ID, sections={**FULL, code: ""})
    assert codes(result) == ["section_empty"]
    assert result.findings[0].place.section == code


def test_none_identified_is_an_answer() -> None:
    assert codes(judge(ID, sections={**FULL, "C": "None identified.", "G": "None required."})) == []


def test_core_sections_weigh_more_and_are_high() -> None:
    without_f = judge(ID, sections={c: t for c, t in FULL.items() if c != "F"})
    without_d = judge(ID, sections={c: t for c, t in FULL.items() if c != "D"})
    assert without_f.score is not None
    assert without_d.score is not None
    assert without_f.score < without_d.score
    assert (without_f.findings[0].severity, without_d.findings[0].severity) == ("high", "medium")


def test_blank_placement_is_right_in_a_draft() -> None:
    assert codes(judge(ID, sections={**FULL, "I": ""}, status="draft")) == []


def test_blank_placement_in_a_final_plan_is_a_low_finding() -> None:
    result = judge(ID, sections={**FULL, "I": ""}, status="final")
    assert codes(result) == ["placement_blank"]
    assert result.findings[0].severity == "low"


def test_blank_personal_budget_is_no_finding() -> None:
    assert codes(judge(ID, sections={**FULL, "J": ""})) == []


def test_one_heading_for_h1_and_h2_is_said_once() -> None:
    sections = {c: t for c, t in FULL.items() if c not in ("H1", "H2")} | {"H": "Short breaks."}
    result = judge(ID, sections=sections)
    assert codes(result) == ["sections_not_separate"]
    assert result.score is not None
    assert result.score < 100
