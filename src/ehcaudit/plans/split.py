"""Document → lines, each in exactly one section of A–K or in none."""

from __future__ import annotations

from dataclasses import dataclass

from ehcaudit.plans.census import census_of
from ehcaudit.plans.context import Context
from ehcaudit.plans.decoys import Cleaned
from ehcaudit.plans.lines import Line, Mark
from ehcaudit.plans.paragraphs import take_paragraph
from ehcaudit.plans.rows import take_row
from ehcaudit.plans.walk import Walk


@dataclass(frozen=True, slots=True)
class Split:
    """The lines of a document in order, every section label that was found, and the titles of reports
    appended to it."""

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    explicit: frozenset[str]
    appended: tuple[str, ...] = ()


def split(cleaned: Cleaned) -> Split:
    """Put every line of a document, cleaned of indexes, into its section.

    Headings, labels and prompts are told apart from text.
    """
    census = census_of(cleaned.strips, cleaned.learned)
    walk = Walk(cleaned.strips, census, Context(census.explicit))
    while (strip := walk.following) is not None:
        walk.at += 1
        if strip.table != walk.table:
            walk.begin_table(strip.table, strip.row)
        if strip.table is not None and strip.columns != walk.here.heads_columns:
            walk.here.forget_heads()
        if strip.paragraph is not None:
            take_paragraph(walk, strip, strip.paragraph)
        else:
            take_row(walk, strip)
    return Split(tuple(walk.lines), tuple(walk.marks), census.explicit)
