"""What a walk through one document carries along: styles, lists, budget, open fields, what was not read."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Place
from ehcaudit.documents.refusal import over_limit
from ehcaudit.documents.word.formatting import NOTHING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.word.diagrams import Diagrams
    from ehcaudit.documents.word.formatting import Formatting
    from ehcaudit.documents.word.numbering import Numbering
    from ehcaudit.documents.word.paragraphs import Shape
    from ehcaudit.documents.word.styles import Styles


class Budget:
    """Counts what is read and refuses, with `RefusedError`, what is over the limits."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._paragraphs = self._cells = self._characters = self._depth = 0

    def paragraph(self) -> None:
        """One more paragraph."""
        self._paragraphs += 1
        if self._paragraphs > self.limits.paragraphs:
            raise over_limit("paragraphs", self.limits.paragraphs)

    def cells(self, count: int) -> None:
        """`count` more table cells."""
        self._cells += count
        if self._cells > self.limits.cells:
            raise over_limit("table cells", self.limits.cells)

    def characters(self, count: int) -> None:
        """`count` more characters."""
        self._characters += count
        if self._characters > self.limits.characters:
            raise over_limit("characters", self.limits.characters)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level of nesting (table, content control, text box …) more."""
        self._depth += 1
        if self._depth > self.limits.depth:
            raise over_limit("levels of nesting", self.limits.depth)
        try:
            yield
        finally:
            self._depth -= 1


@dataclass
class Story:
    """The state of a walk: the document's body, one header, or the notes.

    `fields` holds, for each open complex field, whether its result has begun. `checkbox` is the sign
    that stands for the content of the check box being read, `""` once it was given out. `shapes` keeps the
    paragraph shapes met so far, `table` is what the table around states of the look of its text,
    `diagrams` the diagrams of the body.
    `seen` counts what is told in the warnings, by name.
    """

    styles: Styles
    numbering: Numbering
    budget: Budget
    seen: Counter[str] = field(default_factory=Counter)
    shapes: dict[Hashable, Shape] = field(default_factory=dict)
    table: Formatting = NOTHING
    diagrams: Diagrams | None = None
    fields: list[bool] = field(default_factory=list)
    checkbox: str | None = None

    def apart(self) -> Story:
        """The state for another story of the same document: no open field, no diagrams."""
        return Story(self.styles, self.numbering, self.budget, self.seen, self.shapes)


class Spot:
    """Gives out places: in the body (`Spot()`), or in the cell of a top-level table.

    Paragraphs that show nothing (no text, no number) are not counted: a reader does not see them.
    """

    def __init__(self, table: int | None = None, row: int | None = None, column: int | None = None) -> None:
        self._table, self._row, self._column = table, row, column
        self._paragraphs = 0
        self._tables = 0

    def paragraph(self) -> Place:
        """The place of the next paragraph."""
        self._paragraphs += 1
        return Place(table=self._table, row=self._row, column=self._column, paragraph=self._paragraphs)

    def table(self) -> Place:
        """The place of the next table; a nested one stands where its cell stands."""
        if self._table is None:
            self._tables += 1
            return Place(table=self._tables)
        return Place(table=self._table, row=self._row, column=self._column)

    def cell(self, table: Place, row: int, column: int) -> Spot:
        """The spot for the cell at `row` and `column` (from 0) of the table at `table`.

        Inside a nested table it is this spot: the paragraphs of the outer cell count on.
        """
        if self._table is not None:
            return self
        return Spot(table.table, row + 1, column + 1)
