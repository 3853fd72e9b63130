"""The second hand's templates: clean ones give no finding, each fault its code and nothing else.

One layout a fault, in turn; `python -m tests.second_templates.runner` goes through all of them.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ehcaudit.batch.job import Job, Settings
from ehcaudit.batch.worker import audit_document
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.schema import LoadedRubric
from ehcaudit.rubric.scorecard import Scorecard
from tests.second_templates.faults import FAULTS, RIGHT, Fault
from tests.second_templates.fill import fill
from tests.second_templates.runner import LAYOUTS, clean, faulty


@cache
def _rubric() -> LoadedRubric:
    return load_rubric("plan-template")


def _checked(document: Any, path: Path) -> Scorecard:
    document.save(path)
    return audit_document(Job(path.as_posix(), path.stem), Settings(_rubric(), dt.date(2026, 11, 23)))


def _codes(card: Scorecard) -> set[str]:
    return {finding.code for _, finding in card.findings if finding.severity != "info"}


def _in_turn(faults: list[Fault]) -> list[tuple[Fault, str]]:
    return [(fault, fault.layouts[number % len(fault.layouts)]) for number, fault in enumerate(faults)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_clean_template_gives_no_finding(layout: str, tmp_path: Path) -> None:
    card = _checked(clean(layout), tmp_path / "t.docx")
    assert (card.status, card.kind, _codes(card)) == ("scored", "template", set())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_filled_template_is_a_plan(layout: str, tmp_path: Path) -> None:
    document = clean(layout)
    fill(document)
    card = _checked(document, tmp_path / "t.docx")
    assert (card.status, card.kind) == ("not_a_plan", "plan")


@pytest.mark.parametrize(("fault", "layout"), _in_turn(FAULTS), ids=lambda x: getattr(x, "name", x))
def test_a_fault_is_found_and_nothing_else(fault: Fault, layout: str, tmp_path: Path) -> None:
    found = _codes(_checked(faulty(fault, layout), tmp_path / "t.docx"))
    assert found - set(fault.also) == {fault.code}


@pytest.mark.parametrize(("fault", "layout"), _in_turn(RIGHT), ids=lambda x: getattr(x, "name", x))
def test_what_is_right_is_let_be(fault: Fault, layout: str, tmp_path: Path) -> None:
    assert _codes(_checked(faulty(fault, layout), tmp_path / "t.docx")) == set()
