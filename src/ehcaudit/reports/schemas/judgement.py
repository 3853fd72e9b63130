"""`ehcaudit.judgement/1`: the judgement of one statement (`ehcaudit judge --format jsonl`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import DeadlineOut, EvidenceOut, Level, Out

NAME: Literal["ehcaudit.judgement/1"] = "ehcaudit.judgement/1"


class OutcomeJudgementOut(Out):
    """A statement of section E, judged."""

    schema_: Literal["ehcaudit.judgement/1"] = Field(default=NAME, alias="schema")
    text: str
    kind: Literal["outcome", "action", "provision", "aspiration", "need", "other"]
    measurable: Level
    specific: Level
    deadline: DeadlineOut | None
    aspirational: Level | None
    reason: str
    suggestion: str
    evidence: list[EvidenceOut]


class PartsOut(Out):
    """What a provision item says of each part, in its own words."""

    what: str | None
    who: str | None
    frequency: str | None
    duration: str | None
    group_size: str | None
    where: str | None


class ProvisionJudgementOut(Out):
    """An item of provision, judged."""

    schema_: Literal["ehcaudit.judgement/1"] = Field(default=NAME, alias="schema")
    text: str
    specific: Level
    parts: PartsOut
    vague: list[str]
    reason: str
    suggestion: str
    evidence: list[EvidenceOut]


JudgementDocument = OutcomeJudgementOut | ProvisionJudgementOut
