"""What to look at first: an order of what was judged, and no judgement of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.rubric.scorecard import CriterionResult, Finding, Run, Scorecard

_SEVERITY = {"high": 0, "medium": 1, "low": 2, "info": 3}
# What may be another child's record comes before all else: sending it on would be a breach.
_AT_ONCE = frozenset({"wrong_name", "identifier_mismatch"})
_GRADE = {"inadequate": 0, "requires_improvement": 1, "good": 2, "outstanding": 3}


@dataclass(frozen=True, slots=True)
class Priority:
    """A finding that stands for all of its kind in one plan; `alike` counts the others."""

    criterion: CriterionResult
    finding: Finding
    alike: int


def severity_order(finding: Finding) -> int:
    """0 for high to 3 for info."""
    return _SEVERITY[finding.severity]


def fix_first(card: Scorecard, most: int = 3) -> tuple[Priority, ...]:
    """The most important kinds of fault: by severity, then by what the criterion costs the plan."""
    groups: dict[tuple[str, str], list[tuple[CriterionResult, Finding]]] = {}
    for criterion, finding in card.findings:
        if finding.suppressed is None and finding.severity != "info":
            groups.setdefault((criterion.id, finding.code), []).append((criterion, finding))
    chosen = [_worst(group) for group in groups.values()]
    chosen.sort(key=_importance)
    return tuple(chosen[:most])


def _worst(group: list[tuple[CriterionResult, Finding]]) -> Priority:
    criterion, finding = min(group, key=lambda pair: severity_order(pair[1]))
    return Priority(criterion, finding, len(group) - 1)


def _importance(priority: Priority) -> tuple[bool, int, float, int]:
    criterion = priority.criterion
    lost = criterion.weight * (100 - criterion.score) if criterion.score is not None else 0.0
    waits = priority.finding.code not in _AT_ONCE
    return waits, severity_order(priority.finding), -lost, -priority.alike


def worst_first(cards: Iterable[Scorecard]) -> list[Scorecard]:
    """Scored plans, the worst first: by grade, then by score, then by path."""
    scored = [card for card in cards if card.status in {"scored", "partial"}]
    return sorted(scored, key=lambda c: (_GRADE.get(c.grade or "", 1), _score(c), c.path))


def noun(run: Run) -> str:
    """What the run is about, in one word: `plan`, or `document` where advice or another kind was scored."""
    other = any(
        card.kind in {"advice", "template", "annual_review", "other"} for card in worst_first(run.plans)
    )
    return "document" if other else "plan"


def needs_a_look(card: Scorecard) -> bool:
    """Whether a scored plan is one to look at: below good, not graded, capped, or with a grave fault."""
    grave = any(f.severity == "high" and f.suppressed is None for _, f in card.findings)
    return card.grade not in {"good", "outstanding"} or bool(card.capped_by) or grave


def _score(card: Scorecard) -> float:
    return card.score if card.score is not None else 101.0
