"""JSON and JSONL: UTF-8, the schema's name first, keys in the order of the contract."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ehcaudit.reports import documents

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Run


def dumps(document: BaseModel, *, indent: int | None = None) -> str:
    """One document as JSON text, `schema` first."""
    data = document.model_dump(mode="json", by_alias=True)
    if "schema" in data:
        data = {"schema": data["schema"], **data}
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(data, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)


def encode(text: str) -> bytes:
    """UTF-8; a lone surrogate, which no file may hold, becomes a question mark."""
    return text.encode("utf-8", "replace")


def render_json(run: Run, look: Look) -> bytes:
    """A run as one JSON document."""
    if run.purpose == "check":
        from ehcaudit.reports.check_json import render_check

        return render_check(run, look)
    return encode(dumps(documents.run_out(run), indent=2) + "\n")


def render_jsonl(run: Run, look: Look) -> bytes:
    """A line a document, then one for the batch."""
    del look
    lines = [dumps(documents.plan_line(card)) for card in run.plans]
    lines.append(dumps(documents.batch_line(run)))
    return encode("\n".join(lines) + "\n")
