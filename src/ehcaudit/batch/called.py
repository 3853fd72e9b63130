"""What a child is called in a document that has no label for the name, such as a letter.

Told by what only people do: "Mira will …", "Mira's". Rather a word too many is hidden than a name too few.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ehcaudit.batch.patterns import stands_alone, word_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_A-Z]+(?:['’-][A-ZÀ-ÖØ-Þ][^\W\d_A-Z]+)*"
_DOES = re.compile(
    rf"(?<![\w-])(?P<name>{_WORD})(?:['’]s?\b| (?:will|should|can|cannot|could|is|was|has|had|does|did|needs|"
    rf"finds|meets|uses|likes|shows|tires|said|told|took|left|misses|understood|struggles|requires|would)\b)"
)
_BRACKETED = re.compile(rf"(?<![\w-]){_WORD} \((?P<name>{_WORD})\)")
_FEWEST = 2


def called(text: str) -> tuple[str, ...]:
    """The names by which `text` seems to call a person, by the alphabet, each with its surname."""
    ordinary = frozenset(re.findall(r"(?<![^\W_])[^\W\d_A-Z]+(?![^\W_])", text))
    seen = Counter(match["name"] for match in _DOES.finditer(text))
    for match in _BRACKETED.finditer(text):  # Katarzyna (Kasia)
        seen[match["name"]] += _FEWEST if seen[match["name"]] else 0
    names = sorted(name for name, count in seen.items() if count >= _FEWEST and _is_name(name, ordinary))
    return tuple(
        dict.fromkeys(full for name in names for full in (*_with_surname(name, ordinary, text), name))
    )


def _is_name(word: str, ordinary: frozenset[str]) -> bool:
    never = word_lists()["never_names"] | word_lists()["bodies"]
    return word.lower() not in ordinary and word.lower() not in never and stands_alone(word)


def _with_surname(name: str, ordinary: frozenset[str], text: str) -> Iterator[str]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}\)? (?P<surname>{_WORD})", text):
        if _is_name(match["surname"], ordinary):
            yield f"{name} {match['surname']}"
