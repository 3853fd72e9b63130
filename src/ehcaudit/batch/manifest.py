"""`manifest.csv`: which advice belongs to which plan, with columns plan, advice, discipline, author, role,
date.
"""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

NAME = "manifest.csv"
_LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One advice of one plan, as the manifest tells it. What it leaves empty is `None`."""

    advice: Path
    discipline: str | None = None
    author: str | None = None
    role: str | None = None
    date: dt.date | None = None


def advice_of_manifest(plan: Path) -> tuple[ManifestRow, ...]:
    """The rows of the `manifest.csv` beside `plan` that name it, by file name, stem or relative path.

    Rows whose advice file is not there are kept: what is listed and cannot be read must be said.
    """
    file = plan.parent / NAME
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return ()
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    names = {plan.name.casefold(), plan.stem.casefold()}
    rows = csv.DictReader(text.splitlines(), skipinitialspace=True)
    return tuple(
        _row(fields, plan.parent)
        for fields in map(_plain, rows)
        if _names(fields, names) and fields.get("advice")
    )


def _plain(row: dict[str | None, str | list[str] | None]) -> dict[str, str]:
    return {
        key.strip().casefold(): value.strip()
        for key, value in row.items()
        if isinstance(key, str) and isinstance(value, str)
    }


def _names(fields: dict[str, str], names: set[str]) -> bool:
    return Path(fields.get("plan", "").replace("\\", "/")).name.casefold() in names


def _row(fields: dict[str, str], folder: Path) -> ManifestRow:
    return ManifestRow(
        folder / fields["advice"].replace("\\", "/"),
        fields.get("discipline") or None,
        fields.get("author") or None,
        fields.get("role") or None,
        _date(fields.get("date", "")),
    )


def _date(text: str) -> dt.date | None:
    from ehcaudit.plans.dates import parse_date

    return parse_date(text) if text else None
