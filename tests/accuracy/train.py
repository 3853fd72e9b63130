"""`python -m tests.accuracy.train` trains the component on the statements that may be read for it.

`--compare` trains nothing that ships: it leaves out each style in turn and says how well rules and component
do on it. Never trained on: the held-out part of the independent gold, published examples, sample plans.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ehcaudit.language.statement import read_statements
from ehcaudit.language.traits import statement_traits, summed
from tests.accuracy.gold import read
from tests.accuracy.metrics import kappa

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUESTIONS = ("measurable", "specific", "aspirational")
WEIGHTS = Path(__file__).parents[2] / "src" / "ehcaudit" / "language" / "weights" / "statements.json"
_ROUNDS, _SHRINK, _AT_LEAST, _RATE = 150, 2.0, 3, 0.1
_OF_FIRST_GOLD = 0.25  # one hand wrote rules and labels there: two labellers who agree count four times


@dataclass(frozen=True, slots=True)
class Example:
    """A statement with its traits; an answer for each labeller, by question."""

    style: str
    independent: bool
    traits: Mapping[str, float]
    labels: tuple[Mapping[str, Any], ...]


def examples() -> list[Example]:
    """The independent gold's part `dev` and the first gold."""
    second = {row["id"]: row for row in read("statements/second_outcomes")}
    rows = [row for row in read("statements/outcomes") if row["part"] == "dev"]
    first = read("outcomes")
    readings = read_statements([row["text"] for row in (*rows, *first)])
    traits = [summed(statement_traits(reading)) for reading in readings]
    found = [
        Example(row["style"], True, t, (row["label"], second[row["id"]]))
        for row, t in zip(rows, traits, strict=False)
    ]
    return found + [
        Example("first gold", False, t, (row,)) for row, t in zip(first, traits[len(rows) :], strict=True)
    ]


def train(question: str, given: Sequence[Example]) -> dict[str, Any]:
    """Softmax regression by gradient descent (Adam), from nothing, the same at every run."""
    labelled = [
        (e, str(label[question]), 0.5 if e.independent else _OF_FIRST_GOLD)
        for e in given
        for label in e.labels
        if label[question]
    ]
    counts = Counter(name for e, _, _ in labelled for name in e.traits)
    names = sorted(name for name, count in counts.items() if count >= _AT_LEAST)
    answers = sorted({answer for _, answer, _ in labelled})
    place = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(labelled), len(names) + 1))
    table[:, -1] = 1
    for row, (example, _, _) in enumerate(labelled):
        for name, value in example.traits.items():
            if name in place:
                table[row, place[name]] = value
    wanted = np.eye(len(answers))[[answers.index(answer) for _, answer, _ in labelled]]
    weight = np.array([w for _, _, w in labelled])
    fitted = _fit(table, wanted, weight * len(weight) / weight.sum())
    return {
        "answers": answers,
        "bias": [round(float(x), 3) for x in fitted[-1]],
        "weights": {
            name: [round(float(x), 3) for x in fitted[i]]
            for name, i in place.items()
            if abs(fitted[i]).max() > 0.004
        },
    }


def _fit(table: Any, wanted: Any, weight: Any) -> Any:
    fitted = np.zeros((table.shape[1], wanted.shape[1]))
    mean, spread = np.zeros_like(fitted), np.zeros_like(fitted)
    for step in range(_ROUNDS):
        scores = table @ fitted
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope = (table.T @ ((chances - wanted) * weight[:, None]) + _SHRINK * fitted) / len(table)
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        scaled = (mean / (1 - 0.9 ** (step + 1))) / (np.sqrt(spread / (1 - 0.999 ** (step + 1))) + 1e-8)
        fitted -= _RATE * (1 - step / _ROUNDS) * scaled
    return fitted


def answer(model: Mapping[str, Any], traits: Mapping[str, float]) -> str:
    """What a trained model says of traits."""
    scores = np.array(model["bias"], dtype=float)
    for name, value in traits.items():
        if name in model["weights"]:
            scores += np.array(model["weights"][name]) * value
    return str(model["answers"][int(scores.argmax())])


def compare(given: Sequence[Example]) -> list[str]:
    """Kappa on settled labels, each style judged by a component that never saw it."""
    lines = []
    for question in QUESTIONS:
        pairs = []
        for style in sorted({e.style for e in given if e.independent}):
            model = train(question, [e for e in given if e.style != style])
            for e in (e for e in given if e.style == style):
                one, other = (label[question] for label in e.labels)
                if one and one == other:
                    pairs.append((one, answer(model, e.traits)))
        lines.append(
            f"{question}: kappa {kappa(pairs):.2f} on {len(pairs)} statements of styles left out in turn"
        )
    return lines


def main(arguments: list[str]) -> None:
    """Train and write the weights, or compare."""
    given = examples()
    if "--compare" in arguments:
        sys.stdout.write("\n".join(compare(given)) + "\n")
        return
    questions = {question: train(question, given) for question in QUESTIONS}
    text = json.dumps(
        {"schema": "ehcaudit.weights/1", "questions": questions}, ensure_ascii=False, sort_keys=True
    )
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_text(text.replace("], ", "],\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
