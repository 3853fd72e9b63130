"""Suppressions, a baseline of known findings, and the case system's fields, from their files."""

from __future__ import annotations

import csv
import json
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.cli.errors import CliError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ehcaudit.batch.suppress import SuppressionRule
    from ehcaudit.cli.config import Loaded
    from ehcaudit.cli.config_model import SuppressionConfig
    from ehcaudit.plans.case import SystemField
    from ehcaudit.reports.schemas.baseline import BaselineOut

_LARGEST = 50_000_000
_NAMES = ("field", "name", "field name", "field_name", "merge field")
_YES = frozenset({"yes", "y", "true", "1", "required", "mandatory"})


def suppression_rules(entries: Iterable[SuppressionConfig]) -> tuple[SuppressionRule, ...]:
    """The suppressions of the configuration, numbered as they stand in it."""
    from ehcaudit.batch.suppress import SuppressionRule

    return tuple(
        SuppressionRule(n, e.reason, e.files, e.criterion, e.code, e.quote, e.expires)
        for n, e in enumerate(entries, start=1)
    )


def check_names(loaded: Loaded, criteria: Iterable[str]) -> None:
    """Raises `CliError` for a suppression of a code or criterion that does not exist.

    `criteria` are those of the rubric in use. One of a rubric that ships, or that the configuration names,
    exists as well: one configuration serves `score` and `check`.
    """
    from ehcaudit.checks.codes import code_meanings

    entries = loaded.config.suppressions
    if not entries:
        return
    where = loaded.file or "configuration"
    codes, known = list(code_meanings()), sorted({*criteria, *_other_criteria(loaded)})
    faults = [
        f"{where}: suppressions.{n}.{what}: no such {what} '{name}'; {_hint(name, names)}"
        for n, entry in enumerate(entries, start=1)
        for what, name, names in (("code", entry.code, codes), ("criterion", entry.criterion, known))
        if name is not None and name not in names
    ]
    if faults:
        raise CliError("\n".join(faults))


def _hint(name: str, known: Iterable[str]) -> str:
    """The nearest known name, or all of them."""
    names = list(known)
    near = get_close_matches(name, names, n=1)
    return f"did you mean '{near[0]}'?" if near else f"expected one of {', '.join(names)}"


def _other_criteria(loaded: Loaded) -> Iterator[str]:
    from ehcaudit.rubric import load_rubric
    from ehcaudit.rubric.shipped import list_rubrics, plain_rubric, shipped_file

    for name in list_rubrics():
        file = shipped_file(name)
        if file is not None:
            yield from (str(criterion["id"]) for criterion in plain_rubric(file)["criteria"])
    for own in (loaded.rubric(), loaded.beside(loaded.config.check.rubric)):
        if own is not None and shipped_file(own) is None:
            yield from (criterion.id for criterion in load_rubric(own).criteria)


def known_findings(file: Path | None, loaded: Loaded) -> frozenset[tuple[str, str]]:
    """The findings of the baseline that is named, if any. Raises `CliError` for one that cannot be used."""
    named = file if file is not None else loaded.beside(loaded.config.baseline)
    if named is None:
        return frozenset()
    return frozenset((known.plan, known.id) for known in read_baseline(Path(named)).findings)


def read_baseline(file: Path) -> BaselineOut:
    """A baseline file. Raises `CliError` where it is none."""
    from pydantic import ValidationError

    from ehcaudit.reports.schemas.baseline import BaselineOut

    try:
        return BaselineOut.model_validate(json.loads(_text(file, "baseline")))
    except (ValueError, ValidationError, RecursionError):
        raise CliError(
            f"{file}: not a baseline of ehcaudit; make one with: ehcaudit baseline create"
        ) from None


def system_fields(file: Path | None, loaded: Loaded) -> tuple[SystemField, ...] | None:
    """The case system's fields from a CSV with a column `field` (or `name`), and perhaps `required`."""
    from ehcaudit.plans.case import SystemField

    named = file if file is not None else loaded.beside(loaded.config.check.fields)
    if named is None:
        return None
    rows = [row for row in csv.reader(_text(Path(named), "list of fields").splitlines()) if any(row)]
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    column = next((head.index(name) for name in _NAMES if name in head), None)
    if column is None:
        raise CliError(f"{named}: expected a CSV with a column 'field', and perhaps a column 'required'")
    needed = head.index("required") if "required" in head else None
    return tuple(
        SystemField(row[column].strip(), needed is not None and _cell(row, needed).casefold() in _YES)
        for row in rows[1:]
        if _cell(row, column)
    )


def _cell(row: list[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _text(file: Path, what: str) -> str:
    try:
        if file.stat().st_size > _LARGEST:
            raise CliError(f"{file}: too large for a {what}")
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CliError(f"the {what} '{file}' cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CliError(f"{file}: the {what} is not UTF-8 text; save it as UTF-8") from None
