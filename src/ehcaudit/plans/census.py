"""What the whole document tells before it is split: letters, repetitions, the format of its headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ehcaudit.documents.model import Paragraph
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.context import Context
from ehcaudit.plans.grid import flat, read_row
from ehcaudit.plans.headings import Heading, lettered, short_title, titled
from ehcaudit.plans.lines import emphasised
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, squash
from ehcaudit.plans.titles import completes_title, starts_other, title_fits


@dataclass(frozen=True, slots=True)
class Columns:
    """Heads of columns that are sections: the row of a table in which they stand, and their codes, needs
    first."""

    row: int
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Census:
    """What the whole document tells before it is split: codes that have a letter, those that stand
    several times,
    the format of section headings, and titles learned from an index."""

    explicit: frozenset[str]
    repeated: frozenset[str]
    learned: dict[str, str]
    level: int | None = None
    size: float | None = None
    body_size: float | None = None
    columns: dict[int, Columns] = field(default_factory=dict)
    items_numbered_h: bool = False
    letter_tables: frozenset[int] = frozenset()
    paired_tables: frozenset[int] = frozenset()

    def ranks_as_section(self, paragraph: Paragraph, here: Context) -> bool:
        """Whether a paragraph is formatted as the heading of the section in force is, or higher."""
        heading = here.heading
        if heading is None or not emphasised(paragraph) or here.ranks_as_area(paragraph):
            return False
        if heading.level is not None or paragraph.level is not None:
            return (
                heading.level is not None and paragraph.level is not None and paragraph.level <= heading.level
            )
        if heading.size is None or paragraph.size is None or heading.size <= (self.body_size or heading.size):
            return False
        return paragraph.size >= heading.size

    def title_goes_on(self, heading: Heading, title: str, paragraph: Paragraph, strip: Strip) -> bool:
        """Whether `strip` is the next line of the title of `heading`, which stood in `paragraph`."""
        more = strip.paragraph
        if more is None or heading.rest or lettered(strip.text) or count_words(strip.text) > 30:
            return False
        if area_of(strip.text) and title:
            return False
        alike = (
            emphasised(more) == emphasised(paragraph)
            and more.size == paragraph.size
            and more.level == paragraph.level
        )
        if not title:
            fits = any(title_fits(strip.text, code) for code in heading.codes)
            known = titled(strip.text)
            sentence = strip.text.rstrip().endswith(".")
            return not sentence and (
                (known is not None and known.codes[0][0] == heading.codes[0][0])
                or (fits and alike and emphasised(more))
            )
        if completes_title(title, strip.text) and (alike or emphasised(more)):
            return True
        return alike and emphasised(more) and strip.text[:1].islower()

    def row_ends_sections(self, strip: Strip, here: Context) -> bool:
        """Whether a row of cells begins a block that closes the plan (officer, signature, date)."""
        if here.code is None:
            return False
        texts = [flat(c) for c in strip.cells if c.text.strip()]
        if (
            sum(
                1
                for t in texts
                if re.search(r"\bsignature\b|\bsigned\b", t, re.IGNORECASE) and count_words(t) <= 8
            )
            and len(texts) <= 6
        ):
            return all(count_words(t) <= 12 for t in texts)
        return bool(texts) and starts_other(texts[0]) and len(texts) <= 3


def census_of(strips: tuple[Strip, ...], learned: dict[str, str]) -> Census:
    """Take the census of a document's strips."""
    counts: Counter[str] = Counter()
    levels: Counter[int] = Counter()
    sizes: Counter[float] = Counter()
    body: Counter[float] = Counter()
    columns: dict[int, Columns] = {}
    for strip in strips:
        if strip.paragraph is None:
            counts.update(_row_codes(strip))
            if strip.table is not None and (found := _section_columns(strip)):
                columns.setdefault(strip.table, found)
            continue
        paragraph = strip.paragraph
        if paragraph.size:
            body[paragraph.size] += count_words(strip.text)
        heading = lettered(strip.text)
        if not heading or not acceptable(heading, strip):
            continue
        counts.update(heading.codes)
        if paragraph.level is not None:
            levels[paragraph.level] += 1
        if paragraph.size:
            sizes[paragraph.size] += 1
    level = levels.most_common(1)[0][0] if levels and levels.most_common(1)[0][1] >= 3 else None
    size = sizes.most_common(1)[0][0] if sizes and sizes.most_common(1)[0][1] >= 3 else None
    return Census(
        frozenset(counts),
        frozenset(c for c, n in counts.items() if n > 1),
        _short_titles(strips, frozenset(counts)) | learned,
        level,
        size,
        body.most_common(1)[0][0] if body else None,
        columns,
        any(re.match(r"\W*H\s?3\b", strip.text) for strip in strips),
        _letter_tables(strips, frozenset(counts)),
        _paired_tables(strips, frozenset(counts)),
    )


