"""The trait: one thing that a statement is made of, with its weight and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait and its place in the parsed text; `start == end` for one of the whole statement."""

    name: str
    value: float
    start: int = 0
    end: int = 0


def summed(traits: tuple[Trait, ...]) -> Mapping[str, float]:
    """One number a trait: the largest, but a sum (to 1.5) for word classes."""
    totals: dict[str, float] = {}
    for trait in traits:
        before = totals.get(trait.name, 0.0)
        added = trait.name.startswith("class=")
        totals[trait.name] = min(1.5, before + trait.value) if added else max(before, trait.value)
    return totals
