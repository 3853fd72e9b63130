"""Spaces that a page has lost, put back with the words of the document's other pages."""

from __future__ import annotations

import math
import re
from collections import Counter

from ehcaudit.documents.pdf.geometry import Line, PageContent

_PIECE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+|[^\w]|_")
_LOST = 10.5
"""Letters a word, on average, from which on a page is taken to have lost its spaces."""
_LONG = 12
_ENOUGH_WORDS = 200
_UNKNOWN = 9.0
"""What a letter of an unknown word costs, against the negative logarithm of a known word's share."""
_KNOWN_SHARE = 0.8


def restore_spaces(pages: list[PageContent]) -> None:
    """Part the words of the pages that have lost their spaces; other pages stay as they are."""
    lost = [page for page in pages if _has_lost_spaces(page)]
    if not lost:
        return
    words: Counter[str] = Counter()
    for page in pages:
        if page not in lost:
            words.update(
                w.casefold() for line in _lines(page) for w in _PIECE.findall(line.text) if w.isalpha()
            )
    if sum(words.values()) < _ENOUGH_WORDS:
        return
    splitter = _Splitter(words)
    for page in lost:
        for line in _lines(page):
            for segment in line.segments:
                segment.runs = [(splitter.parted(text), style) for text, style in segment.runs]


def _lines(page: PageContent) -> list[Line]:
    return [*page.lines, *(line for table in page.tables for cell in table.cells for line in cell.lines)]


def _has_lost_spaces(page: PageContent) -> bool:
    tokens = [token for line in _lines(page) for token in line.text.split(" ")]
    return len(tokens) > 5 and sum(map(len, tokens)) > _LOST * len(tokens)


class _Splitter:
    """Parts run-together words by the likeliest sequence of known words."""

    def __init__(self, words: Counter[str]) -> None:
        total = sum(words.values())
        self._cost = {word: -math.log(count / total) for word, count in words.items()}
        self._longest = max(map(len, words), default=1)

    def parted(self, text: str) -> str:
        """The text with its long tokens parted."""
        return " ".join(self._token(token) if len(token) > _LONG else token for token in text.split(" "))

    def _token(self, token: str) -> str:
        out = ""
        for piece in _PIECE.findall(token):
            wordlike = piece[0].isalnum()
            closed = bool(out) and (out[-1].isalnum() or out[-1] in ".,;:!?)”")
            if out and ((wordlike and closed) or piece in "(“&"):
                out += " "
            out += " ".join(self._words(piece)) if wordlike and len(piece) > 1 else piece
        return out

    def _words(self, piece: str) -> list[str]:
        """The likeliest words of a run of letters; as it is where too little of it is known."""
        folded = piece.casefold()
        if len(folded) != len(piece) or piece.isdigit():
            return [piece]
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(folded) + 1):
            choices = [(best[end - 1][0] + _UNKNOWN, end - 1)]
            for start in range(max(0, end - self._longest), end):
                cost = self._cost.get(folded[start:end])
                if cost is not None:
                    choices.append((best[start][0] + cost, start))
            best.append(min(choices))
        return self._trace(piece, best)

    def _trace(self, piece: str, best: list[tuple[float, int]]) -> list[str]:
        words: list[str] = []
        end, known, open_end = len(piece), 0, 0
        while end:
            start = best[end][1]
            word = piece[start:end]
            if word.casefold() in self._cost:
                words.insert(0, word)
                known += len(word)
                open_end = 0
            elif open_end and words:
                words[0] = word + words[0]
            else:
                words.insert(0, word)
                open_end = 1
            end = start
        return words if known >= _KNOWN_SHARE * len(piece) else [piece]
