"""`ehcaudit.comparison/1`: what changed between two versions of a plan (`ehcaudit compare --format json`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import IsoDate, Out, PlaceOut
from ehcaudit.reports.schemas.run import FindingOut

NAME: Literal["ehcaudit.comparison/1"] = "ehcaudit.comparison/1"


class VersionsOut(Out):
    """The dates of the two versions. `moved_on`: a year's review lies between them; findings need that."""

    old: IsoDate | None
    new: IsoDate | None
    reviewed: IsoDate | None
    moved_on: bool


class ChangeOut(Out):
    """What became of one statement. `section` is that of the new version, of the old where it was dropped.

    What was moved may have been reworded as well: the two texts tell. `dates_only`: nothing differs between
    the texts but dates, ages, year groups and terms.
    """

    section: str
    change: Literal["added", "dropped", "reworded", "moved", "unchanged"]
    old_text: str | None
    new_text: str | None
    old_place: PlaceOut | None
    new_place: PlaceOut | None
    kind: Literal["need", "outcome", "provision", "text"]
    dates_only: bool


class OutcomeProgressOut(Out):
    """An outcome of the old version. `new` carries it on, `quote` is what the new version says of it."""

    id: str
    old: str
    new: str | None
    progress: Literal["achieved", "partly", "not_achieved", "silent"]
    quote: str | None
    old_place: PlaceOut
    new_place: PlaceOut | None
    quote_place: PlaceOut | None
    deadline: IsoDate | None


class ComparisonDocumentOut(Out):
    """Two versions of a plan, compared.

    `same_child` is true where both are recognised as one child's by name and date of birth; `identity` tells
    "different" from "unknown", and `identity_reason` says what it rests on.
    """

    schema_: Literal["ehcaudit.comparison/1"] = Field(default=NAME, alias="schema")
    old: str
    new: str
    as_of: IsoDate
    same_child: bool
    identity: Literal["same", "different", "unknown"]
    identity_reason: str
    versions: VersionsOut
    changes: list[ChangeOut]
    outcomes: list[OutcomeProgressOut]
    findings: list[FindingOut]
