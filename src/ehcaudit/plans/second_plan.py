"""A second plan or review form in the same file: where it begins, so that it is not read into the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ehcaudit.plans.headings import lettered, titled
from ehcaudit.plans.lines import emphasised
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words

_TITLE = re.compile(
    r"education,? health,? (?:and|&) (?:social )?care plan|\behc ?p(?:lan)?\b|\bmy plan\b|\bone plan\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"\breview\b", re.IGNORECASE)
_MOST_SECTIONS = 6
"""Letters A to K that a plan in its own right has, of eleven."""
_WORDED, _WORDS = 5, 12
_LONG_SECTIONS, _LONG = 2, 40
"""A plan has words in most sections and many in some; an index, or a table that explains them, has not."""
_LATE = frozenset("IJK")


@dataclass(frozen=True, slots=True)
class FirstPlan:
    """The strips of the first plan of a file, and what follows it: "plan", "review" or nothing."""

    strips: list[Strip]
    followed_by: str | None = None


def first_plan(strips: list[Strip]) -> FirstPlan:
    """Cut a file before the title of its second plan.

    A second plan begins with a title of its own between the last sections of one plan and section A of
    another that has most sections again. Where in doubt, nothing is cut.
    """
    labels = list(_labels(strips))
    for number, (index, letter) in enumerate(labels):
        before = labels[:number]
        seen = {known for _, known in before}
        if letter != "A" or len(seen) < _MOST_SECTIONS or not seen & _LATE:
            continue
        title = _title_between(strips, before[-1][0], index)
        again = len(seen & {known for _, known in labels[number + 1 :]}) >= _MOST_SECTIONS - 1
        if title is not None and again and _has_content(strips[:title], before):
            kind = "review" if _REVIEW.search(strips[title].text) else "plan"
            return FirstPlan(strips[:title], kind)
    return FirstPlan(strips)


def _labels(strips: Sequence[Strip]) -> Iterator[tuple[int, str]]:
    """The letters A to K of section labels, with the strips in which they stand."""
    for index, strip in enumerate(strips):
        cells = [strip.text] if strip.paragraph is not None else [c.text for c in strip.cells]
        for text in cells:
            heading = lettered(text) or (titled(text) if _shown(strip) else None)
            if heading and heading.confidence > 0.7:
                yield from ((index, code[0]) for code in heading.codes)


def _shown(strip: Strip) -> bool:
    return strip.paragraph is not None and (strip.boxed or emphasised(strip.paragraph))


def _title_between(strips: Sequence[Strip], start: int, end: int) -> int | None:
    """The first strip between two labels that is the title of a plan."""
    return next(
        (
            index
            for index in range(start + 1, end)
            if _shown(strips[index])
            and count_words(strips[index].text) <= 14
            and _TITLE.search(strips[index].text)
        ),
        None,
    )


def _has_content(strips: Sequence[Strip], labels: Sequence[tuple[int, str]]) -> bool:
    """Whether what stands under `labels` is a plan and no index of one."""
    starts = [*dict.fromkeys(index for index, _ in labels), len(strips)]
    lengths = [
        sum(count_words(strip.text) for strip in strips[start + 1 : end]) for start, end in pairwise(starts)
    ]
    worded = sum(1 for words in lengths if words >= _WORDS)
    long = sum(1 for words in lengths if words >= _LONG)
    return worded >= _WORDED and long >= _LONG_SECTIONS
