"""Areas of need (Code of Practice 6.28 and local additions), recognised as headings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import count_words, plain, without_brackets, without_numbering


@cache
def _names() -> dict[str, str]:
    areas: dict[str, list[str]] = load("headings")["areas"]
    return {plain(form): name for name, forms in areas.items() for form in [name, *forms]}


@cache
def _wrap() -> re.Pattern[str]:
    data = load("headings")
    wraps = "|".join(re.escape(w) for w in data["area_wraps"])
    suffixes = "|".join(re.escape(w) for w in data["area_suffixes"])
    return re.compile(rf"(?:(?:{wraps})(?: \d)? )?(?P<name>.+?)(?: (?:{suffixes}))?")


@lru_cache(maxsize=4096)
def area_of(text: str) -> str | None:
    """The area of need that a heading such as "4.1 Communication and Interaction:" names, else `None`."""
    bare = without_brackets(without_numbering(text))
    if not bare or count_words(bare) > 12:
        return None
    words = plain(re.sub(r"^\s*[A-K]\d?\s*[-–—.:)]\s*", "", bare))
    if words in _names():
        return _names()[words]
    found = _wrap().fullmatch(words)
    return _names().get(found.group("name")) if found else None
