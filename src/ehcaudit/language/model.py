"""What language work yields: signals, each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

DeadlineKind = Literal["date", "key_stage", "year_group", "term", "age", "phase", "relative"]


@dataclass(frozen=True, slots=True)
class Signal:
    """Something found in a text: `name` is the kind of signal, `text[start:end] == quote`."""

    name: str
    quote: str
    start: int
    end: int
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A "by when" in a statement. `date` is set once it could be resolved (see `resolve_deadline`)."""

    quote: str
    start: int
    end: int
    kind: DeadlineKind
    value: str
    date: dt.date | None = None
