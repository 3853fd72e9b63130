"""Reading ease by Flesch's formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.checks.advice.readability import reading_ease, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("swallowing", 3), ("he", 1), ("make", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_read_more_easily() -> None:
    easy = "She can walk to the gate. She likes to paint."
    hard = (
        "Significant multidisciplinary considerations necessitate comprehensive individualised intervention."
    )
    assert reading_ease(easy) > 90
    assert reading_ease(hard) < 10


@given(st.text())
def test_any_text_has_an_ease_between_0_and_100(text: str) -> None:
    assert 0 <= reading_ease(text) <= 100
