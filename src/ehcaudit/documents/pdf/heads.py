"""Telling headings that begin pages from running headers: only what is repeated may be taken from the text.

A section's heading lost is worse than a header kept: in doubt a line is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ehcaudit.documents.pdf.geometry import Line, PageContent, TablePart

SAME_HEIGHT = 4.0
"""Points between lines that stand at one height on two pages."""
_NAMES_SECTION = re.compile(r"^\W*section\s+[a-k]\d?\b", re.IGNORECASE)
_PARTS = re.compile(r"\s+[–—|·•/-]\s+")
_NOT_WORDS = re.compile(r"[\W_]+")
MARGIN = 42.0
"""Text seldom comes nearer to the edge of a page than this (points)."""
_STRETCH = 3
_ALIKE = 4
"""Words with which running lines begin or end alike while the rest of them changes."""
_APART = 1.2
_CONTENTS = 3
"""A page with so many of the lines in question is a list of contents, not the body they head."""


class Item(NamedTuple):
    """A line or small table near the edge of a page; `y` is its distance from that edge (points)."""

    page: int
    y: float
    text: str
    content: Line | TablePart


def words_of(text: str) -> str:
    """The words alone, for comparing a running section name with the heading it repeats."""
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


class Heads:
    """The heads of all pages of a document, and what stands below them."""

    def __init__(self, pages: Sequence[PageContent], items: Mapping[int, list[Item]]) -> None:
        self._items = items
        self._count = len(pages)
        self._below = {page.number: _placed_words(page) for page in pages}
        self._body = _body_size(pages)
        self._tops = {
            page.number: [y for y, _ in placed]
            for page, placed in zip(pages, self._below.values(), strict=True)
        }
        named = {words_of(i.text) for page in items.values() for i in page[:1]}
        for number, placed in self._below.items():
            listed = named & {words for _, words in placed}
            if len(listed) >= _CONTENTS:
                self._below[number] = [pair for pair in placed if pair[1] not in named]

    def repeats_heading(self, item: Item) -> bool:
        """Whether the words stand again lower on the page, or on the page before, as a section's name does
        that is set in the header too."""
        parts = [words for part in _PARTS.split(item.text) if (words := words_of(part))]
        return bool(parts) and (
            self._stands(words_of(item.text), item) or all(self._stands(p, item) for p in parts)
        )

    def _stands(self, words: str, item: Item) -> bool:
        near = [*self._below.get(item.page, []), *self._below.get(item.page - 1, [])]
        return any(y > item.y + SAME_HEIGHT and words == other for y, other in near)

    def begin_pages(self, groups: list[list[Item]], sure: Iterable[list[Item]]) -> list[list[Item]]:
        """Those of the groups of like lines that are headings: other pages begin with other words there.

        `sure` are groups that carry page numbers or take turns, which headings do not.
        """
        settled = {id(g) for g in sure}
        open_groups = [g for g in groups if id(g) not in settled]
        headings = [g for g in open_groups if self._alone(g)]
        while True:
            gone = {id(g) for g in headings}
            running = {id(i.content) for g in groups if id(g) not in gone for i in g}
            more = [g for g in open_groups if id(g) not in gone and self._others(g, running)]
            if not more:
                return headings
            headings += more

    def _alone(self, group: list[Item]) -> bool:
        """Whether a text that is on too few pages, or names one section, stands nowhere in the body."""
        few = len({i.page for i in group}) < min(3, self._count)
        return (few or bool(_NAMES_SECTION.search(group[0].text))) and not self._run_through(group)

    def _run_through(self, group: list[Item]) -> bool:
        """Whether the text, each time a run of pages with it begins, repeats a heading of the body."""
        pages = {i.page for i in group}
        return all(self.repeats_heading(i) for i in group if i.page - 1 not in pages)

    def _others(self, group: list[Item], running: set[int]) -> bool:
        """Whether pages after the first have other words at this height, in letters as large, that do not
        repeat a heading: a heading may come again on its own page, all that begin pages do not."""
        own = {i.page for i in group}
        if self._plain_throughout(group):
            return False
        y, size = group[0].y, _size(group[0])
        return any(
            abs(item.y - y) <= SAME_HEIGHT and id(item.content) not in running and _size(item) >= size - 0.3
            for number, page in self._items.items()
            if number not in own and number > 1
            for item in page[:3]
            if not self.repeats_heading(item)
        )

    def _plain_throughout(self, group: list[Item]) -> bool:
        """Whether the text stands on every page of a stretch, in letters like those of the body or smaller,
        in the margin or well above the body: the running line of one part of a file whose other parts
        (reports behind a plan) have their own."""
        pages = sorted({i.page for i in group})
        stretch = len(pages) >= _STRETCH and pages[-1] - pages[0] == len(pages) - 1
        return stretch and all(
            isinstance(i.content, Line)
            and not i.content.bold
            and i.content.size <= self._body
            and (i.y <= MARGIN or self._gap_below(i) >= _APART * i.content.size)
            for i in group
        )

    def alike_in_part(self) -> list[Item]:
        """Outermost lines that stand in the margin or well above the body on pages that follow one another,
        and begin or end alike: a child's name and number beside the name of the section, which changes."""
        outer = [page[0] for _, page in sorted(self._items.items()) if page and self._apart(page[0])]
        found: list[Item] = []
        for take in (_first_words, _last_words):
            groups: dict[tuple[str, ...], list[Item]] = {}
            for item in outer:
                if words := take(item.text):
                    groups.setdefault(words, []).append(item)
            for group in groups.values():
                level = [i for i in group if abs(i.y - group[0].y) <= 1]
                pages = sorted(i.page for i in level)
                if any(c - a == 2 for a, c in zip(pages, pages[2:], strict=False)):
                    found += level
        return list({id(i.content): i for i in found}.values())

    def _apart(self, item: Item) -> bool:
        """Whether an item is a line set apart from the body, in letters that are no larger."""
        line = item.content
        if not isinstance(line, Line) or line.size > self._body or _NAMES_SECTION.search(item.text):
            return False
        return item.y <= MARGIN or self._gap_below(item) >= _APART * line.size

    def _gap_below(self, item: Item) -> float:
        """Points between a line at the head of a page and what stands below it."""
        bottom = item.content.box.bottom
        return min((y for y in self._tops[item.page] if y > item.y + SAME_HEIGHT), default=bottom) - bottom


def _first_words(text: str) -> tuple[str, ...]:
    words = tuple(text.casefold().split())
    return words[:_ALIKE] if len(words) > _ALIKE else ()


def _last_words(text: str) -> tuple[str, ...]:
    words = tuple(text.casefold().split())
    return words[-_ALIKE:] if len(words) > _ALIKE else ()


def _body_size(pages: Sequence[PageContent]) -> float:
    """The size in which most words outside tables are set."""
    words: dict[float, int] = {}
    for page in pages:
        for line in page.lines:
            words[line.size] = words.get(line.size, 0) + len(line.text.split())
    return max(words, key=lambda size: words[size], default=0.0)


def _size(item: Item) -> float:
    return item.content.size if isinstance(item.content, Line) else 0.0


def _placed_words(page: PageContent) -> list[tuple[float, str]]:
    everything: list[Line | TablePart] = [*page.lines, *page.tables]
    return [(content.box.top, words_of(content.text)) for content in everything]
