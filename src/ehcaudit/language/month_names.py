"""The names of months as they are written, those with a slip of the pen too ("Septmber", "Jully")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONG_ENOUGH = 5


@cache
def months() -> Mapping[str, int]:
    """The number of each month by its name, abbreviation or slip, in lower case."""
    named: dict[str, int] = dict(lexicon("times")["months"])
    slips = {
        slip: number for name, number in named.items() if len(name) >= _LONG_ENOUGH for slip in _slips(name)
    }
    return {"jully": 7, "juley": 7, "agust": 8, **slips, **named}


def _slips(name: str) -> Iterator[str]:
    """One letter left out, doubled, or changed round with the next; never the first."""
    for i in range(1, len(name)):
        yield name[:i] + name[i + 1 :]
        yield name[: i + 1] + name[i:]
        if i + 1 < len(name):
            yield name[:i] + name[i + 1] + name[i] + name[i + 2 :]
