"""`ehcaudit config`: what configuration is in force, and from where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import CliError, guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.cli.config import Loaded

config = typer.Typer(help="Look at the configuration.", no_args_is_help=True)

Start = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PATH]",
        help="Where the search begins; the current folder where left out.",
        show_default=False,
    ),
]


@config.callback()
def main() -> None:
    """Look at the configuration."""


@config.command("show")
@guarded
def show(
    path: Start = None,
    format_: options.PlainFormat = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Print every setting that is in force, and whether it comes from the file or is the default."""
    from ehcaudit.cli.config import load_config

    name = format_ or "terminal"
    if name not in ("terminal", "json"):
        raise CliError(f"--format: '{name}' is not known here; expected terminal or json")
    loaded = load_config(path, config, isolated)
    entries = list(_entries(loaded))
    if name == "json":
        settings = {key: {"value": value, "from": source} for key, value, source in entries}
        file = str(loaded.file) if loaded.file else None
        typer.echo(json.dumps({"file": file, "settings": settings}, indent=2, ensure_ascii=False))
        return
    typer.echo(f"# configuration: {loaded.file or 'none found; defaults'}")
    width = max(len(f"{key} = {_toml(value)}") for key, value, _ in entries if len(_toml(value)) < 40)
    for key, value, source in entries:
        typer.echo(f"{f'{key} = {_toml(value)}':<{width}}  # {source}")


def _entries(loaded: Loaded) -> Iterator[tuple[str, Any, str]]:
    """Key, value and source of each setting; tables one by one."""
    file = loaded.file.name if loaded.file else ""
    stated = loaded.config.model_dump(mode="json", exclude_unset=True)
    for key, value in _all(loaded).items():
        if isinstance(value, dict):
            given = stated.get(key, {})
            if not value:
                yield key, {}, "default"
            for inner, item in value.items():
                yield f"{key}.{inner}", item, file if inner in given else "default"
        else:
            yield key, value, file if key in stated else "default"


def _all(loaded: Loaded) -> dict[str, Any]:
    from dataclasses import asdict

    settings = loaded.config.model_dump(mode="json")
    return {**settings, "limits": asdict(loaded.config.limits.limits())}


def _toml(value: Any) -> str:
    if value is None:
        return "(not set)"
    return json.dumps(value, ensure_ascii=False)
