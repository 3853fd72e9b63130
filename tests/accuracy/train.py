"""`python -m tests.accuracy.train` trains the component on the statements that may be read for it.

`--compare` trains nothing that ships: it leaves out each writer (or, with `--styles`, groups of styles) in
turn and says how well rules and component do on them. Never trained on: the held-out part of the independent
gold, published examples, sample plans.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.accuracy import network
from tests.accuracy.examples import QUESTIONS, Example, Family, examples
from tests.accuracy.metrics import kappa, macro_f1_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = Path(__file__).parents[2] / "src" / "ehcaudit" / "language" / "weights"
FAMILIES: tuple[Family, ...] = ("outcomes", "provision")
_STYLE_GROUPS = 4
_SEEDS = 3
_GROUPED = {"action": "action or provision", "provision": "action or provision", "need": "other"}


def train(family: Family, given: Sequence[Example]) -> network.Network:
    """Train networks from nothing and join them, the same at every run."""
    wanted = {q: [example.wanted(q) for example in given] for q in QUESTIONS[family]}
    traits = [example.traits for example in given]
    return network.joined([network.fit(traits, wanted, QUESTIONS[family], seed) for seed in range(_SEEDS)])


def folds(given: Sequence[Example], by: str) -> Iterator[tuple[str, set[str]]]:
    """What is left out in turn: all styles of a writer, or every fourth style, by name."""
    independent = sorted({(e.writer, e.style) for e in given if e.independent})
    if by == "writer":
        for writer in sorted({writer for writer, _ in independent}):
            yield writer, {style for who, style in independent if who == writer}
        return
    styles = [style for _, style in independent]
    for start in range(_STYLE_GROUPS):
        yield f"style group {start + 1}", set(styles[start::_STYLE_GROUPS])


def compare(family: Family, given: Sequence[Example], by: str = "writer") -> list[str]:
    """A table: rules and component on settled labels of what the component never saw."""
    columns = ["left out", "statements", *(f"{q}: rules / trained" for q in QUESTIONS[family])]
    lines = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    for name, out in folds(given, by):
        left = [e for e in given if e.style in out and not e.made]
        answers = train(family, [e for e in given if e.style not in out]).judge([e.traits for e in left])
        cells = [
            f"{agreement(q, left, [e.ruled[q] for e in left]):.2f} / {agreement(q, left, answers[q]):.2f}"
            for q in QUESTIONS[family]
        ]
        lines.append(f"| {name} | {len(left)} | {' | '.join(cells)} |")
    return lines


def agreement(question: str, given: Sequence[Example], answers: Sequence[str]) -> float:
    """Kappa on settled labels, for the kind the macro F1 of outcome, action or provision, and aspiration."""
    pairs = [(e.settled(question), a) for e, a in zip(given, answers, strict=True)]
    stated = [(label, a) for label, a in pairs if label]
    if question != "kind":
        return kappa(stated)
    grouped = [(_GROUPED.get(label, label), _GROUPED.get(a, a)) for label, a in stated]
    return macro_f1_of(grouped, ("outcome", "action or provision", "aspiration"))


def store(trained: network.Network, path: Path) -> None:
    """Write a network as arrays of whole numbers (a scale for each column)."""
    stored = {name: trained.arrays[name] for name in ("first_bias", "second", "bias")}
    for name in ("direct", "first"):
        whole = trained.arrays[name]
        scale = np.maximum(np.abs(whole).max(axis=0), 1e-6) / 127
        stored[name] = np.round(whole / scale).astype("int8")
        stored[f"{name}_scale"] = scale.astype("float32")
    answers = "\n".join("\t".join((question, *listed)) for question, listed in trained.answers.items())
    np.savez_compressed(
        path,
        names=np.frombuffer("\n".join(trained.names).encode(), "uint8"),
        answers=np.frombuffer(answers.encode(), "uint8"),
        **stored,
    )


def main(arguments: list[str]) -> None:
    """Train and write the weights, or compare."""
    for family in FAMILIES:
        given = examples(family)
        if "--compare" in arguments:
            by = "style" if "--styles" in arguments else "writer"
            sys.stdout.write("\n".join([f"{family}:", *compare(family, given, by), ""]) + "\n")
        else:
            FOLDER.mkdir(exist_ok=True)
            store(train(family, given), FOLDER / f"{family}.npz")


if __name__ == "__main__":
    main(sys.argv[1:])
