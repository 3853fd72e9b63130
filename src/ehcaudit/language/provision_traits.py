"""What an item of provision is made of, for the component that was trained on labelled items.

The parts that were found and not found, how many words leave something open, and the words themselves;
no parser is needed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ehcaudit.language.trait import Trait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.language.provision import ProvisionReading

_ASKED = ("who", "frequency", "duration", "what")
_FOUND = (
    "what", "equipment", "who", "vague_who", "frequency", "duration", "total", "continuous", "group_size",
    "where", "vague", "undoing", "one_off", "none_needed", "events",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:[.:]\d+)?|[%+/:;()]")
_LONGEST = 120


def provision_traits(reading: ProvisionReading) -> tuple[Trait, ...]:
    """Every trait of an item of provision, in a fixed order; a name may come several times."""
    return (*_of_parts(reading), *_of_words(reading.text))


def _of_parts(reading: ProvisionReading) -> Iterator[Trait]:
    there = {name: getattr(reading, name) for name in _FOUND}
    for name, signals in there.items():
        yield Trait(f"{name}={min(len(signals), 3)}", 0.7)
        for signal in signals:
            yield Trait(f"in {name}={signal.quote.lower()}", 0.5, signal.start, signal.end)
    always = bool(reading.continuous)
    stated = {
        "who": bool(reading.who),
        "frequency": bool(reading.frequency) or always,
        "duration": bool(reading.duration) or always,
        "what": bool(reading.what),
    }
    yield Trait("asked=" + "".join("+" if stated[name] else "-" for name in _ASKED), 1)
    yield Trait(f"stated={sum(stated.values())}", 1)
    yield Trait(f"stated={sum(stated.values())},{bool(reading.vague)},{bool(reading.undoing)}", 0.8)
    yield Trait(f"equipment and who={bool(reading.equipment)},{bool(reading.who)}", 0.6)


def _of_words(text: str) -> Iterator[Trait]:
    found = [(_plain(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)][:_LONGEST]
    for word, start, end in found:
        yield Trait(f"word={word}", 0.5, start, end)
    for (one, start, _), (other, _, end) in pairwise(found):
        yield Trait(f"words={one} {other}", 0.35, start, end)
    if found:
        yield Trait(f"start={found[0][0]}", 0.5, found[0][1], found[0][2])
    size = next(i for i, most in enumerate((4, 8, 14, 22, 35, 10_000)) if len(found) <= most)
    yield Trait(f"size={size}", 0.6)


def _plain(word: str) -> str:
    """In lower case; every number is the same word, so that amounts alone teach nothing."""
    return "0" if word[0].isdigit() else word.lower()
