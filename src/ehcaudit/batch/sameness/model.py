"""What one plan hands to the search, and what the search needs of it."""

from __future__ import annotations

import json
import zlib
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from ehcaudit.plans.model import Subject

Kind = Literal["paragraph", "outcome", "provision"]
WHOLE = -1
"""In place of the number of a sentence: the unit is a whole passage."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a passage of several, by its words as numbers.

    `bands` are the keys under which like units meet, empty for a short one. `personal`: it names the child
    or speaks of it by a pronoun; `kindred`: its passage speaks of the family; `first`: nothing with words of
    its own stands before it in its section; `spoken` counts all of its words.
    """

    numbers: bytes
    bands: bytes
    passage: int
    sentence: int
    section: str
    administrative: bool
    personal: bool
    kindred: bool
    first: bool
    spoken: int

    @property
    def words(self) -> frozenset[int]:
        """The numbers of its words."""
        return frozenset(array("I", self.numbers))


@dataclass(frozen=True, slots=True)
class Wordprint:
    """All of one plan that the search for shared texts needs. It stays in memory and is written nowhere.

    `names` are the words of the child's names, small; `labels` the plan's short fixed lines as numbers, by
    which plans of one template are known; `packed` the texts of the passages, sentence by sentence.
    """

    subject: Subject
    names: frozenset[str]
    labels: frozenset[int]
    units: tuple[Unit, ...]
    packed: bytes

    def passages(self) -> list[Passage]:
        """The texts, unpacked."""
        return [
            Passage(kind, tuple(sentences), tuple(masked), Place(*place))
            for kind, sentences, masked, place in json.loads(zlib.decompress(self.packed))
        ]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by its sentences, as they stand and with stand-ins (empty where no one asked for them)."""

    kind: Kind
    sentences: tuple[str, ...]
    masked: tuple[str, ...]
    place: Place


def packed(passages: list[Passage]) -> bytes:
    """The texts of passages, packed."""
    rows = [
        (
            p.kind,
            p.sentences,
            p.masked,
            (p.place.page, p.place.section, p.place.table, p.place.row, p.place.column, p.place.paragraph),
        )
        for p in passages
    ]
    return zlib.compress(json.dumps(rows).encode("ascii"), 6)
