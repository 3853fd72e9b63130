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

    known = {**SCHEMAS, "config": "what the configuration may say (`ehcaudit.toml`)"}
    if name is None:
        for one, meaning in known.items():
            typer.echo(f"{one:<12}{meaning}")
        return
    if name.removeprefix("ehcaudit.").removesuffix("/1") == "config":
        typer.echo(json.dumps(_config_schema(), indent=2))
        return
    try:
        found = json_schema(name)
    except KeyError:
        raise CliError(f"no schema is called '{name}'; expected one of {', '.join(known)}") from None
    typer.echo(json.dumps(found, indent=2))


def _config_schema() -> dict[str, object]:
    from ehcaudit.cli.config_model import Config

    schema = Config.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "ehcaudit.config/1",
        **{key: value for key, value in schema.items() if key != "title"},
        "title": "ehcaudit.config/1",
    }
