"""What the configuration file may say."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PositiveFloat,
    PositiveInt,
    StringConstraints,
    model_validator,
)

from ehcaudit.documents.limits import Limits

Severity = Literal["high", "medium", "low", "info"]
Score = Annotated[float, Field(ge=0, le=100)]
MainFormat = Literal["terminal", "json", "jsonl", "csv", "sarif", "github", "junit", "markdown"]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LimitsConfig(_Table):
    """How much of a file is read before it is refused. What is left out keeps its default."""

    file_bytes: PositiveInt | None = None
    zip_entries: PositiveInt | None = None
    part_bytes: PositiveInt | None = None
    total_bytes: PositiveInt | None = None
    ratio: PositiveFloat | None = None
    ratio_from_bytes: PositiveInt | None = None
    pages: PositiveInt | None = None
    paragraphs: PositiveInt | None = None
    cells: PositiveInt | None = None
    span: PositiveInt | None = None
    depth: PositiveInt | None = None
    characters: PositiveInt | None = None
    elements: PositiveInt | None = None
    seconds: PositiveFloat | None = None
    memory_bytes: PositiveInt | None = None

    def limits(self) -> Limits:
        """The limits in force."""
        return dataclasses.replace(Limits(), **self.model_dump(exclude_none=True))


class SuppressionConfig(_Table):
    """A kind of finding that is accepted: in which files, of which criterion or code, and why."""

    files: str = Field(
        default="*", min_length=1, description="File name or path pattern; every file where left out."
    )
    criterion: str | None = Field(default=None, description="Criterion whose findings are meant.")
    code: str | None = Field(
        default=None, description="Finding code that is meant (`ehcaudit explain --codes`)."
    )
    quote: str | None = Field(
        default=None, min_length=1, description="Words that the finding's quotation must hold."
    )
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)] = Field(
        description="Why it is accepted. Stands in every report."
    )
    expires: dt.date | None = Field(default=None, description="Last day on which it holds.")

    @model_validator(mode="after")
    def _names_something(self) -> SuppressionConfig:
        if self.criterion is None and self.code is None:
            raise ValueError("give a criterion or a code; a suppression of everything is none")
        return self


class CheckConfig(_Table):
    """What holds for `ehcaudit check` alone."""

    rubric: str | None = Field(
        default=None, description="Rubric for templates: a shipped name, or a file beside this one."
    )
    fail_on: Severity | None = Field(
        default=None, description="Least severity that fails a template; low where left out."
    )
    fields: str | None = Field(default=None, description="CSV of the case system's fields, beside this file.")


class Config(_Table):
    """What the file may say; names are those of the options. The command line wins."""

    rubric: str | None = Field(
        default=None, description="Name of a shipped rubric, or a file beside this one."
    )
    as_of: dt.date | None = Field(default=None, description="Day from which currency is judged.")
    format: MainFormat | None = Field(default=None, description="Format of the report.")
    full: bool | None = Field(default=None, description="Show every scorecard, however many plans.")
    redact: bool | None = Field(
        default=None, description="Replace names and the like by stand-ins, in every format."
    )
    jobs: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Worker processes; 0 works in one."
    )
    fail_under: Score | None = Field(
        default=None, description="Exit 1 where a scored plan is below this (0 to 100)."
    )
    fail_on: Severity | None = Field(default=None, description="Exit 1 where a finding is as severe.")
    exit_zero: bool | None = Field(default=None, description="Exit 0 instead of 1.")
    baseline: str | None = Field(default=None, description="Baseline of known findings, beside this file.")
    pipeline: str | None = Field(default=None, description="Installed spaCy pipeline with tagger and parser.")
    minimums: dict[str, Score] = Field(default={}, description="Lowest score (0 to 100) by criterion.")
    check: CheckConfig = Field(default=CheckConfig(), description="What holds for `ehcaudit check` alone.")
    suppressions: tuple[SuppressionConfig, ...] = Field(default=(), description="Findings that are accepted.")
    limits: LimitsConfig = Field(default=LimitsConfig(), description="How much of a file is read.")
