"""What became of a recommendation in the words that answer it: part by part, then the status of the contract.

altered: a stated number, frequency, person or purpose is different. weakened: in the plan, but vaguer.
incorporated: the same substance and the same quantities. Where several apply, altered comes before weakened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.by_when import deadlines_of
from ehcaudit.checks.tracing.compare_amounts import amount_differences
from ehcaudit.checks.tracing.compare_people import person_differences
from ehcaudit.checks.tracing.contrasts import (
    condition_differences,
    contrast_differences,
    degree_differences,
    helped_now,
)
from ehcaudit.checks.tracing.coverage import lost_words
from ehcaudit.checks.tracing.differences import Difference, Fate, sentence
from ehcaudit.checks.tracing.figures import figure_differences
from ehcaudit.checks.tracing.lexicon import load, whole
from ehcaudit.checks.tracing.surface import surface_of

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.model import TraceStatus
    from ehcaudit.checks.tracing.statements import Statement
    from ehcaudit.language.model import Deadline
    from ehcaudit.policy.load import ProvisionYear


@dataclass(frozen=True, slots=True)
class Judged:
    """The status with the differences it rests on, the gravest first."""

    status: TraceStatus
    differences: tuple[Difference, ...]

    @property
    def sentence(self) -> str:
        """The differences in words; empty where there is none."""
        return sentence(self.differences)


def judge(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> Judged:
    """What became of `wanted` in `statements` taken together (one or more that answer it)."""
    parts = {"provision": _of_provision, "outcome": _of_outcome, "need": _of_need}[wanted.kind]
    found = parts(wanted, statements, year)
    found.sort(key=lambda d: d.fate != "changed")
    status: TraceStatus = "incorporated"
    if found:
        status = "altered" if found[0].fate == "changed" else "weakened"
    return Judged(status, tuple(found))


def _of_provision(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> list[Difference]:
    taken = wanted.quantities.taken
    return [
        *amount_differences(wanted, statements, year),
        *person_differences(wanted, statements),
        *_purpose(wanted, statements),
        *_dates(wanted, statements),
        *_things(wanted, statements),
        *_certainty(wanted, statements),
        *figure_differences(wanted, statements, taken=taken),
        *contrast_differences(wanted, statements),
        *condition_differences(wanted, statements),
        *lost_words(wanted, statements),
    ]


def _of_outcome(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> list[Difference]:
    rhythm = [
        d
        for d in amount_differences(wanted, statements, year)
        if d.part == "rates" and not (d.fate == "lost" and _each_time(d, statements))
    ]
    alone = list(contrast_differences(wanted, statements))
    return [
        *_dates(wanted, statements),
        *figure_differences(wanted, statements),
        *rhythm,
        *_certainty(wanted, statements),
        *(alone or helped_now(wanted, statements)),
        *lost_words(wanted, statements),
    ]


def _each_time(difference: Difference, statements: Sequence[Statement]) -> bool:
    """Whether "on every occasion" is said otherwise ("each time")."""
    return "~each_time" in surface_of(difference.advised) and any(
        "~each_time" in s.surface for s in statements
    )


def _of_need(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> list[Difference]:
    changed = (d for d in amount_differences(wanted, statements, year) if d.fate == "changed")
    return [
        *figure_differences(wanted, statements),
        *(d for d in changed if d.part == "rates"),
        *degree_differences(wanted, statements),
        *contrast_differences(wanted, statements),
        *lost_words(wanted, statements),
    ]


def _purpose(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """The same service for something else: each names its own topics, and none is shared."""
    mine = wanted.concepts.topics
    theirs = frozenset(t for s in statements for t in s.concepts.topics)
    shared = frozenset(
        t for s in statements for t in s.concepts.tokens & wanted.concepts.tokens if not t.startswith("s:")
    )
    if mine and theirs and not mine & theirs and not shared:
        return [Difference("purpose", "changed", _named(mine), _named(theirs))]
    if mine and not shared and not any(s.concepts.substance for s in statements):
        return [Difference("purpose", "lost", _named(mine))]  # the service alone, without what it is for
    return []


def _named(topics: frozenset[str]) -> str:
    return ", ".join(sorted(t.replace("_", " ") for t in topics))


def _dates(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    mine = _deadlines(wanted.text)
    if not mine:
        return []
    theirs = [d for s in statements for d in _deadlines(s.text)]
    unmet = [d for d in mine if not any(d.kind == t.kind and d.value == t.value for t in theirs)]
    if not unmet:
        return []
    spare = [t for t in theirs if not any(d.kind == t.kind and d.value == t.value for d in mine)]
    fate: Fate = "changed" if spare else "lost"
    return [Difference("by when", fate, unmet[0].quote, spare[0].quote if spare else "")]


def _deadlines(text: str) -> list[Deadline]:
    found = (
        d
        for d in deadlines_of(text)
        if not re.match(r"by (?:the )?(?:nursery|reception)\b", d.quote, re.IGNORECASE)
    )
    return [
        d
        for d in found
        if d.quote.lower().startswith(
            ("by", "before", "within", "in time", "no later", "on or before", "at the end", "the end")
        )
    ]


def _things(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """Pieces of equipment that were advised together and of which the plan names only some."""
    mine = wanted.concepts
    if "equipment" not in mine.activities or mine.training != "none" or len(mine.topics) < 2:
        return []
    theirs = {t for s in statements for t in s.concepts.tokens}
    lost = sorted(t for t in mine.topics if f"t:{t}" not in theirs)
    if lost and len(lost) < len(mine.topics):
        return [Difference("what", "lost", ", ".join(t.replace("_", " ") for t in lost))]
    return []


def _certainty(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    pattern = whole(load("vague")["undoing"])
    mine = {m.group(0).lower() for m in pattern.finditer(wanted.text)}
    for statement in statements:
        groups = [(g.start, g.end) for g in statement.quantities.groups]
        for match in pattern.finditer(statement.text):
            if any(start <= match.start() < end for start, end in groups) or _of_review(
                statement.text, match.start()
            ):
                continue
            if match.group(0).lower() not in mine and not (mine and not wanted.quantities.stated):
                return [Difference("certainty", "lost", "", match.group(0))]
    return []


def _of_review(text: str, start: int) -> bool:
    """Whether the words before say that it is the review that is left open ("reviewed as necessary")."""
    return (
        re.search(
            r"\b(?:review\w*|updated?|monitor\w*|adjusted|revised)\s+(?:and \w+ )?$",
            text[:start],
            re.IGNORECASE,
        )
        is not None
    )
