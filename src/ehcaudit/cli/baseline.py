"""`ehcaudit baseline`: record what is known, so that a run in CI fails only on what is new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import NOTHING, PASSED, UNREAD, CliError, guarded, say

if TYPE_CHECKING:
    from ehcaudit.reports.schemas.baseline import BaselineOut
    from ehcaudit.rubric.scorecard import Run

baseline = typer.Typer(help="Record known findings, so that CI fails only on new ones.", no_args_is_help=True)

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Plans or templates, folders or patterns.", show_default=False),
]
File = Annotated[Path, typer.Option("--baseline", "--output", metavar="FILE", help="The baseline file.")]
_DEFAULT = Path("ehcaudit-baseline.json")


@baseline.command("create")
@guarded
def create(
    paths: Paths,
    file: File = _DEFAULT,
    rubric: options.Rubric = None,
    as_of: options.AsOf = None,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Audit, and record every finding. For templates, say --rubric plan-template."""
    if file.exists():
        raise CliError(f"'{file}' is there already; say: ehcaudit baseline update")
    made, code = _audited(paths, file, rubric, as_of, jobs, quiet, config, isolated)
    _write(made, file)
    if not quiet:
        say(f"ehcaudit: {len(made.findings)} known findings written to '{file}'")
    raise typer.Exit(code)


@baseline.command("update")
@guarded
def update(
    paths: Paths,
    file: File = _DEFAULT,
    rubric: options.Rubric = None,
    as_of: options.AsOf = None,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Audit again: findings that are gone leave the baseline, new ones enter it."""
    from ehcaudit.cli.living import read_baseline

    before = {(k.plan, k.id) for k in read_baseline(file).findings}
    made, code = _audited(paths, file, rubric, as_of, jobs, quiet, config, isolated)
    after = {(k.plan, k.id) for k in made.findings}
    _write(made, file)
    if not quiet:
        say(f"ehcaudit: '{file}': {len(after - before)} new, {len(before - after)} gone, {len(after)} in all")
    raise typer.Exit(code)


def _audited(
    paths: list[str],
    file: Path,
    rubric: str | None,
    as_of: str | None,
    jobs: int | None,
    quiet: bool,
    config: Path | None,
    isolated: bool,
) -> tuple[BaselineOut, int]:
    from ehcaudit import api
    from ehcaudit.cli import output
    from ehcaudit.cli.config import load_config
    from ehcaudit.cli.living import suppression_rules
    from ehcaudit.cli.progress import progress
    from ehcaudit.cli.scoring import day
    from ehcaudit.rubric import load_rubric

    output.check_writable(file)
    loaded = load_config(Path(paths[0]), config, isolated)
    settings = loaded.config
    judging = load_rubric(rubric or loaded.rubric() or api.DEFAULT_RUBRIC)
    request = api.Request(
        tuple(paths),
        judging,
        day(as_of) or settings.as_of,
        jobs if jobs is not None else settings.jobs,
        limits=settings.limits.limits(),
        pipeline=settings.pipeline,
        suppressions=suppression_rules(settings.suppressions),
        purpose="check" if judging.applies_to == ("template",) else "score",
    )
    with progress(quiet) as update:
        run = api.run(request, update)
    return _known(run), _code(run, quiet=quiet)


def _known(run: Run) -> BaselineOut:
    """Every finding that is not suppressed, in a stable order."""
    from ehcaudit.batch.suppress import plan_key
    from ehcaudit.reports.schemas.baseline import BaselineOut, KnownFindingOut

    found = {
        (plan_key(card.plan_id), criterion.id, finding.code, finding.id)
        for card in run.plans
        for criterion, finding in card.findings
        if finding.suppressed is None
    }
    known = [KnownFindingOut(plan=p, criterion=c, code=k, id=i) for p, c, k, i in sorted(found)]
    return BaselineOut(rubric=run.rubric.id, findings=known)


def _code(run: Run, *, quiet: bool) -> int:
    statuses = {card.status for card in run.plans}
    if statuses <= {"not_a_plan"}:
        if not quiet:
            say(f"ehcaudit: the rubric {run.rubric.id} covers none of the documents")
        return NOTHING
    return UNREAD if statuses & {"unreadable", "unassessable"} else PASSED


def _write(made: BaselineOut, file: Path) -> None:
    from ehcaudit.cli import output
    from ehcaudit.reports.json_text import dumps, encode

    output.to_file(encode(dumps(made, indent=2) + "\n"), file)
