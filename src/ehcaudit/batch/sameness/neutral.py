"""A text without what differs between children anyway: its words as numbers, with what they weigh.

Names of the child, pronouns, gendered nouns, dates, ages, year groups and amounts carry nothing; neither
do grammar and what every plan speaks of. Of the rest a word that stands in very many plans weighs 1, and so
do the names of staff and places, which children of one area share; any other weighs 2.
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
    written = WORD.findall(text)
    words = [word.casefold().replace("’", "'").removesuffix("'s") for word in written]
    stemmed = [lexicon.stem(word) for word in words]
    numbers = {
        number_of(stem) & (~_HEAVY if place and shown[0].isupper() else -1)
        for place, (shown, word, stem) in enumerate(zip(written, words, stemmed, strict=True))
        if word not in names and _carries(stem)
    }
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


def heavy(numbers: Iterable[int]) -> int:
    """How many telling words there are."""
    return sum(number & _HEAVY for number in numbers)


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the heavier text that both have, 0 to 1."""
    heavier, lighter = (one, other) if weight(one) >= weight(other) else (other, one)
    both = {number | _HEAVY for number in lighter}
    most = weight(heavier)
    return weight(number for number in heavier if number | _HEAVY in both) / most if most else 0.0
