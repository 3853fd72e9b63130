"""Words of lists of advice: what their columns hold, and which discipline a title or role names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import plain, without_brackets


@cache
def _columns() -> dict[str, str]:
    return {plain(w): role for role, words in load("advice")["columns"].items() for w in words}


def column_role(head: str) -> str | None:
    """What a column holds: title, date, who, name, role, organisation, appended …"""
    for form in (
        plain(head),
        plain(without_brackets(head)),
        re.sub(r"\s(yes no|y n|inc.*)$", "", plain(head)),
    ):
        if form in _columns():
            return _columns()[form]
    return None


def is_advice_head(texts: Sequence[str]) -> bool:
    """Whether a row heads a list of advice: two or more known columns, at most one unknown."""
    filled = [t for t in texts if t.strip()]
    known = [t for t in filled if column_role(t)]
    return len(known) >= 2 and len(known) >= len(filled) - 1


def discipline_of(text: str) -> str | None:
    """The discipline that the words of a title, role or organisation name."""
    patterns: dict[str, str] = load("advice")["disciplines"]
    return next((name for name, pattern in patterns.items() if re.search(pattern, text, re.IGNORECASE)), None)
