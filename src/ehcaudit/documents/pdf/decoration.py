"""Underlined and struck words: thin level lines under or through them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from ehcaudit.documents.pdf.geometry import Rule, Word

_OVERHANG = 0.6
"""How far, as a share of the font size, a line may reach past its words: a space that is struck with them."""
_LEAST_OVERHANG = 4.0
_LETTER = 0.12
"""A line that ends this share of the font size inside a word ends between its letters."""
_UNDER = (-0.06, 0.28)
_THROUGH = (-0.48, -0.12)
"""Where the line stands, as shares of the font size below the baseline."""


def decorate(words: list[Word], rules: list[Rule]) -> None:
    """Mark the words that one of the level `rules` underlines or strikes out.

    A line that runs on far past its words (a border, a line to write on) is neither.
    """
    ordered = sorted(words, key=lambda w: w.baseline)
    baselines = [word.baseline for word in ordered]
    for rule in rules:
        near = ordered[bisect_left(baselines, rule.at - 12) : bisect_right(baselines, rule.at + 24)]
        through = _covered(near, rule, _THROUGH)
        under = [] if through else _covered(near, rule, _UNDER)
        for word in through:
            word.style = word.style._replace(strike=True)
        for word in under:
            word.style = word.style._replace(underline=True)


def cut_at_strikes(
    words: list[Word], rules: list[Rule], divided: Callable[[Word, list[float]], list[Word]]
) -> list[Word]:
    """The words, those that are struck out in part ("~~10~~14") cut by `divided` where the line ends."""
    ordered = sorted((w for w in words if w.start >= 0 and not w.turn and w.length > 1), key=_baseline)
    baselines = [word.baseline for word in ordered]
    cuts: dict[int, list[float]] = {}
    for rule in rules:
        for word in ordered[bisect_left(baselines, rule.at - 12) : bisect_right(baselines, rule.at + 24)]:
            if _THROUGH[0] <= (rule.at - word.baseline) / max(word.size, 1.0) <= _THROUGH[1]:
                inside = (word.box.x0 + _LETTER * word.size, word.box.x1 - _LETTER * word.size)
                ends = [x for x in (rule.start, rule.end) if inside[0] < x < inside[1]]
                if ends:
                    cuts.setdefault(word.start, []).extend(ends)
    if not cuts:
        return words
    return [
        piece
        for word in words
        for piece in (divided(word, sorted(cuts[word.start])) if word.start in cuts else [word])
    ]


def _baseline(word: Word) -> float:
    return word.baseline


def _covered(words: list[Word], rule: Rule, band: tuple[float, float]) -> list[Word]:
    found = []
    for word in words:
        below = (rule.at - word.baseline) / max(word.size, 1.0)
        if not band[0] <= below <= band[1]:
            continue
        overlap = min(rule.end, word.box.x1) - max(rule.start, word.box.x0)
        if overlap >= 0.6 * word.box.width:
            found.append(word)
    if not found:
        return []
    left, right = min(w.box.x0 for w in found), max(w.box.x1 for w in found)
    over = max(_LEAST_OVERHANG, _OVERHANG * max(w.size for w in found))
    return found if rule.start >= left - over and rule.end <= right + over else []
