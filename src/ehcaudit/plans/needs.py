"""Sections B, C and D → needs, strengths left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ehcaudit.plans.items import bare_text, continues
from ehcaudit.plans.labels import COLUMN_ROLES
from ehcaudit.plans.lines import Line
from ehcaudit.plans.model import Need
from ehcaudit.plans.text import count_words, is_null


@dataclass
class NeedDraft:
    """A need in the making, with its first line (for links by row)."""

    first: Line
    last: Line
    text: str
    tags: tuple[str, ...]


def need_drafts(lines: Iterable[Line]) -> list[NeedDraft]:
    """The needs among `lines`, in order."""
    drafts: list[NeedDraft] = []
    for line in lines:
        if (
            line.code not in ("B", "C", "D")
            or line.kind != "text"
            or "strengths" in (line.role, line.head_role)
            or line.head_role in COLUMN_ROLES
        ):
            continue
        text, tags = bare_text(line)
        if (
            is_null(text)
            or count_words(text) < 2
            or (line.role in ("outcome", "provision") and not line.in_grid)
        ):
            continue
        if drafts and continues(line, drafts[-1].last, drafts[-1].text):
            drafts[-1].text, drafts[-1].last = f"{drafts[-1].text} {text}", line
            continue
        drafts.append(NeedDraft(line, line, text, tags))
    return drafts


def needs_of(drafts: list[NeedDraft]) -> tuple[Need, ...]:
    """Drafts as needs with ids B1, B2, …, C1, …"""
    counts: Counter[str] = Counter()
    needs = []
    for draft in drafts:
        code = draft.first.code or "B"
        counts[code] += 1
        needs.append(
            Need(f"{code}{counts[code]}", code, draft.first.area, draft.text, draft.tags, draft.first.place)
        )
    return tuple(needs)
