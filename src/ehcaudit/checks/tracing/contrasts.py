"""Conditions that make one act into another: sides, with or without help, degree, in which part of the
year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ehcaudit.checks.tracing.differences import Difference
from ehcaudit.checks.tracing.lexicon import load, whole

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.statements import Statement

_LISTS = ("degrees", "weighty", "cannot", "hard", "condition", "always")


def contrast_differences(wanted: Wanted, statements: Sequence[Statement]) -> Iterator[Difference]:
    """What the plan turns round, and what it leaves out of what the advice lays weight on."""
    planned = " … ".join(s.text for s in statements)
    for key, contrast in _contrasts().items():
        said = _pattern(key, "said").search(wanted.text)
        if said is None or _pattern(key, "said").search(planned):
            continue
        against = _pattern(key, "against").search(planned) if contrast["against"] else None
        elsewhere = _pattern(key, "said").sub(" ", wanted.text)
        if against and not _pattern(key, "against").search(elsewhere):
            yield Difference("how", "changed", said.group(0), against.group(0))
        elif contrast["lost"] and wanted.kind in contrast.get("kinds", [wanted.kind]):
            yield Difference("how", "lost", said.group(0))


def helped_now(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """Help that the plan adds to what the child was to do, without a word of it in the advice."""
    for statement in statements:
        added = _pattern("alone", "against").search(statement.text)
        words = ("with", "help", "support", "supervis", "adult", "prompt", "remind", "assist", "encourage")
        if added and not any(w in wanted.text.lower() for w in words[1:]):
            return [Difference("how", "changed", "the act itself", added.group(0))]
    return []


def degree_differences(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """A severe difficulty that has become a slighter one or lost its degree; what cannot be done, only
    hard.
    """
    planned = " … ".join(s.text for s in statements)
    mine, theirs = _degree(wanted.text), _degree(planned)
    weighty = mine is not None and whole(load("contrasts")["weighty"]).search(wanted.text)
    if mine is not None and mine[0] < 2 and (theirs[0] > mine[0] if theirs else weighty):
        return [Difference("degree", "lost", mine[1], theirs[1] if theirs else "")]
    cannot, hard = whole(load("contrasts")["cannot"]), whole(load("contrasts")["hard"])
    lost = cannot.search(wanted.text)
    if lost and re.match(r"\s+(?:readily|easily|always|reliably|fully|yet)\b", wanted.text[lost.end() :]):
        return []  # hard, not impossible
    if lost and not cannot.search(planned) and (softened := hard.search(planned)):
        return [Difference("degree", "lost", lost.group(0), softened.group(0))]
    return []


def condition_differences(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """What is to be done always, and in the plan only where something else is so."""
    data = load("contrasts")
    condition = re.compile(data["condition"], re.IGNORECASE)
    if condition.search(wanted.text) or not re.search(data["always"], wanted.text, re.IGNORECASE):
        return []
    for statement in statements:
        if match := condition.search(statement.text):
            return [Difference("condition", "changed", "", match.group(0))]
    return []


def _degree(text: str) -> tuple[int, str] | None:
    found = [
        (level, match.group(0))
        for level, forms in enumerate(load("contrasts")["degrees"])
        if (match := whole(forms).search(text))
    ]
    return found[0] if found else None


@cache
def _contrasts() -> dict[str, Any]:
    return {key: value for key, value in load("contrasts").items() if key not in _LISTS}


@cache
def _pattern(key: str, part: str) -> re.Pattern[str]:
    return whole(load("contrasts")[key][part])
