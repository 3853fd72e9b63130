"""Bold words are those with wider strokes."""

from __future__ import annotations

import numpy as np
import pytest

from ehcaudit.documents.ocr.engine import SeenWord
from ehcaudit.documents.ocr.weight import bold_words


def words(widths: list[int], lines: list[int]) -> tuple[list[SeenWord], list[bool]]:
    """A word a width, of upright strokes that wide, with its line; and which are found bold."""
    greys = np.full((40, 100 * len(widths)), 255, dtype=np.uint8)
    made = []
    for number, (width, line) in enumerate(zip(widths, lines, strict=True)):
        left = 100 * number
        for x in range(left, left + 60, 15):
            greys[5:35, x : x + width] = 0
        made.append(SeenWord("letters", left, 5, left + 60, 34, line, 0.9))
    return made, bold_words(made, greys)


@pytest.mark.parametrize(
    ("widths", "lines", "bold"),
    [
        ([4, 4, 4, 4], [0, 0, 1, 1], [False] * 4),
        ([4, 4, 4, 6, 6], [0, 0, 0, 1, 1], [False] * 3 + [True] * 2),
        ([6, 4, 4, 4, 4, 4], [0, 0, 1, 1, 1, 1], [True] + [False] * 5),
        ([6, 4, 4, 4, 4, 4, 4, 4], [0] * 8, [False] * 8),
        ([6], [0], [False]),
    ],
)
def test_bold(widths: list[int], lines: list[int], bold: list[bool]) -> None:
    assert words(widths, lines)[1] == bold


def test_words_of_few_letters_go_with_their_line() -> None:
    greys = np.full((40, 100), 255, dtype=np.uint8)
    assert bold_words([SeenWord("a", 0, 0, 9, 9, 0, 0.9)] * 5, greys) == [False] * 5
