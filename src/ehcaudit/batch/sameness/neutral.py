"""A text without what differs between children anyway: its words as numbers, with what they weigh.

Names of the child, pronouns, gendered nouns, dates, ages, year groups and amounts carry nothing; neither
do grammar and what every plan speaks of. Of the rest a word that stands in very many plans weighs 1, any
other 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from ehcaudit.batch.sameness import lexicon

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DATE_PARTS = re.compile(r"\d")
_HEAVY = 1  # the last bit of a number says what the word weighs
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[“\"‘'(]?[A-Z0-9])|(?<=[;])\s+|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|St|e\.g|i\.e|etc|approx|No|min|mins|hrs|hr)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Neutral:
    """A sentence by its numbers; `spoken` counts all its words, `administrative` those of law and process."""

    numbers: frozenset[int]
    spoken: int
    administrative: int
    personal: bool


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph; a line and a semicolon end one."""
    parts: list[str] = []
    for part in (p.strip() for p in _SENTENCE_END.split(text)):
        if parts and _ABBREVIATED.search(parts[-1]):
            parts[-1] += " " + part
        elif part:
            parts.append(part)
    return parts


def neutral(text: str, names: frozenset[str], mine: frozenset[str]) -> Neutral:
    """`text` neutralised; `names` are the child's own, `mine` the pronouns that speak of it, all small."""
    words = [word.casefold().replace("’", "'").removesuffix("'s") for word in WORD.findall(text)]
    stemmed = [lexicon.stem(word) for word in words]
    numbers = {number_of(s) for w, s in zip(words, stemmed, strict=True) if w not in names and _carries(s)}
    process = lexicon.stems("administrative")
    return Neutral(
        numbers=frozenset(numbers),
        spoken=len(words),
        administrative=sum(s in process for s in stemmed),
        personal=any(word in mine or word in names for word in words),
    )


def _carries(stemmed: str) -> bool:
    return len(stemmed) > 1 and stemmed not in lexicon.weightless() and not _DATE_PARTS.search(stemmed)


@lru_cache(maxsize=50_000)
def number_of(stemmed: str) -> int:
    """A word as a number of 32 bits, the same in every process."""
    digest = int.from_bytes(blake2b(stemmed.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")
    return (digest & ~_HEAVY) | (stemmed not in lexicon.stems("common"))


def weight(numbers: Iterable[int]) -> int:
    """What the words weigh together, in halves of a telling word."""
    return sum(1 + (number & _HEAVY) for number in numbers)


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the heavier text that both have, 0 to 1."""
    most = max(weight(one), weight(other))
    return weight(one & other) / most if most else 0.0