_FEWEST_LETTERS = 3
_FEWEST_PAIRS = 2
_FEWEST_HEADINGS = 3


def _short_titles(strips: tuple[Strip, ...], explicit: frozenset[str]) -> dict[str, str]:
    """Titles such as "Outcomes" alone: a section's where they stand once, as a heading of the rank that the
    headings of at least three other sections have, and that section has no label else."""
    ranked: dict[int, set[str]] = {}
    short: list[tuple[int, str, str]] = []
    for strip in strips:
        level = strip.paragraph.level if strip.paragraph is not None else None
        if level is None:
            continue
        heading = lettered(strip.text) or titled(strip.text)
        if heading is not None:
            ranked.setdefault(level, set()).update(heading.codes)
        elif code := short_title(strip.text):
            short.append((level, code, squash(strip.text)))
    named = explicit | {code for codes in ranked.values() for code in codes}
    once = Counter(code for _, code, _ in short)
    return {
        text: code
        for level, code, text in short
        if once[code] == 1 and code not in named and len(ranked.get(level, ())) >= _FEWEST_HEADINGS
    }


def _letter_tables(strips: tuple[Strip, ...], explicit: frozenset[str]) -> frozenset[int]:
    """Tables whose first column gives each row its section by the letter alone ("C | … | …").

    Only letters that label no section elsewhere count: a scale from A to D is none.
    """
    letters: dict[int, list[str]] = {}
    for strip in strips:
        heading = lettered(flat(strip.cells[0])) if strip.cells and strip.cells[0].column == 0 else None
        if strip.table is not None and heading and heading.bare and len(heading.codes) == 1:
            letters.setdefault(strip.table, []).append(heading.codes[0])
    return frozenset(
        table
        for table, codes in letters.items()
        if len(set(codes)) >= _FEWEST_LETTERS and len(set(codes)) == len(codes) and not explicit & set(codes)
    )


def letters_of_row(strip: Strip) -> tuple[str, ...]:
    """The sections that the first cell of a row names, where it holds letters and nothing else."""
    if not strip.cells or strip.cells[0].column != 0:
        return ()
    heading = lettered(flat(strip.cells[0]))
    return heading.codes if heading is not None and heading.bare else ()


def _paired_tables(strips: tuple[Strip, ...], explicit: frozenset[str]) -> frozenset[int]:
    """Tables in which rows begin with several letters and nothing else, of sections without another label."""
    rows: dict[int, list[tuple[str, ...]]] = {}
    for strip in strips:
        codes = letters_of_row(strip)
        if strip.table is not None and len(codes) > 1 and not explicit & set(codes):
            rows.setdefault(strip.table, []).append(codes)
    return frozenset(t for t, found in rows.items() if len(found) >= _FEWEST_PAIRS)


def needs_first(codes: Iterable[str]) -> tuple[str, ...]:
    """`codes` once each, with those of needs (B, C, D) before the others: what has no column of its own in
    such a table, strengths above all, belongs to the needs."""
    return tuple(sorted(dict.fromkeys(codes), key=lambda code: code not in ("B", "C", "D")))


def _section_columns(strip: Strip) -> Columns | None:
    reading = read_row(strip.cells, headed=False)
    if reading.kind != "columns" or not any(h.lettered for h in reading.headings if h):
        return None
    return Columns(strip.row or 0, needs_first(c for h in reading.headings if h for c in h.codes))


def _row_codes(strip: Strip) -> list[str]:
    reading = read_row(strip.cells, headed=False)
    if reading.kind == "columns":
        return [c for h in reading.headings if h and h.lettered for c in h.codes]
    if reading.kind == "title" and reading.heading and reading.heading.lettered:
        return list(reading.heading.codes)
    return []


def acceptable(heading: Heading, strip: Strip) -> bool:
    """Whether a lettered label stands as a heading does."""
    paragraph = strip.paragraph
    if paragraph is None:
        return False
    evident = emphasised(paragraph) or strip.boxed or strip.text.isupper()
    if (
        paragraph.list_level is not None
        and paragraph.level is None
        and not (evident and heading.confidence > 0.9)
    ):
        return False
    if heading.bare and heading.confidence < 0.6:
        return False
    if heading.confidence >= 0.85:
        return True
    return evident
