"""Makes the table of word vectors of tracing: `python -m tests.accuracy.tracing_words VECTORS WORDS`.

VECTORS (.npy) and WORDS (.json) are words put singly through all-MiniLM-L6-v2 (Apache-2.0) by somebody who
has the model installed. The table holds their first principal components, averaged over words of one root, as
whole numbers of a byte.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from ehcaudit.checks.tracing.surface import root_of

TABLE = Path(__file__).parents[2] / "src" / "ehcaudit" / "checks" / "tracing" / "data" / "words.npz"
COMPONENTS = 48


def main() -> None:
    """Write the table."""
    rows = np.load(sys.argv[1]).astype(np.float32)
    words: list[str] = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    rows = rows - rows.mean(axis=0)
    _, vectors = np.linalg.eigh(rows.T @ rows)
    rows = rows @ vectors[:, ::-1][:, :COMPONENTS]
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    groups: dict[str, list[int]] = {}
    for row, word in enumerate(words):
        groups.setdefault(root_of(word), []).append(row)
    roots = sorted(groups)
    means = np.stack([rows[groups[root]].mean(axis=0) for root in roots])
    means /= np.linalg.norm(means, axis=1, keepdims=True) + 1e-9
    packed = np.clip(np.round(means * 127), -127, 127).astype(np.int8)
    np.savez_compressed(
        TABLE, roots=np.frombuffer("\n".join(roots).encode("ascii"), dtype=np.uint8), vectors=packed
    )
    print(f"{len(roots)} roots, {TABLE.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
