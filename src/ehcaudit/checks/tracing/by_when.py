"""Deadlines of a text, looked for once, and only where a word of time stands."""

from __future__ import annotations

import re
from functools import lru_cache

from ehcaudit.language.deadlines import find_deadlines
from ehcaudit.language.model import Deadline

_HINT = re.compile(
    r"\b(?:by|before|within|until|till|end|due|later|time for|start of|easter|christmas|in (?:\w+ )?\d{4})\b"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def deadlines_of(text: str) -> tuple[Deadline, ...]:
    """The deadlines of `text`, as the language package finds them."""
    return tuple(find_deadlines(text)) if _HINT.search(text) else ()
