"""The words of this room: names, relations, what only the child of a plan has or does. Read once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

NAME = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*"
"""A word that may be a first name."""


@cache
def data(name: str) -> Any:
    """The content of `data/<name>.yaml`. Raises `FileNotFoundError` for an unknown name."""
    text = files("ehcaudit.checks.person").joinpath(f"data/{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  (safe loaders both)


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A block of words, in small letters."""
    return frozenset(data(name)[key].lower().split())


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """For each name every form that may be the same child's, in small letters.

    Two pet forms of one full name are one child's only where they begin alike (Bill and Billy, not Maisie and
    Daisy, both of Margaret).
    """
    forms: dict[str, set[str]] = {}
    for row in data("nicknames")["families"]:
        full, *pets = row.lower().split()
        forms.setdefault(full, set()).update((full, *pets))
        for pet in pets:
            alike = (other for other in pets if other[:2] == pet[:2])
            forms.setdefault(pet, set()).update((full, *alike))
    return {word: frozenset(family) for word, family in forms.items()}


def alternatives(*keys: str) -> str:
    """The words of `words.yaml` under `keys` as one pattern, longest first."""
    words = {word for key in keys for word in data("words")[key]}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def context(name: str) -> re.Pattern[str]:
    """The pattern `name` of `contexts.yaml`; the rows of a list are alternatives."""
    found = data("contexts")[name]
    return re.compile("|".join(found) if isinstance(found, list) else found, re.IGNORECASE)
