"""What `ehcaudit score` does once its options are known."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ehcaudit import api
from ehcaudit.api import Severity
from ehcaudit.batch.job import Event, Finished
from ehcaudit.cli import output
from ehcaudit.cli.config import Loaded, load_config
from ehcaudit.cli.errors import MISSED, NOTHING, PASSED, UNREAD, CliError, say
from ehcaudit.cli.progress import progress
from ehcaudit.reports import FORMATS, REDACTED, Look, render
from ehcaudit.reports.text import clean

if TYPE_CHECKING:
    from ehcaudit.rubric.schema import LoadedRubric
    from ehcaudit.rubric.scorecard import Run

_MAIN_FORMATS = {
    "score": ("terminal", "json", "jsonl", "csv", "sarif", "github", "junit", "markdown"),
    "check": ("terminal", "json", "sarif", "github", "junit", "markdown"),
}
_CHECK_FORMATS = (*_MAIN_FORMATS["check"], "findings.csv")
_TEMPLATES = "plan-template"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line said; `None` where it said nothing."""

    paths: tuple[str, ...]
    rubric: str | None = None
    as_of: str | None = None
    advice: tuple[Path, ...] = ()
    previous: Path | None = None
    format: str | None = None
    output: Path | None = None
    reports: tuple[str, ...] = ()
    full: bool | None = None
    redact: bool | None = None
    fail_under: float | None = None
    fail_on: Severity | None = None
    exit_zero: bool | None = None
    jobs: int | None = None
    quiet: bool = False
    verbose: bool = False
    baseline: Path | None = None
    fields: Path | None = None
    purpose: Literal["score", "check"] = "score"


def run_score(asked: Asked, *, config: Path | None, isolated: bool) -> int:
    """Audit, write every report, and say with which code to exit."""
    from ehcaudit.cli import living
    from ehcaudit.rubric import load_rubric

    started = time.perf_counter()
    loaded = load_config(Path(asked.paths[0]), config, isolated)
    settings = loaded.config
    main = _format(asked, settings.format)
    reports = [_report(text, asked.purpose) for text in asked.reports]
    _check_destinations([asked.output or Path("-"), *(path for _, path in reports)])
    rubric = load_rubric(_rubric_name(asked, loaded))
    living.check_names(loaded, [criterion.id for criterion in rubric.criteria])
    request = replace(_request(asked, loaded, {main, *(name for name, _ in reports)}), rubric=rubric)
    with progress(asked.quiet) as update:
        run = api.run(request, _told(update) if asked.verbose else update)
    hidden = api.redacted_run(run, request) if request.both else run
    look = _look(asked, loaded, rubric)
    for name, path in reports:
        _write(render(name, hidden if name in REDACTED else run, look), name, path)
    _write(render(main, hidden if main in REDACTED else run, look), main, asked.output)
    _tell_unread_previous(run, asked.previous)
    _tell(asked, loaded, hidden, time.perf_counter() - started)
    exit_zero = asked.exit_zero if asked.exit_zero is not None else settings.exit_zero
    return exit_code(run, exit_zero=bool(exit_zero))


def _check_destinations(paths: list[Path]) -> None:
    for path in paths:
        if paths.count(path) > 1:
            where = "standard output" if str(path) == "-" else f"'{path}'"
            raise CliError(f"two reports would go to {where}; give each a place of its own")
        if str(path) != "-":
            output.check_writable(path)


def _told(update: Callable[[Event], None]) -> Callable[[Event], None]:
    """Says each document as it ends: what `-v` asks for."""

    def tell(event: Event) -> None:
        update(event)
        if isinstance(event, Finished):
            card = event.scorecard.redacted or event.scorecard
            what = card.status if card.reason in {None, card.status} else f"{card.status} ({card.reason})"
            say(f"ehcaudit: {event.done} of {event.total}: {clean(card.path)}: {what}")

    return tell


def _rubric_name(asked: Asked, loaded: Loaded) -> str:
    if asked.purpose == "check":
        return asked.rubric or loaded.beside(loaded.config.check.rubric) or _TEMPLATES
    return asked.rubric or loaded.rubric() or api.DEFAULT_RUBRIC


