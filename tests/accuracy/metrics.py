"""Agreement measures on plain label lists."""

from __future__ import annotations

import random
import re
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa of (gold, judged) pairs; 1 where both always say the same one thing."""
    if not pairs:
        return float("nan")
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    gold, judged = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(gold[label] * judged[label] for label in gold) / total**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean F1 over the gold labels."""
    labels = sorted({a for a, _ in pairs})
    return sum(f1(pairs, label) for label in labels) / len(labels) if labels else float("nan")


def f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    """F1 of one label."""
    right = sum(a == b == label for a, b in pairs)
    stated = sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)
    return 2 * right / stated if stated else 0.0


def span_f1(pairs: Sequence[tuple[str | None, str | None]]) -> float:
    """F1 of quoted spans, which must be the same words (case and outer spaces aside)."""
    same = sum(a is not None and b is not None and _plain(a) == _plain(b) for a, b in pairs)
    stated = sum(a is not None for a, _ in pairs) + sum(b is not None for _, b in pairs)
    return 2 * same / stated if stated else float("nan")


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .,;:")


def interval(
    measure: Callable[[Sequence[T]], float], pairs: Sequence[T], rounds: int = 400
) -> tuple[float, float]:
    """A 95 % bootstrap interval, the same at every run."""
    generator = random.Random(20)
    values = (
        sorted(measure(generator.choices(pairs, k=len(pairs))) for _ in range(rounds)) if pairs else [0.0]
    )
    return values[int(len(values) * 0.025)], values[min(len(values) - 1, int(len(values) * 0.975))]


def confusion(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """A Markdown table, gold labels down, judged labels across."""
    labels = sorted({label for pair in pairs for label in pair})
    counts = Counter(pairs)
    lines = ["| gold \\ judged | " + " | ".join(labels) + " |", "|---" * (len(labels) + 1) + "|"]
    lines.extend(f"| {a} | " + " | ".join(str(counts[(a, b)]) for b in labels) + " |" for a in labels)
    return lines


def macro_f1_of(pairs: Sequence[tuple[str, str]], labels: Sequence[str]) -> float:
    """The mean F1 over `labels`, whatever other labels there are."""
    return sum(f1(pairs, label) for label in labels) / len(labels)


def near_f1(pairs: Sequence[tuple[str | None, str | None]]) -> float:
    """F1 of quoted spans that share at least 0.8 of the words of the longer, leading small words aside."""
    same = sum(a is not None and b is not None and _near(a, b) for a, b in pairs)
    stated = sum(a is not None for a, _ in pairs) + sum(b is not None for _, b in pairs)
    return 2 * same / stated if stated else float("nan")


_LEADING = frozenset(
    [
        "by",
        "before",
        "at",
        "in",
        "on",
        "within",
        "until",
        "the",
        "a",
        "an",
        "of",
        "or",
        "no",
        "later",
        "than",
        "when",
        "over",
    ]
)


def _near(one: str, other: str) -> bool:
    first, second = _content(one), _content(other)
    shared = sum((Counter(first) & Counter(second)).values())
    longest = max(len(first), len(second))
    return longest == 0 or shared / longest >= 0.8


def _content(text: str) -> list[str]:
    tokens = re.findall(r"[\w’'/-]+", text.lower())
    kept = next((i for i, token in enumerate(tokens) if token not in _LEADING), len(tokens))
    return tokens[kept:]
