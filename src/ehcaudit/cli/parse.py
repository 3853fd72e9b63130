"""`ehcaudit parse`: show what was understood of a document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import PASSED, UNREAD, CliError, guarded, say

if TYPE_CHECKING:
    from ehcaudit.plans.model import Plan

File = Annotated[Path, typer.Argument(metavar="FILE", help="A Word or PDF document.", show_default=False)]


@guarded
def parse(
    file: File,
    format_: options.PlainFormat = None,
    output: options.Output = None,
    redact: options.Redact = None,
    quiet: options.Quiet = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Show what was understood: sections A–K, outcomes, provision, advice, subject, dates.

    Exit codes: 0 read, 2 usage, 4 the document could not be read.
    """
    from ehcaudit.batch.alone import Alone
    from ehcaudit.batch.discover import NoSuchPathError
    from ehcaudit.cli.config import load_config
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.policy.load import DEFAULT_EDITION

    name = format_ or "terminal"
    if name not in {"terminal", "json"}:
        raise CliError(f"--format: '{name}' is not known here; expected terminal or json")
    settings = load_config(file, config, isolated).config
    if file.is_dir():
        raise CliError(f"'{file}' is a folder; parse takes one document")
    if not file.exists():
        raise NoSuchPathError(str(file))
    limits = settings.limits.limits()
    with Alone(limits.memory_bytes) as reader:
        read = reader.read(file, limits, DEFAULT_EDITION)
    if isinstance(read, Unreadable):
        say(f"ehcaudit: {file}: cannot be read ({read.reason}). {read.message}")
        raise typer.Exit(UNREAD)
    born = None
    if redact if redact is not None else settings.redact:
        born = "[date of birth]" if read.subject.date_of_birth else None
        read = _redacted(read)
    del quiet
    _show(read, name, output, born)
    raise typer.Exit(PASSED)


def _redacted(plan: Plan) -> Plan:
    from ehcaudit.batch.redact import redacted_plan

    return redacted_plan(plan)


def _show(plan: Plan, name: str, destination: Path | None, born: str | None) -> None:
    from ehcaudit.cli import output
    from ehcaudit.policy import load_policy
    from ehcaudit.reports import Look
    from ehcaudit.reports.plan_view import render_plan

    to_file = destination is not None and str(destination) != "-"
    if name == "json":
        content = _json(plan)
    else:
        look = Look(
            width=100 if to_file else output.width_of(sys.stdout),
            colour=not to_file and output.colour_wanted(sys.stdout),
            unicode=to_file or output.unicode_shown(sys.stdout),
        )
        titles = {code: section.title for code, section in load_policy().sections.items()}
        content = render_plan(plan, look, titles, born)
    if destination is None or not to_file:
        output.to_standard_output(content, for_people=name == "terminal")
    else:
        output.check_writable(destination)
        output.to_file(content, destination)


def _json(plan: Plan) -> bytes:
    import json

    from ehcaudit.plans.serialise import plan_json
    from ehcaudit.reports.json_text import encode

    return encode(json.dumps(plan_json(plan), ensure_ascii=False, indent=2) + "\n")
