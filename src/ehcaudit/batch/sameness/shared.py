"""Wordprints → the texts that plans of different children share, the most widely shared first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.batch.patterns import word_lists
from ehcaudit.batch.sameness.children import children, families
from ehcaudit.batch.sameness.likeness import clusters
from ehcaudit.batch.sameness.model import WHOLE, Passage, Unit, Wordprint
from ehcaudit.batch.sameness.neutral import WORD, weight
from ehcaudit.batch.sameness.template import Standing, of_template, templates
from ehcaudit.rubric.scorecard import SharedPlace, SharedText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Half words that a shared text must hold to be told from stock phrases; more where it names no child, fewer
# where it is so long that no two writers would hit on it.
_LEAST, _LEAST_IMPERSONAL, _LEAST_LONG = 9, 12, 7
_LONG = 20  # words of any kind


@dataclass(frozen=True, slots=True)
class _Run:
    """Clusters that follow one another in the first plan that has them."""

    clusters: tuple[int, ...]
    units: tuple[tuple[int, Unit], ...]  # plan and unit, of the first plan

    @property
    def weight(self) -> int:
        return weight(frozenset[int]().union(*(unit.words for _, unit in self.units)))


class _Search:
    """One batch, searched. Plans are numbered as they come, units as they stand."""

    def __init__(self, prints: Sequence[Wordprint]) -> None:
        subjects = [p.subject for p in prints]
        self.child = children(subjects)
        self.family = families(subjects)
        self.template = templates([p.labels for p in prints])
        self.sizes = Counter(template for template, _ in set(zip(self.template, self.child, strict=True)))
        self.units = [(plan, unit) for plan, p in enumerate(prints) for unit in p.units]
        self.cluster = self._clusters()
        self.members: dict[int, list[int]] = defaultdict(list)
        for index, cluster in enumerate(self.cluster):
            self.members[cluster].append(index)
        self.plans = {c: tuple(sorted({self.units[i][0] for i in m})) for c, m in self.members.items()}
        several = {c for c, plans in self.plans.items() if len({self.child[plan] for plan in plans}) > 1}
        self.left_out = {c for c in several if self._is_template(c)}
        self.shared = several - self.left_out

    def _clusters(self) -> list[int]:
        """Units with the same words are one before any likeness is looked for."""
        number: dict[bytes, int] = {}
        keys = [number.setdefault(unit.numbers, len(number)) for _, unit in self.units]
        distinct: dict[int, tuple[bytes, bytes]] = {}
        for key, (_, unit) in zip(keys, self.units, strict=True):
            distinct.setdefault(key, (unit.numbers, unit.bands))
        found = clusters([distinct[key] for key in range(len(distinct))])
        return [found[key] for key in keys]

    def _is_template(self, cluster: int) -> bool:
        return of_template((self._standing(i) for i in self.members[cluster]), self.sizes)

    def _standing(self, index: int) -> Standing:
        plan, unit = self.units[index]
        return Standing(self.child[plan], self.template[plan], unit.administrative, unit.personal, unit.first)

    def runs(self) -> Iterator[_Run]:
        """Whole passages, and stretches of sentences, each with the same plans throughout."""
        seen: set[tuple[int, ...]] = set()
        for run in (*self._wholes(), *self._stretches()):
            if run.clusters not in seen and self._tells(run):
                seen.add(run.clusters)
                yield run

    def _wholes(self) -> Iterator[_Run]:
        for cluster in sorted(self.shared):
            index = self.members[cluster][0]
            if self.units[index][1].sentence == WHOLE and not self._mostly_template(index):
                yield _Run((cluster,), (self.units[index],))

    def _mostly_template(self, index: int) -> bool:
        """Whether a whole passage is mostly sentences of the template."""
        plan, whole = self.units[index]
        own: frozenset[int] = frozenset()
        at = index - 1  # the sentences of a passage stand before it
        while at >= 0 and self.units[at][0] == plan and self.units[at][1].passage == whole.passage:
            if self.cluster[at] not in self.left_out:
                own |= self.units[at][1].words
            at -= 1
        return weight(own) < _LEAST

    def _stretches(self) -> Iterator[_Run]:
        run: list[int] = []
        for index, (plan, unit) in enumerate(self.units):
            cluster = self.cluster[index]
            if unit.sentence == WHOLE or cluster in self.left_out:
                continue
            goes_on = bool(run) and self._goes_on(run[-1], index)
            if run and not goes_on:
                yield self._run(run)
                run = []
            if cluster in self.shared and self.plans[cluster][0] == plan:
                run.append(index)
        if run:
            yield self._run(run)

    def _goes_on(self, before: int, index: int) -> bool:
        same_section = self.units[before][1].section == self.units[index][1].section
        one, other = self.cluster[before], self.cluster[index]
        return same_section and other in self.shared and self.plans[one] == self.plans[other]

    def _run(self, indexes: Sequence[int]) -> _Run:
        return _Run(tuple(self.cluster[i] for i in indexes), tuple(self.units[i] for i in indexes))

    def _tells(self, run: _Run) -> bool:
        """Whether a run is of different children, brothers and sisters apart, and says enough."""
        kindred = any(unit.kindred for _, unit in run.units)
        whose = self.family if kindred else self.child
        if len({whose[plan] for plan in self.plans[run.clusters[0]]}) < 2:
            return False
        named = [self.units[i][1].personal for c in run.clusters for i in self.members[c]]
        personal = 2 * sum(named) >= len(named)  # "their" in a plan of a child who is they may be anyone's
        long = sum(unit.spoken for _, unit in run.units) >= _LONG
        return run.weight >= ((_LEAST_LONG if long else _LEAST) if personal else _LEAST_IMPERSONAL)

    def where(self, run: _Run) -> frozenset[tuple[int, int]]:
        """Plan and passage of all that is in the run, in every plan."""
        at = (self.units[i] for c in run.clusters for i in self.members[c])
        return frozenset((plan, unit.passage) for plan, unit in at)


def shared_texts(plans: Sequence[tuple[str, str, Wordprint]]) -> tuple[SharedText, ...]:
    """What plans of different children share, from path, plan id and wordprint of each.

    The order is that of the number of plans, then of length; the same for the same plans in the same order.
    """
    prints = [p for _, _, p in plans]
    search = _Search(prints)
    kept = _without_parts(search)
    teller = _Teller(plans)
    found = [teller.tell(search, runs) for runs in kept]
    return tuple(sorted(found, key=lambda s: (-s.plans, -len(s.text), s.text)))


def _without_parts(search: _Search) -> list[list[_Run]]:
    """Runs that are no part of a longer one; those of one passage and the same plans together."""
    covered: dict[tuple[int, int], set[int]] = defaultdict(set)
    kept: list[list[_Run]] = []
    beside: dict[tuple[tuple[int, ...], int, int], int] = {}
    for run in sorted(search.runs(), key=lambda r: (-r.weight, r.clusters)):
        where = search.where(run)
        if set.intersection(*(covered[place] for place in where)):
            continue
        plan, unit = run.units[0]
        number = beside.setdefault((search.plans[run.clusters[0]], plan, unit.passage), len(kept))
        if number == len(kept):
            kept.append([])
        kept[number].append(run)
        for place in where:
            covered[place].add(number)
    return kept


class _Teller:
    """Puts runs into words: those of the first plan that has them."""

    def __init__(self, plans: Sequence[tuple[str, str, Wordprint]]) -> None:
        self._plans = plans
        self._names = frozenset(name for _, _, p in plans for name in p.names)
        self._passages: dict[int, list[Passage]] = {}

    def _of(self, plan: int) -> list[Passage]:
        if plan not in self._passages:
            self._passages[plan] = self._plans[plan][2].passages()
        return self._passages[plan]

    def tell(self, search: _Search, runs: Sequence[_Run]) -> SharedText:
        """The text, and where it stands in each plan."""
        units = [pair for run in sorted(runs, key=lambda r: _at(r.units[0][1])) for pair in run.units]
        plan, unit = units[0]
        first = self._of(plan)[unit.passage]
        sharing = search.plans[runs[0].clusters[0]]
        parts = self._parts([unit for _, unit in units])
        text = _joined(parts, [self._of(plan)[p].sentences for p, _ in parts])
        masked = _joined(parts, [self._of(plan)[p].masked for p, _ in parts]) if first.masked else ""
        return SharedText(
            text=text,
            masked=hidden(masked, self._names),
            plans=len(sharing),
            children=len({search.child[p] for p in sharing}),
            kind=first.kind,
            section=unit.section,
            found_in=tuple(self._place(search, runs[0].clusters[0], p) for p in sharing),
        )

    def _parts(self, units: Sequence[Unit]) -> list[tuple[int, int]]:
        """Passage and sentence of each part."""
        return [(unit.passage, unit.sentence) for unit in units]

    def _place(self, search: _Search, cluster: int, plan: int) -> SharedPlace:
        passage = next(
            search.units[i][1].passage for i in search.members[cluster] if search.units[i][0] == plan
        )
        path, plan_id, _ = self._plans[plan]
        return SharedPlace(path, plan_id, self._of(plan)[passage].place)


def _at(unit: Unit) -> tuple[int, int]:
    return unit.passage, unit.sentence


def _joined(parts: Sequence[tuple[int, int]], sentences: Sequence[tuple[str, ...]]) -> str:
    """The sentences in order; what was left out between two of a passage is marked."""
    text = ""
    last: tuple[int, int] | None = None
    for (passage, sentence), said in zip(parts, sentences, strict=True):
        if not said:
            continue
        if last is not None:
            gap = last[0] == passage and sentence > last[1] + 1
            text += " … " if gap else " "
        text += " ".join(said) if sentence == WHOLE else said[sentence]
        last = (passage, sentence)
    return text


def hidden(text: str, names: frozenset[str]) -> str:
    """`text` without the names of any child of the batch, where they stand as names."""

    def stand_in(match: re.Match[str]) -> str:
        word = match[0]
        plain = re.sub(r"['’]s$", "", word)
        if not word[0].isupper() or plain.casefold() not in names:
            return word
        opens = not text[: match.start()].rstrip() or text[: match.start()].rstrip()[-1] in ".!?"
        if opens and plain.casefold() in word_lists()["names_that_are_words"]:
            return word
        return "[Child]" + word[len(plain) :]

    return WORD.sub(stand_in, text)
