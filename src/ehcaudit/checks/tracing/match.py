"""Which statements of the plan answer a recommendation: typed concepts decide, likeness of words only ranks.

Two texts that name different therapies never match, however alike their words; training of staff never
answers
therapy for the child. A statement that one recommendation of a source has claimed answers another of that
source
only where nothing is lost.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ehcaudit.checks.tracing.concepts import Concepts
from ehcaudit.checks.tracing.people import general_roles, role_data
from ehcaudit.checks.tracing.quantities import Quantities, overlaps
from ehcaudit.checks.tracing.statements import Statement

_WEIGHTS = {"s:": 1.0, "t:": 1.5}
ENOUGH = 0.4
_LEAST_COVERED = 0.14  # a few words of a long recommendation are chance
_LEAST = 0.24  # agreeing amounts and persons alone make no match


@dataclass(frozen=True, slots=True)
class Wanted:
    """A recommendation made ready for comparing. `people_known` says whether its provider was named."""

    id: str
    text: str
    kind: str
    concepts: Concepts
    quantities: Quantities
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may answer a recommendation, with how likely that is (0 to about 1.3)."""

    statement: Statement
    score: float


class Weights:
    """How telling each concept or word is: what stands everywhere tells little."""

    def __init__(self, texts: Iterable[Concepts]) -> None:
        counted: Counter[str] = Counter()
        total = 0
        for concepts in texts:
            counted.update(concepts.tokens)
            total += 1
        self._total = max(total, 1)
        self._counts = counted

    def of(self, token: str) -> float:
        """The weight of a token, above 0."""
        rarity = math.log((self._total + 4) / (self._counts[token] + 1)) / math.log(self._total + 4)
        return (0.25 + rarity) * _WEIGHTS.get(token[:2], 1.0)

    def sum(self, tokens: Iterable[str]) -> float:
        """The weight of several tokens together."""
        return sum(self.of(token) for token in tokens)


def candidates(
    wanted: Wanted, statements: Sequence[Statement], weights: Weights, tolerance: float
) -> list[Candidate]:
    """The statements that may answer `wanted`, best first."""
    found = [
        Candidate(s, score) for s in statements if (score := _score(wanted, s, weights, tolerance)) >= ENOUGH
    ]
    return sorted(found, key=lambda c: (-c.score, not c.statement.item, c.statement.id))


def _score(wanted: Wanted, statement: Statement, weights: Weights, tolerance: float) -> float:
    if not _kinds_fit(wanted, statement) or _conflict(wanted, statement):
        return 0.0
    if wanted.kind == "need":
        return _coverage(wanted.concepts.tokens, statement.concepts.tokens, weights)
    likeness = _likeness(wanted.concepts.tokens, statement.concepts.tokens, weights)
    agreeing = _agreeing(wanted.quantities, statement.quantities, tolerance)
    if likeness < _LEAST and not (wanted.concepts.services & statement.concepts.services and agreeing >= 2):
        return 0.0
    if wanted.kind == "outcome":
        return likeness
    if not wanted.quantities.stated and not statement.quantities.stated and likeness < ENOUGH:
        return 0.0  # without amounts, only the words can tell
    score = likeness + _activity(wanted.concepts, statement.concepts) + _person(wanted, statement)
    score += min(0.24, 0.08 * agreeing)
    return score + (0.03 if statement.item else 0.0)


def _kinds_fit(wanted: Wanted, statement: Statement) -> bool:
    """Provision may stand in any section; a need among needs; an outcome among outcomes."""
    if wanted.kind == "provision":
        return statement.kind == "provision" or (statement.kind == "outcome" and statement.quantities.stated)
    return statement.kind == wanted.kind


def _conflict(wanted: Wanted, statement: Statement) -> bool:
    """Whether the two are about different things, whatever words they share."""
    if wanted.kind != "provision":
        return False
    mine, theirs = wanted.concepts, statement.concepts
    if other_substance(wanted, statement):
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
    if shared:
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
    if alike > 1 or not (mine.activities | theirs.activities):
        return False
    apart = len(mine.words) >= 2 and bool(theirs.words) and not mine.words & theirs.words
    return apart or ("review" in theirs.activities and "review" not in mine.activities)


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


def _coverage(mine: frozenset[str], theirs: frozenset[str], weights: Weights) -> float:
    """How much of a need a statement holds.

    Plans tell needs at length: what they say beside it counts for nothing, and a topic that both name counts
    for more than the words round it.
    """
    shared = mine & theirs
    if not shared or weights.sum(mine) <= 0:
        return 0.0
    topics = {t for t in mine if t[:2] in ("s:", "t:")}
    named = len(topics & shared) / len(topics) if topics else 0.0
    return weights.sum(shared) / weights.sum(mine) + 0.25 * named


def _likeness(mine: frozenset[str], theirs: frozenset[str], weights: Weights) -> float:
    shared = weights.sum(mine & theirs)
    if not shared:
        return 0.0
    covered, contained = shared / weights.sum(mine), shared / weights.sum(theirs)
    if covered < _LEAST_COVERED:
        return 0.0
    return 0.5 * max(covered, contained) + 0.5 * min(1.0, 2 * covered * contained / (covered + contained))


def _activity(mine: Concepts, theirs: Concepts) -> float:
    if not mine.activities or not theirs.activities:
        return 0.0
    return 0.08 if mine.activities & theirs.activities else -0.08


def _person(wanted: Wanted, statement: Statement) -> float:
    theirs = _roles(statement)
    if not wanted.roles or not theirs:
        return 0.0
    if wanted.roles & theirs:
        special = any(role_data(role).get("discipline") for role in wanted.roles & theirs)
        return 0.22 if special and wanted.concepts.activities & statement.concepts.activities else 0.14
    wider = {g for role in wanted.roles for g in general_roles(role)} | {
        g for role in theirs for g in general_roles(role)
    }
    return 0.05 if wider & (wanted.roles | theirs) else -0.12


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
