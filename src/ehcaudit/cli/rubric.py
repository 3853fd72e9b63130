"""`ehcaudit rubric`: work with rubrics."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from ehcaudit.cli.errors import MISSED, PASSED, CliError, guarded, say

rubric = typer.Typer(help="Work with rubrics.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="[NAME|FILE]", help="A shipped rubric, or a file.")]
Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME|FILE]...",
        help="Rubrics to check; all that are shipped where left out.",
        show_default=False,
    ),
]
Target = Annotated[
    Path | None,
    typer.Argument(metavar="[FILE]", help="The file to write; printed where left out.", show_default=False),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="NAME|FILE",
        help="Copy this rubric; a small one with comments where left out.",
        show_default=False,
    ),
]


@rubric.command("list")
@guarded
def list_() -> None:
    """List the rubrics that ship with the tool."""
    from ehcaudit.rubric import list_rubrics, load_rubric

    for name in list_rubrics():
        loaded = load_rubric(name)
        kinds = ", ".join(loaded.applies_to).replace("_", " ")
        typer.echo(f"{name:<24}{loaded.version:<10}{loaded.title} (judges: {kinds})")


@rubric.command("show")
@guarded
def show(
    name: Name = "code-of-practice",
    yaml: Annotated[bool, typer.Option("--yaml", help="Print the file itself.")] = False,
) -> None:
    """Show a rubric: criteria, weights, bands, limiting judgements."""
    from ehcaudit.cli import output
    from ehcaudit.cli.explain import rubric_words
    from ehcaudit.cli.explaining import criteria_text

    if yaml:
        output.to_standard_output(_source_text(name).encode(), for_people=True)
    else:
        output.show(criteria_text(rubric_words(name)))


@rubric.command("lint")
@guarded
def lint(names: Names = None) -> None:
    """Check rubrics: they load, and every example comes out as it says. Exits 1 where there is a fault."""
    from ehcaudit.rubric import RubricError, lint_rubric, list_rubrics, load_rubric

    faults = 0
    for name in names or list_rubrics():
        try:
            loaded = load_rubric(name)
            problems = lint_rubric(loaded)
        except RubricError as error:
            if not Path(name).is_file() and name not in list_rubrics():
                raise
            problems = error.problems
        for problem in problems:
            typer.echo(str(problem))
        faults += len(problems)
        say(f"ehcaudit: {name}: {_counted(len(problems))}")
    raise typer.Exit(MISSED if faults else PASSED)


def _counted(faults: int) -> str:
    return "no fault" if not faults else "1 fault" if faults == 1 else f"{faults} faults"


@rubric.command("new")
@guarded
def new(file: Target = None, source: Source = None) -> None:
    """Start a rubric of your own: a small one that explains its parts, or a copy of another (--from)."""
    from ehcaudit.cli import output

    if file is None:
        output.to_standard_output(_renamed(source, "my-rubric").encode(), for_people=True)
        return
    if file.exists():
        raise CliError(f"'{file}' is there already; choose another name")
    output.check_writable(file)
    slug = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-") or "my-rubric"
    slug = slug if re.search("[a-z]", slug) else f"rubric-{slug}"
    output.to_file(_renamed(source, slug).encode("utf-8"), file)
    say(f"ehcaudit: wrote {file}; change it, then say: ehcaudit rubric lint {file}")


def _renamed(source: str | None, slug: str) -> str:
    from ehcaudit.rubric.shipped import starter

    text = starter() if source is None else _source_text(source)
    text = re.sub(r"(?m)^id:.*$", f"id: {slug}", text, count=1)
    return re.sub(r"(?m)^title:.*$", f'title: "{slug.replace("-", " ").capitalize()}"', text, count=1)


def _source_text(name: str) -> str:
    from ehcaudit.rubric import load_rubric
    from ehcaudit.rubric.shipped import shipped_file

    load_rubric(name)  # says what is wrong with the name or the file
    return (shipped_file(name) or Path(name)).read_text(encoding="utf-8-sig")
