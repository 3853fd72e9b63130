"""Terms that have gone: bodies, benefits, assessments and statuses, from the policy's dated list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_HISTORY = re.compile(
    r"\b(?:had|was|were|until|previously|former|formerly|before|used to|converted|replaced|transferred|ended|"
    r"took over|taken over|takes over|abolished|became|merged|succeeded|successor|predecessor|no longer|"
    r"in (?:19\d\d|20(?:0\d|1\d)))\b",
    re.IGNORECASE,
)
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
                for match in pattern.finditer(passage.text)
                if not _told_as_history(passage.text, match.start())
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


def _told_as_history(text: str, at: int) -> bool:
    """Whether the sentence in which a term stands speaks of the past."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n")) + 1
    end = next((e for e in (text.find(". ", at), text.find("\n", at)) if e >= 0), len(text))
    return _HISTORY.search(text[start:end]) is not None


@cache
def _compiled(pattern: str, cased: bool) -> re.Pattern[str]:
    return re.compile(pattern, 0 if cased else re.IGNORECASE)
