"""Which statement of the new version is which of the old one, one to one.

Equal words are found by look-up; of the rest only those that share rare words are held against each other, so
that the work grows with the length of the plans and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.wording import roots, typeset_free, undated
from ehcaudit.plans.text import is_null

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from ehcaudit.checks.comparing.model import Statement

_ENOUGH = 0.45  # of the weight of their words, for statements of one section
_ENOUGH_ELSEWHERE = 0.62
_OWN_SECTION = 0.05
_TELLING_WORDS = 8  # the rarest words of a statement, by which candidates are found
_COMMON = 60  # statements: a word of more finds no candidates
_FEWEST_WORDS = 3  # a statement moves to another section only where it says something
_LONG_ENOUGH = 6  # words of a statement that may have been joined to another
_FAMILIES = {"F": "provision", "G": "provision", "H": "provision", "H1": "provision", "H2": "provision",
             "B": "needs", "C": "needs", "D": "needs"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions in the two lists of statements; `None` where there is no partner."""

    old: int | None
    new: int | None


def pair_up(
    old: Sequence[Statement], new: Sequence[Statement], names: frozenset[str] = frozenset()
) -> list[Pair]:
    """Every statement of both lists, once, with its partner where it has one."""
    table = _Table(old, new)
    table.take_equal(lambda s: (s.section, typeset_free(s.text)))
    table.take_equal(lambda s: (s.section, undated(s.text)))
    table.take_equal(_elsewhere(typeset_free))
    table.take_equal(_elsewhere(undated))
    _take_alike(table, names)
    _take_joined(table)
    return table.pairs()


class _Table:
    """Who is paired with whom so far."""

    def __init__(self, old: Sequence[Statement], new: Sequence[Statement]) -> None:
        self.old, self.new = old, new
        self.partner: dict[int, int] = {}
        self.taken: set[int] = set()
        self.joined: dict[int, int] = {}

    def free(self) -> tuple[list[int], list[int]]:
        return (
            [n for n in range(len(self.old)) if n not in self.partner],
            [n for n in range(len(self.new)) if n not in self.taken],
        )

    def take(self, one: int, other: int) -> None:
        self.partner[one] = other
        self.taken.add(other)

    def take_equal(self, key: Callable[[Statement], Hashable | None]) -> None:
        """Pair what has the same key, the first with the first."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        mine, theirs = self.free()
        for n in reversed(theirs):
            if (found := key(self.new[n])) is not None:
                waiting[found].append(n)
        for n in mine:
            found = key(self.old[n])
            if found is not None and waiting.get(found):
                self.take(n, waiting[found].pop())

    def pairs(self) -> list[Pair]:
        made = [Pair(n, self.partner.get(n, self.joined.get(n))) for n in range(len(self.old))]
        return made + [Pair(None, n) for n in self.free()[1]]


def _elsewhere(form: Callable[[str], str]) -> Callable[[Statement], Hashable | None]:
    def key(statement: Statement) -> Hashable | None:
        words = form(statement.text)
        return None if len(words.split()) < _FEWEST_WORDS or is_null(statement.text) else words

    return key


def _take_alike(table: _Table, names: frozenset[str]) -> None:
    mine, theirs = table.free()
    words = {("old", n): _telling(table.old[n].text, names) for n in mine}
    words |= {("new", n): _telling(table.new[n].text, names) for n in theirs}
    weight = _weights(list(words.values()))
    found: dict[str, list[int]] = defaultdict(list)
    for n in theirs:
        for root in words["new", n]:
            found[root].append(n)
    scored = []
    for n in mine:
        telling = sorted(words["old", n], key=lambda r: (-weight.get(r, 0.0), r))
        telling = [r for r in telling if len(found.get(r, ())) <= _COMMON][:_TELLING_WORDS]
        for m in sorted({m for root in telling for m in found.get(root, ())}):
            if table.old[n].section != table.new[m].section and len(words["old", n]) < _FEWEST_WORDS:
                continue
            likeness = _likeness(words["old", n], words["new", m], weight)
            likeness = max(likeness, _short_likeness(table.old[n], table.new[m], words["old", n]))
            score = likeness + _nearness(table.old[n], table.new[m])
            if score >= (_ENOUGH if table.old[n].section == table.new[m].section else _ENOUGH_ELSEWHERE):
                scored.append((-score, abs(table.old[n].order - table.new[m].order), n, m))
    for _, _, n, m in sorted(scored):
        if n not in table.partner and m not in table.taken:
            table.take(n, m)


def _telling(text: str, names: frozenset[str]) -> frozenset[str]:
    """The roots of a statement; of a short one, which has few, all of its words."""
    found = frozenset(roots(text, names))
    return found if len(found) > _FEWEST_WORDS else found | frozenset(undated(text).split())


def _weights(texts: list[frozenset[str]]) -> dict[str, float]:
    counted = Counter(root for text in texts for root in text)
    total = len(texts) + 1
    return {root: 0.3 + math.log(total / seen) / math.log(total + 1) for root, seen in counted.items()}


def _likeness(mine: frozenset[str], theirs: frozenset[str], weight: dict[str, float]) -> float:
    shared = sum(weight[root] for root in sorted(mine & theirs))
    if not shared:
        return 0.0
    own, other = (sum(weight[root] for root in sorted(side)) for side in (mine, theirs))
    alike = 2 * shared / (own + other)
    held = shared / min(own, other) if min(len(mine), len(theirs)) >= _FEWEST_WORDS else 0.0
    return max(alike, 0.7 * held)


def _short_likeness(old: Statement, new: Statement, roots_of_old: frozenset[str]) -> float:
    """Of short statements in one section, which have few telling words, all words count."""
    if len(roots_of_old) > _FEWEST_WORDS + 1 or old.section != new.section:
        return 0.0
    mine, theirs = Counter(undated(old.text).split()), Counter(undated(new.text).split())
    return 0.8 * 2 * (mine & theirs).total() / max((mine + theirs).total(), 1)


def _nearness(old: Statement, new: Statement) -> float:
    """What the place adds: the same kind in the same section is likelier to be the same statement."""
    if old.section == new.section:
        return _OWN_SECTION if old.kind == new.kind else 0.0
    same = _FAMILIES.get(old.section, old.section) == _FAMILIES.get(new.section, new.section)
    return 0.0 if same else -0.08


def _take_joined(table: _Table) -> None:
    """A statement that now stands inside a longer one was not dropped."""
    mine, _ = table.free()
    if not mine:
        return
    whole: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n, statement in enumerate(table.new):
        whole[statement.section].append((n, f" {typeset_free(statement.text)} "))
    for n in mine:
        words = typeset_free(table.old[n].text)
        if len(words.split()) >= _LONG_ENOUGH:
            holder = next((m for m, text in whole[table.old[n].section] if f" {words} " in text), None)
            if holder is not None:
                table.joined[n] = holder
                table.partner[n] = holder
                table.taken.add(holder)
