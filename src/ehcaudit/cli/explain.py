"""`ehcaudit explain`: what a criterion means, and what it rests on."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import CliError, guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    words = rubric_words(_name(rubric, config, isolated))
    known = {entry["id"]: entry for entry in words["criteria"]}
    if criterion is None:
        show(criteria_text(words))
    elif criterion in known:
        show(criterion_text(known[criterion]))
    elif criterion in code_meanings():
        show(code_text(criterion))
    else:
        near = get_close_matches(criterion, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"expected one of {', '.join(known)}"
        raise CliError(f"{words['id']} has no criterion '{criterion}'; {hint}")


def _name(rubric: str | None, config: Path | None, isolated: bool) -> str:
    """Which rubric; the configuration is only read with care where there is one."""
    from ehcaudit.cli.config import find_table, load_config
    from ehcaudit.rubric.shipped import DEFAULT_RUBRIC

    if rubric is None and find_table(None, config, isolated) is not None:
        rubric = load_config(None, config, isolated).rubric()
    return rubric or DEFAULT_RUBRIC


def rubric_words(name: str) -> Mapping[str, Any]:
    """A rubric's words. One that does not ship is checked first: `RubricError` says what is wrong with it."""
    from ehcaudit.rubric.shipped import plain_rubric, shipped_file

    file = shipped_file(name)
    if file is None:
        from ehcaudit.rubric import load_rubric

        load_rubric(name)
        file = Path(name)
    return plain_rubric(file)
