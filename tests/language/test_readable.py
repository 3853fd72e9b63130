"""Texts made readable for the parser: every character still knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.language.normalise import make_readable
from ehcaudit.language.readable import Readable


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("s/he will ask for help", "he will ask for help"),
        ("«Child_Forename1» will ask for help", "Sam will ask for help"),
        ("[Name] will ask for help", "Sam will ask for help"),
        ("J.S. will ask for help", "Sam will ask for help"),
        ("• To ask for help", "Sam will ask for help"),
        ("For Jodie to ask for help", "Sam will ask for help"),
        ("Outcome 3: Amira will ask for help", "Sam will ask for help"),
        ("ask for help", "Sam will ask for help"),
        ("improving resilience", "Sam will be improving resilience"),
        ("imporve play skills", "Sam will improve play skills"),
        ("Pupil uses a spoon", "Sam will use a spoon"),
        ("Reuben hopes to win", "Sam hopes to win"),
        ("SENCO to meet Mum", "SENCO will meet Mum"),
        ("I will ask for help", "I will ask for help"),
        ("Staff will ask for help", "Staff will ask for help"),
        ("Support with reading", "Support with reading"),
    ],
)
def test_made_readable(text: str, read: str) -> None:
    assert make_readable(text).text == read


def test_a_deadline_left_out_keeps_the_places() -> None:
    text = "By July 2027, Ana will ask."
    readable = make_readable(text, [(0, 12)])
    start = readable.text.index("ask")
    first, last = readable.span(start, start + 3)
    assert text[first:last] == "ask"


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20)), max_size=4))
def test_places_never_leave_the_original(text: str, cuts: list[tuple[int, int]]) -> None:
    edits = [(min(a, len(text)), min(a + n, len(text)), "x") for a, n in cuts]
    readable = Readable.of(text).replace(edits)
    assert len(readable.text) == len(readable.starts) == len(readable.ends)
    for start in range(len(readable.text)):
        first, last = readable.span(start, start + 1)
        assert 0 <= first <= last <= len(text)


@given(st.text(max_size=120))
def test_any_text_can_be_made_readable(text: str) -> None:
    assert make_readable(text).original == text
