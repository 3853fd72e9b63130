"""Spaces that a page has lost, put back with the words of the document's other pages."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache
from importlib.resources import files

import yaml

from ehcaudit.documents.pdf.geometry import Line, PageContent

_PIECE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+|[^\w]|_")
_LOST = 10.5
"""Letters a word, on average, from which on a page is taken to have lost its spaces."""
_LONG, _SHORT = 12, 5
_ENOUGH_WORDS = 200
_UNKNOWN, _LETTER = 11.0, 1.5
"""What an unknown word and each of its letters cost, against the logarithm of a known word's share."""
_LONGEST = 24
_KNOWN_SHARE = 0.5
_LONE = frozenset(("a", "i"))
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def restore_spaces(pages: list[PageContent]) -> None:
    """Part the words of the pages that have lost their spaces; other pages stay as they are."""
    lost = [page for page in pages if _has_lost_spaces(page)]
    if not lost:
        return
    words: Counter[str] = Counter()
    for page in pages:
        if page not in lost:
            words.update(
                word
                for line in _lines(page)
                for piece in _PIECE.findall(line.text)
                if (word := piece.casefold()).isalpha() and (len(word) > 1 or word in _LONE)
            )
    if sum(words.values()) < _ENOUGH_WORDS:
        return
    splitter = _Splitter(words + Counter(_common_words()))
    for page in lost:
        for line in _lines(page):
            for segment in line.segments:
                segment.runs = [(splitter.parted(text), style) for text, style in segment.runs]


@cache
def _common_words() -> frozenset[str]:
    text = files("ehcaudit.documents.pdf").joinpath("common_words.yaml").read_text(encoding="utf-8")
    return frozenset(str(yaml.safe_load(text)["words"]).split())


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
        self._longest = max([_LONGEST, *map(len, words)])

    def parted(self, text: str) -> str:
        """The text with its long tokens parted."""
        return " ".join(
            self._token(token) if self._run_together(token) else token for token in text.split(" ")
        )

    def _run_together(self, token: str) -> bool:
        word = token.strip(".,;:!?()'\"").casefold()
        return len(token) > _LONG or (len(word) > _SHORT and word.isalpha() and word not in self._cost)

    def _token(self, token: str) -> str:
        out = ""
        for piece in _PIECE.findall(_CAPITAL.sub(" ", token)):
            if piece == " ":
                continue
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
            starts = range(max(0, end - self._longest), end)
            best.append(min((best[start][0] + self._cost_of(folded[start:end]), start) for start in starts))
        return self._trace(piece, best)

    def _cost_of(self, word: str) -> float:
        return self._cost.get(word, _UNKNOWN + _LETTER * len(word))

    def _trace(self, piece: str, best: list[tuple[float, int]]) -> list[str]:
        words: list[str] = []
        end = len(piece)
        while end:
            start = best[end][1]
            words.insert(0, piece[start:end])
            end = start
        known = sum(len(word) for word in words if word.casefold() in self._cost)
        return words if known >= _KNOWN_SHARE * len(piece) else [piece]
