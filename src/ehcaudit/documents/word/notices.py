"""What is told about a Word file: what was not read, and what was decided in reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# By what was counted in the walk: what is told of one, and of several.
_WARNINGS = {
    "picture": (
        "The document holds a picture; text in it was not read.",
        "The document holds {count} pictures; text in them was not read.",
    ),
    "diagram": (
        "The document holds a diagram (SmartArt) that was not read.",
        "The document holds {count} diagrams (SmartArt) that were not read.",
    ),
    "chart": (
        "The document holds a chart that was not read.",
        "The document holds {count} charts that were not read.",
    ),
    "embedded file": (
        "The document holds an embedded file that was not read.",
        "The document holds {count} embedded files that were not read.",
    ),
    "tracked change": (
        "A paragraph has tracked changes: read as if accepted.",
        "{count} paragraphs have tracked changes: read as if accepted.",
    ),
    "merged text": (
        "A table holds text in cells that are merged away; Word does not show it and it was left out.",
        "{count} tables hold text in cells that are merged away; Word does not show it and it was left out.",
    ),
}


def told(seen: Mapping[str, int]) -> list[str]:
    """The sentences for what was counted in a walk."""
    sentences = []
    for name, (one, several) in _WARNINGS.items():
        count = seen.get(name, 0)
        if count:
            sentences.append(one if count == 1 else several.format(count=count))
    return sentences
