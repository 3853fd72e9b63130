"""What the new version tells as the child's present level, and the old one did not.

A sentence that was in the old version already tells nothing of the year between; of one that was rewritten
only what is new in it counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.spoken import verdict
from ehcaudit.checks.comparing.wording import roots, typeset_free, without_frame
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ehcaudit.checks.comparing.model import Progress
    from ehcaudit.documents.model import Place
    from ehcaudit.plans.model import Plan

_SECTIONS = ("A", "B", "C", "D")
_REWRITTEN = 0.5  # of the words of two sentences
_BY_ONE_WORD = 0.3  # of an outcome's weight, where one word in common must do
_HALF = 0.5
_SHORT = 5  # roots of a sentence that says one thing
_TELLING = 3  # the rarest words, by which an older form of a sentence is looked for
_COMMON = 40

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SHARE = re.compile(
    rf"\b({_NUMBER})\s*(?:out of|in every|of|/)\s*(?:the |his |her |their )?{_NUMBER}\b(?!/)", re.IGNORECASE
)

Measure = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fresh:
    """A sentence that is new in this version.

    `new` are its roots that no older form of it had, `measures` its new numbers, each with the root of what
    it counts.
    """

    text: str
    place: Place
    roots: frozenset[str]
    new: frozenset[str]
    measures: frozenset[Measure]


def fresh_sentences(
    old: Plan, new: Plan, names: frozenset[str], sections: tuple[str, ...] = _SECTIONS
) -> tuple[Fresh, ...]:
    """The sentences of `sections` (A to D) of `new` that `old` has nowhere."""
    before = {
        typeset_free(s): s for x in old.sections.values() for p in x.passages for s in sentences(p.text)
    }
    index: dict[str, list[str]] = defaultdict(list)
    levels = [p for code, x in old.sections.items() if code in _SECTIONS for p in x.passages]
    for sentence in dict.fromkeys(s for p in levels for s in sentences(p.text)):
        for root in frozenset(roots(sentence, names)):
            index[root].append(sentence)
    return tuple(_fresh(new, before, index, names, sections))


def _fresh(
    new: Plan,
    before: dict[str, str],
    index: dict[str, list[str]],
    names: frozenset[str],
    sections: tuple[str, ...],
) -> Iterator[Fresh]:
    for code in sections:
        section = new.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                if typeset_free(sentence) in before:
                    continue
                mine = frozenset(roots(without_frame(sentence), names))
                older = _older_form(mine, index, names)
                fresh = mine - frozenset(roots(older, names)) if older else mine
                counted = measures(sentence, names) - (measures(older, names) if older else frozenset())
                yield Fresh(sentence, passage.place, mine, fresh, counted)


def _older_form(mine: frozenset[str], index: dict[str, list[str]], names: frozenset[str]) -> str | None:
    rare = sorted((r for r in mine if r in index), key=lambda r: (len(index[r]), r))[:_TELLING]
    near = sorted({s for r in rare if len(index[r]) <= _COMMON for s in index[r]})
    scored = [(_alike(mine, frozenset(roots(s, names))), s) for s in near]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= _REWRITTEN else None


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def measures(text: str, names: frozenset[str] = frozenset()) -> frozenset[Measure]:
    """The numbers of `text`, each with the root of the word that it counts; of "3 out of 5" the first."""
    found = roots(_SHARE.sub(r"\1 ", text), names)
    return frozenset((a, b) for a, b in pairwise(found) if a.isdigit() and not b.isdigit())


def present_level(
    wanted: frozenset[str],
    goal: frozenset[Measure],
    fresh: Iterable[Fresh],
    covers: Callable[[frozenset[str], frozenset[str]], float],
    told_of: Iterable[str] = (),
) -> tuple[Fresh, Progress] | None:
    """The sentence that tells an outcome of the roots `wanted` as what the child does now, and how far.

    `told_of` are the words that speak of progress towards another outcome.
    """
    told_of = tuple(told_of)
    best: tuple[float, Fresh] | None = None
    for one in fresh:
        shared = wanted & one.roots
        words = {root for root in shared if not root.isdigit()}
        told = bool(words & one.new) or any(unit in wanted for _, unit in one.measures)
        if not words or not told or _looks_ahead(one):
            continue
        share = covers(shared, one.roots)
        if len(shared) < 2 and (not _enough(share, one) or any(text in one.text for text in told_of)):
            continue
        if share and (best is None or share > best[0]):
            best = (share, one)
    return (best[1], _how_far(best[1], goal)) if best else None


def _enough(share: float, one: Fresh) -> bool:
    """Whether one word in common is enough: half of the outcome, or a short sentence, not of effort only."""
    if share >= _HALF or (share >= _BY_ONE_WORD and _tells_level(one)):
        return True
    short = share >= _BY_ONE_WORD / 2 and len(one.roots) <= _SHORT
    return short and not any(p.search(one.text) for p in patterns("effort"))


def _tells_level(one: Fresh) -> bool:
    """Whether a sentence says how well or how often: one word in common with an outcome is enough then."""
    said = verdict(one.text) is not None or bool(one.measures)
    return said or any(p.search(one.text) for p in patterns("present_mastery"))


def _looks_ahead(one: Fresh) -> bool:
    """A hope, or a bare difficulty: neither says what was reached."""
    if any(p.search(one.text) for p in patterns("not_yet_progress")):
        return verdict(one.text) is None
    hard = any(p.search(one.text) for p in patterns("present_difficulty"))
    return hard and verdict(one.text) is None and not one.measures


def _how_far(one: Fresh, goal: frozenset[Measure]) -> Progress:
    said = verdict(one.text)
    if said is not None:
        return said
    lacking = any(p.search(one.text) for p in patterns("present_lacking"))
    for number, unit in sorted(goal):
        mine = [int(n) for n, u in one.measures if u == unit]
        if mine and (lacking or 2 * max(mine) < int(number)):
            return "not_achieved"
        if mine:
            return "achieved" if max(mine) >= int(number) else "partly"
    return "not_achieved" if lacking else "achieved"
