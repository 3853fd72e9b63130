"""Nearness of single words, from a small table made once from a sentence-embedding model.

Words that no list of synonyms joins ("exhausted" and "tired") are near in it. Opposites and sisters are near
as well ("left" and "right"), so nearness only ranks and only forgives other wording: it never decides that
two acts are one. Where it comes from: `data/README.md`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]


@cache
def _table() -> tuple[dict[str, int], Matrix]:
    """Root → row, and the rows: unit vectors."""
    import numpy as np

    data = files("ehcaudit.checks.tracing").joinpath("data", "words.npz").read_bytes()
    with np.load(BytesIO(data), allow_pickle=False) as table:
        roots = bytes(table["roots"]).decode("ascii").split("\n")
        rows = table["vectors"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return {root: row for row, root in enumerate(roots)}, rows


@lru_cache(maxsize=8192)
def known(tokens: frozenset[str]) -> tuple[tuple[str, ...], Matrix]:
    """The tokens that have a vector, in order, with their vectors."""
    index, rows = _table()
    found = tuple(sorted(t for t in tokens if t in index))
    return found, rows[[index[t] for t in found]]


def nearest(tokens: Iterable[str], others: frozenset[str]) -> dict[str, float]:
    """For each token that has a vector: how near the nearest of `others` is (at most 1)."""
    mine, my_rows = known(frozenset(tokens))
    theirs, their_rows = known(others)
    if not mine or not theirs:
        return {}
    best = (my_rows @ their_rows.T).max(axis=1)
    return {token: float(value) for token, value in zip(mine, best, strict=True)}
