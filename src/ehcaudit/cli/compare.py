"""`ehcaudit compare`: what changed between two versions of a plan, and is progress reflected?"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ehcaudit.cli import options
from ehcaudit.cli.errors import NOTHING, PASSED, UNREAD, CliError, guarded, say

if TYPE_CHECKING:
    from ehcaudit.checks.comparing.model import ComparedPlans
    from ehcaudit.documents.limits import Limits
    from ehcaudit.plans.model import Plan

OldFile = Annotated[
    Path, typer.Argument(metavar="OLD", help="The earlier version, Word or PDF.", show_default=False)
]
NewFile = Annotated[
    Path, typer.Argument(metavar="NEW", help="The later version, Word or PDF.", show_default=False)
]
_NOT_PLANS = frozenset({"template", "annual_review", "advice", "other"})
_FORMATS = ("terminal", "json")


@guarded
def compare(
    old: OldFile,
    new: NewFile,
    section: options.Section = None,
    as_of: options.ComparedAsOf = None,
    format_: options.PlainFormat = None,
    output: options.Output = None,
    full: options.FullComparison = None,
    redact: options.Redact = None,
    quiet: options.Quiet = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """Compare two versions of one child's plan: what changed, statement by statement, and what became of each
    outcome.

    Exit codes: 0 compared, 2 usage, 3 one of the two is no plan, 4 a document could not be read.
    """
    from ehcaudit.api import today
    from ehcaudit.batch.comparing import compare_read
    from ehcaudit.cli.config import load_config
    from ehcaudit.cli.scoring import day
    from ehcaudit.policy import load_policy

    name = _format(format_)
    settings = load_config(new, config, isolated).config
    sections = _sections(section)
    _check(old, new, output)
    hidden = redact if redact is not None else bool(settings.redact)
    when = day(as_of) or settings.as_of or today()
    plans = _read(old, new, settings.limits.limits())
    compared = compare_read(*plans, (old, new), when, load_policy(), redact=hidden)
    shown = _narrowed(compared, sections) if sections else compared
    _show(shown, name, output, full=bool(full if full is not None else settings.full))
    if not quiet:
        if plans[0].document.sha256 == plans[1].document.sha256:
            say("ehcaudit: the two files are the same")
        _tell(compared)
    raise typer.Exit(PASSED)


def _format(asked: str | None) -> str:
    name = asked or "terminal"
    if name not in _FORMATS:
        raise CliError(f"--format: '{name}' is not known here; expected terminal or json")
    return name


def _sections(asked: list[str] | None) -> frozenset[str]:
    from ehcaudit.policy import load_policy

    known = [*load_policy().sections, "H"]
    wanted = {part.strip().upper() for text in asked or [] for part in text.split(",") if part.strip()}
    for code in sorted(wanted - set(known)):
        raise CliError(f"--section: '{code}' is no section; expected one of {', '.join(sorted(known))}")
    return frozenset(wanted)


def _check(old: Path, new: Path, destination: Path | None) -> None:
    from ehcaudit.cli import output

    for path in (old, new):
        if path.is_dir():
            raise CliError(f"'{path}' is a folder; compare takes two plans")
        if not path.exists():
            raise CliError(f"there is no file '{path}'")
    if destination is not None and str(destination) != "-":
        output.check_writable(destination)


def _read(old: Path, new: Path, limits: Limits) -> tuple[Plan, Plan]:
    """Both plans. One that cannot be read, or is none, ends the command with a message for each."""
    from ehcaudit.batch.alone import Alone
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.policy import load_policy

    edition = load_policy().edition
    with Alone(limits.memory_bytes) as reader:
        read = [(path, reader.read(path, limits, edition)) for path in (old, new)]
    unread = [(path, plan) for path, plan in read if isinstance(plan, Unreadable)]
    for path, why in unread:
        say(f"ehcaudit: {path}: cannot be read ({why.reason}). {why.message}")
    if unread:
        raise typer.Exit(UNREAD)
    plans = [(path, plan) for path, plan in read if not isinstance(plan, Unreadable)]
    others = [_no_plan(path, plan.kind) for path, plan in plans if plan.kind in _NOT_PLANS]
    if others:
        raise CliError("\n".join(others), NOTHING)
    return plans[0][1], plans[1][1]


def _no_plan(path: Path, kind: str) -> str:
    from ehcaudit.reports.text import KIND_WORDS

    words = KIND_WORDS[kind]
    named = words if kind == "other" else f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
    return f"'{path}' is not a plan but {named}; compare takes two versions of a plan"


def _narrowed(compared: ComparedPlans, sections: frozenset[str]) -> ComparedPlans:
    """Only what concerns some sections; progress belongs to section E."""
    found = compared.comparison
    narrowed = dataclasses.replace(
        found,
        changes=tuple(c for c in found.changes if c.section in sections),
        outcomes=found.outcomes if "E" in sections else (),
        left=found.left if found.left and found.left.place.section in sections else None,
    )
    return dataclasses.replace(compared, comparison=narrowed)


def _show(compared: ComparedPlans, name: str, destination: Path | None, *, full: bool) -> None:
    from ehcaudit.cli import output
    from ehcaudit.policy import load_policy
    from ehcaudit.reports import Look, comparison_json, comparison_view

    to_file = destination is not None and str(destination) != "-"
    if name == "json":
        content = comparison_json.render(compared)
    else:
        stream = sys.stdout
        look = Look(
            width=100 if to_file else output.width_of(stream),
            colour=not to_file and output.colour_wanted(stream),
            unicode=to_file or output.unicode_shown(stream),
            full=full,
        )
        titles = {code: section.title for code, section in load_policy().sections.items()}
        content = comparison_view.render(compared, look, titles)
    if destination is None or not to_file:
        output.to_standard_output(content, for_people=name == "terminal")
    else:
        output.to_file(content, destination)


def _tell(compared: ComparedPlans) -> None:
    """What a reader of the result must know before relying on it."""
    found = compared.comparison
    if found.identity == "different":
        say(
            f"ehcaudit: these are plans of different children: {found.identity_reason}; no findings are given"
        )
    elif found.identity == "unknown":
        say(f"ehcaudit: it cannot be told whether these are one child's plans: {found.identity_reason}")
    old, new = found.versions.old, found.versions.new
    if old and new and old > new:
        say(
            f"ehcaudit: the first plan ({old}) is later than the second ({new}); "
            "give the earlier version first"
        )
    elif found.identity != "different" and (old is None or new is None):
        say("ehcaudit: one of the two versions states no date, so it cannot be told how far they lie apart")
