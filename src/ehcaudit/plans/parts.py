"""Who, how often, how long, in what group and where, found in the words of a provision item. No
language model."""

from __future__ import annotations

import re
from functools import cache

from ehcaudit.plans.lexicon import load

FIELDS = ("who", "frequency", "duration", "group_size", "where")


@cache
def _patterns(field: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(f"(?:{p})" for p in load("provision")[field]) + r")(?!\w)", re.IGNORECASE
    )


def find_part(field: str, text: str) -> str | None:
    """The words of `text` that say `field` ("who", "frequency", "duration", "group_size", "where"), or
    `None`."""
    found = [_whole(field, m, text) for m in _patterns(field).finditer(text)]
    if not found:
        return None
    unique = list(dict.fromkeys(found))
    return "; ".join(unique[:3]) if field in ("who", "frequency") else unique[0]


def _whole(field: str, found: re.Match[str], text: str) -> str:
    """The words found; a person with what follows in the name of the post."""
    more = re.compile(load("provision")["who_of"], re.IGNORECASE).match(text, found.end())
    return text[found.start() : more.end() if more and field == "who" else found.end()].strip()
