"""A blank template as a checker sees it: its words with the sections that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Place, Table
from ehcaudit.plans.decoys import without_indexes
from ehcaudit.plans.headings import combined_codes, lettered, titled
from ehcaudit.plans.split import split
from ehcaudit.plans.strips import strips_of
from ehcaudit.plans.text import count_words, is_prompt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ehcaudit.documents.model import Document
    from ehcaudit.plans.lines import Line

LABEL = 9
"""So many words at most make a label; more are a sentence of guidance."""
_FEW = 7
_TITLE = 18
_CODE = re.compile(r"\b(?:[A-K](?![A-Za-z])|H[12])\b")
_TOGETHER = re.compile(
    r"\((?:[Ss]ections? )?(?:[A-G]|H[12]?|[IJK])(?:(?:\s*[,/&–-]\s*|,? and )(?:[A-G]|H[12]?|[IJK]))+\)\W*$"
)
_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“\"‘'])")


@dataclass(frozen=True, slots=True)
class Words:
    """A label or a sentence of the template with its section (`None` outside) and place.

    `shared` holds the sections that it speaks about together ("… (sections B, F and E)" stands above it).
    """

    text: str
    code: str | None
    place: Place
    heading: bool = False
    grid: bool = False
    head: bool = False
    titled: bool = False
    shared: frozenset[str] = frozenset()

    @property
    def short(self) -> bool:
        """Whether it is a label rather than a sentence."""
        return count_words(self.text) <= LABEL


class TemplateView:
    """The lines of a document with their sections, in order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        found = split(without_indexes(strips_of(document)))
        self.lines: tuple[Line, ...] = found.lines
        # What the parser infers from areas of need or from content is no label.
        self.marked: frozenset[str] = frozenset(m.code for m in found.marks) & self._named()

    def _named(self) -> set[str]:
        """The sections that some words label: a heading, or a column head or label that names them."""
        named: set[str] = set()
        for line in self.lines:
            if line.kind == "heading" and line.code is not None:
                named.add(line.code)
            if line.kind in ("heading", "head", "label"):
                named.update(_labelled(line.full_text))
        return named

    @cached_property
    def joined(self) -> dict[str, tuple[tuple[str, ...], str, Place]]:
        """Sections that are only labelled together with others: codes, words and place of the label."""
        alone: set[str] = set()
        joined: dict[str, tuple[tuple[str, ...], str, Place]] = {}
        for line in self.lines:
            if line.kind in ("heading", "head", "label"):
                text = line.full_text
                codes = _labelled(text)
                alone.update(codes if len(codes) == 1 else ())
                for code in codes if len(codes) > 1 else ():
                    joined.setdefault(code, (codes, text, line.place))
        return {code: what for code, what in joined.items() if code not in alone}

    @cached_property
    def alone(self) -> frozenset[str]:
        """Sections that have a label of their own."""
        return self.marked - frozenset(self.joined)

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Every label and sentence, empty prompts left out."""
        return tuple(self._words())

    def _words(self) -> Iterator[Words]:
        begun: set[str | None] = set()
        together: frozenset[str] = frozenset()
        for line in self.lines:
            text = line.full_text
            # Words under the section's label ("My views") ask for something, and label nothing, unless
            # they are its title on a line of its own.
            few = count_words(text) <= _FEW or titled(text) is None
            inner = line.code in begun and few and lettered(text) is None
            heading = line.kind == "heading" and not inner
            begun.add(line.code if line.kind == "heading" else None)
            if not line.in_grid and (heading or named_together(text)):
                together = named_together(text)
            outside = line.place.table is None and not heading
            word = Words(
                text,
                None if outside and together else line.code,
                line.place,
                heading,
                line.in_grid,
                line.kind in ("head", "label"),
                line.kind == "heading",
                together if outside else frozenset(),
            )
            if line.kind == "heading" or is_label(text):
                yield word
            else:
                for sentence in _END.split(text):
                    yield replace(word, text=sentence, head=False)

    @cached_property
    def _shared(self) -> dict[int, frozenset[str]]:
        """The sections that have a label in each table: guidance in such a table speaks to all of them."""
        held: dict[int, set[str]] = {}
        for line in self.lines:
            if line.place.table is not None:
                codes = held.setdefault(line.place.table, set())
                if line.code is not None:
                    codes.add(line.code)
                codes.update(combined_codes(line.text))
        return {table: frozenset(codes) for table, codes in held.items()}

    def of(self, sections: Iterable[str]) -> tuple[Words, ...]:
        """The words of these sections, and the guidance of tables that hold them beside others."""
        wanted = set(sections)
        return tuple(
            w
            for w in self.words
            if w.code in wanted or w.shared & wanted or (not w.heading and self._beside(w, wanted))
        )

    def _beside(self, words: Words, wanted: set[str]) -> bool:
        table = words.place.table
        open_to_all = not words.grid or words.head
        return table is not None and open_to_all and bool(self._shared[table] & wanted)

    def outside(self) -> tuple[Words, ...]:
        """The words that stand outside sections B to H: the front, A, I to K, the end."""
        inner = {"B", "C", "D", "E", "F", "G", "H", "H1", "H2"}
        return tuple(w for w in self.words if w.code not in inner and not w.shared)

    def place_of(self, sections: Iterable[str]) -> Place:
        """Where the first of these sections that the template has begins, in the order given."""
        found = (w.place for code in sections for w in self.words if w.code == code)
        return next(found, Place())

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the body, in order."""
        return tuple(block for block in self.document.blocks if isinstance(block, Table))


def named_together(text: str) -> frozenset[str]:
    """The sections that a heading over several of them names: "Needs and provision (sections B, F and E)"."""
    found = _TOGETHER.search(text) if count_words(text) <= _TITLE else None
    return frozenset(_CODE.findall(found[0])) if found else frozenset()


def _labelled(text: str) -> tuple[str, ...]:
    """The sections that a label names; H stands for H1 and H2."""
    found = lettered(text) or titled(text)
    codes = found.codes if found is not None else combined_codes(text)
    if codes == ("H",) or (len(codes) == 1 and re.search(r"\bH1\b", text) and re.search(r"\bH2\b", text)):
        return ("H1", "H2")
    return codes


def is_label(text: str) -> bool:
    """Whether `text` is too short to be a sentence."""
    return count_words(text) <= LABEL


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing but a prompt or a number to write behind."""
    return not text.strip() or is_prompt(text) or bool(re.fullmatch(r"\W*\d{0,2}\W*", text))
