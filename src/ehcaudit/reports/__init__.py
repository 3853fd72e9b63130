"""Scorecards as text: one module a format, none of which computes a score."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from ehcaudit.reports.interface import Look, Report

if TYPE_CHECKING:
    from ehcaudit.rubric.scorecard import Run

# Format → module and function; modules load when asked for, so that the command line starts fast.
_FORMATS: dict[str, tuple[str, str]] = {
    "terminal": ("terminal", "render_terminal"),
    "json": ("json_text", "render_json"),
    "jsonl": ("json_text", "render_jsonl"),
    "csv": ("csv_text", "render_plans"),
    "plans.csv": ("csv_text", "render_plans"),
    "outcomes.csv": ("csv_text", "render_outcomes"),
    "findings.csv": ("csv_text", "render_findings"),
    "sarif": ("sarif", "render_sarif"),
    "github": ("github", "render_github"),
    "junit": ("junit", "render_junit"),
    "markdown": ("markdown", "render_markdown"),
}
FORMATS: tuple[str, ...] = tuple(_FORMATS)
REDACTED: frozenset[str] = frozenset({"sarif", "github", "junit", "markdown"})
"""Formats that leave the machine: names and the like are replaced unless that is turned off."""


def render(name: str, run: Run, look: Look | None = None) -> bytes:
    """`run` in the format `name` (one of `FORMATS`; `KeyError` for another)."""
    module, function = _FORMATS[name]
    report = cast("Report", getattr(import_module(f"{__name__}.{module}"), function))
    return report(run, look or Look())


__all__ = ["FORMATS", "REDACTED", "Look", "Report", "render"]
