"""The trained component: weighs the traits of a statement and says which of them decided.

A small network for each family of statements, trained by `python -m tests.accuracy.train` on the statements
that may be read for that purpose; its weights ship as plain arrays of small whole numbers. It is sums and
cuts at zero: the same statement always gets the same answer, and every answer can be traced to words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from ehcaudit.language.trait import Trait, summed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Family = Literal["outcomes", "provision"]


@dataclass(frozen=True, slots=True)
class Learned:
    """An answer with its probability; `chances` are the probabilities of all answers."""

    answer: str
    probability: float
    chances: Mapping[str, float]
    _deciding: Callable[[], tuple[Trait, ...]] = field(compare=False, repr=False)

    @property
    def traits(self) -> tuple[Trait, ...]:
        """The traits with words that spoke for the answer most, strongest first; weighed when asked for."""
        return self._deciding()


@dataclass(frozen=True, slots=True)
class _Model:
    """`direct` (traits × answers), `first` (traits × hidden) and `second` (hidden × answers), with biases."""

    place: Mapping[str, int]
    answers: Mapping[str, tuple[str, ...]]
    direct: Any
    first: Any
    first_bias: Any
    second: Any
    bias: Any


def ask(family: Family, traits: tuple[Trait, ...]) -> Mapping[str, Learned]:
    """The answer to every question about a statement of `family`, by question ("kind", "measurable", …)."""
    import numpy as np

    model = _model(family)
    known = [(model.place[name], value) for name, value in summed(traits).items() if name in model.place]
    rows = [row for row, _ in known]
    values = np.array([value for _, value in known], "float32")
    raw = values @ model.first[rows] + model.first_bias
    hidden = np.maximum(raw, 0)
    scores = values @ model.direct[rows] + hidden @ model.second + model.bias
    found, start = {}, 0
    for question, listed in model.answers.items():
        part = slice(start, start + len(listed))
        start = part.stop
        powers = np.exp(scores[part] - scores[part].max())
        chances = powers / powers.sum()
        best = int(chances.argmax())
        by_answer = dict(zip(listed, chances.tolist(), strict=True))
        deciding = partial(_deciding, model, traits, part, best, raw)
        found[question] = Learned(listed[best], by_answer[listed[best]], by_answer, deciding)
    return found


def _deciding(model: _Model, traits: Sequence[Trait], part: slice, best: int, raw: Any) -> tuple[Trait, ...]:
    """The traits with words that spoke more for the answer than for the others together."""
    placed = [(t, model.place[t.name]) for t in traits if t.end > t.start and t.name in model.place]
    if not placed:
        return ()
    rows = [row for _, row in placed]
    through = (model.second * (raw > 0)[:, None])[:, part]
    weights = model.direct[rows][:, part] + model.first[rows] @ through
    others = (weights.sum(axis=1) - weights[:, best]) / (weights.shape[1] - 1)
    said = [
        (float(weight) * trait.value, trait)
        for (trait, _), weight in zip(placed, weights[:, best] - others, strict=True)
    ]
    ordered = sorted(said, key=lambda pair: (-round(pair[0], 4), pair[1].start, pair[1].end))
    return tuple(trait for weight, trait in ordered[:3] if weight > 0)


@cache
def _model(family: Family) -> _Model:
    import numpy as np

    path = files("ehcaudit.language").joinpath("weights", f"{family}.npz")
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
        names = bytes(stored["names"]).decode("utf-8").split("\n")
        listed = bytes(stored["answers"]).decode("utf-8").split("\n")
        answers = {line.split("\t")[0]: tuple(line.split("\t")[1:]) for line in listed}
        return _Model(
            place={name: i for i, name in enumerate(names)},
            answers=answers,
            direct=stored["direct"].astype("float32") * stored["direct_scale"],
            first=stored["first"].astype("float32") * stored["first_scale"],
            first_bias=stored["first_bias"],
            second=stored["second"],
            bias=stored["bias"],
        )
