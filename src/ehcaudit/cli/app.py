"""The `ehcaudit` command."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ehcaudit import __version__
from ehcaudit.cli.baseline import baseline
from ehcaudit.cli.check import check
from ehcaudit.cli.compare import compare
from ehcaudit.cli.config_command import config
from ehcaudit.cli.explain import explain
from ehcaudit.cli.judge import judge
from ehcaudit.cli.parse import parse
from ehcaudit.cli.rubric import rubric
from ehcaudit.cli.schema import schema
from ehcaudit.cli.score import score
from ehcaudit.cli.trace import trace

app = typer.Typer(
    name="ehcaudit",
    help="Read Education, Health and Care plans and judge them against a published rubric, offline.",
    epilog="A score is text evidence against a published rubric. It advises; it proves nothing by itself.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ehcaudit {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Read Education, Health and Care plans and judge them against a published rubric, offline."""
    del version


for _command in (score, check, parse, judge, compare, trace, explain, schema):
    app.command()(_command)
app.add_typer(rubric, name="rubric")
app.add_typer(baseline, name="baseline")
app.add_typer(config, name="config")


def run() -> None:
    """Run the command line; whatever goes wrong ends in a line and an exit code."""
    from ehcaudit.cli.errors import USAGE, internal, say
    from ehcaudit.cli.output import prepare_streams

    prepare_streams()
    try:
        app(prog_name="ehcaudit")
    except Exception as error:
        say(f"ehcaudit: {internal(error)}")
        sys.exit(USAGE)
