"""`ehcaudit explain`: what a criterion means, and what it rests on."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import CliError, guarded

if TYPE_CHECKING:
    from ehcaudit.rubric.schema import Criterion, LoadedRubric

Name = Annotated[
    str | None,
    typer.Argument(metavar="[CRITERION]", help="Id of a criterion, or a finding code.", show_default=False),
]
Codes = Annotated[bool, typer.Option("--codes", help="List every finding code with its meaning.")]


@guarded
def explain(
    criterion: Name = None,
    rubric: options.Rubric = None,
    codes: Codes = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Explain a criterion: its question, its legal basis, an example that meets it and one that does not.

    Without CRITERION, list the criteria of the rubric.
    """
    from ehcaudit.checks.codes import code_meanings
    from ehcaudit.cli.explaining import code_text, codes_text, criteria_text, criterion_text
    from ehcaudit.cli.output import show

    if codes:
        show(codes_text)
        return
    if criterion in code_meanings():
        show(code_text(criterion or ""))
        return
    loaded = _rubric(rubric, options_file=config, isolated=isolated)
    show(criteria_text(loaded) if criterion is None else criterion_text(_find(loaded, criterion)))


def _rubric(name: str | None, *, options_file: object, isolated: bool) -> LoadedRubric:
    from pathlib import Path

    from ehcaudit.cli.config import load_config
    from ehcaudit.rubric import load_rubric

    file = options_file if isinstance(options_file, Path) else None
    loaded = load_config(None, file, isolated)
    return load_rubric(name or loaded.rubric() or "code-of-practice")


def _find(rubric: LoadedRubric, name: str) -> Criterion:
    known = {criterion.id: criterion for criterion in rubric.criteria}
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f"; did you mean '{near[0]}'?" if near else f"; expected one of {', '.join(known)}"
        raise CliError(f"{rubric.id} has no criterion '{name}'{hint}")
    return known[name]
