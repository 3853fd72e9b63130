"""Running headers and footers: what stands at the same height on page after page, apart from the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ehcaudit.documents.pdf.geometry import Line, PageContent, TablePart

_ZONE = 0.2
"""Share of the page height, from either edge, in which running lines are looked for."""
_EDGE = 0.1
_SAME_HEIGHT = 4.0
_PAGE_NUMBER = re.compile(
    r"(?:^|\b|\s)(?:page|p\.?|pg\.?)\s*\d+(?:\s*(?:of|/)\s*\d+)?\s*$|^\W*\d{1,4}\W*$|^\d+\s*(?:of|/)\s*\d+$"
    r"|^page\s*\d+(?:\s*(?:of|/)\s*\d+)?\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


class _Item(NamedTuple):
    page: int
    y: float
    text: str
    content: Line | TablePart


@dataclass(frozen=True, slots=True)
class Running:
    """The header and footer texts of a document, each once, in order of appearance."""

    headers: tuple[str, ...]
    footers: tuple[str, ...]


def take_running(pages: list[PageContent]) -> Running:
    """Take the running headers and footers out of the pages and return their texts."""
    return Running(_take(pages, top=True), _take(pages, top=False))


def _take(pages: list[PageContent], top: bool) -> tuple[str, ...]:
    items = {page.number: _zone_items(page, top) for page in pages}
    found = _repeated(items, top, len(pages))
    found += _same_height(items, found, len(pages))
    if len(pages) < 3:
        found += _numbered(items, found, top)
    texts: dict[str, str] = {}
    gone = {id(item.content) for item in found}
    for item in sorted(found, key=lambda i: (i.page, i.y)):
        texts.setdefault(_key(item.text), item.text)
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in gone]
        page.tables = [table for table in page.tables if id(table) not in gone]
    return tuple(texts.values())


def _zone_items(page: PageContent, top: bool) -> list[_Item]:
    """The lines and small tables near the edge, outermost first."""
    limit = _ZONE * page.height
    items = []
    everything: list[Line | TablePart] = [*page.lines, *page.tables]
    for content in everything:
        box = content.box
        distance = box.top if top else page.height - box.bottom
        if distance < limit and box.height < limit and content.text.strip():
            y = box.top if top else page.height - box.bottom
            items.append(_Item(page.number, y, " ".join(content.text.split()), content))
    return sorted(items, key=lambda i: i.y)


def _key(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _repeated(items: dict[int, list[_Item]], top: bool, pages: int) -> list[_Item]:
    """Items whose text, numbers aside, comes back at the same height on following pages."""
    groups: dict[str, list[list[_Item]]] = defaultdict(list)
    for page in items.values():
        for item in page:
            for group in groups[_key(item.text)]:
                if abs(group[-1].y - item.y) <= _SAME_HEIGHT:
                    group.append(item)
                    break
            else:
                groups[_key(item.text)].append([item])
    candidates = [g for same in groups.values() for g in same if _comes_back(g, pages)]
    inside = {id(i.content) for g in candidates for i in g}
    found = []
    for group in candidates:
        if _steady(group) and not _in_text_band(group, items, inside):
            found += group
    return found


def _comes_back(group: list[_Item], pages: int) -> bool:
    numbers = sorted({item.page for item in group})
    if pages < 3 or len(numbers) < 2:
        return pages == 2 == len(numbers)
    return _longest_run(numbers, 1) >= 3 or _longest_run(numbers, 2) >= 3 or len(numbers) >= 0.6 * pages


def _longest_run(numbers: list[int], step: int) -> int:
    best = run = 1
    for a, b in pairwise(numbers):
        run = run + 1 if b - a == step else 1
        best = max(best, run)
    return best


def _steady(group: list[_Item]) -> bool:
    """Whether the texts are the same, or differ as page numbers do ("Outcome 1", "Outcome 2" do not)."""
    texts = {item.text for item in group}
    return len(texts) == 1 or any(_PAGE_NUMBER.search(t) for t in texts) or _ends_in_page(group)


def _ends_in_page(group: list[_Item]) -> bool:
    """Whether one number of a longer line goes up by one from page to page, the others staying."""
    rows = [[int(n) for n in _DIGITS.findall(item.text)[-6:] if len(n) < 6] for item in group]
    if len({len(row) for row in rows}) != 1 or len(group[0].text.split()) < 4 or len(group) < 3:
        return False
    moving = [c for c in range(len(rows[0])) if len({row[c] for row in rows}) > 1]
    return len(moving) == 1 and all(
        row[moving[0]] - i.page == rows[0][moving[0]] - group[0].page
        for row, i in zip(rows, group, strict=True)
    )


def _in_text_band(group: list[_Item], items: dict[int, list[_Item]], inside: set[int]) -> bool:
    """Whether, on the pages between, ordinary text stands as near to the edge as this item."""
    first, last = group[0].page, group[-1].page
    between = [items[n] for n in items if first <= n <= last]
    y = max(item.y for item in group)
    mixed = sum(any(i.y <= y + 2 and id(i.content) not in inside for i in page) for page in between)
    return mixed > 0.25 * len(between)


def _same_height(items: dict[int, list[_Item]], found: list[_Item], pages: int) -> list[_Item]:
    """What stands at the height of running lines, or outside them: a section's name that changes."""
    taken = {id(i.content) for i in found}
    inner: dict[int, float] = {}
    for item in found:
        inner[item.page] = max(inner.get(item.page, 0.0), item.y)
    heights = [y for y in {round(i.y, 1) for i in found} if _on_most_pages(y, items, pages)]
    extra = []
    for number, page in items.items():
        for item in page:
            outside = number in inner and item.y < inner[number] - 1
            if id(item.content) not in taken and (outside or any(abs(item.y - y) <= 1 for y in heights)):
                extra.append(item)
    return extra


def _on_most_pages(y: float, items: dict[int, list[_Item]], pages: int) -> bool:
    count = sum(any(abs(item.y - y) <= 1 for item in page) for page in items.values())
    return count >= max(3, 0.8 * pages)


def _numbered(items: dict[int, list[_Item]], found: list[_Item], top: bool) -> list[_Item]:
    """In a short document: the outermost line, if it carries a page number."""
    taken = {id(i.content) for i in found}
    extra = []
    for page in items.values():
        rest = [i for i in page if id(i.content) not in taken]
        if rest and isinstance(rest[0].content, Line) and _PAGE_NUMBER.search(rest[0].text):
            extra.append(rest[0])
    return extra
