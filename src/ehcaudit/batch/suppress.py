"""Findings that are known or accepted: marked in the worker, where the words have not been redacted yet."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from ehcaudit.rubric.limits import lifted
from ehcaudit.rubric.scorecard import CriterionResult, Finding, Scorecard, Suppression

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.batch.job import Settings

BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class SuppressionRule:
    """One accepted kind of finding. `number` counts from 1 in the configuration; `files` is a pattern."""

    number: int
    reason: str
    files: str = "*"
    criterion: str | None = None
    code: str | None = None
    quote: str | None = None
    expires: dt.date | None = None

    @property
    def source(self) -> str:
        """How findings name the rule."""
        return f"suppressions[{self.number}]"

    def expired(self, as_of: dt.date) -> bool:
        """Whether it no longer holds on that day; on the day itself it does."""
        return self.expires is not None and self.expires < as_of

    def covers(self, path: str, criterion: str, finding: Finding) -> bool:
        """Whether the finding is meant."""
        return (
            matches(path, self.files)
            and self.criterion in (None, criterion)
            and self.code in (None, finding.code)
            and (self.quote is None or _folded(self.quote) in _folded(finding.quote))
        )


def matches(path: str, pattern: str) -> bool:
    """Whether a path, or its end, fits a pattern: `*` and `**` stand for anything, a name for that file."""
    path, pattern = path.replace("\\", "/"), pattern.replace("\\", "/").replace("**/", "*")
    return any(fnmatchcase(path, p) for p in (pattern, f"*/{pattern}"))


def plan_key(plan_id: str) -> str:
    """How a baseline names a plan: by a hash, since the name of a file may be a child's."""
    return hashlib.sha256(plan_id.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def suppress(card: Scorecard, settings: Settings) -> Scorecard:
    """The card with what is accepted, or known from the baseline, marked so. Scores stay as they are.

    Limits that rest on accepted findings alone are lifted; what is merely known still limits the grade.
    """
    rules = [rule for rule in settings.suppressions if not rule.expired(settings.as_of)]
    if not rules and not settings.baseline:
        return card
    key = plan_key(card.plan_id)
    known = {finding for plan, finding in settings.baseline if plan == key}
    criteria = tuple(_marked(criterion, card.path, rules, known) for criterion in card.criteria)
    marked = replace(card, criteria=criteria)
    gone = (f for _, f in marked.findings if f.suppressed is not None and f.suppressed.source != BASELINE)
    return lifted(marked, settings.rubric, frozenset(f.id for f in gone))


def _marked(
    criterion: CriterionResult, path: str, rules: Iterable[SuppressionRule], known: set[str]
) -> CriterionResult:
    findings = []
    for finding in criterion.findings:
        rule = next((r for r in rules if r.covers(path, criterion.id, finding)), None)
        if rule is not None:
            finding = replace(finding, suppressed=Suppression(rule.reason, rule.source))
        elif finding.id in known:
            finding = replace(finding, suppressed=Suppression("known: it stands in the baseline", BASELINE))
        findings.append(finding)
    return replace(criterion, findings=tuple(findings))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def told(
    rules: Iterable[SuppressionRule],
    cards: Iterable[Scorecard],
    as_of: dt.date,
    *,
    paths: Iterable[str],
    criteria: Iterable[str],
) -> tuple[str, ...]:
    """What to say of suppressions that have expired or that nothing needed. Names no file and no reason.

    Of those that are about other files than `paths`, or other criteria than the rubric's, nothing is said.
    """
    known, seen = set(criteria), list(paths)
    used = {f.suppressed.source for card in cards for _, f in card.findings if f.suppressed is not None}
    notes = []
    for rule in rules:
        if not (rule.criterion is None or rule.criterion in known) or not any(
            matches(p, rule.files) for p in seen
        ):
            continue
        what = f"suppression {rule.number} ({rule.criterion or rule.code})"
        if rule.expires is not None and rule.expired(as_of):
            notes.append(f"{what} expired on {rule.expires.isoformat()} and is no longer applied")
        elif rule.source not in used:
            notes.append(f"{what} was not needed; take it out")
    return tuple(notes)
