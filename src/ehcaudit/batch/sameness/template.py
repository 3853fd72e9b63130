"""What belongs to a template: learned from what the plans of one template share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ONE_TEMPLATE = 0.5  # of the labels of two plans, as Jaccard's share
_MOST_TEMPLATES = 40
_NEARLY_ALL, _NEARLY_ALL_PERSONAL = 0.8, 0.9
# Fewer plans say nothing of a template: six may share a paragraph because someone copied it six times.
_LEAST_AT_ONE_PLACE, _LEAST, _LEAST_PERSONAL = 3, 8, 12


@dataclass(frozen=True, slots=True)
class Standing:
    """How a text stands in one plan: whose it is, and whether it has the look of a template there."""

    child: int
    template: int
    administrative: bool
    personal: bool
    first: bool


def templates(labels: Sequence[frozenset[int]]) -> list[int]:
    """For each plan the first plan that has the same fixed lines; plans of no known template are together."""
    leaders: list[tuple[int, frozenset[int]]] = []
    found: list[int] = []
    for index, own in enumerate(labels):
        leader = next((i for i, other in leaders if _share(own, other) >= _ONE_TEMPLATE), None)
        if leader is None:
            leader = index
            if len(leaders) < _MOST_TEMPLATES:
                leaders.append((index, own))
        found.append(leader)
    return found


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def of_template(found: Iterable[Standing], sizes: Counter[int]) -> bool:
    """Whether a text is part of a template. `sizes` counts the children of each template's plans.

    It is where nearly all plans of a template have it, and they are many; in few plans, where it also
    speaks of the process, names no child and opens a section in each.
    """
    found = list(found)
    shares: Counter[int] = Counter()
    for template, _ in {(s.template, s.child) for s in found}:
        shares[template] += 1
    template, children = shares.most_common(1)[0]
    size = sizes[template]
    share = children / size
    if 2 * sum(s.personal for s in found) >= len(found):
        return size >= _LEAST_PERSONAL and share >= _NEARLY_ALL_PERSONAL
    if size >= _LEAST and share >= _NEARLY_ALL:
        return True
    at_one_place = all(s.first and s.administrative for s in found)
    return size >= _LEAST_AT_ONE_PLACE and share >= _NEARLY_ALL and at_one_place
