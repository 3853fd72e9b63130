"""`ehcaudit score`: audit plans against a rubric."""

from __future__ import annotations

from typing import Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import guarded

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Plans, folders (with all below) or patterns.", show_default=False),
]


@guarded
def score(
    paths: Paths,
    rubric: options.Rubric = None,
    as_of: options.AsOf = None,
    advice: options.Advice = None,
    previous: options.Previous = None,
    format_: options.Format = None,
    output: options.Output = None,
    report: options.Report = None,
    full: options.Full = None,
    redact: options.Redact = None,
    fail_under: options.FailUnder = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    exit_zero: options.ExitZero = None,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Audit plans: a scorecard for each, and one for the batch.

    Advice in a folder '<plan>_advice' beside a plan is used with it.

    Exit codes: 0 passed, 1 a threshold missed, 2 usage, 3 nothing to audit, 4 a document could not be read.
    """
    from ehcaudit.cli.scoring import Asked, run_score

    asked = Asked(
        paths=tuple(paths), rubric=rubric, as_of=as_of, advice=tuple(advice or ()), previous=previous,
        format=format_, output=output, reports=tuple(report or ()), full=full, redact=redact,
        fail_under=fail_under, fail_on=fail_on.value if fail_on else None, exit_zero=exit_zero, jobs=jobs,
        quiet=quiet, verbose=verbose, baseline=baseline,
    )  # fmt: skip
    code = run_score(asked, config=config, isolated=isolated)
    raise typer.Exit(code)
