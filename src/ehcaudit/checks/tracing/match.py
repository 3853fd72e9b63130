"""Which statements of the plan answer a recommendation: typed concepts decide, likeness of words only ranks.

Two texts that name different therapies never match, however alike their words; training of staff never
answers
therapy for the child. A statement that one recommendation of a source has claimed answers another of that
source
only where nothing is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ehcaudit.checks.tracing.concepts import Concepts
from ehcaudit.checks.tracing.coverage import Word, covered
from ehcaudit.checks.tracing.people import general_roles, role_data
from ehcaudit.checks.tracing.quantities import Quantities, overlaps
from ehcaudit.checks.tracing.statements import Statement
from ehcaudit.checks.tracing.surface import Likeness, Surface

ENOUGH = 0.22
_LEAST_SAID = 0.35  # of what is said beside people and amounts
_PLAINLY = 0.4
_WITHIN = 0.6  # what it counts that a short statement lies within the recommendation


@dataclass(frozen=True, slots=True)
class Wanted:
    """A recommendation made ready for comparing. `people_known` says whether its provider was named."""

    id: str
    text: str
    kind: str
    concepts: Concepts
    quantities: Quantities
    roles: frozenset[str]
    surface: Surface = frozenset()
    content: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may answer a recommendation, with how likely that is (0 to about 1.3)."""

    statement: Statement
    score: float


def candidates(
    wanted: Wanted, statements: Sequence[Statement], likeness: Likeness, tolerance: float
) -> list[Candidate]:
    """The statements that may answer `wanted`, best first."""
    found = [
        Candidate(s, score) for s in statements if (score := _score(wanted, s, likeness, tolerance)) >= ENOUGH
    ]
    return sorted(found, key=lambda c: (-c.score, not c.statement.item, c.statement.id))


def _score(wanted: Wanted, statement: Statement, likeness: Likeness, tolerance: float) -> float:
    if not _kinds_fit(wanted, statement) or _conflict(wanted, statement):
        return 0.0
    score = likeness.of(wanted.surface, statement.surface)
    if wanted.concepts.typed & statement.concepts.typed:
        score = max(score, _WITHIN * likeness.within(wanted.surface, statement.surface))
    said = covered(wanted, [statement])
    if wanted.kind == "provision":
        agreeing = _agreeing(wanted.quantities, statement.quantities, tolerance)
        score += _activity(wanted.concepts, statement.concepts) + _person(wanted, statement)
        score += min(0.12, 0.04 * agreeing) + (0.02 if statement.item else 0.0)
        if said == 0 and (len(wanted.content) > 1 or score < _PLAINLY):
            return score if _same_training(wanted, statement, agreeing) else 0.0
    topics = wanted.concepts.topics & statement.concepts.topics
    if not wanted.content and wanted.kind == "provision" and _other_people(wanted, statement):
        return 0.0  # nothing but the people told what it is, and they are others
    if len(wanted.content) > 1 and said < _LEAST_SAID and score < _PLAINLY and not topics:
        return 0.0  # the people, amounts or one word alone
    return score


def _other_people(wanted: Wanted, statement: Statement) -> bool:
    theirs = _roles(statement)
    wider = {g for role in wanted.roles for g in (role, *general_roles(role))}
    return bool(wanted.roles and theirs) and not wider & {g for r in theirs for g in (r, *general_roles(r))}


def _same_training(wanted: Wanted, statement: Statement, agreeing: int) -> bool:
    """Training by the same profession for as long or as often: what it is in may go without saying."""
    trains = wanted.concepts.training == "all" == statement.concepts.training
    return trains and agreeing > 0 and bool(wanted.roles & _roles(statement))


def _kinds_fit(wanted: Wanted, statement: Statement) -> bool:
    """Provision may stand in any section; a need among needs; an outcome among outcomes."""
    if wanted.kind == "provision":
        return statement.kind == "provision" or statement.quantities.stated
    return statement.kind == wanted.kind


