"""Which words of a picture are set bold: their strokes are wider than those of most words on the page."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ehcaudit.documents.ocr.engine import Greys, SeenWord

_DARK = 150
_BOLD = 1.2
"""Strokes this many times as wide as usual are bold; measured against the height of the letters."""
_MOST, _FEW = 0.75, 0.25
_LETTERS = 3


def bold_words(words: list[SeenWord], greys: Greys) -> list[bool]:
    """For each word whether it is bold. A line that is nearly all one or the other is taken as that."""
    strokes = [_stroke(word, greys) for word in words]
    known = [stroke for stroke in strokes if stroke]
    if len(known) < _LETTERS:
        return [False] * len(words)
    usual = median(known)
    bold = [stroke >= _BOLD * usual for stroke in strokes]
    lines: dict[int, list[bool]] = {}
    for word, stroke, own in zip(words, strokes, bold, strict=True):
        if stroke:
            lines.setdefault(word.line, []).append(own)
    shares = {line: sum(marks) / len(marks) for line, marks in lines.items()}
    out = []
    for word, own in zip(words, bold, strict=True):
        share = shares.get(word.line, 0.0)
        out.append(share >= _MOST or (own and share > _FEW))
    return out


def _stroke(word: SeenWord, greys: Greys) -> float:
    """The mean width of a word's strokes as a share of its height; 0 where it has too few letters."""
    if sum(c.isalnum() for c in word.text) < _LETTERS:
        return 0.0
    dark = greys[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1] < _DARK
    if dark.size == 0:
        return 0.0
    starts = int(dark[:, 0].sum()) + int((dark[:, 1:] & ~dark[:, :-1]).sum())
    height = word.bottom - word.top
    return float(np.count_nonzero(dark)) / starts / height if starts and height > 0 else 0.0
