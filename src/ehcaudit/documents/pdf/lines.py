"""Words → printed lines, with runs of one style, list markers and wide gaps kept."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from operator import attrgetter

from ehcaudit.documents.pdf.geometry import Box, Line, Segment, Style, Word
from ehcaudit.documents.pdf.symbols import marker_of

_TYPED_NUMBER = re.compile(r"\(?[A-Za-z]?\d{1,3}[a-z]?[.):]?")
_SAME_LINE = 0.42
"""Baselines nearer than this share of the font size are one line (raised figures among them)."""
_SPACE = 0.26
_WIDE = 0.9
"""A gap wider than this times the font size may part two columns."""


def lines_of(words: list[Word], page: int) -> list[Line]:
    """The words of one region as lines from top to bottom, those of text set upright after them."""
    level = [word for word in words if not word.turn]
    lines = _level_lines(level, page)
    if len(level) < len(words):
        for turn in (1, 2, 3):
            lines += _turned_lines([word for word in words if word.turn == turn], turn, page)
    return lines


def _turned_lines(words: list[Word], turn: int, page: int) -> list[Line]:
    """Lines of text that is set at quarter turns: read as if the page were turned, put where they stand."""
    out = []
    for line in _level_lines([_levelled(w, turn) for w in words], page):
        back = _turned(line.box, -turn)
        out.append(replace(line, box=back, baseline=back.bottom, text_x0=back.x0, first_width=1e6))
    return out


def _levelled(word: Word, turn: int) -> Word:
    box = _turned(word.box, turn)
    return replace(word, box=box, baseline=box.bottom, turn=0)


def _turned(box: Box, turn: int) -> Box:
    """The box after `turn` quarter turns clockwise of the page."""
    for _ in range(turn % 4):
        box = Box(-box.bottom, box.x0, -box.top, box.x1)
    return box


def _level_lines(words: list[Word], page: int) -> list[Line]:
    lines: list[list[Word]] = []
    level, size = 0.0, 0.0
    reach = -1.0
    for word in sorted(words, key=attrgetter("baseline")):
        if lines and word.baseline - level <= (reach if word.size >= size else _reach(word.size)):
            lines[-1].append(word)
            if word.size <= size:
                continue
        else:
            lines.append([word])
        level, size, reach = word.baseline, word.size, _reach(word.size)
    return [_line(sorted(group, key=_left), page) for group in lines]


def _reach(size: float) -> float:
    return _SAME_LINE * max(size, 4.0)


def _left(word: Word) -> float:
    return word.box.x0


def _line(words: list[Word], page: int) -> Line:
    size = max([w.size for w in words if not w.symbol], default=words[0].size)
    space = _SPACE * size
    marker, body = _marker(words, space)
    boxes = [w.box for w in words]
    box = Box(
        min([b.x0 for b in boxes]), min([b.top for b in boxes]),
        max([b.x1 for b in boxes]), max([b.bottom for b in boxes]),
    )  # fmt: skip
    first = body[0].box.width if body else 0.0
    for word in body[1:]:
        if not word.glued:
            break
        first += word.box.width
    return Line(
        segments=_segments(body, size),
        box=box,
        baseline=max(words, key=lambda w: w.size).baseline,
        size=size,
        first_width=first,
        space=space,
        page=page,
        marker=marker,
        text_x0=body[0].box.x0 if body else box.x0,
        hang=body[1].box.x0 if len(body) > 1 and _TYPED_NUMBER.fullmatch(body[0].text) else None,
    )


def _marker(words: list[Word], space: float) -> tuple[str | None, list[Word]]:
    """The list marker at the line's start, if any, and the words behind it."""
    head = words[0]
    gap = words[1].box.x0 - head.box.x1 if len(words) > 1 else 0.0
    marker = marker_of(head.text, gap, space)
    return (marker, words[1:]) if marker else (None, words)


def _segments(words: list[Word], size: float) -> list[Segment]:
    segments: list[Segment] = []
    end = -math.inf
    for word in words:
        if segments and (word.glued or word.box.x0 - end <= _WIDE * size):
            _append(segments[-1], word, end)
        else:
            segments.append(Segment(word.box.x0, word.box.x1, [(word.text, word.style)]))
        end = word.box.x1 if word.box.x1 > end else end
    return segments


def _append(segment: Segment, word: Word, end: float) -> None:
    text = word.text if word.glued else " " + word.text
    last, style = segment.runs[-1]
    segment.x1 = max(segment.x1, word.box.x1)
    if style == word.style:
        segment.runs[-1] = (last + text, style)
        return
    if text[0] == " " and not word.style.underline and not word.style.strike:
        segment.runs.append((text, word.style))
        return
    plain = Style(style.bold and word.style.bold, style.italic and word.style.italic)
    segment.runs += [(" ", plain), (word.text, word.style)] if text[0] == " " else [(text, word.style)]