def _request(asked: Asked, loaded: Loaded, formats: set[str]) -> api.Request:
    from ehcaudit.cli import living

    config = loaded.config
    stated = asked.redact if asked.redact is not None else config.redact
    redact = formats <= REDACTED if stated is None else stated
    check = asked.purpose == "check"
    return api.Request(
        paths=asked.paths,
        as_of=day(asked.as_of) or config.as_of,
        jobs=asked.jobs if asked.jobs is not None else config.jobs,
        advice=asked.advice,
        previous=asked.previous,
        redact=redact,
        both=stated is None and bool(formats & REDACTED),
        limits=config.limits.limits(),
        fail_under=asked.fail_under if check or asked.fail_under is not None else config.fail_under,
        fail_on=asked.fail_on or ((config.check.fail_on or "low") if check else config.fail_on),
        pipeline=config.pipeline,
        suppressions=living.suppression_rules(config.suppressions),
        baseline=living.known_findings(asked.baseline, loaded),
        minimums=config.minimums,
        system_fields=living.system_fields(asked.fields, loaded) if check else None,
        purpose=asked.purpose,
    )


def day(text: str | dt.date | None) -> dt.date | None:
    """A date as `--as-of` takes it. Raises `CliError` for another."""
    if text is None or isinstance(text, dt.date):
        return text
    try:
        return dt.datetime.strptime(text.strip(), "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
    except ValueError:
        raise CliError(f"--as-of: '{text}' is no date; write it as 2026-11-23 (year-month-day)") from None


def _format(asked: Asked, configured: str | None) -> str:
    known = _MAIN_FORMATS[asked.purpose]
    name = asked.format or (configured if configured in known else None) or "terminal"
    if name not in known:
        raise CliError(f"--format: '{name}' is not known; expected one of {', '.join(known)}")
    return name


def _report(text: str, purpose: str) -> tuple[str, Path]:
    name, found, path = text.partition("=")
    if not found or not path:
        raise CliError(f"--report: '{text}' is not FORMAT=PATH, as in findings.csv=findings.csv")
    known = _CHECK_FORMATS if purpose == "check" else FORMATS
    if name not in known:
        raise CliError(f"--report: '{name}' is not known; expected one of {', '.join(known)}")
    return name, Path(path)


def _look(asked: Asked, loaded: Loaded, rubric: LoadedRubric) -> Look:
    from ehcaudit.checks.codes import code_meanings

    stream = sys.stdout
    to_file = asked.output is not None and str(asked.output) != "-"
    return Look(
        width=100 if to_file else output.width_of(stream),
        colour=not to_file and output.colour_wanted(stream),
        unicode=to_file or output.unicode_shown(stream),
        full=bool(asked.full if asked.full is not None else loaded.config.full),
        limits={limit.id: limit.title for limit in rubric.limits},
        codes=code_meanings(),
    )


def _write(content: bytes, name: str, path: Path | None) -> None:
    if path is None or str(path) == "-":
        output.to_standard_output(content, for_people=name == "terminal")
    else:
        output.to_file(content, path)


def _tell_unread_previous(run: Run, previous: Path | None) -> None:
    from ehcaudit.batch.before import refusal

    for card in run.plans:
        if previous is not None and card.unused is not None and card.unused.kind == "unreadable":
            say(f"ehcaudit: {clean(refusal(card.unused, str(previous)))}")


def _tell(asked: Asked, loaded: Loaded, run: Run, seconds: float) -> None:
    if asked.quiet:
        return
    for missed in run.missed:
        say(f"ehcaudit: missed: {missed}")
    for note in run.notes:
        if note.startswith("suppression ") or note.endswith(("could not be opened", "and counted")):
            say(f"ehcaudit: {note}")
    if asked.verbose:
        say(f"ehcaudit: configuration: {loaded.file or 'none'}")
        say(f"ehcaudit: {len(run.plans)} documents in {seconds:.1f} seconds")


def exit_code(run: Run, *, exit_zero: bool = False) -> int:
    """The code of the contract: 3 before 4 before 1."""
    statuses = {card.status for card in run.plans}
    if statuses <= {"not_a_plan"}:
        return NOTHING
    if any(card.unused is not None and card.unused.kind == "unreadable" for card in run.plans):
        return UNREAD
    if run.unread_folders or statuses & {"unreadable", "unassessable"}:
        return UNREAD
    return MISSED if run.missed and not exit_zero else PASSED
