"""Labels with their values: key-value tables, "Label: value" lines, heads with a row of values below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ehcaudit.documents.model import Cell, Place
from ehcaudit.plans.grid import read_row
from ehcaudit.plans.headings import lettered, titled
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.lines import emphasised
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, is_prompt, plain, without_numbering

_LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value. `owner` is the heading it stands under; `signing` says that it stands by a
    signature;
    `early` that no section had begun."""

    label: str
    value: str
    place: Place
    owner: str = ""
    signing: bool = False
    early: bool = True


@cache
def _fields() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load("details")["fields"]
    return tuple((name, re.compile(p)) for name, patterns in data.items() for p in patterns)


@cache
def field_of(label: str) -> str | None:
    """The detail that a label asks for: `name`, `date_of_birth`, `nhs`, … or `None`."""
    words = plain(re.sub(r"\([^)]*\)", " ", without_numbering(label)) or label)
    return next((name for name, pattern in _fields() if pattern.fullmatch(words)), None)


def pairs_of(strips: Sequence[Strip], known: Callable[[str], bool]) -> list[Pair]:
    """All pairs in `strips`, in order; `known` tells a label that someone asks for."""
    pairs: list[Pair] = []
    owner, early, signing = "", True, False
    others = re.compile(load("details")["others"], re.IGNORECASE)
    authorities = re.compile(load("details")["authorities"], re.IGNORECASE)
    for index, strip in enumerate(strips):
        text = strip.text
        if begins_section(strip):
            early, owner = False, ""
        if re.search(r"\bsign(?:ed|ature)\b", text, re.IGNORECASE):
            signing = True
        following = strips[index + 1] if index + 1 < len(strips) else None
        found = list(
            _paragraph(strip, following, known)
            if strip.paragraph is not None
            else _row(strip, following, known)
        )
        if (
            strip.paragraph is not None
            and not found
            and count_words(text) <= 10
            and (emphasised(strip.paragraph) or strip.boxed)
        ):
            owner = text if others.search(text) and not authorities.search(text) else ""
        pairs += [replace(p, owner=owner, early=early, signing=signing) for p in found]
    return pairs


def begins_section(strip: Strip) -> bool:
    """Whether a strip is the label of a section: what stands before the first is the front of the
    document."""
    if strip.paragraph is not None:
        heading = lettered(strip.text) or titled(strip.text)
        return heading is not None and not heading.bare and heading.confidence > 0.7
    reading = read_row(strip.cells, headed=False)
    if reading.kind == "title" and reading.heading and not reading.heading.lettered:
        return field_of(_flat(strip.cells[0])) is None
    return reading.kind in ("title", "columns")


def _paragraph(strip: Strip, following: Strip | None, known: Callable[[str], bool]) -> Iterator[Pair]:
    paragraph = strip.paragraph
    if paragraph is None:
        return
    yield from _lines(paragraph.text, paragraph.place, known)
    label = paragraph.text.rstrip(" :")
    alone = paragraph.text.rstrip().endswith(":") or emphasised(paragraph)
    if alone and known(label) and following is not None and following.paragraph is not None:
        value = following.paragraph.text
        if not known(value.partition(":")[0]) and count_words(value) <= 25:
            yield Pair(label, value, paragraph.place)


def _lines(text: str, place: Place, known: Callable[[str], bool]) -> Iterator[Pair]:
    """Pairs in "Name: Ann Lee   DOB: 3/4/2015": every known label before a colon, up to the next."""
    starts: list[tuple[str, int, int]] = []
    for colon in re.finditer(r"\s*[:：]", text):
        label = _label_before(text, starts[-1][2] if starts else 0, colon.start(), known)
        if label:
            starts.append((*label, colon.end()))
    if not starts and (found := _before_date(text, known)):
        yield Pair(*found, place)
    for number, (name, _, end) in enumerate(starts):
        stop = starts[number + 1][1] if number + 1 < len(starts) else len(text)
        value = text[end:stop].strip(" \t|;,")
        if value:
            yield Pair(name, value, place)


def _before_date(text: str, known: Callable[[str], bool]) -> tuple[str, str] | None:
    """Label and date of "DOB 19/9/11" or "Date EHCP Agreed 23 May 2014", which have no colon."""
    found = re.match(
        r"^(\D{3,60}?)\s*[-–]?\s+(\d{1,2}(?:\s?[./-]\s?\d|(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}).{2,20})$", text
    )
    return (found.group(1), found.group(2)) if found and known(found.group(1)) else None


def _label_before(text: str, floor: int, end: int, known: Callable[[str], bool]) -> tuple[str, int] | None:
    """The longest known label that ends at `end` and starts at a word after `floor`."""
    words = [m.start() for m in re.finditer(r"\S+", text[floor:end])]
    for start in words[-_LONGEST_LABEL:]:
        label = text[floor + start : end].strip()
        if known(label) and (label[:1].isupper() or floor + start == 0):
            return label, floor + start
    return None


def _row(strip: Strip, following: Strip | None, known: Callable[[str], bool]) -> Iterator[Pair]:
    cells = [c for c in strip.cells if c.text.strip()]
    labels = [c for c in cells if known(_flat(c)) and count_words(_flat(c)) <= _LONGEST_LABEL + 4]
    below = _values_below(labels, len(cells), strip, following, known)
    if below:
        yield from below
        return
    row = list(strip.cells)
    taken = -1
    for index, cell in enumerate(row):
        if index <= taken:
            continue
        if cell not in labels:
            for paragraph in cell.paragraphs():
                yield from _lines(paragraph.text, paragraph.place, known)
            continue
        at = next((i for i in range(index + 1, len(row)) if row[i].text.strip()), None)
        if at is not None and (
            not known(_flat(row[at])) or (index % 2 == 0 and at == index + 1 and len(row) % 2 == 0)
        ):
            taken = at
            yield Pair(_flat(cell).rstrip(" :"), _flat_lines(row[at]), _place(cell))


def _values_below(
    labels: Sequence[Cell],
    filled_cells: int,
    strip: Strip,
    following: Strip | None,
    known: Callable[[str], bool],
) -> list[Pair]:
    """Pairs of a row of labels with a row of values under it; none where the row below has labels itself."""
    if (
        len(labels) < 2
        or len(labels) < filled_cells - 1
        or following is None
        or following.table != strip.table
    ):
        return []
    below = {c.column: c for c in following.cells if c.text.strip()}
    if not below or any(known(_flat(c)) for c in below.values()):
        return []
    return [Pair(_flat(c), _flat_lines(below[c.column]), _place(c)) for c in labels if c.column in below]


def _flat(cell: Cell) -> str:
    return " ".join(cell.text.split()).strip().rstrip(" :")


def _flat_lines(cell: Cell) -> str:
    return ", ".join(" ".join(line.split()).rstrip(",") for line in cell.text.splitlines() if line.strip())


def _place(cell: Cell) -> Place:
    return next((p.place for p in cell.paragraphs() if p.text), Place())


def running_pairs(lines: Iterable[str], known: Callable[[str], bool]) -> list[Pair]:
    """Pairs in the running headers and footers."""
    return [pair for line in lines for pair in _lines(line, Place(), known)]


def filled(pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs whose value is more than a prompt of the template."""
    return [p for p in pairs if p.value and not is_prompt(p.value)]
