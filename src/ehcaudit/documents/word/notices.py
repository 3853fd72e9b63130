"""What is told about a Word file: what was not read, and what was decided in reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# By what was counted in the walk: what is told of one, and of several. What stands in `_UNREAD` makes a
# document one that was read in part; what stands in `_NOTES` lost nothing.
_UNREAD = {
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
    "merged text": (
        "A table holds text in cells that are merged away; Word does not show it and it was left out.",
        "{count} tables hold text in cells that are merged away; Word does not show it and it was left out.",
    ),
}
_NOTES = {
    "tracked change": (
        "A paragraph has tracked changes: read as if accepted.",
        "{count} paragraphs have tracked changes: read as if accepted.",
    ),
}


def unread(seen: Mapping[str, int]) -> tuple[str, ...]:
    """The sentences for what was counted in a walk and not read."""
    return _told(_UNREAD, seen)


def noted(seen: Mapping[str, int]) -> tuple[str, ...]:
    """The sentences for what was counted in a walk and read in full, in a way that a reader should know."""
    return _told(_NOTES, seen)


def _told(sentences: Mapping[str, tuple[str, str]], seen: Mapping[str, int]) -> tuple[str, ...]:
    counted = ((seen.get(name, 0), forms) for name, forms in sentences.items())
    return tuple(
        one if count == 1 else several.format(count=count) for count, (one, several) in counted if count
    )
