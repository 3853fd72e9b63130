"""Labels inside sections and heads of columns: what role do these words play?"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import count_words, plain, without_brackets, without_numbering

OUTCOME_ROLES = frozenset({"long", "medium", "short", "outcome"})
SHARED_ROLES = frozenset(
    {
        "who",
        "who_when",
        "frequency",
        "duration",
        "group",
        "where",
        "reviewed",
        "need_link",
        "outcome_link",
        "steps",
    }
)
"""Columns that say something about the item beside them."""
COLUMN_ROLES = frozenset({"ref", "area", "kind"})
"""Columns that number or sort the items of a table; outside tables these words label nothing."""
LONGEST_LABEL = 14


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    roles: dict[str, list[str]] = load("labels")["roles"]
    return tuple((role, re.compile(pattern)) for role, patterns in roles.items() for pattern in patterns)


@lru_cache(maxsize=4096)
def role_of(text: str) -> str | None:
    """The role of a label or column head: `strengths`, `needs`, `long`, `provision`, `who`, … or `None`.

    Sentences and long texts have none.
    """
    bare = without_numbering(text.strip().strip("*").strip())
    if not bare or count_words(bare) > LONGEST_LABEL or re.search(r"[a-z]{2}\.\s+\w", bare):
        return None
    words = plain(without_brackets(bare)) or plain(bare)
    return next((role for role, pattern in _patterns() if pattern.fullmatch(words)), None)


def label_of(text: str) -> str | None:
    """The role of a label outside a row of heads: as `role_of`, without those that only columns have."""
    role = role_of(text)
    return None if role in COLUMN_ROLES else role


@lru_cache(maxsize=4096)
def split_label(text: str) -> tuple[str, str, str] | None:
    """Role, label and remaining text of "Long term aim: By the end of …"; `None` where no label leads."""
    head, colon, rest = text.partition(":")
    if not colon or count_words(head) > LONGEST_LABEL:
        return None
    role = label_of(head)
    return (role, head.strip() + ":", rest.strip()) if role else None


@cache
def _times() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in load("labels")["times"]), re.IGNORECASE)


def gives_time(label: str) -> bool:
    """Whether a label or heading gives what stands under it a deadline ("Outcomes by the end of KS2")."""
    return _times().search(label) is not None
