"""Terms that have gone: bodies, benefits, assessments and statuses, from the policy's dated list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_FULL_LOSS = 4  # so many different terms, and nothing is left of the points


def superseded_terms(case: Case, sections: tuple[str, ...]) -> Observation:
    """Look for every term in `sections`; each term is reported once, where it first stands."""
    faults = []
    for term in case.policy.superseded:
        if term.ended > case.as_of:
            continue
        pattern = _compiled(term.pattern, term.cased)
        found = next(
            (
                (passage, match)
                for code in sections
                if (section := case.plan.sections.get(code))
                for passage in section.passages
                if (match := pattern.search(passage.text))
            ),
            None,
        )
        if found is None:
            continue
        passage, match = found
        message = f"“{match[0]}” ended by {day(term.ended)}; now: {term.replaced_by}."
        remedy = f"Replace it ({term.replaced_by}), or say that it is history."
        faults.append(Fault("superseded_term", message, quoted(passage.text), passage.place, remedy, "low"))
    points = max(0.0, 1 - len(faults) / _FULL_LOSS)
    reason = faults[0].message if faults else "no superseded term"
    return Observation("superseded", points, reason, tuple(faults))


@cache
def _compiled(pattern: str, cased: bool) -> re.Pattern[str]:
    return re.compile(pattern, 0 if cased else re.IGNORECASE)
