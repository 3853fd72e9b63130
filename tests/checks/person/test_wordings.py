"""Faults in many wordings, and near-misses beside them (`wordings.yaml`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cases import codes, judge

CRITERION = "plan-is-this-childs"
CASE: dict[str, Any] = {
    "name": "Ravi Menon",
    "pronoun": "he",
    "date_of_birth": "2016-05-03",
    "nc_year": "Year 6",
    "dates": {"issued": "2026-10-05"},
    "as_of": "2026-11-23",
}
ROWS = yaml.safe_load(Path(__file__).with_name("wordings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("code", "row"), [(code, row) for code, rows in ROWS.items() for row in rows])
def test_a_fault_is_found_and_a_near_miss_is_not(code: str, row: dict[str, Any]) -> None:
    result = judge(CRITERION, **{**CASE, **row.get("case", {})}, sections=row["sections"])
    assert (code in codes(result)) is row["fault"]
