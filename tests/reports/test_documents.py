"""JSON and JSONL: every document fits its schema, has the contract's keys, and survives any text."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from ehcaudit.reports import Look, render
from ehcaudit.reports.schemas import SCHEMAS, json_schema
from ehcaudit.reports.schemas.run import RunOut
from tests.reports import build

PLAN_KEYS = {
    *(
        "path",
        "sha256",
        "plan_id",
        "kind",
        "status",
        "reason",
        "score",
        "grade",
        "assessable_weight",
        "capped_by",
    ),
    *("criteria", "outcomes", "provision", "advice"),
}
FINDING_KEYS = ["id", "code", "severity", "message", "quote", "place", "remedy", "suppressed"]
BATCH_KEYS = {"plans", "by_status", "by_grade", "score", "criteria", "boilerplate", "groups"}


def _document(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(render("json", build.run(**changes)))
    return document


def _check(document: object) -> None:
    jsonschema.Draft202012Validator(json_schema("run")).validate(document)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_a_schema(name: str) -> None:
    schema = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"ehcaudit.{name}/1"
    assert json_schema(f"ehcaudit.{name}/1") == schema


def test_a_run_fits_its_schema_and_has_the_keys_of_the_contract() -> None:
    document = _document()
    _check(document)
    assert next(iter(document)) == "schema"
    assert document["schema"] == "ehcaudit.run/1"
    assert {"tool", "rubric", "as_of", "plans", "batch"} <= set(document)
    plan = document["plans"][0]
    assert set(plan) == PLAN_KEYS | {"message", "warnings", "previous"}
    assert list(plan["criteria"][0]["findings"][0]) == FINDING_KEYS
    assert plan["outcomes"][0]["deadline"] == {"text": "By July 2027", "date": "2027-07-31"}
    assert plan["criteria"][0]["findings"][3]["suppressed"] == {"reason": "agreed with the team"}
    assert set(document["batch"]) >= BATCH_KEYS


def test_nothing_is_written_that_the_schema_does_not_name() -> None:
    document = _document()
    read = RunOut.model_validate(document, extra="forbid")
    assert len(read.plans) == len(document["plans"])


def test_a_schema_refuses_a_wrong_document() -> None:
    document = _document()
    document["plans"][0]["status"] = "fine"
    with pytest.raises(jsonschema.ValidationError):
        _check(document)


def test_a_document_without_score_has_none_and_says_why() -> None:
    locked = _document()["plans"][2]
    assert (locked["score"], locked["grade"], locked["reason"]) == (None, None, "encrypted")
    assert locked["criteria"] == []


def test_scores_are_rounded_once_for_all_formats() -> None:
    assert _document()["plans"][0]["score"] == 52.34


def test_jsonl_is_a_line_a_plan_and_then_the_batch() -> None:
    run = build.run(missed=("ana.docx scored 52.3, under 60",))
    lines = [json.loads(line) for line in render("jsonl", run).decode().splitlines()]
    assert len(lines) == len(run.plans) + 1
    assert {line["schema"] for line in lines} == {"ehcaudit.run/1"}
    assert [line["record"] for line in lines] == ["plan"] * len(run.plans) + ["batch"]
    assert lines[-1]["missed"] == ["ana.docx scored 52.3, under 60"]
    assert lines[-1]["plans"] == len(run.plans)
    for line in lines:
        _check(line)


def test_a_lone_surrogate_does_not_break_the_file() -> None:
    card = build.scored()
    text = render("json", build.run(card), Look()).decode("utf-8")
    assert "\ud800" not in text
    assert "Zoë" in text


def test_the_same_run_gives_the_same_bytes() -> None:
    for name in ("json", "jsonl", "csv", "findings.csv", "outcomes.csv", "terminal"):
        assert render(name, build.run()) == render(name, build.run())


def test_missed_thresholds_are_stated() -> None:
    assert _document(missed=("a", "b"))["missed"] == ["a", "b"]
