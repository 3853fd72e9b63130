"""Does the plan speak of progress since the last one? (reg. 20; joint inspection finding, 2019)

Outcome by outcome where the version before is at hand, else from the plan's own words. A first plan has
nothing to look back on and is not assessed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted
from ehcaudit.documents.model import Place
from ehcaudit.plans.text import sentences
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.comparing.model import Comparison, OutcomeProgress
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage

_SECTIONS = ("A", "B", "C", "D", "E")
_WELL_REFLECTED = 3  # distinct statements of progress
_LONG_TERM = 0.5  # what an outcome of years counts beside one of a year
_STATEMENT_ENDS = re.compile(r"(?:;|\n)\s*")


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """An observation for each outcome of the version before; one on the plan where there is none."""
    comparison = reading.comparison
    if comparison is not None and comparison.versions.moved_on and (comparison.outcomes or comparison.left):
        return _against_the_version_before(comparison)
    return _from_its_own_words(reading.case)


def _against_the_version_before(comparison: Comparison) -> CheckResult:
    observations = [_of(outcome) for outcome in comparison.outcomes]
    if comparison.left is not None:
        weight = max(1.0, sum(o.weight for o in observations) / 2)  # as much as half of the outcomes
        message = comparison.left.message
        observations.append(Observation("plan", 0.0, message, (comparison.left,), 0.8, weight))
    return tuple(observations)


def _of(outcome: OutcomeProgress) -> Observation:
    weight = _LONG_TERM if outcome.long_term else 1.0
    if outcome.fault is not None:
        return Observation(outcome.id, 0.0, outcome.fault.message, (outcome.fault,), 0.8, weight)
    if outcome.progress == "silent" and not outcome.mentioned:
        return Observation(
            outcome.id, 0.5, "it is carried on, and nothing is said of progress", (), 0.6, weight
        )
    return Observation(outcome.id, 1.0, "the plan says what became of it", (), 0.8, weight)


def _from_its_own_words(case: Case) -> CheckResult:
    if not _reviewed_before(case):
        return NotAssessable("this is a first plan, or its dates do not say that it was reviewed before")
    spoken = _statements(case)
    if len(spoken) >= _WELL_REFLECTED:
        return (Observation("plan", 1.0, f"{len(spoken)} statements speak of progress", (), 0.7),)
    if spoken:
        message = f"Progress is spoken of in {len(spoken)} statement{'s' if len(spoken) > 1 else ''} only."
        fault = Fault("progress_thin", message, quoted(spoken[0][0]), spoken[0][1].place, severity="low")
        return (Observation("plan", 0.5, message, (fault,), 0.7),)
    message = "Nothing in sections A to E says what became of the outcomes of the plan before this one."
    return (
        Observation("plan", 0.0, message, (Fault("progress_silent", message, "", Place(section="E")),), 0.7),
    )


def _reviewed_before(case: Case) -> bool:
    dates = case.plan.dates
    if dates.last_review or dates.amended or case.plan.status == "amended_final":
        return True
    first, version = dates.first_issued, dates.version
    return bool(first and version and version > add_months(first, 6))


def _statements(case: Case) -> list[tuple[str, Passage]]:
    """Each distinct sentence (or clause after a semicolon) that speaks of progress, and where it stands."""
    found: dict[str, tuple[str, Passage]] = {}
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                for words in _STATEMENT_ENDS.split(sentence):
                    if any(pattern.search(words) for pattern in patterns("progress")):
                        found.setdefault(" ".join(words.casefold().split()), (words, passage))
    return list(found.values())
