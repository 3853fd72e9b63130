"""Section labels that are none: contents pages, indexes and tables that explain the sections."""

from __future__ import annotations

from dataclasses import dataclass

from ehcaudit.plans.headings import Heading, lettered, titled
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, squash
from ehcaudit.plans.titles import is_other_heading, title_fits

_FEWEST = 4
_LONGEST_GAP = 70
_RECURRING = 0.6
_COVERED = 0.6
"""An index lists most of the sections that follow; the first of several areas lists its own alone."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Strips without indexes, and the titles that an index gave for its letters (squashed title → code)."""

    strips: tuple[Strip, ...]
    learned: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Entry:
    index: int
    codes: tuple[str, ...]
    title: str
    extra_words: int


def without_indexes(strips: list[Strip]) -> Cleaned:
    """`strips` without runs of section labels that have no content of their own and come again later.

    An index stands before the sections that it lists: a run whose sections have begun already is none.
    """
    entries = [e for i, s in enumerate(strips) if (e := _entry(i, s))]
    dropped: set[int] = set()
    learned: dict[str, str] = {}
    earlier: set[str] = set()
    for run in _runs(entries, strips):
        codes = [c for entry in run for c in entry.codes]
        begun = len(earlier & set(codes)) > 1
        if (
            begun
            or len({c[0] for c in codes}) < _FEWEST
            or not _recur(codes, run[-1].index, entries, strips, run)
        ):
            earlier |= set(codes)
            continue
        dropped.update(range(run[0].index, run[-1].index + 1))
        for entry in run:
            if len(entry.codes) == 1 and entry.title:
                learned.setdefault(squash(entry.title), entry.codes[0])
    kept = tuple(s for i, s in enumerate(strips) if i not in dropped)
    return Cleaned(kept, learned)


def _entry(index: int, strip: Strip) -> _Entry | None:
    if strip.paragraph is not None:
        heading = lettered(strip.text) or titled(strip.text)
        return _Entry(index, heading.codes, heading.title, count_words(heading.rest)) if heading else None
    cells = [c for c in strip.cells if c.text.strip()]
    found = [lettered(c.text) or titled(c.text) for c in cells]
    if not cells or not found[0] or (sum(1 for f in found if f) > 1 and not _same_code(found)):
        return None
    if len(cells) > 3 or (found[0].bare and len(cells) == 1):
        return None if len(cells) > 3 else _Entry(index, found[0].codes, "", 0)
    title = found[0].title or (cells[1].text if len(cells) > 1 else "")
    return _Entry(index, found[0].codes, title, sum(count_words(c.text) for c in cells[1:]))


def _same_code(found: list[Heading | None]) -> bool:
    return len({f.codes[0][0] for f in found if f}) == 1 and all(len(f.codes) == 1 for f in found if f)


def _runs(entries: list[_Entry], strips: list[Strip]) -> list[list[_Entry]]:
    """Stretches of labels with next to nothing between them and no code twice."""
    runs: list[list[_Entry]] = []
    seen: set[str] = set()
    for entry in entries:
        joined = bool(runs) and _near(runs[-1][-1], entry, strips) and not seen & set(entry.codes)
        if not joined:
            runs.append([])
            seen = set()
        runs[-1].append(entry)
        seen |= set(entry.codes)
    return runs


def _near(before: _Entry, after: _Entry, strips: list[Strip]) -> bool:
    between = strips[before.index + 1 : after.index]
    words = sum(count_words(s.text) for s in between if not is_other_heading(s.text))
    return words <= _LONGEST_GAP and before.extra_words <= _LONGEST_GAP and len(between) <= 8


def _recur(
    codes: list[str], last: int, entries: list[_Entry], strips: list[Strip], run: list[_Entry]
) -> bool:
    """Whether most of `codes` are labels again after strip `last`."""
    later = {c for e in entries if e.index > last for c in e.codes}
    for strip in strips[last + 1 :]:
        later |= _column_codes(strip)
    titles = {squash(e.title): e.codes[0] for e in run if e.title and len(e.codes) == 1}
    later |= {
        titles[key]
        for s in strips[last + 1 :]
        if s.paragraph is not None and (key := squash(s.text)) in titles
    }
    spread, listed = {c[0] for c in later}, {c[0] for c in codes}
    if "A" in listed - spread and any(e.extra_words for e in run):
        return False  # the sections themselves, with areas that begin again behind them
    if len(listed & spread) < _COVERED * len(spread):
        return False
    return sum(1 for c in set(codes) if c in later or c[0] in spread) >= _RECURRING * len(set(codes))


def _column_codes(strip: Strip) -> set[str]:
    found = [lettered(cell.text) for cell in strip.cells if cell.text.strip()]
    codes = {c for f in found if f for c in f.codes}
    if (
        len(strip.cells) == 2
        and found
        and found[0]
        and found[0].bare
        and title_fits(strip.cells[1].text, found[0].codes[0])
    ):
        return codes
    return codes if len([f for f in found if f]) >= 2 else set()
