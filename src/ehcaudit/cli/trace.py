"""`ehcaudit trace`: was the professional advice carried into the plan?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import NOTHING, PASSED, UNREAD, CliError, guarded, say

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.model import TracedPlan

PlanFile = Annotated[
    Path, typer.Argument(metavar="PLAN", help="The plan, a Word or PDF document.", show_default=False)
]
SignOff = Annotated[
    Path | None,
    typer.Option(
        "--sign-off",
        metavar="FOLDER",
        help="Write a sheet to sign (.docx) for each author into this folder.",
        show_default=False,
    ),
]
_FORMATS = ("terminal", "json", "csv")


@guarded
def trace(
    plan: PlanFile,
    advice: options.Advice = None,
    sign_off: SignOff = None,
    as_of: options.AsOf = None,
    format_: options.TraceFormat = None,
    output: options.Output = None,
    redact: options.Redact = None,
    quiet: options.Quiet = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Trace each recommendation of the advice into the plan: incorporated, weakened, altered or missing.

    Advice is what --advice names, what lies in a folder '<plan>_advice' beside the plan, what
    'manifest.csv' lists, and the same child's advice in the plan's own folder.

    Exit codes: 0 traced, 2 usage, 3 no advice was found or the document is no plan, 4 a document could
    not be read.
    """
    from ehcaudit.api import today
    from ehcaudit.batch.alone import Alone
    from ehcaudit.batch.tracing import trace_files
    from ehcaudit.cli.config import load_config
    from ehcaudit.cli.scoring import day
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.policy import load_policy

    name = _format(format_)
    settings = load_config(plan, config, isolated).config
    _check(plan, output, sign_off)
    hidden = redact if redact is not None else bool(settings.redact)
    when = day(as_of) or settings.as_of or today()
    limits = settings.limits.limits()
    with Alone(limits.memory_bytes) as reader:
        traced = trace_files(plan, advice or [], when, load_policy(), limits, redact=hidden, read=reader.read)
    if isinstance(traced, Unreadable):
        say(f"ehcaudit: {plan}: cannot be read ({traced.reason}). {traced.message}")
        raise typer.Exit(UNREAD)
    if traced.kind in ("template", "annual_review", "advice", "other"):
        raise CliError(_no_plan(plan, traced.kind), NOTHING)
    _show(traced, name, output)
    if sign_off is not None:
        _write_sheets(traced, sign_off, quiet=quiet)
    raise typer.Exit(_code(traced, quiet=quiet))


def _no_plan(plan: Path, kind: str) -> str:
    from ehcaudit.reports.text import KIND_WORDS

    words = KIND_WORDS[kind]
    named = words if kind == "other" else f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
    return f"'{plan}' is not a plan but {named}; give the plan first, the advice with --advice"


def _format(asked: str | None) -> str:
    name = asked or "terminal"
    if name not in _FORMATS:
        raise CliError(
            f"--format: '{name}' is not known here; expected {', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}"
        )
    return name


def _check(plan: Path, destination: Path | None, sign_off: Path | None) -> None:
    from ehcaudit.cli import output

    if plan.is_dir():
        raise CliError(f"'{plan}' is a folder; trace takes one plan")
    if not plan.exists():
        raise CliError(f"there is no file '{plan}'")
    if destination is not None and str(destination) != "-":
        output.check_writable(destination)
    if sign_off is not None and sign_off.exists() and not sign_off.is_dir():
        raise CliError(f"--sign-off: '{sign_off}' is a file; give a folder")


def _show(traced: TracedPlan, name: str, destination: Path | None) -> None:
    from ehcaudit.cli import output
    from ehcaudit.reports import Look, trace_csv, trace_json, trace_view

    to_file = destination is not None and str(destination) != "-"
    if name == "json":
        content = trace_json.render(traced)
    elif name == "csv":
        content = trace_csv.render(traced)
    else:
        stream = sys.stdout
        look = (
            Look(100)
            if to_file
            else Look(output.width_of(stream), output.colour_wanted(stream), output.unicode_shown(stream))
        )
        content = trace_view.render(traced, look)
    if destination is None or not to_file:
        output.to_standard_output(content, for_people=name == "terminal")
    else:
        output.to_file(content, destination)


def _write_sheets(traced: TracedPlan, folder: Path, *, quiet: bool) -> None:
    from ehcaudit.cli import output
    from ehcaudit.reports.sign_off import sheets

    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, content in sheets(traced):
        output.to_file(content, folder / name)
        written += 1
    if not quiet:
        say(f"{written} sign-off {'sheet' if written == 1 else 'sheets'} written to '{folder}'")


def _code(traced: TracedPlan, *, quiet: bool) -> int:
    sources = traced.trace.sources
    if not sources:
        if not quiet:
            say(
                "ehcaudit: no advice was found; name it with --advice, or put it in a folder "
                "'<plan>_advice' beside the plan"
            )
        return NOTHING
    return UNREAD if any(s.unread for s in sources) else PASSED
