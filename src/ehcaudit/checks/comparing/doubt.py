"""Outcomes of which nothing is said by name, where something new is told that may be about them.

Progress is often told in quite other words ("he fries his own egg" of a hot snack). No list of words ties
those. But each such sentence tells a change, and is about no other outcome: as many old outcomes as there
are sentences of that kind are left in doubt, the nearest first, and are not reported as passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.wording import without_frame
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.tracing.surface import surface_of
from ehcaudit.checks.tracing.vectors import nearest
from ehcaudit.plans.text import split_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEAR = 0.4  # from here on a word of the sentence may have to do with a word of the outcome
_CLAUSE = re.compile(r";\s+|\.\s+|[“\"]\s*")
_AIM = re.compile(r"^.*?\b(?:will|shall)\b(?: be able to)?", re.DOTALL)


def in_doubt(
    outcomes: Sequence[tuple[int, str]], told: Iterable[str], claimed: Iterable[str], names: frozenset[str]
) -> frozenset[int]:
    """The numbers of the `outcomes` that a sentence of `told` may speak of which speaks of no other one.

    `claimed` are the words that are known to speak of an outcome.
    """
    claimed = tuple(words for words in claimed if words)
    free = [s for text in told for s in _changes(text) if not any(s in c or c in s for c in claimed)]
    found: set[int] = set()
    scored = sorted(
        ((_nearness(outcome, s, names), -n, -k) for n, outcome in outcomes for k, s in enumerate(free)),
        reverse=True,
    )
    used: set[int] = set()
    for score, n, k in scored:
        if score >= _NEAR and n not in found and k not in used:
            found.add(n)
            used.add(k)
    return frozenset(-n for n in found)


def asides(sentences: Iterable[str]) -> list[str]:
    """What outcomes and provision tell by the way: a baseline, or why they are as they are."""
    return [m["aside"] for s in sentences for m in patterns("told_aside")[0].finditer(s)]


def _changes(text: str) -> list[str]:
    """The clauses of a sentence that tell of a change, or of a level that is none."""
    clauses = (c.strip() for c in _CLAUSE.split(split_tags(text)[0]))
    return [c for c in clauses if c and _has_change(c)]


def _has_change(clause: str) -> bool:
    if patterns("told_nothing")[0].search(clause):
        return False
    return any(p.search(clause) for p in patterns("told_change"))


def _nearness(outcome: str, sentence: str, names: frozenset[str]) -> float:
    near = nearest(_words(_AIM.sub("", outcome), names), _words(sentence, names))
    return max(near.values(), default=0.0)


def _words(text: str, names: frozenset[str]) -> frozenset[str]:
    said = surface_of(without_frame(text), names)
    return frozenset(t for t in said if not t.startswith("~") and not t.isdigit())
