"""What comparing two versions of a plan yields (contract: `ehcaudit.comparison/1`)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from ehcaudit.checks.model import Fault
from ehcaudit.documents.model import Place

ChangeKind = Literal["added", "dropped", "reworded", "moved", "unchanged"]
Progress = Literal["achieved", "partly", "not_achieved", "silent"]
Identity = Literal["same", "different", "unknown"]
StatementKind = Literal["need", "outcome", "provision", "text"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a section: a need, an outcome or step, an item of provision, or a paragraph.

    `order` is its position among the statements of its section.
    """

    section: str
    text: str
    place: Place
    kind: StatementKind
    order: int


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one statement.

    `section` is that of the new version (of the old one where the statement was dropped). A statement that
    was moved may have been reworded as well: its two texts tell. `dates_only`: nothing but dates, ages, year
    groups and terms differs between the two texts.
    """

    section: str
    change: ChangeKind
    old_text: str | None
    new_text: str | None
    old_place: Place | None
    new_place: Place | None
    dates_only: bool = False
    kind: StatementKind = "text"

    @property
    def same_substance(self) -> bool:
        """Whether the words are the same but for dates and typography."""
        return self.change == "unchanged" or self.dates_only


@dataclass(frozen=True, slots=True)
class OutcomeProgress:
    """An outcome of the old version, and what the new one says of it.

    `new` is the outcome that carries it on, `None` where none does; `quote` the words of the new version that
    speak of progress, empty where it is silent. `mentioned`: the new version speaks of the outcome as of the
    past (replaced, ended) and does not say how far it was reached. `deadline` is the day by which it was to
    be reached. `in_doubt`: nothing names the outcome, but a change is told that may be about it; it is not
    reported as passed over. `fault` is what is wrong with how the new version treats the outcome.
    """

    id: str
    old: str
    new: str | None
    progress: Progress
    quote: str
    old_place: Place
    new_place: Place | None
    quote_place: Place | None
    carried: bool = False
    dates_only: bool = False
    mentioned: bool = False
    deadline: dt.date | None = None
    long_term: bool = False
    in_doubt: bool = False
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """The dates of the two versions, and whether a year's review lies between them.

    `moved_on` is false for two drafts of one version, for versions that are not dated, and for an amendment
    within the year.
    """

    old: dt.date | None
    new: dt.date | None
    reviewed: dt.date | None
    moved_on: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions compared. There are no faults where they are of different children.

    `left` is the fault of a plan whose needs and provision were left as they were.
    """

    identity: Identity
    identity_reason: str
    versions: Versions
    changes: tuple[Change, ...]
    outcomes: tuple[OutcomeProgress, ...]
    left: Fault | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults: those of single outcomes in their order, then that of the whole."""
        found = [outcome.fault for outcome in self.outcomes if outcome.fault is not None]
        return (*found, *([self.left] if self.left is not None else []))


@dataclass(frozen=True, slots=True)
class ComparedPlans:
    """A comparison with the paths of the two documents, as the reports show it."""

    old: str
    new: str
    as_of: dt.date
    comparison: Comparison
