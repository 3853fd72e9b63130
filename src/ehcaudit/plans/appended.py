"""Reports behind a plan in the same file: where they begin, so that they are not read into its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ehcaudit.documents.model import Place
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.plans.headings import lettered, titled
from ehcaudit.plans.lexicon import whole_patterns
from ehcaudit.plans.lines import emphasised
from ehcaudit.plans.pairs import field_of
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, without_numbering

_MARK = re.compile(
    r"^\W*(?:(?:appendix|annex|attachment)\s+(?:[a-k]?\s?\d{1,2}|[a-k])|k\s?\d{1,2})\b", re.IGNORECASE
)
_REPORT = re.compile(
    r"\b(?:report|advice|assessment|letter|contribution|statement|summary|views|review|form)\b", re.IGNORECASE
)
_FRONT_STRIPS = 14
_LONGEST_TITLE = 16
_SECTIONS_BEFORE = 5
"""Letters A to K that a plan has before its list of advice, so that a list at the front is no end."""
_NEW_AFTER = 3
_LISTED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Alone:
    """The strips of the plan itself, and the titles of the reports behind it."""

    strips: tuple[Strip, ...]
    reports: tuple[str, ...] = ()


def without_reports(strips: tuple[Strip, ...]) -> Alone:
    """`strips` up to the first report that stands behind the list of advice.

    A report begins with a title that is set larger than the text, or on a page of its own, and is worded as
    the title of a report or followed by what stands at the front of one: about whom, by whom, when.
    """
    start = _after_list(strips)
    if start is None:
        return Alone(strips)
    size = _body_size(strips)
    begun = [n for n in range(start, len(strips)) if _is_title(strips, n, size) and _begins(strips, n)]
    if not begun:
        return Alone(strips)
    reports = [n for n in begun if not _goes_on(n, begun)]
    return Alone(strips[: begun[0]], tuple(strips[n].text for n in reports))


def _after_list(strips: Sequence[Strip]) -> int | None:
    """The strip after the first entry of the last section K; `None` where no such list ends the plan."""
    seen: set[str] = set()
    label: int | None = None
    for number, letter in _labels(strips):
        if letter == "K" and label is None and len(seen) >= _SECTIONS_BEFORE:
            label = number
        elif label is None:
            seen.add(letter)
    if label is None:
        return None
    listed = next(
        (n for n in range(label + 1, len(strips)) if count_words(strips[n].text) >= _LISTED_WORDS), None
    )
    return listed + 1 if listed is not None else None


def _labels(strips: Sequence[Strip]) -> Iterator[tuple[int, str]]:
    for number, strip in enumerate(strips):
        texts = [strip.text] if strip.paragraph is not None else [c.text for c in strip.cells]
        for text in texts:
            heading = lettered(text) or (titled(text) if _stands_out(strip) else None)
            if heading and heading.confidence > 0.7 and not _MARK.match(text):
                yield from ((number, code[0]) for code in heading.codes)


def _stands_out(strip: Strip) -> bool:
    return strip.paragraph is not None and (strip.boxed or emphasised(strip.paragraph))


def _is_title(strips: Sequence[Strip], number: int, body: float | None) -> bool:
    """Whether a strip looks like the title of a document: large, or emphasised at the head of a page."""
    strip = strips[number]
    paragraph = strip.paragraph
    if paragraph is None or strip.table is not None or paragraph.list_level is not None:
        return False
    text = strip.text
    if count_words(text) > _LONGEST_TITLE or text.endswith((".", ":")) or not emphasised(paragraph):
        return False
    page, before = paragraph.place.page, _page(strips[number - 1])
    large = (paragraph.size or 0) > (body or 0) + 1 or paragraph.level is not None
    return large or (page is not None and before is not None and page > before)


def _begins(strips: Sequence[Strip], number: int) -> bool:
    """Whether what stands at `number` begins a report, by its words or by what follows it."""
    text = strips[number].text
    if _MARK.match(text):
        return True
    worded = _REPORT.search(text) is not None
    if worded and discipline_of(text) is not None:
        return True
    front = strips[number + 1 : number + 1 + _FRONT_STRIPS]
    signs = _front_signs(front)
    return len(signs) >= (2 if worded else 3)


def _front_signs(front: Iterable[Strip]) -> set[str]:
    """Which signs of the front of a report stand in `front`: the child, the author, a date, a salutation."""
    signs: set[str] = set()
    for strip in front:
        for text in strip.text.split("\t") if strip.cells else [strip.text]:
            label = text.partition(":")[0].strip()
            field = field_of(label) if count_words(label) <= 6 else None
            if field in ("name", "date_of_birth", "nhs", "setting"):
                signs.add(field)
            signs |= {
                pattern.pattern
                for pattern in whole_patterns("advice", "report_front")
                if pattern.search(without_numbering(text))
            }
    return signs


def _goes_on(number: int, begun: Sequence[int]) -> bool:
    """Whether a title stands so near behind another that both are of one report."""
    return any(0 < number - other <= 2 for other in begun)


def _page(strip: Strip) -> int | None:
    places: list[Place] = [strip.paragraph.place] if strip.paragraph is not None else []
    places += [p.place for cell in strip.cells for p in cell.paragraphs()]
    return max((p.page for p in places if p.page is not None), default=None)


def _body_size(strips: Sequence[Strip]) -> float | None:
    """The size in which most words are set."""
    words: dict[float, int] = {}
    for strip in strips:
        paragraphs = (
            [strip.paragraph]
            if strip.paragraph is not None
            else [p for c in strip.cells for p in c.paragraphs()]
        )
        for paragraph in paragraphs:
            if paragraph.size:
                words[paragraph.size] = words.get(paragraph.size, 0) + count_words(paragraph.text)
    return max(words, key=lambda s: words[s], default=None)
