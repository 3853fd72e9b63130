"""Which units are alike, in time that grows with their number: MinHash with banding, then the real share.

Two sets of words meet with a probability that rises steeply with what they share (Broder 1997); what has
met is compared word by word. A unit is compared with the first few of its bucket only, so that a bucket
full of stock phrases costs no more than its size.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b

from ehcaudit.batch.sameness.neutral import alike, weight

LIKE = 0.8
"""Share of the heavier text's words that both must hold."""
BANDS, _ROWS = 12, 3
_PRIME = (1 << 61) - 1
_SHORT = 9  # half words: in anything lighter one changed word is too much
_COMPARED = 6  # leaders of a bucket that a unit is held against


@cache
def _hashes() -> tuple[tuple[int, int], ...]:
    """Multipliers and addends, fixed for ever."""
    drawn = [blake2b(str(n).encode(), digest_size=16).digest() for n in range(BANDS * _ROWS)]
    return tuple((int.from_bytes(d[:8], "big") | 1, int.from_bytes(d[8:], "big")) for d in drawn)


def bands(words: frozenset[int]) -> bytes:
    """The keys of a unit, 4 bytes each; none for one that is too short to be like another but the same."""
    if weight(words) < _SHORT:
        return b""
    plain = [word | 1 for word in words]  # what a word weighs may depend on its place in the sentence
    least = [min((a * word + b) % _PRIME for word in plain) for a, b in _hashes()]
    keys = array("I")
    for band in range(BANDS):
        row = array("Q", least[band * _ROWS : (band + 1) * _ROWS]).tobytes()
        keys.append(int.from_bytes(blake2b(row, digest_size=4).digest(), "little"))
    return keys.tobytes()


class Joined:
    """Things that come together; each set is known by its first member."""

    def __init__(self, size: int) -> None:
        self._first = list(range(size))

    def first(self, index: int) -> int:
        """The first of those that `index` belongs to."""
        while self._first[index] != index:
            self._first[index] = self._first[self._first[index]]
            index = self._first[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        low, high = sorted((self.first(one), self.first(other)))
        self._first[high] = low


def clusters(units: Sequence[tuple[bytes, bytes]]) -> list[int]:
    """For each unit, given as numbers and bands, the first unit that it is like (itself where none is)."""
    joined = Joined(len(units))
    keyed = [(index, array("I", keys)) for index, (_, keys) in enumerate(units) if keys]
    for band in range(BANDS):
        buckets: dict[int, list[int]] = {}
        for index, keys in keyed:
            buckets.setdefault(keys[band], []).append(index)
        for bucket in buckets.values():
            if len(bucket) > 1:
                _join(bucket, units, joined)
    return [joined.first(index) for index in range(len(units))]


def _join(bucket: Sequence[int], units: Sequence[tuple[bytes, bytes]], joined: Joined) -> None:
    heads: list[tuple[int, frozenset[int], int]] = []
    for index in dict.fromkeys(joined.first(index) for index in bucket):
        words = frozenset(array("I", units[index][0]))
        own = weight(words)
        near = (h for h, other, theirs in heads if _near(own, theirs) and alike(words, other) >= LIKE)
        like = next(near, None)
        if like is not None:
            joined.join(like, index)
        elif len(heads) < _COMPARED:
            heads.append((index, words, own))


def _near(one: int, other: int) -> bool:
    """Whether texts of these weights can be alike at all; it spares the comparison of most."""
    return min(one, other) >= LIKE * max(one, other)
