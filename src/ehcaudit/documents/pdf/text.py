"""Printed lines → the model's paragraphs: runs joined, hyphens resolved, list levels, places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from ehcaudit.documents.model import Paragraph, Place, Run
from ehcaudit.documents.pdf.geometry import Line, Style
from ehcaudit.documents.pdf.paragraphs import paragraphs
from ehcaudit.documents.pdf.symbols import LINE_HYPHENS

_LEVEL_STEP = 8.0
_OFTEN_HYPHENATED = 0.03
"""From this share of lines ending in a hyphen on, a document hyphenates its words."""
_SELDOM_HYPHENATED = 0.012
"""Below this share, hyphens at line ends are those of the words themselves."""
_HYPHEN_HEADS = (
    *("age", "co", "cross", "follow", "full", "half", "hand", "high", "key", "large", "long", "low", "mid"),
    *("multi", "non", "one", "part", "post", "pre", "self", "semi", "short", "single", "small", "term"),
    *("three", "two", "well", "whole", "year"),
)
_FULL, _LETTER, _DIGIT = 1.0, 0.65, 0.65
"""A word is cut only where the next letter found no room: widths in font sizes, of any letter, of most
letters, of a digit."""
_LONG_WORD = 15
_SHORT_WORDS = (
    *("a", "i", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no"),
    *("of", "on", "or", "so", "to", "up", "us", "we"),
)


@dataclass
class Typography:
    """What the lines of a document have in common: their pitch in font sizes, the indents of list
    items outside tables, the words used (counted when first asked for), the share of lines that end
    in a hyphen."""

    pitch: float = 1.2
    indents: list[float] = field(default_factory=list)
    count_words: Callable[[], Counter[str]] = Counter
    hyphens: float = 0.0

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """How often each word stands in the document, in small letters."""
        return self.count_words()


def indents_of(lines: list[Line]) -> list[float]:
    """The distinct indents of list items, from the left."""
    found: list[float] = []
    for x in sorted(line.box.x0 for line in lines if line.marker):
        if not found or x > found[-1] + _LEVEL_STEP:
            found.append(x)
    return found


@dataclass
class TextBuilder:
    """Builds the paragraphs of one region: `right` and `foot` are how far its text may run."""

    typography: Typography
    right: float
    place: Place
    in_cell: bool = False
    foot: float = 0.0

    def build(self, lines: list[Line], first: int = 1) -> tuple[Paragraph, ...]:
        """The paragraphs of the lines, numbered from `first` on."""
        indents = indents_of(lines) if self.in_cell else self.typography.indents
        out = []
        for number, group in enumerate(
            paragraphs(lines, self.right, self.typography.pitch, self.foot), first
        ):
            head, place = group[0], self.place
            level = None
            if head.marker:
                level = max(0, bisect_left(indents, head.box.x0 - _LEVEL_STEP))
            out.append(
                Paragraph(
                    runs=tuple(Run(t, s.bold, s.italic, s.underline, s.strike) for t, s in self._runs(group)),
                    place=Place(head.page, None, place.table, place.row, place.column, number),
                    list_level=level,
                    marker=head.marker,
                    size=max(line.size for line in group),
                )
            )
        return tuple(out)

    def _runs(self, group: list[Line]) -> list[tuple[str, Style]]:
        runs: list[tuple[str, Style]] = []
        above: Line | None = None
        for line in group:
            pieces = _pieces(line)
            if not pieces:
                continue
            if runs and above is not None:
                spare = (self.right - above.box.x1) / max(above.size, 1.0) if self.in_cell else _FULL
                joined = self._join(runs, pieces[0][0], spare, " " not in above.text)
                pieces[:1] = _after(runs[-1][1], joined, pieces[0][1])
            above = line
            for text, style in pieces:
                if runs and runs[-1][1] == style:
                    runs[-1] = (runs[-1][0] + text, style)
                elif text:
                    runs.append((text, style))
        return [(_no_hyphens(text), style) for text, style in runs]

    def _join(self, runs: list[tuple[str, Style]], text: str, spare: float, lone: bool) -> str:
        """The next line's text as it follows: after a space, or straight on behind a hyphen.

        `spare` is the room left on the line above, in font sizes; `lone`: a single word stands there.
        """
        before, style = runs[-1]
        if before[-1:] in LINE_HYPHENS:
            kept = "-" if self._keeps_hyphen(before[:-1], text) else ""
            runs[-1] = (before[:-1] + kept, style)
            return text
        if spare < _FULL and before[-1:].isalnum() and self._one_word(before, text, spare, lone):
            return text
        if before[-1:] in "-–/" and before[-2:-1].isalnum() and text[:1].isalnum():
            return text
        if text[:1] in ",.;:!?)" and text[1:2] in ("", " "):
            return text
        return " " + text

    def _one_word(self, before: str, after: str, spare: float, lone: bool) -> bool:
        """Whether a narrow cell cut a word or a number in two."""
        head, tail = _last_word(before), _first_word(after)
        if head[-1:].isdigit() or tail[:1].isdigit():
            return lone and spare < _DIGIT and _one_number(head, tail)
        words, whole = self.typography.vocabulary, tail.strip(",.;:!?)")
        tail = re.sub(r"\W", "", tail)
        if words[head + whole] and words[head] < 2:
            return True
        if not after[:1].islower() or len(head) < 4:
            return False
        if words[head + tail]:
            return lone or words[head] < 2
        # A head cut in two that comes back on each page brings both halves along.
        rare = words[tail] < 2 or words[tail] == words[head] or (len(tail) < 3 and tail not in _SHORT_WORDS)
        return lone and rare and spare < _LETTER and (len(head) + len(tail) <= _LONG_WORD or len(tail) < 5)

    def _keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen at a line end belongs to the word: judged by the document's own words."""
        head, tail = _last_word(before), _first_word(after).strip(",.;:!?)")
        words = self.typography.vocabulary
        if after[:1].isupper() and before[-1:].islower():
            return True  # a name of two parts
        if words[head + tail]:
            return False
        if words[f"{head}-{tail}"] or "-" in head or not head.isalpha() or head in _HYPHEN_HEADS:
            return True
        known = [len(part) > 2 and words[part] > 1 for part in (head, tail)]
        if self.typography.hyphens >= _OFTEN_HYPHENATED:
            return all(known)
        return any(known) or self.typography.hyphens < _SELDOM_HYPHENATED


