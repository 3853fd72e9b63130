"""Which service an outcome comes from: tags first, then a source in brackets, then the heading over it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ehcaudit.checks.attribution import discipline_of
from ehcaudit.documents.model import Place
from ehcaudit.plans.model import Outcome

PLAN: Any = SimpleNamespace(
    advice=(
        SimpleNamespace(id="K1", discipline="physiotherapy"),
        SimpleNamespace(id="K2", discipline="occupational_therapy"),
    )
)


def _of(text: str, area: str | None = None, tags: tuple[str, ...] = ()) -> str | None:
    return discipline_of(Outcome("E1", text, None, area, (), tags, Place()), PLAN)


@pytest.mark.parametrize(
    ("text", "area", "expected"),
    [
        ("Ana will ask. (SaLT advice, May 2026)", None, "speech_and_language_therapy"),
        ("Ana will ask [source: occupational therapy report].", None, "occupational_therapy"),
        ("Ana will ask for help (with a card).", None, None),
        ("Ana will ask.", "Speech and language therapy", "speech_and_language_therapy"),
        ("Ana will ask.", "Communication and interaction", None),
        ("Ana will ask.", "Education, training and employment", None),
        ("Ana will ask.", None, None),
    ],
)
def test_without_a_tag(text: str, area: str | None, expected: str | None) -> None:
    assert _of(text, area) == expected


def test_a_tag_goes_before_the_heading() -> None:
    assert _of("Ana will ask.", "Speech and language therapy", ("k1",)) == "physiotherapy"


def test_tags_of_two_services_say_nothing() -> None:
    assert _of("Ana will ask.", "Speech and language therapy", ("K1", "K2")) is None
