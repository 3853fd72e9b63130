"""Options that several commands share. `None` is "not given": the configuration may then say."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Severity(StrEnum):
    """Severity of a finding."""

    high = "high"
    medium = "medium"
    low = "low"
    info = "info"


_OUT = "Output"
_JUDGING = "Judging"
_FAIL = "When to fail"
_RUNNING = "Running"

Rubric = Annotated[
    str | None,
    typer.Option(
        "--rubric",
        metavar="NAME|FILE",
        help="Rubric to judge by.",
        rich_help_panel=_JUDGING,
        show_default=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Day from which currency is judged (YYYY-MM-DD); today if left out.",
        rich_help_panel=_JUDGING, show_default=False,
    ),
]  # fmt: skip
Advice = Annotated[
    list[Path] | None,
    typer.Option(
        "--advice", metavar="FILE|FOLDER", help="Professional advice on the plan. Repeatable.",
        rich_help_panel=_JUDGING, show_default=False,
    ),
]  # fmt: skip
Previous = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="FILE",
        help="The plan's previous version.",
        rich_help_panel=_JUDGING,
        show_default=False,
    ),
]
Section = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar="LETTER",
        help="Only these sections (E, or E,F). Repeatable.",
        rich_help_panel=_OUT,
        show_default=False,
    ),
]


def _format(known: str) -> Any:
    return typer.Option(
        "--format", metavar="FORMAT", help=f"{known}.", rich_help_panel=_OUT, show_default=False
    )


Format = Annotated[
    str | None, _format("terminal (default), json, jsonl, csv, sarif, github, junit or markdown")
]
CheckFormat = Annotated[str | None, _format("terminal (default), json, sarif, github, junit or markdown")]
TraceFormat = Annotated[str | None, _format("terminal (default), json or csv")]
JudgeFormat = Annotated[str | None, _format("terminal (default), json or jsonl")]
PlainFormat = Annotated[str | None, _format("terminal (default) or json")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", metavar="FILE", help="Write the report here, whole or not at all ('-': standard output).",
        rich_help_panel=_OUT, show_default=False,
    ),
]  # fmt: skip
Report = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT=PATH",
        help="A further report: a format as above, or plans.csv, outcomes.csv, findings.csv. Repeatable.",
        rich_help_panel=_OUT, show_default=False,
    ),
]  # fmt: skip
Full = Annotated[
    bool | None,
    typer.Option(
        "--full/--no-full",
        help="Every scorecard, however many plans.",
        rich_help_panel=_OUT,
        show_default=False,
    ),
]
FullComparison = Annotated[
    bool | None,
    typer.Option(
        "--full/--no-full", help="Unchanged statements too, and every text whole.", rich_help_panel=_OUT,
        show_default=False,
    ),
]  # fmt: skip
ComparedAsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Day of the comparison, and of a new version that states no date "
        "(YYYY-MM-DD); today if left out.", rich_help_panel=_JUDGING, show_default=False,
    ),
]  # fmt: skip
Redact = Annotated[
    bool | None,
    typer.Option(
        "--redact/--no-redact", help="Replace names, dates of birth, identifiers and addresses by stand-ins.",
        rich_help_panel=_OUT, show_default=False,
    ),
]  # fmt: skip
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under", metavar="N", min=0, max=100, help="Exit 1 where a scored plan is below N (0 to 100).",
        rich_help_panel=_FAIL, show_default=False,
    ),
]  # fmt: skip
FailOn = Annotated[
    Severity | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="Exit 1 where a finding is as severe: high, medium, low or info.",
        rich_help_panel=_FAIL,
        show_default=False,
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Known findings (see 'ehcaudit baseline'): only new ones count.",
        rich_help_panel=_FAIL, show_default=False,
    ),
]  # fmt: skip
ExitZero = Annotated[
    bool | None,
    typer.Option(
        "--exit-zero/--no-exit-zero", help="Exit 0 instead of 1.", rich_help_panel=_FAIL, show_default=False
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        help="Worker processes; one a core where left out.",
        rich_help_panel=_RUNNING,
        show_default=False,
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress, no messages.", rich_help_panel=_RUNNING)
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say more on standard error.", rich_help_panel=_RUNNING)
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Configuration to use.", rich_help_panel=_RUNNING, show_default=False
    ),
]
Isolated = Annotated[
    bool, typer.Option("--isolated", help="Ignore configuration files.", rich_help_panel=_RUNNING)
]
