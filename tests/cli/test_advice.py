"""`ehcaudit score --rubric professional-advice`: the advice itself is scored, beside plans as well."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_end_to_end import ehcaudit

SAMPLES = Path(__file__).resolve().parents[2] / "sample_plans"
NAMES = ["EHC-1219_advice/camhs-report.pdf", "EHC-1219_advice/occupational-therapy-form.docx"]


def _plans(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = ehcaudit(
        "score", ".", "--rubric", "professional-advice", "--format", "json", *arguments, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    plans: list[dict[str, Any]] = json.loads(done.stdout)["plans"]
    return plans


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with its advice beside it."""
    root = tmp_path_factory.mktemp("plans")
    shutil.copy(SAMPLES / "EHC-1219.pdf", root)
    shutil.copytree(SAMPLES / "EHC-1219_advice", root / "EHC-1219_advice")
    return root


def test_advice_beside_a_plan_is_scored_and_the_plan_is_not(folder: Path) -> None:
    found = {plan["path"]: plan for plan in _plans(folder)}
    assert found["EHC-1219.pdf"]["status"] == "not_a_plan"
    assert [found[name]["status"] for name in NAMES] == ["scored", "scored"]
    form = found[NAMES[1]]
    assert form["capped_by"] == ["author-or-role-missing"]
    assert form["grade"] == "good"


def test_a_folder_of_advice_alone_is_scored(folder: Path) -> None:
    assert [plan["status"] for plan in _plans(folder / "EHC-1219_advice")] == ["scored", "scored"]


def test_names_are_left_out_where_that_is_asked(folder: Path) -> None:
    written = json.dumps(_plans(folder, "--redact"))
    assert not [name for name in ("Kyron", "Ky ", "Blackett", "Oduya", "Venkataraman") if name in written]
