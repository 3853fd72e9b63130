"""Faults that checks saw become findings with an id that stays the same for the same fault."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable
from ehcaudit.rubric.scorecard import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.checks.model import Severity
    from ehcaudit.rubric.schema import Criterion


def findings_of(criterion: Criterion, result: CheckResult) -> tuple[Finding, ...]:
    """The findings of one criterion, in the order in which the check saw them."""
    if isinstance(result, NotAssessable):
        faults = list(result.faults)
    else:
        faults = [fault for observation in result for fault in observation.faults]
    return as_findings(faults, criterion.id, criterion.severity, criterion.remedy)


def as_findings(
    faults: Iterable[Fault], criterion: str, severity: Severity = "medium", remedy: str = ""
) -> tuple[Finding, ...]:
    """Faults as the criterion of the id `criterion` reports them; `severity` and `remedy` stand where a fault
    has none of its own."""
    seen: Counter[str] = Counter()
    found = []
    for fault in faults:
        base = _fingerprint(criterion, fault)
        seen[base] += 1
        found.append(
            Finding(
                id=base if seen[base] == 1 else f"{base}-{seen[base]}",
                code=fault.code,
                severity=fault.severity or severity,
                message=fault.message,
                quote=fault.quote,
                place=fault.place,
                remedy=fault.remedy or remedy,
            )
        )
    return tuple(found)


def _fingerprint(criterion: str, fault: Fault) -> str:
    """From the words, not from the place: it survives re-saving the file and moving a paragraph."""
    words = " ".join(fault.quote.casefold().split()) or " ".join(fault.message.casefold().split())
    key = "\x1f".join((criterion, fault.code, fault.place.section or "", words))
    return hashlib.sha256(key.encode()).hexdigest()[:12]
