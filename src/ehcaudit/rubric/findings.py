"""Faults that checks saw become findings with an id that stays the same for the same fault."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable
from ehcaudit.rubric.scorecard import Finding

if TYPE_CHECKING:
    from ehcaudit.rubric.schema import Criterion


def findings_of(criterion: Criterion, result: CheckResult) -> tuple[Finding, ...]:
    """The findings of one criterion, in the order in which the check saw them."""
    if isinstance(result, NotAssessable):
        faults = list(result.faults)
    else:
        faults = [fault for observation in result for fault in observation.faults]
    seen: Counter[str] = Counter()
    return tuple(_finding(criterion, fault, seen) for fault in faults)


def _finding(criterion: Criterion, fault: Fault, seen: Counter[str]) -> Finding:
    base = _fingerprint(criterion.id, fault)
    seen[base] += 1
    return Finding(
        id=base if seen[base] == 1 else f"{base}-{seen[base]}",
        code=fault.code,
        severity=fault.severity or criterion.severity,
        message=fault.message,
        quote=fault.quote,
        place=fault.place,
        remedy=fault.remedy or criterion.remedy,
    )


def _fingerprint(criterion: str, fault: Fault) -> str:
    """From the words, not from the place: it survives re-saving the file and moving a paragraph."""
    words = " ".join(fault.quote.casefold().split()) or " ".join(fault.message.casefold().split())
    key = "\x1f".join((criterion, fault.code, fault.place.section or "", words))
    return hashlib.sha256(key.encode()).hexdigest()[:12]
