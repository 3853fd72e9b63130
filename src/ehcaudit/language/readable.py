"""A text changed for the parser whose every character still knows its place in the original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Readable:
    """`text` is read; its characters `i` to `j` stand at `starts[i]` to `ends[j - 1]` of `original`."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Readable:
        """A text as it is."""
        return cls(text, text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters `start` to `end` of `text` stand in `original`."""
        if start >= end:
            return (0, 0)
        first, last = self.starts[start], self.ends[end - 1]
        return (first, max(first, last))

    def replace(self, edits: Iterable[tuple[int, int, str]]) -> Readable:
        """A copy with each stretch (start, end, new text) replaced; of overlapping ones the first."""
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, new in [*sorted(edits), (len(self.text), len(self.text), "")]:
            if start < at:
                continue
            text.append(self.text[at:start])
            starts.extend(self.starts[at:start])
            ends.extend(self.ends[at:start])
            first, last = self._stretch(start, end)
            text.append(new)
            starts.extend([first] * len(new))
            ends.extend([last] * len(new))
            at = end
        return Readable(self.original, "".join(text), tuple(starts), tuple(ends))

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        if start < end:
            return self.starts[start], self.ends[end - 1]
        here = self.starts[start] if start < len(self.starts) else len(self.original)
        return here, here

    def sub(
        self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str], count: int = 0
    ) -> Readable:
        """A copy with what `pattern` matches replaced by `new`."""
        edits = []
        for number, match in enumerate(pattern.finditer(self.text)):
            if count and number >= count:
                break
            edits.append((match.start(), match.end(), new if isinstance(new, str) else new(match)))
        return self.replace(edits)
