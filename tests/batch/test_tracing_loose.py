"""Advice that lies loose beside a plan."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from ehcaudit import audit
from ehcaudit.batch.tracing import trace_files
from ehcaudit.checks.tracing.model import TracedPlan
from ehcaudit.documents.limits import Limits
from ehcaudit.policy import load_policy
from ehcaudit.rubric.scorecard import Run

PLAN = Path(__file__).parents[2] / "sample_plans" / "EHC-1103.docx"


def letter(path: Path, name: str, born: str) -> None:
    """A paediatric letter about a child."""
    document = docx.Document()
    for text in (
        "9 January 2026",
        "Dear Colleague",
        f"Re: {name}, dob {born}",
        "Thank you for asking for advice for an EHC needs assessment.",
        "I recommend a hearing test every six months by an audiologist.",
        "Yours sincerely",
        "Dr Wen Abara, Consultant Community Paediatrician",
        "Copies: GP, parents",
    ):
        document.add_paragraph(text)
    document.save(str(path))


@pytest.fixture
def child() -> tuple[str, str]:
    """Name and date of birth of the child of the plan, as a letter writes them."""
    from ehcaudit.documents.read import read_document
    from ehcaudit.plans import understand

    subject = understand(read_document(PLAN), load_policy()).subject  # type: ignore[arg-type]
    assert subject.name
    assert subject.date_of_birth
    return subject.name, f"{subject.date_of_birth:%d.%m.%Y}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the plan."""
    shutil.copy(PLAN, tmp_path / "plan.docx")
    return tmp_path


def scored(folder: Path) -> Run:
    return audit(folder, as_of="2026-11-01")


def names(run: Run) -> list[str]:
    return [Path(card.path).name for card in run.plans]


def test_the_same_childs_advice_serves_the_plan_and_is_not_listed(
    folder: Path, child: tuple[str, str]
) -> None:
    letter(folder / "letter.docx", *child)
    run = scored(folder)
    assert names(run) == ["plan.docx"]
    assert "1 file was used as advice and not scored" in run.notes
    assert any("hearing test" in r.text for r in run.plans[0].recommendations or ())


def test_another_childs_advice_serves_nobody(folder: Path, child: tuple[str, str]) -> None:
    letter(folder / "letter.docx", "Quentin Marlowe-Ash", child[1])
    run = scored(folder)
    assert names(run) == ["letter.docx", "plan.docx"]
    assert not run.plans[1].recommendations


def test_without_a_date_of_birth_it_is_not_known_whose_it_is(folder: Path, child: tuple[str, str]) -> None:
    letter(folder / "letter.docx", child[0], "not known")
    assert names(scored(folder)) == ["letter.docx", "plan.docx"]


def test_between_two_plans_of_one_child_it_is_given_to_none_and_said(
    folder: Path, child: tuple[str, str]
) -> None:
    shutil.copy(PLAN, folder / "older.docx")
    letter(folder / "letter.docx", *child)
    run = scored(folder)
    assert names(run) == ["letter.docx", "older.docx", "plan.docx"]
    assert all(
        any("cannot be told which it belongs to" in w for w in card.warnings) for card in run.plans[1:]
    )


def test_with_stand_ins_the_same_advice_serves(folder: Path, child: tuple[str, str]) -> None:
    letter(folder / "letter.docx", *child)
    run = audit(folder, as_of="2026-11-01", redact=True)
    assert len(run.plans) == 1
    assert run.plans[0].recommendations


def test_trace_finds_it_too(folder: Path, child: tuple[str, str]) -> None:
    letter(folder / "letter.docx", *child)
    letter(folder / "other.docx", "Quentin Marlowe-Ash", child[1])
    import datetime as dt

    traced = trace_files(folder / "plan.docx", [], dt.date(2026, 11, 1), load_policy(), Limits())
    assert isinstance(traced, TracedPlan)
    assert [Path(source.path).name for source in traced.trace.sources] == ["letter.docx"]
