"""Measures of an outcome that two texts can be held to: 4 out of 5, 80 %, ten words, five minutes."""

from __future__ import annotations

import re
from functools import cache

from ehcaudit.checks.tracing.lexicon import body, fold, load

Key = tuple[str, str]


@cache
def _pattern() -> re.Pattern[str]:
    vague = ("a", "an", "single", "half", "half a", "half an")
    words = body(w for w in load("quantities")["numbers"] if w not in vague)
    number = rf"\d{{1,4}}|{words}"
    return re.compile(
        rf"(?P<of>(?P<n>{number})[\w\s]{{0,20}}?\b(?:out of|in)\s+(?:every\s+)?(?P<m>{number})\b)"
        rf"|(?P<percent>\d{{1,3}}\s*(?:%|per\s?cent))"
        rf"|(?P<count>(?P<c>{number})[\s-]+(?P<unit>minutes?|seconds?|hours?|words?|times|occasions|"
        rf"sessions|turns|steps|mouthfuls|sentences|metres))\b",
        re.IGNORECASE,
    )


def measures_of(text: str) -> dict[Key, str]:
    """The measures of `text` as keys of kind and value, each with its words."""
    found: dict[Key, str] = {}
    for match in _pattern().finditer(text):
        if match["of"]:
            key = ("share", f"{100 * float(_plain(match['n'])) / max(float(_plain(match['m'])), 1.0):.0f}")
        elif match["percent"]:
            key = ("share", re.sub(r"\D", "", match["percent"]))
        else:
            key = (match["unit"].lower().rstrip("s"), _plain(match["c"]))
        found.setdefault(key, match.group(0).strip())
    return found


def _plain(number: str) -> str:
    values: dict[str, float] = {fold(k): v for k, v in load("quantities")["numbers"].items()}
    return f"{values[fold(number)]:g}" if fold(number) in values else str(int(number))
