"""Words made comparable: without typography, without dates and ages, and as roots that carry meaning."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ehcaudit.checks.tracing.concepts import stem
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.language.deadlines import find_deadlines
from ehcaudit.plans.text import plain, split_tags, without_numbering

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_AGE = (
    r"(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five))?)"
)
# Dates, ages, year groups, terms: what a clerk moves on by a year without anything having been thought about.
_DATED = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? '?\d{{2,4}})?\b"
    rf"|\b{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:20)\d\d\b"
    rf"|\b(?:in|since|until|from|by|of|last|next|this|during) {_MONTH}(?![\w-])"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b"
    r"|\b(?:19|20)\d\d ?[/–-] ?(?:20)?\d\d\b|\b(?:19|20)\d\d\b"
    r"|\b(?i:(?:autumn|spring|summer)(?: term)?|term [1-6])\b"
    r"|\b(?i:(?:nc ?)?year (?:group )?\d{1,2}|ncy ?\d{1,2}|y\d{1,2}|key stage \d|ks ?\d|reception|nursery)\b"
    rf"|\b(?i:aged? {_AGE}|{_AGE}[- ]years?(?:[- ](?:and )?\d{{1,2}}[- ]months?)?[- ](?:old|of age))\b"
    rf"|(?<=\bis ){_AGE}(?=[.,;)]| and |$)|(?<=\bis now ){_AGE}(?=[.,;)]| and |$)"
)


@lru_cache(maxsize=16384)
def typeset_free(text: str) -> str:
    """`text` without what typing changes: case, quotes, dashes, bullets, numbering, source tags, spaces."""
    return plain(without_numbering(split_tags(text)[0]))


@lru_cache(maxsize=16384)
def undated(text: str) -> str:
    """`typeset_free`, and every date, deadline, age, year group and term by one stand-in."""
    bare = split_tags(text)[0]
    for deadline in reversed(find_deadlines(bare)):
        bare = f"{bare[: deadline.start]} 0 {bare[deadline.end :]}"
    words = plain(without_numbering(_DATED.sub(" 0 ", bare)))
    return re.sub(r"\b(?:by |in |from |since |until |the end of |now )*0(?: 0)*\b", "0", words)


@cache
def _generic() -> frozenset[str]:
    listed = {str(word) for word in load("topics")["generic"]}
    return frozenset(listed | {stem(word) for word in listed} | {"0"})


@lru_cache(maxsize=16384)
def roots(text: str, names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of `text` that carry meaning, as roots, in order; numbers too; dates, ages and names not."""
    found = []
    for word in undated(text).split():
        if word in names or word in _generic():
            continue
        root = word if word.isdigit() else stem(word)
        if (len(root) > 1 or root.isdigit()) and root not in _generic():
            found.append(root)
    return tuple(found)
