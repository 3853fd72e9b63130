"""Words made comparable: without typography, without dates and ages, and as roots that carry meaning."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.tracing.concepts import stem
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.language.deadlines import find_deadlines
from ehcaudit.plans.text import plain, split_tags, without_numbering

_STAND_IN = "zdatez"
_TIME_WORDS = re.compile(  # with the small words that lead up to a date
    r"\b(?:(?:by|in|on|at|from|since|until|during|before|after|of|the|end|beginning|start|now|this|next|last)"
    r" )*"
    rf"{_STAND_IN}(?: {_STAND_IN})*\b"
)


@cache
def _dated() -> re.Pattern[str]:
    """Dates, ages, year groups, terms: what a clerk moves on by a year without a thought."""
    data = _data()
    rows = (r.replace("MONTH", data["month"]).replace("AGE", data["age"]) for r in data["dated"])
    return re.compile("|".join(f"(?:{row})" for row in rows))


_LABEL = re.compile(
    r"^\s*(?:(?:short|medium|long)(?:er)?[- ]term(?: (?:outcomes?|targets?))?[.:]\s*)?"
    r"(?:(?:outcome|target|goal|aim|objective)\s+(?:\d{1,2}|[a-z])\s*[.):–-]\s*)?",
    re.IGNORECASE,
)


def _without_label(text: str) -> str:
    """`text` without its number and what counts it ("Outcome 3: ", "Longer term. 2. ")."""
    return without_numbering(_LABEL.sub("", without_numbering(text), count=1))


@lru_cache(maxsize=16384)
def typeset_free(text: str) -> str:
    """`text` without what typing changes: case, quotes, dashes, bullets, numbering, source tags, spaces."""
    return plain(_without_label(split_tags(text)[0]))


@lru_cache(maxsize=16384)
def undated(text: str) -> str:
    """`typeset_free`, and without dates, deadlines, ages, year groups and terms."""
    bare = split_tags(text)[0]
    for deadline in reversed(find_deadlines(bare)):
        bare = f"{bare[: deadline.start]} {_STAND_IN} {bare[deadline.end :]}"
    words = plain(_without_label(_dated().sub(f" {_STAND_IN} ", bare)))
    return " ".join(_TIME_WORDS.sub(" ", words).split())


@lru_cache(maxsize=16384)
def gist(text: str, names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of `undated` by the alphabet, without those that change when a sentence is only turned round:
    names, pronouns, "will"."""
    written_out = _data()["written_out"]
    plainly = " ".join(str(written_out.get(word, word)) for word in undated(text).split())
    words = (_same_word().get(word, word) for word in plainly.split())
    return tuple(sorted(word for word in words if word not in names and word not in _slight()))


@cache
def _slight() -> frozenset[str]:
    return frozenset(str(word) for word in _data()["slight"])


@cache
def _data() -> dict[str, Any]:
    text = files("ehcaudit.checks.comparing").joinpath("words.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@cache
def _generic() -> frozenset[str]:
    listed = {str(word) for word in load("topics")["generic"]}
    return frozenset(listed | {stem(word) for word in listed} | {"a", "i", "on"})


@cache
def _same_word() -> dict[str, str]:
    """Forms that a stem does not bring together: irregular verbs, number words, words of one meaning."""
    return {form: row.split()[0] for row in _data()["same_word"] for form in row.split()}


@lru_cache(maxsize=16384)
def roots(text: str, names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of `text` that carry meaning, as roots, in order; numbers and single letters (speech sounds)
    too; dates, ages and names not."""
    found = []
    for word in undated(text).split():
        if word in names:
            continue
        word = _same_word().get(word, word)
        if word in _generic():
            continue
        root = word if word.isdigit() else stem(word)
        root = _same_word().get(root, root)
        if root not in _generic():
            found.append(root)
    return tuple(found)


def without_frame(text: str) -> str:
    """`text` without the words that any sentence on progress has ("good progress since the last review")."""
    for pattern in patterns("progress_frame"):
        text = pattern.sub(" ", text)
    return text
