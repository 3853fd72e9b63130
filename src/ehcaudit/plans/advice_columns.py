"""Words of lists of advice: what their columns hold, and which discipline a title or role names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import plain

_LONGEST_HEAD = 9


@cache
def _columns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((role, re.compile(pattern)) for role, pattern in load("advice")["columns"])


def column_role(head: str) -> str | None:
    """What a column holds: title, date, who, name, role, organisation, appended …"""
    words = plain(head)
    sentence = re.search(r"\d|[a-z]{4}\.\s+[A-Z]|\bnot\b", head) is not None
    if len(words.split()) > _LONGEST_HEAD or sentence or head.strip().lower() in ("yes", "no"):
        return None
    return next((role for role, pattern in _columns() if pattern.search(words)), None)


def is_advice_head(texts: Sequence[str]) -> bool:
    """Whether a row heads a list of advice: two or more known columns, hardly two alike, at most one
    unknown."""
    filled = [t for t in texts if t.strip()]
    known = [role for t in filled if (role := column_role(t))]
    many = len(known) >= max(2, len(filled) - 1)
    return (
        many and len(set(known)) >= len(known) - 1 and bool({"date", "who", "appended", "name"} & set(known))
    )


def discipline_of(text: str) -> str | None:
    """The discipline that the words of a title, role or organisation name."""
    patterns: dict[str, str] = load("advice")["disciplines"]
    return next((name for name, pattern in patterns.items() if re.search(pattern, text, re.IGNORECASE)), None)