def _conflict(wanted: Wanted, statement: Statement) -> bool:
    """Whether the two are about different things, whatever words they share."""
    if wanted.kind != "provision":
        return False
    mine, theirs = wanted.concepts, statement.concepts
    trained = _same_training(wanted, statement, _agreeing(wanted.quantities, statement.quantities, 0.01))
    if other_substance(wanted, statement) and not trained:
        return True
    if (
        mine.services
        and theirs.services
        and not mine.services & theirs.services
        and not mine.topics & theirs.topics
    ):
        return True
    if (
        mine.services
        and theirs.services
        and not mine.services & theirs.services
        and not (wanted.roles & _roles(statement))
    ):
        return not _same_act(mine, theirs)
    if {mine.training, theirs.training} == {"all", "none"}:
        return True
    shared = {t for t in mine.tokens & theirs.tokens if t[:2] not in ("s:", "r:")}
    if shared or trained or not (mine.topics or mine.words):
        return False
    apart = bool(_own(mine)) and bool(_own(theirs))
    if apart and (mine.training == "all" or not _agreeing(wanted.quantities, statement.quantities, 0.01)):
        return True  # the same profession for something else
    return not (mine.activities & theirs.activities) and bool(mine.activities) and bool(theirs.activities)


def other_substance(wanted: Wanted, statement: Statement) -> bool:
    """Whether what is to be done differs, though the people, the service or one topic are the same."""
    mine, theirs = wanted.concepts, statement.concepts
    if _other_intervention(mine, theirs):
        return True
    shared = mine.substance & theirs.substance
    if mine.substance and not shared and not mine.named:
        return True  # the people or their service alone; what they were to do is not there
    if _agreeing(wanted.quantities, statement.quantities, 0.01) or mine.activities & theirs.activities:
        return False
    alike = len(mine.topics & theirs.topics) + len(mine.words & theirs.words)
    if alike > 1 or not (mine.activities | theirs.activities) or mine.services & theirs.services:
        return False
    return "review" in theirs.activities and "review" not in mine.activities


def _other_intervention(mine: Concepts, theirs: Concepts) -> bool:
    if mine.interventions and not mine.interventions & theirs.interventions:
        return True
    return bool(mine.named and theirs.interventions and not mine.named & theirs.named)


def _own(concepts: Concepts) -> frozenset[str]:
    """What a text is about beside the service it comes from."""
    return frozenset(t for t in concepts.tokens if t[:2] not in ("s:", "r:"))


def _same_act(mine: Concepts, theirs: Concepts) -> bool:
    """The same act by another profession: several topics or words shared, not the therapy itself."""
    shared = {t for t in mine.tokens & theirs.tokens if not t.startswith("s:")}
    return (
        len(shared) >= 2
        and len(mine.topics & theirs.topics) >= 1
        and "therapy" not in mine.activities & theirs.activities
    )


def _roles(statement: Statement) -> frozenset[str]:
    return frozenset(p.role for p in statement.concepts.people.providers)


def _activity(mine: Concepts, theirs: Concepts) -> float:
    if not mine.activities or not theirs.activities:
        return 0.0
    return 0.04 if mine.activities & theirs.activities else -0.04


def _person(wanted: Wanted, statement: Statement) -> float:
    theirs = _roles(statement)
    if not wanted.roles or not theirs:
        return 0.0
    if wanted.roles & theirs:
        special = any(role_data(role).get("discipline") for role in wanted.roles & theirs)
        return 0.1 if special and wanted.concepts.activities & statement.concepts.activities else 0.06
    wider = {g for role in wanted.roles for g in general_roles(role)} | {
        g for role in theirs for g in general_roles(role)
    }
    return 0.03 if wider & (wanted.roles | theirs) else -0.05


def _agreeing(mine: Quantities, theirs: Quantities, tolerance: float) -> int:
    fields = ("durations", "rates", "sessions", "groups")
    return sum(
        any(
            overlaps(a, b, tolerance) and getattr(a, "event", None) == getattr(b, "event", None)
            for a in getattr(mine, f)
            for b in getattr(theirs, f)
        )
        for f in fields
    )
