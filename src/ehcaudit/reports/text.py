"""Words made fit to be shown: no control characters, one line, a length; places that a person can find."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.rubric.scorecard import Place

# Direction overrides can make a line read as what it does not say.
_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# What a terminal obeys: colours and cursor moves (CSI), titles and links (OSC).
_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]")

GRADE_WORDS = {
    "outstanding": "outstanding",
    "good": "good",
    "requires_improvement": "requires improvement",
    "inadequate": "inadequate",
}
STATUS_WORDS = {
    "scored": "scored",
    "partial": "scored in part",
    "not_a_plan": "not a plan",
    "unassessable": "cannot be assessed",
    "unreadable": "cannot be read",
}
LEVEL_WORDS = {"met": "met", "partly": "partly met", "not_met": "not met"}
KIND_WORDS = {
    "plan": "plan",
    "working_document": "tribunal working document",
    "amendment_notice": "amendment notice",
    "template": "blank template",
    "annual_review": "annual-review form",
    "advice": "advice report",
    "other": "another kind of document",
}


def clean(text: str) -> str:
    """`text` on one line, without control characters, direction overrides or lone surrogates."""
    kept = "".join(_shown(character) for character in _ESCAPE.sub("", text))
    return " ".join(kept.split())


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    if character in _DIRECTION or unicodedata.category(character) in {"Cc", "Cs"}:
        return ""
    return character


def shorten(text: str, length: int) -> str:
    """`text` cleaned, and cut at a word with an ellipsis where it is longer than `length` characters."""
    text = clean(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, _, _ = cut.rpartition(" ")
    return (head if len(head) > length // 2 else cut).rstrip(" ,;:") + "…"


def place_words(place: Place | None) -> str:
    """A place as a person looks it up: "section E, page 4, table 3 row 2". Empty where nothing is known."""
    if place is None:
        return ""
    table = ""
    if place.table is not None:
        table = f"table {place.table}"
        table += f" row {place.row}" if place.row is not None else ""
        table += f" column {place.column}" if place.column is not None else ""
    parts = [
        f"section {place.section}" if place.section else "",
        f"page {place.page}" if place.page is not None else "",
        table,
        f"paragraph {place.paragraph}" if place.paragraph is not None and not place.table else "",
    ]
    return ", ".join(part for part in parts if part)


def number(value: float | None) -> str:
    """A score for people: a whole number where it is one, else one decimal; "–" for none."""
    if value is None:
        return "–"
    return f"{value:.1f}".removesuffix(".0")


def count(number_of: int, one: str, many: str | None = None) -> str:
    """`1 plan`, `2 plans`."""
    return f"{number_of} {one if number_of == 1 else many or one + 's'}"
