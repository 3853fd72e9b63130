"""`ehcaudit judge`: judge single statements."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import CliError, guarded

if TYPE_CHECKING:
    from ehcaudit.reports import Look


class Kind(StrEnum):
    """What a statement stands as."""

    outcome = "outcome"
    provision = "provision"


KindArgument = Annotated[Kind, typer.Argument(help="Which kind of statement.", show_default=False)]
TextArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[TEXT]", help="The statement. Left out: one a line from standard input.", show_default=False
    ),
]


@guarded
def judge(
    kind: KindArgument,
    text: TextArgument = None,
    format_: options.JudgeFormat = None,
    as_of: options.AsOf = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Judge single statements, with the words that the judgement rests on.

    Without TEXT, each line of standard input is a statement.
    """
    from ehcaudit.cli.config import load_config
    from ehcaudit.cli.scoring import day

    name = format_ or "terminal"
    if name not in {"terminal", "jsonl", "json"}:
        raise CliError(f"--format: '{name}' is not known here; expected terminal, json or jsonl")
    settings = load_config(None, config, isolated).config
    when = day(as_of) or settings.as_of
    if settings.pipeline is not None:
        from ehcaudit.language.pipeline import use_pipeline

        use_pipeline(settings.pipeline)
    show = _show(kind, name, when)
    for statement in _statements(text):
        sys.stdout.write(show(statement))
        sys.stdout.flush()


def _statements(text: str | None) -> Iterator[str]:
    if text is not None:
        if not text.strip():
            raise CliError("TEXT is empty; give the statement to judge")
        yield text.strip()
        return
    if sys.stdin.isatty():
        typer.echo("One statement a line; end with Ctrl-D (Windows: Ctrl-Z, Enter).", err=True)
    for line in _lines():
        if line.strip():
            yield line.strip()


def _lines() -> Iterator[str]:
    """Standard input as UTF-8 on every system, Windows too, with or without a byte order mark."""
    buffer = getattr(sys.stdin, "buffer", None)
    if buffer is None:
        yield from sys.stdin
        return
    for raw in buffer:
        yield raw.decode("utf-8", "replace").removeprefix("\ufeff")


def _show(kind: Kind, name: str, as_of: object) -> Callable[[str], str]:
    import datetime as dt

    from ehcaudit.checks.statements import StatementContext, judge_outcome, judge_provision
    from ehcaudit.reports import judgement_view as view

    context = StatementContext(as_of=as_of if isinstance(as_of, dt.date) else None)
    look = _look()
    if kind is Kind.outcome:
        if name == "terminal":
            return lambda text: view.outcome_text(judge_outcome(text, context), look)
        return lambda text: view.outcome_json(judge_outcome(text, context)) + "\n"
    if name == "terminal":
        return lambda text: view.provision_text(judge_provision(text), look)
    return lambda text: view.provision_json(judge_provision(text)) + "\n"


def _look() -> Look:
    from ehcaudit.cli import output
    from ehcaudit.reports import Look

    stream = sys.stdout
    return Look(output.width_of(stream), output.colour_wanted(stream), output.unicode_shown(stream))
