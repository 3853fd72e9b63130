"""What a check observes. A check is a pure function: a case and parameters in, observations out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ehcaudit.documents.model import Place
from ehcaudit.language.model import Deadline, Signal

Level = Literal["met", "partly", "not_met"]
Severity = Literal["high", "medium", "low", "info"]
OutcomeKind = Literal["outcome", "action", "provision", "aspiration", "need", "other"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong (or, at `info`, worth a look), with the words it rests on and what to do.

    `code` is the stable word for the kind of fault (`ehcaudit explain --codes`). `severity` is left
    `None` where the criterion's own severity applies.
    """

    code: str
    message: str
    quote: str = ""
    place: Place = Place()
    remedy: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing judged: an outcome, a provision item, a section, or the whole plan.

    `points` is 1 for met, 0.5 for partly, 0 for not met, or any value between where the check counts.
    `weight` lets one observation count for more than another within the criterion.
    """

    subject: str
    points: float
    reason: str
    faults: tuple[Fault, ...] = ()
    confidence: float = 1.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class NotAssessable:
    """The text in hand does not allow a judgement: why, and what is worth saying all the same."""

    reason: str
    faults: tuple[Fault, ...] = ()


CheckResult = tuple[Observation, ...] | NotAssessable


@dataclass(frozen=True, slots=True)
class OutcomeJudgement:
    """The judgement of one statement of section E (contract: `ehcaudit.judgement/1`)."""

    text: str
    kind: OutcomeKind
    measurable: Level
    specific: Level
    deadline: Deadline | None
    aspirational: Level | None
    reason: str
    suggestion: str
    evidence: tuple[Signal, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ProvisionJudgement:
    """The judgement of one provision item. `parts` has what, who, frequency, duration, group_size, where."""

    text: str
    specific: Level
    parts: Mapping[str, str | None]
    vague: tuple[str, ...]
    reason: str
    suggestion: str
    evidence: tuple[Signal, ...]
    confidence: float = 1.0
