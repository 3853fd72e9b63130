"""Paired statements → what changed, section by section in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.match import Pair, pair_up
from ehcaudit.checks.comparing.model import Change, ChangeKind
from ehcaudit.checks.comparing.wording import typeset_free, undated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ehcaudit.checks.comparing.model import Statement

_ORDER = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K")
_MOVABLE = 4  # words: shorter statements stand in many places


def changes_between(
    old: Sequence[Statement], new: Sequence[Statement], names: frozenset[str] = frozenset()
) -> tuple[Change, ...]:
    """What became of every statement of the old version, and what is new in the new one.

    A statement that only slid down because something was added above it has not moved.
    """
    pairs = pair_up(old, new, names)
    stay = _in_place(pairs, old, new)
    keyed = []
    last: dict[str, int] = {}
    for pair in pairs:
        change = _change(pair, old, new, pair in stay)
        if pair.new is not None:
            order = new[pair.new].order
            if pair.old is not None and pair in stay:
                last[change.section] = order
            keyed.append(((_rank(change.section), change.section, order, 0, order), change))
        elif pair.old is not None:
            after = last.get(change.section, -1)
            keyed.append(((_rank(change.section), change.section, after, 1, old[pair.old].order), change))
    return tuple(change for _, change in sorted(keyed, key=lambda entry: entry[0]))


def _rank(section: str) -> int:
    return _ORDER.index(section) if section in _ORDER else len(_ORDER)


def _change(pair: Pair, old: Sequence[Statement], new: Sequence[Statement], stays: bool) -> Change:
    before = old[pair.old] if pair.old is not None else None
    after = new[pair.new] if pair.new is not None else None
    if before is None and after is not None:
        return Change(after.section, "added", None, after.text, None, after.place, kind=after.kind)
    if after is None and before is not None:
        return Change(before.section, "dropped", before.text, None, before.place, None, kind=before.kind)
    if before is None or after is None:
        raise ValueError("a pair without statements")
    same = typeset_free(before.text) == typeset_free(after.text)
    kind: ChangeKind = "unchanged" if same else "reworded"
    if before.section != after.section or not stays:
        kind = "moved"
    dates_only = not same and undated(before.text) == undated(after.text)
    return Change(
        after.section, kind, before.text, after.text, before.place, after.place, dates_only, after.kind
    )


def _in_place(pairs: Sequence[Pair], old: Sequence[Statement], new: Sequence[Statement]) -> set[Pair]:
    """The pairs whose order within their section is kept: the longest run that rises in both versions."""
    sections: dict[str, list[Pair]] = defaultdict(list)
    stay: set[Pair] = set()
    for pair in pairs:
        if pair.old is None or pair.new is None:
            continue
        if old[pair.old].section == new[pair.new].section:
            sections[new[pair.new].section].append(pair)
            if len(typeset_free(new[pair.new].text).split()) < _MOVABLE:
                stay.add(pair)
    for mine in sections.values():
        mine.sort(key=lambda p: old[p.old or 0].order)
        stay |= set(_rising(mine, [new[p.new or 0].order for p in mine]))
    return stay


def _rising(pairs: list[Pair], orders: list[int]) -> list[Pair]:
    """The longest subsequence of `pairs` whose `orders` do not fall."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, order in enumerate(orders):
        at = bisect_left(tails, order + 1)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [order]
        ends[at : at + 1] = [n]
    kept: list[Pair] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        kept.append(pairs[n])
        n = before[n]
    return kept
