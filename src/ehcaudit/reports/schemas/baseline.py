"""`ehcaudit.baseline/1`: findings that are known, so that a run in CI fails only on what is new."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from ehcaudit.reports.schemas.common import Out

NAME: Literal["ehcaudit.baseline/1"] = "ehcaudit.baseline/1"
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class KnownFindingOut(Out):
    """A finding that is known. No words of the plan: the file may be kept beside the code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    plan: Hash = Field(description="Hash of the plan's id, since the name of a file may be a child's.")
    criterion: str
    code: str
    id: str = Field(description="The finding's id, which survives re-saving the file and moving a paragraph.")


class BaselineOut(Out):
    """The baseline file."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)

    schema_: Literal["ehcaudit.baseline/1"] = Field(default=NAME, alias="schema")
    rubric: str = Field(description="Id of the rubric that found them.")
    findings: list[KnownFindingOut]


BaselineDocument = BaselineOut
