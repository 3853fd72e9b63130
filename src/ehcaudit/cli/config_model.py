"""What the configuration file may say."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt

from ehcaudit.documents.limits import Limits


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
    seconds: PositiveFloat | None = None
    memory_bytes: PositiveInt | None = None

    def limits(self) -> Limits:
        """The limits in force."""
        return dataclasses.replace(Limits(), **self.model_dump(exclude_none=True))


class Config(_Table):
    """What the file may say; names are those of the options. The command line wins."""

    rubric: str | None = Field(
        default=None, description="Name of a shipped rubric, or a file beside this one."
    )
    as_of: dt.date | None = Field(default=None, description="Day from which currency is judged.")
    format: Literal["terminal", "json", "jsonl", "csv"] | None = None
    full: bool | None = None
    redact: bool | None = None
    jobs: Annotated[int, Field(ge=0)] | None = None
    fail_under: Annotated[float, Field(ge=0, le=100)] | None = None
    fail_on: Literal["high", "medium", "low", "info"] | None = None
    exit_zero: bool | None = None
    pipeline: str | None = Field(default=None, description="Installed spaCy pipeline with tagger and parser.")
    limits: LimitsConfig = LimitsConfig()
