"""Reports appended in the same file as the plan, behind the list of section K (reg. 12(1)(k))."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.advice_headings import is_heading, usual_size
from ehcaudit.checks.tracing.advice_lines import advice_lines
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.documents.model import Block, Document, Paragraph
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.plans.case import AdviceSource
from ehcaudit.plans.model import Dates, Plan, Subject
from ehcaudit.plans.text import count_words, plain

if TYPE_CHECKING:
    from ehcaudit.documents.model import Place

_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Start:
    index: int
    title: str


def appended_sources(plan: Plan) -> tuple[AdviceSource, ...]:
    """The reports behind section K, each as a source of its own (`P1`, `P2`, …); most plans have none."""
    first = _behind_section_k(plan)
    if first is None:
        return ()
    blocks = plan.document.blocks
    starts = _starts(plan.document, first)
    if not starts:
        return ()
    ends = [*(s.index for s in starts[1:]), len(blocks)]
    parts = [blocks[s.index : end] for s, end in zip(starts, ends, strict=True)]
    sources = [_source(plan, number, part) for number, part in enumerate(parts, start=1)]
    return tuple(s for s in sources if s is not None)


def before(sources: Sequence[AdviceSource], place: Place) -> bool:
    """Whether `place` stands in the plan itself, before the first appended report."""
    found = [s.plan.document.blocks[0].place for s in sources if s.plan is not None and s.id.startswith("P")]
    if not found:
        return True
    start = found[0]
    if start.page is not None and place.page is not None:
        return place.page < start.page or (place.page == start.page and _earlier(place, start))
    return _earlier(place, start)


def _earlier(place: Place, start: Place) -> bool:
    if place.table is not None and start.table is not None:
        return place.table < start.table
    if place.table is None and place.paragraph is not None and start.paragraph is not None:
        return place.paragraph < start.paragraph
    return True


def _behind_section_k(plan: Plan) -> int | None:
    """The index of the first block behind the heading of section K."""
    section = plan.sections.get("K")
    if section is None:
        return None
    heads = {(p.page, p.table, p.paragraph if p.table is None else None) for p in section.places}
    for index, block in enumerate(plan.document.blocks):
        place = block.place
        if (place.page, place.table, place.paragraph if place.table is None else None) in heads:
            return index + 1
    return None


def _starts(document: Document, first: int) -> list[_Start]:
    """Where reports begin: a heading that calls itself a report, advice or letter of a discipline."""
    size = usual_size(document)
    starts: list[_Start] = []
    for index, block in enumerate(document.blocks[first:], start=first):
        if not isinstance(block, Paragraph) or not _is_title(block, size):
            continue
        title = plain(block.text)
        if all(title != s.title for s in starts):  # a running title repeats
            starts.append(_Start(index, title))
    return starts


def _is_title(paragraph: Paragraph, size: float | None) -> bool:
    text = paragraph.text
    if not text or count_words(text) > 18 or not is_heading(paragraph, size):
        return False
    named = re.search(load("advice")["report_titles"], text, re.IGNORECASE)
    return bool(named) and discipline_of(text) is not None


def _source(plan: Plan, number: int, blocks: tuple[Block, ...]) -> AdviceSource | None:
    place = blocks[0].place
    where = f"page={place.page}" if place.page is not None else f"report={number}"
    document = replace(
        plan.document, path=f"{plan.document.path}#{where}", blocks=blocks, headers=(), footers=()
    )
    if count_words(document.text) < _FEWEST_WORDS or not _recommends(document):
        return None
    understood = Plan(
        document=document, kind="advice", kind_confidence=0.7, status=None, subject=Subject(), dates=Dates(),
        sections={}, absent=(), empty=(), needs=(), outcomes=(), provision=(), advice=(),
    )  # fmt: skip
    return AdviceSource(f"P{number}", document.path, understood)


def _recommends(document: Document) -> bool:
    """Whether some heading in it announces needs, outcomes or provision: a list of reports has none."""
    return any(line.family in ("provision", "outcome", "need", "mixed") for line in advice_lines(document))
