"""Statements written for training by four writers who saw neither the program nor one another.

`tests/gold/training/<writer>_outcomes.txt` and `<writer>_provision.txt`, one statement a line:

    # style: slug
    # dob: YYYY-MM-DD plan: YYYY-MM-DD
    kind | measurable | specific | aspirational | flags | text with [[deadline words]]
    specific | flags | text                                                (provision)

`-` stands for no level; flags are b (borderline) and a (adversarial). Labelled once, by the writer.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.accuracy.gold import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WRITERS = ("first", "second", "third", "fourth")
_DATES = re.compile(r"#\s*dob:\s*(\S+)(?:\s+plan:\s*(\S+))?")
_MARKED = re.compile(r"\[\[(.+?)\]\]")


class TrainingError(ValueError):
    """A line that is not of the format; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Written:
    """One labelled statement; levels are None where the writer gave none, `kind` is for outcomes only."""

    writer: str
    style: str
    text: str
    kind: str | None
    measurable: str | None
    specific: str | None
    aspirational: str | None
    deadline: str | None
    borderline: bool
    adversarial: bool
    date_of_birth: dt.date | None
    plan_date: dt.date | None


def written_outcomes(folder: Path = FOLDER / "training") -> list[Written]:
    """Every outcome statement of every writer whose file is there. Raises `TrainingError`."""
    return [row for writer in WRITERS for row in _read(folder, writer, "outcomes")]


def written_provision(folder: Path = FOLDER / "training") -> list[Written]:
    """Every item of provision of every writer whose file is there. Raises `TrainingError`."""
    return [row for writer in WRITERS for row in _read(folder, writer, "provision")]


def _read(folder: Path, writer: str, family: str) -> Iterator[Written]:
    path = folder / f"{writer}_{family}.txt"
    if not path.exists():
        return
    style, born, planned = "none", None, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        said = line.strip()
        if said.startswith("# style:"):
            style = said.split(":", 1)[1].strip()
        elif dates := _DATES.match(said):
            born, planned = (_date(value) for value in dates.groups())
        elif said and not said.startswith("#"):
            parts = [part.strip() for part in said.split("|", 5 if family == "outcomes" else 2)]
            if len(parts) != (6 if family == "outcomes" else 3):
                raise TrainingError(f"{path.name}, line {number}: too few parts")
            yield _written(writer, style, parts, born, planned)


def _written(
    writer: str, style: str, parts: list[str], born: dt.date | None, planned: dt.date | None
) -> Written:
    *levels, flags, marked = parts
    kind, measurable, specific, aspirational = levels if len(levels) == 4 else ("-", "-", levels[0], "-")
    deadline = _MARKED.search(marked)
    return Written(
        writer=writer,
        style=f"{writer}/{style}",
        text=_MARKED.sub(r"\1", marked),
        kind=_label(kind),
        measurable=_label(measurable),
        specific=_label(specific),
        aspirational=_label(aspirational),
        deadline=deadline.group(1) if deadline else None,
        borderline="b" in flags,
        adversarial="a" in flags,
        date_of_birth=born,
        plan_date=planned,
    )


def _label(text: str) -> str | None:
    return None if text in {"-", "", "null"} else text


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text and text != "-" else None
