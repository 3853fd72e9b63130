"""`ehcaudit check`: is a blank template fit for issue?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import guarded

Templates = Annotated[
    list[str],
    typer.Argument(
        metavar="TEMPLATE", help="Blank templates, folders (with all below) or patterns.", show_default=False
    ),
]
Fields = Annotated[
    Path | None,
    typer.Option(
        "--fields",
        metavar="CSV",
        help="The case system's fields (a column 'field', perhaps 'required'), to be matched.",
        rich_help_panel="Judging",
        show_default=False,
    ),
]


@guarded
def check(
    templates: Templates,
    rubric: options.Rubric = None,
    fields: Fields = None,
    as_of: options.AsOf = None,
    format_: options.CheckFormat = None,
    output: options.Output = None,
    report: options.Report = None,
    full: options.Full = None,
    redact: options.Redact = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    exit_zero: options.ExitZero = None,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Check blank templates: sections, fields, guidance, wording, accessibility, merge fields and controls.

    A finding of severity low or above fails the check; --fail-on sets another bound.

    Exit codes: 0 fit for issue, 1 not fit, 2 usage, 3 no blank template, 4 a file could not be read.
    """
    from ehcaudit.cli.scoring import Asked, run_score

    asked = Asked(
        paths=tuple(templates), rubric=rubric, as_of=as_of, format=format_, output=output,
        reports=tuple(report or ()), full=full, redact=redact, fail_on=fail_on.value if fail_on else None,
        exit_zero=exit_zero, jobs=jobs, quiet=quiet, verbose=verbose, baseline=baseline, fields=fields,
        purpose="check",
    )  # fmt: skip
    raise typer.Exit(run_score(asked, config=config, isolated=isolated))
