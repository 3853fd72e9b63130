"""What a worker is told, and what it tells back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ehcaudit.documents.limits import Limits

if TYPE_CHECKING:
    from ehcaudit.batch.suppress import SuppressionRule
    from ehcaudit.plans.case import SystemField
    from ehcaudit.rubric.schema import LoadedRubric
    from ehcaudit.rubric.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Job:
    """One document to audit. `path` is shown as given, with forward slashes on every system."""

    path: str
    plan_id: str
    advice: tuple[str, ...] = ()
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for every document of a run. `pipeline` names an installed spaCy pipeline.

    `redact` asks for cards with stand-ins, `both` for such a card beside the plain one; where no one asked
    for stand-ins and all reports of the run need them, both are set and there is no plain card.
    `system_fields` are what the case system can fill in a template; `baseline` holds what is known
    already, as pairs of plan key and finding id.
    """

    rubric: LoadedRubric
    as_of: dt.date
    limits: Limits = field(default_factory=Limits)
    redact: bool = False
    pipeline: str | None = None
    both: bool = False
    system_fields: tuple[SystemField, ...] | None = None
    suppressions: tuple[SuppressionRule, ...] = ()
    baseline: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Started:
    """A run begins: so many documents."""

    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """One document is done: the `done`th of `total`. Events come in the order in which documents end."""

    done: int
    total: int
    scorecard: Scorecard


Event = Started | Finished
