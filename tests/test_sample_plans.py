"""The sample plans, end to end as a newcomer runs them: what is read, what is judged, what is not a plan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ehcaudit.cli.app import app
from ehcaudit.rubric.scorecard import GRADES
from tests.corpus.model import load_content

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "sample_plans"
CONTENT = {
    path.stem.upper(): load_content(path) for path in (ROOT / "tests/corpus/content/plans").glob("*.yaml")
}


@pytest.fixture(scope="module")
def run() -> dict[str, Any]:
    result = CliRunner().invoke(
        app, ["score", str(SAMPLES), "--as-of", "2026-11-23", "--format", "json", "--jobs", "1", "--isolated"]
    )
    assert result.exit_code == 0, result.stderr
    loaded: dict[str, Any] = json.loads(result.stdout)
    return loaded


@pytest.fixture(scope="module")
def plans(run: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {Path(plan["path"]).stem: plan for plan in run["plans"] if plan["status"] == "scored"}


def test_at_least_ten_plans_and_all_of_them_are_scored(plans: dict[str, Any]) -> None:
    assert set(plans) == set(CONTENT)
    assert len(plans) >= 10
    assert {content.layout for content in CONTENT.values()} == {"L1", "L2", "L3", "L4"}


def test_what_is_no_plan_is_named_and_not_scored(run: dict[str, Any]) -> None:
    kinds = {Path(p["path"]).stem: p["kind"] for p in run["plans"] if p["status"] == "not_a_plan"}
    assert sorted(kinds.values()) == ["annual_review", "template", "template"]


def test_grades_are_those_that_the_writers_intended(plans: dict[str, dict[str, Any]]) -> None:
    """The writers gave their view before any tool had seen the plans. Good and outstanding lie close."""
    away = {
        plan_id: abs(GRADES.index(plans[plan_id]["grade"]) - GRADES.index(content.intended_grade))
        for plan_id, content in CONTENT.items()
    }
    assert max(away.values()) <= 1, away
    assert sum(away.values()) <= 2, away
    weak = [p for p, c in CONTENT.items() if c.intended_grade in ("inadequate", "requires_improvement")]
    strong = [p for p in CONTENT if p not in weak]
    assert max(plans[p]["score"] for p in weak) < min(plans[p]["score"] for p in strong)


@pytest.mark.parametrize("plan_id", sorted(CONTENT))
def test_every_outcome_and_provision_item_is_found(plan_id: str, plans: dict[str, dict[str, Any]]) -> None:
    content, plan = CONTENT[plan_id], plans[plan_id]
    threads = [t for area in content.areas for t in area.threads] + list(content.health)
    outcomes = [o.text for t in threads for o in t.outcomes] + [o.text for o in content.social.outcomes]
    found = {_norm(o["text"]) for o in plan["outcomes"]}
    lost = [text for text in outcomes if _norm(text) not in found]
    assert len(lost) <= 1, lost
    assert abs(len(plan["outcomes"]) - len(outcomes)) <= 1


def test_every_criterion_is_seen_to_be_met_and_not_met(plans: dict[str, dict[str, Any]]) -> None:
    grades: dict[str, set[str]] = {}
    for plan in plans.values():
        for criterion in plan["criteria"]:
            if criterion["assessable"]:
                grades.setdefault(criterion["id"], set()).add(criterion["grade"])
    assert len(grades) == 10
    for criterion_id, seen in grades.items():
        assert seen & {"outstanding", "good"} or criterion_id == "progress-reflected", criterion_id
        assert seen & {"requires_improvement", "inadequate"}, criterion_id


def test_advice_is_carried_over_weakened_and_missing_as_written(plans: dict[str, dict[str, Any]]) -> None:
    scores = {
        plan_id: next(c for c in plan["criteria"] if c["id"] == "health-advice-incorporated")["score"]
        for plan_id, plan in plans.items()
    }
    with_advice = {plan_id: score for plan_id, score in scores.items() if score is not None}
    assert set(with_advice) == {"EHC-1042", "EHC-1077", "EHC-1219"}
    assert with_advice["EHC-1042"] >= 80 > with_advice["EHC-1219"]
    assert with_advice["EHC-1077"] < 60
    found = {r["status"] for r in plans["EHC-1219"]["advice"]["recommendations"]}
    assert {"incorporated", "missing"} <= found


def _norm(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
