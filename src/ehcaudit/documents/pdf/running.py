"""Running headers and footers: what stands at the same height on page after page, apart from the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from ehcaudit.documents.pdf.geometry import Line, PageContent, TablePart
from ehcaudit.documents.pdf.heads import MARGIN, SAME_HEIGHT, Heads, Item

_ZONE = 0.2
"""Share of the page height, from either edge, in which running lines are looked for."""
_PAGE_NUMBER = re.compile(
    r"(?:^|\b|\s)(?:page|p\.?|pg\.?)\s*\d+(?:\s*(?:of|/)\s*\d+)?\s*$|^\W*\d{1,4}\W*$|^\d+\s*(?:of|/)\s*\d+$"
    r"|^page\s*\d+(?:\s*(?:of|/)\s*\d+)?\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_PAGED = re.compile(r"^\W*\d{1,4}\b|(?<![\d.])\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)
"""A number where page numbers stand: first or last in the line, alone or out of a total."""
_OF_TOTAL = re.compile(r"(?<![\d./])(\d{1,4})\s*(?:of|/)\s*(\d{1,4})\W*$", re.IGNORECASE)
_LONG_LINE = 4


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
    heads = Heads(pages, items) if top else None
    found = _repeated(items, heads, len(pages))
    taken = {id(i.content) for i in found}
    found += [i for i in heads.alike_in_part() if id(i.content) not in taken] if heads else []
    extra = _same_height(items, found, len(pages))
    # Headings stand at the heads of pages, not at their feet.
    found += [i for i in extra if heads is None or heads.repeats_heading(i)]
    found += _numbered(items, found, len(pages), top)
    texts: dict[str, str] = {}
    gone = {id(item.content) for item in found}
    for item in sorted(found, key=lambda i: (i.page, i.y)):
        texts.setdefault(_key(item.text), item.text)
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in gone]
        page.tables = [table for table in page.tables if id(table) not in gone]
    return tuple(texts.values())


def _zone_items(page: PageContent, top: bool) -> list[Item]:
    """The lines and small tables near the edge, outermost first."""
    limit = _ZONE * page.height
    items = []
    everything: list[Line | TablePart] = [*page.lines, *page.tables]
    for content in everything:
        box = content.box
        distance = box.top if top else page.height - box.bottom
        if distance < limit and box.height < limit and content.text.strip():
            y = box.top if top else page.height - box.bottom
            items.append(Item(page.number, y, " ".join(content.text.split()), content))
    return sorted(items, key=lambda i: i.y)


def _key(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _repeated(items: dict[int, list[Item]], heads: Heads | None, pages: int) -> list[Item]:
    """Items whose text, numbers aside, comes back at the same height on following pages."""
    groups: dict[str, list[list[Item]]] = defaultdict(list)
    for page in items.values():
        for item in page:
            for group in groups[_key(item.text)]:
                if abs(group[-1].y - item.y) <= SAME_HEIGHT:
                    group.append(item)
                    break
            else:
                groups[_key(item.text)].append([item])
    top = heads is not None
    every = [group for same in groups.values() for group in same]
    candidates = [g for g in every if _comes_back(g, pages) or _takes_turns(g, every) or _counts(g, top)]
    candidates = [g for g in candidates if _steady(g, top)]
    if heads is not None:
        sure = [g for g in candidates if len({i.text for i in g}) > 1 or _takes_turns(g, every)]
        headings = {id(g) for g in heads.begin_pages(candidates, sure)}
        candidates = [g for g in candidates if id(g) not in headings]
    inside = {id(i.content) for g in candidates for i in g}
    return [i for g in candidates if not _in_text_band(g, items, inside) for i in g]


def _comes_back(group: list[Item], pages: int) -> bool:
    numbers = sorted({item.page for item in group})
    if pages < 3 or len(numbers) < 2:
        return pages == 2 == len(numbers)
    return _longest_run(numbers, 1) >= 3 or _longest_run(numbers, 2) >= 3 or len(numbers) >= 0.6 * pages


def _takes_turns(group: list[Item], every: list[list[Item]]) -> bool:
    """Whether odd pages have one text and even pages another, in a document of a few pages."""
    numbers = {item.page for item in group}
    if len(numbers) < 2 or len({n % 2 for n in numbers}) > 1:
        return False
    return any(
        len(other) > 1
        and abs(other[0].y - group[0].y) <= 1
        and all(item.page % 2 != group[0].page % 2 for item in other)
        for other in every
    )


def _longest_run(numbers: list[int], step: int) -> int:
    best = run = 1
    for a, b in pairwise(numbers):
        run = run + 1 if b - a == step else 1
        best = max(best, run)
    return best


def _steady(group: list[Item], top: bool) -> bool:
    """Whether the texts are the same, or differ as page numbers do ("Outcome 1", "Outcome 2" do not)."""
    texts = {item.text for item in group}
    return len(texts) == 1 or any(_PAGE_NUMBER.search(t) for t in texts) or _counts(group, top)


def _counts(group: list[Item], top: bool) -> bool:
    """Whether one number of the line goes up by one from page to page, the others staying.

    At the head of pages numbered headings do so too ("Outcome 2" on page 2, "Outcome 3" on page 3): there
    a short line counts only if it stands in the margin and its number is the page's own.
    """
    rows = [[int(n) for n in _DIGITS.findall(item.text)[-6:] if len(n) < 6] for item in group]
    if len({item.page for item in group}) < 2 or len({len(row) for row in rows}) != 1:
        return False
    moving = [c for c in range(len(rows[0])) if len({row[c] for row in rows}) > 1]
    long = len(group) > 2 and len(group[0].text.split()) >= _LONG_LINE
    if len(moving) != 1 or not (long or all(_PAGED.search(item.text) for item in group)):
        return False
    ahead = {row[moving[0]] - item.page for row, item in zip(rows, group, strict=True)}
    if len(ahead) != 1:
        return False
    margin = ahead == {0} and group[0].y <= MARGIN
    return not top or long or (len(group) > 2 and margin)


def _in_text_band(group: list[Item], items: dict[int, list[Item]], inside: set[int]) -> bool:
    """Whether, on the pages between, ordinary text stands as near to the edge as this item."""
    first, last = group[0].page, group[-1].page
    between = [items[n] for n in items if first <= n <= last]
    y = max(item.y for item in group)
    mixed = sum(any(i.y <= y + 2 and id(i.content) not in inside for i in page) for page in between)
    return mixed > 0.25 * len(between)


def _same_height(items: dict[int, list[Item]], found: list[Item], pages: int) -> list[Item]:
    """What stands at the height of running lines, or outside them: a section's name that changes, the
    other text of a first page."""
    taken = {id(i.content) for i in found}
    inner: dict[int, float] = {}
    for item in found:
        inner[item.page] = max(inner.get(item.page, 0.0), item.y)
    heights = [y for y in {round(i.y, 1) for i in found} if _on_most_pages(y, items, pages)]
    extra = []
    for number, page in items.items():
        for rank, item in enumerate(page):
            outside = number in inner and item.y < inner[number] - 1
            level = any(abs(item.y - y) <= 1 for y in heights) or (rank == 0 and _set_like(item, found))
            if id(item.content) not in taken and (outside or level):
                extra.append(item)
    return extra


def _on_most_pages(y: float, items: dict[int, list[Item]], pages: int) -> bool:
    count = sum(any(abs(item.y - y) <= 1 for item in page) for page in items.values())
    return count >= max(3, 0.8 * pages)


def _set_like(item: Item, found: list[Item]) -> bool:
    """Whether an outermost line stands exactly where others run, in letters of their size."""
    return isinstance(item.content, Line) and any(
        isinstance(other.content, Line)
        and abs(other.y - item.y) <= 0.5
        and abs(other.content.size - item.content.size) <= 0.3
        and other.content.bold == item.content.bold
        for other in found
    )


def _numbered(items: dict[int, list[Item]], found: list[Item], pages: int, top: bool) -> list[Item]:
    """The outermost line, if it carries the page's number: in a document too short for lines to come back,
    or as "3/7" in one of seven pages."""
    taken = {id(i.content) for i in found}
    extra = []
    for number, page in items.items():
        rest = [i for i in page if id(i.content) not in taken]
        if not rest or not isinstance(rest[0].content, Line):
            continue
        total = _OF_TOTAL.search(rest[0].text)
        own = total is not None and [int(n) for n in total.groups()] == [number, pages]
        if own or (pages < 3 and (_PAGE_NUMBER.search(rest[0].text) or _far_out(rest, number, top))):
            extra.append(rest[0])
    return extra


def _far_out(rest: list[Item], number: int, top: bool) -> bool:
    """Whether the outermost line stands in the margin, well away from the text, with the page's number."""
    line = rest[0].content
    ends = _DIGITS.findall(rest[0].text)[-1:] == [str(number)] and bool(_PAGED.search(rest[0].text))
    if top or not ends or not isinstance(line, Line) or rest[0].y > MARGIN:
        return False
    return len(rest) < 2 or rest[1].y - rest[0].y >= 2.2 * line.size
