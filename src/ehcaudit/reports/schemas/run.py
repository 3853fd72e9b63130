"""`ehcaudit.run/1`: the result of `ehcaudit score`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import (
    Count,
    DeadlineOut,
    EvidenceOut,
    Fraction,
    IsoDate,
    Level,
    Out,
    PlaceOut,
    Points,
)

NAME: Literal["ehcaudit.run/1"] = "ehcaudit.run/1"
Grade = Literal["outstanding", "good", "requires_improvement", "inadequate"]
Status = Literal["scored", "partial", "not_a_plan", "unassessable", "unreadable"]
ReasonCode = Literal[
    "encrypted",
    "not_a_document",
    "truncated",
    "limit_exceeded",
    "timeout",
    "no_text",
    "unsupported_format",
    "crashed",
    "not_a_plan",
]


class ToolOut(Out):
    """The program that judged."""

    version: str


class RubricOut(Out):
    """The rubric that judged."""

    id: str
    version: str
    sha256: str


class SuppressionOut(Out):
    """Why a finding does not count."""

    reason: str


class FindingOut(Out):
    """A fault, with the words it rests on, where they stand, and what to do."""

    id: str
    code: str
    severity: Literal["high", "medium", "low", "info"]
    message: str
    quote: str
    place: PlaceOut
    remedy: str
    suppressed: SuppressionOut | None


class CriterionOut(Out):
    """One criterion for one plan."""

    id: str
    title: str
    score: Points | None
    grade: Grade | None
    assessable: bool
    reason: str
    weight: float
    confidence: Fraction
    findings: list[FindingOut]


class OutcomeOut(Out):
    """One statement of section E, judged."""

    id: str
    text: str
    kind: Literal["outcome", "action", "provision", "aspiration", "need", "other"]
    measurable: Level
    deadline: DeadlineOut | None
    specific: Level
    aspirational: Level | None
    current: Level | None
    discipline: str | None
    area: str | None
    reason: str
    suggestion: str
    evidence: list[EvidenceOut]
    place: PlaceOut


class ProvisionOut(Out):
    """One item of section F, G, H1 or H2, judged."""

    id: str
    section: str
    text: str
    specific: Level
    evidence: list[EvidenceOut]
    reason: str
    suggestion: str
    place: PlaceOut


class RecommendationOut(Out):
    """One recommendation of a piece of advice, and what became of it."""

    id: str
    source: str
    text: str
    health: bool
    status: Literal["incorporated", "weakened", "altered", "missing", "not_assessable"]
    plan_quote: str
    plan_place: PlaceOut | None
    difference: str


class AdviceOut(Out):
    """What became of the advice."""

    recommendations: list[RecommendationOut]


class PlanOut(Out):
    """The result for one document."""

    path: str
    sha256: str | None
    plan_id: str
    kind: str | None
    status: Status
    reason: ReasonCode | None
    message: str = Field(description="For people: why there is no score, and what to do. Empty where scored.")
    score: Points | None
    grade: Grade | None
    assessable_weight: Fraction
    capped_by: list[str]
    criteria: list[CriterionOut]
    outcomes: list[OutcomeOut]
    provision: list[ProvisionOut]
    advice: AdviceOut | None
    warnings: list[str] = Field(description="What could not be read, in words.")
    previous: str | None = Field(description="The version before that the plan was compared with.")


class SpreadOut(Out):
    """How the scores spread; null without values."""

    mean: float | None
    median: float | None
    sd: float | None
    iqr: float | None
    min: float | None
    max: float | None


class CriterionSpreadOut(Out):
    """A criterion over the batch; `failing` counts plans graded requires improvement or inadequate."""

    id: str
    title: str
    mean: float | None
    sd: float | None
    failing: Count
    not_assessable: Count


class SharedPlaceOut(Out):
    """Where a shared text stands in one plan."""

    plan_id: str
    path: str
    place: PlaceOut


class BoilerplateOut(Out):
    """A text that plans of different children share. It is part of no plan's findings or score."""

    text: str = Field(description="The words of the first plan in found_in; the others have nearly the same.")
    plans: Count = Field(description="How many plans hold it.")
    children: Count = Field(description="How many children these plans are of.")
    kind: Literal["paragraph", "outcome", "provision"]
    section: str
    code: Literal["boilerplate"]
    severity: Literal["high", "medium", "low", "info"]
    found_in: list[SharedPlaceOut]


class CommonFaultOut(Out):
    """A kind of fault: how many findings, in how many plans."""

    code: str
    findings: Count
    plans: Count


class BatchOut(Out):
    """The whole batch."""

    plans: Count
    by_status: dict[Status, Count]
    by_grade: dict[Grade, Count]
    score: SpreadOut
    criteria: list[CriterionSpreadOut]
    common_faults: list[CommonFaultOut]
    boilerplate: list[BoilerplateOut]
    groups: list[Any]


class RunOut(Out):
    """A whole run: `score --format json`."""

    schema_: Literal["ehcaudit.run/1"] = Field(default=NAME, alias="schema")
    tool: ToolOut
    rubric: RubricOut
    as_of: IsoDate
    redacted: bool
    missed: list[str] = Field(description="Thresholds that were missed, in words.")
    notes: list[str] = Field(description="What else the reader should know of this run.")
    plans: list[PlanOut]
    batch: BatchOut


class PlanLineOut(PlanOut):
    """A line of `score --format jsonl`: one document."""

    schema_: Literal["ehcaudit.run/1"] = Field(default=NAME, alias="schema")
    record: Literal["plan"] = "plan"


class BatchLineOut(BatchOut):
    """The last line of `score --format jsonl`: the batch, and what judged it."""

    schema_: Literal["ehcaudit.run/1"] = Field(default=NAME, alias="schema")
    record: Literal["batch"] = "batch"
    tool: ToolOut
    rubric: RubricOut
    as_of: IsoDate
    redacted: bool
    missed: list[str]
    notes: list[str]


RunDocument = RunOut | PlanLineOut | BatchLineOut
