"""The result of judging: what every report shows and none computes (contract: `ehcaudit.run/1`)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from ehcaudit.checks.model import Level, OutcomeKind, Severity
from ehcaudit.documents.model import Place as Place
from ehcaudit.language.model import Deadline, Signal

Grade = Literal["outstanding", "good", "requires_improvement", "inadequate"]
GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires_improvement", "inadequate")
PlanStatus = Literal["scored", "partial", "not_a_plan", "unassessable", "unreadable"]
AdviceStatus = Literal["incorporated", "weakened", "altered", "missing", "not_assessable"]


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding does not count. `source` is what says so: `baseline`, or `suppressions[2]`."""

    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault as reported. `id` is stable for the same fault in the same plan."""

    id: str
    code: str
    severity: Severity
    message: str
    quote: str
    place: Place
    remedy: str
    suppressed: Suppression | None = None


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion for one plan. `score` (0 to 100) and `grade` are `None` where not assessable."""

    id: str
    title: str
    score: float | None
    grade: Grade | None
    assessable: bool
    reason: str
    weight: float
    confidence: float
    findings: tuple[Finding, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether it has findings that count, and each of them is suppressed."""
        counting = [f for f in self.findings if f.severity != "info"]
        return bool(counting) and all(f.suppressed is not None for f in counting)


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """One statement of section E, judged. `current` and `aspirational` are `None` where not judged."""

    id: str
    text: str
    kind: OutcomeKind
    measurable: Level
    deadline: Deadline | None
    specific: Level
    aspirational: Level | None
    current: Level | None
    discipline: str | None
    area: str | None
    reason: str
    suggestion: str
    evidence: tuple[Signal, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class ProvisionResult:
    """One item of section F, G, H1 or H2, judged."""

    id: str
    section: str
    text: str
    specific: Level
    evidence: tuple[Signal, ...]
    reason: str = ""
    suggestion: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class RecommendationResult:
    """One recommendation of a piece of advice, and what became of it in the plan."""

    id: str
    source: str
    text: str
    health: bool
    status: AdviceStatus
    plan_quote: str
    plan_place: Place | None
    difference: str


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A slot of a template: a mail-merge field or content control. `known` says whether the case system has
    a field of that name, `None` where its fields are not at hand."""

    kind: Literal["merge", "control"]
    name: str
    prompt: str
    place: Place
    known: bool | None = None


@dataclass(frozen=True, slots=True)
class UnusedVersion:
    """Why a version before was not compared with: `kind`, and in words what that rests on (no plan text)."""

    kind: Literal["unreadable", "not_a_plan", "another_child", "later"]
    reason: str


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The result for one document. An unread or unassessable one has no score, and a reason code.

    `previous` is the path of the version before with which the plan was compared, `unused` why one that was
    to be compared with was not. `child` (hashes by which
    versions of one child's plan are recognised) and `version` (their date) stand in no report.

    `fields` are those of a template. `redacted` is the same card with stand-ins, where a run wants both.
    `wordprint` is what the search for texts that plans share needs of the plan, until the batch is whole.
    """

    path: str
    sha256: str | None
    plan_id: str
    kind: str | None
    status: PlanStatus
    reason: str | None = None
    message: str = ""
    score: float | None = None
    grade: Grade | None = None
    assessable_weight: float = 0.0
    capped_by: tuple[str, ...] = ()
    criteria: tuple[CriterionResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    provision: tuple[ProvisionResult, ...] = ()
    recommendations: tuple[RecommendationResult, ...] | None = None
    warnings: tuple[str, ...] = ()
    fields: tuple[TemplateField, ...] = ()
    redacted: Scorecard | None = None
    previous: str | None = None
    unused: UnusedVersion | None = None
    child: tuple[bytes, ...] = ()
    version: dt.date | None = None
    wordprint: object | None = field(default=None, repr=False)

    @property
    def findings(self) -> tuple[tuple[CriterionResult, Finding], ...]:
        """Every finding with its criterion, in rubric order."""
        return tuple((c, f) for c in self.criteria for f in c.findings)


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, median, standard deviation, interquartile range, least and greatest; `None` without values."""

    mean: float | None = None
    median: float | None = None
    sd: float | None = None
    iqr: float | None = None
    min: float | None = None
    max: float | None = None


@dataclass(frozen=True, slots=True)
class CriterionSpread:
    """A criterion over the batch: mean and deviation of its scores, how many plans fail it (graded
    requires improvement or inadequate), and in how many it could not be assessed."""

    id: str
    title: str
    mean: float | None
    sd: float | None
    failing: int
    not_assessable: int


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """Where a shared text stands in one plan."""

    path: str
    plan_id: str
    place: Place


@dataclass(frozen=True, slots=True)
class SharedText:
    """A text that plans of different children share (code `boilerplate`): no part of any plan's score.

    `text` is that of the first plan, `masked` the same with stand-ins for every child of the batch (empty
    where no one asked for them); `plans` counts the plans that hold it, `children` the children they are of.
    """

    text: str
    masked: str
    plans: int
    children: int
    kind: Literal["paragraph", "outcome", "provision"]
    section: str
    found_in: tuple[SharedPlace, ...]
    code: Literal["boilerplate"] = "boilerplate"
    severity: Severity = "medium"


@dataclass(frozen=True, slots=True)
class OutcomeGroup:
    """The statements of section E that come from one service (`None`: no plan says from which), in shares
    of 0 to 1: that are outcomes, that are measurable, specific and aspirational in full, that have a time."""

    discipline: str | None
    statements: int
    plans: int
    are_outcomes: float
    measurable: float
    specific: float
    timed: float
    aspirational: float


@dataclass(frozen=True, slots=True)
class Batch:
    """The whole batch."""

    plans: int
    by_status: dict[str, int]
    by_grade: dict[str, int]
    score: Spread
    criteria: tuple[CriterionSpread, ...]
    common_faults: tuple[tuple[str, int, int], ...] = ()  # code, findings, plans
    boilerplate: tuple[SharedText, ...] = ()
    groups: tuple[OutcomeGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class RubricStamp:
    """Which rubric judged."""

    id: str
    version: str
    sha256: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One run over one or many documents."""

    tool_version: str
    rubric: RubricStamp
    as_of: dt.date
    plans: tuple[Scorecard, ...]
    batch: Batch
    missed: tuple[str, ...] = ()  # thresholds missed, in words
    failed: tuple[str, ...] = ()  # paths of the documents that missed one
    redacted: bool = False
    notes: tuple[str, ...] = field(default=())
    purpose: Literal["score", "check"] = "score"
    unread_folders: int = 0  # folders below a path that could not be opened