def _pieces(line: Line) -> list[tuple[str, Style]]:
    pieces: list[tuple[str, Style]] = []
    for segment in line.segments:
        (text, style), *rest = segment.runs
        pieces += [*(_after(pieces[-1][1], " " + text, style) if pieces else [(text, style)]), *rest]
    return pieces


def _after(before: Style, text: str, style: Style) -> list[tuple[str, Style]]:
    """The text that follows live text: where it is struck, the space between them is not, since it parts
    the live words on either side."""
    if style.strike and not before.strike and text[:1] == " ":
        return [(" ", style._replace(strike=False)), (text[1:], style)]
    return [(text, style)]


def _one_number(head: str, tail: str) -> bool:
    """Whether the digits at a line's end and the next line's start may be one number or reference."""
    if not head[-1:].isdigit() or not tail[:1].isdigit():
        return False
    return len(head) > 2 or (head[:1].isalpha() and len(head) == 2 and tail.isdigit())


def _last_word(text: str) -> str:
    return text.split(" ")[-1].casefold()


def _first_word(text: str) -> str:
    return text.split(" ")[0].casefold()


def _no_hyphens(text: str) -> str:
    """Marks of a line-end hyphen that stand inside a line after all."""
    return text.replace("\u00ad", "").replace("\x02", "-").replace("\ufffe", "-")
