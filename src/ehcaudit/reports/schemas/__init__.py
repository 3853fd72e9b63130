"""JSON Schemas of everything that is written as JSON, made from the models that write it."""

from __future__ import annotations

from typing import Any, Literal

SCHEMAS: dict[str, str] = {
    "run": "the result of `ehcaudit score` (json, and each line of jsonl)",
    "plan": "what was understood of a document (`ehcaudit parse --format json`)",
    "judgement": "the judgement of one statement (`ehcaudit judge --format jsonl`)",
    "trace": "what became of each recommendation of the advice (`ehcaudit trace --format json`)",
    "comparison": "what changed between two versions of a plan (`ehcaudit compare --format json`)",
    "check": "the result of `ehcaudit check` (json)",
    "baseline": "the findings that are known (`ehcaudit baseline create`)",
    "rubric": "what a rubric file may say (YAML)",
}


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) called `name`: `run`, `ehcaudit.run` or `ehcaudit.run/1`.

    Raises `KeyError` for a name that is not in `SCHEMAS`.
    """
    from pydantic import TypeAdapter

    from ehcaudit.reports.schemas.baseline import BaselineDocument
    from ehcaudit.reports.schemas.check import CheckDocument
    from ehcaudit.reports.schemas.comparison import ComparisonDocumentOut
    from ehcaudit.reports.schemas.judgement import JudgementDocument
    from ehcaudit.reports.schemas.plan import PlanDocumentOut
    from ehcaudit.reports.schemas.run import RunDocument
    from ehcaudit.reports.schemas.trace import TraceDocumentOut
    from ehcaudit.rubric.schema import Rubric

    short = name.removeprefix("ehcaudit.").removesuffix("/1")
    models: dict[str, Any] = {
        "run": RunDocument,
        "plan": PlanDocumentOut,
        "judgement": JudgementDocument,
        "trace": TraceDocumentOut,
        "comparison": ComparisonDocumentOut,
        "check": CheckDocument,
        "baseline": BaselineDocument,
        "rubric": Rubric,
    }
    mode: Literal["validation", "serialization"] = "validation" if short == "rubric" else "serialization"
    schema = TypeAdapter(models[short]).json_schema(by_alias=True, mode=mode)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"ehcaudit.{short}/1",
        "title": f"ehcaudit.{short}/1",
        **{key: value for key, value in schema.items() if key != "title"},
    }
