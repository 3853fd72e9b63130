"""The words and phrases of `words.yaml`, read once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_SIBILANT = ("sses", "shes", "ches", "xes", "zes")
_NO_PLURAL = ("ss", "us", "is")
_LEAST_STEM = 4  # letters of a word that may lose its ending


@cache
def _data() -> dict[str, Any]:
    text = files("ehcaudit.batch.sameness").joinpath("words.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def stem(word: str) -> str:
    """A word in small letters without the ending of plural or third person: "tells" and "tell" are one."""
    if len(word) < _LEAST_STEM:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_SIBILANT):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) else word


@cache
def stems(*names: str) -> frozenset[str]:
    """The words of the named lists, by their stems."""
    return frozenset(stem(word) for name in names for word in _data()[name].lower().split())


@cache
def weightless() -> frozenset[str]:
    """Stems that tell no child from another."""
    return stems("grammar", "persons", "time_and_number", "administrative", "catalogue")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The patterns of a list as one."""
    return re.compile("|".join(_data()[name]), re.IGNORECASE)


@cache
def known_phrases() -> tuple[str, ...]:
    """Phrases of law, Code and templates."""
    return tuple(_data()["known"])
