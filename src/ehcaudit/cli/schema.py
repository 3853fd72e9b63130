"""`ehcaudit schema`: the JSON Schemas of what is written."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ehcaudit.cli.errors import CliError, guarded

Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="Which schema.", show_default=False)]


@guarded
def schema(name: Name = None) -> None:
    """Print a JSON Schema, or list those that there are."""
    from ehcaudit.reports.schemas import SCHEMAS, json_schema

    if name is None:
        for known, meaning in SCHEMAS.items():
            typer.echo(f"{known:<12}{meaning}")
        return
    try:
        found = json_schema(name)
    except KeyError:
        raise CliError(f"no schema is called '{name}'; expected one of {', '.join(SCHEMAS)}") from None
    typer.echo(json.dumps(found, indent=2))
