"""`ehcaudit.check/1`: the result of `ehcaudit check`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import Count, IsoDate, Out, PlaceOut, Points
from ehcaudit.reports.schemas.run import CriterionOut, ReasonCode, RubricOut, ToolOut

NAME: Literal["ehcaudit.check/1"] = "ehcaudit.check/1"
CheckStatus = Literal["checked", "partial", "not_a_template", "unassessable", "unreadable"]


class TemplateFieldOut(Out):
    """A mail-merge field or content control of a template."""

    kind: Literal["merge", "control"]
    name: str = Field(
        description="Name of the merge field, title or tag of the control; empty where it has none."
    )
    prompt: str = Field(description="The words that a control shows while it is empty.")
    known: bool | None = Field(
        description="Whether the case system has it; null where its fields are not at hand."
    )
    place: PlaceOut


class TemplateOut(Out):
    """The result for one file."""

    path: str
    sha256: str | None
    kind: str | None
    status: CheckStatus
    reason: ReasonCode | None
    message: str = Field(
        description="For people: why it was not checked, and what to do. Empty where checked."
    )
    passed: bool | None = Field(
        description="Whether no unsuppressed finding is grave enough to fail; null where not checked."
    )
    score: Points | None
    findings: Count = Field(description="Findings that are not suppressed, those of severity info left out.")
    criteria: list[CriterionOut]
    fields: list[TemplateFieldOut]
    warnings: list[str] = Field(description="What could not be read, in words.")


class CheckSummaryOut(Out):
    """All files together."""

    templates: Count
    passed: Count
    failed: Count
    by_status: dict[CheckStatus, Count]
    by_code: dict[str, Count] = Field(description="Unsuppressed findings by code.")


class CheckOut(Out):
    """A whole run: `check --format json`."""

    schema_: Literal["ehcaudit.check/1"] = Field(default=NAME, alias="schema")
    tool: ToolOut
    rubric: RubricOut
    as_of: IsoDate
    redacted: bool
    missed: list[str] = Field(description="What failed, in words.")
    notes: list[str]
    templates: list[TemplateOut]
    summary: CheckSummaryOut


CheckDocument = CheckOut
