"""Straightens the picture of a page and finds its ruled lines: arithmetic on greys, no more."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from ehcaudit.documents.ocr.engine import Greys

    Dark = np.ndarray[Any, np.dtype[np.bool_]]

_DARK = 150
_PAPER, _CONTRAST = 232, 14
_BESIDE = 0.02
"""Inches from the middle of a pale rule to the paper beside it."""
_MOST_SKEW = 4.0
_MOST_INK = 0.6
"""A page that is darker than this is no page of text."""
_COARSE, _FINE = 0.5, 0.1
_MOST_DOTS = 150_000
_INK = 0.92
"""Share of a window along a rule that is dark: scans have holes."""
_LEVEL_WINDOW, _UPRIGHT_WINDOW = 0.45, 0.3
"""Inches: longer than any stroke of a letter."""
_THIN = 0.04
"""Inches: thicker dark stretches are areas, which have edges instead."""


class Line(NamedTuple):
    """A level or upright rule in dots: at `at`, from `start` to `end`."""

    at: float
    start: float
    end: float


def skew_of(greys: Greys) -> float:
    """By how many degrees the lines of text run downwards to the right; 0 where no angle stands out."""
    ys, xs = np.nonzero(greys < _DARK)
    if not 100 <= len(ys) <= _MOST_INK * greys.size:
        return 0.0
    step = max(1, len(ys) // _MOST_DOTS)
    ys, xs = ys[::step].astype(np.float64), xs[::step].astype(np.float64)

    def sharpness(degrees: float) -> float:
        rows = np.round(ys - xs * math.tan(math.radians(degrees))).astype(np.int64)
        counts = np.bincount(rows - rows.min()).astype(np.float64)
        return float(np.square(np.diff(counts)).sum())

    coarse = _best(sharpness, 0.0, _MOST_SKEW, _COARSE)
    best = _best(sharpness, coarse, _COARSE, _FINE)
    return best if sharpness(best) > 1.1 * sharpness(0.0) else 0.0


def _best(score: Any, middle: float, reach: float, step: float) -> float:
    count = round(reach / step)
    angles = [middle + step * n for n in range(-count, count + 1)]
    return max(angles, key=lambda angle: (score(angle), -abs(angle)))


def rules_of(greys: Greys, dpi: float) -> tuple[list[Line], list[Line]]:
    """The level and the upright rules of a straight page."""
    level = _along_rows(_inked(greys, dpi), round(_LEVEL_WINDOW * dpi), _THIN * dpi)
    turned = np.ascontiguousarray(greys.T)
    upright = _along_rows(_inked(turned, dpi), round(_UPRIGHT_WINDOW * dpi), _THIN * dpi)
    return level, upright


def _inked(greys: Greys, dpi: float) -> Dark:
    """What is dark, and what is darker than the paper a little above it and below: hairlines and grey rules,
    which a scanner and the straightening make pale. Lines of letters are not, since strokes go on above."""
    dark = greys < _DARK
    reach = max(2, round(_BESIDE * dpi))
    middle = greys[reach:-reach].astype(np.int16)
    if not len(middle):
        return dark
    pale = middle < _PAPER
    for side in (greys[: -2 * reach], greys[2 * reach :]):
        pale &= side.astype(np.int16) - middle > _CONTRAST
    dark[reach:-reach] |= pale
    return dark


def wiped(greys: Greys, level: list[Line], upright: list[Line], dpi: float) -> Greys:
    """The page with its rules painted over, which engines take for letters or for the ends of the text."""
    out = greys.copy()
    width = max(2, round(0.012 * dpi))
    for line in level:
        _wipe(out, line, width)
    for line in upright:
        _wipe(out.T, line, width)
    return out


def _wipe(greys: Greys, line: Line, width: int) -> None:
    start, end = max(0, int(line.start) - 1), int(line.end) + 2
    middle = round(line.at)
    greys[max(0, middle - width) : middle + width + 1, start:end] = 255


def _along_rows(dark: Dark, window: int, thin: float) -> list[Line]:
    """Stretches of at least `window` dots along rows that are dark almost throughout."""
    height, width = dark.shape
    if width <= window or window < 2:
        return []
    # A rule that is a little wavy or skew leaves a row: look at three rows together.
    wide = dark.copy()
    wide[1:] |= dark[:-1]
    wide[:-1] |= dark[1:]
    sums = np.zeros((height, width + 1), dtype=np.int32)
    np.cumsum(wide, axis=1, dtype=np.int32, out=sums[:, 1:])
    full = (sums[:, window:] - sums[:, :-window]) >= _INK * window
    rows = np.nonzero(full.any(axis=1))[0]
    pieces = [(int(row), start, end) for row in rows for start, end in _stretches(full[row], window)]
    return _gathered(pieces, thin)


def _stretches(full: Dark, window: int) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full.view(np.int8), [0]))))
    return [(int(a), int(b) + window - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _gathered(pieces: list[tuple[int, int, int]], thin: float) -> list[Line]:
    """Pieces in rows that touch, as one rule each; thick ones give their two edges."""
    groups: list[list[tuple[int, int, int]]] = []
    open_groups: list[list[tuple[int, int, int]]] = []
    for piece in pieces:
        row, start, end = piece
        open_groups = [group for group in open_groups if row - group[-1][0] <= 2]
        for group in open_groups:
            if any(start <= e and s <= end for r, s, e in group[-6:] if row - r <= 2):
                group.append(piece)
                break
        else:
            groups.append([piece])
            open_groups.append(groups[-1])
    lines = []
    for group in groups:
        top, bottom = group[0][0], group[-1][0]
        start, end = min(p[1] for p in group), max(p[2] for p in group)
        if bottom - top <= thin:
            lines.append(Line((top + bottom) / 2, start, end))
        else:
            lines += [Line(top, start, end), Line(bottom, start, end)]
    return lines
