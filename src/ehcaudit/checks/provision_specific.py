"""Does each item say what, by whom, how often and how long? (Code 9.69: detailed, specific, quantified)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.levels import POINTS
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.model import ProvisionJudgement
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Provision

# The duty to specify and quantify is the law for section F; for G, H1 and H2 it is good practice.
_WEIGHT_OF_SECTION = {"F": 1.0, "G": 0.7}
_WEIGHT_ELSEWHERE = 0.5


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an item of section F, G, H1 or H2."""
    if not reading.provision:
        return NotAssessable("no provision was found in sections F, G and H")
    return tuple(_observe(item, judged) for item, judged in reading.provision)


def _observe(item: Provision, judged: ProvisionJudgement) -> Observation:
    level = judged.specific
    faults: tuple[Fault, ...] = ()
    if level != "met":
        faults = (
            Fault(
                code="provision_vague" if level == "not_met" else "provision_partly_specific",
                message=judged.reason,
                quote=quoted(item.text),
                place=item.place,
                remedy=judged.suggestion,
                severity=None if level == "not_met" else "low",
            ),
        )
    weight = _WEIGHT_OF_SECTION.get(item.section, _WEIGHT_ELSEWHERE)
    return Observation(item.id, POINTS[level], judged.reason, faults, judged.confidence, weight)
