"""The trained component: weighs the traits of a statement and says which of them decided.

A linear model for each question, trained by `python -m tests.accuracy.train` on the statements that may be
read for that purpose; its weights ship as JSON. It is plain sums: the same statement always gets the same
answer, and every answer can be traced to words.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ehcaudit.language.traits import Trait, summed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Learned:
    """An answer with its probability, and the traits with words that spoke for it most, strongest first."""

    answer: str
    probability: float
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    answers: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]


def ask(question: str, traits: tuple[Trait, ...]) -> Learned:
    """The answer to `question` ("measurable", …). Raises `KeyError` for one that was never trained."""
    model = _models()[question]
    scores = list(model.bias)
    for name, value in summed(traits).items():
        for i, weight in enumerate(model.weights.get(name, ())):
            scores[i] += weight * value
    best = max(range(len(scores)), key=scores.__getitem__)
    total = sum(math.exp(score - scores[best]) for score in scores)
    return Learned(model.answers[best], 1 / total, _deciding(model, best, traits))


def _deciding(model: _Model, best: int, traits: Sequence[Trait]) -> tuple[Trait, ...]:
    """The traits with words that spoke more for the answer than for the others together."""
    said: list[tuple[float, Trait]] = []
    for trait in traits:
        weights = model.weights.get(trait.name)
        if weights is None or trait.end <= trait.start:
            continue
        others = (sum(weights) - weights[best]) / (len(weights) - 1)
        said.append(((weights[best] - others) * trait.value, trait))
    ordered = sorted(said, key=lambda pair: (-pair[0], pair[1].start, pair[1].end))
    return tuple(trait for weight, trait in ordered[:3] if weight > 0)


@cache
def _models() -> Mapping[str, _Model]:
    text = files("ehcaudit.language").joinpath("weights", "statements.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return {
        question: _Model(tuple(found["answers"]), tuple(found["bias"]), found["weights"])
        for question, found in loaded["questions"].items()
    }
