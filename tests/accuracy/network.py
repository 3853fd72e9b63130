"""The training of the component: a small network over traits, with several questions answered at once.

Each trait speaks for the answers directly and through a shared hidden layer; half of the traits are left out
at random in each step, so that no single word is relied upon. The same at every run.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HIDDEN, _BATCH, _EPOCHS, _RATE, _SHRINK = 64, 64, 30, 2e-3, 3e-4
_DROP_TRAITS, _DROP_HIDDEN, _AT_LEAST = 0.5, 0.3, 4


@dataclass(frozen=True, slots=True)
class Network:
    """`direct` (traits × answers), `first` (traits × hidden), `second` (hidden × answers) with their biases.

    `answers` are the answers to each question, in the order of the columns.
    """

    names: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]]
    arrays: Mapping[str, Any]

    def chances(self, traits: Sequence[Mapping[str, float]]) -> dict[str, Any]:
        """The probability of each answer (columns) to each question for each statement (rows)."""
        table, a = _table(traits, self.names), self.arrays
        hidden = np.maximum(table @ a["first"] + a["first_bias"], 0)
        scores = table @ a["direct"] + hidden @ a["second"] + a["bias"]
        return {
            question: _shares(scores[:, place])
            for question, place in zip(self.answers, _places(self.answers), strict=True)
        }

    def judge(self, traits: Sequence[Mapping[str, float]]) -> dict[str, list[str]]:
        """The answer to each question for each statement."""
        return {
            question: [self.answers[question][i] for i in found.argmax(1)]
            for question, found in self.chances(traits).items()
        }


def joined(parts: Sequence[Network]) -> Network:
    """One network whose scores are the means of those of `parts`, which share names and answers."""
    count = np.float32(len(parts))
    arrays = {
        "direct": sum(part.arrays["direct"] for part in parts) / count,
        "first": np.concatenate([part.arrays["first"] for part in parts], axis=1),
        "first_bias": np.concatenate([part.arrays["first_bias"] for part in parts]),
        "second": np.concatenate([part.arrays["second"] for part in parts]) / count,
        "bias": sum(part.arrays["bias"] for part in parts) / count,
    }
    return Network(parts[0].names, parts[0].answers, arrays)


def _shares(scores: Any) -> Any:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def fit(
    traits: Sequence[Mapping[str, float]],
    wanted: Mapping[str, Sequence[Mapping[str, float]]],
    answers: Mapping[str, tuple[str, ...]],
    seed: int = 0,
) -> Network:
    """Train on statements' traits; `wanted` gives each statement's answers with their weight."""
    counts = Counter(name for found in traits for name in found)
    names = tuple(sorted(name for name, count in counts.items() if count >= _AT_LEAST))
    table, target = _table(traits, names), _targets(wanted, answers)
    chance = np.random.default_rng(seed)
    arrays = {
        "direct": np.zeros((len(names), target.shape[1]), "float32"),
        "first": chance.normal(0, 0.05, (len(names), _HIDDEN)).astype("float32"),
        "first_bias": np.zeros(_HIDDEN, "float32"),
        "second": chance.uniform(-0.12, 0.12, (_HIDDEN, target.shape[1])).astype("float32"),
        "bias": np.zeros(target.shape[1], "float32"),
    }
    _descend(arrays, table, target, _places(answers), chance)
    return Network(names, dict(answers), arrays)


def _descend(arrays: dict[str, Any], table: Any, target: Any, places: Sequence[slice], chance: Any) -> None:
    """Adam with shrinking weights; the rate rises for a tenth of the steps and then falls as a cosine."""
    means = {name: np.zeros_like(a) for name, a in arrays.items()}
    spreads = {name: np.zeros_like(a) for name, a in arrays.items()}
    steps, step = _EPOCHS * -(-len(table) // _BATCH), 0
    for _ in range(_EPOCHS):
        order = chance.permutation(len(table))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            slopes = _slopes(arrays, table[batch], target[batch], places, chance)
            step += 1
            share = step / steps
            rate = _RATE * (share * 10 if share < 0.1 else (1 + np.cos(np.pi * (share - 0.1) / 0.9)) / 2)
            for name, slope in slopes.items():
                means[name] += 0.1 * (slope - means[name])
                spreads[name] += 0.001 * (slope * slope - spreads[name])
                scaled = (means[name] / (1 - 0.9**step)) / (np.sqrt(spreads[name] / (1 - 0.999**step)) + 1e-8)
                arrays[name] -= np.float32(rate) * (scaled + np.float32(_SHRINK / _RATE) * arrays[name])


def _slopes(
    arrays: Mapping[str, Any], table: Any, target: Any, places: Sequence[slice], chance: Any
) -> dict[str, Any]:
    given = (
        table * (chance.random(table.shape, dtype="float32") >= _DROP_TRAITS) / np.float32(1 - _DROP_TRAITS)
    )
    raw = given @ arrays["first"] + arrays["first_bias"]
    open_gates = (raw > 0) * (chance.random(raw.shape, dtype="float32") >= _DROP_HIDDEN)
    open_gates = open_gates / np.float32(1 - _DROP_HIDDEN)
    hidden = raw * open_gates
    scores = given @ arrays["direct"] + hidden @ arrays["second"] + arrays["bias"]
    error = np.empty_like(scores)
    for place in places:
        error[:, place] = (
            _shares(scores[:, place]) * target[:, place].sum(axis=1, keepdims=True) - target[:, place]
        )
    error /= len(table)
    back = (error @ arrays["second"].T) * open_gates
    return {
        "direct": given.T @ error,
        "first": given.T @ back,
        "first_bias": back.sum(axis=0),
        "second": hidden.T @ error,
        "bias": error.sum(axis=0),
    }


def _table(traits: Sequence[Mapping[str, float]], names: Sequence[str]) -> Any:
    place = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(traits), len(names)), "float32")
    for row, found in enumerate(traits):
        for name, value in found.items():
            if name in place:
                table[row, place[name]] = value
    return table


def _targets(
    wanted: Mapping[str, Sequence[Mapping[str, float]]], answers: Mapping[str, tuple[str, ...]]
) -> Any:
    """Weights by answer; rare answers count more (by the root of how rare they are)."""
    columns = []
    for question, listed in answers.items():
        given = np.array([[found.get(a, 0.0) for a in listed] for found in wanted[question]], "float32")
        totals = np.maximum(given.sum(axis=0), 1)
        weighed = given * np.sqrt(totals.sum() / totals)
        columns.append(weighed * (given.sum() / weighed.sum()))
    return np.concatenate(columns, axis=1).astype("float32")


def _places(answers: Mapping[str, tuple[str, ...]]) -> list[slice]:
    found, start = [], 0
    for listed in answers.values():
        found.append(slice(start, start + len(listed)))
        start += len(listed)
    return found
