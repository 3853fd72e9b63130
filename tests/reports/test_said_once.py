"""What reports for people say once: a remedy that several findings share, a reason that is a finding too."""

from __future__ import annotations

from dataclasses import replace

from ehcaudit import api
from ehcaudit.plans.model import Subject
from ehcaudit.reports import Look, render
from ehcaudit.reports.plan_view import render_plan
from ehcaudit.rubric.scorecard import Scorecard, SharedText
from tests.batch.plans import sample_plan
from tests.reports import build

LOOK = Look(width=200)
REMEDY = "Set a new date, or say what was reached."


def _with_passed_deadlines() -> Scorecard:
    card = build.scored()
    findings = tuple(
        build.finding(n, code="deadline_passed", message=f"Term {n} is over.", quote="", remedy=REMEDY)
        for n in (1, 2, 3)
    )
    criterion = replace(card.criteria[0], assessable=True, reason="Term 2 is over.", findings=findings)
    return replace(card, criteria=(criterion,))


def _text(name: str, card: Scorecard, **changes: object) -> str:
    run = replace(build.run(card), **changes)  # type: ignore[arg-type]
    return render(name, run, LOOK).decode()


def test_a_remedy_of_several_findings_of_one_code_stands_once() -> None:
    findings = _text("terminal", _with_passed_deadlines()).rpartition("3 findings")[2]
    assert findings.count(REMEDY) == 1
    assert all(f"Term {n} is over." in findings for n in (1, 2, 3))


def test_a_reason_that_is_a_finding_stands_once() -> None:
    findings = _text("terminal", _with_passed_deadlines()).rpartition("3 findings")[2]
    assert findings.count("Term 2 is over.") == 1


def test_check_names_the_code_and_shares_the_remedy() -> None:
    card = replace(_with_passed_deadlines(), kind="template")
    text = _text("terminal", card, purpose="check")
    assert text.count("[deadline_passed]") == 3
    assert text.count(REMEDY) == 1


def test_shared_texts_count_plans_and_children() -> None:
    run = build.run()
    shared = SharedText("Words of many.", "", 5, 4, "paragraph", "B", ())
    run = replace(run, batch=replace(run.batch, boilerplate=(shared,)))
    for name in ("terminal", "markdown"):
        assert "5 plans of 4 children" in render(name, run, LOOK).decode()


def test_a_hidden_date_of_birth_is_not_called_missing() -> None:
    plan = sample_plan(Subject())
    assert "born: not found" in render_plan(plan, LOOK).decode()
    assert "born: [date of birth];" in render_plan(plan, LOOK, born="[date of birth]").decode()


def test_files_of_the_same_bytes_are_counted_as_copies() -> None:
    cards = [build.scored("a.docx"), build.scored("b.docx"), replace(build.scored("c.docx"), sha256="c")]
    assert api._copies(cards) == ["1 file is a copy of another in the run, and counted"]
    assert api._copies(cards[1:]) == []
